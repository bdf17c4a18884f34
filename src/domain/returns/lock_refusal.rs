//! Why a month is not approved, or not unlocked.

use chrono::NaiveDate;

use super::receipt::Receipt;
use super::refusal::unlock;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::unit::said::unit_sentence;
use crate::domain::value::month::Month;

refusals! {
    /// Why a month is not approved, or not unlocked.
    LockRefusal {
        /// The month is not over before its last day.
        NotOver { month: Month, ends: NaiveDate } => ["error-month-not-over" hint "hint-month-not-over"],
        /// Units below have not approved: each with its returns.
        BelowNotApproved { month: Month, unit: String, below: Vec<(String, Receipt)> } => [told by below_not_approved(*month, unit, below)],
        /// The own institutions of these units have not filed everything: each with its returns.
        ReturnsMissing { month: Month, unit: String, units: Vec<(String, Receipt)> } => [told by returns_missing(*month, unit, units)],
        /// A unit above has approved; unlocking begins with the topmost that has.
        LockedAbove { month: Month, unit: String, above: String } => [told by locked_above(*month, unit, above)],
        /// Unlocking needs a reason.
        NoReason => [Usage "error-month-no-reason" [Next::again().open(Field::Note)]],
    }
}

fn below_not_approved(month: Month, unit: &str, below: &[(String, Receipt)]) -> Telling {
    let message = Sentence::of("error-month-below")
        .with("month", month)
        .with("unit", unit_sentence(unit))
        .with("below", below.len());
    let approve = Next::look(Deed::ReturnApprove).is(Field::Month, month).open(Field::Basis);
    let approve = match below {
        [(one, _)] => approve.is(Field::Unit, one),
        _ => approve.open(Field::Unit),
    };
    let hint = Sentence::of("hint-month-below").with("next", approve);
    let hint = hint.with("next2", Next::again().set(Field::WithBelow));
    Telling { lines: receipt_lines(below), ..Telling::refused(message).hinted(hint) }
}

fn returns_missing(month: Month, unit: &str, units: &[(String, Receipt)]) -> Telling {
    let lacking: i64 = units.iter().map(|(_, receipt)| receipt.lacking()).sum();
    let message = Sentence::of("error-month-missing")
        .with("month", month)
        .with("unit", unit_sentence(unit))
        .with("lacking", lacking);
    let whose = Next::look(Deed::ReturnMissing).is(Field::Month, month).is(Field::Unit, unit);
    let hint = Sentence::of("hint-month-missing").with("next", whose);
    let hint = hint.with("next2", Next::again().set(Field::WithMissing));
    Telling { lines: receipt_lines(units), ..Telling::refused(message).hinted(hint) }
}

fn locked_above(month: Month, unit: &str, above: &str) -> Telling {
    let message = Sentence::of("error-month-locked-above")
        .with("month", month)
        .with("unit", unit_sentence(unit))
        .with("above", unit_sentence(above));
    let top = unlock(above, month);
    let hint = Sentence::of("hint-month-locked-above").with("next", top.clone());
    Telling::refused(message).hinted(hint.with("next2", top.set(Field::WithBelow)))
}

/// A unit a line, with its returns.
fn receipt_lines(units: &[(String, Receipt)]) -> Vec<Sentence> {
    let one = |(unit, receipt): &(String, Receipt)| {
        Sentence::of("detail-month-unit")
            .with("unit", unit_sentence(unit))
            .with("received", receipt.received)
            .with("expected", receipt.expected)
    };
    units.iter().map(one).collect()
}
