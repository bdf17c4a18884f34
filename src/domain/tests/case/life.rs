//! A case as tests tell it: a chain that grows only by what the engine accepts.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::{CaseFact, NoticeKind};
use crate::domain::case::fold::record_on;
use crate::domain::case::item::Item;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::case::sheet::{Sheet, sheets};
use crate::domain::case::standing::facts_standing;
use crate::domain::case::state::ClearanceState;
use crate::domain::case::state::ClearanceState::{
    Accept, Bankruptcy, Closed, Criminal, Distribution, Ended, Execute, FinalNotice, Notice, Open, Plan, Reopened,
    Verify, Vote,
};
use crate::domain::engine::decide::decide_fact;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::request::{Decision, FactRequest, MoveRequest};
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{move_on, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tests::day;
use crate::domain::tests::life::{Life, to};
use crate::domain::tracks::act::{Act, Correction, MoveDetail};
use crate::domain::tracks::lives::decide;
use crate::domain::tracks::lives::decide_correction;
use crate::domain::tracks::moves::rule_of;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::{Evidence, EvidenceKind};
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// The stop of every case told here.
pub(super) const STOP: &str = "2019-06-30";

/// Who takes claims over.
pub(super) const TAKER: &str = "Harbour Asset Management";

/// One case's chain, and what is around it.
#[derive(Clone)]
pub(super) struct CaseLife {
    pub(super) entries: Vec<Entry>,
    pub(super) rulebook: Rulebook,
    pub(super) today: NaiveDate,
    pub(super) institution: Vec<Entry>,
    pub(super) confirmed: bool,
    pub(super) evidence: Vec<Evidence>,
}

pub(super) fn yuan(yuan: i64) -> Money {
    Money::from_yuan(yuan).unwrap()
}

pub(super) fn all_evidence() -> Vec<Evidence> {
    let of = |kind: &EvidenceKind| Evidence { kind: *kind, file: None };
    EvidenceKind::ALL.iter().map(of).collect()
}

impl CaseLife {
    /// Opened by a stop; the institution exits seven weeks later.
    pub(super) fn opened() -> Self {
        let institution = Life::operating_since("2015-01-01")
            .then(to(InstitutionState::ClosedUnresolved).on(STOP))
            .then(to(InstitutionState::Exited).on("2019-08-15"));
        let mut life = Self {
            entries: Vec::new(),
            rulebook: Rulebook::default(),
            today: day("2021-01-04"),
            institution: institution.entries,
            confirmed: false,
            evidence: all_evidence(),
        };
        life.step(Open, STOP);
        life
    }

    /// A case at a stage, on the shortest way there.
    pub(super) fn at(stage: ClearanceState) -> Self {
        let life = Self::opened();
        match stage {
            Open => life,
            Verify => life.moved(Verify, "2019-07-02"),
            Notice => life
                .then("2019-07-01", CaseFact::ContactTried)
                .then("2019-07-02", CaseFact::ContactTried)
                .moved(Notice, "2019-07-02"),
            Plan => Self::at(Verify).moved(Plan, "2019-07-20"),
            Vote => Self::at(Plan).then("2019-07-25", plan(Some(5_000))).moved(Vote, "2019-08-01"),
            Execute => Self::at(Plan).then("2019-07-25", plan(None)).moved(Execute, "2019-08-01"),
            Criminal => life.moved(Criminal, "2019-07-02"),
            Bankruptcy => Self::at(Verify).moved(Bankruptcy, "2019-07-20"),
            Distribution => Self::at(Criminal).moved(Distribution, "2019-08-01"),
            FinalNotice => Self::paid().moved(FinalNotice, "2019-10-01"),
            Accept => Self::at(FinalNotice).noticed().moved(Accept, "2019-11-02"),
            Closed => Self::listed().moved(Closed, "2019-11-05"),
            Reopened => Self::at(Closed).moved(Reopened, "2020-02-03"),
            Ended => life.moved(Ended, "2019-07-02"),
        }
    }

    /// At its execution, 1000 yuan of ten lenders, two claims admitted, the register closed.
    pub(super) fn admitted() -> Self {
        Self::at(Execute)
            .then(STOP, stock(1000, 10))
            .then("2019-07-03", claims_notice("2019-07-31"))
            .then("2019-07-10", filed("A", 600, 6))
            .then("2019-07-11", filed("B", 400, 4))
            .then("2019-07-20", moved("A", ClaimStep::Admitted))
            .then("2019-07-20", moved("B", ClaimStep::Admitted))
            .then("2019-08-01", CaseFact::RegisterClosed)
    }

    /// And all of it paid, R1 to R3 on record.
    pub(super) fn paid() -> Self {
        Self::admitted()
            .then("2019-09-01", pay(1000))
            .passed("2019-09-02", &[Item::Principal, Item::Claims, Item::Assets])
    }

    fn noticed(self) -> Self {
        self.then("2019-10-01", final_notice("2019-10-31")).passed("2019-11-01", &[Item::Notice, Item::Proceedings])
    }

    /// At its acceptance, the whole checklist done.
    pub(super) fn listed() -> Self {
        let ends = [Item::Borrowers, Item::Systems, Item::Entity];
        Self::at(Accept).passed("2019-11-03", &ends).passed("2019-11-04", &[Item::Acceptance])
    }

    /// Proves items.
    pub(super) fn passed(mut self, on: &str, items: &[Item]) -> Self {
        for item in items {
            self.fact(on, CaseFact::ItemPassed { item: *item });
        }
        self
    }

    pub(super) fn then(mut self, on: &str, fact: CaseFact) -> Self {
        self.fact(on, fact);
        self
    }

    pub(super) fn moved(mut self, to: ClearanceState, on: &str) -> Self {
        self.step(to, on);
        self
    }

    pub(super) fn situation(&self) -> Situation<'_> {
        Situation {
            today: self.today,
            rulebook: &self.rulebook,
            cases: Vec::new(),
            case_facts: Vec::new(),
            institution: standing(&self.institution),
            pilots: Vec::new(),
            grants: Vec::new(),
        }
    }

    pub(super) fn fact_request(&self, on: &str, fact: CaseFact) -> FactRequest<CaseFact> {
        FactRequest {
            fact,
            on: day(on),
            basis: "浙清〔2019〕3号".to_owned(),
            evidence: self.evidence.clone(),
            confirmed: self.confirmed,
            recorded_at: self.today.and_time(chrono::NaiveTime::MIN).and_utc(),
            officer: "hangzhou".to_owned(),
        }
    }

    /// What the engine says to a fact; nothing is recorded.
    pub(super) fn ask_fact(&self, on: &str, fact: CaseFact) -> Result<Decision, Refusal> {
        decide_fact::<CaseRecord>(&self.entries, &self.fact_request(on, fact), &self.situation())
    }

    /// Records a fact where the engine accepts it; gives its place.
    pub(super) fn try_fact(&mut self, on: &str, fact: CaseFact) -> Result<i32, Refusal> {
        match self.ask_fact(on, fact)? {
            Decision::Already { seq } => Ok(seq),
            Decision::Record { act, .. } => Ok(self.push(act, day(on), Reason::Recorded)),
        }
    }

    pub(super) fn fact(&mut self, on: &str, fact: CaseFact) -> i32 {
        self.try_fact(on, fact).expect("this fact is accepted")
    }

    /// Why a fact of the case is refused.
    pub(super) fn refused(&self, on: &str, fact: CaseFact) -> CaseRefusal {
        match self.ask_fact(on, fact).expect_err("this fact is refused") {
            Refusal::Case(why) => why,
            other => panic!("not a refusal of a case: {other}"),
        }
    }

    /// A move with the first reason of its rule.
    pub(super) fn ask(&self, to: ClearanceState, on: &str) -> Result<Decision, Refusal> {
        decide(&self.entries, &self.request(to, on), &self.situation())
    }

    fn request(&self, to: ClearanceState, on: &str) -> MoveRequest {
        let to = State::Clearance(to);
        let from = move_on(&standing(&self.entries), day(on)).map(|one| one.to);
        let rule = rule_of(from, to);
        MoveRequest {
            kind: rule.map_or(MoveKind::Move, |rule| rule.kind),
            to,
            effective: Effective::exact(day(on)),
            basis: "浙清〔2019〕3号".to_owned(),
            reason: rule.map_or(Reason::Other, |rule| rule.reasons[0]),
            evidence: self.evidence.clone(),
            detail: MoveDetail::default(),
        }
    }

    pub(super) fn try_step(&mut self, to: ClearanceState, on: &str) -> Result<i32, Refusal> {
        let reason = self.request(to, on).reason;
        match self.ask(to, on)? {
            Decision::Already { seq } => Ok(seq),
            Decision::Record { act, .. } => Ok(self.push(act, day(on), reason)),
        }
    }

    pub(super) fn step(&mut self, to: ClearanceState, on: &str) -> i32 {
        self.try_step(to, on).expect("this move is accepted")
    }

    fn push(&mut self, act: Act, on: NaiveDate, reason: Reason) -> i32 {
        let entry = self.entry(act, on, reason);
        self.entries.push(entry);
        self.last()
    }

    fn entry(&self, act: Act, on: NaiveDate, reason: Reason) -> Entry {
        Entry {
            subject: Uuid::nil(),
            seq: self.last() + 1,
            track: Track::Clearance,
            act,
            effective: Effective::exact(on),
            recorded_at: Default::default(),
            officer: "zhang".to_owned(),
            basis: "浙清〔2019〕3号".to_owned(),
            reason,
            note: None,
            evidence: self.evidence.clone(),
            act_id: Uuid::nil(),
        }
    }

    pub(super) fn last(&self) -> i32 {
        self.entries.last().map_or(0, |last| last.seq)
    }

    /// The place of the first entry that says so.
    pub(super) fn place(&self, fact: &CaseFact) -> i32 {
        let said = |entry: &&Entry| entry.act == Act::Case(fact.clone());
        self.entries.iter().find(said).expect("it is recorded").seq
    }

    pub(super) fn correct(&mut self, target: i32, change: Correction) -> Result<i32, Refusal> {
        let on = self.entries[usize::try_from(target - 1).unwrap()].effective.on;
        let mut proposed = self.entry(Act::Correct { target, change }, on, Reason::Clerical);
        proposed.evidence.clear();
        match decide_correction(&self.entries, target, &proposed, &self.situation())? {
            Decision::Already { seq } => Ok(seq),
            Decision::Record { .. } => {
                self.entries.push(proposed);
                Ok(self.last())
            }
        }
    }

    /// The record on a day.
    pub(super) fn on(&self, on: &str) -> CaseRecord {
        self.record_on(day(on))
    }

    pub(super) fn record_on(&self, on: NaiveDate) -> CaseRecord {
        record_on(&standing(&self.entries), &facts_standing(&self.entries), on)
    }

    pub(super) fn now(&self) -> CaseRecord {
        self.record_on(self.today)
    }

    pub(super) fn sheets(&self) -> Vec<Sheet> {
        sheets(&standing(&self.entries), &facts_standing(&self.entries))
    }
}

pub(super) fn plan(threshold: Option<u32>) -> CaseFact {
    CaseFact::PlanFiled { threshold }
}

pub(super) fn stock(principal: i64, lenders: u32) -> CaseFact {
    CaseFact::Stock { principal: Some(yuan(principal)), lenders: Some(lenders), advanced: None }
}

pub(super) fn filed(claim: &str, amount: i64, lenders: u32) -> CaseFact {
    CaseFact::ClaimFiled { claim: claim.to_owned(), amount: yuan(amount), lenders }
}

pub(super) fn moved(claim: &str, step: ClaimStep) -> CaseFact {
    moved_to(claim, step, None)
}

pub(super) fn moved_to(claim: &str, step: ClaimStep, amount: Option<i64>) -> CaseFact {
    CaseFact::ClaimMoved {
        claim: claim.to_owned(),
        step,
        amount: amount.map(yuan),
        duplicate_of: None,
        taken_over_by: (step == ClaimStep::Transferred).then(|| TAKER.to_owned()),
    }
}

pub(super) fn pay(principal: i64) -> CaseFact {
    paid(None, principal, 0)
}

pub(super) fn paid(claim: Option<&str>, principal: i64, gain: i64) -> CaseFact {
    CaseFact::Paid { claim: claim.map(str::to_owned), principal: yuan(principal), gain: yuan(gain), lenders: None }
}

/// The bank takes so much of a payment back.
pub(super) fn returned(payment: i32, principal: i64) -> CaseFact {
    CaseFact::PaymentReturned { payment, principal: yuan(principal), gain: Money::ZERO }
}

pub(super) fn not_owed(amount: i64) -> CaseFact {
    CaseFact::NotOwed { amount: yuan(amount) }
}

pub(super) fn claims_notice(until: &str) -> CaseFact {
    notice(NoticeKind::Claims, until)
}

pub(super) fn final_notice(until: &str) -> CaseFact {
    notice(NoticeKind::Final, until)
}

fn notice(kind: NoticeKind, until: &str) -> CaseFact {
    CaseFact::Noticed { kind, number: "公告〔2019〕5号".to_owned(), until: day(until), extended_to: None }
}

pub(super) fn objected(objection: &str) -> CaseFact {
    CaseFact::Objected { objection: objection.to_owned() }
}

pub(super) fn decided(objection: &str, ruling: crate::domain::case::fact::Ruling) -> CaseFact {
    CaseFact::ObjectionDecided { objection: objection.to_owned(), ruling }
}

pub(super) fn counted(in_favour: u64, of: u64) -> CaseFact {
    CaseFact::VoteCounted { in_favour, of }
}

/// A strike.
pub(super) fn struck() -> Correction {
    Correction { strike: true, ..Correction::default() }
}

/// A correction of an amount.
pub(super) fn really(amount: i64) -> Correction {
    Correction { amount: Some(yuan(amount)), ..Correction::default() }
}
