//! Whatever the office and the command line advise in their own sentences, outside the tables of refusals, can be typed: read
//! off the sources, chain by chain.

use std::path::{Path, PathBuf};

use clap::CommandFactory;

use super::tests::{completed, words};
use super::{Asked, PROGRAM, line};
use crate::cli::args::Cli;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::office::telling::step;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let inside =
        std::fs::read_dir(folder).expect("a folder of the program").map(|entry| entry.expect("an entry").path());
    inside.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] }).collect()
}

/// What stands behind each place where a step begins, as far as it is a chain of calls.
fn chains(source: &str) -> Vec<String> {
    let begins = source.match_indices("Next::").filter(|(at, _)| !source[..*at].ends_with("Term::"));
    begins.map(|(at, begin)| chain(&source[at + begin.len()..])).collect()
}

fn chain(source: &str) -> String {
    let (mut chain, mut depth) = (String::new(), 0_usize);
    let mut letters = source.chars().filter(|letter| !letter.is_whitespace()).peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => break,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        chain.push(letter);
        if depth == 0 && letter == ')' && letters.peek() != Some(&'.') {
            break;
        }
    }
    chain
}

/// The word behind `of`, as in `Deed::Log`.
fn named<'c>(call: &'c str, of: &str) -> Option<&'c str> {
    let (_, behind) = call.split_once(of)?;
    behind.split(|letter: char| !letter.is_alphanumeric()).next()
}

/// The step of a chain, with a gap for each value.
fn read(chain: &str) -> Option<Next> {
    let mut calls = chain.split(").").flat_map(|call| call.split_once('('));
    let (begin, given) = calls.next()?;
    let deed = named(given, "Deed::").and_then(|name| Deed::ALL.iter().find(|deed| format!("{deed:?}") == name));
    let next = match (begin, deed) {
        ("look", Some(deed)) => Next::look(*deed),
        ("record", Some(deed)) => Next::record(*deed),
        ("correct", _) => Next::correct(None),
        ("again", _) => Next::again(),
        _ => return None,
    };
    let field = |given: &str| {
        let name = named(given, "Field::").or_else(|| named(given, "Given::")).or_else(|| named(given, "Asked::"))?;
        Field::ALL.iter().copied().find(|field| format!("{field:?}") == name)
    };
    Some(calls.fold(next, |next, (call, given)| match (call, field(given)) {
        ("is" | "open" | "one_of" | "instead" | "and" | "each", Some(field)) => next.open(field),
        ("set", Some(field)) => next.set(field),
        ("bringing" | "proving", _) => next.open(Field::Evidence),
        _ => next,
    }))
}

/// Where a step is begun that other code finishes: the rehearsal types what comes of it.
const BEGUN: [&str; 3] = ["office/lists/targets.rs", "office/lists/stuck/pending.rs", "office/pages/allowed.rs"];

fn written() -> Vec<(String, Next)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut written = Vec::new();
    for path in ["office", "cli"].iter().flat_map(|room| rust_files(&root.join(room))) {
        let source = std::fs::read_to_string(&path).expect("a source file");
        let is_of_tests = path.to_string_lossy().contains("tests");
        let steps = chains(&source).into_iter().filter(|_| !is_of_tests);
        written.extend(steps.filter_map(|chain| Some((format!("{}: {chain}", path.display()), read(&chain)?))));
    }
    written
}

#[test]
fn whatever_is_advised_outside_the_tables_can_be_typed_once_its_gaps_are_filled() {
    let written = written();
    assert!(written.len() > 40, "{} steps", written.len());
    let whole = written
        .iter()
        .filter(|(place, next)| next.deed != Deed::Again && !BEGUN.iter().any(|begun| place.contains(begun)));
    let refused = whole.filter_map(|(place, next)| {
        let line = line(&completed(&step(next)), &Asked::default());
        let error = Cli::command().try_get_matches_from(words(&line)).err()?;
        Some(format!("{place}\n{line}: {error}"))
    });
    let refused = refused.collect::<Vec<_>>();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn whatever_is_asked_again_outside_the_tables_is_an_option() {
    fn options(command: &clap::Command) -> Vec<&str> {
        let own = command.get_arguments().filter_map(clap::Arg::get_long);
        own.chain(command.get_subcommands().flat_map(options)).collect()
    }
    let options = options(&PROGRAM);
    let again = written().into_iter().filter(|(_, next)| next.deed == Deed::Again).collect::<Vec<_>>();
    assert!(again.len() > 10, "{} steps", again.len());
    let missing =
        again.iter().filter(|(_, next)| next.fields.iter().any(|(field, _)| !options.contains(&field.code())));
    let missing = missing.map(|(place, _)| place.as_str()).collect::<Vec<_>>();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_step_is_read_off_a_source_as_it_is_really_written() {
    let source = "msg!(
        \"hint\",
        next = Next::record(Deed::Log)
            .is(Field::State, codes(&[1, 2]))
            .open(Field::Reason),
        next2 = Next::again().set(Field::Yes)
    )";
    let read: Vec<Next> = chains(source).iter().filter_map(|chain| read(chain)).collect();
    let logged = Next::record(Deed::Log).open(Field::State).open(Field::Reason);
    assert_eq!(read, [logged, Next::again().set(Field::Yes)]);
}
