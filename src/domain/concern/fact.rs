//! What can be recorded of an issue, in the chain of what it is about.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::value::word::words;

words! {
    /// What an issue is about: what the meeting named (domain note §11), and what stands in the way of a disposal.
    ConcernCategory as "category" said "concern-category-" {
        /// The disposal is hard: assets, debts, disputes.
        DisposalDifficulty = "disposal-difficulty",
        /// Money is missing or held.
        Funds = "funds",
        /// Data is missing, late or wrong.
        Data = "data",
        /// People are missing: those responsible, the working group, staff.
        Personnel = "personnel",
        /// Something with the court or the police.
        CourtPolice = "court-police",
        /// Lenders complain or gather.
        LenderUnrest = "lender-unrest",
        /// The epidemic holds something up.
        Epidemic = "epidemic",
        /// The conversion does not move.
        Conversion = "conversion",
        /// A new risk shows.
        NewRisk = "new-risk",
        /// Another matter.
        Other = "other",
    }
}

/// What is recorded of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "issue", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ConcernFact {
    Raised {
        /// What it is about.
        category: ConcernCategory,
        text: String,
        /// Who sees to it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    /// Somebody else sees to it, or until another day. What is `None` stays.
    Assigned {
        /// The entry that raised it.
        of: i32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    Resolved {
        /// The entry that raised it.
        of: i32,
        resolution: String,
    },
    /// It is back.
    Reopened {
        /// The entry that raised it.
        of: i32,
    },
}
