//! `case claims list` and `case claims import`: the register of claims, out and in.

use crate::domain::case::claims::Claim;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::{Cell, Column, Kind, Total};
use crate::words::Message;

pub(crate) fn total(says: Says<'_>, key: &'static str, heading: &Message, amount: Money) -> Total {
    Total { key, heading: says.say(heading), cell: amount.into() }
}

pub(crate) fn columns(says: Says<'_>) -> Vec<Column> {
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

pub(crate) fn cells(says: Says<'_>, claim: &str, one: &Claim) -> Vec<Cell> {
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
