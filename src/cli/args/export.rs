//! `export`.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use crate::cli::args::{ListArgs, ShownArgs, SteerArgs, VoiceArgs};
use crate::cli::when::unit_code;
use crate::domain::value::month::Month;
use crate::domain::value::word::UnknownWord;
use crate::office::catalogue::listed::ListName;
use crate::office::lists::three_drops::DropsBy;
use crate::output::event_log::LogFormat;
use crate::output::{Format, UnknownFormat};

/// What can be written for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportName {
    /// A list.
    List(ListName),
    /// Every entry as an event, for process mining.
    Events,
    /// The national summary (E10).
    National,
}

impl ExportName {
    /// Everything, the lists first.
    pub fn all() -> impl Iterator<Item = Self> {
        ListName::all().map(Self::List).chain([Self::Events, Self::National])
    }

    /// The word for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::List(list) => list.code(),
            Self::Events => "events",
            Self::National => "national",
        }
    }
}

impl FromStr for ExportName {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        Self::all().find(|name| name.code() == word).ok_or_else(|| UnknownWord {
            kind: "export",
            text: word.to_owned(),
            known: Self::all().map(Self::code).collect(),
        })
    }
}

impl fmt::Display for ExportName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
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
    /// How columns and words stand.
    #[command(flatten)]
    pub voice: VoiceArgs,
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
            shown: ShownArgs { format, output: self.output.clone(), voice: self.voice, steer: self.steer.clone() },
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
