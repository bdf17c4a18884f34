//! One row stops nobody: what the program could not read, officers cannot write; and where the owner put it there by hand,
//! everybody's lists go on without it, and the check names it.

use rstest::rstest;
use serde_json::{Value, json};
use winddown::db::known::known_words;
use winddown::db::rule::rule_list;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::unreadable::Place;
use winddown::db::{Access, DbError, Session, in_txn};
use winddown::domain::check::Invariant;
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::rulebook::{RuleKey, RuleKind};
use winddown::reports::Cut;
use winddown::reports::Listed;
use winddown::reports::audit::audit;
use winddown::reports::check::{CheckFound, check};
use winddown::reports::explained::case_read;
use winddown::reports::history::history;
use winddown::reports::institutions::{InstitutionsAsked, institutions_asked};
use winddown::reports::page::page;
use winddown::reports::surroundings::Surroundings;

use crate::support::Record;
use crate::support::by_hand::ByHand;
use crate::support::sql::{lines, refusal};

const CITY: &str = "readable_hangzhou";
const OTHER: &str = "readable_jiangsu";

/// The subject of Hangzhou's chain, which every officer may read.
const UNIT: &str = "00000000-0000-0000-0000-0000000000b1";

fn hangzhou() -> Record {
    let record = Record::new();
    record.officer(CITY, "330100");
    record.officer(OTHER, "320000");
    record.institution("诚信贷").operating_since("2015-01-01");
    record.run(&format!("INSERT INTO subject (subject_id, track, unit_code) VALUES ('{UNIT}', 'unit', '330100')"));
    record
}

/// A row that nobody can read: as an officer gives it to the door, and as the owner puts it in with every guard down.
struct Bad {
    by_officer: String,
    by_owner: String,
}

fn rule(key: &str, from: &str, value: &str) -> Bad {
    Bad {
        by_officer: format!("SELECT rule_write('2021-01-01', '{key}', '330100', '{from}', '{value}', 'x')"),
        by_owner: format!(
            "INSERT INTO rulebook (rule_key, unit_code, effective_from, value, source, known_from, officer) \
             VALUES ('{key}', '330100', '{from}', '{value}', 'x', '2021-01-01', '{CITY}')"
        ),
    }
}

fn act(on: &str, reason: &str, payload: &str, evidence: &str) -> ByHand {
    let said = json!({
        "track": "unit", "effective_on": on, "reason": reason, "payload": payload, "evidence": evidence,
    });
    ByHand::default().entry(UNIT.parse().expect("an id"), 1, &said)
}

fn entry(on: &str, reason: &str, payload: &str, evidence: &str) -> Bad {
    Bad {
        by_officer: act(on, reason, payload, evidence).at("'2021-01-01'"),
        by_owner: format!(
            "INSERT INTO entry (subject_id, seq, track, kind, effective_on, precision, recorded_at, officer, basis, reason, \
             act_id, payload, evidence, hash) VALUES ('{UNIT}', 1, 'unit', 'fact', '{on}', 'exact', '2021-01-01', '{CITY}', \
             'x', '{reason}', '{UNIT}', '{payload}', '{evidence}', 'x')"
        ),
    }
}

/// A derived row, after the sound entry it needs.
fn drawn(table: &'static str, mut row: Value) -> Bad {
    if let Some(row) = row.as_object_mut() {
        row.extend([("subject_id".to_owned(), json!(UNIT)), ("seq".to_owned(), json!(1))]);
    }
    let sound = act("2020-03-01", "tolling", TOLLED, "[]");
    let by_owner = entry("2020-03-01", "tolling", TOLLED, "[]").by_owner;
    let by_officer = sound.drawn(table, row.clone()).at("'2021-01-01'");
    if let Some(row) = row.as_object_mut() {
        row.insert("known_from".to_owned(), json!("2021-01-01"));
    }
    Bad { by_officer, by_owner: format!("{by_owner}; SELECT winddown_door.{table}_put('[{row}]')") }
}

const TOLLED: &str = r#"{"fact":"tolled","clocks":["age"],"to":"2020-03-31","approver":"x"}"#;

fn bad(which: &str) -> Bad {
    match which {
        "unknown-rule" => rule("exit.quietest-days", "2021-02-01", "20"),
        "no-value" => rule("case.plan-days", "2021-02-01", "twenty"),
        "rule-without-a-day" => rule("case.plan-days", "infinity", "20"),
        "empty-payload" => entry("2020-03-01", "tolling", "{}", "[]"),
        "no-object" => entry("2020-03-01", "tolling", "[]", "[]"),
        "unknown-reason" => entry("2020-03-01", "whim", TOLLED, "[]"),
        "unknown-evidence" => entry("2020-03-01", "tolling", TOLLED, r#"[{"kind":"hearsay"}]"#),
        "entry-without-a-day" => entry("-infinity", "tolling", TOLLED, "[]"),
        "month-without-an-end" => drawn(
            "month_approval",
            json!({ "unit_code": "330100", "month": "2200-12-31", "approved_on": "infinity", "expected": 0, "received": 0 }),
        ),
        "grant-without-a-day" => drawn(
            "tolling_grant",
            json!({ "unit_code": "330100", "clocks": ["age"], "effective_from": "2020-03-01", "effective_to": "infinity",
                "basis": "x", "approver": "x", "recorded_at": "2021-01-01" }),
        ),
        "plan-without-a-day" => drawn(
            "reduction_plan",
            json!({ "measure": "balance", "effective_from": "2020-01-01", "baseline_month": "2020-01-31", "baseline": 1,
                "end_on": "2021-01-01", "target_months": ["infinity"], "targets": [1] }),
        ),
        other => panic!("{other}"),
    }
}

fn read<T>(record: &Record, work: impl FnOnce(&mut winddown::db::Txn<'_>, &Cut) -> Result<T, DbError>) -> T {
    let mut session: Session = record.session_as(OTHER);
    let cut = Cut { as_of: record.today(), known_at: session.known_at(), units: None, limit: None };
    in_txn(&mut session, Access::Read, |txn| work(txn, &cut)).expect("another officer's list")
}

#[rstest]
#[case::unknown_rule("unknown-rule", "rulebook")]
#[case::no_value("no-value", "rulebook")]
#[case::rule_without_a_day("rule-without-a-day", "infinity")]
#[case::empty_payload("empty-payload", "entry")]
#[case::no_object("no-object", "entry")]
#[case::unknown_reason("unknown-reason", "entry")]
#[case::unknown_evidence("unknown-evidence", "entry")]
#[case::entry_without_a_day("entry-without-a-day", "infinity")]
#[case::month_without_an_end("month-without-an-end", "infinity")]
#[case::grant_without_a_day("grant-without-a-day", "infinity")]
#[case::plan_without_a_day("plan-without-a-day", "infinity")]
fn a_row_that_nobody_can_read_is_not_an_officers_to_write_and_stops_nobody(#[case] which: &str, #[case] named: &str) {
    let record = hangzhou();
    let mut officer = record.connection_as(CITY);
    let Bad { by_officer, by_owner } = bad(which);
    let is_entry = by_owner.contains("INTO entry");
    let said = refusal(&mut officer, &by_officer);
    assert!(
        said.contains("readable")
            || said.contains("no rule of")
            || said.contains("there is")
            || said.contains("nobody can read")
            // A day without an end has no spelling to be hashed.
            || said.contains("column \"hash\""),
        "{said}"
    );

    // The owner, with every guard down.
    record.run(&format!(
        "DO $$ DECLARE one record; BEGIN FOR one IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint \
         WHERE contype = 'c' AND conname LIKE '%\\_readable' LOOP \
         EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.relation, one.conname); END LOOP; END $$; \
         SET session_replication_role = replica; {by_owner}"
    ));
    read(&record, |txn, cut| {
        rule_list(txn)?;
        let mut around = Surroundings::read(txn, cut)?;
        around.of_unit("330100");
        Ok(())
    });
    let audited = read(&record, |txn, _| audit(txn, None));
    assert_eq!(audited.entries > 0, is_entry && which != "entry-without-a-day");
    let found: Vec<CheckFound> =
        read(&record, |txn, cut| check(txn, cut, &[Invariant::Unreadable, Invariant::Derived]))
            .rows
            .into_iter()
            .filter(|found| found.invariant == Invariant::Unreadable)
            .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].unit.as_deref(), Some("330100"));
    let what = found[0].name.clone().unwrap_or_default();
    assert!(named == "entry" || what.contains(named), "{what}");
}

/// One declaration: what the program reads is what the database holds rows to.
#[test]
fn the_database_knows_the_words_and_rules_of_the_program() {
    let record = Record::new();
    let mut words: Vec<String> = known_words().into_iter().map(|(kind, word)| format!("{kind} {word}")).collect();
    words.sort();
    let stored = "SELECT kind || ' ' || word AS line FROM known_word ORDER BY 1";
    assert_eq!(lines(&mut record.owner(), stored), words);
    let mut rules: Vec<String> = RuleKey::ALL.iter().map(|key| format!("{key} {}", key.kind())).collect();
    rules.sort();
    let stored = "SELECT rule_key || ' ' || kind AS line FROM rule_kind ORDER BY 1";
    assert_eq!(lines(&mut record.owner(), stored), rules);
    let mut officer = record.connection_as(NATIONAL_LOGIN);
    for key in RuleKey::ALL {
        for text in ["30", "-1", "1.5", "36501", "12.5", "100.01", "1.", "x", "", "true", "1234.50", "Infinity"] {
            let reads = key.value_parse(text).is_some();
            // What the program also takes from a person's hand, such as a percent sign, it writes without.
            let stored =
                lines(&mut officer, &format!("SELECT rule_value_reads('{}', '{text}')::text AS line", key.kind()));
            assert_eq!(stored, [reads.to_string()], "{key} = {text}");
        }
        let own = key.default_of().value.to_string();
        let query = format!("SELECT rule_value_reads('{}', '{own}')::text AS line", key.kind());
        assert_eq!(lines(&mut officer, &query), ["true"], "{key} = {own}");
    }
    assert_eq!(RuleKind::ALL.len(), 7);
}

/// Every column that holds a day or a moment is held to those that the program reads; a table that comes later too.
#[test]
fn every_day_in_the_record_is_one_that_can_be_read() {
    let record = Record::new();
    let bare = "SELECT relation || '.' || name AS line FROM column_form_list() WHERE NOT EXISTS (\
        SELECT 1 FROM pg_constraint WHERE conrelid = ('public.' || relation)::regclass \
        AND conname = relation || '_' || name || '_readable') ORDER BY 1";
    assert_eq!(lines(&mut record.owner(), bare), [""; 0]);
}

/// The owner, with every guard down.
fn by_hand(record: &Record, statement: &str) {
    record.run(&format!("SET session_replication_role = replica; {statement}; SET session_replication_role = origin"));
}

/// What the nation reads.
fn as_nation<T>(
    record: &Record,
    work: impl FnOnce(&mut winddown::db::Txn<'_>, &Cut) -> Result<T, DbError>,
) -> Result<T, DbError> {
    let mut session: Session = record.session();
    let cut = Cut { as_of: record.today(), known_at: session.known_at(), units: None, limit: None };
    in_txn(&mut session, Access::Read, |txn| work(txn, &cut))
}

#[test]
fn an_unknown_word_in_what_is_drawn_leaves_out_its_row_and_is_found() {
    let record = hangzhou();
    record.institution("白鹭财富").operating_since("2015-01-01");
    let subject = record.institution("停摆贷").operating_since("2015-01-01");
    for table in ["period", "institution_now"] {
        by_hand(&record, &format!("UPDATE {table} SET reason = 'whim' WHERE subject_id = '{subject}'"));
    }
    let names = |rows: Vec<Listed>| rows.into_iter().map(|row| row.name).collect::<Vec<_>>();
    let listed = as_nation(&record, |txn, cut| {
        let asked = InstitutionsAsked { states: InstitutionState::ALL.to_vec(), ..InstitutionsAsked::default() };
        institutions_asked(txn, cut, &asked)
    })
    .expect("the list goes on");
    let mut listed = names(listed.rows);
    listed.sort();
    assert_eq!(listed, ["白鹭财富", "诚信贷"]);
    // What is asked for by itself is not said to be unknown.
    let asked = as_nation(&record, |txn, cut| case_read(txn, cut, subject));
    assert!(matches!(&asked, Err(DbError::EntryUnreadable(found)) if found.place == Place::Drawn), "{asked:?}");
    let rows = as_nation(&record, |txn, cut| check(txn, cut, &[Invariant::Unreadable])).expect("the check").rows;
    assert!(!rows.is_empty());
    for found in &rows {
        assert_eq!(found.unit.as_deref(), Some("330100"), "{found:?}");
    }
}

#[test]
fn the_history_of_a_chain_shows_what_can_be_read_and_names_what_cannot() {
    let record = hangzhou();
    let subject = record.institution("白鹭财富").operating_since("2015-01-01");
    let entries = record.entries(subject).len();
    by_hand(&record, &format!("UPDATE entry SET reason = 'whim' WHERE subject_id = '{subject}' AND seq = 1"));
    let known = record.now();
    let told =
        as_nation(&record, |txn, _| history(txn, subject, known, None)).expect("the history").expect("a history");
    assert_eq!(told.lines.len(), entries - 1);
    let places: Vec<Place> = told.unreadable.iter().map(|found| found.place).collect();
    assert_eq!(places, [Place::Entry(1)]);
    // A state that rests on the whole chain is not told from a part of it.
    let page = as_nation(&record, |txn, cut| page(txn, subject, cut.as_of, cut.known_at));
    assert!(matches!(&page, Err(DbError::EntryUnreadable(found)) if found.place == Place::Entry(1)), "{page:?}");
}
