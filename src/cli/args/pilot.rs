//! The words of `pilot` that write.

use chrono::NaiveDate;
use clap::{ArgGroup, Args, Subcommand};

use crate::cli::args::{GroundsArgs, OneOrMany, WritingArgs};
use crate::domain::case::item::Item;
use crate::domain::clock::ClockKind;
use crate::domain::pilot::fact::{Consequence, Obstacle, Office, Opinion, PackItem, Scope};
use crate::domain::pilot::state::PilotState;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// `pilot ...`, what writes.
#[derive(Debug, Subcommand)]
pub enum PilotWriteCommand {
    /// Intent, and what is applied for.
    Apply(PilotApplyArgs),
    /// Items of the pack.
    Pack(PilotPackArgs),
    /// The opinion of an office.
    Opinion(PilotOpinionArgs),
    /// Move to the next stage.
    Advance(PilotAdvanceArgs),
    /// Conditions of the approval.
    Condition(OneOrMany<PilotConditionArgs>),
    /// Capital paid in.
    Capital(PilotCapitalArgs),
    /// Balance and lenders.
    Stock(PilotStockArgs),
    /// The end of the run-off.
    RunOff(PilotRunOffArgs),
    /// An item of the settlement.
    Settle(PilotSettleArgs),
    /// What stands in the way.
    Obstacle(PilotObstacleArgs),
    /// Tolling.
    Toll(PilotTollArgs),
}

/// `pilot apply`.
#[derive(Debug, Clone, Args)]
pub struct PilotApplyArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Where the licence is to hold.
    #[arg(long, value_name = "SCOPE", requires_all = ["capital", "first", "balance", "lenders"])]
    pub scope: Option<Scope>,
    /// Registered capital.
    #[arg(long, value_name = "AMOUNT", requires = "scope")]
    pub capital: Option<Money>,
    /// The first payment planned.
    #[arg(long, value_name = "AMOUNT", requires = "scope")]
    pub first: Option<Money>,
    /// Balance of loans.
    #[arg(long, value_name = "AMOUNT", requires = "scope")]
    pub balance: Option<Money>,
    /// Lenders.
    #[arg(long, value_name = "N", requires = "scope")]
    pub lenders: Option<u32>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot pack`.
#[derive(Debug, Clone, Args)]
pub struct PilotPackArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The items.
    #[arg(value_name = "ITEM", required = true)]
    pub item: Vec<PackItem>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot opinion`.
#[derive(Debug, Clone, Args)]
pub struct PilotOpinionArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The office.
    #[arg(value_name = "OFFICE")]
    pub office: Office,
    /// What it thinks.
    #[arg(value_name = "OPINION")]
    pub opinion: Opinion,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot advance`.
#[derive(Debug, Clone, Args)]
pub struct PilotAdvanceArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The stage.
    #[arg(value_name = "STAGE")]
    pub stage: PilotState,
    /// Why.
    #[arg(long, value_name = "CODE")]
    pub reason: Option<Reason>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot condition`.
#[derive(Debug, Clone, Args)]
pub struct PilotConditionArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// What is done.
    #[command(subcommand)]
    pub act: ConditionCommand,
}

/// `pilot condition INST ...`.
#[derive(Debug, Clone, Subcommand)]
pub enum ConditionCommand {
    /// Set one.
    Set(ConditionSetArgs),
    /// It is met.
    Met(ConditionMetArgs),
    /// It has another day.
    Extend(ConditionExtendArgs),
    /// It is waived.
    Waive(ConditionMetArgs),
}

/// `pilot condition INST set`.
#[derive(Debug, Clone, Args)]
#[command(group(ArgGroup::new("term").args(["capital", "zero_stock", "other"]).required(true)))]
pub struct ConditionSetArgs {
    /// Its reference.
    #[arg(value_name = "REF")]
    pub condition: String,
    /// Capital paid in.
    #[arg(long, value_name = "AMOUNT")]
    pub capital: Option<Money>,
    /// The stock is zero.
    #[arg(long)]
    pub zero_stock: bool,
    /// Anything else.
    #[arg(long, value_name = "TEXT")]
    pub other: Option<String>,
    /// Its last day.
    #[arg(long, value_name = "DATE")]
    pub due: NaiveDate,
    /// What follows otherwise.
    #[arg(long, value_name = "WHAT")]
    pub consequence: Consequence,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot condition INST met`.
#[derive(Debug, Clone, Args)]
pub struct ConditionMetArgs {
    /// Its reference.
    #[arg(value_name = "REF")]
    pub condition: String,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot condition INST extend`.
#[derive(Debug, Clone, Args)]
pub struct ConditionExtendArgs {
    /// Its reference.
    #[arg(value_name = "REF")]
    pub condition: String,
    /// The new last day.
    #[arg(long, value_name = "DATE")]
    pub due: NaiveDate,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot capital`.
#[derive(Debug, Clone, Args)]
pub struct PilotCapitalArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// How much.
    #[arg(value_name = "AMOUNT")]
    pub amount: Money,
    /// The report that verifies it.
    #[arg(long, value_name = "NO")]
    pub report: String,
    /// The shareholders' own funds.
    #[arg(long)]
    pub own_funds: bool,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot stock`.
#[derive(Debug, Clone, Args)]
pub struct PilotStockArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Balance of loans.
    #[arg(long, value_name = "AMOUNT")]
    pub balance: Money,
    /// Lenders.
    #[arg(long, value_name = "N")]
    pub lenders: u32,
    /// Left on the custody account.
    #[arg(long, value_name = "AMOUNT", required_unless_present = "at_conversion")]
    pub custody: Option<Money>,
    /// The figures at the conversion.
    #[arg(long, conflicts_with = "custody")]
    pub at_conversion: bool,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot run-off`.
#[derive(Debug, Clone, Args)]
pub struct PilotRunOffArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The last day.
    #[arg(long, value_name = "DATE")]
    pub end: NaiveDate,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot settle`.
#[derive(Debug, Clone, Args)]
pub struct PilotSettleArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The items.
    #[arg(value_name = "ITEM", required = true)]
    pub item: Vec<Item>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot obstacle`.
#[derive(Debug, Clone, Args)]
pub struct PilotObstacleArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Raised or lifted.
    #[arg(value_name = "ACT", value_parser = ["raise", "lift"])]
    pub act: String,
    /// Which kind.
    #[arg(value_name = "KIND")]
    pub kind: Obstacle,
    /// The act. Its note says what stands in the way.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `pilot toll`.
#[derive(Debug, Clone, Args)]
pub struct PilotTollArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Clocks that stand still.
    #[arg(long, value_name = "CLOCK", required_unless_present = "end")]
    pub clock: Vec<ClockKind>,
    /// The first day.
    #[arg(long, value_name = "DATE", required_unless_present = "end")]
    pub from: Option<NaiveDate>,
    /// The last day.
    #[arg(long, value_name = "DATE")]
    pub to: NaiveDate,
    /// Who approved it.
    #[arg(long, value_name = "TEXT", required_unless_present = "end")]
    pub approver: Option<String>,
    /// End this grant early.
    #[arg(long, value_name = "SEQ", conflicts_with_all = ["clock", "from", "approver"])]
    pub end: Option<i32>,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
    /// The last entry of the application seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
}
