use super::*;
use crate::cli::help::{Dressed, command};

fn said(lang: Lang, line: &[&str]) -> (String, u8) {
    let words = Words::new(lang);
    let arguments: Vec<OsString> = line.iter().map(OsString::from).collect();
    let tree = command(&words, Dressed::Named(&arguments));
    let error = tree.try_get_matches_from(&arguments).expect_err("a line that does not parse");
    failure(&error, &words, &arguments)
}

#[test]
fn an_unknown_argument_is_named_with_the_one_like_it() {
    let (text, exit) = said(Lang::En, &["winddown", "stuck", "--as-off", "2020-03-31"]);
    assert_eq!(exit, 2);
    assert!(text.starts_with("error: There is no argument “--as-off”"), "{text}");
    assert!(text.contains("hint: Perhaps “--as-of” was meant."), "{text}");
    assert!(text.contains("Usage: winddown stuck"), "{text}");
}

#[test]
fn an_unknown_command_is_named_with_the_one_like_it() {
    let (text, exit) = said(Lang::Zh, &["winddown", "stcuk"]);
    assert_eq!(exit, 2);
    assert!(text.starts_with("错误：没有命令“stcuk”"), "{text}");
    assert!(text.contains("提示：是否指“stuck”？"), "{text}");
}

#[test]
fn missing_arguments_are_listed_one_a_line() {
    let (text, exit) = said(Lang::En, &["winddown", "log", "Northlight", "exited"]);
    assert_eq!(exit, 2);
    for missing in ["--effective <DATE>", "--basis <TEXT>", "--reason <CODE>"] {
        assert!(text.contains(&format!("\n  {missing}")), "{text}");
    }
}

#[test]
fn a_state_nobody_knows_is_answered_with_those_there_are() {
    let (text, exit) = said(Lang::En, &["winddown", "institution", "list", "--state", "closed"]);
    assert_eq!(exit, 2);
    assert!(text.contains("“closed” is not a value of --state <STATE>"), "{text}");
    assert!(text.contains("\n  closed-unresolved: closed, unresolved"), "{text}");
}

#[test]
fn a_kind_of_evidence_nobody_knows_is_answered_with_those_there_are() {
    let line = [
        "winddown",
        "reopen",
        "X",
        "--effective",
        "2020-06-03",
        "--reason",
        "new-claim",
        "--basis",
        "b",
        "--evidence",
        "photo=a.jpg",
    ];
    let (text, exit) = said(Lang::Zh, &line);
    assert_eq!(exit, 2);
    assert!(text.contains("“photo”"), "{text}");
    assert!(text.contains("\n  claim：债权申报"), "{text}");
    assert!(text.contains("winddown words evidence"), "{text}");
}

#[test]
fn a_day_is_asked_for_in_the_form_it_has() {
    let (text, _) = said(Lang::En, &["winddown", "stuck", "--as-of", "31.3.2020"]);
    assert!(text.contains("“31.3.2020”") && text.contains("2020-03-31"), "{text}");
    let (text, _) = said(Lang::Zh, &["winddown", "stuck", "--as-of", "3月31日"]);
    assert!(text.contains("2020年3月31日"), "{text}");
}

#[test]
fn what_excludes_each_other_is_named() {
    let (text, exit) =
        said(Lang::En, &["winddown", "correct", "X", "3", "--strike", "--state", "exited", "--basis", "b"]);
    assert_eq!(exit, 2);
    assert!(text.contains("--strike") && text.contains("--state <STATE>"), "{text}");
}

#[test]
fn the_language_is_known_before_the_rest_is_parsed() {
    let asked = |line: &str| {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        lang_asked(&arguments)
    };
    assert_eq!(asked("winddown stuck --as-off x --lang zh"), Some(Lang::Zh));
    assert_eq!(asked("winddown --lang=en stuck"), Some(Lang::En));
    assert_eq!(asked("winddown --lang fr stuck"), None);
    assert_eq!(asked("winddown institution find -- --lang zh"), None);
    assert_eq!(asked("winddown stuck"), None);
}

#[test]
fn help_and_version_are_no_failures() {
    let (text, exit) = said(Lang::Zh, &["winddown", "stuck", "--help"]);
    assert_eq!(exit, 0);
    assert!(text.starts_with("未了清单"), "{text}");
    let (text, exit) = said(Lang::En, &["winddown", "--version"]);
    assert_eq!((text.as_str(), exit), (concat!("winddown ", env!("WINDDOWN_VERSION")), 0));
    // The number, and what it was built from: a commit, or a checkout in which somebody works.
    assert!(text.starts_with(concat!("winddown ", env!("CARGO_PKG_VERSION"))), "{text}");
}

#[test]
fn a_command_without_its_second_word_shows_its_page() {
    let (text, exit) = said(Lang::En, &["winddown", "db"]);
    assert_eq!(exit, 2);
    assert!(text.contains("migrate"), "{text}");
}

#[test]
fn nothing_of_claps_own_english_is_left_in_a_chinese_failure() {
    let lines: [&[&str]; 6] = [
        &["winddown", "stuck", "--as-off", "x"],
        &["winddown", "log", "X"],
        &["winddown", "institution", "list", "--state", "closed"],
        &["winddown", "stuck", "--limit", "many"],
        &["winddown", "stuck", "--limit"],
        &["winddown", "stuck", "--format", "pdf"],
    ];
    for line in lines {
        let (text, _) = said(Lang::Zh, line);
        for english in ["error", "tip", "Usage", "invalid", "required", "For more", "help'"] {
            assert!(!text.contains(english), "{english} in\n{text}");
        }
    }
}

#[test]
fn a_day_that_does_not_exist_is_called_so() {
    let (text, exit) = said(Lang::En, &["winddown", "stuck", "--as-of", "2020-02-30"]);
    assert_eq!(exit, 2);
    assert!(text.contains("there is no such day: 2020-02 ends on 2020-02-29"), "{text}");
    let (text, _) = said(Lang::Zh, &["winddown", "stuck", "--known-at", "2020年13月1日"]);
    assert!(text.contains("没有 2020-13 这个月"), "{text}");
}

#[test]
fn a_wrong_reason_lists_those_of_this_move_with_their_words() {
    let line = ["winddown", "log", "X", "exited", "--effective", "2020-03-31", "--basis", "b", "--reason", "gone"];
    let (text, exit) = said(Lang::En, &line);
    assert_eq!(exit, 2);
    assert!(text.contains("\n  exit-list: "), "{text}");
    assert!(!text.contains("wrong-date"), "{text}");
    assert!(text.contains("winddown words reason"), "{text}");
}
