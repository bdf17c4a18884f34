//! The rulebook: a province tightens a rule, a later day supersedes it, and what may not be set is refused.

use insta::assert_snapshot;

use super::desk::Desk;

#[test]
fn a_rule_is_shown_with_the_rows_in_force_and_those_they_superseded() {
    let mut desk = Desk::new();
    desk.run("rule show case.claims-window-days");
    desk.run("rule set case.claims-window-days 30 --unit 370200 --from 2019-06-01 --source 青岛退出名单公告");
    desk.run("rule set case.claims-window-days 45 --unit 370200 --from 2021-03-01 --source 青整治办〔2021〕[2]号");
    desk.run("rule set case.claims-window-days 20 --unit CN --from 2020-01-01 --source 整治办函〔2020〕1号 --dry-run");
    desk.run("rule set case.claims-window-days 20 --unit CN --from 2020-01-01 --source 整治办函〔2020〕1号");
    desk.run("rule show case.claims-window-days --as-of 2019-12-31");
    desk.run("rule show case.claims-window-days --unit 370200 --as-of 2020-04-24");
    desk.run("rule show case.claims-window-days --unit 370100 --as-of 2020-04-24 --format csv");
    desk.run("rule show case.claims-window-days --unit 370200 --as-of 2020-04-24 --known-at 2021-01-04T01:00:30Z");
    desk.run("rule show case.execution-small-amount");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_rule_is_set_once_tightened_only_and_never_overwritten() {
    let mut desk = Desk::new();
    let plan = "rule set case.plan-days 20 --unit 330000 --from 2021-02-01 --source 浙金办〔2021〕2号";
    assert_eq!(desk.run(plan).exit, 0);
    assert_eq!(desk.run(plan).exit, 0, "the same row again");
    for (line, exit) in [
        ("rule set case.plan-days 15 --unit 330000 --from 2021-02-01 --source 浙金办〔2021〕3号", 1),
        ("rule set case.plan-days 31 --unit 440000 --from 2021-02-01 --source 粤金办〔2021〕1号", 1),
        ("rule set case.plan-days 21 --unit 330100 --from 2021-02-01 --source 杭金办〔2021〕1号", 1),
        ("rule set case.notice-days 29 --unit 330000 --from 2021-02-01 --source 浙金办〔2021〕3号", 1),
        ("rule set resume.allowed true --unit 330000 --from 2021-02-01 --source 浙金办〔2021〕3号", 1),
        ("rule set case.plan-days soon --unit 330000 --from 2021-03-01 --source 浙金办〔2021〕3号", 2),
        ("rule set stuck.hard-recovery-percent 120 --unit CN --from 2021-03-01 --source 函", 2),
        ("rule set case.execution-small-amount 1亿美元 --unit CN --from 2021-03-01 --source 函", 2),
        ("rule set resume.allowed perhaps --unit CN --from 2021-03-01 --source 函", 2),
        ("rule set case.plan-day 20 --unit 330000 --from 2021-03-01 --source 函", 2),
        ("rule set case.plan-days 20 --unit 330000 --from 2021-03-01 --source ' '", 2),
        ("rule set case.plan-days 20 --unit 999999 --from 2021-03-01 --source 函", 4),
    ] {
        assert_eq!(desk.run(line).exit, exit, "winddown {line}");
    }
    desk.run("rule set case.execution-small-amount 2亿元 --unit 330000 --from 2021-02-01 --source 浙金办〔2021〕4号");
    desk.run("rule show case.plan-days --unit 330100 --as-of 2021-02-01");
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_officer_sets_rules_of_the_units_of_the_duty() {
    let mut desk = Desk::new();
    desk.record.officer("cli_zhejiang", "330000");
    desk.record.auditor("cli_auditor", "330000");
    desk.login("cli_zhejiang");
    let source = "--from 2021-02-01 --source 浙金办〔2021〕2号";
    assert_eq!(desk.run(&format!("rule set case.plan-days 20 --unit 330100 {source}")).exit, 0);
    for unit in ["CN", "440000", "330200"] {
        let line = format!("rule set case.plan-days 10 --unit {unit} {source}");
        assert_eq!(desk.run(&line).exit, 4, "winddown {line}");
    }
    let line = format!("rule set case.plan-days 10 --unit 440000 {source} --dry-run");
    assert_eq!(desk.run(&line).exit, 4, "a rehearsal is refused as the act would be");
    desk.login("cli_auditor");
    let line = format!("rule set case.plan-days 10 --unit 330000 {source}");
    assert_eq!(desk.run(&line).exit, 4);
    desk.run("rule show case.plan-days");
    assert_snapshot!(desk.transcript());
}

#[test]
fn rules_in_chinese() {
    let mut desk = Desk::in_chinese();
    desk.run("rule set case.contact-days 5 --unit 330000 --from 2020-02-01 --source 浙金办〔2020〕2号");
    desk.run("rule set case.contact-days 12 --unit 330100 --from 2021-02-01 --source 杭金办〔2021〕2号");
    desk.run("rule set case.contact-days 4 --unit 330000 --from 2020-02-01 --source 浙金办〔2020〕3号");
    desk.run("rule show case.contact-days");
    assert_snapshot!(desk.transcript());
}
