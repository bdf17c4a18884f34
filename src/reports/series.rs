//! Measures month by month: for units, or for one institution. What a streak needs is read further back by itself.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::db::figures::{FigureFilter, figure_list, figure_list_of, returns_before};
use crate::db::restatement::{RestatedInstitution, restated_institution_list, restatement_list};
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::figures::broken::{Restatement, Turn, Turned, turned};
use crate::domain::figures::{
    Direction, FigureCell, Group, Measure, Point, Series, Streak, StreakStart, Sum, series, streak,
};
use crate::domain::unit::unit_with_below;
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

/// Months read further back at once where a streak goes on; each time twice as many as the time before.
const FURTHER_BACK: u32 = 24;
/// How often at most: 24 + 48 + 96 + 192 months are longer than any sector lives.
const TIMES_BACK: u32 = 4;

/// Whose figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Those of a unit and of the units under it; `None` for all that the officer sees.
    Unit(Option<String>),
    /// Those of one institution.
    Institution(Uuid),
}

/// Which figures, from when to when, as known when.
#[derive(Debug, Clone)]
pub struct SeriesSpec {
    pub scope: Scope,
    /// Of which institutions. A series adds them up.
    pub groups: Vec<Group>,
    /// Which measures; each gives a series.
    pub measures: Vec<Measure>,
    /// The first month shown.
    pub first: Month,
    pub last: Month,
    /// A month to compare with, read besides; none where nothing is compared.
    pub baseline: Option<Month>,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
}

#[derive(Debug, Clone)]
pub struct SeriesRead {
    /// What was asked for.
    pub spec: SeriesSpec,
    /// A series for each measure, in the order asked for. It begins a month or more before the first month shown, where the
    /// record does, and as far back as a streak goes; see [`SeriesRead::points`] for what is shown.
    pub series: Vec<Series>,
    /// The series of the baseline month alone, in the same order; empty without a baseline.
    pub baseline: Vec<Series>,
    /// The cells behind all of it.
    pub cells: Vec<FigureCell>,
}

impl SeriesRead {
    /// The series of a measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> Option<&Series> {
        self.series.iter().find(|series| series.measure == measure)
    }

    /// The points of a measure that are shown.
    #[must_use]
    pub fn points(&self, measure: Measure) -> Vec<&Point> {
        let shown = |point: &&Point| self.spec.first <= point.month && point.month <= self.spec.last;
        self.of(measure).map(|series| series.points.iter().filter(shown).collect()).unwrap_or_default()
    }

    /// The streak of several measures together, counted to a month.
    #[must_use]
    pub fn streak(&self, measures: &[Measure], until: Month) -> Streak {
        let of: Vec<&Series> = measures.iter().filter_map(|measure| self.of(*measure)).collect();
        streak(&of, until)
    }

    /// The change of a measure from the baseline to a month, as a part of the baseline; `None` without a baseline, where
    /// either figure is not wholly known, or from zero.
    #[must_use]
    pub fn change(&self, measure: Measure, month: Month) -> Option<Ratio> {
        let then = self.baseline.iter().find(|series| series.measure == measure)?.value(self.spec.baseline?)?;
        let now = self.of(measure)?.value(month)?;
        Ratio::change(then.number(), now.number())
    }
}

/// Reads series in a transaction of their own.
///
/// # Errors
/// Those of the database.
pub fn series_read(session: &mut Session, spec: &SeriesSpec) -> Result<SeriesRead, DbError> {
    in_txn(session, Access::Read, |txn| series_read_in(txn, spec))
}

/// Reads series in the caller's transaction: one statement, and two more for each time a streak goes on before what was
/// read and the record does too.
///
/// # Errors
/// Those of the database.
pub fn series_read_in(txn: &mut Txn<'_>, spec: &SeriesSpec) -> Result<SeriesRead, DbError> {
    let mut from = spec.first.before();
    let mut months: Vec<Month> = from.through(spec.last).collect();
    months.extend(spec.baseline.filter(|month| *month < from || spec.last < *month));
    let mut cells = cells_read(txn, spec, &months)?;
    let mut all = drawn(spec, &cells, from);
    let mut step = FURTHER_BACK;
    for _ in 0..TIMES_BACK {
        if !(goes_on(&all, spec, from) && returns_before(txn, from, spec.known_at)?) {
            break;
        }
        let further = months_back(from, step);
        let older: Vec<Month> = further.through(from.before()).filter(|month| spec.baseline != Some(*month)).collect();
        cells.extend(cells_read(txn, spec, &older)?);
        from = further;
        step = step.saturating_mul(2);
        all = drawn(spec, &cells, from);
    }
    cells.sort_by(|one, two| (one.month, &one.unit, one.group).cmp(&(two.month, &two.unit, two.group)));
    let of_baseline = |month| {
        let of = |measure: &Measure| series(&cells, *measure, month, month);
        spec.measures.iter().map(of).collect()
    };
    Ok(SeriesRead {
        spec: spec.clone(),
        series: all.into_iter().map(|whole| begun(whole, spec.first)).collect(),
        baseline: spec.baseline.map(of_baseline).unwrap_or_default(),
        cells,
    })
}

/// The filter of these months, and the institution where only one is meant.
fn filter_of(spec: &SeriesSpec, months: &[Month]) -> (FigureFilter, Option<Uuid>) {
    let units = match &spec.scope {
        Scope::Unit(Some(code)) => Some(unit_with_below(code)),
        Scope::Unit(None) | Scope::Institution(_) => None,
    };
    let filter = FigureFilter { months: months.to_vec(), known_at: spec.known_at, units, groups: spec.groups.clone() };
    match spec.scope {
        Scope::Unit(_) => (filter, None),
        Scope::Institution(institution) => (filter, Some(institution)),
    }
}

fn cells_read(txn: &mut Txn<'_>, spec: &SeriesSpec, months: &[Month]) -> Result<Vec<FigureCell>, DbError> {
    match filter_of(spec, months) {
        (filter, None) => figure_list(txn, &filter),
        (filter, Some(institution)) => figure_list_of(txn, &filter, institution),
    }
}

/// A month whose direction a restatement turned, with who and what changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreakTurn {
    pub measure: Measure,
    /// The month, and the filing that turned it.
    pub turned: Turned,
    /// The institutions that filing changed most, in the month and the one before.
    pub institutions: Vec<RestatedInstitution>,
    /// Months in a row to the last month shown, had it not turned.
    pub months_otherwise: u32,
}

/// Institutions named of a restatement.
const INSTITUTIONS_NAMED: i32 = 3;

/// Where a restatement broke or mended the streak of each measure to the last month shown: the month that ended it, and its
/// own months. Nothing is read where no figure of these months is restated.
///
/// # Errors
/// Those of the database.
pub fn streak_turns(txn: &mut Txn<'_>, read: &SeriesRead) -> Result<Vec<StreakTurn>, DbError> {
    let of: Vec<(&Series, Vec<Month>)> = read
        .series
        .iter()
        .filter(|series| series.measure != Measure::Institutions)
        .map(|series| (series, months_turnable(series, read.spec.last)))
        .collect();
    let mut months: Vec<Month> = of
        .iter()
        .flat_map(|(series, months)| months.iter().filter(|month| rests_on_restated(series, **month)))
        .flat_map(|month| [month.before(), *month])
        .collect();
    months.sort_unstable();
    months.dedup();
    if months.is_empty() {
        return Ok(Vec::new());
    }
    let (filter, institution) = filter_of(&read.spec, &months);
    let all = restatement_list(txn, &filter, institution)?;
    let mut turns = Vec::new();
    for (series, candidates) in of {
        let restatements: Vec<Restatement> =
            all.iter().filter(|(measure, _)| *measure == series.measure).map(|(_, one)| one.clone()).collect();
        // The newest is what a reader is surprised by; one a measure is enough to go and look.
        let found = candidates
            .into_iter()
            .filter_map(|month| turned(series, month, &restatements))
            .max_by_key(|turned| (turned.at, turned.month));
        let Some(turned) = found else { continue };
        let of_turn = [turned.month.before(), turned.month];
        let (filter, institution) = filter_of(&read.spec, &of_turn);
        turns.push(StreakTurn {
            measure: series.measure,
            institutions: restated_institution_list(
                txn,
                &filter,
                institution,
                turned.filing,
                series.measure,
                INSTITUTIONS_NAMED,
            )?,
            months_otherwise: otherwise(series, &turned, read.spec.last).months,
            turned,
        });
    }
    Ok(turns)
}

/// The month that ended the streak, where it did not fall, and the months that fell.
fn months_turnable(series: &Series, until: Month) -> Vec<Month> {
    let of = streak(&[series], until);
    let direction = |month: Month| series.point(month).map(|point| point.direction);
    let ended = of.ended.filter(|month| direction(*month) == Some(Direction::NotFalling));
    let fell = of.since.into_iter().flat_map(|since| since.through(until));
    let fell = fell.filter(|month| direction(*month) == Some(Direction::Falling));
    ended.into_iter().chain(fell).collect()
}

fn rests_on_restated(series: &Series, month: Month) -> bool {
    [month.before(), month].into_iter().any(|month| series.point(month).is_some_and(|point| point.restated > 0))
}

/// The streak, had a month not turned.
fn otherwise(series: &Series, turned: &Turned, until: Month) -> Streak {
    let mut other = series.clone();
    for point in &mut other.points {
        if point.month == turned.month {
            point.direction = match turned.turn {
                Turn::Broken => Direction::Falling,
                Turn::Mended => Direction::NotFalling,
            };
        }
    }
    streak(&[&other], until)
}

/// The series as far as the cells reach.
fn drawn(spec: &SeriesSpec, cells: &[FigureCell], from: Month) -> Vec<Series> {
    let of_an_institution = match spec.scope {
        Scope::Unit(_) => false,
        Scope::Institution(_) => true,
    };
    let mut cells = cells.to_vec();
    let mut ends = (from, spec.last);
    if of_an_institution {
        ends = owed(&mut cells, ends);
    }
    spec.measures.iter().map(|measure| series(&cells, *measure, ends.0, ends.1)).collect()
}

/// An institution has figures from the first month to the last in which it owes returns, and in between of those in which
/// it owes none nothing is known.
fn owed(cells: &mut Vec<FigureCell>, (from, last): (Month, Month)) -> (Month, Month) {
    let of: Vec<Month> = cells.iter().map(|cell| cell.month).filter(|month| from <= *month && *month <= last).collect();
    let (Some(begin), Some(end)) = (of.iter().min().copied(), of.iter().max().copied()) else {
        return (last.after(), last);
    };
    for month in begin.through(end).filter(|month| !of.contains(month)) {
        cells.push(not_owed(month));
    }
    (begin, end)
}

fn not_owed(month: Month) -> FigureCell {
    let unknown = Sum { total: 0, unknown: 1 };
    FigureCell {
        month,
        unit: String::new(),
        group: Group::Operating,
        institutions: 0,
        received: 0,
        balance: unknown,
        lenders: unknown,
        borrowers: unknown,
        issued: unknown,
        repaid: unknown,
        overdue: unknown,
        advanced: unknown,
        provisional: 0,
        estimated: 0,
        breaks: 0,
        restated: 0,
        newest: None,
    }
}

/// The same series from its first known month on, or from the first month shown: what lies before both is before the
/// record began.
fn begun(whole: Series, first: Month) -> Series {
    let Some(begin) =
        whole.points.iter().find(|point| point.value().is_some() || first <= point.month).map(|point| point.month)
    else {
        return whole;
    };
    let mut points: Vec<Point> = whole.points.into_iter().filter(|point| begin <= point.month).collect();
    if let Some(point) = points.first_mut() {
        point.direction = Direction::First;
    }
    Series { measure: whole.measure, points }
}

/// Whether the streak of any month shown reaches the beginning of what was read, so that it may go on before. A gap at that
/// beginning is no end of it.
fn goes_on(all: &[Series], spec: &SeriesSpec, from: Month) -> bool {
    all.iter().any(|series| {
        let begins_there = series.points.first().is_some_and(|point| point.month <= from);
        begins_there && streak(&[series], spec.first).start == StreakStart::RecordBegins
    })
}

fn months_back(month: Month, count: u32) -> Month {
    (0..count).fold(month, |month, _| month.before())
}
