//! An import profile: how a foreign list becomes ours. A public interface, written by hand; every error names the key and the line.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use super::dates::DateForms;
pub use super::field::Field;
use super::how::{How, OnError};
use super::profile_check::{dates_check, tells_apart};
use super::profile_error::syntax;
pub use super::profile_error::{ProfileError, ProfileProblem};
use super::profile_text::{FieldsRead, ProfileText, day_read, fields_read, vocabulary};
use super::sheet::SheetSettings;
use super::source::{OpenError, regular_open};
use crate::domain::value::division::division_by_code;

/// The largest profile, in bytes.
pub(super) const PROFILE_LARGEST: u64 = 1 << 20;

/// The profiles that come with the program.
const SHIPPED: [(&str, &str); 5] = [
    ("wdzj-status", include_str!("profiles/wdzj-status.toml")),
    ("changes", include_str!("profiles/changes.toml")),
    ("p2peye-problems", include_str!("profiles/p2peye-problems.toml")),
    ("returns", include_str!("profiles/returns.toml")),
    ("wdzj-monthly", include_str!("profiles/wdzj-monthly.toml")),
];

/// The unit in which a column gives money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum MoneyUnit {
    #[serde(rename = "元")]
    Yuan,
    #[serde(rename = "万元")]
    TenThousandYuan,
    #[serde(rename = "亿元")]
    HundredMillionYuan,
}

impl MoneyUnit {
    /// As it is written after a number.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::TenThousandYuan => "万元",
            Self::HundredMillionYuan => "亿元",
        }
    }
}

/// What a foreign word decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A state, with its reason where the word gives one, and a flag that does not change the state.
    State {
        /// The state's word.
        state: String,
        /// The reason code.
        reason: Option<String>,
        /// Such as `disputed`.
        flag: Option<String>,
    },
    /// Nothing: an officer decides.
    Review {
        /// Why the word does not decide.
        why: String,
    },
    /// Nothing at all: the row says nothing of a state.
    Nothing,
}

/// A list's words for states.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Foreign word → what it decides.
    pub means: BTreeMap<String, Meaning>,
    /// What an empty cell decides; none leaves it to review.
    pub blank: Option<Meaning>,
}

/// An import profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub name: String,
    /// What is said of the list besides it, such as `place=330100`; blank for nothing.
    pub given: String,
    /// What list it is for.
    pub describes: String,
    /// How the file is read.
    pub sheet: SheetSettings,
    /// What the list is called.
    pub source_title: Option<String>,
    /// The day it was taken: a state without a date of its own is effective not later than that.
    pub taken_on: Option<NaiveDate>,
    /// Whether who is not on the list is no longer listed.
    pub complete: bool,
    /// How it writes days.
    pub dates: DateForms,
    /// Marks that mean "nothing here".
    pub missing: BTreeSet<String>,
    /// Our field → the headers it may have there.
    pub fields: BTreeMap<Field, Vec<String>>,
    /// How the cells of a field are read, where there is more to it.
    pub how: BTreeMap<Field, How>,
    /// What holds for every row in which the list itself says nothing.
    pub constants: BTreeMap<Field, String>,
    /// Headers whose cells are kept in the note of a row.
    pub keep: Vec<String>,
    /// Header → patterns of the cells whose rows are passed over; `*` for the first cell that is filled.
    pub skip: BTreeMap<String, Vec<String>>,
    /// Headers that are knowingly not used.
    pub ignore: BTreeSet<String>,
    /// Fields without which a row cannot be read.
    pub required: BTreeSet<Field>,
    /// Our figure → headers whose columns are added up into it.
    pub sums: BTreeMap<Field, Vec<String>>,
    /// The profile whose list the list's own identifiers are of: this one, unless it says another.
    pub ids_of: String,
    /// Header → unit of money.
    pub money: BTreeMap<String, MoneyUnit>,
    /// Words for states.
    pub words: Vocabulary,
    /// Foreign place → division code, before anything else is tried.
    pub places: BTreeMap<String, String>,
    /// Whether its places are none of the divisions of the country.
    pub places_foreign: bool,
}

/// The names of the profiles that come with the program.
#[must_use]
pub fn profile_names() -> Vec<&'static str> {
    SHIPPED.iter().map(|(name, _)| *name).collect()
}

/// The text of a profile in a file.
///
/// # Errors
/// [`ProfileError`] where there is none, or it is too large.
pub(super) fn profile_text_read(name_or_path: &str) -> Result<String, ProfileError> {
    let path = || name_or_path.to_owned();
    let opened = regular_open(Path::new(name_or_path), PROFILE_LARGEST);
    let file = opened.map_err(|error| match error {
        OpenError::Io(source) if source.kind() == io::ErrorKind::NotFound => {
            ProfileError::Unknown { wanted: path(), shipped: profile_names() }
        }
        OpenError::Io(source) => ProfileError::Io { path: path(), source },
        OpenError::NoFile(what) => ProfileError::NoFile { path: path(), what },
        OpenError::TooLarge { .. } => ProfileError::TooLarge { path: path() },
    })?;
    let mut text = String::new();
    let length = file
        .take(PROFILE_LARGEST + 1)
        .read_to_string(&mut text)
        .map_err(|source| ProfileError::Io { path: path(), source })?;
    if u64::try_from(length).is_ok_and(|length| length > PROFILE_LARGEST) {
        return Err(ProfileError::TooLarge { path: path() });
    }
    Ok(text)
}

/// The text of a profile that comes with the program.
#[must_use]
pub fn profile_shipped(name: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// The line of a profile where a key stands, for what is wrong with it only beside what is said when the list comes.
#[must_use]
pub fn key_line(name_or_path: &str, key: &str) -> usize {
    let text = profile_shipped(name_or_path).map(str::to_owned).or_else(|| profile_text_read(name_or_path).ok());
    text.map_or(1, |text| line_of(&text, key))
}

impl Profile {
    /// The shipped profile of that name, or the one in that file. `states` are the words a state may have.
    ///
    /// # Errors
    /// [`ProfileError`], with key and line.
    pub fn load(name_or_path: &str, states: &[&str]) -> Result<Self, ProfileError> {
        if let Some(text) = profile_shipped(name_or_path) {
            return Self::parse(text, states);
        }
        let text = profile_text_read(name_or_path)?;
        Self::parse(&text, states)
    }

    /// Reads the text of a profile.
    ///
    /// # Errors
    /// [`ProfileError`], with key and line.
    pub fn parse(text: &str, states: &[&str]) -> Result<Self, ProfileError> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let read: ProfileText = toml::from_str(text).map_err(|error| syntax(text, &error))?;
        let value_error =
            |(key, problem): (String, ProfileProblem)| ProfileError::Value { line: line_of(text, &key), key, problem };
        let profile = Self::of(read, states).map_err(value_error)?;
        profile.check().map_err(value_error)?;
        Ok(profile)
    }

    fn of(read: ProfileText, states: &[&str]) -> Result<Self, Problem> {
        let of_key = |key: &str| {
            let key = key.to_owned();
            move |problem| (key, problem)
        };
        let sheet = read.file.settings().map_err(|(key, problem)| (key.to_owned(), problem))?;
        let formats = read.date_formats.unwrap_or_else(|| vec!["%Y-%m-%d".to_owned()]);
        let dates = DateForms { formats, years_from: read.years_from, month_names: read.month_names };
        dates_check(&dates).map_err(of_key("date_formats"))?;
        let words = vocabulary(read.words, states)?;
        for (place, code) in &read.places.means {
            if division_by_code(code).is_none() {
                return Err((place.clone(), ProfileProblem::DivisionUnknown { code: code.clone() }));
            }
        }
        let taken_on = read.source.taken_on.map(day_read).transpose().map_err(of_key("taken_on"))?;
        let FieldsRead { fields, how } = fields_read(read.fields)?;
        let sums = read.sums.into_iter().map(|(field, headers)| (field, headers.trimmed())).collect();
        let mut profile = Self {
            sums,
            ids_of: read.source.ids_of.unwrap_or_else(|| read.name.clone()),
            name: read.name,
            describes: read.describes,
            sheet,
            source_title: read.source.title,
            taken_on,
            complete: read.complete || read.source.complete,
            dates,
            missing: read.missing.into_iter().map(|mark| mark.trim().to_owned()).collect(),
            fields,
            how,
            constants: BTreeMap::new(),
            keep: read.keep.into_iter().map(|header| header.trim().to_owned()).collect(),
            skip: read
                .skip
                .into_iter()
                .map(|(header, patterns)| (header.trim().to_owned(), patterns.trimmed()))
                .collect(),
            ignore: read.ignore.into_iter().map(|header| header.trim().to_owned()).collect(),
            required: read.required,
            money: read.money,
            words,
            places: read.places.means,
            given: String::new(),
            places_foreign: read.places.none,
        };
        for (field, value) in read.constants {
            profile.constant_set(field, &value)?;
        }
        let repeats = profile.headers().any(|header| tells_apart(header));
        profile.sheet.repeats = repeats;
        Ok(profile)
    }

    /// How the cells of a field are read.
    #[must_use]
    pub fn how(&self, field: Field) -> &How {
        static PLAIN: How = How {
            optional: None,
            on_error: OnError::Stop,
            transforms: Vec::new(),
            between: Vec::new(),
            inside: None,
            width: None,
        };
        self.how.get(&field).unwrap_or(&PLAIN)
    }

    /// Whether a field is told at all, by a column or for every row.
    #[must_use]
    pub fn tells(&self, field: Field) -> bool {
        self.fields.contains_key(&field) || self.constants.contains_key(&field)
    }

    /// Refuses numbers of a list that nobody knows: a slip of the pen would find no institution by them, ever.
    ///
    /// # Errors
    /// [`ProfileError::Ids`], with the lists that are known.
    pub fn ids_check(&self, used: &[String]) -> Result<(), ProfileError> {
        // One that sets a constant bears it behind its name.
        let base = |name: &str| name.split(" (").next().unwrap_or_default().to_owned();
        let known = || profile_names().into_iter().map(str::to_owned).chain(used.iter().map(|name| base(name)));
        if base(&self.name) == self.ids_of || known().any(|name| name == self.ids_of) {
            return Ok(());
        }
        let known: BTreeSet<String> = known().collect();
        Err(ProfileError::Ids { name: self.ids_of.clone(), known: known.into_iter().collect() })
    }
}

/// What is wrong, with its key.
pub(super) type Problem = (String, ProfileProblem);

/// The line where a key stands, bare or quoted, at the beginning of a line or in a table's head; the first line if it is nowhere.
fn line_of(text: &str, key: &str) -> usize {
    let starts = |line: &str| {
        let line = line.trim_start().trim_start_matches(['[', '"', '\'']);
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start_matches(['"', '\'']).trim_start().starts_with(['=', ']', '.']))
    };
    let at = text.lines().position(starts).or_else(|| text.lines().position(|line| line.contains(key)));
    at.map_or(1, |position| position + 1)
}

#[cfg(test)]
#[path = "profile_tests.rs"]
mod tests;
