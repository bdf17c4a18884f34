//! Workbooks. Cells are read one by one, never as a rectangle: one cell in a far corner would make that enormous.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use zip::ZipArchive;

use super::sheet::{
    CELL_LONGEST, COLUMNS_MOST, SheetError, SheetRow, UNPACKED_MOST, column_letters,
};

/// The most files inside a workbook.
const PARTS_MOST: usize = 10_000;

fn damaged(error: impl std::fmt::Display) -> SheetError {
    SheetError::Damaged {
        detail: error.to_string(),
    }
}

/// All rows of one sheet, and the sheet's name.
pub fn xlsx_rows(
    mut file: File,
    sheet: Option<&str>,
) -> Result<(Vec<SheetRow>, String), SheetError> {
    unpacked_size_check(&mut file, UNPACKED_MOST)?;
    let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(file)).map_err(damaged)?;
    let sheets = workbook.sheet_names();
    let found = match sheet {
        Some(wanted) => sheets.iter().find(|name| *name == wanted),
        None => sheets.first(),
    };
    let Some(name) = found.cloned() else {
        return Err(SheetError::SheetUnknown {
            wanted: sheet.unwrap_or_default().to_owned(),
            sheets,
        });
    };
    let rows = sheet_rows(&mut workbook, &name)?;
    Ok((rows, name))
}

/// Unpacks everything once and counts, because the sizes a bomb declares are not true.
fn unpacked_size_check(file: &mut File, most: u64) -> Result<(), SheetError> {
    let mut archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(damaged)?;
    if archive.len() > PARTS_MOST {
        return Err(SheetError::UnpacksTooLarge);
    }
    let mut total = 0_u64;
    for position in 0..archive.len() {
        let part = archive.by_index(position).map_err(damaged)?;
        let left = most.saturating_sub(total).saturating_add(1);
        total = total.saturating_add(
            std::io::copy(&mut part.take(left), &mut std::io::sink()).map_err(damaged)?,
        );
        if total > most {
            return Err(SheetError::UnpacksTooLarge);
        }
    }
    drop(archive);
    file.seek(SeekFrom::Start(0))?;
    Ok(())
}

fn sheet_rows(
    workbook: &mut Xlsx<BufReader<File>>,
    name: &str,
) -> Result<Vec<SheetRow>, SheetError> {
    let mut reader = workbook
        .worksheet_cells_reader(name)
        .map_err(|error: XlsxError| damaged(error))?;
    let mut rows: Vec<SheetRow> = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let number = row.saturating_add(1);
        let position = usize::try_from(column).unwrap_or(usize::MAX);
        let text = cell_text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if position >= COLUMNS_MOST {
            return Err(SheetError::ColumnsTooMany { row: number });
        }
        if text.len() > CELL_LONGEST && text.chars().count() > CELL_LONGEST {
            return Err(SheetError::CellTooLong {
                row: number,
                column: column_letters(position),
            });
        }
        if rows.last().is_none_or(|last| last.number != number) {
            rows.push(SheetRow {
                number,
                cells: Vec::new(),
            });
        }
        if let Some(last) = rows.last_mut() {
            if last.cells.len() <= position {
                last.cells.resize(position + 1, String::new());
            }
            if let Some(place) = last.cells.get_mut(position) {
                *place = text;
            }
        }
    }
    Ok(rows)
}

/// A cell as a person reads it. Codes of 18 digits that a spreadsheet turned into numbers come out as it shows them (`9.13501E+17`), so that
/// they are recognised as lost.
fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.abs() >= 1e15 => {
            format!("{number:.5E}").replace('E', "E+")
        }
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return moment.as_f64().to_string();
    }
    match moment.to_ymd_hms_milli() {
        (year, month, day, 0, 0, 0, _) => format!("{year:04}-{month:02}-{day:02}"),
        (year, month, day, hour, minute, second, _) => {
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() {
        let mut file = tempfile::tempfile().unwrap();
        let mut archive = zip::ZipWriter::new(&mut file);
        archive
            .start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default())
            .unwrap();
        archive.write_all(&vec![b' '; 1 << 20]).unwrap();
        archive.finish().unwrap();
        assert!(file.metadata().unwrap().len() < 1 << 12);
        file.rewind().unwrap();
        assert!(matches!(
            unpacked_size_check(&mut file, (1 << 20) - 1),
            Err(SheetError::UnpacksTooLarge)
        ));
        file.rewind().unwrap();
        assert!(unpacked_size_check(&mut file, 1 << 20).is_ok());
    }
}
