//! ST5 转型试点停滞: an application that stays longer in its stage than it may, whose stock runs off slower than its time,
//! that has much left near its end, or that did not meet a condition in time. Tolled days put deadlines off; they do not
//! take it off the list.

use chrono::NaiveDate;

use super::finding::Severity;
use crate::domain::pilot::progress::Progress;
use crate::domain::pilot::state::PilotState;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::value::ratio::Ratio;

/// Hundredths of a per cent in a whole.
const WHOLE: i128 = 10_000;

/// Why an application is stuck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PilotCause {
    /// A condition is past due and not met.
    ConditionOverdue {
        condition: String,
        /// The last day.
        due: NaiveDate,
        days: i64,
    },
    /// It stays in its stage beyond the deadline; of the run-off, beyond its end.
    StageOverdue {
        stage: PilotState,
        /// The last day.
        due: NaiveDate,
        days: i64,
    },
    /// More of the run-off's time is used than of the stock is gone.
    Behind {
        /// Points between the two, as a fraction.
        points: Ratio,
        /// Points from which on it is stuck, in hundredths.
        limit: u32,
    },
    /// Near the end much is left.
    LargeRest {
        /// Days to the end.
        days_left: i64,
        /// The part that is left.
        left: Ratio,
        /// The part above which it is stuck, in hundredths of a per cent.
        limit: u32,
    },
}

impl PilotCause {
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ConditionOverdue { .. } => "condition-overdue",
            Self::StageOverdue { .. } => "stage-overdue",
            Self::Behind { .. } => "behind",
            Self::LargeRest { .. } => "large-rest",
        }
    }

    /// How grave it is: red once the due day of a condition or the end of the run-off has passed, else a warning.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::ConditionOverdue { .. } => Severity::Red,
            Self::StageOverdue { stage, .. } => match stage {
                PilotState::RunOff => Severity::Red,
                PilotState::Intent
                | PilotState::Applied
                | PilotState::CityReview
                | PilotState::ProvinceReview
                | PilotState::NationalReview
                | PilotState::Provisional
                | PilotState::Capitalised
                | PilotState::Acceptance
                | PilotState::Licensed
                | PilotState::Returned
                | PilotState::Rejected
                | PilotState::Withdrawn
                | PilotState::Lapsed => Severity::Amber,
            },
            Self::Behind { .. } | Self::LargeRest { .. } => Severity::Amber,
        }
    }
}

/// What ST5 finds: every cause, the gravest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilotStuck {
    /// The gravest of its causes.
    pub severity: Severity,
    /// Why.
    pub causes: Vec<PilotCause>,
}

/// Runs ST5 on a day; `None` where nothing is wrong, and where the application has come to its end.
#[must_use]
pub fn finding(progress: &Progress, rulebook: &Rulebook, as_of: NaiveDate) -> Option<PilotStuck> {
    if !progress.stage.is_open() {
        return None;
    }
    let mut causes: Vec<PilotCause> = progress
        .conditions_overdue()
        .map(|condition| PilotCause::ConditionOverdue {
            condition: condition.reference.clone(),
            due: condition.due,
            days: condition.days_over,
        })
        .collect();
    causes.extend(stage_overdue(progress));
    if progress.stage == PilotState::RunOff {
        causes.extend(behind(progress, rulebook, as_of));
        causes.extend(large_rest(progress, rulebook, as_of));
    }
    causes.sort_by_key(|cause| std::cmp::Reverse(cause.severity()));
    let severity = causes.first()?.severity();
    Some(PilotStuck { severity, causes })
}

fn stage_overdue(progress: &Progress) -> Option<PilotCause> {
    let deadline = progress.deadline.as_ref()?;
    (progress.days_over > 0).then_some(PilotCause::StageOverdue {
        stage: progress.stage,
        due: deadline.due,
        days: progress.days_over,
    })
}

fn behind(progress: &Progress, rulebook: &Rulebook, as_of: NaiveDate) -> Option<PilotCause> {
    let limit = rulebook.percent(RuleKey::StuckPilotBehindPoints, as_of);
    let points = progress.stock.behind()?;
    (points >= Ratio::of(limit.into(), WHOLE)?).then_some(PilotCause::Behind { points, limit })
}

fn large_rest(progress: &Progress, rulebook: &Rulebook, as_of: NaiveDate) -> Option<PilotCause> {
    let near = i64::from(rulebook.days(RuleKey::StuckPilotEndDays, as_of));
    let limit = rulebook.percent(RuleKey::StuckPilotEndPercent, as_of);
    let days_left = progress.stock.days_left.filter(|left| *left <= near)?;
    let left = progress.stock.left()?;
    (left > Ratio::of(limit.into(), WHOLE)?).then_some(PilotCause::LargeRest { days_left, left, limit })
}
