//! Random cases against a second, naive bookkeeper that replays everything from the beginning for every question.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::life::{CaseLife, STOP, TAKER, claims_notice, yuan};
use crate::domain::case::account::AccountSum;
use crate::domain::case::account::outcome;
use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::CaseFact;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::sheet::Sheet;
use crate::domain::tests::day;
use crate::domain::value::money::Money;

/// Something that is tried, on a day after the stop.
#[derive(Debug, Clone)]
enum Try {
    Stock(i64),
    File(u8, i64),
    Amend(u8, i64),
    Step(u8, ClaimStep, i64),
    Pay(Option<u8>, i64),
    Back(u8, i64),
    NotOwed(i64),
    Close,
    Distribute,
}

#[derive(Debug, Clone, Default)]
struct Owed {
    filed: i64,
    admitted: Option<i64>,
    paid: i64,
    deposited: i64,
    assumed: i64,
    objected: bool,
    rejected: bool,
    paid_in_part: bool,
    may_object: bool,
    upheld: bool,
    over: bool,
    verifying: bool,
}

impl Owed {
    fn left(&self) -> i64 {
        self.admitted.unwrap_or(0) - self.paid - self.deposited - self.assumed
    }

    fn undecided(&self) -> bool {
        self.admitted.is_none() && !self.over
    }

    /// Decided in the lender's favour, and something of it still to come.
    fn runs(&self) -> bool {
        self.admitted.is_some() && !self.over && !self.objected && !self.rejected
    }

    fn claimed(&self) -> i64 {
        if self.undecided() || self.objected { self.filed } else { self.admitted.unwrap_or(0) }
    }

    fn pay(&mut self, fen: i64) {
        self.paid += fen;
        if !self.objected {
            self.may_object = false;
            self.over = self.left() == 0;
            self.paid_in_part = !self.over;
        }
    }

    fn back(&mut self, fen: i64) {
        self.paid -= fen;
        if fen > 0 && !self.objected {
            self.over = false;
            self.paid_in_part = self.paid > 0;
            self.may_object = false;
            self.upheld = false;
        }
    }

    fn step(&mut self, step: ClaimStep, amount: i64) -> Option<()> {
        let settle = |one: &mut Self| one.over = one.paid > 0 && one.left() == 0;
        match step {
            ClaimStep::Verifying if self.undecided() && !self.verifying => self.verifying = true,
            ClaimStep::Admitted if self.undecided() => self.admitted = Some(self.filed),
            ClaimStep::PartAdmitted if self.undecided() && (1..=self.filed).contains(&amount) => {
                self.admitted = Some(amount);
                self.may_object = true;
            }
            ClaimStep::Rejected if self.undecided() => {
                self.admitted = Some(0);
                self.rejected = true;
                self.may_object = true;
            }
            ClaimStep::Objected if self.may_object && !self.objected && !self.over => {
                self.objected = true;
                self.may_object = false;
            }
            ClaimStep::Upheld if self.objected => {
                self.objected = false;
                self.rejected = false;
                self.upheld = true;
                settle(self);
            }
            ClaimStep::Changed if self.objected && amount > 0 && (self.paid..=self.filed).contains(&amount) => {
                self.objected = false;
                self.rejected = false;
                self.admitted = Some(amount);
                settle(self);
            }
            ClaimStep::Withdrawn if self.undecided() || self.objected || self.runs() => {
                self.admitted = Some(self.paid);
                self.objected = false;
                self.over = true;
            }
            ClaimStep::Transferred if self.runs() => {
                self.assumed += self.left();
                self.over = true;
            }
            ClaimStep::Deposited if self.runs() => {
                self.deposited += self.left();
                self.over = true;
            }
            ClaimStep::Verifying
            | ClaimStep::Admitted
            | ClaimStep::PartAdmitted
            | ClaimStep::Rejected
            | ClaimStep::Objected
            | ClaimStep::Upheld
            | ClaimStep::Changed
            | ClaimStep::Withdrawn
            | ClaimStep::Transferred
            | ClaimStep::Deposited => return None,
        }
        Some(())
    }
}

#[derive(Debug, Clone, Default)]
struct Books {
    stock: Option<i64>,
    claims: BTreeMap<u8, Owed>,
    /// What each claim still has of each payment, in the order in which they were tried.
    payments: BTreeMap<usize, BTreeMap<u8, i64>>,
    not_owed: i64,
    closed: bool,
    distributed: bool,
}

const WINDOW: u64 = 20;

impl Books {
    /// Books after everything in order; `None` where something in it cannot be.
    fn replay(events: &[(u64, Try)], until: u64) -> Option<Self> {
        let mut sorted: Vec<(usize, &(u64, Try))> = events.iter().enumerate().collect();
        sorted.sort_by_key(|(_, (on, _))| *on);
        let mut books = Self::default();
        for (place, (on, event)) in sorted {
            if *on <= until {
                books.take(place, *on, event)?;
            }
        }
        Some(books)
    }

    fn take(&mut self, place: usize, on: u64, event: &Try) -> Option<()> {
        match event {
            Try::Stock(fen) => self.stock = Some(*fen),
            Try::File(claim, fen) => {
                if self.distributed || self.claims.contains_key(claim) {
                    return None;
                }
                let filed = *fen;
                let one = Owed { filed, ..Owed::default() };
                self.claims.insert(*claim, one);
                self.closed = false;
            }
            Try::Amend(claim, fen) => {
                let one = self.claims.get_mut(claim)?;
                one.undecided().then_some(())?;
                one.filed = *fen;
            }
            Try::Step(claim, step, amount) => self.claims.get_mut(claim)?.step(*step, *amount)?,
            Try::Pay(Some(claim), fen) => {
                let one = self.claims.get_mut(claim)?;
                let may = one.admitted.is_some_and(|admitted| admitted > 0);
                (may && !self.distributed && *fen <= one.left()).then_some(())?;
                one.pay(*fen);
                self.payments.insert(place, BTreeMap::from([(*claim, *fen)]));
            }
            Try::Pay(None, fen) => {
                let left: i64 = self.claims.values().map(Owed::left).sum();
                (!self.distributed && *fen <= left).then_some(())?;
                let shares = self.share(*fen, left);
                self.payments.insert(place, shares);
            }
            Try::Back(payment, fen) => {
                let paid = self.payments.get_mut(&usize::from(*payment))?;
                let all: i64 = paid.values().sum();
                (*fen <= all).then_some(())?;
                let part = in_proportion(*fen, paid);
                for (claim, fen) in part {
                    *paid.get_mut(&claim)? -= fen;
                    self.claims.get_mut(&claim)?.back(fen);
                }
            }
            Try::NotOwed(fen) => {
                let [principal, claimed] = self.counted()?;
                let rest = principal - claimed - self.not_owed.min(principal - claimed);
                (*fen <= rest).then_some(())?;
                self.not_owed += *fen;
            }
            Try::Close => {
                (!self.closed && on > WINDOW).then_some(())?;
                self.closed = true;
            }
            Try::Distribute => {
                self.counted()?;
                self.distributed = true;
            }
        }
        Some(())
    }

    fn share(&mut self, fen: i64, left: i64) -> BTreeMap<u8, i64> {
        if left == 0 {
            return BTreeMap::new();
        }
        let owed = self.claims.iter().map(|(claim, one)| (*claim, one.left()));
        let shares = in_proportion(fen, &owed.collect());
        for (claim, fen) in &shares {
            if *fen > 0 {
                self.claims.get_mut(claim).unwrap().pay(*fen);
            }
        }
        shares
    }

    /// The greater of stock and claims, and the claims.
    fn counted(&self) -> Option<[i64; 2]> {
        let claimed: i64 = self.claims.values().map(Owed::claimed).sum();
        let known = self.stock.is_some() || claimed > 0;
        known.then(|| [self.stock.unwrap_or(0).max(claimed), claimed])
    }

    fn gone(&self) -> i64 {
        let of = |one: &Owed| one.paid + one.deposited + one.assumed;
        self.claims.values().map(of).sum()
    }

    fn outstanding(&self) -> Option<i64> {
        let [principal, claimed] = self.counted()?;
        Some(match (self.distributed, self.closed) {
            (true, _) => 0,
            (false, true) => claimed - self.gone(),
            (false, false) => (principal - self.not_owed).max(claimed) - self.gone(),
        })
    }

    /// Stock that nobody claimed and nobody proved not to be owed, once that can be said.
    fn unclaimed(&self) -> Option<i64> {
        let [principal, claimed] = self.counted()?;
        if !self.distributed && !self.closed {
            return Some(0);
        }
        self.stock?;
        Some((principal - claimed - self.not_owed).max(0))
    }
}

/// To each in proportion; a fen left over goes to whom the rounding took most from.
fn in_proportion(fen: i64, of: &BTreeMap<u8, i64>) -> BTreeMap<u8, i64> {
    let all: i128 = of.values().map(|one| i128::from(*one)).sum();
    if all == 0 {
        return BTreeMap::new();
    }
    let exact = |one: i64| i128::from(fen) * i128::from(one);
    let mut shares: Vec<(u8, i64, i128)> = Vec::new();
    for (claim, one) in of {
        let share = i64::try_from(exact(*one) / all).unwrap();
        shares.push((*claim, share, exact(*one) % all));
    }
    let mut rest = fen - shares.iter().map(|(_, share, _)| share).sum::<i64>();
    shares.sort_by_key(|(claim, _, short)| (std::cmp::Reverse(*short), *claim));
    for (_, share, _) in &mut shares {
        let more = i64::from(rest > 0);
        rest -= more;
        *share += more;
    }
    let pair = |(claim, share, _)| (claim, share);
    shares.into_iter().map(pair).collect()
}

/// As it is recorded, after so many entries that are no tries.
fn fact(tried: &Try, before: i32) -> CaseFact {
    let fen = |fen: i64| Money::from_fen(fen).unwrap();
    let name = |claim: &u8| format!("C{claim}");
    match tried {
        Try::Stock(amount) => CaseFact::Stock { principal: Some(fen(*amount)), lenders: None, advanced: None },
        Try::File(claim, amount) => CaseFact::ClaimFiled { claim: name(claim), amount: fen(*amount), lenders: 3 },
        Try::Amend(claim, amount) => CaseFact::ClaimAmended { claim: name(claim), amount: fen(*amount) },
        Try::Step(claim, step, amount) => CaseFact::ClaimMoved {
            claim: name(claim),
            step: *step,
            amount: step.takes_amount().then(|| fen(*amount)),
            duplicate_of: None,
            taken_over_by: (*step == ClaimStep::Transferred).then(|| TAKER.to_owned()),
        },
        Try::Back(payment, amount) => CaseFact::PaymentReturned {
            payment: before + 1 + i32::from(*payment),
            principal: fen(*amount),
            gain: Money::ZERO,
        },
        Try::NotOwed(amount) => CaseFact::NotOwed { amount: fen(*amount) },
        Try::Pay(claim, amount) => CaseFact::Paid {
            claim: claim.as_ref().map(name),
            principal: fen(*amount),
            gain: Money::ZERO,
            lenders: None,
        },
        Try::Close => CaseFact::RegisterClosed,
        Try::Distribute => CaseFact::Distributed,
    }
}

fn tries() -> impl Strategy<Value = Vec<(u64, Try)>> {
    let amount = || 1..500_i64;
    let claim = || 0..4_u8;
    let step = proptest::sample::select(ClaimStep::ALL.to_vec());
    let one = prop_oneof![
        1 => (0..2000_i64).prop_map(Try::Stock),
        4 => (claim(), amount()).prop_map(|(claim, fen)| Try::File(claim, fen)),
        1 => (claim(), amount()).prop_map(|(claim, fen)| Try::Amend(claim, fen)),
        3 => claim().prop_map(|claim| Try::Step(claim, ClaimStep::Admitted, 0)),
        4 => (claim(), step, amount()).prop_map(|(claim, step, fen)| Try::Step(claim, step, fen)),
        5 => (proptest::option::of(claim()), amount()).prop_map(|(claim, fen)| Try::Pay(claim, fen)),
        2 => (0..12_u8, amount()).prop_map(|(payment, fen)| Try::Back(payment, fen)),
        1 => amount().prop_map(Try::NotOwed),
        1 => Just(Try::Close),
        1 => Just(Try::Distribute),
    ];
    // Days mostly grow, and some are late.
    let late = proptest::option::weighted(0.2, 0..40_u64);
    proptest::collection::vec((late, one), 1..30).prop_map(|tries| {
        tries.into_iter().zip(5_u64..).map(|((late, tried), on)| (late.unwrap_or(on), tried)).collect()
    })
}

fn at(days: u64) -> NaiveDate {
    day(STOP) + Days::new(days)
}

fn sheet_on(sheets: &[Sheet], on: NaiveDate) -> Option<&Sheet> {
    sheets.iter().find(|sheet| sheet.from <= on && sheet.to.is_none_or(|to| on < to))
}

/// The sheet in force on a day says what the record says on it, and spans follow one another without gap.
fn sheets_agree(life: &CaseLife) {
    let sheets = life.sheets();
    for (one, next) in sheets.iter().zip(sheets.iter().skip(1)) {
        assert_eq!(one.to, Some(next.from));
        assert_ne!(one.from, next.from);
    }
    assert!(sheets.last().is_none_or(|last| last.to.is_none()));
    assert!(sheet_on(&sheets, day(STOP).pred_opt().unwrap()).is_none());
    for on in (0..60).map(at) {
        let (record, sheet) = (life.record_on(on), sheet_on(&sheets, on).unwrap());
        assert_eq!(sheet.outstanding, record.outstanding());
        assert_eq!(sheet.paid, record.paid());
        assert_eq!(sheet.admitted, record.admitted());
        assert_eq!(sheet.assumed, record.assumed());
        assert_eq!(sheet.account(), record.account());
        assert_eq!(sheet.shortfall, record.shortfall());
        assert_eq!(sheet.lenders_left, record.lenders_left());
        assert_eq!(sheet.base, record.base());
        assert_eq!(sheet.register_closed_on, record.register_closed_on);
        assert_eq!(Some(sheet.stage), record.stage);
        assert_eq!(Some(sheet.last_movement), record.last_movement);
    }
}

/// Principal − repaid − taken over − deposited − given up = outstanding, and "repaid in full" leaves no yuan unaccounted.
fn identity_holds(record: &CaseRecord, books: &Books) {
    let Some(account) = record.account() else {
        assert_eq!(books.counted(), None);
        assert_eq!((record.lenders_left(), outcome(record)), (None, Outcome::PartialFinal));
        return;
    };
    let [principal, _] = books.counted().unwrap();
    assert_eq!(account.principal.fen(), principal);
    assert_eq!(account.unclaimed.map(Money::fen), books.unclaimed());
    let sum = AccountSum::of([Some(account)]);
    let [repaid, taken_over, deposited, given_up] =
        [sum.repaid, sum.taken_over, sum.deposited, sum.given_up].map(|one| one.unwrap().fen());
    assert_eq!(repaid + taken_over + deposited, books.gone());
    assert_eq!(principal - repaid - taken_over - deposited - given_up, account.outstanding.fen(),);
    match outcome(record) {
        Outcome::Full | Outcome::FullWithReturn | Outcome::Assumed | Outcome::NoStock => {
            assert!(account.is_whole() && (books.stock.is_some() || !books.closed));
            assert_eq!(record.lenders_left(), Some(0));
        }
        Outcome::PartialFinal => assert!(!account.is_whole()),
        Outcome::Converted | Outcome::SetAside | Outcome::Void | Outcome::LegacyUnproven => {
            panic!("not of a case that is closed")
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_outstanding_is_what_was_admitted_and_not_paid(tries in tries()) {
        let mut life = CaseLife::opened();
        let until = at(WINDOW).to_string();
        life.fact(STOP, claims_notice(&until));
        life.confirmed = true;
        let mut recorded: Vec<(u64, Try)> = Vec::new();
        let before = life.last();
        for (on, tried) in tries {
            let asked = fact(&tried, before);
            let same = recorded.iter().any(|(day, other)| *day == on && fact(other, before) == asked);
            if same {
                continue;
            }
            let mut next = recorded.clone();
            next.push((on, tried));
            let holds = Books::replay(&next, u64::MAX).is_some();
            let said = life.try_fact(&at(on).to_string(), asked);
            prop_assert_eq!(said.is_ok(), holds, "{:?} after {:?}: {:?}", next.last(), recorded, said);
            if holds {
                recorded = next;
            }
        }
        for on in 0..60 {
            let books = Books::replay(&recorded, on).unwrap();
            let record = life.record_on(at(on));
            let outstanding = books.outstanding();
            prop_assert!(outstanding.is_none_or(|left| left >= 0), "{:?}", books);
            prop_assert_eq!(record.outstanding().map(Money::fen), outstanding, "on day {} of {:?}", on, recorded);
            identity_holds(&record, &books);
        }
        sheets_agree(&life);
    }
}

#[test]
fn until_the_register_is_closed_the_greater_of_stock_and_claims_is_owed() {
    let life = CaseLife::opened().then(STOP, super::life::stock(1000, 10));
    let claimed = life.clone().then("2019-07-10", super::life::filed("A", 400, 4));
    assert_eq!(claimed.now().outstanding(), Some(yuan(1000)));
    let more = claimed.then("2019-07-11", super::life::filed("B", 700, 7));
    assert_eq!(more.now().outstanding(), Some(yuan(1100)));
    assert_eq!(CaseLife::opened().now().outstanding(), None);
}
