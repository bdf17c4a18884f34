//! The words of `import` and `review`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgGroup, Args, Subcommand};

use crate::cli::args::{GroundsArgs, OneOrMany, ReturnsImportArgs, ShownArgs};
use crate::cli::when::unit_code;
use crate::domain::institution::review::Decision;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::reason::Reason;
use crate::intake::given::Given;
use crate::office::steer::Filter;

/// `import ...`.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// A list of institutions.
    Institutions(ImportArgs),
    /// A list of changes.
    Changes(ImportArgs),
    /// A list of monthly returns.
    Returns(ReturnsImportArgs),
    /// What was taken in.
    List {
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// What became of each row.
    Show {
        /// Which import.
        #[arg(value_name = "IMPORT")]
        import: String,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// A draft of a profile.
    Guess(GuessArgs),
    /// The profiles there are.
    Profiles(ProfilesArgs),
}

/// `import guess`.
#[derive(Debug, Clone, Args)]
pub struct GuessArgs {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Which sheet of a workbook.
    #[arg(long, value_name = "SHEET")]
    pub sheet: Option<String>,
    /// Where the draft goes.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `import profiles`.
#[derive(Debug, Clone, Args)]
pub struct ProfilesArgs {
    /// Which one.
    #[arg(value_name = "PROFILE")]
    pub profile: Option<String>,
    /// Where its text goes.
    #[arg(long, value_name = "FILE", requires = "profile")]
    pub output: Option<PathBuf>,
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
    /// What is said besides it.
    #[command(flatten)]
    pub given: GivenArgs,
    /// Where rows that cannot be read go.
    #[arg(long, value_name = "FILE")]
    pub quarantine: Option<PathBuf>,
    /// Where what became of each row goes.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// What is said of a list besides its profile.
#[derive(Debug, Clone, Args)]
pub struct GivenArgs {
    /// The day the list was taken.
    #[arg(long, value_name = "DATE")]
    pub taken_on: Option<NaiveDate>,
    /// What holds for every row in which the list says nothing.
    #[arg(long, value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
}

impl GivenArgs {
    pub(in crate::cli) fn given(&self) -> Given {
        // A field without a value is refused like one with an empty one.
        let split = |text: &String| {
            let (field, value) = text.split_once('=').unwrap_or((text, ""));
            (field.trim().to_owned(), value.trim().to_owned())
        };
        Given { taken_on: self.taken_on, set: self.set.iter().map(split).collect() }
    }
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
        #[arg(long, value_name = "CODE", value_parser = unit_code)]
        unit: Option<String>,
        /// How many rows.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        limit: Option<u32>,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// One item beside those it may be about.
    Show {
        /// Which item.
        #[arg(value_name = "ITEM")]
        item: String,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// Decide one, or many.
    Resolve(Box<OneOrMany<ReviewResolveArgs>>),
}

/// `review resolve`.
#[derive(Debug, Clone, Args)]
#[command(group(ArgGroup::new("which").args(["item", "filter"]).required(true)))]
pub struct ReviewResolveArgs {
    /// Which item.
    #[arg(value_name = "ITEM")]
    pub item: Option<String>,
    /// Every item that satisfies these.
    #[arg(long = "where", value_name = "FIELD=VALUE")]
    pub filter: Vec<Filter>,
    /// It is this institution.
    #[arg(long, value_name = "INST", conflicts_with_all = ["new", "dismiss", "unit", "from"])]
    pub same: Option<String>,
    /// It bears the name in the row now.
    #[arg(long, requires = "same")]
    pub renamed: bool,
    /// It is a new institution.
    #[arg(long, conflicts_with_all = ["dismiss", "from"])]
    pub new: bool,
    /// Nothing follows from it.
    #[arg(long, conflicts_with_all = ["state", "effective", "reason", "evidence", "unit", "from"])]
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
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// Grounds of the decision.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// A row of a file of decisions.
#[derive(Debug, Clone, Args)]
pub struct ReviewRowArgs {
    /// Which item.
    #[arg(value_name = "ITEM", required = true)]
    pub item: String,
    /// What is decided.
    #[arg(long, value_name = "DECISION", required = true)]
    pub decision: Decision,
    /// The institution it is about.
    #[arg(long, value_name = "INST", required_if_eq("decision", "same"))]
    pub institution: Option<String>,
    /// It bears the name in the row now.
    #[arg(long, requires = "institution")]
    pub renamed: bool,
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
    #[arg(long = "office", value_name = "CODE", value_parser = unit_code)]
    pub office: Option<String>,
    /// Grounds of the decision.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}
