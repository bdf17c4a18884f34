//! Take in a foreign list: one act, all of it or none.
//!
//! Every row ends in exactly one [`RowOutcome`], so that the counts add up to the rows of the file.

mod apply_row;
mod ask;
mod fate;
mod gone;
mod learn;
mod lists;
mod matching;
mod memory;
mod particulars;
mod quarantine;
mod record_row;
mod row;
mod succession;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::codes::overtaken_again;
use super::error::ActionError;
use super::hearing::Hearing;
use super::pen::Pen;
use crate::db::import::{
    ImportRow, ImportRowNew, ListOf, import_find, import_profiles, import_rows_write, import_write,
};
use crate::db::review::{ReviewDecided, ReviewRow, review_decide, review_of_list, review_seen, review_write};
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::engine::timeline::standing;
use crate::domain::institution::review::{Resolution, ReviewKind};
use crate::domain::value::evidence::{Evidence, EvidenceKind};
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::word::words;
use crate::intake::given::Given;
use crate::intake::margin::Margin;
use crate::intake::own_words::OwnWords;
use crate::intake::profile::{Field, Profile, key_line};
use crate::intake::reading::{FileRead, Kept, Unreadable, file_read, profile_load};
use crate::intake::{IntakeError, ProfileError, ProfileProblem};

use apply_row::Desk;
pub use fate::{RowFate, RowWord};
use gone::Gone;
pub(in crate::actions) use learn::fact_add;
use lists::Lists;
pub(super) use matching::{Known, Matched};
use memory::Memory;
pub(super) use record_row::{claim_record, institution_register};
pub use row::{RowClaim, RowRead, Source};

/// Of the time that a list takes, matching its rows is one part of so many.
const MATCHING_PART: usize = 8;
/// So many rows are written by one statement.
const ROWS_WRITTEN: usize = 10_000;

words! {
    ImportKind as "kind of import" said "import-kind-" {
        /// A list of institutions.
        Institutions = "institutions",
        /// A list of changes.
        Changes = "changes",
    }
}

words! {
    /// What became of a row.
    RowOutcome as "outcome of a row" said "import-outcome-" {
        /// A new institution, in the state the row claims.
        Created = "created",
        /// A new institution; its state is left to review.
        CreatedForReview = "created-for-review",
        /// An institution that was there changed its state.
        Changed = "changed",
        /// The row knew the date of a state the record had only seen.
        Dated = "dated",
        /// The record has it, and learned something of it: a name, a number, a place, a reason.
        Learned = "learned",
        /// The record says so already.
        Agreed = "agreed",
        /// Nothing was recorded; an officer decides.
        Review = "review",
        /// An officer decided it before, and it says nothing new.
        Settled = "settled",
        /// The row could not be read and was set aside.
        Quarantined = "quarantined",
        /// The row is about no institution: it adds up others, or says who made the list.
        NoInstitution = "no-institution",
        /// The profile says to pass over such rows.
        Skipped = "skipped",
    }
}

#[derive(Debug, Clone)]
pub struct Import {
    pub kind: ImportKind,
    pub file: PathBuf,
    /// The profile: a shipped name, or a path.
    pub profile: String,
    /// What is said of the list besides its profile.
    pub given: Given,
    /// Where rows that cannot be read go; without it they stop the import.
    pub quarantine: Option<PathBuf>,
    /// How lists of this program are printed.
    pub own: Vec<OwnWords>,
}

/// What became of the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// By outcome; they add up to the rows, and to what some of them tell besides their first event.
    pub rows: BTreeMap<String, u32>,
    /// Events that rows tell besides their first.
    #[serde(default)]
    pub events: u32,
    /// Rows put on the review queue, by kind.
    pub review: BTreeMap<String, u32>,
    /// Rows whose place lies in another province than the record's; the record's was kept.
    pub places_differ: u32,
    /// Rows whose launch date is another than the record's; the record's was kept.
    pub launches_differ: u32,
    /// The list's numbers only count its rows, and were not taken.
    #[serde(default)]
    pub numbers_dropped: bool,
    /// Rows to review that say what a row of an earlier file said, which waits still: nothing was put on the queue.
    #[serde(default)]
    pub waiting: u32,
    /// Review items of earlier imports that this one decided.
    pub superseded: u32,
    pub cases_opened: u32,
    /// Entries written.
    pub entries: u32,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The act.
    pub import: Uuid,
    /// The name of the profile.
    pub profile: String,
    /// The file's name.
    pub file_name: String,
    /// Rows of the file.
    pub row_count: i32,
    /// What became of them.
    pub counts: Counts,
    /// What the file shows beside them, the day above the list only where it is later than the one on which the list is said
    /// to be taken.
    pub margin: Margin,
    /// What became of each row, in their order; none where the file was taken in before.
    pub fates: Vec<RowFate>,
    /// Whom a complete list lacks that its reading before has.
    pub gone: Vec<String>,
    /// The day on which the list was taken.
    pub taken_on: Option<NaiveDate>,
    /// The same file was imported before; nothing was written.
    pub already: bool,
}

/// Takes the file in.
///
/// # Errors
/// [`ActionError::Intake`] where the file is rejected; nothing is written then.
pub fn apply(
    session: &mut Session,
    access: Access,
    import: &Import,
    hearing: &mut Hearing<'_, Unreadable>,
) -> Result<Imported, ActionError> {
    let profile = profile_load(&import.profile)?.with(&import.given).map_err(IntakeError::from)?;
    if profile.tells(Field::Month) {
        return Err(IntakeError::Profile(ProfileError::Value {
            line: key_line(&import.profile, &Field::Month.key()),
            key: Field::Month.key(),
            problem: ProfileProblem::Month,
        })
        .into());
    }
    if profile.complete && profile.taken_on.is_none() {
        let (key, problem) = ("complete".to_owned(), ProfileProblem::CompleteDay);
        return Err(
            IntakeError::Profile(ProfileError::Value { line: key_line(&import.profile, &key), key, problem }).into()
        );
    }
    let kept = match import.quarantine {
        Some(_) => Kept::All,
        None => Kept::First,
    };
    let mut read = file_read(&import.file, &profile, kept, &import.own)?;
    let row_count = i32::try_from(read.row_count()).unwrap_or(i32::MAX);
    let source = source_of(&profile, &read);
    let readings = std::mem::take(&mut read.readings);
    let mut rows = Rows {
        rows: readings.into_iter().flat_map(|reading| RowRead::each_of(&reading, &profile, &source)).collect(),
        only_counts: false,
    };
    overtaken_again(session, |session| {
        in_txn(session, access, |txn| {
            if let Some(before) = import_find(txn, &read.file.sha256, list_of(import, &profile), profile.taken_on)? {
                if import.quarantine.is_some() {
                    // A quarantine file can be had again.
                    unreadable_settle(import, access, &read, hearing)?;
                }
                return already(before);
            }
            profile.ids_check(&import_profiles(txn)?).map_err(IntakeError::from)?;
            unreadable_settle(import, access, &read, hearing)?;
            let of = (&profile, &read, import);
            // Whoever registers the same names at this moment, or brings in the same file, stands in the way or waits for
            // this one. A large act is written in pieces, so each may wait for the other, and then one of the two gives
            // way: its rows are matched again.
            let recorded = rows_record(txn, of, &mut rows, row_count, hearing.progress).map_err(|error| match error {
                ActionError::Db(DbError::Conflict(_)) => ActionError::Overtaken,
                error => error,
            });
            let (counts, act, fates, gone) = recorded?;
            Ok(Imported {
                import: act,
                profile: profile.name.clone(),
                file_name: read.file.name.clone(),
                row_count,
                counts,
                margin: read.margin.clone().since(profile.taken_on),
                fates,
                gone,
                taken_on: profile.taken_on,
                already: false,
            })
        })
    })
}

fn already(before: ImportRow) -> Result<Imported, ActionError> {
    Ok(Imported {
        import: before.import_id,
        profile: before.profile,
        file_name: before.file_name,
        row_count: before.row_count,
        counts: serde_json::from_str(&before.counts).map_err(crate::db::DbError::from)?,
        margin: Margin::default(),
        fates: Vec::new(),
        gone: Vec::new(),
        taken_on: before.taken_on,
        already: true,
    })
}

/// Rows that cannot be read stop the import, unless they are to be set aside.
fn unreadable_settle(
    import: &Import,
    access: Access,
    read: &FileRead,
    hearing: &Hearing<'_, Unreadable>,
) -> Result<(), ActionError> {
    if read.unreadable_count == 0 {
        return Ok(());
    }
    match &import.quarantine {
        Some(path) if access == Access::Write => quarantine::write(path, read, hearing.say)?,
        Some(_) => {}
        None => return Err(read.rejected(&import.file).into()),
    }
    Ok(())
}

/// The rows of a file, each event by itself, made ready once however often they are matched.
struct Rows {
    rows: Vec<RowRead>,
    /// Their numbers only count them, and were left out.
    only_counts: bool,
}

/// Counts, the act, what became of each row, and who is on the list no longer.
type Taken = (Counts, Uuid, Vec<RowFate>, Vec<String>);

fn rows_record(
    txn: &mut Txn<'_>,
    (profile, read, import): (&Profile, &FileRead, &Import),
    Rows { rows, only_counts }: &mut Rows,
    row_count: i32,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Taken, ActionError> {
    let source = source_of(profile, read);
    let today = txn.today();
    if profile.taken_on.is_none_or(|taken_on| taken_on <= today) {
        rows.iter_mut().for_each(|row| row.known_by(today));
    }
    let known = Known::gather(txn, rows)?;
    if let Some((number, names)) = known.crowded() {
        return Err(crowded(profile, read, import, number, names).into());
    }
    *only_counts |= known.only_counts(rows, read.row_count());
    let only_counts = *only_counts;
    if only_counts {
        rows.iter_mut().for_each(RowRead::list_number_drop);
    }
    // What is decided must not hang on how somebody sorted the list.
    rows.sort_by_cached_key(RowRead::order);
    let waiting = review_of_list(txn, &known.subjects(), ReviewKind::Undecided.code())?;
    let mut memory = Memory::default();
    let starts = rows.iter().map(RowRead::name_start).collect();
    memory.read(txn, starts, (&profile.name, &read.file.sha256))?;
    let mut subjects = known.subjects();
    subjects.extend(memory.subjects());
    subjects.sort_unstable();
    subjects.dedup();
    memory.set_back_read(txn, &subjects)?;
    let pen = Pen::take(txn, &subjects)?;
    let mut desk = Desk {
        memory,
        lists: Lists::of(txn, &pen, &subjects)?,
        pen,
        known,
        counts: Counts { numbers_dropped: only_counts, events: events_further(rows, read), ..Counts::default() },
        review: Vec::new(),
        seen: Vec::new(),
        decided: BTreeSet::new(),
        asked: BTreeSet::new(),
        asked_after: BTreeSet::new(),
        created: Vec::new(),
        perhaps: BTreeSet::new(),
        fate: RowFate::new(0, "", RowOutcome::Agreed),
    };
    let mut fates = fates_unread(read);
    // Matching the rows takes a small part of the time, and writing what they come to the rest.
    let matched = |done: usize| done / MATCHING_PART;
    for (done, row) in rows.iter().enumerate() {
        desk.fate = fate_of(row, only_counts);
        let outcome = desk.row_apply(txn, row)?;
        fates.push(RowFate { outcome, ..desk.fate.clone() });
        count(&mut desk.counts.rows, outcome.code());
        progress(matched(done.saturating_add(1)), rows.len());
    }
    let gone = gone_queue(txn, &mut desk, &fates, (profile, import, read), &source)?;
    let Desk { pen, mut counts, review, seen, decided, created, known, .. } = desk;
    if read.unreadable_count > 0 {
        counts.rows.insert(
            RowOutcome::Quarantined.code().to_owned(),
            u32::try_from(read.unreadable_count).unwrap_or(u32::MAX),
        );
    }
    for (outcome, rows) in
        [(RowOutcome::NoInstitution, read.margin.footings.len()), (RowOutcome::Skipped, read.margin.skipped)]
    {
        if rows > 0 {
            counts.rows.insert(outcome.code().to_owned(), u32::try_from(rows).unwrap_or(u32::MAX));
        }
    }
    let act = pen.act_id();
    let answered: Vec<ReviewRow> = waiting.into_iter().filter(|item| is_answered(item, &pen, &decided)).collect();
    let written = pen.write_told(txn, &mut |pieces, of| {
        let left = rows.len().saturating_sub(matched(rows.len()));
        progress(matched(rows.len()).saturating_add(left.saturating_mul(pieces) / of.max(1)), rows.len());
    })?;
    overtaken_check(txn, rows, &known, &created)?;
    counts.entries = u32::try_from(written.entries).unwrap_or(u32::MAX);
    counts.cases_opened = u32::try_from(written.opened.len()).unwrap_or(u32::MAX);
    // Who stands on the list again is listed, whatever an earlier reading lacked.
    let listed: BTreeSet<Uuid> = fates.iter().filter_map(|fate| fate.subject).collect();
    let back = back_of(txn, &listed, profile)?;
    let superseded: Vec<ReviewDecided> =
        answered.iter().chain(&back).map(|item| superseded_by(item, &source.basis)).collect();
    // What somebody else decided meanwhile stays as decided, and is not counted.
    let decided_now = if superseded.is_empty() { 0 } else { review_decide(txn, &superseded)? };
    counts.superseded = u32::try_from(decided_now).unwrap_or(u32::MAX);
    line_write(txn, act, profile, read, import, row_count, &counts)?;
    review_write(txn, act, &review)?;
    review_seen(txn, act, profile.taken_on.unwrap_or_else(|| txn.today()), &seen)?;
    fates.sort_by_key(|fate| (fate.row, fate.event));
    for some in fates.chunks(ROWS_WRITTEN) {
        let rows: Vec<ImportRowNew<'_>> = some.iter().map(RowFate::row).collect();
        import_rows_write(txn, act, &rows)?;
    }
    Ok((counts, act, fates, gone))
}

/// How many events the rows tell besides the first of each.
fn events_further(rows: &[RowRead], read: &FileRead) -> u32 {
    u32::try_from(rows.len().saturating_sub(read.reading_count)).unwrap_or(u32::MAX)
}

/// What becomes of a row, before anything did.
fn fate_of(row: &RowRead, only_counts: bool) -> RowFate {
    let mut fate = RowFate { event: row.event, ..RowFate::new(row.row, row.name(), RowOutcome::Agreed) };
    if only_counts {
        fate.left_out = IdentifierKind::SourceId.code().to_owned();
    }
    fate
}

/// Rows that could not be read, and those that are about no institution.
fn fates_unread(read: &FileRead) -> Vec<RowFate> {
    let first =
        |cells: &[String]| cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).map(str::to_owned);
    let unread = read
        .unreadable
        .iter()
        .map(|(why, cells)| RowFate::new(why.row(), &first(cells).unwrap_or_default(), RowOutcome::Quarantined));
    let footings = read.margin.footings.iter().map(|one| RowFate::new(one.row, &one.text, RowOutcome::NoInstitution));
    unread.chain(footings).collect()
}

/// The list that the file is a reading of.
fn list_of<'list>(import: &Import, profile: &'list Profile) -> ListOf<'list> {
    ListOf { kind: import.kind.code(), profile: &profile.name, given: &profile.given }
}

/// Puts on the queue whom a complete list lacks that its reading before has. Gives their names.
fn gone_queue(
    txn: &mut Txn<'_>,
    desk: &mut Desk,
    fates: &[RowFate],
    (profile, import, read): (&Profile, &Import, &FileRead),
    source: &Source,
) -> Result<Vec<String>, ActionError> {
    let Some(taken_on) = profile.taken_on.filter(|_| profile.complete) else {
        return Ok(Vec::new());
    };
    let list = (list_of(import, profile), taken_on);
    let Some(gone) = Gone::find(txn, list, fates, &desk.perhaps, read)? else {
        return Ok(Vec::new());
    };
    let rows: Vec<RowRead> = gone.rows.iter().map(|one| gone::row_of(one, taken_on, source)).collect();
    let starts = rows.iter().map(RowRead::name_start).collect();
    desk.memory.read(txn, starts, (&profile.name, &read.file.sha256))?;
    for (one, row) in gone.rows.iter().zip(&rows) {
        let detail = gone.detail(one, taken_on);
        desk.fate = RowFate::new(0, &one.name, RowOutcome::Review);
        desk.review_add(txn, row, ReviewKind::NoLongerListed, Some(one.subject_id), &detail)?;
    }
    Ok(gone.rows.into_iter().map(|one| one.name).collect())
}

/// Items of institutions that a reading of this list lacked and that stand on it now.
fn back_of(txn: &mut Txn<'_>, listed: &BTreeSet<Uuid>, profile: &Profile) -> Result<Vec<ReviewRow>, ActionError> {
    if !profile.complete {
        return Ok(Vec::new());
    }
    let listed: Vec<Uuid> = listed.iter().copied().collect();
    Ok(review_of_list(txn, &listed, ReviewKind::NoLongerListed.code())?)
}

/// Whether what this list recorded answers a row that waits.
fn is_answered(item: &ReviewRow, pen: &Pen, decided: &BTreeSet<Uuid>) -> bool {
    let Some(subject) = item.subject_id.filter(|subject| decided.contains(subject)) else {
        return false;
    };
    // A row as an older program kept it may not be read: it waits.
    let row = serde_json::from_str::<RowRead>(&item.reading);
    row.is_ok_and(|row| row.is_answered(&standing(pen.entries(subject))))
}

fn superseded_by(item: &ReviewRow, basis: &str) -> ReviewDecided {
    let (resolution, note) = (Resolution::Superseded.code(), basis.to_owned());
    ReviewDecided { review: item.review_id, resolution, note, meant: None }
}

/// Writing waited for whoever registers the same names at this moment. Where somebody did, the rows are matched again.
///
/// # Errors
/// [`ActionError::Overtaken`].
fn overtaken_check(txn: &mut Txn<'_>, rows: &[RowRead], known: &Known, created: &[Uuid]) -> Result<(), ActionError> {
    if created.is_empty() {
        return Ok(());
    }
    let before = known.subjects();
    let now = Known::gather(txn, rows)?.subjects();
    let is_new = |subject: &Uuid| !before.contains(subject) && !created.contains(subject);
    if now.iter().any(is_new) {
        return Err(ActionError::Overtaken);
    }
    Ok(())
}

/// That a number stands beside too many names for a number of institutions.
fn crowded(profile: &Profile, read: &FileRead, import: &Import, number: &str, names: &BTreeSet<String>) -> IntakeError {
    let headers = profile.fields.get(&Field::SourceId).map_or(&[][..], Vec::as_slice);
    let column = headers.iter().find(|header| read.headers.contains(header));
    IntakeError::NumberShared {
        path: import.file.clone(),
        column: column.cloned().unwrap_or_else(|| Field::SourceId.key()),
        number: number.to_owned(),
        names: names.iter().cloned().collect(),
    }
}

fn source_of(profile: &Profile, read: &FileRead) -> Source {
    let title = profile.source_title.clone().unwrap_or_else(|| profile.name.clone());
    let basis = match profile.taken_on {
        Some(day) => format!("{title} {day}"),
        None => format!("{title} ({})", read.file.name),
    };
    Source {
        profile: profile.name.clone(),
        basis,
        evidence: Evidence { kind: EvidenceKind::SourceList, file: Some(read.file.clone()) },
    }
}

fn line_write(
    txn: &mut Txn<'_>,
    act: Uuid,
    profile: &Profile,
    read: &FileRead,
    import: &Import,
    row_count: i32,
    counts: &Counts,
) -> Result<(), ActionError> {
    let line = ImportRow {
        import_id: act,
        kind: import.kind.code().to_owned(),
        profile: profile.name.clone(),
        file_name: read.file.name.clone(),
        sha256: read.file.sha256.clone(),
        size: i64::try_from(read.file.size).unwrap_or(i64::MAX),
        row_count,
        counts: serde_json::to_string(counts).map_err(crate::db::DbError::from)?,
        officer: txn.officer.login.clone(),
        recorded_at: txn.moment()?,
        taken_on: profile.taken_on,
        given: profile.given.clone(),
    };
    Ok(import_write(txn, &line)?)
}

fn count(counts: &mut BTreeMap<String, u32>, code: &str) {
    let known = counts.entry(code.to_owned()).or_default();
    *known = known.saturating_add(1);
}
