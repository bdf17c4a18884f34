//! Tables of OpenDocument. The archive was checked before, so that it unpacks to no more than it may.

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Seek, SeekFrom};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

use super::sheet::{COLUMNS_MOST, SheetError, SheetFormat, SheetRow, SheetSettings};
use super::sheet_choose::{SheetSeen, choose};
use super::sheet_held::Held;
use super::sheet_xlsx::{damaged, float_text};
use super::source::LIST_LARGEST;
use super::workbook_check::workbook_check;

/// The rows of one sheet, and which it is.
///
/// # Errors
/// That the file is damaged, or which sheet is meant is not known.
pub(super) fn ods_rows(mut file: File, settings: &SheetSettings) -> Result<(Vec<SheetRow>, SheetFormat), SheetError> {
    workbook_check(&mut file, LIST_LARGEST)?;
    let mut sheets: Vec<SheetSeen> = Vec::new();
    each_row(&mut file, &mut |sheet, row| {
        if sheets.last().is_none_or(|last| last.name != sheet.name) {
            let SheetName { name, is_hidden } = sheet;
            sheets.push(SheetSeen { name: name.clone(), is_hidden: *is_hidden, ..SheetSeen::default() });
        }
        if let (Some(seen), Some(row)) = (sheets.last_mut(), row) {
            let filled = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
            seen.headers = if row.number == settings.header_row { filled } else { seen.headers };
            seen.has_rows |= row.number > settings.header_row && filled > 0;
        }
        Ok(())
    })?;
    let name = choose(&sheets, settings)?;
    let mut held = Held::default();
    each_row(&mut file, &mut |sheet, row| match row.filter(|_| sheet.name == name) {
        Some(row) => held.push(row),
        None => Ok(()),
    })?;
    let others = sheets.into_iter().map(|sheet| sheet.name).filter(|other| *other != name).collect();
    Ok((held.rows, SheetFormat::Xlsx { sheet: name, others }))
}

/// Who is shown a sheet, and each of its rows.
type Show<'s> = &'s mut dyn FnMut(&SheetName, Option<SheetRow>) -> Result<(), SheetError>;

/// A sheet by its name, and whether it is hidden.
#[derive(Debug, Default)]
struct SheetName {
    name: String,
    is_hidden: bool,
}

/// Shows every row that is not blank with its sheet, and every sheet once without a row.
fn each_row(file: &mut File, show: Show<'_>) -> Result<(), SheetError> {
    file.seek(SeekFrom::Start(0))?;
    let mut archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(damaged)?;
    let content = archive.by_name("content.xml").map_err(damaged)?;
    rows_of(BufReader::new(content), show)
}

/// What is being read.
#[derive(Debug, Default)]
struct Reading {
    /// Styles of sheets that are not shown.
    hidden_styles: HashSet<String>,
    style: String,
    sheet: SheetName,
    row: SheetRow,
    row_repeated: u32,
    cell: Option<CellRead>,
    /// How deep in remarks on a cell: they are none of its text.
    remarks: u32,
    /// Columns of the row so far.
    column: usize,
}

#[derive(Debug, Default)]
struct CellRead {
    /// What a number or a day is, besides how it is shown.
    value: Option<String>,
    formula: Option<String>,
    text: String,
    paragraphs: u32,
    repeated: usize,
}

fn rows_of(content: impl BufRead, show: Show<'_>) -> Result<(), SheetError> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let (mut held, mut reading) = (Vec::new(), Reading::default());
    loop {
        match reader.read_event_into(&mut held).map_err(damaged)? {
            Event::Start(tag) => reading.start(&tag, show)?,
            Event::Empty(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                reading.start(&tag, show)?;
                reading.end(&name, show)?;
            }
            Event::End(tag) => reading.end(tag.local_name().as_ref(), show)?,
            Event::Text(text) => reading.text(&text.xml10_content()),
            Event::GeneralRef(reference) => reading.text(&resolved(&reference)),
            Event::Eof => return Ok(()),
            _ => {}
        }
        held.clear();
    }
}

impl Reading {
    fn start(&mut self, tag: &BytesStart<'_>, show: Show<'_>) -> Result<(), SheetError> {
        match tag.local_name().as_ref() {
            "style" => self.style = attribute(tag, "name").unwrap_or_default(),
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.hidden_styles.insert(self.style.clone());
            }
            "table" => {
                let style = attribute(tag, "style-name").unwrap_or_default();
                let is_hidden = self.hidden_styles.contains(&style);
                self.sheet = SheetName { name: attribute(tag, "name").unwrap_or_default(), is_hidden };
                (self.row, self.row_repeated) = (SheetRow::default(), 1);
                show(&self.sheet, None)?;
            }
            "table-row" => {
                let is_hidden = matches!(attribute(tag, "visibility").as_deref(), Some("collapse" | "filter"));
                let number = self.row.number.saturating_add(1);
                self.row = SheetRow { number, is_hidden, ..SheetRow::default() };
                self.row_repeated = repeated(tag, "number-rows-repeated");
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                let repeated = repeated(tag, "number-columns-repeated");
                self.cell = Some(CellRead {
                    value: value_of(tag),
                    formula: attribute(tag, "formula"),
                    repeated: usize::try_from(repeated).unwrap_or(usize::MAX),
                    ..CellRead::default()
                });
            }
            "annotation" => self.remarks = self.remarks.saturating_add(1),
            "p" if self.remarks == 0 => {
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs = cell.paragraphs.saturating_add(1);
                    if cell.paragraphs > 1 {
                        cell.text.push('\n');
                    }
                }
            }
            "s" => self.text(" "),
            "tab" => self.text("\t"),
            "line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        // Text between paragraphs is how the file is laid out.
        if let Some(cell) = self.cell.as_mut().filter(|cell| self.remarks == 0 && cell.paragraphs > 0) {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str, show: Show<'_>) -> Result<(), SheetError> {
        match name {
            "annotation" => self.remarks = self.remarks.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.cell_end(cell)?;
                }
            }
            "table-row" => self.row_end(show)?,
            _ => {}
        }
        Ok(())
    }

    fn cell_end(&mut self, cell: CellRead) -> Result<(), SheetError> {
        let text = cell.value.unwrap_or(cell.text);
        if text.is_empty() {
            if let Some(formula) = cell.formula {
                self.row.formulas.push((self.column, formula));
            }
            self.column = self.column.saturating_add(cell.repeated);
            return Ok(());
        }
        if self.column.saturating_add(cell.repeated) > COLUMNS_MOST {
            return Err(SheetError::ColumnsTooMany { row: self.row.number });
        }
        self.row.cells.resize(self.column, String::new());
        self.column += cell.repeated;
        self.row.cells.resize(self.column, text);
        Ok(())
    }

    /// Shows the row as often as it is repeated; blank ones are only counted.
    fn row_end(&mut self, show: Show<'_>) -> Result<(), SheetError> {
        let first = self.row.number;
        let is_blank = self.row.cells.is_empty() && self.row.formulas.is_empty();
        if !is_blank {
            for number in first..first.saturating_add(self.row_repeated) {
                let row = SheetRow { number, ..self.row.clone() };
                show(&self.sheet, Some(row))?;
            }
        }
        self.row.number = first.saturating_add(self.row_repeated.saturating_sub(1));
        Ok(())
    }
}

/// What stands in a cell besides how it is shown, as a person reads it; none where it is text.
fn value_of(tag: &BytesStart<'_>) -> Option<String> {
    let kind = attribute(tag, "value-type")?;
    match kind.as_str() {
        "float" | "percentage" | "currency" => {
            let value = attribute(tag, "value")?;
            Some(value.parse().map_or(value, float_text))
        }
        "date" => {
            let value = attribute(tag, "date-value")?;
            Some(value.strip_suffix("T00:00:00").unwrap_or(&value).replace('T', " "))
        }
        "boolean" => attribute(tag, "boolean-value"),
        "string" => attribute(tag, "string-value"),
        _ => None,
    }
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

/// The value of an attribute, whatever the prefix of its name.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(quick_xml::escape::unescape(&found.value).ok()?.into_owned())
}

/// What a reference such as `&amp;` stands for.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    quick_xml::escape::unescape(&format!("&{};", reference.xml10_content()))
        .map_or_else(|_| String::new(), String::from)
}

#[cfg(test)]
#[path = "sheet_ods_tests.rs"]
mod tests;
