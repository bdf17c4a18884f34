//! Words to work on a clearance case with, through the actions that officers use.

use chrono::NaiveDate;
use uuid::Uuid;
use winddown::actions::case_advance::{CaseAdvance, CaseAdvanced};
use winddown::actions::case_record::{CaseRecorded, CaseRecording};
use winddown::actions::{ActionError, Grounds, case_advance, case_record};
use winddown::db::Access;
use winddown::domain::case::claims::ClaimStep;
use winddown::domain::case::fact::{CaseFact, NoticeKind, Route};
use winddown::domain::case::item::Item;
use winddown::domain::case::state::ClearanceState;
use winddown::domain::value::evidence::{Evidence, EvidenceKind};
use winddown::domain::value::money::Money;

use super::days::day;
use super::record::Record;
use super::sql::lines;

/// Grounds with every kind of evidence there is: these tests are not about evidence.
pub fn grounds() -> Grounds {
    let of = |kind: &EvidenceKind| Evidence { kind: *kind, file: None };
    Grounds {
        basis: "浙清〔2019〕3号".to_owned(), note: None, evidence: EvidenceKind::ALL.iter().map(of).collect()
    }
}

/// So many yuan.
pub fn yuan(amount: i64) -> Money {
    Money::from_yuan(amount).expect("an amount")
}

impl Record {
    /// The case of an institution, to be worked on.
    pub fn casework(&self, institution: Uuid) -> Casework<'_> {
        Casework { record: self, institution }
    }

    /// The ids of an institution's cases.
    pub fn cases(&self, institution: Uuid) -> Vec<Uuid> {
        let chains = self.chains(institution);
        let case = |(id, chain): (&Uuid, &winddown::db::ledger::Chain)| chain.parent.map(|_| *id);
        chains.iter().filter_map(case).collect()
    }
}

/// Work on one case.
#[derive(Clone, Copy)]
pub struct Casework<'record> {
    record: &'record Record,
    institution: Uuid,
}

impl Casework<'_> {
    /// Tries to record a fact of a day.
    pub fn tried(self, on: &str, fact: CaseFact) -> Result<CaseRecorded, ActionError> {
        let recording = CaseRecording {
            institution: self.institution.to_string(),
            facts: vec![(fact, day(on))],
            grounds: grounds(),
            confirmed: false,
            expected: None,
        };
        case_record::apply(&mut self.record.session(), Access::Write, &recording)
    }

    /// Records a fact of a day.
    pub fn fact(self, on: &str, fact: CaseFact) -> Self {
        self.tried(on, fact).expect("the fact is recorded");
        self
    }

    /// Tries to move the case.
    pub fn try_step(self, to: ClearanceState, on: &str) -> Result<CaseAdvanced, ActionError> {
        let advance = CaseAdvance {
            institution: self.institution.to_string(),
            to,
            effective: day(on),
            reason: None,
            grounds: grounds(),
            expected: None,
        };
        case_advance::apply(&mut self.record.session(), Access::Write, &advance)
    }

    /// Moves the case.
    pub fn step(self, to: ClearanceState, on: &str) -> Self {
        self.try_step(to, on).expect("the case moves");
        self
    }

    /// Three of the four lists: who is responsible, by which route, until when.
    pub fn assigned(self, on: &str, route: Route, exit_by: &str) -> Self {
        let fact = CaseFact::Assigned {
            body: Some("西湖区金融办".to_owned()),
            route: Some(route),
            exit_by: Some(day(exit_by)),
        };
        self.fact(on, fact)
    }

    /// Stock at the stop.
    pub fn stock(self, on: &str, principal: i64, lenders: u32) -> Self {
        let fact =
            CaseFact::Stock { principal: Some(yuan(principal)), lenders: Some(lenders), advanced: Some(yuan(0)) };
        self.fact(on, fact)
    }

    /// A claim that is filed, and admitted ten days later.
    pub fn admitted(self, on: &str, claim: &str, amount: i64, lenders: u32) -> Self {
        let later: NaiveDate = day(on) + chrono::Days::new(10);
        let filed = CaseFact::ClaimFiled { claim: claim.to_owned(), amount: yuan(amount), lenders };
        let admitted = CaseFact::ClaimMoved {
            claim: claim.to_owned(),
            step: ClaimStep::Admitted,
            amount: None,
            duplicate_of: None,
            taken_over_by: None,
        };
        self.fact(on, filed).fact(&later.to_string(), admitted)
    }

    /// A payment to all.
    pub fn paid(self, on: &str, principal: i64, gain: i64) -> Self {
        self.fact(on, payment(principal, gain))
    }

    /// A published notice with the last day of its window.
    pub fn noticed(self, on: &str, kind: NoticeKind, until: &str) -> Self {
        let fact =
            CaseFact::Noticed { kind, number: "公告〔2019〕5号".to_owned(), until: day(until), extended_to: None };
        self.fact(on, fact)
    }

    /// Items of the checklist.
    pub fn passed(self, on: &str, items: &[Item]) -> Self {
        for item in items {
            self.fact(on, CaseFact::ItemPassed { item: *item });
        }
        self
    }

    /// What the sheet says on a day: stage, outstanding, shortfall, outcome.
    pub fn sheet(self, on: &str) -> String {
        let query = format!(
            "SELECT concat_ws(' ', stage, outstanding, 'short ' || shortfall, outcome) AS line FROM case_sheet \
             WHERE institution_id = '{}' AND known_to IS NULL AND effective_from <= '{on}' \
             AND (effective_to IS NULL OR effective_to > '{on}') ORDER BY stopped_on",
            self.institution
        );
        lines(&mut self.record.owner(), &query).join("; ")
    }
}

/// A payment to all.
pub fn payment(principal: i64, gain: i64) -> CaseFact {
    CaseFact::Paid { claim: None, principal: yuan(principal), gain: yuan(gain), lenders: None }
}
