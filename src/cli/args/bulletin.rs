//! `bulletin ...`.

use std::path::PathBuf;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Subcommand};

use crate::cli::args::{GroundsArgs, ListArgs, ShownArgs};
use crate::cli::when::unit_code;
use crate::domain::figures::statement::{NotStated, percent_parse};
use crate::domain::figures::{Measure, Quantity};
use crate::office::bulletin::shown::BulletinAsked;

/// `bulletin ...`.
#[derive(Debug, Subcommand)]
pub enum BulletinCommand {
    /// As the record gives it.
    Show(BulletinShowArgs),
    /// Freeze it.
    Publish(BulletinPublishArgs),
    /// What was published.
    List(BulletinListArgs),
    /// Rebuild and compare.
    Verify(BulletinVerifyArgs),
    /// What changed between two.
    Diff(BulletinDiffArgs),
    /// Record figures that others published.
    Record(StatementRecordArgs),
    /// Statements on record, beside our own figures.
    Statements {
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Whether statements contradict each other.
    Consistency {
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
}

/// `bulletin show`.
#[derive(Debug, Clone, Args)]
pub struct BulletinShowArgs {
    /// The day its figures are for.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// The day they are compared with.
    #[arg(long, value_name = "DATE")]
    pub baseline: Option<NaiveDate>,
    /// The moment of knowledge.
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// Whose figures.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// The picture.
    #[arg(long, value_name = "FILE")]
    pub chart: Option<PathBuf>,
    /// Changes in place of amounts and people.
    #[arg(long)]
    pub percentages: bool,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

impl BulletinShowArgs {
    /// Which bulletin, in plain values.
    #[must_use]
    pub fn asked(&self) -> BulletinAsked {
        BulletinAsked { as_of: self.as_of, baseline: self.baseline, known_at: self.known_at, unit: self.unit.clone() }
    }
}

/// `bulletin publish`.
#[derive(Debug, Clone, Args)]
pub struct BulletinPublishArgs {
    /// The day its figures are for.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// The day they are compared with.
    #[arg(long, value_name = "DATE")]
    pub baseline: Option<NaiveDate>,
    /// Whose figures.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// On what grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `bulletin list`.
#[derive(Debug, Clone, Args)]
pub struct BulletinListArgs {
    /// Of this unit and those under it.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

/// `bulletin verify`.
#[derive(Debug, Clone, Args)]
pub struct BulletinVerifyArgs {
    /// Which; all of the unit where none is named.
    #[arg(value_name = "N")]
    pub number: Option<i32>,
    /// Whose.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
}

/// `bulletin diff`.
#[derive(Debug, Clone, Args)]
pub struct BulletinDiffArgs {
    /// One.
    #[arg(value_name = "A")]
    pub one: i32,
    /// The other.
    #[arg(value_name = "B")]
    pub other: i32,
    /// Whose.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

/// `bulletin record`.
#[derive(Debug, Clone, Args)]
pub struct StatementRecordArgs {
    /// Who said it.
    #[arg(long, value_name = "TEXT")]
    pub source: String,
    /// The day the figures are for.
    #[arg(long, value_name = "DATE")]
    pub as_of: NaiveDate,
    /// The day changes are against.
    #[arg(long, value_name = "DATE")]
    pub baseline: Option<NaiveDate>,
    /// Numbers.
    #[arg(long, value_name = "MEASURE=N")]
    pub number: Vec<NumberArg>,
    /// Changes.
    #[arg(long, value_name = "MEASURE=PERCENT")]
    pub percent: Vec<PercentArg>,
    /// Months of decline in a row.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub streak: Option<u32>,
    /// Whose figures.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// On what grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `institutions=139`, `balance=800亿元`.
#[derive(Debug, Clone, Copy)]
pub struct NumberArg {
    /// The measure.
    pub measure: Measure,
    /// The number.
    pub number: Quantity,
}

impl FromStr for NumberArg {
    type Err = Box<dyn std::error::Error + Send + Sync>;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (measure, number) = halves(text)?;
        Ok(Self { measure, number: Quantity::parse(measure, number).ok_or_else(|| wrong(text))? })
    }
}

/// `balance=-75`.
#[derive(Debug, Clone, Copy)]
pub struct PercentArg {
    /// The measure.
    pub measure: Measure,
    /// The change in whole per cent.
    pub percent: i32,
}

impl FromStr for PercentArg {
    type Err = Box<dyn std::error::Error + Send + Sync>;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (measure, percent) = halves(text)?;
        Ok(Self { measure, percent: percent_parse(percent).ok_or_else(|| wrong(text))? })
    }
}

fn halves(text: &str) -> Result<(Measure, &str), Box<dyn std::error::Error + Send + Sync>> {
    let (measure, figure) = text.split_once('=').ok_or_else(|| wrong(text))?;
    Ok((measure.trim().parse()?, figure.trim()))
}

fn wrong(text: &str) -> NotStated {
    NotStated { text: text.to_owned() }
}
