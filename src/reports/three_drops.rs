//! The three drops by institution, and who is stalled (ST4): institutions in operation, the slow ones first.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::Cut;
use super::stuck::Head;
use super::surroundings::Surroundings;
use crate::db::drops::{CourseFilter, CourseRead, course_list};
use crate::db::plan::plan_list;
use crate::db::{DbError, Txn};
use crate::domain::clock::tolling::Grant;
use crate::domain::figures::Group;
use crate::domain::figures::three_drops::{Dropped, Grade, Thresholds, grade_of, judge};
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::PlanGiven;
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

/// The year whose end figures are compared with where nothing else is asked for: the beginning of 2019.
const BASELINE: (i32, u32, u32) = (2018, 12, 31);

/// The month that figures are compared with where nothing else is asked for.
#[must_use]
pub fn baseline_usual() -> Month {
    let (year, month, day) = BASELINE;
    Month::of(NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default())
}

/// An institution in operation, with how far its measures fell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionDrops {
    /// Its id.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    pub state: InstitutionState,
    /// The month of the figures.
    pub month: Month,
    /// Balance, lenders and borrowers.
    pub measures: Vec<Dropped>,
    /// What ST4 says of them together.
    pub grade: Grade,
    /// The last day of the grant that covers the day, where one does. It changes nothing of what ST4 says.
    pub tolled_until: Option<NaiveDate>,
}

impl InstitutionDrops {
    /// Whether it reduces without a plan, which rule I3 asks for.
    #[must_use]
    pub fn lacks_plan(&self) -> bool {
        let is_reducing = self.state == InstitutionState::Reducing;
        is_reducing && !self.measures.iter().any(Dropped::is_planned)
    }

    /// How far behind its plan the measure is that is furthest behind.
    #[must_use]
    pub fn behind(&self) -> Option<Ratio> {
        self.measures.iter().filter_map(|one| one.behind).max()
    }

    fn months_not_falling(&self) -> u32 {
        let months = self.measures.iter().map(|one| one.months_not_falling);
        months.max().unwrap_or(0)
    }
}

/// The institutions that are stalled, red before amber, then the one furthest behind its plan, then the one that has not
/// fallen for longest; last those of which a figure is missing, marked as unknown.
///
/// # Errors
/// Those of the database.
pub fn three_drops_stuck(txn: &mut Txn<'_>, cut: &Cut) -> Result<Head<InstitutionDrops>, DbError> {
    let mut rows = three_drops_by_institution(txn, cut, baseline_usual())?;
    rows.retain(|row| row.grade != Grade::Pass);
    rows.sort_by_cached_key(|row| {
        let longest = Reverse(row.months_not_falling());
        (Reverse(row.grade), Reverse(row.behind()), longest)
    });
    Ok(Head::of(cut, rows))
}

/// Every institution in operation on the day, by unit and name, with the figures of the last month that is over. The limit
/// of the cut does not apply.
///
/// # Errors
/// Those of the database.
pub fn three_drops_by_institution(
    txn: &mut Txn<'_>,
    cut: &Cut,
    baseline: Month,
) -> Result<Vec<InstitutionDrops>, DbError> {
    let mut rows = judged_list(txn, cut, None, baseline)?;
    rows.sort_by(|one, two| (&one.unit, &one.name, one.subject).cmp(&(&two.unit, &two.name, two.subject)));
    Ok(rows)
}

/// One institution; `None` where it is not in operation on the day.
///
/// # Errors
/// Those of the database.
pub fn three_drops_of(txn: &mut Txn<'_>, cut: &Cut, subject: Uuid) -> Result<Option<InstitutionDrops>, DbError> {
    Ok(judged_list(txn, cut, Some(subject), baseline_usual())?.pop())
}

fn judged_list(
    txn: &mut Txn<'_>,
    cut: &Cut,
    subject: Option<Uuid>,
    baseline: Month,
) -> Result<Vec<InstitutionDrops>, DbError> {
    let month = Month::last_over(cut.as_of);
    let filter = CourseFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        states: Group::Operating.states(),
        units: cut.units.clone(),
        subject,
        until: month,
    };
    let read = course_list(txn, &filter)?;
    let mut planned: HashMap<Uuid, Vec<PlanGiven>> = HashMap::new();
    let only = subject.map(|subject| [subject]);
    let plans = plan_list(txn, cut.as_of, cut.known_at, only.as_ref().map(|one| &one[..]))?;
    for plan in plans {
        planned.entry(plan.subject).or_default().push(plan.drawn.plan);
    }
    let mut around = Surroundings::read(txn, cut)?;
    Ok(read
        .into_iter()
        .map(|read| {
            let (rulebook, grants) = around.of_unit(&read.unit);
            let thresholds = Thresholds::of(rulebook, cut.as_of);
            let tolled_until = covered_until(grants, cut.as_of);
            let plans = planned.get(&read.subject).map_or(&[][..], Vec::as_slice);
            of_institution(read, plans, baseline, month, &thresholds, tolled_until)
        })
        .collect())
}

fn of_institution(
    read: CourseRead,
    plans: &[PlanGiven],
    baseline: Month,
    month: Month,
    thresholds: &Thresholds,
    tolled_until: Option<NaiveDate>,
) -> InstitutionDrops {
    let measures: Vec<Dropped> = read
        .courses
        .iter()
        .map(|course| {
            let plan = plans.iter().find(|plan| plan.measure == course.measure);
            judge(course, plan, baseline, month, thresholds)
        })
        .collect();
    InstitutionDrops {
        subject: read.subject,
        name: read.name,
        uscc: read.uscc,
        unit: read.unit,
        state: read.state,
        month,
        grade: grade_of(&measures),
        measures,
        tolled_until,
    }
}

/// The last day of the grants that cover a day.
fn covered_until(grants: &[Grant], day: NaiveDate) -> Option<NaiveDate> {
    let covering = grants.iter().filter(|grant| grant.from <= day && day <= grant.to);
    covering.map(|grant| grant.to).max()
}
