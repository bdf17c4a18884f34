//! `history`: the dossier of an institution.

use uuid::Uuid;

use super::args::HistoryArgs;
use super::desk::Desk;
use super::entry_words::entry_said;
use super::explain::unreadable_said;
use super::fail::{Exit, Failure};
use super::listing::{PageWords, Says, evidence_name, plain_grid, reason_name};
use super::record_view::{Layout, show};
use crate::actions::institution_resolve;
use crate::db::institution::Candidate;
use crate::db::{Access, Txn, in_txn};
use crate::domain::tracks::Track;
use crate::msg;
use crate::output::{Cell, Column, Kind};
use crate::reports::history::{Fate, History, Line, history};
use crate::words::Message;

/// How much of a hash a table shows.
const HASH_SHOWN: usize = 12;

/// Shows the dossier.
///
/// # Errors
/// That there is no such institution, or the dossier cannot be read or written.
pub fn run(desk: &Desk, args: &HistoryArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let asked = args.known_at.unwrap_or_else(|| session.known_at());
    let known_at = asked.min(session.known_at());
    let (one, found) = in_txn(&mut session, Access::Read, |txn| {
        let (subject, one) = record_resolve(txn, &args.institution)?;
        Ok::<_, Failure>((one, history(txn, subject, known_at, args.track)?))
    })?;
    let name = one.name.clone();
    let found = found.ok_or_else(|| not_yet_known(&name))?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "history",
        title: msg!("history-title", name = &name),
        definition: msg!("history-definition"),
        empty: msg!("history-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.notes = notes(&found).iter().map(|note| says.say(note)).collect();
    if one.state.is_none() {
        grid.notes.push(says.say(&struck_said(&one)));
    }
    grid.columns = columns(says);
    grid.rows = found.lines.iter().map(|line| cells(says, line)).collect();
    let layout = Layout { head: &["seq", "track", "what", "fate"], hidden: &["subject", "act_id", "corrected_by"] };
    show(desk, &grid, layout, &args.shown)
}

/// The record a text means. A duplicate that was merged answers for the one that stays, but asked for by its own id it
/// shows its own dossier.
fn record_resolve(txn: &mut Txn<'_>, text: &str) -> Result<(Uuid, Candidate), Failure> {
    let found = institution_resolve(txn, text)?;
    let own = Uuid::parse_str(text.trim()).unwrap_or(found.subject_id);
    Ok((own, found))
}

/// That nothing was known of an institution at the moment asked for.
pub(super) fn not_yet_known(name: &str) -> Failure {
    Failure::new(Exit::NotFound, msg!("institution-not-yet-known", name = name))
}

/// That nothing is known of an institution at the moment asked for: not yet, or not any more, because its registration
/// was struck.
pub(super) fn nothing_known(found: &Candidate) -> Failure {
    if found.state.is_some() {
        return not_yet_known(&found.name);
    }
    Failure::new(Exit::NotFound, struck_said(found))
        .hinted(msg!("hint-institution-struck", id = found.subject_id.to_string()))
}

/// That the registration of an institution was struck.
pub(super) fn struck_said(found: &Candidate) -> Message {
    let (name, id) = (found.name.as_str(), found.subject_id.to_string());
    msg!("institution-struck", name = name, id = id)
}

fn notes(found: &History) -> Vec<Message> {
    let mut notes = Vec::new();
    if let Some(survivor) = found.merged_into {
        notes.push(msg!("history-merged-into", survivor = survivor.to_string()));
    }
    if !found.absorbed.is_empty() {
        let ids: Vec<String> = found.absorbed.iter().map(Uuid::to_string).collect();
        notes.push(msg!("history-absorbed", duplicates = ids));
    }
    let unreadable = |found| msg!("history-unreadable", found = unreadable_said(found));
    notes.extend(found.unreadable.iter().map(unreadable));
    notes
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("subject", &msg!("column-subject"), Kind::Code).wide(),
        says.column("seq", &msg!("column-seq"), Kind::Word),
        says.column("track", &msg!("column-track"), Kind::Word),
        says.column("what", &msg!("column-what"), Kind::Text),
        says.column("fate", &msg!("column-fate"), Kind::Word),
        says.column("corrected_by", &msg!("column-corrected-by"), Kind::Text).wide(),
        says.precision_column("precision"),
        says.column("effective_on", &msg!("column-effective"), Kind::Date),
        says.column("recorded_at", &msg!("column-recorded"), Kind::Word),
        says.column("officer", &msg!("column-officer"), Kind::Text).wide(),
        says.column("reason", &msg!("column-reason"), Kind::Word).wide(),
        says.column("basis", &msg!("column-basis"), Kind::Text).wide(),
        says.column("evidence", &msg!("column-evidence"), Kind::Word).wide(),
        says.column("note", &msg!("column-note"), Kind::Text).wide(),
        says.column("hash", &msg!("column-hash"), Kind::Word).wide(),
        says.column("act_id", &msg!("column-act"), Kind::Code).wide(),
    ]
}

fn cells(says: Says<'_>, line: &Line) -> Vec<Cell> {
    let entry = &line.entry;
    let corrected_by: Vec<String> = line.corrected_by.iter().map(ToString::to_string).collect();
    let evidence: Vec<(&str, Message)> = entry
        .evidence
        .iter()
        .map(|one| {
            let name = evidence_name(one.kind);
            let said = match &one.file {
                None => name,
                Some(file) => msg!("evidence-with-file", kind = name, file = &file.name, sha256 = short(&file.sha256)),
            };
            (one.kind.code(), said)
        })
        .collect();
    vec![
        Cell::code(entry.subject.to_string()),
        Cell::word(entry.seq.to_string(), format!("#{}", entry.seq)),
        says.word(entry.track.code(), &track_name(entry.track)),
        Cell::text(says.say(&entry_said(says, line))),
        says.word(line.fate.code(), &fate_name(line)),
        if corrected_by.is_empty() { Cell::Empty } else { Cell::text(corrected_by.join(", ")) },
        says.precision(entry.effective.precision),
        entry.effective.on.into(),
        says.moment(entry.recorded_at),
        Cell::text(&entry.officer),
        says.word(entry.reason.code(), &reason_name(entry.reason)),
        Cell::text(&entry.basis),
        says.words(&evidence),
        entry.note.as_deref().map_or(Cell::Empty, Cell::text),
        Cell::word(&line.hash, short(&line.hash)),
        Cell::code(entry.act_id.to_string()),
    ]
}

fn short(hash: &str) -> &str {
    hash.get(..HASH_SHOWN).unwrap_or(hash)
}

fn fate_name(line: &Line) -> Message {
    let by: Vec<String> = line.corrected_by.iter().map(|seq| format!("#{seq}")).collect();
    match line.fate {
        Fate::Stands => msg!("fate-stands"),
        Fate::Corrected => msg!("fate-corrected", by = by),
        Fate::Struck => msg!("fate-struck", by = by),
    }
}

/// The words for a track.
#[must_use]
pub fn track_name(track: Track) -> Message {
    match track {
        Track::Institution => msg!("track-institution"),
        Track::Clearance => msg!("track-clearance"),
        Track::Pilot => msg!("track-pilot"),
        Track::Lead => msg!("track-lead"),
        Track::Unit => msg!("track-unit"),
        Track::Filing => msg!("track-filing"),
    }
}
