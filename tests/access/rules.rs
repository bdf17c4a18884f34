//! Who sets which rules, held by the database itself: whoever goes round the program finds the same walls.

use diesel::connection::SimpleConnection;

use crate::support::Record;
use crate::support::sql::{lines, refusal};

fn set(unit: &str, moment: &str) -> String {
    format!("SELECT rule_write({moment}, 'case.plan-days', '{unit}', '2021-02-01', '20', 'test')")
}

#[test]
fn an_officer_adds_rules_of_the_own_units_under_the_own_name() {
    let record = Record::new();
    record.officer("rules_zhejiang", "330000");
    let mut officer = record.connection_as("rules_zhejiang");
    for unit in ["CN", "440000"] {
        let refused = refusal(&mut officer, &set(unit, "now()"));
        assert!(refused.contains("permission denied"), "{unit}: {refused}");
    }
    let by_itself = "INSERT INTO rulebook (rule_key, unit_code, effective_from, value, source, known_from, officer) \
        VALUES ('case.plan-days', '330000', '2021-02-01', '20', 'test', now(), 'rules_zhejiang')";
    assert!(refusal(&mut officer, by_itself).contains("permission denied"));
    officer.batch_execute(&set("330000", "now()")).expect("the officer's own");
    officer.batch_execute(&set("330100", "now()")).expect("a city below");
    let by = "SELECT DISTINCT officer AS line FROM rulebook WHERE source = 'test'";
    assert_eq!(lines(&mut record.owner(), by), ["rules_zhejiang"]);
}

#[test]
fn an_officer_of_an_office_records_a_rule_now() {
    let record = Record::of_an_office();
    record.officer("rules_shandong", "370000");
    let mut officer = record.connection_as("rules_shandong");
    for (moment, allowed) in [
        ("timestamptz '2007-01-01 00:00+08'", false),
        ("clock_timestamp() + interval '1 day'", false),
        ("record_moment()", true),
    ] {
        officer.batch_execute("BEGIN").expect("begun");
        let added = officer.batch_execute(&set("370000", moment));
        officer.batch_execute("COMMIT").expect("the end");
        assert_eq!(added.is_ok(), allowed, "{moment}: {added:?}");
    }
}

#[test]
fn rules_stay_whoever_would_change_them() {
    let record = Record::new();
    record.officer("rules_jiangsu", "CN");
    for act in ["UPDATE rulebook SET value = '1'", "DELETE FROM rulebook", "TRUNCATE rulebook"] {
        for login in ["rules_jiangsu", winddown::local::SUPERUSER] {
            let done = record.connection_as(login).batch_execute(act);
            assert!(done.is_err(), "{login}: {act}");
        }
    }
}
