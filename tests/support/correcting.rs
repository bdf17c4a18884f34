//! Corrections, in words.

use chrono::NaiveDate;
use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::tracks::act::{Act, Correction};
use winddown::domain::value::effective::Effective;
use winddown::domain::value::reason::Reason;

use super::record::Record;
use super::writing::draft;

impl Record {
    /// A correction of an entry.
    pub fn correct(&self, subject: Uuid, target: i32) -> Correcting<'_> {
        Correcting { record: self, login: NATIONAL_LOGIN.to_owned(), subject, target, change: Correction::default() }
    }
}

/// A correction that is about to be recorded.
pub struct Correcting<'record> {
    record: &'record Record,
    login: String,
    subject: Uuid,
    target: i32,
    change: Correction,
}

impl Correcting<'_> {
    /// The day it really took effect.
    pub fn on(mut self, on: NaiveDate) -> Self {
        self.change.effective_on = Some(on);
        self
    }

    /// The state it really entered.
    pub fn state(mut self, state: InstitutionState) -> Self {
        self.change.state = Some(state.code().to_owned());
        self
    }

    /// It never happened.
    pub fn struck(mut self) -> Self {
        self.change.strike = true;
        self
    }

    /// Records it; gives the entry.
    pub fn recorded(self) -> i32 {
        self.tried().expect("the correction is recorded").0
    }

    /// The document it rests on was another.
    pub fn basis(mut self, basis: &str) -> Self {
        self.change.basis = Some(basis.to_owned());
        self
    }

    /// Tries to record it.
    pub fn tried(self) -> Result<(i32, bool), ActionError> {
        let (subject, target, change) = (self.subject, self.target, self.change);
        let act = Act::Correct { target, change: change.clone() };
        let draft = draft(act, Effective::exact(self.record.today()), Reason::Clerical);
        self.record.write(&self.login, subject, |pen| pen.correction_add(subject, target, change, draft))
    }
}
