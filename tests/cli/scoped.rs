//! An officer of one province: every list, search and history ends at its border.

use insta::assert_snapshot;

use super::desk::Desk;

fn two_provinces(desk: &mut Desk) {
    for (name, place, office) in
        [("诚信贷", "杭州", "浙金办"), ("诚信宝", "宁波", "甬金办"), ("诚信金服", "南京", "苏金办")]
    {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis {office}〔2015〕1号 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis {office}〔2015〕2号 --reason verified --evidence verification-form --evidence first-return"));
        desk.done(&format!("log {name} closed-unresolved --effective 2019-06-30 --basis {office}〔2019〕3号 --reason voluntary --evidence announcement"));
    }
    for name in ["inspection.csv", "inspection.toml"] {
        desk.data(name);
    }
    desk.done("import institutions inspection.csv --profile inspection.toml");
}

#[test]
fn an_officer_sees_and_writes_only_what_is_the_unit_s() {
    let mut desk = Desk::new();
    two_provinces(&mut desk);
    desk.record.officer("cli_zhejiang", "330000");
    desk.login("cli_zhejiang");
    let before = desk.entries();
    desk.run("institution list");
    desk.run("institution find 诚信");
    desk.run("stuck closed-unresolved --as-of 2020-01-01");
    desk.run("review list");
    desk.run("audit verify");
    for line in [
        "institution show 诚信金服",
        "history 诚信金服",
        "allowed 诚信金服",
        "log 诚信金服 exited --effective 2019-12-01 --basis 名单 --reason legacy-exit --evidence exit-list",
        "correct 诚信金服 3 --strike --basis 更正",
        "institution rename 诚信金服 新名 --effective 2018-01-01 --basis 公告",
        "institution merge 诚信金服 --into 诚信贷 --effective 2019-01-01 --basis 公告",
    ] {
        assert_eq!(desk.run(line).exit, 4, "winddown {line}");
    }
    desk.run("institution add 南京新贷 --operating 南京 --effective 2015-01-01 --basis 苏金办〔2015〕9号");
    assert_eq!(desk.entries(), before, "nothing was written");
    desk.run(
        "log 诚信贷 exited --effective 2019-12-01 --basis 浙金办〔2019〕9号 --reason legacy-exit --evidence exit-list",
    );
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_officer_who_only_reads_writes_nothing() {
    let mut desk = Desk::new();
    two_provinces(&mut desk);
    desk.record.auditor("cli_auditor", "330000");
    desk.login("cli_auditor");
    let before = desk.entries();
    desk.run("institution find 诚信贷");
    desk.run(
        "log 诚信贷 exited --effective 2019-12-01 --basis 浙金办〔2019〕9号 --reason legacy-exit --evidence exit-list",
    );
    desk.run("institution add 杭州新贷 --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕9号");
    assert_eq!(desk.entries(), before, "nothing was written");
    assert_snapshot!(desk.transcript());
}

/// Whether an officer's list for a day has the institution.
fn lists(desk: &mut Desk, login: &str, line: &str) -> bool {
    desk.login(login);
    let said = desk.done(&format!("{line} --format csv"));
    said.text().contains("诚信贷")
}

#[test]
fn what_an_office_gave_away_is_in_its_lists_up_to_that_day_and_the_other_office_s_from_then_on() {
    let mut desk = Desk::new();
    two_provinces(&mut desk);
    desk.record.officer("cli_hangzhou", "330100");
    desk.record.officer("cli_nanjing", "320100");
    desk.login("cli_hangzhou");
    desk.done("institution transfer 诚信贷 --to 320100 --effective 2020-04-01 --basis 函1");
    desk.login("cli_nanjing");
    desk.done("institution transfer 诚信贷 --accept --basis 函2");
    for list in
        ["institution list", "case list", "stuck closed-unresolved", "export closed-unresolved", "due --within 900d"]
    {
        let (before, after) = (format!("{list} --as-of 2020-03-31"), format!("{list} --as-of 2020-04-30"));
        assert!(lists(&mut desk, "cli_hangzhou", &before), "{before}");
        assert!(!lists(&mut desk, "cli_hangzhou", &after), "{after}");
        assert!(!lists(&mut desk, "cli_nanjing", &before), "{before}");
        assert!(lists(&mut desk, "cli_nanjing", &after), "{after}");
    }
    desk.login("cli_hangzhou");
    assert!(desk.done("history 诚信贷").text().contains("函2"));
    let assign = "case assign 诚信贷 --body 专班 --route clear --effective 2020-04-10 --basis 会议";
    let before = desk.entries();
    let refused = desk.quietly(assign);
    assert_eq!((refused.exit, desk.entries()), (4, before));
    assert!(refused.err.contains("Nanjing"), "{}", refused.err);
    desk.login("cli_nanjing");
    desk.done(assign);
}
