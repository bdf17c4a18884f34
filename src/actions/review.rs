//! Resolve a review item: apply what its row claims, put right where the officer knows better, or dismiss it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::codes::identifiers_free;
use super::error::{ActionError, ReviewNeed, basis_parse};
use super::identify::identifier_check;
use super::import::{Known, Matched, RowClaim, RowOutcome, RowRead, claim_record, institution_register};
use super::pen::{Draft, Pen};
use super::{Grounds, institution_meant};
use crate::db::review::{ReviewRow, review_find, review_resolve};
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::{Claim, Doubt};
use crate::domain::institution::dossier::dossier;
use crate::domain::institution::fact::{Fact, IdentifierGiven};
use crate::domain::institution::meant::Meant;
use crate::domain::institution::review::Resolution;
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::told::Change;
use crate::domain::unit::{unit_by_code, unit_of};
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// How an item is resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewDecision {
    /// The row is about the institution the item names.
    AsFound,
    /// It is about this one.
    Same(String),
    /// It is about one that is not on the register.
    New {
        /// The unit, where the place of the row names none.
        unit: Option<String>,
    },
    /// Nothing follows from it.
    Dismiss,
}

#[derive(Debug, Clone)]
pub struct ReviewResolve {
    pub item: String,
    pub decision: ReviewDecision,
    /// The state, instead of the row's.
    pub state: Option<InstitutionState>,
    /// Since when, instead of the row's day.
    pub effective: Option<NaiveDate>,
    /// Why, instead of the row's reason.
    pub reason: Option<Reason>,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    pub item: Uuid,
    /// The name in its row.
    pub name: String,
    /// How it was resolved.
    pub resolution: Resolution,
    /// The institution concerned, if one is.
    pub subject: Option<Uuid>,
    /// What was recorded of the row's claim.
    pub recorded: Option<RowOutcome>,
    /// The case that was opened.
    pub case: Option<Uuid>,
    /// It was decided so before; nothing was written.
    pub already: bool,
}

/// Resolves the item.
///
/// # Errors
/// The refusal, what the decision lacks, or that the item is not there or resolved already.
pub fn apply(session: &mut Session, access: Access, resolve: &ReviewResolve) -> Result<Resolved, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&resolve.grounds.basis)?;
        let item = item_find(txn, &resolve.item)?;
        let mut resolved = Resolved {
            item: item.review_id,
            name: item.name.clone(),
            resolution: Resolution::Dismissed,
            subject: item.subject_id,
            recorded: None,
            case: None,
            already: false,
        };
        let noted = resolve.grounds.note.as_deref().map(str::trim);
        let note = match noted.filter(|noted| !noted.is_empty() && *noted != basis) {
            Some(noted) => format!("{basis}; {noted}"),
            None => basis.clone(),
        };
        if let Some(before) = &item.resolution {
            resolved.resolution = repeated(before, &item, resolve, &note)?;
            resolved.already = true;
            return Ok(resolved);
        }
        if resolve.decision != ReviewDecision::Dismiss {
            claim_apply(txn, resolve, &basis, &item, &mut resolved)?;
        }
        let how = resolved.resolution.code();
        if review_resolve(txn, &[item.review_id], how, Some(&note))? == 0 {
            return Err(unresolved(txn, item.review_id)?);
        }
        Ok(resolved)
    })
}

/// Why an item that was open could not be resolved: somebody else decided it meanwhile, or the officer may only read it.
fn unresolved(txn: &mut Txn<'_>, item: Uuid) -> Result<ActionError, DbError> {
    let resolution = review_find(txn, item)?.and_then(|item| item.resolution);
    Ok(match resolution {
        Some(resolution) => ActionError::Resolved { resolution: resolution.parse()? },
        None => DbError::NotYours("row-level security keeps the review item".to_owned()).into(),
    })
}

fn item_find(txn: &mut Txn<'_>, text: &str) -> Result<ReviewRow, ActionError> {
    let missing = || ActionError::NoReview { item: text.to_owned() };
    let id = Uuid::parse_str(text.trim()).map_err(|_| missing())?;
    review_find(txn, id)?.ok_or_else(missing)
}

/// The resolution of an item that was decided so before, on the same grounds: a retry. Any other decision comes too late.
fn repeated(before: &str, item: &ReviewRow, resolve: &ReviewResolve, note: &str) -> Result<Resolution, ActionError> {
    let asked = match resolve.decision {
        ReviewDecision::Dismiss => Resolution::Dismissed,
        ReviewDecision::AsFound | ReviewDecision::Same(_) | ReviewDecision::New { .. } => Resolution::Applied,
    };
    if before == asked.code() && item.note.as_deref() == Some(note) {
        Ok(asked)
    } else {
        Err(ActionError::Resolved { resolution: before.parse().map_err(DbError::from)? })
    }
}

fn claim_apply(
    txn: &mut Txn<'_>,
    resolve: &ReviewResolve,
    basis: &str,
    item: &ReviewRow,
    resolved: &mut Resolved,
) -> Result<(), ActionError> {
    let mut row: RowRead = serde_json::from_str(&item.reading).map_err(DbError::from)?;
    // The officer's document comes before the list's: it is the officer who decides now.
    row.basis = basis.to_owned();
    row.evidence.extend(resolve.grounds.evidence.iter().cloned());
    row.note = resolve.grounds.note.clone().or(row.note);
    let (mut pen, subject) = institution_of(txn, resolve, item, &row)?;
    let claim = claim_of(resolve, &row)?;
    let recorded = match claim {
        None => RowOutcome::Agreed,
        Some(claim) => {
            claim_record(&mut pen, subject, &row, &claim)?.map_err(|doubt| refusal_of(doubt, &claim, &pen, subject))?
        }
    };
    let accepted = codes_accept(txn, resolve, &row, &mut pen, subject)?;
    // Where the record says it already, nothing is written that could keep the evidence.
    if !accepted
        && recorded == RowOutcome::Agreed
        && let Some(seq) = standing(pen.entries(subject)).last().map(|last| last.seq)
    {
        pen.further_check(subject, seq, &resolve.grounds.evidence, None)?;
    }
    let written = pen.write(txn)?;
    resolved.resolution = Resolution::Applied;
    resolved.subject = Some(subject);
    let is_new = matches!(resolve.decision, ReviewDecision::New { .. });
    resolved.recorded = Some(if is_new { RowOutcome::Created } else { recorded });
    resolved.case = written.opened.first().map(|(_, case)| *case);
    Ok(())
}

/// Records the codes of the row that fail their check digit, where the officer has evidence of them. An institution that
/// is put on the register by the row has them from there.
fn codes_accept(
    txn: &mut Txn<'_>,
    resolve: &ReviewResolve,
    row: &RowRead,
    pen: &mut Pen,
    subject: Uuid,
) -> Result<bool, ActionError> {
    let has: Vec<IdentifierGiven> =
        dossier(pen.entries(subject)).identifiers.into_iter().map(|known| known.identifier).collect();
    let codes: Vec<IdentifierGiven> = row.doubtful_codes().filter(|code| !has.contains(code)).cloned().collect();
    if resolve.grounds.evidence.is_empty() || codes.is_empty() {
        return Ok(false);
    }
    identifiers_free(txn, &codes, Some(subject))?;
    for identifier in codes {
        let draft = Draft {
            act: Act::Fact(Fact::Identified { identifier }),
            effective: row.effective().unwrap_or_else(|| Effective::not_later_than(txn.today())),
            basis: row.basis.clone(),
            reason: Reason::Identified,
            note: None,
            evidence: resolve.grounds.evidence.clone(),
        };
        pen.entry_add(subject, draft);
    }
    Ok(true)
}

fn institution_of(
    txn: &mut Txn<'_>,
    resolve: &ReviewResolve,
    item: &ReviewRow,
    row: &RowRead,
) -> Result<(Pen, Uuid), ActionError> {
    let known = match &resolve.decision {
        ReviewDecision::Same(text) => Some(institution_meant(txn, text)?.subject_id),
        // A candidate is only one that might be meant: the officer names it.
        ReviewDecision::AsFound if item.kind == crate::domain::institution::review::ReviewKind::Candidate.code() => {
            None
        }
        ReviewDecision::AsFound => item.subject_id,
        ReviewDecision::New { .. } | ReviewDecision::Dismiss => None,
    };
    if let Some(subject) = known {
        return Ok((Pen::take(txn, &[subject])?, subject));
    }
    let ReviewDecision::New { unit } = &resolve.decision else {
        return Err(ActionError::ReviewNeeds(ReviewNeed::Institution));
    };
    let from_place = row.seat().and_then(unit_of).map(str::to_owned);
    let unit = unit.clone().or(from_place).ok_or(ActionError::ReviewNeeds(ReviewNeed::Unit))?;
    if unit_by_code(&unit).is_none() {
        return Err(ActionError::UnknownUnit { code: unit });
    }
    if resolve.grounds.evidence.is_empty()
        && let Some(code) = row.doubtful_codes().next()
    {
        identifier_check(code.kind, &code.value, true, false)?;
    }
    let row = row_of_nobody(txn, row)?;
    identifiers_free(txn, &row.identifiers, None)?;
    let mut pen = Pen::take(txn, &[])?;
    let subject = institution_register(&mut pen, txn, &row, &unit)?;
    Ok((pen, subject))
}

/// A row that an officer calls new, without the numbers that the record knows beside other names: they are not its own.
///
/// # Errors
/// [`ActionError::ReviewKnown`] where the rest of the row is that of an institution: the same row was decided before.
fn row_of_nobody(txn: &mut Txn<'_>, row: &RowRead) -> Result<RowRead, ActionError> {
    let known = Known::gather(txn, std::slice::from_ref(row))?;
    let mut row = row.clone();
    row.identifiers.retain(|given| given.kind.is_exclusive() || !known.is_anothers(given, &row.names));
    match known.find(&row) {
        Matched::Meant(Meant::One { subject, .. }) => {
            Err(ActionError::ReviewKnown { name: row.name().to_owned(), holder: subject })
        }
        Matched::Meant(Meant::Nobody | Meant::Candidates(_) | Meant::Apart(_))
        | Matched::Elsewhere { .. }
        | Matched::Shared { .. } => Ok(row),
    }
}

/// What is to be recorded: the row's claim, with what the officer knows better.
fn claim_of(resolve: &ReviewResolve, row: &RowRead) -> Result<Option<Claim>, ActionError> {
    let (state, reason) = match (resolve.state, &row.claim) {
        (Some(state), RowClaim::State { state: claimed, reason, .. }) if state == *claimed => (state, Some(*reason)),
        (Some(state), RowClaim::State { .. } | RowClaim::Undecided { .. } | RowClaim::Nothing) => (state, None),
        (None, RowClaim::State { state, reason, .. }) => (*state, Some(*reason)),
        (None, RowClaim::Undecided { .. }) => {
            return Err(ActionError::ReviewNeeds(ReviewNeed::State));
        }
        (None, RowClaim::Nothing) => return Ok(None),
    };
    let reason = resolve.reason.or(reason).unwrap_or(Reason::Other);
    let effective = resolve
        .effective
        .map(Effective::exact)
        .or_else(|| row.effective())
        .ok_or(ActionError::ReviewNeeds(ReviewNeed::Effective))?;
    Ok(Some(Claim { state, reason, effective }))
}

/// What is in the way of an officer's decision is a refusal like any other.
fn refusal_of(doubt: Doubt, claim: &Claim, pen: &Pen, subject: Uuid) -> Refusal {
    match doubt {
        Doubt::Refused(refusal) => refusal,
        Doubt::BeforeLaunch { launched_on } => {
            Refusal::BeforeExistence { track: Track::Institution, effective: claim.effective.on, since: launched_on }
        }
        Doubt::OtherDate { stands } => {
            let last = standing(pen.entries(subject)).pop();
            Refusal::AlreadyStands {
                state: claim.state.into(),
                since: stands,
                seq: last.as_ref().map_or(0, |last| last.seq),
                basis: last.as_ref().map_or_else(String::new, |last| last.basis.clone()),
                officer: last.map_or_else(String::new, |last| last.officer),
                asked: Box::new(Change { effective: Some(claim.effective.on), ..Change::default() }),
            }
        }
    }
}
