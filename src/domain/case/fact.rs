//! What can be recorded about a case besides its moves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::claims::ClaimStep;
use super::item::Item;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

words! {
    /// Disposal route (处置路径): the measure of the four lists (domain note §5; Anhui 皖互金整治办〔2020〕42号).
    Route as "disposal route" said "route-" {
        /// Convert (转型).
        Transform = "transform",
        /// Clear and exit (清退).
        Clear = "clear",
        /// Prosecute (立案查处).
        Prosecute = "prosecute",
        Bankruptcy = "bankruptcy",
        /// Not decided yet.
        Undecided = "undecided",
    }
}

words! {
    /// A judgement about a case that stands from one day to another. That a case is tolled is no flag: it follows from grants.
    Flag as "flag" said "flag-" {
        /// Exited and hard to clear (退而难清): confirmed by a person.
        Hard = "hard",
        /// Somebody disputes the disposal.
        Disputed = "disputed",
        /// A court or the police ordered to hold.
        OnHold = "on-hold",
    }
}

words! {
    /// Why a case is hard to clear (domain note §7, ST2).
    HardReason as "reason of hard-to-clear" said "hard-reason-" {
        /// Nobody can be reached.
        LostContact = "lost-contact",
        /// A criminal or bankruptcy proceeding runs for long.
        LongProceeding = "long-proceeding",
        /// Little was recovered in a year.
        LowRecovery = "low-recovery",
        /// The plan was voted down twice.
        PlanRejected = "plan-rejected",
        /// It is certified that nothing can be recovered.
        NothingRecoverable = "nothing-recoverable",
        /// Another cause.
        Other = "other",
    }
}

words! {
    /// What a notice is for.
    NoticeKind as "kind of notice" said "notice-kind-" {
        /// Lenders are asked to declare their claims within a window.
        Claims = "claims",
        /// The end of the procedure is announced; objections may be made within a window.
        Final = "final",
    }
}

words! {
    /// How an objection was decided.
    Ruling as "decision on an objection" said "ruling-" {
        /// It is valid.
        Upheld = "upheld",
        Dismissed = "dismissed",
    }
}

/// What is recorded about a case besides its moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "kebab-case", deny_unknown_fields)]
pub enum CaseFact {
    /// Who is responsible, by which route, until when: three of the four lists. What is `None` stays as it was.
    Assigned {
        /// The responsible body.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<String>,
        /// The disposal route.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        route: Option<Route>,
        /// The planned exit date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        exit_by: Option<NaiveDate>,
    },
    /// Stock at the stop. The basis of the entry is the source, its effective day the date of the figures.
    Stock {
        /// Outstanding principal.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        principal: Option<Money>,
        /// Lenders with a balance.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lenders: Option<u32>,
        /// Balance advanced by the platform (代偿余额).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        advanced: Option<Money>,
    },
    /// A claim, or a batch of them where only totals are kept.
    ClaimFiled {
        /// Its reference number; never a person's identity.
        claim: String,
        /// Principal claimed.
        amount: Money,
        /// Lenders in it; 1 for a single claim.
        lenders: u32,
    },
    /// A step of a claim.
    ClaimMoved {
        claim: String,
        step: ClaimStep,
        /// The amount admitted, where the step gives one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amount: Option<Money>,
        /// For a claim rejected as filed twice: the one that stays.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        duplicate_of: Option<String>,
        /// For a claim that another party takes over: who.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        taken_over_by: Option<String>,
    },
    /// A claim filed again with another amount; what was filed before is superseded and stays on record.
    ClaimAmended {
        claim: String,
        /// Principal claimed now.
        amount: Money,
    },
    /// The register of claims is closed: the window is over.
    RegisterClosed,
    /// A payment to lenders: to one claim, or to all admitted ones in proportion to what each is still owed.
    Paid {
        /// The claim; `None` for all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        claim: Option<String>,
        principal: Money,
        /// Return above principal (收益); only after the principal.
        #[serde(default, skip_serializing_if = "money_is_zero", rename = "return")]
        gain: Money,
        /// Lenders of a batch who are fully repaid with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lenders: Option<u32>,
    },
    /// The bank took a payment back, all of it or a part. The payment stays on record with its day.
    PaymentReturned {
        /// The entry of the payment.
        payment: i32,
        /// Principal that went back.
        principal: Money,
        /// Return above principal that went back.
        #[serde(default, skip_serializing_if = "money_is_zero", rename = "return")]
        gain: Money,
    },
    /// So much of the stock at the stop is proven not to be owed, by an audit or a ruling.
    NotOwed {
        amount: Money,
    },
    /// Money got in for the lenders: assets realised, debts collected.
    Recovered {
        amount: Money,
    },
    /// Those who wind the institution up certify that nothing more can be recovered.
    NothingRecoverable,
    /// The final distribution was made: what is still outstanding is the shortfall.
    Distributed,
    /// A documented try to reach those responsible.
    ContactTried,
    /// A notice was published on the effective day.
    Noticed {
        kind: NoticeKind,
        number: String,
        /// The last day of its window, as it was published.
        until: NaiveDate,
        /// The last day where that is a rest day and the law moves it, by the calendar as it was known when the notice was
        /// recorded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        extended_to: Option<NaiveDate>,
    },
    /// A lender, or somebody else concerned, objects to the final notice.
    Objected {
        /// Its reference number.
        objection: String,
    },
    ObjectionDecided {
        objection: String,
        ruling: Ruling,
    },
    /// The exit plan is filed.
    PlanFiled {
        /// Share of the votes that carries it, in basis points; `None` where lenders do not vote.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        threshold: Option<u32>,
    },
    /// A vote on the plan was counted. By heads or by yuan, as the plan says: both figures are of one kind.
    VoteCounted {
        in_favour: u64,
        of: u64,
    },
    /// An item of the closing checklist is proven. The effective day is that of the document.
    ItemPassed {
        item: Item,
    },
    /// An item does not apply.
    ItemNotApplicable {
        item: Item,
        why: String,
    },
    FlagRaised {
        flag: Flag,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<HardReason>,
    },
    /// A flag that stands was looked at again.
    FlagReviewed {
        flag: Flag,
    },
    /// A flag is taken down.
    FlagLifted {
        flag: Flag,
    },
    /// Clocks of this case are tolled.
    Tolled(TollingGiven),
    /// A grant of this case ends early.
    TollingEnded {
        /// The entry that granted it.
        grant: i32,
    },
}

impl CaseFact {
    /// The reason code that it is recorded with.
    #[must_use]
    pub const fn reason(&self) -> Reason {
        match self {
            Self::Assigned { .. } => Reason::Assigned,
            Self::Stock { .. }
            | Self::ClaimFiled { .. }
            | Self::ClaimMoved { .. }
            | Self::ClaimAmended { .. }
            | Self::RegisterClosed
            | Self::Paid { .. }
            | Self::PaymentReturned { .. }
            | Self::NotOwed { .. }
            | Self::Recovered { .. }
            | Self::NothingRecoverable
            | Self::Distributed
            | Self::ContactTried
            | Self::Noticed { .. }
            | Self::Objected { .. }
            | Self::ObjectionDecided { .. }
            | Self::PlanFiled { .. }
            | Self::VoteCounted { .. }
            | Self::ItemPassed { .. }
            | Self::ItemNotApplicable { .. } => Reason::Recorded,
            Self::FlagRaised { .. } | Self::FlagReviewed { .. } | Self::FlagLifted { .. } => Reason::Judged,
            Self::Tolled(_) | Self::TollingEnded { .. } => Reason::Tolling,
        }
    }
}

/// Serde asks by reference.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
const fn money_is_zero(amount: &Money) -> bool {
    amount.is_zero()
}
