//! Tolling grants as a chain tells them: those of a case from its own chain, those of a unit from the unit's.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::fact::CaseFact;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::effective_of;
use crate::domain::pilot::fact::PilotFact;
use crate::domain::tracks::act::Act;
use crate::domain::unit::NATION;
use crate::domain::unit::fact::UnitFact;

/// A grant that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantDrawn {
    /// The entry that recorded it.
    pub seq: i32,
    /// Clocks that stand still.
    pub clocks: Vec<ClockKind>,
    pub from: NaiveDate,
    /// Last day, included.
    pub to: NaiveDate,
    pub basis: String,
    pub approver: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// The grants of a chain that stand, in the order they were recorded.
#[must_use]
pub fn grants(entries: &[Entry]) -> Vec<GrantDrawn> {
    let mut drawn: Vec<GrantDrawn> = Vec::new();
    for entry in entries {
        let Some(on) = effective_of(entry, entries).map(|effective| effective.on) else {
            continue;
        };
        if let Some(given) = given(&entry.act) {
            drawn.push(GrantDrawn {
                seq: entry.seq,
                clocks: given.clocks.clone(),
                from: on,
                to: given.to,
                basis: entry.basis.clone(),
                approver: given.approver.clone(),
                recorded_at: entry.recorded_at,
            });
        } else if let Some(ended) = ended(&entry.act)
            && let Some(grant) = drawn.iter_mut().find(|grant| grant.seq == ended)
        {
            grant.to = grant.to.min(on);
        }
    }
    drawn
}

const fn given(act: &Act) -> Option<&TollingGiven> {
    if let Act::Case(CaseFact::Tolled(given))
    | Act::Pilot(PilotFact::Tolled(given))
    | Act::Unit(UnitFact::Tolled(given)) = act
    {
        Some(given)
    } else {
        None
    }
}

const fn ended(act: &Act) -> Option<i32> {
    if let Act::Case(CaseFact::TollingEnded { grant })
    | Act::Pilot(PilotFact::TollingEnded { grant })
    | Act::Unit(UnitFact::TollingEnded { grant }) = act
    {
        Some(*grant)
    } else {
        None
    }
}

/// The prefix of every id that stands for a reporting unit; its last digits are the unit's code.
const UNIT_PREFIX: u128 = 0x0000_0000_0000_8000_8000_0000_0000_0000;
/// The code of a unit as a number has at most this many digits.
const CODE_DIGITS: usize = 6;

/// The subject that a reporting unit's own entries belong to: a version 8 UUID that ends in the unit's six-digit code,
/// zero for the nation. `None` where the code is neither `CN` nor six digits.
#[must_use]
pub fn unit_subject(code: &str) -> Option<Uuid> {
    let digits = code.len() == CODE_DIGITS && code.bytes().all(|digit| digit.is_ascii_digit());
    let number = if code == NATION { 0 } else { u128::from_str_radix(code, 16).ok().filter(|_| digits)? };
    Some(Uuid::from_u128(UNIT_PREFIX | number))
}

/// The code of the unit that a subject stands for; `None` for any other subject.
#[must_use]
pub fn unit_of_subject(subject: Uuid) -> Option<String> {
    let number = subject.as_u128() ^ UNIT_PREFIX;
    match number {
        0 => Some(NATION.to_owned()),
        1..=0x0099_9999 => Some(format!("{number:06x}")),
        _ => None,
    }
}
