//! The table of docs/security.md: what is found, table by table and kind by kind, and by whom.

use std::path::Path;

use super::altering::{Bench, FoundBy, LEFT_OUT, other_value, some_row};

const BEGIN: &str = "<!-- found: printed by the test proof::found -->\n";
const END: &str = "<!-- /found -->\n";

/// What is done to one table, in the order of the columns.
fn kinds(bench: &Bench, table: &str) -> [String; 4] {
    let columns = &bench.tables[table];
    let (column, kind) = &columns[columns.len() / 2];
    // What was signed last is signed by the next checkpoint: the first is altered.
    let place = usize::from(!table.starts_with("checkpoint"));
    let (row, other) = (some_row(table, place), other_value(column, kind));
    let list: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
    // Of the columns one is another, whichever lets the row stand beside the one it is like.
    let inserted: Vec<String> = columns
        .iter()
        .map(|(column, kind)| {
            let other = other_value(column, kind);
            let values: Vec<&str> =
                list.iter().map(|name| if name == column { other.as_str() } else { *name }).collect();
            format!(
                "BEGIN INSERT INTO {table} ({}) SELECT {} FROM {table} WHERE {row}; RETURN; \
                 EXCEPTION WHEN OTHERS THEN NULL; END;",
                list.join(", "),
                values.join(", ")
            )
        })
        .collect();
    [
        format!("UPDATE {table} SET {column} = {other} WHERE {row}"),
        format!("DELETE FROM {table} WHERE {row}"),
        format!("DELETE FROM {table}"),
        format!("DO $$ BEGIN {} END $$", inserted.concat()),
    ]
}

fn said(found: Option<FoundBy>) -> String {
    let Some(found) = found else { return "-".to_owned() };
    let names = [(found.verify, "verify"), (found.check, "check"), (found.rebuild, "rebuild")];
    let by: Vec<&str> = names.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect();
    if by.is_empty() { "**nobody**".to_owned() } else { by.join(", ") }
}

/// What is done to chains, past what can be done to any table.
fn to_chains(bench: &Bench) -> Vec<(&'static str, FoundBy)> {
    let long = "(SELECT subject_id FROM entry GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)";
    let again = |change: &str| {
        format!(
            "CREATE TEMPORARY TABLE again AS SELECT * FROM entry WHERE subject_id = {long}; \
             DELETE FROM entry WHERE subject_id = {long}; {change}; SET session_replication_role = origin; \
             INSERT INTO entry SELECT * FROM again ORDER BY seq"
        )
    };
    let derived = "(SELECT relation FROM winddown_door.derived)";
    let done = [
        ("the end of a chain cut off", format!("DELETE FROM entry WHERE (subject_id, seq) = (SELECT subject_id, max(seq) FROM entry WHERE subject_id = {long} GROUP BY 1)")),
        ("a chain taken away, its subject left", format!("DELETE FROM entry WHERE subject_id = {long}")),
        (
            "a subject taken away with all that is of it",
            format!(
                "CREATE TEMPORARY TABLE gone AS SELECT {long} AS subject_id; DELETE FROM entry WHERE subject_id IN (TABLE gone); \
                 DELETE FROM subject WHERE subject_id IN (TABLE gone); DELETE FROM institution_now WHERE subject_id IN (TABLE gone); \
                 DELETE FROM identifier_holder WHERE subject_id IN (TABLE gone); \
                 DO $$ DECLARE one text; BEGIN FOR one IN {derived} LOOP \
                 EXECUTE format('DELETE FROM %I WHERE subject_id IN (TABLE gone)', one); END LOOP; END $$"
            ),
        ),
        ("a field changed and all hashes after it made anew", again("UPDATE again SET basis = 'forged' WHERE seq = 2")),
        ("an entry changed places with the next", format!(
            "UPDATE entry SET seq = 99 WHERE subject_id = {long} AND seq = 2; UPDATE entry SET seq = 2 WHERE subject_id = {long} AND seq = 3; \
             UPDATE entry SET seq = 3 WHERE seq = 99")),
        ("a decision on what waited taken back", "UPDATE review_item SET resolved_at = NULL, resolution = NULL, resolved_by = NULL WHERE resolved_at IS NOT NULL".to_owned()),
        ("a drawn row that is no longer known changed", "UPDATE profile SET name = name || '~' WHERE known_to IS NOT NULL".to_owned()),
        ("an institution given to another unit without an entry", "UPDATE subject SET unit_code = '440300' WHERE subject_id IN (SELECT subject_id FROM institution_now ORDER BY 1 LIMIT 1)".to_owned()),
    ];
    done.into_iter()
        .map(|(what, statements)| (what, bench.altered(&statements).unwrap_or_else(|| panic!("not done: {what}"))))
        .collect()
}

fn table(bench: &Bench) -> (String, Vec<String>) {
    let mut text =
        "| table | a field changed | a row taken away | all rows taken away | a row added |\n|---|---|---|---|---|\n"
            .to_owned();
    let mut unseen = Vec::new();
    for table in bench.tables.keys() {
        let cells = kinds(bench, table).map(|statements| said(bench.altered(&statements)));
        text.push_str(&format!("| `{table}` | {} |\n", cells.join(" | ")));
        unseen.extend(cells.iter().filter(|cell| cell.contains("nobody")).map(|_| table.clone()));
    }
    text.push_str("\n| what | found by |\n|---|---|\n");
    for (what, found) in to_chains(bench) {
        text.push_str(&format!("| {what} | {} |\n", said(Some(found))));
        if !found.anybody() {
            unseen.push(what.to_owned());
        }
    }
    text.push_str("\n| not looked at | why |\n|---|---|\n");
    for (table, why) in LEFT_OUT {
        text.push_str(&format!("| `{table}` | {why} |\n"));
    }
    (text, unseen)
}

#[test]
fn the_page_says_who_finds_what() {
    let (said, unseen) = table(&Bench::new());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/security.md");
    let page = std::fs::read_to_string(&file).expect("the page");
    let (before, rest) = page.split_once(BEGIN).expect("the mark where the table begins");
    let (printed, after) = rest.split_once(END).expect("the mark where it ends");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&file, format!("{before}{BEGIN}\n{said}\n{END}{after}")).expect("the page is written");
    } else {
        assert_eq!(printed.trim(), said.trim(), "UPDATE_DOCS=1 prints it anew");
    }
    assert_eq!(unseen, [""; 0], "found by nobody");
}
