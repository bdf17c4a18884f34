//! The arrows between the rooms run one way: what a room imports is read from the sources.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Each room with those it may import. Nothing else may be: not by a path, not by an import.
const ARROWS: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("words", &[]),
    ("local", &[]),
    ("output", &[]),
    ("db", &["domain"]),
    ("intake", &["domain"]),
    ("actions", &["db", "domain", "intake"]),
    ("reports", &["db", "domain"]),
    ("sample", &["actions", "db", "domain"]),
    ("office", &["actions", "reports", "db", "domain", "intake", "output", "words"]),
    ("cli", &["office", "sample", "actions", "reports", "db", "domain", "intake", "output", "words", "local"]),
];

/// Arrows that run back or aside today, by file, each with why it is there. None may be added; one that is gone must go
/// from here.
const DEBTS: [(&str, &str, &str); 10] = [
    ("src/actions/log_many.rs", "words", "codes in a file are read as people write them"),
    ("src/actions/return_spool.rs", "output", "the file of refused returns is put in place as other files are"),
    ("src/intake/claims_file.rs", "words", "codes in a file are read as people write them"),
    ("src/office/pages/demo.rs", "sample", "the days for which the sample is shown"),
    ("src/office/refusals/local.rs", "local", "what the server of one's own refuses is put into words"),
    ("src/output/grid.rs", "domain", "amounts of money"),
    ("src/output/scale.rs", "domain", "amounts of money"),
    ("src/output/waiting.rs", "domain", "amounts of money"),
    ("src/output/xlsx.rs", "domain", "amounts of money"),
    ("src/reports/allowed.rs", "actions", "grants of units around an application"),
];

#[test]
fn arrows_between_rooms_run_one_way() {
    let mut wrong = Vec::new();
    let mut paid: BTreeSet<(String, &str)> = DEBTS.iter().map(|(file, room, _)| ((*file).to_owned(), *room)).collect();
    for (room, may) in ARROWS {
        for file in files_of(room) {
            let name = file.strip_prefix(root()).expect("a file of ours").to_string_lossy();
            for imported in rooms_imported(&std::fs::read_to_string(&file).expect("a source")) {
                if imported == room || may.contains(&imported) {
                    continue;
                }
                if !paid.remove(&(name.to_string(), imported)) {
                    wrong.push(format!("{name} imports {imported}"));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "arrows that run back");
    assert_eq!(paid, BTreeSet::new(), "debts that are paid: take them off the list");
}

#[test]
fn every_room_has_its_arrows() {
    let rooms: BTreeSet<String> = std::fs::read_dir(root().join("src"))
        .expect("the sources")
        .map(|found| found.expect("a file"))
        .filter(|found| found.path().is_dir())
        .map(|found| found.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(rooms, ARROWS.iter().map(|(room, _)| (*room).to_owned()).collect());
}

/// What is drawn is drawn in the office, where another face finds it. The one list of the command line's own is that of the
/// words that can be typed.
#[test]
fn the_command_line_draws_no_list() {
    let own = root().join("src/cli/words_list.rs");
    let drawing = files_of("cli").into_iter().filter(|file| *file != own);
    let drawing = drawing.filter(|file| std::fs::read_to_string(file).expect("a source").contains("PageWords"));
    assert_eq!(drawing.collect::<Vec<_>>(), Vec::<PathBuf>::new());
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The sources of a room. Its tests may look where they like.
fn files_of(room: &str) -> Vec<PathBuf> {
    let mut folders = vec![root().join("src").join(room)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for found in std::fs::read_dir(folder).expect("a room") {
            let path = found.expect("a file").path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
                files.push(path);
            }
        }
    }
    files
}

/// The rooms that a source names by `crate::room` or `crate::{room, ..}`.
fn rooms_imported(source: &str) -> BTreeSet<&'static str> {
    let named = |path: &str, room: &str| {
        let rest = path.trim_start().strip_prefix(room);
        rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
    };
    let mut imported = BTreeSet::new();
    for after in source.split("crate::").skip(1) {
        for (room, _) in ARROWS {
            let is_named = match after.strip_prefix('{') {
                Some(list) => {
                    list.split_once("};").map_or(list, |(list, _)| list).split(',').any(|one| named(one, room))
                }
                None => named(after, room),
            };
            if is_named {
                imported.insert(room);
            }
        }
    }
    imported
}
