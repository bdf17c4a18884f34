//! Returns for tests, written as filings without the ceremony of handing them in.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use winddown::db::returns::{FilingGrounds, FilingPen};
use winddown::db::session::{Clock, Ids, NATIONAL_LOGIN};
use winddown::db::{Access, DbError, Session, in_txn};
use winddown::domain::filing::fact::ReturnRow;
use winddown::domain::returns::{Figures, Observation, Observations};
use winddown::domain::value::money::Money;
use winddown::domain::value::month::Month;
use winddown::reports::Cut;

use crate::support::Record;
use crate::support::days::{day, moment};

pub fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// A return of an institution, handed in on the second day after the month unless it is said when.
#[derive(Clone)]
pub struct Given(ReturnRow);

pub fn given(institution: Uuid, of: &str) -> Given {
    let month = month(of);
    Given(ReturnRow {
        file_row: 1,
        institution,
        month,
        version: 1,
        figures: figures(1_000_000, 100, 40),
        observations: Observations::default(),
        source: "机构报送".to_owned(),
        submitted_on: month.end() + chrono::Days::new(2),
        submitted_by: "王某".to_owned(),
    })
}

pub fn figures(balance: i64, lenders: i64, borrowers: i64) -> Figures {
    Figures {
        balance: Money::from_yuan(balance),
        lenders: Some(lenders),
        borrowers: Some(borrowers),
        ..Figures::default()
    }
}

impl Given {
    pub fn on(mut self, day_given: &str) -> Self {
        self.0.submitted_on = day(day_given);
        self
    }

    pub fn saying(mut self, balance: i64, lenders: i64, borrowers: i64) -> Self {
        self.0.figures = figures(balance, lenders, borrowers);
        self
    }

    pub fn marked(mut self, marks: &[Observation]) -> Self {
        self.0.observations = Observations::of(marks);
        if self.0.observations.missing {
            self.0.figures = Figures::default();
        }
        self
    }

    pub fn version(mut self, version: i32) -> Self {
        self.0.version = version;
        self
    }
}

impl Record {
    /// Files returns in one filing of the nation, at the moment of the next session.
    pub fn returns(&self, all: &[Given]) {
        filed(&mut self.session(), all).expect("the returns are filed");
    }

    /// The same at a moment.
    pub fn returns_at(&self, recorded: &str, all: &[Given]) {
        let clock = Clock::Fixed(moment(recorded));
        let seed = moment(recorded).timestamp().unsigned_abs();
        let mut session = Session::open(&self.url(NATIONAL_LOGIN), clock, Ids::Seeded(seed)).expect("a session");
        filed(&mut session, all).expect("the returns are filed");
    }

    /// A list of everything the officer sees, as of a day and as known now.
    pub fn cut(&self, as_of: &str) -> Cut {
        self.cut_at(day(as_of), self.now() + chrono::TimeDelta::hours(1))
    }

    pub fn cut_at(&self, as_of: NaiveDate, known_at: DateTime<Utc>) -> Cut {
        Cut { as_of, known_at, units: None, limit: None }
    }
}

fn filed(session: &mut Session, all: &[Given]) -> Result<(), DbError> {
    in_txn(session, Access::Write, |txn| {
        let mut pen = FilingPen::open(txn, "CN")?;
        let rows: Vec<ReturnRow> =
            (1..).zip(all).map(|(place, given)| ReturnRow { file_row: place, ..given.0.clone() }).collect();
        pen.rows_add(txn, &rows)?;
        let grounds = FilingGrounds { on: txn.today(), basis: "月报汇总".to_owned(), note: None, file: None };
        pen.close(txn, grounds).map(drop)
    })
}
