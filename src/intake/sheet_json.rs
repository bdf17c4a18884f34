//! Lists as JSON: an array of records, one record a line, or an object around one array. A record's names are the headers.

use std::collections::HashMap;
use std::fmt;
use std::io::Read;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::sheet::{COLUMNS_MOST, SheetError, SheetRow};
use super::sheet_held::Held;
use super::sheet_xlsx::float_text;

/// What stands between several values of a list.
const BETWEEN: &str = ";";

/// A record: its names and values in their order.
#[derive(Default)]
struct Record(Vec<(String, Value)>);

/// The records of a file, taken one by one.
struct Records<'h> {
    take: &'h mut dyn FnMut(Record) -> Result<(), SheetError>,
    /// The first object, as long as nothing follows it: alone it may stand around the list, beside others it is a record.
    first: &'h mut Option<Record>,
    /// What stopped the taking.
    stopped: &'h mut Option<SheetError>,
}

/// The rows of a list, the first of them its headers, which stand in this row.
///
/// # Errors
/// That it is no JSON, no list of records, or more than is held.
pub(super) fn json_rows(text: impl Read, header_row: u32) -> Result<Vec<SheetRow>, SheetError> {
    let mut names: Vec<String> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut held = Held::default();
    let mut take = |record: Record| -> Result<(), SheetError> {
        let number = header_row.saturating_add(1).saturating_add(u32::try_from(held.rows.len()).unwrap_or(u32::MAX));
        let mut cells = vec![String::new(); names.len()];
        for (name, value) in record.flat() {
            let place = *places.entry(name.clone()).or_insert_with(|| {
                names.push(name);
                names.len() - 1
            });
            if place >= COLUMNS_MOST {
                return Err(SheetError::ColumnsTooMany { row: number });
            }
            if cells.len() <= place {
                cells.resize(place + 1, String::new());
            }
            if let Some(cell) = cells.get_mut(place) {
                *cell = value;
            }
        }
        held.push(SheetRow { number, cells, ..SheetRow::default() })
    };
    records_each(text, &mut take)?;
    let header = SheetRow { number: header_row, cells: names, ..SheetRow::default() };
    let width = header.cells.len();
    let mut rows = vec![header];
    rows.extend(held.rows.into_iter().map(|mut row| {
        row.cells.resize(width, String::new());
        row
    }));
    Ok(rows)
}

fn records_each(text: impl Read, take: &mut dyn FnMut(Record) -> Result<(), SheetError>) -> Result<(), SheetError> {
    let (mut stopped, mut first) = (None, None);
    let mut values = 0_usize;
    let mut stream = serde_json::Deserializer::from_reader(std::io::BufReader::new(text));
    while stream.end().is_err() {
        if values > 0
            && let Some(record) = first.take()
        {
            take(record)?;
        }
        let reader = Records { take: &mut *take, first: &mut first, stopped: &mut stopped };
        let read = (&mut stream).deserialize_any(reader);
        values += 1;
        match (read, stopped.take()) {
            (_, Some(error)) => return Err(error),
            (Ok(()), None) => {}
            (Err(error), None) if error.is_io() => return Err(std::io::Error::from(error).into()),
            (Err(error), None) => {
                let line = u64::try_from(error.line()).unwrap_or(u64::MAX);
                return Err(SheetError::NoJson { line, column: error.column() });
            }
        }
    }
    let Some(mut last) = first else { return Ok(()) };
    let list = if values == 1 { last.list_inside() } else { None };
    match list {
        Some(list) => list.into_iter().try_for_each(|value| taken(value, take)),
        None => take(last),
    }
}

impl<'de> Visitor<'de> for Records<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a record or a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<Value>()? {
            if let Err(error) = taken(value, self.take) {
                *self.stopped = Some(error);
                return Err(serde::de::Error::custom("stopped"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut record = Record::default();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            record.0.push((name, value));
        }
        *self.first = Some(record);
        Ok(())
    }
}

fn taken(value: Value, take: &mut dyn FnMut(Record) -> Result<(), SheetError>) -> Result<(), SheetError> {
    match value {
        Value::Object(entries) => take(Record(entries.into_iter().collect())),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Err(SheetError::NoRecord)
        }
    }
}

/// The lists of records that stand in a value, and in the objects within it.
fn lists_inside<'v>(value: &'v mut Value, lists: &mut Vec<&'v mut Vec<Value>>) {
    match value {
        Value::Array(list) if !list.is_empty() && list.iter().all(Value::is_object) => lists.push(list),
        Value::Object(entries) => entries.values_mut().for_each(|value| lists_inside(value, lists)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {}
    }
}

impl Record {
    /// The one list of records that an object stands around, as an interface answers: `{"data": {"list": [...]}}`.
    fn list_inside(&mut self) -> Option<Vec<Value>> {
        let mut lists = Vec::new();
        self.0.iter_mut().for_each(|(_, value)| lists_inside(value, &mut lists));
        let list = lists.pop().filter(|_| lists.is_empty())?;
        Some(std::mem::take(list))
    }

    /// Names and texts, those of records within it with a dot between.
    fn flat(self) -> Vec<(String, String)> {
        let mut flat = Vec::new();
        for (name, value) in self.0 {
            flat_into(&mut flat, name, value);
        }
        flat
    }
}

fn flat_into(flat: &mut Vec<(String, String)>, name: String, value: Value) {
    match value {
        Value::Object(entries) => {
            for (inner, value) in entries {
                flat_into(flat, format!("{name}.{inner}"), value);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            flat.push((name, text_of(value)));
        }
    }
}

fn text_of(value: Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => match number.as_f64().filter(|_| number.is_f64()) {
            Some(float) => float_text(float),
            None => number.to_string(),
        },
        Value::String(text) => text,
        Value::Array(values) => values.into_iter().map(text_of).collect::<Vec<_>>().join(BETWEEN),
        Value::Object(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        json_rows(text.as_bytes(), 1).unwrap().into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn records_stand_in_a_list_one_a_line_or_in_an_object() {
        let first = r#"{"name":"甲","no":"007","at":{"city":"杭州"}}"#;
        let second =
            r#"{"name":"乙","sites":["a.com","b.com"],"lenders":12,"balance":0.30000000000000004,"open":null}"#;
        let expected = [
            vec!["name", "no", "at.city", "sites", "lenders", "balance", "open"],
            vec!["甲", "007", "杭州", "", "", "", ""],
            vec!["乙", "", "", "a.com;b.com", "12", "0.3", ""],
        ];
        let lines = format!("{first}\n\n{second}\n");
        assert_eq!(rows(&lines), expected);
        for text in [format!("[{first},\n{second}]"), format!("{{\"code\":0,\"data\":[{first},{second}]}}")] {
            // Names in a list come in the order of the alphabet.
            let mut read = rows(&text);
            assert_eq!(read.len(), 3);
            read[0].sort();
            let mut names = expected[0].clone();
            names.sort_unstable();
            assert_eq!(read[0], names);
        }
    }

    #[test]
    fn a_list_is_found_in_the_answer_of_an_interface_and_what_stands_in_a_record_is_no_list() {
        let names = |text: &str| rows(text).swap_remove(0);
        assert_eq!(rows(r#"{"code":0,"data":{"total":2,"list":[{"name":"甲"},{"name":"乙"}]}}"#).len(), 3);
        // One of several records, or one with two lists: nobody says which of them is meant.
        let contacts = r#"{"name":"甲","contacts":[{"tel":"1"}]}"#;
        assert!(names(&format!("{contacts}\n{{\"name\":\"乙\"}}\n")).contains(&"name".to_owned()));
        assert!(names(r#"{"name":"甲","a":[{"b":1}],"c":[{"d":1}]}"#).contains(&"name".to_owned()));
    }

    #[test]
    fn what_is_no_list_of_records_is_named_with_its_place() {
        assert!(matches!(json_rows("[1,2]".as_bytes(), 1), Err(SheetError::NoRecord)));
        let torn = json_rows("{\"a\":1}\n{\"a\":\n".as_bytes(), 1);
        assert!(matches!(torn, Err(SheetError::NoJson { .. })), "{torn:?}");
        assert!(matches!(json_rows("[{\"a\":1},]".as_bytes(), 1), Err(SheetError::NoJson { line: 1, .. })));
    }

    #[test]
    fn a_number_that_was_rounded_shows_it() {
        assert_eq!(rows(r#"[{"no":9.60E+19}]"#)[1], ["9.60000E+19"]);
    }
}
