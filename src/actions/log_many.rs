//! Log many changes from one file: all of them or none.

use std::collections::BTreeMap;
use std::path::PathBuf;

use uuid::Uuid;

use super::error::{ActionError, RowRefused, basis_parse};
use super::import::{RowClaim, RowRead, Source};
use super::log_change::hand_judge;
use super::many::institutions_whole;
use super::pen::Pen;
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::tracks::State;
use crate::domain::tracks::act::MoveDetail;
use crate::domain::value::evidence::{Evidence, EvidenceKind};
use crate::domain::value::reason::Reason;
use crate::intake::margin::Margin;
use crate::intake::profile::Profile;
use crate::intake::reading::{FileRead, Kept, Unreadable, file_read, profile_load};
use crate::intake::row::Reading;
use crate::words::code_spoken;

/// The profile of a file in the program's own words.
pub const OWN_PROFILE: &str = "changes";

/// The file.
#[derive(Debug, Clone)]
pub struct LogMany {
    pub file: PathBuf,
    /// Its profile; [`OWN_PROFILE`] where none is named.
    pub profile: Option<String>,
    /// Kinds of evidence that the file itself is, such as an exit list.
    pub evidence: Vec<EvidenceKind>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedMany {
    /// Rows of the file.
    pub rows: usize,
    /// What the file shows beside them.
    pub margin: Margin,
    /// Changes recorded now.
    pub recorded: usize,
    /// Changes that were recorded before.
    pub already: usize,
    pub cases_opened: usize,
    /// Institutions by the state entered.
    pub by_state: BTreeMap<&'static str, usize>,
}

impl LoggedMany {
    /// Counts a change: its state, and whether it was recorded before.
    fn add(&mut self, (state, already): (&'static str, bool)) {
        if already {
            self.already = self.already.saturating_add(1);
        } else {
            self.recorded = self.recorded.saturating_add(1);
            let known = self.by_state.entry(state).or_default();
            *known = known.saturating_add(1);
        }
    }
}

/// Logs every change of the file.
///
/// # Errors
/// [`ActionError::Rows`] with every row that is refused; nothing is written then.
pub fn apply(
    session: &mut Session,
    access: Access,
    many: &LogMany,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<LoggedMany, ActionError> {
    let profile = profile_load(many.profile.as_deref().unwrap_or(OWN_PROFILE))?;
    let read = file_read(&many.file, &profile, Kept::First, &[])?;
    if read.unreadable_count > read.unreadable.len() {
        // So many that what else is wrong does not matter yet.
        return Err(read.rejected(&many.file).into());
    }
    let evidence: Vec<Evidence> =
        many.evidence.iter().map(|kind| Evidence { kind: *kind, file: Some(read.file.clone()) }).collect();
    in_txn(session, access, |txn| changes_record(txn, &profile, &read, &evidence, progress))
}

fn changes_record(
    txn: &mut Txn<'_>,
    profile: &Profile,
    read: &FileRead,
    evidence: &[Evidence],
    progress: &mut dyn FnMut(usize, usize),
) -> Result<LoggedMany, ActionError> {
    let source = Source {
        profile: profile.name.clone(),
        basis: profile.source_title.clone().unwrap_or_default(),
        evidence: Evidence { kind: EvidenceKind::SourceList, file: Some(read.file.clone()) },
    };
    let asked: Vec<(String, Vec<String>)> = read
        .readings
        .iter()
        .map(|reading| {
            let text = reading.names.first().map_or("", |(_, name)| name.trim());
            (text.to_owned(), keys_of(reading))
        })
        .collect();
    let subjects = institutions_whole(txn, &asked)?;
    let found: Vec<Uuid> = subjects.iter().filter_map(|subject| subject.as_ref().ok().copied()).collect();
    let mut pen = Pen::take(txn, &found)?;
    let mut outcome = LoggedMany {
        rows: read.readings.len(),
        margin: read.margin.clone(),
        recorded: 0,
        already: 0,
        cases_opened: 0,
        by_state: BTreeMap::new(),
    };
    // Rows that cannot be read are told together with those that are refused, so that one pass names all there is to mend.
    let mut refused: Vec<RowRefused> = read.unreadable.iter().map(|(why, cells)| unreadable(why, cells)).collect();
    for (done, (reading, subject)) in read.readings.iter().zip(subjects).enumerate() {
        let mut rows = RowRead::each_of(reading, profile, &source);
        rows.sort_by_key(|row| row.effective);
        let logged = subject.and_then(|subject| {
            let each = rows.iter().map(|row| row_log(&mut pen, subject, (row, reading), evidence));
            each.collect::<Result<Vec<_>, ActionError>>()
        });
        match logged {
            Ok(events) => events.into_iter().for_each(|event| outcome.add(event)),
            Err(why) => {
                let institution = reading.names.first().map_or_else(String::new, |(_, name)| name.clone());
                refused.push(RowRefused { row: reading.row, institution, why: Box::new(why) });
            }
        }
        progress(done.saturating_add(1), read.readings.len());
    }
    if !refused.is_empty() {
        refused.sort_by_key(|refused| refused.row);
        return Err(ActionError::Rows(refused));
    }
    if outcome.recorded > 0 {
        outcome.cases_opened = pen.write(txn)?.opened.len();
    }
    Ok(outcome)
}

/// Records one event of a row. Gives the state, and whether the record had it already.
fn row_log(
    pen: &mut Pen,
    subject: Uuid,
    (row, reading): (&RowRead, &Reading),
    evidence: &[Evidence],
) -> Result<(&'static str, bool), ActionError> {
    if pen.chain(subject).is_none() {
        // An id that is none, or none of this officer's.
        return Err(ActionError::NotFound { text: row.name().to_owned(), similar: Vec::new() });
    }
    let request = request_of(row, reading, evidence)?;
    let state = request.to.code();
    hand_judge(pen, subject, &request)?;
    let (seq, already) = pen.move_of_list(subject, request, row.note.clone())?;
    if already {
        // A newer list that says the same is nothing new; that it is an exit list is, where none is on record.
        let kinds: Vec<Evidence> = evidence.iter().map(|given| Evidence { kind: given.kind, file: None }).collect();
        pen.further_check(subject, seq, &kinds, row.note.as_deref())?;
    }
    Ok((state, already))
}

fn unreadable(why: &Unreadable, cells: &[String]) -> RowRefused {
    RowRefused {
        row: why.row(),
        institution: cells.first().cloned().unwrap_or_default(),
        why: Box::new(ActionError::RowUnreadable(why.clone())),
    }
}

/// The move that a row asks for: the state's word, its day, its basis, and the reason by its code.
fn request_of(row: &RowRead, reading: &Reading, evidence: &[Evidence]) -> Result<MoveRequest, ActionError> {
    let RowClaim::State { state, reason, .. } = row.claim else {
        return Err(ActionError::ReviewNeeds(super::error::ReviewNeed::State));
    };
    let reason: Reason = match reading.reason_text.as_deref() {
        Some(text) => reason_read(text)?,
        None => reason,
    };
    let effective = row.effective().ok_or(ActionError::ReviewNeeds(super::error::ReviewNeed::Effective))?;
    Ok(MoveRequest {
        kind: MoveKind::Move,
        to: State::Institution(state),
        effective,
        basis: basis_parse(&row.basis)?,
        reason,
        evidence: evidence.to_vec(),
        detail: MoveDetail { row: Some(row.row), ..MoveDetail::default() },
    })
}

/// A reason by its code, or as it is printed.
fn reason_read(text: &str) -> Result<Reason, ActionError> {
    let codes: Vec<&'static str> = Reason::ALL.iter().map(|reason| reason.code()).collect();
    let code = code_spoken("reason-", &codes, text).unwrap_or(text.trim());
    Ok(code.parse().map_err(crate::domain::tracks::refusal::Refusal::from)?)
}

fn keys_of(reading: &Reading) -> Vec<String> {
    let names = reading.names.iter().map(|(_, name)| crate::domain::value::name::name_key(name));
    let as_code = reading.names.first().map(|(_, name)| format!("uscc {}", name.trim().to_uppercase()));
    let identifiers = reading.identifiers.iter().map(|one| format!("{} {}", one.kind(), one.as_str()));
    names.chain(as_code).chain(identifiers).collect()
}
