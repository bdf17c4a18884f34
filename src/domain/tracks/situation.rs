//! Facts beyond the own entries of a subject that a judgement needs.

use chrono::NaiveDate;

use crate::domain::case::fact::CaseFact;
use crate::domain::clock::tolling::Grant;
use crate::domain::engine::fact::FactStanding;
use crate::domain::engine::timeline::Standing;
use crate::domain::rulebook::Rulebook;

/// Facts beyond the subject's own entries that a judgement needs.
#[derive(Debug, Clone)]
pub struct Situation<'facts> {
    /// Today, in the office's legal time zone.
    pub today: NaiveDate,
    /// The rules that hold where the subject is.
    pub rulebook: &'facts Rulebook,
    /// For an institution: the moves of each of its cases, as they stand.
    pub cases: Vec<Vec<Standing>>,
    /// For an institution: the facts of each of its cases, in the order of `cases`.
    pub case_facts: Vec<Vec<FactStanding<CaseFact>>>,
    /// For a case or an application: the moves of its institution, as they stand.
    pub institution: Vec<Standing>,
    /// For an institution its applications to convert, for an application the institution's others: the moves of each.
    pub pilots: Vec<Vec<Standing>>,
    /// For an application: the tolling grants of its unit and of those above it.
    pub grants: Vec<Grant>,
}

impl<'facts> Situation<'facts> {
    /// A situation without cases.
    #[must_use]
    pub const fn new(today: NaiveDate, rulebook: &'facts Rulebook) -> Self {
        Self {
            today,
            rulebook,
            cases: Vec::new(),
            case_facts: Vec::new(),
            institution: Vec::new(),
            pilots: Vec::new(),
            grants: Vec::new(),
        }
    }
}
