//! Names of institutions, and the key under which two spellings of one name meet.

use std::cmp::Reverse;

use unicode_normalization::UnicodeNormalization;

use super::word::words;
use crate::domain::sentence::refusal::refusals;

/// The longest name, in characters.
pub const NAME_LONGEST: usize = 200;

/// The most names that one registration may bear, and the most identifiers. Each is looked up and compared with all others.
pub const NAMES_MOST: usize = 50;

words! {
    /// What kind of name it is.
    NameKind as "kind of name" said "name-" {
        /// The registered name of the legal entity.
        Legal = "legal",
        /// The platform or brand the public knows.
        Brand = "brand",
        /// A name it no longer bears.
        Former = "former",
    }
}

refusals! {
    /// Why a text is no name.
    NameError {
        /// Nothing but blanks and punctuation.
        Empty => [Usage "problem-empty"],
        TooLong { length: usize } => [Usage "problem-too-long" of { limit: NAME_LONGEST }],
        /// A control character, or one that changes the direction of writing, by its number.
        Control { character: u32 } => [Usage "problem-control" of { number: format!("U+{character:04X}") }],
    }
}

/// The name without blanks around it, if it is one.
///
/// # Errors
/// [`NameError`] if it is empty, longer than 200 characters, or holds control characters.
pub fn name_parse(text: &str) -> Result<String, NameError> {
    let name = text.trim();
    let length = name.chars().count();
    if length > NAME_LONGEST {
        return Err(NameError::TooLong { length });
    }
    if let Some(character) = name.chars().find(|character| is_control(*character)) {
        return Err(NameError::Control { character: u32::from(character) });
    }
    if name_key(name).is_empty() {
        return Err(NameError::Empty);
    }
    Ok(name.to_owned())
}

fn is_control(character: char) -> bool {
    // Direction marks make a name show as something other than what it is.
    character.is_control()
        || matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The key under which spellings that differ only in width, case, blanks, brackets, dots, hyphens or quotes meet.
///
/// Traditional characters are not folded: the two forms can be two firms.
#[must_use]
pub fn name_key(name: &str) -> String {
    plain_name_key(name).unwrap_or_else(|| any_name_key(name))
}

/// The key of a name of ASCII, common Chinese characters and full-width brackets, as nearly all are: no form of them but
/// case is folded. Lists are matched by the key of every row.
fn plain_name_key(name: &str) -> Option<String> {
    let mut key = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '\u{4E00}'..='\u{9FFF}' => key.push(character),
            '（' | '）' => {}
            _ if !character.is_ascii() => return None,
            _ if is_passed_over(character) => {}
            _ => key.push(character.to_ascii_lowercase()),
        }
    }
    Some(key)
}

fn any_name_key(name: &str) -> String {
    let mut key = name_key_once(name);
    // Folding case can give letters that fold again; two rounds have always been enough, and four are the limit.
    for _ in 0..4 {
        let again = name_key_once(&key);
        if again == key {
            break;
        }
        key = again;
    }
    key
}

/// Whether one spelling of a name goes before another that meets it under one key, whichever was read first: the one
/// without full-width letters and stray blanks, then the one with more signs, then the one that sorts first.
#[must_use]
pub fn is_better_spelled(name: &str, other: &str) -> bool {
    spelling_order(name) < spelling_order(other)
}

fn spelling_order(name: &str) -> (bool, Reverse<usize>, &str) {
    (!is_plain(name), Reverse(name.chars().count()), name)
}

/// Whether letters and digits are of their usual width, and blanks only part Latin words.
fn is_plain(name: &str) -> bool {
    let is_wide = |character: char| matches!(character, '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}');
    let is_hidden = |character: char| matches!(character, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{00AD}');
    let parted: Vec<&str> = name.split(' ').collect();
    let ends = |word: &str| word.chars().next_back().is_some_and(|last| last.is_ascii_graphic());
    let begins = |word: &str| word.chars().next().is_some_and(|first| first.is_ascii_graphic());
    let is_parted_well = parted.windows(2).all(|pair| matches!(pair, [one, next] if ends(one) && begins(next)));
    is_parted_well && !name.chars().any(|one| is_wide(one) || is_hidden(one) || (one.is_whitespace() && one != ' '))
}

fn name_key_once(name: &str) -> String {
    let lower = name.nfkc().collect::<String>().to_lowercase();
    lower.nfkc().filter(|character| !is_passed_over(*character)).collect()
}

fn is_passed_over(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{00AD}')
        || matches!(character, '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '〈'..='】' | '〔'..='〛' | '⟨' | '⟩')
        || matches!(character, '.' | '。' | '·' | '•' | '・' | '‧' | '∙' | '⋅')
        || matches!(character, '-' | '_' | '‐'..='―' | '−' | '\'' | '"' | '`' | '‘'..='‟' | '′' | '″' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("e租宝（北京）", "E租宝(北京)")]
    #[case("91 旺财", "91旺财")]
    #[case("理财·中国", "理财中国")]
    #[case("理财•中国", "理财・中国")]
    #[case("p2p.com", "P2P。COM")]
    #[case("ＡＢＣ贷", "abc贷")]
    #[case("人人\u{3000}贷", "人人贷")]
    #[case("「聚」财-网", "聚财_网")]
    fn spellings_of_one_name_meet(#[case] one: &str, #[case] other: &str) {
        assert_eq!(name_key(one), name_key(other));
    }

    #[rstest]
    #[case("ABC贷", "ＡＢＣ贷")]
    #[case("人人贷", "人人\u{3000}贷")]
    #[case("人人贷", "人人 贷")]
    #[case("聚财.com", "聚财com")]
    #[case("E租宝", "e租宝")]
    #[case("Pai Pai Dai", "PaiPaiDai")]
    fn one_of_two_spellings_goes_first_whichever_was_read_first(#[case] better: &str, #[case] other: &str) {
        assert_eq!(name_key(better), name_key(other));
        assert!(is_better_spelled(better, other) && !is_better_spelled(other, better));
    }

    #[test]
    fn traditional_characters_stay_apart() {
        assert_ne!(name_key("聚財網"), name_key("聚财网"));
    }

    #[test]
    fn what_is_no_name_is_refused() {
        assert_eq!(name_parse("  "), Err(NameError::Empty));
        assert_eq!(name_parse("(·)"), Err(NameError::Empty));
        assert_eq!(name_parse(&"长".repeat(201)), Err(NameError::TooLong { length: 201 }));
        assert_eq!(name_parse("聚\u{7}财"), Err(NameError::Control { character: 7 }));
        assert_eq!(name_parse("聚\u{202E}财"), Err(NameError::Control { character: 0x202E }));
        assert_eq!(name_parse("\u{3000}聚财 "), Ok("聚财".to_owned()));
    }

    #[test]
    fn kinds_are_written_as_they_are_read() {
        for &kind in NameKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
    }

    proptest! {
        #[test]
        fn the_key_of_a_key_is_itself(name in "\\PC{0,60}") {
            let key = name_key(&name);
            prop_assert_eq!(name_key(&key), key);
        }

        #[test]
        fn a_plain_name_has_the_key_that_it_has_among_all(name in "[\\x00-\\x7f一-鿿（）]{0,40}") {
            prop_assert_eq!(plain_name_key(&name), Some(any_name_key(&name)));
        }
    }
}
