//! The refusals of the domain against the files: each can be said in both languages, of what it knows and no more.

use super::files::{entries, variables};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::STEP_NAMES;
use crate::domain::sentence::term::Term;
use crate::office::refusals::every::{declared, tellings};
use crate::office::telling::said;
use crate::words::{Lang, Words, sources::FILES};

/// What a sentence of a language speaks of.
fn spoken_of(lang: Lang, key: &str) -> Vec<String> {
    let mut texts = FILES.iter().flat_map(|file| entries(file, lang));
    let (_, text) = texts.find(|(written, _)| *written == key).unwrap_or_else(|| panic!("{key} is not written"));
    variables(&text).into_iter().map(str::to_owned).collect()
}

#[test]
fn a_refusal_speaks_of_what_was_found_and_of_nothing_else() {
    for (lang, one) in Lang::ALL.into_iter().flat_map(|lang| declared().map(move |one| (lang, one))) {
        let of = spoken_of(lang, one.message);
        assert!(of.iter().all(|name| one.facts.contains(&name.as_str())), "{}: {of:?}", one.message);
        if let Some(hint) = one.hint {
            let of = spoken_of(lang, hint);
            let known = |name: &str| one.facts.contains(&name) || STEP_NAMES.contains(&name);
            assert!(of.iter().all(|name| known(name)), "{hint}: {of:?}");
        }
    }
}

#[test]
fn every_next_step_of_a_refusal_is_named_by_its_hint() {
    for (lang, hint) in Lang::ALL.into_iter().flat_map(|lang| tellings().into_iter().map(move |one| (lang, one.hint))) {
        let Some(Sentence { key, terms }) = hint else { continue };
        let steps =
            terms.iter().filter(|(_, term)| matches!(term, Term::Next(_) | Term::InOrder(_))).map(|(name, _)| *name);
        let of = spoken_of(lang, key);
        for step in steps {
            assert!(of.iter().any(|name| name == step), "{key} leaves {step} out");
        }
    }
}

#[test]
fn every_refusal_can_be_said_in_both_languages() {
    for words in Lang::ALL.map(Words::new) {
        for telling in tellings() {
            let parts = [Some(&telling.message), telling.hint.as_ref()].into_iter().flatten().chain(&telling.lines);
            for sentence in parts {
                let mut faults = Vec::new();
                let text = words.resolve(&said(sentence), &mut faults);
                assert!(
                    faults.is_empty() && !text.contains("[error") && !text.contains('{'),
                    "{}: {text}",
                    sentence.key
                );
            }
        }
    }
}

#[test]
fn no_table_of_refusals_is_left_out() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: &std::path::Path| std::fs::read_to_string(path).expect("a source file");
    let mut paths = Vec::new();
    super::usage::rust_files(&root, &mut paths);
    let texts: Vec<String> = paths.iter().map(|path| read(path)).collect();
    let named = texts.iter().flat_map(|text| text.split("\nrefusals! {\n").skip(1)).map(|table| {
        let head = table.lines().find_map(|line| line.strip_prefix("    ")?.strip_suffix(" {")).expect("a name");
        head.strip_prefix("move ").unwrap_or(head)
    });
    let named: Vec<&str> = named.collect();
    let every = read(&root.join("office/refusals/every.rs"));
    let listed: Vec<&str> = every.split(|letter: char| !letter.is_alphanumeric()).collect();
    let left_out: Vec<&&str> = named.iter().filter(|name| !listed.contains(name)).collect();
    assert!(named.len() > 30 && left_out.is_empty(), "{} tables, without {left_out:?}", named.len());
}
