//! What a list of leads says on a day, as known at a moment, and to whom.

use super::{cell, moved, received, refused, to_characterise};
use crate::cli::desk::Desk;
use crate::support::sql;

#[test]
fn an_officer_does_not_see_the_leads_of_another_province() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "钱宝", "--domain qianbao88.com", "2020-12-01");
    desk.record.officer("lead_nanjing", "320100");
    desk.record.officer("lead_hangzhou", "330100");
    let marks = |desk: &Desk, login: &str| sql::count(&mut desk.record.connection_as(login), "lead_mark");
    assert_eq!(marks(&desk, "lead_hangzhou"), 2, "the number and the domain");
    assert_eq!(marks(&desk, "lead_nanjing"), 0);
    desk.login("lead_nanjing");
    assert!(!desk.done("lead list").text().contains(&lead));
    assert!(!desk.done("export leads").text().contains(&lead));
    for text in [lead.as_str(), "qianbao88.com"] {
        assert_eq!(desk.quietly(&format!("lead show {text}")).exit, 4);
        let line = format!("lead advance {text} triage --effective 2020-12-02 --basis 办理单");
        assert_eq!(desk.quietly(&line).exit, 4);
    }
    let before = desk.entries();
    let elsewhere = "lead add --sector fx --source press --subject 钱宝 --domain qianbao88.com --effective 2020-12-02 --basis 报道 --evidence document";
    assert_ne!(desk.quietly(&format!("{elsewhere} --unit 330100")).exit, 0);
    assert_eq!(desk.entries(), before, "nothing is written at another's unit");
    let own = desk.done(elsewhere);
    assert!(own.text().contains("L-320100-2020-0001"), "{}", own.text());
    desk.login("lead_hangzhou");
    assert_eq!(cell(&mut desk, "lead list", "number"), lead);
}

#[test]
fn a_list_as_known_before_is_what_it_was() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "钱宝", "--domain qianbao88.com --stock 300万元", "2020-12-01");
    to_characterise(&mut desk, &lead, "2020-12-02");
    desk.rest_until("2021-01-04T03:00:00Z");
    let line = "lead list --as-of 2020-12-31 --known-at 2021-01-04T02:00:00Z --format csv";
    let before = desk.done(line).out;
    moved(&mut desk, &lead, "escalated", "2020-12-04", "--reason cross-province --evidence opinion");
    desk.done(&format!("lead estimate {lead} --stock 900万元 --people 7 --effective 2020-12-03 --basis 核查"));
    desk.done(&format!("lead mark {lead} app com.qianbao --effective 2020-12-03 --basis 核查"));
    desk.done(&format!("lead correct {lead} 1 --effective 2020-11-30 --basis 更正 --reason wrong-date"));
    received(&mut desk, "别家", "--domain biejia.com", "2020-12-05");
    assert_eq!(desk.done(line).out, before);
    let now = desk.done("lead list --as-of 2020-12-31 --format csv").out;
    assert_ne!(now, before);
}

#[test]
fn a_lead_past_its_deadline_is_slow() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "钱宝", "--domain qianbao88.com", "2020-12-01");
    assert!(!desk.done("stuck lead --as-of 2020-12-03").text().contains(&lead));
    assert_eq!(cell(&mut desk, "stuck lead --as-of 2020-12-04", "due"), "2020-12-03");
    assert_eq!(cell(&mut desk, "stuck lead --as-of 2020-12-04", "days_over"), "1");
    assert_eq!(cell(&mut desk, "stuck lead --as-of 2020-12-04", "due_rule"), "lead.triage-days");
}

#[test]
fn a_lead_is_corrected_but_not_from_under_what_rests_on_it() {
    let mut desk = Desk::new();
    let lead = received(&mut desk, "钱宝", "--domain qianbao88.com --stock 300万元", "2020-12-01");
    to_characterise(&mut desk, &lead, "2020-12-02");
    desk.done(&format!("lead correct {lead} 2 --amount 30万元 --basis 更正 --reason clerical"));
    assert_eq!(cell(&mut desk, "lead list", "stock"), "300000.00");
    refused(&mut desk, &format!("lead correct {lead} 4 --strike --basis 更正"), &[]);
    let log = desk.done(&format!("lead show {lead} --log"));
    assert!(log.text().contains("300,000") || log.text().contains("30"), "{}", log.text());
}
