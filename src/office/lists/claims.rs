//! `case claims list` and `case claims import`: the register of claims, out and in.

use crate::domain::case::claims::Claim;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::asked::PageWords;
use crate::office::lists::checklist::{CaseAsRead, case_grid};
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::{Cell, Column, Grid, Kind, Total};
use crate::words::Message;

/// The register of claims of a case.
#[must_use]
pub fn grid(says: Says<'_>, read: &CaseAsRead) -> Grid {
    let page = PageWords {
        report: "claims",
        title: msg!("claims-title", name = &read.name),
        definition: msg!("claims-definition"),
        empty: msg!("claims-empty"),
    };
    let mut grid = case_grid(says, &page, read);
    grid.columns = columns(says);
    let claims = &read.record.claims;
    grid.rows = claims.iter().map(|(claim, one)| cells(says, claim, one)).collect();
    let sum = |of: fn(&Claim) -> Money| claims.values().map(of).fold(Money::ZERO, Money::plus);
    grid.totals = vec![
        says.total("claims", &msg!("total-claims"), i64::try_from(claims.len()).unwrap_or(i64::MAX)),
        total(says, "filed", &msg!("total-filed"), sum(|one| one.filed)),
        total(says, "admitted", &msg!("total-admitted"), read.record.admitted()),
        total(says, "paid", &msg!("total-paid"), read.record.paid()),
        total(says, "taken_over", &msg!("total-taken-over"), read.record.assumed()),
        total(says, "deposited", &msg!("total-deposited"), read.record.deposited()),
        total(says, "outstanding", &msg!("total-outstanding"), sum(Claim::owed)),
    ];
    grid
}

fn total(says: Says<'_>, key: &'static str, heading: &Message, amount: Money) -> Total {
    Total { key, heading: says.say(heading), cell: amount.into() }
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("claim", &msg!("column-claim"), Kind::Code),
        says.column("state", &msg!("column-claim-state"), Kind::Word),
        says.column("filed", &msg!("column-filed"), Kind::Money),
        says.column("admitted", &msg!("column-admitted"), Kind::Money),
        says.column("paid", &msg!("column-paid"), Kind::Money),
        says.column("outstanding", &msg!("column-outstanding"), Kind::Money),
        says.column("lenders", &msg!("column-lenders"), Kind::Integer).wide(),
        says.column("late", &msg!("column-late"), Kind::Flag).wide(),
        says.column("duplicate_of", &msg!("column-duplicate"), Kind::Code).wide(),
        says.column("filed_on", &msg!("column-filed-on"), Kind::Date).wide(),
        says.column("returned", &msg!("column-returned"), Kind::Money).wide(),
        says.column("taken_over", &msg!("head-taken-over"), Kind::Money).wide(),
        says.column("deposited", &msg!("head-deposited"), Kind::Money).wide(),
        says.column("taken_over_by", &msg!("head-taken-over-by"), Kind::Text).wide(),
    ]
}

fn cells(says: Says<'_>, claim: &str, one: &Claim) -> Vec<Cell> {
    vec![
        Cell::code(claim),
        says.word(one.state.code(), &named(one.state)),
        one.filed.into(),
        one.admitted.into(),
        one.paid.into(),
        one.owed().into(),
        one.lenders.into(),
        one.late.into(),
        one.duplicate_of.as_deref().map_or(Cell::Empty, Cell::code),
        one.filed_on.into(),
        one.returned.into(),
        one.assumed.into(),
        one.deposited.into(),
        one.assumed_by.as_deref().map_or(Cell::Empty, Cell::text),
    ]
}
