//! `case list`, and the exports that are lists of cases: the four lists, who was struck off, and the tolling grants.

use std::collections::BTreeMap;

use crate::db::Txn;
use crate::db::case_row::CaseRead;
use crate::domain::case::account::AccountAdding;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::sheet::Sheet;
use crate::domain::clock::tolling::GrantScope;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::catalogue::parts::Take;
use crate::office::lists::case_fields::{
    OfCase, body_field, case_fields, case_totals, clocks_cell, day_fields, exit_by_field, id_field, institution_fields,
    money_fields, name_field, outcome_field, outstanding_field, record_fields, route_field, stage_field, unit_field,
};
use crate::office::lists::drawing::{Plan, Tally};
use crate::office::lists::field::{Field, fill};
use crate::office::lists::stuck::words::{mover_cell, next_said};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::case_list::{CaseLine, CasesAsked, cases_each, four_lists_each, struck_off_each};
use crate::reports::stuck::{Head, outcome_shown};
use crate::reports::tolled::GrantShown;

impl OfCase for CaseLine {
    fn read(&self) -> &CaseRead {
        &self.read
    }
}

/// Cases, the longest-standing institution first.
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    asked: &CasesAsked,
    take: Take<'_>,
) -> Result<Grid, Told> {
    let page = PageWords {
        report: "cases",
        title: msg!("cases-title"),
        definition: msg!("cases-definition"),
        empty: msg!("cases-empty"),
    };
    let fields = if reading.shape.is_table() { table_fields() } else { line_fields() };
    let mut drawing = reading.drawing(LineTally::plan(page, fields), Some(()), take);
    cases_each(txn, &reading.frame.cut, asked, |row| drawing.row((), &row))?;
    drawing.end()
}

/// The four lists.
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn four_lists_drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, take: Take<'_>) -> Result<Grid, Told> {
    let page = PageWords {
        report: "four-lists",
        title: msg!("four-lists-title"),
        definition: msg!("four-lists-definition"),
        empty: msg!("four-lists-empty"),
    };
    let mut drawing = reading.drawing(LineTally::plan(page, four_fields()), Some(()), take);
    four_lists_each(txn, &reading.frame.cut, |row| drawing.row((), &row))?;
    drawing.end()
}

/// What a list of cases adds up to.
struct LineTally {
    overdue: i64,
    /// Their money, where the list shows it.
    money: Option<AccountAdding>,
}

impl LineTally {
    fn plan(page: PageWords, fields: Vec<Field<CaseLine>>) -> Plan<CaseLine, Self> {
        let shows_money = fields.iter().any(|field| field.is("principal"));
        let tally = Self { overdue: 0, money: shows_money.then(AccountAdding::default) };
        Plan { page, fields, tally }
    }
}

impl Tally<CaseLine> for LineTally {
    fn add(&mut self, row: &CaseLine) {
        self.overdue = self.overdue.saturating_add(i64::from(row.overdue_by > 0));
        if let Some(money) = &mut self.money {
            money.add(row.sheet().and_then(Sheet::account));
        }
    }

    fn totals(&self, says: Says<'_>, all: i64) -> Vec<Total> {
        let mut totals = vec![
            says.total("institutions", &msg!("total-institutions"), all),
            says.total("overdue", &msg!("total-overdue"), self.overdue),
        ];
        totals.extend(self.money.iter().flat_map(|money| case_totals(says, &money.sum())));
        totals
    }
}

/// The few columns that matter at a terminal.
fn table_fields() -> Vec<Field<CaseLine>> {
    vec![
        id_field(),
        name_field(),
        unit_field().wide(),
        stage_field(),
        route_field(),
        outstanding_field(),
        deadline_field().wide(),
        overdue_field(),
        next_field().wide(),
        body_field().wide(),
        exit_by_field().wide(),
        outcome_field().wide(),
    ]
}

fn deadline_field() -> Field<CaseLine> {
    Field::new("deadline", msg!("head-deadline"), Kind::Date, |_, row: &CaseLine| {
        row.awaited.as_ref().and_then(|awaited| awaited.due).map(|due| due.due.then.due).into()
    })
}

fn overdue_field() -> Field<CaseLine> {
    Field::new("overdue_days", msg!("head-overdue"), Kind::Integer, |_, row: &CaseLine| {
        (row.overdue_by > 0).then_some(row.overdue_by).into()
    })
}

fn next_field() -> Field<CaseLine> {
    Field::new("next_step", msg!("head-next"), Kind::Word, |says, row: &CaseLine| {
        row.awaited
            .as_ref()
            .map_or(Cell::Empty, |awaited| says.word(awaited.next.word().code(), &next_said(&awaited.next)))
    })
}

fn mover_field() -> Field<CaseLine> {
    Field::new("who_moves", msg!("head-who-moves"), Kind::Word, |says, row: &CaseLine| {
        let body = row.sheet().and_then(|sheet| sheet.body.as_deref());
        row.awaited.as_ref().map_or(Cell::Empty, |awaited| mover_cell(says, awaited.mover, body))
    })
}

fn age_fields() -> Vec<Field<CaseLine>> {
    vec![
        Field::new("gross_days", msg!("head-gross"), Kind::Integer, |_, row: &CaseLine| {
            row.ages.stopped.map(|aged| aged.age.gross).into()
        }),
        Field::new("net_days", msg!("head-net"), Kind::Integer, |_, row: &CaseLine| {
            row.ages.stopped.map(|aged| aged.age.net).into()
        }),
        Field::new("tolled_days", msg!("head-tolled-days"), Kind::Integer, |_, row: &CaseLine| {
            row.ages.stopped.map(|aged| aged.age.tolled).into()
        }),
    ]
}

/// Every column.
fn line_fields() -> Vec<Field<CaseLine>> {
    let mut fields = institution_fields();
    fields.extend(day_fields());
    fields.extend(case_fields());
    fields.extend(money_fields());
    fields.extend(age_fields());
    fields.extend([mover_field(), next_field(), deadline_field(), overdue_field(), exit_by_field()]);
    fields.extend(record_fields());
    fields
}

/// The four lists: institution, measure, exit date, responsible body.
fn four_fields() -> Vec<Field<CaseLine>> {
    let mut fields = institution_fields();
    fields.extend([route_field(), exit_by_field(), body_field()]);
    fields.push(stage_field().wide());
    fields.push(outcome_field().wide());
    fields
}

/// Who is struck off.
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn struck_off_drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, take: Take<'_>) -> Result<Grid, Told> {
    let page = PageWords {
        report: "struck-off",
        title: msg!("struck-off-title"),
        definition: msg!("struck-off-definition"),
        empty: msg!("struck-off-empty"),
    };
    let plan = Plan { page, fields: struck_fields(), tally: StruckTally::default() };
    let mut drawing = reading.drawing(plan, Some(()), take);
    struck_off_each(txn, &reading.frame.cut, |row| drawing.row((), &row))?;
    drawing.end()
}

/// What those who are struck off came to.
#[derive(Default)]
struct StruckTally {
    outcomes: BTreeMap<Outcome, i64>,
    money: AccountAdding,
}

impl Tally<CaseRead> for StruckTally {
    fn add(&mut self, row: &CaseRead) {
        if let Some(outcome) = outcome_shown(row) {
            let count = self.outcomes.entry(outcome).or_default();
            *count = count.saturating_add(1);
        }
        self.money.add(row.sheet().and_then(Sheet::account));
    }

    fn totals(&self, says: Says<'_>, all: i64) -> Vec<Total> {
        let mut totals = vec![says.total("institutions", &msg!("total-institutions"), all)];
        totals.extend(Outcome::ALL.iter().map(|outcome| Total {
            key: outcome_key(*outcome),
            heading: outcome.code().to_owned(),
            cell: Cell::Integer(self.outcomes.get(outcome).copied().unwrap_or(0)),
        }));
        totals.extend(case_totals(says, &self.money.sum()));
        totals
    }
}

fn struck_fields() -> Vec<Field<CaseRead>> {
    let mut fields = institution_fields();
    fields.push(outcome_field());
    fields.extend(day_fields());
    fields.extend(case_fields());
    fields.extend(money_fields());
    fields.extend(record_fields().into_iter().skip(1));
    fields
}

/// The key of the count of an outcome among totals.
pub(crate) const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Full => "full",
        Outcome::FullWithReturn => "full_with_return",
        Outcome::PartialFinal => "partial_final",
        Outcome::Assumed => "assumed",
        Outcome::NoStock => "no_stock",
        Outcome::Converted => "converted",
        Outcome::SetAside => "set_aside",
        Outcome::Void => "void",
        Outcome::LegacyUnproven => "legacy_unproven",
    }
}

/// The grants as a grid.
#[must_use]
pub fn grants_grid(says: Says<'_>, frame: &Frame, head: &Head<GrantShown>) -> Grid {
    let page = PageWords {
        report: "tolled",
        title: msg!("grants-title"),
        definition: msg!("grants-definition"),
        empty: msg!("grants-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &grant_fields(), head.shown());
    grid.totals = vec![says.total("grants", &msg!("total-grants"), head.all())];
    Frame::limit_note(says, &mut grid, head.all());
    grid
}

fn grant_fields() -> Vec<Field<GrantShown>> {
    vec![
        Field::new("scope", msg!("head-scope"), Kind::Word, |says, row: &GrantShown| match &row.grant.scope {
            GrantScope::Unit(_) => says.word("unit", &msg!("scope-unit")),
            GrantScope::Institution(_) => says.word("institution", &msg!("scope-institution")),
            GrantScope::Case(_) => says.word("case", &msg!("scope-case")),
        }),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &GrantShown| {
            row.unit.as_deref().map_or(Cell::Empty, Cell::code)
        })
        .wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &GrantShown| {
            row.unit.as_deref().map_or(Cell::Empty, |unit| says.unit_name(unit))
        }),
        Field::new("id", msg!("column-id"), Kind::Code, |_, row: &GrantShown| {
            row.institution.as_ref().map_or(Cell::Empty, |(id, _)| Cell::code(id.to_string()))
        })
        .wide(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &GrantShown| {
            row.institution.as_ref().map_or(Cell::Empty, |(_, name)| Cell::text(name))
        }),
        Field::new("clocks", msg!("head-clocks"), Kind::Word, |says, row: &GrantShown| {
            clocks_cell(says, &row.grant.clocks)
        }),
        Field::new("from", msg!("column-from-day"), Kind::Date, |_, row: &GrantShown| row.grant.from.into()),
        Field::new("to", msg!("column-to-day"), Kind::Date, |_, row: &GrantShown| row.grant.to.into()),
        Field::new("days", msg!("column-age-days"), Kind::Integer, |_, row: &GrantShown| row.grant.length().into())
            .wide(),
        Field::new("covers_the_day", msg!("head-covers"), Kind::Flag, |_, row: &GrantShown| row.covers.into()).wide(),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &GrantShown| Cell::text(&row.grant.basis))
            .wide(),
        Field::new("approver", msg!("head-grant-approver"), Kind::Text, |_, row: &GrantShown| {
            Cell::text(&row.grant.approver)
        })
        .wide(),
        Field::new("recorded_at", msg!("head-recorded-at"), Kind::Moment, |_, row: &GrantShown| row.recorded_at.into())
            .wide(),
        Field::new("after_the_fact", msg!("head-after-the-fact"), Kind::Flag, |_, row: &GrantShown| {
            row.grant.is_late().into()
        })
        .wide(),
        Field::new("entry", msg!("head-entry"), Kind::Integer, |_, row: &GrantShown| row.seq.into()).wide(),
    ]
}
