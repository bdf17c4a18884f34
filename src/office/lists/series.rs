//! `series`: a measure month by month, how it compares, and how many months in a row it fell.

use crate::domain::figures::broken::Turn;
use crate::domain::figures::{Direction, Group, Measure, Point, Quantity, Series, Streak, StreakStart, streak};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::says::{Says, moment_legal};
use crate::office::words::figures::{count_grouped, decimal, percent_said, quantity_text};
use crate::office::words::named;
use crate::output::{Cell, Column, Grid, Kind, Total};
use crate::reports::series::{Scope, SeriesRead, StreakTurn};
use crate::words::Message;

/// Months shown unless others are asked for: two years and the month they are compared with.
pub(crate) const MONTHS: u32 = 25;

/// What was asked for, and of whom.
pub(crate) struct SeriesAsked {
    pub(crate) read: SeriesRead,
    pub(crate) turns: Vec<StreakTurn>,
    pub(crate) name: Option<String>,
}

/// The measures asked for, each once and in their order; those of the three drops where none is named.
pub(crate) fn measures_asked(named: &[Measure], scope: &Scope) -> Vec<Measure> {
    if named.is_empty() {
        return match scope {
            Scope::Unit(_) => Measure::OF_A_UNIT.to_vec(),
            Scope::Institution(_) => Measure::OF_AN_INSTITUTION.to_vec(),
        };
    }
    let all = Measure::ALL.iter().copied();
    all.filter(|one| named.contains(one)).collect()
}

/// The groups asked for. A unit's figures are those of institutions in operation unless others are named; an institution's
/// are its own, whatever its state.
pub(crate) fn groups_asked(named: &[Group], scope: &Scope) -> Vec<Group> {
    let all = Group::ALL.iter().copied();
    if named.is_empty() {
        return match scope {
            Scope::Unit(_) => vec![Group::Operating],
            Scope::Institution(_) => all.collect(),
        };
    }
    all.filter(|one| named.contains(one)).collect()
}

/// The groups whose figures these are, where they are not those anybody would expect.
pub(crate) fn groups_said(read: &SeriesRead) -> Option<Message> {
    if read.spec.groups == groups_asked(&[], &read.spec.scope) {
        return None;
    }
    let groups: Vec<Message> = read.spec.groups.iter().map(|one| named(*one)).collect();
    Some(msg!("series-groups", groups = groups))
}

/// What is measured: a sum of people over institutions is said to be one of person-times.
fn name_of(read: &SeriesRead, measure: Measure) -> Message {
    let name = named(measure);
    match read.spec.scope {
        Scope::Unit(_) if measure.is_person_times() => msg!("series-person-times", what = name),
        Scope::Unit(_) | Scope::Institution(_) => name,
    }
}

/// One measure, for a terminal.
pub(crate) fn grid_of(says: Says<'_>, frame: &Frame, asked: &SeriesAsked, measure: Measure) -> Grid {
    let mut grid = frame_of(says, frame, asked, &name_of(&asked.read, measure));
    let money = measure.is_money();
    grid.columns = columns(says);
    let points = asked.read.points(measure);
    grid.rows = points.iter().map(|point| cells(says, &asked.read, measure, point)).collect();
    // Of the two ways to say a figure only that of the measure is filled.
    let idle: Vec<usize> = grid
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| {
            column.key == "measure"
                || HELD_APART.contains(&column.key)
                || column.key.starts_with(if money { "count" } else { "amount" })
                || (asked.read.spec.baseline.is_none() && column.key == "on_baseline_percent")
        })
        .map(|(place, _)| place)
        .collect();
    for place in idle.into_iter().rev() {
        grid.columns.remove(place);
        for row in &mut grid.rows {
            row.remove(place);
        }
    }
    grid
}

/// Columns that a table says in one, as marks.
const HELD_APART: [&str; 6] = ["institutions", "missing", "estimated", "provisional", "restated", "breaks"];

/// Every measure in one grid, for programs.
pub(crate) fn grid_of_all(says: Says<'_>, frame: &Frame, asked: &SeriesAsked) -> Grid {
    let mut grid = frame_of(says, frame, asked, &msg!("series-title-all"));
    grid.columns = columns(says);
    for measure in &asked.read.spec.measures {
        for point in asked.read.points(*measure) {
            grid.rows.push(cells(says, &asked.read, *measure, point));
        }
        let months = asked.read.streak(&[*measure], asked.read.spec.last).months;
        grid.totals.push(Total {
            key: streak_key(*measure),
            heading: says.say(&msg!("series-total-streak", measure = named(*measure))),
            cell: months.into(),
        });
        let said = lines_of(asked, *measure);
        grid.notes.extend(said.iter().map(|line| says.say(line)));
    }
    if asked.read.spec.measures.len() > 1 {
        let said = lines(&asked.read, &asked.read.spec.measures);
        grid.notes.extend(said.iter().map(|line| says.say(line)));
    }
    grid
}

const fn streak_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Institutions => "streak_institutions",
        Measure::Balance => "streak_balance",
        Measure::Lenders => "streak_lenders",
        Measure::Borrowers => "streak_borrowers",
        Measure::Issued => "streak_issued",
        Measure::Repaid => "streak_repaid",
        Measure::Overdue => "streak_overdue",
        Measure::Advanced => "streak_advanced",
    }
}

fn frame_of(says: Says<'_>, frame: &Frame, asked: &SeriesAsked, what: &Message) -> Grid {
    let title = match &asked.name {
        None => msg!("series-title", what = what.clone()),
        Some(name) => msg!("series-title-of", what = what.clone(), name = name),
    };
    let title = match groups_said(&asked.read) {
        Some(groups) => msg!("series-title-groups", title = title, groups = groups),
        None => title,
    };
    let page =
        PageWords { report: "series", title, definition: msg!("series-definition"), empty: msg!("series-empty") };
    frame.grid(says, &page)
}

fn columns(says: Says<'_>) -> Vec<Column> {
    let integer = |key, heading| says.column(key, &heading, Kind::Integer);
    vec![
        says.column("measure", &msg!("series-column-measure"), Kind::Word),
        says.column("month", &msg!("series-column-month"), Kind::Code),
        says.column("count", &msg!("series-column-figure"), Kind::Integer),
        says.column("amount", &msg!("series-column-figure"), Kind::Money),
        says.column("count_change", &msg!("series-column-change"), Kind::Integer).wide(),
        says.column("amount_change", &msg!("series-column-change"), Kind::Money).wide(),
        says.column("on_month_percent", &msg!("series-column-on-month"), Kind::Word),
        says.column("on_baseline_percent", &msg!("series-column-on-baseline"), Kind::Word),
        says.column("direction", &msg!("series-column-direction"), Kind::Word),
        says.column("streak", &msg!("series-column-streak"), Kind::Integer),
        says.column("marks", &msg!("series-column-marks"), Kind::Text),
        integer("institutions", msg!("series-column-institutions")),
        integer("missing", msg!("series-column-missing")),
        integer("estimated", msg!("series-column-estimated")),
        integer("provisional", msg!("series-column-provisional")),
        integer("restated", msg!("series-column-restated")),
        integer("breaks", msg!("series-column-breaks")),
    ]
}

fn cells(says: Says<'_>, read: &SeriesRead, measure: Measure, point: &Point) -> Vec<Cell> {
    let series = read.of(measure);
    let month = point.month;
    let before = series.and_then(|series| series.value(month.before()));
    let change = before
        .zip(point.value())
        .and_then(|(then, now)| now.number().checked_sub(then.number()))
        .filter(|_| point.direction != Direction::Break)
        .and_then(|change| Quantity::of(measure, change));
    let on_month =
        series.and_then(|series| series.change_on_month(month)).filter(|_| point.direction != Direction::Break);
    let streak = |series: &Series| streak(&[series], month).months;
    let mut cells = vec![says.word(measure.code(), &name_of(read, measure)), Cell::code(month.to_string())];
    // Where nobody reported there is no sum, not a sum of nothing.
    let some_known = point.unknown == 0 || point.unknown < point.institutions;
    cells.extend(count_or_amount(some_known.then_some(point.reported)));
    cells.extend(count_or_amount(change));
    cells.extend([
        percent_cell(on_month),
        percent_cell(read.change(measure, month)),
        says.word(point.direction.code(), &named(point.direction)),
        series.map(streak).into(),
        Cell::text(marks(says, point)),
        point.institutions.into(),
        point.unknown.into(),
        point.estimated.into(),
        point.provisional.into(),
        point.restated.into(),
        point.breaks.into(),
    ]);
    cells
}

fn count_or_amount(quantity: Option<Quantity>) -> [Cell; 2] {
    match quantity {
        Some(Quantity::Count(count)) => [count.into(), Cell::Empty],
        Some(Quantity::Money(amount)) => [Cell::Empty, amount.into()],
        None => [Cell::Empty, Cell::Empty],
    }
}

/// Per cent with one place: a decimal for programs, with the sign for people.
fn percent_cell(ratio: Option<Ratio>) -> Cell {
    let thousandths = ratio.and_then(|ratio| ratio.rounded(3));
    thousandths.map_or(Cell::Empty, |thousandths| Cell::word(decimal(thousandths, 1), percent_said(thousandths, 1)))
}

/// What a reader must know of a figure before believing it.
fn marks(says: Says<'_>, point: &Point) -> String {
    let mut marks = Vec::new();
    if point.unknown > 0 && point.institutions == 0 {
        marks.push(msg!("series-mark-none-owed"));
    } else if point.unknown > 0 {
        marks.push(msg!(
            "series-mark-missing",
            missing = count_grouped(point.unknown),
            all = count_grouped(point.institutions)
        ));
    }
    if point.breaks > 0 {
        marks.push(msg!("series-mark-break", count = point.breaks));
    }
    if point.estimated > 0 {
        marks.push(msg!("series-mark-estimated", count = point.estimated));
    }
    if point.provisional > 0 {
        marks.push(msg!("series-mark-provisional", count = point.provisional));
    }
    if point.restated > 0 {
        marks.push(msg!("series-mark-restated", count = point.restated));
    }
    let joined = marks.into_iter().reduce(|start, next| msg!("list-more", start = start, next = next));
    joined.map_or_else(String::new, |marks| says.say(&marks))
}

/// What is to be said of the streak of one measure, and of the restatement that turned it.
pub(crate) fn lines_of(asked: &SeriesAsked, measure: Measure) -> Vec<Message> {
    let mut lines = lines(&asked.read, &[measure]);
    let turns = asked.turns.iter().filter(|turn| turn.measure == measure);
    lines.extend(turns.map(turn_line));
    lines
}

fn turn_line(turn: &StreakTurn) -> Message {
    let turned = &turn.turned;
    let figure = |number: i64| Quantity::of(turn.measure, number).map_or_else(|| number.to_string(), quantity_text);
    let (then_before, then) = (figure(turned.then.0), figure(turned.then.1));
    let (now_before, now) = (figure(turned.since.0), figure(turned.since.1));
    let by = match &turned.basis {
        Some(basis) => msg!("series-turned-by", officer = &turned.officer, basis = basis),
        None => msg!("series-turned-by-unseen", officer = &turned.officer),
    };
    let most: Vec<Message> = turn
        .institutions
        .iter()
        .map(|one| {
            let change = figure(one.change);
            let sign = if one.change > 0 { "+" } else { "" };
            let month = Month::of(one.month).to_string();
            msg!("series-turned-institution", name = &one.name, change = format!("{sign}{change}"), month = month)
        })
        .collect();
    let (month, moment) = (turned.month.to_string(), moment_legal(turned.at));
    match turned.turn {
        Turn::Broken => msg!(
            "series-broken",
            month = month,
            then_before = then_before,
            then = then,
            moment = moment,
            by = by,
            returns = turned.returns,
            now_before = now_before,
            now = now,
            most = most,
            months = turn.months_otherwise
        ),
        Turn::Mended => msg!(
            "series-mended",
            month = month,
            then_before = then_before,
            then = then,
            moment = moment,
            by = by,
            returns = turned.returns,
            now_before = now_before,
            now = now,
            most = most,
            months = turn.months_otherwise
        ),
    }
}

/// What is to be said of the streak of measures together, to the last month shown.
pub(crate) fn lines(read: &SeriesRead, measures: &[Measure]) -> Vec<Message> {
    let streak = read.streak(measures, read.spec.last);
    let names: Vec<Message> = measures.iter().map(|measure| name_of(read, *measure)).collect();
    let mut lines = vec![streak_line(names, &streak)];
    if streak.months == 0 {
        return lines;
    }
    if !streak.gaps.is_empty() {
        let gaps: Vec<String> = streak.gaps.iter().map(ToString::to_string).collect();
        lines.push(msg!("series-gaps", months = gaps));
    }
    let newest = streak.rests_on.iter().filter_map(|vintage| vintage.newest).max();
    if let Some(newest) = newest {
        let restated = streak.rests_on.iter().filter(|vintage| vintage.restated > 0).count();
        let moment = moment_legal(newest);
        lines.push(msg!("series-rests-on", moment = moment, restated = restated));
    }
    lines
}

fn streak_line(names: Vec<Message>, streak: &Streak) -> Message {
    let until = streak.until.to_string();
    let Some(since) = streak.since else {
        return msg!("series-no-streak", what = names, until = until);
    };
    let (months, since_said) = (streak.months, since.to_string());
    let before = since.before().to_string();
    let start = match streak.start {
        StreakStart::RecordBegins => msg!("series-start-record", month = before),
        StreakStart::NotFalling => msg!("series-start-not-falling", month = before),
        StreakStart::Break => msg!("series-start-break", month = before),
        StreakStart::Gap => msg!("series-start-gap", month = before),
    };
    msg!("series-streak", what = names, months = months, since = since_said, until = until, start = start)
}
