//! The parts are drafted by two sessions that read one snapshot, and written in their order, each let go then.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::ScopedJoinHandle;

use super::parts::PARTS;
use super::{Draft, heading};
use crate::db::session::in_snapshot;
use crate::db::{Session, Txn};
use crate::office::told::Told;
use crate::output::Stop;
use crate::output::book::{Book, Part};

/// So many parts are drafted ahead of the one that is written.
const AHEAD: usize = 4;

/// Parts with their places.
type Drafted = Vec<(usize, Part)>;

/// Parts of which nobody has begun to draft.
#[derive(Default)]
struct Begun(Mutex<usize>);

impl Begun {
    /// The next parts that are drafted together, where they are not further than that.
    fn next(&self, furthest: usize) -> Option<Range<usize>> {
        let mut begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (first, rest) = PARTS.get(*begun..)?.split_first()?;
        if *begun > furthest {
            return None;
        }
        debug_assert!(!first.with_the_one_before, "{}", first.name);
        let together = rest.iter().take_while(|part| part.with_the_one_before).count().saturating_add(1);
        let parts = *begun..begun.saturating_add(together);
        *begun = parts.end;
        Some(parts)
    }
}

/// Drafts every part, with another session of the officer beside the transaction, and writes it.
pub(crate) fn parts_write(
    draft: &Draft<'_>,
    txn: &mut Txn<'_>,
    beside: &mut Session,
    pack: &mut dyn Book,
    tell: &dyn Fn(usize),
) -> Result<(), Stop<Told>> {
    let (snapshot, begun) = (txn.snapshot()?, Begun::default());
    std::thread::scope(|scope| {
        let (give, given) = sync_channel(1);
        let drafter = scope.spawn(|| in_snapshot(beside, &snapshot, |txn| beside_draft(draft, txn, &begun, give)));
        let mut drafting = Drafting { draft, begun: &begun, given, drafter: Some(drafter), drafted: BTreeMap::new() };
        for (place, part) in PARTS.iter().enumerate() {
            let drafted = drafting.part(txn, place)?;
            pack.part(&heading(draft, part), &drafted)?;
            tell(place.saturating_add(1));
        }
        Ok(())
    })
}

/// Drafts parts until there are none left, or nobody wants them any more.
fn beside_draft(draft: &Draft<'_>, txn: &mut Txn<'_>, begun: &Begun, give: SyncSender<Drafted>) -> Result<(), Told> {
    while let Some(parts) = begun.next(PARTS.len()) {
        if give.send(drafted(draft, txn, parts)?).is_err() {
            return Ok(());
        }
    }
    Ok(())
}

fn drafted(draft: &Draft<'_>, txn: &mut Txn<'_>, parts: Range<usize>) -> Result<Drafted, Told> {
    let parts = parts.clone().zip(PARTS.get(parts).unwrap_or_default());
    parts.map(|(place, part)| Ok((place, part.draft(draft, txn)?))).collect()
}

/// Parts on their way to the pack.
struct Drafting<'d, 'w, 'scope> {
    draft: &'d Draft<'w>,
    begun: &'d Begun,
    given: Receiver<Drafted>,
    /// None once it has ended.
    drafter: Option<ScopedJoinHandle<'scope, Result<(), Told>>>,
    drafted: BTreeMap<usize, Part>,
}

impl Drafting<'_, '_, '_> {
    /// The part at a place: drafted by the other session, or here, where there is time for those behind it too.
    fn part(&mut self, txn: &mut Txn<'_>, place: usize) -> Result<Part, Told> {
        loop {
            self.drafted.extend(self.given.try_iter().flatten());
            if let Some(part) = self.drafted.remove(&place) {
                return Ok(part);
            }
            let more = match self.begun.next(place.saturating_add(AHEAD)) {
                Some(parts) => drafted(self.draft, txn, parts)?,
                None => self.wait(txn, place)?,
            };
            self.drafted.extend(more);
        }
    }

    /// What the other session drafts next. Where it gives no more, that is told, or the part drafted here.
    fn wait(&mut self, txn: &mut Txn<'_>, place: usize) -> Result<Drafted, Told> {
        if let Ok(given) = self.given.recv() {
            return Ok(given);
        }
        if let Some(drafter) = self.drafter.take() {
            // A panic of it is one of ours.
            drafter.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked))?;
        }
        drafted(self.draft, txn, place..place.saturating_add(1))
    }
}
