//! Returns as they come in: a filing written at a moment of its own.

use chrono::NaiveDate;
use uuid::Uuid;
use winddown::db::returns::{FilingGrounds, FilingPen};
use winddown::db::session::{Clock, Ids, Session};
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::filing::fact::ReturnRow;
use winddown::domain::returns::{Figures, Observations};
use winddown::domain::value::money::Money;
use winddown::domain::value::month::Month;

use super::days::{day, moment};
use super::record::Record;

/// One return to be filed: whose, for which month, in which version, and its balance (in 10,000 yuan), lenders and
/// borrowers.
pub struct Filed {
    pub of: Uuid,
    pub month: &'static str,
    pub version: i32,
    pub balance: Option<i64>,
    pub lenders: Option<i64>,
    pub borrowers: Option<i64>,
    pub observations: Observations,
}

impl Filed {
    /// A first report of a balance, with a lender for every 10,000 yuan and half as many borrowers.
    pub fn of(of: Uuid, month: &'static str, balance: i64) -> Self {
        Self {
            of,
            month,
            version: 1,
            balance: Some(balance),
            lenders: Some(balance),
            borrowers: Some(balance / 2),
            observations: Observations::default(),
        }
    }

    fn row(&self, place: i32) -> ReturnRow {
        let month: Month = self.month.parse().expect("a month");
        let yuan = |wan: i64| Money::from_yuan(wan * 10_000).expect("an amount");
        ReturnRow {
            file_row: place,
            institution: self.of,
            month,
            version: self.version,
            figures: Figures {
                balance: self.balance.map(yuan),
                lenders: self.lenders,
                borrowers: self.borrowers,
                ..Figures::default()
            },
            observations: self.observations,
            source: "institution".to_owned(),
            submitted_on: month.after().first(),
            submitted_by: "accounts".to_owned(),
        }
    }
}

impl Record {
    /// Files returns as one filing of a unit, recorded by an officer at a moment.
    pub fn file(&self, login: &str, unit: &str, at: &str, basis: &str, returns: &[Filed]) {
        let at = moment(at);
        let seed = u64::try_from(at.timestamp()).expect("after 1970");
        let mut session =
            Session::open(&self.url(login), Clock::Fixed(at), Ids::Seeded(seed)).expect("the officer's session");
        self.file_in(&mut session, unit, day(&at.format("%Y-%m-%d").to_string()), basis, returns);
    }

    /// The same in a session of somebody's, handed in on a day.
    pub fn file_in(&self, session: &mut Session, unit: &str, on: NaiveDate, basis: &str, returns: &[Filed]) {
        let rows: Vec<ReturnRow> = (1..).zip(returns).map(|(place, one)| one.row(place)).collect();
        let grounds = FilingGrounds { on, basis: basis.to_owned(), note: None, file: None };
        in_txn(session, Access::Write, |txn| {
            let mut pen = FilingPen::open(txn, unit)?;
            pen.rows_add(txn, &rows)?;
            pen.close(txn, grounds)
        })
        .map_err(|error: DbError| error.to_string())
        .expect("the returns are filed");
    }
}
