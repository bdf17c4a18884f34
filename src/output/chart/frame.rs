//! What stands around every chart: title, legend, the mark, notes and the source.

use super::canvas::{ALARM, Canvas, GREY, INK, Pen, Side, colour, text_width};
use super::{Chart, ChartKind};
use crate::output::text::fold;

/// The width of every drawing, and its height where nothing asks for more: the shape of a slide.
const SIZE: (u32, u32) = (1280, 720);
/// What stands between the drawing and its edges.
pub(super) const MARGIN: i32 = 40;
const TITLE: u8 = 26;
const SUBTITLE: u8 = 15;
const LEGEND: u8 = 15;
const NOTE: u8 = 13;
const NOTE_LINE: i32 = 18;
/// Columns of text a line of notes takes.
const NOTE_COLUMNS: usize = 165;
/// The height of a row of bars.
pub(super) const ROW: i32 = 19;
/// What stands above and below the rows.
const AROUND_ROWS: i32 = 250;

/// A rectangle of the sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inside {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

/// The size of a drawing.
pub(super) fn size(chart: &Chart) -> (u32, u32) {
    let (across, down) = SIZE;
    match chart.kind {
        ChartKind::Lines | ChartKind::GroupedBars | ChartKind::StackedBars => (across, down),
        ChartKind::Rows => {
            let rows = i32::try_from(chart.labels.len()).unwrap_or(i32::MAX);
            let rows = rows.saturating_mul(ROW).saturating_add(AROUND_ROWS);
            (across, down.max(u32::try_from(rows).unwrap_or(down)))
        }
    }
}

/// Draws the frame, and says what it leaves free.
pub(super) fn draw(canvas: &mut Canvas<'_>, chart: &Chart) -> Inside {
    let (across, down) = size(chart);
    let edge = |length: u32| i32::try_from(length).unwrap_or(i32::MAX);
    let (right, bottom) = (edge(across).saturating_sub(MARGIN), edge(down).saturating_sub(20));
    canvas.text(&chart.title, (MARGIN, 40), Pen::new(TITLE, INK).bold());
    canvas.text(&chart.subtitle, (MARGIN, 72), Pen::new(SUBTITLE, GREY));
    if let Some(mark) = &chart.mark {
        mark_draw(canvas, mark, right);
    }
    let mut top = 96_i32;
    if has_legend(chart) {
        legend_draw(canvas, chart, top.saturating_add(8));
        top = top.saturating_add(34);
    }
    let mut lines: Vec<String> = Vec::new();
    for note in chart.notes.iter().chain([&chart.source]) {
        lines.extend(fold(note, NOTE_COLUMNS));
    }
    let mut bottom = bottom;
    for line in lines.iter().rev() {
        canvas.text(line, (MARGIN, bottom), Pen::new(NOTE, GREY));
        bottom = bottom.saturating_sub(NOTE_LINE);
    }
    Inside { left: MARGIN, top, right, bottom: bottom.saturating_sub(4) }
}

fn mark_draw(canvas: &mut Canvas<'_>, mark: &str, right: i32) {
    let wide = text_width(mark, SUBTITLE).saturating_add(20);
    let left = right.saturating_sub(wide);
    canvas.outline((left, 26), (right, 54), ALARM);
    canvas.text(
        mark,
        (left.saturating_add(wide.saturating_div(2)), 40),
        Pen::new(SUBTITLE, ALARM).bold().side(Side::Middle),
    );
}

/// Lines are named where they end; bars of one kind need no name.
fn has_legend(chart: &Chart) -> bool {
    match chart.kind {
        ChartKind::Lines | ChartKind::Rows => false,
        ChartKind::GroupedBars | ChartKind::StackedBars => chart.panels.iter().any(|panel| panel.series.len() > 1),
    }
}

fn legend_draw(canvas: &mut Canvas<'_>, chart: &Chart, y: i32) {
    let mut x = MARGIN;
    let series = chart.panels.first().map_or(&[][..], |panel| &panel.series);
    for (place, series) in series.iter().enumerate() {
        let (fill, _) = colour(place);
        canvas.area((x, y.saturating_sub(7)), (x.saturating_add(14), y.saturating_add(7)), fill);
        canvas.text(&series.name, (x.saturating_add(20), y), Pen::new(LEGEND, INK));
        x = x.saturating_add(20).saturating_add(text_width(&series.name, LEGEND)).saturating_add(24);
    }
}
