//! `export`.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use crate::cli::args::{ListArgs, ShownArgs, SteerArgs};
use crate::cli::when::unit_code;
use crate::domain::value::month::Month;
use crate::office::lists::three_drops::DropsBy;
use crate::output::event_log::LogFormat;
use crate::output::{Format, UnknownFormat};

crate::domain::value::word::words! {
    /// What can be written for others.
    ExportName as "export" {
        /// Every entry as an event, for process mining.
        Events = "events",
        /// Exited, not cleared (E3).
        ExitedNotCleared = "exited-not-cleared",
        /// Closed, unresolved (E4).
        ClosedUnresolved = "closed-unresolved",
        /// Applications to convert, and how far each has come (E5).
        Pilots = "pilots",
        /// Applications to convert that are stuck (ST5).
        StuckPilot = "stuck-pilot",
        /// Institution, measure, exit date, responsible body (E6).
        FourLists = "four-lists",
        /// How far the measures fell, by unit or institution (E2).
        ThreeDrops = "three-drops",
        /// Tolling grants (E8).
        Tolled = "tolled",
        /// What was handed over to others, by unit and list (E11).
        HandOvers = "handovers",
        /// The issue log.
        Issues = "issues",
        /// What was restated (E9).
        Restatements = "restatements",
        /// The national summary (E10).
        National = "national",
        /// What is doubtful about the returns (E12).
        DataQuality = "data-quality",
        /// Who was cleared, with what it came to (E13).
        StruckOff = "struck-off",
        /// Leads by sector (E7).
        Leads = "leads",
        /// Stock, clearance, pilots and reporting by unit.
        Targets = "targets",
        /// Institutions that wait for verification (I1).
        Pending = "pending",
        /// Exits without a route and a window for claims (I8).
        LegacyExits = "legacy-exits",
    }
}

/// `export`.
#[derive(Debug, Clone, Args)]
pub struct ExportArgs {
    /// What.
    #[arg(value_name = "NAME")]
    pub name: ExportName,
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// The moment of knowledge.
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// Only this institution.
    #[arg(long, value_name = "INST")]
    pub institution: Option<String>,
    /// The three drops by unit or by institution.
    #[arg(long, value_name = "WHAT")]
    pub by: Option<DropsBy>,
    /// The month the three drops are compared with.
    #[arg(long, value_name = "MONTH")]
    pub baseline: Option<Month>,
    /// Every entry as recorded.
    #[arg(long)]
    pub all: bool,
    /// The format.
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<ExportFormat>,
    /// The file.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Which rows and columns.
    #[command(flatten)]
    pub steer: SteerArgs,
}

impl ExportArgs {
    /// The same as a list is asked for, with a format that a list can have.
    #[must_use]
    pub fn list(&self) -> ListArgs {
        let format = match self.format {
            Some(ExportFormat::List(format)) => Some(format),
            Some(ExportFormat::Log(_)) | None => None,
        };
        ListArgs {
            as_of: self.as_of,
            known_at: self.known_at,
            unit: self.unit.clone(),
            limit: None,
            shown: ShownArgs { format, output: self.output.clone(), steer: self.steer.clone() },
        }
    }
}

/// The format of an export: that of a list, or that of an event log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Of a list.
    List(Format),
    /// Of an event log.
    Log(LogFormat),
}

impl ExportFormat {
    /// Every format, those of lists first.
    pub fn all() -> impl Iterator<Item = Self> {
        let lists = Format::ALL.into_iter().map(Self::List);
        lists.chain(LogFormat::ALL.into_iter().map(Self::Log))
    }

    /// The word for the format.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::List(format) => format.code(),
            Self::Log(format) => format.code(),
        }
    }
}

impl FromStr for ExportFormat {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, UnknownFormat> {
        Self::all().find(|format| format.code() == word).ok_or_else(|| UnknownFormat::Word(word.to_owned()))
    }
}

impl fmt::Display for ExportFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
