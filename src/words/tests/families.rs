//! The families whose members `domain` enumerates: every word of the record can be said.

use crate::domain::case::outcome::Outcome;
use crate::domain::figures::definition::Indicator;
use crate::domain::rulebook::RuleKey;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::word::Word;
use crate::words::{FAMILIES, Lang, Message, Words};

#[test]
fn what_is_said_of_a_rule_or_an_indicator_is_written_in_both_languages() {
    let defined = ["definition", "definition-source"]
        .into_iter()
        .flat_map(|family| Indicator::ALL.iter().map(move |indicator| format!("{family}-{indicator}")));
    // The table of the rulebook declares its keys, where the search for words does not see them.
    let rules = RuleKey::ALL.iter().map(|key| Message::of_word(RuleKey::FAMILY, key.code()).id().to_owned());
    let stuck = ["stuck-definition", "stuck-empty"]
        .into_iter()
        .flat_map(|family| StuckRule::ALL.iter().map(move |rule| format!("{family}-{rule}")));
    for key in rules.chain(defined).chain(stuck) {
        assert!(FAMILIES.iter().any(|family| key.starts_with(family)), "{key} is of no family");
        for lang in Lang::ALL {
            let said = Words::new(lang).say(&Message::named(key.clone()));
            assert!(!said.contains('['), "{key} is not written in {lang:?}");
        }
    }
}

#[test]
fn a_shortfall_never_reads_as_if_everyone_was_repaid() {
    for (lang, word) in [(Lang::En, "shortfall"), (Lang::Zh, "缺口")] {
        let outcome = Outcome::PartialFinal;
        let said = Words::new(lang).say(&Message::named(format!("outcome-{outcome}")));
        assert!(said.contains(word), "{said}");
    }
}

/// The words of an enum that has names: the family, and each code.
fn named_words(source: &str) -> Vec<(String, Vec<String>)> {
    let tables = source.split("words! {").skip(1).filter_map(|table| {
        let (head, body) = table.split_once(" said \"")?;
        let is_of_this_table = !head.contains('{') && !head.contains('}') && !table.contains("$code");
        let (family, body) = body.split_once("\" {")?;
        let (body, _) = body.split_once("\n    }")?;
        let codes =
            body.lines().filter_map(|line| line.trim().strip_suffix("\",")?.split_once(" = \"").map(|(_, code)| code));
        is_of_this_table.then(|| (family.to_owned(), codes.map(str::to_owned).collect()))
    });
    tables.collect()
}

/// The family and the codes of every enum that has names.
fn all_named() -> Vec<(String, Vec<String>)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    super::usage::rust_files(&root, &mut paths);
    paths.retain(|path| !path.starts_with(root.join("words/tests")));
    let sources = paths.iter().map(|path| std::fs::read_to_string(path).expect("a source file"));
    sources.flat_map(|source| named_words(&source)).collect()
}

/// The keys of all names.
pub(super) fn keys_of_names() -> impl Iterator<Item = String> {
    let named = all_named().into_iter();
    named.flat_map(|(family, codes)| codes.into_iter().map(move |code| format!("{family}{code}")))
}

#[test]
fn every_word_that_is_said_to_have_a_name_has_one_in_both_languages() {
    let named = all_named();
    assert!(named.len() > 60 && named.iter().all(|(_, codes)| codes.len() > 1), "{named:?}");
    for words in Lang::ALL.map(Words::new) {
        for key in keys_of_names() {
            let said = words.say(&Message::named(key.clone()));
            assert!(!said.contains(&key), "{key} has no name");
        }
    }
}
