//! `pilot export` into a workbook or a page: the list, what it adds up to, and charts, in one file.

use crate::msg;
use crate::office::asked::Frame;
use crate::office::charts::ChartFrame;
use crate::office::charts::pilots::{pilot_run_off_chart, pilot_stages_chart};
use crate::office::lists::pilots::{grid, stages_grid, units_grid};
use crate::office::says::Says;
use crate::output::book::{Cover, Heading, Part};
use crate::output::{Cell, Labels};
use crate::reports::pilot::Pilots;
use crate::words::Message;

/// The parts; a chart that would be empty is left out.
pub(crate) fn parts(says: Says<'_>, frame: &Frame, around: &ChartFrame, list: &Pilots) -> Vec<(Heading, Part)> {
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

pub(crate) fn cover(says: Says<'_>, frame: &Frame, around: &ChartFrame, parts: &[(Heading, Part)]) -> Cover {
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
