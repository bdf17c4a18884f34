//! Names of months in the languages that lists come in.

use serde::Deserialize;

/// A language whose names of months can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MonthNames {
    De,
    En,
    Es,
    Fr,
    Id,
    It,
    Pt,
    Ru,
}

/// The fewest letters that a name may be shortened to.
const SHORTEST: usize = 3;

impl MonthNames {
    /// As a profile names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Id => "id",
            Self::It => "it",
            Self::Pt => "pt",
            Self::Ru => "ru",
        }
    }

    const fn names(self) -> [&'static str; 12] {
        match self {
            Self::De => [
                "januar",
                "februar",
                "märz",
                "april",
                "mai",
                "juni",
                "juli",
                "august",
                "september",
                "oktober",
                "november",
                "dezember",
            ],
            Self::En => [
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december",
            ],
            Self::Es => [
                "enero",
                "febrero",
                "marzo",
                "abril",
                "mayo",
                "junio",
                "julio",
                "agosto",
                "septiembre",
                "octubre",
                "noviembre",
                "diciembre",
            ],
            Self::Fr => [
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre",
            ],
            Self::Id => [
                "januari",
                "februari",
                "maret",
                "april",
                "mei",
                "juni",
                "juli",
                "agustus",
                "september",
                "oktober",
                "november",
                "desember",
            ],
            Self::It => [
                "gennaio",
                "febbraio",
                "marzo",
                "aprile",
                "maggio",
                "giugno",
                "luglio",
                "agosto",
                "settembre",
                "ottobre",
                "novembre",
                "dicembre",
            ],
            Self::Pt => [
                "janeiro",
                "fevereiro",
                "março",
                "abril",
                "maio",
                "junho",
                "julho",
                "agosto",
                "setembro",
                "outubro",
                "novembro",
                "dezembro",
            ],
            Self::Ru => [
                "января",
                "февраля",
                "марта",
                "апреля",
                "мая",
                "июня",
                "июля",
                "августа",
                "сентября",
                "октября",
                "ноября",
                "декабря",
            ],
        }
    }

    /// The month that a word names, whole or shortened to letters that no other begins with.
    fn month(self, word: &str) -> Option<usize> {
        let word = word.to_lowercase();
        if word.chars().count() < SHORTEST {
            return None;
        }
        let names = self.names();
        if let Some(place) = names.iter().position(|name| *name == word) {
            return Some(place + 1);
        }
        let mut meant = names.iter().enumerate().filter(|(_, name)| name.starts_with(&word));
        let (place, _) = meant.next()?;
        meant.next().is_none().then_some(place + 1)
    }
}

/// The text with every name of a month as its number. The dot behind one that is shortened goes with it.
pub(super) fn names_to_numbers(text: &str, names: MonthNames) -> String {
    let mut numbered = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let (before, from) = rest.split_at(start);
        let length = from.find(|sign: char| !sign.is_alphabetic()).unwrap_or(from.len());
        let (word, after) = from.split_at(length);
        numbered.push_str(before);
        rest = after;
        match names.month(word) {
            Some(month) => {
                numbered.push_str(&month.to_string());
                rest = rest.strip_prefix('.').unwrap_or(rest);
            }
            None => numbered.push_str(word),
        }
    }
    numbered + rest
}
