//! Entries as events for process mining: what happened, when, to whom, in one strict order.
//!
//! Legal days have no clock, and tools order events by time alone. So an event's moment is made: noon of its day in legal
//! time, and a millisecond for each place it has on that day. No two events of one log have the same, and the date reads
//! the same in legal time and in UTC. When it was recorded stands beside it, as it was.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

use super::Cut;
use super::history::Fate;
use crate::db::events::{CastRow, EventFilter, EventOrder, EventRow, LifeRow, cast_list, event_each, life_each};
use crate::db::{DbError, Txn};
use crate::domain::tracks::Track;
use crate::domain::unit::unit_ancestors;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

/// The hour of UTC that is noon in legal time.
const NOON_SECONDS: u32 = 4 * 60 * 60;

words! {
    /// What kind of entry an event is.
    EventKind as "kind of event" {
        Move = "move",
        /// A move back by an act of its own.
        Reopen = "reopen",
        Correction = "correction",
        Fact = "fact",
    }
}

#[derive(Debug, Clone)]
pub struct EventCut {
    /// The day, the moment and the units. Every event is read, whatever its limit.
    pub cut: Cut,
    /// Only this institution and its cases.
    pub institution: Option<Uuid>,
    /// Every entry as recorded, struck ones and corrections too, instead of those that stand, as corrected.
    pub every_entry: bool,
}

impl EventCut {
    fn filter(&self) -> EventFilter {
        EventFilter {
            as_of: self.cut.as_of,
            known_at: self.cut.known_at,
            units: self.cut.units.clone(),
            institution: self.institution,
            every_entry: self.every_entry,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The life it belongs to.
    pub root: Root,
    /// Whose entry it is.
    pub subject: Uuid,
    /// The track of the entry.
    pub track: Track,
    /// Place in the subject's chain, from 1.
    pub seq: i32,
    /// Place in the log, from 1.
    pub place: i64,
    /// The moment made for it.
    pub time: DateTime<Utc>,
    /// What kind of entry.
    pub kind: EventKind,
    /// What happened, in a word.
    pub activity: String,
    /// For a move: the state left, `none` before the first.
    pub from: Option<String>,
    /// For a move: the state entered.
    pub to: Option<String>,
    /// The day it happened.
    pub effective: Effective,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    pub officer: String,
    /// The unit with jurisdiction on that day.
    pub unit: String,
    pub reason: Reason,
    /// The document it rests on.
    pub basis: String,
    /// The act it belongs to.
    pub act: Uuid,
    /// For a correction: the entry it corrects.
    pub corrects: Option<i32>,
    /// What became of it.
    pub fate: Fate,
    /// For a fact: what it says, as JSON.
    pub detail: Option<String>,
}

/// The life an event belongs to: an institution with its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The institution.
    pub subject: Uuid,
    pub track: Track,
    /// Its name on the as-of day, if it has one.
    pub name: Option<String>,
    /// Its unit on that day.
    pub unit: String,
    /// Its state on that day, if it is in one.
    pub state: Option<String>,
}

/// An institution or a case, and how it changed up to the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    pub subject: Uuid,
    pub kind: LifeKind,
    /// Its unit on the as-of day.
    pub unit: String,
    /// What was true of it from which moment on, each aspect in order. A moment is never after that of the event that
    /// made it so.
    pub changes: Vec<Change>,
}

/// What has a life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LifeKind {
    Institution {
        /// For a duplicate: the institution that stays, where that has events too.
        survivor: Option<Uuid>,
    },
    CaseOf {
        institution: Uuid,
    },
    /// An application to convert.
    PilotOf {
        institution: Uuid,
    },
    Lead,
}

/// What became true of a life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub aspect: Aspect,
    pub from: DateTime<Utc>,
    pub value: String,
}

words! {
    /// What of a life changes over time.
    Aspect as "aspect" {
        /// The name lists show.
        Name = "name",
        /// The unit with jurisdiction.
        Unit = "unit",
        State = "state",
    }
}

/// Everybody and everything a log names besides lives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cast {
    /// What happens in it.
    pub activities: BTreeSet<String>,
    /// Codes of the units it names, with every unit above them.
    pub units: BTreeSet<String>,
    /// Officers, and the units of their duties today.
    pub officers: BTreeMap<String, BTreeSet<String>>,
}

/// Passes the events to `take` as they happened: all in one row, or life by life.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn events<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &EventCut,
    order: EventOrder,
    mut take: impl FnMut(Event) -> Result<(), E>,
) -> Result<(), E> {
    event_each(txn, &cut.filter(), order, |row| take(event_read(row)?))
}

/// Passes the institutions and cases that have events to `take`.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn lives<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &EventCut,
    mut take: impl FnMut(Life) -> Result<(), E>,
) -> Result<(), E> {
    life_each(txn, &cut.filter(), |row| take(life_read(row)?))
}

/// What else the events name.
///
/// # Errors
/// Those of the database.
pub fn cast(txn: &mut Txn<'_>, cut: &EventCut) -> Result<Cast, DbError> {
    let mut cast = Cast::default();
    for CastRow { what, code, kind, word } in cast_list(txn, &cut.filter())? {
        match what.as_str() {
            "unit" => unit_add(&mut cast.units, code),
            "officer" => {
                let duties = cast.officers.entry(code).or_default();
                if let Some(unit) = kind {
                    duties.insert(unit.clone());
                    unit_add(&mut cast.units, unit);
                }
            }
            _ => {
                let kind = kind.unwrap_or_default().parse()?;
                cast.activities.insert(activity(code.parse()?, kind, word.as_deref()));
            }
        }
    }
    Ok(cast)
}

fn unit_add(units: &mut BTreeSet<String>, code: String) {
    let above = unit_ancestors(&code);
    units.extend(above.iter().map(|unit| unit.code.to_owned()));
    units.insert(code);
}

/// What happened, in a word: the state entered or the fact noted; for a case with `case` before it, for a unit with
/// `unit`, so that the tracks can be told apart in one picture.
fn activity(track: Track, kind: EventKind, word: Option<&str>) -> String {
    let word = match kind {
        EventKind::Move | EventKind::Reopen | EventKind::Fact => word.unwrap_or(kind.code()),
        EventKind::Correction => kind.code(),
    };
    match track {
        Track::Institution => word.to_owned(),
        Track::Clearance => format!("case {word}"),
        Track::Pilot => format!("pilot {word}"),
        Track::Lead => format!("lead {word}"),
        Track::Unit => format!("unit {word}"),
        Track::Filing => format!("filing {word}"),
    }
}

/// The moment made for the `place`-th thing of a day.
fn moment_made(day: NaiveDate, place: i64) -> DateTime<Utc> {
    let noon = NaiveTime::from_num_seconds_from_midnight_opt(NOON_SECONDS, 0).unwrap_or_default();
    let noon = day.and_time(noon).and_utc();
    TimeDelta::try_milliseconds(place).and_then(|after| noon.checked_add_signed(after)).unwrap_or(noon)
}

fn event_read(row: EventRow) -> Result<Event, DbError> {
    let track = row.track.parse()?;
    let kind = row.kind.parse()?;
    let word = row.to_state.as_deref().or(row.fact.as_deref());
    Ok(Event {
        activity: activity(track, kind, word),
        root: Root {
            subject: row.root_id,
            track: row.root_track.parse()?,
            name: row.root_name,
            unit: row.root_unit,
            state: row.root_state,
        },
        subject: row.subject_id,
        track,
        seq: row.seq,
        place: row.place,
        time: moment_made(row.effective_on, row.day_place),
        kind,
        from: row.from_state,
        to: row.to_state,
        effective: Effective { on: row.effective_on, precision: row.precision.parse()? },
        recorded_at: row.recorded_at,
        officer: row.officer,
        unit: row.unit_code,
        reason: row.reason.parse()?,
        basis: row.basis,
        act: row.act_id,
        corrects: row.corrects,
        fate: row.fate.parse()?,
        detail: row.detail,
    })
}

fn life_read(row: LifeRow) -> Result<Life, DbError> {
    let mut changes = Vec::new();
    aspect_read(&mut changes, Aspect::Name, &row.profile_days, row.names);
    aspect_read(&mut changes, Aspect::Unit, &row.profile_days, row.units);
    aspect_read(&mut changes, Aspect::State, &row.state_days, row.states);
    Ok(Life {
        subject: row.subject_id,
        kind: match (row.track.parse()?, row.parent_id) {
            (Track::Pilot, Some(institution)) => LifeKind::PilotOf { institution },
            (Track::Institution | Track::Clearance | Track::Lead | Track::Unit | Track::Filing, Some(institution)) => {
                LifeKind::CaseOf { institution }
            }
            (Track::Lead, None) => LifeKind::Lead,
            (Track::Institution | Track::Clearance | Track::Pilot | Track::Unit | Track::Filing, None) => {
                LifeKind::Institution { survivor: row.survivor }
            }
        },
        unit: row.unit_code,
        changes,
    })
}

/// The changes of one aspect: a value that stays the same is none. Of several on one day each has a moment of its own.
fn aspect_read(changes: &mut Vec<Change>, aspect: Aspect, days: &[NaiveDate], values: Vec<String>) {
    let mut last: Option<(NaiveDate, i64, String)> = None;
    for (day, value) in days.iter().copied().zip(values) {
        let place = match &last {
            Some((_, _, before)) if *before == value => continue,
            Some((before, place, _)) if *before == day => place.saturating_add(1),
            Some(_) | None => 0,
        };
        last = Some((day, place, value.clone()));
        changes.push(Change { aspect, from: moment_made(day, place), value });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_moment_has_the_date_of_its_day_in_legal_time_and_in_utc() {
        let made = moment_made(day("2019-06-30"), 3);
        assert_eq!(made.to_rfc3339(), "2019-06-30T04:00:00.003+00:00");
        assert_eq!(crate::domain::value::days::legal_day(made), made.date_naive());
    }

    #[test]
    fn a_case_is_told_from_its_institution() {
        let said = |track, kind, word| activity(track, kind, word);
        assert_eq!(said(Track::Institution, EventKind::Move, Some("exited")), "exited");
        assert_eq!(said(Track::Clearance, EventKind::Move, Some("open")), "case open");
        assert_eq!(said(Track::Institution, EventKind::Correction, None), "correction");
    }

    #[test]
    fn states_of_one_day_have_moments_of_their_own_and_what_stays_is_no_change() {
        let mut changes = Vec::new();
        let days = ["2019-01-01", "2019-01-01", "2019-02-01", "2019-03-01"].map(day);
        let values = ["pending", "operating", "operating", "exited"].map(str::to_owned);
        aspect_read(&mut changes, Aspect::State, &days, values.to_vec());
        let seen: Vec<(String, &str)> =
            changes.iter().map(|change| (change.from.to_rfc3339(), change.value.as_str())).collect();
        assert_eq!(
            seen,
            [
                ("2019-01-01T04:00:00+00:00".to_owned(), "pending"),
                ("2019-01-01T04:00:00.001+00:00".to_owned(), "operating"),
                ("2019-03-01T04:00:00+00:00".to_owned(), "exited"),
            ]
        );
    }
}
