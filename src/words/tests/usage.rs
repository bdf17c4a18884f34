//! The files against the program: what is asked for exists, with the facts it needs; what exists is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::files::{entries, variables};
use crate::words::{FAMILIES, Lang, sources::FILES};

/// One `msg!("key", name = value, ..)` of the program.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    place: String,
    key: String,
    names: BTreeSet<String>,
}

pub(super) fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the program") {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every message the program asks for, outside comments and outside the tests of this room.
fn asked_by_the_program() -> Vec<Asked> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    rust_files(&root, &mut paths);
    paths.retain(|path| !path.starts_with(root.join("words/tests")));
    paths.sort();
    let asked = paths.iter().flat_map(|path| {
        let text = fs::read_to_string(path).expect("a source file");
        asked_in(&path.strip_prefix(&root).expect("a path under src").display().to_string(), &text)
    });
    asked.collect()
}

fn asked_in(place: &str, source: &str) -> Vec<Asked> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let calls = code.match_indices("msg!(").filter_map(|(at, opening)| {
        let parts = arguments(&code[at + opening.len()..]);
        let key = parts.first()?.strip_prefix('"')?.strip_suffix('"')?.to_owned();
        let names = parts[1..].iter().filter_map(|part| part.split_once('=')).map(|(name, _)| name.trim().to_owned());
        Some(Asked { place: place.to_owned(), key, names: names.collect() })
    });
    calls.collect()
}

/// The keys that the rooms below the office name in their sentences: in the tables of refusals, and where one is put
/// together.
fn keys_of_sentences() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    for room in ["domain", "db", "intake", "actions"] {
        rust_files(&root.join(room), &mut paths);
    }
    let texts = paths.iter().map(|path| fs::read_to_string(path).expect("a source file"));
    let speaking =
        texts.filter(|text| ["domain::sentence::", "use super::Sentence"].iter().any(|path| text.contains(path)));
    speaking.flat_map(|text| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The comma-separated arguments up to the bracket that closes the call.
fn arguments(call: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0_u32);
    let mut rest = call.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => {
                part.push(c);
                while let Some(inner) = rest.next() {
                    part.push(inner);
                    match inner {
                        '\\' => part.extend(rest.next()),
                        '"' => break,
                        _ => {}
                    }
                }
                continue;
            }
            ')' | ']' | '}' if depth == 0 => break,
            ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part).trim().to_owned());
                continue;
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        part.push(c);
    }
    parts.push(part.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts
}

fn written() -> BTreeMap<&'static str, String> {
    FILES.iter().flat_map(|file| entries(file, Lang::En)).collect()
}

#[test]
fn whatever_the_program_asks_for_is_written_with_the_facts_it_is_given() {
    let written = written();
    let mut faults = Vec::new();
    for asked in asked_by_the_program() {
        match written.get(asked.key.as_str()) {
            None => faults.push(format!("{}: {} is not written", asked.place, asked.key)),
            Some(text) => {
                let needed = variables(text).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
                if needed != asked.names {
                    faults.push(format!("{}: {} needs {needed:?}, is given {:?}", asked.place, asked.key, asked.names));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn whatever_is_written_is_asked_for() {
    let mut asked = asked_by_the_program().into_iter().map(|asked| asked.key).collect::<BTreeSet<_>>();
    asked.extend(keys_of_sentences());
    asked.extend(super::families::keys_of_names());
    let in_family = |key: &str| FAMILIES.iter().any(|family| key.starts_with(family));
    let idle = written().into_keys().filter(|key| !in_family(key) && !asked.contains(*key)).collect::<Vec<_>>();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

#[test]
fn the_search_sees_calls_as_they_are_really_written() {
    let source = "
        // msg!(\"in-a-comment\")
        let a = msg!(\"plain\");
        let b = crate::msg!(
            \"over-lines\",
            day = day,
            who = pair(\"x, y = z\", [1, 2]),
            inner = msg!(\"nested\", n = 1),
        );";
    let asked = asked_in("somewhere.rs", source);
    let seen =
        asked.iter().map(|asked| (asked.key.as_str(), asked.names.iter().map(String::as_str).collect::<Vec<_>>()));
    assert_eq!(
        seen.collect::<Vec<_>>(),
        [("plain", vec![]), ("over-lines", vec!["day", "inner", "who"]), ("nested", vec!["n"])]
    );
}
