//! Numbers of a column that a spreadsheet took for numbers, beside others that kept the zeros before them.

use std::collections::BTreeMap;
use std::path::Path;

use super::IntakeError;
use super::field::Field;
use super::header::Header;
use super::profile::Profile;
use super::sheet::{Sheet, SheetError};
use super::source::{LIST_LARGEST, file_open};

/// Numbers of whatever length the list likes. The others have a form of their own.
const FREE: [Field; 5] =
    [Field::SourceId, Field::CustodianAccount, Field::CncertCode, Field::FilingNumber, Field::MicroLoanLicence];

/// By column, how many digits its numbers have, where all of those that begin with a zero have as many.
///
/// # Errors
/// That the file cannot be read.
pub(super) fn widths(path: &Path, profile: &Profile, header: &Header) -> Result<BTreeMap<usize, usize>, IntakeError> {
    let is_open = |field: &&Field| profile.how(**field).width.is_none();
    let places: Vec<usize> = FREE.iter().filter(is_open).filter_map(|field| header.position(*field)).collect();
    if places.is_empty() {
        return Ok(BTreeMap::new());
    }
    let failed = |source| IntakeError::Sheet { path: path.to_owned(), source };
    let sheet = Sheet::from_file(file_open(path, LIST_LARGEST)?, &profile.sheet).map_err(failed)?;
    let mut found: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
    for row in sheet {
        let row = match row {
            Ok(row) => row,
            Err(SheetError::Ragged { .. }) => continue,
            Err(error) => return Err(failed(error)),
        };
        for place in &places {
            let cell = row.cells.get(*place).map_or("", |cell| cell.trim());
            if cell.len() > 1 && cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit()) {
                let (width, is_one) = found.entry(*place).or_insert((cell.len(), true));
                *is_one &= *width == cell.len();
            }
        }
    }
    Ok(found.into_iter().filter(|(_, (_, is_one))| *is_one).map(|(place, (width, _))| (place, width)).collect())
}
