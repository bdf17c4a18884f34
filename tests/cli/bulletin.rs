//! A bulletin shown, published, restated, verified and compared, as an officer types and reads it.

use insta::assert_snapshot;
use uuid::Uuid;
use winddown::db::returns::{FilingGrounds, FilingPen};
use winddown::db::session::{Clock, Ids, NATIONAL_LOGIN};
use winddown::db::{Access, DbError, Session, in_txn};
use winddown::domain::filing::fact::ReturnRow;
use winddown::domain::returns::{Figures, Observations};
use winddown::domain::value::month::Month;

use super::desk::Desk;
use crate::support::casework::yuan;
use crate::support::days::{day, moment};
use crate::support::sql::lines;

/// A return of one line: name, month, version, balance in 万元, lenders, borrowers.
type Line = (&'static str, &'static str, i32, i64, i64, i64);

/// The returns of four months; each institution falls in each of them.
const RETURNS: [Line; 14] = [
    ("诚信贷", "2020-09", 1, 40_000, 900, 700),
    ("诚信贷", "2020-10", 1, 30_000, 800, 600),
    ("诚信贷", "2020-11", 1, 20_000, 700, 500),
    ("诚信贷", "2020-12", 1, 10_000, 600, 400),
    ("北灯在线", "2020-09", 1, 9_000, 90, 80),
    ("北灯在线", "2020-10", 1, 8_000, 80, 70),
    ("北灯在线", "2020-11", 1, 7_000, 70, 60),
    ("北灯在线", "2020-12", 1, 6_000, 60, 50),
    ("白鹭财富", "2020-09", 1, 500, 50, 40),
    ("白鹭财富", "2020-10", 1, 400, 40, 30),
    ("停摆贷", "2020-09", 1, 300, 30, 20),
    ("江海贷", "2020-09", 1, 120, 12, 10),
    ("江海贷", "2020-10", 1, 110, 11, 9),
    ("江海贷", "2020-11", 1, 100, 10, 8),
];

fn id_of(desk: &Desk, name: &str) -> Uuid {
    let query = format!("SELECT DISTINCT subject_id::text AS line FROM profile WHERE name = '{name}'");
    lines(&mut desk.record.owner(), &query)[0].parse().unwrap()
}

/// Files returns at a moment, on a document.
fn filed(desk: &Desk, at: &str, basis: &str, returns: &[Line]) {
    let seed = u64::try_from(moment(at).timestamp()).unwrap();
    let url = desk.record.url(NATIONAL_LOGIN);
    let mut session = Session::open(&url, Clock::Fixed(moment(at)), Ids::Seeded(seed)).unwrap();
    let row = |(place, line): (i32, &Line)| {
        let (name, month, version, balance, lenders, borrowers) = *line;
        ReturnRow {
            file_row: place,
            institution: id_of(desk, name),
            month: month.parse::<Month>().unwrap(),
            version,
            figures: Figures {
                balance: Some(yuan(balance * 10_000)),
                lenders: Some(lenders),
                borrowers: Some(borrowers),
                ..Figures::default()
            },
            observations: Observations::default(),
            source: "custodian".to_owned(),
            submitted_on: day("2021-01-04"),
            submitted_by: "institution".to_owned(),
        }
    };
    let rows: Vec<ReturnRow> = (2..).zip(returns).map(row).collect();
    in_txn(&mut session, Access::Write, |txn| -> Result<(), DbError> {
        let mut pen = FilingPen::open(txn, "CN")?;
        pen.rows_add(txn, &rows)?;
        let basis = basis.to_owned();
        let grounds = FilingGrounds { on: day("2021-01-04"), basis, note: None, file: None };
        pen.close(txn, grounds)?;
        Ok(())
    })
    .unwrap();
}

/// Five institutions of five units: two go on, and in each month one stops.
fn a_small_nation(desk: &mut Desk) {
    for (name, place) in
        [("诚信贷", "杭州"), ("北灯在线", "深圳"), ("白鹭财富", "南京"), ("停摆贷", "青岛"), ("江海贷", "武汉")]
    {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
    desk.done("log 停摆贷 closed-unresolved --effective 2020-10-12 --basis 公告 --reason ban --evidence ban-notice");
    desk.done(
        "log 白鹭财富 closed-unresolved --effective 2020-11-15 --basis 公告 --reason voluntary --evidence announcement",
    );
    desk.done(
        "log 江海贷 closed-unresolved --effective 2020-12-10 --basis 公告 --reason other --evidence announcement",
    );
    filed(desk, "2021-01-05T01:00:00Z", "月报", &RETURNS);
    desk.rest_until("2021-01-06T01:00:00Z");
}

const DAYS: &str = "--as-of 2020-12-31 --baseline 2020-09-30";

#[test]
fn a_bulletin_is_shown_in_english() {
    let mut desk = Desk::new();
    a_small_nation(&mut desk);
    desk.run(&format!("bulletin show {DAYS}"));
    desk.run(&format!("bulletin show {DAYS} --format csv"));
    desk.run("export national --as-of 2020-12-31 --format ndjson");
    let said = desk.done(&format!("bulletin show {DAYS} --format json"));
    let read: serde_json::Value = serde_json::from_str(said.text()).unwrap();
    assert_eq!(read["bulletin"]["figures"][1]["counted"], "yuan");
    assert_eq!(read["bulletin"]["figures"][2]["counted"], "person-times");
    assert_eq!(read["bulletin"]["figures"][1]["now"]["reported"], "160000000.00");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_bulletin_of_a_province_is_shown_in_chinese() {
    let mut desk = Desk::in_chinese();
    a_small_nation(&mut desk);
    desk.run(&format!("bulletin show {DAYS} --unit 330000"));
    desk.run("bulletin show --as-of 2020-11-30 --baseline 2020-09-30 --unit 320000");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_published_bulletin_is_restated_verified_and_compared() {
    let mut desk = Desk::new();
    a_small_nation(&mut desk);
    desk.run("bulletin list");
    desk.run("bulletin verify");
    let publish = format!("bulletin publish {DAYS} --basis 联合会议");
    desk.run(&format!("{publish} --dry-run"));
    desk.run(&publish);
    desk.run(&publish);
    desk.run("bulletin verify 1");
    // What was published is restated: December was higher than November, and one stopped before its end.
    filed(&desk, "2021-01-07T01:00:00Z", "更正函〔2021〕1号", &[("诚信贷", "2020-12", 2, 30_000, 600, 400)]);
    desk.rest_until("2021-01-08T01:00:00Z");
    desk.done("log 北灯在线 closed-unresolved --effective 2020-12-30 --basis 立案告知书 --reason police-filing --evidence police-letter");
    desk.run("bulletin verify 1");
    desk.run(&publish);
    desk.run("bulletin verify");
    desk.run("bulletin list");
    desk.run("bulletin diff 1 2");
    desk.run("bulletin diff 2 1 --format ndjson");
    // As known when the first was published the record still says the same.
    let then = desk.done(&format!("bulletin show {DAYS} --known-at 2021-01-06T02:00:00Z --format json"));
    let read: serde_json::Value = serde_json::from_str(then.text()).unwrap();
    assert_eq!(read["bulletin"]["streak"]["months"], 3);
    // Somebody goes behind the program.
    desk.record.run(
        "ALTER TABLE monthly_return DISABLE TRIGGER USER; \
         UPDATE monthly_return SET lenders = lenders + 1 WHERE version = 1 AND month = '2020-12-31' AND lenders = 600",
    );
    desk.run("bulletin verify 1");
    desk.record.run(
        "ALTER TABLE monthly_return ENABLE TRIGGER USER; ALTER TABLE bulletin DISABLE TRIGGER USER; \
         UPDATE bulletin SET content = replace(content, '600', '599') WHERE number = 1",
    );
    desk.run("bulletin verify 1");
    assert_snapshot!(desk.transcript());
}

#[test]
fn days_that_are_no_month_ends_and_units_that_are_not_yours_are_refused() {
    let mut desk = Desk::new();
    a_small_nation(&mut desk);
    desk.run("bulletin show --as-of 2020-12-30");
    desk.run("bulletin show --as-of 2021-01-31");
    desk.run("bulletin show --as-of 2020-12-31 --baseline 2018-12-30");
    desk.run("bulletin publish --as-of 2020-12-31 --baseline 2020-12-31 --basis 会议");
    desk.run("bulletin verify 3");
    desk.record.officer("bulletin_of_jiangsu", "320000");
    desk.login("bulletin_of_jiangsu");
    desk.run("bulletin show --as-of 2020-12-31 --unit CN");
    desk.run("bulletin publish --as-of 2020-12-31 --unit 330000 --basis 会议");
    let own = desk.done("bulletin show --as-of 2020-12-31 --format json");
    let read: serde_json::Value = serde_json::from_str(own.text()).unwrap();
    assert_eq!(read["bulletin"]["unit"], "320000");
    assert_snapshot!(desk.transcript());
}
