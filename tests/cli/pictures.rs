//! Charts and the meeting pack, from the command to the file.

use insta::assert_snapshot;

use super::desk::Desk;

/// One institution that exited, one that stopped, one in operation.
fn three_lives(desk: &mut Desk) {
    for (name, place) in [("诚信贷", "杭州"), ("白鹭财富", "南京"), ("海州易贷", "深圳")] {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
    for name in ["诚信贷", "白鹭财富"] {
        desk.done(&format!("log {name} closed-unresolved --effective 2019-06-30 --basis 公告 --reason voluntary --evidence announcement"));
    }
    desk.done("log 诚信贷 exited --effective 2019-12-01 --basis 名单 --reason legacy-exit --evidence exit-list");
}

#[test]
fn what_cannot_be_drawn_or_packed_is_refused_with_what_would_be_right() {
    let mut desk = Desk::new();
    three_lives(&mut desk);
    desk.run("stuck --chart ages.jpg");
    desk.run("stuck tolled --chart ages.svg");
    desk.run("stuck exited-not-cleared hard-to-clear --chart ages.svg");
    desk.run("series --chart trend");
    desk.run("pack --as-of 2020-03-31 --output pack.pdf");
    desk.run("pack --as-of 2020-03-31 --baseline 2020-03-31 --output pack.xlsx");
    desk.run("pack --output pack.xlsx");
    desk.run("--lang zh stuck --chart ages.jpg");
    desk.run("--lang zh pack --as-of 2020-03-31 --output pack.pdf");
    assert_snapshot!(desk.transcript());
}

#[test]
fn the_ages_are_drawn_the_same_to_the_byte_later() {
    let mut desk = Desk::new();
    three_lives(&mut desk);
    desk.rest_until("2021-01-04T03:01:00Z");
    let line = "stuck --as-of 2020-03-31 --known-at 2021-01-04T03:00:00Z --chart";
    desk.done(&format!("{line} before.svg"));
    desk.done(
        "log 海州易贷 closed-unresolved --effective 2020-01-31 --basis 公告 --reason voluntary --evidence announcement",
    );
    desk.done(&format!("{line} after.svg"));
    let read = |name: &str| std::fs::read_to_string(desk.path(name)).expect("a drawing");
    assert_eq!(read("before.svg"), read("after.svg"));
    assert!(read("after.svg").contains("SAMPLE DATA"));
}

#[test]
fn the_pack_of_a_small_record_has_every_part_in_both_languages() {
    let mut desk = Desk::new();
    three_lives(&mut desk);
    desk.done("pack --as-of 2020-03-31 --output pack.html");
    desk.done("--lang zh pack --as-of 2020-03-31 --unit 330000 --output zh.html");
    desk.done("pack --as-of 2020-03-31 --output pack.xlsx");
    let read = |name: &str| std::fs::read_to_string(desk.path(name)).expect("a page");
    let (en, zh) = (read("pack.html"), read("zh.html"));
    for part in ["bulletin", "trend", "regions", "ages", "exited-not-cleared", "data-quality"] {
        for page in [&en, &zh] {
            assert!(page.contains(&format!("<section id=\"{part}\">")), "{part}");
        }
    }
    assert!(en.contains("诚信贷") && en.contains("白鹭财富"));
    assert!(zh.contains("诚信贷") && !zh.contains("白鹭财富"), "{zh}");
    let workbook = std::fs::read(desk.path("pack.xlsx")).expect("a workbook");
    assert!(workbook.starts_with(b"PK"));
}
