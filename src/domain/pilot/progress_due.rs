//! By when a stage of an application is to be over, and a condition met (domain note §6.3).

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use super::conditions::due_tolled;
use super::fact::Term;
use super::progress_facts::ProgressFacts;
use super::record::{Condition, PilotRecord};
use super::run_off::run_off_limit;
use super::state::PilotState;
use crate::domain::case::stage::Around;
use crate::domain::clock::tolling::{Grant, GrantScope, TolledDays};
use crate::domain::clock::{ClockKind, RestDays, deadline};
use crate::domain::rulebook::{RuleKey, Span};

/// What sets the deadline of a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeadlineBy {
    /// A rule, by the rulebook of the day the clock started.
    Rule(RuleKey),
    /// A condition of the approval, by its reference.
    Condition(String),
    /// The end set for the run-off.
    RunOffEnd,
}

/// By when a stage is to be over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageDeadline {
    /// The day its clock started, which is not counted.
    pub started: NaiveDate,
    /// The last day, with the tolled days left out.
    pub due: NaiveDate,
    /// The last day had nothing been tolled.
    pub due_without_tolling: NaiveDate,
    /// What sets it.
    pub by: DeadlineBy,
    /// Whether it is counted in working days.
    pub in_working_days: bool,
    /// The rest days that moved it.
    pub rest: Option<RestDays>,
}

/// The deadline of the stage that an application is in; none once it has come to its end. The days an applicant takes to
/// supply what is missing do not count for the review that returned it (P10). `run_off_until` is the end of the run-off
/// with the days tolled.
#[must_use]
pub fn stage_deadline(
    facts: &ProgressFacts<'_>,
    around: &Around<'_>,
    run_off_until: Option<NaiveDate>,
) -> Option<StageDeadline> {
    let record = facts.record;
    let last = record.stages.last()?;
    let by_rule = |rule: RuleKey| by_rule(rule, last.on, facts.grants, around);
    match last.stage {
        PilotState::Intent => by_rule(RuleKey::PilotIntentDays),
        PilotState::Applied => by_rule(RuleKey::PilotCompletenessDays),
        PilotState::CityReview => review(RuleKey::PilotCityDays, facts, around),
        PilotState::ProvinceReview => review(RuleKey::PilotProvinceDays, facts, around),
        PilotState::NationalReview => review(RuleKey::PilotNationalDays, facts, around),
        PilotState::Returned => by_rule(RuleKey::PilotSupplementDays),
        PilotState::Provisional => {
            let ruled = by_rule(RuleKey::PilotCapitalDays);
            let tolled = TolledDays::of(facts.grants, ClockKind::Condition);
            by_condition(record, ruled.as_ref(), &tolled).or(ruled)
        }
        PilotState::Capitalised => by_rule(RuleKey::PilotScheduleDays),
        PilotState::RunOff => run_off(facts, around, last.on, run_off_until),
        PilotState::Acceptance => by_rule(RuleKey::PilotAcceptanceDays),
        PilotState::Licensed | PilotState::Rejected | PilotState::Withdrawn | PilotState::Lapsed => None,
    }
}

fn by_rule(rule: RuleKey, started: NaiveDate, grants: &[Grant], around: &Around<'_>) -> Option<StageDeadline> {
    let due = deadline(ClockKind::Conversion, rule, started, around.rulebook, grants, around.is_working)?;
    Some(StageDeadline {
        started,
        due: due.due,
        due_without_tolling: due.due_without_tolling,
        by: DeadlineBy::Rule(rule),
        in_working_days: match due.span {
            Span::Days(_) => false,
            Span::WorkingDays(_) => true,
        },
        rest: due.rest,
    })
}

/// The deadline of a review, which goes on where it stood when what was missing is supplied.
fn review(rule: RuleKey, facts: &ProgressFacts<'_>, around: &Around<'_>) -> Option<StageDeadline> {
    let mut stages = facts.record.stages.iter().rev();
    let mut started = stages.next()?;
    let mut grants: Vec<Grant> = facts.grants.to_vec();
    while let (Some(returned), Some(before)) = (stages.next(), stages.next()) {
        if returned.stage != PilotState::Returned || before.stage != started.stage {
            break;
        }
        if let Some(from) = returned.on.succ_opt() {
            grants.push(with_applicant(from, started.on));
        }
        started = before;
    }
    by_rule(rule, started.on, &grants, around)
}

/// The days on which the applicant has it, as a clock leaves them out.
fn with_applicant(from: NaiveDate, to: NaiveDate) -> Grant {
    Grant {
        scope: GrantScope::Case(uuid::Uuid::nil()),
        clocks: BTreeSet::from([ClockKind::Conversion]),
        from,
        to,
        basis: String::new(),
        approver: String::new(),
        recorded_at: chrono::DateTime::UNIX_EPOCH,
    }
}

/// The first capital of an approval, where it sets an earlier day than the rule did before it was put off, if ever.
fn by_condition(record: &PilotRecord, ruled: Option<&StageDeadline>, tolled: &TolledDays) -> Option<StageDeadline> {
    let first = |condition: &Condition| {
        let given = condition.superseded.first();
        given.copied().unwrap_or(condition.due)
    };
    let (reference, condition) = record
        .conditions
        .iter()
        .filter(|(_, condition)| match &condition.term {
            Term::Capital { .. } => condition.is_open(),
            Term::ZeroStock | Term::Other { .. } => false,
        })
        .min_by_key(|(_, condition)| first(condition))?;
    let is_earlier = ruled.is_none_or(|ruled| first(condition) <= ruled.due_without_tolling);
    is_earlier.then(|| StageDeadline {
        started: condition.set_on,
        due: due_tolled(condition, tolled),
        due_without_tolling: condition.due,
        by: DeadlineBy::Condition(reference.clone()),
        in_working_days: false,
        rest: None,
    })
}

/// The end of the run-off; where none is set, the longest that the rule allows.
fn run_off(
    facts: &ProgressFacts<'_>,
    around: &Around<'_>,
    since: NaiveDate,
    until: Option<NaiveDate>,
) -> Option<StageDeadline> {
    if let Some((end, due)) = facts.record.run_off_end.zip(until) {
        return Some(StageDeadline {
            started: since,
            due,
            due_without_tolling: end,
            by: DeadlineBy::RunOffEnd,
            in_working_days: false,
            rest: None,
        });
    }
    let limit = run_off_limit(facts.record, around.rulebook)?;
    let (started, end) = (limit.licensed_on, limit.last);
    let tolled = TolledDays::of(facts.grants, ClockKind::Conversion);
    Some(StageDeadline {
        started,
        due: moved(started, end, &tolled),
        due_without_tolling: end,
        by: DeadlineBy::Rule(limit.months.key),
        in_working_days: false,
        rest: None,
    })
}

/// A last day put off by the days tolled after the start. Each round adds what the last one reached; the day only moves on.
#[must_use]
pub fn moved(start: NaiveDate, end: NaiveDate, tolled: &TolledDays) -> NaiveDate {
    let mut due = end;
    loop {
        let more = TimeDelta::try_days(tolled.days(start, due)).unwrap_or_default();
        match end.checked_add_signed(more) {
            Some(next) if next != due => due = next,
            Some(_) | None => return due,
        }
    }
}
