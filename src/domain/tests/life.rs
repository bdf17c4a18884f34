//! A life as tests tell it: a chain of entries that grows only by what the engine accepts.

use chrono::NaiveDate;
use uuid::Uuid;

use super::day;
use crate::domain::case::fact::CaseFact;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::request::{Decision, MoveRequest};
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{Period, move_on, periods, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::{RuleKey, RuleRow, RuleValue, Rulebook};
use crate::domain::tracks::act::{Act, Correction, MoveDetail};
use crate::domain::tracks::lives::decide;
use crate::domain::tracks::lives::decide_correction;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::{Evidence, EvidenceKind};
use crate::domain::value::reason::Reason;

/// One institution's chain, and the facts around it.
pub(super) struct Life {
    pub(super) entries: Vec<Entry>,
    pub(super) rulebook: Rulebook,
    pub(super) today: NaiveDate,
    pub(super) cases: Vec<Vec<crate::domain::engine::timeline::Standing>>,
    pub(super) case_facts: Vec<Vec<crate::domain::engine::fact::FactStanding<CaseFact>>>,
}

/// A row of the rulebook in force from 2007 on.
pub(super) fn rule(key: RuleKey, unit: &str, from: &str, value: RuleValue) -> RuleRow {
    RuleRow { key, unit: unit.to_owned(), from: day(from), value, source: "test".to_owned() }
}

impl Life {
    /// Registered on a day, nothing else known.
    pub(super) fn pending_since(on: &str) -> Self {
        let mut life = Self {
            entries: Vec::new(),
            rulebook: Rulebook::new(vec![rule(RuleKey::ExitQuietDays, "CN", "2007-01-01", RuleValue::Days(30))]),
            today: day("2021-01-04"),
            cases: Vec::new(),
            case_facts: Vec::new(),
        };
        life.record(to(InstitutionState::Pending).on(on));
        life
    }

    /// Registered and in operation from the same day on.
    pub(super) fn operating_since(on: &str) -> Self {
        let mut life = Self::pending_since(on);
        life.record(to(InstitutionState::Operating).on(on));
        life
    }

    /// And then this, which the engine must accept. Entries are counted from 1.
    pub(super) fn then(mut self, asked: Asked) -> Self {
        self.record(asked);
        self
    }

    pub(super) fn situation(&self) -> Situation<'_> {
        Situation {
            today: self.today,
            rulebook: &self.rulebook,
            cases: self.cases.clone(),
            case_facts: self.case_facts.clone(),
            institution: Vec::new(),
            pilots: Vec::new(),
            grants: Vec::new(),
        }
    }

    /// What the engine says to a move; nothing is recorded.
    pub(super) fn ask(&self, asked: &Asked) -> Result<Decision, Refusal> {
        decide(&self.entries, &asked.0, &self.situation())
    }

    /// The refusal of a move that must be refused.
    pub(super) fn refusal(&self, asked: Asked) -> Refusal {
        self.ask(&asked).expect_err("this move is refused")
    }

    /// Records a move that must be accepted; gives its place.
    pub(super) fn record(&mut self, asked: Asked) -> i32 {
        self.try_move(asked).expect("this move is accepted")
    }

    pub(super) fn try_move(&mut self, asked: Asked) -> Result<i32, Refusal> {
        match self.ask(&asked)? {
            Decision::Already { seq } => Ok(seq),
            Decision::Record { act, .. } => {
                let entry = self.entry(act, &asked.0);
                self.entries.push(entry);
                Ok(self.last())
            }
        }
    }

    pub(super) fn entry(&self, act: Act, request: &MoveRequest) -> Entry {
        Entry {
            subject: Uuid::nil(),
            seq: self.last() + 1,
            track: Track::Institution,
            act,
            effective: request.effective,
            recorded_at: Default::default(),
            officer: "zhang".to_owned(),
            basis: request.basis.clone(),
            reason: request.reason,
            note: None,
            evidence: request.evidence.clone(),
            act_id: Uuid::nil(),
        }
    }

    /// What the engine says to a correction; recorded where it is accepted. Gives its place.
    pub(super) fn correct(&mut self, target: i32, change: Correction) -> Result<i32, Refusal> {
        let mut request = to(InstitutionState::Pending).0;
        request.reason = Reason::Clerical;
        request.evidence = Vec::new();
        if let Some(wrong) = self.entries.iter().find(|entry| entry.seq == target) {
            request.effective = wrong.effective;
        }
        let proposed = self.entry(Act::Correct { target, change }, &request);
        match decide_correction(&self.entries, target, &proposed, &self.situation())? {
            Decision::Already { seq } => Ok(seq),
            Decision::Record { .. } => {
                self.entries.push(proposed);
                Ok(self.last())
            }
        }
    }

    /// The place of the last entry.
    pub(super) fn last(&self) -> i32 {
        self.entries.last().map_or(0, |entry| entry.seq)
    }

    pub(super) fn periods(&self) -> Vec<Period> {
        periods(Track::Institution, &standing(&self.entries))
    }

    /// The state on a day.
    pub(super) fn on(&self, on: &str) -> Option<InstitutionState> {
        self.state_on(day(on))
    }

    pub(super) fn state_on(&self, on: NaiveDate) -> Option<InstitutionState> {
        move_on(&standing(&self.entries), on).and_then(|one| one.to.institution())
    }
}

/// A move that is asked for.
#[derive(Debug, Clone)]
pub(super) struct Asked(pub(super) MoveRequest);

/// A move into a state: today's, with its usual reason, and all the evidence there can be.
pub(super) fn to(state: InstitutionState) -> Asked {
    Asked(MoveRequest {
        kind: MoveKind::Move,
        to: State::Institution(state),
        effective: Effective::exact(day("2021-01-04")),
        basis: "浙金办〔2019〕12号".to_owned(),
        reason: match state {
            InstitutionState::Pending => Reason::Registered,
            InstitutionState::Operating => Reason::Verified,
            InstitutionState::Reducing => Reason::PlanFiled,
            InstitutionState::Transforming => Reason::PilotAccepted,
            InstitutionState::ClosedUnresolved => Reason::Voluntary,
            InstitutionState::Exited => Reason::LegacyExit,
            InstitutionState::Cleared => Reason::CaseClosed,
            InstitutionState::Transformed => Reason::Licensed,
            InstitutionState::Void => Reason::Mistake,
        },
        evidence: all_evidence(),
        detail: MoveDetail::default(),
    })
}

pub(super) fn reopening() -> Asked {
    let mut asked = to(InstitutionState::ClosedUnresolved).because(Reason::NewClaim);
    asked.0.kind = MoveKind::Reopen;
    asked
}

fn all_evidence() -> Vec<Evidence> {
    EvidenceKind::ALL.iter().map(|kind| Evidence { kind: *kind, file: None }).collect()
}

impl Asked {
    pub(super) fn on(mut self, on: &str) -> Self {
        self.0.effective = Effective::exact(day(on));
        self
    }

    pub(super) fn not_later_than(mut self, on: &str) -> Self {
        self.0.effective = Effective::not_later_than(day(on));
        self
    }

    pub(super) fn because(mut self, reason: Reason) -> Self {
        self.0.reason = reason;
        self
    }

    pub(super) fn resting_on(mut self, basis: &str) -> Self {
        basis.clone_into(&mut self.0.basis);
        self
    }

    pub(super) fn without_evidence(mut self) -> Self {
        self.0.evidence.clear();
        self
    }

    pub(super) fn in_favour_of(mut self, survivor: Uuid) -> Self {
        self.0.detail.survivor = Some(survivor);
        self
    }
}

/// A correction of the day.
pub(super) fn really_on(on: &str) -> Correction {
    Correction { effective_on: Some(day(on)), ..Correction::default() }
}

/// A correction of the state.
pub(super) fn really(state: InstitutionState) -> Correction {
    Correction { state: Some(state.code().to_owned()), ..Correction::default() }
}

/// A strike.
pub(super) fn struck() -> Correction {
    Correction { strike: true, ..Correction::default() }
}
