//! What a file is, by its content and not by its name: what cannot be read as a list is named as what it is.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;

use super::sheet::SheetError;
use super::sheet_xlsx::damaged;
use crate::domain::value::word::words;

/// So much of a file shows what it is.
const BEGINNING: u64 = 4_096;

words! {
    /// What a file is that is no list.
    Foreign as "kind of foreign file" said "foreign-" {
        /// A workbook or document behind a password.
        Locked = "locked",
        /// A workbook as spreadsheet programs saved it until 1997.
        OldWorkbook = "old-workbook",
        /// A workbook of the binary kind.
        BinaryWorkbook = "binary-workbook",
        /// A text, or slides.
        Document = "document",
        Archive = "archive",
        /// A page of the web, often saved under the name of a workbook.
        Page = "page",
        Xml = "xml",
        /// Statements for a database.
        Sql = "sql",
        Pdf = "pdf",
        Picture = "picture",
    }
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    Workbook,
    /// A workbook as spreadsheet programs saved it from 1997 to 2007.
    OldBook,
    /// A table of an office suite.
    OpenDocument,
    /// Delimited, as far as is known.
    Text,
    /// Records.
    Json,
    Foreign(Foreign),
}

/// Recognises what an open file is. Leaves it at its beginning.
///
/// # Errors
/// That an archive is cut off or broken, or that the file cannot be read.
pub(super) fn kind_of(file: &mut File) -> Result<FileKind, SheetError> {
    file.seek(SeekFrom::Start(0))?;
    let mut beginning = Vec::new();
    file.by_ref().take(BEGINNING).read_to_end(&mut beginning)?;
    let kind = match beginning.as_slice() {
        [b'P', b'K', 3 | 5 | 7, ..] => archive_kind(file)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => compound_kind(file, &beginning)?,
        [0x1F, 0x8B, ..] | [b'7', b'z', 0xBC, 0xAF, ..] | [b'R', b'a', b'r', b'!', ..] => {
            FileKind::Foreign(Foreign::Archive)
        }
        [b'%', b'P', b'D', b'F', ..] => FileKind::Foreign(Foreign::Pdf),
        [b'{', b'\\', b'r', b't', b'f', ..] => FileKind::Foreign(Foreign::Document),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => {
            FileKind::Foreign(Foreign::Picture)
        }
        text => text_kind(text),
    };
    file.seek(SeekFrom::Start(0))?;
    Ok(kind)
}

fn archive_kind(file: &mut File) -> Result<FileKind, SheetError> {
    let archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(damaged)?;
    let has = |begins: &str| archive.file_names().flatten().any(|name| name.starts_with(begins));
    Ok(if has("xl/workbook.bin") {
        FileKind::Foreign(Foreign::BinaryWorkbook)
    } else if has("xl/") || has("[Content_Types].xml") && !has("word/") && !has("ppt/") {
        FileKind::Workbook
    } else if has("content.xml") {
        FileKind::OpenDocument
    } else if has("word/") || has("ppt/") {
        FileKind::Foreign(Foreign::Document)
    } else {
        FileKind::Foreign(Foreign::Archive)
    })
}

/// What stands in a compound file, by the names in the first sector of its directory.
fn compound_kind(file: &mut File, beginning: &[u8]) -> Result<FileKind, SheetError> {
    let byte = |at: usize| beginning.get(at).copied().unwrap_or(0);
    let power = u32::from(byte(30)).min(16);
    let sector = u32::from_le_bytes([byte(48), byte(49), byte(50), byte(51)]);
    file.seek(SeekFrom::Start(u64::from(sector).saturating_add(1) << power))?;
    let mut directory = Vec::new();
    file.by_ref().take(BEGINNING).read_to_end(&mut directory)?;
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        directory.windows(name.len()).any(|window| window == name)
    };
    Ok(if has("EncryptedPackage") {
        FileKind::Foreign(Foreign::Locked)
    } else if has("WordDocument") || has("PowerPoint") {
        FileKind::Foreign(Foreign::Document)
    } else {
        FileKind::OldBook
    })
}

fn text_kind(beginning: &[u8]) -> FileKind {
    // Text of two bytes a sign has a NUL in each that is of ASCII.
    let signs: Vec<u8> = beginning.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&signs).to_lowercase();
    let text = text.trim_start_matches(|sign: char| !sign.is_ascii_graphic());
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if begins(&["<!doctype html", "<html", "<head", "<meta", "<table", "<body"])
        || (begins(&["<?xml", "<!--", "mime-version:"]) && text.contains("<html"))
    {
        FileKind::Foreign(Foreign::Page)
    } else if begins(&["<?xml"]) {
        FileKind::Foreign(Foreign::Xml)
    } else if is_sql(text) {
        FileKind::Foreign(Foreign::Sql)
    } else if is_json(text) {
        FileKind::Json
    } else {
        FileKind::Text
    }
}

/// Whether a text begins a record, or a list of them.
fn is_json(text: &str) -> bool {
    let inside = text.strip_prefix('[').map_or(text, str::trim_start);
    inside.strip_prefix('{').is_some_and(|record| record.trim_start().starts_with(['"', '}']))
}

/// Whether the first line that is no remark begins a statement.
fn is_sql(text: &str) -> bool {
    const BEGIN: [&str; 9] = [
        "insert into ",
        "create table ",
        "create database ",
        "drop table ",
        "set names ",
        "begin;",
        "start transaction",
        "use `",
        "/*!",
    ];
    let is_remark = |line: &&str| line.is_empty() || line.starts_with("--") || line.starts_with("/* ");
    let first = text.lines().map(str::trim).find(|line| !is_remark(line));
    first.is_some_and(|line| BEGIN.iter().any(|begin| line.starts_with(begin)))
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
