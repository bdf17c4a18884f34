//! `issue`: the issue log.

mod list;

pub use list::export_run;

use super::args::{IssueCommand, IssueTrack, IssueWritingArgs};
use super::concern_words::{concern_line, concern_said};
use super::desk::{Desk, access};
use super::fail::Failure;
use crate::actions::concern_record::{About, ConcernRecording, apply};
use crate::domain::concern::ConcernFact;
use crate::msg;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says, or that the list cannot be written.
pub fn run(desk: &Desk, command: &IssueCommand) -> Result<(), Failure> {
    match command {
        IssueCommand::Raise(args) => {
            let fact = ConcernFact::Raised {
                category: args.category,
                text: args.text.clone(),
                owner: args.owner.clone(),
                due: args.due,
            };
            fact_run(desk, args.institution.as_deref(), fact, &args.writing)
        }
        IssueCommand::Assign(args) => {
            let fact = ConcernFact::Assigned {
                of: args.seq,
                owner: args.owner.clone(),
                due: args.due,
            };
            fact_run(desk, args.institution.as_deref(), fact, &args.writing)
        }
        IssueCommand::Resolve(args) => {
            let fact = ConcernFact::Resolved {
                of: args.seq,
                resolution: args.resolution.clone(),
            };
            fact_run(desk, args.institution.as_deref(), fact, &args.writing)
        }
        IssueCommand::Reopen(args) => {
            let fact = ConcernFact::Reopened { of: args.seq };
            fact_run(desk, args.institution.as_deref(), fact, &args.writing)
        }
        IssueCommand::List {
            institution,
            lead,
            category,
            owner,
            all,
            list,
        } => list::run(
            desk,
            (institution.as_deref(), lead.as_deref()),
            (category, owner.as_deref(), *all),
            list,
        ),
    }
}

fn fact_run(
    desk: &Desk,
    institution: Option<&str>,
    fact: ConcernFact,
    writing: &IssueWritingArgs,
) -> Result<(), Failure> {
    let dry_run = writing.grounds.dry_run;
    let recording = ConcernRecording {
        about: about_of(institution, writing),
        fact,
        on: writing.effective,
        grounds: Desk::grounds(&writing.grounds)?,
    };
    let mut session = desk.session()?;
    let today = session.today();
    let recorded = apply(&mut session, access(dry_run), &recording)?;
    let (name, what, seq) = (&recorded.name, concern_said(&recording.fact), recorded.seq);
    let line = if recorded.already {
        msg!("case-recorded-already", name = name, what = what, seq = seq)
    } else if dry_run {
        msg!("case-would-record", name = name, what = what, seq = seq)
    } else {
        msg!("case-recorded", name = name, what = what, seq = seq)
    };
    desk.printer.line(&desk.words, &line)?;
    let Some(now) = &recorded.now else {
        return Ok(());
    };
    let line = match &now.resolved {
        Some((on, _)) => msg!(
            "concern-now-resolved",
            seq = now.seq,
            on = *on,
            open = recorded.open
        ),
        None => msg!(
            "concern-now-open",
            seq = now.seq,
            what = concern_line(now, today),
            open = recorded.open
        ),
    };
    desk.printer.line(&desk.words, &line)
}

/// What the words name. The command line asks for an institution where no lead is given.
fn about_of(institution: Option<&str>, writing: &IssueWritingArgs) -> About {
    if let Some(lead) = &writing.lead {
        return About::Lead(lead.clone());
    }
    let text = institution.unwrap_or_default().to_owned();
    match writing.track {
        IssueTrack::Institution => About::Institution(text),
        IssueTrack::Case => About::Case(text),
        IssueTrack::Pilot => About::Pilot(text),
    }
}
