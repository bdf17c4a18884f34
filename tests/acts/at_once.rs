//! Lists of the same new names that come in at once: neither is lost, none waits for ever, and nobody is registered twice.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Barrier;
use std::thread;

use tempfile::TempDir;
use winddown::actions::ActionError;
use winddown::actions::hearing::Hearing;
use winddown::actions::import::{Import, ImportKind, Imported, apply};
use winddown::db::Access;
use winddown::intake::given::Given;

use crate::support::sql::{lines, run};
use crate::support::{Record, server};

fn import(record: &Record, file: &Path) -> Result<Imported, ActionError> {
    let import = Import {
        kind: ImportKind::Institutions,
        file: file.to_owned(),
        profile: Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/inspection.toml").display().to_string(),
        given: Given::default(),
        quarantine: None,
        own: Vec::new(),
    };
    apply(
        &mut record.session(),
        Access::Write,
        &import,
        &mut Hearing { progress: &mut |_, _| (), say: &ToString::to_string },
    )
}

/// A list of platforms in operation, each in a row of its own; those of lower numbers were seen first, or last.
fn list(folder: &TempDir, name: &str, rows: u32, is_turned: bool) -> PathBuf {
    let mut text = "no,platform,company,place,online,status,since,remark\n".to_owned();
    for number in 0..rows {
        let turned = if is_turned { rows - number } else { number } / 10;
        let (month, day) = (turned / 28 % 12 + 1, turned % 28 + 1);
        writeln!(text, "{number},{number}号平台,,杭州,2014-03-01,open,{}-{month:02}-{day:02},", 2015 + turned / 336)
            .unwrap();
    }
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// Each brings its list in, all at once.
fn at_once(record: &Record, files: &[PathBuf]) -> Vec<Imported> {
    let start = Barrier::new(files.len());
    thread::scope(|scope| {
        let writers: Vec<_> = files
            .iter()
            .map(|file| {
                let start = &start;
                scope.spawn(move || {
                    start.wait();
                    import(record, file).expect("taken in")
                })
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().expect("a writer")).collect()
    })
}

const NAMES: &str =
    "SELECT count(*) || ' ' || count(DISTINCT name_key) AS line FROM institution_name WHERE known_to IS NULL";

/// Three thousand rows are six thousand entries, more than one piece; the lists are written in opposite orders.
#[test]
fn of_two_large_lists_of_the_same_names_in_two_orders_each_name_is_registered_once() {
    const ROWS: u32 = 3_000;
    let _turn = server::alone();
    let (record, folder) = (Record::new(), TempDir::new().unwrap());
    let files = [list(&folder, "one.csv", ROWS, false), list(&folder, "other.csv", ROWS, true)];
    let done = at_once(&record, &files);
    let counted =
        |outcome: &str| done.iter().map(|one| one.counts.rows.get(outcome).copied().unwrap_or(0)).sum::<u32>();
    let rows: Vec<_> = done.iter().map(|one| &one.counts.rows).collect();
    assert_eq!(counted("created"), ROWS, "{rows:?}");
    assert!(done.iter().all(|one| one.counts.rows.values().sum::<u32>() == ROWS));
    assert_eq!(lines(&mut record.owner(), NAMES), [format!("{ROWS} {ROWS}")]);
    assert_eq!(record.breaks(), []);
}

#[test]
fn of_one_file_brought_in_four_times_at_once_one_is_recorded_and_three_hear_so() {
    let _turn = server::alone();
    let (record, folder) = (Record::new(), TempDir::new().unwrap());
    // Of the second nothing is new, and nobody waits for a name.
    for file in [list(&folder, "new.csv", 12, false), list(&folder, "known.csv", 11, false)] {
        let done = at_once(&record, &[file.clone(), file.clone(), file.clone(), file]);
        assert_eq!(done.iter().filter(|one| !one.already).count(), 1);
        assert_eq!(lines(&mut record.owner(), NAMES), ["12 12"]);
    }
    assert_eq!(record.breaks(), []);
}

/// The names of two platforms, that which a writer of both comes to first before the other.
fn in_order(record: &Record) -> [String; 2] {
    let asked =
        "SELECT name AS line FROM (VALUES ('甲平台'), ('乙平台')) AS named (name) ORDER BY hashtextextended(name, 0)";
    lines(&mut record.owner(), asked).try_into().expect("two names")
}

/// The list holds the first name and waits for the second; whoever has that one then wants the first. One of the two is ended
/// by the database, and here it is the list: it is not lost.
#[test]
fn a_list_that_is_ended_for_standing_in_a_circle_is_matched_again() {
    let _turn = server::alone();
    let (record, folder) = (Record::new(), TempDir::new().unwrap());
    let [first, second] = in_order(&record);
    let file = folder.path().join("list.csv");
    let rows =
        [(1, &first), (2, &second)].map(|(number, name)| format!("{number},{name},,杭州,2014-03-01,open,2015-03-01,"));
    std::fs::write(&file, format!("no,platform,company,place,online,status,since,remark\n{}\n", rows.join("\n")))
        .unwrap();
    let mut other = record.owner();
    // The other asks whether it stands in a circle only long after the list has.
    run(&mut other, "BEGIN; SET LOCAL deadlock_timeout = '5min'");
    run(&mut other, &gate(&second));
    let done = thread::scope(|scope| {
        let list = scope.spawn(|| import(&record, &file));
        let mut watch = record.owner();
        let waits = "SELECT count(*)::text AS line FROM pg_locks WHERE NOT granted";
        while lines(&mut watch, waits) == ["0"] {
            thread::yield_now();
        }
        run(&mut other, &gate(&first));
        run(&mut other, "COMMIT");
        list.join().expect("a writer").expect("taken in")
    });
    assert_eq!(done.counts.rows.get("created"), Some(&2), "{:?}", done.counts);
    assert_eq!(lines(&mut record.owner(), NAMES), ["2 2"]);
    assert_eq!(record.breaks(), []);
}

/// Stands where whoever registers a name waits.
fn gate(name: &str) -> String {
    format!(
        "INSERT INTO name_gate SELECT hashtextextended('{name}', 0) ON CONFLICT (gate) DO UPDATE SET gate = excluded.gate"
    )
}
