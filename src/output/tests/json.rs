use serde_json::{Value, json};

use super::*;

fn parsed(grid: &Grid) -> Value {
    serde_json::from_slice(&bytes(grid, Format::Json)).unwrap()
}

#[test]
fn a_list_is_one_object_one_row_a_line() {
    let expected = r#"{
  "report": "closed-unresolved",
  "as_of": "2020-06-30",
  "known_at": null,
  "unit": "310000",
  "definition": "Institutions that stopped and whose disposal is not finished.",
  "checkpoint": null,
  "generated_at": "2020-07-01T00:00:00.000000Z",
  "row_count": 2,
  "total_row_count": 2,
  "totals": {"lenders":1204},
  "rows": [
    {"id":"I-1","name":"安心出借信息咨询有限公司","uscc":"91310000MA1K00001X","state":"closed-unresolved","effective_on":"2019-11-27","lenders":1204,"is_hard":true,"recorded_at":"2020-01-02T03:04:05.678901Z"},
    {"id":"I-2","name":"Harbour Lending","uscc":"913100000000000012","state":"closed-unresolved","effective_on":"2019-11-27","lenders":null,"is_hard":true,"recorded_at":"2020-01-02T03:04:05.678901Z"}
  ]
}
"#;
    assert_eq!(string(&grid(), Format::Json), expected);
}

#[test]
fn no_rows_are_an_empty_list() {
    let empty = parsed(&no_rows());
    assert_eq!((&empty["rows"], &empty["row_count"]), (&json!([]), &json!(0)));
}

#[test]
fn texts_come_back_as_they_went_in() {
    let hostile = hostile();
    let read = parsed(&texts(&hostile.iter().map(String::as_str).collect::<Vec<_>>()));
    let notes = read["rows"].as_array().unwrap().iter().map(|row| row["note"].as_str().unwrap());
    assert!(notes.eq(hostile.iter().map(String::as_str)));
}

#[test]
fn lines_are_the_rows_of_the_object() {
    let lines = string(&grid(), Format::Ndjson);
    let rows = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).collect::<Vec<_>>();
    assert_eq!(Value::from(rows), parsed(&grid())["rows"]);
    assert_eq!(bytes(&no_rows(), Format::Ndjson), b"");
}
