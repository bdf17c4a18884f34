//! Applications to convert in words: stage, next step, who moves, what is stuck.

use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::pilot::progress_due::{DeadlineBy, StageDeadline};
use crate::domain::pilot::progress_step::PilotStep;
use crate::domain::pilot::record::PilotRecord;
use crate::domain::pilot::state::PilotState;
use crate::domain::stuck::pilot::{PilotCause, PilotStuck};
use crate::domain::tracks::State;
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::office::says::{Says, state_name};
use crate::office::words::case::yuan;
use crate::office::words::drops::points_cell;
use crate::office::words::figures::decimal;
use crate::output::Cell;
use crate::reports::pilot_history::PilotOutcome;
use crate::words::Message;

/// The words for a stage.
#[must_use]
pub fn stage_name(stage: PilotState) -> Message {
    state_name(State::Pilot(stage))
}

/// The words for what became of a conversion.
#[must_use]
pub fn outcome_name(outcome: PilotOutcome) -> Message {
    match outcome {
        PilotOutcome::InProgress => msg!("pilot-in-progress"),
        PilotOutcome::Converted => msg!("pilot-converted"),
        PilotOutcome::Rejected => msg!("pilot-rejected"),
        PilotOutcome::Withdrawn => msg!("pilot-withdrawn"),
        PilotOutcome::Lapsed => msg!("pilot-lapsed"),
        PilotOutcome::Stopped => msg!("pilot-stopped"),
    }
}

/// The key of a total of what became of conversions.
#[must_use]
pub const fn outcome_key(outcome: PilotOutcome) -> &'static str {
    match outcome {
        PilotOutcome::InProgress => "in_progress",
        PilotOutcome::Converted => "converted",
        PilotOutcome::Rejected => "rejected",
        PilotOutcome::Withdrawn => "withdrawn",
        PilotOutcome::Lapsed => "lapsed",
        PilotOutcome::Stopped => "stopped",
    }
}

/// What is to be done next.
#[must_use]
pub fn step_said(step: &PilotStep) -> Message {
    match step {
        PilotStep::FileApplication => msg!("pilot-next-file"),
        PilotStep::CompletePack { done, all } => {
            msg!("pilot-next-pack", done = *done, all = *all)
        }
        PilotStep::GiveOpinion(office) => {
            msg!("pilot-next-opinion", office = named(*office))
        }
        PilotStep::Advance(stage) => msg!("pilot-next-advance", stage = stage_name(*stage)),
        PilotStep::Supplement => msg!("pilot-next-supplement"),
        PilotStep::StateBalance => msg!("pilot-next-balance"),
        PilotStep::PayFirst(Some(amount)) => msg!("pilot-next-first", amount = yuan(*amount)),
        PilotStep::PayFirst(None) => msg!("pilot-next-first-unknown"),
        PilotStep::SetRunOffEnd => msg!("pilot-next-run-off-end"),
        PilotStep::RunOff(Some(left)) => msg!("pilot-next-run-off", left = yuan(*left)),
        PilotStep::RunOff(None) => msg!("pilot-next-run-off-unknown"),
        PilotStep::VerifyStock => msg!("pilot-next-verify"),
        PilotStep::Settle(items) => {
            let items: Vec<Message> = items.iter().map(|item| named(*item)).collect();
            msg!("pilot-next-settle", items = items)
        }
        PilotStep::PayRest(amount) => msg!("pilot-next-rest", amount = yuan(*amount)),
        PilotStep::MeetCondition(condition) => {
            msg!("pilot-next-condition", condition = condition)
        }
        PilotStep::DecideCondition(condition) => {
            msg!("pilot-next-condition-late", condition = condition)
        }
        PilotStep::ConfirmLapse(condition) => {
            msg!("pilot-next-lapse", condition = condition)
        }
    }
}

/// What sets the deadline of a stage.
#[must_use]
pub fn deadline_by_cell(says: Says<'_>, deadline: &StageDeadline) -> Cell {
    match &deadline.by {
        DeadlineBy::Rule(key) => says.word(key.code(), &named(*key)),
        DeadlineBy::Condition(reference) => {
            let said = msg!("pilot-due-by-condition", condition = reference);
            says.word("condition", &said)
        }
        DeadlineBy::RunOffEnd => says.word("run-off-end", &msg!("pilot-due-by-run-off")),
    }
}

/// Obstacles, as words.
#[must_use]
pub fn obstacles_cell(says: Says<'_>, record: &PilotRecord) -> Cell {
    let said: Vec<(&str, Message)> =
        record.obstacles.keys().map(|obstacle| (obstacle.code(), named(*obstacle))).collect();
    says.words(&said)
}

/// Why an application is stuck, as words with their numbers.
#[must_use]
pub fn causes_cell(says: Says<'_>, stuck: &PilotStuck) -> Cell {
    let said: Vec<(&str, Message)> = stuck.causes.iter().map(|cause| (cause.code(), cause_said(cause))).collect();
    says.words(&said)
}

/// Why an application is stuck.
#[must_use]
pub fn cause_said(cause: &PilotCause) -> Message {
    match cause {
        PilotCause::ConditionOverdue { condition, due, days } => {
            msg!("pilot-cause-condition", condition = condition, due = *due, days = *days)
        }
        PilotCause::StageOverdue { stage, due, days } => {
            msg!("pilot-cause-stage", stage = stage_name(*stage), due = *due, days = *days)
        }
        PilotCause::Behind { points, .. } => {
            msg!("pilot-cause-behind", points = tenths(*points))
        }
        PilotCause::LargeRest { days_left, left, .. } if *days_left >= 0 => {
            msg!("pilot-cause-rest", left = tenths(*left), days = *days_left)
        }
        PilotCause::LargeRest { left, .. } => {
            msg!("pilot-cause-rest-beyond", left = tenths(*left))
        }
    }
}

/// A fraction in per cent with one place; empty where it is too fine to say.
#[must_use]
pub fn tenths(ratio: Ratio) -> String {
    ratio.rounded(3).map(|tenths| decimal(tenths, 1)).unwrap_or_default()
}

/// Points, for a column.
#[must_use]
pub fn points(ratio: Option<Ratio>) -> Cell {
    points_cell(ratio)
}

/// Several days, the oldest first.
#[must_use]
pub fn days_cell(days: &[NaiveDate]) -> Cell {
    if days.is_empty() {
        return Cell::Empty;
    }
    let said: Vec<String> = days.iter().map(ToString::to_string).collect();
    Cell::code(said.join(", "))
}
