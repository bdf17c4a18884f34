//! Workbooks as spreadsheet programs saved them from 1997 to 2007. They are read here, record by record, and not by the library
//! that reads the later ones: it makes room for as many cells and strings as a file claims to have.

use std::collections::{BTreeMap, HashSet};
use std::fs::File;

use calamine::{ExcelDateTime, ExcelDateTimeType};

use super::biff::{Record, Records};
use super::biff_formula::may_be_empty;
use super::compound::{Compound, u16_at, u32_at};
use super::kind::Foreign;
use super::sheet::{SheetError, SheetFormat, SheetRow, SheetSettings};
use super::sheet_choose::{SheetSeen, choose};
use super::sheet_held::{CELLS_HELD, Held, ROWS_HELD};
use super::sheet_shown::{NumberForm, calculated};
use super::sheet_xlsx::{damaged, float_text, moment_text};
use super::source::CELLS_LARGEST;

const BEGINS: u16 = 0x0809;
const ENDS: u16 = 0x000A;
/// The records of a workbook of 1997 or later say so.
const VERSION: u16 = 0x0600;

/// The rows of one sheet, and which it is.
///
/// # Errors
/// That the file is damaged, behind a password or too old, or which sheet is meant is not known.
pub(super) fn xls_rows(mut file: File, settings: &SheetSettings) -> Result<(Vec<SheetRow>, SheetFormat), SheetError> {
    let mut container = Compound::open(&mut file)?;
    let Some(stream) = container.stream("Workbook")? else {
        return Err(SheetError::Foreign { what: Foreign::OldWorkbook });
    };
    let book = Book::read(&stream)?;
    let (mut seen, mut walked) = (Vec::new(), 0_usize);
    for sheet in &book.sheets {
        let read = book.sheet(&stream, sheet)?;
        // Sheets stand one after the other: those that share their records are a trap.
        walked = walked.saturating_add(read.length);
        if walked > stream.len() {
            return Err(damaged("sheets within each other"));
        }
        let filled = |number: u32| read.rows.iter().find(|row| row.number == number).map_or(0, filled);
        seen.push(SheetSeen {
            name: sheet.name.clone(),
            is_hidden: sheet.is_hidden,
            headers: filled(settings.header_row),
            has_rows: read.rows.last().is_some_and(|row| row.number > settings.header_row),
        });
    }
    let name = choose(&seen, settings)?;
    let Some(sheet) = book.sheets.iter().find(|sheet| sheet.name == name) else {
        return Err(damaged("no sheet"));
    };
    let rows = book.sheet(&stream, sheet)?.rows;
    let others = book.sheets.iter().map(|sheet| sheet.name.clone()).filter(|other| *other != name).collect();
    Ok((rows, SheetFormat::Xlsx { sheet: name, others }))
}

fn filled(row: &SheetRow) -> usize {
    row.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// A sheet, and where its records begin.
struct SheetPlace {
    name: String,
    is_hidden: bool,
    at: usize,
}

/// What a workbook says before its sheets.
#[derive(Default)]
struct Book {
    sheets: Vec<SheetPlace>,
    strings: Vec<String>,
    /// By the number of a style, how its numbers are shown.
    styles: Vec<NumberForm>,
    from_1904: bool,
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, SheetError> {
        let (mut book, mut records) = (Self::default(), Records::new(stream, 0));
        let mut formats: BTreeMap<u16, String> = BTreeMap::new();
        let mut styles: Vec<u16> = Vec::new();
        let first = records.next()?.filter(|first| first.kind == BEGINS && u16_at(first.data, 0) == Some(VERSION));
        if first.is_none() {
            return Err(SheetError::Foreign { what: Foreign::OldWorkbook });
        }
        while let Some(record) = records.next()? {
            match record.kind {
                ENDS => break,
                0x002F => return Err(SheetError::Foreign { what: Foreign::Locked }),
                0x0022 => book.from_1904 = u16_at(record.data, 0) == Some(1),
                0x0085 => book.sheets.extend(sheet_place(&record)),
                0x00FC => book.strings = record.strings()?,
                0x00E0 => styles.push(u16_at(record.data, 2).unwrap_or_default()),
                0x041E => {
                    if let (Some(number), Some(format)) = (u16_at(record.data, 0), record.string(2)) {
                        formats.insert(number, format);
                    }
                }
                _ => {}
            }
        }
        let form = |number: &u16| match formats.get(number) {
            Some(format) => NumberForm::of(format),
            None => NumberForm::of_number(*number),
        };
        book.styles = styles.iter().map(form).collect();
        Ok(book)
    }

    fn sheet(&self, stream: &[u8], place: &SheetPlace) -> Result<SheetRead, SheetError> {
        let mut records = Records::new(stream, place.at);
        let mut cells = Cells::of(self);
        // Charts in a sheet are within it, between a beginning and an end of their own.
        let mut depth = 0_usize;
        while let Some(record) = records.next()? {
            match record.kind {
                BEGINS => depth = depth.saturating_add(1),
                ENDS if depth <= 1 => break,
                ENDS => depth = depth.saturating_sub(1),
                _ if depth > 1 => {}
                _ => cells.take(&record)?,
            }
        }
        let length = records.at().saturating_sub(place.at);
        Ok(SheetRead { rows: cells.rows()?, length })
    }
}

fn sheet_place(record: &Record<'_>) -> Option<SheetPlace> {
    let at = usize::try_from(u32_at(record.data, 0)?).ok()?;
    let (seen, kind) = (record.data.get(4)?, record.data.get(5)?);
    let name = record.short_string(6)?;
    (*kind == 0).then_some(SheetPlace { name, is_hidden: seen & 3 != 0, at })
}

struct SheetRead {
    rows: Vec<SheetRow>,
    /// So many bytes of the stream are its records.
    length: usize,
}

/// The cells of a sheet, as they come.
struct Cells<'b> {
    book: &'b Book,
    rows: BTreeMap<u16, BTreeMap<u16, String>>,
    formulas: BTreeMap<u16, Vec<usize>>,
    hidden: HashSet<u16>,
    /// A formula whose text comes in the next record.
    waits: Option<(u16, u16)>,
    count: usize,
    text: u64,
}

impl<'b> Cells<'b> {
    fn of(book: &'b Book) -> Self {
        Self {
            book,
            rows: BTreeMap::new(),
            formulas: BTreeMap::new(),
            hidden: HashSet::new(),
            waits: None,
            count: 0,
            text: 0,
        }
    }

    fn take(&mut self, record: &Record<'_>) -> Result<(), SheetError> {
        let data = record.data;
        let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else { return Ok(()) };
        match record.kind {
            // A row, and whether it is hidden.
            0x0208 if u16_at(data, 12).is_some_and(|flags| flags & 0x20 != 0) => {
                self.hidden.insert(row);
            }
            0x0203 => self.number(row, column, style(data), float_at(data, 6))?,
            0x027E => self.number(row, column, style(data), u32_at(data, 6).map(packed))?,
            0x00BD => {
                // Numbers side by side: a style and a packed number each, and the last column behind them.
                let pairs = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
                for (column, pair) in (column..).zip(pairs.chunks_exact(6)) {
                    self.number(
                        row,
                        column,
                        usize::from(u16_at(pair, 0).unwrap_or_default()),
                        u32_at(pair, 2).map(packed),
                    )?;
                }
            }
            0x00FD => {
                let string = u32_at(data, 6).and_then(|place| self.book.strings.get(usize::try_from(place).ok()?));
                let text = string.ok_or_else(|| damaged("a cell whose text is not there"))?;
                self.put(row, column, text.clone())?;
            }
            0x0204 | 0x00D6 => self.put(row, column, record.string(6).unwrap_or_default())?,
            0x0205 => self.put(row, column, truth_or_error(data.get(6..8).unwrap_or_default()))?,
            0x0006 => self.formula(row, column, data)?,
            0x0207 => {
                if let Some((row, column)) = self.waits.take() {
                    self.put(row, column, record.string(0).unwrap_or_default())?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What a formula came to.
    fn formula(&mut self, row: u16, column: u16, data: &[u8]) -> Result<(), SheetError> {
        let came_to = data.get(6..14).unwrap_or_default();
        if u16_at(came_to, 6) != Some(0xFFFF) {
            return self.number(row, column, style(data), float_at(data, 6));
        }
        match came_to.first() {
            Some(0) => self.waits = Some((row, column)),
            Some(1) => self.put(row, column, truth_or_error(&[*came_to.get(2).unwrap_or(&0), 0]))?,
            Some(2) => self.put(row, column, truth_or_error(&[*came_to.get(2).unwrap_or(&0), 1]))?,
            _ if !may_be_empty(data.get(22..).unwrap_or_default()) => {
                self.formulas.entry(row).or_default().push(usize::from(column));
            }
            _ => {}
        }
        Ok(())
    }

    fn number(&mut self, row: u16, column: u16, style: usize, number: Option<f64>) -> Result<(), SheetError> {
        let Some(number) = number.filter(|number| number.is_finite()) else {
            return Err(damaged("a number that is none"));
        };
        let text = match self.book.styles.get(style) {
            Some(NumberForm::Day) => {
                moment_text(&ExcelDateTime::new(number, ExcelDateTimeType::DateTime, self.book.from_1904))
            }
            Some(NumberForm::Decimals(decimals)) => calculated(number, *decimals).unwrap_or_else(|| float_text(number)),
            Some(NumberForm::Other) | None => float_text(number),
        };
        self.put(row, column, text)
    }

    fn put(&mut self, row: u16, column: u16, text: String) -> Result<(), SheetError> {
        if text.is_empty() {
            return Ok(());
        }
        self.count = self.count.saturating_add(1);
        self.text = self.text.saturating_add(u64::try_from(text.len()).unwrap_or(u64::MAX));
        if self.count > CELLS_HELD {
            return Err(SheetError::HeldTooMany { rows: ROWS_HELD, cells: CELLS_HELD });
        }
        if self.text > CELLS_LARGEST {
            return Err(SheetError::TextTooLarge);
        }
        self.rows.entry(row).or_default().insert(column, text);
        Ok(())
    }

    fn rows(mut self) -> Result<Vec<SheetRow>, SheetError> {
        let mut held = Held::default();
        for row in self.formulas.keys() {
            self.rows.entry(*row).or_default();
        }
        for (row, texts) in self.rows {
            let mut cells: Vec<String> = Vec::new();
            for (column, text) in texts {
                cells.resize(usize::from(column), String::new());
                cells.push(text);
            }
            let formulas = self.formulas.remove(&row).unwrap_or_default();
            held.push(SheetRow {
                number: u32::from(row).saturating_add(1),
                cells,
                formulas: formulas.into_iter().map(|column| (column, "=…".to_owned())).collect(),
                from_1904: self.book.from_1904,
                is_hidden: self.hidden.contains(&row),
            })?;
        }
        Ok(held.rows)
    }
}

fn style(data: &[u8]) -> usize {
    usize::from(u16_at(data, 4).unwrap_or_default())
}

fn float_at(data: &[u8], at: usize) -> Option<f64> {
    data.get(at..)?.first_chunk().map(|eight| f64::from_le_bytes(*eight))
}

/// A number in four bytes: two bits say whether it is whole, and whether it is a hundredth of it.
#[expect(clippy::float_arithmetic, reason = "a hundredth is how the number is kept")]
fn packed(bits: u32) -> f64 {
    let number = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(i32::from_le_bytes(bits.to_le_bytes()) >> 2)
    };
    if bits & 1 == 0 { number } else { number / 100.0 }
}

fn truth_or_error(two: &[u8]) -> String {
    let error = |code: u8| match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    match two {
        [value, 0] => (*value != 0).to_string(),
        [code, _] => error(*code).to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
#[path = "sheet_xls_tests.rs"]
mod tests;
