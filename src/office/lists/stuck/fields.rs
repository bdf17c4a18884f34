//! The columns of the stuck lists.

use crate::db::case_row::CaseRead;
use crate::domain::clock::tolling::Age;
use crate::domain::stuck::finding::Split;
use crate::domain::value::effective::Precision;
use crate::msg;
use crate::office::lists::case_fields::{
    OfCase, case_fields, clocks_cell, day_fields, exit_by_field, id_field, institution_fields, money_fields,
    name_field, outcome_field, record_fields, stage_field, unit_field,
};
use crate::office::lists::field::Field;
use crate::office::lists::stuck::words::{mover_cell, next_said, obstacles_cell, run_off_cell};
use crate::office::words::named;
use crate::output::{Cell, Kind};
use crate::reports::stuck::Stuck;
use crate::reports::tolled::TolledRow;
use crate::words::Message;

impl OfCase for Stuck {
    fn read(&self) -> &CaseRead {
        &self.read
    }
}

impl OfCase for TolledRow {
    fn read(&self) -> &CaseRead {
        &self.read
    }
}

/// What a person at a terminal needs first: who, what is left, how old, how grave, what next; then the stage.
#[must_use]
pub fn table_fields() -> Vec<Field<Stuck>> {
    let [run_off, _] = run_off_fields();
    vec![
        id_field(),
        name_field(),
        unit_field().wide(),
        stage_field().wide(),
        Field::new("left", msg!("head-left"), Kind::Figure, |says, row: &Stuck| match row.finding.outstanding {
            Some(amount) if !amount.is_zero() => amount.into(),
            Some(_) | None => says.word(row.finding.split.code(), &named(row.finding.split)),
        }),
        Field::new("age", msg!("head-age"), Kind::Code, |_, row: &Stuck| {
            ages_cell(row.read.since.precision, row.finding.age)
        }),
        severity_field(),
        next_field(),
        Field::new("deadline", msg!("head-deadline"), Kind::Date, deadline).wide(),
        Field::new("overdue_days", msg!("head-overdue"), Kind::Integer, overdue).wide(),
        exit_by_field().wide(),
        run_off.wide(),
        outcome_field().wide(),
    ]
}

/// Both ages, one beside the other. What was only seen on a day is at least so old, by either.
fn ages_cell(precision: Precision, age: Age) -> Cell {
    let sign = match precision {
        Precision::Exact => "",
        Precision::NotLaterThan => "≥",
    };
    Cell::code(format!("{sign}{}/{sign}{}", age.gross, age.net))
}

/// Everything, for files and programs.
#[must_use]
pub fn list_fields() -> Vec<Field<Stuck>> {
    let mut fields = institution_fields();
    fields.push(Field::new("part", msg!("head-part"), Kind::Word, |says, row: &Stuck| {
        let split: Split = row.finding.split;
        says.word(split.code(), &named(split))
    }));
    fields.extend(day_fields());
    fields.extend(case_fields());
    fields.extend(money_fields());
    fields.extend(age_fields());
    fields.extend(hard_fields());
    fields.extend(way_fields());
    fields.extend(deadline_fields());
    fields.push(exit_by_field());
    fields.extend(run_off_fields());
    fields.extend(record_fields());
    fields
}

fn severity_field() -> Field<Stuck> {
    Field::new("severity", msg!("head-severity"), Kind::Word, |says, row| {
        let severity = row.finding.severity;
        says.word(severity.code(), &named(severity))
    })
}

fn next_field() -> Field<Stuck> {
    Field::new("next_step", msg!("head-next"), Kind::Word, |says, row| {
        let next = &row.finding.next;
        says.word(next.word().code(), &next_said(next))
    })
}

fn age_fields() -> Vec<Field<Stuck>> {
    vec![
        Field::new("gross_days", msg!("head-gross"), Kind::Integer, |_, row: &Stuck| row.finding.age.gross.into()),
        Field::new("net_days", msg!("head-net"), Kind::Integer, |_, row: &Stuck| row.finding.age.net.into()),
        Field::new("tolled_days", msg!("head-tolled-days"), Kind::Integer, |_, row: &Stuck| {
            row.finding.age.tolled.into()
        }),
        Field::new("band", msg!("column-band"), Kind::Word, |says, row: &Stuck| {
            says.word(row.finding.band.code(), &named(row.finding.band))
        }),
        severity_field(),
        Field::new("tolled", msg!("head-tolled"), Kind::Flag, |_, row: &Stuck| {
            row.finding.tolled_until.is_some().into()
        }),
        Field::new("tolled_until", msg!("head-tolled-until"), Kind::Date, |_, row: &Stuck| {
            row.finding.tolled_until.into()
        }),
        Field::new("late_grants", msg!("head-late-grants"), Kind::Integer, |_, row: &Stuck| {
            i64::try_from(row.finding.late_grants).map_or(Cell::Empty, Cell::Integer)
        }),
        Field::new("red_before_grant", msg!("head-red-before-grant"), Kind::Date, |_, row: &Stuck| {
            row.finding.red_before_grant.as_ref().map(|red| red.on).into()
        }),
    ]
}

fn hard_fields() -> Vec<Field<Stuck>> {
    vec![
        Field::new("hard", msg!("head-hard"), Kind::Word, |says, row: &Stuck| match &row.hard {
            None => Cell::Empty,
            Some(hard) if hard.confirmed.is_some() => says.word("confirmed", &msg!("hard-confirmed")),
            Some(_) => says.word("proposed", &msg!("hard-proposed")),
        }),
        Field::new("hard_reasons", msg!("head-hard-reasons"), Kind::Word, |says, row: &Stuck| {
            let Some(hard) = &row.hard else {
                return Cell::Empty;
            };
            let confirmed = hard.confirmed.and_then(|confirmed| confirmed.why);
            let mut reasons: Vec<_> = confirmed.into_iter().collect();
            for proposal in &hard.proposals {
                if !reasons.contains(&proposal.reason()) {
                    reasons.push(proposal.reason());
                }
            }
            let said: Vec<(&str, Message)> = reasons.iter().map(|why| (why.code(), named(*why))).collect();
            says.words(&said)
        }),
        Field::new("hard_review_due", msg!("head-hard-review"), Kind::Date, |_, row: &Stuck| {
            let confirmed = row.hard.as_ref().and_then(|hard| hard.confirmed);
            confirmed.and_then(|confirmed| confirmed.review).map(|review| review.then.due).into()
        }),
    ]
}

fn way_fields() -> Vec<Field<Stuck>> {
    vec![
        Field::new("in_the_way", msg!("head-in-the-way"), Kind::Word, |says, row: &Stuck| {
            obstacles_cell(says, &row.finding.obstacles)
        }),
        Field::new("who_moves", msg!("head-who-moves"), Kind::Word, |says, row: &Stuck| {
            let body = row.sheet().and_then(|sheet| sheet.body.as_deref());
            mover_cell(says, row.finding.mover, body)
        }),
        next_field(),
    ]
}

fn deadline(_: crate::office::says::Says<'_>, row: &Stuck) -> Cell {
    row.finding.due.map(|due| due.due.then.due).into()
}

fn overdue(_: crate::office::says::Says<'_>, row: &Stuck) -> Cell {
    row.overdue_days().into()
}

fn deadline_fields() -> Vec<Field<Stuck>> {
    vec![
        Field::new("deadline_of", msg!("head-deadline-of"), Kind::Word, |says, row: &Stuck| {
            row.finding.due.map_or(Cell::Empty, |due| {
                let clock = due.due.then.clock;
                says.word(clock.code(), &named(clock))
            })
        }),
        Field::new("deadline", msg!("head-deadline"), Kind::Date, deadline),
        Field::new("deadline_today", msg!("head-deadline-today"), Kind::Date, |_, row: &Stuck| {
            row.finding.due.and_then(|due| due.due.today).map(|today| today.due).into()
        }),
        Field::new("overdue_days", msg!("head-overdue"), Kind::Integer, overdue),
    ]
}

fn run_off_fields() -> [Field<Stuck>; 2] {
    [
        Field::new("cleared_by_3_months", msg!("head-run-off-3"), Kind::Word, |says, row: &Stuck| {
            run_off_cell(says, &row.run_off[0])
        }),
        Field::new("cleared_by_12_months", msg!("head-run-off-12"), Kind::Word, |says, row: &Stuck| {
            run_off_cell(says, &row.run_off[1])
        }),
    ]
}

/// The columns of the tolled list on a terminal.
#[must_use]
pub fn tolled_table_fields() -> Vec<Field<TolledRow>> {
    vec![
        id_field(),
        name_field(),
        unit_field().wide(),
        stage_field(),
        Field::new("age", msg!("head-age"), Kind::Code, |_, row: &TolledRow| {
            ages_cell(row.read.since.precision, row.tolled.age)
        }),
        Field::new("tolled_from", msg!("head-tolled-from"), Kind::Date, |_, row: &TolledRow| row.tolled.from.into()),
        Field::new("tolled_until", msg!("head-tolled-until"), Kind::Date, |_, row: &TolledRow| row.tolled.until.into()),
        Field::new("rejoins_net", msg!("head-rejoins-net"), Kind::Integer, |_, row: &TolledRow| {
            row.tolled.rejoins_net.into()
        }),
        route_wide(),
        outcome_field().wide(),
    ]
}

fn route_wide() -> Field<TolledRow> {
    Field::new("route", msg!("head-route"), Kind::Word, |says, row: &TolledRow| {
        crate::office::lists::case_fields::of_sheet(row, |sheet| says.word(sheet.route.code(), &named(sheet.route)))
    })
    .wide()
}

/// Every column of the tolled list.
#[must_use]
pub fn tolled_fields() -> Vec<Field<TolledRow>> {
    let mut fields = institution_fields();
    fields.extend(day_fields());
    fields.extend(case_fields());
    fields.extend(money_fields());
    fields.extend([
        Field::new("tolled_clock", msg!("head-tolled-clock"), Kind::Word, |says, row: &TolledRow| {
            says.word(row.tolled.clock.code(), &named(row.tolled.clock))
        }),
        Field::new("gross_days", msg!("head-gross"), Kind::Integer, |_, row: &TolledRow| row.tolled.age.gross.into()),
        Field::new("net_days", msg!("head-net"), Kind::Integer, |_, row: &TolledRow| row.tolled.age.net.into()),
        Field::new("tolled_days", msg!("head-tolled-days"), Kind::Integer, |_, row: &TolledRow| {
            row.tolled.age.tolled.into()
        }),
        Field::new("tolled_from", msg!("head-tolled-from"), Kind::Date, |_, row: &TolledRow| row.tolled.from.into()),
        Field::new("tolled_until", msg!("head-tolled-until"), Kind::Date, |_, row: &TolledRow| row.tolled.until.into()),
        Field::new("rejoins_on", msg!("head-rejoins-on"), Kind::Date, |_, row: &TolledRow| {
            row.tolled.rejoins_on.into()
        }),
        Field::new("rejoins_net", msg!("head-rejoins-net"), Kind::Integer, |_, row: &TolledRow| {
            row.tolled.rejoins_net.into()
        }),
        Field::new("clocks", msg!("head-clocks"), Kind::Word, |says, row: &TolledRow| {
            let clocks = row.tolled.grants.iter().flat_map(|grant| &grant.clocks);
            clocks_cell(says, &clocks.copied().collect())
        }),
        Field::new("grant_basis", msg!("head-grant-basis"), Kind::Text, |_, row: &TolledRow| {
            let bases: Vec<&str> = row.tolled.grants.iter().map(|grant| grant.basis.as_str()).collect();
            Cell::text(bases.join("; "))
        }),
        Field::new("grant_approver", msg!("head-grant-approver"), Kind::Text, |_, row: &TolledRow| {
            let approvers: Vec<&str> = row.tolled.grants.iter().map(|grant| grant.approver.as_str()).collect();
            Cell::text(approvers.join("; "))
        }),
        Field::new("after_the_fact", msg!("head-after-the-fact"), Kind::Flag, |_, row: &TolledRow| {
            row.tolled.grants.iter().any(crate::domain::clock::tolling::Grant::is_late).into()
        }),
        Field::new("red_before_grant", msg!("head-red-before-grant"), Kind::Date, |_, row: &TolledRow| {
            row.tolled.red_before_grant.as_ref().map(|red| red.on).into()
        }),
        exit_by_field(),
    ]);
    fields.extend(record_fields());
    fields
}
