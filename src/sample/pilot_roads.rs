//! The ways that applications to convert take, from the intent as far as each comes.

use chrono::{Months, NaiveDate};

use super::pilot_writer::PilotWriter;
use crate::domain::case::item::Item;
use crate::domain::pilot::fact::{Consequence, Obstacle, Office, Opinion, PackItem, PilotFact, Scope, Term};
use crate::domain::pilot::state::PilotState as P;
use crate::domain::value::evidence::EvidenceKind as E;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason as R;

/// The references of the conditions that an approval sets.
pub(super) const FIRST: &str = "首期出资";
const WHOLE: &str = "全额出资";
const STOCK: &str = "存量清零";
const MENDING: &str = "违规业务整改";

/// Days from one step to the next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// From the intent to the application.
    pub(super) applied: u64,
    /// On to the city's review.
    pub(super) city: u64,
    /// On to the province's.
    pub(super) province: u64,
    /// On to the provisional licence, or to the review of the nation.
    pub(super) approved: u64,
    /// On from the approval to the first capital.
    pub(super) paid: u64,
    pub(super) run_off: u64,
}

/// As the rules allow.
pub(super) const STEADY: Pace = Pace { applied: 9, city: 3, province: 9, approved: 12, paid: 14, run_off: 4 };

/// As fast as offices can.
pub(super) const FAST: Pace = Pace { applied: 9, city: 2, province: 4, approved: 4, paid: 5, run_off: 2 };

/// What is applied for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sought {
    /// Where the licence is to hold.
    pub(super) scope: Scope,
    /// Registered capital.
    pub(super) registered: Money,
    /// The first payment.
    pub(super) first: Money,
}

impl Sought {
    /// So many million yuan, of which so many first.
    pub(super) fn millions(scope: Scope, registered: i64, first: i64) -> Self {
        let yuan = |millions: i64| Money::from_yuan(millions.saturating_mul(1_000_000)).unwrap_or(Money::ZERO);
        Self { scope, registered: yuan(registered), first: yuan(first) }
    }

    /// As much as a balance asks for: a first payment of more than a tenth of it, half of the whole.
    pub(super) fn for_balance(scope: Scope, balance: Money) -> Self {
        const MILLION_IN_FEN: i64 = 100_000_000;
        // A little more than a tenth, since a balance may rise between the application and the conversion.
        let tenth = balance.fen().div_euclid(MILLION_IN_FEN).div_euclid(9) + 1;
        let least = match scope {
            Scope::Province => 25,
            Scope::Nation => 500,
        };
        let first = tenth.max(least);
        Self::millions(scope, first.saturating_mul(2), first)
    }
}

/// Walks the way of an application.
pub(super) struct Road<'writer, 'sample> {
    /// Where it is written.
    pub(super) writer: &'writer mut PilotWriter<'sample>,
    /// What is applied for.
    pub(super) sought: Sought,
    /// How fast.
    pub(super) pace: Pace,
}

impl Road<'_, '_> {
    pub(super) fn intent(&mut self) {
        self.writer.intent();
    }

    /// The application with its pack.
    pub(super) fn applied(&mut self) {
        let writer = &mut *self.writer;
        let (balance, lenders) = writer.stock();
        let begun = writer.on;
        writer.wait(self.pace.applied.saturating_sub(4));
        writer.fact(
            PilotFact::Filed {
                scope: self.sought.scope,
                registered: self.sought.registered,
                first: self.sought.first,
                balance,
                lenders,
            },
            "转型申请书",
        );
        writer.wait(2);
        for item in PackItem::ALL {
            writer.fact(PilotFact::PackItemFiled { item: *item }, "转型申请材料");
        }
        writer.on = begun;
        writer.wait(self.pace.applied);
        writer.go(P::Applied, "试点受理", &[E::Pack, E::PilotAcceptance]);
    }

    /// A part of the pack only.
    pub(super) fn pack_begun(&mut self, items: usize) {
        self.writer.wait(12);
        for item in PackItem::ALL.iter().take(items) {
            let fact = PilotFact::PackItemFiled { item: *item };
            self.writer.fact(fact, "转型申请材料");
        }
    }

    /// The city's review.
    pub(super) fn city(&mut self) {
        self.writer.wait(self.pace.city);
        self.writer.go(P::CityReview, "市级审查", &[]);
    }

    /// The city agrees, and the province reviews.
    pub(super) fn province(&mut self) {
        self.writer.wait(self.pace.province.saturating_sub(1));
        self.opinion(Office::City, Opinion::Agree, "市级意见");
        self.writer.wait(1);
        self.writer.go(P::ProvinceReview, "省级审查", &[E::Opinion]);
    }

    /// An office gives its opinion.
    pub(super) fn opinion(&mut self, office: Office, opinion: Opinion, paper: &str) {
        let fact = PilotFact::OpinionGiven { office, opinion };
        self.writer.fact(fact, paper);
    }

    /// Both offices of the province agree.
    pub(super) fn province_agrees(&mut self) {
        self.writer.wait(self.pace.approved.saturating_sub(1));
        for office in [Office::ProvinceLending, Office::ProvinceFinance] {
            self.opinion(office, Opinion::Agree, "省级意见");
        }
        self.writer.wait(1);
    }

    /// Both offices of the nation review.
    pub(super) fn national(&mut self) {
        self.province_agrees();
        self.writer.go(P::NationalReview, "上报国家两办", &[E::Opinion]);
    }

    /// The provisional licence with its conditions: the first capital in thirty days, all of it within two years, the
    /// stock zero within a year, else it lapses.
    pub(super) fn provisional(&mut self, first_in: u64) {
        match self.sought.scope {
            Scope::Province => self.province_agrees(),
            Scope::Nation => {
                self.national();
                self.writer.wait(self.pace.approved);
                for office in [Office::NationLending, Office::NationFinance] {
                    self.opinion(office, Opinion::Agree, "国家意见");
                }
            }
        }
        self.writer.go(P::Provisional, "试点批复", &[E::Decision]);
        let on = self.writer.on;
        let later = |months: u32| on.checked_add_months(Months::new(months)).unwrap_or(on);
        let first = Term::Capital { amount: self.sought.first };
        let whole = Term::Capital { amount: self.sought.registered };
        self.condition(FIRST, first, self.writer.ahead(first_in));
        self.condition(WHOLE, whole, later(24));
        self.condition(STOCK, Term::ZeroStock, later(12));
        if self.writer.number.is_multiple_of(3) {
            let fact = PilotFact::ConditionSet {
                condition: MENDING.to_owned(),
                term: Term::Other { text: "整改检查发现的违规业务，报省两办复核".to_owned() },
                due: self.writer.ahead(45),
                consequence: Consequence::Review,
            };
            self.writer.fact(fact, "试点批复");
        }
    }

    fn condition(&mut self, condition: &str, term: Term, due: NaiveDate) {
        let fact =
            PilotFact::ConditionSet { condition: condition.to_owned(), term, due, consequence: Consequence::Lapse };
        self.writer.fact(fact, "试点批复");
    }

    /// A condition is met.
    fn met(&mut self, condition: &str, paper: &str) {
        let condition = condition.to_owned();
        self.writer.fact(PilotFact::ConditionMet { condition }, paper);
    }

    /// Balance and lenders at the conversion.
    pub(super) fn converted(&mut self) {
        let (balance, lenders) = self.writer.stock();
        let fact = PilotFact::ConversionBalance { balance, lenders };
        self.writer.fact(fact, "存管行证明");
    }

    /// The first capital.
    pub(super) fn capitalised(&mut self) {
        self.converted();
        self.writer.wait(self.pace.paid.saturating_sub(1));
        self.paid(self.sought.first, 1);
        self.met(FIRST, "验资报告");
        if self.writer.number.is_multiple_of(3) {
            self.met(MENDING, "整改复核");
        }
        self.writer.wait(1);
        self.writer.go(P::Capitalised, "首期出资确认", &[E::CapitalReport]);
    }

    /// Capital is paid in.
    pub(super) fn paid(&mut self, amount: Money, report: usize) {
        let fact = PilotFact::CapitalPaid {
            amount,
            report: format!("样验字{}-{report}号", self.writer.number),
            own_funds: true,
        };
        self.writer.fact(fact, "验资报告");
    }

    /// The stock runs off.
    pub(super) fn run_off(&mut self) {
        let end = self.writer.on.checked_add_months(Months::new(10)).unwrap_or(self.writer.on);
        self.writer.wait(self.pace.run_off);
        self.writer.fact(PilotFact::RunOffSet { end }, "存量压降方案");
        self.writer.go(P::RunOff, "存量压降方案", &[E::RunOffSchedule]);
    }

    /// What is found of the stock on a day.
    pub(super) fn stock_found(&mut self, balance: Money, lenders: u32) {
        let fact = PilotFact::StockVerified {
            balance,
            lenders,
            custody: Money::from_fen(balance.fen().div_euclid(200)).unwrap_or(Money::ZERO),
        };
        self.writer.fact(fact, "存量核验");
    }

    /// Nothing is left, and the conversion is examined.
    pub(super) fn acceptance(&mut self) {
        self.stock_found(Money::ZERO, 0);
        self.met(STOCK, "存量核验");
        self.writer.go(P::Acceptance, "存量清零证明", &[E::ZeroStockProof]);
        for item in [Item::Claims, Item::Notice, Item::Systems] {
            let fact = PilotFact::SettlementDone { item };
            self.writer.fact(fact, "清算材料");
        }
    }

    /// The formal licence.
    pub(super) fn licensed(&mut self, on: NaiveDate) {
        let rest = self.sought.registered.less(self.sought.first);
        if !rest.is_zero() {
            self.paid(rest, 2);
            self.met(WHOLE, "验资报告");
        }
        self.writer.wait_for(on);
        let evidence = [E::AcceptanceForm, E::Licence, E::ZeroStockProof];
        self.writer.go(P::Licensed, "小贷批复", &evidence);
    }

    /// It is sent back with what is missing.
    pub(super) fn returned(&mut self) {
        self.writer.wait(6);
        self.writer.go(P::Returned, "退回补正", &[E::DefectList]);
    }

    /// It is supplied, and goes back to the province.
    pub(super) fn supplied(&mut self, to: P) {
        self.writer.wait(10);
        self.writer.go(to, "补正材料", &[]);
    }

    /// It ends on a day.
    pub(super) fn ended(&mut self, to: P, reason: R, on: NaiveDate) {
        self.writer.wait_for(on);
        let evidence = [E::Decision, E::BreachRecord];
        let evidence = if to == P::Lapsed { &evidence[..] } else { &[E::Decision] };
        self.writer.go_for(to, reason, "试点决定", evidence);
    }

    /// Something stands in the way.
    pub(super) fn obstacle(&mut self, obstacle: Obstacle, note: &str) {
        let fact = PilotFact::ObstacleRaised { obstacle, note: note.to_owned() };
        self.writer.fact(fact, "转型约谈记录");
    }

    /// It is out of the way.
    pub(super) fn lifted(&mut self, obstacle: Obstacle) {
        let fact = PilotFact::ObstacleLifted { obstacle };
        self.writer.fact(fact, "转型约谈记录");
    }
}
