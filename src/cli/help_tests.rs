use std::collections::BTreeSet;

use clap::Parser;
use clap::error::ErrorKind;

use super::*;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::reason::Reason;
use crate::words::Lang;

fn tree(command: &Command, path: &str, visit: &mut impl FnMut(&Command, &str)) {
    visit(command, path);
    for child in command.get_subcommands() {
        tree(child, &path_below(path, child.get_name()), visit);
    }
}

/// Every key of help that something asks for, and every text that is missing.
fn keys_and_gaps(words: &Words) -> (BTreeSet<String>, Vec<String>) {
    let (mut keys, mut gaps) = (BTreeSet::new(), Vec::new());
    tree(&Cli::command(), "", &mut |command, path| {
        let mut asked = vec![vec![command_key(path)]];
        asked.extend(command.get_arguments().map(|arg| arg_keys(arg, path)));
        for several in asked {
            match several.iter().find(|key| text_of(words, key).is_some()) {
                Some(key) => {
                    keys.insert(key.clone());
                }
                None => gaps.push(several.join(" or ")),
            }
        }
        keys.insert(after_key(path));
    });
    (keys, gaps)
}

#[test]
fn the_tree_holds_together_in_both_languages() {
    for lang in Lang::ALL {
        command(&Words::new(lang), Dressed::All).debug_assert();
    }
}

#[test]
fn every_command_and_argument_has_its_text_in_both_languages() {
    for lang in Lang::ALL {
        let (_, gaps) = keys_and_gaps(&Words::new(lang));
        assert!(gaps.is_empty(), "{lang:?}: {}", gaps.join("\n"));
    }
}

#[test]
fn every_text_of_help_is_used() {
    let (mut used, _) = keys_and_gaps(&Words::new(Lang::En));
    let sources =
        [include_str!("help.rs"), include_str!("reference.rs"), include_str!("usage.rs"), include_str!("man.rs")];
    used.extend(crate::cli::reference::EXIT_CODES.map(|code| format!("help-exit-{code}")));
    let idle: Vec<&str> = include_str!("../words/en/help.ftl")
        .lines()
        .filter(|line| line.starts_with("help-"))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| !used.contains(*key) && !sources.iter().any(|source| source.contains(&format!("\"{key}\""))))
        .collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

fn page(lang: Lang, line: &str) -> String {
    let outcome = command(&Words::new(lang), Dressed::All).try_get_matches_from(line.split(' '));
    let error = outcome.expect_err("a page of help");
    assert_eq!(error.kind(), ErrorKind::DisplayHelp);
    error.to_string()
}

#[test]
fn a_page_fits_eighty_columns_in_both_languages() {
    for lang in Lang::ALL {
        tree(&command(&Words::new(lang), Dressed::All), "", &mut |command, path| {
            let page = command.clone().render_help().to_string();
            for line in page.lines() {
                let usage = line.starts_with("Usage") || line.starts_with("用法");
                assert!(usage || line.width() <= 80, "{lang:?} {path}: {} columns: {line}", line.width());
            }
        });
    }
}

/// What a line is answered with: a page, or an error by its text.
fn answered(tree: &mut Command, words: &Words, line: &[OsString]) -> String {
    let refused = tree.try_get_matches_from_mut(line).err();
    refused.map(|error| crate::cli::usage::failure(&error, words, line).0).unwrap_or_default()
}

#[test]
fn a_line_is_answered_alike_whether_the_rest_of_the_tree_is_dressed_or_not() {
    let mut lines: Vec<String> =
        ["winddown", "winddown --nonsense", "winddown --lang fr", "winddown nonsense", "winddown --quiet log --lang"]
            .map(str::to_owned)
            .to_vec();
    let mut program = Cli::command();
    program.build();
    tree(&program, "", &mut |command, _| {
        let line = command.get_bin_name().unwrap_or("winddown");
        lines.extend(["--help", "--outptu x --as-of yesterday"].map(|rest| format!("{line} {rest}")));
    });
    let words = Words::new(Lang::Zh);
    let mut whole = command(&words, Dressed::All);
    for line in lines {
        let line: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let mut named = command(&words, Dressed::Named(&line));
        assert_eq!(answered(&mut named, &words, &line), answered(&mut whole, &words, &line), "{line:?}");
    }
}

#[test]
fn no_english_of_claps_own_is_left_on_a_chinese_page() {
    tree(&command(&Words::new(Lang::Zh), Dressed::All), "", &mut |command, path| {
        let page = command.clone().render_help().to_string();
        for english in ["Usage", "Options:", "Commands:", "Arguments:", "Print", "default", "possible"] {
            assert!(!page.contains(english), "{path}: {english} in\n{page}");
        }
    });
}

#[test]
fn a_page_says_what_it_is_and_shows_how() {
    let english = page(Lang::En, "winddown log --help");
    assert!(english.contains("Record that an institution entered a state"));
    assert!(english.contains("Examples:\n  winddown log Northlight closed-unresolved"));
    let flowing = english.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flowing.contains("[one of: pending, operating, reducing,"), "{english}");
    let chinese = page(Lang::Zh, "winddown log --help");
    assert!(chinese.contains("登记机构进入某一状态"));
    assert!(chinese.contains("示例:\n  winddown log 示例贷 closed-unresolved"));
}

#[test]
fn what_the_tree_parses_is_what_the_derived_one_parses() {
    let line = "winddown log X exited --effective 2020-05-06 --basis b --reason exit-list --lang zh";
    let matches =
        command(&Words::new(Lang::En), Dressed::All).try_get_matches_from(line.split(' ')).expect("a line that parses");
    let cli = <Cli as clap::FromArgMatches>::from_arg_matches(&matches).expect("a command");
    let crate::cli::args::Command::Log(log) = cli.command else {
        panic!("log was meant");
    };
    assert_eq!(log.state, Some(InstitutionState::Exited));
    assert_eq!(log.reason, Some(Reason::ExitList));
    assert_eq!(cli.global.lang, Some(Lang::Zh));
    assert!(Cli::try_parse_from(line.split(' ')).is_ok());
}

#[test]
fn a_unit_is_taken_by_its_name_wherever_one_is_asked_for() {
    let mut asked = 0;
    tree(&Cli::command(), "", &mut |command, path| {
        let units = command.get_arguments().filter(|arg| {
            let is_code = arg.get_value_names().is_some_and(|names| names.iter().any(|name| name.as_str() == "CODE"));
            is_code && arg.get_id() == "unit"
        });
        for arg in units {
            asked += 1;
            let alone = Command::new("alone").arg(arg.clone().required(false));
            let read = alone.try_get_matches_from(["alone", "--unit", "深圳市"]).expect("a line that parses");
            let code = read.get_one::<String>("unit").map(String::as_str);
            assert_eq!(code, Some("440300"), "{path}");
        }
    });
    assert!(asked > 20, "{asked}");
}

#[test]
fn a_day_and_a_word_are_taken_as_people_write_them() {
    let line = "winddown log X 停业未处置完毕 --effective 2020年3月31日 --reason 失联 --basis b";
    let matches =
        command(&Words::new(Lang::Zh), Dressed::All).try_get_matches_from(line.split(' ')).expect("a line that parses");
    let cli = <Cli as clap::FromArgMatches>::from_arg_matches(&matches).expect("a command");
    let crate::cli::args::Command::Log(log) = cli.command else { panic!("another command") };
    assert_eq!(log.state, Some(InstitutionState::ClosedUnresolved));
    assert_eq!(log.reason, Some(Reason::LostContact));
    assert_eq!(log.effective.map(|day| day.to_string()).as_deref(), Some("2020-03-31"));
}
