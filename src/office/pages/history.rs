//! `history`: the dossier of an institution.

use crate::office::asked::{PageWords, plain_grid};
use crate::office::pages::layout::Layout;
use crate::office::words::named;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::actions::institution_resolve;
use crate::db::Txn;
use crate::db::institution::Candidate;
use crate::db::unreadable::{Unreadable, unreadable_list};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::msg;
use crate::office::says::Says;
use crate::office::telling::said;
use crate::office::told::{Told, Trouble};
use crate::office::words::entry::entry_said;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::history::{Fate, History, HistoryLine};
use crate::words::Message;

/// How much of a hash a table shows.
const HASH_SHOWN: usize = 12;

/// The record a text means. A duplicate that was merged answers for the one that stays, but asked for by its own id it
/// shows its own dossier.
pub(crate) fn record_resolve(txn: &mut Txn<'_>, text: &str) -> Result<(Uuid, Candidate), Told> {
    let found = institution_resolve(txn, text)?;
    let own = Uuid::parse_str(text.trim()).unwrap_or(found.subject_id);
    Ok((own, found))
}

/// That nothing was known of an institution at the moment asked for.
pub(crate) fn not_yet_known(name: &str) -> Told {
    Told::new(Trouble::NotFound, msg!("institution-not-yet-known", name = name))
}

/// That nothing is known of an institution at the moment asked for: not yet, or not any more, because its registration
/// was struck.
pub(crate) fn nothing_known(found: &Candidate) -> Told {
    if found.state.is_some() {
        return not_yet_known(&found.name);
    }
    Told::new(Trouble::NotFound, struck_said(found)).hinted(msg!(
        "hint-institution-struck",
        next = Next::look(Deed::History).is(Field::Institution, found.subject_id)
    ))
}

/// That the registration of an institution was struck.
pub(crate) fn struck_said(found: &Candidate) -> Message {
    let (name, id) = (found.name.as_str(), found.subject_id.to_string());
    msg!("institution-struck", name = name, id = id)
}

/// How an entry is laid out on a terminal.
pub const LAYOUT: Layout =
    Layout { head: &["seq", "track", "what", "fate"], hidden: &["subject", "act_id", "corrected_by"] };

/// The dossier as a grid.
#[must_use]
pub fn grid(says: Says<'_>, one: &Candidate, found: &History, known_at: DateTime<Utc>) -> Grid {
    let page = PageWords {
        report: "history",
        title: msg!("history-title", name = &one.name),
        definition: msg!("history-definition"),
        empty: msg!("history-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.notes = notes(found).iter().map(|note| says.say(note)).collect();
    if one.state.is_none() {
        grid.notes.push(says.say(&struck_said(one)));
    }
    grid.columns = columns(says);
    grid.rows = found.lines.iter().map(|line| cells(says, line)).collect();
    grid
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
    let unreadable =
        |found: &Unreadable| msg!("history-unreadable", found = said(&found.sentence()), next = unreadable_list());
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
        says.column("listed", &msg!("column-listed"), Kind::Text).wide(),
        says.column("hash", &msg!("column-hash"), Kind::Word).wide(),
        says.column("act_id", &msg!("column-act"), Kind::Code).wide(),
    ]
}

fn cells(says: Says<'_>, line: &HistoryLine) -> Vec<Cell> {
    let entry = &line.entry;
    let corrected_by: Vec<String> = line.corrected_by.iter().map(ToString::to_string).collect();
    let evidence: Vec<(&str, Message)> = entry
        .evidence
        .iter()
        .map(|one| {
            let name = named(one.kind);
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
        says.word(entry.track.code(), &named(entry.track)),
        Cell::text(says.say(&entry_said(says, line))),
        says.word(line.fate.code(), &fate_name(line)),
        if corrected_by.is_empty() { Cell::Empty } else { Cell::text(corrected_by.join(", ")) },
        says.precision(entry.effective.precision),
        entry.effective.on.into(),
        says.moment(entry.recorded_at),
        Cell::text(&entry.officer),
        says.word(entry.reason.code(), &named(entry.reason)),
        Cell::text(&entry.basis),
        says.words(&evidence),
        entry.note.as_deref().map_or(Cell::Empty, Cell::text),
        line.listed.as_ref().map_or(Cell::Empty, |listed| Cell::text(says.say(&listed_said(listed)))),
        Cell::word(&line.hash, short(&line.hash)),
        Cell::code(entry.act_id.to_string()),
    ]
}

/// The list, and the row of it, from which an entry came.
fn listed_said((file, row): &(Option<String>, u32)) -> Message {
    match file {
        Some(file) => msg!("history-listed", file = file, row = *row),
        None => msg!("history-listed-row", row = *row),
    }
}

fn short(hash: &str) -> &str {
    hash.get(..HASH_SHOWN).unwrap_or(hash)
}

fn fate_name(line: &HistoryLine) -> Message {
    let by: Vec<String> = line.corrected_by.iter().map(|seq| format!("#{seq}")).collect();
    match line.fate {
        Fate::Stands => msg!("fate-stands"),
        Fate::Corrected => msg!("fate-corrected", by = by),
        Fate::Struck => msg!("fate-struck", by = by),
    }
}
