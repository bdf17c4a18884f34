use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// How a grid is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Aligned columns for a terminal.
    Table,
    /// UTF-8 with BOM and CRLF, guarded for spreadsheets.
    Csv,
    /// One object with the rows inside.
    Json,
    /// One object a row, one row a line.
    Ndjson,
    /// An Excel workbook with typed cells and a sheet of metadata.
    Xlsx,
    /// A page that stands alone and prints well.
    Html,
}

/// A word or a file ending that names no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnknownFormat {
    /// The word given to `--format`.
    #[error("unknown format {0:?}")]
    Word(String),
    /// The file whose ending says nothing.
    #[error("{path}: no format has this ending", path = .0.display())]
    Ending(PathBuf),
}

impl Format {
    /// Every format, in the order they are listed to a person.
    pub const ALL: [Self; 6] = [Self::Table, Self::Csv, Self::Json, Self::Ndjson, Self::Xlsx, Self::Html];

    /// The word for the format in `--format`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
        }
    }

    /// Whether the bytes are for a program and not for a terminal.
    pub fn is_binary(self) -> bool {
        self == Self::Xlsx
    }

    /// Whether rows are written as they come; the others are laid out by all of them.
    pub fn passes_rows(self) -> bool {
        match self {
            Self::Csv | Self::Json | Self::Ndjson | Self::Xlsx => true,
            Self::Table | Self::Html => false,
        }
    }

    /// The format a file's ending asks for.
    ///
    /// # Errors
    /// Where the ending is missing or names no format.
    pub fn from_path(path: &Path) -> Result<Self, UnknownFormat> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "txt" => Ok(Self::Table),
            "csv" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            "ndjson" | "jsonl" => Ok(Self::Ndjson),
            "xlsx" => Ok(Self::Xlsx),
            "html" | "htm" => Ok(Self::Html),
            _ => Err(UnknownFormat::Ending(path.to_owned())),
        }
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.code() == word).ok_or_else(|| UnknownFormat::Word(word.to_owned()))
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
