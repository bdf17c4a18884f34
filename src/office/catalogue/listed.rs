//! The lists that have a name: what `export` writes and `diff` compares, and the pack puts behind one another.

use std::fmt;
use std::str::FromStr;

use super::Question;
use super::plain::PlainList;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::word::{UnknownWord, words};
use crate::office::lists::three_drops::DropsBy;
use crate::reports::case_list::CasesAsked;
use crate::reports::institutions::{InstitutionsAsked, states_default};
use crate::reports::lead::LeadsAsked;
use crate::reports::pilot::PilotAsked;

words! {
    /// A list that more can be asked of than every list is asked, whole.
    StandingList as "list" {
        Institutions = "institutions",
        /// Clearance cases.
        Cases = "cases",
        /// Applications to convert, and how far each has come (E5).
        Pilots = "pilots",
        /// Leads by sector (E7).
        Leads = "leads",
        /// How far the measures fell, by unit (E2).
        ThreeDrops = "three-drops",
        /// The issue log.
        Issues = "issues",
        /// What was restated (E9).
        Restatements = "restatements",
        /// Stock, clearance, pilots and reporting by unit.
        Targets = "targets",
    }
}

/// A list that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListName {
    /// That of a stuck rule.
    Stuck(StuckRule),
    /// One of which no more can be asked than of every list.
    Plain(PlainList),
    /// One of which more can be asked.
    Standing(StandingList),
}

impl ListName {
    /// Every list.
    pub fn all() -> impl Iterator<Item = Self> {
        let standing = StandingList::ALL.iter().copied().map(Self::Standing);
        let plain = PlainList::ALL.iter().copied().map(Self::Plain);
        standing.chain(plain).chain(StuckRule::ALL.iter().copied().map(Self::Stuck))
    }

    /// Its name, which is that of its report in every format too.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stuck(rule) => rule.list(),
            Self::Plain(list) => list.code(),
            Self::Standing(list) => list.code(),
        }
    }

    /// Whether each row is of one institution, case, application or lead, so that it can be followed from day to day.
    #[must_use]
    pub fn is_of_subjects(self) -> bool {
        match self {
            Self::Stuck(_) => true,
            Self::Plain(list) => list.is_of_subjects(),
            Self::Standing(list) => match list {
                StandingList::Institutions | StandingList::Cases | StandingList::Pilots | StandingList::Leads => true,
                StandingList::ThreeDrops
                | StandingList::Issues
                | StandingList::Restatements
                | StandingList::Targets => false,
            },
        }
    }

    /// The question whose answer it is, the list whole.
    #[must_use]
    pub fn question(self) -> Question {
        let list = match self {
            Self::Stuck(rule) => return Question::Stuck(rule),
            Self::Plain(list) => return Question::Plain(list),
            Self::Standing(list) => list,
        };
        match list {
            StandingList::Institutions => {
                Question::Institutions(InstitutionsAsked { states: states_default(), ..InstitutionsAsked::default() })
            }
            StandingList::Cases => Question::Cases(CasesAsked::default()),
            StandingList::Pilots => Question::Pilots(PilotAsked { all: true, ..PilotAsked::default() }),
            StandingList::Leads => Question::Leads(LeadsAsked::default()),
            StandingList::ThreeDrops => Question::ThreeDrops { by: DropsBy::Unit, baseline: None },
            StandingList::Issues => Question::Issues {
                institution: None,
                lead: None,
                categories: Vec::new(),
                owner: None,
                resolved_too: true,
            },
            StandingList::Restatements => Question::Restatements { institution: None, months: (None, None) },
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
