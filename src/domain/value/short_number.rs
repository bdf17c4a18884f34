//! Short numbers: what is typed from a list and read over the telephone, `1234-K`.
//!
//! The letter is the number modulo 17 (a pure system as in ISO 7064, radix 10). 10 is a primitive root of 17, so that
//! every wrong digit and every two digits that changed places, up to fifteen apart, give another letter.

use std::fmt;

/// Letters of the check, none like another or like a digit: no B, G, I, L, O, Q, S, U, Z.
const LETTERS: [char; 17] = ['A', 'C', 'D', 'E', 'F', 'H', 'J', 'K', 'M', 'N', 'P', 'R', 'T', 'V', 'W', 'X', 'Y'];
/// The first number that is given: shorter ones would be taken for the place of an entry.
const FIRST: i64 = 1001;
/// As many digits as a number may have.
const DIGITS_MOST: usize = 12;

/// The short number of an institution, a case, an application or a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortNumber(i64);

/// A text of the form of a short number whose letter does not fit its digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the letter does not fit the digits")]
pub struct WrongCheck;

impl ShortNumber {
    /// The number that the record gave.
    #[must_use]
    pub const fn of(given: i64) -> Self {
        Self(given)
    }

    /// The number without its letter.
    #[must_use]
    pub const fn digits(self) -> i64 {
        self.0
    }

    /// The number that a text is: four digits or more, a hyphen and the letter, in capitals or small, also as an input
    /// method for Chinese makes them; [`WrongCheck`] where it has the form and another letter or sign at its end. `None`
    /// where it is of another form. A code may have the form too: an organisation code (GB 11714) is written `12345678-9`.
    #[must_use]
    pub fn read(text: &str) -> Option<Result<Self, WrongCheck>> {
        let text: String = text.trim().chars().map(plain).collect();
        let (digits, check) = text.split_once('-')?;
        let mut signs = check.chars();
        let (Some(check), None) = (signs.next(), signs.next()) else {
            return None;
        };
        let has_form = (4..=DIGITS_MOST).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
        if !has_form || !check.is_ascii_alphanumeric() {
            return None;
        }
        let number = digits.parse().ok().map(Self).filter(|number| number.0 >= FIRST && !digits.starts_with('0'));
        Some(number.filter(|number| number.check() == check).ok_or(WrongCheck))
    }

    fn check(self) -> char {
        let place = usize::try_from(self.0.rem_euclid(17)).unwrap_or(0);
        LETTERS.get(place).copied().unwrap_or('A')
    }
}

/// A sign as it is compared: full-width signs, the several hyphens and small letters are one with the plain ones.
fn plain(sign: char) -> char {
    match sign {
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '－' => '-',
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            let narrow = u32::from(sign).checked_sub(0xFEE0).and_then(char::from_u32);
            narrow.unwrap_or(sign).to_ascii_uppercase()
        }
        other => other.to_ascii_uppercase(),
    }
}

impl fmt::Display for ShortNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.0, self.check())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("1001-X")]
    #[case(" 1001-x ")]
    #[case("１００１－ｘ")]
    #[case("1001–X")]
    fn one_number_in_several_spellings(#[case] text: &str) {
        assert_eq!(ShortNumber::read(text), Some(Ok(ShortNumber::of(1001))));
    }

    #[rstest]
    #[case("1001")]
    #[case("12")]
    #[case("91350100M000100Y43")]
    #[case("L-110000-2020-0001")]
    #[case("京ICP备12345678号-1")]
    #[case("2020-03")]
    #[case("2020-03-31")]
    #[case("星河贷-K")]
    #[case("360-K")]
    #[case("0190a5a0-0000-7000-8000-000000000001")]
    fn other_numbers_and_names_are_not_taken_for_one(#[case] text: &str) {
        assert_eq!(ShortNumber::read(text), None);
    }

    #[rstest]
    #[case("1001-A")]
    #[case("1001-B")]
    #[case("1001-7")]
    #[case("01001-X")]
    #[case("0005-H")]
    fn a_wrong_letter_is_seen(#[case] text: &str) {
        assert_eq!(ShortNumber::read(text), Some(Err(WrongCheck)));
    }

    fn is_taken(signs: &[char]) -> bool {
        matches!(ShortNumber::read(&signs.iter().collect::<String>()), Some(Ok(_)))
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read(number in FIRST..1_000_000_000_000) {
            prop_assert_eq!(ShortNumber::read(&ShortNumber::of(number).to_string()), Some(Ok(ShortNumber::of(number))));
        }

        #[test]
        fn no_single_wrong_sign_names_another(number in FIRST..1_000_000_000, at in 0..20_usize, wrong in "[0-9A-Z]") {
            let mut signs: Vec<char> = ShortNumber::of(number).to_string().chars().collect();
            let at = at % signs.len();
            let wrong = wrong.chars().next().unwrap();
            prop_assume!(signs[at] != wrong);
            signs[at] = wrong;
            prop_assert!(!is_taken(&signs));
        }

        #[test]
        fn no_two_signs_that_changed_places_name_another(number in FIRST..1_000_000_000, one in 0..20_usize, other in 0..20_usize) {
            let mut signs: Vec<char> = ShortNumber::of(number).to_string().chars().collect();
            let (one, other) = (one % signs.len(), other % signs.len());
            prop_assume!(signs[one] != signs[other]);
            signs.swap(one, other);
            prop_assert!(!is_taken(&signs));
        }
    }
}
