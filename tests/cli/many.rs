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
"out" = { state = "exited", reason = "legacy-exit" }
"stopped" = { state = "closed-unresolved", reason = "voluntary" }
"#;

fn three_institutions(desk: &mut Desk) {
    for (name, place) in [("诚信贷", "杭州"), ("白鹭财富", "南京"), ("海棠贷", "青岛")] {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
    desk.file("exits.toml", PROFILE);
}

#[test]
fn a_file_of_changes_is_all_or_nothing() {
    let mut desk = Desk::new();
    three_institutions(&mut desk);
    desk.file(
        "stops.csv",
        "platform,now,since,why\n诚信贷,stopped,2019-01-10,\n白鹭财富,stopped,2019-02-10,voluntary\n",
    );
    desk.file("exits.csv", "platform,now,since,why\n诚信贷,out,2019-08-10,\n海棠贷,out,2019-08-10,\n无此机构,out,2019-08-10,\n白鹭财富,out,2019-02-20,bored\n");
    desk.file("right.csv", "platform,now,since,why\n诚信贷,out,2019-08-10,\n白鹭财富,out,2019-08-10,legacy-exit\n");
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

#[test]
fn many_cases_are_assigned_from_one_list() {
    let mut desk = Desk::new();
    three_institutions(&mut desk);
    for name in ["诚信贷", "白鹭财富"] {
        desk.done(&format!("log {name} closed-unresolved --effective 2019-06-30 --basis 公告 --reason voluntary"));
    }
    desk.file("wrong.csv", "institution,body,route,exit_by\n诚信贷,专班,clear,2020-12-31\n海棠贷,专班,clear,2020-12-31\n无此机构,专班,clear,\n白鹭财富,专班,walk away,2020-12-31\n诚信贷\n");
    desk.file("foreign.csv", "institution,phone\n诚信贷,1\n");
    desk.file("four.csv", "序号,网贷机构,责任主体,处置措施,退出时间\n1,诚信贷,西湖区金融办,清退,2020-12-31\n2,白鹭财富,玄武区金融办,立案查处,--\n");
    desk.file("four.toml", "name = \"four\"\nmissing = [\"--\"]\nignore = [\"序号\"]\n[columns]\ninstitution = \"网贷机构\"\nbody = \"责任主体\"\nroute = \"处置措施\"\nexit_by = \"退出时间\"\n[values.route]\n\"清退\" = \"clear\"\n\"立案查处\" = \"prosecute\"\n");
    let before = desk.entries();
    desk.run("case assign --from wrong.csv --effective 2019-07-01 --basis 清单");
    desk.run("case assign --from foreign.csv --effective 2019-07-01 --basis 清单");
    desk.run("case assign --from four.csv --profile four.toml --effective 2019-07-01 --basis 清单 --dry-run");
    assert_eq!(desk.entries(), before, "nothing refused or rehearsed is written");
    desk.run("case assign --from four.csv --profile four.toml --effective 2019-07-01 --basis 清单");
    let after = desk.entries();
    assert_eq!(after, before + 2);
    desk.run("case assign --from four.csv --profile four.toml --effective 2019-07-01 --basis 清单");
    assert_eq!(desk.entries(), after, "a retry writes nothing");
    desk.run("case list --as-of 2019-12-31");
    desk.file("tolls.csv", "institution,clock,from,to,approver\n诚信贷,age;movement,2020-01-24,2020-03-31,领导小组\n白鹭财富,age,2020-01-24,2020-03-31,领导小组\n");
    desk.run("case toll --from tolls.csv --basis 疫情通知");
    desk.file(
        "issues.csv",
        "institution,text,track,owner,due\n诚信贷,托管银行未回函,case,李某,2020-01-15\n白鹭财富,账册缺失,case,,\n",
    );
    desk.run("issue raise --from issues.csv --category data --effective 2020-01-10 --basis 周报");
    desk.run("due --as-of 2020-01-10 --within 400d");
    desk.run("due --as-of 2020-01-10 --within 30d --mover owner --format csv");
    assert_snapshot!(desk.transcript());
}
