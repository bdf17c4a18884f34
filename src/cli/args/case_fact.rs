//! The commands of `case` that record one fact each, and the fact that each gives.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::args::case::{MoneyWritingArgs, WritingArgs};
use crate::domain::case::fact::{CaseFact, NoticeKind, Ruling};
use crate::domain::rulebook::{RuleKind, RuleValue};
use crate::domain::value::money::Money;

/// `case ...`, where it records one fact.
#[derive(Debug, Subcommand)]
pub enum CaseFactCommand {
    /// A payment.
    Pay(CasePayArgs),
    /// Stock proven not to be owed.
    NotOwed(CaseAmountArgs),
    /// A recovery.
    Recover(CaseAmountArgs),
    /// The final distribution.
    Distribute(CasePlainArgs),
    /// Nothing more recoverable.
    Unrecoverable(CasePlainArgs),
    /// A contact try.
    Contact(CasePlainArgs),
    /// A notice.
    Notice(CaseNoticeArgs),
    /// The plan.
    Plan(CasePlanArgs),
    /// The vote.
    Vote(CaseVoteArgs),
    /// An objection.
    Object(CaseObjectArgs),
}

/// A fact as a command gives it.
pub struct FactGiven<'args> {
    pub institution: &'args str,
    pub fact: CaseFact,
    pub writing: &'args WritingArgs,
    /// Whether an amount that may be questioned is meant.
    pub is_confirmed: bool,
}

impl CaseFactCommand {
    /// The fact.
    #[must_use]
    pub fn given(&self) -> FactGiven<'_> {
        match self {
            Self::Pay(args) => {
                let principal = args.principal.unwrap_or(Money::ZERO);
                let gain = args.gain.unwrap_or(Money::ZERO);
                let fact = match args.returned {
                    Some(payment) => CaseFact::PaymentReturned { payment, principal, gain },
                    None => CaseFact::Paid { claim: args.claim.clone(), principal, gain, lenders: args.lenders },
                };
                of_money(&args.institution, fact, &args.money)
            }
            Self::NotOwed(args) => args.given(CaseFact::NotOwed { amount: args.amount }),
            Self::Recover(args) => args.given(CaseFact::Recovered { amount: args.amount }),
            Self::Distribute(args) => args.given(CaseFact::Distributed),
            Self::Unrecoverable(args) => args.given(CaseFact::NothingRecoverable),
            Self::Contact(args) => args.given(CaseFact::ContactTried),
            Self::Notice(args) => {
                let (kind, number, until) = (args.kind, args.number.clone(), args.until);
                let fact = CaseFact::Noticed { kind, number, until, extended_to: None };
                plain(&args.institution, fact, &args.writing)
            }
            Self::Plan(args) => {
                plain(&args.institution, CaseFact::PlanFiled { threshold: args.threshold }, &args.writing)
            }
            Self::Vote(args) => {
                let fact = CaseFact::VoteCounted { in_favour: args.in_favour, of: args.of };
                plain(&args.institution, fact, &args.writing)
            }
            Self::Object(args) => {
                let objection = args.objection.clone();
                let fact = match args.decide {
                    None => CaseFact::Objected { objection },
                    Some(ruling) => CaseFact::ObjectionDecided { objection, ruling },
                };
                plain(&args.institution, fact, &args.writing)
            }
        }
    }
}

const fn plain<'args>(institution: &'args str, fact: CaseFact, writing: &'args WritingArgs) -> FactGiven<'args> {
    FactGiven { institution, fact, writing, is_confirmed: false }
}

const fn of_money<'args>(institution: &'args str, fact: CaseFact, money: &'args MoneyWritingArgs) -> FactGiven<'args> {
    FactGiven { institution, fact, writing: &money.writing, is_confirmed: money.confirm }
}

impl CasePlainArgs {
    const fn given(&self, fact: CaseFact) -> FactGiven<'_> {
        plain(self.institution.as_str(), fact, &self.writing)
    }
}

impl CaseAmountArgs {
    const fn given(&self, fact: CaseFact) -> FactGiven<'_> {
        of_money(self.institution.as_str(), fact, &self.money)
    }
}

/// An act that says no more than that it happened.
#[derive(Debug, Clone, Args)]
pub struct CasePlainArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case pay`.
#[derive(Debug, Clone, Args)]
pub struct CasePayArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Principal.
    #[arg(long, value_name = "AMOUNT", alias = "amount", required_unless_present = "returned")]
    pub principal: Option<Money>,
    /// Return above it.
    #[arg(long = "return", value_name = "AMOUNT")]
    pub gain: Option<Money>,
    /// One claim only.
    #[arg(long, value_name = "CLAIM")]
    pub claim: Option<String>,
    /// Lenders fully repaid with it.
    #[arg(long, value_name = "N")]
    pub lenders: Option<u32>,
    /// A payment that was taken back.
    #[arg(long, value_name = "SEQ", conflicts_with_all = ["claim", "lenders"])]
    pub returned: Option<i32>,
    /// The act.
    #[command(flatten)]
    pub money: MoneyWritingArgs,
}

/// `case recover` and `case not-owed`.
#[derive(Debug, Clone, Args)]
pub struct CaseAmountArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// How much.
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Money,
    /// The act.
    #[command(flatten)]
    pub money: MoneyWritingArgs,
}

/// `case notice`.
#[derive(Debug, Clone, Args)]
pub struct CaseNoticeArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// What for.
    #[arg(value_name = "KIND")]
    pub kind: NoticeKind,
    /// Its number.
    #[arg(long, value_name = "TEXT")]
    pub number: String,
    /// The last day of its window.
    #[arg(long, value_name = "DATE")]
    pub until: NaiveDate,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case plan`.
#[derive(Debug, Clone, Args)]
pub struct CasePlanArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// What carries it.
    #[arg(long, value_name = "PERCENT", value_parser = percent_parse)]
    pub threshold: Option<u32>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case vote`.
#[derive(Debug, Clone, Args)]
pub struct CaseVoteArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// In favour.
    #[arg(long, value_name = "N")]
    pub in_favour: u64,
    /// Of so many.
    #[arg(long, value_name = "N")]
    pub of: u64,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case object`.
#[derive(Debug, Clone, Args)]
pub struct CaseObjectArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Its reference.
    #[arg(value_name = "OBJECTION")]
    pub objection: String,
    /// Decide it.
    #[arg(long, value_name = "HOW")]
    pub decide: Option<Ruling>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// A percentage in basis points, such as `66.67`.
///
/// # Errors
/// The text, where it is none.
fn percent_parse(text: &str) -> Result<u32, String> {
    match RuleValue::parse(RuleKind::Percent, text) {
        Some(RuleValue::Percent(points)) => Ok(points),
        Some(
            RuleValue::Days(_)
            | RuleValue::WorkingDays(_)
            | RuleValue::Count(_)
            | RuleValue::Money(_)
            | RuleValue::Switch(_)
            | RuleValue::Date(_),
        )
        | None => Err(text.to_owned()),
    }
}
