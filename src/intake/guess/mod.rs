//! A first idea of a list that nobody has seen: what each column may tell, how it writes days, which words it has for a state,
//! and all that is not sure of it. Nothing is recorded by it; a person makes a profile of it.

mod column;
mod header_word;
mod trial;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;

use super::IntakeError;
use super::dates::DateForms;
use super::field::Field;
use super::footing::{day_of_title, line_below};
use super::how::OnError;
use super::month_name::MonthNames;
use super::sheet::{Column, Sheet, SheetError, SheetFormat, SheetRow, SheetSettings, beginning};
use super::source::{LIST_LARGEST, file_open};
use column::ColumnSeen;
use header_word::field_by_header;
pub use trial::is_name_of_today;

/// So many rows of a list are looked at.
const ROWS_LOOKED_AT: usize = 20_000;
/// The header is looked for in so many rows.
const HEADER_ROWS: u32 = 15;
/// So many different words a column for a state has at most.
pub(super) const WORDS_MOST: usize = 60;
/// A word for a state stands in several rows.
const WORD_ROWS: usize = 2;

/// What a column may tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnGuess {
    /// As a profile names it, and as the list does.
    pub header: String,
    pub name: String,
    /// None where it seems to tell nothing that is asked for.
    pub field: Option<Field>,
    /// Cells that are filled.
    pub filled: usize,
    /// A cell of it.
    pub example: String,
    /// What is done with its cells before they are read.
    pub transform: Option<&'static str>,
    /// What becomes of its cells that cannot be read, where there are any.
    pub on_error: OnError,
    /// Such a cell.
    pub unread: String,
}

/// What is not sure of a guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// No column is surely that of names.
    Name { header: String },
    /// What a column tells was taken from its cells, or from its header alone.
    Field { header: String, field: Field },
    /// Another column tells the same.
    Twice { header: String, field: Field },
    /// A column without a header.
    Unnamed { column: String },
    /// All days of a column can be read in two orders.
    DayOrder { header: String, one: String, other: String, count: usize },
    /// Days that no form reads, and one of them.
    Days { header: String, count: usize, example: String },
    /// Days of months or years only.
    DaysOpen { header: String, count: usize, example: String },
    /// Cells that cannot be read, and what becomes of them.
    Cells { header: String, on_error: OnError, count: usize, example: String },
    /// Rows without a name, which are passed over.
    Nameless { header: String, count: usize, row: u32 },
    /// Rows that cannot be read whatever a profile says, and the first of them.
    Unread { count: usize, row: u32 },
    /// Codes that are none, and one of them.
    Codes { header: String, count: usize, example: String },
    /// Places that are no division, and one of them.
    Places { header: String, count: usize, example: String },
    /// The day on which the list was taken: none, or the one above it.
    TakenOn { title: Option<NaiveDate> },
    /// Words for a state mean what a person says.
    Words { header: String, count: usize },
    /// Only the first rows were looked at.
    Rows { count: usize },
}

/// What a list looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// What a profile of it could be called.
    pub name: String,
    pub format: SheetFormat,
    pub header_row: u32,
    pub title: Option<String>,
    pub taken_on: Option<NaiveDate>,
    /// Rows of the list that were looked at, without sums and signatures.
    pub rows: usize,
    pub columns: Vec<ColumnGuess>,
    /// Forms of days, with how many days of the list each reads.
    pub dates: Vec<(String, usize)>,
    pub years_from: Option<i32>,
    pub month_names: Option<MonthNames>,
    /// Marks for "nothing here".
    pub missing: Vec<String>,
    /// Headers of amounts that name a unit, with it.
    pub money: Vec<(String, &'static str)>,
    /// What stands in the column of names where a row has none, with the first such row.
    pub nameless: Vec<(String, u32)>,
    /// Words for a state, with the rows they stand in, most first.
    pub words: Vec<(String, usize)>,
    pub doubts: Vec<Doubt>,
}

/// Looks at a list.
///
/// # Errors
/// [`IntakeError`] where the file is no list, or which of its sheets or encodings is meant must be said first.
pub fn guess(path: &Path, sheet: Option<&str>) -> Result<Guess, IntakeError> {
    let failed = |source| IntakeError::Sheet { path: path.to_owned(), source };
    let (header_row, delimiter) = header_row_find(path, sheet)?;
    let settings = SheetSettings {
        sheet: sheet.map(str::to_owned),
        header_row,
        delimiter,
        repeats: true,
        ..SheetSettings::default()
    };
    let sheet = Sheet::from_file(file_open(path, LIST_LARGEST)?, &settings).map_err(failed)?;
    let format = sheet.format().clone();
    let title = sheet.above().iter().map(|line| line.trim()).find(|line| !line.is_empty()).map(str::to_owned);
    let taken_on = day_of_title(sheet.above());
    let meant = |column: &Column| sheet.columns().iter().filter(|other| other.is(&column.name)).count();
    let seen = |column: &Column| ColumnSeen::of(column, meant(column) > 1);
    let mut columns: Vec<ColumnSeen> = sheet.columns().iter().map(seen).collect();
    let mut rows = 0_usize;
    let mut doubts = Vec::new();
    for row in sheet {
        let row = match row {
            Ok(row) => row,
            // What is wrong with a row is said when the list is read.
            Err(SheetError::Ragged { .. }) => continue,
            Err(error) => return Err(failed(error)),
        };
        let first = row.cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty());
        if line_below(&row.cells, first).is_some() {
            continue;
        }
        if rows == ROWS_LOOKED_AT {
            doubts.push(Doubt::Rows { count: rows });
            break;
        }
        rows += 1;
        row_look(&mut columns, &row);
    }
    columns.iter_mut().for_each(ColumnSeen::judge);
    let name = path.file_stem().map_or_else(|| "list".to_owned(), |stem| stem.to_string_lossy().into_owned());
    let guess = Guess {
        name,
        format,
        header_row,
        title,
        taken_on,
        rows,
        columns: Vec::new(),
        dates: Vec::new(),
        years_from: None,
        month_names: None,
        missing: Vec::new(),
        money: Vec::new(),
        nameless: Vec::new(),
        words: Vec::new(),
        doubts,
    };
    Ok(guess.of_columns(&columns))
}

fn row_look(columns: &mut [ColumnSeen], row: &SheetRow) {
    for (column, cell) in columns.iter_mut().zip(&row.cells) {
        column.look(cell.trim(), row.from_1904);
    }
}

/// The row with the most cells that read like headers; the first of several.
fn header_row_find(path: &Path, sheet: Option<&str>) -> Result<(u32, Option<char>), IntakeError> {
    let failed = |source| IntakeError::Sheet { path: path.to_owned(), source };
    let beginning = |delimiter: Option<char>| {
        let settings = SheetSettings { sheet: sheet.map(str::to_owned), delimiter, ..SheetSettings::default() };
        beginning(file_open(path, LIST_LARGEST)?, &settings, HEADER_ROWS).map_err(failed)
    };
    let mut rows = beginning(None)?;
    let mut delimiter = None;
    // Where a title stands first, it does not show what stands between cells.
    if rows.first().is_some_and(|row| row.cells.len() == 1) && rows.iter().all(|row| row.cells.len() < 3) {
        for sign in [';', '\t', '|'] {
            let others = beginning(Some(sign))?;
            if others.iter().any(|row| row.cells.len() >= 3) {
                (rows, delimiter) = (others, Some(sign));
                break;
            }
        }
    }
    let score = |row: &SheetRow| {
        let cells = row.cells.iter().map(|cell| cell.trim());
        let texts = cells.clone().filter(|cell| column::reads_like_a_header(cell)).count();
        texts + cells.filter(|cell| field_by_header(cell).is_some()).count() * 2
    };
    let best = rows.iter().rev().max_by_key(|row| score(row));
    Ok((best.map_or(1, |row| row.number), delimiter))
}

impl Guess {
    fn of_columns(mut self, columns: &[ColumnSeen]) -> Self {
        let fields = self.fields(columns);
        let mut missing: BTreeMap<String, usize> = BTreeMap::new();
        for (column, field) in columns.iter().zip(&fields) {
            for (mark, count) in &column.marks {
                *missing.entry(mark.clone()).or_default() += count;
            }
            let is_address = *field == Some(Field::Domain) && column.addresses > 0;
            self.columns.push(ColumnGuess {
                header: column.named(),
                name: column.header.clone(),
                field: *field,
                filled: column.filled,
                example: column.example(),
                transform: is_address.then_some("domain"),
                on_error: OnError::Stop,
                unread: String::new(),
            });
            self.column_doubts(column, *field);
        }
        self.missing = missing.into_keys().collect();
        self.orders_check();
        if self.taken_on.is_none() || self.title.is_some() {
            self.doubts.push(Doubt::TakenOn { title: self.taken_on });
        }
        self
    }

    /// What each column tells: what its header says, else what its cells look like. Each field is told once.
    fn fields(&mut self, columns: &[ColumnSeen]) -> Vec<Option<Field>> {
        let mut taken: BTreeMap<Field, usize> = BTreeMap::new();
        let mut fields: Vec<Option<Field>> = vec![None; columns.len()];
        for by_header in [true, false] {
            for (at, column) in columns.iter().enumerate() {
                let meant = if by_header { column.by_header() } else { column.by_content(&taken, self.rows) };
                let Some(field) = meant.filter(|_| fields.get(at).is_some_and(Option::is_none)) else { continue };
                if taken.contains_key(&field) {
                    self.doubts.push(Doubt::Twice { header: column.named(), field });
                    continue;
                }
                if !by_header {
                    self.doubts.push(Doubt::Field { header: column.named(), field });
                }
                taken.insert(field, at);
                if let Some(place) = fields.get_mut(at) {
                    *place = Some(field);
                }
            }
        }
        if ![Field::Name, Field::LegalName, Field::Brand].iter().any(|field| taken.contains_key(field)) {
            let free = columns.iter().enumerate().filter(|(at, _)| fields.get(*at).is_some_and(Option::is_none));
            if let Some((at, column)) = free.max_by_key(|(_, column)| column.different()) {
                self.doubts.push(Doubt::Name { header: column.named() });
                if let Some(place) = fields.get_mut(at) {
                    *place = Some(Field::Name);
                }
            }
        }
        fields
    }

    /// Days whose order one column leaves open and another does not are read in two orders all the same.
    fn orders_check(&mut self) {
        let forms = self.dates.iter().map(|(form, _)| form.clone()).collect();
        let dates = DateForms { formats: forms, years_from: self.years_from, month_names: self.month_names };
        let is_said = self.doubts.iter().any(|doubt| matches!(doubt, Doubt::DayOrder { .. }));
        let Some((one, other)) = dates.clash().filter(|_| !is_said) else { return };
        let (one, other) = (one.to_owned(), other.to_owned());
        let count = self.dates.iter().find(|(form, _)| *form == other).map_or(0, |(_, count)| *count);
        let header = self.columns.iter().filter(|column| column.field.is_some_and(Field::is_day));
        let header = header.map(|column| column.header.as_str()).collect::<Vec<_>>().join(", ");
        self.doubts.push(Doubt::DayOrder { header, one, other, count });
    }

    fn column_doubts(&mut self, column: &ColumnSeen, field: Option<Field>) {
        if column.header.is_empty() && column.filled > 0 {
            self.doubts.push(Doubt::Unnamed { column: column.letters.clone() });
        }
        let Some(field) = field else { return };
        let header = column.named();
        if field.is_day() {
            self.days(column);
        }
        if field == Field::Uscc && column.codes < column.known {
            let (count, example) = (column.known - column.codes, column.no_code.clone());
            self.doubts.push(Doubt::Codes { header: header.clone(), count, example });
        }
        let is_place = matches!(field, Field::Place | Field::PlaceRegistered | Field::PlaceOperating);
        if is_place && column.places < column.known {
            let (count, example) = (column.known - column.places, column.no_place.clone());
            self.doubts.push(Doubt::Places { header: header.clone(), count, example });
        }
        if field == Field::State {
            self.words = column.words();
            self.doubts.push(Doubt::Words { header, count: self.words.len() });
        }
        if field.is_figure()
            && let Some(unit) = column.money_unit()
        {
            self.money.push((column.named(), unit));
        }
    }

    /// The forms that read the days of a column, the most first, and what they leave unread.
    fn days(&mut self, column: &ColumnSeen) {
        let found = column.forms();
        if let Some((one, other, count)) = found.both {
            self.doubts.push(Doubt::DayOrder { header: column.named(), one, other, count });
        }
        if let Some((count, example)) = found.open {
            self.doubts.push(Doubt::DaysOpen { header: column.named(), count, example });
        }
        if let Some((count, example)) = found.unread {
            self.doubts.push(Doubt::Days { header: column.named(), count, example });
        }
        for (form, count) in found.forms {
            let form_is = DateForms { formats: vec![form.clone()], ..DateForms::default() };
            if form_is.unreadable().is_some() {
                if form.contains("%y") {
                    self.years_from = Some(column::YEARS_FROM);
                }
                if form.contains("%B") {
                    self.month_names = found.month_names;
                }
            }
            match self.dates.iter_mut().find(|(known, _)| *known == form) {
                Some((_, total)) => *total += count,
                None => self.dates.push((form, count)),
            }
        }
    }
}

impl ColumnSeen {
    fn by_header(&self) -> Option<Field> {
        // A column for states without any word says nothing of them.
        let field = field_by_header(&self.header).filter(|field| *field != Field::State || self.filled > 0)?;
        // What is called a name may be that of a firm.
        let is_firm = field == Field::Name && self.firms * 10 >= self.known * 8 && self.firms > 0;
        Some(if is_firm { Field::LegalName } else { field })
    }

    /// What its cells look like, where no other column tells that.
    fn by_content(&self, taken: &BTreeMap<Field, usize>, rows: usize) -> Option<Field> {
        let mostly = |count: usize| self.known > 0 && count * 10 >= self.known * 8;
        let free = |field: Field| Some(field).filter(|field| !taken.contains_key(field));
        if mostly(self.codes) {
            return free(Field::Uscc);
        }
        if mostly(self.sites) {
            return free(Field::Domain);
        }
        if mostly(self.days) {
            return free(Field::EffectiveOn);
        }
        if mostly(self.places) {
            return free(Field::Place);
        }
        if mostly(self.firms) {
            return free(Field::LegalName);
        }
        let is_words = self.is_text() && self.different() <= WORDS_MOST && self.different() * WORD_ROWS <= rows;
        free(Field::State).filter(|_| is_words && self.filled > 0 && !taken.contains_key(&Field::Month))
    }
}

#[cfg(test)]
#[path = "guess_tests.rs"]
mod tests;
