//! The capital of an application as lists show it: what is asked, what is there, and the test of a tenth.

use chrono::{Months, NaiveDate};

use super::fact::Scope;
use super::record::PilotRecord;
use super::state::PilotState;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// What a test of the capital says.
    Verdict as "verdict of a test" said "pilot-test-" {
        /// It is passed.
        Pass = "pass",
        Fail = "fail",
        /// A figure is not known yet.
        Unknown = "unknown",
    }
}

/// A test: what is asked, what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Test {
    /// The rule that asks.
    pub rule: RuleKey,
    /// What is asked; `None` where it is not known.
    pub asked: Option<Money>,
    /// What is there; `None` where it is not known.
    pub there: Option<Money>,
    /// What follows.
    pub verdict: Verdict,
}

impl Test {
    fn of(rule: RuleKey, asked: Option<Money>, there: Option<Money>) -> Self {
        let verdict = match asked.zip(there) {
            None => Verdict::Unknown,
            Some((asked, there)) if there >= asked => Verdict::Pass,
            Some(_) => Verdict::Fail,
        };
        Self { rule, asked, there, verdict }
    }
}

/// The capital of an application on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapitalNow {
    /// The day of the rulebook for the registered capital: of the provisional licence, and of the list before it.
    pub judged_on: NaiveDate,
    /// The day of the rulebook for the first capital: of its move, and of the list before it.
    pub first_judged_on: NaiveDate,
    /// The registered capital against what the scope asks.
    pub registered: Test,
    /// Of a national licence: the first payment of own funds against what is asked.
    pub first: Option<Test>,
    /// The share of the balance at conversion that the first payment must reach, in hundredths of a per cent.
    pub tenth_percent: u32,
    /// The first payment against that share of the balance at conversion.
    pub tenth: Test,
    /// The first payment planned.
    pub first_planned: Option<Money>,
    /// Capital paid in.
    pub paid: Money,
    /// What was paid by the day it counted as capitalised, or by the day of the list before; `None` where nothing was.
    pub first_paid: Option<Money>,
    /// The day of the first payment.
    pub first_paid_on: Option<NaiveDate>,
    /// What is left to pay of the registered capital.
    pub rest: Option<Money>,
    /// Of a national licence that is granted: by when the rest is paid.
    pub rest_due: Option<NaiveDate>,
}

/// The capital of an application on a day.
#[must_use]
pub fn capital_now(record: &PilotRecord, rulebook: &Rulebook, as_of: NaiveDate) -> CapitalNow {
    let judged_on = record.entered(PilotState::Provisional).unwrap_or(as_of);
    let filed = record.application.as_ref();
    let scope = filed.map(|filed| filed.scope);
    let required = match scope {
        Some(Scope::Nation) => RuleKey::PilotCapitalNational,
        Some(Scope::Province) | None => RuleKey::PilotCapital,
    };
    let by = record.entered(PilotState::Capitalised).unwrap_or(as_of);
    let firsts = || record.payments.iter().filter(|payment| payment.on <= by);
    let sum = |own_only: bool| {
        Money::try_sum(firsts().filter(|payment| payment.own_funds || !own_only).map(|payment| payment.amount))
    };
    let first_paid = firsts().next().and_then(|_| sum(false));
    let own_paid = firsts().next().and_then(|_| sum(true));
    let tenth_percent = rulebook.percent(RuleKey::PilotFirstCapitalPercent, by);
    let tenth_asked = record.conversion.as_ref().map(|conversion| conversion.balance.share(tenth_percent));
    let paid = record.paid();
    let national = scope == Some(Scope::Nation);
    let months = rulebook.count(RuleKey::PilotCapitalRestMonths, judged_on);
    CapitalNow {
        judged_on,
        first_judged_on: by,
        registered: Test::of(
            required,
            scope.map(|_| rulebook.money(required, judged_on)),
            filed.map(|filed| filed.registered),
        ),
        first: national.then(|| {
            let rule = RuleKey::PilotFirstCapitalNational;
            Test::of(rule, Some(rulebook.money(rule, by)), own_paid)
        }),
        tenth_percent,
        tenth: Test::of(RuleKey::PilotFirstCapitalPercent, tenth_asked, first_paid),
        first_planned: filed.map(|filed| filed.first),
        first_paid,
        first_paid_on: record.payments.first().map(|payment| payment.on),
        rest: filed.map(|filed| if paid < filed.registered { filed.registered.less(paid) } else { Money::ZERO }),
        rest_due: record
            .entered(PilotState::Provisional)
            .filter(|_| national)
            .and_then(|granted| granted.checked_add_months(Months::new(months))),
        paid,
    }
}
