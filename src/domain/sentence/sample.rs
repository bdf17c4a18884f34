//! One of each, for tests that say all there is to say.

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;
use uuid::Uuid;

use super::sampled::Sample;
use super::term::Share;
use crate::domain::case::checklist::Lack;
use crate::domain::case::finding::CaseFinding;
use crate::domain::figures::Quantity;
use crate::domain::institution::aspect::fact::{AspectFact, DisposalClass, RegistrationStatus};
use crate::domain::institution::guard::InstitutionGuard;
use crate::domain::institution::handover::threshold::Threshold;
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::finding::LeadFinding;
use crate::domain::lead::guard::LeadGuard;
use crate::domain::lead::refusal::LeadRefusal;
use crate::domain::pilot::capital::{CapitalBasis, CapitalSubject, CapitalTest};
use crate::domain::pilot::conditions::Breach;
use crate::domain::pilot::fact::{Consequence, Scope};
use crate::domain::pilot::record::{Application, StockFound};
use crate::domain::pilot::run_off::RunOffLimit;
use crate::domain::returns::receipt::Receipt;
use crate::domain::rulebook::{Holding, RuleKey, RuleRow, RuleValue};
use crate::domain::tracks::State;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::told::Change;
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::money::{Money, MoneyError};
use crate::domain::value::month::Month;
use crate::domain::value::reason::Reason;
use crate::domain::value::short_number::ShortNumber;
use crate::domain::value::word::UnknownWord;
use crate::domain::value::word::Word;
use crate::domain::value::written_day::DayError;

macro_rules! samples {
    ($($kind:ty: $one:expr, $other:expr;)+) => {
        $(impl Sample for $kind {
            fn sample() -> Self { $one }
            fn other() -> Self { $other }
        })+
    };
}

samples! {
    u8: 6, 0;
    i32: 4, 5;
    u32: 3, 1;
    i64: 3, 1;
    u64: 2, 1;
    usize: 2, 1;
    bool: true, false;
    char: 'X', '7';
    Uuid: Uuid::nil(), Uuid::max();
    ShortNumber: ShortNumber::of(1001), ShortNumber::of(7);
    PathBuf: PathBuf::from("list.csv"), PathBuf::from("/tmp/a list.xlsx");
    io::Error: io::ErrorKind::PermissionDenied.into(), io::ErrorKind::NotFound.into();
    MoneyError: MoneyError::NotAnAmount { text: String::sample() }, MoneyError::TooFine { text: String::sample() };
    DayError: DayError::NotADay { text: String::sample() }, no_day();
    String: "B-1".to_owned(), "a name with blanks".to_owned();
    NaiveDate: NaiveDate::from_ymd_opt(2020, 3, 31).unwrap(), NaiveDate::from_ymd_opt(2019, 2, 1).unwrap();
    Money: Money::from_fen(123_456).unwrap(), Money::ZERO;
    Share: Share(5_000), Share(0);
    State: InstitutionState::Exited.into(), InstitutionState::Operating.into();
    Need: Need(&[EvidenceKind::AuditReport, EvidenceKind::BankStatement]), Need(&[EvidenceKind::ExitList]);
    AspectFact: AspectFact::Class(DisposalClass::Small), AspectFact::Registration(RegistrationStatus::Revoked);
    Guard: InstitutionGuard::CaseClosed.into(), LeadGuard::LeadScored.into();
    Finding: Finding::Case(CaseFinding::NoPlan { voted: true }), Finding::Lead(LeadFinding::NoReceiver);
    Lack: Lack::NotRecorded, Lack::NoticeRuns(NaiveDate::sample());
    Month: Month::of(NaiveDate::sample()), Month::of(NaiveDate::other());
    Quantity: Quantity::Count(12), Quantity::Money(Money::sample());
    Receipt: Receipt { expected: 3, received: 1 }, Receipt { expected: 2, received: 2 };
    RuleValue: RuleValue::Days(3), RuleValue::Switch(true);
    RuleRow: rule_row("CN"), rule_row("330100");
    Holding: holding(Some(NaiveDate::sample())), holding(None);
    CapitalTest: capital_test(CapitalSubject::Registered), capital_test(CapitalSubject::OwnFunds);
    StockFound: stock_found(1), stock_found(0);
    Box<CapitalTest>: Box::new(CapitalTest::sample()), Box::new(CapitalTest::other());
    Box<Application>: Box::new(application(Scope::Province)), Box::new(application(Scope::Nation));
    Box<RunOffLimit>: Box::new(RunOffLimit::sample()), Box::new(RunOffLimit::other());
    Breach: breach(Consequence::Lapse), breach(Consequence::Review);
    RunOffLimit: run_off_limit(Some(Money::sample())), run_off_limit(None);
}

fn no_day() -> DayError {
    DayError::NoSuchDay { year: 2020, month: 2, day: 30, last: NaiveDate::from_ymd_opt(2020, 2, 29) }
}

fn rule_row(unit: &str) -> RuleRow {
    let (key, from) = (RuleKey::CaseNoticeDays, NaiveDate::sample());
    RuleRow { key, unit: unit.to_owned(), from, value: RuleValue::Days(3), source: "83".to_owned() }
}

fn holding(since: Option<NaiveDate>) -> Holding {
    let key = RuleKey::PilotCapital;
    Holding { key, value: RuleValue::Count(2), since, unit: "CN".to_owned(), source: "83".to_owned() }
}

fn capital_test(subject: CapitalSubject) -> CapitalTest {
    let basis = CapitalBasis::Amount(holding(None));
    CapitalTest { subject, basis, asked: Money::sample(), found: Money::ZERO }
}

fn application(scope: Scope) -> Application {
    let (on, amount) = (NaiveDate::sample(), Money::sample());
    Application { on, scope, registered: amount, first: amount, balance: amount, lenders: 3 }
}

fn stock_found(lenders: u32) -> StockFound {
    StockFound { on: NaiveDate::sample(), balance: Money::ZERO, lenders, custody: Money::ZERO }
}

fn breach(consequence: Consequence) -> Breach {
    Breach { condition: "B-1".to_owned(), due: NaiveDate::sample(), days: 1, consequence }
}

fn run_off_limit(balance: Option<Money>) -> RunOffLimit {
    let (licensed_on, last) = (NaiveDate::sample(), NaiveDate::sample());
    RunOffLimit { licensed_on, balance, large: holding(None), months: holding(None), last }
}

impl<One: Sample, Two: Sample> Sample for (One, Two) {
    fn sample() -> Self {
        (One::sample(), Two::sample())
    }

    fn other() -> Self {
        (One::other(), Two::other())
    }
}

impl Sample for &'static str {
    fn sample() -> Self {
        "I8"
    }
}

impl Sample for Box<Refusal> {
    fn sample() -> Self {
        Self::new(Refusal::IsStruck { seq: 4 })
    }

    fn other() -> Self {
        Self::new(Refusal::Lead(LeadRefusal::sample()))
    }
}

impl Sample for Box<Change> {
    fn sample() -> Self {
        let (effective, reason) = (Some(NaiveDate::sample()), Some(Reason::sample()));
        Self::new(Change { effective, reason, basis: Some(String::sample()) })
    }

    fn other() -> Self {
        Self::default()
    }
}

impl Sample for UnknownWord {
    fn sample() -> Self {
        Self { kind: "state", text: String::sample(), known: vec!["exited"] }
    }
}

impl Sample for Box<Threshold> {
    fn sample() -> Self {
        let (unit, source) = (String::sample(), String::sample());
        let since = Some((unit, NaiveDate::sample()));
        Self::new(Threshold { key: RuleKey::HandoverSubmitDays, days: 90, since, source })
    }

    fn other() -> Self {
        Self::new(Threshold { since: None, ..*Self::sample() })
    }
}

impl<W: Word> Sample for W {
    fn sample() -> Self {
        W::EVERY[0]
    }

    fn other() -> Self {
        W::EVERY[W::EVERY.len() - 1]
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample() -> Self {
        Some(T::sample())
    }

    fn other() -> Self {
        None
    }
}

impl<T: Sample> Sample for Vec<T> {
    fn sample() -> Self {
        vec![T::sample(), T::other()]
    }

    fn other() -> Self {
        vec![T::other()]
    }
}

impl<T: 'static> Sample for &'static [T] {
    fn sample() -> Self {
        &[]
    }
}
