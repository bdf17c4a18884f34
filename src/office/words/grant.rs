//! The grants of a case in words: who approved and entered each, how long after its first day, and the runs they make.

use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::clock::ClockKind;
use crate::domain::value::days::{days_between, legal_day};
use crate::msg;
use crate::reports::case_grants::{CaseGrant, CaseGrants};
use crate::words::Message;

/// A line about a grant, or about several in a row.
pub struct GrantLine {
    /// Its word for programs: the entry, or `run`.
    pub code: String,
    /// What it is called.
    pub name: Message,
    /// What it says.
    pub said: Message,
    /// The first and the last day.
    pub days: [NaiveDate; 2],
}

/// The lines, each run before the grants that stand alone are read on: runs first, then every grant by first day.
#[must_use]
pub fn grant_lines(grants: &CaseGrants) -> Vec<GrantLine> {
    let runs = grants.runs.iter().map(|run| GrantLine {
        code: "run".to_owned(),
        name: msg!("grants-run"),
        said: msg!(
            "grants-run-said",
            grants = run.grants,
            days = run.days(),
            clocks = clocks_said(run.clocks.iter().copied())
        ),
        days: [run.from, run.to],
    });
    runs.chain(grants.grants.iter().map(line)).collect()
}

fn line(one: &CaseGrant) -> GrantLine {
    let grant = &one.grant;
    let recorded = legal_day(grant.recorded_at);
    let entered = match &one.officer {
        Some(officer) => msg!("grants-entered-by", officer = officer, on = recorded),
        None => msg!("grants-entered", on = recorded),
    };
    let after = days_between(grant.from, recorded);
    let when = if after > 0 {
        msg!("grants-after", days = after)
    } else if after < 0 {
        msg!("grants-before", days = after.saturating_abs())
    } else {
        msg!("grants-same-day")
    };
    let basis = match &one.unit {
        Some(unit) => msg!("grants-of-unit", basis = &grant.basis, unit = unit),
        None => msg!("grants-basis", basis = &grant.basis),
    };
    GrantLine {
        code: one.seq.to_string(),
        name: msg!("grants-grant", seq = one.seq),
        said: msg!(
            "grants-said",
            basis = basis,
            clocks = clocks_said(grant.clocks.iter().copied()),
            approver = &grant.approver,
            entered = entered,
            when = when
        ),
        days: [grant.from, grant.to],
    }
}

fn clocks_said(clocks: impl Iterator<Item = ClockKind>) -> Message {
    clocks
        .map(named)
        .reduce(|start, next| msg!("list-more", start = start, next = next))
        .unwrap_or_else(|| msg!("value-unknown"))
}
