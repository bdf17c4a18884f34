//! A session: one connection, the officer it belongs to, and the clock and ids that are injected.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use diesel::connection::{Instrumentation, InstrumentationEvent, SimpleConnection};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Nullable, Text, Timestamptz};
use uuid::Uuid;

use super::afterwards::Afterwards;
use super::error::{DbError, Writer, lock_timed_out};
use super::functions::{clock_timestamp, pg_export_snapshot, record_moment};
pub use super::ids::Ids;
pub use super::meant::{Meant, MeantList};
use super::replica::Replica;
use super::setup::{migrations_applied_check, schema_missing};
use crate::domain::unit::duty::DutyKind;
use crate::domain::unit::unit_lies_under;
use crate::domain::value::days::legal_day;

/// Where moments come from.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The database server: the only clock of a real record.
    Server,
    /// A given moment, for samples and tests. A real record refuses entries recorded by it.
    Fixed(DateTime<Utc>),
}

/// The officer of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The login role.
    pub login: String,
    /// The units of the officer's duties.
    pub units: Vec<String>,
    /// What the officer does in each of them, in the same order.
    pub kinds: Vec<Vec<DutyKind>>,
    /// Whether any duty may write.
    pub writes: bool,
}

impl Officer {
    /// Whether one of these is a duty of the officer's in a unit, or in one above it.
    #[must_use]
    pub fn does(&self, kinds: &[DutyKind], unit: &str) -> bool {
        let of_unit = self.units.iter().zip(&self.kinds).filter(|(above, _)| unit_lies_under(unit, above));
        of_unit.flat_map(|(_, own)| own).any(|kind| kinds.contains(kind))
    }
}

/// One connection of one officer.
pub struct Session {
    connection: PgConnection,
    officer: Officer,
    clock: Clock,
    ids: Ids,
    known_at: DateTime<Utc>,
    sample: bool,
    lowered: bool,
    watch: Watch,
    meant: MeantList,
    replica: Option<Replica>,
}

/// What is seen of a connection from beside: how much it is asked, so that tests can see that a command asks as often
/// whatever the number of rows, and whether it waited for a lock in vain, so that whoever held it can be named.
#[derive(Debug, Clone, Default)]
struct Watch {
    statements: Arc<AtomicU64>,
    held: Arc<AtomicBool>,
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartQuery { .. } => {
                self.statements.fetch_add(1, Ordering::Relaxed);
            }
            InstrumentationEvent::FinishQuery { error: Some(error), .. } if lock_timed_out(error) => {
                self.held.store(true, Ordering::Relaxed)
            }
            _ => {}
        }
    }
}

/// A transaction of a session. What runs in it can only be had here, so no statement runs outside one.
pub struct Txn<'session> {
    /// The connection, inside its transaction.
    pub connection: &'session mut PgConnection,
    /// Whose transaction it is.
    pub officer: &'session Officer,
    clock: Clock,
    ids: &'session mut Ids,
    moment: Option<DateTime<Utc>>,
    known_at: DateTime<Utc>,
    /// What is to be done once it is committed.
    pub(super) afterwards: Afterwards,
    /// The institutions that the act was told to write on.
    pub meant: &'session MeantList,
}

/// What a transaction reads, for other sessions of the same server to read too while it runs.
#[derive(Debug, Clone)]
pub struct Snapshot(String);

/// What a transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reads one snapshot.
    Read,
    Write,
    /// Does everything that writing would do and takes it back (`--dry-run`).
    Rehearse,
}

/// The role that a superuser's session is lowered to: row-level security does not hold superusers.
pub const NATIONAL_LOGIN: &str = "winddown_national";

#[derive(QueryableByName)]
struct Opening {
    #[diesel(sql_type = Text)]
    login: String,
    #[diesel(sql_type = Bool)]
    above_policies: bool,
    #[diesel(sql_type = Timestamptz)]
    known_at: DateTime<Utc>,
    #[diesel(sql_type = Bool)]
    sample: bool,
    #[diesel(sql_type = Array<Text>)]
    versions: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    units: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    kinds: Vec<String>,
    #[diesel(sql_type = Nullable<Bool>)]
    writes: Option<bool>,
}

impl Session {
    /// Opens a session: connects, and learns in one statement who the officer is, what the schema is, and which moment
    /// the lists of this session are known at.
    ///
    /// # Errors
    /// [`DbError::Unreachable`], [`DbError::NotMigrated`], [`DbError::NoDuty`].
    pub fn open(url: &str, clock: Clock, ids: Ids) -> Result<Self, DbError> {
        let mut connection = PgConnection::establish(url)?;
        let opening = match opening_read(&mut connection) {
            Err(error) if schema_missing(&error) => {
                return Err(DbError::NoSchema);
            }
            Err(error) => {
                return Err(match DbError::from(error) {
                    // A role outside `winddown_officer` may not even read who has a duty.
                    DbError::NotYours(_) => DbError::NoDuty { login: login_read(&mut connection)? },
                    other => other,
                });
            }
            Ok(opening) => opening,
        };
        migrations_applied_check(&opening.versions)?;
        let login = if opening.above_policies { NATIONAL_LOGIN.to_owned() } else { opening.login };
        if matches!(clock, Clock::Fixed(_)) && !opening.sample {
            return Err(DbError::ClockGiven);
        }
        let Some(writes) = opening.writes else {
            return Err(DbError::NoDuty { login });
        };
        let known_at = match clock {
            Clock::Server => opening.known_at,
            Clock::Fixed(moment) => moment,
        };
        let kinds = opening.kinds.iter().map(|kinds| kinds.split_whitespace().map(str::parse).collect());
        let kinds = kinds.collect::<Result<Vec<Vec<DutyKind>>, _>>()?;
        let officer = Officer { login, units: opening.units, kinds, writes };
        let lowered = opening.above_policies;
        let watch = Watch::default();
        connection.set_instrumentation(watch.clone());
        Ok(Self {
            connection,
            officer,
            clock,
            ids,
            known_at,
            sample: opening.sample,
            lowered,
            watch,
            meant: MeantList::default(),
            replica: None,
        })
    }

    /// How many statements the session has sent since it was opened, those that begin and end transactions included.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.watch.statements.load(Ordering::Relaxed)
    }

    /// Whose session it is.
    #[must_use]
    pub const fn officer(&self) -> &Officer {
        &self.officer
    }

    /// The moment at which lists of this session are known unless another is asked for.
    #[must_use]
    pub const fn known_at(&self) -> DateTime<Utc> {
        self.known_at
    }

    /// The moment at which a list is known that was asked for as known at another: what has not come yet may still change, so
    /// a later one is taken back to this session's.
    ///
    /// # Errors
    /// [`DbError::BeyondReplica`] where the session is on a replica, and the record may know more.
    pub fn known_as_asked(&self, asked: Option<DateTime<Utc>>) -> Result<DateTime<Utc>, DbError> {
        match (asked, self.replica) {
            (Some(asked), Some(Replica::Behind { .. } | Replica::Alone { .. })) if asked > self.known_at => {
                Err(DbError::BeyondReplica { known: self.known_at })
            }
            (asked, _) => Ok(asked.map_or(self.known_at, |asked| asked.min(self.known_at))),
        }
    }

    /// How far the replica had come that this session is on; none where it is on the record itself.
    #[must_use]
    pub const fn replica(&self) -> Option<Replica> {
        self.replica
    }

    /// Notes that the session is on a replica, and what is known there.
    pub(super) fn replica_set(&mut self, replica: Replica, known_at: Option<DateTime<Utc>>) {
        self.replica = Some(replica);
        if let (Clock::Server, Some(known_at)) = (self.clock, known_at) {
            self.known_at = known_at;
        }
    }

    /// The connection, outside any transaction.
    pub(super) const fn bare(&mut self) -> &mut PgConnection {
        &mut self.connection
    }

    /// Today, in the office's legal time zone.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        legal_day(self.known_at)
    }

    /// Whether this is a sample, not the record of an office.
    #[must_use]
    pub const fn sample(&self) -> bool {
        self.sample
    }

    /// Notes the institutions that acts are told to write on here from now on.
    pub fn meant_into(&mut self, list: MeantList) {
        self.meant = list;
    }

    /// Sets another clock, where a sample is recorded as if over years.
    pub fn clock_set(&mut self, moment: DateTime<Utc>) {
        self.clock = Clock::Fixed(moment);
        self.known_at = moment;
    }
}

fn login_read(connection: &mut PgConnection) -> Result<String, DbError> {
    Ok(diesel::select(diesel::dsl::sql::<Text>("current_user::text")).get_result(connection)?)
}

fn opening_read(connection: &mut PgConnection) -> QueryResult<Opening> {
    diesel::sql_query(report!("session_opening")).get_result(connection)
}

impl Txn<'_> {
    /// The moment at which this transaction records: one for all its entries. The chain's head is claimed by the
    /// insert, so a writer who lost the race is told so there.
    ///
    /// # Errors
    /// Those of the database.
    pub fn moment(&mut self) -> Result<DateTime<Utc>, DbError> {
        if let Some(moment) = self.moment {
            return Ok(moment);
        }
        let moment = match self.clock {
            Clock::Server => diesel::select(record_moment()).get_result(self.connection)?,
            Clock::Fixed(moment) => moment,
        };
        self.moment = Some(moment);
        Ok(moment)
    }

    /// What this transaction reads, for [`in_snapshot`].
    ///
    /// # Errors
    /// Those of the database.
    pub fn snapshot(&mut self) -> Result<Snapshot, DbError> {
        Ok(Snapshot(diesel::select(pg_export_snapshot()).get_result(self.connection)?))
    }

    /// Today, in the office's legal time zone.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        legal_day(self.known_at)
    }

    /// Refuses to record after what, by the clock, has not happened yet. A chain that another officer went on with since
    /// this transaction took its moment is newer than the moment, but not than the clock.
    ///
    /// # Errors
    /// [`DbError::ClockBehind`].
    pub fn clock_check(&mut self, last: Option<DateTime<Utc>>) -> Result<(), DbError> {
        let moment = self.moment()?;
        let Some(last) = last.filter(|last| *last > moment) else {
            return Ok(());
        };
        // Moments that are given, in a sample, are nobody's clock: who comes second is told so by the chain.
        if let Clock::Fixed(_) = self.clock {
            return Ok(());
        }
        let now = diesel::select(clock_timestamp()).get_result(self.connection)?;
        if last > now {
            return Err(DbError::ClockBehind { now, last });
        }
        Ok(())
    }

    /// The moment at which this session's lists are known.
    #[must_use]
    pub const fn known_at(&self) -> DateTime<Utc> {
        self.known_at
    }

    /// A new id.
    pub fn id(&mut self) -> Uuid {
        self.ids.next(self.known_at)
    }
}

/// Who is recording besides this session.
fn writers_read(connection: &mut PgConnection) -> QueryResult<Vec<Writer>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Nullable<Text>)]
        login: Option<String>,
        #[diesel(sql_type = Timestamptz)]
        since: DateTime<Utc>,
    }
    let rows: Vec<Row> = diesel::sql_query("SELECT login, since FROM writer_list() ORDER BY since").load(connection)?;
    Ok(rows.into_iter().filter_map(|row| row.login.map(|login| Writer { login, since: row.since })).collect())
}

/// Lowers a superuser's transaction to the role of the whole nation.
pub(super) fn lower(connection: &mut PgConnection) -> QueryResult<()> {
    connection.batch_execute("SET LOCAL ROLE winddown_national")
}

/// Whether this process has recorded anything. Whoever cannot tell its user the outcome of a command says at least that.
static RECORDED: AtomicBool = AtomicBool::new(false);

/// Whether this process has recorded anything.
pub fn has_recorded() -> bool {
    RECORDED.load(Ordering::Relaxed)
}

enum Ended<T, E> {
    Database(diesel::result::Error),
    Failed(E),
    Rehearsed(T),
}

impl<T, E> From<diesel::result::Error> for Ended<T, E> {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error)
    }
}

/// Runs work in one transaction of the session's officer. It is recorded whole or not at all; a rehearsal is taken back.
///
/// # Errors
/// Those of the work, and those of the database.
pub fn in_txn<T, E>(
    session: &mut Session,
    access: Access,
    work: impl FnOnce(&mut Txn<'_>) -> Result<T, E>,
) -> Result<T, E>
where
    E: From<DbError>,
{
    within(session, access, None, work)
}

/// Reads in a transaction of the session's officer what another session reads, whose transaction still runs.
///
/// # Errors
/// Those of the work, and those of the database.
pub fn in_snapshot<T, E>(
    session: &mut Session,
    snapshot: &Snapshot,
    work: impl FnOnce(&mut Txn<'_>) -> Result<T, E>,
) -> Result<T, E>
where
    E: From<DbError>,
{
    within(session, Access::Read, Some(snapshot), work)
}

fn within<T, E>(
    session: &mut Session,
    access: Access,
    snapshot: Option<&Snapshot>,
    work: impl FnOnce(&mut Txn<'_>) -> Result<T, E>,
) -> Result<T, E>
where
    E: From<DbError>,
{
    let Session { connection, officer, clock, ids, known_at, lowered, watch, meant, .. } = session;
    let meant = &*meant;
    let (officer, clock, known_at, lowered) = (&*officer, *clock, *known_at, *lowered);
    let run = |connection: &mut PgConnection| {
        if let Some(Snapshot(name)) = snapshot {
            connection.batch_execute(&format!("SET TRANSACTION SNAPSHOT '{name}'"))?;
        }
        if lowered {
            lower(connection)?;
        }
        let afterwards = Afterwards::default();
        let mut txn = Txn { connection, officer, clock, ids, moment: None, known_at, afterwards, meant };
        let value = work(&mut txn).map_err(Ended::Failed)?;
        match access {
            Access::Read => Ok((value, None)),
            Access::Write => Ok((value, txn.moment.map(|_| txn.afterwards))),
            Access::Rehearse => Err(Ended::Rehearsed(value)),
        }
    };
    watch.held.store(false, Ordering::Relaxed);
    let started = std::time::Instant::now();
    let mut builder = connection.build_transaction();
    let ended = match access {
        Access::Read => builder.read_only().repeatable_read().run(run),
        Access::Write | Access::Rehearse => builder.run(run),
    };
    tracing::debug!(officer = %officer.login, access = ?access, elapsed_us = %started.elapsed().as_micros(), "transaction ended");
    match ended {
        Ok((value, recorded)) => {
            if let Some(afterwards) = recorded {
                RECORDED.store(true, Ordering::Relaxed);
                afterwards.run(connection, lowered, matches!(clock, Clock::Server));
            }
            Ok(value)
        }
        Err(Ended::Rehearsed(value)) => Ok(value),
        // Who held the lock is asked once the transaction is over: in one that failed nothing can be asked.
        Err(_) if watch.held.load(Ordering::Relaxed) => {
            let writers = writers_read(connection).unwrap_or_default();
            Err(DbError::Held { writers }.into())
        }
        Err(Ended::Failed(error)) => Err(error),
        Err(Ended::Database(error)) => Err(DbError::from(error).into()),
    }
}
