//! XES, IEEE 1849-2016 (kept by the revision of 2023): a log of traces of events.

use std::io::{self, Write};

use super::xml::{close, declaration, empty, open};
use super::{LogEvent, LogValue, LogValueKind, moment_micros, moment_millis};

/// The extensions of the standard that the log uses.
const EXTENSIONS: [[&str; 3]; 4] = [
    ["Concept", "concept", "http://www.xes-standard.org/concept.xesext"],
    ["Time", "time", "http://www.xes-standard.org/time.xesext"],
    ["Organizational", "org", "http://www.xes-standard.org/org.xesext"],
    ["Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"],
];

/// What stands before the first trace.
pub struct XesHead<'a> {
    /// The name, prefix and URI of an extension of the maker's own.
    pub extension: [&'a str; 3],
    /// The log's attributes.
    pub attributes: &'a [(&'static str, LogValue)],
    /// Attributes that every trace has.
    pub trace_globals: &'a [(&'static str, LogValueKind)],
    /// Attributes that every event has, besides its activity and time.
    pub event_globals: &'a [(&'static str, LogValueKind)],
}

/// A log being written.
pub struct Xes<'s> {
    sink: &'s mut dyn Write,
}

impl<'s> Xes<'s> {
    /// Writes what comes before the first trace.
    ///
    /// # Errors
    /// That the stream refuses.
    pub fn begin(sink: &'s mut dyn Write, head: &XesHead<'_>) -> io::Result<Self> {
        declaration(sink)?;
        let log = [("xes.version", "1849-2016"), ("xes.features", ""), ("xmlns", "http://www.xes-standard.org/")];
        open(sink, 0, "log", &log)?;
        for [name, prefix, uri] in EXTENSIONS.iter().chain([&head.extension]) {
            let with = [("name", *name), ("prefix", *prefix), ("uri", *uri)];
            empty(sink, 1, "extension", &with)?;
        }
        let always = [("concept:name", LogValueKind::Text), ("time:timestamp", LogValueKind::Moment)];
        let event_globals: Vec<_> = always.iter().chain(head.event_globals).collect();
        globals(sink, "trace", &head.trace_globals.iter().collect::<Vec<_>>())?;
        globals(sink, "event", &event_globals)?;
        empty(sink, 1, "classifier", &[("name", "Activity"), ("keys", "concept:name")])?;
        for (key, value) in head.attributes {
            attribute(sink, 1, key, value)?;
        }
        Ok(Self { sink })
    }

    /// Opens a trace.
    ///
    /// # Errors
    /// That the stream refuses.
    pub fn trace_begin(&mut self, attributes: &[(&'static str, LogValue)]) -> io::Result<()> {
        open(self.sink, 1, "trace", &[])?;
        for (key, value) in attributes {
            attribute(self.sink, 2, key, value)?;
        }
        Ok(())
    }

    /// Writes an event of the open trace. XES knows no objects: relations are left to attributes.
    ///
    /// # Errors
    /// That the stream refuses.
    pub fn event(&mut self, event: &LogEvent) -> io::Result<()> {
        open(self.sink, 2, "event", &[])?;
        let name = [("key", "concept:name"), ("value", event.activity.as_str())];
        empty(self.sink, 3, "string", &name)?;
        let time = moment_millis(event.time);
        let time = [("key", "time:timestamp"), ("value", time.as_str())];
        empty(self.sink, 3, "date", &time)?;
        for (key, value) in &event.attributes {
            attribute(self.sink, 3, key, value)?;
        }
        close(self.sink, 2, "event")
    }

    /// Closes the open trace.
    ///
    /// # Errors
    /// That the stream refuses.
    pub fn trace_end(&mut self) -> io::Result<()> {
        close(self.sink, 1, "trace")
    }

    /// Closes the log.
    ///
    /// # Errors
    /// That the stream refuses.
    pub fn end(self) -> io::Result<()> {
        close(self.sink, 0, "log")
    }
}

/// What every trace, or every event, has; the values are what a reader puts where it makes one itself.
fn globals(sink: &mut dyn Write, scope: &str, attributes: &[&(&'static str, LogValueKind)]) -> io::Result<()> {
    open(sink, 1, "global", &[("scope", scope)])?;
    for (key, kind) in attributes {
        let (tag, value) = match kind {
            LogValueKind::Text => ("string", "UNKNOWN"),
            LogValueKind::Integer => ("int", "0"),
            LogValueKind::Moment => ("date", "1970-01-01T00:00:00.000Z"),
        };
        empty(sink, 2, tag, &[("key", key), ("value", value)])?;
    }
    close(sink, 1, "global")
}

fn attribute(sink: &mut dyn Write, depth: usize, key: &str, value: &LogValue) -> io::Result<()> {
    let (tag, value) = match value {
        LogValue::Text(text) => ("string", text.clone()),
        LogValue::Integer(number) => ("int", number.to_string()),
        LogValue::Moment(moment) => ("date", moment_micros(*moment)),
    };
    empty(sink, depth, tag, &[("key", key), ("value", &value)])
}
