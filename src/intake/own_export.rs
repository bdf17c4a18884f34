//! A list of institutions that this program wrote: it has columns of the record itself, which nobody brings in and no profile
//! has to ignore.

use uuid::Uuid;

use super::header::is_known;
use super::profile::Profile;
use super::sheet::{Column, SheetRow};
use crate::domain::value::effective::Precision;

/// What every such list has, and hardly one of another.
pub(super) const MARKS: [&str; 2] = ["short_number", ID];
/// Of which institution a row is.
const ID: &str = "id";
/// Whether the day of a row is known exactly.
const PRECISION: &str = "precision";
/// The headers of `institution list` by their keys. What of them a profile names, it reads.
const OWN_COLUMNS: [&str; 16] = [
    "short_number",
    ID,
    "name",
    "uscc",
    "unit",
    "unit_name",
    "state",
    PRECISION,
    "since",
    "reason",
    "basis",
    "outcome",
    "last_movement",
    "evidence_owed",
    "class",
    "registration",
];

/// What a list has of the record itself; nothing where another wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OwnExport {
    left_out: Vec<String>,
    id: Option<usize>,
    precision: Option<usize>,
}

impl OwnExport {
    pub fn of(profile: &Profile, columns: &[Column]) -> Self {
        let has = |name: &str| columns.iter().any(|column| column.name == name);
        if !MARKS.into_iter().all(has) {
            return Self::default();
        }
        let is_own = |column: &&Column| OWN_COLUMNS.contains(&column.name.as_str()) && !is_known(profile, column);
        let left_out = columns.iter().filter(is_own).map(|column| column.name.clone());
        // Who ignores one of these says that it is not to be looked at.
        let taken = |name: &str| columns.iter().position(|column| column.name == name && !is_known(profile, column));
        let is_used = |name: &String| name == ID || name == PRECISION;
        Self { left_out: left_out.filter(|name| !is_used(name)).collect(), id: taken(ID), precision: taken(PRECISION) }
    }

    /// Whether it is a column of the record itself, which the profile does not name.
    pub fn has(&self, column: &Column) -> bool {
        let taken = [(self.id, ID), (self.precision, PRECISION)];
        self.left_out.contains(&column.name)
            || taken.iter().any(|(place, name)| place.is_some() && column.name == *name)
    }

    /// The headers of those columns.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// The column that says how well the day of a row is known.
    pub const fn precision(&self) -> Option<usize> {
        self.precision
    }

    /// The id of the institution that a row is of.
    pub fn id_of(&self, row: &SheetRow) -> Option<Uuid> {
        let cell = self.id.and_then(|position| row.cells.get(position))?;
        Uuid::parse_str(cell.trim()).ok()
    }

    /// Whether the record had only seen the state of a row on its day.
    pub fn only_seen(&self, row: &SheetRow) -> bool {
        let cell = self.precision.and_then(|position| row.cells.get(position));
        cell.is_some_and(|cell| cell.trim() == Precision::NotLaterThan.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(headers: &[&str]) -> OwnExport {
        let text = "name = \"x\"\nignore = [\"reason\"]\n[fields]\nlegal_name = \"name\"\neffective_on = \"since\"\n";
        let profile = Profile::parse(text, &["operating"]).unwrap();
        let column = |name: &&str| Column { letters: String::new(), name: (*name).to_owned() };
        OwnExport::of(&profile, &headers.iter().map(column).collect::<Vec<_>>())
    }

    #[test]
    fn columns_of_the_record_itself_need_no_word_of_a_profile() {
        let list = own(&["short_number", "id", "name", "precision", "since", "reason", "class", "phone"]);
        assert_eq!(list.left_out(), ["short_number", "class"]);
        let seen = |precision: &str| {
            let cells = ["1", "x", "甲", precision, "2018-01-01", "", "", ""].map(str::to_owned).to_vec();
            list.only_seen(&SheetRow { cells, ..SheetRow::default() })
        };
        assert_eq!((seen("not-later-than"), seen("exact")), (true, false));
        let phone = Column { letters: String::new(), name: "phone".to_owned() };
        assert!(!list.has(&phone));
    }

    #[test]
    fn a_list_of_another_has_none() {
        assert_eq!(own(&["id", "name", "class"]), OwnExport::default());
    }
}
