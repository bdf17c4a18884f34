//! What is true of an application after an act, and what comes next.

use chrono::NaiveDate;

use super::case::commands::quoted;
use super::case_words::{clauses, yuan};
use super::desk::Desk;
use super::explain::pilot_finding::finding_said;
use super::fail::Failure;
use super::pilot_words::stock_said;
use super::say;
use crate::actions::pilot_record::NextMove;
use crate::domain::engine::guard::Finding;
use crate::domain::pilot::conditions::breaches;
use crate::domain::pilot::fact::{PackItem, PilotFact};
use crate::domain::pilot::guards::pack_missing;
use crate::domain::pilot::record::PilotRecord;
use crate::domain::tracks::State;
use crate::msg;
use crate::words::Message;

/// Where the application is, or would be, or was before.
///
/// # Errors
/// That stdout is closed.
pub(super) fn stage_line(
    desk: &Desk,
    name: &str,
    stage: State,
    since: NaiveDate,
    seq: i32,
    already: bool,
    dry_run: bool,
) -> Result<(), Failure> {
    let stage = say::state(stage);
    let line = if already {
        msg!("pilot-advanced-already", name = name, stage = stage, since = since, seq = seq)
    } else if dry_run {
        msg!("pilot-would-advance", name = name, stage = stage, since = since, seq = seq)
    } else {
        msg!("pilot-advanced", name = name, stage = stage, since = since, seq = seq)
    };
    desk.printer.line(&desk.words, &line)
}

/// "Now: ..", or what would then be true.
///
/// # Errors
/// That stdout is closed.
pub(super) fn now_line(desk: &Desk, state: Vec<Message>, would: bool) -> Result<(), Failure> {
    if state.is_empty() {
        return Ok(());
    }
    let state = clauses(state);
    let line = if would { msg!("case-then", state = state) } else { msg!("case-now", state = state) };
    desk.printer.line(&desk.words, &line)
}

/// What the facts changed, as it stands today.
#[must_use]
pub(super) fn now_said(facts: &[PilotFact], record: &PilotRecord, today: NaiveDate) -> Vec<Message> {
    match facts.last() {
        None => Vec::new(),
        Some(fact) => match fact {
            PilotFact::PackItemFiled { .. } => vec![msg!(
                "now-pilot-pack",
                filed = record.pack.len(),
                all = PackItem::ALL.len(),
                missing = pack_missing(record).len()
            )],
            PilotFact::CapitalPaid { .. } => {
                let registered = record.application.as_ref().map(|filed| filed.registered);
                vec![msg!(
                    "now-pilot-paid",
                    paid = yuan(record.paid()),
                    registered = yuan(registered.unwrap_or(crate::domain::value::money::Money::ZERO))
                )]
            }
            PilotFact::StockVerified { .. } => record
                .stock
                .as_ref()
                .map(|found| msg!("now-pilot-stock", found = stock_said(found)))
                .into_iter()
                .collect(),
            PilotFact::ConditionSet { .. }
            | PilotFact::ConditionExtended { .. }
            | PilotFact::ConditionMet { .. }
            | PilotFact::ConditionWaived { .. } => {
                let open = |condition: &&crate::domain::pilot::record::Condition| condition.is_open();
                vec![msg!(
                    "now-pilot-conditions",
                    open = record.conditions.values().filter(open).count(),
                    overdue = breaches(record, &[], today).len()
                )]
            }
            PilotFact::ObstacleRaised { .. } | PilotFact::ObstacleLifted { .. } => {
                vec![msg!("now-pilot-obstacles", count = record.obstacles.len())]
            }
            PilotFact::Tolled(_) | PilotFact::TollingEnded { .. } => {
                vec![msg!("now-tolled", grants = record.grants.len())]
            }
            PilotFact::Filed { .. }
            | PilotFact::OpinionGiven { .. }
            | PilotFact::ConversionBalance { .. }
            | PilotFact::RunOffSet { .. }
            | PilotFact::SettlementDone { .. } => Vec::new(),
        },
    }
}

/// The stage that comes next with the command, or with what it still lacks.
///
/// # Errors
/// That stdout is closed.
pub(super) fn next_line(desk: &Desk, name: &str, next: Option<&NextMove>) -> Result<(), Failure> {
    let Some(next) = next else { return Ok(()) };
    let stage = say::state(State::Pilot(next.to));
    let lacks: Vec<Message> = next.findings.iter().filter_map(lack_said).collect();
    let line = if lacks.is_empty() {
        msg!(
            "pilot-next-open",
            stage = stage,
            rule = next.rule,
            command = format!("winddown pilot advance {} {}", quoted(name), next.to)
        )
    } else {
        msg!("pilot-next-lacks", stage = stage, rule = next.rule, lacks = clauses(lacks))
    };
    desk.printer.line(&desk.words, &line)
}

/// The guards of an application find what is of an application.
pub(super) fn lack_said(finding: &Finding) -> Option<Message> {
    match finding {
        Finding::Pilot(found) => Some(finding_said(found)),
        Finding::StoppedOn(_)
        | Finding::PoliceFiledOn(_)
        | Finding::QuietUntil { .. }
        | Finding::ExitUnprepared { .. }
        | Finding::CaseNotClosed(_)
        | Finding::ResumeNotAllowed
        | Finding::SurvivorMissing
        | Finding::Case(_)
        | Finding::Lead(_) => None,
    }
}
