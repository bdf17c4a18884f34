//! Drawing everything derived again: every chain is read from one snapshot, drawn by as many threads as there are cores, and
//! compared with what is stored, to the byte; what differs is taken away and put back as its entries draw it. All of it is
//! one transaction of the owner: cut off at any moment, it has done nothing.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::{available_parallelism, scope};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use uuid::Uuid;

use super::beside::{Beside, beside_differing};
use super::derived::{DrawnRow, Owner, drawn_list, fingerprint_list, fingerprint_of, rows_replace};
use super::error::DbError;
use super::figures::sums_differing_all;
use super::functions::{institution_now_draw, sums_redraw};
use super::ledger::chain_each;
use super::now::now_differing_all;
use super::session::{Access, Clock, Ids, Session, in_txn};
use super::setup::Found;
use crate::domain::engine::entry::Entry;
use crate::domain::tracks::Track;

/// Chains handed to a thread at once.
const CHAINS_AT_ONCE: usize = 128;
/// How many such bundles wait for a thread, so that reading runs ahead of drawing and no further.
const BUNDLES_WAITING: usize = 8;

/// What is done about a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rebuild {
    /// It is counted.
    Check,
    /// What differs is drawn again.
    Draw,
}

/// What a rebuilding found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Chains that were drawn.
    pub chains: usize,
    /// Of them those of which something else was stored.
    pub differing: usize,
    /// Institutions whose row of now was not what the timeline comes to.
    pub rows_of_now: usize,
    /// Units of which sums were not what timelines and returns come to.
    pub sums: usize,
    /// Chains with an entry that cannot be read: what is stored of them is left as it is.
    pub unreadable: usize,
    /// Tables that are not drawn again, and of which rows are not what entries and the program say.
    pub beside: Beside,
}

/// A chain, and the fingerprint of what is stored of it.
struct Read {
    owner: Owner,
    /// None for a subject without entries, which draws nothing.
    chain: Option<(Track, Vec<Entry>)>,
    stored: Option<String>,
}

/// What the threads tell the one that writes.
enum Heard {
    /// How many chains there are.
    All(usize),
    /// So many were compared, and these differ.
    Compared { chains: usize, differing: Vec<(Uuid, Vec<DrawnRow>)> },
    /// So many cannot be read.
    Unreadable(usize),
}

/// Draws everything derived again. `url` is the owner's; `step_done` is told how many chains are done, and of how many.
///
/// # Errors
/// [`DbError::Rebuilding`] where another is at it; [`DbError::Held`] where somebody records for too long meanwhile;
/// [`DbError::NoDuty`] where the owner sees no record; those of the database. Nothing was written then.
pub fn rebuild(url: &str, what: Rebuild, step_done: &mut dyn FnMut(usize, usize)) -> Result<Rebuilt, DbError> {
    let mut connection = PgConnection::establish(url)?;
    connection.transaction(|connection| {
        match what {
            Rebuild::Check => connection.batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")?,
            Rebuild::Draw => alone_hold(connection)?,
        }
        let mut rebuilt = chains_compare(connection, url, what, step_done)?;
        let behind = now_differing_all(connection)?;
        rebuilt.rows_of_now = behind.len();
        if what == Rebuild::Draw && !behind.is_empty() {
            diesel::select(institution_now_draw(behind)).execute(connection)?;
        }
        rebuilt.sums = sums_differing_all(connection)?.len();
        if what == Rebuild::Draw && (rebuilt.sums > 0 || rebuilt.differing > 0) {
            diesel::select(sums_redraw()).execute(connection)?;
        }
        rebuilt.beside = beside_differing(connection)?;
        Ok(rebuilt)
    })
}

/// One rebuilding at a time, and nobody records meanwhile; everybody reads on.
fn alone_hold(connection: &mut PgConnection) -> Result<(), DbError> {
    let row: Option<Found> = diesel::sql_query(report!("rebuild_hold")).get_result(connection).optional()?;
    row.ok_or(DbError::Rebuilding)?;
    Ok(connection
        .batch_execute("SET LOCAL lock_timeout = '1min'; LOCK TABLE public.entry, public.subject IN SHARE MODE")?)
}

/// Reads, draws and compares side by side, and writes what differs as it is found.
fn chains_compare(
    connection: &mut PgConnection,
    url: &str,
    what: Rebuild,
    step_done: &mut dyn FnMut(usize, usize),
) -> Result<Rebuilt, DbError> {
    let (bundles, waiting) = sync_channel(BUNDLES_WAITING);
    let (tell, heard) = channel();
    let waiting = Mutex::new(waiting);
    scope(|scope| {
        let told = tell.clone();
        let reader = scope.spawn(move || chains_read(url, &bundles, &told));
        for _ in 0..available_parallelism().map_or(1, NonZero::get) {
            let (told, waiting) = (tell.clone(), &waiting);
            scope.spawn(move || bundles_compare(waiting, &told));
        }
        drop(tell);
        let (mut rebuilt, mut all, mut failed) = (Rebuilt::default(), 0, None);
        // Whatever fails here, the others are heard to their end: they would wait for ever for one who does not listen.
        for said in &heard {
            match said {
                Heard::All(chains) => all = chains,
                Heard::Unreadable(chains) => rebuilt.unreadable = chains,
                Heard::Compared { chains, differing } => {
                    rebuilt.chains += chains;
                    rebuilt.differing += differing.len();
                    if what == Rebuild::Draw && !differing.is_empty() && failed.is_none() {
                        failed = rows_replace(connection, &differing).err();
                    }
                    step_done(rebuilt.chains, all);
                }
            }
        }
        reader.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked))?;
        failed.map_or(Ok(rebuilt), Err)
    })
}

/// Reads every chain there is, as the nation does, from one snapshot.
fn chains_read(url: &str, bundles: &SyncSender<Vec<Read>>, told: &Sender<Heard>) -> Result<(), DbError> {
    let mut session = Session::open(url, Clock::Server, Ids::Random)?;
    in_txn(&mut session, Access::Read, |txn| {
        let mut stored = fingerprint_list(txn, None)?;
        // Nobody listening is a failure that is told elsewhere.
        let _ = told.send(Heard::All(stored.len()));
        let mut bundle = Vec::with_capacity(CHAINS_AT_ONCE);
        let mut pass = |read: Read| {
            bundle.push(read);
            if bundle.len() == CHAINS_AT_ONCE {
                let _ = bundles.send(std::mem::replace(&mut bundle, Vec::with_capacity(CHAINS_AT_ONCE)));
            }
        };
        let unreadable = chain_each(txn, None, |owner, track, entries| {
            let stored = stored.remove(&owner.subject);
            pass(Read { owner, chain: Some((track, entries.to_vec())), stored });
        })?;
        let mut subjects: Vec<Uuid> = unreadable.iter().map(|found| found.subject).collect();
        subjects.dedup();
        let _ = told.send(Heard::Unreadable(subjects.len()));
        stored.retain(|subject, _| !subjects.contains(subject));
        for (subject, fingerprint) in stored {
            pass(Read { owner: Owner { subject, parent: None }, chain: None, stored: Some(fingerprint) });
        }
        let _ = bundles.send(bundle);
        Ok(())
    })
}

/// Draws and compares bundle after bundle, as long as there are any.
fn bundles_compare(waiting: &Mutex<Receiver<Vec<Read>>>, told: &Sender<Heard>) {
    let next = || waiting.lock().ok()?.recv().ok();
    while let Some(bundle) = next() {
        let chains = bundle.len();
        let differing = bundle.into_iter().filter_map(|read| {
            let rows = read.chain.map_or_else(Vec::new, |(track, entries)| drawn_list(read.owner, track, &entries));
            (read.stored.as_deref() != Some(&fingerprint_of(&rows))).then_some((read.owner.subject, rows))
        });
        if told.send(Heard::Compared { chains, differing: differing.collect() }).is_err() {
            return;
        }
    }
}
