//! The plans of reduction of an institution or a unit: what each asks for month by month, and what was reached.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Cut;
use super::surroundings::Surroundings;
use crate::db::drops::{CourseFilter, course_list};
use crate::db::figures::{FigureFilter, figure_list};
use crate::db::plan::plan_list;
use crate::db::{DbError, Txn};
use crate::domain::case::grants::unit_subject;
use crate::domain::figures::three_drops::{Course, Dropped, Thresholds, judge, planned};
use crate::domain::figures::{Group, Measure, Quantity, series};
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::PlanDrawn;
use crate::domain::unit::unit_with_below;
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

/// Months that are looked at even where the plan is younger: how long a measure has not fallen does not begin with it.
const MONTHS_BACK: u32 = 12;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlansOf {
    Institution(Uuid),
    Unit(String),
}

/// A month of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanMonth {
    pub month: Month,
    /// At most so much, exactly.
    pub target: Option<Ratio>,
    /// Whether the plan names the target itself; otherwise it lies on the line between two.
    pub is_named: bool,
    /// What was reached; `None` where it is not known, or the month is not over.
    pub reached: Option<Quantity>,
    /// Whether the month is over by the day.
    pub is_over: bool,
    /// How far behind, as a part of the baseline.
    pub behind: Option<Ratio>,
}

/// A plan with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanShown {
    pub drawn: PlanDrawn,
    /// How its measure stands in the last month that is over.
    pub dropped: Dropped,
    /// Every month from its baseline to its end.
    pub months: Vec<PlanMonth>,
}

/// The plans in force on the day, in the order of the measures.
///
/// # Errors
/// Those of the database.
pub fn plans_shown(txn: &mut Txn<'_>, cut: &Cut, of: &PlansOf) -> Result<Vec<PlanShown>, DbError> {
    let subject = match of {
        PlansOf::Institution(subject) => Some(*subject),
        PlansOf::Unit(code) => unit_subject(code),
    };
    let Some(subject) = subject else {
        return Ok(Vec::new());
    };
    let mut plans: Vec<PlanDrawn> =
        plan_list(txn, cut.as_of, cut.known_at, Some(&[subject]))?.into_iter().map(|plan| plan.drawn).collect();
    plans.sort_by_key(|drawn| drawn.plan.measure);
    let month = Month::last_over(cut.as_of);
    let Some(first) = plans.iter().map(|drawn| drawn.plan.baseline_month).min() else {
        return Ok(Vec::new());
    };
    let (unit, courses) = match of {
        PlansOf::Institution(subject) => institution_courses(txn, cut, *subject, month)?,
        PlansOf::Unit(code) => (code.clone(), unit_courses(txn, cut, code, (first, month))?),
    };
    let mut around = Surroundings::read(txn, cut)?;
    let (rulebook, _) = around.of_unit(&unit);
    let thresholds = Thresholds::of(rulebook, cut.as_of);
    Ok(plans
        .into_iter()
        .map(|drawn| {
            let none = Course::new(drawn.plan.measure, []);
            let course = courses.iter().find(|course| course.measure == drawn.plan.measure).unwrap_or(&none);
            PlanShown {
                dropped: judge(course, Some(&drawn.plan), drawn.plan.baseline_month, month, &thresholds),
                months: months(course, &drawn, cut.as_of),
                drawn,
            }
        })
        .collect())
}

fn months(course: &Course, drawn: &PlanDrawn, as_of: NaiveDate) -> Vec<PlanMonth> {
    let plan = &drawn.plan;
    plan.baseline_month
        .through(Month::of(plan.end_on))
        .map(|month| {
            let is_over = month.end() <= as_of;
            let number = course.number(month).filter(|_| is_over);
            let is_baseline = month == plan.baseline_month;
            let reached = number.and_then(|number| Quantity::of(plan.measure, number));
            PlanMonth {
                month,
                target: planned::target(plan, month),
                is_named: plan.targets.iter().any(|target| target.month == month),
                reached,
                is_over,
                behind: number
                    .filter(|_| !is_baseline && course.is_comparable(plan.baseline_month, month))
                    .and_then(|number| planned::behind(plan, month, number)),
            }
        })
        .collect()
}

fn institution_courses(
    txn: &mut Txn<'_>,
    cut: &Cut,
    subject: Uuid,
    until: Month,
) -> Result<(String, Vec<Course>), DbError> {
    let filter = CourseFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        states: InstitutionState::ALL.to_vec(),
        units: None,
        subject: Some(subject),
        until,
    };
    let read = course_list(txn, &filter)?.pop();
    Ok(read.map_or_else(|| (String::new(), Vec::new()), |read| (read.unit, read.courses)))
}

/// Months without any institution are months of nothing: before the first on record there is no figure.
fn unit_courses(
    txn: &mut Txn<'_>,
    cut: &Cut,
    unit: &str,
    (first, last): (Month, Month),
) -> Result<Vec<Course>, DbError> {
    let year_ago = (0..MONTHS_BACK).fold(last, |month, _| month.before());
    let filter = FigureFilter {
        months: first.min(year_ago).through(last).collect(),
        known_at: cut.known_at,
        units: Some(unit_with_below(unit)),
        groups: vec![Group::Operating],
    };
    let cells = figure_list(txn, &filter)?;
    let begins = cells.iter().map(|cell| cell.month).min();
    Ok(begins.map_or_else(Vec::new, |begins| {
        Measure::OF_A_UNIT.iter().map(|measure| Course::of_series(&series(&cells, *measure, begins, last))).collect()
    }))
}
