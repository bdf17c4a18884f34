//! The words of `case`.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{ArgGroup, Args, Subcommand};

use crate::cli::args::case_fact::CaseFactCommand;
use crate::cli::args::claims::ClaimsCommand;
use crate::cli::args::{EvidenceArg, GroundsArgs, ListArgs, OneOrMany, ShownArgs};
use crate::cli::when::unit_code;
use crate::domain::case::fact::{Flag, HardReason, Route};
use crate::domain::case::item::Item;
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::ClockKind;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::domain::value::written_day::{DayError, day_parse};

/// `case ...`.
#[derive(Debug, Subcommand)]
pub enum CaseCommand {
    /// One case on one page.
    Show {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Cases by stage and route.
    List {
        /// Stages.
        #[arg(long, value_name = "STAGE")]
        stage: Vec<ClearanceState>,
        /// Routes.
        #[arg(long, value_name = "ROUTE")]
        route: Vec<Route>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Move to the next stage.
    Advance(CaseAdvanceArgs),
    /// Body, route, exit date.
    Assign(OneOrMany<CaseAssignArgs>),
    /// Stock at the stop.
    Stock(OneOrMany<CaseStockArgs>),
    /// Claims.
    #[command(subcommand)]
    Claims(ClaimsCommand),
    /// One fact.
    #[command(flatten)]
    Fact(CaseFactCommand),
    /// The closing checklist.
    Checklist(OneOrMany<CaseChecklistArgs>),
    /// A flag.
    Flag(OneOrMany<CaseFlagArgs>),
    /// Tolling.
    Toll(OneOrMany<CaseTollArgs>),
}

/// When an act took effect and on what grounds.
#[derive(Debug, Clone, Args)]
pub struct WritingArgs {
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub effective: NaiveDate,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
    /// The last entry of the case seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
}

/// The same, for an act with an amount.
#[derive(Debug, Clone, Args)]
pub struct MoneyWritingArgs {
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
    /// The amount is meant.
    #[arg(long)]
    pub confirm: bool,
}

/// `case advance`.
#[derive(Debug, Clone, Args)]
pub struct CaseAdvanceArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The stage.
    #[arg(value_name = "STAGE")]
    pub stage: ClearanceState,
    /// Why.
    #[arg(long, value_name = "CODE")]
    pub reason: Option<Reason>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case assign`.
#[derive(Debug, Clone, Args)]
pub struct CaseAssignArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The responsible body.
    #[arg(long, value_name = "TEXT")]
    pub body: Option<String>,
    /// The route.
    #[arg(long, value_name = "ROUTE")]
    pub route: Option<Route>,
    /// The planned exit.
    #[arg(long, value_name = "DATE")]
    pub exit_by: Option<NaiveDate>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case stock`.
#[derive(Debug, Clone, Args)]
pub struct CaseStockArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Principal.
    #[arg(long, value_name = "AMOUNT")]
    pub principal: Option<Money>,
    /// Lenders.
    #[arg(long, value_name = "N")]
    pub lenders: Option<u32>,
    /// Advanced by the platform.
    #[arg(long, value_name = "AMOUNT")]
    pub advanced: Option<Money>,
    /// The act.
    #[command(flatten)]
    pub money: MoneyWritingArgs,
}

/// How a page of one case is read.
#[derive(Debug, Clone, Args)]
pub struct CaseReadArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// On which day, and how shown.
    #[command(flatten)]
    pub read: ReadArgs,
}

/// On which day, as known when, and how shown.
#[derive(Debug, Clone, Args)]
pub struct ReadArgs {
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// The moment of knowledge.
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// Where and how it is shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

/// `case checklist`: shown, or with an item one of it recorded.
#[derive(Debug, Clone, Args)]
#[command(group(ArgGroup::new("verdict").args(["pass", "not_applicable"])))]
pub struct CaseChecklistArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The item.
    #[arg(value_name = "ITEM", requires_all = ["verdict", "effective", "basis"], conflicts_with_all = ["as_of", "known_at", "format", "output"])]
    pub item: Option<Item>,
    /// It is proven.
    #[arg(long, requires = "item")]
    pub pass: bool,
    /// It does not apply.
    #[arg(long, value_name = "WHY", requires = "item")]
    pub not_applicable: Option<String>,
    /// The day of the document.
    #[arg(long, value_name = "DATE", requires = "item")]
    pub effective: Option<NaiveDate>,
    /// The document.
    #[arg(long, value_name = "TEXT", requires = "item")]
    pub basis: Option<String>,
    /// Free text.
    #[arg(long, value_name = "TEXT", requires = "item")]
    pub note: Option<String>,
    /// Evidence.
    #[arg(long, value_name = "KIND[=FILE]", requires = "item")]
    pub evidence: Vec<EvidenceArg>,
    /// The last entry of the case seen.
    #[arg(long, value_name = "SEQ", requires = "item")]
    pub expect: Option<i32>,
    /// Say what would be written.
    #[arg(long, requires = "item")]
    pub dry_run: bool,
    /// On which day, and how shown.
    #[command(flatten)]
    pub read: ReadArgs,
}

/// `case flag`.
#[derive(Debug, Clone, Args)]
#[command(group(ArgGroup::new("what").args(["raise", "review", "lift"]).required(true)))]
pub struct CaseFlagArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The flag.
    #[arg(value_name = "FLAG")]
    pub flag: Flag,
    /// Raise it.
    #[arg(long)]
    pub raise: bool,
    /// It was looked at again.
    #[arg(long)]
    pub review: bool,
    /// Take it down.
    #[arg(long)]
    pub lift: bool,
    /// Why a case is hard to clear.
    #[arg(long, value_name = "REASON", requires = "raise")]
    pub why: Option<HardReason>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case toll`: a grant for one case or for a unit, or its end.
#[derive(Debug, Clone, Args)]
#[command(group(ArgGroup::new("whom").args(["institution", "unit"])))]
pub struct CaseTollArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: Option<String>,
    /// Every case of a unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// Clocks that stand still.
    #[arg(long, value_name = "CLOCK")]
    pub clock: Vec<ClockKind>,
    /// The first day, or a file of grants.
    #[arg(long, value_name = "DATE|FILE")]
    pub from: Option<DayOrFile>,
    /// The profile of that file.
    #[arg(long, value_name = "PROFILE", requires = "from")]
    pub profile: Option<String>,
    /// The last day.
    #[arg(long, value_name = "DATE")]
    pub to: Option<NaiveDate>,
    /// Who approved it.
    #[arg(long, value_name = "TEXT")]
    pub approver: Option<String>,
    /// End this grant early.
    #[arg(long, value_name = "SEQ", conflicts_with_all = ["clock", "from", "approver"])]
    pub end: Option<i32>,
    /// Strike this grant.
    #[arg(long, value_name = "SEQ", conflicts_with_all = ["clock", "from", "to", "approver", "end"])]
    pub strike: Option<i32>,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
    /// The last entry of the case seen.
    #[arg(long, value_name = "SEQ", conflicts_with = "unit")]
    pub expect: Option<i32>,
}

/// `--from` of `case toll`: the first day of a grant, or a file with a row a grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOrFile {
    /// A day.
    Day(NaiveDate),
    /// A file.
    File(PathBuf),
}

impl std::str::FromStr for DayOrFile {
    type Err = DayError;

    /// What is written as a day is one; a day that does not exist is no file.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match day_parse(text) {
            Ok(day) => Ok(Self::Day(day)),
            Err(DayError::NotADay { .. }) => Ok(Self::File(PathBuf::from(text))),
            Err(error @ DayError::NoSuchDay { .. }) => Err(error),
        }
    }
}
