//! `stuck explain`: the whole calculation of one institution, step by step, each with where it comes from.

use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::Grant;
use crate::domain::rulebook::RuleValue;
use crate::domain::stuck::explanation::Explanation;
use crate::domain::stuck::finding::Finding;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::stuck::steps::{ReckonedStep, Source, Value, What};
use crate::domain::stuck::threshold::Threshold;
use crate::domain::stuck::tolled::Tolled;
use crate::msg;
use crate::office::asked::{Frame, PageWords, plain_grid};
use crate::office::lists::case_fields::clocks_cell;
use crate::office::lists::drop_columns::{institution_cells, institution_columns};
use crate::office::lists::field::fill;
use crate::office::lists::pilot_fields::list_fields;
use crate::office::lists::rules::value_name;
use crate::office::lists::stuck::drops::{grade_cell, why_cell};
use crate::office::lists::stuck::words::{mover_cell, next_said, obstacles_cell, page_words, rule_said, run_off_cell};
use crate::office::pages::case::{age_rows, aged_cell, not_in_force_said};
use crate::office::says::Says;
use crate::office::words::calendar::{other_lines, rest_days};
use crate::office::words::case::percent;
use crate::office::words::grant::grant_lines;
use crate::office::words::named;
use crate::office::words::pilot_list::causes_cell;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::explained::Explained;
use crate::reports::pilot::PilotLine;
use crate::reports::three_drops::InstitutionDrops;
use crate::words::Message;

/// The calculation as a page of facts.
pub(crate) fn grid(says: Says<'_>, frame: &Frame, found: &Explained) -> Grid {
    let words = PageWords {
        report: "stuck-explained",
        title: msg!("explain-title", name = &found.read.name),
        definition: msg!("explain-definition"),
        empty: msg!("explain-nothing"),
    };
    let mut grid = frame.grid(says, &words);
    grid.columns = columns(says);
    let mut page = Rows { says, section: Cell::Empty, rows: Vec::new() };
    let explanation: &Explanation = &found.explanation;
    page.section("institution", &msg!("explain-institution"));
    page.add(says.word("state", &msg!("column-state")), says.state(found.read.state), Some(found.read.since.on), None);
    if found.read.case.is_some() {
        for (code, name, aged) in age_rows(&found.ages) {
            let value = aged_cell(says, &aged);
            page.add(says.word(code, &name), value, Some(aged.since), None);
        }
        if let Some(closed) = found.ages.closed_on {
            let item = says.word("stands-still", &msg!("case-page-stands-still"));
            let closed = closed.to_string();
            page.add(item, Cell::word(closed.clone(), closed), None, None);
        }
    }
    for (finding, steps) in &explanation.findings {
        finding_rows(&mut page, finding, found);
        page.steps(steps, Some(finding.clock));
    }
    if let Some(tolled) = &explanation.tolled {
        tolled_rows(&mut page, tolled);
    }
    if let Some((line, thresholds)) = &found.pilot {
        pilot_rows(&mut page, line, thresholds);
    }
    if let Some((drops, thresholds)) = &found.drops {
        drops_rows(&mut page, drops, thresholds);
    } else if found.pilot.is_none() && explanation.findings.is_empty() && explanation.tolled.is_none() {
        page.section("rules", &msg!("explain-rules"));
        page.add(says.word("none", &msg!("explain-rules")), says.word("none", &msg!("explain-nothing")), None, None);
    }
    if found.drops.is_some() && found.read.case.is_none() {
        // What is in operation is owed as agreed: there is no stop to count from, and nothing to clear.
        grid.rows = page.rows;
        return grid;
    }
    page.section("money", &msg!("explain-money"));
    page.steps(&explanation.money, None);
    page.section("run-off", &msg!("explain-run-off"));
    for run_off in &found.run_off {
        let item = says.word(&format!("pace-{}", run_off.months), &msg!("explain-pace", months = run_off.months));
        page.add(item, run_off_cell(says, run_off), None, None);
    }
    page.steps(&explanation.run_off, None);
    deadline_rows(&mut page, found);
    grid.rows = page.rows;
    grid
}

/// The deadlines that bind, the earliest first, and the windows that run.
fn deadline_rows(page: &mut Rows<'_>, found: &Explained) {
    let says = page.says;
    page.section("deadline", &msg!("explain-deadline"));
    if let Some(late) = &found.explanation.not_in_force {
        let item = says.word("none", &msg!("explain-stage-none"));
        let value = says.word(late.clock.code(), &not_in_force_said(late));
        page.add(item, value, None, None);
    }
    for (place, (due, steps)) in found.explanation.deadlines.iter().enumerate() {
        if place == 1 {
            page.section("further", &msg!("explain-further"));
        }
        let item = says.word("clock", &msg!("explain-clockwork"));
        let name = named(due.clockwork);
        page.add(item, says.word(due.clockwork.code(), &name), None, None);
        let clock = due.due.then.clock;
        let item = says.word("of", &msg!("head-deadline-of"));
        page.add(item, says.word(clock.code(), &named(clock)), None, None);
        page.steps(steps, Some(clock));
        // The rest days are a step of the calculation already.
        for line in found.notes.get(place).into_iter().flat_map(other_lines) {
            let value = says.word(line.code, &line.said);
            let (since, until) = line.days;
            page.add(says.word(line.code, &line.name), value, since, until);
        }
    }
    page.section("grants", &msg!("grants-section"));
    for line in grant_lines(&found.grants) {
        let [from, to] = line.days;
        let item = says.word(&line.code, &line.name);
        page.add(item, says.word(&line.code, &line.said), Some(from), Some(to));
    }
    for window in &found.windows {
        page.section("window", &msg!("explain-window"));
        page.add(
            says.word("number", &msg!("statements-column-number")),
            Cell::word(window.number.clone(), window.number.clone()),
            Some(window.from),
            Some(window.until),
        );
        if let Some(to) = window.rest_until() {
            let said = rest_days(window.published, to);
            page.add(
                says.word("rest-days", &msg!("step-rest-days")),
                says.word("rest-days", &said),
                Some(window.published),
                Some(to),
            );
        }
    }
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("section", &msg!("column-section"), Kind::Word),
        says.column("item", &msg!("column-item-of"), Kind::Word),
        says.column("value", &msg!("column-value"), Kind::Word),
        says.precision_column("precision"),
        says.column("since", &msg!("column-since"), Kind::Date),
        says.column("until", &msg!("column-until"), Kind::Date),
        says.column("source", &msg!("head-source"), Kind::Word),
    ]
}

struct Rows<'w> {
    says: Says<'w>,
    section: Cell,
    rows: Vec<Vec<Cell>>,
}

impl Rows<'_> {
    fn section(&mut self, code: &str, name: &Message) {
        self.section = self.says.word(code, name);
    }

    fn add(&mut self, item: Cell, value: Cell, since: Option<chrono::NaiveDate>, until: Option<chrono::NaiveDate>) {
        self.rows.push(vec![self.section.clone(), item, value, Cell::Empty, since.into(), until.into(), Cell::Empty]);
    }

    fn steps(&mut self, steps: &[ReckonedStep], known: Option<ClockKind>) {
        for step in steps {
            let what = named(step.what);
            let item = match step.clock.filter(|clock| Some(*clock) != known) {
                Some(clock) => msg!("explain-step-of", what = what, clock = named(clock)),
                None => what,
            };
            let item = self.says.word(step.what.code(), &item);
            let (since, until) = match step.value {
                Value::Interval { from, to, .. } => (Some(from), Some(to)),
                Value::Day(_)
                | Value::Days(_)
                | Value::WorkingDays(_)
                | Value::Months(_)
                | Value::Money(_)
                | Value::Share(_)
                | Value::Count(_)
                | Value::Severity(_)
                | Value::Reason(_)
                | Value::Switch(_)
                | Value::Unprojected(_)
                | Value::Rung { .. }
                | Value::Never
                | Value::Unknown => (None, None),
            };
            self.add(item, value_cell(self.says, step), since, until);
            if let Some(last) = self.rows.last_mut().and_then(|row| row.last_mut()) {
                *last = source_cell(self.says, &step.source);
            }
        }
    }
}

fn finding_rows(page: &mut Rows<'_>, finding: &Finding, found: &Explained) {
    let says = page.says;
    let title = rule_said(finding.rule);
    page.section(finding.rule.number(), &title);
    let stuck = if finding.is_stuck() { named(finding.severity) } else { msg!("explain-tolled-now") };
    page.add(
        says.word("stands", &msg!("explain-stands")),
        says.word(finding.severity.code(), &stuck),
        Some(finding.since),
        finding.tolled_until,
    );
    page.add(says.word("in-the-way", &msg!("head-in-the-way")), obstacles_cell(says, &finding.obstacles), None, None);
    let body = found.read.case.as_ref().and_then(|case| case.sheet.body.as_deref());
    page.add(says.word("who-moves", &msg!("head-who-moves")), mover_cell(says, finding.mover, body), None, None);
    page.add(
        says.word("next-step", &msg!("head-next")),
        says.word(finding.next.word().code(), &next_said(&finding.next)),
        None,
        None,
    );
}

/// What ST4 says of an institution in operation: the verdict, the figures of each measure, and the thresholds.
fn drops_rows(page: &mut Rows<'_>, drops: &InstitutionDrops, thresholds: &[Threshold]) {
    let says = page.says;
    let title = rule_said(StuckRule::ThreeDrops);
    page.section(StuckRule::ThreeDrops.number(), &title);
    page.add(
        says.word("stands", &msg!("explain-stands")),
        grade_cell(says, drops.grade),
        Some(drops.month.end()),
        None,
    );
    page.add(says.word("why", &msg!("head-why-stalled")), why_cell(says, drops), None, None);
    if let Some(until) = drops.tolled_until {
        let item = says.word("tolled-until", &msg!("head-tolled-until"));
        page.add(item, Cell::word(until.to_string(), until.to_string()), None, None);
    }
    for dropped in &drops.measures {
        let columns = institution_columns(says, dropped.measure);
        for (column, cell) in columns.into_iter().zip(institution_cells(says, dropped)) {
            if let Some(value) = worded(cell) {
                page.add(Cell::word(column.key, column.heading), value, None, None);
            }
        }
    }
    let steps: Vec<ReckonedStep> = thresholds.iter().map(threshold_step).collect();
    page.steps(&steps, None);
}

/// What ST5 says of an application to convert: the verdict, why, the figures, and the thresholds.
fn pilot_rows(page: &mut Rows<'_>, line: &PilotLine, thresholds: &[Threshold]) {
    let says = page.says;
    let title = rule_said(StuckRule::Pilot);
    page.section(StuckRule::Pilot.number(), &title);
    let stands = match line.stuck() {
        Some(stuck) => says.word(stuck.severity.code(), &named(stuck.severity)),
        None => says.word("pass", &msg!("pilot-not-stuck")),
    };
    let since = line.progress().map(|progress| progress.since);
    let until = line.progress().and_then(|progress| progress.tolled_until);
    page.add(says.word("stands", &msg!("explain-stands")), stands, since, until);
    if let Some(stuck) = line.stuck() {
        page.add(says.word("why", &msg!("head-why-stalled")), causes_cell(says, stuck), None, None);
    }
    let mut grid_of_one = plain_grid(says, &pilot_words(), chrono::DateTime::UNIX_EPOCH);
    fill(&mut grid_of_one, says, &list_fields(), std::slice::from_ref(line));
    let cells = grid_of_one.rows.into_iter().flatten();
    for (column, cell) in grid_of_one.columns.into_iter().zip(cells) {
        if EXPLAINED.contains(&column.key)
            && let Some(value) = worded(cell)
        {
            page.add(Cell::word(column.key, column.heading), value, None, None);
        }
    }
    let steps: Vec<ReckonedStep> = thresholds.iter().map(threshold_step).collect();
    page.steps(&steps, None);
}

/// The figures that ST5 rests on, by column.
const EXPLAINED: [&str; 16] = [
    "stage",
    "gross_days",
    "net_days",
    "deadline",
    "deadline_by",
    "overdue_days",
    "balance_then",
    "balance_now",
    "balance_month",
    "reduced_percent",
    "time_used_percent",
    "behind_points",
    "days_left",
    "overdue_conditions",
    "next_step",
    "who_moves",
];

fn pilot_words() -> PageWords {
    page_words(StuckRule::Pilot)
}

/// A cell as a word, which the page is made of; nothing where there is nothing.
fn worded(cell: Cell) -> Option<Cell> {
    match cell {
        Cell::Empty => None,
        Cell::Money(amount) => Some(Cell::word(amount.to_string(), amount.grouped())),
        Cell::Integer(number) => Some(Cell::word(number.to_string(), number.to_string())),
        Cell::Date(day) => Some(Cell::word(day.to_string(), day.to_string())),
        Cell::Code(code) => Some(Cell::word(code.clone(), code)),
        Cell::Text(_) | Cell::Moment(_) | Cell::Flag(_) | Cell::Trend(_) | Cell::Word { .. } => Some(cell),
    }
}

fn threshold_step(threshold: &Threshold) -> ReckonedStep {
    let value = match threshold.value {
        RuleValue::Count(count) => Value::Count(count),
        RuleValue::Percent(points) => Value::Share(points.into()),
        RuleValue::Days(days) => Value::Days(days.into()),
        RuleValue::WorkingDays(days) => Value::WorkingDays(days.into()),
        RuleValue::Money(amount) => Value::Money(amount),
        RuleValue::Switch(on) => Value::Switch(on),
        RuleValue::Date(day) => Value::Day(day),
    };
    ReckonedStep { what: What::Threshold, clock: None, source: Source::Rule(threshold.clone()), value }
}

fn tolled_rows(page: &mut Rows<'_>, tolled: &Tolled) {
    let says = page.says;
    let title = rule_said(StuckRule::Tolled);
    page.section(StuckRule::Tolled.number(), &title);
    page.add(
        says.word("clocks", &msg!("head-clocks")),
        clocks_cell(says, &tolled.clocks),
        Some(tolled.from),
        Some(tolled.until),
    );
    page.add(
        says.word("rejoins", &msg!("head-rejoins-net")),
        Cell::word(tolled.rejoins_net.to_string(), tolled.rejoins_net.to_string()),
        tolled.rejoins_on,
        None,
    );
}

/// The value of a step.
fn value_cell(says: Says<'_>, step: &ReckonedStep) -> Cell {
    let plain = |text: String| Cell::word(text.clone(), text);
    match step.value {
        Value::Day(day) => plain(day.to_string()),
        Value::Days(days) | Value::Interval { days, .. } => {
            says.word(&days.to_string(), &msg!("value-days", days = days))
        }
        Value::WorkingDays(days) => says.word(&days.to_string(), &msg!("value-working-days", days = days)),
        Value::Months(months) => says.word(&months.to_string(), &msg!("value-months", months = months)),
        Value::Money(amount) => Cell::word(amount.to_string(), amount.grouped()),
        Value::Share(points) => {
            let said = u32::try_from(points).map_or_else(|_| msg!("value-unknown"), percent);
            says.word(&points.to_string(), &said)
        }
        Value::Count(count) => plain(count.to_string()),
        Value::Severity(severity) => says.word(severity.code(), &named(severity)),
        Value::Reason(why) => says.word(why.code(), &named(why)),
        Value::Switch(true) => says.word("true", &msg!("rule-on")),
        Value::Switch(false) => says.word("false", &msg!("rule-off")),
        Value::Unprojected(why) => says.word(why.code(), &named(why)),
        Value::Rung { severity, counted, limit, passed } => {
            let name = named(severity);
            let said = if passed {
                msg!("value-rung-passed", severity = name, counted = counted, limit = limit)
            } else {
                msg!("value-rung-within", severity = name, counted = counted, limit = limit)
            };
            says.word(if passed { "passed" } else { "within" }, &said)
        }
        Value::Never => says.word("never", &msg!("run-off-never")),
        Value::Unknown => says.word("unknown", &msg!("value-unknown")),
    }
}

/// Where the value of a step comes from.
fn source_cell(says: Says<'_>, source: &Source) -> Cell {
    match source {
        Source::Institution => says.word("institution", &msg!("source-institution")),
        Source::Sheet => says.word("case", &msg!("source-case")),
        Source::Rule(threshold) => {
            let said = match threshold.from {
                Some(from) => msg!(
                    "source-rule",
                    key = threshold.rule.code(),
                    name = named(threshold.rule),
                    value = value_name(threshold.value),
                    unit = &threshold.unit,
                    from = from,
                    source = &threshold.source
                ),
                None => msg!(
                    "source-rule-default",
                    key = threshold.rule.code(),
                    name = named(threshold.rule),
                    value = value_name(threshold.value),
                    source = &threshold.source
                ),
            };
            says.word(threshold.rule.code(), &said)
        }
        Source::Grant(grant) => grant_cell(says, grant),
        Source::Calendar => says.word("calendar", &msg!("source-calendar")),
        Source::Steps => Cell::Empty,
        Source::Asked => says.word("asked", &msg!("source-asked")),
    }
}

fn grant_cell(says: Says<'_>, grant: &Grant) -> Cell {
    let recorded = crate::domain::value::days::legal_day(grant.recorded_at);
    let said = msg!(
        "source-grant",
        basis = &grant.basis,
        approver = &grant.approver,
        from = grant.from,
        to = grant.to,
        recorded = recorded
    );
    says.word(&grant.basis, &said)
}
