//! `issue`: the issue log.

use crate::actions::concern_record::{About, ConcernRecording, apply};
use crate::cli::args::{IssueCommand, IssueTrack, IssueWritingArgs, OneOrMany};
use crate::cli::desk::{Desk, access};
use crate::cli::listing::report;
use crate::cli::many;
use crate::domain::concern::ConcernFact;
use crate::msg;
use crate::office::catalogue::Question;
use crate::office::outcome::{Outcome, recorded_said};
use crate::office::told::{Told, Trouble};
use crate::office::words::concern::{concern_line, concern_said};

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says, or that the list cannot be written.
pub fn run(desk: &Desk, command: &IssueCommand) -> Result<(), Told> {
    match command {
        IssueCommand::Raise(args) => one_or_many(desk, args, |args| Asked {
            institution: args.institution.as_deref(),
            fact: ConcernFact::Raised {
                category: args.category,
                text: args.text.clone(),
                owner: args.owner.clone(),
                due: args.due,
            },
            writing: &args.writing,
        }),
        IssueCommand::Assign(args) => one_or_many(desk, args, |args| Asked {
            institution: args.institution.as_deref(),
            fact: ConcernFact::Assigned { of: args.seq, owner: args.owner.clone(), due: args.due },
            writing: &args.writing,
        }),
        IssueCommand::Resolve(args) => one_or_many(desk, args, |args| Asked {
            institution: args.institution.as_deref(),
            fact: ConcernFact::Resolved { of: args.seq, resolution: args.resolution.clone() },
            writing: &args.writing,
        }),
        IssueCommand::Reopen(args) => one_or_many(desk, args, |args| Asked {
            institution: args.institution.as_deref(),
            fact: ConcernFact::Reopened { of: args.seq },
            writing: &args.writing,
        }),
        IssueCommand::List { institution, lead, category, owner, all, list } => {
            let question = Question::Issues {
                institution: institution.clone(),
                lead: lead.clone(),
                categories: category.clone(),
                owner: owner.clone(),
                resolved_too: *all,
            };
            report(desk, &question, list)
        }
    }
}

/// What the words of an issue ask for.
struct Asked<'args> {
    institution: Option<&'args str>,
    fact: ConcernFact,
    writing: &'args IssueWritingArgs,
}

impl Asked<'_> {
    fn recording(&self) -> Result<ConcernRecording, Told> {
        Ok(ConcernRecording {
            about: about_of(self.institution, self.writing),
            fact: self.fact.clone(),
            on: self.writing.effective,
            grounds: Desk::grounds(&self.writing.grounds)?,
        })
    }
}

fn one_or_many<T: clap::Args>(desk: &Desk, args: &OneOrMany<T>, asked: impl Fn(&T) -> Asked<'_>) -> Result<(), Told> {
    match args {
        OneOrMany::One(args) => {
            let asked = asked(args);
            if asked.institution.is_none() && asked.writing.lead.is_none() {
                let missing = vec![msg!("detail-line", text = "<INST>")];
                return Err(Told::new(Trouble::Usage, msg!("usage-missing-argument", count = 1)).detailed(missing));
            }
            fact_run(desk, &asked.recording()?, asked.writing.grounds.dry_run)
        }
        OneOrMany::Many(file) => many::run(desk, file, |_, args: &T| asked(args).recording()),
    }
}

fn fact_run(desk: &Desk, recording: &ConcernRecording, dry_run: bool) -> Result<(), Told> {
    let mut session = desk.session()?;
    let today = session.today();
    let recorded = apply(&mut session, access(dry_run), recording)?;
    let (name, what, seq) = (&recorded.name, concern_said(&recording.fact), recorded.seq);
    let line = recorded_said(Outcome::of(recorded.already, dry_run), name, what, seq);
    desk.printer.line(&desk.words, &line)?;
    let Some(now) = &recorded.now else {
        return Ok(());
    };
    let line = match &now.resolved {
        Some((on, _)) => msg!("concern-now-resolved", seq = now.seq, on = *on, open = recorded.open),
        None => msg!("concern-now-open", seq = now.seq, what = concern_line(now, today), open = recorded.open),
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
