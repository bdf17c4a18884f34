//! The lists that have a name: what `export` writes and `diff` compares, and the pack puts behind one another.

use std::fmt;
use std::str::FromStr;

use super::Question;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::word::{UnknownWord, words};
use crate::office::lists::three_drops::DropsBy;
use crate::reports::case_list::CasesAsked;
use crate::reports::institutions::{InstitutionsAsked, states_default};
use crate::reports::lead::LeadsAsked;
use crate::reports::pilot::PilotAsked;

words! {
    /// A list that no stuck rule makes.
    StandingList as "list" {
        /// Institutions.
        Institutions = "institutions",
        /// Clearance cases.
        Cases = "cases",
        /// Institution, measure, exit date, responsible body (E6).
        FourLists = "four-lists",
        /// Applications to convert, and how far each has come (E5).
        Pilots = "pilots",
        /// Leads by sector (E7).
        Leads = "leads",
        /// How far the measures fell, by unit (E2).
        ThreeDrops = "three-drops",
        /// Tolling grants (E8).
        Tolled = "tolled",
        /// What was handed over to others, by unit and list (E11).
        HandOvers = "handovers",
        /// The issue log.
        Issues = "issues",
        /// What was restated (E9).
        Restatements = "restatements",
        /// What is doubtful about the returns (E12).
        DataQuality = "data-quality",
        /// Who was cleared, with what it came to (E13).
        StruckOff = "struck-off",
        /// Stock, clearance, pilots and reporting by unit.
        Targets = "targets",
    }
}

/// A list that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListName {
    /// That of a stuck rule.
    Stuck(StuckRule),
    /// Any other.
    Standing(StandingList),
}

impl ListName {
    /// Every list.
    pub fn all() -> impl Iterator<Item = Self> {
        let standing = StandingList::ALL.iter().copied().map(Self::Standing);
        standing.chain(StuckRule::ALL.iter().copied().map(Self::Stuck))
    }

    /// Its name, which is that of its report in every format too.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stuck(rule) => rule.list(),
            Self::Standing(list) => list.code(),
        }
    }

    /// The question whose answer it is, the list whole.
    #[must_use]
    pub fn question(self) -> Question {
        let list = match self {
            Self::Stuck(rule) => return Question::Stuck(rule),
            Self::Standing(list) => list,
        };
        match list {
            StandingList::Institutions => {
                Question::Institutions(InstitutionsAsked { states: states_default(), ..InstitutionsAsked::default() })
            }
            StandingList::Cases => Question::Cases(CasesAsked::default()),
            StandingList::FourLists => Question::FourLists,
            StandingList::Pilots => Question::Pilots(PilotAsked { all: true, ..PilotAsked::default() }),
            StandingList::Leads => Question::Leads(LeadsAsked::default()),
            StandingList::ThreeDrops => Question::ThreeDrops { by: DropsBy::Unit, baseline: None },
            StandingList::Tolled => Question::TollingGrants,
            StandingList::HandOvers => Question::HandOversByUnit,
            StandingList::Issues => Question::Issues {
                institution: None,
                lead: None,
                categories: Vec::new(),
                owner: None,
                resolved_too: true,
            },
            StandingList::Restatements => Question::Restatements { institution: None, months: (None, None) },
            StandingList::DataQuality => Question::DataQuality,
            StandingList::StruckOff => Question::StruckOff,
            StandingList::Targets => Question::Targets(None),
        }
    }
}

impl FromStr for ListName {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::all().find(|list| list.code() == text).ok_or_else(|| UnknownWord {
            kind: "list",
            text: text.to_owned(),
            known: Self::all().map(Self::code).collect(),
        })
    }
}

impl fmt::Display for ListName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_lists_have_one_name_and_each_is_found_by_its_own() {
        let names: BTreeSet<&str> = ListName::all().map(ListName::code).collect();
        assert_eq!(names.len(), ListName::all().count());
        for list in ListName::all() {
            assert_eq!(list.code().parse(), Ok(list));
        }
    }
}
