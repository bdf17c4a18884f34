//! Short numbers: read off a list, typed in place of a name.

use super::desk::Desk;

const ON: &str = "--effective 2019-06-30 --basis 公告";

/// Two institutions, and what the list shows of them: number and name.
fn two(desk: &mut Desk) -> Vec<(String, String)> {
    for (name, place) in [("'Quick Credit'", "北京市朝阳区"), ("'Northwind'", "南京")] {
        desk.done(&format!("institution add {name} --operating {place} --effective 2015-01-01 --basis 登记"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 登记 --reason verified --evidence verification-form --evidence first-return"));
    }
    let list =
        desk.done("institution list --columns short-number,name --sort name:desc --format csv").text().to_owned();
    let rows = list.lines().skip(1).filter_map(|line| line.split_once(','));
    rows.map(|(number, name)| (number.to_owned(), name.trim().to_owned())).collect()
}

#[test]
fn a_number_is_read_off_a_list_and_typed_in_place_of_the_name() {
    let mut desk = Desk::new();
    let listed = two(&mut desk);
    assert_eq!(listed.len(), 2, "{listed:?}");
    let (number, name) = &listed[0];
    assert_eq!(name, "Quick Credit");
    let small = number.to_lowercase();
    for typed in [number, &small, &number.replace('-', "－")] {
        let page = desk.done(&format!("institution show {typed}")).text().to_owned();
        assert!(page.contains("Quick Credit") && page.contains(number.as_str()), "{page}");
    }
    let said = desk
        .done(&format!("log {number} reducing --reason plan-filed --evidence reduction-plan {ON}"))
        .text()
        .to_owned();
    assert!(said.contains("Institution: Quick Credit"), "{said}");
    assert!(said.contains(number.as_str()), "the answer names it: {said}");
    assert!(desk.done(&format!("history {number}")).text().contains("Quick Credit"));
    assert!(desk.done(&format!("stuck explain {number}")).text().contains("Quick Credit"));
}

#[test]
fn the_number_of_a_case_is_on_its_page_and_names_its_institution() {
    let mut desk = Desk::new();
    let (number, _) = two(&mut desk).remove(1);
    desk.done(&format!("log {number} closed-unresolved --reason voluntary --evidence announcement {ON}"));
    let page = desk.done(&format!("case show {number} --format csv")).text().to_owned();
    let row = page.lines().find(|line| line.contains("short-number")).unwrap_or_else(|| panic!("{page}"));
    let case = row.split(',').nth(2).unwrap_or_default().to_owned();
    assert_ne!(case, number, "a number of its own");
    assert!(desk.done(&format!("case show {case}")).text().contains("Northwind"));
    let said = desk.done(&format!("case assign {case} --body 工作组 {ON}")).text().to_owned();
    assert!(said.contains("Institution: Northwind"), "{said}");
}

#[test]
fn a_lead_is_found_by_its_short_number_too() {
    let mut desk = Desk::new();
    desk.done("lead add --sector p2p-new --source monitor --subject 新平台 --domain xin.example --unit 110000 --effective 2019-12-01 --basis 监测日报 --evidence web-capture");
    let list = desk.done("lead list --columns short-number,number --format csv").text().to_owned();
    let row = list.lines().nth(1).unwrap_or_else(|| panic!("{list}"));
    let (short, number) = row.trim().split_once(',').unwrap_or_default();
    assert!(desk.done(&format!("lead show {short}")).text().contains(number), "{row}");
    assert_eq!(desk.quietly(&format!("institution show {short}")).exit, 4, "a lead is no institution");
}

#[test]
fn a_wrong_letter_is_wrong_usage_in_both_languages_and_looks_for_nothing() {
    let mut desk = Desk::new();
    let (number, _) = two(&mut desk).remove(0);
    let right = number.chars().last().unwrap_or_default();
    let wrong = format!("{}{}", &number[..number.len() - 1], if right == 'A' { 'C' } else { 'A' });
    let before = desk.entries();
    for line in [
        format!("institution show {wrong}"),
        format!("lead show {wrong}"),
        format!("log {wrong} reducing --reason plan-filed --evidence reduction-plan {ON}"),
    ] {
        let said = desk.quietly(&line);
        assert_eq!(said.exit, 2, "{line}\n{}", said.err);
        assert!(said.err.contains(&format!("“{wrong}” is not a short number")), "{}", said.err);
        assert!(said.err.contains("hint: Read it off the list again"), "{}", said.err);
    }
    let chinese = desk.quietly(&format!("--lang zh institution show {wrong}"));
    assert_eq!(chinese.exit, 2);
    assert!(chinese.err.contains(&format!("“{wrong}”不是有效短号")), "{}", chinese.err);
    assert_eq!(desk.entries(), before);
    assert_eq!(desk.quietly("institution show 9999999-F").exit, 4, "a number that nobody has");
}

/// An organisation code is written as a short number is, with a digit or an X at its end.
#[test]
fn a_code_of_the_same_form_is_found_as_before() {
    let mut desk = Desk::new();
    let (number, _) = two(&mut desk).remove(0);
    desk.done(&format!("institution identify {number} organisation-code 60003734-1 {ON}"));
    assert!(desk.done("institution show 60003734-1").text().contains("Quick Credit"));
    let said = desk.done(
        "log 60003734-1 reducing --reason plan-filed --evidence reduction-plan --effective 2019-06-30 --basis 公告",
    );
    assert!(said.text().contains("Institution: Quick Credit"));
    assert_eq!(desk.quietly("institution show 60003735-1").exit, 2, "neither a code on record nor a number");
}
