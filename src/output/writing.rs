//! A list that is written as it comes, part by part: of each part no more is held than the part.

use std::io::{self, Seek, Write};

use tempfile::SpooledTempFile;

use super::xlsx::ListBook;
use super::{Format, Grid, OutputError, Voice, csv, json};

/// What is held of JSON before it goes to a file, in bytes.
const HELD: usize = 1 << 20;

/// A list that is being written. Its parts are grids of the same columns.
pub struct Writing {
    form: Form,
    rows: usize,
}

enum Form {
    Csv(Voice),
    /// How many rows there are stands before them, so that they wait in a file until all are there.
    Json(SpooledTempFile),
    Ndjson,
    Xlsx(Box<ListBook>),
}

impl Writing {
    /// Begins a list like `grid`, of which the rows do not count yet; none where the format has to see all of them before it
    /// can lay out the first.
    ///
    /// # Errors
    /// That the stream refuses.
    pub fn begin(grid: &Grid, format: Format, voice: Voice, sink: &mut dyn Write) -> Result<Option<Self>, OutputError> {
        let form = match format {
            Format::Table | Format::Html => return Ok(None),
            Format::Csv => {
                csv::write_head(grid, voice, sink)?;
                Form::Csv(voice)
            }
            Format::Json => Form::Json(SpooledTempFile::new(HELD)),
            Format::Ndjson => Form::Ndjson,
            Format::Xlsx => Form::Xlsx(Box::new(ListBook::begin(grid)?)),
        };
        Ok(Some(Self { form, rows: 0 }))
    }

    /// Writes the rows of the next part.
    ///
    /// # Errors
    /// That the part is faulty, that there are more rows than the format can hold, or that the stream refuses.
    pub fn part(&mut self, part: &Grid, sink: &mut dyn Write) -> Result<(), OutputError> {
        part.check().map_err(|fault| OutputError::Grid { report: part.report, fault })?;
        match &mut self.form {
            Form::Csv(voice) => csv::write_rows(part, *voice, sink)?,
            Form::Json(held) => json::write_rows(part, self.rows, held)?,
            Form::Ndjson => json::write_lines(part, sink)?,
            Form::Xlsx(book) => book.rows(part)?,
        }
        self.rows = self.rows.saturating_add(part.rows.len());
        Ok(())
    }

    /// Ends the list; `grid` has what is known of all rows. Returns how many there are.
    ///
    /// # Errors
    /// That the stream refuses.
    pub fn end(self, grid: &Grid, sink: &mut dyn Write) -> Result<usize, OutputError> {
        match self.form {
            Form::Csv(_) | Form::Ndjson => {}
            Form::Json(mut held) => {
                json::write_head(grid, self.rows, sink)?;
                held.rewind()?;
                io::copy(&mut held, sink)?;
                json::write_tail(self.rows, sink)?;
            }
            Form::Xlsx(book) => book.end(grid, sink)?,
        }
        sink.flush()?;
        Ok(self.rows)
    }
}
