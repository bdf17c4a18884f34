//! A lead that comes back under the domain of a sister (L10), and the institution behind it.

use super::lives::disposed_and_closed;
use super::{cell, moved, received, refused, triaged};
use crate::cli::desk::Desk;

const SISTER: &str = "lead add --sector p2p-new --source monitor --subject 新站 --domain https://p2p-88.net/reg --unit 330100 --effective 2020-12-28 --basis 监测日报 --evidence web-capture";

/// An institution whose domain is the sister's.
fn institution_behind(desk: &mut Desk) {
    desk.done("institution add 鹭岛贷 --kind brand --operating 杭州 --identifier domain=p2p-88.net --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list");
}

#[test]
fn a_lead_that_comes_back_under_a_sister_domain_is_reopened_and_linked_to_the_institution_behind_it() {
    let mut desk = Desk::new();
    institution_behind(&mut desk);
    let lead = received(&mut desk, "老站", "--domain p2p88.com", "2020-12-01");
    disposed_and_closed(&mut desk, &lead);
    refused(&mut desk, SISTER, &["L10", &lead, &format!("winddown lead reopen {lead} --domain p2p-88.net")]);
    let reopen = format!(
        "lead reopen {lead} --domain p2p-88.net --effective 2020-12-28 --basis 监测日报 --evidence web-capture"
    );
    desk.done(&reopen);
    let before = desk.entries();
    desk.done(&reopen);
    assert_eq!(desk.entries(), before, "a command typed twice writes once");
    assert_eq!(cell(&mut desk, "lead list", "state"), "reopened");
    assert_eq!(cell(&mut desk, "lead list", "round"), "2");
    assert_eq!(cell(&mut desk, "lead list", "marks"), "p2p88.com; p2p-88.net");
    assert_eq!(cell(&mut desk, "lead list", "institutions"), "鹭岛贷");
    assert_eq!(cell(&mut desk, "lead list", "due"), "2020-12-29", "one working day");
    let page = desk.done("lead show p2p-88.net");
    assert!(page.text().contains("鹭岛贷"), "{}", page.text());
    refused(&mut desk, &SISTER.replace("12-28", "12-29"), &["L1", &lead]);
    moved(&mut desk, &lead, "triage", "2020-12-29", "");
    refused(
        &mut desk,
        &format!("lead advance {lead} characterise --effective 2020-12-29 --basis 办理单 --evidence fact-summary"),
        &["not scored"],
    );
}

#[test]
fn a_sister_of_an_open_lead_is_received_and_they_are_said_to_belong_together() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "老站", "--domain p2p88.com", "2020-12-01");
    let said = desk.done(SISTER);
    assert!(said.text().contains(&lead), "{}", said.text());
    let families = desk.done("lead families --format csv");
    for domain in ["p2p88.com", "p2p-88.net"] {
        assert!(families.text().contains(domain), "{}", families.text());
    }
    assert!(!families.text().contains("0.00"), "a stock nobody knows is not nothing:\n{}", families.text());
}

#[test]
fn a_controller_whose_lead_is_watched_comes_back_too() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "链盈", "--controller 赵六（香港）", "2020-12-01");
    triaged(&mut desk, &lead, "2020-12-02");
    moved(&mut desk, &lead, "monitor", "2020-12-03", "--review 2021-01-15");
    let again = "lead add --sector vc --source complaint --subject 链盈二号 --controller '赵六(香港)' --unit 330100 --effective 2020-12-20 --basis 投诉 --evidence letter";
    refused(&mut desk, again, &["L10", &lead]);
    desk.done(&format!("{again} --distinct"));
    desk.done(&format!("lead reopen {lead} --effective 2020-12-20 --basis 投诉 --evidence letter"));
}
