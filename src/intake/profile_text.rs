//! A profile as it is written: the shape of the TOML, and what its values mean.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use chrono::NaiveDate;
use serde::Deserialize;

use super::encoding::encoding_by_label;
use super::profile::{DATE_FORMAT_EXCEL, DATE_FORMAT_WRITTEN, Field, Meaning, MoneyUnit, Vocabulary};
use super::profile_error::ProfileProblem;
use super::sheet::SheetSettings;
use crate::domain::value::written_day::day_parse;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileText {
    pub(super) name: String,
    #[serde(default)]
    pub(super) describes: String,
    #[serde(default)]
    pub(super) date_formats: Option<Vec<String>>,
    #[serde(default)]
    pub(super) missing: BTreeSet<String>,
    #[serde(default)]
    pub(super) ignore: BTreeSet<String>,
    #[serde(default)]
    pub(super) required: BTreeSet<Field>,
    #[serde(default)]
    pub(super) file: FileText,
    #[serde(default)]
    pub(super) source: SourceText,
    pub(super) fields: BTreeMap<Field, OneOrMany>,
    #[serde(default)]
    pub(super) sums: BTreeMap<Field, OneOrMany>,
    #[serde(default)]
    pub(super) money: BTreeMap<String, MoneyUnit>,
    #[serde(default)]
    pub(super) words: Vec<WordsText>,
    #[serde(default)]
    pub(super) places: BTreeMap<String, String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct FileText {
    pub(super) encoding: Option<String>,
    pub(super) delimiter: Option<String>,
    pub(super) sheet: Option<String>,
    pub(super) header_row: Option<u32>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceText {
    pub(super) title: Option<String>,
    /// A TOML date, or a text of the same form.
    pub(super) taken_on: Option<toml::Value>,
    pub(super) ids_of: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

/// The fields that can have a vocabulary: one, today.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WordsField {
    State,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordsText {
    #[expect(dead_code, reason = "read so that an unknown field is refused; there is only one")]
    pub(super) field: WordsField,
    pub(super) blank: Option<MeaningText>,
    #[serde(default)]
    pub(super) means: BTreeMap<String, MeaningText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MeaningText {
    pub(super) state: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) flag: Option<String>,
    pub(super) review: Option<String>,
}

impl OneOrMany {
    pub(super) fn trimmed(self) -> Vec<String> {
        let headers = match self {
            Self::One(header) => vec![header],
            Self::Many(headers) => headers,
        };
        headers.into_iter().map(|header| header.trim().to_owned()).collect()
    }
}

impl FileText {
    pub(super) fn settings(self) -> Result<SheetSettings, (&'static str, ProfileProblem)> {
        let encoding = self.encoding.filter(|label| label != "auto");
        if let Some(label) = encoding.as_ref().filter(|label| encoding_by_label(label).is_err()) {
            return Err(("encoding", ProfileProblem::EncodingUnknown { label: label.clone() }));
        }
        let delimiter = match self.delimiter.as_deref() {
            None | Some("auto") => None,
            Some("tab") => Some('\t'),
            Some(text) => {
                let one = text
                    .chars()
                    .next()
                    .filter(|one| text.len() == 1 && one.is_ascii() && !matches!(one, '"' | '\r' | '\n'));
                Some(one.ok_or_else(|| ("delimiter", ProfileProblem::Delimiter { text: text.to_owned() }))?)
            }
        };
        match self.header_row {
            Some(0) => Err(("header_row", ProfileProblem::HeaderRow)),
            row => Ok(SheetSettings { encoding, delimiter, sheet: self.sheet, header_row: row.unwrap_or(1) }),
        }
    }
}

pub(super) fn day_read(value: toml::Value) -> Result<NaiveDate, ProfileProblem> {
    let text = match value {
        toml::Value::String(text) => text,
        other => other.to_string(),
    };
    day_parse(&text).map_err(|_| ProfileProblem::Day { text })
}

/// The first two formats that read one text as two days: which of them a list means is not for a guess.
pub(super) fn formats_clash(formats: &[String]) -> Option<(&str, &str)> {
    // Day and month that can be taken for one another.
    let day = NaiveDate::from_ymd_opt(2018, 4, 5)?;
    let is_form = |format: &&String| !matches!(format.as_str(), DATE_FORMAT_EXCEL | DATE_FORMAT_WRITTEN);
    for one in formats.iter().filter(is_form) {
        let mut text = String::new();
        if write!(text, "{}", day.format(one)).is_err() {
            continue;
        }
        let other =
            formats.iter().find(|other| super::row::day_read(&text, other, false).is_some_and(|read| read != day));
        if let Some(other) = other {
            return Some((one, other));
        }
    }
    None
}

/// A day with a year of four digits: a year of two is a guess, and guesses about a century are how records go wrong.
pub(super) fn is_whole_date(format: &str) -> bool {
    let has = |signs: &[&str]| signs.iter().any(|sign| format.contains(sign));
    let is_day = has(&["%m", "%-m"]) && has(&["%d", "%-d", "%e"]);
    // Names of months and of days are those of a language, and a list has its own.
    !has(&["%b", "%B", "%h", "%a", "%A"])
        && (matches!(format, DATE_FORMAT_EXCEL | DATE_FORMAT_WRITTEN) || (has(&["%Y"]) && is_day) || has(&["%F"]))
}

pub(super) fn vocabulary(texts: Vec<WordsText>, states: &[&str]) -> Result<Vocabulary, (String, ProfileProblem)> {
    let mut words = Vocabulary::default();
    for text in texts {
        if let Some(blank) = text.blank {
            words.blank = Some(blank.meaning(states).map_err(|problem| ("blank".to_owned(), problem))?);
        }
        for (word, meaning) in text.means {
            let meaning = meaning.meaning(states).map_err(|problem| (word.clone(), problem))?;
            words.means.insert(word.trim().to_owned(), meaning);
        }
    }
    Ok(words)
}

impl MeaningText {
    fn meaning(self, states: &[&str]) -> Result<Meaning, ProfileProblem> {
        match (self.state, self.review) {
            (Some(word), None) if !states.contains(&word.as_str()) => Err(ProfileProblem::StateUnknown { word }),
            (Some(_), None) if self.reason.as_deref().is_some_and(reason_unknown) => {
                let word = self.reason.unwrap_or_default();
                Err(ProfileProblem::ReasonUnknown { word })
            }
            (Some(state), None) => Ok(Meaning::State { state, reason: self.reason, flag: self.flag }),
            (None, Some(why)) if self.reason.is_none() && self.flag.is_none() => Ok(Meaning::Review { why }),
            (Some(_), Some(_)) | (None, Some(_) | None) => Err(ProfileProblem::Meaning),
        }
    }
}

fn reason_unknown(code: &str) -> bool {
    code.parse::<crate::domain::value::reason::Reason>().is_err()
}
