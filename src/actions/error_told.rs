//! What an act that was not done says, where the words depend on what was found.

use super::error::{ActionError, RowRefused};
use crate::db::institution::Candidate;
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::marks::MarkKind;
use crate::domain::lead::state::LeadState;
use crate::domain::lead::steps::came_back;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling, lines_fitting};
use crate::domain::sentence::term::Term;
use crate::domain::tracks::Track;
use crate::domain::unit::name::{place_named, unit_named};
use crate::domain::unit::said::unit_sentence;
use crate::domain::value::division::division_by_code;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::place::Place;
use crate::domain::value::short_number::ShortNumber;
use crate::intake::reading::Unreadable;

fn not_there(message: Sentence) -> Telling {
    Telling::refused(message).kind(RefusalKind::NotFound)
}

/// A full sentence around a half one.
pub(super) fn because(key: &'static str, problem: Telling) -> Telling {
    Telling { message: Sentence::of(key).with("problem", problem.message), ..problem }
}

pub(super) fn not_found(text: &str, similar: &[Candidate]) -> Telling {
    let telling = not_there(Sentence::of("error-not-found").with("text", text));
    if similar.is_empty() {
        return telling.hinted(
            Sentence::of("hint-not-found")
                .with("next", Next::look(Deed::InstitutionFind).open(Field::Text))
                .with("next2", Next::record(Deed::InstitutionAdd).open(Field::Name)),
        );
    }
    let perhaps = std::iter::once(Sentence::of("detail-perhaps"));
    telling.lined(perhaps.chain(candidate_lines(similar)).collect()).hinted(Sentence::of("hint-ambiguous"))
}

/// No unit of this name, or several: then each with its code.
pub(super) fn unknown_unit(text: &str) -> Telling {
    let units = unit_named(text).err().unwrap_or_default();
    if units.is_empty() {
        return not_there(Sentence::of("error-unknown-unit").with("code", text))
            .hinted(Sentence::of("hint-unknown-unit").with("next", Next::look(Deed::UnitList)));
    }
    not_there(Sentence::of("error-unit-among").with("code", text))
        .lined(units.iter().map(|unit| unit_sentence(unit.code)).collect())
        .hinted(Sentence::of("hint-unit-among"))
}

/// No division of this name, or several: then each with its province and its code.
pub(super) fn unknown_place(text: &str) -> Telling {
    let places = place_named(text).err().unwrap_or_default();
    if places.is_empty() {
        return not_there(Sentence::of("error-unknown-place").with("text", text))
            .hinted(Sentence::of("hint-unknown-place"));
    }
    let line = |place: &Place| {
        let province = place.code.get(..2).map(|digits| format!("{digits}0000"));
        let province = province.as_deref().and_then(division_by_code).map_or("", |province| province.name);
        Sentence::of("detail-place").with("province", province).with("name", place.name).with("code", place.code)
    };
    not_there(Sentence::of("error-place-among").with("text", text))
        .lined(places.iter().map(line).collect())
        .hinted(Sentence::of("hint-place-among"))
}

/// One that is open is merged into; one that came to its end is reopened.
pub(super) fn lead_known(number: &str, stage: LeadState, mark: &str, fresh: &[(MarkKind, String)]) -> Telling {
    let (message, hint, next) = if stage.is_open() {
        ("error-lead-duplicate", "hint-lead-duplicate", Next::again().is(Field::MergeInto, number))
    } else {
        ("error-lead-returns", "hint-lead-returns", came_back(number, fresh))
    };
    Telling::refused(Sentence::of(message).with("number", number).with("stage", stage).with("mark", mark))
        .hinted(Sentence::of(hint).with("next", next).with("next2", Next::again().set(Field::Distinct)))
}

pub(super) fn check_digit(code: &str, expected: char, accepted_without_evidence: bool) -> Telling {
    let next = Next::again().set(Field::AcceptCheckDigit).is(Field::Evidence, EvidenceKind::LicenceImage);
    let hint = if accepted_without_evidence { "hint-check-digit-evidence" } else { "hint-check-digit" };
    Telling::refused(Sentence::of("error-check-digit").with("code", code).with("expected", expected))
        .hinted(Sentence::of(hint).with("next", next))
}

/// What was given and is not on record, and the command that puts it there.
pub(super) fn further_given(
    (seq, track): (i32, Track),
    whose: Option<&str>,
    evidence: &[EvidenceKind],
    note: bool,
) -> Telling {
    let kinds: Vec<&str> = evidence.iter().map(|kind| kind.code()).collect();
    let key = match (evidence.is_empty(), note) {
        (false, false) => "error-further-evidence",
        (false, true) => "error-further-both",
        (true, _) => "error-further-note",
    };
    let telling = Telling::refused(Sentence::of(key).with("seq", seq).with("kinds", kinds.join(", ")));
    let next = match track {
        Track::Lead => about(Next { deed: Deed::LeadCorrect, ..Next::correct(seq) }, Field::Lead, whose),
        Track::Institution => about(Next::correct(seq), Field::Institution, whose),
        Track::Unit | Track::Filing => return telling.hinted(Sentence::of("hint-further-unit")),
        Track::Clearance | Track::Pilot => about(Next::correct(seq).is(Field::Track, track), Field::Institution, whose),
    };
    let next = evidence.iter().fold(next, |next, kind| next.is(Field::Evidence, kind));
    let next = if note { next.open(Field::Note) } else { next };
    let hint = if evidence.is_empty() { "hint-further-note" } else { "hint-further" };
    telling.hinted(Sentence::of(hint).with("next", next))
}

/// A step about the one that a row names; about the one that was asked for where none is named.
pub(super) fn about(next: Next, field: Field, whose: Option<&str>) -> Next {
    match whose {
        Some(whose) => next.is(field, whose),
        None => next,
    }
}

/// Rows of a file: each with all of its own why, as many rows as fit.
pub(super) fn rows_refused(rows: &[RowRefused]) -> Telling {
    let told: Vec<(&RowRefused, Telling)> = rows.iter().map(|row| (row, row.why.telling())).collect();
    // Where nothing is wrong but that none of them is there, a script hears that.
    let all_missing = told.iter().all(|(_, why)| why.kind == RefusalKind::NotFound);
    let kind = if all_missing { RefusalKind::NotFound } else { RefusalKind::InputRejected };
    let lines = told.into_iter().map(|(row, why)| row_lines(row, why)).collect();
    Telling::refused(Sentence::of("error-rows-refused").with("count", rows.len()))
        .kind(kind)
        .lined(lines_fitting(lines, |more| Sentence::of("detail-more").with("more", more)))
        .hinted(Sentence::of("hint-rows-refused"))
}

fn row_lines(refused: &RowRefused, why: Telling) -> Vec<Sentence> {
    let first = match refused.named() {
        None => why.message,
        Some("") => Sentence::of("detail-row-only").with("row", refused.row).with("why", why.message),
        Some(name) => {
            Sentence::of("detail-row").with("row", refused.row).with("institution", name).with("why", why.message)
        }
    };
    std::iter::once(first).chain(why.lines).collect()
}

impl RowRefused {
    /// The institution as written in the row; `None` where the row as a whole cannot be read, which the reason says with it.
    #[must_use]
    pub fn named(&self) -> Option<&str> {
        let is_of_the_row = matches!(*self.why, ActionError::RowUnreadable(Unreadable::Ragged { .. }));
        (!is_of_the_row).then_some(self.institution.as_str())
    }
}

/// A candidate a line: name, unit, state, number, id.
pub(super) fn candidate_lines(candidates: &[Candidate]) -> Vec<Sentence> {
    let line = |candidate: &Candidate| {
        let state = candidate.state.as_ref().and_then(|state| state.parse::<InstitutionState>().ok());
        let state = state.map_or_else(|| Term::from(Sentence::of("error-state-none")), Term::from);
        Sentence::of("detail-candidate")
            .with("name", candidate.name.as_str())
            .with("unit", unit_sentence(&candidate.unit_code))
            .with("state", state)
            .with("number", ShortNumber::of(candidate.short_number))
            .with("id", candidate.subject_id)
    };
    candidates.iter().map(line).collect()
}
