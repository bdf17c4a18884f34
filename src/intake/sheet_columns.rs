//! The header of a list: its columns, and what stands above them.

use std::collections::HashMap;

use super::pattern::fits;
use super::sheet::{RawRows, SheetSettings};
use super::sheet_error::SheetError;

/// How many of the lines above the header are kept, and how many characters of each.
const LINES_ABOVE: usize = 20;
const LINE_KEPT: usize = 200;

/// A column of the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// `A`, `B`, …, `AA`.
    pub letters: String,
    /// The header, without blanks around it.
    pub name: String,
}

impl Column {
    /// As it is told to people: by its header, or its letters where it has none.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.letters } else { &self.name }
    }

    /// Whether a profile means it: by its header, in which blanks do not matter and a `*` stands for anything, or by its
    /// letters, `@C`.
    #[must_use]
    pub fn is(&self, wanted: &str) -> bool {
        if let Some(letters) = wanted.strip_prefix('@') {
            return letters.eq_ignore_ascii_case(&self.letters);
        }
        if wanted == self.name || self.name.is_empty() {
            return !self.name.is_empty();
        }
        // Asked for each cell of some columns: most names have nothing that two spellings could differ in.
        let is_literal = |text: &str| !text.contains(|sign: char| sign.is_whitespace() || sign == '*');
        if is_literal(wanted) && is_literal(&self.name) {
            return false;
        }
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        fits(&plain(wanted), &plain(&self.name))
    }
}

/// The header, and the lines above it.
pub(super) fn columns_read(
    rows: &mut RawRows,
    header_row: u32,
    settings: &SheetSettings,
) -> Result<(Vec<Column>, Vec<String>), SheetError> {
    let no_header = SheetError::NoHeader { row: header_row };
    let mut above = Vec::new();
    let row = loop {
        match rows.next() {
            Some(Ok(row)) if row.number == header_row => break row,
            Some(Ok(row)) if row.number < header_row => {
                if above.len() < LINES_ABOVE {
                    above.push(row.cells.join(" ").chars().take(LINE_KEPT).collect());
                }
            }
            Some(Err(error)) => return Err(error),
            Some(Ok(_)) | None => return Err(no_header),
        }
    };
    let mut levels = vec![row.formula_refused()?.cells];
    let last_row = header_row.saturating_add(settings.header_rows.saturating_sub(1));
    // Where there is one row of them, the rows of the list are not looked at yet.
    while last_row > header_row
        && let Some(row) = rows.next_if(|row| row.as_ref().map_or(true, |row| row.number <= last_row))
    {
        levels.push(row?.formula_refused()?.cells);
    }
    let mut names = header_names(&levels);
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    if names.is_empty() {
        return Err(no_header);
    }
    let columns = names.into_iter().enumerate();
    let columns: Vec<Column> =
        columns.map(|(position, name)| Column { letters: column_letters(position), name }).collect();
    Ok((columns_told_apart(columns, settings.repeats)?, above))
}

/// Columns of one header are told apart by their place, or refused.
fn columns_told_apart(columns: Vec<Column>, repeats: bool) -> Result<Vec<Column>, SheetError> {
    let mut seen: HashMap<String, (String, u32)> = HashMap::new();
    for column in columns.iter().filter(|column| !column.name.is_empty()) {
        let (first, count) = seen.entry(column.name.clone()).or_insert((column.letters.clone(), 0));
        *count = count.saturating_add(1);
        if *count > 1 && !repeats {
            let (first, second) = (first.clone(), column.letters.clone());
            return Err(SheetError::HeaderTwice { name: column.name.clone(), first, second });
        }
    }
    let mut places: HashMap<String, u32> = HashMap::new();
    let told_apart = |column: Column| {
        if seen.get(&column.name).is_none_or(|(_, count)| *count == 1) {
            return column;
        }
        let place = places.entry(column.name.clone()).or_insert(0);
        *place = place.saturating_add(1);
        Column { name: format!("{}#{place}", column.name), ..column }
    };
    Ok(columns.into_iter().map(told_apart).collect())
}

/// The headers of the columns. Where there are several rows of them, one that stands over several columns is that of each,
/// and the parts have a stroke between them: `注册地/省`.
fn header_names(levels: &[Vec<String>]) -> Vec<String> {
    let width = levels.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |level: usize, place: usize| {
        levels.get(level).and_then(|cells| cells.get(place)).map_or("", |cell| cell.trim())
    };
    let mut over = vec![""; levels.len()];
    (0..width)
        .map(|place| {
            let mut parts: Vec<&str> = Vec::new();
            for (level, over) in over.iter_mut().enumerate() {
                let own = cell(level, place);
                let has_below = (level + 1..levels.len()).any(|below| !cell(below, place).is_empty());
                if !own.is_empty() || !has_below {
                    *over = own;
                }
                if !over.is_empty() && parts.last() != Some(over) {
                    parts.push(over);
                }
            }
            parts.join("/")
        })
        .collect()
}

/// The letters of a column, counted from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn column_letters(position: usize) -> String {
    let mut letters = String::new();
    let mut left = position + 1;
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.insert(0, char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters
}
