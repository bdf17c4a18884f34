//! What can be recorded about a lead besides its moves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::marks::Mark;
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// The sector of a lead.
    Sector as "sector" said "lead-sector-" {
        /// Internet asset management (互联网资产管理).
        Iam = "iam",
        /// Trading in and speculation with virtual currencies (虚拟货币交易炒作).
        Vc = "vc",
        /// Illegal foreign exchange and margin trading (非法外汇交易).
        Fx = "fx",
        /// Online lending that comes back or starts anew.
        P2pNew = "p2p-new",
        /// Another.
        Other = "other",
    }
}

words! {
    /// Where a lead comes from.
    Source as "source" said "lead-source-" {
        /// The monitoring of a centre.
        Monitor = "monitor",
        Complaint = "complaint",
        /// Another agency.
        Agency = "agency",
        Press = "press",
    }
}

words! {
    /// What two people take a lead for.
    Character as "character" said "lead-character-" {
        Illegal = "illegal",
        NonCompliant = "non-compliant",
        NoIssue = "no-issue",
        Unclear = "unclear",
    }
}

words! {
    /// A measure against what a lead is about.
    Measure as "measure" said "lead-measure-" {
        /// Talk with those responsible (约谈).
        Talk = "talk",
        /// Order to stop (责令停止).
        StopOrder = "stop-order",
        /// Site or address blocked.
        SiteBlock = "site-block",
        /// App taken out of the stores.
        AppDelist = "app-delist",
        /// Payment channel cut.
        PayChannelCut = "pay-channel-cut",
        /// Public announcement.
        Announcement = "announcement",
        /// Handed to the police.
        PoliceTransfer = "police-transfer",
        /// Action on the business licence.
        LicenceAction = "licence-action",
    }
}

/// What is known of a lead when it is received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The number a person types.
    pub number: String,
    pub sector: Sector,
    /// Where it comes from.
    pub source: Source,
    /// Whom or what it is about.
    pub subject: String,
    /// By what it is known again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// Stock of money, in yuan, as estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock: Option<Money>,
    /// People who put money in, as estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
}

/// What is recorded about a lead besides its moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "kebab-case", deny_unknown_fields)]
pub enum LeadFact {
    /// What was received.
    Reported { report: Report },
    /// Another mark by which it is known.
    MarkAdded { mark: Mark },
    /// The figures are estimated anew.
    Estimated {
        /// Stock of money, in yuan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stock: Option<Money>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        people: Option<u32>,
    },
    /// An institution of the register stands behind it.
    Linked {
        institution: Uuid,
        /// What it was called then.
        name: String,
        /// By what it answers.
        by: String,
    },
    /// It belongs with another lead.
    Related {
        /// The other lead.
        lead: Uuid,
        number: String,
        /// By what they are known to belong together.
        by: String,
    },
    /// How grave it is, each from 1 to 5.
    Scored {
        /// How much money.
        scale: u8,
        people: u8,
        /// How fast and far it spreads.
        spread: u8,
        /// Whether it reaches abroad (出海).
        offshore: bool,
    },
    /// One person says what it is.
    Characterised { by: String, character: Character, law: String },
    /// A measure is asked of an agency.
    MeasureTaken { measure: Measure, agency: String },
    /// The agency's receipt for a measure.
    MeasureReceipted {
        measure: Measure,
        agency: String,
        /// The number of its receipt.
        receipt: String,
    },
    /// Who is to receive it.
    Referred {
        /// The body.
        receiver: String,
    },
    ReferralReceipted {
        /// Its number.
        receipt: String,
    },
    /// When it is to be looked at again.
    ReviewSet {
        /// The day.
        review: NaiveDate,
    },
    /// What was found when it was looked at again.
    Rechecked {
        /// Whether it had stopped.
        stopped: bool,
        /// Stock of money left, in yuan.
        residual: Money,
        /// The institution whose clearance case takes care of what is left.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        case_of: Option<Uuid>,
    },
    /// The lead that it is the same as.
    MergedInto { lead: Uuid, number: String },
}
