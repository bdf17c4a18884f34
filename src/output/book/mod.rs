//! Several parts in one file: lists, prose and charts, with a cover before them. As a workbook a sheet a part, charts of its
//! own kind; as a page one file that stands alone.
//!
//! A part is written when it is given and not kept: the rows of a long list are held while they are written, and no longer.

mod page;
mod workbook;

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::chart::Chart;
use super::{Cell, Format, Grid, Labels, OutputError, UnknownFormat};

/// What stands before the parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    pub title: String,
    /// A mark that nobody should miss, such as that the figures are of the sample.
    pub mark: Option<String>,
    /// What is known about the whole, as heading and value.
    pub facts: Vec<(String, Cell)>,
    /// Remarks, a paragraph each.
    pub paragraphs: Vec<String>,
    /// The heading of the contents.
    pub contents_title: String,
    /// Every part that will follow, in order.
    pub contents: Vec<Heading>,
    /// When it is said to be made.
    pub generated_at: DateTime<Utc>,
    /// The fixed words, in the reader's language.
    pub labels: Labels,
}

/// A part by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// A kebab-case word, no other part has it.
    pub name: &'static str,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A list, in full.
    Grid(Box<Grid>),
    /// Text.
    Prose(Vec<String>),
    /// A chart, with the figures it is drawn from.
    Chart(Box<Chart>),
}

impl From<Grid> for Part {
    fn from(grid: Grid) -> Self {
        Self::Grid(Box::new(grid))
    }
}

impl From<Chart> for Part {
    fn from(chart: Chart) -> Self {
        Self::Chart(Box::new(chart))
    }
}

/// The formats of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookFormat {
    /// An Excel workbook.
    Xlsx,
    /// A page that stands alone.
    Html,
}

impl BookFormat {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Html];

    /// The ending of its files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Html => "html",
        }
    }

    /// The format a file's ending asks for.
    ///
    /// # Errors
    /// Where the ending is of neither.
    pub fn from_path(path: &Path) -> Result<Self, UnknownFormat> {
        match Format::from_path(path)? {
            Format::Xlsx => Ok(Self::Xlsx),
            Format::Html => Ok(Self::Html),
            Format::Table | Format::Csv | Format::Json | Format::Ndjson => Err(UnknownFormat::Ending(path.to_owned())),
        }
    }
}

/// A book that is being written.
pub trait Book {
    /// Writes the next part. They come in the order of the contents.
    ///
    /// # Errors
    /// Where the part contradicts itself, is too long for the format, or cannot be written.
    fn part(&mut self, heading: &Heading, part: &Part) -> Result<(), OutputError>;

    /// Ends the book.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn close(self: Box<Self>) -> Result<(), OutputError>;
}

/// Opens a book with its cover.
///
/// # Errors
/// Where the cover cannot be written.
pub fn open<'s>(format: BookFormat, cover: &Cover, sink: &'s mut dyn Write) -> Result<Box<dyn Book + 's>, OutputError> {
    Ok(match format {
        BookFormat::Xlsx => Box::new(workbook::Sheets::open(cover, sink)?),
        BookFormat::Html => Box::new(page::Page::open(cover, sink)?),
    })
}
