//! Workbooks. Cells are read one by one, never as a rectangle: one cell in a far corner would make that enormous.

use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata};

use super::sheet::{CELL_LONGEST, COLUMNS_MOST, SheetError, SheetFormat, SheetRow, SheetSettings, column_letters};
use super::sheet_hidden::hidden_rows;
use super::sheet_shown::Shown;
use super::source::LIST_LARGEST;
use super::workbook_check::workbook_check;

/// Rows travel from the reading thread in pieces of about so many bytes.
const PIECE_WEIGHT: usize = 1 << 20;
/// So much of a formula is told.
const FORMULA_TOLD: usize = 200;
/// So many headers make a list; a page of notes has fewer.
const HEADERS_LEAST: usize = 3;
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

/// The rows of one sheet, and which it is.
pub fn xlsx_rows(mut file: File, settings: &SheetSettings) -> Result<(XlsxRows, SheetFormat), SheetError> {
    workbook_check(&mut file, LIST_LARGEST)?;
    let mut again = file.try_clone()?;
    let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(file)).map_err(damaged)?;
    let name = sheet_choose(&mut workbook, settings)?;
    let others = workbook.sheet_names().into_iter().filter(|other| *other != name).collect();
    // Two readers of one open file share their place in it; this one is done before the other goes on.
    let place = again.stream_position()?;
    let hidden = hidden_rows(&mut again, &name)?;
    again.seek(SeekFrom::Start(place))?;
    let (sender, pieces) = sync_channel(1);
    let read = name.clone();
    std::thread::Builder::new().name("workbook".to_owned()).spawn(move || {
        // An empty piece is the end: where the thread dies before it, the reader must not take what came for all there is.
        let last = sheet_rows(&mut workbook, (&read, &hidden), &sender).map(|()| Vec::new());
        let _ = sender.send(last);
    })?;
    let rows = XlsxRows { pieces, piece: Vec::new().into_iter(), is_over: false };
    Ok((rows, SheetFormat::Xlsx { sheet: name, others }))
}

/// The sheet that is named; else the only one that may be a list, of those that somebody sees. A hidden sheet is read only
/// by its name: what nobody sees is not what was handed over.
fn sheet_choose(workbook: &mut Xlsx<BufReader<File>>, settings: &SheetSettings) -> Result<String, SheetError> {
    let sheets = workbook.sheet_names();
    if let Some(wanted) = &settings.sheet {
        return match sheets.iter().find(|name| *name == wanted) {
            Some(name) => Ok(name.clone()),
            None => Err(SheetError::SheetUnknown { wanted: wanted.clone(), sheets }),
        };
    }
    let seen = workbook.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let seen: Vec<String> = seen.map(|sheet| sheet.name.clone()).collect();
    let Some(first) = seen.first() else {
        return Err(SheetError::SheetsHidden { sheets });
    };
    let mut lists = Vec::new();
    for name in &seen {
        if seen.len() > 1 && list_begins(workbook, name, settings.header_row) {
            lists.push(name.clone());
        }
    }
    match lists.as_slice() {
        [] => Ok(first.clone()),
        [one] => Ok(one.clone()),
        [_, _, ..] => Err(SheetError::SheetsSeveral { sheets: lists }),
    }
}

/// Whether a sheet has a header of a few columns and something below it. A page of notes has not.
fn list_begins(workbook: &mut Xlsx<BufReader<File>>, name: &str, header_row: u32) -> bool {
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else {
        return false;
    };
    let mut headers = 0_usize;
    while let Ok(Some(cell)) = reader.next_cell() {
        let row = cell.get_position().0.saturating_add(1);
        if row > header_row {
            return headers >= HEADERS_LEAST;
        }
        headers += usize::from(row == header_row && !cell_text(cell.get_value()).trim().is_empty());
    }
    false
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
    (name, hidden): (&str, &[u32]),
    sender: &SyncSender<Result<Vec<SheetRow>, SheetError>>,
) -> Result<(), SheetError> {
    let from_1904 = workbook.has_1904_epoch();
    let shown = Shown::read(workbook, name)?;
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error: XlsxError| damaged(error))?;
    let mut rows: Vec<SheetRow> = Vec::new();
    let mut weight = 0_usize;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = cell.pos;
        let number = row.saturating_add(1);
        let position = usize::try_from(column).unwrap_or(usize::MAX);
        let calculated = match cell.value {
            DataRef::Float(number) => shown.text((row, position), number),
            _ => None,
        };
        let text = calculated.unwrap_or_else(|| cell_text(&cell.value));
        let formula = cell.formula.filter(|_| matches!(cell.value, DataRef::Empty)).map(formula_text);
        if text.is_empty() && formula.is_none() {
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
            let is_hidden = hidden.binary_search(&number).is_ok();
            rows.push(SheetRow { number, from_1904, is_hidden, ..SheetRow::default() });
        }
        if let Some(last) = rows.last_mut() {
            weight = weight.saturating_add(text.len());
            last.formulas.extend(formula.map(|formula| (position, formula)));
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

/// A formula as a person reads it, as far as it stands in the cell itself.
fn formula_text(formula: XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            format!("={}", formula.chars().take(FORMULA_TOLD).collect::<String>())
        }
        // One that is drawn down from the cell above, or of a kind to come.
        _ => "=…".to_owned(),
    }
}

/// A cell as a person reads it. Codes of 18 digits that a spreadsheet turned into numbers come out as it shows them (`9.13501E+17`), so that
/// they are recognised as lost.
fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => float_text(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number as a spreadsheet shows it: in powers of ten where it is too long, so that it is recognised as rounded.
pub(super) fn float_text(number: f64) -> String {
    if number.abs() >= 1e15 { format!("{number:.5E}").replace('E', "E+") } else { number_text(number) }
}

/// A number as a spreadsheet shows it, in fifteen digits: what comes after them is dust of how it is stored.
pub(super) fn number_text(number: f64) -> String {
    if number.abs() < 1e-9 {
        return "0".to_owned();
    }
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

pub(super) fn moment_text(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return number_text(moment.as_f64());
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
