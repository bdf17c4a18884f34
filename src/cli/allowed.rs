//! `allowed`: which moves are open to an institution and to its case, and what each still lacks.

use super::args::AllowedArgs;
use super::desk::Desk;
use super::explain::{case_finding, lead_finding, pilot_finding};
use super::fail::Failure;
use super::history::{not_yet_known, track_name};
use super::listing::{PageWords, Says, plain_grid, reason_name, state_name};
use super::record_view::{Layout, show};
use crate::actions::institution_resolve;
use crate::db::{Access, in_txn};
use crate::domain::evidence::EvidenceKind;
use crate::domain::guard::Finding;
use crate::domain::lifecycle::Open;
use crate::domain::state::Track;
use crate::domain::transition::MoveKind;
use crate::msg;
use crate::output::{Cell, Column, Kind};
use crate::reports::allowed::{allowed, is_open};
use crate::words::Message;

/// Shows the moves.
///
/// # Errors
/// That there is no such institution, or the moves cannot be read or written.
pub fn run(desk: &Desk, args: &AllowedArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let (name, found) = in_txn(&mut session, Access::Read, |txn| {
        let found = institution_resolve(txn, &args.institution)?;
        let moves = allowed(txn, found.subject_id)?;
        Ok::<_, Failure>((found.name, moves))
    })?;
    let found = found.ok_or_else(|| not_yet_known(&name))?;
    let says = Says(&desk.words);
    let title = match found.now {
        Some(now) => msg!("allowed-title", name = &name, now = state_name(now)),
        None => msg!("allowed-title-new", name = &name),
    };
    let page = PageWords {
        report: "allowed",
        title,
        definition: msg!("allowed-definition"),
        empty: msg!("allowed-empty", name = &name),
    };
    let mut grid = plain_grid(says, &page, session.known_at());
    grid.as_of = Some(session.today());
    grid.columns = columns(says);
    grid.rows = found.moves.iter().map(|open| cells(says, open)).collect();
    let layout = Layout {
        head: &["track", "state", "rule", "open"],
        hidden: &[],
    };
    show(desk, &grid, layout, &args.shown)
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("track", &msg!("column-track"), Kind::Word),
        says.column("state", &msg!("column-to-state"), Kind::Word),
        says.column("rule", &msg!("column-rule"), Kind::Word),
        says.column("open", &msg!("column-open"), Kind::Word),
        says.column("how", &msg!("column-how"), Kind::Word),
        says.column("reasons", &msg!("column-reasons"), Kind::Word),
        says.column("lacks", &msg!("column-lacks"), Kind::Word),
        says.column("evidence_first", &msg!("column-evidence-first"), Kind::Word)
            .wide(),
        says.column("evidence_later", &msg!("column-evidence-later"), Kind::Word)
            .wide(),
        says.column("roles", &msg!("column-roles"), Kind::Code)
            .wide(),
    ]
}

fn cells(says: Says<'_>, open: &Open) -> Vec<Cell> {
    let rule = open.rule;
    let reasons: Vec<(&str, Message)> = rule
        .reasons
        .iter()
        .map(|reason| (reason.code(), reason_name(*reason)))
        .collect();
    let lacks: Vec<(&str, Message)> = open
        .findings
        .iter()
        .map(|(guard, finding)| (guard.code(), finding_said(finding)))
        .collect();
    let needs: Vec<Vec<EvidenceKind>> = rule.needs.iter().map(|need| need.0.to_vec()).collect();
    let needs = says.needs(&needs);
    let (first, later) = if rule.needs_first {
        (needs, Cell::Empty)
    } else {
        (Cell::Empty, needs)
    };
    let roles: Vec<&str> = rule.roles.iter().map(|role| role.code()).collect();
    vec![
        says.word(open.to.track().code(), &track_name(open.to.track())),
        says.word(open.to.code(), &state_name(open.to)),
        says.word(rule.number, &msg!("allowed-rule", number = rule.number)),
        if is_open(open) {
            says.word("yes", &msg!("allowed-open"))
        } else {
            says.word("no", &msg!("allowed-not-open"))
        },
        match (rule.kind, open.to.track()) {
            (MoveKind::Move, Track::Clearance) => {
                says.word("case-advance", &msg!("allowed-by-case-advance"))
            }
            (MoveKind::Move, Track::Pilot) => {
                says.word("pilot-advance", &msg!("allowed-by-pilot-advance"))
            }
            (MoveKind::Move, Track::Lead) => {
                says.word("lead-advance", &msg!("allowed-by-lead-advance"))
            }
            (MoveKind::Move, Track::Institution) if matches!(rule.number, "I4" | "I5" | "I6") => {
                says.word("pilot-advance", &msg!("allowed-by-pilot-advance"))
            }
            (MoveKind::Move, Track::Institution | Track::Unit | Track::Filing) => {
                says.word("log", &msg!("allowed-by-log"))
            }
            (MoveKind::Reopen, _) => says.word("reopen", &msg!("allowed-by-reopen")),
        },
        says.words(&reasons),
        says.words(&lacks),
        first,
        later,
        Cell::code(roles.join(", ")),
    ]
}

/// What a guard found, and what would satisfy it.
fn finding_said(finding: &Finding) -> Message {
    match finding {
        Finding::StoppedOn(day) => msg!("lack-never-stopped", day = *day),
        Finding::PoliceFiledOn(day) => msg!("lack-no-police-filing", day = *day),
        Finding::QuietUntil { since, days, from } => {
            msg!("lack-quiet", since = *since, days = *days, from = *from)
        }
        Finding::CaseNotClosed(Some(state)) => {
            msg!("lack-case-closed", state = state_name(*state))
        }
        Finding::CaseNotClosed(None) => msg!("lack-case"),
        Finding::ResumeNotAllowed => msg!("lack-resume"),
        Finding::SurvivorMissing => msg!("lack-survivor"),
        Finding::Case(found) => case_finding::finding_said(found),
        Finding::Pilot(found) => pilot_finding::finding_said(found),
        Finding::Lead(found) => lead_finding::finding_said(found),
    }
}
