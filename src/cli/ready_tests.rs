use super::*;
use crate::words::{Lang, Message, Words, keys};

fn northlight() -> Subject {
    Subject { place: "INST", text: "Northlight Co".to_owned() }
}

#[test]
fn a_hint_names_the_one_and_stays_on_the_sample() {
    let hint = "Look at `winddown history INST`. If entry 3 is wrong: winddown correct INST 3 --basis TEXT";
    assert_eq!(
        ready(hint, Some(&northlight()), true),
        "Look at `winddown --demo history 'Northlight Co'`. If entry 3 is wrong: \
         winddown --demo correct 'Northlight Co' 3 --basis TEXT"
    );
    assert_eq!(ready(hint, None, false), hint);
}

#[test]
fn a_sentence_about_the_program_is_left_alone() {
    let said = "With none of them set, winddown keeps a server of its own. INSTITUTION, <INST>, INST-1.";
    assert_eq!(ready(said, Some(&northlight()), true), said);
    let ready_already = "winddown --demo stuck";
    assert_eq!(ready(ready_already, None, true), ready_already);
}

#[test]
fn the_one_a_command_is_about_is_read_off_the_line() {
    let about = |line: &str| {
        let matches = Cli::command().try_get_matches_from(line.split(' ')).expect("a line that parses");
        subject_of(&matches).map(|subject| (subject.place, subject.text))
    };
    let inst = |text: &str| Some(("INST", text.to_owned()));
    assert_eq!(about("winddown allowed 诚信贷"), inst("诚信贷"));
    assert_eq!(about("winddown case advance 诚信贷 notice --effective 2020-03-31 --basis b"), inst("诚信贷"));
    assert_eq!(about("winddown lead show L-1"), Some(("LEAD", "L-1".to_owned())));
    assert_eq!(
        about("winddown pilot condition 诚信贷 extend 二期 --due 2020-03-31 --effective 2020-01-31 --basis b"),
        inst("诚信贷")
    );
    assert_eq!(about("winddown stuck"), None);
}

/// Every text that says what to do next, in both languages.
fn hints() -> Vec<(String, String)> {
    let mut hints = Vec::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for key in keys().into_iter().filter(|key| !key.starts_with("help-")) {
            hints.push((format!("{lang:?} {key}"), words.say(&Message::named(key))));
        }
    }
    hints
}

#[test]
fn no_hint_leaves_a_place_open_that_is_known() {
    for (key, hint) in hints() {
        let said = ready(&hint, Some(&northlight()), false);
        let open = said
            .split(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter))
            .any(|word| word == "INST");
        // `review resolve` says that another is to be named; it is about none.
        assert!(!open, "{key}: {said}");
    }
}

#[test]
fn every_command_in_a_hint_is_one_there_is() {
    let tree = Cli::command();
    for (key, hint) in hints() {
        for (at, _) in hint.match_indices("winddown ") {
            let after = &hint[at + "winddown ".len()..];
            let Some(line) = after.split(['`', '.', ';', '。', '；', '”', '，']).next() else {
                continue;
            };
            let mut words = line.split_whitespace();
            let Some(first) = words.next() else { continue };
            let Some(command) = tree.find_subcommand(first) else {
                // A sentence about the program, not a command: then it is no command of ours by a slip of the pen.
                let like =
                    tree.get_subcommands().any(|command| command.get_name().starts_with(first) && first.len() > 3);
                assert!(!like, "{key}: winddown {first}");
                continue;
            };
            if command.get_subcommands().next().is_some()
                && let Some(second) = words.next()
                && second.starts_with(|letter: char| letter.is_ascii_lowercase())
                && !command.is_args_conflicts_with_subcommands_set()
            {
                let is_one = second.split('|').all(|one| command.find_subcommand(one).is_some());
                assert!(is_one, "{key}: winddown {first} {second}");
            }
        }
    }
}

#[test]
fn no_refusal_ends_in_the_air() {
    let mut faults = Vec::new();
    for (key, said) in hints() {
        let is_refusal = (key.contains(" error-") || key.contains(" hint-")) && !key.ends_with("-label");
        if is_refusal && said.trim_end().ends_with([':', '：', ',', '，', '、', ';', '；']) {
            faults.push(format!("{key}: {said}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
