//! The words of `lead`.

use chrono::NaiveDate;
use clap::{ArgGroup, Args, Subcommand};

use crate::cli::args::{ListArgs, WritingArgs};
use crate::cli::when::unit_code;
use crate::domain::lead::fact::{Character, Measure, Sector, Source};
use crate::domain::lead::state::LeadState;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// `lead ...`.
#[derive(Debug, Subcommand)]
pub enum LeadCommand {
    /// Receive one.
    Add(LeadAddArgs),
    /// Move it on.
    Advance(LeadAdvanceArgs),
    /// Open it again.
    Reopen(LeadReopenArgs),
    /// How grave it is.
    Score(LeadScoreArgs),
    /// What one person takes it for.
    Characterise(LeadCharacteriseArgs),
    /// A measure.
    Measure(LeadMeasureArgs),
    /// A receipt.
    Receipt(LeadReceiptArgs),
    /// Looked at again.
    Recheck(LeadRecheckArgs),
    /// New estimates.
    Estimate(LeadEstimateArgs),
    /// An institution behind it.
    Link(LeadLinkArgs),
    /// Another mark.
    Mark(LeadMarkArgs),
    /// A correction.
    Correct(LeadCorrectArgs),
    /// One on one page.
    Show {
        /// Which.
        #[arg(value_name = "LEAD")]
        lead: String,
        /// Its entries instead.
        #[arg(long)]
        log: bool,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Them all.
    List {
        /// Sectors.
        #[arg(long, value_name = "SECTOR")]
        sector: Vec<Sector>,
        /// Stages.
        #[arg(long, value_name = "STATE")]
        state: Vec<LeadState>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Families of domains and controllers.
    Families {
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
}

/// By what a lead is known again.
#[derive(Debug, Clone, Default, Args)]
pub struct MarksArgs {
    /// Domains.
    #[arg(long, value_name = "DOMAIN")]
    pub domain: Vec<String>,
    /// Apps.
    #[arg(long, value_name = "PACKAGE")]
    pub app: Vec<String>,
    /// Accounts.
    #[arg(long, value_name = "ACCOUNT")]
    pub account: Vec<String>,
    /// Controllers.
    #[arg(long, value_name = "NAME")]
    pub controller: Vec<String>,
    /// Codes.
    #[arg(long, value_name = "CODE")]
    pub uscc: Vec<String>,
}

/// `lead add`.
#[derive(Debug, Clone, Args)]
pub struct LeadAddArgs {
    /// The sector.
    #[arg(long, value_name = "SECTOR")]
    pub sector: Sector,
    /// Where from.
    #[arg(long, value_name = "SOURCE")]
    pub source: Source,
    /// About whom.
    #[arg(long, value_name = "NAME")]
    pub subject: String,
    /// Marks.
    #[command(flatten)]
    pub marks: MarksArgs,
    /// Stock.
    #[arg(long, value_name = "AMOUNT")]
    pub stock: Option<Money>,
    /// People.
    #[arg(long, value_name = "N")]
    pub people: Option<u32>,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// The number.
    #[arg(long, value_name = "NUMBER")]
    pub number: Option<String>,
    /// The same as this one.
    #[arg(long, value_name = "LEAD", conflicts_with = "distinct")]
    pub merge_into: Option<String>,
    /// Another than those like it.
    #[arg(long)]
    pub distinct: bool,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead advance`.
#[derive(Debug, Clone, Args)]
pub struct LeadAdvanceArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// Where to.
    #[arg(value_name = "STATE")]
    pub state: LeadState,
    /// Why.
    #[arg(long, value_name = "CODE")]
    pub reason: Option<Reason>,
    /// Who receives it.
    #[arg(long, value_name = "TEXT")]
    pub receiver: Option<String>,
    /// The receiver's receipt.
    #[arg(long, value_name = "NUMBER")]
    pub receipt: Option<String>,
    /// When it is reviewed.
    #[arg(long, value_name = "DATE")]
    pub review: Option<NaiveDate>,
    /// The lead it is the same as.
    #[arg(long, value_name = "LEAD")]
    pub into: Option<String>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead reopen`.
#[derive(Debug, Clone, Args)]
pub struct LeadReopenArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// Why.
    #[arg(long, value_name = "CODE")]
    pub reason: Option<Reason>,
    /// The marks it came back by.
    #[command(flatten)]
    pub marks: MarksArgs,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead score`.
#[derive(Debug, Clone, Args)]
pub struct LeadScoreArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// Money.
    #[arg(long, value_name = "1-5")]
    pub scale: u8,
    /// People.
    #[arg(long, value_name = "1-5")]
    pub people: u8,
    /// Spread.
    #[arg(long, value_name = "1-5")]
    pub spread: u8,
    /// Abroad.
    #[arg(long)]
    pub offshore: bool,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead characterise`.
#[derive(Debug, Clone, Args)]
pub struct LeadCharacteriseArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// What.
    #[arg(value_name = "CHARACTER")]
    pub character: Character,
    /// On what law.
    #[arg(long, value_name = "TEXT")]
    pub law: String,
    /// Who.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead measure`.
#[derive(Debug, Clone, Args)]
pub struct LeadMeasureArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// What.
    #[arg(value_name = "MEASURE")]
    pub measure: Measure,
    /// By whom.
    #[arg(long, value_name = "TEXT")]
    pub agency: String,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead receipt`.
#[derive(Debug, Clone, Args)]
pub struct LeadReceiptArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// The receipt's number.
    #[arg(value_name = "NUMBER")]
    pub receipt: String,
    /// For which measure.
    #[arg(long, value_name = "MEASURE", requires = "agency")]
    pub measure: Option<Measure>,
    /// Of which agency.
    #[arg(long, value_name = "TEXT", requires = "measure")]
    pub agency: Option<String>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead recheck`.
#[derive(Debug, Clone, Args)]
#[command(group = ArgGroup::new("found").required(true))]
pub struct LeadRecheckArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// It had stopped.
    #[arg(long, group = "found")]
    pub stopped: bool,
    /// It had not.
    #[arg(long, group = "found")]
    pub running: bool,
    /// Stock left.
    #[arg(long, value_name = "AMOUNT")]
    pub residual: Money,
    /// Whose case takes care of it.
    #[arg(long, value_name = "INST")]
    pub case: Option<String>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead estimate`.
#[derive(Debug, Clone, Args)]
#[command(group = ArgGroup::new("figure").required(true).multiple(true))]
pub struct LeadEstimateArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// Stock.
    #[arg(long, value_name = "AMOUNT", group = "figure")]
    pub stock: Option<Money>,
    /// People.
    #[arg(long, value_name = "N", group = "figure")]
    pub people: Option<u32>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead link`.
#[derive(Debug, Clone, Args)]
pub struct LeadLinkArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// The institution.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead mark`.
#[derive(Debug, Clone, Args)]
pub struct LeadMarkArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// What kind.
    #[arg(value_name = "KIND")]
    pub kind: crate::domain::lead::marks::MarkKind,
    /// The mark.
    #[arg(value_name = "TEXT")]
    pub text: String,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `lead correct`.
#[derive(Debug, Clone, Args)]
pub struct LeadCorrectArgs {
    /// Which.
    #[arg(value_name = "LEAD")]
    pub lead: String,
    /// The wrong entry.
    #[arg(value_name = "SEQ")]
    pub seq: i32,
    /// It does not hold at all.
    #[arg(long, conflicts_with_all = ["effective", "state", "to_reason", "to_basis", "amount", "people"])]
    pub strike: bool,
    /// The right day.
    #[arg(long, value_name = "DATE")]
    pub effective: Option<NaiveDate>,
    /// The right state.
    #[arg(long, value_name = "STATE")]
    pub state: Option<LeadState>,
    /// The right reason.
    #[arg(long, value_name = "CODE")]
    pub to_reason: Option<Reason>,
    /// The right basis.
    #[arg(long, value_name = "TEXT")]
    pub to_basis: Option<String>,
    /// The right amount.
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Option<Money>,
    /// The right number of people.
    #[arg(long, value_name = "N")]
    pub people: Option<u32>,
    /// Why.
    #[arg(long, value_name = "CODE", default_value = "clerical")]
    pub reason: Reason,
    /// The last entry seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
    /// Grounds.
    #[command(flatten)]
    pub grounds: crate::cli::args::GroundsArgs,
}
