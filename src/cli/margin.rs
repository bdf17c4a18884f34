//! What a file shows beside the rows of its list.

use crate::cli::desk::Desk;
use crate::intake::footing::Footing;
use crate::intake::margin::Margin;
use crate::intake::sheet::SheetFormat;
use crate::msg;
use crate::office::told::Told;

/// How many of the rows that are about nobody are said one by one.
const FOOTINGS_SAID: usize = 5;

/// Says it, where no count of rows has said before that some are about nobody.
///
/// # Errors
/// That it cannot be written.
pub(super) fn passed_over_say(desk: &Desk, margin: &Margin) -> Result<(), Told> {
    let rows = margin.footings.len();
    if rows > 0 {
        desk.printer.line(&desk.words, &msg!("import-passed-over", rows = rows))?;
    }
    margin_say(desk, margin)
}

/// Says it.
///
/// # Errors
/// That it cannot be written.
pub(super) fn margin_say(desk: &Desk, margin: &Margin) -> Result<(), Told> {
    let mut lines = Vec::new();
    for Footing { row, text } in margin.footings.iter().take(FOOTINGS_SAID) {
        lines.push(msg!("import-footing", row = *row, text = text));
    }
    let more = margin.footings.len().saturating_sub(FOOTINGS_SAID);
    if more > 0 {
        lines.push(msg!("import-footings-more", rows = more));
    }
    if let Some(SheetFormat::Xlsx { sheet, others }) = &margin.format
        && !others.is_empty()
    {
        lines.push(msg!("import-sheet", sheet = sheet, others = others.join(", ")));
    }
    if margin.hidden > 0 {
        lines.push(msg!("import-hidden-rows", hidden = margin.hidden, rows = margin.rows));
    }
    for (column, count) in &margin.left_out {
        lines.push(msg!("import-left-out", column = column, cells = *count));
    }
    if !margin.absent.is_empty() {
        lines.push(msg!("import-absent", headers = margin.absent.join(", ")));
    }
    if !margin.own.is_empty() {
        lines.push(msg!("import-own-columns", headers = margin.own.join(", ")));
    }
    if let Some(day) = margin.title_day {
        lines.push(msg!("import-title-day", day = day));
    }
    for line in &lines {
        desk.printer.line(&desk.words, line)?;
    }
    Ok(())
}
