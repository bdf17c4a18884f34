//! The issue log: raised on whatever it is about, seen to, and back again.

use winddown::domain::institution::state::InstitutionState::ClosedUnresolved;

use crate::cli::desk::Desk;

/// The rows of the log as CSV.
fn rows(desk: &mut Desk, line: &str) -> Vec<String> {
    let said = desk.done(&format!("{line} --format csv"));
    said.text().lines().skip(1).map(str::to_owned).collect()
}

/// The entry that raised an issue, as the act says it: `(entry N)`.
fn raised(desk: &mut Desk, line: &str) -> String {
    let said = desk.done(line);
    let (_, after) = said.text().split_once("(entry ").expect("an entry");
    let (seq, _) = after.split_once(')').expect("an entry");
    seq.to_owned()
}

fn stopped() -> Desk {
    let mut desk = Desk::new();
    desk.rest_until("2021-01-05T01:00:00Z");
    let id = desk.record.institution("甲贷").operating_since("2015-01-01");
    desk.record.log(id, ClosedUnresolved).on("2019-06-30").recorded();
    desk
}

#[test]
fn an_issue_is_raised_on_an_institution_its_case_its_application_and_a_lead() {
    let mut desk = stopped();
    desk.record.institution("乙贷").operating_since("2015-01-01");
    desk.done("pilot apply 乙贷 --effective 2020-01-06 --basis 函");
    desk.done("lead add --sector other --source monitor --subject 某平台 --domain bad.example.cn --unit 330100 --number 线索-1 --effective 2020-04-01 --basis 监测");
    let tail = "--effective 2020-04-24 --basis 台账";
    desk.done(&format!("issue raise 甲贷 资金不足 --category funds {tail}"));
    desk.done(&format!("issue raise 甲贷 难处置 --category disposal-difficulty --track case {tail}"));
    desk.done(&format!("issue raise 乙贷 转型停滞 --category conversion --track pilot {tail}"));
    let seq = raised(&mut desk, &format!("issue raise 新苗头 --lead 线索-1 --category new-risk {tail}"));
    let all = rows(&mut desk, "issue list");
    assert_eq!(all.len(), 4, "{all:?}");
    for (text, track) in [("资金不足", "institution"), ("难处置", "case"), ("转型停滞", "pilot"), ("新苗头", "lead")]
    {
        let row = all.iter().find(|row| row.contains(text)).expect("it is listed");
        assert!(row.contains(track), "{row}");
    }
    assert_eq!(rows(&mut desk, "issue list 甲贷").len(), 2);
    let of_lead = rows(&mut desk, "issue list --lead bad.example.cn");
    assert_eq!(of_lead.len(), 1);
    assert!(of_lead.concat().contains("线索-1"), "{of_lead:?}");
    desk.done(&format!("issue resolve --lead 线索-1 {seq} --resolution 已移送 {tail}"));
    assert_eq!(rows(&mut desk, "issue list --lead 线索-1").len(), 0);
    assert_eq!(rows(&mut desk, "issue list --category funds --category new-risk").len(), 1);
    let both = desk.quietly(&format!("issue raise 甲贷 两处 --lead 线索-1 --category funds {tail}"));
    assert_eq!(both.exit, 2, "{}", both.err);
    let neither = desk.quietly(&format!("issue raise 无主 --category funds {tail}"));
    assert_eq!(neither.exit, 2, "{}", neither.err);
}

#[test]
fn an_issue_is_seen_to_and_comes_back() {
    let mut desk = stopped();
    let seq = raised(
        &mut desk,
        "issue raise 甲贷 数据缺失 --category data --due 2020-05-10 --effective 2020-04-24 --basis 台账",
    );
    let of = |on: &str| format!("{seq} --effective {on} --basis 台账");
    let overdue = |desk: &mut Desk, on: &str| rows(desk, &format!("issue list --as-of {on}")).concat();
    assert!(!overdue(&mut desk, "2020-05-10").contains("overdue"));
    assert!(overdue(&mut desk, "2020-05-11").contains("overdue"));
    desk.done(&format!("issue assign 甲贷 {} --owner 专班 --due 2020-06-30", of("2020-05-12")));
    assert!(!overdue(&mut desk, "2020-05-12").contains("overdue"));
    assert_eq!(rows(&mut desk, "issue list --owner 专班").len(), 1);
    desk.done(&format!("issue resolve 甲贷 {} --resolution 已补报", of("2020-06-01")));
    assert_eq!(rows(&mut desk, "issue list").len(), 0);
    let again = desk.quietly(&format!("issue assign 甲贷 {} --owner 他人", of("2020-06-02")));
    assert_eq!(again.exit, 1, "{}", again.err);
    desk.done(&format!("issue reopen 甲贷 {}", of("2020-06-15")));
    assert_eq!(rows(&mut desk, "issue list").len(), 1);
    assert_eq!(rows(&mut desk, "issue list --as-of 2020-06-10").len(), 0);
    let open = desk.quietly(&format!("issue reopen 甲贷 {}", of("2020-06-16")));
    assert_eq!(open.exit, 1, "{}", open.err);
    let unknown = desk.quietly("issue resolve 甲贷 99 --resolution 无 --effective 2020-06-20 --basis 台账");
    assert_eq!(unknown.exit, 4, "{}", unknown.err);
}

#[test]
fn the_log_known_at_a_moment_is_the_same_to_the_byte() {
    let mut desk = stopped();
    let seq =
        raised(&mut desk, "issue raise 甲贷 出借人聚集 --category lender-unrest --effective 2020-04-24 --basis 台账");
    desk.rest_until("2021-02-01T01:00:00Z");
    let export = "export issues --as-of 2020-12-31 --known-at 2021-01-31T00:00:00Z --format csv";
    let before = desk.done(export);
    desk.done(&format!("issue resolve 甲贷 {seq} --resolution 已疏导 --effective 2020-05-01 --basis 台账"));
    desk.done("issue raise 甲贷 疫情影响 --category epidemic --effective 2020-04-25 --basis 台账");
    assert_eq!(desk.done(export).out, before.out);
    assert!(before.text().contains("出借人聚集"));
    assert_eq!(rows(&mut desk, "export issues").len(), 2);
}
