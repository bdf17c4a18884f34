//! Which SQL may stand in the sources of `src/db` and not in a file of `sql/`, nor as a typed statement: by function, with
//! the reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Functions that send a text of their own, or put one together.
const INLINE: [(&str, &str, &str); 33] = [
    ("calendar.rs", "calendar_fill", "a table of the door's own schema is held"),
    ("case.rs", "rows", "sends the report that is chosen"),
    ("check.rs", "found_list", "sends the report that is chosen"),
    ("derived/fingerprint.rs", "fingerprint_list", "of every derived table the columns that are declared of it"),
    ("derived/replace.rs", "rows_replace", "the name of every derived table"),
    ("derived/write.rs", "rows_put", "the columns that are declared of a derived table"),
    ("events.rs", "rows", "sends the report it is handed"),
    ("institution.rs", "name_query", "sends the report it is handed"),
    ("list.rs", "rows", "sends the report that is chosen"),
    ("list.rs", "state_side_count_list", "sends the report that is chosen"),
    ("rebuild.rs", "alone_hold", "tables are locked"),
    ("rebuild.rs", "rebuild", "the isolation of a transaction"),
    ("return_list.rs", "bound", "sends the report it is handed"),
    ("sample.rs", "enter", "session: a lock"),
    ("sample.rs", "rename", "the name of a database cannot be bound"),
    ("sample.rs", "standing", "asked of a database that may not be ours"),
    ("sample.rs", "tables_analyze", "the planner looks at the tables"),
    ("sample_rows.rs", "sample_write", "the planner looks at the tables"),
    ("sample_rows.rs", "table_read", "session: its time zone"),
    ("sample_rows.rs", "tables_write", "session, and the planner looks at the tables"),
    ("sample_rows.rs", "walk_target", "what is copied, of constants"),
    ("session.rs", "login_read", "asked by a role that may read nothing"),
    ("session.rs", "lower", "session: its role"),
    ("session.rs", "within", "session: the snapshot it reads"),
    ("session.rs", "writers_read", "a function of the schema that gives rows"),
    ("setup.rs", "database_close", "a right in a database is taken"),
    ("setup.rs", "database_drop", "the name of a database cannot be bound"),
    ("setup.rs", "database_ensure", "the name of a database cannot be bound"),
    ("setup.rs", "database_exists", "asked of the server"),
    ("setup.rs", "make_ready", "set-up: a lock, and a right in a table of diesel's"),
    ("setup.rs", "first_officer", "a table of the door's own schema is held"),
    ("setup.rs", "officer_roles_ensure", "the name of a role cannot be bound"),
    ("setup.rs", "roles_ensure", "a role is made"),
];

/// What sends a text.
const SENDS: [&str; 4] = ["sql_query(", "batch_execute(", "dsl::sql::<", "push_sql("];

/// Reports that compare two spans with one another, each with how often: not whether one stands on a day.
const SPANS_COMPARED: [(&str, usize); 3] =
    [("sql/figure_cells.sql", 2), ("sql/flows.sql", 1), ("sql/target_counts.sql", 1)];

fn room() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db")
}

/// The files of a folder, by their names in the room.
fn files(folder: &Path) -> Vec<(String, String)> {
    let found = fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path());
    found
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => {
                let name = path.strip_prefix(room()).expect("in the room").to_string_lossy().into_owned();
                vec![(name, fs::read_to_string(&path).expect("a text"))]
            }
        })
        .collect()
}

/// The name of the function that a place stands in.
fn function(source: &str, place: usize) -> &str {
    let (_, named) = source[..place].rsplit_once("fn ").expect("a function");
    &named[..named.find(['(', '<']).expect("its name ends")]
}

#[test]
fn what_is_neither_typed_nor_a_file_is_named_with_its_reason() {
    let mut found = BTreeSet::new();
    for (file, source) in files(&room()).into_iter().filter(|(file, _)| file.ends_with(".rs")) {
        for send in SENDS {
            for (place, _) in source.match_indices(send) {
                let sent = source[place + send.len()..].trim_start();
                if !sent.starts_with("report!(") && !sent.starts_with("statement!(") {
                    found.insert((file.clone(), function(&source, place).to_owned()));
                }
            }
        }
    }
    let named = INLINE.map(|(file, function, _)| (file.to_owned(), function.to_owned()));
    assert_eq!(found, BTreeSet::from(named));
}

/// By `stands_on` and `known_at`, that is: see `functions::what_stands_and_is_known_is_asked_in_line`.
#[test]
fn whether_a_row_stands_on_a_day_and_is_known_is_written_once() {
    let by_hand = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        text.matches("effective_to IS NULL OR ").count() + text.matches("known_to IS NULL OR ").count()
    };
    let found = files(&room()).into_iter().map(|(file, text)| (file, by_hand(&text))).filter(|(_, count)| *count > 0);
    let compared = SPANS_COMPARED.map(|(file, count)| (file.to_owned(), count));
    assert_eq!(found.collect::<BTreeSet<_>>(), BTreeSet::from(compared));
}
