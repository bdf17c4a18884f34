//! Why a plan of reduction is not set.

use crate::actions::plan_set::PlanRefusal;
use crate::domain::returns::PlanFault;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::refusals::state_of;
use crate::office::told::{Told, Trouble};
use crate::office::words::figures::{measure_name, quantity_said};

impl From<PlanRefusal> for Told {
    fn from(refusal: PlanRefusal) -> Self {
        match refusal {
            PlanRefusal::Fault(fault) => fault_said(&fault),
            PlanRefusal::BaselineAhead { month, on } => {
                Self::new(Trouble::Refused, msg!("error-plan-baseline-ahead", month = month.to_string(), on = on))
                    .hinted(msg!("hint-plan-baseline-ahead", month = month.to_string()))
            }
            PlanRefusal::NotInOperation { name, state, on } => Self::new(
                Trouble::Refused,
                msg!(
                    "error-plan-not-in-operation",
                    name = name,
                    on = on,
                    state = state_of(state.map(State::Institution))
                ),
            )
            .hinted(msg!("hint-plan-not-in-operation")),
            PlanRefusal::NoFigure { measure, month } => Self::new(
                Trouble::Refused,
                msg!("error-plan-no-figure", measure = measure_name(measure), month = month.to_string()),
            )
            .hinted(msg!("hint-plan-no-figure")),
            PlanRefusal::Differs { measure, month, given, on_record } => Self::new(
                Trouble::Refused,
                msg!(
                    "error-plan-differs",
                    measure = measure_name(measure),
                    month = month.to_string(),
                    given = quantity_said(given),
                    record = quantity_said(on_record)
                ),
            )
            .hinted(msg!("hint-plan-differs")),
        }
    }
}

fn fault_said(fault: &PlanFault) -> Told {
    let (message, hint) = match fault {
        PlanFault::Measure { measure } => {
            (msg!("error-plan-measure", measure = measure_name(*measure)), msg!("hint-plan-measure"))
        }
        PlanFault::NotOfAnInstitution => (msg!("error-plan-not-of-institution"), msg!("hint-plan-not-of-institution")),
        PlanFault::EndsBeforeBaseline { end_on, baseline } => (
            msg!("error-plan-ends-before", end = *end_on, month = baseline.to_string()),
            msg!("hint-plan-ends-before", day = baseline.end()),
        ),
        PlanFault::TargetOutside { month, from, to } => (
            msg!("error-plan-target-outside", month = month.to_string()),
            msg!("hint-plan-target-outside", from = from.to_string(), to = *to),
        ),
        PlanFault::TargetOrder { month } => {
            (msg!("error-plan-target-twice", month = month.to_string()), msg!("hint-plan-target-twice"))
        }
        PlanFault::TargetRises { month } => {
            (msg!("error-plan-target-rises", month = month.to_string()), msg!("hint-plan-target-rises"))
        }
        PlanFault::Negative => (msg!("error-plan-negative"), msg!("hint-plan-negative")),
    };
    Told::new(Trouble::Refused, message).hinted(hint)
}
