//! What lists say of an institution and its case, whatever rule the list is drawn by.

use crate::db::case_row::{CaseOf, CaseRead};
use crate::domain::case::account::{Account, AccountSum};
use crate::domain::case::outcome::Outcome;
use crate::domain::case::record::Base;
use crate::domain::case::sheet::Sheet;
use crate::domain::tracks::State;
use crate::domain::unit::{UnitLevel, unit_ancestors, unit_by_code};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::lists::field::Field;
use crate::office::says::{Says, need_name, state_name};
use crate::office::words::aspect::{class_cell, registration_cell};
use crate::office::words::named;
use crate::output::{Cell, Kind, Total};
use crate::reports::stuck::outcome_shown;
use crate::words::Message;

/// A row about an institution with its case.
pub trait OfCase {
    /// The institution with its case.
    fn read(&self) -> &CaseRead;

    /// The sheet of the case.
    fn sheet(&self) -> Option<&Sheet> {
        self.read().case.as_ref().map(|case| &case.sheet)
    }
}

impl OfCase for CaseRead {
    fn read(&self) -> &CaseRead {
        self
    }
}

/// A cell of the sheet; nothing where there is no case.
pub fn of_sheet<T: OfCase, C: Into<Cell>>(row: &T, cell: impl FnOnce(&Sheet) -> C) -> Cell {
    row.sheet().map_or(Cell::Empty, |sheet| cell(sheet).into())
}

/// The id of the institution; a table has its short number in its place.
#[must_use]
pub fn id_field<T: OfCase>() -> Field<T> {
    Field::new("id", msg!("column-id"), Kind::Code, |_, row: &T| Cell::code(row.read().subject.to_string())).wide()
}

/// Who it is and where: id, name, code, unit, province and city.
#[must_use]
pub fn institution_fields<T: OfCase>() -> Vec<Field<T>> {
    vec![
        id_field(),
        name_field(),
        Field::new("uscc", msg!("column-uscc"), Kind::Code, |_, row: &T| {
            row.read().uscc.as_deref().map_or(Cell::Empty, Cell::code)
        })
        .wide(),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &T| Cell::code(&row.read().unit)).wide(),
        unit_field(),
        Field::new("province", msg!("head-province"), Kind::Text, |says, row: &T| {
            says.unit_name(province_of(&row.read().unit))
        })
        .wide(),
        Field::new("city", msg!("head-city"), Kind::Text, |says, row: &T| {
            city_of(&row.read().unit).map_or(Cell::Empty, |city| says.unit_name(city))
        })
        .wide(),
        Field::new("state", msg!("column-state"), Kind::Word, |says, row: &T| says.state(row.read().state)).wide(),
        Field::new("class", msg!("column-class"), Kind::Word, |says, row: &T| class_cell(says, row.read().class))
            .wide(),
        Field::new("registration", msg!("column-registration"), Kind::Word, |says, row: &T| {
            registration_cell(says, row.read().registration)
        })
        .wide(),
    ]
}

#[must_use]
pub fn name_field<T: OfCase>() -> Field<T> {
    Field::new("name", msg!("column-name"), Kind::Text, |_, row| Cell::text(&row.read().name))
}

/// The name of its unit.
#[must_use]
pub fn unit_field<T: OfCase>() -> Field<T> {
    Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row| says.unit_name(&row.read().unit))
}

/// The unit that reports to the nation: the province, or the planned city.
fn province_of(unit: &str) -> &str {
    let above = unit_ancestors(unit);
    unit_by_code(unit)
        .into_iter()
        .chain(above)
        .find(|unit| match unit.level {
            UnitLevel::Province | UnitLevel::PlannedCity => true,
            UnitLevel::Nation | UnitLevel::City => false,
        })
        .map_or(unit, |unit| unit.code)
}

fn city_of(unit: &str) -> Option<&str> {
    unit_by_code(unit).and_then(|known| match known.level {
        UnitLevel::City | UnitLevel::PlannedCity => Some(unit),
        UnitLevel::Nation | UnitLevel::Province => None,
    })
}

/// When it stopped and when it exited.
#[must_use]
pub fn day_fields<T: OfCase>() -> Vec<Field<T>> {
    vec![
        Field::new("ceased_on", msg!("head-ceased-on"), Kind::Date, |_, row: &T| row.read().ceased_on.into()).wide(),
        Field::new("exited_on", msg!("head-exited-on"), Kind::Date, |_, row: &T| row.read().exit_that_holds().into())
            .wide(),
        Field::new("precision", msg!("head-not-later"), Kind::Word, |says, row: &T| {
            says.precision(row.read().since.precision)
        })
        .wide(),
        Field::new("since", msg!("column-since"), Kind::Date, |_, row: &T| row.read().since.on.into()).wide(),
    ]
}

/// Its case: the route, the stage, and who is responsible.
#[must_use]
pub fn case_fields<T: OfCase>() -> Vec<Field<T>> {
    vec![
        Field::new("case_id", msg!("head-case"), Kind::Code, |_, row: &T| {
            let case = row.read().case.as_ref();
            case.map_or(Cell::Empty, |case| Cell::code(case.case.to_string()))
        })
        .wide(),
        route_field().wide(),
        stage_field(),
        Field::new("stage_since", msg!("head-stage-since"), Kind::Date, |_, row: &T| {
            of_sheet(row, |sheet| sheet.stage_since)
        })
        .wide(),
        Field::new("round", msg!("head-round"), Kind::Integer, |_, row: &T| of_sheet(row, |sheet| sheet.round)).wide(),
        body_field().wide(),
    ]
}

/// The disposal route.
#[must_use]
pub fn route_field<T: OfCase>() -> Field<T> {
    Field::new("route", msg!("head-route"), Kind::Word, |says, row| {
        of_sheet(row, |sheet| says.word(sheet.route.code(), &named(sheet.route)))
    })
}

#[must_use]
pub fn stage_field<T: OfCase>() -> Field<T> {
    Field::new("stage", msg!("head-stage"), Kind::Word, |says, row| {
        of_sheet(row, |sheet| says.word(sheet.stage.code(), &state_name(State::Clearance(sheet.stage))))
    })
}

/// The responsible body.
#[must_use]
pub fn body_field<T: OfCase>() -> Field<T> {
    Field::new("body", msg!("head-body"), Kind::Word, |says, row| {
        of_sheet(row, |sheet| body_cell(says, sheet.body.as_deref()))
    })
}

/// A responsible body: a unit by its name, any other as it is written.
#[must_use]
pub fn body_cell(says: Says<'_>, body: Option<&str>) -> Cell {
    body.map_or(Cell::Empty, |body| match says.unit_name(body) {
        Cell::Text(name) => Cell::word(body, name),
        Cell::Empty
        | Cell::Code(_)
        | Cell::Integer(_)
        | Cell::Money(_)
        | Cell::Date(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_)
        | Cell::Word { .. } => Cell::word(body, body),
    })
}

/// The planned exit date.
#[must_use]
pub fn exit_by_field<T: OfCase>() -> Field<T> {
    Field::new("exit_by", msg!("head-exit-by"), Kind::Date, |_, row| of_sheet(row, |sheet| sheet.exit_by))
}

/// An amount of the account of a case; nothing where nothing is known of what is owed.
fn of_account<T: OfCase>(row: &T, amount: fn(&Account) -> Option<Money>) -> Cell {
    of_sheet(row, |sheet| sheet.account().as_ref().and_then(amount))
}

/// The money: the stock at the stop, what was admitted, and the account of the case, by one identity; what it is counted
/// from, and for how many.
#[must_use]
pub fn money_fields<T: OfCase>() -> Vec<Field<T>> {
    vec![
        Field::new("stock", msg!("head-stock"), Kind::Money, |_, row: &T| of_sheet(row, |sheet| sheet.principal))
            .wide(),
        Field::new("admitted", msg!("head-admitted"), Kind::Money, |_, row: &T| {
            of_sheet(row, |sheet| sheet.account().map(|_| sheet.admitted))
        })
        .wide(),
        Field::new("principal", msg!("head-principal"), Kind::Money, |_, row: &T| {
            of_account(row, |one| Some(one.principal))
        })
        .wide(),
        Field::new("repaid", msg!("head-paid"), Kind::Money, |_, row: &T| of_account(row, |one| Some(one.repaid)))
            .wide(),
        Field::new("taken_over", msg!("head-taken-over"), Kind::Money, |_, row: &T| {
            of_account(row, |one| Some(one.taken_over))
        })
        .wide(),
        Field::new("deposited", msg!("head-deposited"), Kind::Money, |_, row: &T| {
            of_account(row, |one| Some(one.deposited))
        })
        .wide(),
        Field::new("unclaimed", msg!("head-unclaimed"), Kind::Money, |_, row: &T| of_account(row, |one| one.unclaimed))
            .wide(),
        Field::new("not_owed", msg!("head-not-owed"), Kind::Money, |_, row: &T| {
            of_account(row, |one| Some(one.not_owed))
        })
        .wide(),
        Field::new("shortfall", msg!("head-shortfall"), Kind::Money, |_, row: &T| {
            of_account(row, |one| Some(one.shortfall))
        })
        .wide(),
        Field::new("given_up", msg!("head-given-up"), Kind::Money, |_, row: &T| of_account(row, Account::given_up))
            .wide(),
        outstanding_field(),
        Field::new("taken_over_by", msg!("head-taken-over-by"), Kind::Text, |_, row: &T| {
            of_sheet(row, |sheet| sheet.assumed_by.as_deref().map_or(Cell::Empty, Cell::text))
        })
        .wide(),
        Field::new("counted_from", msg!("head-counted-from"), Kind::Word, |says, row: &T| {
            of_sheet(row, |sheet| sheet.base.map_or(Cell::Empty, |base| says.word(base.code(), &base_name(base))))
        })
        .wide(),
        Field::new("recovered", msg!("head-recovered"), Kind::Money, |_, row: &T| {
            of_sheet(row, |sheet| sheet.recovered)
        })
        .wide(),
        Field::new("lenders", msg!("head-lenders"), Kind::Integer, |_, row: &T| of_sheet(row, |sheet| sheet.lenders))
            .wide(),
        Field::new("lenders_left", msg!("head-lenders-left"), Kind::Integer, |_, row: &T| {
            of_sheet(row, |sheet| sheet.lenders_left)
        })
        .wide(),
        Field::new("repaid_percent", msg!("head-repaid-percent"), Kind::Text, |_, row: &T| {
            of_sheet(row, |sheet| share(sheet, sheet.paid))
        })
        .wide(),
        Field::new("recovery_percent", msg!("head-recovery-percent"), Kind::Text, |_, row: &T| {
            of_sheet(row, |sheet| share(sheet, sheet.recovered))
        })
        .wide(),
        Field::new("last_movement", msg!("column-last-movement"), Kind::Date, |_, row: &T| {
            of_sheet(row, |sheet| sheet.last_movement)
        })
        .wide(),
    ]
}

/// What is outstanding.
#[must_use]
pub fn outstanding_field<T: OfCase>() -> Field<T> {
    Field::new("outstanding", msg!("head-outstanding"), Kind::Money, |_, row| of_sheet(row, |sheet| sheet.outstanding))
}

/// A share of the principal, in per cent with two decimals, rounded down; nothing where that is not known or nothing.
fn share(sheet: &Sheet, part: Money) -> Cell {
    let points = sheet.counted.and_then(|whole| part.percent_of(whole));
    points.map_or(Cell::Empty, |points| Cell::text(format!("{}.{:02}", points / 100, points % 100)))
}

/// The keys and headings of the totals of money, in the order of [`money_totals`].
pub const MONEY_KEYS: [&str; 9] =
    ["principal", "repaid", "taken_over", "deposited", "unclaimed", "not_owed", "shortfall", "given_up", "outstanding"];

/// The totals of the money of a list, over the cases of which something is known.
#[must_use]
pub fn money_totals(says: Says<'_>, keys: [&'static str; 9], sum: &AccountSum) -> Vec<Total> {
    let of = [
        (msg!("total-principal"), sum.principal),
        (msg!("total-repaid"), sum.repaid),
        (msg!("total-taken-over"), sum.taken_over),
        (msg!("total-deposited"), sum.deposited),
        (msg!("total-unclaimed"), sum.unclaimed),
        (msg!("total-not-owed"), sum.not_owed),
        (msg!("total-shortfall"), sum.shortfall),
        (msg!("total-given-up"), sum.given_up),
        (msg!("total-left"), sum.outstanding),
    ];
    keys.into_iter()
        .zip(of)
        .map(|(key, (heading, amount))| Total { key, heading: says.say(&heading), cell: amount.into() })
        .collect()
}

/// The same of a list of cases, and of how many nothing is known.
#[must_use]
pub fn case_totals(says: Says<'_>, sum: &AccountSum) -> Vec<Total> {
    let mut totals = money_totals(says, MONEY_KEYS, sum);
    let unknown = i64::try_from(sum.unknown).unwrap_or(i64::MAX);
    totals.push(says.total("unknown", &msg!("total-money-unknown"), unknown));
    totals
}

/// What it came to, the reason and basis of its state, and the evidence it owes.
#[must_use]
pub fn record_fields<T: OfCase>() -> Vec<Field<T>> {
    vec![
        outcome_field().wide(),
        Field::new("reason", msg!("column-reason"), Kind::Word, |says, row: &T| says.reason(row.read().reason)).wide(),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &T| Cell::text(&row.read().basis)).wide(),
        Field::new("evidence_owed", msg!("column-evidence-owed"), Kind::Word, |says, row: &T| {
            let owed: Vec<(&str, Message)> =
                row.read().owed.iter().map(|need| (need.as_str(), need_said(need))).collect();
            says.words(&owed)
        })
        .wide(),
    ]
}

/// What its case came to.
#[must_use]
pub fn outcome_field<T: OfCase>() -> Field<T> {
    Field::new("outcome", msg!("column-outcome"), Kind::Word, |says, row| outcome_cell(says, outcome_shown(row.read())))
}

/// An outcome: for people its code and what it means, so that "cleared" is never read as "everyone was repaid".
#[must_use]
pub fn outcome_cell(says: Says<'_>, outcome: Option<Outcome>) -> Cell {
    outcome.map_or(Cell::Empty, |outcome| {
        let said = msg!("list-outcome", code = outcome.code(), name = named(outcome));
        says.word(outcome.code(), &said)
    })
}

/// The words of what money outstanding is counted from.
#[must_use]
pub fn base_name(base: Base) -> Message {
    match base {
        Base::Claims => msg!("base-claims"),
        Base::Stock => msg!("base-stock"),
    }
}

/// The words of a need as the record keeps it: kinds with a bar between.
#[must_use]
pub fn need_said(need: &str) -> Message {
    let kinds: Vec<EvidenceKind> = need.split('|').filter_map(|kind| kind.parse().ok()).collect();
    need_name(&kinds)
}

/// Flags that stand on a case.
#[must_use]
pub fn flags_cell(says: Says<'_>, case: &CaseOf) -> Cell {
    let sheet = &case.sheet;
    let flags: Vec<(&str, Message)> = [
        sheet.hard.map(|(_, why, _)| {
            let said = why.map_or_else(
                || Message::named("flag-hard"),
                |why| msg!("list-because", what = Message::named("flag-hard"), why = named(why)),
            );
            ("hard", said)
        }),
        sheet.disputed_since.map(|_| ("disputed", Message::named("flag-disputed"))),
        sheet.on_hold_since.map(|_| ("on-hold", Message::named("flag-on-hold"))),
    ]
    .into_iter()
    .flatten()
    .collect();
    says.words(&flags)
}

/// Items of the checklist on record.
#[must_use]
pub fn items_cell(says: Says<'_>, sheet: &Sheet) -> Cell {
    let items: Vec<(&str, Message)> = sheet.items.iter().map(|item| (item.code(), named(*item))).collect();
    says.words(&items)
}

/// Clocks by name.
#[must_use]
pub fn clocks_cell(says: Says<'_>, clocks: &std::collections::BTreeSet<crate::domain::clock::ClockKind>) -> Cell {
    let clocks: Vec<(&str, Message)> = clocks.iter().map(|clock| (clock.code(), named(*clock))).collect();
    says.words(&clocks)
}
