//! A profile laid over the header of a file: which column tells what.

use std::collections::BTreeMap;

use super::field::Field;
use super::how::OnError;
use super::own_export::OwnExport;
use super::pattern::fits;
use super::profile::Profile;
use super::sheet::{Column, SheetRow};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};

refusals! {
    /// Why a header does not fit a profile. Columns are named by their letters.
    HeaderError {
        /// A header that the profile neither uses nor ignores, and the one of the profile that is most like it.
        Unknown { column: String, header: String, nearest: Option<String> } => [told by unknown(column, header, nearest.as_deref())],
        /// A field that the profile uses has no column with any of the headers it may have.
        Missing { field: String, headers: Vec<String> } => [
            InputRejected "problem-header-missing" of { headers: headers.join(", ") } hint "hint-header"
        ],
        /// Two columns tell the same field.
        Twice { field: String, first: String, second: String } => [InputRejected "problem-field-twice" hint "hint-header"],
    }
}

fn unknown(column: &str, header: &str, nearest: Option<&str>) -> Telling {
    let message = Sentence::of("problem-header-unknown").with("column", column).with("header", header);
    let hint = match nearest {
        Some(nearest) => Sentence::of("hint-header-nearest").with("nearest", nearest),
        None => Sentence::of("hint-header-unknown"),
    };
    Telling::refused(message).kind(RefusalKind::InputRejected).hinted(hint)
}

/// Which column tells what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    columns: Vec<Column>,
    positions: BTreeMap<Field, usize>,
    sums: BTreeMap<Field, Vec<usize>>,
    /// Columns whose cells are kept in the note.
    kept: Vec<usize>,
    /// Fields of the profile that the list has no column for, which is worth a word.
    absent: Vec<Field>,
    /// What the list has of the record itself, where this program wrote it.
    own: OwnExport,
    /// How many digits the numbers of a column have, where zeros before them show it.
    widths: BTreeMap<usize, usize>,
}

impl Header {
    /// Lays a profile over the header of a file.
    ///
    /// # Errors
    /// [`HeaderError`] if a header is unknown, a required one is missing, or two give the same field. A field that is not required may have
    /// no column.
    pub fn bind(profile: &Profile, columns: &[Column]) -> Result<Self, HeaderError> {
        let mut positions: BTreeMap<Field, usize> = BTreeMap::new();
        for (field, headers) in &profile.fields {
            let is_meant = |column: &Column| headers.iter().any(|header| column.is(header));
            let mut meant = columns.iter().enumerate().filter(|(_, column)| is_meant(column));
            if let Some((position, first)) = meant.next() {
                positions.insert(*field, position);
                if let Some((_, second)) = meant.next() {
                    let (first, second) = (first.letters.clone(), second.letters.clone());
                    return Err(HeaderError::Twice { field: field.key(), first, second });
                }
            }
        }
        let own = OwnExport::of(profile, columns);
        if let Some(column) = columns.iter().find(|column| !is_known(profile, column) && !own.has(column)) {
            let nearest = nearest(profile, &column.name);
            return Err(HeaderError::Unknown { column: column.letters.clone(), header: column.name.clone(), nearest });
        }
        let is_needed = |field: &Field| {
            profile.required.contains(field) && !profile.constants.contains_key(field)
                || match profile.how(*field).optional {
                    Some(optional) => !optional,
                    None => *field == Field::State && !profile.constants.contains_key(field),
                }
        };
        let absent = || profile.fields.iter().filter(|(field, _)| !positions.contains_key(field));
        if let Some((field, headers)) = absent().find(|(field, _)| is_needed(field)) {
            return Err(HeaderError::Missing { field: field.key(), headers: headers.clone() });
        }
        for (key, header) in elsewhere(profile) {
            if !columns.iter().any(|column| column.is(header)) {
                return Err(HeaderError::Missing { field: key.to_owned(), headers: vec![header.clone()] });
            }
        }
        let is_said = |field: &Field| profile.how(*field).optional.is_none() && !profile.constants.contains_key(field);
        let absent = absent().map(|(field, _)| *field).filter(is_said).collect();
        let is_kept = |column: &Column| profile.keep.iter().any(|header| column.is(header));
        let kept = columns.iter().enumerate().filter(|(_, column)| is_kept(column)).map(|(position, _)| position);
        let (kept, sums) = (kept.collect(), sums_bind(profile, columns)?);
        Ok(Self { columns: columns.to_vec(), positions, sums, kept, absent, own, widths: BTreeMap::new() })
    }

    /// The same, with how many digits the numbers of its columns have.
    pub(super) fn with_widths(self, widths: BTreeMap<usize, usize>) -> Self {
        Self { widths, ..self }
    }

    /// How many digits the numbers of a column have, where zeros before them show it.
    pub(super) fn width(&self, position: usize) -> Option<usize> {
        self.widths.get(&position).copied()
    }

    /// The columns of the file.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The position of the column that tells `field`.
    #[must_use]
    pub fn position(&self, field: Field) -> Option<usize> {
        self.positions.get(&field).copied()
    }

    /// The columns whose cells are kept in the note.
    #[must_use]
    pub fn kept(&self) -> &[usize] {
        &self.kept
    }

    /// What the list has of the record itself, where this program wrote it.
    pub(super) const fn own(&self) -> &OwnExport {
        &self.own
    }

    /// Fields of the profile that the list has no column for.
    #[must_use]
    pub fn absent(&self) -> &[Field] {
        &self.absent
    }

    /// Whether several fields take their part of a column.
    pub(super) fn is_shared(&self, position: usize) -> bool {
        self.positions.values().filter(|place| **place == position).count() > 1
    }

    /// Whether a row is one of those that a profile says to pass over.
    #[must_use]
    pub fn is_skipped(&self, profile: &Profile, row: &SheetRow) -> bool {
        profile.skip.iter().any(|(header, patterns)| {
            let mut cells = row.cells.iter().map(|cell| cell.trim());
            let cell = if header == FIRST_FILLED {
                cells.find(|cell| !cell.is_empty())
            } else {
                self.columns.iter().position(|column| column.is(header)).and_then(|position| cells.nth(position))
            };
            cell.is_some_and(|cell| patterns.iter().any(|pattern| fits(pattern, cell)))
        })
    }

    /// What becomes of a cell of a column that cannot be read.
    pub(super) fn on_error(&self, profile: &Profile, position: usize) -> OnError {
        let told = self.positions.iter().filter(|(_, place)| **place == position).map(|(field, _)| *field);
        told.map(|field| profile.how(field).on_error)
            .max_by_key(|on_error| *on_error == OnError::Stop)
            .unwrap_or_default()
    }

    /// Whether a column tells any field.
    #[must_use]
    pub fn is_used(&self, position: usize) -> bool {
        self.positions.values().chain(self.sums.values().flatten()).any(|used| *used == position)
    }

    /// The positions of the columns that tell `field`: one, or those that are added up into it; none if it is not told.
    #[must_use]
    pub fn positions(&self, field: Field) -> &[usize] {
        match self.positions.get(&field) {
            Some(position) => std::slice::from_ref(position),
            None => self.sums.get(&field).map_or(&[], Vec::as_slice),
        }
    }
}

/// Whether a profile knows a column: uses it, or leaves it knowingly.
pub(super) fn is_known(profile: &Profile, column: &Column) -> bool {
    let used = profile.fields.values().chain(profile.sums.values()).flatten();
    let skip = profile.skip.keys().filter(|header| *header != FIRST_FILLED);
    let beside = profile.keep.iter().chain(profile.money.keys()).chain(skip);
    column.name.is_empty() || used.chain(&profile.ignore).chain(beside).any(|header| column.is(header))
}

/// Headers that a profile speaks of outside its fields, with the key it does so under: they must be there.
fn elsewhere(profile: &Profile) -> impl Iterator<Item = (&'static str, &String)> {
    let fill_down = profile.sheet.fill_down.iter().map(|header| ("fill_down", header));
    let skip = profile.skip.keys().filter(|header| *header != FIRST_FILLED).map(|header| ("skip", header));
    let fill_across = profile.sheet.fill_across.iter().map(|header| ("fill_across", header));
    fill_down.chain(fill_across).chain(skip)
}

/// What `[skip]` calls the first cell of a row that is filled.
pub(super) const FIRST_FILLED: &str = "*";

/// Where the columns of each sum stand. A sum that lacks one of them would be another figure.
fn sums_bind(profile: &Profile, columns: &[Column]) -> Result<BTreeMap<Field, Vec<usize>>, HeaderError> {
    let place = |field: Field, name: &String| {
        columns
            .iter()
            .position(|column| column.is(name))
            .ok_or_else(|| HeaderError::Missing { field: field.key(), headers: vec![name.clone()] })
    };
    profile
        .sums
        .iter()
        .map(|(field, names)| {
            let places: Result<Vec<usize>, HeaderError> = names.iter().map(|name| place(*field, name)).collect();
            Ok((*field, places?))
        })
        .collect()
}

/// The known header that needs the fewest changes, if it is at all like this one.
fn nearest(profile: &Profile, header: &str) -> Option<String> {
    let known = profile.fields.values().flatten().chain(&profile.ignore);
    let known = known.filter(|known| !known.starts_with('@') && !known.contains('*'));
    let longest = header.chars().count().min(64);
    let distances = known.map(|candidate| (distance(header, candidate), candidate));
    distances.filter(|(distance, _)| *distance * 2 <= longest).min().map(|(_, candidate)| candidate.clone())
}

/// How many characters must be put in, left out or changed (Levenshtein), over the first 64.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.to_lowercase().chars().take(64).collect();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, left) in one.to_lowercase().chars().take(64).enumerate() {
        let mut diagonal = row;
        let mut before = row + 1;
        let mut line = vec![before];
        for (right, up) in other.iter().zip(above.iter().skip(1)) {
            let changed = diagonal + usize::from(left != *right);
            diagonal = *up;
            before = changed.min(before + 1).min(up + 1);
            line.push(before);
        }
        above = line;
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [&str; 4] = ["operating", "closed-unresolved", "exited", "reducing"];

    fn columns(names: &[&str]) -> Vec<Column> {
        let letters = (0..).map(super::super::sheet::column_letters);
        letters.zip(names).map(|(letters, name)| Column { letters, name: (*name).to_owned() }).collect()
    }

    fn profile() -> Profile {
        Profile::load("p2peye-problems", &STATES).unwrap()
    }

    #[test]
    fn columns_may_stand_in_any_order() {
        let header = Header::bind(&profile(), &columns(&["出问题原因", "平台名称", ""])).unwrap();
        assert_eq!(
            (header.position(Field::State), header.position(Field::Name), header.position(Field::Place)),
            (Some(0), Some(1), None)
        );
    }

    #[test]
    fn an_unknown_header_is_named_with_the_nearest_known_one() {
        let error = Header::bind(&profile(), &columns(&["平台名称", "出问题原因", "所在地"])).unwrap_err();
        let nearest = Some("所在地区".to_owned());
        assert_eq!(error, HeaderError::Unknown { column: "C".to_owned(), header: "所在地".to_owned(), nearest });
        let error = Header::bind(&profile(), &columns(&["平台名称", "出问题原因", "phone"])).unwrap_err();
        assert!(matches!(error, HeaderError::Unknown { nearest: None, .. }));
    }

    #[test]
    fn what_is_required_must_be_there() {
        let error = Header::bind(&profile(), &columns(&["出问题原因"])).unwrap_err();
        assert_eq!(error, HeaderError::Missing { field: "name".to_owned(), headers: vec!["平台名称".to_owned()] });
    }

    #[test]
    fn headers_that_drift_are_met_by_patterns_and_those_that_are_gone_are_known() {
        let text = "name = \"x\"\nignore = [\"联系*\"]\n[fields]\nname = [\"名称\", \"机构*名称\"]\nplace = \"地区\"\n\
                    uscc = { headers = \"代码\", optional = true }\nnote = { headers = \"@C\", optional = false }\n";
        let profile = Profile::parse(text, &STATES).unwrap();
        let header = Header::bind(&profile, &columns(&["机构（2018年）名称", "联系电话", "说明"])).unwrap();
        assert_eq!((header.position(Field::Name), header.position(Field::Note)), (Some(0), Some(2)));
        assert_eq!(header.absent(), [Field::Place]);
        let lacks = Header::bind(&profile, &columns(&["名称", "联系电话"])).unwrap_err();
        assert_eq!(lacks, HeaderError::Missing { field: "note".to_owned(), headers: vec!["@C".to_owned()] });
    }

    #[test]
    fn rows_are_passed_over_by_what_stands_in_a_column_or_first() {
        let text =
            "name = \"x\"\n[fields]\nname = \"a\"\n[skip]\n\"*\" = \"*以下空白*\"\n\"类型\" = [\"支付*\", \"\"]\n";
        let profile = Profile::parse(text, &STATES).unwrap();
        let header = Header::bind(&profile, &columns(&["a", "类型"])).unwrap();
        let skipped = |cells: [&str; 2]| {
            let row = SheetRow { cells: cells.map(str::to_owned).to_vec(), ..SheetRow::default() };
            header.is_skipped(&profile, &row)
        };
        let rows = [["（以下空白）", "网贷"], ["甲", "支付机构"], ["甲", ""], ["甲", "网贷"]];
        assert_eq!(rows.map(skipped), [true, true, true, false]);
    }

    #[test]
    fn changes_are_counted() {
        assert_eq!([distance("", "abc"), distance("kitten", "sitting"), distance("Name", "name")], [3, 3, 0]);
    }
}
