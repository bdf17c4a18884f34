//! A filing: the act by which one return, or a file of a million, comes into the record. Its entry carries a digest of
//! every row, so that no row can be altered, added or taken away unseen.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::returns::{Figures, Observations};
use crate::domain::value::digest::hex;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;

/// What a filing says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// Returns it brought.
    pub rows: u32,
    /// How many of them were restatements.
    pub restated: u32,
    /// The first month it brought a return for.
    pub first: Month,
    pub last: Month,
    /// The digest of its rows ([`FilingDigest`]).
    pub digest: String,
    /// For a file: its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// For a file: its SHA-256.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// For a file: the profile that read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
}

/// A return as it is filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnRow {
    /// Its place in the filing: the row of the file as a spreadsheet shows it; places rise.
    pub file_row: i32,
    pub institution: Uuid,
    pub month: Month,
    /// 1, or one more than the version it takes the place of.
    pub version: i32,
    pub figures: Figures,
    /// Its marks.
    pub observations: Observations,
    /// Where the figures come from.
    pub source: String,
    /// The day they were handed in.
    pub submitted_on: NaiveDate,
    /// Who handed them in.
    pub submitted_by: String,
}

/// The digest of a filing, taken row by row in the order of their places: SHA-256 over the fields, each preceded by its
/// length in four bytes (big-endian), -1 where there is no value.
#[derive(Default)]
pub struct FilingDigest(Sha256);

impl FilingDigest {
    /// The name of this way of taking it, hashed first with each row.
    const VERSION: &'static str = "winddown-return-1";

    /// Takes the next row in.
    pub fn add(&mut self, row: &ReturnRow) {
        let figures = &row.figures;
        let marks = row.observations.marks().iter().map(|mark| mark.code()).collect::<Vec<_>>().join(" ");
        self.text(Self::VERSION);
        self.number(Some(i64::from(row.file_row)));
        self.0.update(row.institution.as_bytes());
        self.number(Some(i64::from(row.month.number())));
        self.number(Some(i64::from(row.version)));
        for amount in [figures.balance, figures.issued, figures.repaid, figures.overdue, figures.advanced] {
            self.number(amount.map(Money::fen));
        }
        self.number(figures.lenders);
        self.number(figures.borrowers);
        self.text(&marks);
        self.text(&row.source);
        self.text(&row.submitted_on.to_string());
        self.text(&row.submitted_by);
    }

    /// The digest, in hexadecimal.
    #[must_use]
    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }

    fn text(&mut self, text: &str) {
        let length = i32::try_from(text.len()).unwrap_or(i32::MAX);
        self.0.update(length.to_be_bytes());
        self.0.update(text.as_bytes());
    }

    fn number(&mut self, number: Option<i64>) {
        match number {
            None => self.0.update((-1_i32).to_be_bytes()),
            Some(number) => {
                self.0.update(8_i32.to_be_bytes());
                self.0.update(number.to_be_bytes());
            }
        }
    }
}
