//! A list laid out as one block a row: for rows that say too much for the width of a terminal.

use unicode_width::UnicodeWidthStr;

use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::{self, is_table};
use crate::cli::printer::width;
use crate::office::pages::layout::Layout;
use crate::office::told::Told;
use crate::output::{Cell, Grid};

const INDENT: &str = "    ";
const BETWEEN: &str = " · ";

/// Shows a list: on a terminal as blocks, in every other format as it is.
///
/// # Errors
/// That it cannot be written.
pub fn show(desk: &Desk, grid: &Grid, layout: Layout, shown: &ShownArgs) -> Result<(), Told> {
    if !is_table(shown) {
        return listing::show(desk, grid, shown);
    }
    text_show(desk, grid, &blocks(grid, layout, width()))
}

/// Shows a page of facts, whose columns are section, item, value, precision, since, until and what else is to be said:
/// on a terminal each section under its name, in every other format as it is.
///
/// # Errors
/// That it cannot be written.
pub fn page_show(desk: &Desk, grid: &Grid, shown: &ShownArgs) -> Result<(), Told> {
    if !is_table(shown) {
        return listing::show(desk, grid, shown);
    }
    text_show(desk, grid, &page(grid, width()))
}

fn text_show(desk: &Desk, grid: &Grid, text: &str) -> Result<(), Told> {
    desk.printer.pages();
    desk.printer.text(text.trim_end())?;
    for note in &grid.notes {
        desk.printer.note_text(note);
    }
    desk.printer.note_text(&grid.definition);
    Ok(())
}

/// A page of facts, for a width in columns.
fn page(grid: &Grid, limit: usize) -> String {
    let mut text = format!("{}\n", grid.title);
    let mut last = String::new();
    for row in &grid.rows {
        let said: Vec<String> = row.iter().map(|cell| said(grid, cell)).collect();
        let [section, item, value, precision, since, until, rest @ ..] = said.as_slice() else {
            continue;
        };
        if *section != last {
            text.push_str(&format!("\n{section}\n"));
            last.clone_from(section);
        }
        let mut parts = vec![format!("{item}: {value}")];
        let days = format!("{precision} {since} – {until}");
        if !since.is_empty() {
            parts.push(days.trim().to_owned());
        }
        parts.extend(rest.iter().filter(|part| !part.is_empty()).cloned());
        for line in fold(&parts, BETWEEN, limit.saturating_sub(INDENT.len())) {
            text.push_str(&format!("{INDENT}{line}\n"));
        }
    }
    text
}

/// The blocks of a list, for a width in columns.
fn blocks(grid: &Grid, layout: Layout, limit: usize) -> String {
    if grid.rows.is_empty() {
        return format!("{}\n", grid.empty);
    }
    let mut text = format!("{}\n", grid.title);
    for row in &grid.rows {
        let (first, rest) = parts(grid, row, layout);
        text.push('\n');
        for line in fold(&first, "  ", limit) {
            text.push_str(&line);
            text.push('\n');
        }
        for line in fold(&rest, BETWEEN, limit.saturating_sub(INDENT.len())) {
            text.push_str(INDENT);
            text.push_str(&line);
            text.push('\n');
        }
    }
    let totals: Vec<String> =
        grid.totals.iter().map(|total| format!("{}: {}", total.heading, said(grid, &total.cell))).collect();
    if !totals.is_empty() {
        text.push('\n');
        text.push_str(&fold(&totals, BETWEEN, limit).join("\n"));
        text.push('\n');
    }
    text
}

/// What the head of a row says, and what follows with its headings. The sign of a day that is not exact stands before
/// the day.
fn parts(grid: &Grid, row: &[Cell], layout: Layout) -> (Vec<String>, Vec<String>) {
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    let mut sign = String::new();
    for (column, cell) in grid.columns.iter().zip(row) {
        let text = said(grid, cell);
        if column.key.ends_with("precision") {
            sign = text;
            continue;
        }
        let text = if sign.is_empty() { text } else { format!("{} {text}", std::mem::take(&mut sign)) };
        if text.trim().is_empty() || layout.hidden.contains(&column.key) {
            continue;
        }
        if layout.head.contains(&column.key) {
            first.push(text);
        } else {
            rest.push(format!("{}: {text}", column.heading));
        }
    }
    (first, rest)
}

fn said(grid: &Grid, cell: &Cell) -> String {
    let text = match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Code(text) | Cell::Word { label: text, .. } => text.clone(),
        Cell::Integer(number) => number.to_string(),
        Cell::Money(amount) => amount.grouped(),
        Cell::Date(day) => day.to_string(),
        Cell::Moment(moment) => crate::office::says::moment_legal(*moment),
        Cell::Flag(true) => grid.labels.yes.clone(),
        Cell::Flag(false) => grid.labels.no.clone(),
        Cell::Trend(values) => crate::output::spark::sparkline(values),
    };
    // Text from a file must neither break a block nor steer the terminal.
    text.replace(|c: char| c.is_control(), " ")
}

/// Packs parts into lines; a part is broken only where it is longer than a line.
fn fold(parts: &[String], between: &str, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for part in parts {
        let fits_a_line = part.width() <= limit;
        if fits_a_line && !line.is_empty() && line.width() + between.width() + part.width() > limit {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            if line.width() + between.width() > limit {
                lines.push(std::mem::take(&mut line));
            } else {
                line.push_str(between);
            }
        }
        for word in part.split_inclusive(' ') {
            if !line.is_empty() && line.width() + word.trim_end().width() > limit {
                lines.push(std::mem::take(&mut line));
            }
            for sign in word.chars() {
                if line.width() + sign.encode_utf8(&mut [0; 4]).width() > limit && !line.is_empty() && sign != ' ' {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(sign);
            }
        }
    }
    lines.push(line);
    lines.into_iter().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stay_whole_where_they_fit_and_no_line_is_wider_than_the_terminal() {
        let parts = ["依据：沪金监〔2019〕1号", "Reason: lost contact", "x"].map(str::to_owned).to_vec();
        assert_eq!(fold(&parts, BETWEEN, 24), ["依据：沪金监〔2019〕1号", "Reason: lost contact · x"]);
        for limit in 2..40 {
            let lines = fold(&parts, BETWEEN, limit);
            assert!(lines.iter().all(|line| line.width() <= limit), "{lines:?}");
        }
    }
}
