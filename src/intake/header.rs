//! A profile laid over the header of a file: which column tells what.

use std::collections::BTreeMap;

use super::profile::{Field, Profile};
use super::sheet::Column;
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
}

impl Header {
    /// Lays a profile over the header of a file.
    ///
    /// # Errors
    /// [`HeaderError`] if a header is unknown, a required one is missing, or two give the same field. A field that is not required may have
    /// no column.
    pub fn bind(profile: &Profile, columns: &[Column]) -> Result<Self, HeaderError> {
        let mut positions: BTreeMap<Field, usize> = BTreeMap::new();
        for (position, column) in columns.iter().enumerate() {
            let field =
                profile.fields.iter().find(|(_, headers)| headers.contains(&column.name)).map(|(field, _)| *field);
            let is_known = column.name.is_empty()
                || profile.ignore.contains(&column.name)
                || profile.sums.values().flatten().any(|name| *name == column.name)
                || profile.money.contains_key(&column.name);
            match field {
                Some(field) => {
                    if let Some(first) = positions.insert(field, position) {
                        let first = columns.get(first).map(|first| first.letters.clone()).unwrap_or_default();
                        return Err(HeaderError::Twice { field: field.key(), first, second: column.letters.clone() });
                    }
                }
                None if is_known => {}
                None => {
                    let nearest = nearest(profile, &column.name);
                    return Err(HeaderError::Unknown {
                        column: column.letters.clone(),
                        header: column.name.clone(),
                        nearest,
                    });
                }
            }
        }
        let missing = profile.fields.iter().find(|(field, _)| {
            (profile.required.contains(field) || **field == Field::State) && !positions.contains_key(field)
        });
        match missing {
            Some((field, headers)) => Err(HeaderError::Missing { field: field.key(), headers: headers.clone() }),
            None => Ok(Self { columns: columns.to_vec(), positions, sums: sums_bind(profile, columns)? }),
        }
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

/// Where the columns of each sum stand. A sum that lacks one of them would be another figure.
fn sums_bind(profile: &Profile, columns: &[Column]) -> Result<BTreeMap<Field, Vec<usize>>, HeaderError> {
    let place = |field: Field, name: &String| {
        columns
            .iter()
            .position(|column| column.name == *name)
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
    fn changes_are_counted() {
        assert_eq!([distance("", "abc"), distance("kitten", "sitting"), distance("Name", "name")], [3, 3, 0]);
    }
}
