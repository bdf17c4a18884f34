//! A plan of reduction (压降计划): from a baseline, over monthly targets, to zero by a day. Rule I3 asks an institution for
//! one; a unit may have one too.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::plan_refusal::PlanFault;
use crate::domain::figures::{Measure, Quantity};
use crate::domain::value::month::Month;

/// The target of a month-end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub month: Month,
    /// At most so much at its end.
    pub at_most: Quantity,
}

/// A plan for one measure, as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanGiven {
    /// What is to fall.
    pub measure: Measure,
    /// The month-end it starts from.
    pub baseline_month: Month,
    /// The figure then.
    pub baseline: Quantity,
    /// The day by which it is to be zero.
    pub end_on: NaiveDate,
    /// Targets on the way, in order of months; between two of them the plan is a straight line.
    pub targets: Vec<Target>,
}

/// Judges a plan of an institution (`of_unit` false) or of a unit.
///
/// # Errors
/// The first fault.
pub fn plan_judge(plan: &PlanGiven, of_unit: bool) -> Result<(), PlanFault> {
    if !Measure::OF_A_UNIT.contains(&plan.measure) {
        return Err(PlanFault::Measure { measure: plan.measure });
    }
    if !of_unit && plan.measure == Measure::Institutions {
        return Err(PlanFault::NotOfAnInstitution);
    }
    if plan.end_on <= plan.baseline_month.end() {
        return Err(PlanFault::EndsBeforeBaseline { end_on: plan.end_on, baseline: plan.baseline_month });
    }
    if plan.baseline.number() < 0 {
        return Err(PlanFault::Negative);
    }
    let mut before = (plan.baseline_month, plan.baseline);
    for target in &plan.targets {
        let month = target.month;
        if month.end() > plan.end_on || month <= plan.baseline_month {
            return Err(PlanFault::TargetOutside { month, from: plan.baseline_month.after(), to: plan.end_on });
        }
        if month <= before.0 {
            return Err(PlanFault::TargetOrder { month });
        }
        if target.at_most.number() > before.1.number() {
            return Err(PlanFault::TargetRises { month });
        }
        if target.at_most.number() < 0 {
            return Err(PlanFault::Negative);
        }
        before = (month, target.at_most);
    }
    Ok(())
}
