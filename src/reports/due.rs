//! Every deadline ahead and behind, of all tracks: cases, applications, leads, returns, grants of tolling and issues.

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use super::Cut;
use super::case_list::{CaseLine, CasesAsked, cases};
use super::concerns::{ConcernsAsked, concerns_listed};
use super::lead::{LeadLine, LeadsAsked, leads};
use super::months::owed::owed;
use super::pending::{PendingLine, pending};
use super::pilot::{PilotAsked, PilotLine, pilots};
use super::plans_owed::{PlanOwed, plans_owed};
use super::tolled::{GrantShown, grants};
use crate::db::concern::ConcernRead;
use crate::db::return_list::Owed;
use crate::db::{DbError, Txn};
use crate::domain::clock::ClockKind;
use crate::domain::pilot::progress_due::DeadlineBy;
use crate::domain::returns::MonthOwed;
use crate::domain::tracks::State;
use crate::domain::tracks::due::{DueKind, DueMover};
use crate::domain::value::days::days_between;
use crate::domain::value::month::Month;

/// Which deadlines.
#[derive(Debug, Clone, Default)]
pub struct DueAsked {
    /// Those up to so many days ahead; those behind are always listed.
    pub within: u32,
    /// Kinds; all where none is named.
    pub kinds: Vec<DueKind>,
    /// Those on whom somebody waits; all where nobody is named.
    pub movers: Vec<DueMover>,
}

/// What a deadline is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueAbout {
    /// The stage that is to be over.
    Stage(State),
    /// A text of its own: the reference of a condition, the number of a notice, an issue.
    Text(String),
    /// The month of a return, the oldest where several are late, and how many more are.
    Returns(Month, usize),
    /// The clocks that run again.
    Clocks(Vec<ClockKind>),
    /// Nothing besides its kind.
    Itself,
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLine {
    /// The last day.
    pub on: NaiveDate,
    /// Days until then; negative once it has passed.
    pub days: i64,
    pub kind: DueKind,
    /// What has the deadline: an institution, a lead; none for a grant of a whole unit.
    pub subject: Option<Uuid>,
    /// Its name, or the number of the lead.
    pub name: String,
    pub unit: String,
    /// What it is about.
    pub about: DueAbout,
    /// Who has to move; none where nobody has to.
    pub mover: Option<DueMover>,
}

/// The deadlines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dues {
    /// The earliest first, cut at the limit.
    pub rows: Vec<DueLine>,
    /// How many there are.
    pub all: i64,
    pub behind: i64,
    /// Each kind that has any.
    pub kinds: Vec<(DueKind, i64)>,
}

/// The deadlines that lie behind, and those ahead within the days asked for. Each list is read once, as it stands.
///
/// # Errors
/// Those of the database.
pub fn dues(txn: &mut Txn<'_>, cut: &Cut, asked: &DueAsked) -> Result<Dues, DbError> {
    let whole = Cut { limit: None, ..cut.clone() };
    let last = cut.as_of.checked_add_days(Days::new(asked.within.into())).unwrap_or(NaiveDate::MAX);
    let mut rows: Vec<DueLine> = Vec::new();
    for line in cases(txn, &whole, &CasesAsked::default())?.rows {
        rows.extend(of_case(&line, cut.as_of));
    }
    for line in pilots(txn, &whole, &PilotAsked::default())?.list.rows {
        rows.extend(of_pilot(&line, cut.as_of));
    }
    for line in leads(txn, &whole, &LeadsAsked::default())?.rows {
        rows.extend(of_lead(&line, cut.as_of));
    }
    rows.extend(of_returns(txn, &whole, last)?);
    let waiting = pending(txn, &whole)?.rows;
    rows.extend(waiting.iter().filter_map(of_pending));
    rows.extend(plans_owed(txn, &whole)?.iter().filter_map(of_plan));
    let covering = grants(txn, &whole)?.rows.into_iter().filter(|grant| grant.covers);
    rows.extend(covering.map(|grant| of_grant(grant, cut.as_of)));
    let (issues, _) = concerns_listed(txn, &whole, &ConcernsAsked::default())?;
    rows.extend(issues.into_iter().filter_map(|issue| of_issue(issue, cut.as_of)));
    rows.retain(|row| {
        let of_movers = |mover: DueMover| asked.movers.contains(&mover);
        row.on <= last
            && (asked.kinds.is_empty() || asked.kinds.contains(&row.kind))
            && (asked.movers.is_empty() || row.mover.is_some_and(of_movers))
    });
    Ok(listed(rows, cut))
}

fn listed(mut rows: Vec<DueLine>, cut: &Cut) -> Dues {
    rows.sort_by(|one, other| {
        let key = |row: &DueLine| (row.on, row.kind, row.unit.clone(), row.name.clone(), row.subject);
        key(one).cmp(&key(other))
    });
    let count =
        |is: &dyn Fn(&DueLine) -> bool| i64::try_from(rows.iter().filter(|row| is(row)).count()).unwrap_or(i64::MAX);
    let (all, behind) = (count(&|_| true), count(&|row| row.days < 0));
    let kinds = DueKind::ALL
        .iter()
        .map(|kind| (*kind, count(&|row| row.kind == *kind)))
        .filter(|(_, count)| *count > 0)
        .collect();
    if let Some(limit) = cut.limit.and_then(|limit| usize::try_from(limit).ok()) {
        rows.truncate(limit);
    }
    Dues { rows, all, behind, kinds }
}

fn of_case(line: &CaseLine, as_of: NaiveDate) -> Vec<DueLine> {
    let Some(case) = &line.read.case else {
        return Vec::new();
    };
    let sheet = &case.sheet;
    let one = |on: NaiveDate, kind: DueKind, about: DueAbout, mover: Option<DueMover>| DueLine {
        on,
        days: days_between(as_of, on),
        kind,
        subject: Some(line.read.subject),
        name: line.read.name.clone(),
        unit: line.read.unit.clone(),
        about,
        mover,
    };
    let awaited = line.awaited.as_ref();
    let stage = awaited.and_then(|awaited| {
        let due = awaited.due?.due.then.due;
        let about = DueAbout::Stage(State::Clearance(sheet.stage));
        Some(one(due, DueKind::CaseStage, about, Some(awaited.mover.into())))
    });
    // A window that is over is no deadline any more: what follows it is the next step of the case.
    let runs = |until: Option<NaiveDate>| until.filter(|until| *until >= as_of);
    let claims = runs(sheet.claims_until).map(|until| {
        let mover = Some(DueMover::Lenders);
        one(until, DueKind::ClaimsWindow, DueAbout::Itself, mover)
    });
    let notice = runs(sheet.notice_until).map(|until| {
        let mover = Some(DueMover::Lenders);
        one(until, DueKind::FinalNotice, DueAbout::Itself, mover)
    });
    let exit = sheet.exit_by.map(|exit| {
        let mover = Some(DueMover::Body);
        one(exit, DueKind::PlannedExit, DueAbout::Itself, mover)
    });
    [stage, claims, notice, exit].into_iter().flatten().collect()
}

fn of_pilot(line: &PilotLine, as_of: NaiveDate) -> Vec<DueLine> {
    let Some(progress) = line.progress() else {
        return Vec::new();
    };
    let one = |on: NaiveDate, kind: DueKind, about: DueAbout, mover: DueMover| DueLine {
        on,
        days: days_between(as_of, on),
        kind,
        subject: Some(line.subject),
        name: line.name.clone(),
        unit: line.unit.clone(),
        about,
        mover: Some(mover),
    };
    // An application that came to its end waits for nothing.
    let Some(awaited) = &progress.awaited else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    if let Some(deadline) = &progress.deadline
        && matches!(deadline.by, DeadlineBy::Rule(_))
    {
        let about = DueAbout::Stage(State::Pilot(progress.stage));
        rows.push(one(deadline.due, DueKind::PilotStage, about, awaited.mover.into()));
    }
    let open = progress.conditions.iter().filter(|condition| condition.met_on.is_none());
    rows.extend(open.map(|condition| {
        let about = DueAbout::Text(condition.reference.clone());
        one(condition.due, DueKind::Condition, about, DueMover::Institution)
    }));
    if let Some(until) = progress.run_off_until {
        rows.push(one(until, DueKind::RunOff, DueAbout::Itself, DueMover::Institution));
    }
    rows
}

fn of_lead(line: &LeadLine, as_of: NaiveDate) -> Option<DueLine> {
    let due = line.due.as_ref()?.due;
    Some(DueLine {
        on: due,
        days: days_between(as_of, due),
        kind: DueKind::LeadStage,
        subject: Some(line.lead),
        name: line.report.number.clone(),
        unit: line.unit.clone(),
        about: DueAbout::Stage(State::Lead(line.stage)),
        mover: Some(DueMover::City),
    })
}

/// Returns that are late, a line for each institution, and those of the newest month whose day is still to come.
fn of_returns(txn: &mut Txn<'_>, cut: &Cut, last: NaiveDate) -> Result<Vec<DueLine>, DbError> {
    let line = |owed: &Owed, month: &MonthOwed, more: usize| DueLine {
        on: month.due,
        days: days_between(cut.as_of, month.due),
        kind: DueKind::Return,
        subject: Some(owed.subject),
        name: owed.name.clone(),
        unit: owed.unit.clone(),
        about: DueAbout::Returns(month.month, more),
        mover: Some(DueMover::Institution),
    };
    let late = owed(txn, cut, None, &[])?.rows;
    let mut rows: Vec<DueLine> = late
        .iter()
        .filter_map(|behind| {
            let (oldest, more) = behind.arrears.late.split_first()?;
            Some(line(&behind.owed, oldest, more.len()))
        })
        .collect();
    // Of the newest month that is over, those whose day is still to come; who will owe a later one is not known yet.
    let month = Month::last_over(cut.as_of);
    for awaited in owed(txn, cut, Some(month), &[])?.rows {
        let due = awaited.arrears.awaited.iter().filter(|one| one.due <= last);
        rows.extend(due.map(|one| line(&awaited.owed, one, 0)));
    }
    Ok(rows)
}

fn of_pending(line: &PendingLine) -> Option<DueLine> {
    let on = line.due?.due;
    Some(DueLine {
        on,
        days: days_between(line.as_of, on),
        kind: DueKind::Verification,
        subject: Some(line.read.subject),
        name: line.read.name.clone(),
        unit: line.read.unit.clone(),
        about: DueAbout::Itself,
        mover: Some(DueMover::City),
    })
}

/// The institution files it, and its office sees to it (I3).
fn of_plan(owed: &PlanOwed) -> Option<DueLine> {
    let on = owed.due?.due;
    Some(DueLine {
        on,
        days: days_between(owed.as_of, on),
        kind: DueKind::ReductionPlan,
        subject: Some(owed.read.subject),
        name: owed.read.name.clone(),
        unit: owed.read.unit.clone(),
        about: DueAbout::Itself,
        mover: Some(DueMover::Institution),
    })
}

fn of_grant(shown: GrantShown, as_of: NaiveDate) -> DueLine {
    let (subject, name) = match shown.institution {
        Some((id, name)) => (Some(id), name),
        None => (None, String::new()),
    };
    DueLine {
        on: shown.grant.to,
        days: days_between(as_of, shown.grant.to),
        kind: DueKind::TollingEnd,
        subject,
        name,
        unit: shown.unit.unwrap_or_default(),
        about: DueAbout::Clocks(shown.grant.clocks.into_iter().collect()),
        mover: None,
    }
}

fn of_issue(issue: ConcernRead, as_of: NaiveDate) -> Option<DueLine> {
    let due = issue.drawn.due?;
    Some(DueLine {
        on: due,
        days: days_between(as_of, due),
        kind: DueKind::Issue,
        subject: Some(issue.holder),
        name: issue.name,
        unit: issue.unit,
        about: DueAbout::Text(issue.drawn.text),
        mover: Some(DueMover::Owner),
    })
}
