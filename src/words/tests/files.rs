//! Each file alone, and the two languages against each other.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentResource};

use crate::domain::sentence::next::Deed;
use crate::words::sources::{FILES, File, file_of};
use crate::words::{Lang, bundle};

/// The keys of a file with the text of each.
pub(super) fn entries(file: &File, lang: Lang) -> BTreeMap<&'static str, String> {
    let mut entries = BTreeMap::<_, String>::new();
    let mut current = None;
    for line in file.source(lang).lines() {
        match line.split_once(" =") {
            Some((key, text)) if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                let earlier = entries.insert(key, text.to_owned());
                assert_eq!(earlier, None, "{key} is written twice in {}/{}.ftl", lang.code(), file.name);
                current = Some(key);
            }
            _ if line.starts_with([' ', '}']) => {
                let text = current.and_then(|key| entries.get_mut(key)).expect("a line that continues an entry");
                text.push('\n');
                text.push_str(line);
            }
            _ => current = None,
        }
    }
    entries
}

/// The `$names` a text asks for.
pub(super) fn variables(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default())
        .collect()
}

#[test]
fn every_file_parses() {
    for file in FILES {
        for lang in Lang::ALL {
            let parsed = FluentResource::try_new(file.source(lang).to_owned());
            let errors = parsed.map(|_| Vec::new()).unwrap_or_else(|(_, errors)| errors);
            assert!(errors.is_empty(), "{}/{}.ftl: {errors:?}", lang.code(), file.name);
        }
    }
}

#[test]
fn every_entry_is_found_by_its_key_and_can_be_said() {
    for (place, file) in FILES.iter().enumerate() {
        for lang in Lang::ALL {
            let bundle = bundle(lang, file);
            for (key, text) in entries(file, lang) {
                assert_eq!(file_of(key), Some(place), "the file of {key} in {}/{}.ftl", lang.code(), file.name);
                let message = bundle.get_message(key).unwrap_or_else(|| panic!("{key} did not parse in {}", file.name));
                let args = variables(&text).into_iter().map(|name| (name, 2)).collect::<FluentArgs>();
                let mut faults = Vec::new();
                bundle.format_pattern(message.value().expect("a value"), Some(&args), &mut faults);
                assert!(faults.is_empty(), "{key} in {}/{}.ftl: {faults:?}", lang.code(), file.name);
            }
        }
    }
}

#[test]
fn a_key_stands_in_one_file_only() {
    let mut seen = BTreeMap::new();
    for file in FILES {
        for key in entries(file, Lang::En).into_keys() {
            if let Some(earlier) = seen.insert(key, file.name) {
                panic!("{key} is in {earlier}.ftl and in {}.ftl", file.name);
            }
        }
    }
}

#[test]
fn both_languages_say_the_same_things_of_the_same_facts() {
    for file in FILES {
        let (en, zh) = (entries(file, Lang::En), entries(file, Lang::Zh));
        assert_eq!(en.keys().collect::<Vec<_>>(), zh.keys().collect::<Vec<_>>(), "the keys of {}.ftl", file.name);
        for (key, text) in &en {
            assert_eq!(variables(text), variables(&zh[key]), "the variables of {key} in {}.ftl", file.name);
        }
    }
}

/// The words of a text, without what is filled in.
fn fixed_words(text: &str) -> usize {
    let fixed = text.split('{').map(|part| part.rsplit('}').next().unwrap_or_default()).collect::<String>();
    fixed.split_whitespace().filter(|word| word.contains(|c: char| c.is_ascii_alphabetic())).count()
}

#[test]
fn nothing_is_left_untranslated() {
    let chinese = |text: &str| text.contains(|c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    for file in FILES {
        let zh = entries(file, Lang::Zh);
        for (key, text) in entries(file, Lang::En) {
            assert!(!chinese(&text), "{key} in en/{}.ftl is Chinese", file.name);
            // One word may be the same in both, such as a code's name; a phrase may not.
            assert!(zh[key] != text || fixed_words(&text) < 2, "{key} in zh/{}.ftl is still English", file.name);
        }
    }
}

/// Sentences of the command line itself, about how it is typed or about the program.
const OF_THE_COMMAND_LINE: [&str; 5] =
    ["error-log-incomplete", "error-checklist-incomplete", "usage-more", "usage-words", "list-columns-left-out"];

#[test]
fn no_sentence_carries_a_command_or_an_option() {
    let deeds: BTreeSet<&str> = Deed::ALL.iter().filter_map(|deed| deed.code().split('-').next()).collect();
    let mut found = Vec::new();
    for (file, lang) in FILES.iter().flat_map(|file| Lang::ALL.map(|lang| (file, lang))) {
        for (key, text) in entries(file, lang) {
            if key.starts_with("help-") || OF_THE_COMMAND_LINE.contains(&key) {
                continue;
            }
            let is_command = |after: &str| {
                let word = after.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
                deeds.contains(word)
            };
            let option = text
                .match_indices("--")
                .any(|(at, _)| text[at + 2..].starts_with(|letter: char| letter.is_ascii_lowercase()));
            if option || text.split("winddown ").skip(1).any(is_command) {
                found.push(format!("{}: {key}", lang.code()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_refusal_ends_in_the_air() {
    let mut faults = Vec::new();
    for (file, lang) in FILES.iter().flat_map(|file| Lang::ALL.map(|lang| (file, lang))) {
        for (key, text) in entries(file, lang) {
            let is_refusal = (key.starts_with("error-") || key.starts_with("hint-")) && !key.ends_with("-label");
            if is_refusal && text.trim_end().ends_with([':', '：', ',', '，', '、', ';', '；']) {
                faults.push(format!("{}: {key}", lang.code()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
