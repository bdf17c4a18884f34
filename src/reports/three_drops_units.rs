//! The three drops by unit (E2): institutions, balance, lenders and borrowers of the units that report to one, and their
//! total. Totals come from the figures, never from rounded ones.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::db::figures::{FigureFilter, figure_list};
use crate::db::plan::plan_list;
use crate::db::{DbError, Txn};
use crate::domain::case::grants::unit_subject;
use crate::domain::figures::three_drops::planned;
use crate::domain::figures::{FigureCell, Group, Measure, Quantity, Series, series};
use crate::domain::returns::PlanGiven;
use crate::domain::unit::{NATION, unit_ancestors, unit_covered, unit_list, unit_with_below};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

#[derive(Debug, Clone)]
pub struct DropsAsked {
    /// The day: the figures are of the last month over by then.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// The unit whose units are listed. Without one, that of the officer's only duty; else the nation.
    pub unit: Option<String>,
    /// The month to compare with.
    pub baseline: Month,
}

/// One measure of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureDrops {
    pub measure: Measure,
    /// The figure; `None` where it is not wholly known.
    pub now: Option<Quantity>,
    /// What was reported of it, wholly known or not.
    pub reported: Quantity,
    /// Institutions that have not reported it.
    pub unknown: i64,
    /// The figure of the month before.
    pub previous: Option<Quantity>,
    /// The figure of the month compared with.
    pub baseline: Option<Quantity>,
    /// The change on the month before, as a part of it.
    pub change_on_month: Option<Ratio>,
    /// The change on the baseline, as a part of it.
    pub change_on_baseline: Option<Ratio>,
    /// What the unit's plan asks for, exactly; `None` without one.
    pub plan: Option<Ratio>,
    /// How far behind its plan it is, as a part of the plan's baseline.
    pub behind: Option<Ratio>,
}

/// The measures of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitDrops {
    pub unit: String,
    /// Institutions, balance, lenders and borrowers, in this order.
    pub measures: Vec<MeasureDrops>,
}

impl UnitDrops {
    #[must_use]
    pub fn measure(&self, measure: Measure) -> Option<&MeasureDrops> {
        self.measures.iter().find(|one| one.measure == measure)
    }
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreeDrops {
    pub month: Month,
    /// The month compared with.
    pub baseline: Month,
    /// The units, in the order of the tree. A unit with institutions of its own stands among those that report to it,
    /// with these only.
    pub rows: Vec<UnitDrops>,
    /// All of them together.
    pub total: UnitDrops,
}

/// The three drops of the units that report to one, and their total: two statements.
///
/// # Errors
/// Those of the database.
pub fn three_drops_by_unit(txn: &mut Txn<'_>, asked: &DropsAsked) -> Result<ThreeDrops, DbError> {
    let month = Month::last_over(asked.as_of);
    let baseline = asked.baseline;
    let scope = scope_of(txn, asked);
    let cells = figure_list(txn, &filter_of(asked, &scope, month))?;
    let plans = plans_of_units(txn, asked.as_of, asked.known_at, &scope)?;
    // An officer of a part would be shown that part under the name of the whole, and held against the plan of the whole.
    let is_whole = unit_covered(&txn.officer.units, &scope);
    let mut cells_of: HashMap<&str, Vec<FigureCell>> = HashMap::new();
    for cell in &cells {
        let row = row_of(&cell.unit, &scope);
        cells_of.entry(row).or_default().push(cell.clone());
    }
    let own = cells_of.contains_key(scope.as_str()).then_some(scope.as_str());
    let children = unit_list()
        .iter()
        .filter(|unit| unit.parent == Some(scope.as_str()) && unit.valid_to.is_none_or(|last| last >= month.end()))
        .map(|unit| unit.code)
        .filter(|code| is_whole || cells_of.contains_key(code));
    let rows = own
        .into_iter()
        .chain(children)
        .map(|code| {
            let cells = cells_of.get(code).map_or(&[][..], Vec::as_slice);
            // What is under a unit by itself has no plan: the plan is for all of it.
            let plans = if code == scope { None } else { plans.get(code) };
            unit_drops(code, cells, plans, baseline, month)
        })
        .collect();
    let plan = plans.get(&scope).filter(|_| is_whole);
    let total = unit_drops(&scope, &cells, plan, baseline, month);
    Ok(ThreeDrops { month, baseline, rows, total })
}

fn scope_of(txn: &Txn<'_>, asked: &DropsAsked) -> String {
    let only = match txn.officer.units.as_slice() {
        [one] => Some(one.clone()),
        [] | [_, _, ..] => None,
    };
    let scope = asked.unit.clone().or(only);
    scope.unwrap_or_else(|| NATION.to_owned())
}

fn filter_of(asked: &DropsAsked, scope: &str, month: Month) -> FigureFilter {
    let mut months = vec![month.before(), month];
    if asked.baseline < month.before() {
        months.insert(0, asked.baseline);
    }
    FigureFilter {
        months,
        known_at: asked.known_at,
        units: Some(unit_with_below(scope)),
        groups: vec![Group::Operating],
    }
}

/// The unit under whose name a cell stands: the one that reports to the scope, or the scope itself.
pub(super) fn row_of<'cell>(unit: &'cell str, scope: &'cell str) -> &'cell str {
    let above = unit_ancestors(unit);
    if unit == scope {
        return scope;
    }
    let mut row = unit;
    for ancestor in above {
        if ancestor.code == scope {
            break;
        }
        row = ancestor.code;
    }
    row
}

/// The plans of a unit and of those that report to it, in force on a day as known at a moment.
pub(super) fn plans_of_units(
    txn: &mut Txn<'_>,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
    scope: &str,
) -> Result<HashMap<String, Vec<PlanGiven>>, DbError> {
    let codes: Vec<&str> = unit_list()
        .iter()
        .filter(|unit| unit.code == scope || unit.parent == Some(scope))
        .map(|unit| unit.code)
        .collect();
    let subjects: Vec<_> = codes.iter().filter_map(|code| unit_subject(code)).collect();
    let mut plans: HashMap<String, Vec<PlanGiven>> = HashMap::new();
    for plan in plan_list(txn, as_of, known_at, Some(&subjects))? {
        if let Some(code) = crate::domain::case::grants::unit_of_subject(plan.subject) {
            plans.entry(code).or_default().push(plan.drawn.plan);
        }
    }
    Ok(plans)
}

fn unit_drops(
    code: &str,
    cells: &[FigureCell],
    plans: Option<&Vec<PlanGiven>>,
    baseline: Month,
    month: Month,
) -> UnitDrops {
    let measures = Measure::OF_A_UNIT.iter().map(|measure| {
        let line = series(cells, *measure, baseline.min(month.before()), month);
        let plan = plans.and_then(|plans| plans.iter().find(|plan| plan.measure == *measure));
        measure_drops(&line, plan, baseline, month)
    });
    UnitDrops { unit: code.to_owned(), measures: measures.collect() }
}

fn measure_drops(line: &Series, plan: Option<&PlanGiven>, baseline: Month, month: Month) -> MeasureDrops {
    let point = line.point(month);
    let now = line.value(month);
    MeasureDrops {
        measure: line.measure,
        now,
        reported: point.map_or(Quantity::Count(0), |point| point.reported),
        unknown: point.map_or(0, |point| point.unknown),
        previous: line.value(month.before()),
        baseline: line.value(baseline),
        change_on_month: line.change_on_month(month),
        change_on_baseline: line.change(baseline, month),
        plan: plan.and_then(|plan| planned::target(plan, month)),
        behind: plan.zip(now).and_then(|(plan, now)| planned::behind(plan, month, now.number())),
    }
}
