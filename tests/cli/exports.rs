//! What is written for other programs, and how long things take.

use insta::assert_snapshot;

use super::desk::Desk;

/// An institution that stopped and exited, its stop corrected, and one in operation.
fn two_lives(desk: &mut Desk) {
    for (name, place) in [("诚信贷", "杭州"), ("白鹭财富", "南京")] {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
    desk.done("log 诚信贷 closed-unresolved --effective 2019-06-30 --basis '公告 <2019> & 6' --reason voluntary --evidence announcement");
    desk.done("log 诚信贷 exited --effective 2019-12-01 --basis 名单 --reason legacy-exit --evidence exit-list");
    desk.done("correct 诚信贷 3 --effective 2019-06-28 --basis 更正 --reason wrong-date");
}

#[test]
fn an_institution_as_an_event_log() {
    let mut desk = Desk::new();
    two_lives(&mut desk);
    desk.run("export events --institution 诚信贷 --as-of 2020-01-01 --format xes");
    desk.run("export events --institution 诚信贷 --as-of 2019-06-29 --format ocel-json");
    desk.run("export events --institution 诚信贷 --as-of 2015-01-01 --format ocel-xml --quiet");
    desk.run("export events --institution 诚信贷 --all --output all.xes");
    desk.run("export events --as-of 2010-01-01 --output none.jsonocel");
    desk.run("export events --unit 320000 --output jiangsu.xmlocel");
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_event_log_is_asked_for_wrongly() {
    let mut desk = Desk::new();
    two_lives(&mut desk);
    desk.run("export events");
    desk.run("export events --output log.csv");
    desk.run("export events --output log.xes --format csv");
    desk.run("export nothing");
    desk.run("export events --institution 无名 --format xes");
    desk.run("export events --unit 999999 --format xes");
    desk.run("export events --output nowhere/log.xes");
    desk.run("--lang zh export events");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_log_written_earlier_is_the_same_to_the_byte_after_later_acts() {
    let mut desk = Desk::new();
    two_lives(&mut desk);
    let formats = ["xes", "ocel-json", "ocel-xml"];
    let line = "export events --as-of 2020-01-01 --known-at 2021-01-04T03:00:00Z --format";
    desk.rest_until("2021-01-04T03:01:00Z");
    let print = |desk: &mut Desk| formats.map(|format| desk.done(&format!("{line} {format}")).out);
    let before = print(&mut desk);
    desk.done("correct 诚信贷 3 --effective 2019-05-31 --basis 更正 --reason wrong-date");
    desk.done("institution rename 白鹭财富 白鹭 --kind brand --effective 2018-01-01 --basis 公告");
    desk.done("log 白鹭财富 reducing --effective 2019-01-01 --basis 方案 --reason plan-filed --evidence reduction-plan --evidence custodian-baseline");
    assert_eq!(print(&mut desk), before);
}

#[test]
fn where_the_days_go() {
    let mut desk = Desk::new();
    two_lives(&mut desk);
    desk.run("dwell --as-of 2020-01-01");
    desk.run("dwell --as-of 2020-01-01 --by unit --track institution");
    desk.run("dwell --as-of 2020-01-01 --by state --by unit --limit 2 --format csv");
    desk.run("dwell --as-of 2020-01-01 --track clearance --format ndjson");
    desk.run("dwell --as-of 2010-01-01");
    desk.run("dwell --by colour");
    desk.run("--lang zh dwell --as-of 2020-01-01");
    assert_snapshot!(desk.transcript());
}
