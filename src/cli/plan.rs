//! `plan`: what a reduction is to reach, and what it has reached.

use super::args::{ListArgs, PlanCommand, PlanSetArgs};
use super::case_words::plan_said;
use super::desk::{Desk, access};
use super::drop_words::{grade_name, planned_quantity, points_cell, quantity_cell, to_zero_cell, why_of};
use super::fail::{Exit, Failure};
use super::fields::{Field, fill};
use super::figure_words::{measure_name, quantity_said};
use super::listing::{Frame, PageWords, Says, show};
use super::say;
use crate::actions::institution_resolve;
use crate::actions::plan_set::{PlanSet, PlanStands, Whose, apply};
use crate::db::{Access, in_txn};
use crate::domain::figures::{Measure, Quantity};
use crate::domain::returns::Target;
use crate::domain::value::money::Money;
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::plan_show::{PlanMonth, PlanShown, PlansOf, plans_shown};
use crate::words::Message;

/// Fen in what is written as a whole number.
const FEN: i64 = 100;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says, or that the page cannot be written.
pub fn run(desk: &Desk, command: &PlanCommand) -> Result<(), Failure> {
    match command {
        PlanCommand::Set(args) => set(desk, args),
        PlanCommand::Show { institution, list } => shown_run(desk, institution.as_deref(), list),
    }
}

fn set(desk: &Desk, args: &PlanSetArgs) -> Result<(), Failure> {
    let whose = match (&args.unit, &args.institution) {
        (Some(unit), _) => Whose::Unit(unit.clone()),
        (None, Some(institution)) => Whose::Institution(institution.clone()),
        (None, None) => return Err(Failure::new(Exit::Usage, msg!("error-plan-whose"))),
    };
    let baseline = args.baseline.as_deref();
    let targets = args
        .target
        .iter()
        .map(|target| Ok(Target { month: target.month, at_most: figure_parse(args.measure, &target.figure)? }));
    let request = PlanSet {
        whose,
        measure: args.measure,
        baseline_month: args.baseline_month,
        baseline: baseline.map(|text| figure_parse(args.measure, text)).transpose()?,
        end_on: args.end,
        targets: targets.collect::<Result<_, Failure>>()?,
        on: args.effective,
        confirmed: args.yes,
        grounds: Desk::grounds(&args.grounds)?,
    };
    let dry_run = args.grounds.dry_run;
    let mut session = desk.session()?;
    let stands = apply(&mut session, access(dry_run), &request)?;
    let name = match (&stands.name, &args.unit) {
        (Some(name), _) => name.clone(),
        (None, Some(unit)) => say::unit(unit, desk.words.lang()),
        (None, None) => String::new(),
    };
    stands_say(desk, &name, &stands, dry_run)
}

fn stands_say(desk: &Desk, name: &str, stands: &PlanStands, dry_run: bool) -> Result<(), Failure> {
    let (what, seq) = (plan_said(&stands.plan), stands.seq);
    let line = if stands.already {
        msg!("case-recorded-already", name = name, what = what, seq = seq)
    } else if dry_run {
        msg!("case-would-record", name = name, what = what, seq = seq)
    } else {
        msg!("case-recorded", name = name, what = what, seq = seq)
    };
    desk.printer.line(&desk.words, &line)?;
    if stands.already {
        return Ok(());
    }
    let on = stands.on;
    let line = match &stands.replaced {
        Some(before) => msg!("plan-in-place", on = on, before = plan_said(&before.plan), since = before.from),
        None => msg!("plan-from", on = on),
    };
    desk.printer.line(&desk.words, &line)?;
    if stands.taken {
        let taken = msg!(
            "plan-baseline-taken",
            measure = measure_name(stands.plan.measure),
            month = stands.plan.baseline_month.to_string(),
            figure = quantity_said(stands.plan.baseline)
        );
        desk.printer.note(&desk.words, &taken);
    }
    Ok(())
}

/// Reads a figure of a measure: an amount in yuan, 万元 or 亿元, or a number of institutions or people, which may be in 万.
fn figure_parse(measure: Measure, text: &str) -> Result<Quantity, Failure> {
    let wrong = || {
        let hint = if measure.is_money() { msg!("hint-plan-amount") } else { msg!("hint-plan-number") };
        let message = msg!("error-plan-figure", text = text, measure = measure_name(measure));
        Failure::new(Exit::Usage, message).hinted(hint)
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

fn shown_run(desk: &Desk, institution: Option<&str>, args: &ListArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, args)?;
    let (name, plans) = in_txn(&mut session, Access::Read, |txn| {
        let (name, of) = match (institution, &args.unit) {
            (Some(text), _) => {
                let found = institution_resolve(txn, text)?;
                (found.name, PlansOf::Institution(found.subject_id))
            }
            (None, Some(unit)) => (say::unit(unit, desk.words.lang()), PlansOf::Unit(unit.clone())),
            (None, None) => return Err(Failure::new(Exit::Usage, msg!("error-plan-whose"))),
        };
        Ok::<_, Failure>((name, plans_shown(txn, &frame.cut, &of)?))
    })?;
    let grid = grid(Says(&desk.words), &frame, &name, &plans);
    show(desk, &grid, &args.shown)
}

/// A month of one of the plans.
struct Line<'plan> {
    plan: &'plan PlanShown,
    month: &'plan PlanMonth,
}

fn grid(says: Says<'_>, frame: &Frame, name: &str, plans: &[PlanShown]) -> Grid {
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
    let lines: Vec<Line<'_>> =
        plans.iter().flat_map(|plan| plan.months.iter().map(move |month| Line { plan, month })).collect();
    fill(&mut grid, says, &fields(), &lines);
    for plan in plans {
        grid.totals.extend(totals(says, plan));
    }
    grid
}

fn fields<'plan>() -> Vec<Field<Line<'plan>>> {
    vec![
        Field::new("measure", msg!("head-measure"), Kind::Word, |says, line: &Line<'plan>| {
            let measure = line.plan.drawn.plan.measure;
            says.word(measure.code(), &measure_name(measure))
        }),
        Field::new("month", msg!("head-month"), Kind::Code, |_, line: &Line<'plan>| {
            Cell::code(line.month.month.to_string())
        }),
        Field::new("target", msg!("head-target"), Kind::Word, |_, line: &Line<'plan>| {
            let measure = line.plan.drawn.plan.measure;
            quantity_cell(planned_quantity(measure, line.month.target))
        }),
        Field::new("named", msg!("head-named"), Kind::Word, |says, line: &Line<'plan>| {
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
        Field::new("reached", msg!("head-reached"), Kind::Word, |says, line: &Line<'plan>| match line.month.reached {
            None if line.month.is_over => says.word("unknown", &msg!("drops-unknown")),
            reached => quantity_cell(reached),
        }),
        Field::new("behind_points", msg!("head-behind-points"), Kind::Word, |_, line: &Line<'plan>| {
            points_cell(line.month.behind)
        }),
        Field::new("entry", msg!("head-entry"), Kind::Integer, |_, line: &Line<'plan>| line.plan.drawn.seq.into())
            .wide(),
        Field::new("in_force_from", msg!("column-in-force-from"), Kind::Date, |_, line: &Line<'plan>| {
            line.plan.drawn.from.into()
        })
        .wide(),
        Field::new("end_on", msg!("head-plan-end"), Kind::Date, |_, line: &Line<'plan>| {
            line.plan.drawn.plan.end_on.into()
        })
        .wide(),
    ]
}

/// How each measure stands in the last month that is over.
fn totals(says: Says<'_>, shown: &PlanShown) -> Vec<Total> {
    let dropped = &shown.dropped;
    let [grade, pace, to_zero, left] = total_keys(dropped.measure);
    let measure = || measure_name(dropped.measure);
    let total = |key, part: Message, cell| Total {
        key,
        heading: says.say(&msg!("drops-head-of", measure = measure(), part = part)),
        cell,
    };
    let per_month = dropped.fall.and_then(|fall| Ratio::of(i128::from(fall), i128::from(dropped.pace_months)));
    let name = grade_name(dropped.grade());
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
