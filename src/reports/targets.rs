//! Targets by unit: how far the stock fell, how much is cleared, what converts and who reports, each beside the month before,
//! the plan where there is one, and the peers.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Cut;
use super::three_drops_units::{plans_of_units, row_of};
use crate::db::figures::{FigureFilter, figure_list};
use crate::db::return_list::{ReturnCount, return_count_list};
use crate::db::targets::{Counted, TargetCount, TargetFilter, target_count_list};
use crate::db::{DbError, Txn};
use crate::domain::case::outcome::Outcome;
use crate::domain::figures::three_drops::planned;
use crate::domain::figures::{FigureCell, Group, Measure, Quantity, series};
use crate::domain::institution::state::InstitutionState;
use crate::domain::pilot::state::PilotState;
use crate::domain::returns::PlanGiven;
use crate::domain::unit::{NATION, unit_descendants, unit_list};
use crate::domain::value::days::legal_day;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

/// A figure now and a month before. `None` is unknown, or nothing to have a figure of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pair<T> {
    /// At the end of the month.
    pub now: Option<T>,
    /// At the end of the month before.
    pub before: Option<T>,
}

/// Principal outstanding of whoever stopped and awaits clearance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Owed {
    pub institutions: i64,
    /// Of those, institutions of which nothing is known that is owed.
    pub unknown: i64,
    /// What the others owe; `None` beyond what money can be.
    pub known: Option<Money>,
}

/// How the clearance stands at the end of a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cleared {
    /// Struck off within the month.
    pub in_month: i64,
    /// Cleared so far.
    pub so_far: i64,
    /// Of those, proven to have been repaid in full, or to have owed nothing.
    pub proven: i64,
    /// Of those, lenders did not get all of it.
    pub partial: i64,
    /// Of those, taken over by another party.
    pub taken_over: i64,
    /// Exited and not cleared.
    pub exited: i64,
    /// Closed, unresolved.
    pub unresolved: i64,
}

impl Cleared {
    /// Whoever stopped, cleared since or not.
    #[must_use]
    pub const fn stopped(&self) -> i64 {
        self.so_far.saturating_add(self.exited).saturating_add(self.unresolved)
    }

    /// Cleared, and proven by nobody.
    #[must_use]
    pub const fn unproven(&self) -> i64 {
        self.so_far.saturating_sub(self.proven).saturating_sub(self.partial).saturating_sub(self.taken_over)
    }

    /// The part of those that stopped which is proven to have been repaid in full, or to have owed nothing; `None` where
    /// nobody stopped. "Cleared" alone says nothing of what lenders got, and ranks nobody.
    #[must_use]
    pub fn proven_share(&self) -> Option<Ratio> {
        Ratio::of(self.proven.into(), self.stopped().into())
    }

    /// The part of those that stopped which is cleared; `None` where nobody stopped.
    #[must_use]
    pub fn share(&self) -> Option<Ratio> {
        Ratio::of(self.so_far.into(), self.stopped().into())
    }
}

/// How the applications to convert stand at the end of a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pilots {
    /// Applications, whatever became of them.
    pub filed: i64,
    pub open: i64,
    pub licensed: i64,
    pub lapsed: i64,
}

impl Pilots {
    /// The part that was licensed; `None` where nobody applied.
    #[must_use]
    pub fn share(&self) -> Option<Ratio> {
        Ratio::of(self.licensed.into(), self.filed.into())
    }
}

/// How the returns of a month came in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reported {
    pub owed: i64,
    pub received: i64,
    /// Received by the day they were due.
    pub on_time: i64,
}

impl Reported {
    /// The part of those owed that came in time; `None` where none is owed.
    #[must_use]
    pub fn share(&self) -> Option<Ratio> {
        Ratio::of(self.on_time.into(), self.owed.into())
    }
}

/// The place of a unit among its peers, from 1; equals share it. Whoever has no figure has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ranks {
    /// By the fall of the balance of those in operation, as a part of the month before: the greatest fall first.
    pub balance: Option<usize>,
    /// By the fall of what is owed by those that stopped: the greatest fall first.
    pub owed: Option<usize>,
    /// By the part of those that stopped which is proven to have been repaid: the greatest first.
    pub proven: Option<usize>,
    /// By the part of the applications that was licensed: the greatest first.
    pub pilots: Option<usize>,
    /// By the part of the returns owed that came in time: the greatest first.
    pub reported: Option<usize>,
}

/// The figures of a unit, those of the units below it included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitTargets {
    pub unit: String,
    /// Only the institutions of the unit itself: it has no peers among those that report to it.
    pub itself: bool,
    /// Balance of institutions in operation; unknown where one has not reported.
    pub balance: Pair<Quantity>,
    /// Institutions in operation whose balance of the month is not known.
    pub balance_unknown: i64,
    /// What a plan asks for.
    pub planned: Option<Ratio>,
    /// How far behind the plan, as a part of its baseline; `None` where there is no plan, or no balance known.
    pub behind: Option<Ratio>,
    /// What is owed by those that stopped, now and then.
    pub owed: [Owed; 2],
    /// How the clearance stands, now and then.
    pub cleared: [Cleared; 2],
    /// How the applications stand, now and then.
    pub pilots: [Pilots; 2],
    /// How the returns came in, those of the month and of the month before.
    pub reported: [Reported; 2],
    /// Its places among its peers.
    pub ranks: Ranks,
    is_operating: bool,
}

impl UnitTargets {
    /// The change of the balance on the month, as a part of the month before; `None` where either is unknown.
    #[must_use]
    pub fn balance_change(&self) -> Option<Ratio> {
        let (now, before) = (self.balance.now?, self.balance.before?);
        Ratio::change(before.number(), now.number())
    }

    /// What is owed by those that stopped, now and then: unknown where it is of one of them.
    #[must_use]
    pub fn owed_pair(&self) -> Pair<Money> {
        let [now, before] = self.owed.map(|owed| {
            let is_known = owed.unknown == 0 && owed.institutions > 0;
            owed.known.filter(|_| is_known)
        });
        Pair { now, before }
    }

    /// The change of what is owed, as a part of the month before; `None` where either is unknown, or nobody had stopped.
    #[must_use]
    pub fn owed_change(&self) -> Option<Ratio> {
        let before = self.owed_pair().before?;
        // Nobody left that awaits clearance is all of it cleared.
        let now = match self.owed {
            [now, _] if now.institutions == 0 => Money::ZERO,
            _ => self.owed_pair().now?,
        };
        Ratio::change(before.fen(), now.fen())
    }

    /// Whether there is nothing to show of the unit: nobody operates, stopped, applied or owes a return, now or then.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        !self.is_operating
            && self.cleared.iter().all(|cleared| cleared.stopped() == 0)
            && self.pilots.iter().all(|pilots| pilots.filed == 0)
            && self.reported.iter().all(|reported| reported.owed == 0)
    }

    /// Whether any institution is in operation, now or then.
    #[must_use]
    pub const fn is_operating(&self) -> bool {
        self.is_operating
    }
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Targets {
    pub month: Month,
    /// The unit whose units are listed.
    pub scope: String,
    /// The units in the order of the tree.
    pub rows: Vec<UnitTargets>,
    /// All together.
    pub total: UnitTargets,
}

/// The targets of the units that report to one, at the end of a month beside the month before.
///
/// # Errors
/// Those of the database.
pub fn targets(txn: &mut Txn<'_>, cut: &Cut, month: Month, scope: &str) -> Result<Targets, DbError> {
    let below = unit_descendants(scope).into_iter().map(|unit| unit.code);
    let units: Vec<String> = std::iter::once(scope).chain(below).map(str::to_owned).collect();
    let read = Read::taken(txn, cut, month, units)?;
    let plans = plans_of_units(txn, cut.as_of, cut.known_at, scope)?;
    let plan = |code: &str| {
        let plans = plans.get(code)?;
        plans.iter().find(|plan| plan.measure == Measure::Balance)
    };
    // An officer of a part would be shown units without anything that are only out of sight.
    let is_whole = scope != NATION || txn.officer.units.iter().any(|unit| unit == NATION);
    let shares = read.by_row(scope);
    let own = shares.contains_key(scope).then_some(scope);
    let children = unit_list()
        .iter()
        .filter(|unit| {
            unit.parent == Some(scope)
                && (unit.valid_to.is_none_or(|last| last >= month.end()) || shares.contains_key(unit.code))
        })
        .map(|unit| unit.code)
        .filter(|code| is_whole || shares.contains_key(*code));
    let none = Read::default();
    let mut rows: Vec<UnitTargets> = own
        .into_iter()
        .chain(children)
        .map(|code| {
            let itself = code == scope;
            let read = shares.get(code).unwrap_or(&none);
            // The plan of a unit is for all of it, not for what is under the unit by itself.
            let plan = if itself { None } else { plan(code) };
            UnitTargets { itself, ..unit_targets(code, read, plan, month) }
        })
        .collect();
    ranks_set(&mut rows);
    Ok(Targets { month, scope: scope.to_owned(), total: unit_targets(scope, &read, plan(scope), month), rows })
}

/// What was read, of all or of the units that stand in one row.
#[derive(Debug, Default)]
struct Read {
    counts: Vec<TargetCount>,
    cells: Vec<FigureCell>,
    returns: Vec<ReturnCount>,
}

impl Read {
    fn taken(txn: &mut Txn<'_>, cut: &Cut, month: Month, units: Vec<String>) -> Result<Self, DbError> {
        let spans: Vec<(NaiveDate, NaiveDate)> =
            [month, month.before()].into_iter().map(|month| (month.before().end(), month.end())).collect();
        let counts =
            target_count_list(txn, &TargetFilter { spans, known_at: cut.known_at, units: Some(units.clone()) })?;
        // Who was on time is counted below, by the stricter days of provinces too.
        let cells = figure_list(
            txn,
            &FigureFilter {
                months: vec![month.before(), month],
                known_at: cut.known_at,
                units: Some(units.clone()),
                groups: vec![Group::Operating],
            },
        )?;
        // The returns of a month come after its end: whatever was handed in by the moment of knowledge counts.
        let known_on = legal_day(cut.known_at);
        let cut = Cut { as_of: cut.as_of.max(known_on), units: Some(units), ..cut.clone() };
        let (filter, _) = super::months::owed_filter(txn, &cut, &[month.before(), month])?;
        let returns = return_count_list(txn, &filter)?;
        Ok(Self { counts, cells, returns })
    }

    /// The same by the rows they stand in.
    fn by_row(&self, scope: &str) -> BTreeMap<String, Self> {
        let mut rows: BTreeMap<String, Self> = BTreeMap::new();
        for count in &self.counts {
            let row = rows.entry(row_of(&count.unit, scope).to_owned());
            row.or_default().counts.push(count.clone());
        }
        for cell in &self.cells {
            let row = rows.entry(row_of(&cell.unit, scope).to_owned());
            row.or_default().cells.push(cell.clone());
        }
        for returned in &self.returns {
            let row = rows.entry(row_of(&returned.unit, scope).to_owned());
            row.or_default().returns.push(returned.clone());
        }
        rows
    }
}

fn unit_targets(unit: &str, read: &Read, plan: Option<&PlanGiven>, month: Month) -> UnitTargets {
    let line = series(&read.cells, Measure::Balance, month.before(), month);
    let operates = |month: Month| read.cells.iter().any(|cell| cell.month == month && cell.institutions > 0);
    // Nobody in operation at either end has no balance to fall: it is not one of zero.
    let is_operating = operates(month) || operates(month.before());
    let value = |month: Month| line.value(month).filter(|_| is_operating);
    let now = value(month);
    let mut targets = UnitTargets {
        unit: unit.to_owned(),
        itself: false,
        balance: Pair { now, before: value(month.before()) },
        balance_unknown: line.point(month).map_or(0, |point| point.unknown),
        planned: plan.and_then(|plan| planned::target(plan, month)),
        behind: plan.zip(now).and_then(|(plan, now)| planned::behind(plan, month, now.number())),
        owed: [Owed { known: Some(Money::ZERO), ..Owed::default() }; 2],
        cleared: [Cleared::default(); 2],
        pilots: [Pilots::default(); 2],
        reported: [Reported::default(); 2],
        ranks: Ranks::default(),
        is_operating,
    };
    for count in &read.counts {
        count_add(&mut targets, count);
    }
    for returned in &read.returns {
        let place = usize::from(returned.month != month);
        if let Some(reported) = targets.reported.get_mut(place) {
            reported.owed = reported.owed.saturating_add(returned.expected);
            reported.received = reported.received.saturating_add(returned.received);
            reported.on_time = reported.on_time.saturating_add(returned.on_time);
        }
    }
    targets
}

fn count_add(targets: &mut UnitTargets, count: &TargetCount) {
    let place = count.span;
    match count.counted {
        Counted::StruckOff => {
            if let Some(cleared) = targets.cleared.get_mut(place) {
                cleared.in_month = cleared.in_month.saturating_add(count.count);
            }
        }
        Counted::Pilots(state) => {
            if let Some(pilots) = targets.pilots.get_mut(place) {
                pilot_add(pilots, state, count.count);
            }
        }
        Counted::Institutions(state, outcome) => {
            if let Some(cleared) = targets.cleared.get_mut(place) {
                cleared_add(cleared, state, count.count);
                outcome_add(cleared, outcome, count.count);
            }
            if let Some(owed) = targets.owed.get_mut(place)
                && state.awaits_clearance()
            {
                owed.institutions = owed.institutions.saturating_add(count.count);
                owed.unknown = owed.unknown.saturating_add(count.unknown);
                owed.known =
                    owed.known.zip(Money::from_fen(count.outstanding)).and_then(|(sum, more)| sum.checked_add(more));
            }
        }
    }
}

fn pilot_add(pilots: &mut Pilots, state: PilotState, count: i64) {
    pilots.filed = pilots.filed.saturating_add(count);
    if state.is_open() {
        pilots.open = pilots.open.saturating_add(count);
    } else if state == PilotState::Licensed {
        pilots.licensed = pilots.licensed.saturating_add(count);
    } else if state == PilotState::Lapsed {
        pilots.lapsed = pilots.lapsed.saturating_add(count);
    }
}

fn cleared_add(cleared: &mut Cleared, state: InstitutionState, count: i64) {
    let of = match state {
        InstitutionState::Cleared => &mut cleared.so_far,
        InstitutionState::Exited => &mut cleared.exited,
        InstitutionState::ClosedUnresolved => &mut cleared.unresolved,
        InstitutionState::Pending
        | InstitutionState::Operating
        | InstitutionState::Reducing
        | InstitutionState::Transforming
        | InstitutionState::Transformed
        | InstitutionState::Void => return,
    };
    *of = of.saturating_add(count);
}

fn outcome_add(cleared: &mut Cleared, outcome: Option<Outcome>, count: i64) {
    let of = match outcome {
        Some(Outcome::Full | Outcome::FullWithReturn | Outcome::NoStock) => &mut cleared.proven,
        Some(Outcome::PartialFinal) => &mut cleared.partial,
        Some(Outcome::Assumed) => &mut cleared.taken_over,
        Some(Outcome::Converted | Outcome::SetAside | Outcome::Void | Outcome::LegacyUnproven) | None => return,
    };
    *of = of.saturating_add(count);
}

fn ranks_set(rows: &mut [UnitTargets]) {
    let peers: Vec<&UnitTargets> = rows.iter().filter(|row| !row.itself).collect();
    let by = |figure: fn(&UnitTargets) -> Option<Ratio>| {
        let figures: Vec<Option<Ratio>> = peers.iter().map(|row| figure(row)).collect();
        ranks(&figures)
    };
    let balance = by(|row| row.balance_change()?.times(Ratio::whole(-1)));
    let owed = by(|row| row.owed_change()?.times(Ratio::whole(-1)));
    let proven = by(|row| row.cleared[0].proven_share());
    let pilots = by(|row| row.pilots[0].share());
    let reported = by(|row| row.reported[0].share());
    for (place, row) in rows.iter_mut().filter(|row| !row.itself).enumerate() {
        let at = |ranks: &[Option<usize>]| ranks.get(place).copied().flatten();
        row.ranks = Ranks {
            balance: at(&balance),
            owed: at(&owed),
            proven: at(&proven),
            pilots: at(&pilots),
            reported: at(&reported),
        };
    }
}

/// The place of each figure, from 1, the greatest first. Equals share a place, and the next comes after all of them; what
/// has no figure has no place.
fn ranks(figures: &[Option<Ratio>]) -> Vec<Option<usize>> {
    figures
        .iter()
        .map(|figure| {
            let figure = (*figure)?;
            let ahead = figures.iter().flatten().filter(|other| **other > figure);
            Some(ahead.count().saturating_add(1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_a_place_and_what_has_no_figure_has_none() {
        let part = |above: i128| Ratio::of(above, 100);
        assert_eq!(ranks(&[part(50), None, part(80), part(50), part(10)]), [Some(2), None, Some(1), Some(2), Some(4)]);
        assert_eq!(ranks(&[None, None]), [None, None]);
    }

    #[test]
    fn who_never_stopped_anything_has_no_share_cleared() {
        assert_eq!(Cleared::default().share(), None);
        let cleared =
            Cleared { so_far: 3, proven: 1, partial: 1, taken_over: 0, exited: 4, unresolved: 5, in_month: 1 };
        assert_eq!(cleared.share(), Ratio::of(1, 4));
        assert_eq!(cleared.proven_share(), Ratio::of(1, 12));
        assert_eq!(cleared.unproven(), 1);
    }
}
