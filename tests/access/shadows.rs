//! A login that makes tables of its own under our names writes nothing by them: what a function of the record reads is the
//! record, whatever the session calls its own.

use diesel::connection::SimpleConnection;
use rstest::rstest;
use serde_json::json;
use uuid::Uuid;

use crate::support::Record;
use crate::support::by_hand::ByHand;
use crate::support::filled::Filled;
use crate::support::sql::{lines, refusal};

const READER: &str = "shadows_reader";
const NOBODY: &str = "shadows_nobody";

/// An institution that has no entry yet.
const FRESH: &str = "00000000-0000-0000-0000-0000000000aa";

/// A filled record of an office in which everybody may make temporary tables, as on a server that somebody opened again,
/// an auditor of the nation and a login without a duty.
fn opened() -> (Record, Filled) {
    let record = Record::new();
    let filled = record.fill();
    record.auditor(READER, "CN");
    record.auditor(NOBODY, "CN");
    record.run(&format!(
        "UPDATE record SET sample = false; DELETE FROM duty WHERE login = '{NOBODY}'; \
         DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$"
    ));
    (record, filled)
}

/// The tables of the attack: whatever is asked of them, they say yes.
fn shadows(login: &str) -> String {
    format!(
        "CREATE TEMPORARY TABLE subject (subject_id int, one int, unit_code text, track text); \
         INSERT INTO pg_temp.subject VALUES (1, 1, 'CN', 'institution'); \
         CREATE TEMPORARY TABLE officer_scope (login text, unit_code text, of_unit text, kinds text[], writes boolean); \
         INSERT INTO pg_temp.officer_scope VALUES ('{login}', 'CN', 'CN', '{{national,administrator}}', true); \
         CREATE TEMPORARY TABLE record (sample boolean); INSERT INTO pg_temp.record VALUES (true)"
    )
}

#[rstest]
#[case::an_auditor(READER)]
#[case::a_login_without_a_duty(NOBODY)]
fn tables_of_a_session_append_nothing_and_close_nothing(#[case] login: &str) {
    let (record, filled) = opened();
    let fresh: Uuid = FRESH.parse().expect("an id");
    let mut attacker = record.connection_as(login);
    attacker.batch_execute(&shadows(login)).expect("its own tables");
    let added = ByHand::default().subject(fresh, "institution", "330100");
    for forged in [&added, &ByHand::default().entry(filled.hangzhou, 99, &json!({}))] {
        let refused = refusal(&mut attacker, &forged.at("clock_timestamp()"));
        assert!(refused.contains("has no duty to write"), "{refused}");
    }
    for table in [
        "period",
        "profile",
        "institution_name",
        "institution_identifier",
        "case_sheet",
        "monthly_return",
        "month_approval",
        "reduction_plan",
        "tolling_grant",
    ] {
        let closed = attacker.batch_execute(&format!("UPDATE public.{table} SET known_to = clock_timestamp()"));
        let ended = lines(
            &mut record.owner(),
            &format!("SELECT 'ended' AS line FROM {table} WHERE known_to > now() - interval '1 hour'"),
        );
        assert_eq!(ended, [""; 0], "{table}: {closed:?}");
    }
}

/// The officer may write there: the moment is what the attack would choose.
#[test]
fn a_table_called_record_does_not_make_a_sample_of_an_office() {
    let (record, filled) = opened();
    let login = "shadows_writer";
    record.officer(login, "CN");
    let one = filled.hangzhou;
    let mut attacker = record.connection_as(login);
    attacker
        .batch_execute("CREATE TEMPORARY TABLE record (sample boolean); INSERT INTO pg_temp.record VALUES (true)")
        .expect("its own table");
    let refused = refusal(&mut attacker, &ByHand::default().entry(one, 99, &json!({})).at("'2022-01-01'"));
    assert!(refused.contains("record_moment()"), "{refused}");
}

/// A unit of the nation may be written by its officer, and an entry of another track there would be read as what it is not.
#[rstest]
#[case::the_first_entry(1)]
#[case::a_later_one(2)]
fn an_entry_is_of_the_track_of_its_subject(#[case] seq: i32) {
    let record = Record::new();
    let one = FRESH;
    record
        .run(&format!("INSERT INTO subject (subject_id, track, unit_code) VALUES ('{one}', 'institution', '330100')"));
    let entry = |seq: i32, track: &str, from: &str, to: &str| {
        format!(
            "INSERT INTO entry (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, \
             officer, basis, reason, act_id, payload, evidence) VALUES ('{one}', {seq}, '{track}', 'move', '{from}', '{to}', \
             '2019-01-01', 'exact', now(), 'x', 'x', 'registered', '{one}', '{{}}', '[]')"
        )
    };
    if seq == 2 {
        record.run(&entry(1, "institution", "none", "pending"));
    }
    let refused = record
        .owner()
        .batch_execute(&entry(seq, "lead", "none", "received"))
        .expect_err("of another track")
        .to_string();
    assert!(refused.contains("of track lead"), "{refused}");
}
