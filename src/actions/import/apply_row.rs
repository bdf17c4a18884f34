//! One row: which institution it is, and what its claim comes to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::matching::{Known, Matched, key_of};
use super::{Counts, RowOutcome, count};
use crate::actions::error::ActionError;
use crate::actions::pen::{Draft, Pen};
use crate::db::Txn;
use crate::db::review::ReviewRow;
use crate::domain::claim::{Claim, Doubt, Outcome, Step, weigh};
use crate::domain::entry::{
    Act, Effective, IdentifierGiven, MoveDetail, NameGiven, Precision, Registration,
};
use crate::domain::evidence::Evidence;
use crate::domain::identifier::IdentifierKind;
use crate::domain::lifecycle::MoveRequest;
use crate::domain::reason::Reason;
use crate::domain::review::ReviewKind;
use crate::domain::rulebook::Rulebook;
use crate::domain::state::{InstitutionState, State, Track};
use crate::domain::timeline::standing;
use crate::domain::transition::MoveKind;
use crate::domain::unit::{NATION, unit_of};
use crate::domain::uscc::{CheckDigit, Uscc};
use crate::intake::profile::Profile;
use crate::intake::row as intake;

/// Where rows come from.
#[derive(Debug, Clone)]
pub struct Source {
    /// The profile's name.
    pub profile: String,
    /// The document they rest on, where a row names none.
    pub basis: String,
    /// The list as evidence.
    pub evidence: Evidence,
}

/// What a row claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowClaim {
    /// A state.
    State {
        /// The state.
        state: InstitutionState,
        /// Why.
        reason: Reason,
        /// A remark that changes no state.
        flag: Option<String>,
    },
    /// A word that decides nothing.
    Undecided {
        /// The word.
        word: String,
    },
    /// The list says nothing of states.
    Nothing,
}

/// A row, ready to be applied now or from the review queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRead {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// Its names.
    pub names: Vec<NameGiven>,
    /// Its identifiers, the list's own number among them.
    pub identifiers: Vec<IdentifierGiven>,
    /// Division code, where the place names one.
    pub place: Option<String>,
    /// The place as written, where it names none.
    pub place_text: Option<String>,
    /// The day it went online.
    pub launched_on: Option<NaiveDate>,
    /// What it claims.
    pub claim: RowClaim,
    /// Since when.
    pub effective: Option<NaiveDate>,
    /// Whether the list only saw the state on that day.
    pub not_later_than: bool,
    /// The document it rests on.
    pub basis: String,
    /// The list as evidence.
    pub evidence: Vec<Evidence>,
    /// Anything else.
    pub note: Option<String>,
}

impl RowRead {
    /// A row from a reading.
    #[must_use]
    pub fn of(reading: &intake::Reading, profile: &Profile, source: &Source) -> Self {
        let claim = claim_of(&reading.claim);
        // A remark does not say since when the state it leaves alone has stood.
        let flagged = matches!(&claim, RowClaim::State { flag: Some(_), .. });
        let effective = reading.effective;
        let division = reading.place.as_ref().map(|place| place.division.clone());
        let mut identifiers: Vec<IdentifierGiven> =
            reading.identifiers.iter().map(identifier_given).collect();
        if let Some(id) = &reading.source_id {
            let value = format!("{}:{id}", profile.name);
            identifiers.push(IdentifierGiven {
                kind: IdentifierKind::SourceId,
                value,
                check_accepted: false,
            });
        }
        let unresolved = matches!(division, Some(Err(_)));
        Self {
            row: reading.row,
            names: reading
                .names
                .iter()
                .map(|(kind, name)| NameGiven {
                    kind: *kind,
                    name: name.clone(),
                })
                .collect(),
            identifiers,
            place: division.and_then(Result::ok),
            place_text: reading
                .place
                .as_ref()
                .filter(|_| unresolved)
                .map(|place| place.text.clone()),
            launched_on: reading.launched_on,
            claim,
            effective: effective.map(|effective| effective.on),
            not_later_than: flagged
                || effective
                    .is_some_and(|effective| effective.precision == Precision::NotLaterThan),
            basis: reading
                .basis
                .clone()
                .unwrap_or_else(|| source.basis.clone()),
            evidence: vec![source.evidence.clone()],
            note: reading.note.clone().or_else(|| reading.reason_text.clone()),
        }
    }

    /// The name it goes by.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names.first().map_or("", |name| name.name.as_str())
    }

    /// Keys of its names.
    #[must_use]
    pub fn name_keys(&self) -> Vec<String> {
        self.names.iter().map(|name| key_of(&name.name)).collect()
    }

    /// Keys of its identifiers: kind and value.
    #[must_use]
    pub fn identifier_keys(&self) -> Vec<String> {
        self.identifiers
            .iter()
            .map(|given| format!("{} {}", given.kind, given.value))
            .collect()
    }

    /// The day of the claim, as exactly as the list knows it.
    #[must_use]
    pub fn effective(&self) -> Option<Effective> {
        let precision = if self.not_later_than {
            Precision::NotLaterThan
        } else {
            Precision::Exact
        };
        self.effective.map(|on| Effective { on, precision })
    }
}

fn identifier_given(identifier: &crate::domain::identifier::Identifier) -> IdentifierGiven {
    let value = identifier.as_str().to_owned();
    // A list is evidence of a kind; a code whose check digit fails is kept, and marked.
    let check_accepted = identifier.kind() == IdentifierKind::Uscc
        && Uscc::parse(&value).is_ok_and(|(_, check)| matches!(check, CheckDigit::Fails { .. }));
    IdentifierGiven {
        kind: identifier.kind(),
        value,
        check_accepted,
    }
}

fn claim_of(claim: &intake::Claim) -> RowClaim {
    match claim {
        intake::Claim::None => RowClaim::Nothing,
        intake::Claim::Undecided { word, .. } => RowClaim::Undecided { word: word.clone() },
        intake::Claim::State {
            state,
            reason,
            flag,
        } => match state.parse::<InstitutionState>() {
            Err(_) => RowClaim::Undecided {
                word: state.clone(),
            },
            Ok(state) => {
                let reason = reason
                    .as_deref()
                    .and_then(|code| code.parse().ok())
                    .unwrap_or(reason_default(state));
                RowClaim::State {
                    state,
                    reason,
                    flag: flag.clone(),
                }
            }
        },
    }
}

/// The reason of a state that a list gives without one.
const fn reason_default(state: InstitutionState) -> Reason {
    match state {
        InstitutionState::Pending => Reason::Registered,
        InstitutionState::Operating
        | InstitutionState::Reducing
        | InstitutionState::Transforming
        | InstitutionState::Cleared
        | InstitutionState::Transformed => Reason::HistoryLoad,
        InstitutionState::ClosedUnresolved | InstitutionState::Exited => Reason::Other,
        InstitutionState::Void => Reason::OutOfScope,
    }
}

/// What is at hand while rows are applied.
pub(super) struct Desk {
    pub pen: Pen,
    pub known: Known,
    pub counts: Counts,
    pub review: Vec<ReviewRow>,
    pub decided: Vec<Uuid>,
}

impl Desk {
    /// Applies one row.
    pub fn row_apply(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        source: &Source,
    ) -> Result<RowOutcome, ActionError> {
        match self.known.find(row) {
            Matched::Candidates(candidates) => {
                let first = candidates.first().copied();
                self.review_add(
                    txn,
                    row,
                    ReviewKind::Candidate,
                    first,
                    &json!({ "candidates": candidates }),
                )?;
                Ok(RowOutcome::Review)
            }
            Matched::Nobody => self.row_create(txn, row, source),
            Matched::One {
                subject,
                place_differs,
                launch_differs,
            } => {
                self.counts.places_differ = self
                    .counts
                    .places_differ
                    .saturating_add(u32::from(place_differs));
                self.counts.launches_differ = self
                    .counts
                    .launches_differ
                    .saturating_add(u32::from(launch_differs));
                self.row_change(txn, row, subject)
            }
        }
    }

    fn row_create(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        source: &Source,
    ) -> Result<RowOutcome, ActionError> {
        let Some(unit) = row.place.as_deref().and_then(unit_of) else {
            let detail = json!({ "place": row.place_text });
            self.review_add(txn, row, ReviewKind::PlaceUnknown, None, &detail)?;
            return Ok(RowOutcome::Review);
        };
        let subject = institution_register(&mut self.pen, txn, row, unit)?;
        self.known.remember(subject, row);
        debug_assert!(!source.basis.is_empty());
        Ok(match self.row_change(txn, row, subject)? {
            RowOutcome::Review => RowOutcome::CreatedForReview,
            RowOutcome::Created
            | RowOutcome::CreatedForReview
            | RowOutcome::Changed
            | RowOutcome::Dated
            | RowOutcome::Agreed
            | RowOutcome::Quarantined => RowOutcome::Created,
        })
    }

    /// Records what a row claims of an institution, or leaves it to an officer.
    fn row_change(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        subject: Uuid,
    ) -> Result<RowOutcome, ActionError> {
        let is_new = self.pen.entries(subject).len() == 1;
        let (state, reason) = match &row.claim {
            RowClaim::Nothing => return Ok(RowOutcome::Agreed),
            RowClaim::Undecided { word } => {
                self.review_add(
                    txn,
                    row,
                    ReviewKind::Undecided,
                    Some(subject),
                    &json!({ "word": word }),
                )?;
                return Ok(RowOutcome::Review);
            }
            RowClaim::State {
                flag: Some(flag), ..
            } if !is_new => {
                let detail = json!({ "flag": flag, "stands": self.stands(subject) });
                self.review_add(txn, row, ReviewKind::Flagged, Some(subject), &detail)?;
                return Ok(RowOutcome::Review);
            }
            RowClaim::State { state, reason, .. } => (*state, *reason),
        };
        let Some(effective) = row.effective() else {
            let detail = json!({ "stands": self.stands(subject) });
            self.review_add(txn, row, ReviewKind::Undecided, Some(subject), &detail)?;
            return Ok(RowOutcome::Review);
        };
        let claim = Claim {
            state,
            reason,
            effective,
        };
        match claim_record(&mut self.pen, subject, row, &claim)? {
            Ok(outcome) => {
                if outcome == RowOutcome::Changed {
                    self.decided.push(subject);
                }
                Ok(outcome)
            }
            Err(doubt) => {
                let (kind, found) = doubt_detail(&doubt);
                let detail = json!({ "stands": self.stands(subject), "claims": { "state": state, "on": effective.on }, "found": found });
                self.review_add(txn, row, kind, Some(subject), &detail)?;
                Ok(RowOutcome::Review)
            }
        }
    }

    /// The state that stands, for the officer who decides.
    fn stands(&self, subject: Uuid) -> serde_json::Value {
        standing(self.pen.entries(subject)).last().map_or(serde_json::Value::Null, |last| {
            json!({ "state": last.to.code(), "since": last.effective.on, "precision": last.effective.precision,
                    "basis": last.basis, "seq": last.seq })
        })
    }

    fn review_add(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        kind: ReviewKind,
        subject: Option<Uuid>,
        detail: &serde_json::Value,
    ) -> Result<(), ActionError> {
        count(&mut self.counts.review, kind.code());
        let unit = subject
            .and_then(|subject| self.pen.chain(subject))
            .map(|chain| chain.unit.clone())
            .or_else(|| row.place.as_deref().and_then(unit_of).map(str::to_owned));
        self.review.push(ReviewRow {
            review_id: txn.id(),
            import_id: Uuid::nil(),
            row_number: i32::try_from(row.row).unwrap_or(i32::MAX),
            kind: kind.code().to_owned(),
            subject_id: subject,
            unit_code: unit.unwrap_or_else(|| NATION.to_owned()),
            name: row.name().to_owned(),
            detail: detail.to_string(),
            reading: serde_json::to_string(row).map_err(crate::db::DbError::from)?,
            opened_at: chrono::DateTime::UNIX_EPOCH,
            resolution: None,
            resolved_by: None,
            note: None,
        });
        Ok(())
    }
}

/// What a doubt is, and what was found, for the officer who decides.
fn doubt_detail(doubt: &Doubt) -> (ReviewKind, String) {
    match doubt {
        Doubt::OtherDate { stands } => (ReviewKind::OtherDate, stands.to_string()),
        Doubt::BeforeLaunch { launched_on } => (ReviewKind::BeforeLaunch, launched_on.to_string()),
        Doubt::Refused(refusal) => (ReviewKind::Conflict, refusal.to_string()),
    }
}

/// Puts the institution of a row on the register: since its launch where the list knows it, else not later than the
/// day of its claim.
pub(in crate::actions) fn institution_register(
    pen: &mut Pen,
    txn: &mut Txn<'_>,
    row: &RowRead,
    unit: &str,
) -> Result<Uuid, ActionError> {
    let subject = txn.id();
    pen.subject_add(subject, Track::Institution, unit, None);
    let today = txn.today();
    let since = match (
        row.launched_on.filter(|launched| *launched <= today),
        row.effective,
    ) {
        (Some(launched), _) => Effective::exact(launched),
        (None, Some(day)) => Effective::not_later_than(day.min(today)),
        (None, None) => Effective::not_later_than(today),
    };
    let disputed = matches!(&row.claim, RowClaim::State { flag: Some(_), .. });
    let registration = Registration {
        names: row.names.clone(),
        identifiers: row.identifiers.clone(),
        unit: unit.to_owned(),
        registered_place: row.place.clone(),
        operating_place: None,
        launched_on: row.launched_on,
        disputed,
    };
    let request = MoveRequest {
        kind: MoveKind::Move,
        to: State::Institution(InstitutionState::Pending),
        effective: since,
        basis: row.basis.clone(),
        reason: Reason::HistoryLoad,
        evidence: row.evidence.clone(),
        detail: MoveDetail {
            registration: Some(registration),
            row: Some(row.row),
            ..MoveDetail::default()
        },
    };
    pen.move_add(subject, request, None)?;
    Ok(subject)
}

/// Records a claim where nothing is in its way; gives the doubt where something is.
pub(in crate::actions) fn claim_record(
    pen: &mut Pen,
    subject: Uuid,
    row: &RowRead,
    claim: &Claim,
) -> Result<Result<RowOutcome, Doubt>, ActionError> {
    let none = Rulebook::default();
    let outcome = weigh(
        pen.entries(subject),
        claim,
        &row.basis,
        &row.evidence,
        &pen.situation(subject, &none),
    );
    let steps = match outcome {
        Outcome::Agrees => return Ok(Ok(RowOutcome::Agreed)),
        Outcome::Review(doubt) => return Ok(Err(doubt)),
        Outcome::Steps(steps) => steps,
    };
    let mut recorded = RowOutcome::Dated;
    for step in steps {
        match step {
            Step::GiveWay { target, change } => {
                let draft = Draft {
                    act: Act::Correct {
                        target,
                        change: change.clone(),
                    },
                    effective: claim.effective,
                    basis: row.basis.clone(),
                    reason: Reason::BetterSource,
                    note: None,
                    evidence: row.evidence.clone(),
                };
                // What the claim was weighed against is what stands, so the step is not judged alone: the steps of
                // one claim hold only together.
                pen.entry_add(subject, draft);
            }
            Step::Move(mut request) => {
                request.detail.row = Some(row.row);
                pen.move_add(subject, request, row.note.clone())?;
                recorded = RowOutcome::Changed;
            }
        }
    }
    Ok(Ok(recorded))
}
