//! OCEL 2.0 as XML.

use std::io::{self, Write};

use super::xml::{close, declaration, empty, open, text};
use super::{LogEvent, LogObject, LogType, Ocel, Relation, moment_millis};

/// A log being written.
pub struct OcelXml<'s> {
    sink: &'s mut dyn Write,
}

impl<'s> OcelXml<'s> {
    /// A log that goes to a stream.
    pub fn new(sink: &'s mut dyn Write) -> Self {
        Self { sink }
    }

    fn types(&mut self, list: &str, name: &str, types: &[LogType]) -> io::Result<()> {
        open(self.sink, 1, list, &[])?;
        for one in types {
            open(self.sink, 2, name, &[("name", &one.name)])?;
            open(self.sink, 3, "attributes", &[])?;
            for (key, kind) in &one.attributes {
                let with = [("name", *key), ("type", kind.code())];
                empty(self.sink, 4, "attribute", &with)?;
            }
            close(self.sink, 3, "attributes")?;
            close(self.sink, 2, name)?;
        }
        close(self.sink, 1, list)
    }

    fn relations(&mut self, relations: &[Relation]) -> io::Result<()> {
        open(self.sink, 3, "objects", &[])?;
        for relation in relations {
            let with = [("object-id", relation.object.as_str()), ("qualifier", relation.qualifier)];
            empty(self.sink, 4, "relationship", &with)?;
        }
        close(self.sink, 3, "objects")
    }
}

impl Ocel for OcelXml<'_> {
    fn begin(&mut self, objects: &[LogType], events: &[LogType]) -> io::Result<()> {
        declaration(self.sink)?;
        open(self.sink, 0, "log", &[])?;
        self.types("object-types", "object-type", objects)?;
        self.types("event-types", "event-type", events)?;
        open(self.sink, 1, "objects", &[])
    }

    fn object(&mut self, object: &LogObject) -> io::Result<()> {
        let with = [("id", object.id.as_str()), ("type", object.object_type)];
        open(self.sink, 2, "object", &with)?;
        open(self.sink, 3, "attributes", &[])?;
        for (key, since, value) in &object.attributes {
            let since = moment_millis(*since);
            let with = [("name", *key), ("time", since.as_str())];
            text(self.sink, 4, "attribute", &with, value)?;
        }
        close(self.sink, 3, "attributes")?;
        self.relations(&object.relations)?;
        close(self.sink, 2, "object")
    }

    fn events_begin(&mut self) -> io::Result<()> {
        close(self.sink, 1, "objects")?;
        open(self.sink, 1, "events", &[])
    }

    fn event(&mut self, event: &LogEvent) -> io::Result<()> {
        let time = moment_millis(event.time);
        let with = [("id", event.id.as_str()), ("type", event.activity.as_str()), ("time", time.as_str())];
        open(self.sink, 2, "event", &with)?;
        open(self.sink, 3, "attributes", &[])?;
        for (key, value) in &event.attributes {
            text(self.sink, 4, "attribute", &[("name", key)], &value.text())?;
        }
        close(self.sink, 3, "attributes")?;
        self.relations(&event.relations)?;
        close(self.sink, 2, "event")
    }

    fn end(&mut self) -> io::Result<()> {
        close(self.sink, 1, "events")?;
        close(self.sink, 0, "log")
    }
}
