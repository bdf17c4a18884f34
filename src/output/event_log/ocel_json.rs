//! OCEL 2.0 as JSON, an object or event a line. The standard's schema has every value as text.

use std::io::{self, Write};

use serde::Serialize;

use super::{LogEvent, LogObject, LogType, Ocel, Relation, moment_millis};

/// A log being written.
pub struct OcelJson<'s> {
    sink: &'s mut dyn Write,
    first: bool,
}

#[derive(Serialize)]
struct TypeLine<'a> {
    name: &'a str,
    attributes: Vec<TypedName<'a>>,
}

#[derive(Serialize)]
struct TypedName<'a> {
    name: &'a str,
    r#type: &'a str,
}

#[derive(Serialize)]
struct ObjectLine<'a> {
    id: &'a str,
    r#type: &'a str,
    attributes: Vec<DatedValue<'a>>,
    relationships: Vec<Relationship<'a>>,
}

#[derive(Serialize)]
struct DatedValue<'a> {
    name: &'a str,
    time: String,
    value: &'a str,
}

#[derive(Serialize)]
struct EventLine<'a> {
    id: &'a str,
    r#type: &'a str,
    time: String,
    attributes: Vec<NamedValue<'a>>,
    relationships: Vec<Relationship<'a>>,
}

#[derive(Serialize)]
struct NamedValue<'a> {
    name: &'a str,
    value: String,
}

#[derive(Serialize)]
struct Relationship<'a> {
    #[serde(rename = "objectId")]
    object_id: &'a str,
    qualifier: &'a str,
}

impl<'s> OcelJson<'s> {
    /// A log that goes to a stream.
    pub fn new(sink: &'s mut dyn Write) -> Self {
        Self { sink, first: true }
    }

    /// Opens a list under a key.
    fn list(&mut self, before: &str, key: &str) -> io::Result<()> {
        self.first = true;
        write!(self.sink, "{before}\"{key}\":[")
    }

    /// Writes one item of the open list on a line of its own.
    fn item(&mut self, item: &impl Serialize) -> io::Result<()> {
        self.sink.write_all(if self.first { b"\n" } else { b",\n" })?;
        self.first = false;
        serde_json::to_writer(&mut *self.sink, item).map_err(io::Error::from)
    }

    fn types(&mut self, types: &[LogType]) -> io::Result<()> {
        for one in types {
            let attributes = one.attributes.iter().map(|(name, kind)| TypedName { name, r#type: kind.code() });
            self.item(&TypeLine { name: &one.name, attributes: attributes.collect() })?;
        }
        Ok(())
    }
}

fn relationships(relations: &[Relation]) -> Vec<Relationship<'_>> {
    relations
        .iter()
        .map(|relation| Relationship { object_id: &relation.object, qualifier: relation.qualifier })
        .collect()
}

impl Ocel for OcelJson<'_> {
    fn begin(&mut self, objects: &[LogType], events: &[LogType]) -> io::Result<()> {
        self.list("{", "objectTypes")?;
        self.types(objects)?;
        self.list("\n],\n", "eventTypes")?;
        self.types(events)?;
        self.list("\n],\n", "objects")
    }

    fn object(&mut self, object: &LogObject) -> io::Result<()> {
        let attributes = object.attributes.iter().map(|(name, since, value)| DatedValue {
            name,
            time: moment_millis(*since),
            value,
        });
        self.item(&ObjectLine {
            id: &object.id,
            r#type: object.object_type,
            attributes: attributes.collect(),
            relationships: relationships(&object.relations),
        })
    }

    fn events_begin(&mut self) -> io::Result<()> {
        self.list("\n],\n", "events")
    }

    fn event(&mut self, event: &LogEvent) -> io::Result<()> {
        let attributes = event.attributes.iter().map(|(name, value)| NamedValue { name, value: value.text() });
        self.item(&EventLine {
            id: &event.id,
            r#type: &event.activity,
            time: moment_millis(event.time),
            attributes: attributes.collect(),
            relationships: relationships(&event.relations),
        })
    }

    fn end(&mut self) -> io::Result<()> {
        self.sink.write_all(b"\n]}\n")
    }
}
