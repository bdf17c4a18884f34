//! What the calendar of working days did to a deadline: said beside it, on every page that shows one.

use chrono::{Datelike, NaiveDate};

use super::calendar::{Calendar, Standing};
use super::{Deadline, RestDays, RuleDue};
use crate::domain::pilot::progress_due::StageDeadline;
use crate::domain::rulebook::Span;

/// Why working days were counted without holidays, or without those that a notice brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncounted {
    /// Some lie before this year, with which the calendar on record begins.
    Before(i32),
    /// Some lie in this year, of which no calendar is on record.
    Without(i32),
    /// Some lie in this year, of which the statutory days are known and its notice is not.
    Provisional(i32),
}

/// A deadline that a notice moved after a calendar was on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedByNotice {
    /// The last day by the calendar first on record.
    pub before: NaiveDate,
    /// The notices that made days of it rest days, or working days, in the order of the days.
    pub notices: Vec<String>,
}

/// What is to be said of the calendar beside a deadline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarNote {
    /// The rest days at its end that moved it.
    pub rest: Option<RestDays>,
    /// Its working days were counted without holidays, in part.
    pub uncounted: Option<Uncounted>,
    /// A notice moved it.
    pub moved: Option<MovedByNotice>,
}

/// A deadline as far as the calendar is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoned {
    /// The day it is counted from.
    pub started: NaiveDate,
    /// The last day.
    pub due: NaiveDate,
    /// Whether it is counted in working days.
    pub in_working_days: bool,
    /// The rest days that moved it.
    pub rest: Option<RestDays>,
}

impl Reckoned {
    const fn in_working_days(span: Span) -> bool {
        match span {
            Span::Days(_) => false,
            Span::WorkingDays(_) => true,
        }
    }
}

impl From<RuleDue> for Reckoned {
    fn from(due: RuleDue) -> Self {
        Self { started: due.started, due: due.due, in_working_days: Self::in_working_days(due.span), rest: due.rest }
    }
}

impl From<Deadline> for Reckoned {
    fn from(due: Deadline) -> Self {
        Self { started: due.started, due: due.due, in_working_days: Self::in_working_days(due.span), rest: due.rest }
    }
}

impl From<&StageDeadline> for Reckoned {
    fn from(due: &StageDeadline) -> Self {
        Self { started: due.started, due: due.due, in_working_days: due.in_working_days, rest: due.rest }
    }
}

impl CalendarNote {
    /// What is to be said of a deadline. `before` is its last day by the calendar [first on record](Calendar::at_first); none
    /// where that is the one that holds.
    #[must_use]
    pub fn of(reckoned: Reckoned, calendar: &Calendar, before: Option<NaiveDate>) -> Self {
        let Reckoned { started, due, in_working_days, rest } = reckoned;
        let moved = before.filter(|before| *before != due).map(|before| {
            let notices = calendar.notices_between(started.min(before), due.max(before));
            MovedByNotice { before, notices }
        });
        Self { rest, uncounted: in_working_days.then(|| uncounted(started, due, calendar)).flatten(), moved }
    }
}

/// What the calendar lacks of the days counted. The first is the one after the start.
fn uncounted(started: NaiveDate, due: NaiveDate, calendar: &Calendar) -> Option<Uncounted> {
    let first = started.succ_opt()?;
    let mut years = first.year()..=due.year();
    match calendar.standing_between(first, due) {
        Standing::Official => None,
        Standing::Provisional => {
            years.find(|year| calendar.standing(*year) == Standing::Provisional).map(Uncounted::Provisional)
        }
        Standing::Unknown => match calendar.years_known()? {
            [earliest, _] if first.year() < earliest => Some(Uncounted::Before(earliest)),
            _ => years.find(|year| !calendar.known(*year)).map(Uncounted::Without),
        },
    }
}
