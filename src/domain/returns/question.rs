//! What is asked back before a return is filed.

use chrono::NaiveDate;

use crate::domain::figures::{Measure, Quantity};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::sentence::term::Term;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;
use crate::domain::value::word::words;

words! {
    /// A slip in the unit of money: what was taken for what.
    UnitSlip as "slip of the unit" said "return-slip-" {
        /// Ten thousand yuan were meant where yuan were read.
        WanAsYuan = "wan-as-yuan",
        /// A hundred million yuan were meant where yuan were read.
        YiAsYuan = "yi-as-yuan",
        /// Yuan were meant where ten thousand yuan were read.
        YuanAsWan = "yuan-as-wan",
        /// Yuan were meant where a hundred million yuan were read.
        YuanAsYi = "yuan-as-yi",
    }
}

refusals! {
    /// What is asked back before a return is filed: half a sentence each.
    Question {
        /// A stock of money is so many times that of a month beside it; what it would be in a unit that brings it near.
        Jump { measure: Measure, amount: Money, other: Money, month: Month, times: u32, would_be: Option<(UnitSlip, Money)> } => [
            told by jump((*measure, *amount), (*other, *month), *times, *would_be)
        ],
        /// Lenders, and a balance of zero.
        LendersWithoutBalance { lenders: i64 } => ["return-question-lenders"],
        /// A balance, and no lenders.
        BalanceWithoutLenders { balance: Money } => [told by Telling::refused(
            Sentence::of("return-question-balance").with("balance", figure(*balance))
        )],
        /// More overdue than outstanding.
        OverdueAboveBalance { overdue: Money, balance: Money } => [told by Telling::refused(
            Sentence::of("return-question-overdue").with("overdue", figure(*overdue)).with("balance", figure(*balance))
        )],
        /// The institution was not in operation at the end of that month; when it began, where it did.
        NotInOperation { until: Option<NaiveDate> } => [told by Telling::refused(match until {
            Some(until) => Sentence::of("return-question-not-yet").with("until", *until),
            None => Sentence::of("return-question-never"),
        })],
    }
}

/// An amount as it was handed in.
fn figure(amount: Money) -> Term {
    Quantity::Money(amount).into()
}

fn jump(
    (measure, amount): (Measure, Money),
    (other, month): (Money, Month),
    times: u32,
    would_be: Option<(UnitSlip, Money)>,
) -> Telling {
    let message = match would_be {
        Some((slip, would)) => {
            Sentence::of("return-question-jump-unit").with("slip", slip).with("would", figure(would))
        }
        None => Sentence::of("return-question-jump"),
    };
    let message = message.with("measure", measure).with("amount", figure(amount)).with("other", figure(other));
    Telling::refused(message.with("month", month).with("times", times))
}
