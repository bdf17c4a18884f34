//! Why a grant is refused.

use chrono::NaiveDate;

use super::ClockKind;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};

refusals! {
    /// Why a grant is refused.
    TollingRefusal {
        /// It ends before it begins.
        Backwards { from: NaiveDate, to: NaiveDate } => ["error-toll-backwards" hint "hint-toll-backwards" [
            Next::again().open(Field::To)
        ]],
        /// It names no clock.
        NoClock => ["error-toll-no-clock" hint "hint-toll-clock" [Next::again().open(Field::Clock)]],
        /// It says not who approved it.
        NoApprover => ["error-toll-no-approver" [Next::again().open(Field::Approver)]],
        /// A clock that is never tolled.
        NeverTolled { clock: ClockKind } => ["error-toll-never" hint "hint-toll-never"],
        /// It covers more days than one grant may, which may last until `last`, where the calendar goes so far; a longer
        /// need is renewed by a further grant.
        TooLong { days: i64, limit: u32, last: Option<NaiveDate> } => [told by too_long(*days, *limit, *last)],
        /// A window in which lenders may object or claim has run out: it is not opened again by tolling.
        WindowRun { clock: ClockKind, due: NaiveDate } => ["error-toll-window" hint "hint-toll-window" [notice(*clock)]],
    }
}

fn too_long(days: i64, limit: u32, last: Option<NaiveDate>) -> Telling {
    let message = Sentence::of("error-toll-long").with("days", days).with("limit", limit);
    let hint = match last {
        Some(last) => Sentence::of("hint-toll-long").with("last", last).with("next", Next::again().is(Field::To, last)),
        None => Sentence::of("hint-toll-shorter").with("next", Next::again().open(Field::To)),
    };
    Telling::refused(message).hinted(hint)
}

/// The notice that opens the window anew.
fn notice(clock: ClockKind) -> Next {
    let kind = if clock == ClockKind::Notice { "final" } else { "claims" };
    Next::record(Deed::CaseNotice).is(Field::Kind, kind).open(Field::Number).open(Field::Until)
}
