//! Event logs out: XES (IEEE 1849) and OCEL 2.0 as JSON or XML, written event by event as they come.
//!
//! The formats know nothing of the record: they are given events, objects and their attributes in the order in which they
//! are to stand. Tools sort events by time and mix up those of one time, so whoever makes a log gives no two events of it
//! the same.

mod ocel_json;
mod ocel_xml;
#[cfg(test)]
mod tests;
mod xes;
mod xml;

use std::fmt;
use std::io;
use std::path::Path;
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, Utc};

pub use ocel_json::OcelJson;
pub use ocel_xml::OcelXml;
pub use xes::{Xes, XesHead};

use super::format::UnknownFormat;

/// How an event log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LogFormat {
    /// XES: one trace a life.
    Xes,
    /// OCEL 2.0 as JSON.
    OcelJson,
    /// OCEL 2.0 as XML.
    OcelXml,
}

impl LogFormat {
    /// Every format, in the order they are listed to a person.
    pub const ALL: [Self; 3] = [Self::Xes, Self::OcelJson, Self::OcelXml];

    /// The word for the format in `--format`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Xes => "xes",
            Self::OcelJson => "ocel-json",
            Self::OcelXml => "ocel-xml",
        }
    }

    /// The format a file's ending asks for: `.xes`; `.json` or `.jsonocel`; `.xml` or `.xmlocel`.
    ///
    /// # Errors
    /// Where the ending is missing or names no format.
    pub fn from_path(path: &Path) -> Result<Self, UnknownFormat> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "xes" => Ok(Self::Xes),
            "json" | "jsonocel" => Ok(Self::OcelJson),
            "xml" | "xmlocel" => Ok(Self::OcelXml),
            _ => Err(UnknownFormat::Ending(path.to_owned())),
        }
    }
}

impl FromStr for LogFormat {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.code() == word).ok_or_else(|| UnknownFormat::Word(word.to_owned()))
    }
}

impl fmt::Display for LogFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The value of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogValue {
    Text(String),
    /// A whole number.
    Integer(i64),
    Moment(DateTime<Utc>),
}

impl LogValue {
    /// The value as both OCEL forms write it: as text, whose type stands with the kind of event or object.
    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Integer(number) => number.to_string(),
            Self::Moment(moment) => moment_micros(*moment),
        }
    }
}

/// What the values of an attribute are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogValueKind {
    Text,
    /// Whole numbers.
    Integer,
    Moment,
}

impl LogValueKind {
    /// The word of OCEL 2.0.
    const fn code(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Integer => "integer",
            Self::Moment => "time",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEvent {
    /// Its id, one of a kind in the log.
    pub id: String,
    /// What happened; in OCEL its type.
    pub activity: String,
    /// When, as the log orders it: to the millisecond, and no other event of the log has the same.
    pub time: DateTime<Utc>,
    /// What else is known of it.
    pub attributes: Vec<(&'static str, LogValue)>,
    /// Objects it concerns, each once, and how.
    pub relations: Vec<Relation>,
}

/// An object of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogObject {
    /// Its id, one of a kind in the log.
    pub id: String,
    pub object_type: &'static str,
    /// What is known of it, from which moment on.
    pub attributes: Vec<(&'static str, DateTime<Utc>, String)>,
    /// Objects it belongs to, and how.
    pub relations: Vec<Relation>,
}

/// An object that something is related to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The object's id.
    pub object: String,
    pub qualifier: &'static str,
}

/// A kind of event or object, and the attributes it may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogType {
    pub name: String,
    pub attributes: Vec<(&'static str, LogValueKind)>,
}

/// An OCEL 2.0 log being written: first its types, then its objects, then its events.
pub trait Ocel {
    /// Writes what comes before the first object.
    ///
    /// # Errors
    /// That the stream refuses.
    fn begin(&mut self, objects: &[LogType], events: &[LogType]) -> io::Result<()>;

    /// Writes an object.
    ///
    /// # Errors
    /// That the stream refuses.
    fn object(&mut self, object: &LogObject) -> io::Result<()>;

    /// Writes what comes between the last object and the first event.
    ///
    /// # Errors
    /// That the stream refuses.
    fn events_begin(&mut self) -> io::Result<()>;

    /// Writes an event.
    ///
    /// # Errors
    /// That the stream refuses.
    fn event(&mut self, event: &LogEvent) -> io::Result<()>;

    /// Writes what comes after the last event.
    ///
    /// # Errors
    /// That the stream refuses.
    fn end(&mut self) -> io::Result<()>;
}

/// A time of the log's own order, to the millisecond: some tools keep no more.
fn moment_millis(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A moment of the record, to the microsecond.
fn moment_micros(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Micros, true)
}
