//! `pilot export` into a workbook or a page: the list, what it adds up to, and charts, in one file.

use std::path::Path;

use crate::cli::desk::Desk;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::books::pilots::{cover, parts};
use crate::office::charts::ChartFrame;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::book::BookFormat;
use crate::output::{book, replace};
use crate::reports::pilot::Pilots;

/// Writes the file, whole or not at all, and says so.
///
/// # Errors
/// That it cannot be written.
pub fn save(
    desk: &Desk,
    frame: &Frame,
    around: &ChartFrame,
    list: &Pilots,
    format: BookFormat,
    path: &Path,
) -> Result<(), Told> {
    let says = Says(&desk.words);
    let parts = parts(says, frame, around, list);
    let cover = cover(says, frame, around, &parts);
    replace(path, |sink| {
        let mut written = book::open(format, &cover, sink)?;
        for (heading, part) in &parts {
            written.part(heading, part)?;
        }
        written.close()
    })?;
    let file = path.display().to_string();
    let said = msg!("pilot-book-saved", rows = list.list.shown().len(), file = file);
    desk.printer.note(&desk.words, &said);
    Ok(())
}
