//! The words of the command line. What each means to a reader stands in `help.ftl`; see [`super::help`].

mod activity;
mod bulletin;
mod calendar;
mod case;
pub mod case_fact;
mod claims;
mod diff;
mod due;
mod dwell;
mod export;
mod handover;
mod institution;
mod intake;
mod lead;
mod many;
mod officer;
mod pack;
mod pilot;
mod pilot_list;
mod plan;
mod record;
mod returns;
mod rule;
mod series;
mod targets;

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand};

pub use crate::cli::args::activity::ActivityArgs;
pub use crate::cli::args::bulletin::{
    BulletinCommand, BulletinDiffArgs, BulletinListArgs, BulletinPublishArgs, BulletinShowArgs, BulletinVerifyArgs,
    NumberArg, PercentArg, StatementRecordArgs,
};
pub use crate::cli::args::calendar::{CalendarCommand, CalendarImportArgs};
pub use crate::cli::args::case::{
    CaseAdvanceArgs, CaseAssignArgs, CaseChecklistArgs, CaseCommand, CaseFlagArgs, CaseReadArgs, CaseStockArgs,
    CaseTollArgs, DayOrFile, MoneyWritingArgs, ReadArgs, WritingArgs,
};
pub use crate::cli::args::claims::{ClaimAmendArgs, ClaimDecideArgs, ClaimFileArgs, ClaimsCommand, ClaimsImportArgs};
pub use crate::cli::args::diff::DiffArgs;
pub use crate::cli::args::due::DueArgs;
pub use crate::cli::args::dwell::{DwellArgs, DwellTrack};
pub use crate::cli::args::export::{ExportArgs, ExportFormat, ExportName};
pub use crate::cli::args::handover::{
    HandoverAddArgs, HandoverCommand, HandoverCorrectArgs, HandoverRemoveArgs, IssueAssignArgs, IssueCommand,
    IssueRaiseArgs, IssueReopenArgs, IssueResolveArgs, IssueTrack, IssueWritingArgs, ReceiptArgs,
};
pub use crate::cli::args::institution::{
    AspectArgs, ClassifyArgs, InstitutionAddArgs, InstitutionCommand, RegistrationArgs,
};
pub use crate::cli::args::intake::{
    GivenArgs, GuessArgs, ImportArgs, ImportCommand, ProfilesArgs, ReviewCommand, ReviewResolveArgs, ReviewRowArgs,
};
pub use crate::cli::args::lead::{
    LeadAddArgs, LeadAdvanceArgs, LeadCharacteriseArgs, LeadCommand, LeadCorrectArgs, LeadEstimateArgs, LeadLinkArgs,
    LeadMarkArgs, LeadMeasureArgs, LeadReceiptArgs, LeadRecheckArgs, LeadReopenArgs, LeadScoreArgs, MarksArgs,
};
pub use crate::cli::args::many::{ManyArgs, OneOrMany};
pub use crate::cli::args::officer::{
    DutyArgs, OfficerAddArgs, OfficerCommand, OfficerGrantArgs, OfficerRevokeArgs, OfficerSuspendArgs,
    OfficersApplyArgs,
};
pub use crate::cli::args::pack::PackArgs;
pub use crate::cli::args::pilot::{
    ConditionCommand, ConditionExtendArgs, ConditionMetArgs, ConditionSetArgs, PilotAdvanceArgs, PilotApplyArgs,
    PilotCapitalArgs, PilotConditionArgs, PilotObstacleArgs, PilotOpinionArgs, PilotPackArgs, PilotRunOffArgs,
    PilotSettleArgs, PilotStockArgs, PilotTollArgs, PilotWriteCommand,
};
pub use crate::cli::args::pilot_list::{PilotListArgs, PilotShowArgs};
pub use crate::cli::args::plan::{PlanCommand, PlanSetArgs, TargetArg};
pub use crate::cli::args::record::{AllowedArgs, CorrectArgs, HistoryArgs, LogArgs, ReopenArgs};
pub use crate::cli::args::returns::{
    FigureArgs, ReturnApproveArgs, ReturnCommand, ReturnFileArgs, ReturnShowArgs, ReturnUnlockArgs, ReturnsImportArgs,
};
pub use crate::cli::args::rule::{RuleCommand, RuleSetArgs};
pub use crate::cli::args::series::SeriesArgs;
pub use crate::cli::args::targets::TargetsArgs;
use crate::cli::when::unit_code;
use crate::domain::check::Invariant;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::evidence::EvidenceKind;
use crate::office::steer::{ColumnKey, Filter, Order};
use crate::output::{Format, Voice};
use crate::words::Lang;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "winddown", version = env!("WINDDOWN_VERSION"), disable_help_subcommand = true)]
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
    /// Straight to the terminal.
    #[arg(long, global = true)]
    pub no_pager: bool,
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
    Correct(OneOrMany<CorrectArgs>),
    /// Reopen.
    Reopen(ReopenArgs),
    /// Clearance cases.
    #[command(subcommand)]
    Case(CaseCommand),
    /// Monthly returns.
    #[command(subcommand)]
    Return(ReturnCommand),
    /// Plans of reduction.
    #[command(subcommand)]
    Plan(PlanCommand),
    /// The stuck lists.
    Stuck(StuckArgs),
    /// The invariants.
    Check(CheckArgs),
    /// Conversion pilots.
    #[command(subcommand)]
    Pilot(PilotCommand),
    /// Leads in adjacent sectors.
    #[command(subcommand)]
    Lead(LeadCommand),
    /// What is handed over to others.
    #[command(subcommand)]
    Handover(HandoverCommand),
    /// The issue log.
    #[command(subcommand)]
    Issue(IssueCommand),
    /// Who recorded what.
    Activity(ActivityArgs),
    /// A list compared with itself.
    Diff(DiffArgs),
    /// Time in each state.
    Dwell(DwellArgs),
    /// Deadlines ahead and behind.
    Due(DueArgs),
    /// Targets by unit.
    Targets(TargetsArgs),
    /// The meeting pack.
    Pack(PackArgs),
    /// Measures month by month.
    Series(SeriesArgs),
    /// Figures as published.
    #[command(subcommand)]
    Bulletin(BulletinCommand),
    /// What is written for others.
    Export(ExportArgs),
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
    /// The calendar of working days.
    #[command(subcommand)]
    Calendar(CalendarCommand),
    /// The chains.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// The words that are typed.
    Words(WordsArgs),
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
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
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
    /// How columns and words stand.
    #[command(flatten)]
    pub voice: VoiceArgs,
    /// Which rows and columns.
    #[command(flatten)]
    pub steer: SteerArgs,
}

/// Whether columns and words of closed lists stand as programs know them, or as people read them.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct VoiceArgs {
    /// Keys and codes.
    #[arg(long)]
    pub keys: bool,
    /// Headings and words.
    #[arg(long, conflicts_with = "keys")]
    pub words: bool,
}

impl VoiceArgs {
    /// What is asked for, where anything is.
    #[must_use]
    pub const fn asked(self) -> Option<Voice> {
        match (self.keys, self.words) {
            (true, _) => Some(Voice::Keys),
            (false, true) => Some(Voice::Words),
            (false, false) => None,
        }
    }
}

/// Which rows of a list are shown, in which order, with which columns.
#[derive(Debug, Clone, Default, Args)]
pub struct SteerArgs {
    /// The columns.
    #[arg(long, value_name = "KEYS", value_delimiter = ',')]
    pub columns: Vec<ColumnKey>,
    /// The order.
    #[arg(long, value_name = "ORDER", value_delimiter = ',')]
    pub sort: Vec<Order>,
    /// The rows.
    #[arg(long = "where", value_name = "FIELD=VALUE")]
    pub filter: Vec<Filter>,
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
    type Err = crate::domain::value::word::UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, file) = text.split_once('=').map_or((text, None), |(kind, file)| (kind, Some(file)));
        Ok(Self { kind: crate::cli::typed::word_parse(kind)?, file: file.map(PathBuf::from) })
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
    /// Draw what is derived again.
    Rebuild {
        /// Only compare.
        #[arg(long)]
        check: bool,
    },
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

/// `stuck`.
#[derive(Debug, Clone, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct StuckArgs {
    /// A command under it.
    #[command(subcommand)]
    pub command: Option<StuckCommand>,
    /// Which lists; those of the two states where none is named.
    #[arg(value_name = "RULE")]
    pub rule: Vec<StuckRule>,
    /// The picture.
    #[arg(long, value_name = "FILE")]
    pub chart: Option<PathBuf>,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}

/// `check`.
#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    /// Which invariants; all where none is named.
    #[arg(value_name = "NAME")]
    pub name: Vec<Invariant>,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}

/// `stuck ...`.
#[derive(Debug, Clone, Subcommand)]
pub enum StuckCommand {
    /// The whole calculation.
    Explain {
        /// The institution.
        #[arg(value_name = "INST")]
        institution: String,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
}

/// `pilot ...`.
#[derive(Debug, Subcommand)]
pub enum PilotCommand {
    /// What writes.
    #[command(flatten)]
    Write(PilotWriteCommand),
    /// List them.
    List(PilotListArgs),
    /// One application on one page.
    Show(PilotShowArgs),
    /// The list for others, every column, into a file or as CSV.
    Export(PilotListArgs),
}

/// `unit ...`.
#[derive(Debug, Subcommand)]
pub enum UnitCommand {
    /// The tree.
    List {
        /// Under this unit.
        #[arg(long, value_name = "CODE", value_parser = unit_code)]
        unit: Option<String>,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
}

/// `audit ...`.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Verify every chain, and that each checkpoint still is the beginning of the record.
    Verify {
        /// Only this institution.
        #[arg(value_name = "INST")]
        institution: Option<String>,
        /// A checkpoint that was kept elsewhere.
        #[arg(long, value_name = "FILE", conflicts_with = "institution")]
        note: Option<PathBuf>,
    },
    /// Make a key to sign checkpoints with.
    Key {
        /// The file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Its name.
        #[arg(long, value_name = "NAME")]
        name: String,
    },
    /// Sign how far the record has come.
    Checkpoint {
        /// Whose key, as a file; several sign side by side.
        #[arg(long, value_name = "FILE", required = true)]
        key: Vec<PathBuf>,
        /// Writes it to a file.
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Says what would be signed.
        #[arg(long)]
        dry_run: bool,
    },
    /// The checkpoints that were made.
    List {
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// A checkpoint as it was signed.
    Show {
        /// Of how many entries; the last where left out.
        #[arg(value_name = "SIZE")]
        size: Option<u64>,
    },
    /// Prove that an entry, or all of an earlier checkpoint, is in one.
    Prove {
        /// Whose entry.
        #[arg(value_name = "INST", required_unless_present = "since", requires = "seq")]
        institution: Option<String>,
        /// Which entry.
        #[arg(value_name = "SEQ")]
        seq: Option<i32>,
        /// The size of an earlier checkpoint.
        #[arg(long, value_name = "SIZE", conflicts_with = "institution")]
        since: Option<u64>,
        /// The size of the later one; the last where left out.
        #[arg(long, value_name = "SIZE", requires = "since")]
        size: Option<u64>,
        /// Writes it to a file.
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Check a proof; needs no record.
    CheckProof {
        /// The proof.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Who must have signed, as a file with the public key.
        #[arg(long, value_name = "FILE")]
        public: Vec<PathBuf>,
    },
}

/// `words`.
#[derive(Debug, Clone, Args)]
pub struct WordsArgs {
    /// Which kinds; all where none is named.
    #[arg(value_name = "KIND", value_parser = PossibleValuesParser::new(crate::cli::typed::groups()))]
    pub kind: Vec<String>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
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
