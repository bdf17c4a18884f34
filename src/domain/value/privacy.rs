//! Personal data that must not enter the record: identity numbers and mobile numbers in free text.
//!
//! What is handed over about persons is kept as counts and receipts (domain note §1), so a text that holds a number of a
//! person is a slip, and is refused before it is in a ledger that nothing is ever deleted from.

use chrono::NaiveDate;

use crate::domain::value::word::words;

/// Digits of a mobile number.
const MOBILE_DIGITS: usize = 11;
/// Digits of an identity number before 1999: no century, no check digit.
const ID_OLD_DIGITS: usize = 15;
/// Characters of an identity number (GB 11643-1999).
const ID_DIGITS: usize = 18;
/// Weights of the first seventeen digits (ISO 7064, MOD 11-2).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// What the eighteenth is, by the remainder.
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
/// Divisions that an identity number can begin with: the provinces, Taiwan, Hong Kong, Macau and the cards of residents
/// from there.
const PROVINCES: [&str; 35] = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
    "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
];

words! {
    /// What a text seems to hold.
    Personal as "personal data" said "personal-" {
        /// An identity number.
        Identity = "identity",
        /// A mobile number.
        Mobile = "mobile",
    }
}

/// The personal data that a text seems to hold; the number itself is not passed on.
#[must_use]
pub fn personal_data(text: &str) -> Option<Personal> {
    numbers(text).iter().find_map(|number| kind_of(number))
}

/// The numbers in a text: digits in a row, with single blanks or dashes between them left out, an X at the end kept.
fn numbers(text: &str) -> Vec<String> {
    let plain: Vec<char> = text.chars().map(half_width).collect();
    let mut found = Vec::new();
    for is_joined in [false, true] {
        let mut number = String::new();
        for (place, letter) in plain.iter().enumerate() {
            let next = plain.get(place.saturating_add(1));
            let joins = is_joined
                && matches!(letter, ' ' | '-' | '\u{2010}'..='\u{2015}')
                && next.is_some_and(char::is_ascii_digit);
            if letter.is_ascii_digit() {
                number.push(*letter);
            } else if *letter == 'X' && number.len() == ID_DIGITS.saturating_sub(1) {
                number.push('X');
            } else if !joins || number.is_empty() {
                found.push(std::mem::take(&mut number));
            }
        }
        found.push(number);
    }
    found.retain(|number| !number.is_empty());
    found
}

/// The same sign, half as wide; letters large.
fn half_width(letter: char) -> char {
    let wide = u32::from(letter);
    let narrow = if (0xFF01..=0xFF5E).contains(&wide) {
        char::from_u32(wide.saturating_sub(0xFEE0)).unwrap_or(letter)
    } else {
        letter
    };
    narrow.to_ascii_uppercase()
}

fn kind_of(number: &str) -> Option<Personal> {
    let local = number.strip_prefix("0086").or_else(|| number.strip_prefix("86"));
    if is_mobile(number) || local.is_some_and(is_mobile) {
        return Some(Personal::Mobile);
    }
    (is_identity(number) || is_old_identity(number)).then_some(Personal::Identity)
}

fn is_mobile(number: &str) -> bool {
    let mut digits = number.chars();
    number.len() == MOBILE_DIGITS && digits.next() == Some('1') && matches!(digits.next(), Some('3'..='9'))
}

fn is_identity(number: &str) -> bool {
    if number.len() != ID_DIGITS || !begins_in_a_province(number) {
        return false;
    }
    let sum: u32 =
        number.chars().zip(WEIGHTS).filter_map(|(digit, weight)| digit.to_digit(10)?.checked_mul(weight)).sum();
    let check = usize::try_from(sum % 11).ok().and_then(|remainder| CHECKS.get(remainder));
    number.get(6..14).is_some_and(is_birthday) && number.chars().last().as_ref() == check
}

fn is_old_identity(number: &str) -> bool {
    number.len() == ID_OLD_DIGITS
        && begins_in_a_province(number)
        && number.get(6..12).is_some_and(|day| is_birthday(&format!("19{day}")))
}

fn begins_in_a_province(number: &str) -> bool {
    number.get(..2).is_some_and(|start| PROVINCES.contains(&start))
}

fn is_birthday(text: &str) -> bool {
    let year = text.get(..4).and_then(|year| year.parse::<i32>().ok());
    NaiveDate::parse_from_str(text, "%Y%m%d").is_ok() && year.is_some_and(|year| (1900..2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::an_identity_number("receipt 11010519491231002X", Some(Personal::Identity))]
    #[case::in_small_letters("11010519491231002x", Some(Personal::Identity))]
    #[case::in_wide_digits("１１０１０５１９４９１２３１００２Ｘ", Some(Personal::Identity))]
    #[case::in_groups("110105 19491231 002X", Some(Personal::Identity))]
    #[case::an_old_one("(440524800101001)", Some(Personal::Identity))]
    #[case::a_mobile("请联系13800138000", Some(Personal::Mobile))]
    #[case::in_groups_too("138-0013-8000", Some(Personal::Mobile))]
    #[case::from_abroad("+86 138 0013 8000", Some(Personal::Mobile))]
    #[case::a_wrong_check_digit("110105194912310021", None)]
    #[case::a_social_credit_code("91330106MA02FHG25K", None)]
    #[case::a_receipt("百行〔2020〕第20200424000123号", None)]
    #[case::days("2019-06-30 to 2020-04-24", None)]
    #[case::a_landline("010-66278888", None)]
    #[case::a_long_number("2020042413800138000111", None)]
    #[case::nothing("", None)]
    fn numbers_of_persons_are_seen(#[case] text: &str, #[case] found: Option<Personal>) {
        assert_eq!(personal_data(text), found);
    }
}
