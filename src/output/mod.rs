//! Data out: one typed grid, written as a table, CSV, JSON, NDJSON, XLSX or HTML.
//!
//! A list of the program is a [`Grid`], whatever becomes of it: the formats know nothing of reports, and the same grid
//! gives the same bytes every time, so that a list printed last month can be printed again.

mod atomic;
pub mod book;
pub mod chart;
mod csv;
pub mod event_log;
mod format;
mod grid;
mod html;
pub mod ical;
mod json;
mod labels;
pub mod markdown;
mod scale;
pub mod spark;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod tone;
mod waiting;
mod writing;
mod xlsx;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub use atomic::{Stop, replace, replace_from};
pub use format::{Format, UnknownFormat};
pub use grid::{Cell, Column, Grid, GridFault, Kind, Shown, Total};
pub use labels::Labels;
pub use scale::Scale;
pub use table::{DEFAULT_WIDTH, Table};
pub use text::shown;
pub use tone::Alarms;
pub use waiting::Waiting;
pub use writing::Writing;

/// Why a grid could not be written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The grid contradicts its own columns: a bug of whoever made it.
    #[error("report {report}: {fault}")]
    Grid {
        /// The report's name.
        report: &'static str,
        /// What is wrong with it.
        #[source]
        fault: GridFault,
    },
    /// The chart contradicts itself: a bug of whoever made it.
    #[error("chart {chart}: {fault}")]
    Chart {
        /// The chart's name.
        chart: &'static str,
        /// What is wrong with it.
        #[source]
        fault: chart::ChartFault,
    },
    /// More rows than the format can hold; CSV and JSON hold any number.
    #[error("{rows} rows, {format} holds at most {limit}")]
    TooManyRows {
        /// The rows of the grid.
        rows: usize,
        /// The most the format takes.
        limit: usize,
        /// The format that is too small.
        format: Format,
    },
    /// The workbook could not be put together, as when the disk for temporary files is full.
    #[error("workbook: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The stream refused what was written to it.
    #[error("stream: {0}")]
    Stream(#[from] io::Error),
    /// The file could not be written or put in its place; what stood there before still does.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// The file asked for.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Writes `grid` to a stream. A table is laid out for [`DEFAULT_WIDTH`]; a terminal's own width is given to
/// [`Table::new`] instead.
///
/// # Errors
/// Where the grid is faulty or too long for the format, before anything is written; where the stream refuses.
pub fn write(grid: &Grid, format: Format, sink: &mut dyn Write) -> Result<(), OutputError> {
    write_in(grid, format, Voice::Keys, sink)
}

/// The same; CSV in a voice.
///
/// # Errors
/// As [`write()`].
pub fn write_in(grid: &Grid, format: Format, voice: Voice, sink: &mut dyn Write) -> Result<(), OutputError> {
    grid.check().map_err(|fault| OutputError::Grid { report: grid.report, fault })?;
    if let Some(mut writing) = Writing::begin(grid, format, voice, sink)? {
        writing.part(grid, sink)?;
        writing.end(grid, sink)?;
    } else if format == Format::Html {
        html::write(grid, sink)?;
    } else {
        sink.write_all(Table::new(grid, DEFAULT_WIDTH).text.as_bytes())?;
    }
    sink.flush()?;
    Ok(())
}

/// Whether columns and words of closed lists stand as programs know them, or as people read them. CSV and JSON speak in keys,
/// the others in words, where nothing else is asked for: [`Grid::keyed`], [`write_in`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Keys and codes, the same in every language and format.
    Keys,
    /// Headings and words, in the reader's language.
    Words,
}

/// Writes `grid` to a file: the whole of it, or none and the file as it was.
///
/// # Errors
/// As [`write()`], and where the file cannot be written or put in place.
pub fn save(grid: &Grid, format: Format, path: &Path) -> Result<(), OutputError> {
    replace(path, |sink| write(grid, format, sink))
}
