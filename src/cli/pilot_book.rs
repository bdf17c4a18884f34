//! `pilot export` into a workbook or a page: the list, what it adds up to, and charts, in one file.

use std::path::Path;

use super::desk::Desk;
use super::fail::Failure;
use super::listing::{Frame, Says};
use super::picture::{Around, pilot_run_off_chart, pilot_stages_chart};
use super::pilot_list::{grid, stages_grid, units_grid};
use crate::msg;
use crate::output::book::{self, BookFormat, Cover, Heading, Part};
use crate::output::{Cell, Labels, replace};
use crate::reports::pilot::Pilots;
use crate::words::Message;

/// Writes the file, whole or not at all, and says so.
///
/// # Errors
/// That it cannot be written.
pub fn save(
    desk: &Desk,
    frame: &Frame,
    around: &Around,
    list: &Pilots,
    format: BookFormat,
    path: &Path,
) -> Result<(), Failure> {
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

/// The parts; a chart that would be empty is left out.
fn parts(says: Says<'_>, frame: &Frame, around: &Around, list: &Pilots) -> Vec<(Heading, Part)> {
    let heading = |name: &'static str, title: Message| Heading { name, title: says.say(&title) };
    let mut parts: Vec<(Heading, Part)> = vec![
        (heading("pilots", msg!("pilot-list-title")), grid(says, frame, list, false).into()),
        (heading("pilots-by-unit", msg!("pilot-units-title")), units_grid(says, frame, list).into()),
        (heading("pilots-by-stage", msg!("pilot-stages-title")), stages_grid(says, frame, list).into()),
    ];
    if let Some(chart) = pilot_run_off_chart(says, around, &list.list.rows) {
        parts.push((heading("pilot-run-off", msg!("pilot-chart-run-off")), chart.into()));
    }
    if let Some(chart) = pilot_stages_chart(says, around, list) {
        parts.push((heading("pilot-stages", msg!("pilot-chart-stages")), chart.into()));
    }
    parts
}

fn cover(says: Says<'_>, frame: &Frame, around: &Around, parts: &[(Heading, Part)]) -> Cover {
    let cut = &frame.cut;
    let labels = Labels::spoken(|key| says.say(&Message::named(key)));
    let title = msg!("pilot-book-title", unit = around.unit(), day = cut.as_of);
    let mut paragraphs = frame.notes(says);
    paragraphs.push(says.say(&msg!("pilot-list-definition")));
    Cover {
        title: says.say(&title),
        mark: around.mark().map(str::to_owned),
        facts: vec![
            (labels.unit.clone(), Cell::text(around.unit())),
            (labels.as_of.clone(), cut.as_of.into()),
            (labels.known_at.clone(), says.moment(cut.known_at)),
        ],
        paragraphs,
        contents_title: says.say(&msg!("pack-contents")),
        contents: parts.iter().map(|(heading, _)| heading.clone()).collect(),
        generated_at: cut.known_at,
        labels,
    }
}
