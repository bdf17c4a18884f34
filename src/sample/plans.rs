//! Plans of reduction: of the institutions that reduce, and of the nation and some provinces.

use chrono::{Months, NaiveDate};

use super::calendar::{day, month_of};
use super::dice::Dice;
use super::grounds::basis;
use super::life::{Life, Step};
use super::load_approvals::{UnitEntry, month_of_sample};
use super::load_moves::papers;
use super::load_returns::first_level;
use super::sector::Sector;
use super::totals::{BASELINE, TOTALS, Total};
use crate::actions::pen::Draft;
use crate::domain::figures::{Measure, Quantity};
use crate::domain::institution::fact::Fact;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::{PlanGiven, Target};
use crate::domain::tracks::act::Act;
use crate::domain::unit::NATION;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::month::Month;
use crate::domain::value::reason::Reason;

/// How ambitious a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Targets that the institution meets.
    Met,
    /// A straight line to zero within some months, too steep for most.
    Steep,
    /// A straight line over years.
    Slow,
}

const fn measure_of(total: Total) -> Measure {
    match total {
        Total::Balance => Measure::Balance,
        Total::Lenders => Measure::Lenders,
        Total::Borrowers => Measure::Borrowers,
    }
}

/// The plans that come with a step of a life: for one that begins to reduce, its balance, and every other time its people.
pub(super) fn plans_of(sector: &Sector, number: usize, step: &Step) -> Vec<Draft> {
    if step.to != InstitutionState::Reducing || step.reason != Reason::PlanFiled {
        return Vec::new();
    }
    TOTALS
        .into_iter()
        .filter(|total| *total == Total::Balance || number.is_multiple_of(2))
        .filter_map(|total| plan(sector, number, step.effective.on, total))
        .map(|plan| Draft {
            act: Act::Fact(Fact::PlanSet(plan)),
            effective: Effective::exact(step.effective.on),
            basis: step.basis.clone(),
            reason: Reason::PlanFiled,
            note: None,
            evidence: papers(&[EvidenceKind::ReductionPlan]),
        })
        .collect()
}

fn plan(sector: &Sector, number: usize, on: NaiveDate, total: Total) -> Option<PlanGiven> {
    let baseline = month_of(on).checked_sub(1)?;
    let held = |month: u32| {
        let held = sector.held(number, month)?;
        held.get(total.place()).copied()
    };
    let from = held(baseline).filter(|from| *from > 0)?;
    let own = u64::try_from(number).unwrap_or(0);
    let mut dice = Dice::new(own.wrapping_mul(2_038_074_743));
    let kind = match dice.below(10) {
        0..=3 => Kind::Met,
        4..=6 => Kind::Steep,
        _ => Kind::Slow,
    };
    let months = match kind {
        Kind::Met => 30,
        Kind::Steep => 10 + u32::try_from(dice.below(6)).unwrap_or(0),
        Kind::Slow => 26 + u32::try_from(dice.below(10)).unwrap_or(0),
    };
    let measure = measure_of(total);
    let mut targets = Vec::new();
    let mut before = from;
    if kind == Kind::Met {
        for month in (1..=8_u32).map(|quarter| baseline.saturating_add(quarter.saturating_mul(3))) {
            let Some(then) = held(month) else { break };
            // A little above what it will come to, and never above the target before.
            let at_most = then.saturating_add(then.div_euclid(50)).min(before);
            before = at_most;
            targets.push(Target { month: month_of_sample(month), at_most: Quantity::of(measure, at_most)? });
        }
    }
    Some(PlanGiven {
        measure,
        baseline_month: month_of_sample(baseline),
        baseline: Quantity::of(measure, from)?,
        end_on: end_after(baseline, months),
        targets,
    })
}

fn end_after(baseline: u32, months: u32) -> NaiveDate {
    let first = month_of_sample(baseline).first();
    let last = first.checked_add_months(Months::new(months));
    last.map_or(first, |last| Month::of(last).end())
}

/// Units with a plan of their own: the nation to the middle of 2020, and five provinces and a planned city.
const UNITS: [(&str, u32); 7] =
    [(NATION, 18), ("110000", 18), ("310000", 18), ("330000", 12), ("370000", 10), ("440000", 24), ("440300", 24)];

/// The day on which the units made their plans, in January 2019, and that of their recording.
pub(super) fn of_units_on() -> (NaiveDate, (NaiveDate, u32)) {
    (day(2019, 1, 20), (day(2019, 1, 21), 2))
}

/// The plans of units, each from what its institutions had at the end of 2018.
pub(super) fn plans_of_units(sector: &Sector, lives: &[Life]) -> Vec<UnitEntry<'static>> {
    let (on, _) = of_units_on();
    let mut entries = Vec::new();
    for (place, (unit, months)) in (1_usize..).zip(UNITS) {
        for measure in Measure::OF_A_UNIT {
            let baseline = lives
                .iter()
                .enumerate()
                .filter(|(_, life)| unit == NATION || first_level(life.place.unit) == unit)
                .filter_map(|(number, _)| sector.held(number, BASELINE))
                .map(|held| of_measure(held, *measure))
                .sum();
            let (Some(baseline), end_on) = (Quantity::of(*measure, baseline), end_after(BASELINE, months)) else {
                continue;
            };
            let plan = PlanGiven {
                measure: *measure,
                baseline_month: month_of_sample(BASELINE),
                baseline,
                end_on,
                targets: Vec::new(),
            };
            entries.push(UnitEntry {
                unit,
                fact: UnitFact::PlanSet(plan),
                on,
                basis: basis(on, "压降计划", place),
                reason: Reason::PlanFiled,
            });
        }
    }
    entries
}

fn of_measure(held: super::sector::Held, measure: Measure) -> i64 {
    let [balance, lenders, borrowers] = held;
    match measure {
        Measure::Institutions => 1,
        Measure::Balance => balance,
        Measure::Lenders => lenders,
        Measure::Borrowers => borrowers,
        Measure::Issued | Measure::Repaid | Measure::Overdue | Measure::Advanced => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::returns::plan_judge;
    use crate::sample::life::{HISTORY_LENGTH, lives};

    #[test]
    fn every_plan_could_be_recorded_and_some_are_met() {
        let lives = lives(1);
        let sector = Sector::new(1, &lives);
        let mut with_targets = 0;
        let mut count = 0;
        for (number, life) in lives.iter().enumerate() {
            for draft in life.steps.iter().flat_map(|step| plans_of(&sector, number, step)) {
                let Act::Fact(Fact::PlanSet(plan)) = &draft.act else {
                    panic!("a plan");
                };
                assert_eq!(plan_judge(plan, false), Ok(()), "{plan:?}");
                assert!(number >= HISTORY_LENGTH && draft.basis.starts_with("样例"));
                count += 1;
                with_targets += usize::from(!plan.targets.is_empty());
            }
        }
        assert!((500..2_000).contains(&count), "{count}");
        assert!(with_targets > 100, "{with_targets}");
        for entry in plans_of_units(&sector, &lives) {
            let UnitFact::PlanSet(plan) = &entry.fact else {
                panic!("a plan");
            };
            assert_eq!(plan_judge(plan, true), Ok(()), "{plan:?}");
        }
    }
}
