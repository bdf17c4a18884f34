//! Delimited text, row by row. Written out because a spreadsheet's row numbers count blank lines and not the lines inside quotes, and
//! because a quotation mark that is never closed must not swallow the rest of the file in silence.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use encoding_rs::Encoding;

use super::encoding::TextReader;
use super::sheet::{CELL_LONGEST, COLUMNS_MOST, SheetError, SheetRow, column_letters};

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// The rows of a delimited text.
pub struct CsvRows {
    text: BufReader<TextReader<File>>,
    delimiter: u8,
    /// A byte read too far.
    ahead: Option<u8>,
    number: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    CellStart,
    Bare,
    Quoted,
    /// After a quotation mark inside quotes: the end, or the first of a pair.
    QuoteSeen,
}

impl CsvRows {
    /// Reads `file`; where no delimiter is given, the one that stands most often in the header row is taken.
    pub fn new(
        mut file: File,
        encoding: &'static Encoding,
        delimiter: Option<char>,
        header_row: u32,
    ) -> Result<Self, SheetError> {
        let delimiter = match delimiter {
            Some(known) => known,
            None => delimiter_recognise(&mut file, encoding, header_row)?,
        };
        let delimiter = u8::try_from(delimiter).unwrap_or(b',');
        Ok(Self { text: BufReader::new(TextReader::new(file, encoding)), delimiter, ahead: None, number: 0 })
    }

    /// The delimiter in use.
    pub fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    fn byte_next(&mut self) -> Result<Option<u8>, SheetError> {
        if let Some(byte) = self.ahead.take() {
            return Ok(Some(byte));
        }
        let byte = self.text.fill_buf()?.first().copied();
        self.text.consume(usize::from(byte.is_some()));
        Ok(byte)
    }

    /// A line ends with CR, LF or both.
    fn line_end(&mut self, byte: u8) -> Result<(), SheetError> {
        if byte == b'\r' {
            let after = self.byte_next()?;
            self.ahead = after.filter(|after| *after != b'\n');
        }
        Ok(())
    }

    fn row_next(&mut self) -> Result<Option<SheetRow>, SheetError> {
        let Some(first) = self.byte_next()? else {
            return Ok(None);
        };
        self.ahead = Some(first);
        self.number = self.number.saturating_add(1);
        let row = self.number;
        let (mut cells, mut cell, mut place) = (Vec::new(), Vec::new(), Place::CellStart);
        loop {
            let Some(byte) = self.byte_next()? else {
                if place == Place::Quoted {
                    return Err(SheetError::QuoteOpen { row });
                }
                cells.push(cell_text(cell, row, cells.len())?);
                return Ok(Some(SheetRow { number: row, cells, ..SheetRow::default() }));
            };
            let is_inside = place == Place::Quoted;
            match byte {
                b'"' if is_inside => place = Place::QuoteSeen,
                b'"' if place == Place::CellStart => place = Place::Quoted,
                b'"' if place == Place::QuoteSeen => {
                    cell.push(b'"');
                    place = Place::Quoted;
                }
                _ if !is_inside && byte == self.delimiter => {
                    cells.push(cell_text(std::mem::take(&mut cell), row, cells.len())?);
                    place = Place::CellStart;
                    if cells.len() >= COLUMNS_MOST {
                        return Err(SheetError::ColumnsTooMany { row });
                    }
                }
                b'\r' | b'\n' if !is_inside => {
                    self.line_end(byte)?;
                    cells.push(cell_text(cell, row, cells.len())?);
                    return Ok(Some(SheetRow { number: row, cells, ..SheetRow::default() }));
                }
                _ => {
                    cell.push(byte);
                    place = if is_inside { Place::Quoted } else { Place::Bare };
                    // A quotation mark that was never closed shows here, long before the end of the file.
                    if cell.len() > CELL_LONGEST * 4 {
                        return Err(cell_too_long(row, cells.len(), is_inside));
                    }
                }
            }
        }
    }
}

fn cell_too_long(row: u32, position: usize, is_quoted: bool) -> SheetError {
    if is_quoted {
        SheetError::QuoteOpen { row }
    } else {
        SheetError::CellTooLong { row, column: column_letters(position) }
    }
}

fn cell_text(bytes: Vec<u8>, row: u32, position: usize) -> Result<String, SheetError> {
    // The reader gives UTF-8 only, and cells are cut at ASCII signs.
    let text = String::from_utf8(bytes).map_err(|error| SheetError::Damaged { detail: error.to_string() })?;
    if text.chars().count() > CELL_LONGEST {
        return Err(cell_too_long(row, position, false));
    }
    Ok(text)
}

impl Iterator for CsvRows {
    type Item = Result<SheetRow, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.row_next().transpose()
    }
}

/// What the first line says of the delimiter, where it says nothing else: `sep=;`, as spreadsheets write and read it.
pub(super) fn delimiter_said(file: &mut File, encoding: &'static Encoding) -> Result<Option<char>, SheetError> {
    const LONGEST: u64 = 64;
    let mut line = Vec::new();
    BufReader::new(TextReader::new(rewound(file)?, encoding)).take(LONGEST).read_until(b'\n', &mut line)?;
    rewound(file)?;
    let line = String::from_utf8_lossy(&line);
    let said = line.trim_end_matches(['\r', '\n']).strip_prefix("sep=");
    Ok(said.and_then(|said| DELIMITERS.into_iter().find(|delimiter| said.chars().eq([*delimiter]))))
}

fn delimiter_recognise(file: &mut File, encoding: &'static Encoding, header_row: u32) -> Result<char, SheetError> {
    let mut best = (1, ',');
    for candidate in DELIMITERS {
        let mut rows = CsvRows::new(rewound(file)?, encoding, Some(candidate), header_row)?;
        let header = rows.find(|row| row.as_ref().map_or(true, |row| row.number >= header_row));
        let width = match header {
            Some(Ok(row)) => row.cells.len(),
            Some(Err(SheetError::ColumnsTooMany { .. })) | None => 0,
            Some(Err(error)) => return Err(error),
        };
        if width > best.0 {
            best = (width, candidate);
        }
    }
    rewound(file)?;
    Ok(best.1)
}

fn rewound(file: &mut File) -> Result<File, SheetError> {
    use std::io::{Seek, SeekFrom};
    // A clone shares its position with the original.
    file.seek(SeekFrom::Start(0))?;
    Ok(file.try_clone()?)
}
