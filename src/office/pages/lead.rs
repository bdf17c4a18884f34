//! `lead show`: one lead on one page, or its log.

use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::engine::open::Open;
use crate::domain::engine::rule::MoveKind;
use crate::domain::lead::steps::{advance, reopen, said_with_the_move};
use crate::domain::sentence::next::Field as Asked;
use crate::domain::sentence::refusal::Refuses;
use crate::domain::tracks::State;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::guard::Guard;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::field::{Field, fill};
use crate::office::says::{Says, state_name};
use crate::office::told::Told;
use crate::office::words::calendar::calendar_lines;
use crate::office::words::case::yuan;
use crate::office::words::entry::entry_said;
use crate::output::{Cell, Grid, Kind};
use crate::reports::history::{HistoryLine, lines};
use crate::reports::lead::LeadLine;
use crate::words::Message;

pub(crate) fn log_grid(says: Says<'_>, frame: &Frame, line: &LeadLine) -> Grid {
    let page = PageWords {
        report: "lead-log",
        title: msg!("lead-log-title", number = &line.report.number),
        definition: msg!("lead-log-definition"),
        empty: msg!("leads-empty"),
    };
    let mut grid = frame.grid(says, &page);
    let fields = vec![
        Field::new("seq", msg!("column-seq"), Kind::Integer, |_, row: &HistoryLine| row.entry.seq.into()),
        Field::new("effective", msg!("column-effective"), Kind::Date, |_, row: &HistoryLine| {
            row.entry.effective.on.into()
        }),
        Field::new("recorded", msg!("column-recorded"), Kind::Word, |says, row: &HistoryLine| {
            says.moment(row.entry.recorded_at)
        }),
        Field::new("officer", msg!("column-officer"), Kind::Text, |_, row: &HistoryLine| {
            Cell::text(&row.entry.officer)
        }),
        Field::new("what", msg!("column-what"), Kind::Text, |says, row: &HistoryLine| {
            Cell::text(says.say(&entry_said(says, row)))
        }),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &HistoryLine| Cell::text(&row.entry.basis)),
    ];
    fill(&mut grid, says, &fields, &lines(&line.entries));
    grid
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

    fn add(&mut self, code: &str, name: &Message, value: &Message, since: Option<NaiveDate>) {
        self.rows.push(vec![
            self.section.clone(),
            self.says.word(code, name),
            Cell::text(self.says.say(value)),
            Cell::Empty,
            since.into(),
            Cell::Empty,
        ]);
    }

    fn text(&mut self, code: &str, name: &Message, value: &str, since: Option<NaiveDate>) {
        self.add(code, name, &msg!("lead-text", text = value), since);
    }
}

pub(crate) fn page_grid(says: Says<'_>, frame: &Frame, line: &LeadLine, moves: &[Open]) -> Grid {
    let page = PageWords {
        report: "lead",
        title: msg!("lead-page-title", number = &line.report.number, subject = &line.report.subject),
        definition: msg!("lead-page-definition"),
        empty: msg!("leads-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = vec![
        says.column("section", &msg!("column-section"), Kind::Word),
        says.column("item", &msg!("column-item-of"), Kind::Word),
        says.column("value", &msg!("column-value"), Kind::Text),
        says.precision_column("precision"),
        says.column("since", &msg!("column-since"), Kind::Date),
        says.column("until", &msg!("column-until"), Kind::Date),
    ];
    let mut rows = Rows { says, section: Cell::Empty, rows: Vec::new() };
    standing_rows(&mut rows, line);
    mark_rows(&mut rows, line);
    judged_rows(&mut rows, line);
    measure_rows(&mut rows, line);
    way_rows(&mut rows, line);
    move_rows(&mut rows, line, moves);
    grid.rows = rows.rows;
    grid
}

fn standing_rows(rows: &mut Rows<'_>, line: &LeadLine) {
    let record = &line.record;
    rows.section("standing", &msg!("lead-section-standing"));
    let stage = state_name(State::Lead(line.stage));
    rows.add("state", &msg!("column-state"), &stage, Some(line.since));
    let sector = named(line.report.sector);
    rows.add("sector", &msg!("column-lead-sector"), &sector, None);
    let source = named(line.report.source);
    rows.add("source", &msg!("column-lead-source"), &source, record.received_on());
    if let Cell::Text(unit) = rows.says.unit_name(&line.unit) {
        rows.text("unit", &msg!("column-unit"), &unit, None);
    }
    if let Some(stock) = record.stock {
        let stock = msg!("lead-stock-said", stock = yuan(stock));
        rows.add("stock", &msg!("column-lead-stock"), &stock, None);
    }
    if let Some(people) = record.people {
        let people = msg!("lead-people-said", people = people);
        rows.add("people", &msg!("column-lead-people"), &people, None);
    }
    let age = msg!("lead-age-said", gross = line.gross_days, dwell = line.dwell_days);
    rows.add("age", &msg!("column-lead-age"), &age, None);
    if let Some(due) = line.due {
        let said =
            msg!("lead-due-said", due = due.due, rule = named(due.rule), code = due.rule.code(), over = line.days_over);
        rows.add("due", &msg!("column-lead-due"), &said, None);
        for calendar in calendar_lines(&line.note) {
            let (since, _) = calendar.days;
            rows.add(calendar.code, &calendar.name, &calendar.said, since);
        }
    }
}

fn mark_rows(rows: &mut Rows<'_>, line: &LeadLine) {
    let record = &line.record;
    rows.section("marks", &msg!("lead-section-marks"));
    for mark in &record.marks {
        rows.text(mark.kind.code(), &named(mark.kind), &mark.text, None);
    }
    for link in record.links.values() {
        let said = msg!("lead-by-said", name = &link.name, by = &link.by);
        rows.add("institution", &msg!("column-lead-links"), &said, None);
    }
    for relation in record.relations.values() {
        let said = msg!("lead-by-said", name = &relation.number, by = &relation.by);
        rows.add("related", &msg!("column-lead-related"), &said, None);
    }
    if let Some((_, number)) = &record.merged_into {
        rows.text("merged", &msg!("lead-item-merged"), number, None);
    }
}

fn judged_rows(rows: &mut Rows<'_>, line: &LeadLine) {
    let record = &line.record;
    rows.section("judged", &msg!("lead-section-judged"));
    if let Some(score) = record.score {
        let offshore = if score.offshore { "yes" } else { "no" };
        let said = msg!(
            "lead-score-said",
            scale = i32::from(score.scale),
            people = i32::from(score.people),
            spread = i32::from(score.spread),
            offshore = offshore
        );
        rows.add("score", &msg!("lead-item-score"), &said, None);
    }
    for judgement in &record.judgements {
        let said = msg!(
            "lead-judgement-said",
            by = &judgement.by,
            character = named(judgement.character),
            law = &judgement.law
        );
        rows.add("judgement", &msg!("lead-item-judgement"), &said, Some(judgement.on));
    }
    if let Some(character) = record.character() {
        rows.add("character", &msg!("lead-item-character"), &named(character), None);
    }
}

fn measure_rows(rows: &mut Rows<'_>, line: &LeadLine) {
    let record = &line.record;
    rows.section("measures", &msg!("lead-section-measures"));
    for one in &record.measures {
        let (measure, agency) = (named(one.measure), &one.agency);
        let said = match &one.receipt {
            Some((receipt, on)) => {
                msg!("lead-measure-done", agency = agency, receipt = receipt, on = *on)
            }
            None => msg!("lead-measure-open", agency = agency),
        };
        rows.add(one.measure.code(), &measure, &said, Some(one.on));
    }
    if let Some(receiver) = &record.receiver {
        let said = match &record.receipt {
            Some(receipt) => msg!("lead-referral-done", receiver = receiver, receipt = receipt),
            None => msg!("lead-referral-open", receiver = receiver),
        };
        rows.add("receiver", &msg!("lead-item-receiver"), &said, None);
    }
    if let Some((review, set_on)) = record.review {
        rows.text("review", &msg!("lead-item-review"), &review.to_string(), Some(set_on));
    }
    if let Some(recheck) = record.recheck {
        let residual = yuan(recheck.residual);
        let said = if recheck.stopped {
            msg!("fact-lead-recheck-stopped", residual = residual)
        } else {
            msg!("fact-lead-recheck-running", residual = residual)
        };
        rows.add("recheck", &msg!("lead-item-recheck"), &said, Some(recheck.on));
    }
}

fn way_rows(rows: &mut Rows<'_>, line: &LeadLine) {
    rows.section("way", &msg!("lead-section-way"));
    for entered in &line.record.stages {
        let stage = state_name(State::Lead(entered.stage));
        let reason = named(entered.reason);
        rows.add(entered.stage.code(), &stage, &reason, Some(entered.on));
    }
}

/// The moves that are open: what records each, or what it lacks and what supplies that.
fn move_rows(rows: &mut Rows<'_>, line: &LeadLine, moves: &[Open]) {
    rows.section("moves", &msg!("pilot-page-moves"));
    for open in moves {
        let Some(to) = open.to.lead() else { continue };
        let move_name = msg!("pilot-page-move", rule = open.rule.number, stage = state_name(open.to));
        let lacks: Vec<Told> = open.findings.iter().filter(|(guard, _)| is_before(*guard)).map(lack_told).collect();
        if lacks.is_empty() {
            let act = match open.rule.kind {
                MoveKind::Move => advance(line.stage, to),
                MoveKind::Reopen => reopen(),
            };
            let act = act.is(Asked::Lead, &line.report.number);
            rows.text(to.code(), &move_name, &rows.says.next(&act), None);
        }
        for lack in lacks {
            let said = msg!("pilot-page-lacks", lacks = lack.message);
            let said = match lack.hint {
                Some(hint) => msg!("hint-both", start = said, next = *hint),
                None => said,
            };
            rows.add(to.code(), &move_name, &said, None);
        }
    }
}

/// Whether a guard asks for something that has to be on record before the move.
const fn is_before(guard: Guard) -> bool {
    match guard {
        Guard::Lead(guard) => said_with_the_move(guard).is_none(),
        Guard::Institution(_) | Guard::Case(_) | Guard::Pilot(_) => true,
    }
}

fn lack_told((_, finding): &(Guard, Finding)) -> Told {
    finding.telling().into()
}
