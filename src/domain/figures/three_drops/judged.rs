//! Rule ST4, three drops stalled (domain note §7), for one measure and for all of them together.

use chrono::NaiveDate;

use super::course::{Baseline, Course, Movement};
use super::planned;
use crate::domain::figures::{Measure, Quantity};
use crate::domain::returns::PlanGiven;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;
use crate::domain::value::word::words;

/// 100 %, in basis points.
const WHOLE: i128 = 10_000;
/// The longest pace that is taken, in months, whatever a rulebook says.
const PACE_LONGEST: u32 = 1_200;

words! {
    /// What ST4 says, the gravest last.
    Grade as "grade of the three drops" said "drops-grade-" {
        /// Falling as it should.
        Pass = "pass",
        /// A figure is missing, so that nobody can say; it is for ST7.
        Unknown = "unknown",
        /// A warning.
        Amber = "amber",
        /// Stalled.
        Red = "red",
    }
}

words! {
    /// Why a measure cannot be judged, or not altogether.
    Unjudged as "what is not known" said "drops-unjudged-" {
        /// The month was not reported.
        Missing = "missing",
        /// The month before was not reported.
        MissingBefore = "missing-before",
        /// The month at which the pace begins was not reported.
        MissingEarlier = "missing-earlier",
        /// It is the first month on record.
        First = "first",
        /// The definition changed with the month, or since the pace or the plan began.
        Break = "break",
    }
}

/// The thresholds of ST4 as they hold somewhere on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Months in a row not falling that make it amber.
    pub amber_months: u32,
    /// Months in a row not falling that make it red.
    pub red_months: u32,
    /// Months over which the pace is taken.
    pub slow_months: u32,
    /// The fall over them, in basis points of the baseline, below which it is red.
    pub slow_percent: u32,
    /// Hundredths of percentage points behind the plan from which it is red.
    pub behind_points: u32,
}

impl Thresholds {
    /// Those of a rulebook on a day.
    #[must_use]
    pub fn of(rulebook: &Rulebook, day: NaiveDate) -> Self {
        Self {
            amber_months: rulebook.count(RuleKey::DropsAmberMonths, day),
            red_months: rulebook.count(RuleKey::DropsRedMonths, day),
            slow_months: rulebook.count(RuleKey::DropsSlowMonths, day).clamp(1, PACE_LONGEST),
            slow_percent: rulebook.percent(RuleKey::DropsSlowPercent, day),
            behind_points: rulebook.percent(RuleKey::DropsBehindPoints, day),
        }
    }
}

/// When a measure reaches zero at its pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToZero {
    Reached,
    /// In so many months, begun ones whole.
    Months(i64),
    /// It does not fall.
    Never,
    /// The pace is not known.
    Unknown,
}

/// Something ST4 finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureFound {
    /// It did not fall, so many months in a row.
    NotFalling {
        months: u32,
        /// How grave that is.
        grade: Grade,
    },
    /// It fell by less than it should over the months of the pace.
    Slow {
        months: u32,
        /// The fall as a part of the baseline; `None` from a baseline of zero.
        fall: Option<Ratio>,
    },
    /// It is behind its plan.
    Behind {
        /// By which part of the baseline.
        points: Ratio,
    },
    /// At its pace it does not reach zero by the end of its plan.
    Late {
        to_zero: ToZero,
        /// Months left; zero and less where the plan has ended.
        left: i32,
    },
    /// It cannot be judged, or not altogether.
    Unknown(Unjudged),
}

impl MeasureFound {
    /// The word for it, for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFalling { .. } => "not-falling",
            Self::Slow { .. } => "slow",
            Self::Behind { .. } => "behind",
            Self::Late { .. } => "late",
            Self::Unknown(why) => why.code(),
        }
    }

    /// How grave it is.
    #[must_use]
    pub const fn grade(self) -> Grade {
        match self {
            Self::NotFalling { grade, .. } => grade,
            Self::Slow { .. } | Self::Behind { .. } | Self::Late { .. } => Grade::Red,
            Self::Unknown(_) => Grade::Unknown,
        }
    }
}

/// How a measure stands in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    pub measure: Measure,
    pub month: Month,
    /// The figure; `None` where it was not reported.
    pub now: Option<Quantity>,
    /// That of the month before.
    pub previous: Option<Quantity>,
    /// How the two compare.
    pub movement: Movement,
    /// The change from the one to the other as a part of the earlier.
    pub change: Option<Ratio>,
    /// Months in a row, up to this one, that did not fall.
    pub months_not_falling: u32,
    /// What it is compared with over the years: the baseline of the plan, else of the record.
    pub baseline: Option<Baseline>,
    /// The change since then as a part of it.
    pub change_on_baseline: Option<Ratio>,
    /// The fall over the months of the pace: a bare number, negative for a rise.
    pub fall: Option<i64>,
    /// The same as a part of the baseline.
    pub fall_on_baseline: Option<Ratio>,
    /// Months over which that is.
    pub pace_months: u32,
    /// When it reaches zero at that pace.
    pub to_zero: ToZero,
    /// What its plan asks for at the end of the month; `None` without a plan, and before one begins.
    pub target: Option<Ratio>,
    /// How far it is above that, as a part of the plan's baseline: 0.1 are ten percentage points behind.
    pub behind: Option<Ratio>,
    /// Months left to the end of the plan; `None` without one.
    pub months_left: Option<i32>,
    /// What ST4 finds, in the order of the rule.
    pub found: Vec<MeasureFound>,
}

impl Dropped {
    /// The gravest of what is found.
    #[must_use]
    pub fn grade(&self) -> Grade {
        let graves = self.found.iter().map(|found| found.grade());
        graves.max().unwrap_or(Grade::Pass)
    }

    /// Whether there is a plan for it.
    #[must_use]
    pub const fn is_planned(&self) -> bool {
        self.months_left.is_some()
    }
}

/// What the measures come to together: the gravest. What is stalled by one measure is stalled, whatever is missing of
/// another.
#[must_use]
pub fn grade_of(measures: &[Dropped]) -> Grade {
    let grades = measures.iter().map(Dropped::grade);
    grades.max().unwrap_or(Grade::Unknown)
}

/// Judges a measure in a month: by its plan where it has one, and otherwise against the figure of the preferred month, or
/// the first on record.
#[must_use]
pub fn judge(
    course: &Course,
    plan: Option<&PlanGiven>,
    preferred: Month,
    month: Month,
    thresholds: &Thresholds,
) -> Dropped {
    let plan = plan.filter(|plan| plan.baseline_month <= month);
    let baseline = match plan {
        Some(plan) => Some(Baseline { month: plan.baseline_month, number: plan.baseline.number() }),
        None => course.baseline(preferred, month),
    };
    let quantity = |month: Month| Quantity::of(course.measure, course.number(month)?);
    let begins = back(month, thresholds.slow_months);
    let fall = course.fall(begins, month);
    let comparable = baseline.filter(|baseline| course.is_comparable(baseline.month, month));
    let number = course.number(month);
    let mut dropped = Dropped {
        measure: course.measure,
        month,
        now: quantity(month),
        previous: quantity(month.before()),
        movement: course.movement(month),
        change: course.change(month.before(), month),
        months_not_falling: course.months_not_falling(month),
        baseline,
        change_on_baseline: comparable.zip(number).and_then(|(baseline, now)| Ratio::change(baseline.number, now)),
        fall,
        fall_on_baseline: fall
            .zip(baseline)
            .and_then(|(fall, baseline)| Ratio::of(i128::from(fall), i128::from(baseline.number))),
        pace_months: thresholds.slow_months,
        to_zero: to_zero(number, fall, thresholds.slow_months),
        target: plan.and_then(|plan| planned::target(plan, month)),
        behind: plan
            .filter(|_| comparable.is_some())
            .zip(number)
            .and_then(|(plan, now)| planned::behind(plan, month, now)),
        months_left: plan.map(|plan| planned::months_left(plan, month)),
        found: Vec::new(),
    };
    dropped.found = found(course, &dropped, begins, thresholds);
    dropped
}

fn back(month: Month, months: u32) -> Month {
    (0..months).fold(month, |month, _| month.before())
}

fn to_zero(now: Option<i64>, fall: Option<i64>, months: u32) -> ToZero {
    match (now, fall) {
        (Some(0), _) => ToZero::Reached,
        (Some(now), Some(fall)) if fall > 0 => {
            let fall = i128::from(fall);
            let way = i128::from(now).saturating_mul(i128::from(months));
            let whole = way
                .saturating_add(fall.saturating_sub(1))
                .checked_div(fall)
                .and_then(|whole| i64::try_from(whole).ok());
            ToZero::Months(whole.unwrap_or(i64::MAX))
        }
        (Some(_), Some(_)) => ToZero::Never,
        (Some(_) | None, None) | (None, Some(_)) => ToZero::Unknown,
    }
}

fn found(course: &Course, dropped: &Dropped, begins: Month, thresholds: &Thresholds) -> Vec<MeasureFound> {
    let Some(now) = dropped.now else {
        return vec![MeasureFound::Unknown(Unjudged::Missing)];
    };
    // What is zero has fallen as far as it can, whatever is known of how it came there.
    if now.is_zero() {
        return Vec::new();
    }
    let mut unjudged = unjudged(course, dropped, begins);
    unjudged.sort_unstable();
    unjudged.dedup();
    not_falling(dropped, thresholds)
        .into_iter()
        .chain(slow(dropped, thresholds))
        .chain(behind(dropped, thresholds))
        .chain(late(dropped))
        .chain(unjudged.into_iter().map(MeasureFound::Unknown))
        .collect()
}

fn not_falling(dropped: &Dropped, thresholds: &Thresholds) -> Option<MeasureFound> {
    let months = dropped.months_not_falling;
    let grade = if months == 0 {
        return None;
    } else if months >= thresholds.red_months {
        Grade::Red
    } else if months >= thresholds.amber_months {
        Grade::Amber
    } else {
        return None;
    };
    Some(MeasureFound::NotFalling { months, grade })
}

fn slow(dropped: &Dropped, thresholds: &Thresholds) -> Option<MeasureFound> {
    let (fall, baseline) = (dropped.fall?, dropped.baseline?.number);
    let asked = i128::from(thresholds.slow_percent).checked_mul(i128::from(baseline))?;
    let is_slow = i128::from(fall).checked_mul(WHOLE)? < asked;
    is_slow.then_some(MeasureFound::Slow { months: thresholds.slow_months, fall: dropped.fall_on_baseline })
}

fn behind(dropped: &Dropped, thresholds: &Thresholds) -> Option<MeasureFound> {
    let points = dropped.behind?;
    let limit = Ratio::of(i128::from(thresholds.behind_points), WHOLE)?;
    (points >= limit).then_some(MeasureFound::Behind { points })
}

fn late(dropped: &Dropped) -> Option<MeasureFound> {
    let left = dropped.months_left?;
    let is_late = match dropped.to_zero {
        ToZero::Reached => false,
        ToZero::Months(months) => months > i64::from(left),
        ToZero::Never => true,
        ToZero::Unknown => left <= 0,
    };
    is_late.then_some(MeasureFound::Late { to_zero: dropped.to_zero, left })
}

/// What cannot be said. A course shorter than the pace is no fault of anybody; a month missing on the way is.
fn unjudged(course: &Course, dropped: &Dropped, begins: Month) -> Vec<Unjudged> {
    let mut unjudged = Vec::new();
    match dropped.movement {
        Movement::Missing => unjudged.push(Unjudged::Missing),
        Movement::MissingBefore => unjudged.push(Unjudged::MissingBefore),
        Movement::First => unjudged.push(Unjudged::First),
        Movement::Break => unjudged.push(Unjudged::Break),
        Movement::Falling | Movement::NotFalling | Movement::AtZero => {}
    }
    let is_on_record = course.began().is_some_and(|began| began <= begins);
    if is_on_record && dropped.fall.is_none() {
        if course.number(begins).is_none() {
            unjudged.push(Unjudged::MissingEarlier);
        } else {
            unjudged.push(Unjudged::Break);
        }
    }
    if dropped.is_planned()
        && dropped.baseline.is_some_and(|baseline| !course.is_comparable(baseline.month, dropped.month))
    {
        unjudged.push(Unjudged::Break);
    }
    unjudged
}
