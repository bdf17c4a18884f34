//! The items to be decided, with all that deciding them needs, read at once.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use super::claim::{claim_of, refusal_of};
use super::{Resolved, ReviewDecision, ReviewResolve, attach, resolved_before, righting, succession};
use crate::actions::error::{ActionError, ReviewNeed, basis_parse};
use crate::actions::identify::identifier_check;
use crate::actions::import::{Known, Matched, RowOutcome, RowRead, claim_record, institution_register};
use crate::actions::many::{asked_of, institutions_whole};
use crate::actions::pen::Pen;
use crate::db::institution::institution_numbered_list;
use crate::db::review::{ReviewDecided, ReviewRow, review_decide, review_find_list};
use crate::db::{DbError, Txn};
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::{Doubt, graver};
use crate::domain::institution::meant::{Meant, number_shown};
use crate::domain::institution::review::{Resolution, ReviewKind};
use crate::domain::unit::unit_by_code;
use crate::domain::value::short_number::ShortNumber;

/// Whom a decision names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whom {
    Is(Uuid),
    /// Nobody has to be named.
    NotNamed,
}

impl Whom {
    /// Those that all decisions name, found at once.
    pub(super) fn of_all(
        txn: &mut Txn<'_>,
        resolves: &[&ReviewResolve],
    ) -> Result<Vec<Result<Self, ActionError>>, ActionError> {
        let named = |resolve: &&ReviewResolve| match &resolve.decision {
            ReviewDecision::Same { institution, .. } => Some(institution.trim().to_owned()),
            ReviewDecision::AsFound | ReviewDecision::New { .. } | ReviewDecision::Dismiss => None,
        };
        let texts: Vec<String> = resolves.iter().filter_map(named).collect();
        let numbers: Vec<ShortNumber> =
            texts.iter().filter_map(|text| ShortNumber::read(text)).filter_map(Result::ok).collect();
        let numbered = institution_numbered_list(txn, &numbers)?;
        let asked: Vec<(String, Vec<String>)> = texts.iter().map(|text| asked_of(text)).collect();
        let mut whole = institutions_whole(txn, &asked)?.into_iter();
        let of = |resolve: &&ReviewResolve| {
            let Some(text) = named(resolve) else { return Ok(Self::NotNamed) };
            let by_name =
                whole.next().unwrap_or(Err(ActionError::NotFound { text: text.clone(), similar: Vec::new() }));
            let by_number = ShortNumber::read(&text).and_then(Result::ok).and_then(|number| numbered.get(&number));
            by_number.map_or_else(|| by_name.map(Self::Is), |found| Ok(Self::Is(*found)))
        };
        Ok(resolves.iter().map(of).collect())
    }
}

/// An item that was decided, before it is written.
pub(super) struct Decided {
    resolved: Resolved,
    note: String,
    /// Whether it says who came after an institution, and not which one a row is about.
    is_after: bool,
}

pub(super) struct Bench {
    items: Vec<Option<ReviewRow>>,
    whom: Vec<Result<Whom, ActionError>>,
    pub(super) pen: Pen,
    pub(super) known: Known,
    /// Whether anything was added to a chain.
    pub(super) is_written: bool,
}

impl Bench {
    pub(super) fn of(
        txn: &mut Txn<'_>,
        resolves: &[&ReviewResolve],
        whom: Vec<Result<Whom, ActionError>>,
    ) -> Result<Self, ActionError> {
        let id = |resolve: &&ReviewResolve| Uuid::parse_str(resolve.item.trim()).ok();
        let ids: Vec<Uuid> = resolves.iter().filter_map(id).collect();
        let found: HashMap<Uuid, ReviewRow> =
            review_find_list(txn, &ids)?.into_iter().map(|item| (item.review_id, item)).collect();
        let items: Vec<Option<ReviewRow>> = resolves.iter().map(|one| found.get(&id(one)?).cloned()).collect();
        let open = items.iter().zip(resolves).filter_map(|(item, resolve)| {
            let item = item.as_ref().filter(|item| item.resolution.is_none())?;
            (resolve.decision != ReviewDecision::Dismiss).then_some(item)
        });
        // A row that cannot be read is refused in its turn.
        let rows: Vec<RowRead> = open.clone().filter_map(|item| serde_json::from_str(&item.reading).ok()).collect();
        let known = Known::gather(txn, &rows)?;
        let named = whom.iter().filter_map(|whom| match whom {
            Ok(Whom::Is(subject)) => Some(*subject),
            Ok(Whom::NotNamed) | Err(_) => None,
        });
        let mut subjects: Vec<Uuid> = open.filter_map(|item| item.subject_id).chain(named).collect();
        subjects.sort_unstable();
        subjects.dedup();
        Ok(Self { items, whom, pen: Pen::take(txn, &subjects)?, known, is_written: false })
    }

    /// The name in the row of an item.
    pub(super) fn name(&self, place: usize) -> Option<&str> {
        self.items.get(place)?.as_ref().map(|item| item.name.as_str())
    }

    /// Decides an item.
    pub(super) fn decide(
        &mut self,
        txn: &mut Txn<'_>,
        place: usize,
        resolve: &ReviewResolve,
    ) -> Result<Decided, ActionError> {
        let basis = basis_parse(&resolve.grounds.basis)?;
        let missing = || ActionError::NoReview { item: resolve.item.clone() };
        let item = self.items.get(place).cloned().flatten().ok_or_else(missing)?;
        let whom = match self.whom.get_mut(place) {
            Some(whom) => std::mem::replace(whom, Ok(Whom::NotNamed))?,
            None => Whom::NotNamed,
        };
        let is_after = item.kind == ReviewKind::Succession.code();
        let mut resolved = Resolved {
            item: item.review_id,
            name: item.name.clone(),
            resolution: Resolution::Dismissed,
            subject: item.subject_id,
            recorded: None,
            attached: Vec::new(),
            case: None,
            already: false,
        };
        let noted = resolve.grounds.note.as_deref().map(str::trim);
        let note = match noted.filter(|noted| !noted.is_empty() && *noted != basis) {
            Some(noted) => format!("{basis}; {noted}"),
            None => basis.clone(),
        };
        if let Some(before) = &item.resolution {
            resolved.resolution = repeated(before, &item, resolve, whom, &note)?;
            resolved.already = true;
            return Ok(Decided { resolved, note, is_after });
        }
        if resolve.decision != ReviewDecision::Dismiss {
            self.claim_apply(txn, resolve, whom, &basis, &item, &mut resolved)?;
        }
        // The same item may stand in a file twice.
        let again = self.items.iter_mut().flatten().filter(|other| other.review_id == item.review_id);
        for other in again {
            other.resolution = Some(resolved.resolution.code().to_owned());
            other.note = Some(note.clone());
        }
        Ok(Decided { resolved, note, is_after })
    }

    fn claim_apply(
        &mut self,
        txn: &mut Txn<'_>,
        resolve: &ReviewResolve,
        whom: Whom,
        basis: &str,
        item: &ReviewRow,
        resolved: &mut Resolved,
    ) -> Result<(), ActionError> {
        let mut row: RowRead = serde_json::from_str(&item.reading).map_err(DbError::from)?;
        // The officer's document comes before the list's: it is the officer who decides now.
        row.basis = basis.to_owned();
        row.evidence.extend(resolve.grounds.evidence.iter().cloned());
        row.note = resolve.grounds.note.clone().or(row.note);
        if item.kind == ReviewKind::Succession.code() {
            return succession::record(self, txn, (resolve, whom), item, (&row, resolved));
        }
        let subject = self.institution_of(txn, resolve, whom, item, &row)?;
        // What a row says otherwise of the institution is apart from the state that it claims.
        let is_apart = item.kind == ReviewKind::Differs.code() && resolve.state.is_none();
        let claim = if is_apart { None } else { claim_of(resolve, &row)? };
        let recorded = match claim {
            None => RowOutcome::Agreed,
            Some(claim) => match claim_record(&mut self.pen, subject, &row, &claim)? {
                Ok(recorded) => recorded,
                // The officer decides between two reasons of one stop; where none is said, the graver is taken.
                Err(Doubt::OtherReason { stands, claimed }) => {
                    let reason = if resolve.reason.is_some() { claimed } else { graver(stands, claimed) };
                    righting::reason_right(self, &row, subject, &claim, (stands, reason))?
                }
                Err(doubt) => return Err(refusal_of(doubt, &claim, &self.pen, subject).into()),
            },
        };
        let recorded = if item.kind == ReviewKind::Differs.code() {
            righting::particulars_right(self, &row, subject, &told_of_words(&item.detail))?
        } else {
            recorded
        };
        resolved.attached = attach::codes_accept(self, txn, &resolve.grounds, &row, subject)?;
        if let ReviewDecision::Same { renamed, .. } = &resolve.decision {
            resolved.attached.extend(attach::words_attach(self, txn, &row, subject, *renamed));
        }
        // Where the record says it already, nothing is written that could keep the evidence.
        if resolved.attached.is_empty()
            && recorded == RowOutcome::Agreed
            && let Some(seq) = standing(self.pen.entries(subject)).last().map(|last| last.seq)
        {
            self.pen.further_check(subject, seq, &resolve.grounds.evidence, None)?;
        }
        self.is_written = true;
        resolved.resolution = Resolution::Applied;
        resolved.subject = Some(subject);
        let is_new = matches!(resolve.decision, ReviewDecision::New { .. });
        resolved.recorded = Some(if is_new { RowOutcome::Created } else { recorded });
        Ok(())
    }

    fn institution_of(
        &mut self,
        txn: &mut Txn<'_>,
        resolve: &ReviewResolve,
        whom: Whom,
        item: &ReviewRow,
        row: &RowRead,
    ) -> Result<Uuid, ActionError> {
        let unit = match &resolve.decision {
            ReviewDecision::New { unit } => unit.clone(),
            ReviewDecision::AsFound | ReviewDecision::Same { .. } | ReviewDecision::Dismiss => {
                // A candidate is only one that might be meant: the officer names it.
                let found = item.subject_id.filter(|_| item.kind != ReviewKind::Candidate.code());
                let subject = match whom {
                    Whom::Is(subject) => Some(subject),
                    Whom::NotNamed => found,
                };
                return subject.ok_or(ActionError::ReviewNeeds(ReviewNeed::Institution));
            }
        };
        let from_place = row.unit().map(str::to_owned);
        let unit = unit.or(from_place).ok_or(ActionError::ReviewNeeds(ReviewNeed::Unit))?;
        if unit_by_code(&unit).is_none() {
            return Err(ActionError::UnknownUnit { code: unit });
        }
        if resolve.grounds.evidence.is_empty()
            && let Some(code) = row.doubtful_codes().next()
        {
            identifier_check(code.kind, &code.value, true, false)?;
        }
        let row = self.row_of_nobody(item, row)?;
        let subject = institution_register(&mut self.pen, txn, &row, &unit)?;
        self.known.remember(subject, &row);
        Ok(subject)
    }

    /// A row that an officer calls new, without the numbers that the record knew beside other names when it was left to
    /// review: they are not its own.
    ///
    /// # Errors
    /// [`ActionError::ReviewKnown`] where the rest of the row is that of an institution, or a number of it was given to
    /// another since: the same row was decided before. [`ActionError::IdentifierTaken`], [`ActionError::IdentifierHeld`].
    fn row_of_nobody(&self, item: &ReviewRow, row: &RowRead) -> Result<RowRead, ActionError> {
        let told = told_of(&item.detail);
        let mut row = row.clone();
        for given in row.identifiers.iter().filter(|given| !given.kind.is_exclusive()) {
            let of = self.known.holders(given);
            if let Some(holder) = of.iter().find(|holder| !told.contains(holder))
                && self.known.is_anothers(given, &row.names)
            {
                let value = number_shown(&given.key()).to_owned();
                let name = self.known.name(*holder).to_owned();
                return Err(ActionError::ReviewNumberTaken { value, holder: *holder, name });
            }
        }
        row.identifiers.retain(|given| given.kind.is_exclusive() || !self.known.is_anothers(given, &row.names));
        if let Matched::Meant(Meant::One { subject, .. }) = self.known.find(&row) {
            return Err(ActionError::ReviewKnown { name: row.name().to_owned(), holder: subject });
        }
        for given in &row.identifiers {
            self.known.free_check(given, None)?;
        }
        Ok(row)
    }

    /// Writes what was decided.
    pub(super) fn close(self, txn: &mut Txn<'_>, decided: Vec<Decided>) -> Result<Vec<Resolved>, ActionError> {
        let mut resolved: Vec<Resolved> = decided.iter().map(|one| one.resolved.clone()).collect();
        if self.is_written {
            let written = self.pen.write(txn)?;
            for one in &mut resolved {
                one.case = written.opened.iter().find(|(of, _)| one.subject == Some(*of)).map(|(_, case)| *case);
            }
        }
        let now: Vec<ReviewDecided> =
            decided.into_iter().filter(|one| !one.resolved.already).map(decided_row).collect();
        if !now.is_empty() && review_decide(txn, &now)? < now.len() {
            return Err(unresolved(txn, &now)?);
        }
        Ok(resolved)
    }
}

/// Which words of its row an item says are not the record's.
fn told_of_words(detail: &str) -> Vec<String> {
    let detail: serde_json::Value = serde_json::from_str(detail).unwrap_or_default();
    let differs = detail.get("differs").and_then(serde_json::Value::as_array).into_iter().flatten();
    differs.filter_map(|one| one.get("what")?.as_str().map(str::to_owned)).collect()
}

/// The institutions that an item says its row may be about.
fn told_of(detail: &str) -> BTreeSet<Uuid> {
    let detail: serde_json::Value = serde_json::from_str(detail).unwrap_or_default();
    let points = detail.get("points").and_then(serde_json::Value::as_array).into_iter().flatten();
    let lists = detail.get("candidates").into_iter().chain(points.filter_map(|point| point.get("of")));
    let ids = lists.filter_map(serde_json::Value::as_array).flatten().filter_map(serde_json::Value::as_str);
    ids.filter_map(|id| id.parse().ok()).collect()
}

fn decided_row(one: Decided) -> ReviewDecided {
    let Decided { resolved, note, is_after: one_is_after } = one;
    let is_told = resolved.resolution == Resolution::Applied && !one_is_after;
    let meant = resolved.subject.filter(|_| is_told);
    ReviewDecided { review: resolved.item, resolution: resolved.resolution.code(), note, meant }
}

/// Why items that were open could not be resolved: somebody else decided one of them meanwhile, or the officer may only
/// read them.
fn unresolved(txn: &mut Txn<'_>, decided: &[ReviewDecided]) -> Result<ActionError, DbError> {
    let ids: Vec<Uuid> = decided.iter().map(|one| one.review).collect();
    match review_find_list(txn, &ids)?.into_iter().find_map(|item| item.resolution) {
        Some(resolution) => resolved_before(&resolution),
        None => Ok(DbError::NotYours("row-level security keeps the review item".to_owned()).into()),
    }
}

/// The resolution of an item that was decided so before, on the same grounds: a retry. Any other decision comes too late.
fn repeated(
    before: &str,
    item: &ReviewRow,
    resolve: &ReviewResolve,
    whom: Whom,
    note: &str,
) -> Result<Resolution, ActionError> {
    let asked = match resolve.decision {
        ReviewDecision::Dismiss => Resolution::Dismissed,
        ReviewDecision::AsFound | ReviewDecision::Same { .. } | ReviewDecision::New { .. } => Resolution::Applied,
    };
    let is_other = match (whom, item.meant_id) {
        (Whom::Is(named), Some(meant)) => named != meant,
        (Whom::Is(_), None) | (Whom::NotNamed, _) => false,
    };
    if before == asked.code() && item.note.as_deref() == Some(note) && !is_other {
        Ok(asked)
    } else {
        Err(resolved_before(before)?)
    }
}
