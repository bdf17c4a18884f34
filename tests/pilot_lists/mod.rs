//! Pilot progress as officers read it: the list, the export opened in a spreadsheet, the page, and ST5.

use calamine::{Data, DataType, Range, Reader, Xlsx};
use uuid::Uuid;
use winddown::actions::pen::Draft;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::domain::engine::rule::MoveKind;
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::pilot::fact::{Consequence, Obstacle, PilotFact, Scope, Term};
use winddown::domain::pilot::state::PilotState;
use winddown::domain::tracks::act::{Act, MoveDetail};
use winddown::domain::tracks::{State, Track};
use winddown::domain::value::effective::Effective;
use winddown::domain::value::money::Money;
use winddown::domain::value::reason::Reason;

use crate::cli::desk::Desk;
use crate::support::Record;
use crate::support::days::day;
use crate::support::returns::Filed;

fn wan(amount: i64) -> Money {
    Money::from_yuan(amount * 10_000).expect("an amount")
}

/// Writes the way of an application as it stands in the record, a step a session.
struct Applying<'record> {
    record: &'record Record,
    institution: Uuid,
    pilot: Uuid,
    stage: Option<PilotState>,
}

impl<'record> Applying<'record> {
    fn begun(record: &'record Record, institution: Uuid, number: u128, on: &str) -> Self {
        let pilot = Uuid::from_u128(0x9000 + number);
        let mut applying = Self { record, institution, pilot, stage: None };
        applying.to(PilotState::Intent, on);
        applying
    }

    fn write(&self, act: Act, on: &str, reason: Reason) {
        let draft = Draft {
            act,
            effective: Effective::exact(day(on)),
            basis: "浙金办〔2020〕8号".to_owned(),
            reason,
            note: None,
            evidence: Vec::new(),
        };
        let (pilot, institution, first) = (self.pilot, self.institution, self.stage.is_none());
        self.record
            .write(NATIONAL_LOGIN, institution, |pen| {
                if first {
                    let unit = pen.chain(institution).expect("the institution").unit.clone();
                    pen.subject_add(pilot, Track::Pilot, &unit, Some((institution, 1)));
                }
                Ok(pen.entry_add(pilot, draft))
            })
            .expect("the entry is recorded");
    }

    fn to(&mut self, stage: PilotState, on: &str) -> &mut Self {
        let act = Act::Move {
            kind: MoveKind::Move,
            from: self.stage.map(State::Pilot),
            to: State::Pilot(stage),
            detail: MoveDetail::default(),
        };
        self.write(act, on, Reason::StepDone);
        self.stage = Some(stage);
        self
    }

    fn fact(&mut self, on: &str, fact: PilotFact) -> &mut Self {
        self.write(Act::Pilot(fact), on, Reason::Recorded);
        self
    }

    fn filed(&mut self, on: &str) -> &mut Self {
        self.fact(
            on,
            PilotFact::Filed {
                scope: Scope::Province,
                registered: wan(30_000),
                first: wan(10_000),
                balance: wan(4_000),
                lenders: 1_100,
            },
        )
    }
}

/// The real pattern: first capital in 30 days of the approval, stock zero by a date, else the licence lapses.
fn xiamen(record: &Record) -> Uuid {
    let institution = record.institution("鹭岛易贷").at("350200").operating_since("2015-03-01");
    record.log(institution, InstitutionState::Reducing).on("2019-08-01").recorded();
    let mut way = Applying::begun(record, institution, 1, "2020-01-02");
    way.filed("2020-01-20")
        .to(PilotState::Applied, "2020-01-20")
        .to(PilotState::CityReview, "2020-01-23")
        .to(PilotState::ProvinceReview, "2020-03-02")
        .to(PilotState::Provisional, "2020-05-13");
    way.fact("2020-05-13", PilotFact::ConversionBalance { balance: wan(3_750), lenders: 1_055 })
        .fact(
            "2020-05-13",
            PilotFact::ConditionSet {
                condition: "首期".to_owned(),
                term: Term::Capital { amount: wan(10_000) },
                due: day("2020-06-12"),
                consequence: Consequence::Lapse,
            },
        )
        .fact(
            "2020-05-13",
            PilotFact::ConditionSet {
                condition: "清零".to_owned(),
                term: Term::ZeroStock,
                due: day("2020-06-30"),
                consequence: Consequence::Lapse,
            },
        )
        .fact(
            "2020-06-02",
            PilotFact::CapitalPaid { amount: wan(10_000), report: "厦验〔2020〕17号".to_owned(), own_funds: true },
        )
        .fact("2020-06-02", PilotFact::ConditionMet { condition: "首期".to_owned() })
        .to(PilotState::Capitalised, "2020-06-03")
        .fact("2020-06-05", PilotFact::RunOffSet { end: day("2021-05-12") })
        .to(PilotState::RunOff, "2020-06-05")
        .fact("2020-06-20", PilotFact::ObstacleRaised { obstacle: Obstacle::Incapable, note: "回款慢".to_owned() });
    let returns = [Filed::of(institution, "2020-05", 3_000), Filed::of(institution, "2020-06", 1_500)];
    record.file(NATIONAL_LOGIN, "350200", "2021-01-05T01:00:00Z", "月报", &returns);
    institution
}

/// An intent that was withdrawn on its day, an intent without figures, and one that converted before the register.
fn others(record: &Record) {
    let withdrawn = record.institution("当日撤回").operating_since("2015-03-01");
    Applying::begun(record, withdrawn, 2, "2020-02-03").to(PilotState::Withdrawn, "2020-02-03");
    let bare = record.institution("仅有意向").operating_since("2015-03-01");
    Applying::begun(record, bare, 3, "2020-06-20");
}

fn book(desk: &Desk, file: &str) -> Xlsx<std::io::BufReader<std::fs::File>> {
    calamine::open_workbook(desk.path(file)).expect("a workbook")
}

/// The row under the headings in which a cell says something, by heading.
fn cell(sheet: &Range<Data>, who: &str, head: &str) -> Data {
    let rows: Vec<&[Data]> = sheet.rows().collect();
    let headings = rows
        .iter()
        .position(|row| row.iter().any(|cell| cell.as_string().as_deref() == Some(head)))
        .unwrap_or_else(|| panic!("no column {head}"));
    let at = rows[headings].iter().position(|cell| cell.as_string().as_deref() == Some(head));
    let row = rows[headings..]
        .iter()
        .find(|row| row.iter().any(|cell| cell.as_string().as_deref() == Some(who)))
        .unwrap_or_else(|| panic!("no row {who}"));
    row[at.expect("the column")].clone()
}

#[test]
fn the_export_opens_in_a_spreadsheet_with_its_figures() {
    let mut desk = Desk::new();
    xiamen(&desk.record);
    others(&desk.record);
    desk.rest_until("2021-01-06T01:00:00Z");
    desk.done("pilot export --all --as-of 2020-07-03 --output e5.xlsx");
    let mut book = book(&desk, "e5.xlsx");
    let names = book.sheet_names();
    assert_eq!(names.len(), 6, "{names:?}");
    let list = book.worksheet_range(&names[1]).expect("the list");
    let who = "鹭岛易贷";
    let money = |head: &str| cell(&list, who, head);
    assert_eq!(money("Capital required"), Data::Float(50_000_000.0));
    assert_eq!(money("Capital registered"), Data::Float(300_000_000.0));
    assert_eq!(money("Capital paid"), Data::Float(100_000_000.0));
    assert_eq!(money("A tenth asks"), Data::Float(3_750_000.0));
    assert_eq!(money("One-tenth test").to_string(), "passes");
    assert_eq!(money("Balance at conversion"), Data::Float(37_500_000.0));
    assert_eq!(money("Balance now"), Data::Float(15_000_000.0));
    assert_eq!(money("Return of").to_string(), "2020-06");
    assert_eq!(money("Gone %").to_string(), "60.0%");
    // 51 of 364 days.
    assert_eq!(money("Time used %").to_string(), "14.0%");
    assert_eq!(money("Lenders at conversion"), Data::Float(1_055.0));
    assert_eq!(money("Lenders left"), Data::Float(1_500.0));
    assert_eq!(money("Gross days"), Data::Float(28.0));
    assert_eq!(money("Conditions"), Data::Float(2.0));
    assert_eq!(money("Conditions met"), Data::Float(1.0));
    assert_eq!(money("Conditions overdue"), Data::Float(1.0));
    assert_eq!(money("Lapse by condition").to_string(), "清零");
    assert_eq!(money("Obstacles").to_string(), "incapable");
    assert_eq!(money("Who moves").to_string(), "province");
    assert_eq!(money("Grade").to_string(), "red");
    assert_eq!(cell(&list, "仅有意向", "Return of").to_string(), "unknown");
    assert_eq!(cell(&list, "仅有意向", "Balance now"), Data::Empty);
    assert_eq!(cell(&list, "当日撤回", "Outcome").to_string(), "withdrawn");
    let units = book.worksheet_range(&names[2]).expect("the units");
    assert_eq!(cell(&units, "350200", "Capital paid"), Data::Float(100_000_000.0));
    assert_eq!(cell(&units, "330100", "Applications"), Data::Float(2.0));
    let stages = book.worksheet_range(&names[3]).expect("the stages");
    assert_eq!(cell(&stages, &money("Stage").to_string(), "Balance now"), Data::Float(15_000_000.0));
}

#[test]
fn an_earlier_day_and_an_earlier_knowledge_are_reproduced_to_the_byte() {
    let mut desk = Desk::new();
    let institution = xiamen(&desk.record);
    desk.record.institution("后来知道").operating_since("2015-03-01");
    desk.rest_until("2021-01-06T01:00:00Z");
    let asked = "export pilots --as-of 2020-06-15 --known-at 2021-01-06T00:00:00Z --format";
    let before: Vec<String> = ["csv", "json", "html"]
        .iter()
        .map(|format| desk.done(&format!("{asked} {format}")).text().to_owned())
        .collect();
    desk.rest_until("2021-02-06T01:00:00Z");
    let restated = Filed { version: 2, ..Filed::of(institution, "2020-05", 2_500) };
    desk.record.file(NATIONAL_LOGIN, "350200", "2021-02-01T01:00:00Z", "更正", &[restated]);
    desk.done("pilot apply 后来知道 --effective 2020-06-01 --basis 来函 --evidence letter");
    for (format, before) in ["csv", "json", "html"].iter().zip(&before) {
        let now = desk.done(&format!("{asked} {format}"));
        // Another moment of the command, the same list.
        assert_eq!(now.text(), before, "{format}");
    }
    let later = desk.done("export pilots --as-of 2020-06-15 --format csv");
    assert!(later.text().contains("25000000.00") && later.text().contains("后来知道"));
    assert!(before[0].contains("2020-05"), "{}", before[0]);
}

#[test]
fn what_is_stalled_is_listed_and_told_on_one_page() {
    let mut desk = Desk::new();
    xiamen(&desk.record);
    others(&desk.record);
    desk.rest_until("2021-01-06T01:00:00Z");
    desk.run("pilot list --as-of 2020-07-03");
    desk.run("pilot list --all --as-of 2020-07-03");
    desk.run("pilot list --state intent --as-of 2020-07-03");
    desk.run("pilot list --obstacle unwilling --as-of 2020-07-03");
    desk.run("stuck pilot --as-of 2020-07-03");
    desk.run("stuck pilot --as-of 2020-06-15");
    desk.run("stuck explain 鹭岛易贷 --as-of 2020-07-03");
    desk.run("pilot show 鹭岛易贷 --as-of 2020-07-03");
    desk.run("pilot show 仅有意向 --as-of 2020-07-03");
    desk.run("pilot show 当日撤回 --as-of 2020-07-03");
    let page = desk.done("pilot show 鹭岛易贷 --as-of 2020-07-03");
    let lines = page.text().lines().count();
    assert!(lines <= 60, "one page, not {lines} lines");
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn what_is_stalled_reads_in_chinese() {
    let mut desk = Desk::in_chinese();
    xiamen(&desk.record);
    others(&desk.record);
    desk.rest_until("2021-01-06T01:00:00Z");
    desk.run("pilot list --all --as-of 2020-07-03");
    desk.run("stuck pilot --as-of 2020-07-03");
    desk.run("pilot show 鹭岛易贷 --as-of 2020-07-03");
    insta::assert_snapshot!(desk.transcript());
}
