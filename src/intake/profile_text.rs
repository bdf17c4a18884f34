//! A profile as it is written: the shape of the TOML, and what its values mean.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;

use super::encoding::encoding_by_label;
use super::field::Field;
use super::how::{How, OnError};
use super::month_name::MonthNames;
use super::profile::{Meaning, MoneyUnit, Vocabulary};
use super::profile_error::{ProfileProblem, problem_of};
use super::sheet::SheetSettings;
use super::transform::Transform;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::moves::RULES;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::reason::Reason;
use crate::domain::value::written_day::day_parse;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileText {
    pub(super) name: String,
    #[serde(default)]
    pub(super) describes: String,
    #[serde(default)]
    pub(super) date_formats: Option<Vec<String>>,
    pub(super) years_from: Option<i32>,
    pub(super) month_names: Option<MonthNames>,
    #[serde(default)]
    pub(super) keep: Vec<String>,
    #[serde(default)]
    pub(super) skip: BTreeMap<String, OneOrMany>,
    #[serde(default)]
    pub(super) constants: BTreeMap<Field, String>,
    #[serde(default)]
    pub(super) missing: BTreeSet<String>,
    #[serde(default)]
    pub(super) ignore: BTreeSet<String>,
    #[serde(default)]
    pub(super) required: BTreeSet<Field>,
    #[serde(default)]
    pub(super) complete: bool,
    #[serde(default)]
    pub(super) file: FileText,
    #[serde(default)]
    pub(super) source: SourceText,
    pub(super) fields: BTreeMap<Field, FieldText>,
    #[serde(default)]
    pub(super) sums: BTreeMap<Field, OneOrMany>,
    #[serde(default)]
    pub(super) money: BTreeMap<String, MoneyUnit>,
    #[serde(default)]
    pub(super) words: Vec<WordsText>,
    #[serde(default)]
    pub(super) places: PlacesText,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct FileText {
    pub(super) encoding: Option<String>,
    pub(super) delimiter: Option<String>,
    pub(super) sheet: Option<String>,
    pub(super) header_row: Option<u32>,
    pub(super) header_rows: Option<u32>,
    pub(super) fill_down: Option<OneOrMany>,
    pub(super) fill_across: Option<OneOrMany>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceText {
    pub(super) title: Option<String>,
    /// A TOML date, or a text of the same form.
    pub(super) taken_on: Option<toml::Value>,
    pub(super) ids_of: Option<String>,
    #[serde(default)]
    pub(super) complete: bool,
}

/// Words for places, and whether they are of this country at all.
#[derive(Deserialize, Default)]
pub(super) struct PlacesText {
    #[serde(default)]
    pub(super) none: bool,
    #[serde(flatten)]
    pub(super) means: BTreeMap<String, String>,
}

/// A field: its headers, or a table of its own where there is more to say.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum FieldText {
    Headers(OneOrMany),
    Table(toml::Table),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HowText {
    headers: OneOrMany,
    optional: Option<bool>,
    #[serde(default)]
    on_error: OnError,
    #[serde(default)]
    transform: Vec<Transform>,
    between: Option<OneOrMany>,
    inside: Option<Field>,
    width: Option<usize>,
}

/// Our fields: their headers, and how their cells are read.
#[derive(Default)]
pub(super) struct FieldsRead {
    pub(super) fields: BTreeMap<Field, Vec<String>>,
    pub(super) how: BTreeMap<Field, How>,
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
    #[serde(default)]
    pub(super) nothing: bool,
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
        if self.header_row == Some(0) {
            return Err(("header_row", ProfileProblem::HeaderRow));
        }
        let header_rows = self.header_rows.unwrap_or(1);
        if !(1..=HEADER_ROWS_MOST).contains(&header_rows) {
            return Err(("header_rows", ProfileProblem::HeaderRows { limit: HEADER_ROWS_MOST }));
        }
        let fill_down = self.fill_down.map(OneOrMany::trimmed).unwrap_or_default();
        let fill_across = self.fill_across.map(OneOrMany::trimmed).unwrap_or_default();
        let header_row = self.header_row.unwrap_or(1);
        Ok(SheetSettings {
            encoding,
            delimiter,
            sheet: self.sheet,
            header_row,
            header_rows,
            fill_down,
            fill_across,
            ..SheetSettings::default()
        })
    }
}

/// The most rows of headers, one above the other.
const HEADER_ROWS_MOST: u32 = 5;
/// The longest number that gets its zeros back.
const WIDTH_MOST: usize = 32;

/// The fields of a profile.
pub(super) fn fields_read(texts: BTreeMap<Field, FieldText>) -> Result<FieldsRead, (String, ProfileProblem)> {
    let mut read = FieldsRead::default();
    for (field, text) in texts {
        match text {
            FieldText::Headers(headers) => {
                read.fields.insert(field, headers.trimmed());
            }
            FieldText::Table(table) => {
                let text: HowText = table.try_into().map_err(|error: toml::de::Error| {
                    let (key, problem) =
                        problem_of(error.message()).unwrap_or_else(|| (String::new(), ProfileProblem::FieldTable));
                    (if key.is_empty() { field.key() } else { key }, problem)
                })?;
                let (headers, how) = text.read(field).map_err(|problem| (field.key(), problem))?;
                read.fields.insert(field, headers);
                read.how.insert(field, how);
            }
        }
    }
    Ok(read)
}

impl HowText {
    fn read(self, field: Field) -> Result<(Vec<String>, How), ProfileProblem> {
        // A sign between values may be a blank or the end of a line.
        let between = match self.between {
            None => Vec::new(),
            Some(OneOrMany::One(sign)) => vec![sign],
            Some(OneOrMany::Many(signs)) => signs,
        };
        if !between.is_empty() && !field.may_be_several() || between.iter().any(String::is_empty) {
            return Err(ProfileProblem::Between);
        }
        if self.inside.is_some_and(|inside| !field.is_name() || !inside.is_name() || inside == field) {
            return Err(ProfileProblem::Inside);
        }
        if self.width.is_some_and(|width| !(1..=WIDTH_MOST).contains(&width)) {
            return Err(ProfileProblem::Width { limit: WIDTH_MOST });
        }
        let how = How {
            optional: self.optional,
            on_error: self.on_error,
            transforms: self.transform,
            between,
            inside: self.inside,
            width: self.width,
        };
        Ok((self.headers.trimmed(), how))
    }
}

pub(super) fn day_read(value: toml::Value) -> Result<NaiveDate, ProfileProblem> {
    let text = match value {
        toml::Value::String(text) => text,
        other => other.to_string(),
    };
    day_parse(&text).map_err(|_| ProfileProblem::Day { text })
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
        let Self { state, reason, flag, review, nothing } = self;
        let is_bare = reason.is_none() && flag.is_none();
        match (state, review, nothing) {
            (Some(word), None, false) if !states.contains(&word.as_str()) => {
                Err(ProfileProblem::StateUnknown { word, known: states.join(", ") })
            }
            (Some(state), None, false) => {
                reason.as_deref().map_or(Ok(()), |reason| reason_check(&state, reason))?;
                Ok(Meaning::State { state, reason, flag })
            }
            (None, Some(why), false) if is_bare => Ok(Meaning::Review { why }),
            (None, None, true) if is_bare => Ok(Meaning::Nothing),
            (Some(_) | None, Some(_) | None, true | false) => Err(ProfileProblem::Meaning),
        }
    }
}

/// The states that an institution may have, by their words.
pub(super) fn states_of() -> Vec<&'static str> {
    InstitutionState::ALL.iter().map(|state| state.code()).collect()
}

/// The reasons that a move into a state takes.
pub(super) fn reasons_into(state: InstitutionState) -> Vec<Reason> {
    let moves = RULES.iter().filter(|rule| rule.kind == MoveKind::Move && rule.to.contains(&state));
    let mut reasons: Vec<Reason> = moves.flat_map(|rule| rule.reasons).copied().collect();
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

/// Refuses a reason that is none, or that no move into the state takes.
pub(super) fn reason_check(state: &str, code: &str) -> Result<(), ProfileProblem> {
    let Ok(reason) = code.parse::<Reason>() else {
        return Err(ProfileProblem::ReasonUnknown { word: code.to_owned() });
    };
    let taken = state.parse().map(reasons_into).unwrap_or_default();
    if taken.contains(&reason) {
        return Ok(());
    }
    let known = taken.iter().map(|reason| reason.code()).collect::<Vec<_>>().join(", ");
    Err(ProfileProblem::ReasonNotTaken { word: code.to_owned(), state: state.to_owned(), known })
}
