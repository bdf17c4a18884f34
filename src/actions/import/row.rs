//! A row of a list, ready to be applied now or from the review queue.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::engine::timeline::Standing;
use crate::domain::institution::claim::answers;
use crate::domain::institution::fact::{IdentifierGiven, NameGiven};
use crate::domain::institution::meant::{Words, number_shown};
use crate::domain::institution::review::ReviewKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::succession::{Succession, SuccessionGiven};
use crate::domain::tracks::State;
use crate::domain::unit::unit_of;
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::evidence::Evidence;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::{NameKind, name_key};
use crate::domain::value::reason::Reason;
use crate::domain::value::uscc::{CheckDigit, Uscc};
use crate::intake::profile::Profile;
use crate::intake::row as intake;

/// So much of a name is kept for finding the rows that bear it.
const NAME_START: usize = 100;

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
    State {
        state: InstitutionState,
        reason: Reason,
        /// A remark that changes no state.
        flag: Option<String>,
    },
    /// A word that decides nothing.
    Undecided {
        word: String,
        /// The profile says of the word that it decides nothing: what another source says of the state decides it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        known: bool,
    },
    /// The list says nothing of states.
    Nothing,
}

/// A row, ready to be applied now or from the review queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRead {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// Which of the events that stand in one cell of the row it tells, from 1 on; 0 where the row tells one.
    #[serde(default, skip_serializing_if = "is_one_of_one")]
    pub event: u16,
    /// The id of the institution in the record, where this program wrote the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_id: Option<Uuid>,
    pub names: Vec<NameGiven>,
    /// Its identifiers, the list's own number among them.
    pub identifiers: Vec<IdentifierGiven>,
    /// Who came after it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successions: Vec<SuccessionGiven>,
    /// Division code of registration, where the place names one.
    pub place: Option<String>,
    /// Division code of operation, where that place names one.
    #[serde(default)]
    pub operating_place: Option<String>,
    /// The place as written, where it names none.
    pub place_text: Option<String>,
    /// The reporting unit, where the list or its profile names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The day it went online.
    pub launched_on: Option<NaiveDate>,
    /// The day by which it had, where only the month or year is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched_by: Option<NaiveDate>,
    pub claim: RowClaim,
    pub effective: Option<NaiveDate>,
    /// Whether the list only saw the state on that day.
    pub not_later_than: bool,
    /// The day of a reading of the list that lacks the row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing_on: Option<NaiveDate>,
    /// The document it rests on.
    pub basis: String,
    /// The list as evidence.
    pub evidence: Vec<Evidence>,
    /// Anything else.
    pub note: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks for it")]
const fn is_one_of_one(event: &u16) -> bool {
    *event == 0
}

impl RowRead {
    /// What a reading says, an event each.
    #[must_use]
    pub fn each_of(reading: &intake::Reading, profile: &Profile, source: &Source) -> Vec<Self> {
        let is_one = reading.events.len() == 1;
        let row = |(event, place): (&intake::Event, u16)| {
            let place = if is_one { 0 } else { place };
            Self { event: place, ..Self::of(reading, event, profile, source) }
        };
        reading.events.iter().zip(1..).map(row).collect()
    }

    fn of(reading: &intake::Reading, event: &intake::Event, profile: &Profile, source: &Source) -> Self {
        let claim = claim_of(&event.claim);
        // A remark does not say since when the state it leaves alone has stood.
        let flagged = matches!(&claim, RowClaim::State { flag: Some(_), .. });
        let effective = event.effective;
        let place = division_of(reading.place.as_ref());
        let operating_place = division_of(reading.operating_place.as_ref());
        let named = reading.place.as_ref().or(reading.operating_place.as_ref());
        let unresolved = place.is_none() && operating_place.is_none();
        let mut identifiers: Vec<IdentifierGiven> = reading.identifiers.iter().map(identifier_given).collect();
        if let Some(id) = &reading.source_id {
            let value = format!("{}:{id}", profile.ids_of);
            identifiers.push(IdentifierGiven { kind: IdentifierKind::SourceId, value, check_accepted: false });
        }
        Self {
            row: reading.row,
            event: 0,
            own_id: reading.own_id,
            names: reading.names.iter().map(|(kind, name)| NameGiven { kind: *kind, name: name.clone() }).collect(),
            identifiers,
            successions: reading.successions.iter().map(succession_given).collect(),
            place_text: named.filter(|_| unresolved).map(|place| place.text.clone()),
            place,
            operating_place,
            unit: reading.unit.clone(),
            launched_on: reading.launched_on,
            launched_by: reading.launched_by,
            claim,
            effective: effective.map(|effective| effective.on),
            not_later_than: flagged
                || effective.is_some_and(|effective| effective.precision == Precision::NotLaterThan),
            missing_on: None,
            basis: reading.basis.clone().unwrap_or_else(|| source.basis.clone()),
            evidence: vec![source.evidence.clone()],
            note: reading.note.clone().or_else(|| reading.reason_text.clone()),
        }
    }

    /// The division by which a row is placed: that of registration, else that of operation.
    #[must_use]
    pub fn seat(&self) -> Option<&str> {
        self.place.as_deref().or(self.operating_place.as_deref())
    }

    /// What a list knows by its month or year only was so today at the latest, though the month is not over.
    pub fn known_by(&mut self, today: NaiveDate) {
        if self.not_later_than {
            self.effective = self.effective.map(|effective| effective.min(today));
        }
    }

    /// The reporting unit with jurisdiction: the one that is named, else the one that the place lies in.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        self.unit.as_deref().or_else(|| self.seat().and_then(unit_of))
    }

    /// The name it goes by.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names.first().map_or("", |name| name.name.as_str())
    }

    #[must_use]
    pub fn name_keys(&self) -> Vec<String> {
        self.names.iter().map(|name| name_key(&name.name)).collect()
    }

    /// How the first of its names begins, as names are compared: rows that say the same have it in common.
    #[must_use]
    pub fn name_start(&self) -> String {
        self.name_keys().into_iter().min().unwrap_or_default().chars().take(NAME_START).collect()
    }

    /// Keys of its identifiers: kind and value.
    #[must_use]
    pub fn identifier_keys(&self) -> Vec<String> {
        self.identifiers.iter().map(IdentifierGiven::key).collect()
    }

    /// What it says of who the institution is.
    #[must_use]
    pub fn words(&self) -> Words {
        let legal = self.names.iter().filter(|name| name.kind == NameKind::Legal);
        Words {
            legal: legal.map(|name| name_key(&name.name)).collect(),
            names: self.name_keys().into_iter().collect(),
            identifiers: self.identifier_keys().into_iter().collect(),
            places: self.place.iter().chain(&self.operating_place).cloned().collect(),
            launched_on: self.launched_on,
        }
    }

    /// The list's own number, as kind and value.
    #[must_use]
    pub fn list_number(&self) -> Option<String> {
        let number = self.identifiers.iter().find(|given| given.kind == IdentifierKind::SourceId)?;
        Some(number.key())
    }

    /// The remark that it makes, which changes no state.
    #[must_use]
    pub fn flag(&self) -> Option<&str> {
        match &self.claim {
            RowClaim::State { flag, .. } => flag.as_deref(),
            RowClaim::Undecided { .. } | RowClaim::Nothing => None,
        }
    }

    /// Whether the record says what the row leaves open: a word that decides nothing, or a state without its day.
    #[must_use]
    pub fn is_answered(&self, moves: &[Standing]) -> bool {
        match &self.claim {
            RowClaim::Undecided { known: true, .. } => answers(moves, self.effective),
            RowClaim::State { state, .. } if self.effective.is_none() => {
                moves.iter().any(|one| one.to == State::Institution(*state))
            }
            RowClaim::Undecided { known: false, .. } | RowClaim::State { .. } | RowClaim::Nothing => false,
        }
    }

    /// Its codes that fail their check digit.
    pub fn doubtful_codes(&self) -> impl Iterator<Item = &IdentifierGiven> {
        self.identifiers.iter().filter(|given| given.check_accepted)
    }

    /// Where it stands among the rows of its file: those that name a place first, then by day and state, and last by all
    /// they say.
    #[must_use]
    pub fn order(&self) -> impl Ord + use<> {
        let state = match &self.claim {
            RowClaim::State { state, .. } => Some(*state),
            RowClaim::Undecided { .. } | RowClaim::Nothing => None,
        };
        let said = Self { row: 0, event: 0, evidence: Vec::new(), ..self.clone() };
        let text = serde_json::to_string(&said).unwrap_or_default();
        (self.seat().is_none(), self.effective, state, text)
    }

    /// All it says to whoever has to decide it, for telling whether it said the same before: not where it stands, and not
    /// when it was seen where the list knows no day.
    #[must_use]
    pub fn said(&self) -> String {
        let effective = self.effective.filter(|_| !self.not_later_than);
        let claim = match &self.claim {
            RowClaim::Undecided { word, .. } => RowClaim::Undecided { word: word.clone(), known: false },
            claim @ (RowClaim::State { .. } | RowClaim::Nothing) => claim.clone(),
        };
        let (evidence, basis) = (Vec::new(), String::new());
        let said = Self { row: 0, event: 0, evidence, basis, effective, claim, ..self.clone() };
        serde_json::to_string(&said).unwrap_or_default()
    }

    /// The same, with what the record has against it.
    #[must_use]
    pub fn said_against(&self, kind: &str, detail: &serde_json::Value) -> String {
        let mut against = detail.clone();
        if let Some(found) = against.as_object_mut() {
            found.retain(|key, _| !matches!(key.as_str(), "claims" | "found"));
            if kind == ReviewKind::Succession.code() {
                found.retain(|key, _| key == "succession");
            }
        }
        // Who came after it does not hang on what else the row says of it.
        let said = if kind == ReviewKind::Succession.code() { self.identity() } else { self.said() };
        format!("{kind} {against} {said}")
    }

    /// All it says of who the institution is.
    #[must_use]
    pub fn identity(&self) -> String {
        let words = self.words();
        let place = self.place_text.as_deref().unwrap_or_default();
        let Words { legal, names, identifiers, places, launched_on } = words;
        format!("{legal:?} {names:?} {identifiers:?} {places:?} {place:?} {launched_on:?}")
    }

    /// Leaves the list's own number out.
    pub fn list_number_drop(&mut self) {
        self.identifiers.retain(|given| given.kind != IdentifierKind::SourceId);
    }

    /// A word by which it was looked up, as the row writes it.
    #[must_use]
    pub fn as_written<'row>(&'row self, word: &'row str) -> &'row str {
        let name = self.names.iter().find(|name| name_key(&name.name) == word);
        name.map_or_else(|| number_shown(word), |name| name.name.as_str())
    }

    /// The day of the claim, as exactly as the list knows it.
    #[must_use]
    pub fn effective(&self) -> Option<Effective> {
        let precision = if self.not_later_than { Precision::NotLaterThan } else { Precision::Exact };
        self.effective.map(|on| Effective { on, precision })
    }
}

fn succession_given((how, name): &(Succession, String)) -> SuccessionGiven {
    SuccessionGiven { how: *how, name: name.clone(), institution: None }
}

fn division_of(place: Option<&intake::PlaceReading>) -> Option<String> {
    place.and_then(|place| place.division.clone().ok())
}

fn identifier_given(identifier: &crate::domain::value::identifier::Identifier) -> IdentifierGiven {
    let value = identifier.as_str().to_owned();
    // Early pilot codes are real and fail: an officer may accept one on evidence, which a list is not.
    let check_accepted = identifier.kind() == IdentifierKind::Uscc
        && Uscc::parse(&value).is_ok_and(|(_, check)| matches!(check, CheckDigit::Fails { .. }));
    IdentifierGiven { kind: identifier.kind(), value, check_accepted }
}

fn claim_of(claim: &intake::Claim) -> RowClaim {
    match claim {
        intake::Claim::None => RowClaim::Nothing,
        intake::Claim::Undecided { why, word } => {
            RowClaim::Undecided { word: word.clone(), known: matches!(why, intake::Undecided::Review(_)) }
        }
        intake::Claim::State { state, reason, flag } => match state.parse::<InstitutionState>() {
            Err(_) => RowClaim::Undecided { word: state.clone(), known: false },
            Ok(state) => {
                let reason = reason.as_deref().and_then(|code| code.parse().ok()).unwrap_or(reason_default(state));
                RowClaim::State { state, reason, flag: flag.clone() }
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
