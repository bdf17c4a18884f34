//! Pictures of the lists: the trend of the measures, the three drops by unit, the ages of the stuck. What is drawn is put
//! together here; how it is drawn is [`crate::output::chart`].

use std::path::Path;

use crate::cli::desk::Desk;
use crate::msg;
use crate::office::charts::format_asked;
use crate::office::told::Told;
use crate::output::chart::Chart;

/// Writes a picture, and says so.
///
/// # Errors
/// That the file's ending is of no picture, or it cannot be written.
pub fn save(desk: &Desk, chart: &Chart, path: &Path) -> Result<(), Told> {
    let lacks_glyphs = chart.save(format_asked(path)?, path)?;
    if lacks_glyphs {
        desk.printer.note(&desk.words, &msg!("chart-lacks-glyphs"));
    }
    let file = path.display().to_string();
    desk.printer.note(&desk.words, &msg!("chart-saved", file = file));
    Ok(())
}
