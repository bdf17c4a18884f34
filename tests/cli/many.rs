//! Many changes from one file: all of them or none.

use insta::assert_snapshot;

use super::desk::Desk;

const PROFILE: &str = r#"name = "exits"
describes = "A made-up exit list"
date_formats = ["%Y-%m-%d"]
required = ["name", "state", "effective_on"]
[source]
title = "退出名单 第3号"
[fields]
name = "platform"
state = "now"
effective_on = "since"
reason = "why"
[[words]]
field = "state"
[words.means]
"out" = { state = "exited", reason = "exit-list" }
"stopped" = { state = "closed-unresolved", reason = "voluntary" }
"#;

fn three_institutions(desk: &mut Desk) {
    for (name, place) in [("诚信贷", "杭州"), ("白鹭财富", "南京"), ("海棠贷", "青岛")]
    {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
    desk.file("exits.toml", PROFILE);
}

#[test]
fn a_file_of_changes_is_all_or_nothing() {
    let mut desk = Desk::new();
    three_institutions(&mut desk);
    desk.file("stops.csv", "platform,now,since,why\n诚信贷,stopped,2019-01-10,\n白鹭财富,stopped,2019-02-10,voluntary\n");
    desk.file("exits.csv", "platform,now,since,why\n诚信贷,out,2019-08-10,\n海棠贷,out,2019-08-10,\n无此机构,out,2019-08-10,\n白鹭财富,out,2019-02-20,bored\n");
    desk.file(
        "right.csv",
        "platform,now,since,why\n诚信贷,out,2019-08-10,\n白鹭财富,out,2019-08-10,exit-list\n",
    );
    desk.run("log --from stops.csv --profile exits.toml --dry-run");
    desk.run("log --from stops.csv --profile exits.toml");
    let before = desk.entries();
    desk.run("log --from exits.csv --profile exits.toml --evidence exit-list");
    assert_eq!(desk.entries(), before, "one row refused, none recorded");
    desk.run("log --from right.csv --profile exits.toml");
    desk.run("log --from right.csv --profile exits.toml --evidence exit-list=right.csv");
    let after = desk.entries();
    desk.run("log --from right.csv --profile exits.toml --evidence exit-list=right.csv");
    assert_eq!(desk.entries(), after, "a retry writes nothing");
    desk.run("stuck exited-not-cleared");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_file_in_our_own_words_needs_no_profile() {
    let mut desk = Desk::new();
    three_institutions(&mut desk);
    desk.file("own.csv", "机构,状态,生效日期,依据,原因,备注\n诚信贷,停业未处置完毕,2019年1月10日,鲁金办〔2019〕1号,voluntary,自行停业\n海棠贷,closed-unresolved,2019-01-11,鲁金办〔2019〕2号,ban,\n");
    desk.run("log --from own.csv");
    desk.file("thin.csv", "机构,状态\n诚信贷,exited\n");
    desk.run("log --from thin.csv");
    desk.run("history 诚信贷");
    assert_snapshot!(desk.transcript());
}
