use chrono::{DateTime, Utc};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::*;

/// Whatever a name or a basis may hold: markup, quotes, line ends, what XML cannot hold, other scripts.
const NASTY: &str = "<a href=\"x\">&amp; 'b'\r\n\t]]>\u{1}\u{FFFE}样例（贷）𠮷";
/// The same as XML gives it back.
const NASTY_IN_XML: &str = "<a href=\"x\">&amp; 'b'\r\n\t]]>\u{FFFD}\u{FFFD}样例（贷）𠮷";

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn event(place: u32) -> LogEvent {
    LogEvent {
        id: format!("one/{place}"),
        activity: NASTY.to_owned(),
        time: moment(&format!("2019-06-30T04:00:00.00{place}Z")),
        attributes: vec![
            ("winddown:basis", LogValue::Text(NASTY.to_owned())),
            ("winddown:seq", LogValue::Integer(place.into())),
            ("winddown:recorded_at", LogValue::Moment(moment("2021-01-04T01:00:00.000007Z"))),
        ],
        relations: vec![Relation { object: "one".to_owned(), qualifier: "concerns" }],
    }
}

fn object() -> LogObject {
    LogObject {
        id: "one".to_owned(),
        object_type: "institution",
        attributes: vec![("name", moment("2015-01-01T04:00:00Z"), NASTY.to_owned())],
        relations: Vec::new(),
    }
}

fn log_type(name: &str) -> LogType {
    LogType { name: name.to_owned(), attributes: vec![("name", LogValueKind::Text)] }
}

fn ocel(log: &mut dyn Ocel) {
    log.begin(&[log_type("institution")], &[log_type(NASTY)])
        .and_then(|()| log.object(&object()))
        .and_then(|()| log.events_begin())
        .and_then(|()| log.event(&event(1)))
        .and_then(|()| log.event(&event(2)))
        .and_then(|()| log.end())
        .expect("a log");
}

fn xes() -> Vec<u8> {
    let mut bytes = Vec::new();
    let head = XesHead {
        extension: ["Winddown", "winddown", "urn:winddown:events:1"],
        attributes: &[("concept:name", LogValue::Text(NASTY.to_owned()))],
        trace_globals: &[("concept:name", LogValueKind::Text)],
        event_globals: &[
            ("winddown:basis", LogValueKind::Text),
            ("winddown:seq", LogValueKind::Integer),
            ("winddown:recorded_at", LogValueKind::Moment),
        ],
    };
    let trace = [("concept:name", LogValue::Text(NASTY.to_owned()))];
    let mut log = Xes::begin(&mut bytes, &head).expect("a log");
    log.trace_begin(&trace)
        .and_then(|()| log.event(&event(1)))
        .and_then(|()| log.event(&event(2)))
        .and_then(|()| log.trace_end())
        .expect("a trace");
    log.end().expect("a log");
    bytes
}

/// Elements with their attributes, in order, read by another's parser; it fails where the text is no XML.
fn elements(xml: &[u8]) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = true;
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut read = |start: &BytesStart<'_>| {
        let with = start.attributes().map(|attribute| {
            let attribute = attribute.expect("an attribute");
            let value = quick_xml::escape::unescape(&attribute.value).expect("escapes").into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        found.push((start.name().as_ref().to_owned(), with.collect()));
    };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).expect("XML") {
            Event::Start(start) => {
                depth += 1;
                read(&start);
            }
            Event::Empty(start) => read(&start),
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "every element is closed");
    found
}

fn has(element: &(String, Vec<(String, String)>), key: &str, value: &str) -> bool {
    element.1.iter().any(|(found, with)| found == key && with == value)
}

#[test]
fn xes_is_xml_in_the_order_of_the_standard_and_keeps_every_character_it_can() {
    let xml = xes();
    let found = elements(&xml);
    let order: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    let first = |name: &str| order.iter().position(|one| *one == name).expect(name);
    assert_eq!(first("log"), 0);
    assert!(first("extension") < first("global"));
    assert!(first("global") < first("classifier"));
    assert!(first("classifier") < first("trace"));
    assert_eq!(order.iter().filter(|name| **name == "event").count(), 2);
    let basis = found.iter().rfind(|one| has(one, "key", "winddown:basis")).expect("a basis");
    assert!(has(basis, "value", NASTY_IN_XML), "{basis:?}");
    let times: Vec<_> =
        found.iter().filter(|one| one.0 == "date" && has(one, "key", "time:timestamp")).skip(1).collect();
    assert!(has(times[0], "value", "2019-06-30T04:00:00.001Z"), "{times:?}");
    assert!(has(times[1], "value", "2019-06-30T04:00:00.002Z"), "{times:?}");
}

#[test]
fn an_attribute_of_xes_is_declared_before_it_is_used() {
    let found = elements(&xes());
    let trace = found.iter().position(|one| one.0 == "trace").expect("a trace");
    let (head, body) = found.split_at(trace);
    for (_, with) in body {
        for (_, key) in with.iter().filter(|(name, _)| name == "key") {
            assert!(head.iter().any(|one| has(one, "key", key)), "{key}");
            let prefix = key.split_once(':').expect("a prefix").0;
            assert!(head.iter().any(|one| has(one, "prefix", prefix)), "{key}");
        }
    }
}

#[test]
fn ocel_xml_names_objects_before_events_refer_to_them() {
    let mut xml = Vec::new();
    ocel(&mut OcelXml::new(&mut xml));
    let found = elements(&xml);
    let object = found.iter().position(|one| has(one, "id", "one")).expect("the object");
    let relations: Vec<usize> = (0..found.len()).filter(|at| has(&found[*at], "object-id", "one")).collect();
    assert_eq!(relations.len(), 2);
    assert!(relations.iter().all(|at| *at > object));
    let typed = found.iter().filter(|one| has(one, "type", NASTY_IN_XML));
    assert_eq!(typed.count(), 2);
}

#[test]
fn ocel_json_has_text_values_and_both_events() {
    let mut bytes = Vec::new();
    ocel(&mut OcelJson::new(&mut bytes));
    let read: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let events = read["events"].as_array().expect("events");
    assert_eq!(events.len(), 2);
    assert_eq!(events[1]["id"], "one/2");
    assert_eq!(events[1]["type"], NASTY);
    assert_eq!(events[1]["time"], "2019-06-30T04:00:00.002Z");
    assert_eq!(events[1]["attributes"][1]["value"], "2");
    assert_eq!(events[1]["attributes"][2]["value"], "2021-01-04T01:00:00.000007Z");
    assert_eq!(events[1]["relationships"][0]["objectId"], "one");
    assert_eq!(read["objects"][0]["attributes"][0]["value"], NASTY);
    assert_eq!(read["objectTypes"][0]["name"], "institution");
}

#[test]
fn a_log_of_nothing_is_a_log() {
    let mut bytes = Vec::new();
    let mut log = OcelJson::new(&mut bytes);
    log.begin(&[], &[]).and_then(|()| log.events_begin()).and_then(|()| log.end()).expect("a log");
    let read: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    for key in ["objectTypes", "eventTypes", "objects", "events"] {
        assert_eq!(read[key], serde_json::json!([]), "{key}");
    }
}

#[rstest::rstest]
#[case("a.xes", Some(LogFormat::Xes))]
#[case("a.XES", Some(LogFormat::Xes))]
#[case("a.json", Some(LogFormat::OcelJson))]
#[case("a.jsonocel", Some(LogFormat::OcelJson))]
#[case("a.xml", Some(LogFormat::OcelXml))]
#[case("a.xmlocel", Some(LogFormat::OcelXml))]
#[case("a.csv", None)]
#[case("xes", None)]
fn the_ending_decides(#[case] file: &str, #[case] format: Option<LogFormat>) {
    assert_eq!(LogFormat::from_path(Path::new(file)).ok(), format);
}
