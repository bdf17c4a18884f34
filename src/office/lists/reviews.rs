//! `review list`: what imports could read but not decide.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::actions::import::RowWord;
use crate::db::review::ReviewFilter;
use crate::db::{Access, Session, in_txn};
use crate::domain::institution::review::ReviewKind;
use crate::domain::tracks::State;
use crate::domain::unit::said::unit_sentence;
use crate::domain::value::division::division_by_code;
use crate::domain::value::effective::Effective;
use crate::msg;
use crate::office::asked::{Frame, PageWords, plain_grid};
use crate::office::pages::layout::Layout;
use crate::office::says::{Says, day_name, state_name};
use crate::office::steer::{Filter, Steer, steered};
use crate::office::telling::said;
use crate::office::told::Told;
use crate::office::words::entry::succession_said;
use crate::office::words::named;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::review::{FoundOut, Item, Queue, queue};
use crate::words::Message;

/// The kinds asked for, if they are kinds.
pub(crate) fn kinds_known(kinds: &[String]) -> Result<Vec<String>, Told> {
    for kind in kinds {
        kind.parse::<ReviewKind>().map_err(|unknown| {
            let known: Vec<String> = unknown.known.iter().map(|&word| word.to_owned()).collect();
            Told::new(crate::office::told::Trouble::Usage, msg!("review-unknown-kind", kind = kind, known = known))
        })?;
    }
    Ok(kinds.to_vec())
}

/// The open items that satisfy filters over the columns of the list, each with its row in its file.
///
/// # Errors
/// A column that the list does not have, a filter that does not fit it, or those of the database.
pub fn items_where(session: &mut Session, says: Says<'_>, filters: &[Filter]) -> Result<Vec<(u32, Uuid)>, Told> {
    let queue = in_txn(session, Access::Read, |txn| queue(txn, &ReviewFilter::default()))?;
    let of = grid(says, &queue, session.known_at());
    let steer = Steer { filters: filters.to_vec(), ..Steer::default() };
    let left = steered(says, &of, &steer)?;
    let ids: HashSet<String> =
        left.rows.iter().filter_map(|cells| cells.first()).map(|cell| cell.plain().into_owned()).collect();
    let chosen = queue.items.iter().filter(|item| ids.contains(&item.row.review_id.to_string()));
    Ok(chosen.map(|item| (u32::try_from(item.row.row_number).unwrap_or_default(), item.row.review_id)).collect())
}

/// How an item is laid out on a terminal.
pub const LAYOUT: Layout = Layout { head: &["review_id", "kind", "name"], hidden: &["unit"] };

/// The queue as a grid.
#[must_use]
pub fn grid(says: Says<'_>, queue: &Queue, known_at: DateTime<Utc>) -> Grid {
    let page = PageWords {
        report: "review",
        title: msg!("review-title"),
        definition: msg!("review-definition"),
        empty: msg!("review-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.columns = columns(says);
    grid.rows = queue.items.iter().map(|item| cells(says, item)).collect();
    grid.totals = vec![says.total("items", &msg!("total-items"), queue.count())];
    grid.totals.extend(queue.counts.iter().map(|(kind, count)| says.total(kind_key(*kind), &kind_name(*kind), *count)));
    Frame::limit_note(says, &mut grid, queue.count());
    grid
}

/// The column that names an item.
pub const ITEM_COLUMN: &str = "review_id";

/// The other columns of the queue that a file of decisions may have beside its own.
pub fn columns_beside(says: Says<'_>) -> impl Iterator<Item = String> {
    const OF_DECISIONS: [&str; 3] = [ITEM_COLUMN, "institution", "note"];
    columns(says).into_iter().map(|column| column.key.to_string()).filter(|key| !OF_DECISIONS.contains(&key.as_str()))
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("review_id", &msg!("column-item"), Kind::Code),
        says.column("kind", &msg!("column-kind"), Kind::Word),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("unit", &msg!("column-unit-code"), Kind::Code).wide(),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("found", &msg!("column-found"), Kind::Text),
        says.column("institution", &msg!("column-institution"), Kind::Code).wide(),
        says.column("candidates", &msg!("column-candidates"), Kind::Text).wide(),
        says.column("file", &msg!("column-file"), Kind::Text).wide(),
        says.column("row", &msg!("column-row"), Kind::Integer).wide(),
        says.column("profile", &msg!("column-profile"), Kind::Text).wide(),
        says.column("files", &msg!("column-files-seen"), Kind::Integer).wide(),
        says.column("first_seen", &msg!("column-first-seen"), Kind::Date).wide(),
        says.column("last_seen", &msg!("column-last-seen"), Kind::Date).wide(),
        says.column("opened_at", &msg!("column-opened"), Kind::Word).wide(),
        says.column("resolution", &msg!("column-resolution"), Kind::Text).wide(),
        says.column("resolved_by", &msg!("column-resolved-by"), Kind::Text).wide(),
        says.column("note", &msg!("column-note"), Kind::Text).wide(),
    ]
}

fn cells(says: Says<'_>, item: &Item) -> Vec<Cell> {
    let row = &item.row;
    let text = |text: Option<&str>| text.map_or(Cell::Empty, Cell::text);
    let candidates: Vec<String> = item.found.candidates.iter().map(ToString::to_string).collect();
    let file = item.source.as_ref();
    let sighted = item.sighted.as_ref();
    vec![
        Cell::code(row.review_id.to_string()),
        says.word(item.kind.code(), &kind_name(item.kind)),
        Cell::text(&row.name),
        Cell::code(&row.unit_code),
        says.unit_name(&row.unit_code),
        Cell::text(says.say(&found_said(item.kind, &item.found))),
        row.subject_id.map_or(Cell::Empty, |id| Cell::code(id.to_string())),
        if candidates.is_empty() { Cell::Empty } else { Cell::text(candidates.join(" ")) },
        text(file.map(|file| file.file_name.as_str())),
        Some(row.row_number).filter(|row| *row > 0).into(),
        text(file.map(|file| file.profile.as_str())),
        sighted.map_or(Cell::Empty, |seen| seen.files.into()),
        sighted.map_or(Cell::Empty, |seen| seen.first_on.into()),
        sighted.map_or(Cell::Empty, |seen| seen.last_on.into()),
        says.moment(row.opened_at),
        text(row.resolution.as_deref()),
        text(row.resolved_by.as_deref()),
        text(row.note.as_deref()),
    ]
}

/// What an import found out about a row, in words.
#[must_use]
pub fn found_said(kind: ReviewKind, found: &FoundOut) -> Message {
    let mut parts = Vec::new();
    if let Some(word) = &found.word {
        parts.push(msg!("review-word", word = word));
    }
    if let Some(flag) = &found.flag {
        parts.push(msg!("review-flag", flag = flag));
    }
    if let Some(place) = &found.place {
        parts.push(msg!("review-place", place = place));
    }
    if let Some((state, day)) = found.claims {
        let state = state_name(State::Institution(state));
        let day = day_name(Effective::exact(day));
        parts.push(msg!("review-claims", state = state, day = day));
    }
    if let Some((state, since, basis)) = &found.stands {
        let state = state_name(State::Institution(*state));
        let since = day_name(*since);
        parts.push(msg!("review-stands", state = state, since = since, basis = basis));
    }
    if let Some((code, unit)) = &found.held {
        parts.push(msg!("review-held", code = code, unit = said(&unit_sentence(unit))));
    }
    for (word, of) in &found.points {
        parts.push(point_said(word, of, found));
    }
    if let Some((record, row, proposed)) = found.reasons {
        parts.push(msg!("review-reasons", record = named(record), row = named(row), proposed = named(proposed)));
    }
    for (what, row, record) in &found.differs {
        parts.push(differs_said(what, row, record));
    }
    if let Some(given) = &found.succession {
        parts.push(succession_said(given));
    }
    if let Some((on, file, row)) = &found.gone {
        parts.push(msg!("review-gone", on = *on, file = file, row = *row));
    }
    if let Some(code) = &found.doubtful {
        parts.push(msg!("review-doubtful", code = code));
    }
    if let Some((number, names)) = &found.shared {
        parts.push(msg!("review-shared", number = number, names = names.clone()));
    }
    if !found.candidates.is_empty() && found.points.is_empty() {
        parts.push(msg!("review-candidates", count = found.candidates.len()));
    }
    parts
        .into_iter()
        .reduce(|start, next| msg!("review-more", start = start, next = next))
        .unwrap_or_else(|| kind_name(kind))
}

/// What a row and the record say otherwise.
fn differs_said(what: &str, row: &str, record: &str) -> Message {
    let shown = |code: &str| match division_by_code(code) {
        Some(division) => division.name.to_owned(),
        None => code.to_owned(),
    };
    let (row, record) = (shown(row), shown(record));
    match what.parse::<RowWord>() {
        Ok(RowWord::Place) => msg!("review-differs-place", row = row, record = record),
        Ok(RowWord::Launch) => msg!("review-differs-launch", row = row, record = record),
        Ok(RowWord::Name | RowWord::Decision) | Err(_) => msg!("review-differs-other", row = row, record = record),
    }
}

/// Whose a word of a row is.
fn point_said(word: &str, of: &[uuid::Uuid], found: &FoundOut) -> Message {
    if of.is_empty() {
        return msg!("review-point-nobody", word = word);
    }
    let names: Vec<String> = of.iter().filter_map(|id| found.names.get(id)).cloned().collect();
    if names.is_empty() {
        return msg!("review-point-unseen", word = word, count = of.len());
    }
    msg!("review-point", word = word, names = names)
}

/// The words for a kind of review item.
#[must_use]
pub fn kind_name(kind: ReviewKind) -> Message {
    match kind {
        ReviewKind::Undecided => msg!("review-undecided"),
        ReviewKind::Candidate => msg!("review-candidate"),
        ReviewKind::WordsApart => msg!("review-words-apart"),
        ReviewKind::CodeDoubt => msg!("review-code-doubt"),
        ReviewKind::CodeHeld => msg!("review-code-held"),
        ReviewKind::OtherDate => msg!("review-other-date"),
        ReviewKind::Conflict => msg!("review-conflict"),
        ReviewKind::BeforeLaunch => msg!("review-before-launch"),
        ReviewKind::PlaceUnknown => msg!("review-place-unknown"),
        ReviewKind::Flagged => msg!("review-flagged"),
        ReviewKind::NoLongerListed => msg!("review-no-longer-listed"),
        ReviewKind::OtherReason => msg!("review-other-reason"),
        ReviewKind::Differs => msg!("review-differs"),
        ReviewKind::Succession => msg!("review-succession"),
    }
}

pub(crate) const fn kind_key(kind: ReviewKind) -> &'static str {
    match kind {
        ReviewKind::Undecided => "undecided",
        ReviewKind::Candidate => "candidate",
        ReviewKind::WordsApart => "words_apart",
        ReviewKind::CodeDoubt => "code_doubt",
        ReviewKind::CodeHeld => "code_held",
        ReviewKind::OtherDate => "other_date",
        ReviewKind::Conflict => "conflict",
        ReviewKind::BeforeLaunch => "before_launch",
        ReviewKind::PlaceUnknown => "place_unknown",
        ReviewKind::Flagged => "flagged",
        ReviewKind::NoLongerListed => "no_longer_listed",
        ReviewKind::OtherReason => "other_reason",
        ReviewKind::Differs => "differs",
        ReviewKind::Succession => "succession",
    }
}
