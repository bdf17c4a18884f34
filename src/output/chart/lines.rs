//! Lines over months, each named where it ends. What is not known is a gap; what is not compared is not joined.

use super::axis::{Scale, figure, middle, slot, values};
use super::canvas::{Canvas, GREY, INK, Pen, Place, RULE, Side, colour, naming, text_width};
use super::frame::Inside;
use super::{Chart, ChartSeries, Panel};

const LABEL: u8 = 13;
const NAME: u8 = 15;
/// The least distance of two names.
const NAME_LINE: i32 = 20;

/// Draws one panel, or several two by two.
pub(super) fn draw(canvas: &mut Canvas<'_>, chart: &Chart, inside: Inside) {
    let across = if chart.panels.len() > 1 { 2 } else { 1 };
    let down = chart.panels.len().div_ceil(across);
    for (place, panel) in chart.panels.iter().enumerate() {
        let (column, row) = (place % across, place.checked_div(across).unwrap_or(0));
        let (left, right) = slot(column, across, inside.left, inside.right);
        let (top, bottom) = slot(row, down, inside.top, inside.bottom);
        let part = Inside { left, top, right, bottom };
        panel_draw(canvas, chart, panel, part, place);
    }
}

fn panel_draw(canvas: &mut Canvas<'_>, chart: &Chart, panel: &Panel, part: Inside, place: usize) {
    let scale = Scale::over(values(panel), panel.places);
    let several = chart.panels.len() > 1;
    let first_colour = if several { place } else { 0 };
    let names: Vec<String> =
        panel.series.iter().map(|series| end_name(series, panel.places, several, &chart.words.unknown)).collect();
    let names_wide = names.iter().map(|name| text_width(name, NAME)).max();
    let marks_wide = scale.marks().into_iter().map(|mark| text_width(&scale.said(mark), LABEL));
    let plot = Inside {
        left: part.left.saturating_add(marks_wide.max().unwrap_or(0)).saturating_add(10),
        top: part.top.saturating_add(30),
        right: part.right.saturating_sub(names_wide.unwrap_or(0)).saturating_sub(if several { 30 } else { 14 }),
        bottom: part.bottom.saturating_sub(if several { 34 } else { 48 }),
    };
    let heading = if several {
        canvas.text(
            &panel.title,
            (part.left, part.top.saturating_add(10)),
            Pen::new(NAME, naming(first_colour)).bold(),
        );
        text_width(&panel.title, NAME).saturating_add(14)
    } else {
        0
    };
    canvas.text(&panel.unit, (part.left.saturating_add(heading), part.top.saturating_add(10)), Pen::new(LABEL, GREY));
    grid_draw(canvas, panel, &scale, plot);
    labels_draw(canvas, chart, plot, !several);
    let mut ends: Vec<(i32, usize)> = Vec::new();
    for (at, series) in panel.series.iter().enumerate() {
        let places = places(series, &scale, plot);
        breaks_draw(canvas, chart, series, plot);
        line_draw(canvas, series, &places, first_colour.saturating_add(at));
        let end = places.iter().flatten().next_back();
        ends.push((end.map_or(plot.bottom, |(_, y)| *y), at));
    }
    names_draw(canvas, &names, &mut ends, plot, first_colour);
}

/// What stands at the end of a line: its name and its last figure.
fn end_name(series: &ChartSeries, places: u32, several: bool, unknown: &str) -> String {
    let last = series.values.iter().flatten().next_back();
    let last = last.map_or_else(|| unknown.to_owned(), |value| figure(*value, places));
    if several { last } else { format!("{} {last}", series.name) }
}

fn grid_draw(canvas: &mut Canvas<'_>, panel: &Panel, scale: &Scale, plot: Inside) {
    for mark in scale.marks() {
        let y = scale.place(mark, plot.bottom, plot.top);
        let ink = if mark == 0 { INK } else { RULE };
        canvas.line(vec![(plot.left, y), (plot.right, y)], ink, 1);
        canvas.text(&scale.said(mark), (plot.left.saturating_sub(8), y), Pen::new(LABEL, GREY).side(Side::Right));
    }
    if let Some((level, name)) = &panel.reference {
        let y = scale.place(*level, plot.bottom, plot.top);
        canvas.dashes((plot.left, y), (plot.right, y), GREY);
        canvas.text(name, (plot.right, y.saturating_sub(10)), Pen::new(LABEL, GREY).side(Side::Right));
    }
}

/// As many labels as fit, the last one among them, with the name of the axis under them.
pub(super) fn labels_draw(canvas: &mut Canvas<'_>, chart: &Chart, plot: Inside, titled: bool) {
    let count = chart.labels.len();
    let widest = chart.labels.iter().map(|label| text_width(label, LABEL)).max();
    let room = plot.right.saturating_sub(plot.left).max(1);
    let fits = room.checked_div(widest.unwrap_or(0).saturating_add(16)).unwrap_or(1).max(1);
    let every = count.div_ceil(usize::try_from(fits).unwrap_or(1)).max(1);
    for (at, label) in chart.labels.iter().enumerate() {
        let from_last = count.saturating_sub(at).saturating_sub(1);
        if from_last % every != 0 {
            continue;
        }
        let x = middle(slot(at, count, plot.left, plot.right));
        canvas.line(vec![(x, plot.bottom), (x, plot.bottom.saturating_add(5))], GREY, 1);
        canvas.text(label, (x, plot.bottom.saturating_add(17)), Pen::new(LABEL, GREY).side(Side::Middle));
    }
    if titled {
        canvas.text(
            &chart.x_title,
            (middle((plot.left, plot.right)), plot.bottom.saturating_add(38)),
            Pen::new(LABEL, GREY).side(Side::Middle),
        );
    }
}

fn places(series: &ChartSeries, scale: &Scale, plot: Inside) -> Vec<Option<Place>> {
    let count = series.values.len();
    let place = |(at, value): (usize, &Option<i64>)| {
        value.map(|value| (middle(slot(at, count, plot.left, plot.right)), scale.place(value, plot.bottom, plot.top)))
    };
    series.values.iter().enumerate().map(place).collect()
}

fn line_draw(canvas: &mut Canvas<'_>, series: &ChartSeries, places: &[Option<Place>], of: usize) {
    let (ink, _) = colour(of);
    let mut run: Vec<Place> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let ends = place.is_none() || series.breaks.contains(&at);
        if ends && run.len() > 1 {
            canvas.line(std::mem::take(&mut run), ink, 3);
        } else if ends {
            run.clear();
        }
        run.extend(*place);
    }
    if run.len() > 1 {
        canvas.line(run, ink, 3);
    }
    for place in places.iter().flatten() {
        canvas.dot(*place, of, 4);
    }
}

fn breaks_draw(canvas: &mut Canvas<'_>, chart: &Chart, series: &ChartSeries, plot: Inside) {
    for at in &series.breaks {
        let (x, _) = slot(*at, chart.labels.len(), plot.left, plot.right);
        canvas.dashes((x, plot.top), (x, plot.bottom), GREY);
        canvas.text(&chart.words.broken, (x, plot.top.saturating_sub(9)), Pen::new(LABEL, GREY).side(Side::Middle));
    }
}

/// Names the lines at their ends, moved apart where they would cover each other.
fn names_draw(canvas: &mut Canvas<'_>, names: &[String], ends: &mut [(i32, usize)], plot: Inside, first_colour: usize) {
    ends.sort_unstable();
    let mut lowest = i32::MIN;
    for (y, _) in ends.iter_mut() {
        *y = (*y).max(lowest);
        lowest = y.saturating_add(NAME_LINE);
    }
    let mut highest = plot.bottom.saturating_add(NAME_LINE.saturating_div(2));
    for (y, _) in ends.iter_mut().rev() {
        *y = (*y).min(highest);
        highest = y.saturating_sub(NAME_LINE);
    }
    for (y, at) in ends.iter() {
        let ink = naming(first_colour.saturating_add(*at));
        if let Some(name) = names.get(*at) {
            let place = (plot.right.saturating_add(10), *y);
            canvas.text(name, place, Pen::new(NAME, ink).bold());
        }
    }
}
