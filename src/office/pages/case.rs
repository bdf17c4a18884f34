//! `case show`: one case on one page.

use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::case::account::Account;
use crate::domain::case::account::outcome;
use crate::domain::case::checklist::ItemStatus;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::sheet::Sheet;
use crate::domain::case::stage::NotInForce;
use crate::domain::sentence::next::Field;
use crate::domain::stuck::ages::{Aged, CaseAges};
use crate::domain::tracks::State;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::case_fields::{base_name, body_cell, flags_cell, need_said, outcome_cell};
use crate::office::lists::stuck::words::{mover_cell, next_said, obstacle_said, rule_said, run_off_said};
use crate::office::says::{Says, state_name};
use crate::office::words::calendar::{calendar_lines, rest_days};
use crate::office::words::concern::concern_line;
use crate::office::words::grant::grant_lines;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::case_show::CasePage;
use crate::words::Message;

/// The page of a case, whose institution its commands call so.
pub(crate) fn grid(says: Says<'_>, frame: &Frame, called: &str, page: &CasePage) -> Grid {
    let words = PageWords {
        report: "case",
        title: msg!("case-page-title", name = &page.read.name),
        definition: msg!("case-page-definition"),
        empty: msg!("cases-empty"),
    };
    let mut grid = frame.grid(says, &words);
    grid.columns = columns(says);
    let mut rows = Rows { says, section: Cell::Empty, rows: Vec::new() };
    if let Some(case) = &page.read.case {
        standing_rows(&mut rows, page, &case.sheet);
        responsible_rows(&mut rows, &case.sheet);
        money_rows(&mut rows, page, &case.sheet);
        clock_rows(&mut rows, page);
        grant_rows(&mut rows, page);
        way_rows(&mut rows, called, page);
        concern_rows(&mut rows, page, frame.cut.as_of);
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

    fn dated(&mut self, code: &str, name: &Message, value: Cell, since: Option<NaiveDate>) {
        self.spanned(code, name, value, since, None);
    }

    fn spanned(&mut self, code: &str, name: &Message, value: Cell, since: Option<NaiveDate>, until: Option<NaiveDate>) {
        if value == Cell::Empty && since.is_none() && until.is_none() {
            return;
        }
        self.rows.push(vec![
            self.section.clone(),
            self.says.word(code, name),
            value,
            Cell::Empty,
            since.into(),
            until.into(),
        ]);
    }

    fn add(&mut self, code: &str, name: &Message, value: Cell) {
        self.spanned(code, name, value, None, None);
    }

    fn day(&mut self, code: &str, name: &Message, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.add(code, name, plain(&day.to_string()));
        }
    }

    fn money(&mut self, code: &str, name: &Message, amount: Option<Money>) {
        if let Some(amount) = amount {
            self.add(code, name, Cell::word(amount.to_string(), amount.grouped()));
        }
    }

    fn count(&mut self, code: &str, name: &Message, count: Option<u32>) {
        if let Some(count) = count {
            self.add(code, name, plain(&count.to_string()));
        }
    }
}

fn plain(text: &str) -> Cell {
    Cell::word(text, text)
}

fn standing_rows(rows: &mut Rows<'_>, page: &CasePage, sheet: &Sheet) {
    let says = rows.says;
    rows.section("case", &msg!("show-case"));
    if let Some(case) = &page.read.case {
        if let Some(number) = page.number {
            rows.add("short-number", &msg!("show-short-number"), plain(&number.to_string()));
        }
        rows.add("id", &msg!("column-id"), plain(&case.case.to_string()));
    }
    rows.dated(
        "institution-state",
        &msg!("explain-institution"),
        says.state(page.read.state),
        Some(page.read.since.on),
    );
    let stage = says.word(sheet.stage.code(), &state_name(State::Clearance(sheet.stage)));
    rows.dated("stage", &msg!("head-stage"), stage, Some(sheet.stage_since));
    rows.dated("round", &msg!("head-round"), plain(&sheet.round.to_string()), Some(sheet.round_since));
    rows.dated("stop", &msg!("head-ceased-on"), says.reason(sheet.stopped_for), page.read.ceased_on);
    if page.read.ceased_on.is_none() {
        let unknown = msg!("case-page-stop-unknown");
        let value = says.word("unknown", &unknown);
        rows.spanned("stop", &msg!("head-ceased-on"), value, None, Some(sheet.stopped_on));
    }
    rows.add("outcome", &msg!("column-outcome"), outcome_cell(says, sheet.outcome));
    if let Some(case) = &page.read.case {
        rows.add("flags", &msg!("case-page-flags"), flags_cell(says, case));
    }
}

fn responsible_rows(rows: &mut Rows<'_>, sheet: &Sheet) {
    let says = rows.says;
    rows.section("four-lists", &msg!("four-lists-title"));
    rows.add("body", &msg!("head-body"), body_cell(says, sheet.body.as_deref()));
    rows.add("route", &msg!("head-route"), says.word(sheet.route.code(), &named(sheet.route)));
    rows.day("exit-by", &msg!("head-exit-by"), sheet.exit_by);
}

fn money_rows(rows: &mut Rows<'_>, page: &CasePage, sheet: &Sheet) {
    let says = rows.says;
    rows.section("money", &msg!("explain-money"));
    rows.money("stock", &msg!("head-stock"), sheet.principal);
    rows.money("advanced", &msg!("step-advanced"), sheet.advanced);
    if let Some(account) = sheet.account() {
        account_rows(rows, sheet, &account);
    }
    rows.money("recovered", &msg!("head-recovered"), Some(sheet.recovered));
    match sheet.outstanding {
        Some(_) => rows.money("outstanding", &msg!("head-outstanding"), sheet.outstanding),
        None => rows.add("outstanding", &msg!("head-outstanding"), says.word("unknown", &msg!("split-unknown"))),
    }
    if let Some(base) = sheet.base {
        let name = base_name(base);
        rows.add("counted-from", &msg!("head-counted-from"), says.word(base.code(), &name));
    }
    rows.count("lenders", &msg!("head-lenders"), sheet.lenders);
    match sheet.lenders_left {
        Some(_) => rows.count("lenders-left", &msg!("head-lenders-left"), sheet.lenders_left),
        None => rows.add("lenders-left", &msg!("head-lenders-left"), says.word("unknown", &msg!("split-unknown"))),
    }
    rows.count("claims", &msg!("case-page-claims"), Some(sheet.claims));
    rows.count("claims-open", &msg!("case-page-claims-open"), Some(sheet.claims_open));
    rows.day("register-closed", &msg!("case-page-register-closed"), sheet.register_closed_on);
    rows.section("run-off", &msg!("explain-run-off"));
    for run_off in &page.run_off {
        let (code, said) = run_off_said(run_off);
        let value = says.word(&code, &said);
        let name = msg!("explain-pace", months = run_off.months);
        rows.add(&format!("pace-{}", run_off.months), &name, value);
    }
}

/// The account of the case, as its identity has it.
fn account_rows(rows: &mut Rows<'_>, sheet: &Sheet, account: &Account) {
    let says = rows.says;
    rows.money("admitted", &msg!("head-admitted"), Some(sheet.admitted));
    rows.money("principal", &msg!("head-principal"), Some(account.principal));
    rows.money("repaid", &msg!("head-paid"), Some(account.repaid));
    rows.money("taken-over", &msg!("head-taken-over"), Some(account.taken_over));
    if let Some(by) = &sheet.assumed_by {
        rows.add("taken-over-by", &msg!("head-taken-over-by"), plain(by));
    }
    rows.money("deposited", &msg!("head-deposited"), Some(account.deposited));
    match account.unclaimed {
        Some(_) => rows.money("unclaimed", &msg!("head-unclaimed"), account.unclaimed),
        None => rows.add("unclaimed", &msg!("head-unclaimed"), says.word("unknown", &msg!("split-unknown"))),
    }
    rows.money("not-owed", &msg!("head-not-owed"), Some(account.not_owed));
    rows.money("shortfall", &msg!("head-shortfall"), Some(account.shortfall));
    rows.money("returned", &msg!("head-returned"), Some(sheet.returned));
}

fn clock_rows(rows: &mut Rows<'_>, page: &CasePage) {
    let says = rows.says;
    rows.section("clocks", &msg!("head-clocks"));
    for (code, name, aged) in age_rows(&page.ages) {
        rows.dated(code, &name, aged_cell(says, &aged), Some(aged.since));
    }
    if let Some(closed) = page.ages.closed_on {
        let name = msg!("case-page-stands-still");
        rows.day("stands-still", &name, Some(closed));
    }
    if let Some(late) = &page.not_in_force {
        let value = says.word(late.clock.code(), &not_in_force_said(late));
        rows.add("no-deadline", &msg!("explain-stage-none"), value);
    }
    window_rows(rows, &page.record);
    if let Some(due) = page.awaited.as_ref().and_then(|awaited| awaited.due) {
        let due = due.due.then;
        rows.spanned(
            "deadline",
            &msg!("head-deadline"),
            says.word(due.clock.code(), &named(due.clock)),
            Some(due.started),
            Some(due.due),
        );
        for line in calendar_lines(&page.note) {
            let value = says.word(line.code, &line.said);
            let (since, until) = line.days;
            rows.spanned(line.code, &line.name, value, since, until);
        }
        if page.overdue_by > 0 {
            let said = msg!("value-days", days = page.overdue_by);
            let value = says.word(&page.overdue_by.to_string(), &said);
            rows.add("overdue", &msg!("step-overdue"), value);
        }
    }
    if let Some(tolled) = &page.judged.tolled {
        rows.spanned(
            "tolled",
            &msg!("head-tolled"),
            says.word(tolled.clock.code(), &named(tolled.clock)),
            Some(tolled.from),
            Some(tolled.until),
        );
    }
    for finding in &page.judged.stuck {
        let name = rule_said(finding.rule);
        let value = says.word(finding.severity.code(), &named(finding.severity));
        rows.dated(finding.rule.number(), &name, value, Some(finding.since));
    }
}

/// The grants that stop its clocks.
fn grant_rows(rows: &mut Rows<'_>, page: &CasePage) {
    rows.section("grants", &msg!("grants-section"));
    for line in grant_lines(&page.grants) {
        let [from, to] = line.days;
        let value = rows.says.word(&line.code, &line.said);
        rows.spanned(&line.code, &line.name, value, Some(from), Some(to));
    }
}

/// The ages of a case, as `case show` and `stuck explain` show them.
pub(crate) fn age_rows(ages: &CaseAges) -> Vec<(&'static str, Message, Aged)> {
    let stopped = ages.stopped.map(|aged| ("age", msg!("case-page-since-stop"), aged));
    let exited = ages.exited.map(|aged| ("age-of-exit", msg!("case-page-since-exit"), aged));
    stopped.into_iter().chain(exited).collect()
}

/// Both ages, said to be at least so much where the day they began is not known.
pub(crate) fn aged_cell(says: Says<'_>, aged: &Aged) -> Cell {
    let age = aged.age;
    let (gross, net, tolled) = (age.gross, age.net, age.tolled);
    let (sign, said) = if aged.at_least {
        let said = msg!("case-page-age-at-least", gross = gross, net = net, tolled = tolled);
        ("≥", said)
    } else {
        let said = msg!("case-page-age", gross = gross, net = net, tolled = tolled);
        ("", said)
    };
    says.word(&format!("{sign}{}/{sign}{}", age.gross, age.net), &said)
}

/// Why a stage has no deadline.
pub(crate) fn not_in_force_said(late: &NotInForce) -> Message {
    msg!(
        "deadline-not-in-force",
        name = named(late.rule),
        rule = late.rule.code(),
        from = late.from,
        started = late.started
    )
}

/// The windows of notices, and the rest days that moved their last days.
fn window_rows(rows: &mut Rows<'_>, record: &CaseRecord) {
    let windows = [
        ("claims-window", msg!("case-page-window-claims"), &record.claims_notice),
        ("final-notice", msg!("case-page-window-final"), &record.final_notice),
    ];
    for (code, name, window) in windows {
        let Some(window) = window else { continue };
        rows.spanned(code, &name, plain(&window.number), Some(window.from), Some(window.until));
        if let Some(to) = window.rest_until() {
            rest_row(rows, window.published, to);
        }
    }
}

/// Rest days that move a last day, with why.
fn rest_row(rows: &mut Rows<'_>, from: NaiveDate, to: NaiveDate) {
    let said = rest_days(from, to);
    let value = rows.says.word("rest-days", &said);
    rows.spanned("rest-days", &msg!("step-rest-days"), value, Some(from), Some(to));
}

/// The issues that are open.
fn concern_rows(rows: &mut Rows<'_>, page: &CasePage, day: NaiveDate) {
    rows.section("issue", &msg!("show-concerns"));
    for drawn in &page.concerns {
        let value = rows.says.word(drawn.category.code(), &concern_line(drawn, day));
        let number = msg!("concern-number", seq = drawn.seq);
        rows.dated(&drawn.seq.to_string(), &number, value, Some(drawn.raised_on));
    }
}

fn way_rows(rows: &mut Rows<'_>, called: &str, page: &CasePage) {
    let says = rows.says;
    rows.section("checklist", &msg!("case-page-checklist"));
    let done = page.checklist.iter().filter(|(_, status)| status.is_done());
    let done = msg!("case-page-items", done = done.count(), all = page.checklist.len());
    rows.add("done", &msg!("case-page-done"), says.word("done", &done));
    let missing: Vec<(&str, Message)> = page
        .checklist
        .iter()
        .filter(|(_, status)| matches!(status, ItemStatus::Missing(..)))
        .map(|(item, _)| {
            let said = msg!("checklist-item", number = item.code(), name = named(*item));
            (item.code(), said)
        })
        .collect();
    rows.add("missing", &msg!("case-page-missing"), says.words(&missing));
    if page.record.outcome.is_none() && missing.is_empty() {
        let would = outcome_cell(says, Some(outcome(&page.record)));
        rows.add("would-be", &msg!("case-page-would-be"), would);
    }
    rows.section("next", &msg!("head-next"));
    if let Some(awaited) = &page.awaited {
        let body = page.read.case.as_ref().and_then(|case| case.sheet.body.as_deref());
        let next = says.word(awaited.next.word().code(), &next_said(&awaited.next));
        rows.add("next-step", &msg!("head-next"), next);
        for act in &page.to_do {
            let act = act.clone().is(Field::Institution, called);
            rows.add("command", &msg!("column-command"), plain(&says.next(&act)));
        }
        rows.add("who-moves", &msg!("head-who-moves"), mover_cell(says, awaited.mover, body));
    }
    if let Some(finding) = page.judged.stuck.first() {
        let said: Vec<(&str, Message)> =
            finding.obstacles.iter().map(|obstacle| (obstacle.word().code(), obstacle_said(obstacle))).collect();
        rows.add("in-the-way", &msg!("head-in-the-way"), says.words(&said));
    }
    let owed: Vec<(&str, Message)> = page.read.owed.iter().map(|need| (need.as_str(), need_said(need))).collect();
    rows.add("evidence-owed", &msg!("column-evidence-owed"), says.words(&owed));
}
