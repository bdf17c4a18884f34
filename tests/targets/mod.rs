//! Targets by unit, against counts by hand.

use uuid::Uuid;
use winddown::actions::Grounds;
use winddown::actions::plan_set::{PlanSet, Whose, apply};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};
use winddown::domain::figures::{Measure, Quantity};
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited};
use winddown::domain::value::money::Money;
use winddown::domain::value::ratio::Ratio;
use winddown::reports::Cut;
use winddown::reports::targets::{Cleared, Targets, UnitTargets, targets};

use crate::support::{Record, day};

fn wan(amount: i64) -> Money {
    Money::from_yuan(amount * 10_000).expect("an amount")
}

fn at(record: &Record, login: &str, scope: &str, known: Option<&str>) -> Targets {
    let known_at = known.map_or_else(|| record.now(), |moment| moment.parse().expect("a moment"));
    let cut = Cut { as_of: day("2020-06-30"), known_at, units: None, limit: None };
    let month = "2020-03".parse().expect("a month");
    in_txn(&mut record.session_as(login), Access::Read, |txn| targets(txn, &cut, month, scope)).expect("the table")
}

fn row<'table>(table: &'table Targets, unit: &str) -> &'table UnitTargets {
    let found = table.rows.iter().find(|row| row.unit == unit);
    found.expect("the unit is listed")
}

/// In operation with these balances at the ends of February and March.
fn operating(record: &Record, unit: &str, february: i64, march: i64) -> Uuid {
    let name = format!("在营{unit}{february}");
    let id = record.institution(&name).at(unit).operating_since("2015-01-01");
    let months = [Some((february, 10, 10)), Some((march, 9, 9))];
    record.reported(id, "2020-02", &months);
    id
}

/// Stopped, with so much owed, and cleared or paid down where said.
fn stopped(record: &Record, name: &str, unit: &str, owes: i64) -> Uuid {
    let id = record.institution(name).at(unit).operating_since("2015-01-01");
    record.log(id, ClosedUnresolved).on("2019-01-10").recorded();
    record.casework(id).stock("2019-01-20", owes, 100).admitted("2019-02-01", "B-1", owes, 100);
    id
}

#[test]
fn units_are_placed_by_how_much_of_their_stock_went_in_the_month() {
    let record = Record::new();
    // Zhejiang falls by a tenth, its cities taken together; Guangdong and Shenzhen by a fifth each; Beijing rises.
    operating(&record, "330100", 600, 500);
    operating(&record, "330300", 400, 400);
    operating(&record, "440100", 500, 400);
    operating(&record, "440300", 50, 40);
    operating(&record, "110000", 100, 110);
    let table = at(&record, NATIONAL_LOGIN, "CN", None);
    let zhejiang = row(&table, "330000");
    assert_eq!(zhejiang.balance.now, Some(Quantity::Money(wan(900))));
    assert_eq!(zhejiang.balance.before, Some(Quantity::Money(wan(1_000))));
    assert_eq!(zhejiang.balance_change(), Ratio::of(-1, 10));
    let place = |unit: &str| row(&table, unit).ranks.balance;
    assert_eq!(place("440000"), Some(1));
    assert_eq!(place("440300"), Some(1), "equals share a place");
    assert_eq!(place("330000"), Some(3));
    assert_eq!(place("110000"), Some(4));
    assert_eq!(table.total.balance.now, Some(Quantity::Money(wan(1_450))));
    // A unit with nothing is listed, says so, and has no place.
    let tibet = row(&table, "540000");
    assert!(tibet.is_nothing());
    assert_eq!(tibet.balance_change(), None);
    assert_eq!(tibet.ranks, winddown::reports::targets::Ranks::default());
    assert_eq!(table.rows.len(), 36, "thirty-one and five");
}

#[test]
fn whoever_has_not_reported_makes_the_balance_unknown_and_takes_the_place_away() {
    let record = Record::new();
    operating(&record, "330100", 600, 300);
    let silent = record.institution("不报").at("330300").operating_since("2015-01-01");
    record.reported(silent, "2020-02", &[Some((100, 5, 5))]);
    operating(&record, "110000", 100, 90);
    let table = at(&record, NATIONAL_LOGIN, "CN", None);
    let zhejiang = row(&table, "330000");
    assert_eq!(zhejiang.balance.now, None);
    assert_eq!(zhejiang.balance_unknown, 1);
    assert_eq!(zhejiang.ranks.balance, None);
    assert_eq!(row(&table, "110000").ranks.balance, Some(1));
    // Two returns were owed and one came, on the last day of its month.
    let [march, february] = zhejiang.reported;
    assert_eq!((march.owed, march.received, march.on_time), (2, 1, 1));
    assert_eq!((february.owed, february.received, february.on_time), (2, 2, 2));
    assert_eq!(zhejiang.ranks.reported, Some(2));
    assert_eq!(row(&table, "110000").ranks.reported, Some(1));
}

#[test]
fn what_is_owed_falls_by_what_is_paid_and_the_cleared_are_counted_with_those_that_stopped() {
    let record = Record::new();
    let paying = stopped(&record, "甲贷", "330100", 1_000);
    record.casework(paying).paid("2020-03-10", 250, 0);
    let left = stopped(&record, "乙贷", "330300", 3_000);
    record.log(left, Exited).on("2020-03-20").recorded();
    stopped(&record, "丙贷", "110000", 500);
    let table = at(&record, NATIONAL_LOGIN, "CN", None);
    let zhejiang = row(&table, "330000");
    let owed = zhejiang.owed_pair();
    assert_eq!(owed.before, Money::from_yuan(4_000));
    assert_eq!(owed.now, Money::from_yuan(3_750));
    assert_eq!(zhejiang.owed_change(), Ratio::of(-1, 16));
    assert_eq!(zhejiang.ranks.owed, Some(1));
    assert_eq!(row(&table, "110000").ranks.owed, Some(2), "nothing moved");
    let [now, before] = zhejiang.cleared;
    let stands = |exited, unresolved| Cleared { exited, unresolved, ..Cleared::default() };
    assert_eq!((now, before), (stands(1, 1), stands(0, 2)));
    assert_eq!(now.share(), Ratio::of(0, 1));
    assert_eq!(zhejiang.ranks.proven, Some(1));
    assert_eq!(row(&table, "110000").ranks.proven, Some(1));
    assert_eq!(row(&table, "540000").ranks.proven, None);
}

#[test]
fn one_of_whom_nobody_knows_what_it_owes_makes_the_sum_unknown() {
    let record = Record::new();
    stopped(&record, "甲贷", "330100", 1_000);
    let unknown = record.institution("丁贷").at("330300").operating_since("2015-01-01");
    record.log(unknown, ClosedUnresolved).on("2019-01-10").recorded();
    let table = at(&record, NATIONAL_LOGIN, "CN", None);
    let zhejiang = row(&table, "330000");
    assert_eq!(zhejiang.owed[0].unknown, 1);
    assert_eq!(zhejiang.owed_pair().now, None);
    assert_eq!((zhejiang.owed_change(), zhejiang.ranks.owed), (None, None));
}

#[test]
fn only_a_unit_with_a_plan_is_ahead_of_it_or_behind() {
    let record = Record::new();
    operating(&record, "330100", 1_000, 900);
    operating(&record, "110000", 1_000, 900);
    let plan = PlanSet {
        whose: Whose::Unit("330000".to_owned()),
        measure: Measure::Balance,
        baseline_month: "2020-02".parse().expect("a month"),
        baseline: None,
        end_on: day("2020-06-30"),
        targets: Vec::new(),
        on: Some(day("2020-03-05")),
        confirmed: false,
        grounds: Grounds { basis: "压降计划 2020-03-05".to_owned(), note: None, evidence: Vec::new() },
    };
    apply(&mut record.session(), Access::Write, &plan).expect("the plan is set");
    let table = at(&record, NATIONAL_LOGIN, "CN", None);
    let zhejiang = row(&table, "330000");
    // A quarter was planned to be gone, a tenth is.
    assert_eq!(zhejiang.planned, Some(Ratio::whole(750_000_000)));
    assert_eq!(zhejiang.behind, Ratio::of(15, 100));
    let beijing = row(&table, "110000");
    assert_eq!((beijing.planned, beijing.behind), (None, None));
}

#[test]
fn the_table_of_a_month_stays_as_it_was_known() {
    let record = Record::new();
    operating(&record, "330100", 1_000, 900);
    let paying = stopped(&record, "甲贷", "330100", 1_000);
    let before = at(&record, NATIONAL_LOGIN, "CN", None);
    let known = record.now().to_rfc3339();
    record.casework(paying).paid("2020-03-10", 250, 0);
    operating(&record, "330300", 500, 100);
    let since = at(&record, NATIONAL_LOGIN, "CN", None);
    assert_ne!(since, before);
    assert_eq!(at(&record, NATIONAL_LOGIN, "CN", Some(&known)), before);
}

#[test]
fn an_officer_of_a_province_sees_its_cities_among_themselves() {
    let record = Record::new();
    operating(&record, "330100", 1_000, 900);
    operating(&record, "330300", 1_000, 500);
    operating(&record, "330000", 100, 90);
    operating(&record, "110000", 100, 10);
    record.officer("zhejiang_targets", "330000");
    let table = at(&record, "zhejiang_targets", "330000", None);
    let province = row(&table, "330000");
    assert!(province.itself, "its own institutions stand apart");
    assert_eq!(province.ranks.balance, None, "and have no peers");
    assert_eq!(row(&table, "330300").ranks.balance, Some(1));
    assert_eq!(row(&table, "330100").ranks.balance, Some(2));
    assert_eq!(table.total.balance.now, Some(Quantity::Money(wan(1_490))));
}
