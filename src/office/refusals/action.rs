//! Errors of the acts.

use crate::actions::ActionError;
use crate::actions::error::{ReviewNeed, RowRefused, TEXT_LONGEST};
use crate::db::institution::Candidate;
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::steps::came_back;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::tracks::Track;
use crate::domain::unit::name::{place_named, unit_named};
use crate::domain::unit::said::unit_sentence;
use crate::domain::value::division::division_by_code;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::name::NAMES_MOST;
use crate::domain::value::place::Place;
use crate::domain::value::reason::Reason;
use crate::domain::value::short_number::ShortNumber;
use crate::intake::reading::Unreadable;
use crate::msg;
use crate::office::refusals::identity::{identifier_problem, name_problem};
use crate::office::refusals::line;
use crate::office::telling::said;
use crate::office::told::{DETAILS_LISTED, Told, Trouble};
use crate::words::Message;

impl From<ActionError> for Told {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::Refused(refusal) => refusal.into(),
            ActionError::Intake(error) => error.into(),
            ActionError::Calendar(error) => error.into(),
            ActionError::Rule(refusal) => refusal.into(),
            ActionError::Statement(refusal) => refusal.into(),
            ActionError::Plan(refusal) => refusal.into(),
            ActionError::Month(refusal) => refusal.into(),
            ActionError::Return(refusal) => (*refusal).into(),
            ActionError::ReturnQuestions(questions) => crate::office::refusals::returns::questioned(&questions),
            ActionError::ReturnRows(rows) => crate::office::refusals::returns::rows(&rows),
            ActionError::Db(error) => error.into(),
            ActionError::NotFound { text, similar } => not_found(&text, &similar),
            ActionError::WrongCheck { text } => {
                Self::new(Trouble::Usage, msg!("error-wrong-check", text = text)).hinted(msg!("hint-wrong-check"))
            }
            ActionError::Past { text, name, number } => {
                Self::new(Trouble::Usage, msg!("error-past-number", text = text, name = name)).hinted(msg!(
                    "hint-past-number",
                    number = number.to_string(),
                    next = Next::look(Deed::History).is(Field::Institution, number)
                ))
            }
            ActionError::NotWhole { text, candidates } => not_whole(&text, &candidates),
            ActionError::Ambiguous { text, candidates } => ambiguous(&text, &candidates),
            ActionError::Moved { expected, last } => moved(expected, last),
            ActionError::Duplicate { candidates } => duplicate(&candidates),
            ActionError::NoCase { name } => {
                Self::new(Trouble::NotFound, msg!("error-no-case", name = name)).hinted(msg!(
                    "hint-no-case",
                    next = Next::record(Deed::Log)
                        .is(Field::State, InstitutionState::ClosedUnresolved)
                        .open(Field::Reason)
                ))
            }
            ActionError::NoPilot { name } => Self::new(Trouble::NotFound, msg!("error-no-pilot", name = name))
                .hinted(msg!("hint-no-pilot", next = Next::record(Deed::PilotApply))),
            ActionError::NoLead { text } => Self::new(Trouble::NotFound, msg!("error-no-lead", text = text))
                .hinted(msg!("hint-no-lead", next = Next::look(Deed::LeadList))),
            ActionError::LeadAmbiguous { text, numbers } => {
                Self::new(Trouble::NotFound, msg!("error-lead-ambiguous", text = text, numbers = numbers.join(", ")))
                    .hinted(msg!("hint-lead-ambiguous"))
            }
            ActionError::LeadDuplicate { number, stage, mark } => Self::new(
                Trouble::Refused,
                msg!(
                    "error-lead-duplicate",
                    number = &number,
                    stage = crate::office::words::record::state(stage),
                    mark = mark
                ),
            )
            .hinted(msg!(
                "hint-lead-duplicate",
                next = Next::again().is(Field::MergeInto, number),
                next2 = Next::again().set(Field::Distinct)
            )),
            ActionError::LeadReturns { number, stage, mark, fresh } => Self::new(
                Trouble::Refused,
                msg!(
                    "error-lead-returns",
                    number = &number,
                    stage = crate::office::words::record::state(stage),
                    mark = mark
                ),
            )
            .hinted(msg!(
                "hint-lead-returns",
                next = came_back(&number, &fresh),
                next2 = Next::again().set(Field::Distinct)
            )),
            ActionError::LeadNumberTaken { number } => {
                Self::new(Trouble::Refused, msg!("error-lead-number", number = number)).hinted(msg!("hint-lead-number"))
            }
            ActionError::LeadNumberForeign { number, of, unit } => Self::new(
                Trouble::Refused,
                msg!("error-lead-number-foreign", number = number, of = unit_line(&of), unit = unit_line(&unit)),
            )
            .hinted(msg!("hint-lead-number-foreign", unit = unit)),
            ActionError::LeadUnitMissing => Self::new(Trouble::Usage, msg!("error-lead-unit")).hinted(msg!(
                "hint-lead-unit",
                next = Next::again().open(Field::Unit),
                next2 = Next::look(Deed::UnitList)
            )),
            ActionError::WhichOfSeveral { seq, given } => {
                Self::new(Trouble::Usage, msg!("error-which-of-several", seq = seq))
                    .detailed(given.into_iter().map(line).collect())
                    .hinted(msg!("hint-which-of-several", next = Next::again().open(Field::Wrong)))
            }
            ActionError::UnknownUnit { code } => unknown_unit(&code),
            ActionError::UnknownPlace { text } => unknown_place(&text),
            ActionError::Name(problem) => {
                Self::new(Trouble::Usage, msg!("error-name", problem = name_problem(&problem)))
            }
            ActionError::Identifier(problem) => {
                Self::new(Trouble::Usage, msg!("error-identifier", problem = identifier_problem(&problem)))
            }
            ActionError::CheckDigit { code, expected, accepted_without_evidence } => {
                check_digit(&code, expected, accepted_without_evidence)
            }
            ActionError::IdentifierHeld { value, unit } => crate::office::refusals::identity::held(&value, &unit),
            ActionError::Overtaken => {
                Self::new(Trouble::Conflict, msg!("error-overtaken")).hinted(msg!("hint-overtaken"))
            }
            ActionError::IdentifierTaken { value, holder, name } => Self::new(
                Trouble::Refused,
                msg!("error-identifier-taken", value = value, name = name, holder = holder.to_string()),
            )
            .hinted(msg!(
                "hint-identifier-taken",
                next = Next::look(Deed::InstitutionShow).is(Field::Institution, holder),
                next2 = Next::record(Deed::Log)
                    .is(Field::Institution, holder)
                    .is(Field::State, InstitutionState::Operating)
                    .is(Field::Reason, Reason::Readmitted)
                    .is(Field::Evidence, EvidenceKind::Licence)
            )),
            ActionError::ReviewKnown { name, holder } => {
                Self::new(Trouble::Refused, msg!("error-review-known", name = name, holder = holder.to_string()))
                    .hinted(msg!(
                        "hint-review-known",
                        next = Next::again().is(Field::Same, holder),
                        next2 = Next::again().set(Field::Dismiss)
                    ))
            }
            ActionError::NoSuchName { name } => not_there(
                msg!("error-no-such-name", name = name),
                msg!("hint-no-such-name", next = Next::look(Deed::InstitutionShow)),
            ),
            ActionError::NotMonthStart { given, next } => {
                Self::new(Trouble::Refused, msg!("error-not-month-start", given = given))
                    .hinted(msg!("hint-not-month-start", next = next))
            }
            ActionError::NothingOffered => Self::new(Trouble::Refused, msg!("error-nothing-offered"))
                .hinted(msg!("hint-nothing-offered", next = Next::record(Deed::InstitutionTransfer).open(Field::To))),
            ActionError::OfferedAlready { to, on } => {
                Self::new(Trouble::Refused, msg!("error-offered-already", unit = unit_line(&to), on = on)).hinted(msg!(
                    "hint-offered-already",
                    next = Next::look(Deed::InstitutionTransfer).set(Field::Decline).open(Field::Basis)
                ))
            }
            ActionError::SameUnit { unit } => {
                Self::new(Trouble::Refused, msg!("error-same-unit", unit = unit_line(&unit)))
            }
            ActionError::NotYourUnit { unit } => not_there(
                msg!("error-not-your-unit", unit = unit_line(&unit)),
                msg!("hint-not-your-unit", next = Next::look(Deed::OfficerList)),
            ),
            ActionError::LeadIntoItself { number } => {
                Self::new(Trouble::Usage, msg!("error-lead-into-itself", number = number))
                    .hinted(msg!("hint-lead-into-itself", next = Next::look(Deed::LeadList)))
            }
            ActionError::MergedIntoItself => Self::new(Trouble::Usage, msg!("error-merged-into-itself"))
                .hinted(msg!("hint-merged-into-itself", next = Next::look(Deed::InstitutionFind).open(Field::Text))),
            ActionError::SurvivorVoid { name, institution } => Self::new(
                Trouble::Refused,
                msg!("error-survivor-void", name = name),
            )
            .hinted(msg!("hint-survivor-void", next = Next::look(Deed::History).is(Field::Institution, institution))),
            ActionError::HoldsMerged { institution } => {
                let institution = institution.to_string();
                Self::new(Trouble::Refused, msg!("error-holds-merged", institution = &institution)).hinted(msg!(
                    "hint-holds-merged",
                    next = Next::look(Deed::InstitutionShow).is(Field::Institution, institution)
                ))
            }
            ActionError::Basis { length } => basis(length),
            ActionError::NamesTooMany { count } => {
                Self::new(Trouble::Usage, msg!("error-names-many", count = count, limit = NAMES_MOST)).hinted(msg!(
                    "hint-names-many",
                    next = Next::look(Deed::ImportInstitutions).open(Field::File).open(Field::Profile)
                ))
            }
            ActionError::FurtherGiven { seq, track, evidence, note, whose } => {
                further_given((seq, track), whose.as_deref(), &evidence, note)
            }
            ActionError::OtherDay { seq, since, given, whose } => {
                let next = Next::correct(seq).is(Field::Effective, given);
                Self::new(Trouble::Refused, msg!("error-other-day", seq = seq, since = since, given = given)).hinted(
                    msg!("hint-other-day", seq = seq, given = given, next = about(next, Field::Institution, whose)),
                )
            }
            ActionError::Rows(rows) => rows_refused(rows),
            ActionError::RowUnreadable(why) => {
                Self::new(Trouble::InputRejected, crate::office::refusals::intake::unreadable_problem(&why))
            }
            ActionError::NoReview(item) => not_there(
                msg!("error-no-review", item = item),
                msg!("hint-review-list", next = Next::look(Deed::ReviewList)),
            ),
            ActionError::Resolved { resolution } => Self::new(
                Trouble::Refused,
                msg!("error-resolved", resolution = Message::named(format!("review-resolution-{resolution}"))),
            )
            .hinted(msg!("hint-resolved", next = Next::correct(None))),
            ActionError::ReviewNeeds(need) => review_needs(need),
        }
    }
}

fn not_there(message: Message, hint: Message) -> Told {
    Told::new(Trouble::NotFound, message).hinted(hint)
}

/// No unit of this name, or several: then each with its code.
fn unknown_unit(text: &str) -> Told {
    let units = unit_named(text).err().unwrap_or_default();
    if units.is_empty() {
        return not_there(
            msg!("error-unknown-unit", code = text),
            msg!("hint-unknown-unit", next = Next::look(Deed::UnitList)),
        );
    }
    let lines = units.iter().map(|unit| unit_line(unit.code)).collect();
    not_there(msg!("error-unit-among", code = text), msg!("hint-unit-among")).detailed(lines)
}

/// No division of this name, or several: then each with its province and its code.
fn unknown_place(text: &str) -> Told {
    let places = place_named(text).err().unwrap_or_default();
    if places.is_empty() {
        return not_there(msg!("error-unknown-place", text = text), msg!("hint-unknown-place"));
    }
    let one = |place: &Place| {
        let province = place.code.get(..2).map(|digits| format!("{digits}0000"));
        let province = province.as_deref().and_then(division_by_code);
        msg!(
            "detail-place",
            province = province.map_or("", |province| province.name),
            name = place.name,
            code = place.code
        )
    };
    not_there(msg!("error-place-among", text = text), msg!("hint-place-among"))
        .detailed(places.iter().map(one).collect())
}

fn not_found(text: &str, similar: &[Candidate]) -> Told {
    let failure = Told::new(Trouble::NotFound, msg!("error-not-found", text = text));
    if similar.is_empty() {
        return failure.hinted(msg!(
            "hint-not-found",
            next = Next::look(Deed::InstitutionFind).open(Field::Text),
            next2 = Next::record(Deed::InstitutionAdd).open(Field::Name)
        ));
    }
    let mut details = vec![msg!("detail-perhaps")];
    details.extend(candidate_lines(similar));
    failure.detailed(details).hinted(msg!("hint-ambiguous"))
}

fn not_whole(text: &str, candidates: &[Candidate]) -> Told {
    Told::new(Trouble::NotFound, msg!("error-not-whole", text = text))
        .detailed(candidate_lines(candidates))
        .hinted(msg!("hint-not-whole"))
}

fn ambiguous(text: &str, candidates: &[Candidate]) -> Told {
    let message = msg!("error-ambiguous", text = text, count = candidates.len());
    Told::new(Trouble::NotFound, message).detailed(candidate_lines(candidates)).hinted(msg!("hint-ambiguous"))
}

fn duplicate(candidates: &[Candidate]) -> Told {
    Told::new(Trouble::Refused, msg!("error-duplicate"))
        .detailed(candidate_lines(candidates))
        .hinted(msg!("hint-duplicate", next = Next::again().set(Field::Distinct)))
}

fn moved(expected: i32, last: i32) -> Told {
    Told::new(Trouble::Conflict, msg!("error-moved", expected = expected, last = last))
        .hinted(msg!("hint-conflict", next = Next::look(Deed::History)))
}

fn check_digit(code: &str, expected: char, accepted_without_evidence: bool) -> Told {
    let message = msg!("error-check-digit", code = code, expected = expected.to_string());
    let next = Next::again().set(Field::AcceptCheckDigit).is(Field::Evidence, EvidenceKind::LicenceImage);
    let hint = if accepted_without_evidence {
        msg!("hint-check-digit-evidence", next = next)
    } else {
        msg!("hint-check-digit", next = next)
    };
    Told::new(Trouble::Refused, message).hinted(hint)
}

fn basis(length: usize) -> Told {
    if length == 0 {
        Told::new(Trouble::Usage, msg!("error-basis-empty")).hinted(msg!("hint-basis-empty"))
    } else {
        let message = msg!("error-basis-long", length = length, limit = TEXT_LONGEST);
        Told::new(Trouble::Usage, message)
            .hinted(msg!("hint-basis-long", next = Next::again().open(Field::Basis).open(Field::Note)))
    }
}

/// What was given and is not on record, and the command that puts it there.
fn further_given((seq, track): (i32, Track), whose: Option<&str>, evidence: &[EvidenceKind], note: bool) -> Told {
    let kinds: Vec<&str> = evidence.iter().map(|kind| kind.code()).collect();
    let kinds = kinds.join(", ");
    let message = match (kinds.is_empty(), note) {
        (false, false) => msg!("error-further-evidence", seq = seq, kinds = &kinds),
        (false, true) => msg!("error-further-both", seq = seq, kinds = &kinds),
        (true, _) => msg!("error-further-note", seq = seq),
    };
    let whose = whose.map(ToOwned::to_owned);
    let next = match track {
        Track::Lead => {
            let next = Next::look(Deed::LeadCorrect).is(Field::Seq, seq).open(Field::Basis);
            about(next, Field::Lead, whose)
        }
        Track::Institution => about(Next::correct(seq), Field::Institution, whose),
        Track::Unit => {
            return Told::new(Trouble::Refused, message).hinted(msg!("hint-further-unit"));
        }
        Track::Clearance | Track::Pilot | Track::Filing => {
            about(Next::correct(seq).is(Field::Track, track), Field::Institution, whose)
        }
    };
    let next = evidence.iter().fold(next, |next, kind| next.is(Field::Evidence, kind));
    let next = if note { next.open(Field::Note) } else { next };
    let hint =
        if evidence.is_empty() { msg!("hint-further-note", next = next) } else { msg!("hint-further", next = next) };
    Told::new(Trouble::Refused, message).hinted(hint)
}

/// A step about the one that a row names; about the one that was asked for where none is named.
fn about(next: Next, field: Field, whose: Option<String>) -> Next {
    match whose {
        Some(whose) => next.is(field, whose),
        None => next,
    }
}

fn review_needs(need: ReviewNeed) -> Told {
    let hint = match need {
        ReviewNeed::Institution => msg!(
            "hint-review-institution",
            next = Next::again().open(Field::Same),
            next2 = Next::again().set(Field::New),
            next3 = Next::again().set(Field::Dismiss)
        ),
        ReviewNeed::State => msg!("hint-review-state", next = Next::again().open(Field::State)),
        ReviewNeed::Effective => msg!("hint-review-effective", next = Next::again().open(Field::Effective)),
        ReviewNeed::Unit => msg!("hint-review-unit", next = Next::again().open(Field::Unit)),
    };
    Told::new(Trouble::Usage, msg!("error-review-needs")).hinted(hint)
}

/// A row of a file and why it is not taken.
pub struct RowTold {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// The institution as written there; `None` where the row as a whole cannot be read, which the reason says with it.
    pub institution: Option<String>,
    /// Why.
    pub why: Told,
}

impl From<RowRefused> for RowTold {
    fn from(refused: RowRefused) -> Self {
        Self {
            row: refused.row,
            institution: (!matches!(*refused.why, ActionError::RowUnreadable(Unreadable::Ragged { .. })))
                .then_some(refused.institution),
            why: Told::from(*refused.why),
        }
    }
}

impl RowTold {
    /// A row that cannot be read.
    #[must_use]
    pub fn unreadable(why: Unreadable) -> Self {
        Self { row: why.row(), institution: None, why: ActionError::RowUnreadable(why).into() }
    }
}

fn rows_refused(rows: Vec<RowRefused>) -> Told {
    rows_told(rows.into_iter().map(RowTold::from).collect())
}

/// Rows of a file: each with all of its own why, as many rows as fit.
#[must_use]
pub fn rows_told(rows: Vec<RowTold>) -> Told {
    let of = rows.len();
    // Where nothing is wrong but that none of them is there, a script hears that.
    let is_missing = |row: &RowTold| row.why.kind == Trouble::NotFound;
    let exit = if rows.iter().all(is_missing) { Trouble::NotFound } else { Trouble::InputRejected };
    let message = msg!("error-rows-refused", count = of);
    let mut details: Vec<Message> = Vec::new();
    for (told, refused) in rows.into_iter().enumerate() {
        let lines = row_lines(refused);
        if details.len().saturating_add(lines.len()) >= DETAILS_LISTED {
            details.push(msg!("detail-more", more = of.saturating_sub(told)));
            break;
        }
        details.extend(lines);
    }
    Told::new(exit, message).detailed(details).hinted(msg!("hint-rows-refused"))
}

fn row_lines(told: RowTold) -> Vec<Message> {
    let RowTold { row, institution, why } = told;
    let Told { message, details, .. } = why;
    let first = match institution.as_deref() {
        None => message,
        Some("") => msg!("detail-row-only", row = row, why = message),
        Some(institution) => msg!("detail-row", row = row, institution = institution, why = message),
    };
    std::iter::once(first).chain(details).collect()
}

/// A candidate a line: name, unit, state, id.
fn candidate_lines(candidates: &[Candidate]) -> Vec<Message> {
    let one = |candidate: &Candidate| {
        let state = candidate
            .state
            .as_ref()
            .map_or_else(|| msg!("error-state-none"), |state| Message::named(format!("state-institution-{state}")));
        msg!(
            "detail-candidate",
            name = candidate.name.as_str(),
            unit = unit_line(&candidate.unit_code),
            state = state,
            number = ShortNumber::of(candidate.short_number).to_string(),
            id = candidate.subject_id.to_string()
        )
    };
    candidates.iter().map(one).collect()
}

/// A unit with its name: in Chinese as it is, in English by its usual name.
pub(crate) fn unit_line(code: &str) -> Message {
    said(&unit_sentence(code))
}
