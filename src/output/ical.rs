//! Days as iCalendar (RFC 5545): one whole-day event each, for the calendar an office already looks at.

use std::io::Write;

use chrono::{DateTime, NaiveDate, Utc};

use super::OutputError;

/// The longest line, in octets, without its end (RFC 5545 §3.1).
const LINE_LONGEST: usize = 75;

/// An event of a whole day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayEvent {
    /// What it is known again by: the same event has the same one in every file.
    pub uid: String,
    pub on: NaiveDate,
    /// What a calendar shows.
    pub summary: String,
    /// What it shows when asked for more.
    pub description: String,
}

/// Writes a calendar. `stamp` is the moment its days are known at.
///
/// # Errors
/// That the sink refuses.
pub fn write(sink: &mut dyn Write, name: &str, stamp: DateTime<Utc>, events: &[DayEvent]) -> Result<(), OutputError> {
    let mut line = |text: &str| sink.write_all(folded(text).as_bytes()).map_err(OutputError::Stream);
    line("BEGIN:VCALENDAR")?;
    line("VERSION:2.0")?;
    line("PRODID:-//winddown//deadlines//EN")?;
    line(&format!("X-WR-CALNAME:{}", escaped(name)))?;
    let stamp = stamp.format("%Y%m%dT%H%M%SZ");
    for event in events {
        let after = event.on.succ_opt().unwrap_or(event.on);
        line("BEGIN:VEVENT")?;
        line(&format!("UID:{}", escaped(&event.uid)))?;
        line(&format!("DTSTAMP:{stamp}"))?;
        line(&format!("DTSTART;VALUE=DATE:{}", event.on.format("%Y%m%d")))?;
        line(&format!("DTEND;VALUE=DATE:{}", after.format("%Y%m%d")))?;
        line(&format!("SUMMARY:{}", escaped(&event.summary)))?;
        line(&format!("DESCRIPTION:{}", escaped(&event.description)))?;
        line("TRANSP:TRANSPARENT")?;
        line("END:VEVENT")?;
    }
    line("END:VCALENDAR")
}

/// A text value: what would end or part it is written with a backslash, and what no calendar can show is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '\\' | ';' | ',' => escaped.extend(['\\', one]),
            '\n' => escaped.push_str("\\n"),
            _ if one.is_control() => {}
            _ => escaped.push(one),
        }
    }
    escaped
}

/// A line with its end, broken where it is too long; no character is torn.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    let mut length = 0;
    for one in text.chars() {
        if length + one.len_utf8() > LINE_LONGEST {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(one);
        length += one.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(summary: &str) -> String {
        let event = DayEvent {
            uid: "condition-1@winddown".to_owned(),
            on: "2020-06-12".parse().unwrap(),
            summary: summary.to_owned(),
            description: String::new(),
        };
        let mut sink = Vec::new();
        let stamp = "2020-06-01T00:00:00Z".parse().unwrap();
        write(&mut sink, "deadlines", stamp, &[event]).unwrap();
        String::from_utf8(sink).unwrap()
    }

    #[test]
    fn a_deadline_is_an_event_of_its_whole_day() {
        let text = written("首期资本");
        assert!(text.contains("DTSTART;VALUE=DATE:20200612\r\nDTEND;VALUE=DATE:20200613\r\n"));
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn no_text_ends_its_line_or_begins_another() {
        let text = written("a; b, c\\\nEND:VEVENT\r\nBEGIN:VALARM\u{7}");
        assert!(text.contains("SUMMARY:a\\; b\\, c\\\\\\nEND:VEVENT\\nBEGIN:VALARM\r\n"), "{text}");
    }

    #[test]
    fn a_long_line_is_broken_between_characters() {
        let text = written(&"岚舟网络借贷".repeat(20));
        assert!(text.lines().all(|line| line.len() <= LINE_LONGEST));
        let whole = text.replace("\r\n ", "");
        assert!(whole.contains(&"岚舟网络借贷".repeat(20)));
    }
}
