//! What a unit grants is seen by every officer below it and written by none of them.

use winddown::actions::ActionError;
use winddown::actions::toll::{Toll, TollAct, Tolled, apply};
use winddown::db::Access;
use winddown::domain::clock::ClockKind;
use winddown::domain::clock::tolling::TollingGiven;
use winddown::domain::clock::tolling_refusal::TollingRefusal;
use winddown::domain::tracks::refusal::Refusal;

use crate::support::casework::grounds;
use crate::support::sql::{count, lines, refusal};
use crate::support::{Record, day};

const ZHEJIANG: &str = "granting_zhejiang";
const HANGZHOU: &str = "granted_hangzhou";
const NOBODY: &str = "granted_nobody";

fn toll(record: &Record, login: &str, unit: &str, act: TollAct) -> Result<Tolled, ActionError> {
    let toll = Toll { unit: unit.to_owned(), act, grounds: grounds() };
    apply(&mut record.session_as(login), Access::Write, &toll)
}

fn spring_of_2020() -> TollAct {
    TollAct::Grant {
        from: day("2020-02-03"),
        given: TollingGiven {
            clocks: vec![ClockKind::Verification, ClockKind::Age],
            to: day("2020-03-31"),
            approver: "浙江省互金整治办".to_owned(),
        },
    }
}

#[test]
fn a_city_officer_sees_the_grant_of_the_province_and_cannot_write_it() {
    let record = Record::new();
    record.officer(ZHEJIANG, "330000");
    record.officer(HANGZHOU, "330100");
    let granted = toll(&record, ZHEJIANG, "330000", spring_of_2020()).expect("granted");
    let mut city = record.connection_as(HANGZHOU);
    assert_eq!(
        lines(&mut city, "SELECT concat_ws(' ', unit_code, effective_from, effective_to) AS line FROM tolling_grant"),
        ["330000 2020-02-03 2020-03-31"]
    );
    let ended = TollAct::End { grant: granted.seq, on: day("2020-03-01") };
    let struck = TollAct::Strike { grant: granted.seq };
    for act in [spring_of_2020(), ended, struck] {
        let refused = match &act {
            // The very same grant would be no writing at all.
            TollAct::Grant { given, .. } => {
                let from = day("2020-02-10");
                let given = given.clone();
                toll(&record, HANGZHOU, "330000", TollAct::Grant { from, given })
            }
            TollAct::End { .. } | TollAct::Strike { .. } => toll(&record, HANGZHOU, "330000", act.clone()),
        };
        assert!(matches!(refused, Err(ActionError::NotYourUnit { .. })), "{refused:?}");
    }
    refusal(&mut city, "INSERT INTO tolling_grant SELECT * FROM tolling_grant");
    assert_eq!(count(&mut record.owner(), "tolling_grant"), 1);
}

#[test]
fn who_has_no_duty_sees_no_grant() {
    let record = Record::new();
    record.officer(ZHEJIANG, "330000");
    record.officer(NOBODY, "330100");
    record.run(&format!("DELETE FROM duty WHERE login = '{NOBODY}'"));
    toll(&record, ZHEJIANG, "330000", spring_of_2020()).expect("granted");
    assert_eq!(count(&mut record.connection_as(NOBODY), "tolling_grant"), 0);
}

#[test]
fn a_grant_is_ended_on_one_of_its_days_and_not_before_them() {
    let record = Record::new();
    record.officer(ZHEJIANG, "330000");
    let granted = toll(&record, ZHEJIANG, "330000", spring_of_2020()).expect("granted");
    let end = |on: &str| TollAct::End { grant: granted.seq, on: day(on) };
    let refused = toll(&record, ZHEJIANG, "330000", end("2020-02-02"));
    assert!(
        matches!(refused, Err(ActionError::Refused(Refusal::Tolling(TollingRefusal::Backwards { .. })))),
        "{refused:?}"
    );
    let ended = toll(&record, ZHEJIANG, "330000", end("2020-03-01")).expect("ended");
    assert_eq!(ended.grants[0].to, day("2020-03-01"));
}
