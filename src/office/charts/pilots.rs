//! Applications to convert: how much of the stock is gone against how much of the time is used, and how many stand at each
//! stage.

use crate::msg;
use crate::office::charts::ChartFrame;
use crate::office::says::Says;
use crate::office::words::pilot_list::stage_name;
use crate::output::chart::{Chart, ChartKind, ChartSeries, Panel};
use crate::reports::pilot::{PilotLine, Pilots};
use crate::words::Message;

/// Per cent with one place.
const TENTHS: u32 = 3;

/// The part of the stock that is gone and the part of the time that is used, a row an application whose run-off has an
/// end: the one that lags most on top. `None` where there is none.
#[must_use]
pub fn pilot_run_off_chart(says: Says<'_>, around: &ChartFrame, rows: &[PilotLine]) -> Option<Chart> {
    let mut shown: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let stock = row.progress()?.stock;
            stock.time_used.map(|used| (row, stock, used))
        })
        .collect();
    shown.sort_by(|(one, first, _), (other, second, _)| {
        (second.behind(), &one.name).cmp(&(first.behind(), &other.name))
    });
    if shown.is_empty() {
        return None;
    }
    let labels = shown.iter().map(|(row, ..)| row.name.clone()).collect();
    let gone = shown.iter().map(|(_, stock, _)| stock.reduced?.rounded(TENTHS)).collect();
    let used = shown.iter().map(|(.., used)| used.rounded(TENTHS)).collect();
    let panel = |title: Message, values| {
        let title = says.say(&title);
        Panel {
            series: vec![ChartSeries::new(&title, values)],
            title,
            unit: says.say(&msg!("pilot-chart-percent")),
            places: 1,
            reference: None,
        }
    };
    let mut chart = around.chart(
        says,
        "pilot-run-off",
        &msg!("pilot-chart-run-off"),
        ChartKind::Rows,
        (&msg!("column-name"), labels),
        vec![panel(msg!("pilot-head-reduced"), gone), panel(msg!("pilot-head-time-used"), used)],
    );
    chart.notes.push(says.say(&msg!("pilot-chart-run-off-note")));
    Some(chart)
}

/// How many applications stand at each stage, in the order of the way. `None` where there is none.
#[must_use]
pub fn pilot_stages_chart(says: Says<'_>, around: &ChartFrame, list: &Pilots) -> Option<Chart> {
    let (labels, counts): (Vec<String>, Vec<Option<i64>>) = list
        .by_stage()
        .into_iter()
        .filter_map(|(stage, sum)| Some((says.say(&stage_name(stage?)), Some(sum.applications))))
        .unzip();
    if labels.is_empty() {
        return None;
    }
    let unit = says.say(&msg!("pilot-total-applications"));
    let panel =
        Panel { title: String::new(), series: vec![ChartSeries::new(&unit, counts)], unit, places: 0, reference: None };
    Some(around.chart(
        says,
        "pilot-stages",
        &msg!("pilot-chart-stages"),
        ChartKind::Rows,
        (&msg!("head-stage"), labels),
        vec![panel],
    ))
}
