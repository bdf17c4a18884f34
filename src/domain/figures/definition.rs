//! What each indicator means. The definition is part of the number (domain note §4): trackers that counted who was active in
//! the month broke a streak that the official count did not. A version rises with every change of what is counted; what a
//! published bulletin rests on is named by it.

use serde::{Deserialize, Serialize};

use super::exited::Form;
use crate::domain::value::word::words;

words! {
    /// Something a bulletin says, and by which definition. Its name, its words and their source are the messages
    /// `indicator-<code>`, `definition-<code>` and `definition-source-<code>`.
    Indicator as "indicator" said "indicator-" {
        /// Institutions in actual operation (在营).
        Institutions = "institutions",
        /// The loan balance (借贷余额).
        Balance = "balance",
        /// Lenders (出借人).
        Lenders = "lenders",
        /// Borrowers (借款人).
        Borrowers = "borrowers",
        /// A sum of persons over institutions (人次).
        PersonTimes = "person-times",
        /// Left the market in total (累计退出市场).
        LeftInTotal = "left-in-total",
        /// Exited in total (累计退出).
        ExitedInTotal = "exited-in-total",
        /// Exited, not cleared (退而不清).
        ExitedNotCleared = "exited-not-cleared",
        /// Closed, unresolved (停业未处置完毕).
        ClosedUnresolved = "closed-unresolved",
        /// The stock at stopped institutions.
        StoppedStock = "stopped-stock",
        /// What changes are against (基期).
        Baseline = "baseline",
        /// How figures are rounded.
        Rounding = "rounding",
        /// Months of decline in a row.
        Streak = "streak",
        /// The flow statement.
        Flow = "flow",
        /// What makes figures provisional.
        Provisional = "provisional",
    }
}

impl Indicator {
    /// The version of its definition in a form of the bulletin.
    #[must_use]
    pub const fn version(self, form: Form) -> u32 {
        match (self, form) {
            (
                Self::LeftInTotal | Self::ExitedInTotal | Self::ExitedNotCleared | Self::ClosedUnresolved,
                Form::Second,
            ) => 2,
            (
                Self::LeftInTotal | Self::ExitedInTotal | Self::ExitedNotCleared | Self::ClosedUnresolved,
                Form::First,
            )
            | (
                Self::Institutions
                | Self::Balance
                | Self::Lenders
                | Self::Borrowers
                | Self::PersonTimes
                | Self::StoppedStock
                | Self::Baseline
                | Self::Rounding
                | Self::Streak
                | Self::Flow
                | Self::Provisional,
                Form::First | Form::Second,
            ) => 1,
        }
    }
}

/// A definition that a bulletin rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    pub indicator: Indicator,
    pub version: u32,
}

/// The definitions that a form rests on.
#[must_use]
pub fn definitions(form: Form) -> Vec<Definition> {
    Indicator::ALL
        .iter()
        .map(|indicator| Definition { indicator: *indicator, version: indicator.version(form) })
        .collect()
}
