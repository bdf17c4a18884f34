//! `audit key`, `checkpoint`, `list`, `show`, `prove` and `check-proof`: the record's checkpoints, and the files they are kept in.

use std::fs::{OpenOptions, Permissions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::actions::checkpoint::{Stands, entry_prove, find, growth_prove, verify};
use crate::actions::error::ActionError;
use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::listing;
use crate::db::Access;
use crate::domain::checkpoint::refusal::CheckpointRefusal;
use crate::domain::checkpoint::{Note, Proof, PublicKey, SecretKey};
use crate::domain::value::days::moment_legal;
use crate::domain::value::digest::hex;
use crate::intake::IntakeError;
use crate::intake::source::file_open;
use crate::msg;
use crate::office::lists::checkpoints;
use crate::office::outcome::Outcome;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::{OutputError, replace};
use crate::words::Message;

/// The largest key, checkpoint or proof, in bytes.
const LARGEST: u64 = 128 * 1024;
/// What others may do with the file of a key: nothing.
const OF_OTHERS: u32 = 0o077;

/// What a proof is asked for.
pub enum Proved<'a> {
    /// That an entry is in the last checkpoint.
    Entry { of: &'a str, seq: i32 },
    /// That a checkpoint is the beginning of another, or of the last.
    Growth { before: u64, size: Option<u64> },
}

/// Makes a key, in a file that nobody else can read, and says its public half.
///
/// # Errors
/// That the file is there already or cannot be written, or that the name cannot be one.
pub fn key_make(desk: &Desk, file: &Path, name: &str) -> Result<(), Told> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed)
        .map_err(|error| Told::new(Trouble::Bug, msg!("error-no-chance", why = error.to_string())))?;
    let key = SecretKey::new(name, seed).map_err(ActionError::from)?;
    let failed = |source: std::io::Error| match source.kind() {
        ErrorKind::AlreadyExists => ActionError::from(CheckpointRefusal::KeyThere { file: file.to_owned() }).into(),
        _ => Told::from(OutputError::File { path: file.to_owned(), source }),
    };
    let mut held = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(failed)?;
    // The mask of whoever calls may leave less; never more.
    held.set_permissions(Permissions::from_mode(0o600)).map_err(failed)?;
    writeln!(held, "{}", key.text()).and_then(|()| held.sync_all()).map_err(failed)?;
    desk.printer.note(&desk.words, &msg!("key-made", file = file.display().to_string()));
    desk.printer.text(&key.public().to_string())
}

/// Signs how far the record has come.
///
/// # Errors
/// That a key cannot be read, or what is in the way of a checkpoint.
pub fn make(desk: &Desk, keys: &[PathBuf], output: Option<&Path>, access: Access) -> Result<(), Told> {
    let keys = keys.iter().map(|file| key_read(file)).collect::<Result<Vec<_>, _>>()?;
    let mut session = desk.session()?;
    let Stands { note, already } = crate::actions::checkpoint::make(&mut session, access, &keys)?;
    let outcome = Outcome::of(already, access == Access::Rehearse);
    let until = moment_legal(note.checkpoint.until);
    let said = msg!(
        "checkpoint-made",
        outcome = outcome,
        size = note.checkpoint.size,
        until = until,
        root = hex(&note.checkpoint.root)
    );
    desk.printer.line(&desk.words, &said)?;
    match output {
        Some(path) if access == Access::Write => write(desk, path, &note.to_string()),
        Some(_) | None => Ok(()),
    }
}

/// Lists the checkpoints.
///
/// # Errors
/// Those of the database.
pub fn list(desk: &Desk, shown: &ShownArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    listing::show(desk, &checkpoints::list(&mut session, Says(&desk.words))?, shown)
}

/// Shows a checkpoint as it was signed.
///
/// # Errors
/// That there is none.
pub fn show(desk: &Desk, size: Option<u64>) -> Result<(), Told> {
    let note = find(&mut desk.session()?, size)?;
    desk.printer.bytes(note.to_string().as_bytes())
}

/// Writes a proof.
///
/// # Errors
/// That there is no such entry or checkpoint, or that the record was altered.
pub fn prove(desk: &Desk, proved: &Proved<'_>, output: Option<&Path>) -> Result<(), Told> {
    let mut session = desk.session()?;
    let proof = match proved {
        Proved::Entry { of, seq } => entry_prove(&mut session, of, *seq)?,
        Proved::Growth { before, size } => growth_prove(&mut session, *before, *size)?,
    };
    match output {
        Some(path) => write(desk, path, &proof.to_string()),
        None => desk.printer.bytes(proof.to_string().as_bytes()),
    }
}

/// Checks a proof by itself: nothing is asked of any record.
///
/// # Errors
/// That it is no proof, does not hold, or is not signed by each key that is named.
pub fn proof_check(desk: &Desk, file: &Path, public: &[PathBuf]) -> Result<(), Told> {
    let proof: Proof = parsed(&text_read(file)?)?;
    proof.check().map_err(ActionError::from)?;
    let keys = public.iter().map(|file| parsed::<PublicKey>(&text_read(file)?)).collect::<Result<Vec<_>, Told>>()?;
    for key in &keys {
        proof.note().signed_demand(key).map_err(ActionError::from)?;
    }
    let checkpoint = &proof.note().checkpoint;
    let until = moment_legal(checkpoint.until);
    let said = match &proof {
        Proof::Inclusion(one) => {
            msg!("proof-of-entry", leaf = &one.leaf, origin = &checkpoint.origin, size = checkpoint.size, until = until)
        }
        Proof::Growth(one) => msg!(
            "proof-of-growth",
            before = one.before,
            origin = &checkpoint.origin,
            size = checkpoint.size,
            until = until
        ),
    };
    desk.printer.line(&desk.words, &said)?;
    let names: Vec<&str> = keys.iter().map(PublicKey::name).collect();
    let signed = if names.is_empty() { msg!("proof-unsigned") } else { msg!("proof-signed", names = names.join(", ")) };
    desk.printer.line(&desk.words, &signed)
}

/// Holds the record against its checkpoints and one that was kept elsewhere, and says what that came to.
///
/// # Errors
/// The first that is not the beginning of the record.
pub fn hold(desk: &Desk, kept: Option<&Note>) -> Result<(), Told> {
    let Some(held) = verify(&mut desk.session()?, kept)? else { return Ok(()) };
    for fault in &held.faults {
        if let Some(said) = fault_said(fault) {
            desk.printer.line(&desk.words, &said)?;
        }
    }
    if let Some(first) = held.faults.into_iter().next() {
        return Err(ActionError::from(first).into());
    }
    if held.checkpoints == 0 {
        desk.printer.note(&desk.words, &msg!("checkpoints-none-made"));
        return Ok(());
    }
    let said = msg!("checkpoints-held", checkpoints = held.checkpoints, covered = held.covered, since = held.since);
    desk.printer.line(&desk.words, &said)
}

/// Where what was altered stands: between the last checkpoint that holds and the first that does not.
fn fault_said(fault: &CheckpointRefusal) -> Option<Message> {
    if let CheckpointRefusal::Differs { size, until, before } = fault {
        let (from, until) = (before.saturating_add(1), until.to_string());
        return Some(msg!("audit-entries-differ", from = from, to = *size, until = until, before = *before));
    }
    let CheckpointRefusal::RowsDiffer { what, rows, found, size, until, before } = fault else { return None };
    Some(msg!(
        "audit-rows-differ",
        what = what.as_str(),
        rows = *rows,
        found = *found,
        size = *size,
        until = until.to_string(),
        before = *before
    ))
}

/// Reads a checkpoint that was kept in a file.
///
/// # Errors
/// That it cannot be read, or is none.
pub fn note_read(file: &Path) -> Result<Note, Told> {
    parsed(&text_read(file)?)
}

fn key_read(file: &Path) -> Result<SecretKey, Told> {
    let text = text_read(file)?;
    let failed = |source| Told::from(IntakeError::File { path: file.to_owned(), source });
    let mode = std::fs::metadata(file).map_err(failed)?.permissions().mode();
    if mode & OF_OTHERS != 0 {
        return Err(ActionError::from(CheckpointRefusal::KeyOpen { file: file.to_owned() }).into());
    }
    parsed(&text)
}

fn text_read(file: &Path) -> Result<String, Told> {
    let mut text = String::new();
    let failed = |source| Told::from(IntakeError::File { path: file.to_owned(), source });
    file_open(file, LARGEST)?.take(LARGEST).read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}

fn parsed<T: FromStr<Err = CheckpointRefusal>>(text: &str) -> Result<T, Told> {
    Ok(text.parse::<T>().map_err(ActionError::from)?)
}

fn write(desk: &Desk, path: &Path, text: &str) -> Result<(), Told> {
    replace(path, |sink| Ok(sink.write_all(text.as_bytes())?))?;
    desk.printer.note(&desk.words, &msg!("written-to", file = path.display().to_string()));
    Ok(())
}
