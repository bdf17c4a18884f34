//! Who sets which rules, held by the database itself: whoever goes round the program finds the same walls.

use diesel::connection::SimpleConnection;

use crate::support::Record;

const ROW: &str =
    "INSERT INTO rulebook (rule_key, unit_code, effective_from, value, source, known_from, officer) VALUES";

#[test]
fn an_officer_adds_rules_of_the_own_units_under_the_own_name() {
    let record = Record::new();
    record.officer("rules_zhejiang", "330000");
    let mut officer = record.connection_as("rules_zhejiang");
    let mut add = |unit: &str, login: &str| {
        officer
            .batch_execute(&format!("{ROW} ('case.plan-days', '{unit}', '2021-02-01', '20', 'test', now(), '{login}')"))
    };
    for (unit, login) in [("CN", "rules_zhejiang"), ("440000", "rules_zhejiang"), ("330000", "winddown_national")] {
        let refused = add(unit, login).expect_err("not the officer's").to_string();
        assert!(refused.contains("row-level security"), "{unit} {login}: {refused}");
    }
    add("330000", "rules_zhejiang").expect("the officer's own");
    add("330100", "rules_zhejiang").expect("a city below");
}

#[test]
fn an_officer_of_an_office_records_a_rule_now() {
    let record = Record::of_an_office();
    record.officer("rules_shandong", "370000");
    let mut officer = record.connection_as("rules_shandong");
    for (moment, allowed) in [
        ("timestamptz '2007-01-01 00:00+08'", false),
        ("clock_timestamp() + interval '1 day'", false),
        ("clock_timestamp()", true),
    ] {
        officer.batch_execute("BEGIN; SELECT record_moment()").expect("a moment");
        let added = officer.batch_execute(&format!(
            "{ROW} ('case.plan-days', '370000', '2021-02-01', '20', 'test', {moment}, 'rules_shandong')"
        ));
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
