//! Rows set aside: written one by one to a file that no name leads to, and put in place at the end.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom};
use std::path::Path;

use super::return_trouble::RowTroubled;
use crate::intake::returns_file::FileHead;
use crate::output::{OutputError, replace};

/// The rows; no file before the first.
#[derive(Default)]
pub(super) struct Spool(Option<csv::Writer<File>>);

impl Spool {
    /// Adds a row: its number, the column, the value, what is wrong, and the row as it stands.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn add(&mut self, head: &FileHead, troubled: &RowTroubled, why: &str, cells: &[String]) -> io::Result<()> {
        let writer = match &mut self.0 {
            Some(writer) => writer,
            empty @ None => {
                let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(nameless()?);
                let headers = ["row", "column", "value", "problem"].into_iter();
                let all = headers.chain(head.headers.iter().map(String::as_str));
                writer.write_record(all).map_err(io::Error::other)?;
                empty.insert(writer)
            }
        };
        let number = troubled.row.to_string();
        let own = [number.as_str(), troubled.column.as_str(), troubled.value.as_str(), why];
        writer.write_record(own.into_iter().chain(cells.iter().map(String::as_str))).map_err(io::Error::other)
    }

    /// Puts the rows where they were asked for, whole or not at all; nothing where there are none.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn place(&mut self, path: &Path) -> io::Result<()> {
        let Some(writer) = self.0.take() else {
            return Ok(());
        };
        let mut file = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
        file.seek(SeekFrom::Start(0))?;
        let placed = replace(path, |sink| io::copy(&mut file, sink).map(drop).map_err(OutputError::Stream));
        placed.map_err(|error| match error {
            OutputError::Stream(source) | OutputError::File { source, .. } => source,
            OutputError::Grid { .. }
            | OutputError::Chart { .. }
            | OutputError::TooManyRows { .. }
            | OutputError::Workbook(_) => io::Error::other(error.to_string()),
        })
    }
}

/// A file that is gone when it is closed, also where the program is killed.
pub(super) fn nameless() -> io::Result<File> {
    for attempt in 0_u32..100 {
        let name = format!("winddown-{}-{attempt}.part", std::process::id());
        let path = std::env::temp_dir().join(name);
        let opened = OpenOptions::new().read(true).write(true).create_new(true).open(&path);
        match opened {
            Ok(file) => {
                std::fs::remove_file(&path)?;
                return Ok(file);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
