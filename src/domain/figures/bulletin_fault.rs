//! Why no bulletin can be drawn for the days asked for.

use chrono::NaiveDate;

use crate::domain::sentence::next::{Field, Next};
use crate::domain::sentence::refusal::refusals;

refusals! {
    /// Why no bulletin can be asked for.
    BulletinFault {
        /// Figures are for the end of a month; the nearest that is over.
        NotMonthEnd { given: NaiveDate, nearest: NaiveDate, is_baseline: bool } => [Usage "error-bulletin-month-end" hint "hint-bulletin-month-end" [
            Next::again().is(if *is_baseline { Field::Baseline } else { Field::AsOf }, nearest)
        ]],
        /// The month is not over; the last day of the last one that is.
        NotOver { given: NaiveDate, last: NaiveDate } => [Usage "error-bulletin-not-over" hint "hint-bulletin-not-over" [
            Next::again().is(Field::AsOf, last)
        ]],
        /// A baseline lies before the day.
        BaselineNotBefore { baseline: NaiveDate, as_of: NaiveDate } => [Usage "error-bulletin-baseline" hint "hint-bulletin-baseline" [
            Next::again().open(Field::Baseline)
        ]],
    }
}
