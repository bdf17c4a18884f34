//! The windows of notices: when one ends whose last day is a rest day.

use super::fact::{CaseFact, NoticeKind};
use crate::domain::clock::{IsWorking, RestDays, moved_off_rest_days};
use crate::domain::rulebook::{RuleKey, Rulebook};

/// The rule that says how long the window of a notice is.
#[must_use]
pub const fn window_rule(kind: NoticeKind) -> RuleKey {
    match kind {
        NoticeKind::Claims => RuleKey::CaseClaimsWindowDays,
        NoticeKind::Final => RuleKey::CaseNoticeDays,
    }
}

/// A notice with its window moved off rest days, and the days that moved it. Anything else, and a notice that says already
/// until when it was extended, stays as it is.
#[must_use]
pub fn window_extended(
    fact: &CaseFact,
    rulebook: &Rulebook,
    is_working: IsWorking<'_>,
) -> Option<(CaseFact, RestDays)> {
    let CaseFact::Noticed { kind, number, until, extended_to: None } = fact else {
        return None;
    };
    let (ends, rest) = moved_off_rest_days(window_rule(*kind), *until, rulebook, is_working);
    let moved = CaseFact::Noticed { kind: *kind, number: number.clone(), until: *until, extended_to: Some(ends) };
    rest.map(|rest| (moved, rest))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::clock::calendar::{Calendar, calendar_shipped};

    fn ends(kind: NoticeKind, until: &str) -> Option<(NaiveDate, RestDays)> {
        let (years, days) = calendar_shipped();
        let calendar = Calendar::new(years, days);
        let fact =
            CaseFact::Noticed { kind, number: "3".to_owned(), until: until.parse().expect("a day"), extended_to: None };
        let rulebook = Rulebook::default();
        match window_extended(&fact, &rulebook, &|day| calendar.is_working(day))? {
            (CaseFact::Noticed { extended_to: Some(to), .. }, rest) => Some((to, rest)),
            (other, _) => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_window_that_ends_on_the_eve_of_the_spring_festival_ends_after_it() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let (to, rest) = ends(NoticeKind::Claims, "2020-01-24").expect("a rest day");
        assert_eq!(to, day("2020-02-03"));
        assert_eq!((rest.from, rest.to), (day("2020-01-24"), day("2020-02-02")));
        assert_eq!(rest.switch, RuleKey::CaseClaimsWindowRestDay);
        assert_eq!(ends(NoticeKind::Final, "2020-01-23"), None, "worked");
    }
}
