//! Monthly returns, put straight into the record.

use uuid::Uuid;
use winddown::db::returns::{FilingGrounds, FilingPen};
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::filing::fact::ReturnRow;
use winddown::domain::returns::{Figures, Observations};
use winddown::domain::value::money::Money;
use winddown::domain::value::month::Month;

use super::days::day;
use super::record::Record;

/// Balance in 万元, lenders and borrowers.
pub type Reported = (i64, i64, i64);

impl Record {
    /// Files the returns of an institution from a month on; `None` is a month of which none was filed.
    pub fn reported(&self, subject: Uuid, first: &str, months: &[Option<Reported>]) {
        let mut month: Month = first.parse().expect("a month");
        let mut rows = Vec::new();
        for (place, reported) in (1..).zip(months) {
            if let Some((balance, lenders, borrowers)) = reported {
                let figures = Figures {
                    balance: Money::from_yuan(balance * 10_000),
                    lenders: Some(*lenders),
                    borrowers: Some(*borrowers),
                    ..Figures::default()
                };
                rows.push(ReturnRow {
                    file_row: place,
                    institution: subject,
                    month,
                    version: 1,
                    figures,
                    observations: Observations::default(),
                    source: "test".to_owned(),
                    submitted_on: month.end(),
                    submitted_by: "test".to_owned(),
                });
            }
            month = month.after();
        }
        in_txn(&mut self.session(), Access::Write, |txn| {
            let mut pen = FilingPen::open(txn, "CN")?;
            pen.rows_add(txn, &rows)?;
            let grounds = FilingGrounds { on: day("2021-01-04"), basis: "test".to_owned(), note: None, file: None };
            pen.close(txn, grounds)?;
            Ok::<_, DbError>(())
        })
        .expect("the returns are filed");
    }
}
