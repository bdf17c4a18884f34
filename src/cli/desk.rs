//! The desk a command works at: which record, which language, where words go.

use crate::actions::Grounds;
use crate::cli::args::{EvidenceArg, GroundsArgs};
use crate::cli::printer::Printer;
use crate::db::session::{Clock, Ids, Meant, MeantList};
use crate::db::{Access, Session};
use crate::domain::value::evidence::Evidence;
use crate::msg;
use crate::office::lists::replica::replica_said;
use crate::office::told::Told;
use crate::words::Words;

pub struct Desk {
    pub words: Words,
    /// Where they go.
    pub printer: Printer,
    /// On the sample nation.
    pub demo: bool,
    /// Where moments come from.
    pub clock: Clock,
    /// Where ids come from.
    pub ids: Ids,
    /// The institutions that acts were told to write on.
    pub meant: MeantList,
}

impl Desk {
    /// Opens a session on the record, starting and preparing the embedded default where there is need.
    ///
    /// # Errors
    /// That the database cannot be reached, or has no duty for the login.
    pub fn session(&self) -> Result<Session, Told> {
        let mut session = crate::cli::connect::session_open(self)?;
        session.meant_into(self.meant.clone());
        Ok(session)
    }

    /// Opens another session for what only reads, beside one that is open.
    ///
    /// # Errors
    /// As [`Self::reading`].
    pub fn reading_beside(&self) -> Result<Session, Told> {
        crate::cli::connect::reading_open(self)
    }

    /// Opens a session for what only reads, and says how far the replica has come where it is read from one.
    ///
    /// # Errors
    /// As [`Self::session`]; that the replica cannot be reached, or is none of this record.
    pub fn reading(&self) -> Result<Session, Told> {
        let session = self.reading_beside()?;
        if let Some(replica) = session.replica() {
            self.printer.note(&self.words, &replica_said(replica, session.known_at()));
        }
        Ok(session)
    }

    /// Says on which institutions was written: the legal name, the unit and the number of each, whatever was typed.
    ///
    /// # Errors
    /// That it cannot be said.
    pub fn meant_say(&self) -> Result<(), Told> {
        for Meant { name, unit_code, number } in self.meant.all() {
            let unit = crate::office::words::record::unit(&unit_code, self.words.lang());
            let line = msg!("act-on", name = name, unit = unit, number = number);
            self.printer.line(&self.words, &line)?;
        }
        Ok(())
    }

    /// The grounds of an act, with the fingerprints of its files.
    ///
    /// # Errors
    /// That a file of evidence cannot be read.
    pub fn grounds(args: &GroundsArgs) -> Result<Grounds, Told> {
        Ok(Grounds {
            basis: args.basis.clone(),
            note: args.note.clone().filter(|note| !note.trim().is_empty()),
            evidence: evidence_read(&args.evidence)?,
        })
    }
}

/// The access of an act: a dry run is rehearsed.
#[must_use]
pub const fn access(dry_run: bool) -> Access {
    if dry_run { Access::Rehearse } else { Access::Write }
}

/// Reads the fingerprints of files of evidence.
///
/// # Errors
/// That a file cannot be read.
pub fn evidence_read(given: &[EvidenceArg]) -> Result<Vec<Evidence>, Told> {
    given
        .iter()
        .map(|one| {
            let file = one.file.as_deref().map(crate::intake::fingerprint::of_file).transpose()?;
            Ok(Evidence { kind: one.kind, file })
        })
        .collect()
}
