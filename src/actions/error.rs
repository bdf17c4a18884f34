//! Why an act was not done.

use chrono::NaiveDate;
use uuid::Uuid;

use super::calendar_import::CalendarRefused;
use super::error_told::{
    about, because, candidate_lines, check_digit, further_given, lead_known, not_found, rows_refused, unknown_place,
    unknown_unit,
};
use super::return_trouble::{RowsTroubled, questioned};
use crate::db::DbError;
use crate::db::institution::Candidate;
use crate::domain::checkpoint::refusal::CheckpointRefusal;
use crate::domain::figures::statement_refusal::StatementRefusal;
use crate::domain::institution::review::Resolution;
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::marks::MarkKind;
use crate::domain::lead::state::LeadState;
use crate::domain::returns::locking::LockRefusal;
use crate::domain::returns::{PlanRefusal, Question, ReturnRefusal};
use crate::domain::rulebook::refusal::RuleRefusal;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};
use crate::domain::tracks::Track;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::unit::duty::{DutyKind, DutyRefusal, not_decided};
use crate::domain::unit::said::unit_sentence;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::identifier::IdentifierError;
use crate::domain::value::name::{NAMES_MOST, NameError};
use crate::domain::value::reason::Reason;
use crate::domain::value::short_number::ShortNumber;
use crate::intake::IntakeError;
use crate::intake::duties_file::DutiesFileError;
use crate::intake::reading::Unreadable;
pub use crate::intake::row::TEXT_LONGEST;

refusals! {
    /// Why an act was not done. Nothing was written.
    move ActionError {
        /// A rule refuses.
        Refused(refusal: Refusal) => [told by refusal.telling()],
        /// No institution answers to the text; what was perhaps meant.
        NotFound { text: String, similar: Vec<Candidate> } => [told by not_found(text, similar)],
        /// The text has the form of a short number, and its letter does not fit its digits.
        WrongCheck { text: String } => [Usage "error-wrong-check" hint "hint-wrong-check"],
        /// The short number is that of a case or an application that a later one of its institution, which has that name and
        /// that number, has replaced.
        Past { text: String, name: String, number: ShortNumber } => [Usage "error-past-number" hint "hint-past-number" [
            Next::look(Deed::History).is(Field::Institution, number)
        ]],
        /// The text is a part of a name, or like one: too little to write by. What it may mean.
        NotWhole { text: String, candidates: Vec<Candidate> } => [told by
            Telling::refused(Sentence::of("error-not-whole").with("text", text.as_str()))
                .kind(RefusalKind::NotFound).lined(candidate_lines(candidates)).hinted(Sentence::of("hint-not-whole"))
        ],
        /// Several answer.
        Ambiguous { text: String, candidates: Vec<Candidate> } => [told by
            Telling::refused(Sentence::of("error-ambiguous").with("text", text.as_str()).with("count", candidates.len()))
                .kind(RefusalKind::NotFound).lined(candidate_lines(candidates)).hinted(Sentence::of("hint-ambiguous"))
        ],
        /// One registration with more names or identifiers than an institution has.
        NamesTooMany { count: usize } => [Usage "error-names-many" of { limit: NAMES_MOST } hint "hint-names-many" [
            Next::look(Deed::ImportInstitutions).open(Field::File).open(Field::Profile)
        ]],
        /// The act is recorded already, and not with all that was given now: kinds of evidence, and whether a note, that are
        /// not on record with it. Whose entry it is, where the one named in the command is not it.
        FurtherGiven { seq: i32, track: Track, evidence: Vec<EvidenceKind>, note: bool, whose: Option<String> } => [told by
            further_given((*seq, *track), whose.as_deref(), evidence, *note)
        ],
        /// The act is recorded already, from another day than was given now. Whose entry it is, where the one named in the
        /// command is not it.
        OtherDay { seq: i32, since: NaiveDate, given: NaiveDate, whose: Option<String> } => [
            "error-other-day" hint "hint-other-day" [
                about(Next::correct(*seq).is(Field::Effective, given), Field::Institution, whose.as_deref())
            ]
        ],
        /// The record has moved on since it was read: the last entry the writer had seen, and the last there is.
        Moved { expected: i32, last: i32 } => [Conflict "error-moved" hint "hint-conflict" [Next::look(Deed::History)]],
        /// Institutions like the new one are on the register.
        Duplicate { candidates: Vec<Candidate> } => [told by
            Telling::refused(Sentence::of("error-duplicate")).lined(candidate_lines(candidates)).hinted(
                Sentence::of("hint-duplicate").with("next", Next::again().set(Field::Distinct))
            )
        ],
        /// The institution has no clearance case: it has not stopped.
        NoCase { name: String } => [NotFound "error-no-case" hint "hint-no-case" [
            Next::record(Deed::Log).is(Field::State, InstitutionState::ClosedUnresolved).open(Field::Reason)
        ]],
        /// The institution has no application to convert.
        NoPilot { name: String } => [NotFound "error-no-pilot" hint "hint-no-pilot" [Next::record(Deed::PilotApply)]],
        NoLead { text: String } => [NotFound "error-no-lead" hint "hint-no-lead" [Next::look(Deed::LeadList)]],
        LeadAmbiguous { text: String, numbers: Vec<String> } => [
            NotFound "error-lead-ambiguous" of { numbers: numbers.join(", ") } hint "hint-lead-ambiguous"
        ],
        /// A lead has the same mark, or is of the same family: an open one (L1), or one that came to its end (L10) and is to be
        /// reopened, with the marks of the new report that it does not have.
        LeadKnown { number: String, stage: LeadState, mark: String, fresh: Vec<(MarkKind, String)> } => [told by
            lead_known(number, *stage, mark, fresh)
        ],
        /// The number is another lead's.
        LeadNumberTaken { number: String } => ["error-lead-number" hint "hint-lead-number"],
        /// The number names another unit than the lead's.
        LeadNumberForeign { number: String, of: String, unit: String } => [told by
            Telling::refused(
                Sentence::of("error-lead-number-foreign").with("number", number.as_str())
                    .with("of", unit_sentence(of)).with("unit", unit_sentence(unit))
            ).hinted(Sentence::of("hint-lead-number-foreign").with("unit", unit.as_str()))
        ],
        /// A lead needs a unit, and none is named.
        LeadUnitMissing => [Usage "error-lead-unit" hint "hint-lead-unit" [
            Next::again().open(Field::Unit), Next::look(Deed::UnitList)
        ]],
        UnknownUnit { code: String } => [told by unknown_unit(code)],
        /// An entry gave several names or identifiers, and which is wrong is not said.
        WhichOfSeveral { seq: i32, given: Vec<String> } => [Usage "error-which-of-several" hint "hint-which-of-several" [
            Next::again().open(Field::Wrong)
        ] lines given.iter().map(|one| Sentence::of("detail-line").with("text", one.as_str())).collect()],
        /// A place that is not a division.
        UnknownPlace { text: String } => [told by unknown_place(text)],
        Name(error: NameError) => [told by because("error-name", error.telling())],
        /// A rule of the rulebook that may not be set so.
        Rule(refusal: RuleRefusal) => [told by refusal.telling()],
        /// A month that is not approved, or not unlocked.
        Month(refusal: LockRefusal) => [told by refusal.telling()],
        /// A duty that is not changed.
        Duty(refusal: DutyRefusal) => [told by refusal.telling()],
        /// A file that gives no duties.
        Duties(refusal: DutiesFileError) => [told by refusal.telling()],
        /// A key, a checkpoint or a proof that is not taken.
        Checkpoint(refusal: CheckpointRefusal) => [told by refusal.telling()],
        /// A statement that cannot be recorded.
        Statement(refusal: StatementRefusal) => [told by refusal.telling()],
        Identifier(error: IdentifierError) => [told by because("error-identifier", error.telling())],
        /// A unified social credit code whose check digit, which should be that one, fails, and was not accepted with evidence.
        CheckDigit { code: String, expected: char, accepted_without_evidence: bool } => [told by
            check_digit(code, *expected, *accepted_without_evidence)
        ],
        /// The identifier belongs to another institution already.
        IdentifierTaken { value: String, holder: Uuid, name: String } => ["error-identifier-taken" hint "hint-identifier-taken" [
            Next::look(Deed::InstitutionShow).is(Field::Institution, holder),
            Next::record(Deed::Log).is(Field::Institution, holder).is(Field::State, InstitutionState::Operating)
                .is(Field::Reason, Reason::Readmitted).is(Field::Evidence, EvidenceKind::Licence)
        ]],
        /// A row that is called new is about an institution that is there.
        ReviewKnown { name: String, holder: Uuid } => ["error-review-known" hint "hint-review-known" [
            Next::again().is(Field::Same, holder), Next::again().set(Field::Dismiss)
        ]],
        /// A number of a row that is called new was given to an institution since the row was left to review.
        ReviewNumberTaken { value: String, holder: Uuid, name: String } => ["error-review-number-taken" hint "hint-review-number-taken" [
            Next::again().is(Field::Same, holder), Next::again().set(Field::Dismiss)
        ]],
        /// A code that one institution only can have is held by one that the officer does not see; the unit to ask.
        IdentifierHeld { value: String, unit: String } => [
            "error-identifier-held" of { unit: unit_sentence(unit) } hint "hint-identifier-held"
        ],
        /// Somebody registered an institution like this one at the same moment.
        Overtaken => [Conflict "error-overtaken" hint "hint-overtaken"],
        /// A brand that the institution does not have.
        NoSuchName { name: String } => [NotFound "error-no-such-name" hint "hint-no-such-name" [Next::look(Deed::InstitutionShow)]],
        /// A transfer takes effect on the first of a month; the next one.
        NotMonthStart { given: NaiveDate, next: NaiveDate } => ["error-not-month-start" hint "hint-not-month-start"],
        NothingOffered => ["error-nothing-offered" hint "hint-nothing-offered" [
            Next::record(Deed::InstitutionTransfer).open(Field::To)
        ]],
        /// A transfer is offered already.
        OfferedAlready { to: String, on: NaiveDate } => [
            "error-offered-already" of { unit: unit_sentence(to) } hint "hint-offered-already" [
                Next::look(Deed::InstitutionTransfer).set(Field::Decline).open(Field::Basis)
            ]
        ],
        /// The institution is the unit's already.
        SameUnit { unit: String } => ["error-same-unit" of { unit: unit_sentence(unit) }],
        /// The unit that agrees is not the officer's.
        NotYourUnit { unit: String } => [
            NotFound "error-not-your-unit" of { unit: unit_sentence(unit) } hint "hint-not-your-unit" [Next::look(Deed::OfficerList)]
        ],
        /// Others decide what was to be recorded at the unit: duties of which one would do, and who has one, by name and login.
        NotDecided { unit: String, kinds: Vec<DutyKind>, holders: Vec<(String, String)> } => [told by
            not_decided(unit, kinds, holders)
        ],
        /// A lead cannot be merged into itself, nor into one that was merged into it.
        LeadIntoItself { number: String } => [Usage "error-lead-into-itself" hint "hint-lead-into-itself" [
            Next::look(Deed::LeadList)
        ]],
        MergedIntoItself => [Usage "error-merged-into-itself" hint "hint-merged-into-itself" [
            Next::look(Deed::InstitutionFind).open(Field::Text)
        ]],
        /// The institution that was to stay is void.
        SurvivorVoid { name: String, institution: Uuid } => ["error-survivor-void" hint "hint-survivor-void" [
            Next::look(Deed::History).is(Field::Institution, institution)
        ]],
        /// Others were merged into an institution that was to become void.
        HoldsMerged { institution: Uuid } => ["error-holds-merged" hint "hint-holds-merged" [
            Next::look(Deed::InstitutionShow).is(Field::Institution, institution)
        ]],
        BasisEmpty => [Usage "error-basis-empty" hint "hint-basis-empty"],
        /// Characters given.
        BasisLong { length: usize } => [Usage "error-basis-long" of { limit: TEXT_LONGEST } hint "hint-basis-long" [
            Next::again().open(Field::Basis).open(Field::Note)
        ]],
        /// Rows of a file that a rule refuses, or that name no institution.
        Rows(rows: Vec<RowRefused>) => [told by rows_refused(rows)],
        /// A row of a file that cannot be read.
        RowUnreadable(why: Unreadable) => [told by why.telling().kind(RefusalKind::InputRejected)],
        /// No such review item, or not the officer's to see.
        NoReview { item: String } => [NotFound "error-no-review" hint "hint-review-list" [Next::look(Deed::ReviewList)]],
        /// No such import, or not the officer's to see.
        NoImport { id: String } => [NotFound "error-no-import" hint "hint-no-import" [Next::look(Deed::ImportList)]],
        /// The review item is resolved.
        Resolved { resolution: Resolution } => ["error-resolved" hint "hint-resolved" [Next::correct(None)]],
        /// A review item cannot be resolved as asked.
        ReviewNeeds(need: ReviewNeed) => [told by need.telling()],
        /// A plan of reduction was not set.
        Plan(refusal: PlanRefusal) => [told by refusal.telling()],
        /// A return that is not filed.
        Return(refusal: Box<ReturnRefusal>) => [told by refusal.telling()],
        /// A return that is questioned.
        ReturnQuestions(questions: Vec<Question>) => [told by questioned(questions)],
        /// Rows of a list of returns that are refused or questioned.
        ReturnRows(rows: Box<RowsTroubled>) => [told by rows.telling()],
        /// A calendar was not taken.
        Calendar(refusal: CalendarRefused) => [told by refusal.telling()],
        /// A file was rejected.
        Intake(error: IntakeError) => [told by error.telling()],
        Db(error: DbError) => [told by error.telling()],
    }
}

macro_rules! of_the_rooms {
    ($($variant:ident: $inner:ty),+ $(,)?) => {
        $(impl From<$inner> for ActionError {
            fn from(error: $inner) -> Self {
                Self::$variant(error)
            }
        })+
    };
}

of_the_rooms! {
    Refused: Refusal,
    Name: NameError,
    Rule: RuleRefusal,
    Month: LockRefusal,
    Duty: DutyRefusal,
    Duties: DutiesFileError,
    Checkpoint: CheckpointRefusal,
    Statement: StatementRefusal,
    Identifier: IdentifierError,
    Plan: PlanRefusal,
    Calendar: CalendarRefused,
    Intake: IntakeError,
    Db: DbError,
}

refusals! {
    /// What the resolution of a review item lacks.
    ReviewNeed {
        Institution => [Usage "error-review-needs" hint "hint-review-institution" [
            Next::again().open(Field::Same), Next::again().set(Field::New), Next::again().set(Field::Dismiss)
        ]],
        State => [Usage "error-review-needs" hint "hint-review-state" [Next::again().open(Field::State)]],
        Effective => [Usage "error-review-needs" hint "hint-review-effective" [Next::again().open(Field::Effective)]],
        Unit => [Usage "error-review-needs" hint "hint-review-unit" [Next::again().open(Field::Unit)]],
    }
}

impl ActionError {
    /// The same of an entry of another than the command names: the command that adds to it names that one.
    #[must_use]
    pub fn of(mut self, who: impl Into<String>) -> Self {
        if let Self::FurtherGiven { whose, .. } | Self::OtherDay { whose, .. } = &mut self {
            *whose = Some(who.into());
        }
        self
    }
}

/// A row of a file that was refused.
#[derive(Debug)]
pub struct RowRefused {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// The institution as written there.
    pub institution: String,
    pub why: Box<ActionError>,
}

/// Checks a basis: there, and not beyond the limit. Document numbers get their six-corner brackets.
///
/// # Errors
/// [`ActionError::BasisEmpty`] or [`ActionError::BasisLong`].
pub fn basis_parse(text: &str) -> Result<String, ActionError> {
    let text = text.trim();
    let length = text.chars().count();
    if length == 0 {
        return Err(ActionError::BasisEmpty);
    }
    if length > TEXT_LONGEST {
        return Err(ActionError::BasisLong { length });
    }
    Ok(crate::domain::value::identifier::basis_normalise(text))
}

#[cfg(test)]
mod tests {
    use super::basis_parse;

    #[test]
    fn a_number_loses_its_blanks_and_a_title_keeps_them() {
        let parse = |text: &str| basis_parse(text).ok();
        assert_eq!(parse("浙金办 [2019] 12 号").as_deref(), Some("浙金办〔2019〕12号"));
        assert_eq!(parse(" 公告  2019-06-30 ").as_deref(), Some("公告 2019-06-30"));
        assert_eq!(parse("Letter of the bank (2019)").as_deref(), Some("Letter of the bank (2019)"));
        assert_eq!(parse("  "), None);
    }
}
