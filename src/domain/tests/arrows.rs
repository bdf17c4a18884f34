//! The arrows of the room: what each file of `src/domain` imports, read from its text.
//!
//! Files import one another in one direction only, and the engine imports no track. There is no exception; one that must
//! be made is written here, with its reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A file, as its path of modules below `domain`.
type Module = Vec<String>;

/// Files that may import one another, with the reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

/// Rooms that the engine stands on: the sums over the tracks, and what everything is made of.
const BELOW_THE_ENGINE: [&str; 4] = ["engine", "rulebook", "tracks", "value"];

/// Sums over the tracks of which the engine names no variant that is a track's.
const SUMS: [(&str, &[&str]); 5] = [
    ("Track::", &["Institution", "Clearance", "Pilot", "Lead", "Unit", "Filing"]),
    ("State::", &["Institution", "Clearance", "Pilot", "Lead"]),
    ("Guard::", &["Institution", "Case", "Pilot", "Lead"]),
    ("Finding::", &["Institution", "Case", "Pilot", "Lead"]),
    ("Act::", &["Fact", "Case", "Pilot", "Lead", "Concern", "Unit", "Filing"]),
];

fn module(path: &str) -> Module {
    path.split("::").map(str::to_owned).collect()
}

/// Every file with its text, without comments and without the tests inside.
fn files() -> BTreeMap<Module, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain");
    let mut found = BTreeMap::new();
    let mut folders = vec![(root, Vec::new())];
    while let Some((folder, above)) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the room") {
            let path = entry.expect("an entry").path();
            let name = path.file_stem().expect("a name").to_str().expect("a name in UTF-8").to_owned();
            let mut below = above.clone();
            if path.is_dir() && name != "tests" {
                below.push(name);
                folders.push((path, below));
            } else if path.extension().is_some_and(|kind| kind == "rs") && !name.ends_with("_tests") {
                if name != "mod" {
                    below.push(name);
                }
                let text = fs::read_to_string(&path).expect("a file of the room");
                let text = text.split("#[cfg(test)]\nmod tests").next().expect("the text before its tests");
                let lines = text.lines().map(|line| line.split("//").next().expect("the line before its comment"));
                found.insert(below, lines.collect::<Vec<_>>().join("\n"));
            }
        }
    }
    found
}

/// The paths of a `use` tree.
fn expanded(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((prefix, rest)) = tree.split_once('{') else {
        return vec![tree.split(" as ").next().expect("a path").trim().to_owned()];
    };
    let inside = rest.strip_suffix('}').expect("a tree that is closed");
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, character) in inside.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inside[start..]);
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(expanded).map(|path| format!("{prefix}{path}")).collect()
}

/// Every path that a text names: those of its `use` statements, and those written out.
fn paths(text: &str) -> Vec<String> {
    let mut named = Vec::new();
    for statement in text.split(';') {
        let Some((_, tree)) =
            format!("\n{statement}").split_once("\nuse ").map(|(before, tree)| (before.len(), tree.to_owned()))
        else {
            continue;
        };
        named.extend(expanded(&tree));
    }
    for start in ["crate::domain::", "super::"] {
        for (at, _) in text.match_indices(start) {
            let path: String =
                text[at..].chars().take_while(|one| one.is_alphanumeric() || "_:".contains(*one)).collect();
            named.push(path.trim_end_matches(':').to_owned());
        }
    }
    named
}

/// The names that a file hands on from another: `pub use`.
fn handed_on(files: &BTreeMap<Module, String>) -> BTreeMap<(Module, String), Module> {
    let mut handed = BTreeMap::new();
    for (from, text) in files {
        for statement in text.split(';').filter_map(|statement| statement.split("pub use ").nth(1)) {
            for path in expanded(statement) {
                let mut full = absolute(from, &path);
                let name = full.pop().expect("a name");
                handed.insert((from.clone(), name), full);
            }
        }
    }
    handed
}

/// A path from the room on. One that begins with neither `crate` nor `super` begins at the file's own children.
fn absolute(from: &Module, path: &str) -> Module {
    let mut full = from.clone();
    for (place, part) in path.split("::").enumerate() {
        match part {
            "crate" => full.clear(),
            "domain" if place == 1 => {}
            "super" => {
                full.pop();
            }
            "self" => {}
            name => full.push(name.trim().to_owned()),
        }
    }
    full
}

/// Which files each file imports.
fn imports() -> BTreeMap<Module, BTreeSet<Module>> {
    let files = files();
    let handed = handed_on(&files);
    let mut arrows: BTreeMap<Module, BTreeSet<Module>> = BTreeMap::new();
    for (from, text) in &files {
        let own =
            paths(text).into_iter().filter(|path| path.starts_with("crate::domain::") || path.starts_with("super::"));
        for path in own {
            let full = absolute(from, &path);
            let Some(length) = (0..=full.len()).rev().find(|length| files.contains_key(&full[..*length])) else {
                continue;
            };
            let mut to = full[..length].to_vec();
            while let Some(next) = full.get(length).and_then(|name| handed.get(&(to.clone(), name.clone()))) {
                let Some(length) = (0..=next.len()).rev().find(|length| files.contains_key(&next[..*length])) else {
                    break;
                };
                to = next[..length].to_vec();
            }
            if to != *from {
                arrows.entry(from.clone()).or_default().insert(to);
            }
        }
    }
    arrows
}

#[test]
fn files_of_the_room_import_one_another_in_one_direction_only() {
    let mut arrows = imports();
    assert!(arrows.len() > 100, "the files of the room are read: {}", arrows.len());
    for (from, to, _) in EXCEPTIONS {
        arrows.get_mut(&module(from)).expect("a file that is excepted").remove(&module(to));
    }
    // What imports nothing that is left is in no circle; what is left at last is in one, or leads to one.
    loop {
        let left: BTreeSet<Module> = arrows.keys().cloned().collect();
        let before = arrows.len();
        arrows.retain(|_, to| {
            to.retain(|one| left.contains(one));
            !to.is_empty()
        });
        if arrows.len() == before {
            break;
        }
    }
    let said: Vec<String> = arrows.iter().map(|(from, to)| format!("{} -> {to:?}", from.join("::"))).collect();
    assert!(said.is_empty(), "files import one another in a circle:\n{}", said.join("\n"));
}

#[test]
fn the_engine_knows_no_track_by_name() {
    for (from, to) in imports().into_iter().filter(|(from, _)| from.first().is_some_and(|room| room == "engine")) {
        for to in to {
            let room = to.first().expect("a room");
            assert!(BELOW_THE_ENGINE.contains(&room.as_str()), "{} imports {}", from.join("::"), to.join("::"));
        }
    }
    let engine = files().into_iter().filter(|(file, _)| file.first().is_some_and(|room| room == "engine"));
    for (file, text) in engine {
        for (sum, variants) in SUMS {
            for named in variants.iter().map(|variant| format!("{sum}{variant}")) {
                assert!(!text.contains(&named), "{} names {named}", file.join("::"));
            }
        }
    }
}
