//! The sample nation as it comes with the program: the rows that [`super::load()`] writes, packed. To make them takes the
//! better part of a minute, to unpack them a few seconds. A test makes them anew and compares.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::db::sample_rows::TableRows;

/// The rows, packed by [`pack`].
const NATION: &[u8] = include_bytes!("nation.zip");

/// The rows of the sample nation.
///
/// # Errors
/// Where the file is damaged.
pub fn nation() -> Result<Vec<TableRows>, std::io::Error> {
    unpack(NATION)
}

/// Packs rows.
///
/// # Errors
/// None that could be told of memory.
pub fn pack(tables: &[TableRows]) -> Result<Vec<u8>, std::io::Error> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let options = options.compression_level(Some(9));
    for rows in tables {
        archive.start_file(&*rows.table, options)?;
        archive.write_all(rows.text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn unpack(packed: &[u8]) -> Result<Vec<TableRows>, std::io::Error> {
    let mut archive = ZipArchive::new(Cursor::new(packed))?;
    let mut tables = Vec::with_capacity(archive.len());
    for place in 0..archive.len() {
        let mut part = archive.by_index(place)?;
        let table = part.name().map_err(std::io::Error::other)?.into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        tables.push(TableRows { table, text });
    }
    Ok(tables)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        let rows = |table: &str, text: &str| TableRows { table: table.to_owned(), text: text.to_owned() };
        let tables = vec![rows("subject", "a\tb\n1\u{1e}\u{1d}\u{1e}"), rows("entry", "x\n样例\u{1e}")];
        assert_eq!(unpack(&pack(&tables).unwrap()).unwrap(), tables);
    }

    #[test]
    fn the_nation_that_comes_with_the_program_has_every_table() {
        let tables = nation().unwrap();
        let filled = tables.iter().filter(|rows| rows.text.lines().nth(1).is_some());
        assert_eq!(filled.count(), 15);
    }
}
