//! Unified social credit codes (GB 32100-2015) and the organisation code inside them (GB 11714).
//!
//! The shape is a rule; the check digit is not: codes of early pilots were issued, are in use, and fail it.

use std::fmt;

use crate::domain::sentence::refusal::refusals;

/// The 31 signs of the code: no I, O, S, V, Z.
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INNER_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// A code of the right shape, in capitals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uscc(String);

/// What a check character says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckDigit {
    /// It is the one calculated.
    Passes,
    Fails {
        /// The one calculated.
        expected: char,
    },
}

refusals! {
    /// Why a text cannot be a unified social credit code.
    UsccShapeError {
        Empty => [Usage "problem-empty"],
        /// The old 15-digit registration number.
        OldRegistrationNumber => [Usage "problem-uscc-old-number"],
        /// A spreadsheet rounded it to something like `9.13501E+17`; the digits are lost.
        SpreadsheetNumber { text: String } => [Usage "problem-uscc-spreadsheet"],
        /// Not 18 characters.
        Length { length: usize } => [Usage "problem-uscc-length"],
        /// A letter that the code does not use because it looks like another, and the one that is probably meant; positions
        /// are counted from 1.
        Confused { position: usize, found: char, meant: char } => [Usage "problem-uscc-confused"],
        /// A character outside the alphabet.
        Character { position: usize, found: char } => [Usage "problem-uscc-character"],
        /// Positions 3 to 8 are the division of registration: digits.
        DivisionDigit { position: usize, found: char } => [Usage "problem-uscc-division"],
    }
}

impl Uscc {
    /// Reads a code in any width and case. A failing check digit is told, not refused.
    ///
    /// # Errors
    /// [`UsccShapeError`] if it cannot be such a code; confusable letters are named, never silently changed.
    pub fn parse(text: &str) -> Result<(Self, CheckDigit), UsccShapeError> {
        let code = normalised(text);
        if code.is_empty() {
            return Err(UsccShapeError::Empty);
        }
        if code.len() == 15 && code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(UsccShapeError::OldRegistrationNumber);
        }
        if is_spreadsheet_number(&code) {
            return Err(UsccShapeError::SpreadsheetNumber { text: code });
        }
        let length = code.chars().count();
        if length != 18 {
            return Err(UsccShapeError::Length { length });
        }
        for (position, found) in (1..).zip(code.chars()) {
            character_check(position, found)?;
        }
        let uscc = Self(code);
        let check = uscc.check_digit();
        Ok((uscc, check))
    }

    /// The code, in capitals.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The division where it was registered: positions 3 to 8. It says nothing about where the firm is today.
    #[must_use]
    pub fn division_at_registration(&self) -> &str {
        self.0.get(2..8).unwrap_or_default()
    }

    /// The organisation code: positions 9 to 17.
    #[must_use]
    pub fn organisation_code(&self) -> &str {
        self.0.get(8..17).unwrap_or_default()
    }

    /// Position 18 against the other seventeen (modulus 31).
    #[must_use]
    pub fn check_digit(&self) -> CheckDigit {
        let values = self.0.chars().map(|sign| ALPHABET.chars().position(|known| known == sign));
        let sum: u32 =
            values.zip(WEIGHTS).filter_map(|(value, weight)| Some(u32::try_from(value?).ok()? * weight)).sum();
        // The outer remainder matters: 31 − 0 is outside the alphabet, and means `0`.
        compared(self.0.chars().nth(17), ALPHABET, (31 - sum % 31) % 31)
    }

    /// Position 17 against positions 9 to 16 (GB 11714, modulus 11).
    #[must_use]
    pub fn inner_check(&self) -> CheckDigit {
        organisation_code_check(self.organisation_code())
    }
}

impl fmt::Display for Uscc {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The ninth character of an organisation code against the first eight. The caller has checked the shape.
pub(crate) fn organisation_code_check(code: &str) -> CheckDigit {
    let values = code.chars().map(|sign| sign.to_digit(36).unwrap_or(0));
    let sum: u32 = values.zip(INNER_WEIGHTS).map(|(value, weight)| value * weight).sum();
    compared(code.chars().nth(8), "0123456789X", (11 - sum % 11) % 11)
}

fn compared(found: Option<char>, signs: &str, position: u32) -> CheckDigit {
    let expected = usize::try_from(position).ok().and_then(|position| signs.chars().nth(position)).unwrap_or('0');
    if found == Some(expected) { CheckDigit::Passes } else { CheckDigit::Fails { expected } }
}

/// Half width, capitals, no blanks at the ends or inside. A spreadsheet's leading apostrophe goes too.
pub(crate) fn normalised(text: &str) -> String {
    let half_width = text.chars().map(|character| match u32::from(character) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(character),
        _ => character,
    });
    let kept = half_width.filter(|character| !character.is_whitespace() && *character != '\u{FEFF}');
    kept.collect::<String>().trim_start_matches('\'').to_ascii_uppercase()
}

/// Whether a text is a number as a spreadsheet shows one that is too long for it: `9.13501E+17`.
pub(crate) fn is_spreadsheet_number(code: &str) -> bool {
    let Some((number, power)) = code.split_once(['E', 'e']) else {
        return false;
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let power = power.strip_prefix('+');
    power.is_some_and(is_digits) && is_digits(&number.replacen('.', "", 1))
}

fn character_check(position: usize, found: char) -> Result<(), UsccShapeError> {
    let meant = match found {
        'O' => Some('0'),
        'I' => Some('1'),
        'S' => Some('5'),
        'Z' => Some('2'),
        'V' => Some('U'),
        _ => None,
    };
    if let Some(meant) = meant {
        return Err(UsccShapeError::Confused { position, found, meant });
    }
    if !ALPHABET.contains(found) {
        return Err(UsccShapeError::Character { position, found });
    }
    if (3..=8).contains(&position) && !found.is_ascii_digit() {
        return Err(UsccShapeError::DivisionDigit { position, found });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("91110000600037341L")]
    #[case("91110000101623741K")]
    #[case("911101066976941872")]
    #[case("91110105MA00100610")]
    #[case("91110105MA00100Q5Y")]
    #[case("91110105MA00RU0D27")]
    #[case("91310115MA02ATUY1M")]
    #[case("91330106MA02FHG25K")]
    #[case("91440305MA03AE6N9Q")]
    #[case("91500112MA03QFTG8L")]
    #[case("91430102MA0381UR8Q")]
    #[case("91371202MA02R6TR8K")]
    #[case("91370116MA02QXXJ6D")]
    fn codes_that_pass_both_checks(#[case] text: &str) {
        let (code, check) = Uscc::parse(text).unwrap();
        assert_eq!((code.as_str(), check, code.inner_check()), (text, CheckDigit::Passes, CheckDigit::Passes));
    }

    #[rstest]
    #[case("91350211M0000XUF46", 'R')]
    #[case("91350100M0001TGQXM", '1')]
    #[case("91350203M0001FUE2P", 'J')]
    fn real_codes_of_early_pilots_fail_the_check_and_are_read(#[case] text: &str, #[case] expected: char) {
        let (code, check) = Uscc::parse(text).unwrap();
        assert_eq!((check, code.inner_check()), (CheckDigit::Fails { expected }, CheckDigit::Passes));
    }

    #[test]
    fn a_widely_copied_example_fails_both() {
        let (code, check) = Uscc::parse("91310115MA1H8R7C6D").unwrap();
        assert!(matches!(check, CheckDigit::Fails { .. }));
        assert!(matches!(code.inner_check(), CheckDigit::Fails { .. }));
    }

    #[test]
    fn digits_in_a_row_pass_the_last_check_and_only_the_inner_one_tells() {
        let (code, check) = Uscc::parse("123456789012345678").unwrap();
        assert_eq!(check, CheckDigit::Passes);
        assert!(matches!(code.inner_check(), CheckDigit::Fails { .. }));
    }

    #[test]
    fn the_first_two_signs_may_be_letters() {
        let text = "A1110000600037341L";
        assert_eq!(Uscc::parse(text).unwrap().1, CheckDigit::Fails { expected: 'K' });
    }

    #[rstest]
    #[case("９１１１００００６０００３７３４１Ｌ")]
    #[case(" 91110000600037341l ")]
    #[case("91110000 600037341L")]
    #[case("'91110000600037341L")]
    fn width_case_and_blanks_do_not_matter(#[case] text: &str) {
        assert_eq!(Uscc::parse(text).unwrap().0.as_str(), "91110000600037341L");
    }

    #[test]
    fn what_it_says_about_the_firm() {
        let (code, _) = Uscc::parse("91440305MA03AE6N9Q").unwrap();
        assert_eq!((code.division_at_registration(), code.organisation_code()), ("440305", "MA03AE6N9"));
    }

    #[test]
    fn every_wrong_shape_has_its_name() {
        use UsccShapeError as E;
        for (text, error) in [
            ("", E::Empty),
            ("　", E::Empty),
            ("440301103456789", E::OldRegistrationNumber),
            ("9.13501E+17", E::SpreadsheetNumber { text: "9.13501E+17".to_owned() }),
            ("9.13501e+17", E::SpreadsheetNumber { text: "9.13501E+17".to_owned() }),
            ("91310000MA1XXX", E::Length { length: 14 }),
            ("9111000060003734IL", E::Confused { position: 17, found: 'I', meant: '1' }),
            ("91110000O00037341L", E::Confused { position: 9, found: 'O', meant: '0' }),
            ("91110000600037341号", E::Character { position: 18, found: '号' }),
            ("911100A0600037341L", E::DivisionDigit { position: 7, found: 'A' }),
        ] {
            assert_eq!(Uscc::parse(text), Err(error), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}") {
            let _ = Uscc::parse(&text);
        }
    }

    #[test]
    fn the_verdicts_of_the_real_list() {
        let path = std::path::Path::new("../shared/data/uscc/uscc_vectors.tsv");
        let Ok(list) = std::fs::read_to_string(path) else {
            println!("skipped the_verdicts_of_the_real_list: no {}", path.display());
            return;
        };
        for line in list.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let (code, last, inner) = (cells[0], cells[3], cells[4]);
            match (Uscc::parse(code), last) {
                (Ok((uscc, CheckDigit::Passes)), "ok") => {
                    assert_eq!(uscc.inner_check() == CheckDigit::Passes, inner == "ok", "{code}");
                }
                (Ok((_, CheckDigit::Fails { expected })), verdict) => {
                    assert_eq!(verdict, format!("checksum(want {expected})"), "{code}")
                }
                (Err(_), verdict) => {
                    assert!(matches!(verdict, "charset" | "length"), "{code}: {verdict}")
                }
                (Ok(_), verdict) => panic!("{code} passes here, there {verdict}"),
            }
        }
    }
}
