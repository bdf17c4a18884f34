//! Log many changes from one file: all of them or none.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use uuid::Uuid;

use super::error::{ActionError, RowRefused, basis_parse};
use super::import::{RowClaim, RowRead, Source};
use super::log_change::hand_judge;
use super::pen::Pen;
use crate::db::institution::match_list;
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::entry::MoveDetail;
use crate::domain::evidence::{Evidence, EvidenceKind};
use crate::domain::lifecycle::MoveRequest;
use crate::domain::reason::Reason;
use crate::domain::state::State;
use crate::domain::transition::MoveKind;
use crate::intake::IntakeError;
use crate::intake::profile::Profile;
use crate::intake::reading::{FileRead, file_read, profile_load};
use crate::intake::row::Reading;

/// The profile of a file in the program's own words.
pub const OWN_PROFILE: &str = "changes";

/// The file.
#[derive(Debug, Clone)]
pub struct LogMany {
    /// The file.
    pub file: PathBuf,
    /// Its profile; [`OWN_PROFILE`] where none is named.
    pub profile: Option<String>,
    /// Kinds of evidence that the file itself is, such as an exit list.
    pub evidence: Vec<EvidenceKind>,
}

/// What was logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedMany {
    /// Rows of the file.
    pub rows: usize,
    /// Changes recorded now.
    pub recorded: usize,
    /// Changes that were recorded before.
    pub already: usize,
    /// Clearance cases opened.
    pub cases_opened: usize,
    /// Institutions by the state entered.
    pub by_state: BTreeMap<&'static str, usize>,
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
    let read = file_read(&many.file, &profile)?;
    if !read.unreadable.is_empty() {
        let of = read.readings.len().saturating_add(read.unreadable.len());
        let rows = read
            .unreadable
            .into_iter()
            .map(|(error, _)| error)
            .collect();
        return Err(IntakeError::Rows {
            path: many.file.clone(),
            rows,
            of,
        }
        .into());
    }
    let evidence: Vec<Evidence> = many
        .evidence
        .iter()
        .map(|kind| Evidence {
            kind: *kind,
            file: Some(read.file.clone()),
        })
        .collect();
    in_txn(session, access, |txn| {
        changes_record(txn, &profile, &read, &evidence, progress)
    })
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
        evidence: Evidence {
            kind: EvidenceKind::SourceList,
            file: Some(read.file.clone()),
        },
    };
    let subjects = institutions_resolve(txn, &read.readings)?;
    let found: Vec<Uuid> = subjects
        .iter()
        .filter_map(|subject| subject.as_ref().ok().copied())
        .collect();
    let mut pen = Pen::take(txn, &found)?;
    let mut outcome = LoggedMany {
        rows: read.readings.len(),
        recorded: 0,
        already: 0,
        cases_opened: 0,
        by_state: BTreeMap::new(),
    };
    let mut refused = Vec::new();
    for (done, (reading, subject)) in read.readings.iter().zip(subjects).enumerate() {
        let row = RowRead::of(reading, profile, &source);
        let logged = subject.and_then(|subject| {
            let request = request_of(&row, reading, evidence)?;
            let state = request.to.code();
            hand_judge(&pen, subject, &request)?;
            pen.move_add(subject, request, row.note.clone())
                .map(|(_, already)| (state, already))
        });
        match logged {
            Ok((_, true)) => outcome.already = outcome.already.saturating_add(1),
            Ok((state, false)) => {
                outcome.recorded = outcome.recorded.saturating_add(1);
                let known = outcome.by_state.entry(state).or_default();
                *known = known.saturating_add(1);
            }
            Err(why) => {
                refused.push(RowRefused {
                    row: row.row,
                    institution: row.name().to_owned(),
                    why: Box::new(why),
                });
            }
        }
        progress(done.saturating_add(1), read.readings.len());
    }
    if !refused.is_empty() {
        return Err(ActionError::Rows(refused));
    }
    if outcome.recorded > 0 {
        outcome.cases_opened = pen.write(txn)?.opened.len();
    }
    Ok(outcome)
}

/// The move that a row asks for: the state's word, its day, its basis, and the reason by its code.
fn request_of(
    row: &RowRead,
    reading: &Reading,
    evidence: &[Evidence],
) -> Result<MoveRequest, ActionError> {
    let RowClaim::State { state, reason, .. } = row.claim else {
        return Err(ActionError::ReviewNeeds(super::error::ReviewNeed::State));
    };
    let reason: Reason = match reading.reason_text.as_deref() {
        Some(code) => code
            .trim()
            .parse()
            .map_err(crate::domain::lifecycle::Refusal::from)?,
        None => reason,
    };
    let effective = row.effective().ok_or(ActionError::ReviewNeeds(
        super::error::ReviewNeed::Effective,
    ))?;
    Ok(MoveRequest {
        kind: MoveKind::Move,
        to: State::Institution(state),
        effective,
        basis: basis_parse(&row.basis)?,
        reason,
        evidence: evidence.to_vec(),
        detail: MoveDetail {
            row: Some(row.row),
            ..MoveDetail::default()
        },
    })
}

/// The institution of every row, found at once: by id, by unified social credit code, or by the whole name.
fn institutions_resolve(
    txn: &mut Txn<'_>,
    readings: &[Reading],
) -> Result<Vec<Result<Uuid, ActionError>>, ActionError> {
    let keys: Vec<Vec<String>> = readings.iter().map(keys_of).collect();
    let all: Vec<String> = keys.iter().flatten().cloned().collect();
    let mut held: HashMap<String, Vec<Uuid>> = HashMap::new();
    for found in match_list(txn, &all, &all)? {
        held.entry(found.key).or_default().push(found.subject_id);
    }
    Ok(readings
        .iter()
        .zip(keys)
        .map(|(reading, keys)| {
            let text = reading.names.first().map_or("", |(_, name)| name.as_str());
            if let Ok(id) = Uuid::parse_str(text.trim()) {
                return Ok(id);
            }
            let mut found: Vec<Uuid> = keys
                .iter()
                .filter_map(|key| held.get(key))
                .flatten()
                .copied()
                .collect();
            found.sort_unstable();
            found.dedup();
            match found.as_slice() {
                [one] => Ok(*one),
                [] => Err(ActionError::NotFound {
                    text: text.to_owned(),
                    similar: Vec::new(),
                }),
                [_, _, ..] => Err(ActionError::Ambiguous {
                    text: text.to_owned(),
                    candidates: Vec::new(),
                }),
            }
        })
        .collect())
}

fn keys_of(reading: &Reading) -> Vec<String> {
    let names = reading
        .names
        .iter()
        .map(|(_, name)| crate::domain::name::name_key(name));
    let as_code = reading
        .names
        .first()
        .map(|(_, name)| format!("uscc {}", name.trim().to_uppercase()));
    let identifiers = reading
        .identifiers
        .iter()
        .map(|one| format!("{} {}", one.kind(), one.as_str()));
    names.chain(as_code).chain(identifiers).collect()
}
