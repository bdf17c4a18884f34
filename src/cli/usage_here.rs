//! Which words go with the move on a command line that cannot be read: its reasons, its kinds of evidence.

use std::ffi::OsString;

use crate::domain::engine::rule::MoveKind;
use crate::domain::tracks::moves::AnyRule;
use crate::domain::tracks::moves::{rules, states_of};
use crate::domain::tracks::{State, Track};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

/// The codes that go into an argument on this line; none where nothing narrows them down.
#[must_use]
pub fn codes_here(arguments: &[OsString], argument: &str) -> Option<Vec<&'static str>> {
    let words: Vec<&str> =
        arguments.iter().skip(1).filter_map(|word| word.to_str()).filter(|word| !word.starts_with('-')).collect();
    if argument.starts_with("--reason") && words.first() == Some(&"correct") {
        return Some(Reason::OF_A_CORRECTION.iter().map(|one| one.code()).collect());
    }
    let moves = moves_here(&words)?;
    let codes: Vec<&'static str> = if argument.starts_with("--reason") {
        let all = moves.iter().flat_map(|rule| rule.reasons.iter().copied());
        once(all).iter().map(|one| one.code()).collect()
    } else if argument.starts_with("--evidence") {
        let all = moves.iter().flat_map(|rule| rule.needs);
        let kinds = all.flat_map(|need| need.0.iter().copied());
        once(kinds).iter().map(|one: &EvidenceKind| one.code()).collect()
    } else {
        Vec::new()
    };
    Some(codes).filter(|codes| !codes.is_empty())
}

/// The rules of the moves that a command may record: into the state it names, where it names one.
fn moves_here(words: &[&str]) -> Option<Vec<&'static AnyRule>> {
    let (track, kind) = match (words.first().copied()?, words.get(1).copied()) {
        ("log", _) => (Track::Institution, MoveKind::Move),
        ("reopen", _) => (Track::Institution, MoveKind::Reopen),
        ("case", Some("advance")) => (Track::Clearance, MoveKind::Move),
        ("pilot", Some("advance")) => (Track::Pilot, MoveKind::Move),
        ("lead", Some("advance")) => (Track::Lead, MoveKind::Move),
        ("lead", Some("reopen")) => (Track::Lead, MoveKind::Reopen),
        _ => return None,
    };
    let states = states_of(track);
    let named = |state: &&State| words.iter().skip(1).any(|word| *word == state.code());
    let to = states.iter().find(named).copied();
    let fits = |rule: &&AnyRule| {
        let of_track = rule.to.iter().any(|state| state.track() == track);
        of_track && rule.kind == kind && to.is_none_or(|to| rule.to.contains(&to))
    };
    Some(rules().filter(fits).collect())
}

fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for one in all {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(line: &str, argument: &str) -> Option<Vec<&'static str>> {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        codes_here(&arguments, argument)
    }

    #[test]
    fn the_reasons_of_an_exit_are_those_of_its_rules() {
        let reasons = here("winddown log X exited --reason foo", "--reason <CODE>").unwrap();
        assert!(reasons.contains(&"exit-list"), "{reasons:?}");
        assert!(!reasons.contains(&"wrong-date"), "{reasons:?}");
        let all = here("winddown log X foo --reason foo", "--reason <CODE>").unwrap();
        assert!(all.len() > reasons.len());
    }

    #[test]
    fn a_correction_has_its_own_reasons() {
        let reasons = here("winddown correct X 3 --reason foo", "--reason <CODE>").unwrap();
        assert_eq!(reasons.len(), Reason::OF_A_CORRECTION.len());
    }

    #[test]
    fn the_evidence_of_a_closing_is_that_of_its_rule() {
        let kinds = here("winddown case advance X closed --evidence foo", "--evidence").unwrap();
        assert!(kinds.contains(&"acceptance-form"), "{kinds:?}");
        assert!(!kinds.contains(&"police-letter"), "{kinds:?}");
    }

    #[test]
    fn where_nothing_narrows_them_down_all_are_listed() {
        assert_eq!(here("winddown stuck foo", "[RULE]..."), None);
        assert_eq!(here("winddown case pay X --evidence foo", "--evidence"), None);
    }
}
