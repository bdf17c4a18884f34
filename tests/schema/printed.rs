//! `src/db/schema.rs`, which diesel printed, is what the migrations lay: table by table, column by column; and so are the
//! functions of `src/db/functions.rs`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::OURS;
use crate::support::Record;
use crate::support::sql::lines;

/// Tables that are not printed: no typed statement names them, and each costs time to compile. Printed ones of more than
/// sixteen columns would double that of diesel itself.
const NOT_PRINTED: [(&str, &str); 29] = [
    ("case_now", "drawn by a function of the schema, read by reports"),
    ("case_sheet", "derived: written by its declaration, read by reports"),
    ("checkpoint", "a function of the schema writes it, a report reads it"),
    ("checkpoint_signature", "a function of the schema writes it, a report reads it"),
    ("concern", "derived: written by its declaration, read by reports"),
    ("duty", "a function of the schema writes it, a report reads it"),
    ("duty_entry", "a function of the schema writes it, a report reads it"),
    ("duty_reach", "drawn by a function of the schema, read by a view"),
    ("entry", "written as arrays, read by reports"),
    ("exclusive_kind", "functions of the schema alone read and write it"),
    ("hand_over", "derived: written by its declaration, read by reports"),
    ("identifier_holder", "functions of the schema alone read and write it"),
    ("import_return", "written as arrays, read by reports"),
    ("import_row", "written as arrays, read by reports"),
    ("institution_aspect", "derived: written by its declaration, read by reports"),
    ("institution_identifier", "derived: written by its declaration, read by reports"),
    ("institution_name", "derived: written by its declaration, read by reports"),
    ("institution_now", "drawn by a function of the schema, read by reports"),
    ("monthly_return", "written as arrays, read by reports"),
    ("name_gate", "functions of the schema alone read and write it"),
    ("period", "derived: written by its declaration, read by reports"),
    ("profile", "derived: written by its declaration, read by reports"),
    ("reduction_plan", "derived: written by its declaration, read by reports"),
    ("return_sum", "drawn by functions of the schema, read by reports"),
    ("review_sighting", "written as arrays, read by reports"),
    ("standing_sum", "drawn by functions of the schema, read by reports"),
    ("sum_settled", "functions of the schema write it, reports read it"),
    ("tolling_grant", "derived: written by its declaration, read by reports"),
    ("transition_rule", "the foreign key of entries alone reads it"),
];

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("it is there")
}

/// The columns of every table as diesel names their types, the primary key of each in brackets after its name.
type Tables = BTreeMap<String, Vec<String>>;

fn printed() -> Tables {
    let schema = source("src/db/schema.rs");
    let tables = schema.split("diesel::table! {\n").skip(1).map(|table| {
        let table = &table[..table.find("\n}\n").expect("it ends")];
        let mut lines = table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("use "));
        let head = lines.next().expect("a name").trim_end_matches(" {").to_owned();
        (head, lines.filter(|line| *line != "}").map(|line| line.trim_end_matches(',').to_owned()).collect())
    });
    tables.collect()
}

/// A type of the database as diesel prints it.
fn diesel_type(sql: &str) -> String {
    if let Some(of) = sql.strip_suffix("[]") {
        return format!("Array<Nullable<{}>>", diesel_type(of));
    }
    match sql {
        "text" => "Text",
        "integer" => "Int4",
        "bigint" => "Int8",
        "boolean" => "Bool",
        "date" => "Date",
        "timestamp with time zone" => "Timestamptz",
        "uuid" => "Uuid",
        "json" => "Json",
        "xid8" => "Xid8",
        other => panic!("a type that this test does not know: {other}"),
    }
    .to_owned()
}

fn laid(record: &Record) -> Tables {
    let columns = lines(
        &mut record.owner(),
        &format!(
            "SELECT concat_ws('|', relname, (SELECT coalesce(string_agg(keyed.attname, ', ' ORDER BY place), '') \
               FROM pg_index, unnest(indkey) WITH ORDINALITY AS part (number, place), pg_attribute AS keyed \
               WHERE indrelid = pg_class.oid AND indisprimary AND keyed.attrelid = pg_class.oid \
               AND keyed.attnum = part.number), attname, format_type(atttypid, NULL), attnotnull) AS line \
             FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid \
             WHERE {OURS} AND attnum > 0 AND NOT attisdropped ORDER BY relname, attnum"
        ),
    );
    let mut tables = Tables::new();
    for line in columns {
        let [table, key, column, of, is_filled] = line.split('|').collect::<Vec<_>>()[..] else { panic!("{line}") };
        if NOT_PRINTED.iter().any(|(left, _)| *left == table) {
            continue;
        }
        let of = diesel_type(of);
        let of = if is_filled == "t" { of } else { format!("Nullable<{of}>") };
        tables.entry(format!("{table} ({key})")).or_default().push(format!("{column} -> {of}"));
    }
    tables
}

#[test]
fn the_printed_schema_is_the_one_that_the_migrations_lay() {
    assert_eq!(printed(), laid(&Record::new()), "print it again: CONTRIBUTING.md says how");
}

#[test]
fn what_is_not_printed_is_there_and_is_left_out_of_the_printing_by_name() {
    let there = lines(&mut Record::new().owner(), &format!("SELECT relname::text AS line FROM pg_class WHERE {OURS}"));
    let configured = source("diesel.toml");
    let (_, left_out) = configured.split_once("except_tables = [").expect("tables are left out");
    let left_out: Vec<&str> = left_out.split('"').skip(1).step_by(2).collect();
    let named = NOT_PRINTED.map(|(table, _)| table);
    assert_eq!(left_out, named);
    for table in named {
        assert!(there.iter().any(|other| other == table), "{table} is no table");
    }
}

/// A type of diesel's as the database names it; whether it may be empty is no part of a function's type there.
fn sql_type(of: &str) -> String {
    let inside = |outer: &str| of.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(of) = inside("Nullable<") {
        return sql_type(of);
    }
    if let Some(of) = inside("Array<") {
        return format!("{}[]", sql_type(of));
    }
    match of {
        "Text" => "text",
        "Integer" => "integer",
        "Bool" => "boolean",
        "Date" => "date",
        "Timestamptz" => "timestamp with time zone",
        "Uuid" => "uuid",
        "Void" => "void",
        other => panic!("a type that this test does not know: {other}"),
    }
    .to_owned()
}

#[test]
fn functions_are_declared_as_the_database_has_them() {
    let source = source("src/db/functions.rs");
    let record = Record::new();
    let mut owner = record.owner();
    let mut count = 0;
    for declared in source.lines().filter_map(|line| line.trim().strip_prefix("fn ")?.strip_suffix(';')) {
        let (name, rest) = declared.split_once('(').expect("arguments");
        let (arguments, given) = rest.split_once(") -> ").expect("what it gives");
        let types = arguments.split(", ").filter_map(|one| one.split_once(": ")).map(|(_, of)| sql_type(of));
        let there = lines(
            &mut owner,
            &format!(
                "SELECT concat_ws(' ', oidvectortypes(proargtypes), 'gives', format_type(prorettype, NULL)) AS line \
                 FROM pg_proc WHERE proname = '{name}' \
                 AND pronamespace IN ('public'::regnamespace, 'pg_catalog'::regnamespace)"
            ),
        );
        let types = types.collect::<Vec<_>>().join(", ");
        assert_eq!(there, [format!("{types} gives {}", sql_type(given))], "{name}");
        count += 1;
    }
    assert!(count > 5, "{count} functions");
}
