//! The words of `handover` and `issue`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::args::{GroundsArgs, ListArgs, OneOrMany};
use crate::domain::concern::ConcernCategory;
use crate::domain::institution::handover::{HandOverList, RemovalGround};
use crate::domain::value::money::Money;

/// `handover ...`.
#[derive(Debug, Subcommand)]
pub enum HandoverCommand {
    /// Record one.
    Add(OneOrMany<HandoverAddArgs>),
    /// Counts anew.
    Correct(HandoverCorrectArgs),
    /// Persons taken off.
    Remove(HandoverRemoveArgs),
    /// List them.
    List {
        /// Of one institution.
        #[arg(value_name = "INST")]
        institution: Option<String>,
        /// Only these lists.
        #[arg(long = "list", id = "which", value_name = "LIST")]
        lists: Vec<HandOverList>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// What is missing against R6.
    Missing {
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
}

/// Which hand-over.
#[derive(Debug, Clone, Args)]
pub struct ReceiptArgs {
    /// The institution.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The list.
    #[arg(long = "list", id = "which", value_name = "LIST")]
    pub list: HandOverList,
    /// The receipt.
    #[arg(long, value_name = "NO")]
    pub receipt: String,
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub effective: NaiveDate,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `handover add`.
#[derive(Debug, Clone, Args)]
pub struct HandoverAddArgs {
    /// Which.
    #[command(flatten)]
    pub of: ReceiptArgs,
    /// Who took it.
    #[arg(long, value_name = "TEXT")]
    pub receiver: String,
    /// Persons handed over.
    #[arg(long, value_name = "N")]
    pub handed: u32,
    /// Accepted.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub accepted: u32,
    /// Rejected.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub rejected: u32,
    /// What they owe.
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Option<Money>,
    /// The youngest debt.
    #[arg(long, value_name = "N")]
    pub overdue_days: Option<u32>,
    /// The day of the receipt.
    #[arg(long, value_name = "DATE")]
    pub receipt_on: Option<NaiveDate>,
    /// For joint punishment.
    #[arg(long, value_name = "LIST")]
    pub rests_on: Vec<HandOverList>,
}

/// `handover correct`.
#[derive(Debug, Clone, Args)]
pub struct HandoverCorrectArgs {
    /// Which.
    #[command(flatten)]
    pub of: ReceiptArgs,
    /// Persons handed over.
    #[arg(long, value_name = "N", required_unless_present_any = ["accepted", "rejected"])]
    pub handed: Option<u32>,
    /// Accepted.
    #[arg(long, value_name = "N")]
    pub accepted: Option<u32>,
    /// Rejected.
    #[arg(long, value_name = "N")]
    pub rejected: Option<u32>,
}

/// `handover remove`.
#[derive(Debug, Clone, Args)]
pub struct HandoverRemoveArgs {
    /// Which.
    #[command(flatten)]
    pub of: ReceiptArgs,
    /// How many.
    #[arg(long, value_name = "N")]
    pub persons: u32,
    /// Why.
    #[arg(long, value_name = "GROUND")]
    pub ground: RemovalGround,
}

crate::domain::value::word::words! {
    /// What an issue is about.
    IssueTrack as "track" {
        /// The institution.
        Institution = "institution",
        /// Its case.
        Case = "case",
        /// Its application.
        Pilot = "pilot",
    }
}

/// `issue ...`.
#[derive(Debug, Subcommand)]
pub enum IssueCommand {
    /// Raise one.
    Raise(OneOrMany<IssueRaiseArgs>),
    /// Give it to somebody.
    Assign(OneOrMany<IssueAssignArgs>),
    /// Resolve it.
    Resolve(OneOrMany<IssueResolveArgs>),
    /// It is back.
    Reopen(OneOrMany<IssueReopenArgs>),
    /// List them.
    List {
        /// Of one institution.
        #[arg(value_name = "INST")]
        institution: Option<String>,
        /// Of one lead.
        #[arg(long, value_name = "LEAD", conflicts_with = "institution")]
        lead: Option<String>,
        /// Only these categories.
        #[arg(long, value_name = "CATEGORY")]
        category: Vec<ConcernCategory>,
        /// Only those of one owner.
        #[arg(long, value_name = "TEXT")]
        owner: Option<String>,
        /// Resolved ones too.
        #[arg(long)]
        all: bool,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
}

/// What an issue is about, and when and why it is written.
#[derive(Debug, Clone, Args)]
pub struct IssueWritingArgs {
    /// Of what of it.
    #[arg(long, value_name = "TRACK", default_value = "institution")]
    pub track: IssueTrack,
    /// A lead instead.
    #[arg(long, value_name = "LEAD", conflicts_with = "track")]
    pub lead: Option<String>,
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub effective: NaiveDate,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `issue raise`.
#[derive(Debug, Clone, Args)]
#[command(allow_missing_positional = true)]
pub struct IssueRaiseArgs {
    /// The institution; none with a lead.
    #[arg(value_name = "INST", conflicts_with = "lead")]
    pub institution: Option<String>,
    /// What it is.
    #[arg(value_name = "TEXT")]
    pub text: String,
    /// The category.
    #[arg(long, value_name = "CATEGORY")]
    pub category: ConcernCategory,
    /// Who.
    #[arg(long, value_name = "TEXT")]
    pub owner: Option<String>,
    /// By when.
    #[arg(long, value_name = "DATE")]
    pub due: Option<NaiveDate>,
    /// The act.
    #[command(flatten)]
    pub writing: IssueWritingArgs,
}

/// `issue assign`.
#[derive(Debug, Clone, Args)]
#[command(allow_missing_positional = true)]
pub struct IssueAssignArgs {
    /// The institution; none with a lead.
    #[arg(value_name = "INST", conflicts_with = "lead")]
    pub institution: Option<String>,
    /// The issue.
    #[arg(value_name = "SEQ")]
    pub seq: i32,
    /// Who.
    #[arg(long, value_name = "TEXT", required_unless_present = "due")]
    pub owner: Option<String>,
    /// By when.
    #[arg(long, value_name = "DATE")]
    pub due: Option<NaiveDate>,
    /// The act.
    #[command(flatten)]
    pub writing: IssueWritingArgs,
}

/// `issue resolve`.
#[derive(Debug, Clone, Args)]
#[command(allow_missing_positional = true)]
pub struct IssueResolveArgs {
    /// The institution; none with a lead.
    #[arg(value_name = "INST", conflicts_with = "lead")]
    pub institution: Option<String>,
    /// The issue.
    #[arg(value_name = "SEQ")]
    pub seq: i32,
    /// How.
    #[arg(long, value_name = "TEXT")]
    pub resolution: String,
    /// The act.
    #[command(flatten)]
    pub writing: IssueWritingArgs,
}

/// `issue reopen`.
#[derive(Debug, Clone, Args)]
#[command(allow_missing_positional = true)]
pub struct IssueReopenArgs {
    /// The institution; none with a lead.
    #[arg(value_name = "INST", conflicts_with = "lead")]
    pub institution: Option<String>,
    /// The issue.
    #[arg(value_name = "SEQ")]
    pub seq: i32,
    /// The act.
    #[command(flatten)]
    pub writing: IssueWritingArgs,
}
