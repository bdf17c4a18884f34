//! Leads on new risks, typed and read: from the receipt to the closing, and back.

mod lives;
mod merges;
mod numbers;
mod reading;
mod sisters;

use crate::cli::desk::{Desk, Said};

/// Receives a lead of Hangzhou, and says its number.
fn received(desk: &mut Desk, subject: &str, marks: &str, on: &str) -> String {
    let said = desk.done(&format!(
        "lead add --sector p2p-new --source monitor --subject {subject} {marks} --unit 330100 --effective {on} --basis 监测日报 --evidence web-capture"
    ));
    number_in(&said)
}

/// The number of the lead that a command received.
fn number_in(said: &Said) -> String {
    let text = said.text();
    let start = text.find("L-").expect("the lead has a number");
    text[start..].split_whitespace().next().expect("a number is a word").to_owned()
}

/// Moves a lead, which has to work.
fn moved(desk: &mut Desk, lead: &str, to: &str, on: &str, more: &str) {
    desk.done(&format!("lead advance {lead} {to} --effective {on} --basis 办理单 {more}"));
}

/// In triage on a day, the day after its receipt or reopening, and scored.
fn triaged(desk: &mut Desk, lead: &str, on: &str) {
    moved(desk, lead, "triage", on, "");
    desk.done(&format!("lead score {lead} --scale 3 --people 4 --spread 2 --effective {on} --basis 研判表"));
}

/// Triaged and brought to be characterised on one day.
fn to_characterise(desk: &mut Desk, lead: &str, on: &str) {
    triaged(desk, lead, on);
    moved(desk, lead, "characterise", on, "--evidence fact-summary");
}

/// What one person takes it for.
fn taken_for(desk: &mut Desk, lead: &str, character: &str, by: &str, on: &str) -> Said {
    desk.quietly(&format!(
        "lead characterise {lead} {character} --law 防范和处置非法集资条例 --by {by} --effective {on} --basis 定性意见"
    ))
}

/// What two people take it for.
fn two_take_it_for(desk: &mut Desk, lead: &str, character: &str, on: &str) {
    for by in ["张三", "李四"] {
        let said = taken_for(desk, lead, character, by, on);
        assert_eq!(said.exit, 0, "{}", said.err);
    }
}

/// Types what a rule refuses: it says why in these words, and the record is as it was.
fn refused(desk: &mut Desk, line: &str, why: &[&str]) {
    let before = desk.entries();
    let said = desk.quietly(line);
    assert_eq!(said.exit, 1, "winddown {line}\n{}{}", said.text(), said.err);
    for words in why {
        assert!(said.err.contains(words), "winddown {line}\nsays nothing of {words}:\n{}", said.err);
    }
    assert_eq!(desk.entries(), before, "winddown {line} writes nothing");
}

/// The column of a list that has one row, as of a day.
fn cell(desk: &mut Desk, line: &str, column: &str) -> String {
    let said = desk.done(&format!("{line} --format json"));
    let page: serde_json::Value = serde_json::from_slice(&said.out).expect("the list is JSON");
    let rows = page["rows"].as_array().expect("a list has rows");
    assert_eq!(rows.len(), 1, "{}", said.text());
    match &rows[0][column] {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
