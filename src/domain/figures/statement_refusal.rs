//! Why figures that others published cannot be recorded.

use chrono::NaiveDate;

use super::Measure;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::sentence::refusal::refusals;

refusals! {
    /// Why a statement cannot be recorded.
    StatementRefusal {
        /// It says no figure and no streak.
        NoFigure => [Usage "error-statement-no-figure" [Next::again().instead(Field::Number, &[Field::Percent, Field::Streak])]],
        /// Nobody is named who said it.
        NoSource => [Usage "error-statement-no-source" hint "hint-statement-no-source" [Next::again().open(Field::Source)]],
        /// One measure has two numbers or two changes.
        Twice { measure: Measure } => [Usage "error-statement-twice" hint "hint-statement-twice"],
        /// A change against nothing.
        NoBaseline { measure: Measure } => [Usage "error-statement-no-baseline" hint "hint-statement-no-baseline" [
            Next::again().open(Field::Baseline)
        ]],
        /// The baseline is not before the day the figures are for.
        BaselineLate { baseline: NaiveDate, as_of: NaiveDate } => ["error-statement-baseline-late" hint "hint-statement-baseline-late" [
            Next::again().open(Field::Baseline)
        ]],
        /// The day is not over.
        Ahead { as_of: NaiveDate, today: NaiveDate } => ["error-statement-ahead" hint "hint-statement-ahead" [Next::again().open(Field::AsOf)]],
        /// More than everything is gone.
        TooLow { measure: Measure, percent: i32 } => ["error-statement-too-low" hint "hint-statement-too-low"],
    }
}
