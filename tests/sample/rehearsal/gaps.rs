//! The gaps of a command that was advised, filled as whoever pastes it would.

use super::typist::words;

/// The day on which it is typed.
pub const TODAY: &str = "2020-04-27";

/// The words of a step behind the program's name, its gaps filled.
pub fn completed(step: &str) -> Vec<String> {
    let mut filled = Vec::new();
    let mut option = String::new();
    let mut words = words(step).into_iter().skip(1).peekable();
    while let Some(word) = words.next() {
        if let Some(name) = word.strip_prefix("--").filter(|_| !word.contains('=')) {
            // Of several options that would do the first is taken.
            option = name.split('|').next().unwrap_or_default().to_owned();
            filled.push(format!("--{option}"));
        } else {
            let (first, others) =
                word.split_once("|--").map_or((word.as_str(), None), |(first, others)| (first, Some(others)));
            filled.push(value(&option, first));
            option.clear();
            // What the last of the others would take is not taken.
            words.next_if(|next| others.is_some() && !next.starts_with("--"));
        }
    }
    filled
}

/// What stands in a gap; what is no gap stands as it is.
fn value(option: &str, word: &str) -> String {
    // A file that a person would name: the kind is all that counts.
    if let Some((kind, "FILE")) = word.split_once('=') {
        return if kind == "KIND" { "document" } else { kind }.to_owned();
    }
    let value = match (option, word) {
        ("until" | "due", "DATE") => "2020-09-01",
        ("exit-by" | "end" | "baseline", "DATE") => "2020-12-31",
        ("review", "DATE") => "2020-05-20",
        (_, "DATE") => TODAY,
        ("residual" | "custody", "AMOUNT") => "0",
        ("principal", "AMOUNT") => "10wan",
        ("amount", "AMOUNT") => "1wan",
        (_, "AMOUNT") => "1",
        ("of", "N") => "10",
        ("in-favour", "N") => "9",
        (_, "N" | "SEQ") => "1",
        (_, "PERCENT") => "50",
        (_, "1-5") => "3",
        (_, "TEXT") => "as agreed",
        (_, "LEAD") => "10502-V",
        (_, "LOGIN") => "winddown_national",
        (_, "INST") => "2286-M",
        (_, "MONTH") => "2020-03",
        ("unit", "CODE") => "330100",
        (_, "CHARACTER") => "illegal",
        (_, "MEASURE") => "talk",
        (_, "ROUTE") => "clear",
        (_, "RULE") => "case.notice-days",
        (_, "REASON") => "lost-contact",
        (_, "CLAIM") => "C-77",
        (_, "OBJECTION") => "O-77",
        (_, "NAME") => "somebody",
        (_, "NO" | "NUMBER") => "N-77",
        _ if word.contains('|') => word.split('|').next().unwrap_or_default(),
        // What nobody can fill stands there as the gap it is, and is refused as no such value.
        _ => word,
    };
    value.to_owned()
}
