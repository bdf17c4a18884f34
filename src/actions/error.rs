//! Why an act was not done.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::db::DbError;
use crate::db::institution::Candidate;
use crate::domain::lead::marks::MarkKind;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::{State, Track};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::name::NAMES_MOST;
use crate::domain::value::short_number::ShortNumber;

/// Why an act was not done. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// A rule refuses.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// No institution answers to the text.
    #[error("no institution {text:?}")]
    NotFound {
        text: String,
        /// What was perhaps meant.
        similar: Vec<Candidate>,
    },
    /// The text has the form of a short number, and its letter does not fit its digits.
    #[error("the letter of {text:?} does not fit its digits")]
    WrongCheck { text: String },
    /// The short number is that of a case or an application that a later one of its institution has replaced.
    #[error("{text:?} names an earlier one of {name:?}")]
    Past {
        text: String,
        /// The institution.
        name: String,
        /// Its own number.
        number: ShortNumber,
    },
    /// The text is a part of a name, or like one: too little to write by.
    #[error("{text:?} is no whole name or number")]
    NotWhole {
        text: String,
        /// What it may mean.
        candidates: Vec<Candidate>,
    },
    /// Several do.
    #[error("{text:?} is ambiguous")]
    Ambiguous {
        text: String,
        /// Those that answer.
        candidates: Vec<Candidate>,
    },
    /// One registration with more names or identifiers than an institution has.
    #[error("{count} names or identifiers, more than {NAMES_MOST}")]
    NamesTooMany {
        /// How many were given.
        count: usize,
    },
    /// The act is recorded already, and not with all that was given now.
    #[error("entry {seq} says it already, without what was given now")]
    FurtherGiven {
        seq: i32,
        track: Track,
        /// Kinds of evidence that are not on record with it.
        evidence: Vec<EvidenceKind>,
        /// A note that is not on record with it was given too.
        note: bool,
        /// Whose entry it is, where the one named in the command is not it.
        whose: Option<String>,
    },
    /// The act is recorded already, from another day than was given now.
    #[error("entry {seq} says it already, from {since} instead of {given}")]
    OtherDay {
        seq: i32,
        /// From which day it says so.
        since: NaiveDate,
        /// The day given now.
        given: NaiveDate,
        /// Whose entry it is, where the one named in the command is not it.
        whose: Option<String>,
    },
    /// The record has moved on since it was read.
    #[error("entry {expected} was expected to be the last, it is {last}")]
    Moved {
        /// The last entry the writer had seen.
        expected: i32,
        /// The last entry there is.
        last: i32,
    },
    /// An institution like the new one is on the register.
    #[error("an institution like it is on the register")]
    Duplicate {
        /// Those like it.
        candidates: Vec<Candidate>,
    },
    /// The institution has no clearance case: it has not stopped.
    #[error("{name:?} has no case")]
    NoCase {
        /// The institution.
        name: String,
    },
    /// The institution has no application to convert.
    #[error("{name:?} has no application to convert")]
    NoPilot {
        /// The institution.
        name: String,
    },
    /// No lead answers to the text.
    #[error("no lead {text:?}")]
    NoLead { text: String },
    /// Several leads answer.
    #[error("{text:?} names several leads")]
    LeadAmbiguous {
        text: String,
        /// Their numbers.
        numbers: Vec<String>,
    },
    /// An open lead has the same mark (L1).
    #[error("lead {number} has the mark {mark:?}")]
    LeadDuplicate {
        number: String,
        stage: State,
        /// The mark they share.
        mark: String,
    },
    /// A lead that came to its end has the same mark or is of the same family (L10): it is to be reopened.
    #[error("lead {number} is {stage} and shares {mark:?}")]
    LeadReturns {
        number: String,
        stage: State,
        /// The mark or family they share.
        mark: String,
        /// The marks of the new report that it does not have, as options of the reopening.
        fresh: Vec<(MarkKind, String)>,
    },
    /// The number is another lead's.
    #[error("the number {number} is taken")]
    LeadNumberTaken { number: String },
    /// The number names another unit than the lead's.
    #[error("the number {number} is of unit {of}, the lead of {unit}")]
    LeadNumberForeign {
        number: String,
        /// The unit it names.
        of: String,
        /// The lead's unit.
        unit: String,
    },
    /// A lead that nothing would know again.
    #[error("a lead needs a unit; none is named")]
    LeadUnitMissing,
    /// There is no such unit.
    #[error("no unit {code:?}")]
    UnknownUnit { code: String },
    /// An entry gave several names or identifiers, and which is wrong is not said.
    #[error("entry {seq} gave several")]
    WhichOfSeveral { seq: i32, given: Vec<String> },
    /// A place that is not a division.
    #[error("no division {text:?}")]
    UnknownPlace { text: String },
    /// A name that cannot be one.
    #[error(transparent)]
    Name(#[from] crate::domain::value::name::NameError),
    /// A rule of the rulebook that may not be set so.
    #[error(transparent)]
    Rule(#[from] crate::domain::rulebook::set::RuleRefusal),
    /// A month that is not approved, or not unlocked.
    #[error(transparent)]
    Month(#[from] crate::domain::returns::locking::LockRefusal),
    /// A statement that cannot be recorded.
    #[error(transparent)]
    Statement(#[from] crate::domain::figures::statement::StatementRefusal),
    /// An identifier of the wrong shape.
    #[error(transparent)]
    Identifier(#[from] crate::domain::value::identifier::IdentifierError),
    /// A unified social credit code whose check digit fails, without acceptance and evidence.
    #[error("check digit of {code} fails")]
    CheckDigit {
        code: String,
        /// The check digit it should have.
        expected: char,
        /// Whether acceptance was asked for, but without evidence.
        accepted_without_evidence: bool,
    },
    /// The identifier belongs to another institution already.
    #[error("{value} belongs to another institution")]
    IdentifierTaken { value: String, holder: Uuid, name: String },
    /// A row that is called new is about an institution that is there.
    #[error("{name:?} is there: {holder}")]
    ReviewKnown { name: String, holder: Uuid },
    /// A code that one institution only can have is held by one that the officer does not see.
    #[error("{value} is held in unit {unit}")]
    IdentifierHeld {
        value: String,
        /// The unit to ask.
        unit: String,
    },
    /// Somebody registered an institution like this one at the same moment.
    #[error("one like it was registered at this moment")]
    Overtaken,
    /// A brand that the institution does not have.
    #[error("no brand {name:?}")]
    NoSuchName { name: String },
    /// A transfer takes effect on the first of a month.
    #[error("{given} is not the first of a month")]
    NotMonthStart {
        given: NaiveDate,
        /// The first of the month that follows.
        next: NaiveDate,
    },
    /// Nothing is offered to anybody.
    #[error("no transfer is offered")]
    NothingOffered,
    /// A transfer is offered already.
    #[error("a transfer to {to} is offered already")]
    OfferedAlready { to: String, on: NaiveDate },
    /// The institution is the unit's already.
    #[error("{unit} has jurisdiction already")]
    SameUnit { unit: String },
    /// The unit that agrees is not the officer's.
    #[error("unit {unit} is not the officer's")]
    NotYourUnit { unit: String },
    /// A lead cannot be merged into itself, nor into one that was merged into it.
    #[error("lead {number} cannot be merged into itself")]
    LeadIntoItself {
        /// The number of the lead named.
        number: String,
    },
    /// An institution cannot be merged into itself.
    #[error("an institution cannot be merged into itself")]
    MergedIntoItself,
    /// The institution that was to stay is void.
    #[error("{name:?} is void, nothing can be merged into it")]
    SurvivorVoid { name: String, institution: Uuid },
    /// Others were merged into an institution that was to become void.
    #[error("others were merged into {institution}")]
    HoldsMerged { institution: Uuid },
    /// The basis is missing or too long.
    #[error("basis of {length} characters")]
    Basis {
        /// Characters given.
        length: usize,
    },
    /// Rows of a file that a rule refuses, or that name no institution.
    #[error("{} rows refused", .0.len())]
    Rows(Vec<RowRefused>),
    /// A row of a file that cannot be read.
    #[error(transparent)]
    RowUnreadable(crate::intake::reading::Unreadable),
    /// No such review item, or not the officer's to see.
    #[error("no review item {0}")]
    NoReview(String),
    /// The review item is resolved.
    #[error("review item is resolved: {resolution}")]
    Resolved { resolution: String },
    /// A review item cannot be resolved as asked.
    #[error("review item needs {0}")]
    ReviewNeeds(ReviewNeed),
    /// A plan of reduction was not set.
    #[error(transparent)]
    Plan(#[from] super::plan_set::PlanRefusal),
    /// A return that is not filed.
    #[error(transparent)]
    Return(Box<crate::domain::returns::ReturnRefusal>),
    /// A return that is questioned.
    #[error("{} questions", .0.len())]
    ReturnQuestions(Vec<crate::domain::returns::Question>),
    /// Rows of a list of returns that are refused or questioned.
    #[error("{} rows refused, {} questioned", .0.refused, .0.questioned)]
    ReturnRows(Box<super::return_trouble::RowsTroubled>),
    /// A calendar was not taken.
    #[error(transparent)]
    Calendar(#[from] super::calendar_import::CalendarRefused),
    /// A file was rejected.
    #[error(transparent)]
    Intake(#[from] crate::intake::IntakeError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What the resolution of a review item lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewNeed {
    /// Which institution it is.
    Institution,
    State,
    Effective,
    Unit,
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

impl std::fmt::Display for ReviewNeed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Institution => "an institution",
            Self::State => "a state",
            Self::Effective => "an effective date",
            Self::Unit => "a unit",
        })
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

/// The longest basis or note, in characters.
pub const TEXT_LONGEST: usize = 2_000;

/// Checks a basis: there, and not beyond the limit. Document numbers get their six-corner brackets.
///
/// # Errors
/// [`ActionError::Basis`].
pub fn basis_parse(text: &str) -> Result<String, ActionError> {
    let text = text.trim();
    let length = text.chars().count();
    if length == 0 || length > TEXT_LONGEST {
        return Err(ActionError::Basis { length });
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
