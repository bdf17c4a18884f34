//! By what an institution is named: who reads may guess, who writes may not.

use super::desk::Desk;

const ON: &str = "--effective 2019-06-30 --basis 公告";
const CODE: &str = "91110105MA00RU0D27";

/// Quick Credit of Beijing, with a code, and two whose names begin alike.
fn three(desk: &mut Desk) {
    for (name, place, more) in [
        ("'Quick Credit'", "北京市朝阳区", "--uscc 91110105MA00RU0D27"),
        ("'Northlight (Beijing)'", "北京市朝阳区", "--brand Aurora"),
        ("'Northwind'", "南京", ""),
    ] {
        desk.done(&format!(
            "institution add {name} --operating {place} {more} --effective 2015-01-01 --basis 登记〔2015〕1号"
        ));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 登记〔2015〕2号 --reason verified --evidence verification-form --evidence first-return"));
    }
}

#[test]
fn a_part_of_a_name_writes_nothing_and_lists_what_it_may_mean() {
    let mut desk = Desk::new();
    three(&mut desk);
    let lead = "lead add --sector p2p-new --source monitor --subject 新平台 --domain xin.example --unit 110000 --effective 2020-12-01 --basis 监测日报 --evidence web-capture";
    desk.done(lead);
    let before = desk.entries();
    for line in [
        format!("log Q closed-unresolved --reason voluntary --evidence announcement {ON}"),
        format!("log quick closed-unresolved --reason voluntary --evidence announcement {ON}"),
        format!("log MA00RU0D27 closed-unresolved --reason voluntary --evidence announcement {ON}"),
        format!("reopen quick --reason new-claim {ON}"),
        "correct quick 1 --strike --basis 更正".to_owned(),
        format!("institution rename quick 'Quicker Credit' {ON}"),
        format!("institution identify quick domain quick.example {ON}"),
        "institution transfer quick --to 320000 --effective 2020-01-01 --basis 函".to_owned(),
        format!("institution merge quick --into Northwind {ON}"),
        format!("institution merge 'Quick Credit' --into northw {ON}"),
        format!("case assign quick --body 工作组 {ON}"),
        format!("pilot apply quick {ON}"),
        format!("issue raise quick 新情况 --category data {ON}"),
        "lead link L-110000-2020-0001 quick --effective 2020-12-02 --basis 核查".to_owned(),
    ] {
        let said = desk.quietly(&line);
        assert_eq!(said.exit, 4, "{line}\n{}{}", said.text(), said.err);
        let candidate = if line.contains("northw") {
            "Northwind · "
        } else if line.contains("MA00RU") {
            CODE
        } else {
            "Quick Credit · "
        };
        assert!(said.err.contains("nothing was written"), "{line}\n{}", said.err);
        assert!(said.err.contains(candidate), "{line}\n{}", said.err);
    }
    assert_eq!(desk.entries(), before, "nothing was written");
    let page = desk.done("institution show quick");
    assert!(page.text().contains("Quick Credit"), "reading guesses");
}

#[test]
fn a_whole_name_a_code_or_an_id_is_taken_and_the_answer_says_whose_it_is() {
    let mut desk = Desk::new();
    three(&mut desk);
    for (typed, name, number) in [
        ("'QUICK  credit'", "Quick Credit", CODE),
        ("91110105ma00ru0d27", "Quick Credit", CODE),
        ("'northlight（beijing）'", "Northlight (Beijing)", "-"),
        ("aurora", "Northlight (Beijing)", "-"),
    ] {
        let said =
            desk.done(&format!("log {typed} reducing --reason plan-filed --evidence reduction-plan --dry-run {ON}"));
        let answer = said.text();
        let line = answer
            .lines()
            .find(|line| line.starts_with("Institution: "))
            .unwrap_or_else(|| panic!("{typed}: {answer}"));
        for part in [name, "Beijing", number] {
            assert!(line.contains(part), "{typed}: {line}");
        }
        assert!(answer.starts_with(name), "the legal name, whatever was typed: {answer}");
    }
}

#[test]
fn a_name_that_two_bear_is_refused_with_both() {
    let mut desk = Desk::new();
    three(&mut desk);
    desk.done("institution add northwind --operating 成都 --distinct --effective 2016-01-01 --basis 登记〔2016〕3号");
    let said = desk.quietly(&format!("log Northwind reducing --reason plan-filed --evidence reduction-plan {ON}"));
    assert_eq!(said.exit, 4, "{}", said.err);
    for unit in ["320100", "510100"] {
        assert!(said.err.contains(unit), "{}", said.err);
    }
    // A row of a file is told no less than who types it.
    desk.file(
        "changes.csv",
        "institution,state,effective,basis,reason\nNorthwind,reducing,2019-06-30,公告,plan-filed\n",
    );
    desk.file("bodies.csv", "institution,body\nNorthwind,南京市工作组\n");
    for line in ["log --from changes.csv", "case assign --from bodies.csv --effective 2019-06-30 --basis 函"] {
        let said = desk.quietly(line);
        assert_eq!(said.exit, 4, "{line}\n{}", said.err);
        assert!(said.err.contains("fits 2 institutions"), "{line}\n{}", said.err);
        for unit in ["320100", "510100"] {
            assert!(said.err.contains(unit), "{line}\n{}", said.err);
        }
    }
}

#[test]
fn a_number_is_found_as_it_is_shown_and_by_a_part_of_four_characters() {
    let mut desk = Desk::new();
    three(&mut desk);
    for (kind, value) in [
        ("source-id", "HB-0707"),
        ("icp-filing", "京ICP备19000021号-3"),
        ("domain", "quick-credit.example"),
        ("telecom-licence", "京B2-20190021"),
        ("filing-number", "京金备〔2019〕21号"),
    ] {
        desk.done(&format!("institution identify 'Quick Credit' {kind} {value} --effective 2019-01-01 --basis 登记"));
    }
    for typed in [
        "HB-0707",
        "HB-07",
        "0707",
        "hb0707",
        "京ICP备19000021号-3",
        "京ICP备19000021号",
        "19000021",
        "京B2-20190021",
        "20190021",
        "quick-credit.example",
        "credit.example",
        "京金备[2019]21号",
        "ＨＢ－０７０７",
        "MA00RU0D",
    ] {
        let said = desk.done(&format!("institution find '{typed}' --format csv"));
        assert!(said.text().contains("Quick Credit"), "{typed}: {}", said.text());
    }
    let said = desk.done("institution find 707 --format csv");
    assert!(!said.text().contains("Quick Credit"), "three are too few");
}
