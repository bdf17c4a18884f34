//! The legal moves, written a third time by hand from the domain note §6, and the full product of states held to it.

use std::collections::BTreeSet;

use crate::domain::case::state::ClearanceState;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::stop::opens_case;
use crate::domain::tracks::moves::{moves_from, rule_of, rules, states_of};
use crate::domain::tracks::{State, Track, state_code};

/// From, to, rule.
const LEGAL: &[(&str, &str, &str)] = &[
    ("none", "pending", "I0"),
    ("pending", "operating", "I1"),
    ("pending", "closed-unresolved", "I2"),
    ("pending", "exited", "I2"),
    ("pending", "cleared", "I2"),
    ("pending", "transformed", "I2"),
    ("operating", "reducing", "I3"),
    ("operating", "transforming", "I4"),
    ("reducing", "transforming", "I4"),
    ("transforming", "reducing", "I5"),
    ("transforming", "transformed", "I6"),
    ("operating", "closed-unresolved", "I7"),
    ("reducing", "closed-unresolved", "I7"),
    ("transforming", "closed-unresolved", "I7"),
    ("closed-unresolved", "exited", "I8"),
    ("exited", "cleared", "I9"),
    ("exited", "closed-unresolved", "I10"),
    ("cleared", "closed-unresolved", "I10"),
    ("transformed", "closed-unresolved", "I10"),
    ("closed-unresolved", "reducing", "I11"),
    ("pending", "void", "I12"),
    ("operating", "void", "I12"),
    ("reducing", "void", "I12"),
    ("transforming", "void", "I12"),
    ("closed-unresolved", "void", "I12"),
    ("exited", "void", "I12"),
    ("cleared", "void", "I12"),
    ("transformed", "void", "I12"),
    ("cleared", "operating", "I13"),
];

/// From, to, rule: domain note §6.2.
const LEGAL_OF_A_CASE: &[(&str, &str, &str)] = &[
    ("none", "open", "C1"),
    ("open", "verify", "C2"),
    ("verify", "plan", "C3"),
    ("plan", "vote", "C4"),
    ("plan", "execute", "C4"),
    ("vote", "execute", "C5"),
    ("vote", "plan", "C6"),
    ("open", "notice", "C7"),
    ("notice", "verify", "C8"),
    ("notice", "final-notice", "C8"),
    ("open", "criminal", "C9"),
    ("notice", "criminal", "C9"),
    ("verify", "criminal", "C9"),
    ("plan", "criminal", "C9"),
    ("vote", "criminal", "C9"),
    ("execute", "criminal", "C9"),
    ("bankruptcy", "criminal", "C9"),
    ("distribution", "criminal", "C9"),
    ("final-notice", "criminal", "C9"),
    ("accept", "criminal", "C9"),
    ("reopened", "criminal", "C9"),
    ("criminal", "verify", "C10"),
    ("criminal", "distribution", "C11"),
    ("bankruptcy", "distribution", "C11"),
    ("verify", "bankruptcy", "C12"),
    ("execute", "final-notice", "C13"),
    ("distribution", "final-notice", "C13"),
    ("final-notice", "accept", "C14"),
    ("final-notice", "execute", "C15"),
    ("accept", "closed", "C16"),
    ("accept", "final-notice", "C17"),
    ("closed", "reopened", "C18"),
    ("reopened", "verify", "C19"),
    ("open", "final-notice", "C20"),
    ("open", "ended", "C21"),
    ("notice", "ended", "C21"),
    ("verify", "ended", "C21"),
    ("plan", "ended", "C21"),
    ("vote", "ended", "C21"),
    ("execute", "ended", "C21"),
    ("criminal", "ended", "C21"),
    ("bankruptcy", "ended", "C21"),
    ("distribution", "ended", "C21"),
    ("final-notice", "ended", "C21"),
    ("accept", "ended", "C21"),
    ("reopened", "ended", "C21"),
];

/// From, to, rule: domain note §6.4.
const LEGAL_OF_A_LEAD: &[(&str, &str, &str)] = &[
    ("none", "received", "L1"),
    ("received", "merged", "L1"),
    ("triage", "merged", "L1"),
    ("characterise", "merged", "L1"),
    ("reopened", "merged", "L1"),
    ("received", "triage", "L2"),
    ("reopened", "triage", "L2"),
    ("triage", "characterise", "L3"),
    ("characterise", "escalated", "L4"),
    ("escalated", "characterise", "L4"),
    ("characterise", "dispose", "L5"),
    ("dispose", "verify", "L6"),
    ("verify", "closed", "L6"),
    ("monitor", "closed", "L6"),
    ("characterise", "excluded", "L7"),
    ("triage", "transferred", "L8"),
    ("characterise", "transferred", "L8"),
    ("transferred", "closed", "L8"),
    ("transferred", "triage", "L8"),
    ("triage", "monitor", "L9"),
    ("characterise", "monitor", "L9"),
    ("closed", "reopened", "L10"),
    ("monitor", "reopened", "L10"),
    ("excluded", "reopened", "L10"),
];

/// From, to, rule: domain note §6.3.
const LEGAL_OF_A_PILOT: &[(&str, &str, &str)] = &[
    ("none", "intent", "P1"),
    ("intent", "applied", "P2"),
    ("applied", "city-review", "P3"),
    ("city-review", "province-review", "P3"),
    ("province-review", "provisional", "P4"),
    ("province-review", "national-review", "P5"),
    ("national-review", "provisional", "P5"),
    ("provisional", "capitalised", "P6"),
    ("capitalised", "run-off", "P7"),
    ("run-off", "acceptance", "P8"),
    ("acceptance", "licensed", "P9"),
    ("city-review", "returned", "P10"),
    ("province-review", "returned", "P10"),
    ("national-review", "returned", "P10"),
    ("returned", "city-review", "P10"),
    ("returned", "province-review", "P10"),
    ("returned", "national-review", "P10"),
    ("intent", "rejected", "P11"),
    ("applied", "rejected", "P11"),
    ("city-review", "rejected", "P11"),
    ("province-review", "rejected", "P11"),
    ("national-review", "rejected", "P11"),
    ("returned", "rejected", "P11"),
    ("provisional", "rejected", "P11"),
    ("capitalised", "rejected", "P11"),
    ("run-off", "rejected", "P11"),
    ("acceptance", "rejected", "P11"),
    ("intent", "withdrawn", "P11"),
    ("applied", "withdrawn", "P11"),
    ("city-review", "withdrawn", "P11"),
    ("province-review", "withdrawn", "P11"),
    ("national-review", "withdrawn", "P11"),
    ("returned", "withdrawn", "P11"),
    ("provisional", "withdrawn", "P11"),
    ("capitalised", "withdrawn", "P11"),
    ("run-off", "withdrawn", "P11"),
    ("acceptance", "withdrawn", "P11"),
    ("provisional", "lapsed", "P12"),
    ("capitalised", "lapsed", "P12"),
    ("run-off", "lapsed", "P12"),
];

/// None, and every state of a track.
fn befores(track: Track) -> Vec<Option<State>> {
    std::iter::once(None).chain(states_of(track).into_iter().map(Some)).collect()
}

/// Holds the full product of a track's states to a list; gives how many pairs were judged.
fn product_judge(track: Track, legal: &[(&str, &str, &str)]) -> usize {
    let mut judged = 0;
    for from in befores(track) {
        for to in states_of(track) {
            let expected = legal
                .iter()
                .find(|(left, entered, _)| *left == state_code(from) && *entered == to.code())
                .map(|(_, _, number)| *number);
            let found = rule_of(from, to).map(|rule| rule.number);
            assert_eq!(found, expected, "{} to {to}", state_code(from));
            judged += 1;
        }
    }
    judged
}

#[test]
fn an_institution_moves_as_the_domain_note_allows_and_no_other_way() {
    let judged = product_judge(Track::Institution, LEGAL);
    assert_eq!(judged, 10 * 9, "no state and nine, by nine");
}

#[test]
fn a_case_moves_as_the_domain_note_allows_and_no_other_way() {
    let judged = product_judge(Track::Clearance, LEGAL_OF_A_CASE);
    assert_eq!(judged, 15 * 14, "no state and fourteen, by fourteen");
}

#[test]
fn a_lead_moves_as_the_domain_note_allows_and_no_other_way() {
    let judged = product_judge(Track::Lead, LEGAL_OF_A_LEAD);
    assert_eq!(judged, 13 * 12, "no state and twelve, by twelve");
}

#[test]
fn an_application_moves_as_the_domain_note_allows_and_no_other_way() {
    let judged = product_judge(Track::Pilot, LEGAL_OF_A_PILOT);
    assert_eq!(judged, 15 * 14, "no state and fourteen, by fourteen");
}

#[test]
fn only_a_closed_case_is_reopened() {
    for from in befores(Track::Clearance) {
        for to in states_of(Track::Clearance) {
            let reopens = rule_of(from, to).is_some_and(|rule| rule.kind == MoveKind::Reopen);
            let closed = from == Some(State::Clearance(ClearanceState::Closed));
            assert_eq!(reopens, closed && to == ClearanceState::Reopened.into());
        }
    }
}

#[test]
fn no_move_leads_from_one_track_to_the_other() {
    for (one, other) in [
        (Track::Institution, Track::Clearance),
        (Track::Clearance, Track::Institution),
        (Track::Pilot, Track::Institution),
        (Track::Institution, Track::Pilot),
        (Track::Pilot, Track::Clearance),
        (Track::Clearance, Track::Pilot),
    ] {
        for from in states_of(one) {
            for to in states_of(other) {
                assert!(rule_of(Some(from), to).is_none(), "{from} to {to}");
            }
        }
    }
}

#[test]
fn a_pair_of_states_has_one_rule_at_most() {
    for track in Track::ALL {
        for from in befores(*track) {
            for to in states_of(*track) {
                let rules = rules().filter(|rule| rule.from.contains(&from) && rule.to.contains(&to));
                assert!(rules.count() <= 1, "{} to {to}", state_code(from));
            }
        }
    }
}

#[test]
fn every_state_can_be_reached_from_nothing_and_so_every_rule_can_be_used() {
    let mut reached: BTreeSet<Option<State>> = BTreeSet::from([None]);
    loop {
        let next: Vec<_> = reached
            .iter()
            .flat_map(|from| rules().filter(|rule| rule.from.contains(from)))
            .flat_map(|rule| rule.to.iter().copied().map(Some))
            .filter(|to| !reached.contains(to))
            .collect();
        if next.is_empty() {
            break;
        }
        reached.extend(next);
    }
    for track in Track::ALL {
        for state in states_of(*track) {
            assert!(reached.contains(&Some(state)), "{state}");
        }
    }
    for rule in rules() {
        assert!(rule.from.iter().all(|from| reached.contains(from)), "{}", rule.number);
        assert!(!rule.reasons.is_empty(), "{} takes no reason", rule.number);
    }
}

#[test]
fn nothing_leads_out_of_void() {
    assert!(moves_from(Some(State::Institution(InstitutionState::Void))).is_empty());
}

#[test]
fn only_the_way_back_to_a_stop_is_a_reopening() {
    let reopened: Vec<_> = LEGAL.iter().filter(|(.., number)| *number == "I10").collect();
    assert_eq!(reopened.len(), 3);
    for from in befores(Track::Institution) {
        for to in states_of(Track::Institution) {
            let expected = reopened.iter().any(|(left, entered, _)| *left == state_code(from) && *entered == to.code());
            let reopens = rule_of(from, to).is_some_and(|rule| rule.kind == MoveKind::Reopen);
            assert_eq!(reopens, expected, "{} to {to}", state_code(from));
            let kind = rule_of(from, to).map(|rule| rule.kind);
            assert_eq!(kind == Some(MoveKind::Reopen), expected);
        }
    }
}

/// One case for one stop: an exit after a stop, and a reopening before it was cleared, go on with the case of the stop.
#[test]
fn a_stop_an_exit_without_a_stop_and_a_reopening_of_who_was_settled_open_a_case() {
    let opening = [
        ("pending", "closed-unresolved"),
        ("pending", "exited"),
        ("operating", "closed-unresolved"),
        ("reducing", "closed-unresolved"),
        ("transforming", "closed-unresolved"),
        ("cleared", "closed-unresolved"),
        ("transformed", "closed-unresolved"),
    ];
    for (left, entered, number) in LEGAL {
        let state = |code: &str| State::parse(Track::Institution, code).ok();
        let opens = opens_case(state(left), state(entered).unwrap());
        assert_eq!(opens, opening.contains(&(left, entered)), "{number}: {left} to {entered}");
    }
}
