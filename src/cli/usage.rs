//! What clap has to say of a command line it cannot read, in the words of the language asked for.

use std::error::Error;
use std::ffi::OsString;
use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::typed::Kind;
use crate::cli::usage_here::codes_here;
use crate::cli::{paint, told as explain, typed};
use crate::domain::value::refused::no_such_day;
use crate::domain::value::word::UnknownWord;
use crate::domain::value::written_day::DayError;
use crate::msg;
use crate::office::telling::said;
use crate::office::told::{Told, Trouble};
use crate::words::{Lang, Message, Words};

/// The most codes that are listed each with its word.
const WORDS_BESIDE: usize = 18;
/// The most words that are listed after an error.
const WORDS_LISTED: usize = 60;

/// What to print, and the exit code. Help and version come with exit code 0 and belong on stdout; all else is 2 and
/// belongs on stderr. Colours are in the text where that stream shows them.
#[must_use]
pub fn failure(error: &clap::Error, words: &Words, arguments: &[OsString]) -> (String, u8) {
    let page = |painted: bool| {
        let page = error.render();
        let page = if painted { page.ansi().to_string() } else { page.to_string() };
        page.trim_end().to_owned()
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (page(paint::on(&io::stdout())), 0),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (page(paint::on(&io::stderr())), explain::code_of(Trouble::Usage))
        }
        kind => {
            let failure = told_of(error, kind, arguments);
            let said = explain::say(&failure, words).unwrap_or_default();
            let usage = usage_of(error, words).unwrap_or_default();
            (format!("{said}{usage}"), explain::code_of(Trouble::Usage))
        }
    }
}

/// The language that a command line asks for, read before the rest of it: what cannot be parsed has to be said in some
/// language too. An unknown one is left for the parser to refuse.
#[must_use]
pub fn lang_asked(arguments: &[OsString]) -> Option<Lang> {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(word) = words.next() {
        if word == "--" {
            return None;
        }
        let given = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(lang) = given.and_then(|given| given.parse().ok()) {
            return Some(lang);
        }
    }
    None
}

/// The line on how the command is used.
fn usage_of(error: &clap::Error, words: &Words) -> Option<String> {
    let usage = plain(error.get(ContextKind::Usage)?)?;
    let usage = usage.trim().strip_prefix("Usage:")?.trim().to_owned();
    let usage = words.say(&msg!("usage-line", usage = usage));
    let more = words.say(&msg!("usage-more"));
    Some(format!("\n\n{usage}\n{more}"))
}

/// What is wrong with words that were parsed beside a command line, such as those of a row of a file.
pub(super) fn told(error: &clap::Error) -> Told {
    told_of(error, error.kind(), &[])
}

fn told_of(error: &clap::Error, kind: ErrorKind, arguments: &[OsString]) -> Told {
    let said = |message| Told::new(Trouble::Usage, message);
    match kind {
        ErrorKind::UnknownArgument => {
            let given = text(error, ContextKind::InvalidArg);
            let failure = said(msg!("usage-unknown-argument", given = given));
            suggested(failure, error, ContextKind::SuggestedArg)
        }
        ErrorKind::InvalidSubcommand => {
            let given = text(error, ContextKind::InvalidSubcommand);
            let failure = said(msg!("usage-unknown-command", given = given));
            suggested(failure, error, ContextKind::SuggestedSubcommand)
        }
        ErrorKind::MissingSubcommand => {
            let known = texts(error, ContextKind::ValidSubcommand);
            said(msg!("usage-missing-command", known = known.join(", ")))
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = texts(error, ContextKind::InvalidArg);
            said(msg!("usage-missing-argument", count = missing.len())).detailed(lines(missing))
        }
        ErrorKind::ArgumentConflict => conflict(error),
        ErrorKind::InvalidValue => invalid_value(error, arguments),
        ErrorKind::ValueValidation => invalid_form(error, arguments),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            let argument = text(error, ContextKind::InvalidArg);
            said(msg!("usage-number-of-values", argument = argument))
        }
        ErrorKind::NoEquals => {
            let argument = text(error, ContextKind::InvalidArg);
            said(msg!("usage-no-equals", argument = argument))
        }
        ErrorKind::InvalidUtf8 => said(msg!("usage-not-utf8")),
        // Help and version are answered above; what clap adds later is said in its own words.
        _ => said(msg!("usage-other", why = error.to_string().trim().to_owned())),
    }
}

fn conflict(error: &clap::Error) -> Told {
    let argument = text(error, ContextKind::InvalidArg);
    let others = texts(error, ContextKind::PriorArg);
    let message = if others.is_empty() || others.contains(&argument) {
        msg!("usage-given-twice", argument = argument)
    } else {
        msg!("usage-conflict", argument = argument, others = others)
    };
    Told::new(Trouble::Usage, message)
}

fn invalid_value(error: &clap::Error, arguments: &[OsString]) -> Told {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let known = texts(error, ContextKind::ValidValue);
    let message = if value.is_empty() {
        msg!("usage-value-missing", argument = &argument)
    } else {
        msg!("usage-value-unknown", argument = &argument, value = value)
    };
    let failure = Told::new(Trouble::Usage, message);
    let failure = listed(failure, known, arguments, &argument);
    // What is only like it, and does not go here, was not meant.
    let here = codes_here(arguments, &argument);
    let fits = texts(error, ContextKind::SuggestedValue)
        .first()
        .is_some_and(|like| here.is_none_or(|codes| codes.contains(&like.as_str())));
    if fits { suggested(failure, error, ContextKind::SuggestedValue) } else { failure }
}

/// A value that is not of the form asked for: a day, a number, a word after all.
fn invalid_form(error: &clap::Error, arguments: &[OsString]) -> Told {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    if let Some(unknown) = error.source().and_then(|source| source.downcast_ref::<UnknownWord>()) {
        let given = unknown.text.as_str();
        let known: Vec<String> = unknown.known.iter().map(|word| (*word).to_owned()).collect();
        let message = msg!("usage-value-unknown", argument = &argument, value = given);
        return listed(Told::new(Trouble::Usage, message), known, arguments, &argument);
    }
    if let Some(DayError::NoSuchDay { year, month, last, .. }) = error.source().and_then(|source| source.downcast_ref())
    {
        let why = said(&no_such_day(*year, *month, *last));
        let message = msg!("usage-value-form", argument = argument, value = value, form = why);
        return Told::new(Trouble::Usage, message);
    }
    let form = if argument.contains("<DATE>") {
        msg!("usage-form-day")
    } else if argument.contains("<TIMESTAMP>") {
        msg!("usage-form-moment")
    } else if argument.contains("<N>") || argument.to_ascii_lowercase().contains("<seq>") {
        msg!("usage-form-number")
    } else if argument.contains("<MONTH>") {
        msg!("usage-form-month")
    } else if argument.contains("<PEOPLE>") {
        msg!("usage-form-people")
    } else if argument.contains("<AMOUNT>") {
        msg!("usage-form-amount")
    } else if argument.contains("<PERCENT>") {
        msg!("usage-form-percent")
    } else if argument.contains("<MEASURE=N>") {
        msg!("usage-form-stated-number")
    } else if argument.contains("<MEASURE=PERCENT>") {
        msg!("usage-form-stated-percent")
    } else if argument.contains("<FIELD=VALUE>") {
        msg!("usage-form-filter")
    } else if argument.contains("<ORDER>") {
        msg!("usage-form-order")
    } else if argument.contains("<KEYS>") {
        msg!("usage-form-columns")
    } else {
        let why = error.source().map(ToString::to_string).unwrap_or_default();
        msg!("usage-form-other", why = why)
    };
    Told::new(Trouble::Usage, msg!("usage-value-form", argument = argument, value = value, form = form))
}

/// The words that go into an argument here, each code with what it is called; all there are by `winddown words`.
fn listed(failure: Told, known: Vec<String>, arguments: &[OsString], argument: &str) -> Told {
    let Some(kind) = typed::kind_with(&known) else {
        return failure.detailed(known_lines(&known));
    };
    // What is listed already is a choice among a few: those that a word may mean.
    let is_whole = known.len() == kind.codes.len();
    let here = codes_here(arguments, argument).filter(|_| is_whole);
    let narrowed = here.is_some();
    let codes: Vec<&str> = match &here {
        Some(codes) => codes.clone(),
        None => known.iter().map(String::as_str).collect(),
    };
    let mut lines: Vec<Message> = if codes.len() <= WORDS_BESIDE {
        codes.iter().map(|code| word_line(kind, code)).collect()
    } else {
        known_lines(&known)
    };
    if narrowed || codes.len() > WORDS_BESIDE {
        lines.push(msg!("usage-words", kind = kind.group));
    }
    failure.detailed(lines)
}

fn word_line(kind: &Kind, code: &str) -> Message {
    match kind.said(code) {
        Some(said) => msg!("detail-code", code = code, words = said),
        None => msg!("detail-line", text = code),
    }
}

fn known_lines(known: &[String]) -> Vec<Message> {
    if known.is_empty() || known.len() > WORDS_LISTED {
        return Vec::new();
    }
    vec![msg!("usage-known", known = known.join(", "))]
}

fn suggested(failure: Told, error: &clap::Error, kind: ContextKind) -> Told {
    match texts(error, kind).into_iter().next() {
        Some(suggestion) => failure.hinted(msg!("usage-suggestion", suggestion = suggestion)),
        None => failure,
    }
}

fn lines(texts: Vec<String>) -> Vec<Message> {
    texts.into_iter().map(|text| msg!("detail-line", text = text)).collect()
}

fn text(error: &clap::Error, kind: ContextKind) -> String {
    error.get(kind).and_then(plain).unwrap_or_default()
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(several)) => several.clone(),
        Some(ContextValue::StyledStrs(several)) => several.iter().map(ToString::to_string).collect(),
        Some(one) => plain(one).into_iter().collect(),
        None => Vec::new(),
    }
}

fn plain(value: &ContextValue) -> Option<String> {
    match value {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Strings(several) => Some(several.join(", ")),
        ContextValue::Number(number) => Some(number.to_string()),
        // The others carry no text; the enum is clap's and may grow.
        _ => None,
    }
}

#[cfg(test)]
#[path = "usage_tests.rs"]
mod tests;
