//! Upright bars from zero, side by side or on top of each other, with their figures.

use super::axis::{Scale, figure, middle, slot, values};
use super::canvas::{Canvas, GREY, INK, PAPER, Pen, RULE, Side, colour, text_width};
use super::frame::Inside;
use super::lines::labels_draw;
use super::{Chart, ChartKind, Panel};

const LABEL: u8 = 13;
/// The least height of a bar that its figure is written into.
const WRITTEN: i32 = 18;

/// Draws the first panel: bars have one.
pub(super) fn draw(canvas: &mut Canvas<'_>, chart: &Chart, inside: Inside) {
    let Some(panel) = chart.panels.first() else {
        return;
    };
    let stacked = match chart.kind {
        ChartKind::StackedBars => true,
        ChartKind::GroupedBars | ChartKind::Lines | ChartKind::Rows => false,
    };
    let sums = (0..chart.labels.len()).map(|at| sum(panel, at));
    let scale = if stacked { Scale::over(sums, panel.places) } else { Scale::over(values(panel), panel.places) };
    let marks_wide = scale.marks().into_iter().map(|mark| text_width(&scale.said(mark), LABEL));
    let plot = Inside {
        left: inside.left.saturating_add(marks_wide.max().unwrap_or(0)).saturating_add(10),
        top: inside.top.saturating_add(36),
        right: inside.right,
        bottom: inside.bottom.saturating_sub(48),
    };
    canvas.text(&panel.unit, (inside.left, inside.top.saturating_add(10)), Pen::new(LABEL, GREY));
    for mark in scale.marks() {
        let y = scale.place(mark, plot.bottom, plot.top);
        let ink = if mark == 0 { INK } else { RULE };
        canvas.line(vec![(plot.left, y), (plot.right, y)], ink, 1);
        canvas.text(&scale.said(mark), (plot.left.saturating_sub(8), y), Pen::new(LABEL, GREY).side(Side::Right));
    }
    for at in 0..chart.labels.len() {
        let room = slot(at, chart.labels.len(), plot.left, plot.right);
        let eighth = room.1.saturating_sub(room.0).saturating_div(8);
        let room = (room.0.saturating_add(eighth), room.1.saturating_sub(eighth));
        if stacked {
            stack_draw(canvas, chart, panel, &scale, (at, room, plot));
        } else {
            group_draw(canvas, chart, panel, &scale, (at, room, plot));
        }
    }
    labels_draw(canvas, chart, plot, true);
}

fn sum(panel: &Panel, at: usize) -> i64 {
    let values = panel.series.iter().filter_map(|series| *series.values.get(at)?);
    values.fold(0, i64::saturating_add)
}

/// Which label, from where to where its bars may stand, and the plot.
type Slot = (usize, (i32, i32), Inside);

fn stack_draw(canvas: &mut Canvas<'_>, chart: &Chart, panel: &Panel, scale: &Scale, (at, (left, right), plot): Slot) {
    let mut below = 0_i64;
    let mut lacks = false;
    for (of, series) in panel.series.iter().enumerate() {
        let Some(value) = series.values.get(at).copied().flatten() else {
            lacks = true;
            continue;
        };
        let above = below.saturating_add(value);
        let (foot, head) = (scale.place(below, plot.bottom, plot.top), scale.place(above, plot.bottom, plot.top));
        below = above;
        let (fill, ink) = colour(of);
        canvas.area((left, head), (right, foot), fill);
        if foot != head {
            canvas.line(vec![(left, head), (right, head)], PAPER, 1);
        }
        if foot.saturating_sub(head) >= WRITTEN {
            canvas.text(
                &figure(value, panel.places),
                (middle((left, right)), middle((foot, head))),
                Pen::new(LABEL, ink).side(Side::Middle),
            );
        }
    }
    let all = if lacks {
        format!("{} + {}", figure(below, panel.places), chart.words.unknown)
    } else {
        figure(below, panel.places)
    };
    let head = scale.place(below, plot.bottom, plot.top).saturating_sub(11);
    canvas.text(&all, (middle((left, right)), head), Pen::new(LABEL, INK).bold().side(Side::Middle));
}

fn group_draw(canvas: &mut Canvas<'_>, chart: &Chart, panel: &Panel, scale: &Scale, (at, (left, right), plot): Slot) {
    let zero = scale.place(0, plot.bottom, plot.top);
    for (of, series) in panel.series.iter().enumerate() {
        let (from, to) = slot(of, panel.series.len(), left, right);
        let value = series.values.get(at).copied().flatten();
        let end = value.map_or(zero, |value| scale.place(value, plot.bottom, plot.top));
        let (fill, _) = colour(of);
        if value.is_some() {
            let to = to.saturating_sub(1);
            canvas.area((from, end.min(zero)), (to, end.max(zero)), fill);
        }
        let said = value.map_or_else(|| chart.words.unknown.clone(), |value| figure(value, panel.places));
        let y = if end > zero { end.saturating_add(11) } else { end.saturating_sub(11) };
        canvas.text(&said, (middle((from, to)), y), Pen::new(LABEL, INK).side(Side::Middle));
    }
}
