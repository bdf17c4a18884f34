//! Restatements that break a streak, and those that mend one: what a month was as first reported, and when it turned.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Direction, Series};
use crate::domain::value::month::Month;
use crate::domain::value::word::words;

/// What the restatements of one filing changed in the sum of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restatement {
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The filing it came with.
    pub filing: Uuid,
    pub officer: String,
    /// The document it rests on, where the reader may see it.
    pub basis: Option<String>,
    pub month: Month,
    /// Returns restated.
    pub returns: i64,
    /// What the sum changed by: counts, or fen.
    pub change: i64,
    /// Figures that became known, less those that are not any more.
    pub known: i64,
}

words! {
    /// What a restatement did to a streak.
    Turn as "turn" {
        /// A month fell as first reported and does not now.
        Broken = "broken",
        /// A month did not fall as first reported and does now.
        Mended = "mended",
    }
}

/// A month that turned by a restatement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    pub month: Month,
    /// Which way.
    pub turn: Turn,
    /// The moment it turned.
    pub at: DateTime<Utc>,
    /// The filing that turned it.
    pub filing: Uuid,
    pub officer: String,
    /// The document that rests on, where the reader may see it.
    pub basis: Option<String>,
    /// Returns it restated of the month and of the one before.
    pub returns: i64,
    /// The sums of the month before and of the month, before it turned.
    pub then: (i64, i64),
    /// The same since it turned.
    pub since: (i64, i64),
}

/// The sums of two months, and how many figures each lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    before: (i64, i64),
    here: (i64, i64),
}

impl Pair {
    fn direction(self) -> Direction {
        if self.before.1 > 0 || self.here.1 > 0 {
            Direction::Unknown
        } else if self.here.0 < self.before.0 {
            Direction::Falling
        } else {
            Direction::NotFalling
        }
    }

    /// The pair as it was before a restatement.
    fn without(self, one: &Restatement, month: Month) -> Self {
        let undone = |(sum, unknown): (i64, i64)| (sum.saturating_sub(one.change), unknown.saturating_add(one.known));
        if one.month == month {
            Self { here: undone(self.here), ..self }
        } else if one.month == month.before() {
            Self { before: undone(self.before), ..self }
        } else {
            self
        }
    }
}

/// Whether a month turned: it compares one way as first reported and the other way now. `restatements` are those of the
/// series' measure, in any order; institutions are counted where they are today.
///
/// The filing named is the last one that made it what it is now.
#[must_use]
pub fn turned(series: &Series, month: Month, restatements: &[Restatement]) -> Option<Turned> {
    let now = series.point(month)?;
    let turn = match now.direction {
        Direction::Falling => Turn::Mended,
        Direction::NotFalling => Turn::Broken,
        Direction::First | Direction::Unknown | Direction::Break => return None,
    };
    let before = series.point(month.before())?;
    let mut state =
        Pair { before: (before.reported.number(), before.unknown), here: (now.reported.number(), now.unknown) };
    let mut of: Vec<&Restatement> =
        restatements.iter().filter(|one| one.month == month || one.month == month.before()).collect();
    of.sort_by_key(|one| (one.at, one.filing));
    let is_now = state.direction();
    let mut last: Option<Turned> = None;
    // What one filing changed in both months it changed at once.
    for filing in of.chunk_by(|one, two| (one.at, one.filing) == (two.at, two.filing)).rev() {
        let Some(first) = filing.first() else {
            continue;
        };
        let earlier = filing.iter().fold(state, |state, one| state.without(one, month));
        if last.is_none() && state.direction() == is_now && earlier.direction() != is_now {
            last = Some(Turned {
                month,
                turn,
                at: first.at,
                filing: first.filing,
                officer: first.officer.clone(),
                basis: first.basis.clone(),
                returns: filing.iter().fold(0, |sum, one| one.returns.saturating_add(sum)),
                then: (earlier.before.0, earlier.here.0),
                since: (state.before.0, state.here.0),
            });
        }
        state = earlier;
    }
    let opposite = match turn {
        Turn::Broken => Direction::Falling,
        Turn::Mended => Direction::NotFalling,
    };
    last.filter(|_| state.direction() == opposite && is_now == now.direction)
}
