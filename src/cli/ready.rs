//! Commands in what is said: each can be pasted as it stands. The one whom the command was about is put in where a text
//! leaves a place for it, quoted for the shell, and `--demo` where the sample is worked on.

use std::sync::LazyLock;

use clap::{ArgMatches, CommandFactory};

use crate::cli::args::Cli;
use crate::office::commands::quoted;

/// Whom a command is about, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The word that stands for it in a text.
    place: &'static str,
    /// As it was typed.
    text: String,
}

impl Subject {
    /// The word that stands for it.
    #[must_use]
    pub const fn place(&self) -> &'static str {
        self.place
    }

    /// As it was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The arguments that say whom a command is about, and the words that stand for them.
const PLACES: [(&str, &str); 3] = [("institution", "INST"), ("lead", "LEAD"), ("same", "INST")];

/// The names of the commands: what follows `winddown` in a sentence is a command only if it is one of them.
static COMMANDS: LazyLock<Vec<String>> =
    LazyLock::new(|| Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect());

/// Whom the command typed is about.
#[must_use]
pub fn subject_of(matches: &ArgMatches) -> Option<Subject> {
    let below = matches.subcommand().map(|(_, below)| below);
    below.and_then(subject_of).or_else(|| {
        PLACES.into_iter().find_map(|(argument, place)| {
            let text = matches.try_get_one::<String>(argument).ok().flatten()?;
            let text = text.clone();
            Some(Subject { place, text })
        })
    })
}

/// A text with its commands made ready.
#[must_use]
pub fn ready(text: &str, subject: Option<&Subject>, demo: bool) -> String {
    let named = match subject {
        Some(subject) => placed(text, subject),
        None => text.to_owned(),
    };
    if demo { on_sample(&named) } else { named }
}

/// Puts the one in where its place stands by itself in a command.
fn placed(text: &str, subject: &Subject) -> String {
    let is_letter = |character: char| character.is_ascii_alphanumeric() || "-_<>".contains(character);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(subject.place) {
        let (before, from) = rest.split_at(at);
        let after = from.get(subject.place.len()..).unwrap_or_default();
        let stands_alone = !before.ends_with(is_letter) && !after.starts_with(is_letter);
        out.push_str(before);
        if stands_alone {
            out.push_str(&quoted(&subject.text));
        } else {
            out.push_str(subject.place);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Puts `--demo` into every command.
fn on_sample(text: &str) -> String {
    const PROGRAM: &str = "winddown ";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(PROGRAM) {
        let (before, from) = rest.split_at(at.saturating_add(PROGRAM.len()));
        out.push_str(before);
        let is_command = COMMANDS.iter().any(|name| {
            from.strip_prefix(name.as_str())
                .is_some_and(|after| !after.starts_with(|next: char| next.is_ascii_alphanumeric()))
        });
        if is_command {
            out.push_str("--demo ");
        }
        rest = from;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
#[path = "ready_tests.rs"]
mod tests;
