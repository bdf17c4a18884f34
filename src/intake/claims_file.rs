//! A file of claims: a row a claim or batch, with the step decided on it if any. No person is named in it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::list_file::{ListFileError, ListForm, ListRead, ListRow, Ragged, list_read, shortened};
use super::margin::Margin;
use crate::domain::case::claims::ClaimStep;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling, refusals};
use crate::domain::value::money::Money;
use crate::domain::value::written_day::{DayError, day_parse};
use crate::words::code_spoken;

/// The columns; the last four may be left out. A register of more rows is kept in batches.
pub const FORM: ListForm<7> = ListForm {
    columns: ["claim", "amount", "lenders", "step", "admitted", "effective", "taken_over_by"],
    needed: 3,
    largest: 8,
    rows_most: 10_000,
};

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// The row, as a spreadsheet shows it.
    pub number: u32,
    /// The reference.
    pub claim: String,
    /// Principal claimed.
    pub amount: Money,
    pub lenders: u32,
    /// The step decided on it.
    pub step: Option<ClaimStep>,
    /// The amount admitted, where the step names one.
    pub admitted: Option<Money>,
    /// Who takes it over, where the step says that somebody does.
    pub taken_over_by: Option<String>,
    /// Its day, where it is another than that of the file.
    pub effective: Option<NaiveDate>,
}

refusals! {
    /// Why a file is no list of claims.
    move ClaimsFileError {
        /// It is no list with the columns of claims.
        List(error: ListFileError) => [told by error.telling()],
        /// Rows that cannot be read, and how many rows there are.
        Rows { path: PathBuf, rows: Vec<ClaimRowError>, of: usize } => [told by Telling::refused(
            Sentence::of("error-claims-rows").with("path", path.as_path()).with("count", rows.len()).with("of", *of)
        ).kind(RefusalKind::InputRejected).lined(rows.iter().map(ClaimRowError::line).collect()).hinted(
            Sentence::of("hint-rows-refused")
        )],
    }
}

impl From<ListFileError> for ClaimsFileError {
    fn from(error: ListFileError) -> Self {
        Self::List(error)
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRowError {
    /// The row, as a spreadsheet shows it.
    pub number: u32,
    /// The reference as written there.
    pub claim: String,
    /// What is wrong.
    pub problem: ClaimProblem,
}

impl ClaimRowError {
    fn line(&self) -> Sentence {
        let why = self.problem.telling().message;
        if let ClaimProblem::Ragged { .. } = self.problem {
            return why;
        }
        Sentence::of("detail-claims-row").with("row", self.number).with("claim", self.claim.as_str()).with("why", why)
    }
}

refusals! {
    /// What is wrong with a cell, or the row as a whole.
    ClaimProblem {
        /// More or fewer cells than there are columns.
        Ragged { row: u32, expected: usize, found: usize } => [InputRejected "problem-ragged"],
        /// No amount.
        Amount { text: String } => [InputRejected "problem-claims-amount"],
        /// No number of lenders.
        Lenders { text: String } => [InputRejected "problem-claims-lenders"],
        /// No step.
        Step { text: String } => [InputRejected "problem-claims-step" of {
            known: ClaimStep::ALL.iter().map(|step| step.code()).collect::<Vec<_>>().join(", ")
        }],
        /// No day.
        Day(error: DayError) => [told by error.telling()],
    }
}

/// Reads a file of claims, all of it or nothing, and what it shows beside its rows.
///
/// # Errors
/// [`ClaimsFileError`], with every row that cannot be read.
pub fn claims_read(path: &Path) -> Result<(Vec<ClaimRow>, Margin), ClaimsFileError> {
    let ListRead { rows, margin } = list_read(path, &FORM)?;
    let of = rows.len();
    let (mut claims, mut wrong) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Ok(row) => match claim_read(&row) {
                Ok(claim) => claims.push(claim),
                Err(error) => wrong.push(error),
            },
            Err(Ragged { row, expected, found }) => {
                let problem = ClaimProblem::Ragged { row, expected, found };
                wrong.push(ClaimRowError { number: row, claim: String::new(), problem });
            }
        }
    }
    if !wrong.is_empty() {
        let path = path.to_owned();
        return Err(ClaimsFileError::Rows { path, rows: wrong, of });
    }
    Ok((claims, margin))
}

fn claim_read(row: &ListRow<7>) -> Result<ClaimRow, ClaimRowError> {
    let [claim, amount, lenders, step, admitted, effective, taken_over_by] = row.cells.each_ref().map(String::as_str);
    let wrong = |problem| ClaimRowError { number: row.number, claim: shortened(claim), problem };
    let money = |text: &str| text.parse::<Money>().map_err(|_| wrong(ClaimProblem::Amount { text: shortened(text) }));
    let given = |text: &'_ str| !text.is_empty();
    Ok(ClaimRow {
        number: row.number,
        claim: claim.to_owned(),
        amount: money(amount)?,
        lenders: lenders.parse().map_err(|_| wrong(ClaimProblem::Lenders { text: shortened(lenders) }))?,
        step: given(step)
            .then(|| step_read(step).ok_or_else(|| wrong(ClaimProblem::Step { text: shortened(step) })))
            .transpose()?,
        taken_over_by: given(taken_over_by).then(|| taken_over_by.to_owned()),
        admitted: given(admitted).then(|| money(admitted)).transpose()?,
        effective: given(effective)
            .then(|| day_parse(effective).map_err(|error| wrong(ClaimProblem::Day(error))))
            .transpose()?,
    })
}

/// A step by its code, or as it is printed.
fn step_read(text: &str) -> Option<ClaimStep> {
    let codes: Vec<&'static str> = ClaimStep::ALL.iter().map(|step| step.code()).collect();
    code_spoken("claim-step-", &codes, text)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::footing::Footing;

    fn read(content: &str) -> Result<Vec<ClaimRow>, ClaimsFileError> {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("claims.csv");
        std::fs::write(&path, content).unwrap();
        claims_read(&path).map(|(rows, _)| rows)
    }

    #[test]
    fn three_columns_are_enough_and_the_others_may_be_blank() {
        let short = read("claim,amount,lenders\nB-1,300万元,12\n").unwrap();
        assert_eq!(short[0].amount, "3000000".parse().unwrap());
        assert_eq!((short[0].step, short[0].effective), (None, None));
        let long = read(
            "effective,claim,lenders,amount,step,admitted\n2019年9月30日,B-1,12,500,part-admitted,400\n,B-2,1,10,,\n",
        )
        .unwrap();
        assert_eq!(long[0].step, Some(ClaimStep::PartAdmitted));
        assert_eq!(long[0].effective, "2019-09-30".parse().ok());
        assert_eq!(long[1].admitted, None);
    }

    #[test]
    fn the_sum_below_the_claims_is_none_of_them() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("claims.csv");
        std::fs::write(&path, "claim,amount,lenders\nA,1,1\n合计,1,1\n复核：王某,,\n").unwrap();
        let (claims, margin) = claims_read(&path).unwrap();
        assert_eq!((claims.len(), margin.footings.len()), (1, 2));
        assert_eq!(margin.footings[0], Footing { row: 3, text: "合计 1 1".to_owned() });
    }

    #[test]
    fn every_wrong_row_is_named_with_its_claim() {
        let error = read(
            "claim,amount,lenders,step,admitted,effective\nA,much,1,,,\nB,1,one,,,\nC,1,1,paid,,\nD,1,1,,,30/09/2019\nE,1\nF,1,1,admitted,,\n",
        );
        let Err(ClaimsFileError::Rows { rows, of, .. }) = error else {
            panic!("{error:?}");
        };
        assert_eq!(of, 6);
        let told: Vec<(u32, &str)> = rows.iter().map(|row| (row.number, row.claim.as_str())).collect();
        assert_eq!(told, [(2, "A"), (3, "B"), (4, "C"), (5, "D"), (6, "")]);
    }

    #[test]
    fn a_file_with_other_columns_or_too_much_in_it_is_rejected() {
        let other = read("claim,amount\nA,1\n");
        assert!(matches!(other, Err(ClaimsFileError::List(ListFileError::Header { .. }))));
        // Who the lenders are is nobody's business here.
        let named = read("claim,amount,lenders,name\nA,1,1,Wang\n");
        assert!(matches!(named, Err(ClaimsFileError::List(ListFileError::Header { .. }))));
        let empty = read("claim,amount,lenders\n");
        assert!(matches!(empty, Err(ClaimsFileError::List(ListFileError::Empty(_)))));
        let rows = "A,1,1\n".repeat(FORM.rows_most + 1);
        let long = read(&format!("claim,amount,lenders\n{rows}"));
        assert!(matches!(long, Err(ClaimsFileError::List(ListFileError::TooLarge { .. }))));
    }
}
