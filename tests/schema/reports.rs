//! Every statement in `src/db/sql/`, prepared by the database: with the types that the program binds, and giving the columns
//! that it reads, by name and type. What is bound and read stands in the source beside the report, and is read from there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection;

use crate::support::Record;
use crate::support::sql::lines;

/// A statement as the source has it.
struct Report {
    name: String,
    text: String,
    /// The types bound, in their order.
    bound: Vec<String>,
    /// The columns read, with their types; none of a statement that writes and gives nothing back.
    read: Option<BTreeMap<String, String>>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db")
}

/// The sources of the room, by name.
fn sources() -> BTreeMap<String, String> {
    let files = fs::read_dir(folder()).expect("the room is there").map(|file| file.expect("a file").path());
    files
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("a source"))
        })
        .collect()
}

/// What stands between a text and the bracket that closes it.
fn inside(text: &str) -> &str {
    let mut open = 1;
    let end = text.find(|letter| {
        open += match letter {
            '<' | '(' | '[' => 1,
            '>' | ')' | ']' => -1,
            _ => 0,
        };
        open == 0
    });
    &text[..end.expect("the bracket is closed")]
}

/// A type of diesel's as the database names it.
fn sql_type(of: &str) -> String {
    let of = of.trim().rsplit("sql_types::").next().expect("a name").trim();
    match of.split_once('<') {
        Some(("Array", rest)) => format!("{}[]", sql_type(inside(rest))),
        Some(("Nullable", rest)) => sql_type(inside(rest)),
        _ => match of {
            "Text" => "text",
            "Integer" => "integer",
            "BigInt" => "bigint",
            "Bool" => "boolean",
            "Date" => "date",
            "Timestamptz" => "timestamp with time zone",
            "SqlUuid" | "Uuid" => "uuid",
            "Binary" => "bytea",
            other => panic!("a type that this test does not know: {other}"),
        }
        .to_owned(),
    }
}

/// The columns of the struct of this name that stands nearest before a place, or anywhere.
fn columns(source: &str, place: usize, name: &str) -> BTreeMap<String, String> {
    let head = format!("struct {name} {{");
    if !source.contains(&head) {
        let elsewhere = sources().into_values().find(|other| other.contains(&head));
        let elsewhere = elsewhere.unwrap_or_else(|| panic!("{name} is declared nowhere"));
        return columns(&elsewhere, 0, name);
    }
    let start = source[..place].rfind(&head).or_else(|| source.find(&head));
    let start = start.unwrap_or_else(|| panic!("{name} is declared beside its report")) + head.len();
    let end = ["\n}", "\n    }"].iter().filter_map(|end| source[start..].find(end)).min().expect("it ends");
    let body = &source[start..start + end];
    let mut columns = BTreeMap::new();
    let mut attribute = String::new();
    for line in body.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        if let Some(of) = line.strip_prefix("#[diesel(") {
            attribute = of.trim_end_matches(")]").to_owned();
        } else if let Some((field, of)) = line.split_once(": ") {
            let field = field.rsplit(' ').next().expect("a name").to_owned();
            let of = of.trim_end_matches(',');
            if attribute == "embed" {
                // The columns of a row that is read back whole are held by the declaration of its table.
                if !of.starts_with("Drawn<") {
                    columns.extend(self::columns(source, place, of));
                }
            } else if let Some(kind) = attribute.strip_prefix("sql_type = ") {
                let (kind, renamed) = kind.split_once(", column_name = ").map_or((kind, field.as_str()), |pair| pair);
                columns.insert(renamed.trim_matches('"').to_owned(), sql_type(kind));
            }
        }
    }
    columns
}

/// The types bound in a piece of source, in their order.
fn bound(source: &str) -> Vec<String> {
    let bind = |bind| sql_type(inside(bind).strip_suffix(", _").expect("what is bound as what"));
    source.split(".bind::<").skip(1).map(bind).collect()
}

/// The function of this name, whole.
fn function<'source>(source: &'source str, name: &str) -> (usize, &'source str) {
    let heads = [format!("fn {name}("), format!("fn {name}<")];
    let start = heads.iter().find_map(|head| source.find(head)).unwrap_or_else(|| panic!("{name} is in the module"));
    (start, &source[start..start + source[start..].find("\n}").expect("it ends")])
}

/// The name of the row that is loaded: by the statement, or else by the function around it.
fn row_name(statement: &str, signature: &str) -> String {
    let named = |text: &str, before: &str| {
        let (_, row) = text.rsplit_once(before)?;
        let row =
            ["QueryResult<", "Result<", "Vec<", "Option<"].iter().fold(row, |row, outer| row.trim_start_matches(outer));
        Some(row.chars().take_while(|letter| letter.is_alphanumeric()).collect::<String>())
    };
    let by_row = named(statement, "LoadQuery::<_, ").filter(|row| row != "R");
    let row = by_row.or_else(|| named(statement, "let rows: ")).or_else(|| named(statement, "let row: "));
    row.or_else(|| named(signature, "FnMut(")).or_else(|| named(signature, "-> ")).expect("the row that is loaded")
}

/// A statement as it is put together, up to where it is sent.
fn up_to_load(source: &str) -> &str {
    let loads = [".load(", ".get_result(", ".get_results(", "internal_load"];
    &source[..loads.iter().filter_map(|how| source.find(how)).min().expect("it is loaded")]
}

/// What a module sends of `sql/`: where it is named, and the names.
fn named(source: &str) -> Vec<(usize, &str)> {
    let heads = ["report!(", "statement!("];
    heads
        .iter()
        .flat_map(|head| source.match_indices(head).map(|(at, _)| (at, inside(&source[at + head.len()..]))))
        .collect()
}

/// The statements that a module sends.
fn reports_of(source: &str) -> Vec<Report> {
    let mut reports = Vec::new();
    for (place, names) in named(source) {
        let writes = source[place..].starts_with("statement!");
        let names: Vec<&str> = names.split('"').skip(1).step_by(2).collect();
        let read = |name: &&str| fs::read_to_string(folder().join(format!("sql/{name}.sql"))).expect("the report");
        let text = names.iter().map(read).collect::<String>();
        let heads = ["\nfn ", "\nconst fn ", "\npub fn ", "\npub(super) fn "];
        let start = heads.iter().filter_map(|head| source[..place].rfind(head)).max().expect("a function");
        let around = &source[start..start + source[start + 1..].find("\n}").expect("it ends")];
        let signature = &around[..around.find('{').expect("a body")];
        // Up to the load: of the statement itself, or of the function that is handed the report.
        let before = &source[source[..place].rfind([';', '{', '}']).expect("a statement")..place];
        let rest = &source[place..];
        let own = &rest[..rest.find(';').unwrap_or(rest.len())];
        let callee = before.trim_end().trim_end_matches('(').trim_end_matches("txn,").trim_end().trim_end_matches('(');
        let callee = callee.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_').next().expect("a name");
        let (statement, types) = if writes {
            (String::new(), bound(own))
        } else if callee == "sql_query" {
            let chain = up_to_load(rest);
            (format!("{before}{chain}"), bound(chain))
        } else if signature.contains("-> &'static str") {
            // The report is one of several that a function chooses from.
            let (name, _) = signature.rsplit_once("fn ").expect("a function").1.split_once('(').expect("a name");
            let sent = source.find(&format!("sql_query({name}(")).expect("it is sent");
            let chain = up_to_load(&source[sent..]);
            (format!("let rows: {}", row_name(chain, &source[..sent])), bound(chain))
        } else {
            let (_, helper) = function(source, callee);
            (format!("{helper}{before}"), [bound(helper), bound(own)].concat())
        };
        let read = (!writes).then(|| columns(source, place, &row_name(&statement, signature)));
        reports.push(Report { name: names.join(" "), text, bound: types, read });
    }
    reports
}

#[test]
fn every_statement_takes_what_is_bound_and_gives_what_is_read() {
    let record = Record::new();
    let mut owner = record.owner();
    let reports: Vec<Report> = sources().values().flat_map(|source| reports_of(source)).collect();
    assert!(reports.len() > 80, "{} statements", reports.len());
    for Report { name, text, bound, read } in reports {
        let asked = text
            .split('$')
            .skip(1)
            .filter_map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<usize>().ok());
        assert!(asked.max().unwrap_or_default() <= bound.len(), "{name}: as many values are bound as are asked for");
        let (types, values) = if bound.is_empty() {
            (String::new(), String::new())
        } else {
            (format!("({})", bound.join(", ")), format!("({})", vec!["NULL"; bound.len()].join(", ")))
        };
        let prepared = format!("PREPARE report {types} AS {text}");
        owner.batch_execute(&prepared).unwrap_or_else(|error| panic!("{name}: {error}"));
        let Some(read) = read else {
            owner.batch_execute("DEALLOCATE report").expect("nothing is left");
            continue;
        };
        let given = format!("CREATE TEMPORARY TABLE given AS EXECUTE report {values} WITH NO DATA");
        owner.batch_execute(&given).unwrap_or_else(|error| panic!("{name}: {error}"));
        let given = lines(
            &mut owner,
            "SELECT concat_ws(' ', attname, format_type(atttypid, NULL)) AS line FROM pg_attribute \
             WHERE attrelid = 'given'::regclass AND attnum > 0",
        );
        let given: BTreeMap<&str, &str> = given.iter().map(|line| line.split_once(' ').expect("a type")).collect();
        for (column, kind) in &read {
            assert_eq!(given.get(column.as_str()), Some(&kind.as_str()), "{name}: {column}");
        }
        owner.batch_execute("DEALLOCATE report; DROP TABLE given").expect("nothing is left");
    }
}

#[test]
fn every_file_is_sent_by_some_module() {
    let sources = sources();
    for file in fs::read_dir(folder().join("sql")).expect("the reports are there") {
        let name = file.expect("a file").file_name().to_string_lossy().into_owned();
        let part = format!("\"{}\"", name.trim_end_matches(".sql"));
        let sends = |source: &String| named(source).iter().any(|(_, names)| names.contains(&part));
        assert!(sources.values().any(sends), "nobody sends {name}");
    }
}
