//! Bars from left to right, a row a label and a panel a measure: what is compared over many units.

use super::axis::{Scale, figure, middle, slot, values};
use super::canvas::{Canvas, GREY, INK, Pen, RULE, Side, colour, naming, text_width};
use super::frame::{Inside, ROW};
use super::{Chart, Panel};
use crate::output::text::cut;

const LABEL: u8 = 13;
const NAME: u8 = 15;
/// What stands between two panels.
const GUTTER: i32 = 24;
/// The most columns of text a label takes.
const LABEL_COLUMNS: usize = 30;

/// Draws the panels side by side, with the labels once at the left.
pub(super) fn draw(canvas: &mut Canvas<'_>, chart: &Chart, inside: Inside) {
    let labels: Vec<String> = chart.labels.iter().map(|label| cut(label, LABEL_COLUMNS)).collect();
    let widest = labels.iter().map(|label| text_width(label, LABEL)).max();
    let left = inside.left.saturating_add(widest.unwrap_or(0));
    let top = inside.top.saturating_add(58);
    let rows = i32::try_from(labels.len()).unwrap_or(0).saturating_mul(ROW);
    let bottom = top.saturating_add(rows);
    canvas.text(&chart.x_title, (left, top.saturating_sub(14)), Pen::new(LABEL, GREY).side(Side::Right));
    for (at, label) in labels.iter().enumerate() {
        let y = middle(slot(at, labels.len(), top, bottom));
        canvas.text(label, (left, y), Pen::new(LABEL, INK).side(Side::Right));
    }
    for (at, panel) in chart.panels.iter().enumerate() {
        let (from, to) = slot(at, chart.panels.len(), left, inside.right);
        let plot = Inside { left: from.saturating_add(GUTTER), top, right: to, bottom };
        panel_draw(canvas, chart, panel, plot, at);
    }
}

fn panel_draw(canvas: &mut Canvas<'_>, chart: &Chart, panel: &Panel, plot: Inside, of: usize) {
    let scale = Scale::over(values(panel), panel.places);
    let figures = panel.series.iter().flat_map(|series| &series.values).flatten();
    let wide = |value: &i64| text_width(&figure(*value, panel.places), LABEL).saturating_add(8);
    let before = figures.clone().filter(|value| **value < 0).map(wide).max();
    let after = figures.filter(|value| **value >= 0).map(wide).max();
    // Figures stand beyond their bars.
    let from = plot.left.saturating_add(before.unwrap_or(0));
    let unknown = text_width(&chart.words.unknown, LABEL);
    let to = plot.right.saturating_sub(after.unwrap_or(0).max(if scale.high == 0 { 8 } else { unknown }));
    let (fill, _) = colour(of);
    let heading = (plot.left, plot.top.saturating_sub(48));
    canvas.text(&panel.title, heading, Pen::new(NAME, naming(of)).bold());
    canvas.text(&panel.unit, (plot.left, plot.top.saturating_sub(30)), Pen::new(LABEL, GREY));
    for mark in scale.marks() {
        let x = scale.place(mark, from, to);
        let ink = if mark == 0 { INK } else { RULE };
        canvas.line(vec![(x, plot.top), (x, plot.bottom)], ink, 1);
        canvas.text(&scale.said(mark), (x, plot.top.saturating_sub(12)), Pen::new(LABEL, GREY).side(Side::Middle));
    }
    let zero = scale.place(0, from, to);
    let Some(series) = panel.series.first() else {
        return;
    };
    for (at, value) in series.values.iter().enumerate() {
        let (head, foot) = slot(at, series.values.len(), plot.top, plot.bottom);
        let y = middle((head, foot));
        let Some(value) = value else {
            let (x, side) = if scale.high == 0 {
                (zero.saturating_sub(6), Side::Right)
            } else {
                (zero.saturating_add(6), Side::Left)
            };
            canvas.text(&chart.words.unknown, (x, y), Pen::new(LABEL, GREY).side(side));
            continue;
        };
        let end = scale.place(*value, from, to);
        canvas.area((end.min(zero), head.saturating_add(3)), (end.max(zero), foot.saturating_sub(3)), fill);
        let (x, side) =
            if *value < 0 { (end.saturating_sub(5), Side::Right) } else { (end.saturating_add(5), Side::Left) };
        let said = figure(*value, panel.places);
        canvas.text(&said, (x, y), Pen::new(LABEL, INK).side(side));
    }
}
