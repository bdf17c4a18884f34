//! `pilot show`: one application on one page, to take into a meeting.

use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::clock::ClockKind;
use crate::domain::engine::open::Open;
use crate::domain::pilot::fact::Consequence;
use crate::domain::pilot::progress_capital::Test;
use crate::domain::pilot::to_do::to_do;
use crate::domain::rulebook::RuleKey;
use crate::domain::sentence::next::Field;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::days::days_between;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::stuck::words::rule_said;
use crate::office::says::{Says, state_name};
use crate::office::words::calendar::calendar_lines;
use crate::office::words::case::{percent, yuan};
use crate::office::words::pilot::term_said;
use crate::office::words::pilot_list::{cause_said, deadline_by_cell, outcome_name, stage_name, step_said, tenths};
use crate::office::words::pilot_now::lack_said;
use crate::output::spark::sparkline;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::pilot::Applied;
use crate::reports::pilot_show::PilotPage;
use crate::words::Message;

/// Months of balances drawn at most.
const MONTHS_DRAWN: usize = 24;

/// The page of an application, whose institution its commands call so.
pub(crate) fn grid(says: Says<'_>, frame: &Frame, called: &str, page: &PilotPage) -> Grid {
    let words = PageWords {
        report: "pilot",
        title: msg!("pilot-page-title", name = &page.line.name),
        definition: msg!("pilot-page-definition"),
        empty: msg!("pilot-list-empty"),
    };
    let mut grid = frame.grid(says, &words);
    grid.columns = columns(says);
    let mut rows = Rows { says, section: Cell::Empty, rows: Vec::new() };
    if let Some(applied) = &page.line.application {
        standing_rows(&mut rows, called, page, applied);
        stuck_rows(&mut rows, applied);
        capital_rows(&mut rows, page, applied);
        condition_rows(&mut rows, applied);
        run_off_rows(&mut rows, applied);
        obstacle_rows(&mut rows, applied);
        way_rows(&mut rows, applied, frame.cut.as_of);
        move_rows(&mut rows, page);
    }
    grid.rows = rows.rows;
    grid
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

/// The days of a row.
type Span = (Option<NaiveDate>, Option<NaiveDate>);

const NO_DAYS: Span = (None, None);

impl Rows<'_> {
    fn section(&mut self, code: &str, name: &Message) {
        self.section = self.says.word(code, name);
    }

    fn add(&mut self, code: &str, name: &Message, value: Cell) {
        self.sourced(self.says.word(code, name), value, NO_DAYS, Cell::Empty);
    }

    fn spanned(&mut self, code: &str, name: &Message, value: Cell, days: Span) {
        self.sourced(self.says.word(code, name), value, days, Cell::Empty);
    }

    fn sourced(&mut self, item: Cell, value: Cell, (since, until): Span, source: Cell) {
        self.rows.push(vec![self.section.clone(), item, value, Cell::Empty, since.into(), until.into(), source]);
    }
}

fn plain(text: impl Into<String>) -> Cell {
    let text = text.into();
    Cell::word(text.clone(), text)
}

fn standing_rows(rows: &mut Rows<'_>, called: &str, page: &PilotPage, applied: &Applied) {
    let (says, progress) = (rows.says, &applied.progress);
    rows.section("application", &msg!("pilot-page-application"));
    let number = match progress.scope {
        Some(scope) => msg!("pilot-page-number", number = applied.number, scope = named(scope)),
        None => msg!("pilot-page-number-only", number = applied.number),
    };
    let number = says.word(&applied.pilot.to_string(), &number);
    if let Some(number) = page.number {
        rows.add("short-number", &msg!("show-short-number"), plain(number.to_string()));
    }
    rows.add("application", &msg!("pilot-head-number"), number);
    let state = says.state(page.line.state);
    rows.add("institution", &msg!("column-state"), state);
    rows.spanned(
        "stage",
        &msg!("head-stage"),
        says.word(progress.stage.code(), &stage_name(progress.stage)),
        (Some(progress.since), None),
    );
    if let Some(age) = progress.dwell {
        let said = msg!("case-page-age", gross = age.gross, net = age.net, tolled = age.tolled);
        let code = format!("{}/{}", age.gross, age.net);
        rows.add("dwell", &msg!("pilot-page-dwell"), says.word(&code, &said));
    }
    if let Some(deadline) = &progress.deadline {
        let days = (Some(deadline.started), Some(deadline.due));
        let by = deadline_by_cell(says, deadline);
        rows.spanned("deadline", &msg!("head-deadline"), by, days);
        for line in calendar_lines(&page.note) {
            let value = says.word(line.code, &line.said);
            rows.spanned(line.code, &line.name, value, line.days);
        }
        if progress.days_over > 0 {
            let said = msg!("value-days", days = progress.days_over);
            let value = says.word(&progress.days_over.to_string(), &said);
            rows.add("overdue", &msg!("step-overdue"), value);
        }
    }
    match &progress.awaited {
        Some(awaited) => {
            let next = says.word(awaited.next.code(), &step_said(&awaited.next));
            rows.add("next-step", &msg!("head-next"), next);
            for act in to_do(&awaited.next, &applied.record) {
                let act = act.is(Field::Institution, called);
                rows.add("command", &msg!("column-command"), plain(says.next(&act)));
            }
            let mover = says.word(awaited.mover.code(), &named(awaited.mover));
            rows.add("who-moves", &msg!("head-who-moves"), mover);
        }
        None => {
            let outcome = says.word(page.line.outcome.code(), &outcome_name(page.line.outcome));
            rows.add("outcome", &msg!("column-outcome"), outcome);
        }
    }
    rows.add("basis", &msg!("column-basis"), plain(&page.line.basis));
}

/// What ST5 finds, and a lapse that is proposed.
fn stuck_rows(rows: &mut Rows<'_>, applied: &Applied) {
    let says = rows.says;
    if applied.stuck.is_none() && applied.progress.lapse.is_none() {
        return;
    }
    rows.section(StuckRule::Pilot.number(), &rule_said(StuckRule::Pilot));
    if let Some(stuck) = &applied.stuck {
        let grade = says.word(stuck.severity.code(), &named(stuck.severity));
        rows.add("severity", &msg!("head-severity"), grade);
        for cause in &stuck.causes {
            let said = says.word(cause.code(), &cause_said(cause));
            rows.add("why", &msg!("head-why-stalled"), said);
        }
    }
    if let Some(lapse) = &applied.progress.lapse {
        let said = msg!("pilot-page-lapse-by", condition = &lapse.condition);
        rows.spanned("lapse", &msg!("pilot-head-lapse"), says.word(&lapse.condition, &said), (Some(lapse.since), None));
    }
}

fn capital_rows(rows: &mut Rows<'_>, page: &PilotPage, applied: &Applied) {
    let (says, capital) = (rows.says, &applied.progress.capital);
    rows.section("capital", &msg!("pilot-page-capital"));
    test_row(rows, page, ("registered", &msg!("pilot-head-registered")), &capital.registered);
    if let Some(first) = &capital.first {
        test_row(rows, page, ("first", &msg!("pilot-page-first-own")), first);
    }
    test_row(rows, page, ("tenth", &msg!("pilot-head-tenth")), &capital.tenth);
    if let Some(conversion) = &applied.record.conversion {
        let said = msg!(
            "pilot-page-tenth-of",
            share = percent(capital.tenth_percent),
            balance = yuan(conversion.balance),
            asked = capital.tenth.asked.map_or_else(|| msg!("pilot-test-unknown"), yuan)
        );
        let value = says.word("arithmetic", &said);
        rows.spanned("tenth-arithmetic", &msg!("pilot-page-arithmetic"), value, (Some(conversion.on), None));
    }
    if let Some(planned) = capital.first_planned.filter(|_| capital.first_paid.is_none()) {
        let value = Cell::word(planned.to_string(), planned.grouped());
        rows.add("planned", &msg!("pilot-head-first-planned"), value);
    }
    for payment in &applied.record.payments {
        let funds = if payment.own_funds { msg!("funds-own") } else { msg!("funds-other") };
        let said = msg!("pilot-page-payment", amount = yuan(payment.amount), funds = funds, report = &payment.report);
        let value = says.word(&payment.amount.to_string(), &said);
        rows.spanned("paid", &msg!("pilot-head-paid"), value, (Some(payment.on), None));
    }
    if let Some((rest, due)) = capital.rest.zip(capital.rest_due) {
        let value = Cell::word(rest.to_string(), rest.grouped());
        let source = source_cell(says, page, RuleKey::PilotCapitalRestMonths);
        let item = says.word("rest", &msg!("pilot-page-rest"));
        rows.sourced(item, value, (None, Some(due)), source);
    }
}

/// A test with its figures, what follows, and the rule with its source and date.
fn test_row(rows: &mut Rows<'_>, page: &PilotPage, (code, name): (&str, &Message), test: &Test) {
    let says = rows.says;
    let amount = |amount: Option<_>| amount.map_or_else(|| msg!("pilot-test-unknown"), yuan);
    let said =
        msg!("pilot-page-test", there = amount(test.there), asked = amount(test.asked), verdict = named(test.verdict));
    let value = says.word(test.verdict.code(), &said);
    let source = source_cell(says, page, test.rule);
    rows.sourced(says.word(code, name), value, NO_DAYS, source);
}

fn source_cell(says: Says<'_>, page: &PilotPage, key: RuleKey) -> Cell {
    page.rule(key).map_or(Cell::Empty, |rule| {
        let said = match rule.from {
            Some(from) => msg!("pilot-page-source", source = &rule.source, from = from),
            None => msg!("pilot-page-source-default", source = &rule.source),
        };
        says.word(key.code(), &said)
    })
}

fn condition_rows(rows: &mut Rows<'_>, applied: &Applied) {
    let says = rows.says;
    rows.section("conditions", &msg!("pilot-page-conditions"));
    for now in &applied.progress.conditions {
        let Some(set) = applied.record.conditions.get(&now.reference) else {
            continue;
        };
        let otherwise = match set.consequence {
            Consequence::Lapse => msg!("consequence-lapse"),
            Consequence::Review => msg!("consequence-review"),
        };
        let stands = match (now.met_on, now.waived_on) {
            (Some(met), _) => msg!("pilot-page-met", on = met),
            (None, Some(waived)) => msg!("pilot-page-waived", on = waived),
            (None, None) if now.days_over > 0 => msg!("pilot-page-over", days = now.days_over),
            (None, None) => msg!("pilot-page-open"),
        };
        let said = msg!("pilot-page-condition", term = term_said(&set.term), stands = stands, otherwise = otherwise);
        let source = if set.superseded.is_empty() {
            Cell::Empty
        } else {
            let before: Vec<String> = set.superseded.iter().map(ToString::to_string).collect();
            let said = msg!("pilot-page-superseded", days = before.join(", "));
            says.word("superseded", &said)
        };
        let days = (Some(set.set_on), Some(now.due));
        rows.sourced(plain(&now.reference), says.word(set.term.code(), &said), days, source);
    }
}

fn run_off_rows(rows: &mut Rows<'_>, applied: &Applied) {
    let (says, stock) = (rows.says, &applied.progress.stock);
    rows.section("run-off", &msg!("pilot-page-run-off"));
    let stated = |balance: Option<_>, lenders: Option<i64>| {
        let balance = balance.map_or_else(|| msg!("pilot-test-unknown"), yuan);
        match lenders {
            Some(lenders) => msg!("pilot-page-stock", balance = balance, lenders = lenders),
            None => msg!("pilot-page-stock-no-lenders", balance = balance),
        }
    };
    let on = applied.record.conversion.as_ref().map(|stock| stock.on);
    rows.spanned(
        "then",
        &msg!("pilot-head-balance-then"),
        says.word("then", &stated(stock.balance_then, stock.lenders_then.map(i64::from))),
        (on, None),
    );
    let lenders = stock.newest.and_then(|newest| newest.lenders);
    rows.spanned(
        "now",
        &msg!("pilot-head-balance-now"),
        says.word("now", &stated(stock.balance_now(), lenders)),
        (stock.newest.map(|newest| newest.month.end()), None),
    );
    if let Some((from, line)) = drawn(applied) {
        let item = msg!("pilot-page-months", from = from.to_string());
        rows.add("months", &item, plain(line));
    }
    if stock.reduced.is_some() || stock.time_used.is_some() {
        let share = |ratio: Option<_>| match ratio {
            Some(ratio) => msg!("pilot-page-percent", percent = tenths(ratio)),
            None => msg!("pilot-test-unknown"),
        };
        let said = msg!("pilot-page-gone-time", gone = share(stock.reduced), used = share(stock.time_used));
        let code = |ratio: Option<_>| ratio.map_or_else(String::new, tenths);
        let codes = format!("{}/{}", code(stock.reduced), code(stock.time_used));
        let item = msg!("pilot-head-gone-time");
        rows.add("gone-time", &item, says.word(&codes, &said));
    }
    if let Some(end) = applied.progress.run_off_end {
        let left = stock.days_left.unwrap_or(0);
        let said = if left < 0 {
            msg!("pilot-page-days-beyond", days = left.saturating_abs())
        } else {
            msg!("pilot-page-days-left", days = left)
        };
        let before = &applied.progress.run_off_superseded;
        let source = if before.is_empty() {
            Cell::Empty
        } else {
            let before: Vec<String> = before.iter().map(ToString::to_string).collect();
            let said = msg!("pilot-page-superseded", days = before.join(", "));
            says.word("superseded", &said)
        };
        let until = applied.progress.run_off_until.unwrap_or(end);
        rows.sourced(
            says.word("end", &msg!("pilot-head-run-off-end")),
            says.word(&left.to_string(), &said),
            (on, Some(until)),
            source,
        );
    }
    if let Some(found) = applied.record.stock {
        let said = stated(Some(found.balance), Some(found.lenders.into()));
        rows.spanned("verified", &msg!("pilot-head-verified"), says.word("verified", &said), (Some(found.on), None));
    }
}

/// Balances month by month from the conversion on; a month without a return is a gap. From the first return where there
/// was no conversion yet.
fn drawn(applied: &Applied) -> Option<(Month, String)> {
    let last = applied.returns.last()?.month;
    let from = match &applied.record.conversion {
        Some(conversion) => Month::of(conversion.on),
        None => applied.returns.first()?.month,
    };
    let mut months: Vec<Month> = from.through(last).collect();
    let cut = months.len().saturating_sub(MONTHS_DRAWN);
    months.drain(..cut);
    let first = *months.first()?;
    let values: Vec<Option<i64>> = months
        .iter()
        .map(|month| {
            let stock = applied.returns.iter().find(|stock| stock.month == *month)?;
            stock.balance.map(crate::domain::value::money::Money::fen)
        })
        .collect();
    Some((first, sparkline(&values)))
}

fn obstacle_rows(rows: &mut Rows<'_>, applied: &Applied) {
    let says = rows.says;
    rows.section("obstacles", &msg!("pilot-page-obstacles"));
    for (obstacle, recorded) in &applied.record.obstacles {
        let item = says.word(obstacle.code(), &named(*obstacle));
        let days = (Some(recorded.since), None);
        rows.sourced(item, plain(&recorded.note), days, Cell::Empty);
    }
    let concern = |clock: &ClockKind| match clock {
        ClockKind::Conversion | ClockKind::Condition => true,
        ClockKind::Group
        | ClockKind::Verification
        | ClockKind::Plan
        | ClockKind::Vote
        | ClockKind::Contact
        | ClockKind::ClaimsWindow
        | ClockKind::ClaimsReview
        | ClockKind::Filing
        | ClockKind::Refusal
        | ClockKind::ProceedingReview
        | ClockKind::Execution
        | ClockKind::Notice
        | ClockKind::NoticeReview
        | ClockKind::Objection
        | ClockKind::Acceptance
        | ClockKind::Reopening
        | ClockKind::Round
        | ClockKind::ZeroStock
        | ClockKind::Exit
        | ClockKind::Age
        | ClockKind::Movement
        | ClockKind::HardReview
        | ClockKind::MonthlyReturn => false,
    };
    for grant in &applied.grants {
        let clocks: Vec<Message> =
            grant.clocks.iter().filter(|clock| concern(clock)).map(|clock| named(*clock)).collect();
        if clocks.is_empty() {
            continue;
        }
        let said = msg!("pilot-page-tolled", clocks = clocks, basis = &grant.basis);
        let days = (Some(grant.from), Some(grant.to));
        rows.spanned("tolled", &msg!("head-tolled"), says.word("tolled", &said), days);
    }
}

/// The way so far: every stage with its days.
fn way_rows(rows: &mut Rows<'_>, applied: &Applied, as_of: NaiveDate) {
    let says = rows.says;
    rows.section("way", &msg!("pilot-page-way"));
    let stages = &applied.record.stages;
    for (at, entered) in stages.iter().enumerate() {
        let next = stages.get(at.saturating_add(1)).map(|next| next.on);
        let is_over = next.is_none() && !entered.stage.is_open();
        let value = if is_over {
            says.word("end", &msg!("pilot-page-end"))
        } else {
            let days = days_between(entered.on, next.unwrap_or(as_of));
            says.word(&days.to_string(), &msg!("value-days", days = days))
        };
        let item = says.word(entered.stage.code(), &stage_name(entered.stage));
        rows.sourced(item, value, (Some(entered.on), next), Cell::Empty);
    }
}

/// The moves that are open, and what each lacks.
fn move_rows(rows: &mut Rows<'_>, page: &PilotPage) {
    let says = rows.says;
    rows.section("moves", &msg!("pilot-page-moves"));
    let name = |open: &Open| msg!("pilot-page-move", rule = open.rule.number, stage = state_name(open.to));
    let ready: Vec<(&str, Message)> =
        page.moves.iter().filter(|open| open.findings.is_empty()).map(|open| (open.to.code(), name(open))).collect();
    if !ready.is_empty() {
        rows.add("open", &msg!("allowed-open"), says.words(&ready));
    }
    for open in page.moves.iter().filter(|open| !open.findings.is_empty()) {
        let lacks: Vec<Message> = open.findings.iter().filter_map(|(_, finding)| lack_said(finding)).collect();
        let value = says.word("lacks", &msg!("pilot-page-lacks", lacks = lacks));
        rows.add(open.to.code(), &name(open), value);
    }
}
