//! Months of returns at a terminal: who is late, how many came, who approved, what was restated.

use insta::assert_snapshot;

use super::desk::Desk;

/// Two institutions of Hangzhou, one of Wenzhou, one of Nanjing that has stopped. One of Hangzhou files nothing but January.
fn a_quarter(desk: &mut Desk) {
    for (name, place) in [("诚信贷", "杭州"), ("白鹭财富", "杭州"), ("瓯江贷", "温州"), ("金陵财富", "南京")]
    {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
    desk.done(
        "log 金陵财富 closed-unresolved --effective 2019-06-30 --basis 公告 --reason voluntary --evidence announcement",
    );
    for (name, month, day, more) in [
        ("诚信贷", "2020-01", "2020-02-03", ""),
        ("白鹭财富", "2020-01", "2020-02-04", ""),
        ("瓯江贷", "2020-01", "2020-02-05", "--flag provisional"),
        ("金陵财富", "2020-01", "2020-02-20", "--flag estimated"),
        ("诚信贷", "2020-02", "2020-03-03", ""),
        ("瓯江贷", "2020-02", "2020-03-05", ""),
        ("金陵财富", "2020-02", "2020-03-20", ""),
        ("诚信贷", "2020-03", "2020-04-03", ""),
        ("瓯江贷", "2020-03", "2020-04-08", ""),
    ] {
        desk.done(&format!("return file {name} {month} --balance 120wan --lenders 130 --borrowers 41 --submitted-on {day} --submitted-by 王某 --basis 月报 {more}"));
    }
    desk.done("return file 金陵财富 2020-03 --flag missing --submitted-on 2020-04-09 --basis 备忘");
    desk.done("return file 诚信贷 2020-02 --balance 1250000.50 --lenders 131 --borrowers 41 --submitted-on 2020-04-01 --submitted-by 李某 --basis 更正函");
}

#[test]
fn who_is_late_and_how_many_came() {
    let mut desk = Desk::new();
    a_quarter(&mut desk);
    desk.run("return missing --as-of 2020-04-20");
    desk.run("return missing 2020-03 --as-of 2020-04-05");
    desk.run("return missing 2020-03 --as-of 2020-04-20 --format csv");
    desk.run("return missing --as-of 2020-04-20 --state closed-unresolved");
    desk.run("return missing 2020-03 --unit 330300 --as-of 2020-04-20");
    desk.run("return rates 2020-03 --as-of 2020-04-20");
    desk.run("return rates 2020-02 --as-of 2020-04-20 --unit 330000");
    desk.run("return rates 2020-02 --as-of 2020-04-20 --format json");
    desk.run("stuck data --as-of 2020-04-20");
    desk.run("stuck data --as-of 2020-04-20 --format csv");
    desk.run("--lang zh return missing --as-of 2020-04-20");
    desk.run("--lang zh return missing 2020-03 --as-of 2020-04-20");
    desk.run("--lang zh return rates 2020-03 --as-of 2020-04-20");
    desk.run("--lang zh stuck data --as-of 2020-04-20");
    desk.run("return missing 2020-13");
    assert_snapshot!(desk.transcript());
}

#[test]
fn the_returns_of_an_institution_and_what_was_restated() {
    let mut desk = Desk::new();
    a_quarter(&mut desk);
    desk.run("return show 诚信贷");
    desk.run("return show 诚信贷 --all-versions --from 2020-02 --to 2020-02");
    desk.run("return show 诚信贷 --from 2020-02 --format csv");
    desk.run("return show 白鹭财富 --from 2020-02");
    desk.run("return show 无名");
    desk.run("return restatements");
    desk.run("return restatements 诚信贷 --format csv");
    desk.run("return restatements 瓯江贷");
    desk.run("export data-quality --as-of 2020-04-20");
    desk.run("export data-quality --as-of 2020-04-20 --format csv");
    desk.run("export restatements --format ndjson");
    desk.run("--lang zh return show 诚信贷 --all-versions");
    desk.run("--lang zh return restatements");
    desk.run("--lang zh export data-quality --as-of 2020-04-20");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_month_is_approved_locked_and_unlocked() {
    let mut desk = Desk::new();
    a_quarter(&mut desk);
    desk.run("return approvals 2020-02");
    desk.run("return approve 2020-02 --unit 330000 --basis 纪要");
    desk.run("return approve 2020-02 --unit 330100 --basis 纪要");
    desk.run("return approve 2020-02 --unit 330000 --with-below --with-missing --dry-run --basis 纪要");
    desk.run("return approve 2020-02 --unit 330000 --with-below --with-missing --basis 纪要");
    desk.run("return approve 2020-02 --unit 330100 --basis 纪要");
    desk.run("return approvals 2020-02");
    desk.run("return rates 2020-02 --unit 330000");
    let locked = "return file 白鹭财富 2020-02 --balance 100wan --lenders 90 --borrowers 30 --submitted-on 2020-05-01 --basis 月报";
    assert_eq!(desk.run(locked).exit, 1, "the month is locked");
    desk.run("return unlock 2020-02 --unit 330100 --basis 备忘 --note 补报");
    desk.run("return unlock 2020-02 --unit 330000 --basis 备忘");
    desk.run("return unlock 2020-02 --unit 330000 --with-below --basis 备忘 --note 补报");
    desk.run("return unlock 2020-02 --unit 330000 --basis 备忘 --note 补报");
    assert_eq!(desk.run(locked).exit, 0, "it is open again");
    desk.run("return approve 2021-01 --unit 330000 --basis 纪要");
    desk.run("return approve 2020-02 --unit 999999 --basis 纪要");
    desk.run("--lang zh return approve 2020-03 --unit 330000 --basis 纪要");
    desk.run("--lang zh return approve 2020-03 --unit 330100 --basis 纪要");
    desk.run("--lang zh return approve 2020-03 --unit 330100 --with-missing --basis 纪要");
    desk.run("--lang zh return approvals 2020-03");
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_officer_of_a_city_sees_its_own_months_and_what_locks_them() {
    let mut desk = Desk::new();
    a_quarter(&mut desk);
    desk.done("return approve 2020-02 --unit 330000 --with-below --with-missing --basis 纪要");
    desk.record.officer("months_hangzhou", "330100");
    desk.login("months_hangzhou");
    desk.run("return missing --as-of 2020-04-20");
    desk.run("return rates 2020-03 --as-of 2020-04-20");
    desk.run("return approvals 2020-02");
    desk.run("return restatements");
    desk.run("return show 金陵财富");
    assert_eq!(desk.run("return approve 2020-03 --unit 330000 --with-below --with-missing --basis 纪要").exit, 4);
    desk.run("return approve 2020-03 --unit 330100 --with-missing --basis 纪要");
    desk.run("--lang zh return show 诚信贷 --format ndjson --from 2020-03");
    assert_snapshot!(desk.transcript());
}
