//! The way of an application as tests tell it.

use chrono::NaiveDate;
use std::collections::BTreeSet;
use uuid::Uuid;

use super::utc;
use crate::domain::case::stage::Around;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Grant, GrantScope};
use crate::domain::engine::fact::FactStanding;
use crate::domain::engine::record::record_on;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::Standing;
use crate::domain::pilot::fact::{Consequence, PilotFact, Scope, Term};
use crate::domain::pilot::facts_judged::fact_fits;
use crate::domain::pilot::findings::{PilotFinding, pilot_guard_judge};
use crate::domain::pilot::guard::PilotGuard;
use crate::domain::pilot::progress::{Progress, progress};
use crate::domain::pilot::progress_facts::{MonthStock, ProgressFacts};
use crate::domain::pilot::record::PilotRecord;
use crate::domain::pilot::refusal::PilotRefusal;
use crate::domain::pilot::state::PilotState;
use crate::domain::rulebook::Rulebook;
use crate::domain::stuck::pilot::{PilotStuck, finding};
use crate::domain::tests::day;
use crate::domain::tracks::State;
use crate::domain::tracks::act::MoveDetail;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::effective::Effective;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;
use crate::domain::value::reason::Reason;

/// An amount of so many times 10,000 yuan.
pub(super) fn wan(amount: i64) -> Money {
    Money::from_yuan(amount * 10_000).expect("an amount")
}

/// An application: its moves, its facts, what its institution reported, and the grants around it. Every day works.
#[derive(Clone)]
pub(super) struct Way {
    moves: Vec<Standing>,
    facts: Vec<FactStanding<PilotFact>>,
    returns: Vec<MonthStock>,
    grants: Vec<Grant>,
}

impl Way {
    pub(super) fn begun(on: &str) -> Self {
        let bare = Self { moves: Vec::new(), facts: Vec::new(), returns: Vec::new(), grants: Vec::new() };
        bare.to(PilotState::Intent, on)
    }

    /// With a provisional licence of 1 March 2020, registered with 50 m, and 10 m of loans at the conversion that day.
    pub(super) fn provisional() -> Self {
        Self::begun("2020-01-02")
            .filed("2020-01-05", Scope::Province, 5_000)
            .to(PilotState::Provisional, "2020-03-01")
            .fact("2020-03-01", PilotFact::ConversionBalance { balance: wan(1_000), lenders: 300 })
    }

    /// Capitalised with 5 m, and running off until a year after the licence.
    pub(super) fn running_off() -> Self {
        Self::provisional()
            .paid("2020-03-10", 500)
            .to(PilotState::Capitalised, "2020-03-15")
            .fact("2020-03-16", PilotFact::RunOffSet { end: day("2021-03-01") })
            .to(PilotState::RunOff, "2020-03-20")
    }

    fn seq(&self) -> i32 {
        i32::try_from(self.moves.len() + self.facts.len()).expect("few") + 1
    }

    pub(super) fn to(mut self, stage: PilotState, on: &str) -> Self {
        self.moves.push(Standing {
            seq: self.seq(),
            kind: MoveKind::Move,
            to: State::Pilot(stage),
            effective: Effective::exact(day(on)),
            reason: Reason::StepDone,
            basis: "浙金办〔2020〕1号".to_owned(),
            evidence: Vec::new(),
            detail: MoveDetail::default(),
            officer: "zhejiang".to_owned(),
        });
        self
    }

    pub(super) fn fact(mut self, on: &str, fact: PilotFact) -> Self {
        self.facts.push(FactStanding {
            seq: self.seq(),
            on: day(on),
            fact,
            basis: "浙金办〔2020〕1号".to_owned(),
            evidence: Vec::new(),
            recorded_at: utc(day(on)),
            officer: "zhejiang".to_owned(),
        });
        self.facts.sort_by_key(|fact| (fact.on, fact.seq));
        self
    }

    pub(super) fn filed(self, on: &str, scope: Scope, registered: i64) -> Self {
        let fact =
            PilotFact::Filed { scope, registered: wan(registered), first: wan(500), balance: wan(1_100), lenders: 320 };
        self.fact(on, fact)
    }

    pub(super) fn paid(self, on: &str, amount: i64) -> Self {
        let report = format!("验-{on}");
        let fact = PilotFact::CapitalPaid { amount: wan(amount), report, own_funds: true };
        self.fact(on, fact)
    }

    pub(super) fn condition(self, reference: &str, due: &str, consequence: Consequence) -> Self {
        self.conditioned(reference, Term::ZeroStock, due, consequence)
    }

    pub(super) fn conditioned(self, reference: &str, term: Term, due: &str, consequence: Consequence) -> Self {
        let fact = PilotFact::ConditionSet { condition: reference.to_owned(), term, due: day(due), consequence };
        self.fact("2020-03-01", fact)
    }

    pub(super) fn reported(mut self, month: &str, balance: i64) -> Self {
        self.returns.push(MonthStock {
            month: month.parse::<Month>().expect("a month"),
            balance: Some(wan(balance)),
            lenders: Some(balance),
        });
        self
    }

    pub(super) fn tolled(mut self, clock: ClockKind, from: &str, to: &str) -> Self {
        self.grants.push(Grant {
            scope: GrantScope::Case(Uuid::nil()),
            clocks: BTreeSet::from([clock]),
            from: day(from),
            to: day(to),
            basis: "浙金办〔2020〕2号".to_owned(),
            approver: "省整治办".to_owned(),
            recorded_at: utc(day(from)),
        });
        self
    }

    pub(super) fn record(&self, on: &str) -> PilotRecord {
        record_on(&self.moves, &self.facts, day(on))
    }

    /// What the conditions of the approval say against a move to a stage on a day.
    pub(super) fn barred(&self, to: PilotState, on: &str) -> Option<PilotFinding> {
        let rulebook = Rulebook::default();
        let situation = Situation::new(day(on), &rulebook);
        let asked = self.clone().to(to, on).moves.pop().expect("the move");
        pilot_guard_judge(PilotGuard::ConditionsMet, &asked, &self.record(on), &situation)
    }

    /// Whether a fact of a day would be taken.
    pub(super) fn taken(&self, on: &str, fact: &PilotFact) -> Result<(), PilotRefusal> {
        fact_fits(&self.record(on), fact, day(on), &[])
    }

    pub(super) fn looked_at(&self, on: &str) -> Option<Progress> {
        self.seen(day(on)).map(|(progress, _)| progress)
    }

    pub(super) fn on(&self, on: &str) -> Progress {
        self.looked_at(on).expect("it has begun")
    }

    pub(super) fn stuck_on(&self, on: &str) -> Option<PilotStuck> {
        self.seen(day(on)).and_then(|(_, stuck)| stuck)
    }

    fn seen(&self, as_of: NaiveDate) -> Option<(Progress, Option<PilotStuck>)> {
        let record: PilotRecord = record_on(&self.moves, &self.facts, as_of);
        let returns: Vec<MonthStock> =
            self.returns.iter().filter(|stock| stock.month.end() <= as_of).copied().collect();
        let rulebook = Rulebook::default();
        let around = Around { rulebook: &rulebook, is_working: &|_| true };
        let facts =
            ProgressFacts { record: &record, facts: &self.facts, returns: &returns, grants: &self.grants, as_of };
        let progress = progress(&facts, &around)?;
        let stuck = finding(&progress, &rulebook, as_of);
        Some((progress, stuck))
    }
}
