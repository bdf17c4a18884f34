//! An officer of one province sees nothing of another: no row, no count, no name.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use winddown::actions::ActionError;
use winddown::db::institution::{
    institution_by_part, institution_by_prefix, institution_exact, institution_similar, match_list,
};
use winddown::db::ledger::{Span, chain_list, stored_entry_each};
use winddown::db::list::{ListFilter, institution_list, pilot_list, state_count_list};
use winddown::db::review::{ReviewFilter, review_count_list, review_find, review_list};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, DbError, Session, in_txn};
use winddown::domain::institution::aspect::{AspectFact, DisposalClass};
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::institution::state::InstitutionState::Reducing;
use winddown::domain::value::name::name_key;

use crate::support::Record;
use crate::support::filled::Filled;
use crate::support::sql::{count, lines, refusal};

const JIANGSU: &str = "officer_jiangsu";
const ZHEJIANG: &str = "officer_zhejiang";
const AUDITOR: &str = "auditor_zhejiang";
const NOBODY: &str = "officer_without_duty";

const REVIEW: &str = "00000000-0000-0000-0000-00000000000a";

/// A filled record with a review item of Hangzhou, and officers of two provinces.
fn two_provinces() -> (Record, Filled) {
    let record = Record::new();
    let filled = record.fill();
    record.officer(JIANGSU, "320000");
    record.officer(ZHEJIANG, "330000");
    record.auditor(AUDITOR, "330000");
    let hangzhou = filled.hangzhou;
    record.run(&format!(
        "INSERT INTO import VALUES ('{REVIEW}', 'institutions', 'x', 'x.csv', 'x', 1, 1, '{{}}', '{NATIONAL_LOGIN}', now()); \
         INSERT INTO review_item (review_id, import_id, row_number, kind, subject_id, unit_code, name, detail, reading, \
         opened_at) VALUES ('{REVIEW}', '{REVIEW}', 2, 'other-date', '{hangzhou}', '330100', '诚信贷', '{{}}', '{{}}', now())"
    ));
    (record, filled)
}

/// How much of Hangzhou's institution each reading function shows to an officer.
fn seen_of_hangzhou(session: &mut Session, filled: &Filled, record: &Record) -> Vec<usize> {
    let hangzhou = filled.hangzhou;
    let filter = ListFilter {
        as_of: record.today(),
        known_at: record.now(),
        states: InstitutionState::ALL.to_vec(),
        units: None,
        subjects: Some(vec![hangzhou]),
        classes: Vec::new(),
        registrations: Vec::new(),
        limit: None,
    };
    let reviews = ReviewFilter { resolved: true, ..ReviewFilter::default() };
    in_txn(session, Access::Read, |txn| -> Result<Vec<usize>, DbError> {
        let mut entries = 0;
        stored_entry_each(txn, Span { subject: Some(hangzhou), ..Span::default() }, |_| entries += 1)?;
        Ok(vec![
            entries,
            chain_list(txn, &[hangzhou])?.len(),
            institution_list(txn, &filter)?.len(),
            state_count_list(txn, &filter)?.len(),
            pilot_list(txn, &filter)?.len(),
            institution_exact(txn, &hangzhou.to_string())?.len(),
            institution_exact(txn, "诚信贷")?.len(),
            institution_by_prefix(txn, "诚信")?.len(),
            institution_by_part(txn, "信")?.len(),
            institution_similar(txn, "诚信代")?.len(),
            match_list(txn, &[name_key("诚信贷")], &["domain chengxin.example".to_owned()])?.len(),
            review_list(txn, &reviews)?.len(),
            review_count_list(txn, &reviews)?.len(),
            review_find(txn, REVIEW.parse().unwrap())?.iter().len(),
        ])
    })
    .expect("the officer reads")
}

#[test]
fn an_officer_of_another_province_sees_nothing_by_any_way_of_reading() {
    let (record, filled) = two_provinces();
    let mut national = record.session();
    let mut own = record.session_as(ZHEJIANG);
    let mut other = record.session_as(JIANGSU);
    let all = seen_of_hangzhou(&mut national, &filled, &record);
    assert_eq!(all.iter().filter(|seen| **seen == 0).count(), 1, "no pilots, all else: {all:?}");
    assert_eq!(seen_of_hangzhou(&mut own, &filled, &record), all);
    assert_eq!(seen_of_hangzhou(&mut other, &filled, &record), vec![0; all.len()]);
}

#[test]
fn an_officer_of_another_province_sees_nothing_by_sql_either() {
    let (record, filled) = two_provinces();
    for (subject, login) in [(filled.hangzhou, ZHEJIANG), (filled.nanjing, JIANGSU)] {
        let small = AspectFact::Class(DisposalClass::Small);
        record.aspect_tried(login, subject, small, "2018-12-01").expect("its province puts it in a class");
    }
    let mut other = record.connection_as(JIANGSU);
    let hangzhou = filled.hangzhou;
    for table in [
        "entry",
        "period",
        "profile",
        "institution_name",
        "institution_identifier",
        "institution_aspect",
        "institution_now",
    ] {
        let of_hangzhou =
            format!("{table} WHERE subject_id IN ('{hangzhou}') OR subject_id NOT IN ('{}')", filled.nanjing);
        assert_eq!(count(&mut other, &of_hangzhou), 0, "{table}");
        if table != "institution_identifier" {
            assert!(count(&mut other, table) > 0, "{table} of its own");
        }
    }
    assert_eq!(count(&mut other, "subject"), 1);
    assert_eq!(count(&mut other, "review_item"), 0);
    assert_eq!(count(&mut other, "import"), 0);
}

/// They rest on the timeline and on nothing that anybody says.
#[test]
fn a_row_of_now_is_drawn_and_nobody_writes_it() {
    let (record, filled) = two_provinces();
    let hangzhou = filled.hangzhou;
    let kept = |record: &Record| {
        lines(&mut record.owner(), "SELECT institution_now::text AS line FROM institution_now ORDER BY 1")
    };
    let before = kept(&record);
    for login in [ZHEJIANG, NATIONAL_LOGIN] {
        for statement in [
            format!("INSERT INTO institution_now SELECT * FROM institution_now_of(ARRAY['{hangzhou}'::uuid])"),
            format!("UPDATE institution_now SET state = 'cleared' WHERE subject_id = '{hangzhou}'"),
            "DELETE FROM institution_now".to_owned(),
            "DELETE FROM case_now".to_owned(),
            "UPDATE case_now SET stage = 'closed'".to_owned(),
            "SELECT 1 FROM institution_now FOR UPDATE".to_owned(),
        ] {
            let said = refusal(&mut record.connection_as(login), &statement);
            assert!(said.contains("permission denied"), "{login}: {statement}: {said}");
        }
    }
    let draw = format!("SELECT institution_now_draw(ARRAY['{hangzhou}'::uuid, '{}'::uuid])", filled.nanjing);
    assert!(refusal(&mut record.connection_as(JIANGSU), &draw).contains("permission denied"));
    record.run(&draw);
    assert_eq!(kept(&record), before);
}

#[test]
fn a_row_of_now_is_seen_by_whoever_sees_its_institution() {
    let (record, filled) = two_provinces();
    let seen = |login| {
        let mut login = record.connection_as(login);
        let one = format!("institution_now WHERE subject_id = '{}'", filled.hangzhou);
        let of_case = format!("case_now WHERE institution_id = '{}'", filled.hangzhou);
        let (one, of_case) = (count(&mut login, &one), count(&mut login, &of_case));
        assert_eq!(one, of_case);
        one
    };
    assert_eq!((seen(ZHEJIANG), seen(JIANGSU)), (1, 0));
    for (change, of_zhejiang, of_jiangsu) in [
        ("offered_to = '320000'", 1, 1),
        ("offered_to = NULL", 1, 0),
        ("shared_units = '{320100}'", 1, 1),
        ("unit_code = '320100', shared_units = '{}'", 0, 1),
    ] {
        record.run(&format!("UPDATE subject SET {change} WHERE subject_id = '{}'", filled.hangzhou));
        assert_eq!((seen(ZHEJIANG), seen(JIANGSU)), (of_zhejiang, of_jiangsu), "{change}");
    }
}

#[test]
fn no_setting_of_a_client_widens_what_it_sees() {
    let (record, _) = two_provinces();
    let mut other = record.connection_as(JIANGSU);
    for setting in ["SET ROLE winddown_national", "SET SESSION AUTHORIZATION winddown_national"] {
        let said = refusal(&mut other, setting);
        assert!(said.contains("permission denied"), "{said}");
    }
    let mut off = record.connection_as(JIANGSU);
    off.batch_execute("SET row_security = off").expect("anybody may set it");
    let said = diesel::sql_query("SELECT 1 FROM subject").execute(&mut off).unwrap_err();
    assert!(said.to_string().contains("row-level security"), "{said}");
}

#[test]
fn an_officer_of_another_province_writes_nothing() {
    let (record, filled) = two_provinces();
    let before = record.entries(filled.hangzhou).len();
    let refused = record.reopen(filled.hangzhou).on("2020-01-01").by(JIANGSU).tried();
    assert!(refused.is_err());
    let founded = record.institution("外省平台").at("330100").by(JIANGSU).tried("2018-01-01", &[]);
    assert!(matches!(founded, Err(ActionError::NotYourUnit { .. })), "{founded:?}");
    assert_eq!(record.entries(filled.hangzhou).len(), before);
}

#[test]
fn an_officer_writes_in_the_cities_below_their_province() {
    let (record, _) = two_provinces();
    let id = record.institution("宁绍平台").at("330600").by(ZHEJIANG).operating_since("2018-01-01");
    record.log(id, Reducing).on("2018-06-01").by(ZHEJIANG).recorded();
    assert_eq!(record.entries(id)[2].officer, ZHEJIANG);
}

/// Separately planned cities report to the nation, though their codes begin like their province's.
#[test]
fn a_province_does_not_see_the_separately_planned_city_within_it() {
    let (record, _) = two_provinces();
    let id = record.institution("宁波平台").at("330200").operating_since("2018-01-01");
    let mut own = record.connection_as(ZHEJIANG);
    assert_eq!(count(&mut own, &format!("subject WHERE subject_id = '{id}'")), 0);
}

#[test]
fn who_only_reads_reads_and_does_not_write() {
    let (record, filled) = two_provinces();
    assert!(!record.session_as(AUDITOR).officer().writes);
    let mut auditor = record.connection_as(AUDITOR);
    assert!(count(&mut auditor, "entry") > 0);
    let refused = record.reopen(filled.hangzhou).on("2020-01-01").by(AUDITOR).tried();
    assert!(matches!(refused, Err(ActionError::Db(DbError::ReadsOnly { .. }))), "{refused:?}");
}

#[test]
fn who_has_no_duty_here_gets_no_session() {
    let record = Record::new();
    record.run(&format!(
        "DO $$ BEGIN CREATE ROLE {NOBODY} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    ));
    let opened = record.session_now(NOBODY);
    assert!(matches!(opened, Err(DbError::NoDuty { login }) if login == NOBODY));
    let elsewhere = Record::new();
    elsewhere.officer(JIANGSU, "320000");
    assert!(elsewhere.session_now(JIANGSU).is_ok());
    assert!(matches!(record.session_now(JIANGSU), Err(DbError::NoDuty { .. })));
}

#[test]
fn a_superuser_works_as_the_national_officer() {
    let (record, filled) = two_provinces();
    let owner = winddown::local::SUPERUSER;
    assert_eq!(record.session_as(owner).officer().login, NATIONAL_LOGIN);
    let seq = record.log(filled.nanjing, Reducing).on("2018-01-01").by(owner).recorded();
    assert_eq!(seq, 3);
    assert_eq!(record.entries(filled.nanjing)[2].officer, NATIONAL_LOGIN);
    record.run(&format!("DELETE FROM duty WHERE login = '{NATIONAL_LOGIN}'"));
    assert!(matches!(record.session_now(owner), Err(DbError::NoDuty { .. })));
}
