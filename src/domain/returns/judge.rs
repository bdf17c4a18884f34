//! Judging one return before it is filed: what refuses it, what is questioned, and whether it says anything new.

use chrono::NaiveDate;

use super::{Figures, Observations, Question, ReturnRefusal, UnitSlip};
use crate::domain::figures::Measure;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::effective::Precision;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;

/// A ten thousand of a unit of money, and a hundred million.
const UNITS: [i64; 2] = [10_000, 100_000_000];

/// The stocks of money whose jumps are questioned. What is issued or repaid in a month may be any amount.
const STOCKS: [Measure; 3] = [Measure::Balance, Measure::Overdue, Measure::Advanced];

/// A state of the institution and when it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    pub state: InstitutionState,
    pub from: NaiveDate,
    /// How exactly that day is known.
    pub precision: Precision,
}

/// What stands for a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stands {
    pub version: i32,
    pub figures: Figures,
    /// Its marks.
    pub observations: Observations,
}

/// A return as it is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handed {
    pub month: Month,
    pub figures: Figures,
    /// Its marks.
    pub observations: Observations,
    /// The day it was handed in, where that is said.
    pub submitted_on: Option<NaiveDate>,
}

/// What a return is judged against.
#[derive(Debug, Clone, Copy)]
pub struct ReturnAround<'a> {
    pub today: NaiveDate,
    /// The timeline of the institution, in order of day.
    pub stages: &'a [Stage],
    /// The unit with jurisdiction today.
    pub unit: &'a str,
    /// Whether the officer may write there.
    pub writes: bool,
    /// The unit that approved the month: the institution's own, or one above it.
    pub locked_by: Option<&'a str>,
    /// What stands for the month.
    pub standing: Option<Stands>,
    /// What stands for the month before.
    pub before: Option<Stands>,
    /// What stands for the month after.
    pub after: Option<Stands>,
    /// How many times as much a stock of money must be to be questioned.
    pub jump_times: u32,
}

/// What a return comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The record says so already.
    Already {
        /// The version that says so.
        version: i32,
    },
    /// It may be filed, once the questions are answered.
    New {
        version: i32,
        /// What is asked back.
        questions: Vec<Question>,
    },
}

/// Judges a return.
///
/// # Errors
/// Why it is not filed.
pub fn return_judge(handed: &Handed, around: &ReturnAround<'_>) -> Result<Verdict, ReturnRefusal> {
    form_judge(handed)?;
    if !around.writes {
        let unit = around.unit.to_owned();
        return Err(ReturnRefusal::NotYours { unit });
    }
    if Month::last_over(around.today) < handed.month {
        let over_on = handed.month.end();
        return Err(ReturnRefusal::NotOver { over_on });
    }
    let over_on = handed.month.end();
    if let Some(on) = handed.submitted_on.filter(|on| *on < over_on || *on > around.today) {
        return Err(ReturnRefusal::SubmittedOn { on, from: over_on, to: around.today });
    }
    if let Some(standing) = around.standing
        && (standing.figures, standing.observations) == (handed.figures, handed.observations)
    {
        let version = standing.version;
        return Ok(Verdict::Already { version });
    }
    timeline_judge(handed.month, around.stages)?;
    if let Some(unit) = around.locked_by {
        return Err(ReturnRefusal::Locked { unit: unit.to_owned(), month: handed.month });
    }
    Ok(Verdict::New {
        version: around.standing.map_or(1, |standing| standing.version.saturating_add(1)),
        questions: questions(handed, around),
    })
}

/// Whether figures and marks go together.
fn form_judge(handed: &Handed) -> Result<(), ReturnRefusal> {
    match (handed.figures.is_empty(), handed.observations.missing) {
        (true, false) => Err(ReturnRefusal::Empty),
        (false, true) => Err(ReturnRefusal::MissingWithFigures),
        (true, true) | (false, false) => Ok(()),
    }
}

/// Whether the institution owes a return for the month. One that was only seen on its first day may have been there
/// before.
fn timeline_judge(month: Month, stages: &[Stage]) -> Result<(), ReturnRefusal> {
    if stages.last().is_none_or(|last| last.state == InstitutionState::Void) {
        return Err(ReturnRefusal::Void);
    }
    let Some(at) = stage_at(month, stages) else {
        return match stages.first() {
            Some(first) if first.precision == Precision::Exact => Err(ReturnRefusal::NotYet { since: first.from }),
            Some(_) | None => Ok(()),
        };
    };
    match at.state {
        InstitutionState::Cleared | InstitutionState::Transformed => {
            Err(ReturnRefusal::NoneOwed { state: at.state, since: at.from })
        }
        InstitutionState::Void => Err(ReturnRefusal::Void),
        InstitutionState::Pending
        | InstitutionState::Operating
        | InstitutionState::Reducing
        | InstitutionState::Transforming
        | InstitutionState::ClosedUnresolved
        | InstitutionState::Exited => Ok(()),
    }
}

/// The state at the end of a month.
fn stage_at(month: Month, stages: &[Stage]) -> Option<&Stage> {
    stages.iter().rev().find(|stage| stage.from <= month.end())
}

fn questions(handed: &Handed, around: &ReturnAround<'_>) -> Vec<Question> {
    let mut asked: Vec<Question> = STOCKS.into_iter().filter_map(|measure| jump(handed, around, measure)).collect();
    asked.extend(together(&handed.figures));
    asked.extend(not_in_operation(handed.month, around.stages));
    asked
}

/// Figures that do not go together.
fn together(figures: &Figures) -> Vec<Question> {
    let mut asked = Vec::new();
    let Some(balance) = figures.balance else {
        return asked;
    };
    match figures.lenders {
        Some(lenders) if lenders > 0 && balance.is_zero() => {
            asked.push(Question::LendersWithoutBalance { lenders });
        }
        Some(0) if !balance.is_zero() => asked.push(Question::BalanceWithoutLenders { balance }),
        Some(_) | None => {}
    }
    if let Some(overdue) = figures.overdue.filter(|overdue| *overdue > balance) {
        asked.push(Question::OverdueAboveBalance { overdue, balance });
    }
    asked
}

/// Against the month before; against the month after where the one before has no such figure. A definition that changed
/// ends the comparison.
fn jump(handed: &Handed, around: &ReturnAround<'_>, measure: Measure) -> Option<Question> {
    let amount = stock(&handed.figures, measure)?;
    let of = |stands: Option<Stands>| stands.and_then(|stands| stock(&stands.figures, measure));
    let before =
        of(around.before).filter(|_| !handed.observations.definition_break).map(|other| (other, handed.month.before()));
    let after = of(around.after.filter(|after| !after.observations.definition_break))
        .map(|other| (other, handed.month.after()));
    let (other, month) = before.or(after)?;
    amount.jumps(around.jump_times, other).then(|| Question::Jump {
        measure,
        amount,
        other,
        month,
        times: around.jump_times,
        would_be: would_be(amount, other, around.jump_times),
    })
}

fn stock(figures: &Figures, measure: Measure) -> Option<Money> {
    match measure {
        Measure::Balance => figures.balance,
        Measure::Overdue => figures.overdue,
        Measure::Advanced => figures.advanced,
        Measure::Institutions | Measure::Lenders | Measure::Borrowers | Measure::Issued | Measure::Repaid => None,
    }
}

/// The unit in which an amount would be near another.
fn would_be(amount: Money, other: Money, times: u32) -> Option<(UnitSlip, Money)> {
    let larger = |by: i64| amount.fen().checked_mul(by).and_then(Money::from_fen);
    let smaller = |by: i64| amount.fen().checked_div(by).and_then(Money::from_fen);
    let [wan, yi] = UNITS;
    [
        (UnitSlip::WanAsYuan, larger(wan)),
        (UnitSlip::YiAsYuan, larger(yi)),
        (UnitSlip::YuanAsWan, smaller(wan)),
        (UnitSlip::YuanAsYi, smaller(yi)),
    ]
    .into_iter()
    .filter_map(|(slip, amount)| Some((slip, amount?)))
    .find(|(_, amount)| !amount.is_zero() && !amount.jumps(times, other))
}

/// An institution whose status was not established at the end of the month has nothing to report, unless what followed
/// was only seen later than it began.
fn not_in_operation(month: Month, stages: &[Stage]) -> Option<Question> {
    let at = stage_at(month, stages)?;
    if at.state != InstitutionState::Pending {
        return None;
    }
    let next = stages.iter().find(|stage| stage.from > month.end());
    match next {
        Some(next) if next.precision == Precision::NotLaterThan => None,
        Some(next) => Some(Question::NotInOperation { until: Some(next.from) }),
        None => Some(Question::NotInOperation { until: None }),
    }
}

#[cfg(test)]
#[path = "judge_tests.rs"]
mod tests;
