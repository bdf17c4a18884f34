//! Which SQL may stand in the sources of `src/db` and not in a file of `sql/`, nor as a typed statement: by function, with
//! the reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Functions that send a text of their own, or put one together.
const INLINE: [(&str, &str, &str); 28] = [
    ("calendar.rs", "calendar_fill", "a table of the door's own schema is held"),
    ("case.rs", "bound", "one branch a state, as the index has the rows of each in order: put together of constants"),
    ("case.rs", "case_each", "a cursor: its texts take no bound value"),
    ("check.rs", "found_list", "sends the report that is chosen"),
    ("derived/fingerprint.rs", "fingerprint_list", "of every derived table the columns that are declared of it"),
    ("derived/write.rs", "executed", "the columns that are declared of a derived table"),
    ("events.rs", "rows", "sends the report it is handed"),
    ("institution.rs", "name_query", "sends the report it is handed"),
    ("return_list.rs", "bound", "sends the report it is handed"),
    ("sample.rs", "enter", "session: a lock"),
    ("sample.rs", "rename", "the name of a database cannot be bound"),
    ("sample.rs", "standing", "asked of a database that may not be ours"),
    ("sample.rs", "tables_analyze", "the planner looks at the tables"),
    ("sample_rows.rs", "sample_write", "the planner looks at the tables"),
    ("sample_rows.rs", "table_read", "session: its time zone"),
    ("sample_rows.rs", "tables_write", "session, and the planner looks at the tables"),
    ("sample_rows.rs", "walk_target", "what is copied, of constants"),
    ("session.rs", "in_txn", "session: its role"),
    ("session.rs", "login_read", "asked by a role that may read nothing"),
    ("session.rs", "writers_read", "a function of the schema that gives rows"),
    ("setup.rs", "database_close", "a right in a database is taken"),
    ("setup.rs", "database_drop", "the name of a database cannot be bound"),
    ("setup.rs", "database_ensure", "the name of a database cannot be bound"),
    ("setup.rs", "database_exists", "asked of the server"),
    ("setup.rs", "make_ready", "set-up: a lock, and a right in a table of diesel's"),
    ("setup.rs", "officer_register_alone", "a table of the door's own schema is held"),
    ("setup.rs", "officer_role_ensure", "the name of a role cannot be bound"),
    ("setup.rs", "roles_ensure", "a role is made"),
];

/// What sends a text.
const SENDS: [&str; 4] = ["sql_query(", "batch_execute(", "dsl::sql::<", "push_sql("];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(folder).expect("the room").map(|file| file.expect("a file").path());
    found
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// The name of the function that a place stands in.
fn function(source: &str, place: usize) -> &str {
    let (_, named) = source[..place].rsplit_once("fn ").expect("a function");
    &named[..named.find(['(', '<']).expect("its name ends")]
}

#[test]
fn what_is_neither_typed_nor_a_file_is_named_with_its_reason() {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db");
    let mut found = BTreeSet::new();
    for path in sources(&room) {
        let source = fs::read_to_string(&path).expect("a source");
        let file = path.strip_prefix(&room).expect("in the room").to_string_lossy().into_owned();
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
