//! Why a return is not filed.

use chrono::NaiveDate;

use super::Observation;
use crate::domain::institution::state::InstitutionState;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};
use crate::domain::unit::said::unit_sentence;
use crate::domain::value::month::Month;

refusals! {
    /// Why a return is not filed.
    ReturnRefusal {
        /// The institution was recorded by mistake, or as a duplicate.
        Void => ["error-return-void" hint "hint-return-void" [Next::look(Deed::InstitutionFind).open(Field::Text)]],
        /// The institution is cleared or transformed, and owes no returns any more.
        NoneOwed { state: InstitutionState, since: NaiveDate } => ["error-return-none-owed" hint "hint-return-none-owed" [
            Next::look(Deed::History), Next::correct(None).set(Field::Strike)
        ]],
        /// The institution is on the register only since a later day.
        NotYet { since: NaiveDate } => ["error-return-not-yet" hint "hint-return-not-yet" [Next::correct(1).open(Field::Effective)]],
        /// The month is not over before its last day.
        NotOver { over_on: NaiveDate } => ["error-return-not-over" hint "hint-return-not-over"],
        /// It was handed in before the month was over, or after today.
        SubmittedOn { on: NaiveDate, from: NaiveDate, to: NaiveDate } => ["error-return-submitted-on" hint "hint-return-submitted-on" [
            Next::again().open(Field::SubmittedOn), Next::again().without(Field::SubmittedOn)
        ]],
        /// The unit approved the month.
        Locked { unit: String, month: Month } => [told by locked(unit, *month)],
        /// There is no figure, and it is not said that they are missing.
        Empty => [Usage "error-return-empty" hint "hint-return-empty" [Next::again().is(Field::Flag, Observation::Missing)]],
        /// There are figures, and it is said that they are missing.
        MissingWithFigures => [Usage "error-return-missing-with-figures" hint "hint-return-missing-with-figures" [
            Next::again().without(Field::Flag), without_figures()
        ]],
        /// The unit with jurisdiction is not the officer's to write.
        NotYours { unit: String } => [told by not_yours(unit)],
    }
}

fn without_figures() -> Next {
    let figures = [Field::Balance, Field::Lenders, Field::Borrowers, Field::Issued, Field::Repaid];
    let figures = figures.into_iter().chain([Field::Overdue, Field::Advanced]);
    figures.fold(Next::again(), Next::without)
}

/// The unlocking of a month, which needs a reason.
#[must_use]
pub fn unlock(unit: &str, month: Month) -> Next {
    let step = Next::look(Deed::ReturnUnlock).is(Field::Month, month).is(Field::Unit, unit);
    step.open(Field::Basis).open(Field::Note)
}

fn locked(unit: &str, month: Month) -> Telling {
    let message = Sentence::of("error-return-locked").with("unit", unit_sentence(unit)).with("month", month);
    Telling::refused(message).hinted(Sentence::of("hint-return-locked").with("next", unlock(unit, month)))
}

fn not_yours(unit: &str) -> Telling {
    let message = Sentence::of("error-not-your-unit").with("unit", unit_sentence(unit));
    let hint = Sentence::of("hint-not-your-unit").with("next", Next::look(Deed::OfficerList));
    Telling { kind: RefusalKind::NotFound, ..Telling::refused(message).hinted(hint) }
}
