//! The capital tests of a conversion, as arithmetic that a refusal and a page both show: what the rule in force on the
//! day asks, what was found, and what is missing (整治办函〔2019〕83号; domain note §3 and §6.3).

use chrono::{Months, NaiveDate};

use super::conditions::{due_tolled, tolled_of};
use super::fact::{Scope, Term};
use super::record::{Application, PilotRecord};
use super::state::PilotState;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::Grant;
use crate::domain::rulebook::{Holding, RuleKey, Rulebook};
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// What a capital test is about.
    CapitalSubject as "capital test" said "capital-test-" {
        /// Registered capital (P4, P5).
        Registered = "registered",
        /// The first payment planned (P4, P5).
        Planned = "planned",
        /// The first capital paid in (P6).
        FirstPaid = "first-paid",
        /// The first capital paid in of the shareholders' own funds (P6, national).
        OwnFunds = "own-funds",
        /// The whole registered capital (P9, national).
        Rest = "rest",
        /// What a condition of the approval asks for (P6, P9).
        Condition = "condition",
    }
}

/// What asks for the amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CapitalBasis {
    /// An amount of the rulebook.
    Amount(Holding),
    /// A share of a balance.
    Share {
        /// The share.
        holding: Holding,
        /// Of this balance of loans.
        balance: Money,
        /// The day of that balance.
        on: NaiveDate,
    },
    /// The registered capital, due some months after the establishment.
    Rest {
        /// How many months.
        holding: Holding,
        /// The day of the provisional licence.
        established: NaiveDate,
        /// The last day.
        due: NaiveDate,
    },
    /// A condition of the approval.
    Condition {
        condition: String,
        /// Its last day.
        due: NaiveDate,
        /// The document that set it.
        basis: String,
    },
}

/// A test: what is asked, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapitalTest {
    /// What it is about.
    pub subject: CapitalSubject,
    /// What asks for it.
    pub basis: CapitalBasis,
    /// The amount asked.
    pub asked: Money,
    /// The amount found: planned, or paid in.
    pub found: Money,
}

impl CapitalTest {
    /// What is missing; zero where the test holds.
    #[must_use]
    pub fn missing(&self) -> Money {
        self.asked.less(self.found)
    }

    /// Whether it holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.missing().is_zero()
    }
}

/// An amount of the rulebook against what was found.
fn amount(subject: CapitalSubject, key: RuleKey, found: Money, rulebook: &Rulebook, day: NaiveDate) -> CapitalTest {
    CapitalTest {
        subject,
        basis: CapitalBasis::Amount(rulebook.holding(key, day)),
        asked: rulebook.money(key, day),
        found,
    }
}

/// The tenth of a balance, or what share the rulebook asks, against what was found.
fn share(
    subject: CapitalSubject,
    (balance, on): (Money, NaiveDate),
    found: Money,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> CapitalTest {
    let key = RuleKey::PilotFirstCapitalPercent;
    CapitalTest {
        subject,
        basis: CapitalBasis::Share { holding: rulebook.holding(key, day), balance, on },
        asked: balance.share(rulebook.percent(key, day)),
        found,
    }
}

/// Registered capital at the approval (P4, P5), by the rulebook of that day.
#[must_use]
pub fn registered_tests(application: &Application, rulebook: &Rulebook, day: NaiveDate) -> Vec<CapitalTest> {
    let key = match application.scope {
        Scope::Province => RuleKey::PilotCapital,
        Scope::Nation => RuleKey::PilotCapitalNational,
    };
    let found = application.registered;
    vec![amount(CapitalSubject::Registered, key, found, rulebook, day)]
}

/// The first payment planned at the approval (P4, P5), by the rulebook of that day: a tenth of the balance at the
/// application, and for a national licence its first capital.
#[must_use]
pub fn planned_tests(application: &Application, rulebook: &Rulebook, day: NaiveDate) -> Vec<CapitalTest> {
    let (subject, found) = (CapitalSubject::Planned, application.first);
    let of = (application.balance, application.on);
    let mut tests = vec![share(subject, of, found, rulebook, day)];
    match application.scope {
        Scope::Province => {}
        Scope::Nation => {
            let key = RuleKey::PilotFirstCapitalNational;
            tests.push(amount(subject, key, found, rulebook, day));
        }
    }
    tests
}

/// The application with as much capital, and as large a first payment, as its approval on a day asks for. What suffices
/// is left as it is.
#[must_use]
pub fn enough(application: &Application, rulebook: &Rulebook, day: NaiveDate) -> Application {
    let most = |found: Money, tests: Vec<CapitalTest>| tests.iter().map(|test| test.asked).fold(found, Money::max);
    let first = most(application.first, planned_tests(application, rulebook, day));
    let registered = most(application.registered.max(first), registered_tests(application, rulebook, day));
    Application { registered, first, ..application.clone() }
}

/// The first capital paid in by a day (P6), by the rulebook of that day: a tenth of the balance at the conversion, for a
/// national licence its first capital of own funds, and what conditions that are due ask for. What was paid by the day
/// counts together, since one report verifies it.
#[must_use]
pub fn first_paid_tests(
    record: &PilotRecord,
    of_units: &[Grant],
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Vec<CapitalTest> {
    let mut tests = Vec::new();
    if let Some(conversion) = &record.conversion {
        let of = (conversion.balance, conversion.on);
        let found = record.paid();
        tests.push(share(CapitalSubject::FirstPaid, of, found, rulebook, day));
    }
    match record.application.as_ref().map(|filed| filed.scope) {
        Some(Scope::Nation) => {
            let key = RuleKey::PilotFirstCapitalNational;
            let found = own_funds(record);
            let subject = CapitalSubject::OwnFunds;
            tests.push(amount(subject, key, found, rulebook, day));
        }
        Some(Scope::Province) | None => {}
    }
    tests.extend(condition_tests(record, of_units, day));
    tests
}

/// The capital that is due on a day (P9): the rest of a national licence's, and what conditions that are due ask for.
#[must_use]
pub fn complete_tests(
    record: &PilotRecord,
    of_units: &[Grant],
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Vec<CapitalTest> {
    let mut tests: Vec<CapitalTest> =
        rest_test(record, rulebook).filter(|(_, due)| *due <= day).map(|(test, _)| test).into_iter().collect();
    tests.extend(condition_tests(record, of_units, day));
    tests
}

/// The rest of a national licence's capital with its last day: some months after the establishment, which is the day of
/// the provisional licence, by the rulebook of that day. `None` before that day, and for a provincial licence.
#[must_use]
pub fn rest_test(record: &PilotRecord, rulebook: &Rulebook) -> Option<(CapitalTest, NaiveDate)> {
    let application = record.application.as_ref()?;
    match application.scope {
        Scope::Province => return None,
        Scope::Nation => {}
    }
    let established = record.entered(PilotState::Provisional)?;
    let key = RuleKey::PilotCapitalRestMonths;
    let months = rulebook.count(key, established);
    let due = established.checked_add_months(Months::new(months))?;
    let test = CapitalTest {
        subject: CapitalSubject::Rest,
        basis: CapitalBasis::Rest { holding: rulebook.holding(key, established), established, due },
        asked: application.registered,
        found: record.paid(),
    };
    Some((test, due))
}

/// What conditions ask for that are due on a day, the day itself included.
fn condition_tests(record: &PilotRecord, of_units: &[Grant], day: NaiveDate) -> Vec<CapitalTest> {
    let tolled = tolled_of(record, of_units, ClockKind::Condition);
    record
        .conditions
        .iter()
        .filter(|(_, condition)| condition.waived_on.is_none())
        .filter_map(|(reference, condition)| {
            let due = due_tolled(condition, &tolled);
            let test = condition_test(record, reference, due)?;
            (due <= day).then_some(test)
        })
        .collect()
}

/// What one condition asks for, where it is one of capital.
#[must_use]
pub fn condition_test(record: &PilotRecord, reference: &str, due: NaiveDate) -> Option<CapitalTest> {
    let condition = record.conditions.get(reference)?;
    match &condition.term {
        Term::Capital { amount } => Some(CapitalTest {
            subject: CapitalSubject::Condition,
            basis: CapitalBasis::Condition { condition: reference.to_owned(), due, basis: condition.basis.clone() },
            asked: *amount,
            found: record.paid(),
        }),
        Term::ZeroStock | Term::Other { .. } => None,
    }
}

/// What was paid of the shareholders' own funds.
#[must_use]
pub fn own_funds(record: &PilotRecord) -> Money {
    record
        .payments
        .iter()
        .filter(|payment| payment.own_funds)
        .fold(Money::ZERO, |sum, payment| sum.plus(payment.amount))
}

/// Every test that applies on a day, each by the rulebook of the day it was, or would be, judged on: the approval by
/// that of the provisional licence, the first capital by that of its move, the rest by that of its establishment.
#[must_use]
pub fn capital_tests(
    record: &PilotRecord,
    of_units: &[Grant],
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Vec<CapitalTest> {
    let Some(application) = &record.application else {
        return Vec::new();
    };
    let approved = record.entered(PilotState::Provisional).unwrap_or(day);
    let mut tests = registered_tests(application, rulebook, approved);
    tests.extend(planned_tests(application, rulebook, approved));
    if record.entered(PilotState::Provisional).is_some() {
        let paid_on = record.entered(PilotState::Capitalised).unwrap_or(day);
        let first = first_paid_tests(record, of_units, rulebook, paid_on);
        let of_rule = |test: &CapitalTest| test.subject != CapitalSubject::Condition;
        tests.extend(first.into_iter().filter(of_rule));
        tests.extend(rest_test(record, rulebook).map(|(test, _)| test));
        let tolled = tolled_of(record, of_units, ClockKind::Condition);
        let stand = record.conditions.iter().filter(|(_, set)| set.waived_on.is_none());
        tests.extend(stand.filter_map(|(reference, set)| condition_test(record, reference, due_tolled(set, &tolled))));
    }
    tests
}
