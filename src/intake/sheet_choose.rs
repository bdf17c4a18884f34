//! Which sheet of a workbook is the list.

use super::sheet::{SheetError, SheetSettings};

/// So many headers make a list; a page of notes has fewer.
const HEADERS_LEAST: usize = 3;

/// A sheet, as far as it is needed to choose one.
#[derive(Debug, Default)]
pub(super) struct SheetSeen {
    pub name: String,
    pub is_hidden: bool,
    pub headers: usize,
    pub has_rows: bool,
}

/// The sheet that is named; else the only one that may be a list, of those that somebody sees.
pub(super) fn choose(sheets: &[SheetSeen], settings: &SheetSettings) -> Result<String, SheetError> {
    let all = || sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>();
    if let Some(wanted) = &settings.sheet {
        let found = sheets.iter().find(|sheet| sheet.name == *wanted);
        let unknown = || SheetError::SheetUnknown { wanted: wanted.clone(), sheets: all() };
        return found.map(|sheet| sheet.name.clone()).ok_or_else(unknown);
    }
    let seen: Vec<&SheetSeen> = sheets.iter().filter(|sheet| !sheet.is_hidden).collect();
    let Some(first) = seen.first() else {
        return Err(SheetError::SheetsHidden { sheets: all() });
    };
    let lists: Vec<&&SheetSeen> =
        seen.iter().filter(|sheet| sheet.headers >= HEADERS_LEAST && sheet.has_rows).collect();
    match lists.as_slice() {
        [] => Ok(first.name.clone()),
        [one] => Ok(one.name.clone()),
        [_, _, ..] => Err(SheetError::SheetsSeveral { sheets: lists.iter().map(|sheet| sheet.name.clone()).collect() }),
    }
}
