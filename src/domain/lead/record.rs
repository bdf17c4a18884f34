//! The record of a lead: what is true of it on a day, folded from its moves and facts in the order of their days.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::fact::{Character, LeadFact, Measure, Report};
use super::marks::Mark;
use super::state::LeadState;
use crate::domain::engine::fact::{Event, FactStanding};
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// A stage and the day it was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadStage {
    pub stage: LeadState,
    pub on: NaiveDate,
    pub reason: Reason,
}

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// How much money, 1 to 5.
    pub scale: u8,
    /// How many people, 1 to 5.
    pub people: u8,
    /// How fast and far it spreads, 1 to 5.
    pub spread: u8,
    /// Whether it reaches abroad.
    pub offshore: bool,
}

/// What one person takes it for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    pub by: String,
    pub character: Character,
    pub law: String,
    pub on: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureRecorded {
    pub measure: Measure,
    pub agency: String,
    /// When it was asked for.
    pub on: NaiveDate,
    /// The agency's receipt, with its day.
    pub receipt: Option<(String, NaiveDate)>,
}

/// What was found when it was looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recheck {
    pub on: NaiveDate,
    /// Whether it had stopped.
    pub stopped: bool,
    /// Stock left.
    pub residual: Money,
    /// The institution whose case takes care of it.
    pub case_of: Option<Uuid>,
}

/// Another lead it belongs with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    pub number: String,
    /// By what they belong together.
    pub by: String,
}

/// An institution that stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it was called.
    pub name: String,
    /// By what it answers.
    pub by: String,
}

/// What is true of a lead on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeadRecord {
    /// Every stage it went through, in order; the last is where it stands.
    pub stages: Vec<LeadStage>,
    /// 1, and one more with every reopening.
    pub round: u32,
    /// When the round began.
    pub round_since: Option<NaiveDate>,
    /// The document of the last move.
    pub basis: String,
    pub report: Option<Report>,
    /// Every mark, those received first.
    pub marks: Vec<Mark>,
    /// Stock of money, as estimated last.
    pub stock: Option<Money>,
    /// People, as estimated last.
    pub people: Option<u32>,
    /// Institutions that stand behind it.
    pub links: BTreeMap<Uuid, Link>,
    /// Leads it belongs with.
    pub relations: BTreeMap<Uuid, Relation>,
    /// How grave it is.
    pub score: Option<Score>,
    /// What people take it for, since it came to be characterised.
    pub judgements: Vec<Judgement>,
    /// Measures of this round.
    pub measures: Vec<MeasureRecorded>,
    /// Who is to receive it.
    pub receiver: Option<String>,
    pub receipt: Option<String>,
    /// When it is to be looked at again, and the day that was set.
    pub review: Option<(NaiveDate, NaiveDate)>,
    /// What was found last when it was looked at again.
    pub recheck: Option<Recheck>,
    /// The lead that it is the same as.
    pub merged_into: Option<(Uuid, String)>,
    /// The last move or fact.
    pub last_movement: Option<NaiveDate>,
}

impl LeadRecord {
    #[must_use]
    pub fn stage(&self) -> Option<LeadState> {
        self.stages.last().map(|entered| entered.stage)
    }

    #[must_use]
    pub fn stage_since(&self) -> Option<NaiveDate> {
        self.stages.last().map(|entered| entered.on)
    }

    /// When it was received.
    #[must_use]
    pub fn received_on(&self) -> Option<NaiveDate> {
        self.stages.first().map(|entered| entered.on)
    }

    /// The day its last stage, an end, was entered; `None` while it is open.
    #[must_use]
    pub fn ended_on(&self) -> Option<NaiveDate> {
        self.stages.last().filter(|last| !last.stage.is_open()).map(|last| last.on)
    }

    /// What those who characterised it agree on: `None` before two have, and unclear where they do not agree.
    #[must_use]
    pub fn character(&self) -> Option<Character> {
        match self.judgements.as_slice() {
            [] | [_] => None,
            [first, rest @ ..] => Some(if rest.iter().all(|other| other.character == first.character) {
                first.character
            } else {
                Character::Unclear
            }),
        }
    }

    /// Measures whose agency has not given its receipt.
    pub fn unreceipted(&self) -> impl Iterator<Item = &MeasureRecorded> {
        self.measures.iter().filter(|one| one.receipt.is_none())
    }

    /// Takes what happened next.
    pub fn take(&mut self, event: Event<'_, LeadFact>) {
        self.last_movement = Some(event.on());
        match event {
            Event::Move(one) => self.take_move(one),
            Event::Fact(fact) => self.take_fact(fact),
        }
    }

    fn take_move(&mut self, one: &Standing) {
        let State::Lead(stage) = one.to else { return };
        let on = one.effective.on;
        match stage {
            LeadState::Received => {
                self.round = 1;
                self.round_since = Some(on);
            }
            LeadState::Reopened => {
                self.round = self.round.saturating_add(1);
                self.round_since = Some(on);
                self.round_clear();
            }
            LeadState::Triage => {
                self.judgements.clear();
                self.receiver = None;
                self.receipt = None;
            }
            LeadState::Characterise => self.judgements.clear(),
            LeadState::Escalated
            | LeadState::Dispose
            | LeadState::Verify
            | LeadState::Closed
            | LeadState::Excluded
            | LeadState::Transferred
            | LeadState::Merged
            | LeadState::Monitor => {}
        }
        let reason = one.reason;
        self.stages.push(LeadStage { stage, on, reason });
        self.basis.clone_from(&one.basis);
    }

    /// What belongs to the round before does not count in the new one.
    fn round_clear(&mut self) {
        self.score = None;
        self.judgements.clear();
        self.measures.clear();
        self.receiver = None;
        self.receipt = None;
        self.review = None;
        self.recheck = None;
    }

    fn take_fact(&mut self, standing: &FactStanding<LeadFact>) {
        let on = standing.on;
        match &standing.fact {
            LeadFact::Reported { report } => {
                self.marks.extend(report.marks.iter().cloned());
                self.stock = report.stock;
                self.people = report.people;
                self.report = Some(report.clone());
            }
            LeadFact::MarkAdded { mark } => self.marks.push(mark.clone()),
            LeadFact::Estimated { stock, people } => {
                self.stock = stock.or(self.stock);
                self.people = people.or(self.people);
            }
            LeadFact::Linked { institution, name, by } => {
                let (name, by) = (name.clone(), by.clone());
                self.links.insert(*institution, Link { name, by });
            }
            LeadFact::Related { lead, number, by } => {
                let (number, by) = (number.clone(), by.clone());
                self.relations.insert(*lead, Relation { number, by });
            }
            LeadFact::Scored { scale, people, spread, offshore } => {
                self.score = Some(Score { scale: *scale, people: *people, spread: *spread, offshore: *offshore });
            }
            LeadFact::Characterised { by, character, law } => {
                self.judgements.push(Judgement { by: by.clone(), character: *character, law: law.clone(), on })
            }
            LeadFact::MeasureTaken { measure, agency } => {
                self.measures.push(MeasureRecorded { measure: *measure, agency: agency.clone(), on, receipt: None })
            }
            LeadFact::MeasureReceipted { measure, agency, receipt } => {
                let open = self.measures.iter_mut().find(|one| one.is(*measure, agency) && one.receipt.is_none());
                if let Some(one) = open {
                    one.receipt = Some((receipt.clone(), on));
                }
            }
            LeadFact::Referred { receiver } => self.receiver = Some(receiver.clone()),
            LeadFact::ReferralReceipted { receipt } => self.receipt = Some(receipt.clone()),
            LeadFact::ReviewSet { review } => self.review = Some((*review, on)),
            LeadFact::Rechecked { stopped, residual, case_of } => {
                self.recheck = Some(Recheck { on, stopped: *stopped, residual: *residual, case_of: *case_of });
            }
            LeadFact::MergedInto { lead, number } => {
                self.merged_into = Some((*lead, number.clone()));
            }
        }
    }
}

impl MeasureRecorded {
    /// Whether it is this measure of this agency.
    #[must_use]
    pub fn is(&self, measure: Measure, agency: &str) -> bool {
        self.measure == measure && self.agency == agency
    }
}
