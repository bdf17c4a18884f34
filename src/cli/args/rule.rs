//! The words of `rule`.

use chrono::{DateTime, NaiveDate, Utc};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

use crate::cli::args::ShownArgs;
use crate::cli::when::unit_code;
use crate::domain::rulebook::RuleKey;

/// `rule ...`.
#[derive(Debug, Subcommand)]
pub enum RuleCommand {
    /// The rulebook.
    List {
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// One rule.
    Show {
        /// Which.
        #[arg(value_name = "RULE", value_parser = key_parser())]
        key: RuleKey,
        /// For which unit.
        #[arg(long, value_name = "CODE", value_parser = unit_code)]
        unit: Option<String>,
        /// On which day.
        #[arg(long, value_name = "DATE")]
        as_of: Option<NaiveDate>,
        /// As known at which moment.
        #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
        known_at: Option<DateTime<Utc>>,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// Set one.
    Set(RuleSetArgs),
}

/// `rule set`.
#[derive(Debug, Clone, Args)]
pub struct RuleSetArgs {
    /// Which.
    #[arg(value_name = "RULE", value_parser = key_parser())]
    pub key: RuleKey,
    /// Its value.
    #[arg(value_name = "VALUE")]
    pub value: String,
    /// Where it holds.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: String,
    /// The first day.
    #[arg(long, value_name = "DATE")]
    pub from: NaiveDate,
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub source: String,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// Knows every key, so that a shell can complete and a slip is answered by the nearest.
fn key_parser() -> impl TypedValueParser<Value = RuleKey> {
    PossibleValuesParser::new(RuleKey::ALL.iter().map(|key| key.code())).try_map(|text: String| text.parse::<RuleKey>())
}
