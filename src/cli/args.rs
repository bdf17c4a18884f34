//! The words of the command line. What each means to a reader stands in `help.ftl`; see [`super::help`].

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Parser, Subcommand};

use crate::domain::evidence::EvidenceKind;
use crate::domain::identifier::IdentifierKind;
use crate::domain::name::NameKind;
use crate::domain::reason::Reason;
use crate::domain::state::{InstitutionState, Track};
use crate::output::Format;
use crate::words::Lang;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "winddown", version, disable_help_subcommand = true)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// What holds for every command.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// On the sample nation instead of the record.
    #[arg(long, global = true, env = "WINDDOWN_DEMO", value_parser = clap::builder::FalseyValueParser::new(), action = clap::ArgAction::SetTrue)]
    pub demo: bool,
    /// Language.
    #[arg(long, global = true)]
    pub lang: Option<Lang>,
    /// No notes on stderr.
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

/// Every command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The sample nation.
    Demo(DemoArgs),
    /// The database.
    #[command(subcommand)]
    Db(DbCommand),
    /// Institutions.
    #[command(subcommand)]
    Institution(InstitutionCommand),
    /// Log a change.
    Log(LogArgs),
    /// Open moves.
    Allowed(AllowedArgs),
    /// The dossier.
    History(HistoryArgs),
    /// Correct an entry.
    Correct(CorrectArgs),
    /// Reopen.
    Reopen(ReopenArgs),
    /// The stuck lists.
    Stuck(StuckArgs),
    /// Conversion pilots.
    #[command(subcommand)]
    Pilot(PilotCommand),
    /// Files in.
    #[command(subcommand)]
    Import(ImportCommand),
    /// The review queue.
    #[command(subcommand)]
    Review(ReviewCommand),
    /// Reporting units.
    #[command(subcommand)]
    Unit(UnitCommand),
    /// Officers.
    #[command(subcommand)]
    Officer(OfficerCommand),
    /// The rulebook.
    #[command(subcommand)]
    Rule(RuleCommand),
    /// The chains.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Shell completions.
    Completions(CompletionsArgs),
    /// Man pages.
    Man(ManArgs),
}

/// How a list is cut and shown.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// The moment of knowledge.
    #[arg(long, value_name = "TIMESTAMP", value_parser = super::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// The unit.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// How many rows.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
    /// Where and how it is shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

/// Where and how something is shown.
#[derive(Debug, Clone, Default, Args)]
pub struct ShownArgs {
    /// The format.
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// The file.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// On what grounds an act is recorded.
#[derive(Debug, Clone, Args)]
pub struct GroundsArgs {
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub basis: String,
    /// Free text.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Evidence.
    #[arg(long, value_name = "KIND[=FILE]")]
    pub evidence: Vec<EvidenceArg>,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// `KIND[=FILE]`.
#[derive(Debug, Clone)]
pub struct EvidenceArg {
    /// What kind.
    pub kind: EvidenceKind,
    /// The file.
    pub file: Option<PathBuf>,
}

impl std::str::FromStr for EvidenceArg {
    type Err = crate::domain::word::UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, file) = text
            .split_once('=')
            .map_or((text, None), |(kind, file)| (kind, Some(file)));
        Ok(Self {
            kind: kind.parse()?,
            file: file.map(PathBuf::from),
        })
    }
}

/// `demo`.
#[derive(Debug, Clone, Args)]
pub struct DemoArgs {
    /// Start over.
    #[arg(long)]
    pub reset: bool,
}

/// `db ...`.
#[derive(Debug, Subcommand)]
pub enum DbCommand {
    /// Make ready.
    Init,
    /// Start the server.
    Start,
    /// Stop it.
    Stop,
    /// How it stands.
    Status,
    /// Run migrations.
    Migrate,
    /// The connection.
    Url,
    /// Back up.
    Backup {
        /// The file.
        file: PathBuf,
    },
    /// Restore.
    Restore {
        /// The file.
        file: PathBuf,
    },
}

/// `institution ...`.
#[derive(Debug, Subcommand)]
pub enum InstitutionCommand {
    /// Put on the register.
    Add(InstitutionAddArgs),
    /// Show one.
    Show {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// How shown.
        #[command(flatten)]
        list: ListArgs,
    },
    /// List them.
    List {
        /// States.
        #[arg(long, value_name = "STATE")]
        state: Vec<InstitutionState>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Search.
    Find {
        /// Any part of a name.
        #[arg(value_name = "TEXT")]
        text: String,
        /// How shown.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Give a name.
    Rename {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// The name.
        #[arg(value_name = "NAME")]
        name: String,
        /// What kind of name.
        #[arg(long, default_value = "legal")]
        kind: NameKind,
        /// The brand it replaces.
        #[arg(long, value_name = "NAME")]
        replaces: Option<String>,
        /// Since when.
        #[arg(long, value_name = "DATE")]
        effective: NaiveDate,
        /// Grounds.
        #[command(flatten)]
        grounds: GroundsArgs,
    },
    /// Give an identifier.
    Identify {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// What kind.
        #[arg(value_name = "KIND")]
        kind: IdentifierKind,
        /// The identifier.
        #[arg(value_name = "VALUE")]
        value: String,
        /// Since when.
        #[arg(long, value_name = "DATE")]
        effective: NaiveDate,
        /// Accept a failing check digit.
        #[arg(long)]
        accept_check_digit: bool,
        /// Grounds.
        #[command(flatten)]
        grounds: GroundsArgs,
    },
    /// Offer, accept or decline a transfer.
    Transfer {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// Offer it to this unit.
        #[arg(long, value_name = "CODE", requires = "effective", required_unless_present_any = ["accept", "decline"])]
        to: Option<String>,
        /// From the first of which month.
        #[arg(long, value_name = "DATE")]
        effective: Option<NaiveDate>,
        /// Accept what is offered.
        #[arg(long, conflicts_with_all = ["to", "effective", "decline"])]
        accept: bool,
        /// Decline it, or take it back.
        #[arg(long, conflicts_with_all = ["to", "effective"])]
        decline: bool,
        /// Grounds.
        #[command(flatten)]
        grounds: GroundsArgs,
    },
    /// Merge a duplicate.
    Merge {
        /// The duplicate.
        #[arg(value_name = "DUPLICATE")]
        duplicate: String,
        /// The one that stays.
        #[arg(long, value_name = "INST")]
        into: String,
        /// Since when.
        #[arg(long, value_name = "DATE")]
        effective: NaiveDate,
        /// Grounds.
        #[command(flatten)]
        grounds: GroundsArgs,
    },
}

/// `institution add`.
#[derive(Debug, Clone, Args)]
pub struct InstitutionAddArgs {
    /// Its legal name, or with --brand only the platform's.
    #[arg(value_name = "NAME")]
    pub name: String,
    /// What kind of name that is.
    #[arg(long, default_value = "legal")]
    pub kind: NameKind,
    /// Platform names.
    #[arg(long, value_name = "NAME")]
    pub brand: Vec<String>,
    /// Unified social credit code.
    #[arg(long, value_name = "CODE")]
    pub uscc: Option<String>,
    /// Accept a failing check digit.
    #[arg(long)]
    pub accept_check_digit: bool,
    /// Other identifiers.
    #[arg(long, value_name = "KIND=VALUE")]
    pub identifier: Vec<String>,
    /// The unit with jurisdiction; from the place where left out.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// Place of registration.
    #[arg(long, value_name = "PLACE")]
    pub registered: Option<String>,
    /// Place of operation.
    #[arg(long, value_name = "PLACE")]
    pub operating: Option<String>,
    /// The day it went online.
    #[arg(long, value_name = "DATE")]
    pub launched: Option<NaiveDate>,
    /// Since when it exists for the register.
    #[arg(long, value_name = "DATE")]
    pub effective: NaiveDate,
    /// It is another than the one of the same name.
    #[arg(long)]
    pub distinct: bool,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `log`.
#[derive(Debug, Clone, Args)]
pub struct LogArgs {
    /// Which.
    #[arg(value_name = "INST", required_unless_present = "from")]
    pub institution: Option<String>,
    /// The state it enters.
    #[arg(value_name = "STATE", required_unless_present = "from")]
    pub state: Option<InstitutionState>,
    /// Since when.
    #[arg(long, value_name = "DATE", required_unless_present = "from")]
    pub effective: Option<NaiveDate>,
    /// The document.
    #[arg(long, value_name = "TEXT", required_unless_present = "from")]
    pub basis: Option<String>,
    /// Why.
    #[arg(long, value_name = "CODE", required_unless_present = "from")]
    pub reason: Option<Reason>,
    /// Free text.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Evidence.
    #[arg(long, value_name = "KIND[=FILE]")]
    pub evidence: Vec<EvidenceArg>,
    /// The last entry seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
    /// Many changes from a file.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["institution", "state", "effective", "basis", "reason", "note", "expect"])]
    pub from: Option<PathBuf>,
    /// The profile of that file.
    #[arg(long, value_name = "PROFILE", requires = "from")]
    pub profile: Option<String>,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// `allowed`.
#[derive(Debug, Clone, Args)]
pub struct AllowedArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

/// `history`.
#[derive(Debug, Clone, Args)]
pub struct HistoryArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Only this track.
    #[arg(long, value_name = "TRACK")]
    pub track: Option<Track>,
    /// As known when.
    #[arg(long, value_name = "TIMESTAMP", value_parser = super::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

/// `correct`.
#[derive(Debug, Clone, Args)]
pub struct CorrectArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The wrong entry.
    #[arg(value_name = "SEQ")]
    pub seq: i32,
    /// It does not hold at all.
    #[arg(long, conflicts_with_all = ["effective", "state", "to_reason", "to_basis"])]
    pub strike: bool,
    /// The right day.
    #[arg(long, value_name = "DATE")]
    pub effective: Option<NaiveDate>,
    /// The right state.
    #[arg(long, value_name = "STATE")]
    pub state: Option<InstitutionState>,
    /// The right reason.
    #[arg(long, value_name = "CODE")]
    pub to_reason: Option<Reason>,
    /// The right basis.
    #[arg(long, value_name = "TEXT")]
    pub to_basis: Option<String>,
    /// Why it is corrected.
    #[arg(long, value_name = "CODE", default_value = "clerical")]
    pub reason: Reason,
    /// The last entry seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
    /// Grounds of the correction.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `reopen`.
#[derive(Debug, Clone, Args)]
pub struct ReopenArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Since when.
    #[arg(long, value_name = "DATE")]
    pub effective: NaiveDate,
    /// Why.
    #[arg(long, value_name = "CODE")]
    pub reason: Reason,
    /// The last entry seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `stuck`.
#[derive(Debug, Clone, Args)]
pub struct StuckArgs {
    /// Which lists; both where none is named.
    #[arg(value_name = "RULE")]
    pub rule: Vec<StuckRule>,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}

crate::domain::word::words! {
    /// A stuck list.
    StuckRule as "stuck list" {
        /// Exited, not cleared (退而不清).
        ExitedNotCleared = "exited-not-cleared",
        /// Closed, unresolved (停业未处置完毕).
        ClosedUnresolved = "closed-unresolved",
    }
}

/// `pilot ...`.
#[derive(Debug, Subcommand)]
pub enum PilotCommand {
    /// List them.
    List {
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// The list for others, every column, into a file or as CSV.
    Export {
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
}

/// `import ...`.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// A list of institutions.
    Institutions(ImportArgs),
    /// A list of changes.
    Changes(ImportArgs),
}

/// What an import needs.
#[derive(Debug, Clone, Args)]
pub struct ImportArgs {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The profile: a shipped name, or a path.
    #[arg(long, value_name = "PROFILE")]
    pub profile: String,
    /// Where rows that cannot be read go.
    #[arg(long, value_name = "FILE")]
    pub quarantine: Option<PathBuf>,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// `review ...`.
#[derive(Debug, Subcommand)]
pub enum ReviewCommand {
    /// List the queue.
    List {
        /// Only these kinds.
        #[arg(long, value_name = "KIND")]
        kind: Vec<String>,
        /// Resolved ones too.
        #[arg(long)]
        resolved: bool,
        /// Only this unit.
        #[arg(long, value_name = "CODE")]
        unit: Option<String>,
        /// How many rows.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        limit: Option<u32>,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// Decide one.
    Resolve(ReviewResolveArgs),
}

/// `review resolve`.
#[derive(Debug, Clone, Args)]
pub struct ReviewResolveArgs {
    /// Which item.
    #[arg(value_name = "ITEM")]
    pub item: String,
    /// It is this institution.
    #[arg(long, value_name = "INST", conflicts_with_all = ["new", "dismiss"])]
    pub same: Option<String>,
    /// It is a new institution.
    #[arg(long, conflicts_with = "dismiss")]
    pub new: bool,
    /// Nothing follows from it.
    #[arg(long)]
    pub dismiss: bool,
    /// The state it enters, instead of the list's.
    #[arg(long, value_name = "STATE")]
    pub state: Option<InstitutionState>,
    /// Since when, instead of the list's day.
    #[arg(long, value_name = "DATE")]
    pub effective: Option<NaiveDate>,
    /// Why.
    #[arg(long, value_name = "CODE")]
    pub reason: Option<Reason>,
    /// The unit with jurisdiction, for a new institution whose place is not known.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// Grounds of the decision.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `unit ...`.
#[derive(Debug, Subcommand)]
pub enum UnitCommand {
    /// The tree.
    List {
        /// Under this unit.
        #[arg(long, value_name = "CODE")]
        unit: Option<String>,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
}

/// `officer ...`.
#[derive(Debug, Subcommand)]
pub enum OfficerCommand {
    /// Give a person a duty.
    Add {
        /// The login role.
        #[arg(value_name = "LOGIN")]
        login: String,
        /// The name shown.
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        /// The unit.
        #[arg(long, value_name = "CODE")]
        unit: String,
        /// Only reads.
        #[arg(long)]
        read_only: bool,
    },
    /// Who has which duty.
    List {
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
}

/// `rule ...`.
#[derive(Debug, Subcommand)]
pub enum RuleCommand {
    /// The rulebook.
    List {
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
}

/// `audit ...`.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Verify every chain.
    Verify {
        /// Only this institution.
        #[arg(value_name = "INST")]
        institution: Option<String>,
    },
}

/// `completions`.
#[derive(Debug, Clone, Args)]
pub struct CompletionsArgs {
    /// The shell.
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// `man`.
#[derive(Debug, Clone, Args)]
pub struct ManArgs {
    /// The folder.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}
