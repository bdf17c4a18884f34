//! Returns that were put right after their month had been approved: unlocked from the top down, filed again, approved
//! again from the bottom up. A dozen and some institutions, and by little.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::calendar::recorded_after;
use super::dice::Dice;
use super::life::{HISTORY_LENGTH, Life};
use super::load_approvals::{Owed, approved, month_of_sample, month_unlock};
use super::load_returns::{Received, filing_write, first_level, row};
use super::monthly::{Return, of_operating};
use super::sector::{Held, Sector};
use super::totals::Total;
use crate::actions::ActionError;
use crate::db::figures::{FigureFilter, figure_list};
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::figures::Group;
use crate::domain::filing::fact::ReturnRow;
use crate::domain::unit::{NATION, unit_ancestors};
use crate::domain::value::days::legal_day;

/// The month restated, the month with whose returns it is, and how many institutions are concerned. That of March 2020
/// came after its figures had been published.
const STORIES: [(u32, u32, usize); 5] = [(2, 5, 4), (9, 11, 4), (18, 20, 3), (21, 22, 3), (23, 25, 2)];

/// Who restates which month.
pub(super) struct Restatements {
    of_month: BTreeMap<u32, BTreeSet<usize>>,
}

impl Restatements {
    /// Picks them: in operation until long after, and too small to move the sector.
    pub(super) fn new(sector: &Sector) -> Self {
        let mut of_month = BTreeMap::new();
        for (month, with, count) in STORIES {
            let small = Total::Balance.at(month).div_euclid(100);
            let may = |number: &usize| {
                let then = sector.held(*number, month);
                let later = sector.held(*number, with.saturating_add(1));
                later.is_some() && then.is_some_and(|[balance, ..]| balance > 500_000_000 && balance < small)
            };
            let may: Vec<usize> = (HISTORY_LENGTH..HISTORY_LENGTH + 1_600).filter(may).collect();
            let step = may.len().checked_div(count).unwrap_or(1).max(1);
            of_month.insert(month, may.into_iter().step_by(step).take(count).collect());
        }
        Self { of_month }
    }

    /// What was reported first, where it was put right later.
    pub(super) fn first_reported(&self, number: usize, month: u32, now: Held) -> Option<Held> {
        let restated = self.of_month.get(&month)?;
        restated.contains(&number).then(|| {
            let own = u64::try_from(number).unwrap_or(0);
            let mut dice = Dice::new(own.wrapping_mul(179_426_549));
            let thousandths = 965 + i64::try_from(dice.below(60)).unwrap_or(0);
            now.map(|value| value.saturating_mul(thousandths).div_euclid(1_000).max(1))
        })
    }

    /// Records what is restated with a month. Gives how many entries, and how many returns.
    pub(super) fn record(
        &self,
        session: &mut Session,
        with: u32,
        lives: &[Life],
        subjects: &[Uuid],
        sector: &Sector,
    ) -> Result<(usize, usize), ActionError> {
        let (mut entries, mut returns) = (0_usize, 0_usize);
        for (month, ..) in STORIES.iter().filter(|(_, recorded, _)| *recorded == with) {
            let Some(numbers) = self.of_month.get(month) else {
                continue;
            };
            let story = Story { month: *month, with, numbers, lives, subjects };
            let (written, filed) = story.record(session, sector)?;
            entries = entries.saturating_add(written);
            returns = returns.saturating_add(filed);
        }
        Ok((entries, returns))
    }
}

struct Story<'sample> {
    month: u32,
    with: u32,
    numbers: &'sample BTreeSet<usize>,
    lives: &'sample [Life],
    subjects: &'sample [Uuid],
}

impl Story<'_> {
    /// On the 17th, some hours later.
    fn at(&self, hours: i64) -> DateTime<Utc> {
        recorded_after(self.with, (9 * 24 + hours) * 60)
    }

    fn record(&self, session: &mut Session, sector: &Sector) -> Result<(usize, usize), ActionError> {
        let month = month_of_sample(self.month);
        let [cities, first, nation] = self.units();
        let from_the_top: Vec<&str> = nation.iter().chain(&first).chain(&cities).copied().collect();
        let mut written = month_unlock(session, self.at(0), month, &from_the_top)?;
        session.clock_set(self.at(26));
        let (filings, owed) = in_txn(session, Access::Write, |txn| {
            let filings = self.filed(txn, sector)?;
            Ok::<_, DbError>((filings, self.owed(txn)?))
        })?;
        written = written.saturating_add(filings);
        for (units, hours) in [(cities, 30), (first, 50), (nation, 54)] {
            let again = approved(session, self.at(hours), month, &units, &owed)?;
            written = written.saturating_add(again);
        }
        Ok((written, self.numbers.len()))
    }

    /// The units concerned: cities, provinces and planned cities, the nation.
    fn units(&self) -> [Vec<&'static str>; 3] {
        let (mut cities, mut first) = (BTreeSet::new(), BTreeSet::new());
        for life in self.numbers.iter().filter_map(|number| self.lives.get(*number)) {
            let unit = life.place.unit;
            if unit_ancestors(unit).len() > 1 {
                cities.insert(unit);
            }
            first.insert(first_level(unit));
        }
        [cities.into_iter().collect(), first.into_iter().collect(), vec![NATION]]
    }

    fn filed(&self, txn: &mut Txn<'_>, sector: &Sector) -> Result<usize, DbError> {
        let on = legal_day(self.at(26));
        let mut rows: BTreeMap<&str, Vec<ReturnRow>> = BTreeMap::new();
        for number in self.numbers {
            let now = sector.held(*number, self.month);
            let life = self.lives.get(*number).zip(self.subjects.get(*number));
            let Some((now, (life, subject))) = now.zip(life) else {
                continue;
            };
            let before = self.month.checked_sub(1);
            let before = before.and_then(|before| sector.held(*number, before));
            let mut given: Return = of_operating(*number, self.month, before, now);
            given.observations.provisional = false;
            given.submitted_on = on;
            let of_unit = rows.entry(first_level(life.place.unit)).or_default();
            let place = i32::try_from(of_unit.len()).unwrap_or(0).saturating_add(1);
            of_unit.push(ReturnRow { version: 2, ..row(*subject, self.month, place, given) });
        }
        for (number, (unit, rows)) in (1..).zip(&rows) {
            filing_write(txn, unit, self.month, (number, "月报更正"), rows)?;
        }
        Ok(rows.len())
    }

    /// What is owed for the month and has come, as known by now.
    fn owed(&self, txn: &mut Txn<'_>) -> Result<Owed, DbError> {
        let filter = FigureFilter {
            months: vec![month_of_sample(self.month)],
            known_at: txn.moment()?,
            units: None,
            groups: Group::ALL.to_vec(),
        };
        let mut units: BTreeMap<String, Received> = BTreeMap::new();
        for cell in figure_list(txn, &filter)? {
            let unit = units.entry(cell.unit).or_default();
            unit.expected = unit.expected.saturating_add(cell.institutions);
            unit.received = unit.received.saturating_add(cell.received);
        }
        Ok(Owed::of(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::ratio::Ratio;
    use crate::sample::life::lives;
    use crate::sample::totals::TOTALS;

    #[test]
    fn a_dozen_and_some_restate_and_no_published_change_moves() {
        let lives = lives(1);
        let sector = Sector::new(1, &lives);
        let restatements = Restatements::new(&sector);
        let restated: usize = restatements.of_month.values().map(BTreeSet::len).sum();
        assert_eq!(restated, 16);
        for (month, numbers) in &restatements.of_month {
            for total in TOTALS {
                let first: i64 = numbers
                    .iter()
                    .filter_map(|number| {
                        let now = sector.held(*number, *month)?;
                        let first = restatements.first_reported(*number, *month, now)?;
                        Some(now[total.place()] - first[total.place()])
                    })
                    .sum();
                let moved = Ratio::of(first.into(), total.at(*month).into()).unwrap();
                assert!(moved.rounded(4).unwrap().abs() <= 8, "{month} {total:?}");
            }
        }
    }
}
