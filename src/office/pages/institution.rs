//! `institution show`: one institution on one page.

use crate::office::asked::{Frame, PageWords};
use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::case::outcome::Outcome;
use crate::domain::engine::timeline::Period;
use crate::domain::institution::review::ReviewKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::domain::value::division::division_by_code;
use crate::domain::value::effective::Effective;
use crate::msg;
use crate::office::lists::case_fields::outcome_cell;
use crate::office::lists::reviews::{found_said, kind_name};
use crate::office::says::{Says, need_name, state_name};
use crate::office::words::aspect::{aspect_item, doubts_cell, word_cell};
use crate::office::words::calendar::calendar_lines;
use crate::office::words::concern::concern_line;
use crate::office::words::duty::{duty_code, duty_said};
use crate::office::words::handover::counts_said;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::page::Page;
use crate::reports::review::detail_read;
use crate::words::Message;

/// The page of an institution.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, found: &Page) -> Grid {
    let words = PageWords {
        report: "institution",
        title: msg!("show-title", name = &found.name),
        definition: msg!("show-definition"),
        empty: msg!("history-empty"),
    };
    let mut grid = frame.grid(says, &words);
    grid.columns = columns(says);
    grid.rows = rows(says, found, frame.cut.as_of);
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
        says.column("reason", &msg!("column-reason"), Kind::Word).wide(),
        says.column("basis", &msg!("column-basis"), Kind::Text).wide(),
    ]
}

/// Puts together the rows of a page.
struct Rows<'w> {
    says: Says<'w>,
    section: Cell,
    rows: Vec<Vec<Cell>>,
}

impl Rows<'_> {
    fn section(&mut self, code: &str, name: &Message) {
        self.section = self.says.word(code, name);
    }

    fn add(&mut self, item: Cell, value: Cell, since: Option<Effective>, until: Option<NaiveDate>) {
        let precision = since.map_or(Cell::Empty, |since| self.says.precision(since.precision));
        self.rows.push(vec![
            self.section.clone(),
            item,
            value,
            precision,
            since.map(|since| since.on).into(),
            until.into(),
            Cell::Empty,
            Cell::Empty,
        ]);
    }

    fn period(&mut self, item: Cell, period: &Period) {
        let precision = period.precision;
        let since = Effective { on: period.from, precision };
        let value = self.says.word(period.state.code(), &state_name(period.state));
        self.add(item, value, Some(since), None);
        if let Some([.., reason, basis]) = self.rows.last_mut().map(Vec::as_mut_slice) {
            *reason = self.says.reason(period.reason);
            *basis = Cell::text(&period.basis);
        }
    }
}

fn plain(text: &str) -> Cell {
    Cell::word(text, text)
}

fn rows(says: Says<'_>, page: &Page, day: NaiveDate) -> Vec<Vec<Cell>> {
    let mut rows = Rows { says, section: Cell::Empty, rows: Vec::new() };
    standing_rows(&mut rows, page);
    due_rows(&mut rows, page, day);
    identity_rows(&mut rows, page);
    place_rows(&mut rows, page);
    hand_over_rows(&mut rows, page, day);
    open_rows(&mut rows, page);
    rows.rows
}

fn standing_rows(rows: &mut Rows<'_>, page: &Page) {
    let says = rows.says;
    rows.section("record", &msg!("show-record"));
    let id = page.subject.to_string();
    if let Some(number) = page.number {
        let number = number.to_string();
        rows.add(says.word("short-number", &msg!("show-short-number")), plain(&number), None, None);
    }
    rows.add(says.word("id", &msg!("column-id")), plain(&id), None, None);
    let last = page.last_seq.to_string();
    rows.add(says.word("last-entry", &msg!("show-last-entry")), Cell::word(&last, format!("#{last}")), None, None);
    rows.section("state", &msg!("column-state"));
    match &page.state {
        Some(state) => rows.period(says.word("state", &msg!("column-state")), state),
        None => rows.add(
            says.word("state", &msg!("column-state")),
            says.word("none", &msg!("show-not-registered")),
            None,
            None,
        ),
    }
    aspect_rows(rows, page);
    rows.section("case", &msg!("show-case"));
    for (case, period, outcome) in &page.cases {
        rows.period(plain(&case.to_string()), period);
        outcome_row(rows, *outcome);
    }
    let is_cleared =
        page.state.as_ref().is_some_and(|state| state.state == State::Institution(InstitutionState::Cleared));
    if page.cases.is_empty() && is_cleared {
        outcome_row(rows, Some(Outcome::LegacyUnproven));
    }
}

/// The class of notice 175 and the registration of the legal entity, each over its days; what is doubtful in them below.
fn aspect_rows(rows: &mut Rows<'_>, page: &Page) {
    let says = rows.says;
    rows.section("aspect", &msg!("show-aspects"));
    for (drawn, doubts) in &page.aspects {
        let since = Some(Effective::exact(drawn.from));
        let item = aspect_item(says, drawn.fact);
        rows.add(item, word_cell(says, drawn.fact), since, drawn.to);
        if let Some(last) = rows.rows.last_mut().and_then(|row| row.last_mut()) {
            *last = Cell::text(&drawn.basis);
        }
        if !doubts.is_empty() {
            let item = says.word("doubt", &msg!("column-doubt"));
            rows.add(item, doubts_cell(says, doubts), None, None);
        }
    }
}

/// What a case came to, so that "cleared" is never read as "everyone was repaid".
fn outcome_row(rows: &mut Rows<'_>, outcome: Option<Outcome>) {
    if outcome.is_some() {
        let says = rows.says;
        let item = says.word("outcome", &msg!("column-outcome"));
        rows.add(item, outcome_cell(says, outcome), None, None);
    }
}

/// What its office owes it by a day, or what would start that.
fn due_rows(rows: &mut Rows<'_>, page: &Page, day: NaiveDate) {
    let says = rows.says;
    rows.section("deadline", &msg!("show-deadlines"));
    for (due, note) in &page.dues {
        let item = says.word(due.duty.code(), &named(due.duty));
        let value = says.word(&duty_code(due), &duty_said(due, day));
        rows.add(item, value, due.started, due.due().map(|due| due.due));
        for line in calendar_lines(note) {
            let value = says.word(line.code, &line.said);
            let (since, until) = line.days;
            let item = says.word(line.code, &line.name);
            rows.add(item, value, since.map(Effective::exact), until);
        }
    }
}

fn identity_rows(rows: &mut Rows<'_>, page: &Page) {
    let says = rows.says;
    rows.section("name", &msg!("column-name"));
    for name in &page.names {
        let kind = name.name.kind;
        rows.add(
            says.word(kind.code(), &named(kind)),
            plain(&name.name.name),
            Some(Effective::exact(name.from)),
            name.to,
        );
    }
    rows.section("identifier", &msg!("show-identifier"));
    for given in &page.identifiers {
        let identifier = &given.identifier;
        let value = if identifier.check_accepted {
            says.word(&identifier.value, &msg!("show-unchecked", value = &identifier.value))
        } else {
            plain(&identifier.value)
        };
        rows.add(
            says.word(identifier.kind.code(), &named(identifier.kind)),
            value,
            Some(Effective::exact(given.from)),
            None,
        );
    }
}

fn place_rows(rows: &mut Rows<'_>, page: &Page) {
    let says = rows.says;
    rows.section("jurisdiction", &msg!("show-jurisdiction"));
    let mut held: Vec<(&str, NaiveDate, Option<NaiveDate>)> = Vec::new();
    for profile in &page.profiles {
        match held.last_mut() {
            Some((unit, _, to)) if *unit == profile.unit => *to = profile.to,
            Some(_) | None => held.push((&profile.unit, profile.from, profile.to)),
        }
    }
    for (unit, from, to) in held {
        rows.add(says.word("unit", &msg!("column-unit")), unit_cell(says, unit), Some(Effective::exact(from)), to);
    }
    if let Some(offer) = &page.offer {
        let on = Some(Effective::exact(offer.on));
        let item = says.word("offered-to", &msg!("show-offered-to"));
        rows.add(item, unit_cell(says, &offer.to), on, None);
    }
    let Some(profile) = page.profiles.last() else {
        return;
    };
    rows.section("place", &msg!("show-place"));
    let places = [
        ("registered", msg!("show-registered"), &profile.registered_place),
        ("operating", msg!("show-operating"), &profile.operating_place),
    ];
    for (code, name, place) in places {
        if let Some(place) = place {
            let known = division_by_code(place).map_or("", |division| division.name);
            let value = Cell::word(place, format!("{known} ({place})"));
            rows.add(says.word(code, &name), value, None, None);
        }
    }
    if let Some(day) = profile.launched_on {
        let item = says.word("launched", &msg!("show-launched"));
        rows.add(item, plain(&day.to_string()), None, None);
    }
    if profile.disputed {
        let item = says.word("disputed", &msg!("show-disputed"));
        rows.add(item, says.word("true", &msg!("grid-yes")), None, None);
    }
}

fn unit_cell(says: Says<'_>, code: &str) -> Cell {
    match says.unit_name(code) {
        Cell::Text(name) => Cell::word(code, format!("{name} ({code})")),
        Cell::Empty
        | Cell::Code(_)
        | Cell::Integer(_)
        | Cell::Money(_)
        | Cell::Date(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_)
        | Cell::Word { .. } => plain(code),
    }
}

/// What was handed over about its borrowers, and the issues that are open.
fn hand_over_rows(rows: &mut Rows<'_>, page: &Page, day: NaiveDate) {
    let says = rows.says;
    rows.section("hand-over", &msg!("show-hand-overs"));
    for drawn in &page.hand_overs {
        let list = drawn.made.list;
        let value = says.word(&drawn.made.receipt, &counts_said(drawn));
        let since = Some(Effective::exact(drawn.on));
        rows.add(says.word(list.code(), &named(list)), value, since, None);
    }
    rows.section("issue", &msg!("show-concerns"));
    for drawn in &page.concerns {
        let item = Cell::word(drawn.seq.to_string(), format!("#{}", drawn.seq));
        let value = says.word(drawn.category.code(), &concern_line(drawn, day));
        let since = Some(Effective::exact(drawn.raised_on));
        rows.add(item, value, since, None);
    }
}

fn open_rows(rows: &mut Rows<'_>, page: &Page) {
    let says = rows.says;
    rows.section("evidence-owed", &msg!("column-evidence-owed"));
    for (seq, need) in &page.owed {
        let kinds: Vec<&str> = need.iter().map(|kind| kind.code()).collect();
        let value = says.word(&kinds.join("|"), &need_name(need));
        let item = Cell::word(seq.to_string(), format!("#{seq}"));
        rows.add(item, value, None, None);
    }
    rows.section("review", &msg!("show-review"));
    for review in &page.reviews {
        let found = detail_read(&review.detail);
        let value = match review.kind.parse::<ReviewKind>() {
            Ok(kind) => says.word(&review.review_id.to_string(), &found_said(kind, &found)),
            Err(_) => plain(&review.review_id.to_string()),
        };
        let item = match review.kind.parse::<ReviewKind>() {
            Ok(kind) => says.word(kind.code(), &kind_name(kind)),
            Err(_) => plain(&review.kind),
        };
        rows.add(item, value, None, None);
    }
    rows.section("lists", &msg!("show-lists"));
    for seen in &page.seen {
        let (first, last) = (seen.first_on, seen.last_on);
        let told = msg!("show-list-seen", files = seen.files, first = first, last = last);
        rows.add(plain(&seen.profile), says.word(&last.to_string(), &told), None, None);
    }
    rows.section("after", &msg!("show-after"));
    for one in &page.successions {
        let item = says.word(one.given.how.code(), &named(one.given.how));
        let other = one.given.institution.map_or_else(String::new, |id| format!(" ({id})"));
        rows.add(item, plain(&format!("{}{other}", one.given.name)), Some(Effective::exact(one.from)), None);
    }
    rows.section("merged", &msg!("show-merged"));
    if let Some(survivor) = page.merged_into {
        let item = says.word("into", &msg!("show-merged-into"));
        rows.add(item, plain(&survivor.to_string()), None, None);
    }
    for duplicate in &page.absorbed {
        let item = says.word("duplicate", &msg!("show-duplicate"));
        rows.add(item, plain(&duplicate.to_string()), None, None);
    }
}
