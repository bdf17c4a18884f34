//! Foreign lists: what becomes of every row, and what an officer decides.

use insta::assert_snapshot;

use super::desk::{Desk, data};

const INSPECTION: &str = "import institutions inspection.csv --profile inspection.toml";
const TROUBLES: &str = "import changes troubles.csv --profile troubles.toml";
const GROUNDS: &str = "--basis 浙金办〔2019〕30号";

fn desk_with_lists() -> Desk {
    let desk = Desk::new();
    for name in ["inspection.csv", "inspection.toml", "troubles.csv", "troubles.toml", "torn.csv", "unknown-header.csv"]
    {
        desk.data(name);
    }
    desk
}

#[test]
fn two_lists_are_taken_in_and_disagree() {
    let mut desk = desk_with_lists();
    desk.run(&format!("{INSPECTION} --dry-run"));
    assert_eq!(desk.entries(), 0, "a dry run writes nothing");
    desk.run(INSPECTION);
    let before = desk.entries();
    desk.run(INSPECTION);
    assert_eq!(desk.entries(), before, "the same list again changes nothing");
    desk.run("institution list");
    desk.run(&format!("{TROUBLES} --report rows.csv --dry-run"));
    desk.run(TROUBLES);
    let id = desk
        .done("import list --format csv")
        .text()
        .lines()
        .nth(1)
        .map(|row| row.split(',').next().unwrap_or_default().to_owned());
    desk.run("import list");
    desk.run(&format!("import show {}", id.expect("an import")));
    desk.run("import show 7");
    desk.run("history 海棠贷");
    desk.run("review list");
    desk.run("stuck --as-of 2019-03-31");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_list_is_taken_in_in_chinese() {
    let mut desk = Desk::in_chinese();
    for name in ["inspection.csv", "inspection.toml", "torn.csv"] {
        desk.data(name);
    }
    desk.run(INSPECTION);
    desk.run(INSPECTION);
    desk.run("review list");
    desk.run("import institutions torn.csv --profile inspection.toml");
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_officer_decides_what_the_lists_could_not() {
    let mut desk = desk_with_lists();
    desk.done(INSPECTION);
    desk.done(TROUBLES);
    let item = |desk: &mut Desk, kind: &str| {
        let said = desk.done(&format!("review list --kind {kind} --format csv --limit 1"));
        let csv = said.text().trim_start_matches('\u{FEFF}').to_owned();
        let row = csv.lines().nth(1).unwrap_or_else(|| panic!("no {kind} in {csv}")).to_owned();
        row.split(',').next().expect("a first cell").to_owned()
    };
    let undecided = item(&mut desk, "flagged");
    desk.run(&format!("review resolve {undecided} --dismiss {GROUNDS}"));
    desk.run(&format!("review resolve {undecided} --dismiss {GROUNDS}"));
    let candidate = item(&mut desk, "candidate");
    desk.run(&format!("review resolve {candidate} {GROUNDS}"));
    desk.run(&format!("review resolve {candidate} --new --dry-run {GROUNDS}"));
    desk.run(&format!("review resolve {candidate} --new {GROUNDS}"));
    desk.run(&format!("review show {candidate}"));
    let place = item(&mut desk, "place-unknown");
    desk.run(&format!("review resolve {place} --new {GROUNDS}"));
    desk.run(&format!("review resolve {place} --new --unit 530100 {GROUNDS}"));
    let early = item(&mut desk, "before-launch");
    desk.run(&format!("review resolve {early} {GROUNDS}"));
    desk.run(&format!("review resolve {early} --effective 2018-01-01 {GROUNDS}"));
    let conflict = item(&mut desk, "other-date");
    desk.run(&format!("review resolve {conflict} {GROUNDS}"));
    desk.run(&format!("review resolve {conflict} --dismiss {GROUNDS}"));
    desk.run("review resolve 01764d1f-7f80-7000-8000-00000000ffff --dismiss --basis x");
    desk.run("review resolve 7 --dismiss --basis x");
    desk.run("review list --resolved");
    desk.run("audit verify");
    assert_snapshot!(desk.transcript());
}

#[test]
fn many_items_are_decided_by_a_filter_or_from_a_file() {
    let mut desk = desk_with_lists();
    desk.done(INSPECTION);
    desk.done(TROUBLES);
    desk.run(&format!("review resolve --where kind=undecided --dismiss {GROUNDS} --dry-run"));
    desk.run(&format!("review resolve --where kind=undecided --dismiss {GROUNDS}"));
    desk.run(&format!("review resolve --where kin=undecided --dismiss {GROUNDS}"));
    let said = desk.done("review list --format csv --columns review_id,name");
    let csv = said.text().trim_start_matches('\u{FEFF}').to_owned();
    let ids: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    let [first, second, ..] = *ids.as_slice() else { panic!("items: {csv}") };
    desk.file(
        "bad.csv",
        format!("item,decision,institution,effective\n{first},dismis,,\n{second},same,,2018-13-01\n7,dismiss,,\n"),
    );
    desk.run(&format!("review resolve --from bad.csv {GROUNDS}"));
    desk.file("good.csv", format!("item,decision,basis\n{first},dismiss,\n{second},驳回,浙金办〔2019〕31号\n"));
    desk.run(&format!("review resolve --from good.csv {GROUNDS} --dry-run"));
    desk.run(&format!("review resolve --from good.csv {GROUNDS}"));
    desk.run(&format!("review resolve --from good.csv {GROUNDS}"));
    desk.run("review list --resolved --format csv --columns name,resolution,note,files,first_seen,last_seen");
    assert_snapshot!(desk.transcript());
}

#[test]
fn rows_that_cannot_be_read_stop_an_import_or_are_set_aside() {
    let mut desk = desk_with_lists();
    desk.run("import institutions torn.csv --profile inspection.toml");
    assert_eq!(desk.entries(), 0, "all or nothing");
    desk.run("import institutions torn.csv --profile inspection.toml --quarantine aside.csv --dry-run");
    assert!(!desk.path("aside.csv").exists(), "a dry run leaves no file");
    desk.run("import institutions torn.csv --profile inspection.toml --quarantine aside.csv");
    let aside = std::fs::read_to_string(desk.path("aside.csv")).expect("the rows set aside");
    desk.run("import institutions unknown-header.csv --profile inspection.toml");
    desk.run("import institutions inspection.csv --profile nowhere");
    desk.run("import institutions nowhere.csv --profile inspection.toml");
    assert_snapshot!(format!("{}\naside.csv:\n{aside}", desk.transcript()));
}

/// What an import of the list says, in whatever encoding and format the list comes.
fn outcome(name: &str, content: &[u8]) -> String {
    let mut desk = Desk::new();
    desk.data("inspection.toml");
    desk.file(name, content);
    let said = desk.done(&format!("import institutions {name} --profile inspection.toml"));
    let listed = desk.done("institution list --format csv");
    assert_eq!(said.exit, 0);
    format!("{}{}", said.text().replace(name, "LIST"), listed.text())
}

#[test]
fn a_list_comes_to_the_same_in_every_encoding_and_as_a_workbook() {
    let text = String::from_utf8(data("inspection.csv")).expect("UTF-8");
    let plain = outcome("list.csv", text.as_bytes());
    let (gb, _, lossy) = encoding_rs::GB18030.encode(&text);
    assert!(!lossy, "the list can be written in GB18030");
    assert_eq!(outcome("list.csv", &gb), plain, "GB18030");
    let marked = format!("\u{FEFF}{text}").replace('\n', "\r\n");
    assert_eq!(outcome("list.csv", marked.as_bytes()), plain, "UTF-8 with BOM and CRLF");
    let utf16: Vec<u8> = "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(outcome("list.csv", &utf16), plain, "UTF-16");
    assert_eq!(outcome("list.csv", text.replace(',', "\t").as_bytes()), plain, "tabs");
    assert_eq!(outcome("list.xlsx", &workbook(&text)), plain, "XLSX");
}

/// The same list as a workbook of text cells.
pub fn workbook(csv: &str) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0_u32..).zip(csv.lines()) {
        for (column, cell) in (0_u16..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// As an office prints it: a title with a day, sums between the rows, and who made it at the end.
const PRINTED: &str = "\
杭州市网贷机构检查名单（截至2018年12月31日）
no,platform,company,place,online,status,since,remark
1,青禾贷,,杭州,2014-03-01,open,,
2,白鹭财富,,杭州,2015-07-20,shut,2018-02-02,
,小 计,,,,2家,,
3,山泉金服,,南京,,shut,,
合计,,,,,3家,,
注：停业机构含转型机构
制表人：王某,,审核人：李某,,2019年1月4日
";

#[test]
fn sums_and_signatures_of_a_printed_list_are_no_institutions_and_its_title_has_a_day() {
    for mut desk in [Desk::new(), Desk::in_chinese()] {
        let profile = String::from_utf8(data("inspection.toml")).expect("a profile is UTF-8");
        desk.file("inspection.toml", profile.replace("[source]", "[file]\nheader_row = 2\n\n[source]"));
        desk.file("printed.csv", PRINTED);
        let said = desk.done("import institutions printed.csv --profile inspection.toml");
        let said = said.text();
        for told in ["合计 3家", "小 计 2家", "注：停业机构含转型机构", "制表人：王某 审核人：李某", "2018-12-31"]
        {
            assert!(said.contains(told), "{told}: {said}");
        }
        let rows = desk.done("institution list --format ndjson");
        assert_eq!(rows.text().lines().count(), 3, "{}", rows.text());
        assert_eq!(desk.done("review list --format ndjson").text().lines().count(), 0);
    }
}

#[test]
fn a_list_that_nobody_has_seen_is_drafted_mended_by_a_person_and_taken_in() {
    for mut desk in [Desk::new(), Desk::in_chinese()] {
        desk.file("new.csv", PRINTED);
        let said = desk.done("import guess new.csv --output new.toml");
        assert!(said.text().contains("new.toml"), "{}", said.text());
        let draft = std::fs::read_to_string(desk.path("new.toml")).expect("a draft");
        assert!(draft.contains("header_row = 2") && draft.contains("# ? "), "{draft}");
        // As it stands every word goes to review, and nothing is guessed.
        desk.done("import institutions new.csv --profile new.toml --dry-run --report rows.csv");
        let before = std::fs::read_to_string(desk.path("rows.csv")).expect("a report");
        assert_eq!(before.matches("created-for-review").count(), 3, "{before}");
        let mend = |line: &str| match line.split_once(" = { review") {
            Some(("\"open\"", _)) => "\"open\" = { state = \"operating\" }".to_owned(),
            Some(("\"shut\"", _)) => "\"shut\" = { state = \"closed-unresolved\", reason = \"voluntary\" }".to_owned(),
            Some(_) | None => line.to_owned(),
        };
        desk.file("new.toml", draft.lines().map(mend).collect::<Vec<_>>().join("\n"));
        desk.done("import institutions new.csv --profile new.toml");
        let listed = desk.done("institution list --format csv");
        let states = ["operating", "closed-unresolved"].map(|state| listed.text().matches(state).count());
        assert_eq!(states, [1, 2], "{}", listed.text());
        assert_eq!(desk.run("import guess new.csv --output new.toml").exit, 6, "a profile is not written over");
    }
}

/// The queue as it was written to a file, with what was decided beside it.
#[test]
fn the_queue_comes_back_with_decisions_beside_it() {
    let mut desk = Desk::new();
    desk.file("new.csv", "名称,地区,状态\n青禾贷,杭州,停业或转型\n白鹭财富,南京,停业或转型\n");
    let profile = "name = \"new\"\ncomplete = true\n[fields]\nname = \"名称\"\nplace = \"地区\"\nstate = \"状态\"\n\
                   [[words]]\nfield = \"state\"\n[words.means]\n\"停业或转型\" = { review = \"either\" }\n";
    desk.file("new.toml", profile);
    let said = desk.run("import institutions new.csv --profile new.toml --dry-run");
    assert!(said.err.contains("line 2, complete"), "{}", said.err);
    desk.done("import institutions new.csv --profile new.toml --taken-on 2018-08-22");
    desk.done("review list --output queue.csv");
    let queue = std::fs::read_to_string(desk.path("queue.csv")).expect("the queue");
    let mut lines = queue.lines();
    let head = lines.next().expect("a header").to_owned() + ",decision,state,reason,basis\n";
    let rows = lines.map(|line| line.to_owned() + ",as-found,closed-unresolved,voluntary,letter 7\n");
    desk.file("decided.csv", head + &rows.collect::<String>());
    let said = desk.done("review resolve --from decided.csv").text().to_owned();
    assert!(said.contains("2 items decided"), "{said}");
    assert!(desk.done("review resolve --from decided.csv").text().contains("2 were decided so before"));
}

const OWN: &str = r#"
name = "own"
[source]
title = "本局名录"
taken_on = "2020-06-30"
[fields]
name = "name"
uscc = "uscc"
unit = "unit"
state = "state"
effective_on = "since"
[[words]]
field = "state"
[words.means]
"operating" = { state = "operating" }
"#;

#[test]
fn a_list_of_our_own_comes_back_and_says_nothing_new() {
    let mut desk = Desk::new();
    for (name, place) in [("青禾贷", "杭州"), ("-白鹭财富", "南京")] {
        desk.done(&format!("institution add --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list -- {name}"));
        desk.done(&format!("log --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return -- {name} operating"));
    }
    desk.file("own.toml", OWN);
    let before = desk.entries();
    // As it goes to programs, and as it is printed for people of either language.
    let printed = [("--keys", "keys.csv"), ("--keys", "keys.xlsx"), ("--lang en", "en.xlsx"), ("--lang zh", "zh.xlsx")];
    for (how, file) in printed {
        desk.done(&format!("institution list {how} --output {file}"));
        let said = desk.done(&format!("import institutions {file} --profile own.toml")).text().to_owned();
        assert!(said.contains("2 agree with the record"), "{said}");
        let own = "short_number, unit_name, reason, basis, outcome, last_movement, evidence_owed, class, registration";
        assert!(said.contains(own), "{said}");
    }
    assert_eq!(desk.entries(), before);
    // Where another wrote the list, a column that the profile does not name stops it.
    desk.file("other.csv", "name,uscc,unit,state,since,class\n青禾贷,,330100,operating,2015-03-01,\n");
    assert!(desk.run("import institutions other.csv --profile own.toml").err.contains("class"));
}

/// What our tables put before a name that a spreadsheet would take for a formula is no part of the name, whatever the list
/// says that the name is.
#[test]
fn names_that_look_like_formulas_come_back_as_they_are() {
    let mut desk = Desk::new();
    let names = ["=HYPERLINK(1)贷", "+86网贷", "-减号贷", "@在线贷", "＝全角贷", "甲;=乙贷", "'=带撇贷", "'撇号贷"];
    for name in names {
        desk.done(&format!(
            "institution add --kind brand --operating 杭州 --effective 2015-01-01 --basis 公告 --evidence source-list -- \"{name}\""
        ));
        desk.done(&format!("log --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return -- \"{name}\" operating"));
    }
    desk.file("own.toml", OWN.replace("\nname = \"name\"", "\nlegal_name = \"name\""));
    desk.done("institution list --keys --output out.csv");
    desk.done("import institutions out.csv --profile own.toml");
    let listed = desk.done("institution list --format json --columns name").text().to_owned();
    for name in names {
        let shown = format!("\"name\":\"{name}\"");
        assert!(listed.replace(": ", ":").contains(&shown), "{name}: {listed}");
    }
    let kept = crate::support::sql::count(&mut desk.record.owner(), "subject WHERE track = 'institution'");
    assert_eq!(kept, 8, "none is new");
}
