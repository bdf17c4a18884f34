//! What can be recorded about an application to convert besides its moves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::case::item::Item;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

words! {
    /// Where the licence asked for is to hold (83号文).
    Scope as "scope of a licence" said "pilot-scope-" {
        /// In a single province.
        Province = "province",
        /// In the whole nation.
        Nation = "nation",
    }
}

words! {
    /// What belongs to the pack of an application (domain note §3).
    PackItem as "item of the pack" said "pack-item-" {
        Application = "application",
        ShareholderResolution = "shareholder-resolution",
        /// Audit of three years.
        Audit = "audit",
        /// Proof of the capital and of the source of the funds.
        CapitalProof = "capital-proof",
        /// Conversion plan: run-off of the stock, settlement with lenders.
        ConversionPlan = "conversion-plan",
        /// Undertaking of shareholders and actual controller: joint responsibility for the stock.
        Undertaking = "undertaking",
        /// Result of the compliance check.
        ComplianceCheck = "compliance-check",
        LegalOpinion = "legal-opinion",
        /// Plan of governance, systems and risk.
        GovernancePlan = "governance-plan",
        /// Proof of the data connection.
        DataConnection = "data-connection",
        /// Opinion of the locality.
        LocalOpinion = "local-opinion",
    }
}

words! {
    /// An office that gives its opinion on an application.
    Office as "office" said "office-" {
        /// The city's office.
        City = "city",
        /// The province's online-lending office (网贷整治办).
        ProvinceLending = "province-lending",
        /// The province's internet-finance office (互金整治办).
        ProvinceFinance = "province-finance",
        /// The national online-lending office (网贷整治办).
        NationLending = "nation-lending",
        /// The national internet-finance office (互金整治办).
        NationFinance = "nation-finance",
    }
}

words! {
    /// What an office thinks of an application.
    Opinion as "opinion" said "opinion-" {
        Agree = "agree",
        Disagree = "disagree",
    }
}

words! {
    /// What follows where a condition is not met by its day.
    Consequence as "consequence" said "consequence-" {
        /// The provisional licence lapses.
        Lapse = "lapse",
        /// The approval is looked at again.
        Review = "review",
    }
}

words! {
    /// What keeps an institution from converting (the meeting of 24 April 2020: 转型意愿不强, 转型能力不足).
    Obstacle as "obstacle" said "pilot-obstacle-" {
        /// It does not want to.
        Unwilling = "unwilling",
        /// It is not able to.
        Incapable = "incapable",
        /// Something illegal in its stock or conduct.
        Illegality = "illegality",
        /// The capital is not there.
        Capital = "capital",
        /// Another cause.
        Other = "other",
    }
}

words! {
    /// What belongs to a provisional licence, and to nothing before it (P6 to P9).
    OfLicence as "matter of a provisional licence" said "pilot-matter-" {
        /// Capital paid in.
        Capital = "capital",
        /// A condition of the approval.
        Condition = "condition",
        /// An item of the settlement with the lenders.
        Settlement = "settlement",
        /// The stock found at the end of the run-off.
        Stock = "stock",
    }
}

/// What a condition of an approval asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "term", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Term {
    /// Capital paid in, in total, by the day.
    Capital { amount: Money },
    /// The stock of loans is zero by the day.
    ZeroStock,
    /// Anything else.
    Other {
        /// In words.
        text: String,
    },
}

impl Term {
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Capital { .. } => "capital",
            Self::ZeroStock => "zero-stock",
            Self::Other { .. } => "other",
        }
    }
}

/// What is recorded about an application to convert besides its moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PilotFact {
    /// What is applied for. Filed again, it takes the place of what was filed before.
    Filed {
        /// Where the licence is to hold.
        scope: Scope,
        /// Registered capital, in cash.
        registered: Money,
        /// The first payment planned.
        first: Money,
        /// Balance of loans at the application.
        balance: Money,
        /// Lenders at the application.
        lenders: u32,
    },
    /// An item of the pack is on file.
    PackItemFiled { item: PackItem },
    /// An office gave its opinion. A later one takes its place.
    OpinionGiven {
        office: Office,
        /// What it thinks.
        opinion: Opinion,
    },
    /// A condition of the approval.
    ConditionSet {
        condition: String,
        /// What it asks for.
        term: Term,
        /// By which day, included.
        due: NaiveDate,
        /// What follows otherwise.
        consequence: Consequence,
    },
    /// A condition was given another day by a decision; the day before stays on record.
    ConditionExtended {
        condition: String,
        /// The new day, included.
        due: NaiveDate,
    },
    /// A condition was met on the effective day.
    ConditionMet { condition: String },
    /// The office that decided the approval waived a condition.
    ConditionWaived { condition: String },
    /// Balance and lenders at the conversion, as the custodian states them. The effective day is that of the figures.
    ConversionBalance {
        /// Balance of loans.
        balance: Money,
        lenders: u32,
    },
    /// Capital paid in, as a report verifies it. The effective day is that of the payment.
    CapitalPaid {
        amount: Money,
        /// Number of the report that verifies it.
        report: String,
        /// Whether the funds are the shareholders' own.
        own_funds: bool,
    },
    /// The last day of the run-off.
    RunOffSet {
        /// That day.
        end: NaiveDate,
    },
    /// What custodian or auditor found of the stock on the effective day.
    StockVerified {
        /// Balance of loans.
        balance: Money,
        lenders: u32,
        /// What is left on the custody account.
        custody: Money,
    },
    /// An item of the settlement with the lenders is done: R2, R4 or R7.
    SettlementDone { item: Item },
    /// Something stands in the way.
    ObstacleRaised { obstacle: Obstacle, note: String },
    /// It is out of the way.
    ObstacleLifted { obstacle: Obstacle },
    /// Clocks of this application are tolled.
    Tolled(TollingGiven),
    /// A grant of this application ends early.
    TollingEnded {
        /// The entry that granted it.
        grant: i32,
    },
}

impl PilotFact {
    /// The reason code that it is recorded with.
    #[must_use]
    pub const fn reason(&self) -> Reason {
        match self {
            Self::Filed { .. }
            | Self::PackItemFiled { .. }
            | Self::ConditionMet { .. }
            | Self::ConversionBalance { .. }
            | Self::CapitalPaid { .. }
            | Self::RunOffSet { .. }
            | Self::StockVerified { .. }
            | Self::SettlementDone { .. } => Reason::Recorded,
            Self::OpinionGiven { .. }
            | Self::ConditionSet { .. }
            | Self::ConditionExtended { .. }
            | Self::ConditionWaived { .. }
            | Self::ObstacleRaised { .. }
            | Self::ObstacleLifted { .. } => Reason::Judged,
            Self::Tolled(_) | Self::TollingEnded { .. } => Reason::Tolling,
        }
    }
}
