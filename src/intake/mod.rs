//! Files in: encodings, CSV and XLSX, the profiles that say how a foreign list becomes ours, and what one row says.

mod biff;
mod biff_formula;
pub mod calendar_file;
mod cells;
pub mod claims_file;
pub mod columns;
mod compound;
pub mod dates;
pub mod duties_file;
pub mod encoding;
mod events;
pub mod field;
mod fill;
pub mod fingerprint;
pub mod footing;
pub mod given;
pub mod guess;
pub mod header;
pub mod how;
pub mod kind;
pub mod list_file;
pub mod margin;
pub mod month_name;
pub mod own_export;
pub mod own_words;
mod pattern;
pub mod profile;
mod profile_check;
mod profile_error;
mod profile_text;
pub mod reading;
pub mod returns_file;
pub mod row;
#[cfg(test)]
mod sample;
pub mod sheet;
mod sheet_choose;
mod sheet_columns;
mod sheet_csv;
mod sheet_error;
mod sheet_held;
mod sheet_hidden;
mod sheet_json;
mod sheet_ods;
mod sheet_shown;
mod sheet_xls;
mod sheet_xlsx;
pub mod source;
pub mod transform;
mod workbook_check;
mod zeros;

use std::io;
use std::path::{Path, PathBuf};

use header::HeaderError;
use profile_error::file_unread;
pub use profile_error::{ProfileError, ProfileProblem};
use reading::Unreadable;
use sheet::SheetError;
use source::NoFile;

use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Telling, first_lines, refusals};

refusals! {
    /// Why a file was rejected.
    move IntakeError {
        /// It cannot be opened or read; what the system said.
        File { path: PathBuf, source: io::Error } => [told by file_unread(path.as_path(), source)],
        /// It is a pipe, a device or a folder.
        NoFile { path: PathBuf, what: NoFile } => [InputRejected "error-no-file" hint "hint-no-file"],
        /// It has more bytes than are taken in.
        TooLarge { path: PathBuf, size: u64, most: u64 } => [told by rejected(path, Telling::refused(
            Sentence::of("problem-file-large").with("size", size >> 20).with("limit", most >> 20)
        ).hinted(Sentence::of("hint-too-large")))],
        /// A list that is read whole has more rows than are held, or, where it is they, more that cannot be read and are to
        /// be set aside.
        RowsTooMany { path: PathBuf, most: usize, aside: bool } => [told by rejected(path, rows_too_many(*most, *aside))],
        /// The profile is none.
        Profile(error: ProfileError) => [told by error.telling()],
        /// It is no sheet we can read.
        Sheet { path: PathBuf, source: SheetError } => [told by rejected(path, source.telling())],
        /// Its header does not fit the profile.
        Header { path: PathBuf, source: HeaderError } => [told by rejected(path, source.telling())],
        /// A number of the list stands beside names of several institutions, of which these are some: it is none of theirs.
        NumberShared { path: PathBuf, column: String, number: String, names: Vec<String> } => [told by
            rejected(path, number_shared(column, number, names))
        ],
        /// Rows that cannot be read: what is wrong with the first of them, how many there are, and how many rows the file has.
        Rows { path: PathBuf, rows: Vec<Unreadable>, count: usize, of: usize } => [told by Telling::refused(
            Sentence::of("error-rows").with("path", path.as_path()).with("count", *count).with("of", *of)
        ).kind(RefusalKind::InputRejected).lined(first_lines(rows.iter().map(Unreadable::line), *count)).hinted(
            Sentence::of("hint-rows").with("next", Next::again().open(Field::Quarantine))
        )],
    }
}

impl From<ProfileError> for IntakeError {
    fn from(error: ProfileError) -> Self {
        Self::Profile(error)
    }
}

/// That a file is not taken, and what is wrong with it.
pub(crate) fn rejected(path: &Path, problem: Telling) -> Telling {
    let message = Sentence::of("error-file-rejected").with("path", path).with("problem", problem.message);
    Telling { kind: RefusalKind::InputRejected, message, ..problem }
}

fn rows_too_many(most: usize, aside: bool) -> Telling {
    let (problem, hint) =
        if aside { ("problem-rows-aside", "hint-rows-aside") } else { ("problem-rows", "hint-too-large") };
    Telling::refused(Sentence::of(problem).with("limit", most)).hinted(Sentence::of(hint))
}

fn number_shared(column: &str, number: &str, names: &[String]) -> Telling {
    let problem = Sentence::of("problem-number-shared");
    let problem = problem.with("column", column).with("number", number).with("count", names.len());
    let line = |name: &String| Sentence::of("detail-line").with("text", name.as_str());
    Telling::refused(problem).lined(names.iter().map(line).collect()).hinted(Sentence::of("hint-number-shared"))
}
