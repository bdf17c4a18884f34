//! One of each, for tests that say all there is to say.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, RowRefused};
use super::return_trouble::{ReturnTrouble, RowTroubled, RowsTroubled};
use crate::db::institution::Candidate;
use crate::domain::clock::calendar::{CalendarDay, DayKind};
use crate::domain::returns::ReturnRefusal;
use crate::domain::sentence::sampled::Sample;
use crate::intake::reading::Unreadable;

impl Sample for Candidate {
    fn sample() -> Self {
        let (name, unit_code) = ("示例贷".to_owned(), "440000".to_owned());
        let state = Some("exited".to_owned());
        Self { subject_id: Uuid::nil(), short_number: 1001, name, unit_code, state }
    }

    fn other() -> Self {
        Self { state: None, ..Self::sample() }
    }
}

impl Sample for Box<ReturnRefusal> {
    fn sample() -> Self {
        Self::new(ReturnRefusal::sample())
    }
}

impl Sample for RowRefused {
    fn sample() -> Self {
        Self { row: 7, institution: "示例贷".to_owned(), why: Box::new(ActionError::NothingOffered) }
    }

    fn other() -> Self {
        let why = Box::new(ActionError::RowUnreadable(Unreadable::Ragged { row: 8, expected: 4, found: 3 }));
        Self { row: 8, why, ..Self::sample() }
    }
}

impl Sample for Box<RowsTroubled> {
    fn sample() -> Self {
        let trouble = ReturnTrouble::Unknown { text: "示例贷".to_owned() };
        let (institution, column, value) = ("示例贷".to_owned(), "name".to_owned(), "示例贷".to_owned());
        let told = vec![RowTroubled { row: 7, institution, column, value, trouble }];
        Self::new(RowsTroubled { path: "returns.csv".into(), told, refused: 1, questioned: 0, of: 9 })
    }

    fn other() -> Self {
        Self::new(RowsTroubled { refused: 0, questioned: 30, ..*Self::sample() })
    }
}

impl Sample for CalendarDay {
    fn sample() -> Self {
        let (name, source) = ("New Year".to_owned(), "2027-1".to_owned());
        Self { day: NaiveDate::sample(), kind: DayKind::Holiday, name, source }
    }
}
