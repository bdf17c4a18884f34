//! The words of `plan`.

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

use crate::cli::args::{GroundsArgs, ListArgs};
use crate::cli::when::unit_code;
use crate::domain::figures::Measure;
use crate::domain::value::month::{Month, NotAMonth};

/// `plan ...`.
#[derive(Debug, Subcommand)]
pub enum PlanCommand {
    /// Set one.
    Set(PlanSetArgs),
    /// What is planned, and what was reached.
    Show {
        /// Whose.
        #[arg(value_name = "INST", conflicts_with = "unit")]
        institution: Option<String>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
}

/// `plan set`.
#[derive(Debug, Clone, Args)]
pub struct PlanSetArgs {
    /// Whose.
    #[arg(value_name = "INST", conflicts_with = "unit")]
    pub institution: Option<String>,
    /// A unit's.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// What is to fall.
    #[arg(long, value_name = "MEASURE", value_parser = measure_parser())]
    pub measure: Measure,
    /// The month-end it starts from.
    #[arg(long, value_name = "MONTH")]
    pub baseline_month: Month,
    /// The figure then.
    #[arg(long, value_name = "FIGURE")]
    pub baseline: Option<String>,
    /// The day by which it is to be zero.
    #[arg(long, value_name = "DATE")]
    pub end: NaiveDate,
    /// Targets on the way.
    #[arg(long, value_name = "MONTH=FIGURE")]
    pub target: Vec<TargetArg>,
    /// The first day of the plan.
    #[arg(long, value_name = "DATE")]
    pub effective: Option<NaiveDate>,
    /// What is questioned is meant.
    #[arg(long)]
    pub yes: bool,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `MONTH=FIGURE`.
#[derive(Debug, Clone)]
pub struct TargetArg {
    /// The month.
    pub month: Month,
    /// What it says of it.
    pub figure: String,
}

impl std::str::FromStr for TargetArg {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (month, figure) = text.split_once('=').unwrap_or((text, ""));
        Ok(Self { month: month.parse()?, figure: figure.to_owned() })
    }
}

/// The measures that a plan can be for.
fn measure_parser() -> impl TypedValueParser<Value = Measure> {
    PossibleValuesParser::new(Measure::OF_A_UNIT.iter().map(|measure| measure.code()))
        .try_map(|text: String| text.parse::<Measure>())
}
