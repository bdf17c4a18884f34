//! Every column of every derived table, changed behind the program: the list of them is the database's own.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;
use winddown::actions::month_approve::{MonthApprove, apply as month_approve};
use winddown::db::Access;
use winddown::db::derived::{COMMON, declared_columns, declared_keys};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::domain::case::fact::{CaseFact, Route};
use winddown::domain::case::grants::unit_of_subject;
use winddown::domain::check::Invariant::Derived;
use winddown::domain::clock::ClockKind;
use winddown::domain::clock::tolling::TollingGiven;
use winddown::domain::institution::aspect::{AspectFact, RegistrationStatus};
use winddown::domain::institution::fact::IdentifierGiven;
use winddown::domain::value::identifier::IdentifierKind;
use winddown::domain::value::reason::Reason;
use winddown::reports::check::CheckFound;

use super::checked_as;
use crate::cli::desk::Desk;
use crate::story::clearance::stopped;
use crate::support::casework::grounds;
use crate::support::sql::lines;
use crate::support::{Record, day};

/// Tables with rows that are known from one moment to another. A return is no derived row: it comes in with a filing, and
/// its versions are held by the digest of that. Sheets of now are copies of rows of another table.
const DERIVED_TABLES: &str = "SELECT table_name FROM information_schema.columns \
     WHERE table_schema = 'public' AND column_name = 'known_to' AND table_name NOT IN ('monthly_return', 'case_now')";

/// The columns of the derived tables: table, column, type.
fn columns(record: &Record) -> BTreeMap<String, BTreeMap<String, String>> {
    let query = format!(
        "SELECT concat_ws(' ', table_name, column_name, CASE data_type WHEN 'ARRAY' \
           THEN format_type(to_regtype(regexp_replace(udt_name, '^_', '')), NULL) || '[]' ELSE data_type END) AS line \
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN ({DERIVED_TABLES})"
    );
    let mut tables: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for line in lines(&mut record.owner(), &query) {
        let mut words = line.splitn(3, ' ').map(str::to_owned);
        let mut word = || words.next().expect("table, column and type");
        let (table, column, kind) = (word(), word(), word());
        tables.entry(table).or_default().insert(column, kind);
    }
    tables
}

#[test]
fn every_column_of_every_derived_table_is_declared_as_what_it_is() {
    let declared = declared_columns().into_iter().map(|(table, columns)| {
        let all = columns.iter().chain(&COMMON).map(|(name, kind)| ((*name).to_owned(), kind.sql().to_owned()));
        (table.to_owned(), all.collect())
    });
    assert_eq!(columns(&Record::new()), declared.collect());
}

/// Rows in every derived table, some in each of subjects that no other table needs.
pub fn filled(desk: &mut Desk) {
    let record = &desk.record;
    let named = |name: &str| record.institution(name).operating_since("2015-01-01");
    for name in ["甲贷", "乙贷", "丙贷", "丁贷", "戊贷", "庚贷"] {
        named(name);
    }
    let coded =
        IdentifierGiven { kind: IdentifierKind::Domain, value: "jingling.example".to_owned(), check_accepted: false };
    record.institution("金陵财富").identified(coded).operating_since("2016-03-01");
    record.casework(stopped(record, Reason::Voluntary)).assigned("2019-07-01", Route::Clear, "2019-12-31").stock(
        "2019-07-01",
        1_000,
        3,
    );
    let tolled =
        TollingGiven { clocks: vec![ClockKind::Plan], to: day("2020-03-31"), approver: "省整治办".to_owned() };
    record.casework(stopped(record, Reason::Ban)).fact("2020-02-03", CaseFact::Tolled(tolled));
    let revoked = AspectFact::Registration(RegistrationStatus::Revoked);
    record.aspect_tried(NATIONAL_LOGIN, named("己贷"), revoked, "2020-01-10").expect("its registration is recorded");
    let month = MonthApprove {
        unit: "330100".to_owned(),
        month: "2020-03".parse().expect("a month"),
        with_missing: true,
        with_below: true,
        grounds: grounds(),
    };
    month_approve(&mut record.session(), Access::Write, &month).expect("approved");
    desk.rest_until("2021-01-05T01:00:00Z");
    let tail = "--effective 2020-04-24 --basis 台账";
    for line in [
        "plan set --unit 330000 --measure institutions --baseline 4 --end 2020-08-31 --target 2020-06=2 --baseline-month 2020-03 --basis 计划 --yes",
        "lead add --sector other --source monitor --subject 某平台 --domain bad.example.cn --unit 330100 --number 线索-1 --effective 2020-04-01 --basis 监测",
    ] {
        desk.done(line);
    }
    for (name, receipt) in [("甲贷", "百-1"), ("庚贷", "百-2")] {
        desk.done(&format!(
            "handover add {name} --list credit --receiver 百行征信 --receipt {receipt} --handed 100 --accepted 80 --rejected 5 \
             --overdue-days 120 {tail}"
        ));
    }
    desk.done(&format!("issue raise 乙贷 资金不足 --category funds {tail}"));
}

/// What a column holds, changed.
pub fn changed(column: &str, kind: &str) -> String {
    match kind {
        "text" => format!("coalesce({column}, '') || '~'"),
        "integer" | "bigint" | "numeric" => format!("coalesce({column}, 0) + 1000"),
        "date" => format!("coalesce({column}, '2001-01-01') + 20000"),
        "boolean" => format!("NOT coalesce({column}, false)"),
        "uuid" => "gen_random_uuid()".to_owned(),
        "timestamp with time zone" => format!("coalesce({column}, known_from) + interval '1 microsecond'"),
        "text[]" => format!("{column} || '~'::text"),
        "date[]" => format!("{column} || '2001-01-01'::date"),
        "bigint[]" => format!("{column} || 1::bigint"),
        "numeric[]" => format!("{column} || 1::numeric"),
        other => panic!("{column} is of a type that this test cannot change: {other}"),
    }
}

/// A subject as `check derived` names it.
fn name_of(record: &Record, subject: &str) -> String {
    let unit = unit_of_subject(Uuid::parse_str(subject).expect("an id"));
    unit.unwrap_or_else(|| {
        let holder = format!(
            "SELECT CASE track WHEN 'pilot' THEN parent_id ELSE subject_id END::text AS line FROM subject WHERE subject_id = '{subject}'"
        );
        lines(&mut record.owner(), &holder).concat()
    })
}

/// What `check derived` names.
fn found(record: &Record) -> BTreeSet<String> {
    let rows = checked_as(record, NATIONAL_LOGIN, &[Derived], None).rows;
    let named =
        |row: CheckFound| row.case.or(row.institution).map(|id| id.to_string()).or(row.unit).expect("somebody's");
    rows.into_iter().map(named).collect()
}

/// Subjects by table, no subject twice, so that one check finds all that was changed. The tables with rows of few subjects
/// choose first; then those with many columns take what nobody took.
fn chosen(record: &Record, tables: &BTreeMap<String, BTreeMap<String, String>>) -> BTreeMap<String, Vec<String>> {
    let of = |table: &String| {
        let query = format!("SELECT DISTINCT subject_id::text AS line FROM {table} WHERE known_to IS NULL ORDER BY 1");
        lines(&mut record.owner(), &query)
    };
    let mut candidates: Vec<(&String, Vec<String>)> = tables.keys().map(|table| (table, of(table))).collect();
    let mut taken: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let is_free =
        |subject: &String, taken: &BTreeMap<_, Vec<String>>| !taken.values().any(|subjects| subjects.contains(subject));
    candidates.sort_by_key(|(_, subjects)| subjects.len());
    for (table, subjects) in &candidates {
        let free = subjects.iter().find(|subject| is_free(subject, &taken));
        let free = free.unwrap_or_else(|| panic!("{table} has no row of a subject of its own"));
        taken.insert((*table).clone(), vec![free.clone()]);
    }
    candidates.sort_by_key(|(table, _)| std::cmp::Reverse(tables[*table].len()));
    for (table, subjects) in candidates {
        let free: Vec<String> = subjects.into_iter().filter(|subject| is_free(subject, &taken)).collect();
        taken.entry(table.clone()).or_default().extend(free);
    }
    taken
}

#[test]
fn whatever_is_changed_in_a_derived_row_is_found() {
    let mut desk = Desk::new();
    filled(&mut desk);
    let record = &desk.record;
    let tables = columns(record);
    let rows = chosen(record, &tables);
    assert_eq!(found(record), BTreeSet::new());
    // A superuser is held by nothing; what is kept beside is put back after each round.
    for table in tables.keys() {
        record.run(&format!(
            "CREATE TABLE kept_{table} AS TABLE {table}; \
             DO $$ DECLARE one text; BEGIN \
               FOR one IN SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) \
                 FROM pg_constraint WHERE conrelid = '{table}'::regclass AND contype IN ('c', 'x', 'f') \
               LOOP EXECUTE one; END LOOP; END $$"
        ));
    }
    let mut left: Vec<(String, Vec<(String, String)>)> =
        tables.into_iter().map(|(table, columns)| (table, columns.into_iter().collect())).collect();
    while left.iter().any(|(_, columns)| !columns.is_empty()) {
        let (mut spoil, mut restore) = (vec!["SET session_replication_role = replica".to_owned()], Vec::new());
        let (mut expected, mut what) = (BTreeSet::new(), Vec::new());
        for (table, columns) in &mut left {
            for subject in &rows[table.as_str()] {
                let Some((column, kind)) = columns.pop() else {
                    break;
                };
                spoil.push(format!(
                    "UPDATE {table} SET {column} = {} WHERE ctid = (SELECT ctid FROM {table} \
                     WHERE subject_id = '{subject}' AND known_to IS NULL LIMIT 1)",
                    changed(&column, &kind)
                ));
                expected.insert(name_of(record, subject));
                what.push(format!("{table}.{column}"));
            }
            restore.push(format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table}"));
        }
        record.run(&spoil.join("; "));
        assert_eq!(found(record), expected, "one of {}", what.join(", "));
        record.run(&format!("SET session_replication_role = replica; {}", restore.join("; ")));
    }
    assert_eq!(found(record), BTreeSet::new(), "everything is as it was");
}

/// Lists of today are printed from rows of now, which nothing but their own drawing fills.
#[test]
fn whatever_is_changed_in_a_row_of_now_is_found() {
    let record = Record::new();
    let id = stopped(&record, Reason::Voluntary);
    record.casework(id).assigned("2019-07-01", Route::Clear, "2019-12-31").stock("2019-07-01", 1_000, 3);
    let other = record.institution("乙贷").operating_since("2015-01-01");
    for (table, of) in [("institution_now", "subject_id"), ("case_now", "institution_id")] {
        record.run(&format!(
            "DO $$ DECLARE one text; BEGIN FOR one IN SELECT conname FROM pg_constraint \
             WHERE conrelid = '{table}'::regclass AND contype IN ('c', 'f') \
             LOOP EXECUTE format('ALTER TABLE {table} DROP CONSTRAINT %I', one); END LOOP; END $$"
        ));
        let columns = lines(
            &mut record.owner(),
            &format!(
                "SELECT concat_ws(' ', attname, format_type(atttypid, NULL)) AS line FROM pg_attribute \
                 WHERE attrelid = '{table}'::regclass AND attnum > 0 AND attname <> '{of}'"
            ),
        );
        assert!(columns.len() > 25, "{columns:?}");
        for line in columns {
            let (column, kind) = line.split_once(' ').expect("a column and its type");
            let changed = changed(column, &kind.replace("(20,2)", "").replace("(18,2)", ""));
            record.run(&format!("UPDATE {table} SET {column} = {changed} WHERE {of} = '{id}'"));
            assert_eq!(found(&record), BTreeSet::from([id.to_string()]), "{table} {column}");
            record.run(&format!("SELECT institution_now_draw(ARRAY['{id}'::uuid])"));
        }
        assert_eq!(found(&record), BTreeSet::new());
    }
    record.run("DELETE FROM case_now");
    assert_eq!(found(&record), BTreeSet::from([id.to_string()]));
    record.run(&format!("SELECT institution_now_draw(ARRAY['{id}'::uuid])"));
    record.run(&format!("DELETE FROM institution_now WHERE subject_id = '{other}'"));
    assert_eq!(found(&record), BTreeSet::from([other.to_string()]));
}

/// Lists as they were known before are printed from rows that are no longer known.
#[test]
fn what_is_changed_in_a_row_that_is_no_longer_known_is_found() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    record.rename(id, "杭州诚信网络科技有限公司", "2017-01-01");
    assert_eq!(found(&record), BTreeSet::new());
    let ended = "WHERE known_to IS NOT NULL";
    record.run(&format!("UPDATE profile SET name = '别名' {ended}"));
    assert_eq!(found(&record), BTreeSet::from([id.to_string()]));
    record.run(&format!("UPDATE profile SET name = '诚信贷' {ended}"));
    assert_eq!(found(&record), BTreeSet::new());
    record.run(&format!("DELETE FROM profile {ended}"));
    assert_eq!(found(&record), BTreeSet::from([id.to_string()]));
}

/// The functions of the schema that write derived rows tell them apart as the program does.
#[test]
fn the_door_knows_every_derived_table_and_its_key() {
    let record = Record::new();
    let known = "SELECT relation || ' ' || array_to_string(key, ' ') AS line FROM winddown_door.derived ORDER BY 1";
    let mut declared: Vec<String> =
        declared_keys().into_iter().map(|(table, key)| format!("{table} {}", key.join(" "))).collect();
    declared.sort_unstable();
    assert_eq!(lines(&mut record.owner(), known), declared);
}
