//! An import profile: how a foreign list becomes ours. A public interface, written by hand; every error names the key and the line.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

pub use super::profile_error::{ProfileError, ProfileProblem};
use super::profile_text::{ProfileText, day_read, formats_clash, is_whole_date, vocabulary};
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

/// A date as a spreadsheet counts it: days since 1899-12-30.
pub const DATE_FORMAT_EXCEL: &str = "excel";
/// The format of a day as people write it, see [`crate::domain::value::written_day`].
pub const DATE_FORMAT_WRITTEN: &str = "written";

/// What a column can tell us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The name the list goes by: that of a platform.
    Name,
    /// The registered name.
    LegalName,
    /// The platform's name.
    Brand,
    /// A name it no longer bears.
    FormerName,
    /// The list's own identifier.
    SourceId,
    /// Unified social credit code.
    Uscc,
    /// The 15-digit registration number.
    OldRegistrationNumber,
    OrganisationCode,
    /// Internet domain.
    Domain,
    /// Package name of the app.
    AppPackage,
    /// WeChat public account.
    WechatAccount,
    /// ICP filing.
    Icp,
    /// Value-added telecom licence.
    TelecomLicence,
    /// Account at the custodian bank.
    CustodianAccount,
    /// Platform code at CNCERT.
    CncertCode,
    /// Filing number with the financial office.
    FilingNumber,
    /// Licence of a micro-loan company.
    MicroLoanLicence,
    /// A place, the list does not say of what.
    Place,
    PlaceRegistered,
    /// Where it works.
    PlaceOperating,
    /// The day it began.
    LaunchedOn,
    /// The day from which the state holds.
    EffectiveOn,
    /// The word for its state.
    State,
    /// The reason, in words.
    Reason,
    /// The document it rests on.
    Basis,
    /// Anything else worth keeping.
    Note,
    /// The month of a return.
    Month,
    /// Outstanding principal at its end.
    Balance,
    Lenders,
    Borrowers,
    /// New loans of the month.
    Issued,
    /// Principal repaid in the month.
    Repaid,
    /// Principal overdue.
    Overdue,
    /// Advanced by the platform.
    Advanced,
    /// Marks of the observation, with blanks or commas between.
    Flags,
    /// Where the figures come from.
    Source,
    /// The day they were handed in.
    SubmittedOn,
    /// Who handed them in.
    SubmittedBy,
}

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
    /// What list it is for.
    pub describes: String,
    /// How the file is read.
    pub sheet: SheetSettings,
    /// What the list is called.
    pub source_title: Option<String>,
    /// The day it was taken: a state without a date of its own is effective not later than that.
    pub taken_on: Option<NaiveDate>,
    /// In the order in which they are tried.
    pub date_formats: Vec<String>,
    /// Marks that mean "nothing here".
    pub missing: BTreeSet<String>,
    /// Our field → the headers it may have there.
    pub fields: BTreeMap<Field, Vec<String>>,
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

impl Profile {
    /// The shipped profile of that name, or the one in that file. `states` are the words a state may have.
    ///
    /// # Errors
    /// [`ProfileError`], with key and line.
    pub fn load(name_or_path: &str, states: &[&str]) -> Result<Self, ProfileError> {
        if let Some((_, text)) = SHIPPED.iter().find(|(name, _)| *name == name_or_path) {
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
        let read: ProfileText = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            ProfileError::Syntax { line: before.matches('\n').count() + 1, detail: error.message().to_owned() }
        })?;
        let value_error = |key: &str, problem: ProfileProblem| ProfileError::Value {
            line: line_of(text, key),
            key: key.to_owned(),
            problem,
        };
        let sheet = read.file.settings().map_err(|(key, problem)| value_error(key, problem))?;
        let formats = read.date_formats.unwrap_or_else(|| vec!["%Y-%m-%d".to_owned()]);
        if let Some(format) = formats.iter().find(|format| !is_whole_date(format)) {
            return Err(value_error("date_formats", ProfileProblem::DateFormat { format: format.clone() }));
        }
        if let Some((one, other)) = formats_clash(&formats) {
            let problem = ProfileProblem::DateFormats { one: one.to_owned(), other: other.to_owned() };
            return Err(value_error("date_formats", problem));
        }
        let has_words = !read.words.is_empty();
        let words = vocabulary(read.words, states).map_err(|(key, problem)| value_error(&key, problem))?;
        for (place, code) in &read.places {
            if division_by_code(code).is_none() {
                return Err(value_error(place, ProfileProblem::DivisionUnknown { code: code.clone() }));
            }
        }
        let taken_on =
            read.source.taken_on.map(day_read).transpose().map_err(|problem| value_error("taken_on", problem))?;
        let fields = read.fields.into_iter().map(|(field, headers)| (field, headers.trimmed())).collect();
        let sums = read.sums.into_iter().map(|(field, headers)| (field, headers.trimmed())).collect();
        let profile = Self {
            sums,
            ids_of: read.source.ids_of.unwrap_or_else(|| read.name.clone()),
            name: read.name,
            describes: read.describes,
            sheet,
            source_title: read.source.title,
            taken_on,
            date_formats: formats,
            missing: read.missing.into_iter().map(|mark| mark.trim().to_owned()).collect(),
            fields,
            ignore: read.ignore.into_iter().map(|header| header.trim().to_owned()).collect(),
            required: read.required,
            money: read.money,
            words,
            places: read.places,
        };
        profile.check(has_words).map_err(|(key, problem)| value_error(&key, problem))?;
        Ok(profile)
    }

    fn check(&self, has_words: bool) -> Result<(), (String, ProfileProblem)> {
        if ![Field::Name, Field::Brand, Field::LegalName].iter().any(|name| self.fields.contains_key(name)) {
            return Err(("fields".to_owned(), ProfileProblem::NoName));
        }
        if let Some(field) =
            self.required.iter().find(|field| !self.fields.contains_key(field) && !self.sums.contains_key(field))
        {
            return Err((field.key(), ProfileProblem::RequiredNotMapped));
        }
        if self.fields.contains_key(&Field::State) != has_words {
            return Err(("words".to_owned(), ProfileProblem::Words));
        }
        if let Some(field) = self.sums.keys().find(|field| !field.is_figure() || self.fields.contains_key(field)) {
            return Err((field.key(), ProfileProblem::SumOfNoFigure));
        }
        let mut seen = BTreeSet::new();
        for header in self.fields.values().chain(self.sums.values()).flatten().chain(&self.ignore) {
            if !seen.insert(header) {
                return Err((header.clone(), ProfileProblem::HeaderTwice { header: header.clone() }));
            }
        }
        Ok(())
    }
}

impl Field {
    /// Whether it is a figure of a return: what columns can be added up into.
    #[must_use]
    pub const fn is_figure(self) -> bool {
        matches!(
            self,
            Self::Balance
                | Self::Lenders
                | Self::Borrowers
                | Self::Issued
                | Self::Repaid
                | Self::Overdue
                | Self::Advanced
        )
    }

    /// The key in a profile, such as `legal_name`.
    #[must_use]
    pub fn key(self) -> String {
        let mut key = String::new();
        for character in format!("{self:?}").chars() {
            if character.is_ascii_uppercase() && !key.is_empty() {
                key.push('_');
            }
            key.push(character.to_ascii_lowercase());
        }
        key
    }
}

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
