//! Words to work on an application to convert with, through the actions that officers use.

use uuid::Uuid;
use winddown::actions::correct::{self, Correct};
use winddown::actions::pilot_advance::{self, PilotAdvance, PilotAdvanced};
use winddown::actions::pilot_apply::{self, PilotApplied, PilotApply};
use winddown::actions::pilot_record::{self, PilotRecorded, PilotRecording};
use winddown::actions::{ActionError, Grounds};
use winddown::db::Access;
use winddown::domain::case::item::Item;
use winddown::domain::pilot::fact::{Consequence, Office, Opinion, PackItem, PilotFact, Scope, Term};
use winddown::domain::pilot::state::PilotState;
use winddown::domain::tracks::Track;
use winddown::domain::tracks::act::Correction;
use winddown::domain::value::money::Money;
use winddown::domain::value::reason::Reason;

use super::casework::{grounds, yuan};
use super::days::day;
use super::record::Record;

/// So many million yuan.
pub fn million(amount: i64) -> Money {
    yuan(amount * 1_000_000)
}

/// What is applied for: registered capital, first payment and balance in million yuan.
pub fn filed(scope: Scope, registered: i64, first: i64, balance: i64, lenders: u32) -> PilotFact {
    PilotFact::Filed {
        scope,
        registered: million(registered),
        first: million(first),
        balance: million(balance),
        lenders,
    }
}

/// A condition whose breach lets the licence lapse.
pub fn lapse_condition(condition: &str, term: Term, due: &str) -> PilotFact {
    PilotFact::ConditionSet { condition: condition.to_owned(), term, due: day(due), consequence: Consequence::Lapse }
}

/// A payment of capital out of own funds, in million yuan.
pub fn payment(amount: i64, report: &str) -> PilotFact {
    PilotFact::CapitalPaid { amount: million(amount), report: report.to_owned(), own_funds: true }
}

/// Balance and lenders at the conversion, the balance in million yuan.
pub fn at_conversion(balance: i64, lenders: u32) -> PilotFact {
    PilotFact::ConversionBalance { balance: million(balance), lenders }
}

/// Nothing is left of the stock.
pub fn stock_zero() -> PilotFact {
    PilotFact::StockVerified { balance: Money::ZERO, lenders: 0, custody: Money::ZERO }
}

impl Record {
    /// The application of an institution, to be worked on.
    pub fn piloting(&self, institution: Uuid) -> Piloting<'_> {
        Piloting { record: self, institution }
    }
}

/// Work on one application.
#[derive(Clone, Copy)]
pub struct Piloting<'record> {
    record: &'record Record,
    institution: Uuid,
}

impl Piloting<'_> {
    /// Tries to begin an application, or to file its figures.
    pub fn try_apply(self, on: &str, filed: Option<PilotFact>) -> Result<PilotApplied, ActionError> {
        let application = PilotApply {
            institution: self.institution.to_string(),
            effective: day(on),
            filed,
            grounds: grounds(),
            expected: None,
        };
        pilot_apply::apply(&mut self.record.session(), Access::Write, &application)
    }

    /// Begins an application, or files its figures.
    pub fn apply(self, on: &str, filed: PilotFact) -> Self {
        self.try_apply(on, Some(filed)).expect("it is filed");
        self
    }

    /// Tries to record a fact of a day.
    pub fn tried(self, on: &str, fact: PilotFact) -> Result<PilotRecorded, ActionError> {
        self.all_tried(on, vec![fact])
    }

    fn all_tried(self, on: &str, facts: Vec<PilotFact>) -> Result<PilotRecorded, ActionError> {
        let recording = PilotRecording {
            institution: self.institution.to_string(),
            facts: facts.into_iter().map(|fact| (fact, day(on))).collect(),
            grounds: grounds(),
            expected: None,
        };
        pilot_record::apply(&mut self.record.session(), Access::Write, &recording)
    }

    /// Records a fact of a day.
    pub fn fact(self, on: &str, fact: PilotFact) -> Self {
        self.tried(on, fact).expect("the fact is recorded");
        self
    }

    /// Tries to move the application.
    pub fn try_step(self, to: PilotState, on: &str) -> Result<PilotAdvanced, ActionError> {
        self.try_step_because(to, on, None)
    }

    /// Tries to move it for a reason.
    pub fn try_step_because(
        self,
        to: PilotState,
        on: &str,
        reason: Option<Reason>,
    ) -> Result<PilotAdvanced, ActionError> {
        let Grounds { evidence, note, .. } = grounds();
        let advance = PilotAdvance {
            institution: self.institution.to_string(),
            to,
            effective: day(on),
            reason,
            grounds: Grounds { basis: "厦整治办〔2020〕9号".to_owned(), note, evidence },
            expected: None,
        };
        pilot_advance::apply(&mut self.record.session(), Access::Write, &advance)
    }

    /// Moves the application.
    pub fn step(self, to: PilotState, on: &str) -> Self {
        self.try_step(to, on).expect("the application moves");
        self
    }

    /// Corrects the day of an entry.
    pub fn redated(self, target: i32, on: &str) -> Self {
        let correct = Correct {
            institution: self.institution.to_string(),
            track: Track::Pilot,
            target,
            change: Correction { effective_on: Some(day(on)), ..Correction::default() },
            particulars: correct::ParticularsAsked::default(),
            reason: Reason::WrongDate,
            grounds: grounds(),
            expected: None,
        };
        correct::apply(&mut self.record.session(), Access::Write, &correct).expect("the correction is recorded");
        self
    }

    /// The whole pack.
    pub fn packed(self, on: &str) -> Self {
        let items = PackItem::ALL.iter().map(|item| PilotFact::PackItemFiled { item: *item });
        self.all_tried(on, items.collect()).expect("the pack is filed");
        self
    }

    /// An office agrees.
    pub fn agreed(self, on: &str, offices: &[Office]) -> Self {
        let opinions =
            offices.iter().map(|office| PilotFact::OpinionGiven { office: *office, opinion: Opinion::Agree });
        self.all_tried(on, opinions.collect()).expect("the opinions are recorded");
        self
    }

    /// R2, R4 and R7.
    pub fn settled(self, on: &str) -> Self {
        let items = [Item::Claims, Item::Notice, Item::Systems];
        let done = items.map(|item| PilotFact::SettlementDone { item });
        self.all_tried(on, done.to_vec()).expect("it is settled");
        self
    }

    /// Applied on 1 December 2019, reviewed by city and province, both of whose offices agree in March 2020.
    pub fn reviewed_by_the_province(self, filed: PilotFact) -> Self {
        self.apply("2019-12-01", filed)
            .packed("2019-12-10")
            .step(PilotState::Applied, "2019-12-12")
            .step(PilotState::CityReview, "2019-12-16")
            .agreed("2020-01-10", &[Office::City])
            .step(PilotState::ProvinceReview, "2020-01-12")
            .agreed("2020-03-10", &[Office::ProvinceLending, Office::ProvinceFinance])
    }
}
