//! A file whose rows are acts of one kind: a column for each word that the act takes. Foreign headers and words become
//! ours by a small profile of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::fill::Fill;
use super::profile::profile_text_read;
use super::profile_error::{ProfileError, ProfileProblem, syntax};
use super::profile_text::{FileText, OneOrMany};
use super::reading::Unreadable;
use super::sheet::{Sheet, SheetError, SheetRow, SheetSettings};
use super::source::{LIST_LARGEST, file_open};
use super::{IntakeError, rejected};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{Telling, refusals};

/// The most rows: a list of more is imported (`docs/import.md`), not typed.
pub const ROWS_MOST: usize = 20_000;

/// How a foreign list becomes rows of acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnsProfile {
    sheet: SheetSettings,
    /// Marks that mean "nothing here".
    missing: BTreeSet<String>,
    /// Header → our column.
    columns: BTreeMap<String, String>,
    /// Headers that are knowingly not used.
    ignore: BTreeSet<String>,
    /// Our column → foreign word → our word.
    values: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnsText {
    #[serde(default, rename = "name")]
    #[expect(dead_code, reason = "read so that a profile may say what it is called")]
    called: String,
    #[serde(default)]
    #[expect(dead_code, reason = "read so that a profile may say what list it is for")]
    describes: String,
    #[serde(default)]
    missing: BTreeSet<String>,
    #[serde(default)]
    ignore: BTreeSet<String>,
    #[serde(default)]
    file: FileText,
    #[serde(default)]
    columns: BTreeMap<String, OneOrMany>,
    #[serde(default)]
    values: BTreeMap<String, BTreeMap<String, String>>,
}

/// A row: its number as a spreadsheet shows it, and what each column says there. Blank cells say nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnsRow {
    /// The row.
    pub number: u32,
    /// Our column and its text.
    pub cells: Vec<(String, String)>,
}

/// The file as read.
#[derive(Debug, Default)]
pub struct ColumnsRead {
    /// Rows that could be read.
    pub rows: Vec<ColumnsRow>,
    /// Rows that could not.
    pub unreadable: Vec<Unreadable>,
}

refusals! {
    /// Why a file is no list of rows for the act.
    move ColumnsError {
        /// It cannot be read as a list.
        Intake(error: IntakeError) => [told by error.telling()],
        /// A header that is no column of the act; the columns it has.
        Unknown { path: PathBuf, header: String, known: Vec<String> } => [told by rejected(path, Telling::refused(
            Sentence::of("problem-column-unknown").with("header", header.as_str())
        ).hinted(Sentence::of("hint-columns").with("known", known.join(", "))))],
        /// Two headers for one column.
        Twice { path: PathBuf, column: String } => [told by rejected(path, Telling::refused(
            Sentence::of("problem-column-twice").with("column", column.as_str())
        ))],
        TooLong(path: PathBuf) => [told by rejected(path, Telling::refused(
            Sentence::of("problem-rows-too-many").with("most", ROWS_MOST)
        ))],
        /// No row.
        Empty(path: PathBuf) => [told by rejected(path, Telling::refused(Sentence::of("problem-rows-none")))],
    }
}

impl From<IntakeError> for ColumnsError {
    fn from(error: IntakeError) -> Self {
        Self::Intake(error)
    }
}

impl ColumnsProfile {
    /// Reads the profile in a file.
    ///
    /// # Errors
    /// [`IntakeError::Profile`].
    pub fn load(path: &str) -> Result<Self, IntakeError> {
        let text = profile_text_read(path)?;
        Ok(Self::parse(&text)?)
    }

    /// Reads the text of a profile.
    ///
    /// # Errors
    /// [`ProfileError`], with key and line.
    pub fn parse(text: &str) -> Result<Self, ProfileError> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let read: ColumnsText = toml::from_str(text).map_err(|error| syntax(text, &error))?;
        let ColumnsText { missing, ignore, file, columns, values, .. } = read;
        let sheet = file.settings().map_err(|(key, problem): (&str, ProfileProblem)| ProfileError::Value {
            line: text.lines().position(|line| line.contains(key)).map_or(1, |line| line + 1),
            key: key.to_owned(),
            problem,
        })?;
        let columns = columns
            .into_iter()
            .flat_map(|(column, headers)| {
                let column = column_key(&column);
                headers.trimmed().into_iter().map(move |header| (header, column.clone()))
            })
            .collect();
        let values = values.into_iter().map(|(column, words)| (column_key(&column), words)).collect();
        Ok(Self { sheet, missing, columns, ignore, values })
    }

    /// That of a list of ours: one of its columns is `column`, those in `ignore` are passed over.
    #[must_use]
    pub fn of_ours(header: &str, column: &str, ignore: impl IntoIterator<Item = String>) -> Self {
        let columns = BTreeMap::from([(header.to_owned(), column.to_owned())]);
        Self { columns, ignore: ignore.into_iter().collect(), ..Self::default() }
    }

    fn column_of(&self, header: &str) -> String {
        self.columns.get(header).cloned().unwrap_or_else(|| column_key(header))
    }

    fn value_of(&self, column: &str, text: &str) -> Option<String> {
        let text = text.trim();
        if text.is_empty() || self.missing.contains(text) {
            return None;
        }
        let ours = self.values.get(column).and_then(|words| words.get(text));
        Some(ours.map_or_else(|| text.to_owned(), Clone::clone))
    }
}

/// A column's name: the option's, with whatever stroke, case and blanks around it.
fn column_key(text: &str) -> String {
    text.trim().trim_start_matches("--").to_lowercase().replace('-', "_")
}

/// Reads the rows of a file. `known` are the columns that the act has.
///
/// # Errors
/// [`ColumnsError`] where the file as a whole is no such list; a row that cannot be read is given beside those that can.
pub fn columns_read(path: &Path, profile: &ColumnsProfile, known: &[String]) -> Result<ColumnsRead, ColumnsError> {
    let of_sheet = |source| IntakeError::Sheet { path: path.to_owned(), source };
    let sheet = Sheet::from_file(file_open(path, LIST_LARGEST)?, &profile.sheet).map_err(of_sheet)?;
    let places = places_find(path, &sheet, profile, known)?;
    let mut read = ColumnsRead::default();
    let mut fill = Fill::of(&profile.sheet, sheet.columns());
    for mut row in sheet {
        if let Ok(row) = &mut row {
            fill.fill(row);
        }
        if read.rows.len().saturating_add(read.unreadable.len()) >= ROWS_MOST {
            return Err(ColumnsError::TooLong(path.to_owned()));
        }
        match row.and_then(SheetRow::formula_refused) {
            Ok(row) => {
                let said = |(cell, place): (&String, &Option<String>)| {
                    let column = place.as_ref()?;
                    Some((column.clone(), profile.value_of(column, cell)?))
                };
                read.rows.push(ColumnsRow {
                    number: row.number,
                    cells: row.cells.iter().zip(&places).filter_map(said).collect(),
                });
            }
            Err(SheetError::Ragged { row, expected, found }) => {
                read.unreadable.push(Unreadable::Ragged { row, expected, found })
            }
            Err(error) => return Err(of_sheet(error).into()),
        }
    }
    if read.rows.is_empty() && read.unreadable.is_empty() {
        return Err(ColumnsError::Empty(path.to_owned()));
    }
    Ok(read)
}

/// The column of each header; `None` for one that is knowingly not used.
fn places_find(
    path: &Path,
    sheet: &Sheet,
    profile: &ColumnsProfile,
    known: &[String],
) -> Result<Vec<Option<String>>, ColumnsError> {
    let mut places: Vec<Option<String>> = Vec::new();
    for header in sheet.columns() {
        if header.name.is_empty() || profile.ignore.contains(&header.name) {
            places.push(None);
            continue;
        }
        let column = profile.column_of(&header.name);
        if !known.contains(&column) {
            return Err(ColumnsError::Unknown {
                path: path.to_owned(),
                header: header.name.clone(),
                known: known.to_vec(),
            });
        }
        if places.iter().flatten().any(|other| *other == column) {
            return Err(ColumnsError::Twice { path: path.to_owned(), column });
        }
        places.push(Some(column));
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vec<String> {
        ["institution", "exit_by", "route"].map(str::to_owned).to_vec()
    }

    fn read(content: &str, profile: &ColumnsProfile) -> Result<ColumnsRead, ColumnsError> {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("rows.csv");
        std::fs::write(&path, content).unwrap();
        columns_read(&path, profile, &known())
    }

    #[test]
    fn a_header_may_be_written_as_the_option_is_and_a_blank_cell_says_nothing() {
        let plain = ColumnsProfile::default();
        let rows = read("Institution,--exit-by\n甲,2020-12-31\n乙,\n", &plain).unwrap().rows;
        let first = [("institution", "甲"), ("exit_by", "2020-12-31")];
        assert_eq!(rows[0].cells, first.map(|(column, text)| (column.to_owned(), text.to_owned())));
        assert_eq!((rows[1].number, rows[1].cells.len()), (3, 1));
    }

    #[test]
    fn a_profile_turns_an_offices_headers_and_words_into_ours() {
        let profile = ColumnsProfile::parse(
            "missing = [\"--\"]\nignore = [\"序号\"]\n[file]\nheader_row = 2\n[columns]\ninstitution = \"机构\"\nroute = [\"措施\", \"处置措施\"]\n[values.route]\n\"清退\" = \"clear\"\n",
        )
        .unwrap();
        let rows = read("附件1,,\n序号,机构,处置措施\n1,甲,清退\n2,乙,--\n", &profile).unwrap().rows;
        assert_eq!(rows[0].cells[1], ("route".to_owned(), "clear".to_owned()));
        assert_eq!(rows[1].cells.len(), 1);
    }

    #[test]
    fn a_column_that_the_act_does_not_have_is_refused_with_those_it_has() {
        let plain = ColumnsProfile::default();
        let unknown = read("institution,phone\n甲,1\n", &plain);
        assert!(matches!(unknown, Err(ColumnsError::Unknown { header, .. }) if header == "phone"));
        let twice = read("route,--route\na,b\n", &plain);
        assert!(matches!(twice, Err(ColumnsError::Twice { column, .. }) if column == "route"));
        let empty = read("institution,route\n", &plain);
        assert!(matches!(empty, Err(ColumnsError::Empty(_))));
    }

    #[test]
    fn a_row_of_the_wrong_length_is_told_beside_those_that_can_be_read() {
        let read = read("institution,route\n甲,clear\n乙\n", &ColumnsProfile::default()).unwrap();
        assert_eq!(read.rows.len(), 1);
        assert_eq!(read.unreadable[0].row(), 3);
    }
}
