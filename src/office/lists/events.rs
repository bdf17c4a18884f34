//! `export events`: the record as an event log, XES or OCEL 2.0.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::io::Write;
use std::path::Path;

use chrono::DateTime;

use crate::db::events::EventOrder;
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::tracks::Track;
use crate::domain::unit::unit_by_code;
use crate::msg;
use crate::office::asked::PageWords;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::event_log::{
    LogEvent, LogFormat, LogObject, LogType, LogValue, LogValueKind, Ocel, OcelJson, OcelXml, Relation, Xes, XesHead,
};
use crate::output::{Cell, Grid, Stop, replace_from};
use crate::reports::events::{Cast, Event, EventCut, Life, LifeKind, Root, cast, events, lives};

/// The extension of XES that our attributes belong to.
const EXTENSION: [&str; 3] = ["Winddown", "winddown", "urn:winddown:events:1"];

/// Attributes of ours that every event has.
const ALWAYS: [(&str, LogValueKind); 14] = [
    ("winddown:entry", LogValueKind::Text),
    ("winddown:subject", LogValueKind::Text),
    ("winddown:track", LogValueKind::Text),
    ("winddown:seq", LogValueKind::Integer),
    ("winddown:order", LogValueKind::Integer),
    ("winddown:kind", LogValueKind::Text),
    ("winddown:effective_on", LogValueKind::Text),
    ("winddown:precision", LogValueKind::Text),
    ("winddown:recorded_at", LogValueKind::Moment),
    ("winddown:reason", LogValueKind::Text),
    ("winddown:basis", LogValueKind::Text),
    ("winddown:act", LogValueKind::Text),
    ("winddown:fate", LogValueKind::Text),
    ("winddown:unit", LogValueKind::Text),
];

/// Attributes of ours that some events have.
const SOMETIMES: [(&str, LogValueKind); 4] = [
    ("winddown:from", LogValueKind::Text),
    ("winddown:to", LogValueKind::Text),
    ("winddown:corrects", LogValueKind::Integer),
    ("winddown:detail", LogValueKind::Text),
];

/// Attributes of XES's own extensions that every event has.
const OF_XES: [(&str, LogValueKind); 3] = [
    ("org:resource", LogValueKind::Text),
    ("org:group", LogValueKind::Text),
    ("lifecycle:transition", LogValueKind::Text),
];

/// What a log holds.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Written {
    pub(crate) events: usize,
    pub(crate) institutions: usize,
}

impl Written {
    fn institutions_add(&mut self, is_one: bool) {
        self.institutions = self.institutions.saturating_add(usize::from(is_one));
    }
}

pub(crate) fn page_words(every_entry: bool) -> PageWords {
    PageWords {
        report: "events",
        title: msg!("events-title"),
        definition: if every_entry { msg!("events-definition-all") } else { msg!("events-definition") },
        empty: msg!("events-empty"),
    }
}

/// A log to be written: its words and its cut.
pub(crate) struct Log<'w> {
    pub(crate) says: Says<'w>,
    pub(crate) page: Grid,
    pub(crate) cut: EventCut,
}

impl Log<'_> {
    /// Writes to a file, whole or not at all.
    pub(crate) fn save(&mut self, session: &mut Session, format: LogFormat, path: &Path) -> Result<Written, Told> {
        Ok(replace_from(path, |sink| self.write(session, format, sink))?)
    }

    /// Reads one snapshot and writes it as it is read.
    pub(crate) fn write(
        &self,
        session: &mut Session,
        format: LogFormat,
        sink: &mut dyn Write,
    ) -> Result<Written, Stop<Told>> {
        in_txn(session, Access::Read, |txn| match format {
            LogFormat::Xes => self.xes(txn, sink),
            LogFormat::OcelJson => self.ocel(txn, &mut OcelJson::new(sink)),
            LogFormat::OcelXml => self.ocel(txn, &mut OcelXml::new(sink)),
        })
    }

    fn xes(&self, txn: &mut Txn<'_>, sink: &mut dyn Write) -> Result<Written, Stop<Told>> {
        let event_globals: Vec<_> = OF_XES.iter().chain(&ALWAYS).copied().collect();
        let head = XesHead {
            extension: EXTENSION,
            attributes: &self.about(),
            trace_globals: &[("concept:name", LogValueKind::Text)],
            event_globals: &event_globals,
        };
        let mut log = Xes::begin(sink, &head)?;
        let mut written = Written::default();
        let mut open = None;
        events(txn, &self.cut, EventOrder::Life, |event| {
            if open != Some(event.root.subject) {
                if open.is_some() {
                    log.trace_end()?;
                }
                log.trace_begin(&trace_attributes(&event.root))?;
                open = Some(event.root.subject);
                written.institutions_add(event.root.track == Track::Institution);
            }
            written.events = written.events.saturating_add(1);
            log.event(&event_of_trace(event))?;
            Ok::<_, Stop<Told>>(())
        })?;
        if open.is_some() {
            log.trace_end()?;
        }
        log.end()?;
        Ok(written)
    }

    /// What is said of the log in its head.
    fn about(&self) -> Vec<(&'static str, LogValue)> {
        let cut = &self.cut.cut;
        let mut about = vec![
            ("concept:name", text(&self.page.title)),
            ("winddown:definition", text(&self.page.definition)),
            ("winddown:as_of", text(cut.as_of.to_string())),
            ("winddown:known_at", LogValue::Moment(cut.known_at)),
        ];
        if let Some(unit) = &self.page.unit {
            about.push(("winddown:unit", text(unit)));
        }
        about
    }

    fn ocel(&self, txn: &mut Txn<'_>, log: &mut dyn Ocel) -> Result<Written, Stop<Told>> {
        let cast = cast(txn, &self.cut)?;
        let event_attributes: Vec<_> = ALWAYS.iter().chain(&SOMETIMES).copied().collect();
        let event_types: Vec<LogType> = cast
            .activities
            .iter()
            .map(|activity| LogType { name: activity.clone(), attributes: event_attributes.clone() })
            .collect();
        log.begin(&object_types(), &event_types)?;
        let mut written = Written::default();
        lives(txn, &self.cut, |life| {
            written.institutions_add(matches!(life.kind, LifeKind::Institution { .. }));
            Ok::<_, Stop<Told>>(log.object(&life_object(&life))?)
        })?;
        self.cast_objects(&cast, log)?;
        log.events_begin()?;
        events(txn, &self.cut, EventOrder::Happened, |event| {
            written.events = written.events.saturating_add(1);
            Ok::<_, Stop<Told>>(log.event(&event_of_objects(event))?)
        })?;
        log.end()?;
        Ok(written)
    }

    fn cast_objects(&self, cast: &Cast, log: &mut dyn Ocel) -> io::Result<()> {
        for code in &cast.units {
            log.object(&self.unit_object(code, &cast.units))?;
        }
        for (login, duties) in &cast.officers {
            log.object(&officer_object(login, duties))?;
        }
        Ok(())
    }

    fn unit_object(&self, code: &str, known: &BTreeSet<String>) -> LogObject {
        let always = DateTime::UNIX_EPOCH;
        let mut attributes = Vec::new();
        if let Cell::Text(name) = self.says.unit_name(code) {
            attributes.push(("name", always, name));
        }
        let unit = unit_by_code(code);
        if let Some(unit) = unit {
            attributes.push(("level", always, unit.level.code().to_owned()));
        }
        let above = unit.and_then(|unit| unit.parent).filter(|above| known.contains(*above));
        LogObject {
            id: unit_id(code),
            object_type: "unit",
            attributes,
            relations: above.into_iter().map(|above| related(unit_id(above), "part-of")).collect(),
        }
    }
}

pub(crate) fn text(text: impl Into<String>) -> LogValue {
    LogValue::Text(text.into())
}

fn related(object: String, qualifier: &'static str) -> Relation {
    Relation { object, qualifier }
}

fn unit_id(code: &str) -> String {
    format!("unit:{code}")
}

fn officer_id(login: &str) -> String {
    format!("officer:{login}")
}

fn trace_attributes(root: &Root) -> Vec<(&'static str, LogValue)> {
    let mut attributes = vec![
        ("concept:name", text(root.subject.to_string())),
        ("winddown:track", text(root.track.code())),
        ("winddown:unit", text(&root.unit)),
    ];
    attributes.extend(root.name.as_ref().map(|name| ("winddown:name", text(name))));
    attributes.extend(root.state.as_ref().map(|state| ("winddown:state", text(state))));
    attributes
}

fn entry_id(event: &Event) -> String {
    format!("{}/{}", event.subject, event.seq)
}

/// The attributes of ours: [`ALWAYS`] and of [`SOMETIMES`] what there is.
fn attributes(event: &Event) -> Vec<(&'static str, LogValue)> {
    let mut attributes = vec![
        ("winddown:entry", text(entry_id(event))),
        ("winddown:subject", text(event.subject.to_string())),
        ("winddown:track", text(event.track.code())),
        ("winddown:seq", LogValue::Integer(event.seq.into())),
        ("winddown:order", LogValue::Integer(event.place)),
        ("winddown:kind", text(event.kind.code())),
        ("winddown:effective_on", text(event.effective.on.to_string())),
        ("winddown:precision", text(event.effective.precision.code())),
        ("winddown:recorded_at", LogValue::Moment(event.recorded_at)),
        ("winddown:reason", text(event.reason.code())),
        ("winddown:basis", text(&event.basis)),
        ("winddown:act", text(event.act.to_string())),
        ("winddown:fate", text(event.fate.code())),
        ("winddown:unit", text(&event.unit)),
    ];
    let sometimes = [
        ("winddown:from", event.from.as_ref().map(text)),
        ("winddown:to", event.to.as_ref().map(text)),
        ("winddown:corrects", event.corrects.map(|seq| LogValue::Integer(seq.into()))),
        ("winddown:detail", event.detail.as_ref().map(text)),
    ];
    attributes.extend(sometimes.into_iter().filter_map(|(key, value)| value.map(|value| (key, value))));
    attributes
}

fn event_of_trace(event: Event) -> LogEvent {
    let mut all = vec![
        ("org:resource", text(&event.officer)),
        ("org:group", text(&event.unit)),
        ("lifecycle:transition", text("complete")),
    ];
    all.extend(attributes(&event));
    LogEvent {
        id: entry_id(&event),
        activity: event.activity,
        time: event.time,
        attributes: all,
        relations: Vec::new(),
    }
}

fn event_of_objects(event: Event) -> LogEvent {
    let subject = event.subject.to_string();
    let unit = unit_id(&event.unit);
    let mut relations = match event.track {
        Track::Institution | Track::Lead => vec![related(subject, "concerns"), related(unit, "in-jurisdiction-of")],
        Track::Clearance => vec![
            related(subject, "concerns"),
            related(event.root.subject.to_string(), "concerns-case-of"),
            related(unit, "in-jurisdiction-of"),
        ],
        Track::Pilot => vec![
            related(subject, "concerns"),
            related(event.root.subject.to_string(), "concerns-application-of"),
            related(unit, "in-jurisdiction-of"),
        ],
        // What a unit grants holds for its cases; the chain it stands in is no object of its own.
        Track::Unit | Track::Filing => vec![related(unit, "concerns")],
    };
    relations.push(related(officer_id(&event.officer), "recorded-by"));
    LogEvent {
        id: entry_id(&event),
        attributes: attributes(&event),
        activity: event.activity,
        time: event.time,
        relations,
    }
}

fn object_types() -> Vec<LogType> {
    let text = |names: &[&'static str]| {
        let typed = names.iter().map(|name| (*name, LogValueKind::Text));
        typed.collect::<Vec<_>>()
    };
    let kinds = BTreeMap::from([
        ("institution", text(&["name", "unit", "state"])),
        ("case", text(&["state"])),
        ("application", text(&["state"])),
        ("lead", text(&["state"])),
        ("unit", text(&["name", "level"])),
        ("officer", Vec::new()),
    ]);
    kinds.into_iter().map(|(name, attributes)| LogType { name: name.to_owned(), attributes }).collect()
}

fn life_object(life: &Life) -> LogObject {
    let changes = life.changes.iter();
    let mut relations = Vec::new();
    let object_type = match life.kind {
        LifeKind::Institution { survivor } => {
            relations.push(related(unit_id(&life.unit), "in-jurisdiction-of"));
            relations.extend(survivor.map(|survivor| related(survivor.to_string(), "duplicate-of")));
            "institution"
        }
        LifeKind::CaseOf { institution } => {
            relations.push(related(institution.to_string(), "case-of"));
            "case"
        }
        LifeKind::PilotOf { institution } => {
            relations.push(related(institution.to_string(), "application-of"));
            "application"
        }
        LifeKind::Lead => {
            relations.push(related(unit_id(&life.unit), "in-jurisdiction-of"));
            "lead"
        }
    };
    LogObject {
        id: life.subject.to_string(),
        object_type,
        attributes: changes.map(|change| (change.aspect.code(), change.from, change.value.clone())).collect(),
        relations,
    }
}

/// An officer, by login: the name of a person does not belong in a log that is handed on.
fn officer_object(login: &str, duties: &BTreeSet<String>) -> LogObject {
    LogObject {
        id: officer_id(login),
        object_type: "officer",
        attributes: Vec::new(),
        relations: duties.iter().map(|unit| related(unit_id(unit), "on-duty-for")).collect(),
    }
}
