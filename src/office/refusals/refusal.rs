//! Refusals of the lifecycle engine.

use crate::domain::engine::rule::MoveKind;
use crate::domain::sentence::next::{Deed, Next};
use crate::domain::sentence::refusal::{Refuses, Telling};
use crate::domain::tracks::State;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::moves::rule_of;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::reason::Reason;
use crate::msg;
use crate::office::refusals::{case_end_refusal, case_refusal, either, evidence_in_words, state_of, unknown_word};
use crate::office::telling::said;
use crate::office::told::{Told, Trouble};
use crate::office::words::record::{reason as reason_in_words, state as state_in_words};
use crate::words::Message;

impl From<Refusal> for Told {
    fn from(refusal: Refusal) -> Self {
        let told = told(&refusal);
        let failure = Self::new(kind_of(&refusal), told.message).detailed(told.details);
        match told.hint {
            Some(hint) => failure.hinted(hint),
            None => failure,
        }
    }
}

/// What a refusal says; that of another entry is told within that of the one asked for.
pub(crate) struct Wording {
    pub(crate) message: Message,
    pub(crate) details: Vec<Message>,
    pub(crate) hint: Option<Message>,
}

impl From<Telling> for Wording {
    fn from(telling: Telling) -> Self {
        Self {
            message: said(&telling.message),
            details: telling.lines.iter().map(said).collect(),
            hint: telling.hint.as_ref().map(said),
        }
    }
}

fn kind_of(refusal: &Refusal) -> Trouble {
    match refusal {
        Refusal::NoSuchEntry { .. } => Trouble::NotFound,
        Refusal::UnderClosing { .. } => Trouble::Refused,
        Refusal::Case(refusal) => case_refusal::kind_of(refusal),
        Refusal::HandOver(refusal) => refusal.telling().kind.into(),
        Refusal::Concern(refusal) => refusal.telling().kind.into(),
        Refusal::Pilot(refusal) => refusal.telling().kind.into(),
        Refusal::FactInTheWay { .. } | Refusal::Lead(_) => Trouble::Refused,
        Refusal::Word(_) => Trouble::Usage,
        Refusal::Future { .. }
        | Refusal::BeforeExistence { .. }
        | Refusal::Illegal { .. }
        | Refusal::IsReopening { .. }
        | Refusal::NotReopening { .. }
        | Refusal::ReasonNotAllowed { .. }
        | Refusal::Guarded { .. }
        | Refusal::EvidenceMissing { .. }
        | Refusal::AlreadyStands { .. }
        | Refusal::InTheWay { .. }
        | Refusal::Aspect(_)
        | Refusal::Tolling(_)
        | Refusal::IsCorrection { .. }
        | Refusal::IsStruck { .. }
        | Refusal::ChangesNothing { .. }
        | Refusal::NoSuchFigure { .. }
        | Refusal::NoSuchParticular { .. }
        | Refusal::NotAMove { .. } => Trouble::Refused,
    }
}

pub(crate) const fn hinted(message: Message, hint: Message) -> Wording {
    Wording { message, details: Vec::new(), hint: Some(hint) }
}

pub(crate) fn told(refusal: &Refusal) -> Wording {
    match refusal {
        Refusal::Future { effective, today } => {
            hinted(msg!("error-future", effective = *effective, today = *today), msg!("hint-future"))
        }
        Refusal::BeforeExistence { effective, since } => hinted(
            msg!("error-before-existence", effective = *effective, since = *since),
            msg!("hint-before-existence"),
        ),
        Refusal::Illegal { from, to, open } => illegal(*from, *to, open),
        Refusal::IsReopening { from, to } => is_reopening(*from, *to),
        Refusal::NotReopening { from } => {
            hinted(msg!("error-not-reopening", from = state_of(*from)), msg!("hint-not-reopening"))
        }
        Refusal::ReasonNotAllowed { rule, reason, allowed } => reason_not_allowed(rule, *reason, allowed),
        Refusal::Guarded { rule, guard: _, finding } => guarded(rule, finding),
        Refusal::EvidenceMissing { rule, needs } => evidence_missing(rule, needs),
        Refusal::AlreadyStands { state, since, seq, basis, officer } => Wording {
            message: msg!("error-already-stands", state = state_in_words(*state), since = *since),
            details: vec![
                msg!("detail-entry-by", seq = *seq, officer = officer.as_str()),
                msg!("detail-basis", basis = basis.as_str()),
            ],
            hint: Some(match state {
                State::Institution(_) => msg!("hint-already-stands", seq = *seq),
                State::Clearance(_) => msg!("hint-already-stands-case", seq = *seq),
                State::Pilot(_) => msg!("hint-already-stands-pilot", seq = *seq),
                State::Lead(_) => msg!("hint-already-stands-lead", seq = *seq),
            }),
        },
        Refusal::InTheWay { seq, to, on, why } => in_the_way(*seq, *to, *on, why),
        Refusal::FactInTheWay { seq, on, why } => fact_in_the_way(*seq, *on, why),
        Refusal::UnderClosing { seq, is_payment, closed_on, is_reopened, left, why } => {
            let way_on = case_end_refusal::way_on(*seq, *is_payment, *is_reopened);
            case_end_refusal::under_closing_told(*seq, *closed_on, way_on, *left, why)
        }
        Refusal::Case(refusal) => case_refusal::case_told(refusal),
        Refusal::Pilot(refusal) => refusal.telling().into(),
        Refusal::Lead(refusal) => refusal.telling().into(),
        Refusal::HandOver(refusal) => refusal.telling().into(),
        Refusal::Concern(refusal) => refusal.telling().into(),
        Refusal::Aspect(refusal) => refusal.telling().into(),
        Refusal::Tolling(refusal) => refusal.telling().into(),
        Refusal::NoSuchFigure { .. }
        | Refusal::NoSuchParticular { .. }
        | Refusal::NoSuchEntry { .. }
        | Refusal::IsCorrection { .. }
        | Refusal::IsStruck { .. }
        | Refusal::ChangesNothing { .. }
        | Refusal::NotAMove { .. }
        | Refusal::Word(_) => of_a_correction(refusal),
    }
}

/// Refusals that only a correction meets.
fn of_a_correction(refusal: &Refusal) -> Wording {
    match refusal {
        Refusal::NoSuchEntry { seq, last } => hinted(
            msg!("error-no-such-entry", seq = *seq, last = *last),
            msg!("hint-history", next = Next::look(Deed::History)),
        ),
        Refusal::IsCorrection { seq, target } => hinted(
            msg!("error-is-correction", seq = *seq, target = *target),
            msg!("hint-is-correction", target = *target),
        ),
        Refusal::IsStruck { seq } => hinted(msg!("error-is-struck", seq = *seq), msg!("hint-is-struck")),
        Refusal::ChangesNothing { seq } => {
            hinted(msg!("error-changes-nothing", seq = *seq), msg!("hint-changes-nothing"))
        }
        Refusal::NoSuchParticular { seq } => hinted(
            msg!("error-no-such-particular", seq = *seq),
            msg!("hint-no-such-particular", next = Next::look(Deed::History)),
        ),
        Refusal::NoSuchFigure { seq } => hinted(msg!("error-no-such-figure", seq = *seq), msg!("hint-no-such-figure")),
        Refusal::NotAMove { seq } => hinted(msg!("error-not-a-move", seq = *seq), msg!("hint-not-a-move")),
        Refusal::Word(word) => Wording { message: unknown_word(word), details: Vec::new(), hint: None },
        Refusal::Future { .. }
        | Refusal::BeforeExistence { .. }
        | Refusal::Illegal { .. }
        | Refusal::IsReopening { .. }
        | Refusal::NotReopening { .. }
        | Refusal::ReasonNotAllowed { .. }
        | Refusal::Guarded { .. }
        | Refusal::EvidenceMissing { .. }
        | Refusal::AlreadyStands { .. }
        | Refusal::InTheWay { .. }
        | Refusal::FactInTheWay { .. }
        | Refusal::UnderClosing { .. }
        | Refusal::Case(_)
        | Refusal::Pilot(_)
        | Refusal::Lead(_)
        | Refusal::HandOver(_)
        | Refusal::Concern(_)
        | Refusal::Aspect(_)
        | Refusal::Tolling(_) => told(refusal),
    }
}

fn illegal(from: Option<State>, to: State, open: &[State]) -> Wording {
    let message = msg!("error-illegal", from = state_of(from), to = state_in_words(to));
    if open.is_empty() {
        return hinted(message, msg!("hint-illegal-final"));
    }
    let mut details = vec![msg!("detail-open")];
    details.extend(open.iter().map(|state| open_line(from, *state)));
    Wording {
        message,
        details,
        hint: Some(match to {
            State::Institution(_) => msg!("hint-illegal"),
            State::Clearance(_) => msg!("hint-illegal-case"),
            State::Pilot(_) => msg!("hint-illegal-pilot"),
            State::Lead(_) => msg!("hint-illegal-lead"),
        }),
    }
}

pub(crate) fn open_line(from: Option<State>, to: State) -> Message {
    let (code, words) = (to.code(), state_in_words(to));
    match rule_of(from, to).map(|rule| rule.kind) {
        Some(MoveKind::Reopen) => msg!("detail-open-reopen", code = code, words = words),
        Some(MoveKind::Move) | None => msg!("detail-code", code = code, words = words),
    }
}

fn is_reopening(from: State, to: State) -> Wording {
    let reasons = rule_of(Some(from), to).map_or(&[][..], |rule| rule.reasons);
    Wording {
        message: msg!("error-is-reopening", from = state_in_words(from), to = state_in_words(to)),
        details: reason_lines(reasons),
        hint: Some(msg!("hint-is-reopening")),
    }
}

fn reason_not_allowed(rule: &str, reason: Reason, allowed: &[Reason]) -> Wording {
    Wording {
        message: msg!("error-reason-not-allowed", rule = rule, code = reason.code(), words = reason_in_words(reason)),
        details: reason_lines(allowed),
        hint: Some(msg!("hint-reason")),
    }
}

fn reason_lines(reasons: &[Reason]) -> Vec<Message> {
    let lines =
        reasons.iter().map(|reason| msg!("detail-code", code = reason.code(), words = reason_in_words(*reason)));
    lines.collect()
}

fn guarded(rule: &str, finding: &Finding) -> Wording {
    let telling = match finding {
        Finding::Institution(found) => found.telling(),
        Finding::Case(found) => found.telling(),
        Finding::Pilot(found) => found.telling(),
        Finding::Lead(found) => found.telling(),
    };
    let hint = telling.hint.as_ref().map_or_else(|| msg!("hint-history", next = Next::look(Deed::History)), said);
    hinted(msg!("error-guard-finding", rule = rule, finding = said(&telling.message)), hint)
}

fn evidence_missing(rule: &str, needs: &[Need]) -> Wording {
    Wording {
        message: msg!("error-evidence-missing", rule = rule),
        details: needs.iter().filter_map(|need| need_line(*need)).collect(),
        hint: Some(msg!("hint-evidence")),
    }
}

pub(crate) fn need_line(need: Need) -> Option<Message> {
    let one = |kind: &EvidenceKind| msg!("detail-evidence", code = kind.code(), words = evidence_in_words(*kind));
    either(need.0.iter().map(one).collect())
}

fn in_the_way(seq: i32, to: State, on: chrono::NaiveDate, why: &Refusal) -> Wording {
    let inner = told(why);
    let mut details = vec![msg!("detail-why", why = inner.message)];
    details.extend(inner.details);
    Wording {
        message: msg!("error-in-the-way", seq = seq, to = state_in_words(to), on = on),
        details,
        hint: Some(match to {
            State::Institution(_) => msg!("hint-in-the-way", seq = seq),
            State::Clearance(_) => msg!("hint-in-the-way-case", seq = seq),
            State::Pilot(_) => msg!("hint-in-the-way-pilot", seq = seq),
            State::Lead(_) => msg!("hint-in-the-way-lead", seq = seq),
        }),
    }
}

fn fact_in_the_way(seq: i32, on: chrono::NaiveDate, why: &Refusal) -> Wording {
    let inner = told(why);
    let mut details = vec![msg!("detail-why", why = inner.message)];
    details.extend(inner.details);
    if matches!(why, Refusal::HandOver(_) | Refusal::Concern(_) | Refusal::Aspect(_)) {
        return Wording {
            message: msg!("error-hand-over-in-the-way", seq = seq, on = on),
            details,
            hint: Some(msg!("hint-hand-over-in-the-way", seq = seq)),
        };
    }
    Wording {
        message: msg!("error-fact-in-the-way", seq = seq, on = on),
        details,
        hint: Some(msg!("hint-in-the-way-case", seq = seq)),
    }
}
