//! One fact about a case, from words to what is then true.

use chrono::NaiveDate;

use crate::actions::Grounds;
use crate::actions::case_record::{CaseRecorded, CaseRecording, apply};
use crate::cli::args::case_fact::FactGiven;
use crate::cli::args::{MoneyWritingArgs, WritingArgs};
use crate::cli::desk::{Desk, access};
use crate::domain::case::fact::CaseFact;
use crate::msg;
use crate::office::outcome::{Outcome, recorded_said};
use crate::office::told::Told;
use crate::office::words::case::clauses;
use crate::office::words::case_fact::{case_said, now_said};
use crate::words::Message;

/// Records a fact with an amount that may be questioned.
///
/// # Errors
/// What the act, or the database, says.
pub(super) fn recording_run(
    desk: &Desk,
    institution: &str,
    fact: CaseFact,
    args: &MoneyWritingArgs,
) -> Result<(), Told> {
    fact_run(desk, &FactGiven { institution, fact, writing: &args.writing, is_confirmed: args.confirm })
}

/// Records any other fact.
///
/// # Errors
/// What the act, or the database, says.
pub(super) fn simple_run(desk: &Desk, institution: &str, fact: CaseFact, writing: &WritingArgs) -> Result<(), Told> {
    fact_run(desk, &FactGiven { institution, fact, writing, is_confirmed: false })
}

/// Records a fact as a command gives it.
///
/// # Errors
/// What the act, or the database, says.
pub(super) fn fact_run(desk: &Desk, given: &FactGiven<'_>) -> Result<(), Told> {
    let writing = given.writing;
    let act = Act {
        on: writing.effective,
        grounds: Desk::grounds(&writing.grounds)?,
        expected: writing.expect,
        dry_run: writing.grounds.dry_run,
        confirmed: given.is_confirmed,
    };
    act_run(desk, given.institution, given.fact.clone(), act).map(|_| ())
}

/// The recording that the words of a row, or of a command, ask for.
///
/// # Errors
/// That a file of evidence cannot be read.
pub(super) fn recording_of(
    institution: &str,
    fact: CaseFact,
    writing: &WritingArgs,
    confirmed: bool,
) -> Result<CaseRecording, Told> {
    Ok(CaseRecording {
        institution: institution.to_owned(),
        facts: vec![(fact, writing.effective)],
        grounds: Desk::grounds(&writing.grounds)?,
        confirmed,
        expected: writing.expect,
    })
}

/// When, and on what grounds, a fact is recorded.
pub(super) struct Act {
    /// Its day.
    pub(super) on: NaiveDate,
    pub(super) grounds: Grounds,
    /// The last entry seen.
    pub(super) expected: Option<i32>,
    /// Nothing is to be written.
    pub(super) dry_run: bool,
    /// A questioned amount is meant.
    pub(super) confirmed: bool,
}

impl Act {
    /// The recording of a fact.
    pub(super) fn recording(self, institution: &str, fact: CaseFact) -> CaseRecording {
        CaseRecording {
            institution: institution.to_owned(),
            facts: vec![(fact, self.on)],
            grounds: self.grounds,
            confirmed: self.confirmed,
            expected: self.expected,
        }
    }
}

/// Records a fact and says what is now true.
///
/// # Errors
/// What the act, or the database, says.
pub(super) fn act_run(desk: &Desk, institution: &str, fact: CaseFact, act: Act) -> Result<CaseRecorded, Told> {
    let dry_run = act.dry_run;
    let recording = act.recording(institution, fact.clone());
    let mut session = desk.session()?;
    let today = session.today();
    let recorded = apply(&mut session, access(dry_run), &recording)?;
    let (seq, already) = recorded.entries.first().copied().unwrap_or((0, true));
    let (name, what) = (&recorded.name, case_said(&fact));
    let line = recorded_said(Outcome::of(already, dry_run), name, what, seq);
    desk.printer.line(&desk.words, &line)?;
    let state = now_said(&fact, &recorded.record, today);
    now_line(desk, state, dry_run && !already)?;
    Ok(recorded)
}

/// "Now: ..", or what would then be true.
///
/// # Errors
/// That stdout is closed.
pub(super) fn now_line(desk: &Desk, state: Vec<Message>, would: bool) -> Result<(), Told> {
    if state.is_empty() {
        return Ok(());
    }
    let state = clauses(state);
    let line = if would { msg!("case-then", state = state) } else { msg!("case-now", state = state) };
    desk.printer.line(&desk.words, &line)
}
