//! From a word as it is printed back to its code.

use std::sync::LazyLock;

use super::{Lang, Message, Words};

/// The words of every language, for reading them.
static SPOKEN: LazyLock<Vec<Words>> = LazyLock::new(|| Lang::ALL.iter().map(|lang| Words::new(*lang)).collect());

/// The code that a text means, see [`codes_spoken`]; none where nothing, or more than one code, is called so.
#[must_use]
pub fn code_spoken(family: &str, codes: &[&'static str], text: &str) -> Option<&'static str> {
    match codes_spoken(family, codes, text).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The codes that a text may mean: one of `codes`, or those for which the word of the family (`state-institution-`) is
/// printed so in any language. How it is spaced and whether its signs are full-width makes no difference; an aside in
/// brackets may be left out.
#[must_use]
pub fn codes_spoken(family: &str, codes: &[&'static str], text: &str) -> Vec<&'static str> {
    let is_code = |code: &&&'static str| code.eq_ignore_ascii_case(text.trim());
    if let Some(code) = codes.iter().find(is_code) {
        return vec![code];
    }
    let wanted = folded(text);
    if wanted.is_empty() || family.is_empty() {
        return Vec::new();
    }
    let called = |form: fn(&str) -> String| -> Vec<&'static str> {
        let is_called = |code: &&'static str| {
            let said = Message::of_word(family, code);
            SPOKEN.iter().any(|words| form(&words.say(&said)) == wanted)
        };
        codes.iter().copied().filter(is_called).collect()
    };
    let whole = called(folded);
    if whole.is_empty() { called(|said| folded(without_aside(said))) } else { whole }
}

/// A text without blanks, in plain signs and small letters.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            '（' => '(',
            '）' => ')',
            '，' | '、' => ',',
            '’' => '\'',
            other => other,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

fn without_aside(said: &str) -> &str {
    said.split(['(', '（']).next().unwrap_or(said)
}
