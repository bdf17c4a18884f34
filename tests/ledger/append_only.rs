//! Entries are only ever added, in order, as they happen, by whoever they name. Officer or owner, it is the same.

use diesel::connection::SimpleConnection;
use rstest::rstest;
use serde_json::json;
use uuid::Uuid;
use winddown::db::session::{Clock, Ids, NATIONAL_LOGIN};
use winddown::db::{DbError, Session};

use crate::support::Record;
use crate::support::by_hand::ByHand;
use crate::support::days::moment;
use crate::support::sql::{lines, refusal};

/// An entry put in by hand.
fn insert(subject: &str, seq: i32, kind: &str, from: &str, to: &str, officer: &str) -> String {
    format!(
        "INSERT INTO entry (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, \
         officer, basis, reason, act_id, payload, evidence) VALUES ('{subject}', {seq}, 'institution', '{kind}', \
         '{from}', '{to}', '2019-06-30', 'exact', clock_timestamp(), '{officer}', 'by hand', 'other', \
         '00000000-0000-0000-0000-000000000001', '{{}}', '[]')"
    )
}

#[rstest]
#[case("UPDATE entry SET basis = 'another'")]
#[case("UPDATE entry SET hash = hash")]
#[case("DELETE FROM entry")]
#[case("TRUNCATE entry CASCADE")]
fn entries_stay_whoever_asks(#[case] statement: &str) {
    let record = Record::new();
    record.fill();
    let owner = refusal(&mut record.owner(), statement);
    assert!(owner.contains("never changed or removed"), "{owner}");
    let officer = refusal(&mut record.connection_as(NATIONAL_LOGIN), statement);
    assert!(officer.contains("permission denied"), "{officer}");
}

#[rstest]
#[case("operating", "exited")]
#[case("operating", "cleared")]
#[case("none", "operating")]
#[case("void", "pending")]
#[case("operating", "open")]
#[case("operating", "operating")]
fn an_illegal_move_cannot_be_stored_even_by_the_owner(#[case] from: &str, #[case] to: &str) {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01").to_string();
    let said = refusal(&mut record.owner(), &insert(&id, 3, "move", from, to, "winddown_owner"));
    assert!(said.contains("foreign key"), "{said}");
}

#[test]
fn an_illegal_period_cannot_be_drawn_even_by_the_owner() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    let said = refusal(
        &mut record.owner(),
        &format!("UPDATE period SET state = 'reducing' WHERE subject_id = '{id}' AND state = 'operating'"),
    );
    assert!(said.contains("foreign key"), "{said}");
}

#[test]
fn an_institution_has_one_state_on_one_day_at_one_moment() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    let said = refusal(
        &mut record.owner(),
        &format!(
            "INSERT INTO period SELECT subject_id, 1, track, 'operating', 'reducing', '2018-01-01', NULL, precision, \
             reason, basis, owed, known_from + interval '1 hour' FROM period WHERE subject_id = '{id}' AND seq = 2"
        ),
    );
    assert!(said.contains("period_one_state"), "{said}");
}

#[test]
fn a_chain_has_no_gaps_and_no_place_twice() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01").to_string();
    let gap = insert(&id, 4, "move", "operating", "reducing", "winddown_owner");
    let said = refusal(&mut record.owner(), &gap);
    assert!(said.contains("has no entry before it"), "{said}");
    let twice = insert(&id, 2, "move", "operating", "reducing", "winddown_owner");
    let said = refusal(&mut record.owner(), &twice);
    assert!(said.contains("entry_pkey"), "{said}");
}

#[test]
fn the_record_of_an_office_takes_no_moment_but_now() {
    let record = Record::of_an_office();
    let id = record.institution("诚信贷").operating_since("2015-01-01").to_string();
    let fixed = Session::open(&record.url(NATIONAL_LOGIN), Clock::Fixed(moment("2030-01-04T01:00:00Z")), Ids::Random);
    assert!(matches!(fixed.err(), Some(DbError::ClockGiven)));
    let one: Uuid = id.parse().expect("an id");
    let later = ByHand::default().entry(one, 3, &json!({})).at("'2030-01-04T01:00:00Z'");
    let said = refusal(&mut record.connection_as(NATIONAL_LOGIN), &later);
    assert!(said.contains("record_moment()"), "{said}");
}

#[test]
fn an_officer_writes_in_no_name_but_their_own_and_in_no_other_way() {
    let record = Record::new();
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    let mut officer = record.connection_as(NATIONAL_LOGIN);
    let forged = insert(&one.to_string(), 3, "move", "operating", "reducing", NATIONAL_LOGIN);
    let said = refusal(&mut officer, &forged);
    assert!(said.contains("permission denied"), "{said}");
    officer.batch_execute(&ByHand::default().entry(one, 3, &json!({})).at("now()")).expect("written");
    let written = lines(&mut record.owner(), "SELECT officer AS line FROM entry WHERE seq = 3");
    assert_eq!(written, [NATIONAL_LOGIN]);
}

/// Rows that are drawn go with an entry of the same act, of a subject that is the officer's.
#[test]
fn nothing_is_drawn_that_no_entry_of_the_act_draws() {
    let record = Record::new();
    record.officer("append_zhejiang", "330000");
    let own = record.institution("诚信贷").operating_since("2015-01-01");
    let other = record.institution("金陵财富").at("320100").operating_since("2015-01-01");
    let mut officer = record.connection_as("append_zhejiang");
    let profile = |subject: Uuid| json!({ "subject_id": subject, "effective_from": "2019-01-01", "name": "x", "unit_code": "330100", "disputed": false });
    let act = || ByHand::default().entry(own, 3, &json!({}));
    for forged in [
        ByHand::default().drawn("profile", profile(own)),
        act().drawn("profile", profile(other)),
        ByHand::default().entry(other, 3, &json!({})),
        ByHand::default().case(Uuid::from_u128(5), other, "330100"),
        ByHand::default().jurisdiction(other, "330100"),
        ByHand::default().jurisdiction(own, "330200"),
        act().jurisdiction(own, "320100"),
        act().jurisdiction(other, "330100"),
        act().merged(other, own),
        ByHand::default().merged(own, other),
        act().drawn("officer_scope", profile(own)),
        act().drawn("nothing", profile(own)),
    ] {
        let said = refusal(&mut officer, &forged.at("now()"));
        assert!(said.contains("permission denied") || said.contains("does not exist"), "{forged:?}: {said}");
    }
    assert_eq!(lines(&mut record.owner(), "SELECT 'entry' AS line FROM entry WHERE seq > 2"), [""; 0]);
}
