//! Monthly returns on their way into the record: refused, questioned, filed, restated, and verified afterwards.

mod by_hand;
mod lists;
mod tampering;

use std::path::PathBuf;

use tempfile::TempDir;
use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::actions::hearing::Hearing;
use winddown::actions::return_file::{ReturnFile, ReturnFiled, apply};
use winddown::actions::returns_import::{self, ReturnsImport, ReturnsImported};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};
use winddown::domain::case::grants::unit_subject;
use winddown::domain::returns::{Figures, Observations};
use winddown::domain::tracks::Track;
use winddown::domain::tracks::act::Act;
use winddown::domain::unit::fact::UnitFact;
use winddown::domain::value::effective::Effective;
use winddown::domain::value::money::Money;
use winddown::domain::value::reason::Reason;
use winddown::intake::given::Given;
use winddown::reports::audit::{Audit, audit};

use crate::support::Record;
use crate::support::sql::lines;
use crate::support::writing::draft;

pub fn figures(balance: i64, lenders: i64) -> Figures {
    Figures { balance: Money::from_yuan(balance), lenders: Some(lenders), ..Figures::default() }
}

/// A return to be filed.
pub fn returned(institution: impl ToString, month: &str, figures: Figures) -> ReturnFile {
    ReturnFile {
        institution: institution.to_string(),
        month: month.parse().expect("a month"),
        figures,
        observations: Observations::default(),
        source: None,
        submitted_on: None,
        submitted_by: None,
        basis: "月报".to_owned(),
        note: None,
        confirmed: false,
    }
}

impl Record {
    pub fn file_as(&self, login: &str, file: &ReturnFile) -> Result<ReturnFiled, ActionError> {
        apply(&mut self.session_as(login), Access::Write, file)
    }

    pub fn hand_in(&self, file: &ReturnFile) -> Result<ReturnFiled, ActionError> {
        self.file_as(NATIONAL_LOGIN, file)
    }

    /// What stands now for the months of an institution: month, version, balance in fen, lenders.
    pub fn standing(&self, institution: Uuid) -> Vec<String> {
        lines(
            &mut self.owner(),
            &format!(
                "SELECT concat_ws(' ', month, version, balance_fen, lenders) AS line FROM monthly_return \
                 WHERE subject_id = '{institution}' AND known_to IS NULL ORDER BY month"
            ),
        )
    }

    /// Approves a month as a unit.
    pub fn approve(&self, unit: &str, month: &str) {
        let subject = unit_subject(unit).expect("a unit");
        self.write(NATIONAL_LOGIN, subject, |pen| {
            if pen.chain(subject).is_none() {
                pen.subject_add(subject, Track::Unit, unit, None);
            }
            let fact = UnitFact::MonthApproved { month: month.parse().expect("a month"), expected: 1, received: 1 };
            let today = Effective::exact(self.today());
            Ok(pen.entry_add(subject, draft(Act::Unit(fact), today, Reason::Approved)))
        })
        .expect("approved");
    }

    pub fn audited(&self, login: &str) -> Audit {
        let mut session = self.session_as(login);
        in_txn(&mut session, Access::Read, |txn| audit(txn, None)).expect("the entries are read")
    }
}

/// A folder with a file of returns.
pub struct List {
    folder: TempDir,
    import: ReturnsImport,
}

impl List {
    pub fn new(content: &str) -> Self {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("returns.csv");
        std::fs::write(&file, content).expect("a file");
        let import = ReturnsImport {
            file,
            profile: returns_import::OWN_PROFILE.to_owned(),
            given: Given::default(),
            quarantine: None,
            basis: None,
            note: None,
            confirmed: false,
            report: false,
        };
        Self { folder, import }
    }

    pub fn aside(mut self) -> Self {
        self.import.quarantine = Some(self.aside_path());
        self
    }

    pub fn confirmed(mut self) -> Self {
        self.import.confirmed = true;
        self
    }

    /// The same, where what became of each row is asked for.
    pub fn reported(mut self) -> Self {
        self.import.report = true;
        self
    }

    pub fn aside_path(&self) -> PathBuf {
        self.folder.path().join("aside.csv")
    }

    pub fn run(&self, record: &Record, login: &str, access: Access) -> Result<ReturnsImported, ActionError> {
        let mut hearing = Hearing { progress: &mut |_, _| (), say: &|trouble| format!("{trouble:?}") };
        returns_import::apply(&mut record.session_as(login), access, &self.import, &mut hearing)
    }

    pub fn taken(&self, record: &Record) -> Result<ReturnsImported, ActionError> {
        self.run(record, NATIONAL_LOGIN, Access::Write)
    }
}
