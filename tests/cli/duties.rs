//! Offices are brought in from a file, an officer goes on leave, and one leaves.

use insta::assert_snapshot;

use super::desk::Desk;

/// Duties are checked on the day they are for, by the server's own clock: so days lie far behind or far ahead.
const OFFICERS: &str = "login,unit,name,duties,from,to,basis\n\
    cli_duty_li,330000,李伟,\"经办、复核\",2020-04-01,2099-12-31,\n\
    cli_duty_wang,330100,王芳,maker,,,浙金办〔2020〕2号\n\
    cli_duty_zhou,CN,周,auditor,,2020-12-31,\n";

#[test]
fn offices_are_brought_in_from_a_file_and_given_again_it_changes_nothing() {
    let mut desk = Desk::new();
    let owner = desk.record.owner_url();
    desk.record.run("DROP ROLE IF EXISTS cli_duty_li, cli_duty_wang, cli_duty_zhou");
    desk.file("officers.csv", OFFICERS);
    desk.file(
        "wrong.csv",
        "login,unit,duties,from\npg_monitor,330000,,\nli,999999,,\nwang,330100,boss,\nchen,330100,,soon\n",
    );
    desk.reach(&owner);
    desk.run("officer apply --from wrong.csv --basis 厅发〔2020〕3号");
    desk.run("officer apply --from officers.csv");
    desk.run("officer apply --from officers.csv --basis 厅发〔2020〕3号 --dry-run");
    desk.run("officer apply --from officers.csv --basis 厅发〔2020〕3号");
    desk.run("officer apply --from officers.csv --basis 厅发〔2020〕3号");
    desk.run("officer list");
    desk.run("officer list --format csv");
    desk.chinese();
    desk.run("officer apply --from wrong.csv --basis 厅发〔2020〕3号");
    desk.run("officer list");
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_officer_goes_on_leave_with_somebody_who_stands_in_and_another_leaves() {
    let mut desk = Desk::new();
    let owner = desk.record.owner_url();
    desk.reach(&owner);
    desk.run("officer add cli_leave_li --unit 330000 --basis 浙金办〔2020〕1号 --name 李伟");
    desk.run("officer add cli_leave_wang --unit 330100 --basis 浙金办〔2020〕1号 --duty maker");
    desk.run("officer add cli_leave_wang --unit 330100");
    desk.run("officer add cli_leave_wang --unit 330100 --duty maker");
    desk.run("officer suspend cli_leave_li --unit 330000 --from 2020-05-01 --to 2020-05-20 --stand-in cli_leave_wang --basis 假条 --dry-run");
    desk.run("officer suspend cli_leave_li --unit 330000 --from 2020-05-01 --to 2020-05-20 --stand-in cli_leave_wang --basis 假条");
    desk.run("officer revoke cli_leave_wang --unit 330100 --effective 2020-07-01 --basis 浙金办〔2020〕7号");
    desk.run("officer revoke cli_leave_wang --unit 330100 --effective 2020-07-01 --basis 浙金办〔2020〕7号");
    desk.run("officer show cli_leave_wang --columns entry,act,unit,duties,from,to,basis");
    desk.run("officer revoke cli_leave_wang --unit 440000 --basis 浙金办〔2020〕7号");
    desk.run("officer grant cli_leave_nobody --unit 440000 --basis 浙金办〔2020〕7号");
    desk.run("officer grant cli_leave_li --unit 330000 --duty maker,auditor --basis 浙金办〔2020〕7号");
    desk.run("officer suspend winddown_national --unit CN --from 2021-01-05 --to 2021-01-08 --basis 假条");
    desk.run("audit verify");
    desk.login("cli_leave_li");
    desk.run("officer grant cli_leave_li --unit CN --basis 自己");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_city_is_told_who_decides_and_the_province_records_it() {
    let mut desk = Desk::new();
    desk.record.officer("cli_decide_city", "330100");
    desk.record.officer("cli_decide_province", "330000");
    desk.login("cli_decide_city");
    desk.done("institution add 诚信贷 --kind brand --operating 杭州 --effective 2015-01-01 --basis 杭金办〔2015〕1号 --evidence source-list");
    let verified = "log 诚信贷 operating --effective 2015-03-01 --basis 杭金办〔2015〕2号 --reason verified --evidence verification-form --evidence first-return";
    desk.run(verified);
    desk.chinese();
    desk.run(verified);
    desk.login("cli_decide_province");
    desk.run(verified);
    assert_snapshot!(desk.transcript());
}

/// Whom the policies let see a unit is drawn from the duties: who writes it past the program is found.
#[test]
fn a_reach_that_no_duty_gives_is_found() {
    let mut desk = Desk::new();
    desk.record.officer("cli_reach", "330000");
    let owner = desk.record.owner_url();
    desk.reach(&owner);
    desk.done("db rebuild --check");
    desk.record.run("UPDATE duty_reach SET unit_code = '440000' WHERE login = 'cli_reach' AND unit_code = '330100'");
    let found = desk.run("db rebuild --check");
    assert!(found.exit != 0 && found.text().contains("duty_reach: 2 rows"), "{found:?}");
    desk.record.run("UPDATE duty SET kinds = kinds");
    desk.done("db rebuild --check");
    desk.record.run("UPDATE duty SET unit_code = 'CN' WHERE login = 'cli_reach'");
    let found = desk.run("audit verify");
    assert!(found.exit == 10 && found.text().contains("ledger of duties: the duty of cli_reach at China"), "{found:?}");
}
