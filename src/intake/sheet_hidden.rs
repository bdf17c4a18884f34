//! Which rows of a sheet are hidden in its workbook, by a filter or by hand. They are read like the others, and said: what a
//! filter hides in a list of institutions are often those that stopped.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::sheet::SheetError;
use super::sheet_xlsx::damaged;

/// The numbers of the hidden rows of a sheet, in order. The workbook was checked before, so that it unpacks to no more than it
/// may. Leaves the file at its beginning.
///
/// # Errors
/// That the workbook is damaged.
pub(super) fn hidden_rows(file: &mut File, sheet: &str) -> Result<Vec<u32>, SheetError> {
    let mut archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(damaged)?;
    let mut rows = Vec::new();
    if let Some(part) = sheet_part(&mut archive, sheet)?
        && let Ok(part) = archive.by_name(&part)
    {
        rows = rows_of(BufReader::new(part))?;
    }
    drop(archive);
    file.seek(SeekFrom::Start(0))?;
    Ok(rows)
}

/// The part of the workbook that holds a sheet.
fn sheet_part<R: Read + Seek>(archive: &mut ZipArchive<R>, sheet: &str) -> Result<Option<String>, SheetError> {
    let mut id = None;
    each_tag(archive, "xl/workbook.xml", "sheet", &mut |tag| {
        if attribute(tag, "name").as_deref() == Some(sheet) {
            id = attribute(tag, "id");
        }
    })?;
    let mut targets = HashMap::new();
    each_tag(archive, "xl/_rels/workbook.xml.rels", "Relationship", &mut |tag| {
        if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
            targets.insert(id, target);
        }
    })?;
    let target = id.and_then(|id| targets.remove(&id));
    // From the root of the archive, or from beside the workbook.
    Ok(target.map(|target| target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned)))
}

/// Shows every tag of a name in a part; nothing where there is no such part.
fn each_tag<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    part: &str,
    name: &str,
    show: &mut dyn FnMut(&BytesStart<'_>),
) -> Result<(), SheetError> {
    match archive.by_name(part) {
        Ok(part) => tags(BufReader::new(part), name, show),
        Err(_) => Ok(()),
    }
}

fn tags(part: impl BufRead, name: &str, show: &mut dyn FnMut(&BytesStart<'_>)) -> Result<(), SheetError> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut held = Vec::new();
    loop {
        match reader.read_event_into(&mut held).map_err(damaged)? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == name => show(&tag),
            Event::Eof => return Ok(()),
            _ => {}
        }
        held.clear();
    }
}

/// The value of an attribute, whatever the prefix of its name.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(quick_xml::escape::unescape(&found.value).ok()?.into_owned())
}

fn rows_of(part: impl BufRead) -> Result<Vec<u32>, SheetError> {
    let (mut number, mut hidden) = (0_u32, Vec::new());
    tags(part, "row", &mut |tag| {
        // A row without a number follows the one before it.
        number = attribute(tag, "r").and_then(|number| number.parse().ok()).unwrap_or(number.saturating_add(1));
        if matches!(attribute(tag, "hidden").as_deref(), Some("1" | "true")) {
            hidden.push(number);
        }
    })?;
    hidden.sort_unstable();
    Ok(hidden)
}
