//! `case claims list` and `case claims import`: the register of claims, out and in.

use super::checklist::{case_grid, case_read};
use super::now::money;
use super::record::now_line;
use crate::actions::claims_import::{ClaimsImport, apply};
use crate::cli::args::{CaseReadArgs, ClaimsImportArgs};
use crate::cli::case_words::claim_state_name;
use crate::cli::desk::{Desk, access};
use crate::cli::fail::Failure;
use crate::cli::listing::{PageWords, Says, show};
use crate::domain::case::claims::Claim;
use crate::domain::value::money::Money;
use crate::intake::claims_file::claims_read;
use crate::msg;
use crate::output::{Cell, Column, Kind, Total};
use crate::words::Message;

/// Lists the claims.
///
/// # Errors
/// That there is no such institution or case, or the list cannot be written.
pub(super) fn list(desk: &Desk, args: &CaseReadArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let read = case_read(&mut session, &args.institution, &args.read)?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "claims",
        title: msg!("claims-title", name = &read.name),
        definition: msg!("claims-definition"),
        empty: msg!("claims-empty"),
    };
    let mut grid = case_grid(says, &page, &read);
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
    show(desk, &grid, &args.read.shown)
}

/// An amount: plain for programs, in groups of three digits for people.
fn money_cell(amount: Money) -> Cell {
    Cell::word(amount.to_string(), amount.grouped())
}

fn total(says: Says<'_>, key: &'static str, heading: &Message, amount: Money) -> Total {
    Total { key, heading: says.say(heading), cell: money_cell(amount) }
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("claim", &msg!("column-claim"), Kind::Code),
        says.column("state", &msg!("column-claim-state"), Kind::Word),
        says.column("filed", &msg!("column-filed"), Kind::Word),
        says.column("admitted", &msg!("column-admitted"), Kind::Word),
        says.column("paid", &msg!("column-paid"), Kind::Word),
        says.column("outstanding", &msg!("column-outstanding"), Kind::Word),
        says.column("lenders", &msg!("column-lenders"), Kind::Integer).wide(),
        says.column("late", &msg!("column-late"), Kind::Flag).wide(),
        says.column("duplicate_of", &msg!("column-duplicate"), Kind::Code).wide(),
        says.column("filed_on", &msg!("column-filed-on"), Kind::Date).wide(),
        says.column("returned", &msg!("column-returned"), Kind::Word).wide(),
        says.column("taken_over", &msg!("head-taken-over"), Kind::Word).wide(),
        says.column("deposited", &msg!("head-deposited"), Kind::Word).wide(),
        says.column("taken_over_by", &msg!("head-taken-over-by"), Kind::Text).wide(),
    ]
}

fn cells(says: Says<'_>, claim: &str, one: &Claim) -> Vec<Cell> {
    vec![
        Cell::code(claim),
        says.word(one.state.code(), &claim_state_name(one.state)),
        money_cell(one.filed),
        one.admitted.map_or(Cell::Empty, money_cell),
        money_cell(one.paid),
        money_cell(one.owed()),
        one.lenders.into(),
        one.late.into(),
        one.duplicate_of.as_deref().map_or(Cell::Empty, Cell::code),
        one.filed_on.into(),
        money_cell(one.returned),
        money_cell(one.assumed),
        money_cell(one.deposited),
        one.assumed_by.as_deref().map_or(Cell::Empty, Cell::text),
    ]
}

/// Reads a file of claims into the register: all of it or nothing.
///
/// # Errors
/// What is wrong with the file or its rows, or what the database says.
pub(super) fn import(desk: &Desk, args: &ClaimsImportArgs) -> Result<(), Failure> {
    let writing = &args.money.writing;
    let import = ClaimsImport {
        institution: args.institution.clone(),
        rows: claims_read(&args.file)?,
        effective: writing.effective,
        grounds: Desk::grounds(&writing.grounds)?,
        confirmed: args.money.confirm,
        expected: writing.expect,
    };
    let dry_run = writing.grounds.dry_run;
    let mut session = desk.session()?;
    let recorded = apply(&mut session, access(dry_run), &import)?;
    let already = recorded.entries.iter().filter(|(_, already)| *already).count();
    let new = recorded.entries.len().saturating_sub(already);
    let (name, rows) = (&recorded.name, import.rows.len());
    let line = if dry_run {
        msg!("case-would-import", name = name, rows = rows, recorded = new, already = already)
    } else {
        msg!("case-imported", name = name, rows = rows, recorded = new, already = already)
    };
    desk.printer.line(&desk.words, &line)?;
    now_line(desk, money(&recorded.record), dry_run && new > 0)
}
