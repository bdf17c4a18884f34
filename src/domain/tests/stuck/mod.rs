//! The stuck rules, tried without a database, on both sides of every threshold.

mod closed;
mod exited;
mod explanation;
mod hard;
mod movement;
mod next_steps;
mod properties;
mod runoff;
mod stage;
mod tolled;

use chrono::{Days, NaiveDate};

use super::clocks::weekdays;
use super::day;
use super::tolling::{grant, noon};
use crate::domain::case::fact::Route;
use crate::domain::case::item::Item;
use crate::domain::case::record::Base;
use crate::domain::case::sheet::Sheet;
use crate::domain::case::stage::Around;
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::Grant;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::{RuleKey, RuleRow, Rulebook};
use crate::domain::stuck::facts::StuckFacts;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// The stop of the institution that the tests look at.
const STOP: &str = "2018-07-02";
const EXIT: &str = "2019-01-01";

fn yuan(yuan: i64) -> Money {
    Money::from_yuan(yuan).expect("within the limit")
}

/// So many days after a day.
fn after(from: &str, days: u64) -> NaiveDate {
    day(from) + Days::new(days)
}

/// A case that pays its lenders: of ten million six are paid, everything is assigned, the register is closed.
fn paying() -> Sheet {
    Sheet {
        from: day(STOP),
        to: None,
        stage: ClearanceState::Execute,
        stage_since: day("2018-10-01"),
        round: 1,
        round_since: day(STOP),
        stopped_on: day(STOP),
        stopped_for: Reason::Voluntary,
        body: Some("working group".to_owned()),
        route: Route::Clear,
        exit_by: Some(day("2030-12-31")),
        group_on: Some(day("2018-07-05")),
        plan_on: Some(day("2018-07-30")),
        rejections: 0,
        principal: Some(yuan(10_000_000)),
        lenders: Some(120),
        advanced: Some(yuan(0)),
        admitted: yuan(10_000_000),
        counted: Some(yuan(10_000_000)),
        paid: yuan(6_000_000),
        deposited: Money::ZERO,
        assumed_by: None,
        unclaimed: Some(Money::ZERO),
        not_owed: Money::ZERO,
        assumed: Money::ZERO,
        returned: Money::ZERO,
        recovered: Money::ZERO,
        outstanding: Some(yuan(4_000_000)),
        base: Some(Base::Claims),
        shortfall: None,
        lenders_left: Some(50),
        claims: 3,
        claims_open: 2,
        register_closed_on: Some(day("2018-09-30")),
        claims_until: Some(day("2018-09-01")),
        notice_until: None,
        objections_open: 0,
        nothing_recoverable_on: None,
        items: Vec::new(),
        hard: None,
        disputed_since: None,
        on_hold_since: None,
        last_movement: day("2018-12-01"),
        outcome: None,
        objections_upheld: 0,
        vote_carried: None,
    }
}

/// The same with every lender paid and R1 to R9 on record.
fn paid() -> Sheet {
    Sheet {
        paid: yuan(10_000_000),
        outstanding: Some(Money::ZERO),
        claims_open: 0,
        lenders_left: Some(0),
        items: Item::ALL.to_vec(),
        ..paying()
    }
}

/// A case just opened.
fn opened() -> Sheet {
    Sheet {
        stage: ClearanceState::Open,
        stage_since: day(STOP),
        group_on: None,
        plan_on: None,
        admitted: Money::ZERO,
        paid: Money::ZERO,
        outstanding: Some(yuan(10_000_000)),
        base: Some(Base::Stock),
        claims: 0,
        claims_open: 0,
        register_closed_on: None,
        claims_until: None,
        last_movement: day(STOP),
        ..paying()
    }
}

/// An institution that exited.
fn exited(sheet: &Sheet, as_of: NaiveDate) -> StuckFacts<'_> {
    StuckFacts {
        state: InstitutionState::Exited,
        since: day(EXIT),
        stopped_on: Some(sheet.stopped_on),
        stopped_for: Some(sheet.stopped_for),
        exited_on: Some(day(EXIT)),
        first_exited_on: Some(day(EXIT)),
        closed: &[],
        stop_at_least: false,
        exit_at_least: false,
        sheet: Some(sheet),
        objected_on: None,
        owed: &[],
        paid_three_months_ago: None,
        paid_twelve_months_ago: None,
        grants: &[],
        as_of,
    }
}

/// One that stopped and has not exited.
fn stopped(sheet: &Sheet, as_of: NaiveDate) -> StuckFacts<'_> {
    StuckFacts {
        state: InstitutionState::ClosedUnresolved,
        since: day(STOP),
        exited_on: None,
        first_exited_on: None,
        ..exited(sheet, as_of)
    }
}

const fn around(rulebook: &Rulebook) -> Around<'_> {
    Around { rulebook, is_working: &weekdays }
}

/// A grant for the age, recorded on a day.
fn granted(from: NaiveDate, to: NaiveDate, recorded_on: NaiveDate) -> Grant {
    Grant { recorded_at: noon(recorded_on), ..grant(&[ClockKind::Age, ClockKind::Movement], from, to) }
}

/// A rulebook with one row of a unit.
fn rules(key: RuleKey, unit: &str, from: &str, value: &str) -> Rulebook {
    Rulebook::new(vec![row(key, unit, from, value)])
}

fn row(key: RuleKey, unit: &str, from: &str, value: &str) -> RuleRow {
    RuleRow {
        key,
        unit: unit.to_owned(),
        from: day(from),
        value: key.value_parse(value).expect("a value"),
        source: "test".to_owned(),
    }
}
