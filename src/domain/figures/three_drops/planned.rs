//! What a plan of reduction asks for month by month: a straight line from its baseline over its targets to zero at the end
//! of the month it ends in.

use crate::domain::returns::PlanGiven;
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

/// At most so much at the end of a month, exactly; `None` before the plan begins. From the month the plan ends in on, nothing.
#[must_use]
pub fn target(plan: &PlanGiven, month: Month) -> Option<Ratio> {
    let end = Month::of(plan.end_on);
    if month >= end {
        return Some(Ratio::ZERO);
    }
    let mut from = (plan.baseline_month, plan.baseline.number());
    if month < from.0 {
        return None;
    }
    let corners = plan
        .targets
        .iter()
        .map(|target| (target.month, target.at_most.number()))
        .filter(|(corner, _)| *corner < end)
        .chain(std::iter::once((end, 0)));
    for to in corners {
        if month <= to.0 {
            return between(from, to, month);
        }
        from = to;
    }
    None
}

fn between(from: (Month, i64), to: (Month, i64), month: Month) -> Option<Ratio> {
    let step = i128::from(to.1).checked_sub(i128::from(from.1))?;
    let walked = step.checked_mul(i128::from(month.since(from.0)))?;
    let way = i128::from(to.0.since(from.0));
    Ratio::whole(from.1).plus(Ratio::of(walked, way)?)
}

/// By how much a figure is above what the plan asks for, as a part of the plan's baseline: 0.1 are ten percentage points
/// behind; negative where it is ahead. `None` before the plan begins and for a plan from zero.
#[must_use]
pub fn behind(plan: &PlanGiven, month: Month, number: i64) -> Option<Ratio> {
    let target = target(plan, month)?;
    let owed = Ratio::of(target.above().checked_neg()?, target.below())?;
    Ratio::whole(number).plus(owed)?.over(Ratio::whole(plan.baseline.number()))
}

/// Months from the end of a month to that of the month the plan ends in; negative where the plan has ended.
#[must_use]
pub fn months_left(plan: &PlanGiven, month: Month) -> i32 {
    Month::of(plan.end_on).since(month)
}
