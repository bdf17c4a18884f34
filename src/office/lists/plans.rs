//! `plan`: what a reduction is to reach, and what it has reached.

use crate::domain::figures::{Measure, Quantity};
use crate::domain::value::money::Money;
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::field::{Field, fill};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::office::words::drops::{planned_quantity, points_cell, quantity_cell, to_zero_cell, why_of};
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::plan_show::{PlanMonth, PlanShown};
use crate::words::Message;

/// Fen in what is written as a whole number.
const FEN: i64 = 100;

/// Reads a figure of a measure: an amount in yuan, 万元 or 亿元, or a number of institutions or people, which may be in 万.
pub(crate) fn figure_parse(measure: Measure, text: &str) -> Result<Quantity, Told> {
    let wrong = || {
        let hint = if measure.is_money() { msg!("hint-plan-amount") } else { msg!("hint-plan-number") };
        let message = msg!("error-plan-figure", text = text, measure = named(measure));
        Told::new(Trouble::Usage, message).hinted(hint)
    };
    let amount: Money = text.parse().map_err(|_| wrong())?;
    if measure.is_money() {
        return Ok(Quantity::Money(amount));
    }
    let is_money = text.contains('元') || text.to_ascii_lowercase().contains("yuan");
    let (number, part) = (amount.fen().checked_div(FEN), amount.fen().checked_rem(FEN));
    match (number, part) {
        (Some(number), Some(0)) if !is_money => Ok(Quantity::Count(number)),
        (Some(_) | None, Some(_) | None) => Err(wrong()),
    }
}

/// A month of one of the plans.
struct PlanLine<'plan> {
    plan: &'plan PlanShown,
    month: &'plan PlanMonth,
}

pub(crate) fn grid(says: Says<'_>, frame: &Frame, name: &str, plans: &[PlanShown]) -> Grid {
    let page = PageWords {
        report: "plan",
        title: msg!("plan-title", name = name),
        definition: msg!("plan-definition"),
        empty: msg!("plan-empty", name = name),
    };
    // The unit is the plan's, not what a list is cut to.
    let mut grid = frame.grid(says, &page);
    if frame.unit.is_some() {
        let title = msg!("list-title", title = page.title, day = frame.cut.as_of);
        grid.title = says.say(&title);
    }
    let lines: Vec<PlanLine<'_>> =
        plans.iter().flat_map(|plan| plan.months.iter().map(move |month| PlanLine { plan, month })).collect();
    fill(&mut grid, says, &fields(), &lines);
    for plan in plans {
        grid.totals.extend(totals(says, plan));
    }
    grid
}

fn fields<'plan>() -> Vec<Field<PlanLine<'plan>>> {
    vec![
        Field::new("measure", msg!("head-measure"), Kind::Word, |says, line: &PlanLine<'plan>| {
            let measure = line.plan.drawn.plan.measure;
            says.word(measure.code(), &named(measure))
        }),
        Field::new("month", msg!("head-month"), Kind::Code, |_, line: &PlanLine<'plan>| {
            Cell::code(line.month.month.to_string())
        }),
        Field::new("target", msg!("head-target"), Kind::Word, |_, line: &PlanLine<'plan>| {
            let measure = line.plan.drawn.plan.measure;
            quantity_cell(planned_quantity(measure, line.month.target))
        }),
        Field::new("named", msg!("head-named"), Kind::Word, |says, line: &PlanLine<'plan>| {
            let plan = &line.plan.drawn.plan;
            if line.month.month == plan.baseline_month {
                says.word("baseline", &msg!("plan-baseline"))
            } else if line.month.is_named {
                says.word("target", &msg!("plan-named"))
            } else {
                says.word("line", &msg!("plan-line"))
            }
        })
        .wide(),
        Field::new("reached", msg!("head-reached"), Kind::Word, |says, line: &PlanLine<'plan>| {
            match line.month.reached {
                None if line.month.is_over => says.word("unknown", &msg!("drops-unknown")),
                reached => quantity_cell(reached),
            }
        }),
        Field::new("behind_points", msg!("head-behind-points"), Kind::Word, |_, line: &PlanLine<'plan>| {
            points_cell(line.month.behind)
        }),
        Field::new("entry", msg!("head-entry"), Kind::Integer, |_, line: &PlanLine<'plan>| line.plan.drawn.seq.into())
            .wide(),
        Field::new("in_force_from", msg!("column-in-force-from"), Kind::Date, |_, line: &PlanLine<'plan>| {
            line.plan.drawn.from.into()
        })
        .wide(),
        Field::new("end_on", msg!("head-plan-end"), Kind::Date, |_, line: &PlanLine<'plan>| {
            line.plan.drawn.plan.end_on.into()
        })
        .wide(),
    ]
}

/// How each measure stands in the last month that is over.
fn totals(says: Says<'_>, shown: &PlanShown) -> Vec<Total> {
    let dropped = &shown.dropped;
    let [grade, pace, to_zero, left] = total_keys(dropped.measure);
    let measure = || named(dropped.measure);
    let total = |key, part: Message, cell| Total {
        key,
        heading: says.say(&msg!("drops-head-of", measure = measure(), part = part)),
        cell,
    };
    let per_month = dropped.fall.and_then(|fall| Ratio::of(i128::from(fall), i128::from(dropped.pace_months)));
    let name = named(dropped.grade());
    let said = if dropped.found.is_empty() { name } else { msg!("plan-verdict", grade = name, why = why_of(dropped)) };
    let verdict = Total { key: grade, heading: says.say(&measure()), cell: says.word(dropped.grade().code(), &said) };
    vec![
        verdict,
        total(
            pace,
            msg!("drops-part-pace", months = dropped.pace_months),
            quantity_cell(planned_quantity(dropped.measure, per_month)),
        ),
        total(to_zero, msg!("drops-part-to-zero"), to_zero_cell(says, dropped.to_zero)),
        total(left, msg!("drops-part-left"), dropped.months_left.into()),
    ]
}

macro_rules! keys {
    ($measure:literal) => {
        [
            concat!($measure, "_verdict"),
            concat!($measure, "_pace"),
            concat!($measure, "_months_to_zero"),
            concat!($measure, "_months_left"),
        ]
    };
}

const fn total_keys(measure: Measure) -> [&'static str; 4] {
    match measure {
        Measure::Institutions => keys!("institutions"),
        Measure::Balance => keys!("balance"),
        Measure::Lenders => keys!("lenders"),
        Measure::Borrowers => keys!("borrowers"),
        Measure::Issued => keys!("issued"),
        Measure::Repaid => keys!("repaid"),
        Measure::Overdue => keys!("overdue"),
        Measure::Advanced => keys!("advanced"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case(Measure::Lenders, "1200", Some(1_200))]
    #[case(Measure::Lenders, "1,200", Some(1_200))]
    #[case(Measure::Lenders, "1.2万", Some(12_000))]
    #[case(Measure::Lenders, "1200元", None)]
    #[case(Measure::Borrowers, "0.5", None)]
    #[case(Measure::Institutions, "-3", None)]
    #[case(Measure::Balance, "1.5亿元", Some(15_000_000_000))]
    #[case(Measure::Balance, "", None)]
    fn a_figure_is_read_as_its_measure_means_it(
        #[case] measure: Measure,
        #[case] text: &str,
        #[case] number: Option<i64>,
    ) {
        assert_eq!(figure_parse(measure, text).ok().map(Quantity::number), number);
    }
}
