//! One test's database, and the sessions of its officers.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use uuid::Uuid;
use winddown::db::ledger::{Span, chain_list, stored_entry_each};
use winddown::db::list::{ListFilter, ListRow, institution_list};
use winddown::db::session::{Clock, Ids, NATIONAL_LOGIN};
use winddown::db::setup::{database_drop, make_ready, officer_add};
use winddown::db::{Access, DbError, Session, in_txn};
use winddown::domain::engine::entry::Entry;
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::unit::duty::{DutyKind, kinds_usual};
use winddown::domain::unit::unit_by_code;
use winddown::domain::value::digest::{Break, ChainWalk};
use winddown::local::SUPERUSER;

use super::days::{day, moment};
use super::server::bench;

/// The database of one test: dropped with it, unless `WINDDOWN_TEST_KEEP` is set.
pub struct Record {
    database: String,
    sessions: AtomicU64,
    is_an_offices: bool,
}

static RECORDS: AtomicU64 = AtomicU64::new(0);

/// An owner of records who is no superuser.
pub const PLAIN_OWNER: &str = "plain_owner";

/// When the first session of a record works; each one after works a second later. No test reads a clock.
const FIRST_MOMENT: &str = "2021-01-04T01:00:00Z";

impl Record {
    /// A sample record, ready and empty.
    pub fn new() -> Self {
        let record = Self::named();
        bench().clone_make(&record.database);
        record
    }

    /// A record like an office's: entries are recorded by the server's clock only.
    pub fn of_an_office() -> Self {
        let mut record = Self::new();
        record.run("UPDATE record SET sample = false");
        record.is_an_offices = true;
        record
    }

    /// A database that was never made ready.
    pub fn bare() -> Self {
        let record = Self::named();
        bench().empty_make(&record.database);
        record
    }

    /// A sample record whose owner is no superuser, ready and empty.
    pub fn of_plain_owner() -> Self {
        let record = Self::bare();
        record.run(&format!(
            "DO $$ BEGIN CREATE ROLE {PLAIN_OWNER} LOGIN CREATEROLE; \
             EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$; \
             ALTER SCHEMA public OWNER TO {PLAIN_OWNER}; \
             DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO {PLAIN_OWNER}', current_database()); END $$"
        ));
        make_ready(&record.url(PLAIN_OWNER), true, None).expect("ready");
        record
    }

    /// A record with all that another one holds, to which nobody is connected.
    pub fn copied(other: &Self) -> Self {
        let record = Self::named();
        bench().copy_make(&record.database, &other.database);
        record
    }

    fn named() -> Self {
        let number = RECORDS.fetch_add(1, Ordering::Relaxed);
        Self { database: bench().name(number), sessions: AtomicU64::new(0), is_an_offices: false }
    }

    /// Where a login role reaches the record.
    pub fn url(&self, login: &str) -> String {
        bench().url(&self.database, login)
    }

    /// Where its owner, a superuser, reaches it.
    pub fn owner_url(&self) -> String {
        self.url(SUPERUSER)
    }

    /// A bare connection of its owner, for looking behind the program and for tampering.
    pub fn owner(&self) -> PgConnection {
        PgConnection::establish(&self.owner_url()).expect("the owner reaches the record")
    }

    /// A bare connection of a login role.
    pub fn connection_as(&self, login: &str) -> PgConnection {
        PgConnection::establish(&self.url(login)).expect("the officer reaches the record")
    }

    /// Runs statements as the owner.
    pub fn run(&self, statements: &str) {
        self.owner().batch_execute(statements).unwrap_or_else(|error| panic!("{statements}: {error}"));
    }

    /// A session of the national officer, a second after the one before.
    pub fn session(&self) -> Session {
        self.session_as(NATIONAL_LOGIN)
    }

    /// A session of an officer, a second after the one before; of an office's record, now.
    pub fn session_as(&self, login: &str) -> Session {
        if self.is_an_offices {
            return self.session_now(login).expect("the officer's session");
        }
        let number = self.sessions.fetch_add(1, Ordering::Relaxed);
        Session::open(&self.url(login), Clock::Fixed(self.moment_of(number)), Ids::Seeded(number * 1_000_000))
            .expect("the officer's session")
    }

    /// A session by the server's own clock.
    pub fn session_now(&self, login: &str) -> Result<Session, DbError> {
        Session::open(&self.url(login), Clock::Server, Ids::Random)
    }

    /// The moment of the newest session: everything recorded so far is known at it.
    pub fn now(&self) -> DateTime<Utc> {
        self.moment_of(self.sessions.load(Ordering::Relaxed).saturating_sub(1))
    }

    /// The day on which the record is written.
    pub fn today(&self) -> NaiveDate {
        day("2021-01-04")
    }

    fn moment_of(&self, number: u64) -> DateTime<Utc> {
        moment(FIRST_MOMENT) + TimeDelta::seconds(i64::try_from(number).expect("few sessions"))
    }

    /// Makes an officer who works for a unit. The login role is the server's, the duty this record's.
    pub fn officer(&self, login: &str, unit: &str) {
        officer_add(&self.owner_url(), login, unit, kinds_usual(unit_by_code(unit).expect("a unit").level))
            .expect("a new officer");
    }

    /// Makes an officer who only reads.
    pub fn auditor(&self, login: &str, unit: &str) {
        officer_add(&self.owner_url(), login, unit, &[DutyKind::Auditor]).expect("a new auditor");
    }

    /// The entries of an institution, as the national officer reads them.
    pub fn entries(&self, subject: Uuid) -> Vec<Entry> {
        self.chains(subject).remove(&subject).map(|chain| chain.entries).unwrap_or_default()
    }

    /// The chains of an institution and its cases.
    pub fn chains(&self, subject: Uuid) -> std::collections::BTreeMap<Uuid, winddown::db::ledger::Chain> {
        in_txn(&mut self.session(), Access::Read, |txn| chain_list(txn, &[subject])).expect("the chain")
    }

    /// The list of all institutions, voided ones too, as of a day and as known at a moment.
    pub fn list(&self, as_of: NaiveDate, known_at: DateTime<Utc>) -> Vec<ListRow> {
        let filter = list_of_all(as_of, known_at);
        in_txn(&mut self.session(), Access::Read, |txn| institution_list(txn, &filter)).expect("the list")
    }

    /// An institution's state on a day, as known at a moment, as lists show it.
    pub fn state_on(&self, subject: Uuid, as_of: NaiveDate, known_at: DateTime<Utc>) -> Option<InstitutionState> {
        self.list(as_of, known_at)
            .into_iter()
            .find(|row| row.subject_id == subject)
            .map(|row| row.state.parse().expect("a state"))
    }

    /// What a walk over every chain of the record finds.
    pub fn breaks(&self) -> Vec<Break> {
        let mut walk = ChainWalk::default();
        let mut found = Vec::new();
        in_txn(&mut self.session(), Access::Read, |txn| {
            stored_entry_each(txn, Span::default(), |entry| found.extend(walk.step(entry)))
        })
        .expect("the entries");
        found
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        if std::env::var_os("WINDDOWN_TEST_KEEP").is_some() {
            eprintln!("kept: {}", self.owner_url());
            return;
        }
        let dropped = database_drop(&bench().maintenance_url(), &self.database);
        assert!(dropped.is_ok() || std::thread::panicking(), "{dropped:?}");
    }
}

/// A list of all institutions, voided ones too.
pub fn list_of_all(as_of: NaiveDate, known_at: DateTime<Utc>) -> ListFilter {
    ListFilter {
        as_of,
        known_at,
        states: InstitutionState::ALL.to_vec(),
        units: None,
        subjects: None,
        classes: Vec::new(),
        registrations: Vec::new(),
        limit: None,
    }
}
