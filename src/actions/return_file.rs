//! File one return by hand.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::error::{ActionError, basis_parse};
use super::institution_meant;
use super::return_desk::{Key, ReturnDesk};
use crate::db::return_around::stands_list;
use crate::db::returns::{FilingGrounds, FilingPen};
use crate::db::{Access, Session, in_txn};
use crate::domain::filing::fact::ReturnRow;
use crate::domain::returns::{Figures, Handed, Observations, Question, Stands, Verdict};
use crate::domain::value::month::Month;

/// Where the figures come from, where nothing else is said.
pub const SOURCE_OF_ITSELF: &str = "institution";

/// A return by hand.
#[derive(Debug, Clone)]
pub struct ReturnFile {
    /// Which institution, as its user names it.
    pub institution: String,
    pub month: Month,
    pub figures: Figures,
    /// Its marks.
    pub observations: Observations,
    /// Where the figures come from; the institution itself by default.
    pub source: Option<String>,
    /// The day they were handed in; today by default.
    pub submitted_on: Option<NaiveDate>,
    /// Who handed them in; the officer by default.
    pub submitted_by: Option<String>,
    /// The document it rests on.
    pub basis: String,
    pub note: Option<String>,
    /// What is questioned is meant as it stands.
    pub confirmed: bool,
}

/// What is now on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnFiled {
    /// The institution's name.
    pub name: String,
    /// The version that stands.
    pub version: i32,
    /// It stood before; nothing was written.
    pub already: bool,
    /// A note was given, and nothing was written that could keep it.
    pub dropped: bool,
    /// What the return says now: the figures given, and those that stood and were not named.
    pub figures: Figures,
    /// The version it took the place of.
    pub restated: Option<Stands>,
    /// What was questioned, and meant.
    pub questions: Vec<Question>,
}

/// Files the return.
///
/// # Errors
/// The refusal, the questions that are not answered, or that there is no such institution.
pub fn apply(session: &mut Session, access: Access, file: &ReturnFile) -> Result<ReturnFiled, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&file.basis)?;
        let found = institution_meant(txn, &file.institution)?;
        let subject = found.subject_id;
        let mut desk = ReturnDesk::new(txn)?;
        desk.holders_ready(txn, &[Key::Id(subject)])?;
        let Some(holder) = desk.holder(subject).cloned() else {
            return Err(ActionError::NotFound { text: file.institution.clone(), similar: Vec::new() });
        };
        desk.months_ready(txn, &BTreeSet::from([file.month]))?;
        let (before, after) = (file.month.before(), file.month.after());
        let stands = stands_list(txn, &[(subject, before, after)])?;
        let standing = stands.get(&(subject, file.month)).map(|one| one.stands);
        // A figure that is not named is not taken back. A report that never came has none to keep.
        let figures = match standing.filter(|_| !file.observations.missing) {
            Some(before) if !file.figures.is_empty() => file.figures.or(before.figures),
            Some(_) | None => file.figures,
        };
        let handed =
            Handed { month: file.month, figures, observations: file.observations, submitted_on: file.submitted_on };
        let filed = |version, already, questions| ReturnFiled {
            name: found.name.clone(),
            version,
            already,
            dropped: already && file.note.as_deref().is_some_and(|note| !note.trim().is_empty()),
            figures,
            restated: standing.filter(|_| !already),
            questions,
        };
        let (version, questions) = match desk.judge(&holder, &handed, &stands)? {
            Verdict::Already { version } => return Ok(filed(version, true, Vec::new())),
            Verdict::New { version, questions } => (version, questions),
        };
        if !questions.is_empty() && !file.confirmed {
            return Err(ActionError::ReturnQuestions(questions));
        }
        let today = txn.today();
        let officer = txn.officer.login.clone();
        let mut pen = FilingPen::open(txn, &holder.unit)?;
        let row = ReturnRow {
            file_row: 1,
            institution: subject,
            month: file.month,
            version,
            figures,
            observations: file.observations,
            source: text_or(file.source.as_deref(), SOURCE_OF_ITSELF),
            submitted_on: file.submitted_on.unwrap_or(today),
            submitted_by: text_or(file.submitted_by.as_deref(), &officer),
        };
        pen.rows_add(txn, &[row])?;
        let grounds = FilingGrounds { on: today, basis, note: file.note.clone(), file: None };
        pen.close(txn, grounds)?;
        Ok::<_, ActionError>(filed(version, false, questions))
    })
}

/// A text where one is given, else another.
pub(super) fn text_or(given: Option<&str>, instead: &str) -> String {
    given.map(str::trim).filter(|given| !given.is_empty()).unwrap_or(instead).to_owned()
}

impl From<crate::domain::returns::ReturnRefusal> for ActionError {
    fn from(refusal: crate::domain::returns::ReturnRefusal) -> Self {
        Self::Return(Box::new(refusal))
    }
}
