//! Whoever types at the record of a test, and what is heard.

use std::process::Stdio;

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;
use winddown::db::session::NATIONAL_LOGIN;

use crate::cli::desk::{winddown, words_of};
use crate::support::Record;

/// The program's log of the commands that it says.
const LOG: &str = "winddown::cli::next=debug";

/// Whoever types.
pub struct Typist {
    url: String,
}

/// What was heard.
pub struct Heard {
    pub line: Vec<String>,
    pub exit: i32,
    /// Notes and errors.
    pub err: String,
    /// Every command that was advised, each once, in the order in which it was said.
    pub steps: Vec<String>,
    out: String,
}

impl Typist {
    pub fn at(record: &Record) -> Self {
        Self { url: record.url(NATIONAL_LOGIN) }
    }

    /// Types a line that only reads.
    pub fn read(&self, line: &str) -> Heard {
        self.typed(words(line), 0)
    }

    /// The rows of a list.
    pub fn rows(&self, list: &str) -> Vec<Value> {
        let heard = self.read(&format!("{list} --format ndjson"));
        assert_eq!(heard.exit, 0, "{list}: {}", heard.err);
        heard.out.lines().map(|row| serde_json::from_str(row).expect("a row")).collect()
    }

    /// Types a line without recording anything.
    pub fn rehearse(&self, line: &[String]) -> Heard {
        let mut line = line.to_vec();
        // What only reads knows no rehearsal; what was refused in one is asked for again in one.
        if is_act(&line) && !line.iter().any(|word| word == "--dry-run") {
            line.push("--dry-run".to_owned());
        }
        self.typed(line, 0)
    }

    /// Types a line and has it recorded, at a minute of the day.
    pub fn record(&self, line: &[String], minute: usize) -> Heard {
        self.typed(line.iter().filter(|word| *word != "--dry-run").cloned().collect(), minute)
    }

    fn typed(&self, line: Vec<String>, minute: usize) -> Heard {
        let mut command = winddown(&line, "en");
        let moment = format!("{}T01:{minute:02}:00Z", super::gaps::TODAY);
        command.env("DATABASE_URL", &self.url).env("WINDDOWN_CLOCK", moment);
        command.env("WINDDOWN_LOG", LOG).env("COLUMNS", "10000").stdin(Stdio::null());
        let output = command.output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("words are UTF-8");
        let (mut steps, mut err) = (Vec::new(), String::new());
        for said in text(output.stderr).lines() {
            match said.split_once("winddown::cli::next: ") {
                Some((_, step)) if !steps.iter().any(|one| one == step) => steps.push(step.to_owned()),
                Some(_) => {}
                None => err.push_str(&format!("{said}\n")),
            }
        }
        Heard { line, exit: output.status.code().expect("it ends by itself"), err, steps, out: text(output.stdout) }
    }
}

/// Done, or so already.
pub const DONE: i32 = 0;
/// A check found something.
pub const VIOLATIONS: i32 = 10;
/// Refused by a rule.
const REFUSED: i32 = 1;
/// Wrong usage.
const USAGE: i32 = 2;
/// Nothing of that name or number.
const NOT_FOUND: i32 = 4;

impl Heard {
    /// The steps that are to be done one after the other, order by order.
    pub fn orders(&self) -> Vec<Vec<String>> {
        let after = |step: &String| {
            let behind = self.err.split(&format!("{step}; then ")).nth(1)?;
            self.steps.iter().filter(|next| behind.starts_with(*next)).max_by_key(|next| next.len()).cloned()
        };
        let is_first = |step: &&String| !self.err.contains(&format!("; then {step}"));
        let order = |first: &String| std::iter::successors(Some(first.clone()), after).collect::<Vec<_>>();
        self.steps.iter().filter(is_first).map(order).filter(|order| order.len() > 1).collect()
    }

    /// Whether it was done, or is in the way of nothing but what was said before; or a value that filled a gap is doubted,
    /// with what can be done about it. A day that was chosen on the way is known to whoever chose it.
    pub fn is_excused(&self, said: &str, chosen: &[String]) -> bool {
        let obstacles = self.obstacles();
        let is_known = |one: &&str| said.contains(one) || chosen.iter().any(|day| one.contains(day));
        let has = |one: &str| self.line.iter().any(|word| word == one);
        let is_theirs_to_know = has("correct") || (has("condition") && has("met"));
        match self.exit {
            DONE => true,
            REFUSED | NOT_FOUND if is_theirs_to_know => true,
            REFUSED => !obstacles.is_empty() && obstacles.iter().all(is_known),
            USAGE => !self.steps.is_empty(),
            _ => false,
        }
    }

    /// The days that were given, but for the one on which it is typed.
    pub fn days(&self) -> impl Iterator<Item = String> {
        let is_day = |word: &&String| word.parse::<NaiveDate>().is_ok() && *word != super::gaps::TODAY;
        self.line.iter().filter(is_day).cloned()
    }

    /// What is in the way: the refusal without the rule that it is of, and what else was found.
    fn obstacles(&self) -> Vec<&str> {
        let of_line = |line| {
            let line: &str = str::trim(line);
            let found = line.strip_prefix("error: ").or_else(|| line.strip_prefix("Also: "))?;
            let found = found.split_once(" does not allow it: ").map_or(found, |(_, found)| found);
            Some(found.trim_end_matches('.'))
        };
        self.err.lines().filter_map(of_line).collect()
    }
}

/// Whether a line records something.
fn is_act(line: &[String]) -> bool {
    let commands: Vec<&str> = line.iter().map(String::as_str).filter(|word| !word.starts_with('-')).collect();
    let is_recorded = |item: &str| line.iter().any(|word| word == item);
    match commands.as_slice() {
        ["allowed" | "history" | "check" | "due" | "stuck", ..] | ["audit" | "bulletin", "verify", ..] => false,
        [_, "show" | "list" | "find" | "missing" | "status", ..] | ["case", "claims", "list", ..] => false,
        ["case", "checklist", ..] => is_recorded("--pass") || is_recorded("--not-applicable"),
        _ => true,
    }
}

/// The words of a line.
pub fn words(line: &str) -> Vec<String> {
    words_of(line)
}

/// A step without whom it is about: what is left is the same for all who stand at the same place.
pub fn shape(step: &str) -> String {
    let is_of_one = |word: &String| {
        let (digits, check) = word.split_once('-').unwrap_or_default();
        let is_number = digits.parse::<u32>().is_ok() && check.len() == 1;
        is_number || !word.is_ascii() || Uuid::parse_str(word).is_ok()
    };
    words(step).into_iter().filter(|word| !is_of_one(word)).collect::<Vec<_>>().join(" ")
}
