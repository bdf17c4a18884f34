//! Who exited, in parts that are disjoint and add up. "Exited in total" (累计退出) is the institutions that exited since the
//! rectification began, each once however often it did; what exited only before that day, and what closed and never
//! exited, stand beside it and are no part of it.

use serde::{Deserialize, Serialize};

use crate::domain::value::word::words;

words! {
    /// The form of the content of a bulletin. A published one is rebuilt in the form it was published in.
    Form as "form of a bulletin" {
        /// "Left the market" as the whole, its parts overlapping where an institution was reopened.
        First = "winddown-bulletin-1",
        /// Exits since the rectification began, in disjoint parts; a paragraph of percentages too.
        Second = "winddown-bulletin-2",
    }
}

impl Form {
    /// The form that is published now.
    pub const NOW: Self = Self::Second;

    /// What a bulletin of this form says of exits.
    #[must_use]
    pub const fn exited(self, exited: Exited) -> ExitedSaid {
        match self {
            Self::First => ExitedSaid::First(exited.first()),
            Self::Second => ExitedSaid::Parts(exited),
        }
    }
}

/// Who exited, and where they stand on the day. [`Exited::in_total`] is the sum of the five fields after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exited {
    /// Institutions that exited since the rectification began, each once.
    pub in_total: i64,
    /// Of those: exited, not cleared.
    pub not_cleared: i64,
    pub cleared: i64,
    /// Of those: reopened, and closed and unresolved again.
    pub reopened: i64,
    /// Of those: in operation again.
    pub resumed: i64,
    /// Converted since the rectification began; nothing where the rulebook does not count them.
    pub transformed: i64,
    /// Exited before the rectification began, and not since; no part of the total.
    pub before: i64,
    /// Of those before: exited, not cleared.
    pub before_not_cleared: i64,
    /// Of those before: closed and unresolved again.
    pub before_reopened: i64,
    /// Closed, unresolved, never exited; no part of the total.
    pub closed_unresolved: i64,
}

impl Exited {
    /// The parts of the total: disjoint, and adding up to it.
    #[must_use]
    pub const fn parts(&self) -> [i64; 5] {
        [self.not_cleared, self.cleared, self.reopened, self.resumed, self.transformed]
    }

    /// Whoever exited or closed, each once: the total, those before it, and those that closed and never exited.
    #[must_use]
    pub const fn left(&self) -> i64 {
        self.in_total.saturating_add(self.before).saturating_add(self.closed_unresolved)
    }

    /// The sum of two units.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            in_total: self.in_total.saturating_add(other.in_total),
            not_cleared: self.not_cleared.saturating_add(other.not_cleared),
            cleared: self.cleared.saturating_add(other.cleared),
            reopened: self.reopened.saturating_add(other.reopened),
            resumed: self.resumed.saturating_add(other.resumed),
            transformed: self.transformed.saturating_add(other.transformed),
            before: self.before.saturating_add(other.before),
            before_not_cleared: self.before_not_cleared.saturating_add(other.before_not_cleared),
            before_reopened: self.before_reopened.saturating_add(other.before_reopened),
            closed_unresolved: self.closed_unresolved.saturating_add(other.closed_unresolved),
        }
    }

    /// As the first form counted: from the beginning of the record, whoever was reopened in two parts, conversions never.
    #[must_use]
    const fn first(self) -> ExitedFirst {
        let in_total = self.in_total.saturating_sub(self.transformed).saturating_add(self.before);
        ExitedFirst {
            left: in_total.saturating_add(self.closed_unresolved),
            in_total,
            not_cleared: self.not_cleared.saturating_add(self.before_not_cleared),
            closed_unresolved: self
                .closed_unresolved
                .saturating_add(self.reopened)
                .saturating_add(self.before_reopened),
        }
    }
}

/// Who exited, as the first form counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitedFirst {
    /// Institutions that ever exited, or are closed and unresolved; each once.
    pub left: i64,
    /// Institutions that ever exited, each once.
    pub in_total: i64,
    /// Exited, not cleared.
    pub not_cleared: i64,
    /// Closed, unresolved, whether or not they had exited.
    pub closed_unresolved: i64,
}

/// What a bulletin says of exits, by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ExitedSaid {
    /// Parts that add up.
    Parts(Exited),
    /// As the first form counted.
    First(ExitedFirst),
}

impl ExitedSaid {
    /// Whether nobody exited or closed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Parts(exited) => *exited == Exited::default(),
            Self::First(exited) => *exited == ExitedFirst::default(),
        }
    }

    /// Whoever exited or closed, each once.
    #[must_use]
    pub const fn left(&self) -> i64 {
        match self {
            Self::Parts(exited) => exited.left(),
            Self::First(exited) => exited.left,
        }
    }

    /// Exited in total.
    #[must_use]
    pub const fn in_total(&self) -> i64 {
        match self {
            Self::Parts(exited) => exited.in_total,
            Self::First(exited) => exited.in_total,
        }
    }

    /// Exited, not cleared: on the list on the day, whenever they exited.
    #[must_use]
    pub const fn not_cleared(&self) -> i64 {
        match self {
            Self::Parts(exited) => exited.not_cleared.saturating_add(exited.before_not_cleared),
            Self::First(exited) => exited.not_cleared,
        }
    }

    /// Closed, unresolved: on the list on the day, whether or not they had exited.
    #[must_use]
    pub const fn closed_unresolved(&self) -> i64 {
        match self {
            Self::Parts(exited) => {
                exited.closed_unresolved.saturating_add(exited.reopened).saturating_add(exited.before_reopened)
            }
            Self::First(exited) => exited.closed_unresolved,
        }
    }

    /// The parts, where the form has them.
    #[must_use]
    pub const fn parts(&self) -> Option<&Exited> {
        match self {
            Self::Parts(exited) => Some(exited),
            Self::First(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXITED: Exited = Exited {
        in_total: 20,
        not_cleared: 9,
        cleared: 6,
        reopened: 2,
        resumed: 1,
        transformed: 2,
        before: 5,
        before_not_cleared: 3,
        before_reopened: 1,
        closed_unresolved: 7,
    };

    #[test]
    fn the_first_form_counts_the_reopened_twice_and_conversions_never() {
        let first = ExitedFirst { left: 30, in_total: 23, not_cleared: 12, closed_unresolved: 10 };
        assert_eq!(Form::First.exited(EXITED), ExitedSaid::First(first));
    }

    #[test]
    fn either_form_is_read_again_as_what_it_was() {
        for form in Form::ALL {
            let said = form.exited(EXITED);
            let text = serde_json::to_string(&said).unwrap();
            assert_eq!(serde_json::from_str::<ExitedSaid>(&text).unwrap(), said);
        }
    }

    proptest::proptest! {
        #[test]
        fn parts_that_add_up_still_do_where_units_are_put_together(
            units in proptest::collection::vec(proptest::array::uniform5(0_i64..9_999), 0..9),
        ) {
            let unit = |parts: [i64; 5]| Exited {
                in_total: parts.iter().sum(),
                not_cleared: parts[0],
                cleared: parts[1],
                reopened: parts[2],
                resumed: parts[3],
                transformed: parts[4],
                ..Exited::default()
            };
            let all = units.into_iter().map(unit).fold(Exited::default(), Exited::plus);
            proptest::prop_assert_eq!(all.parts().iter().sum::<i64>(), all.in_total);
        }
    }

    #[test]
    fn lists_of_the_day_are_the_same_by_either_form() {
        let [one, two] = [Form::First, Form::Second].map(|form| form.exited(EXITED));
        assert_eq!(one.not_cleared(), two.not_cleared());
        assert_eq!(one.closed_unresolved(), two.closed_unresolved());
    }
}
