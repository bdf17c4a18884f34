//! The ways of a lead: disposed of, excluded, transferred, escalated, watched, merged.

use super::{cell, moved, number_in, received, refused, taken_for, to_characterise, triaged, two_take_it_for};
use crate::cli::desk::Desk;

/// Disposed of and closed: measures with receipts, stopped on the second look, nothing left.
pub fn disposed_and_closed(desk: &mut Desk, lead: &str) {
    to_characterise(desk, lead, "2020-12-02");
    two_take_it_for(desk, lead, "illegal", "2020-12-03");
    moved(desk, lead, "dispose", "2020-12-03", "--evidence decision");
    desk.done(&format!("lead measure {lead} site-block --agency 通信管理局 --effective 2020-12-04 --basis 处置函"));
    desk.done(&format!("lead receipt {lead} 通回1号 --measure site-block --agency 通信管理局 --effective 2020-12-07 --basis 回执 --evidence hand-over-receipt"));
    moved(desk, lead, "verify", "2020-12-07", "--evidence hand-over-receipt");
    desk.done(&format!(
        "lead recheck {lead} --stopped --residual 0元 --effective 2020-12-20 --basis 复查记录 --evidence visit-record"
    ));
    moved(desk, lead, "closed", "2020-12-20", "--evidence visit-record");
}

#[test]
fn a_lead_goes_through_disposal_to_its_closing() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "钱宝", "--domain qianbao88.com --stock 300万元 --people 42", "2020-12-01");
    assert_eq!(lead, "L-330100-2020-0001");
    disposed_and_closed(&mut desk, &lead);
    assert_eq!(cell(&mut desk, "lead list", "state"), "closed");
    assert_eq!(cell(&mut desk, "lead list --as-of 2020-12-10", "state"), "verify");
    assert_eq!(cell(&mut desk, "lead list", "gross_days"), "19", "its age stops at its end");
    refused(
        &mut desk,
        &format!("lead score {lead} --scale 1 --people 1 --spread 1 --effective 2020-12-28 --basis 研判表"),
        &["closed"],
    );
}

#[test]
fn no_step_of_a_disposal_is_left_out() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "钱宝", "--domain qianbao88.com", "2020-12-01");
    let advance = |to: &str, on: &str, kind: &str| {
        format!("lead advance {lead} {to} --effective {on} --basis 办理单 --evidence {kind}")
    };
    moved(&mut desk, &lead, "triage", "2020-12-02", "");
    refused(&mut desk, &advance("characterise", "2020-12-02", "fact-summary"), &["L3", "not scored"]);
    refused(
        &mut desk,
        &format!("lead score {lead} --scale 6 --people 1 --spread 1 --effective 2020-12-02 --basis 研判表"),
        &["1 to 5"],
    );
    desk.done(&format!(
        "lead score {lead} --scale 5 --people 1 --spread 1 --offshore --effective 2020-12-02 --basis 研判表"
    ));
    moved(&mut desk, &lead, "characterise", "2020-12-02", "--evidence fact-summary");
    refused(&mut desk, &advance("dispose", "2020-12-03", "decision"), &["L5", "0 of two people"]);
    two_take_it_for(&mut desk, &lead, "non-compliant", "2020-12-03");
    refused(&mut desk, &advance("excluded", "2020-12-03", "reply"), &["L7", "not in compliance"]);
    moved(&mut desk, &lead, "dispose", "2020-12-03", "--evidence decision");
    refused(&mut desk, &advance("verify", "2020-12-04", "hand-over-receipt"), &["no measure"]);
    desk.done(&format!("lead measure {lead} talk --agency 市金融办 --effective 2020-12-04 --basis 约谈通知"));
    refused(&mut desk, &advance("verify", "2020-12-05", "hand-over-receipt"), &["市金融办", "no receipt"]);
    desk.done(&format!(
        "lead receipt {lead} 约1号 --measure talk --agency 市金融办 --effective 2020-12-05 --basis 约谈笔录"
    ));
    moved(&mut desk, &lead, "verify", "2020-12-05", "--evidence hand-over-receipt");
    refused(&mut desk, &advance("closed", "2020-12-10", "visit-record"), &["not looked at again"]);
    desk.done(&format!("lead recheck {lead} --running --residual 5万元 --effective 2020-12-10 --basis 复查记录"));
    refused(&mut desk, &advance("closed", "2020-12-10", "visit-record"), &["had not stopped"]);
    desk.done(&format!("lead recheck {lead} --stopped --residual 5万元 --effective 2020-12-15 --basis 复查记录"));
    refused(&mut desk, &advance("closed", "2020-12-15", "visit-record"), &["no clearance case"]);
    desk.done(&format!("lead recheck {lead} --stopped --residual 0元 --effective 2020-12-18 --basis 复查记录"));
    refused(&mut desk, &format!("lead advance {lead} closed --effective 2020-12-18 --basis 办理单"), &[]);
    moved(&mut desk, &lead, "closed", "2020-12-18", "--evidence visit-record");
}

#[test]
fn nothing_illegal_is_excluded_with_a_reply() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "安稳", "--account 安稳理财", "2020-12-01");
    to_characterise(&mut desk, &lead, "2020-12-02");
    two_take_it_for(&mut desk, &lead, "no-issue", "2020-12-03");
    refused(&mut desk, &format!("lead advance {lead} excluded --effective 2020-12-04 --basis 答复"), &[]);
    moved(&mut desk, &lead, "excluded", "2020-12-04", "--evidence reply");
    assert_eq!(cell(&mut desk, "lead list", "state"), "excluded");
}

#[test]
fn a_transferred_lead_is_not_closed_without_the_receipt_and_comes_back_when_given_back() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "汇通", "--app com.huitong.fx", "2020-12-01");
    triaged(&mut desk, &lead, "2020-12-02");
    refused(
        &mut desk,
        &format!("lead advance {lead} transferred --effective 2020-12-03 --basis 移送函 --evidence letter"),
        &["L8", "nobody is named"],
    );
    moved(&mut desk, &lead, "transferred", "2020-12-03", "--receiver 外汇局 --evidence letter");
    let closing =
        format!("lead advance {lead} closed --effective 2020-12-08 --basis 回执 --evidence hand-over-receipt");
    refused(&mut desk, &closing, &["L8", "外汇局", "receipt"]);
    moved(&mut desk, &lead, "triage", "2020-12-07", "--evidence letter");
    assert_eq!(cell(&mut desk, "lead list", "state"), "triage");
    refused(
        &mut desk,
        &format!("lead advance {lead} transferred --effective 2020-12-08 --basis 移送函 --evidence letter"),
        &["nobody is named"],
    );
    moved(&mut desk, &lead, "transferred", "2020-12-08", "--receiver 市场监管局 --evidence letter");
    let closing = format!(
        "lead advance {lead} closed --receipt 市监收9号 --effective 2020-12-10 --basis 回执 --evidence hand-over-receipt"
    );
    desk.done(&closing);
    let before = desk.entries();
    assert!(desk.done(&closing).text().contains("already"));
    assert_eq!(desk.entries(), before, "a command typed twice writes once");
}

#[test]
fn one_person_does_not_characterise_a_lead_twice() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "钱宝", "--domain qianbao88.com", "2020-12-01");
    to_characterise(&mut desk, &lead, "2020-12-02");
    assert_eq!(taken_for(&mut desk, &lead, "illegal", "张三", "2020-12-03").exit, 0);
    let line = |character: &str, by: &str| {
        format!("lead characterise {lead} {character} --law 条例 --by {by} --effective 2020-12-04 --basis 定性意见")
    };
    refused(&mut desk, &line("illegal", "张三"), &["张三", "L3", "two different people"]);
    refused(&mut desk, &line("unclear", "'张 三'"), &["two different people"]);
    refused(
        &mut desk,
        &format!("lead advance {lead} dispose --effective 2020-12-04 --basis 定性意见 --evidence decision"),
        &["1 of two people"],
    );
    desk.done(&line("illegal", "李四"));
    refused(&mut desk, &line("illegal", "王五"), &["Two people"]);
    moved(&mut desk, &lead, "dispose", "2020-12-04", "--evidence decision");
}

#[test]
fn an_unclear_lead_goes_to_the_province_and_back() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "链盈", "--controller 赵六", "2020-12-01");
    to_characterise(&mut desk, &lead, "2020-12-02");
    let up = format!("lead advance {lead} escalated --effective 2020-12-04 --basis 请示 --evidence opinion");
    refused(&mut desk, &up, &["L4", "0 of two people"]);
    assert_eq!(taken_for(&mut desk, &lead, "illegal", "张三", "2020-12-03").exit, 0);
    assert_eq!(taken_for(&mut desk, &lead, "no-issue", "李四", "2020-12-03").exit, 0);
    refused(
        &mut desk,
        &format!("lead advance {lead} dispose --effective 2020-12-04 --basis 办理单 --evidence decision"),
        &["unclear"],
    );
    desk.done(&up);
    moved(&mut desk, &lead, "characterise", "2020-12-08", "--evidence opinion");
    two_take_it_for(&mut desk, &lead, "illegal", "2020-12-09");
    moved(&mut desk, &lead, "dispose", "2020-12-09", "--evidence decision");
}

#[test]
fn a_lead_that_reaches_beyond_the_province_goes_up_without_two_people() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "链盈", "--controller 赵六", "2020-12-01");
    to_characterise(&mut desk, &lead, "2020-12-02");
    moved(&mut desk, &lead, "escalated", "2020-12-04", "--reason cross-province --evidence opinion");
    assert_eq!(cell(&mut desk, "lead list", "state"), "escalated");
}

#[test]
fn a_watched_lead_has_a_day_of_review_within_ninety_days() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "链盈", "--controller 赵六", "2020-12-01");
    triaged(&mut desk, &lead, "2020-12-02");
    let watch = |review: &str| format!("lead advance {lead} monitor {review} --effective 2020-12-03 --basis 监测安排");
    refused(&mut desk, &watch(""), &["L9"]);
    refused(&mut desk, &watch("--review 2021-03-04"), &["2021-03-04", "2021-03-03"]);
    desk.done(&watch("--review 2021-03-03"));
    assert_eq!(cell(&mut desk, "lead list", "due"), "2021-03-03");
}

#[test]
fn a_lead_received_twice_is_merged_into_the_first() {
    let mut desk = Desk::new();
    let first = received(&mut desk, "钱宝", "--domain qianbao88.com", "2020-12-01");
    let add = "lead add --sector p2p-new --source press --subject 钱宝平台 --domain https://www.QianBao88.com/login --unit 330100 --effective 2020-12-05 --basis 报道 --evidence document";
    refused(&mut desk, add, &["L1", &first, "--merge-into", "--distinct"]);
    let merging = format!("{add} --merge-into {first}");
    let second = number_in(&desk.done(&merging));
    assert_ne!(second, first);
    assert_eq!(cell(&mut desk, "lead list --state merged", "number"), second);
    let before = desk.entries();
    desk.done(&merging);
    assert_eq!(desk.entries(), before, "a command typed twice writes once");
    let third = number_in(&desk.done(&add.replace("报道", "另一报道").replace("lead add", "lead add --distinct")));
    desk.done(&format!("lead advance {third} merged --into {first} --effective 2020-12-06 --basis 并案"));
    let fourth = received(&mut desk, "别家", "--domain biejia.com", "2020-12-07");
    let itself = format!("lead advance {fourth} merged --into biejia.com --effective 2020-12-08 --basis 并案");
    assert_eq!(desk.quietly(&itself).exit, 2);
    let circle = format!("lead advance {first} merged --into {third} --effective 2020-12-08 --basis 并案");
    assert_eq!(desk.quietly(&circle).exit, 2, "{third} was merged into {first}");
    disposed_and_closed(&mut desk, &first);
    let said = desk.done("lead show qianbao88.com");
    assert!(said.text().contains(&first), "the mark means the one that stays:\n{}", said.text());
}
