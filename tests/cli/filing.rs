//! Monthly returns as an officer files them: by hand, and from a list with its dirt.

use insta::assert_snapshot;

use super::desk::Desk;

const LIST: &str = "\
institution,month,balance,lenders,borrowers,flags,submitted_on
青禾贷,2020-01,50000000,1200,300,,2020-02-04
青禾贷,2020-02,48000000,1150,290,provisional,2020-03-05
白鹭财富,2020-02,1000,3,1,,
无此机构,2020-02,1000,3,1,,
青禾贷,2020-03,-1,1100,280,,
青禾贷,2020-04,4600,1100,280,,
青禾贷,2020-05,46000000,1100.5,280,,
白鹭财富,2020-03,0,3,1,,
青禾贷,2020-02,48000001,1150,290,,
青禾贷,2021-01,1,1,1,,
青禾贷,2020-06-15,1,1,1,,
白鹭财富,2020-05
白鹭财富,2020-06,1,1,1,guessed,
白鹭财富,2020-07,1,1,1,,2020-07-02
";

/// Two institutions in operation since March 2015.
fn desk_with_two(mut desk: Desk) -> Desk {
    for (name, place) in [("青禾贷", "杭州"), ("白鹭财富", "南京")] {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
    desk.file("returns.csv", LIST);
    desk
}

#[test]
fn a_return_is_filed_restated_questioned_and_refused() {
    let mut desk = desk_with_two(Desk::new());
    let file = "return file 青禾贷";
    desk.run(&format!("{file} 2020-03 --balance 5000wan --lenders 1200 --basis 月报 --dry-run"));
    desk.run(&format!("{file} 2020-03 --balance 5000wan --lenders 1200 --basis 月报"));
    desk.run(&format!("{file} 2020-03 --balance 5000wan --lenders 1200 --basis 月报"));
    desk.run(&format!("{file} 2020-03 --balance 4999wan --lenders 1200 --borrowers 40 --basis 更正函"));
    desk.run(&format!("{file} 2020-04 --balance 4900 --lenders 1180 --basis 月报"));
    desk.run(&format!("{file} 2020-04 --balance 4900 --lenders 0 --overdue 5000 --basis 月报 --yes"));
    desk.run(&format!("{file} 2020-05 --flag missing --basis 备忘"));
    desk.run(&format!("{file} 2020-06 --basis 月报"));
    desk.run(&format!("{file} 2020-06 --balance 1 --flag missing --basis 月报"));
    desk.run(&format!("{file} 2014-12 --balance 1 --basis 月报"));
    desk.run(&format!("{file} 2021-01 --balance 1 --basis 月报"));
    desk.run(&format!("{file} 2020-06 --balance 1 --submitted-on 2020-06-01 --basis 月报"));
    desk.run("return file 无此机构 2020-06 --balance 1 --basis 月报");
    desk.run(&format!("{file} 2020-06 --lenders -5 --basis 月报"));
    desk.run(&format!("{file} 2020-06 --lenders 5.5 --basis 月报"));
    desk.run(&format!("{file} 2020-06 --balance -5 --basis 月报"));
    desk.run(&format!("{file} June --balance 5 --basis 月报"));
    desk.run("audit verify");
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_approved_month_takes_nothing_new() {
    let mut desk = desk_with_two(Desk::new());
    desk.done("return file 青禾贷 2020-03 --balance 5000wan --lenders 1200 --basis 月报");
    desk.record.approve("330000", "2020-03");
    desk.rest_until("2021-01-04T03:00:00Z");
    desk.run("return file 青禾贷 2020-03 --balance 4000wan --lenders 1200 --basis 月报");
    desk.run("return file 青禾贷 2020-03 --balance 5000wan --lenders 1200 --basis 月报");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_list_with_dirt_is_told_by_row_or_set_aside() {
    let mut desk = desk_with_two(Desk::new());
    let before = desk.entries();
    desk.run("return import returns.csv");
    assert_eq!(desk.entries(), before, "all or nothing");
    desk.run("return import returns.csv --quarantine aside.csv --dry-run");
    assert!(!desk.path("aside.csv").exists(), "a dry run leaves no file");
    desk.run("return import returns.csv --quarantine aside.csv --basis 省局汇总表");
    let aside = std::fs::read_to_string(desk.path("aside.csv")).expect("the rows set aside");
    desk.run("import returns returns.csv");
    desk.file("meant.csv", "institution,month,balance,lenders\n白鹭财富,2020-03,0,3\n");
    desk.run("return import meant.csv");
    desk.run("return import meant.csv --accept-questions");
    desk.file("again.csv", "institution,month,balance,lenders\n白鹭财富,2020-03,0.00,3\n");
    desk.run("return import again.csv");
    desk.run("return import returns.csv --profile wdzj-status");
    desk.run("import institutions returns.csv --profile returns");
    desk.run("audit verify");
    assert_snapshot!(format!("{}\naside.csv:\n{aside}", desk.transcript()));
}

#[test]
fn returns_are_filed_in_chinese() {
    let mut desk = desk_with_two(Desk::in_chinese());
    desk.run("return file 青禾贷 2020-03 --balance 5000万元 --lenders 1200 --basis 月报");
    desk.run("return file 青禾贷 2020-04 --balance 4900 --lenders 1180 --basis 月报");
    desk.run("return file 青禾贷 2020-03 --balance 4999万元 --lenders 1200 --basis 更正函");
    desk.run("return file 青禾贷 2021-01 --balance 1 --basis 月报");
    desk.file(
        "月报.csv",
        "机构名称,月份,借贷余额（万元）,出借人数\n青禾贷,2020-01,5000,1200\n白鹭财富,2020-01,0,3\n无此机构,2020-01,-1,3\n",
    );
    desk.run("return import 月报.csv");
    desk.run("return import 月报.csv --quarantine 另存.csv");
    let aside = std::fs::read_to_string(desk.path("另存.csv")).expect("the rows set aside");
    desk.run("audit verify");
    assert_snapshot!(format!("{}\n另存.csv:\n{aside}", desk.transcript()));
}
