//! Workbooks. Cells are read one by one, never as a rectangle: one cell in a far corner would make that enormous.

use std::fs::File;
use std::io::BufReader;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};

use super::sheet::{CELL_LONGEST, COLUMNS_MOST, SheetError, SheetRow, column_letters};
use super::source::LIST_LARGEST;
use super::workbook_check::workbook_check;

/// Rows travel from the reading thread in pieces of about so many bytes.
const PIECE_WEIGHT: usize = 1 << 20;
/// What a cell costs besides its text.
const CELL_WEIGHT: usize = size_of::<String>();

pub(super) fn damaged(error: impl std::fmt::Display) -> SheetError {
    SheetError::Damaged { detail: error.to_string() }
}

/// The rows of one sheet, read by a thread of their own as they are asked for. No more of them are held than two pieces.
pub struct XlsxRows {
    pieces: Receiver<Result<Vec<SheetRow>, SheetError>>,
    piece: std::vec::IntoIter<SheetRow>,
    is_over: bool,
}

/// The rows of one sheet, and the sheet's name.
pub fn xlsx_rows(mut file: File, sheet: Option<&str>) -> Result<(XlsxRows, String), SheetError> {
    workbook_check(&mut file, LIST_LARGEST)?;
    let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(file)).map_err(damaged)?;
    let sheets = workbook.sheet_names();
    let found = match sheet {
        Some(wanted) => sheets.iter().find(|name| *name == wanted),
        None => sheets.first(),
    };
    let Some(name) = found.cloned() else {
        return Err(SheetError::SheetUnknown { wanted: sheet.unwrap_or_default().to_owned(), sheets });
    };
    let (sender, pieces) = sync_channel(1);
    let read = name.clone();
    std::thread::Builder::new().name("workbook".to_owned()).spawn(move || {
        // An empty piece is the end: where the thread dies before it, the reader must not take what came for all there is.
        let last = sheet_rows(&mut workbook, &read, &sender).map(|()| Vec::new());
        let _ = sender.send(last);
    })?;
    let rows = XlsxRows { pieces, piece: Vec::new().into_iter(), is_over: false };
    Ok((rows, name))
}

impl Iterator for XlsxRows {
    type Item = Result<SheetRow, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_over {
            if let Some(row) = self.piece.next() {
                return Some(Ok(row));
            }
            match self.pieces.recv() {
                Ok(Ok(piece)) => {
                    self.is_over = piece.is_empty();
                    self.piece = piece.into_iter();
                }
                Ok(Err(error)) => {
                    self.is_over = true;
                    return Some(Err(error));
                }
                Err(gone) => {
                    self.is_over = true;
                    return Some(Err(damaged(gone)));
                }
            }
        }
        None
    }
}

/// Reads the sheet to its end, as long as somebody listens.
fn sheet_rows(
    workbook: &mut Xlsx<BufReader<File>>,
    name: &str,
    sender: &SyncSender<Result<Vec<SheetRow>, SheetError>>,
) -> Result<(), SheetError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error: XlsxError| damaged(error))?;
    let mut rows: Vec<SheetRow> = Vec::new();
    let mut weight = 0_usize;
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
            return Err(SheetError::CellTooLong { row: number, column: column_letters(position) });
        }
        if rows.last().is_none_or(|last| last.number != number) {
            if weight > PIECE_WEIGHT {
                weight = 0;
                if sender.send(Ok(std::mem::take(&mut rows))).is_err() {
                    return Ok(());
                }
            }
            rows.push(SheetRow { number, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            weight = weight.saturating_add(text.len());
            if last.cells.len() <= position {
                weight = weight.saturating_add((position - last.cells.len()) * CELL_WEIGHT);
                last.cells.resize(position + 1, String::new());
            }
            if let Some(place) = last.cells.get_mut(position) {
                *place = text;
            }
        }
    }
    if !rows.is_empty() {
        // Where nobody listens, nobody waits for the end either.
        let _ = sender.send(Ok(rows));
    }
    Ok(())
}

/// A cell as a person reads it. Codes of 18 digits that a spreadsheet turned into numbers come out as it shows them (`9.13501E+17`), so that
/// they are recognised as lost.
fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.abs() >= 1e15 => format!("{number:.5E}").replace('E', "E+"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
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
#[path = "sheet_xlsx_tests.rs"]
mod tests;
