//! One of each, for tests that say all there is to say.

use super::claims_file::{ClaimProblem, ClaimRowError};
use super::row::{RowError, RowErrorKind};
use crate::domain::clock::calendar_check::YearProblem;
use crate::domain::sentence::sampled::Sample;
use chrono::NaiveDate;

impl Sample for RowError {
    fn sample() -> Self {
        Self { row: 7, column: "停业时间".to_owned(), value: "2019.13.1".to_owned(), kind: RowErrorKind::sample() }
    }
}

impl Sample for ClaimRowError {
    fn sample() -> Self {
        Self { number: 7, claim: "C-1".to_owned(), problem: ClaimProblem::sample() }
    }

    fn other() -> Self {
        Self { problem: ClaimProblem::Lenders { text: "x".to_owned() }, ..Self::sample() }
    }
}

impl Sample for YearProblem {
    fn sample() -> Self {
        Self { year: 2028, lacking: vec![NaiveDate::sample(), NaiveDate::other()] }
    }
}
