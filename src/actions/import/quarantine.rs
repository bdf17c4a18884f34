//! Rows that cannot be read, set aside with what is wrong with each.

use std::path::Path;

use crate::intake::IntakeError;
use crate::intake::reading::{FileRead, Unreadable};

/// Writes them to a CSV file: row, column, value, what is wrong in the words of `say`, and the row as it stands.
pub(super) fn write(path: &Path, read: &FileRead, say: &dyn Fn(&Unreadable) -> String) -> Result<(), IntakeError> {
    let failed = |source: std::io::Error| IntakeError::File { path: path.to_owned(), source };
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut header = vec!["row".to_owned(), "column".to_owned(), "value".to_owned(), "problem".to_owned()];
    header.extend(read.headers.iter().cloned());
    let io = |error: csv::Error| failed(std::io::Error::other(error));
    writer.write_record(&header).map_err(io)?;
    for (error, cells) in &read.unreadable {
        let (column, value) = match error {
            Unreadable::Cell(error) => (error.column.clone(), error.value.clone()),
            Unreadable::Ragged { .. } => (String::new(), String::new()),
        };
        let mut record = vec![error.row().to_string(), column, value, say(error)];
        record.extend(cells.iter().cloned());
        record.resize(header.len(), String::new());
        writer.write_record(&record).map_err(io)?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(error.into_error()))?;
    std::fs::write(path, bytes).map_err(failed)
}
