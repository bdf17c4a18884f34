//! Numbers in English sentences: what is one of is said in the singular.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentValue};

use super::files::{entries, variables};
use crate::words::sources::{FILES, file_of};
use crate::words::{Lang, bundle};

/// What may stand behind a number and ends like a plural, but is none: it speaks of what has that number.
const NO_PLURALS: [&str; 46] = [
    "accepts",
    "agrees",
    "tells",
    "answers",
    "as",
    "asks",
    "becomes",
    "begins",
    "belongs",
    "changes",
    "contradicts",
    "differs",
    "does",
    "ends",
    "fails",
    "gives",
    "goes",
    "has",
    "holds",
    "is",
    "its",
    "keeps",
    "leaves",
    "less",
    "lies",
    "lists",
    "makes",
    "names",
    "needs",
    "offers",
    "puts",
    "records",
    "rests",
    "says",
    "searches",
    "shares",
    "shows",
    "stands",
    "stays",
    "takes",
    "this",
    "us",
    "waits",
    "was",
    "whose",
    "yes",
];

/// Words between a number and what it does not count.
const APART: [&str; 8] = ["and", "against", "in", "of", "on", "or", "than", "to"];

/// Sentences whose number is never one: it is beyond a limit, or a limit, or of several by its nature, or of a list of
/// fixed length. Those of the bulletin are official, and are rebuilt to the byte.
const NEVER_ONE: [&str; 31] = [
    "bulletin-lacking",
    "bulletin-person-times-large",
    "error-ambiguous",
    "error-basis-long",
    "error-case-jump",
    "error-case-reference",
    "error-concern-text",
    "error-hand-over-text",
    "error-local-path-too-long",
    "error-names-many",
    "error-pilot-reference",
    "error-return-ambiguous",
    "error-too-many-rows",
    "grants-run-said",
    "hint-duty-login",
    "now-items-done",
    "now-items-missing",
    "now-pilot-pack",
    "problem-calendar-name",
    "problem-calendar-source",
    "problem-cell-long",
    "problem-columns",
    "problem-duty-login",
    "problem-duty-long",
    "problem-line-long",
    "problem-list-large",
    "problem-rows",
    "problem-rows-too-many",
    "problem-too-long",
    "return-question-jump",
    "return-question-jump-unit",
];

/// The sentence with every number one, in each of the forms that it chooses between.
fn said_of_one(key: &str, text: &str) -> BTreeSet<String> {
    let names = variables(text);
    let forms = text.split('[').skip(1).filter_map(|rest| Some(rest.split_once(']')?.0)).filter(|form| {
        !["one", "other"].contains(form) && form.starts_with(|letter: char| letter.is_ascii_alphabetic())
    });
    let choosers = names.iter().filter(|name| text.contains(&format!("${name} ->")));
    let chosen = choosers.flat_map(|name| forms.clone().map(move |form| Some((*name, form))));
    let say = |chosen: Option<(&str, &str)>| {
        let value = |name: &str| match chosen {
            Some((chooser, form)) if chooser == name => FluentValue::from(form.to_owned()),
            Some(_) | None => FluentValue::from(1),
        };
        let args = names.iter().map(|name| (*name, value(name))).collect::<FluentArgs>();
        let file = file_of(key).and_then(|place| FILES.get(place)).expect("a file of the sentence");
        let bundle = bundle(Lang::En, file);
        let pattern = bundle.get_message(key).and_then(|message| message.value()).expect("a sentence");
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    };
    std::iter::once(None).chain(chosen).map(say).collect()
}

/// What is counted in the plural behind a one, with at most one word between.
fn plural_behind_one(said: &str) -> Option<String> {
    let words: Vec<&str> = said.split_whitespace().collect();
    let plain = |word: &str| {
        let length = word.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-').unwrap_or(word.len());
        word[..length].to_owned()
    };
    let is_plural = |word: &str| word.len() > 1 && word.ends_with('s') && !NO_PLURALS.contains(&word);
    words.iter().enumerate().find_map(|(at, word)| {
        if word.trim_start_matches(|letter: char| !letter.is_alphanumeric()) != "1" {
            return None;
        }
        let next = words.get(at + 1)?;
        let (first, second) = (plain(next), words.get(at + 2).map(|word| plain(word)));
        if is_plural(&first) {
            return Some(first);
        }
        let goes_on = first == **next && !NO_PLURALS.contains(&first.as_str()) && !APART.contains(&first.as_str());
        second.filter(|word| goes_on && is_plural(word))
    })
}

#[test]
fn one_is_said_in_the_singular() {
    let mut found = Vec::new();
    for (key, text) in FILES.iter().flat_map(|file| entries(file, Lang::En)) {
        if key.starts_with("help-") || NEVER_ONE.contains(&key) {
            continue;
        }
        for said in said_of_one(key, &text) {
            if let Some(plural) = plural_behind_one(&said) {
                found.push(format!("{key}: 1 {plural}: {said}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_plural_behind_a_one_is_seen() {
    for wrong in ["1 rows", "of 1 rows.", "(1 new institutions)", "is 1 days, net 2"] {
        assert!(plural_behind_one(wrong).is_some(), "{wrong}");
    }
    for right in ["1 row", "entry 1 is wrong", "1 of the votes", "on 1 belongs to", "21 rows", "1, rows"] {
        assert!(plural_behind_one(right).is_none(), "{right}");
    }
}
