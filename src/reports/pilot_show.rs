//! One application on one page: with the moves that are open to it and what each lacks.

use uuid::Uuid;

use super::Cut;
use super::history::chains_known;
use super::pilot::{PilotLine, pilot_in, pilot_of};
use super::surroundings::Surroundings;
use crate::db::institution::short_number_list;
use crate::db::{DbError, Txn};
use crate::domain::clock::calendar_note::CalendarNote;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::open::Open;
use crate::domain::engine::timeline::{effective_of, standing};
use crate::domain::rulebook::RuleKey;
use crate::domain::stuck::threshold::{Threshold, threshold};
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::lives::open_moves;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::short_number::ShortNumber;

/// The page of an application.
#[derive(Debug)]
pub struct PilotPage {
    /// The short number of the application.
    pub number: Option<ShortNumber>,
    /// The application with its institution.
    pub line: PilotLine,
    /// The moves that some rule allows on the day, and what each lacks.
    pub moves: Vec<Open>,
    /// What the calendar did to the deadline of its stage.
    pub note: CalendarNote,
    /// The rules of the capital tests and of the run-off, with where each comes from.
    pub rules: Vec<Threshold>,
}

/// The rules that the tests on the page rest on.
const SHOWN: [RuleKey; 5] = [
    RuleKey::PilotCapital,
    RuleKey::PilotCapitalNational,
    RuleKey::PilotFirstCapitalNational,
    RuleKey::PilotFirstCapitalPercent,
    RuleKey::PilotCapitalRestMonths,
];

impl PilotPage {
    /// A rule that a test rests on.
    #[must_use]
    pub fn rule(&self, key: RuleKey) -> Option<&Threshold> {
        self.rules.iter().find(|one| one.rule == key)
    }
}

/// The page of the newest application of an institution; `None` where it had none on the day.
///
/// # Errors
/// Those of the database.
pub fn pilot_page(txn: &mut Txn<'_>, cut: &Cut, institution: Uuid) -> Result<Option<PilotPage>, DbError> {
    let Some(line) = pilot_of(txn, cut, institution)? else {
        return Ok(None);
    };
    let Some(applied) = &line.application else {
        return Ok(None);
    };
    let (pilot, capital) = (applied.pilot, &applied.progress.capital);
    let chains = chains_known(txn, institution, cut.known_at)?;
    let mut around = Surroundings::read(txn, cut)?;
    let begun = |entries: &[Entry]| begun_by(entries, cut.as_of);
    let entries = chains.get(&pilot).map(|chain| begun(&chain.entries)).unwrap_or_default();
    let others = chains
        .values()
        .filter(|chain| chain.track == Track::Pilot && chain.subject != pilot)
        .map(|chain| standing(&begun(&chain.entries)))
        .collect();
    let own = chains.get(&institution).map(|chain| standing(&begun(&chain.entries))).unwrap_or_default();
    let (moves, rules) = around.look_at_unit(&line.unit, |around, of_units| {
        let situation = Situation {
            institution: own,
            pilots: others,
            grants: of_units.to_vec(),
            ..Situation::new(cut.as_of, around.rulebook)
        };
        let rules = SHOWN.map(|key| {
            let first = [RuleKey::PilotFirstCapitalNational, RuleKey::PilotFirstCapitalPercent];
            let day = if first.contains(&key) { capital.first_judged_on } else { capital.judged_on };
            threshold(around.rulebook, key, day)
        });
        (open_moves(&entries, &situation), rules.to_vec())
    });
    let note = match &applied.progress.deadline {
        Some(due) => {
            let first = match around.at_first() {
                Some(first) => pilot_in(txn, cut, institution, first)?,
                None => None,
            };
            let before = first.as_ref().and_then(PilotLine::progress);
            let before = before.and_then(|progress| progress.deadline.as_ref());
            let before = before.map(|before| before.due);
            CalendarNote::of(due.into(), around.calendar(), before)
        }
        None => CalendarNote::default(),
    };
    let number = short_number_list(txn, &[pilot])?.remove(&pilot);
    Ok(Some(PilotPage { number, line, moves, note, rules }))
}

/// The entries that had taken effect by the day, with what corrects them.
fn begun_by(entries: &[Entry], day: chrono::NaiveDate) -> Vec<Entry> {
    let takes = |entry: &&Entry| match &entry.act {
        Act::Correct { .. } => true,
        Act::Move { .. }
        | Act::Fact(_)
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Filing(_) => effective_of(entry, entries).is_some_and(|effective| effective.on <= day),
    };
    entries.iter().filter(takes).cloned().collect()
}
