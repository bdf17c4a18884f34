//! One institution, on one page, as of a day and as known at a moment.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::history::{absorbed, chains_known};
use super::surroundings::Surroundings;
use super::{Cut, needs_read};
use crate::db::import::{SeenOn, seen_list};
use crate::db::institution::short_number_list;
use crate::db::ledger::Chain;
use crate::db::review::{ReviewRow, review_open_list};
use crate::db::{DbError, Txn};
use crate::domain::case::fold::record_on;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::sheet::sheets;
use crate::domain::case::standing::facts_standing;
use crate::domain::clock::calendar_note::CalendarNote;
use crate::domain::concern::{ConcernDrawn, concerns};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::{Period, periods, standing, survivor};
use crate::domain::institution::aspect::{AspectDoubt, AspectDrawn, CaseNow, aspects, classed_since, doubts};
use crate::domain::institution::dossier::{DatedIdentifier, DatedName, DatedSuccession, Offer, Profile, dossier};
use crate::domain::institution::due::{DutyFacts, InstitutionDue, institution_dues};
use crate::domain::institution::handover::{HandOverDrawn, hand_overs};
use crate::domain::tracks::{State, Track};
use crate::domain::value::days::legal_day;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::short_number::ShortNumber;

/// The page of an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The institution.
    pub subject: Uuid,
    /// Its short number.
    pub number: Option<ShortNumber>,
    /// Its name on the day.
    pub name: String,
    /// Its names that had been given by the day, ended ones too.
    pub names: Vec<DatedName>,
    /// Its identifiers that had been given by the day.
    pub identifiers: Vec<DatedIdentifier>,
    /// Its profiles that had begun by the day; the last is the one in force.
    pub profiles: Vec<Profile>,
    /// Its state on the day; none before it was on the register.
    pub state: Option<Period>,
    /// Its clearance cases, where each stands, and what each came to.
    pub cases: Vec<(Uuid, Period, Option<Outcome>)>,
    /// Evidence owed for any move in force by the day: the entry, and the kinds of which one would do.
    pub owed: Vec<(i32, Vec<EvidenceKind>)>,
    /// Items of the review queue about it.
    pub reviews: Vec<ReviewRow>,
    /// A transfer that awaits the other unit.
    pub offer: Option<Offer>,
    /// Who had come after it by the day.
    pub successions: Vec<DatedSuccession>,
    /// For a duplicate: the record that stays.
    pub merged_into: Option<Uuid>,
    /// Records merged into it.
    pub absorbed: Vec<Uuid>,
    /// What was handed over about its borrowers, as it stands on the day.
    pub hand_overs: Vec<HandOverDrawn>,
    /// Class and registration that had become so by the day, ended ones too, with what is doubtful in those that hold.
    pub aspects: Vec<(AspectDrawn, Vec<AspectDoubt>)>,
    /// Issues of it, its cases and its applications that are open on the day, the oldest first.
    pub concerns: Vec<ConcernDrawn>,
    /// What its office owes it by a day.
    pub dues: Vec<(InstitutionDue, CalendarNote)>,
    /// The lists on which it was seen.
    pub seen: Vec<SeenOn>,
    /// The last entry known.
    pub last_seq: i32,
}

/// The page of an institution; `None` where nothing was known of it at the moment.
///
/// # Errors
/// Those of the database.
pub fn page(
    txn: &mut Txn<'_>,
    subject: Uuid,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
) -> Result<Option<Page>, DbError> {
    let chains = chains_known(txn, subject, known_at)?;
    let Some(own) = chains.get(&subject) else {
        return Ok(None);
    };
    let begun = |period: &Period| period.from <= as_of;
    let moves = standing(&own.entries);
    let mut timeline = periods(Track::Institution, &moves);
    timeline.retain(begun);
    let mut drawn = dossier(&own.entries);
    drawn.names.retain(|name| name.from <= as_of);
    drawn.identifiers.retain(|given| given.from <= as_of);
    drawn.profiles.retain(|profile| profile.from <= as_of);
    drawn.successions.retain(|one| one.from <= as_of);
    let mut owed = Vec::new();
    for period in &timeline {
        owed.extend(needs_read(&period.owed)?.into_iter().map(|need| (period.seq, need)));
    }
    let cases = chains
        .values()
        .filter(|chain| chain.track == Track::Clearance)
        .filter_map(|chain| {
            let moves = standing(&chain.entries);
            let last = periods(chain.track, &moves).into_iter().rfind(begun)?;
            let record = record_on(&moves, &facts_standing(&chain.entries), as_of);
            Some((chain.subject, last, record.outcome))
        })
        .collect();
    let dues = dues_of(txn, (as_of, known_at), chains.values(), (&timeline, &own.entries), drawn.profiles.last())?;
    let newest = newest_case(&chains, as_of);
    Ok(Some(Page {
        subject,
        number: short_number_list(txn, &[subject])?.remove(&subject),
        dues,
        name: name_of(&drawn.profiles, &drawn.names),
        merged_into: survivor(&moves),
        absorbed: absorbed(&own.entries),
        state: timeline.last().cloned(),
        cases,
        owed,
        reviews: review_open_list(txn, &[subject], known_at)?,
        seen: seen_list(txn, subject, known_at)?,
        offer: drawn.offer,
        successions: drawn.successions,
        aspects: aspects_on(&own.entries, as_of, timeline.last(), newest.as_ref()),
        hand_overs: hand_overs_on(&own.entries, as_of),
        concerns: concerns_open(chains.values().map(|chain| chain.entries.as_slice()), as_of),
        last_seq: own.entries.last().map_or(0, |last| last.seq),
        names: drawn.names,
        identifiers: drawn.identifiers,
        profiles: drawn.profiles,
    }))
}

/// What its office owes an institution, by the rules of the unit it is in.
fn dues_of<'chain>(
    txn: &mut Txn<'_>,
    (as_of, known_at): (NaiveDate, DateTime<Utc>),
    chains: impl Iterator<Item = &'chain Chain>,
    (timeline, entries): (&[Period], &[Entry]),
    profile: Option<&Profile>,
) -> Result<Vec<(InstitutionDue, CalendarNote)>, DbError> {
    let Some(profile) = profile else {
        return Ok(Vec::new());
    };
    let applied_on: Vec<NaiveDate> = chains
        .filter(|chain| chain.track == Track::Pilot)
        .filter_map(|chain| standing(&chain.entries).first().map(|one| one.effective.on))
        .filter(|day| *day <= as_of)
        .collect();
    let recorded_on = |seq: i32| {
        let entry = entries.iter().find(|entry| entry.seq == seq)?;
        Some(legal_day(entry.recorded_at))
    };
    let cut = Cut { as_of, known_at, units: None, limit: None };
    let mut around = Surroundings::read(txn, &cut)?;
    let (rulebook, calendar) = around.rules_of(&profile.unit);
    let facts = DutyFacts {
        periods: timeline,
        recorded_on: &recorded_on,
        applied_on: &applied_on,
        classed_on: classed_since(entries, as_of),
    };
    let before = calendar.at_first().map(|first| institution_dues(&facts, rulebook, first));
    let noted = |due: InstitutionDue| {
        let note = due.due().map_or_else(CalendarNote::default, |one| {
            let of_duty = |before: &&InstitutionDue| before.duty == due.duty;
            let before = before.iter().flatten().find(of_duty);
            let before = before.and_then(|before| Some(before.due()?.due));
            CalendarNote::of(one.into(), calendar, before)
        });
        (due, note)
    };
    let dues = institution_dues(&facts, rulebook, calendar);
    Ok(dues.into_iter().map(noted).collect())
}

/// Where the newest case opened by a day stands on it.
fn newest_case(chains: &BTreeMap<Uuid, Chain>, day: NaiveDate) -> Option<CaseNow> {
    let sheet = chains
        .values()
        .filter(|chain| chain.track == Track::Clearance)
        .filter_map(|chain| {
            let moves = standing(&chain.entries);
            let drawn = sheets(&moves, &facts_standing(&chain.entries));
            drawn.into_iter().rfind(|sheet| sheet.from <= day)
        })
        .max_by_key(|sheet| (sheet.stopped_on, sheet.from))?;
    Some(CaseNow { stage: sheet.stage, outstanding: sheet.outstanding, claims_open: sheet.claims_open })
}

/// Class and registration of a chain by a day.
fn aspects_on(
    entries: &[Entry],
    day: NaiveDate,
    state: Option<&Period>,
    case: Option<&CaseNow>,
) -> Vec<(AspectDrawn, Vec<AspectDoubt>)> {
    let mut drawn = aspects(entries);
    drawn.retain(|row| row.from <= day);
    drawn.sort_by_key(|row| (row.fact.registration().is_some(), row.from));
    let doubted = |row: AspectDrawn| {
        let found = match state.map(|period| period.state) {
            Some(State::Institution(state)) if row.holds_on(day) => doubts(row.fact, state, case),
            Some(_) | None => Vec::new(),
        };
        (row, found)
    };
    drawn.into_iter().map(doubted).collect()
}

/// The hand-overs of a chain as they stand on a day.
fn hand_overs_on(entries: &[Entry], day: NaiveDate) -> Vec<HandOverDrawn> {
    let mut drawn = hand_overs(entries);
    drawn.retain(|row| row.from <= day && row.to.is_none_or(|to| to > day));
    drawn
}

/// The issues of chains that are open on a day, the oldest first.
pub(super) fn concerns_open<'chain>(
    chains: impl Iterator<Item = &'chain [Entry]>,
    day: NaiveDate,
) -> Vec<ConcernDrawn> {
    let mut drawn: Vec<ConcernDrawn> = chains.flat_map(concerns).collect();
    drawn.retain(|row| row.from <= day && row.to.is_none_or(|to| to > day) && row.resolved.is_none());
    drawn.sort_by_key(|row| (row.raised_on, row.seq));
    drawn
}

fn name_of(profiles: &[Profile], names: &[DatedName]) -> String {
    let shown = profiles.last().map(|profile| &profile.name);
    shown.or_else(|| names.first().map(|name| &name.name.name)).cloned().unwrap_or_default()
}
