//! One page that stands alone: no scripts, nothing fetched, made to be printed.

use std::io::{self, Write};

use super::text::printable;
use super::{Cell, Grid, Kind, Scale};

pub(super) const STYLE: &str = "\
:root { color-scheme: light; }
body { font: 14px/1.5 system-ui, \"Noto Sans CJK SC\", \"Source Han Sans SC\", \"Microsoft YaHei\", sans-serif; color: #1a1a1a; background: #fff; margin: 2rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: 1.4rem; font-weight: 600; padding-bottom: .75rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ddd; white-space: pre-line; }
.text { overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #1a1a1a; }
tbody tr:nth-child(even) { background: #f6f6f6; }
.integer, .money, .figure { text-align: right; }
.integer, .money, .figure, .code, .date, .moment, .flag, .trend { white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1.5rem 0 0; font-size: .9rem; color: #444; }
dt { font-weight: 600; }
dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { margin: 0; font-size: 9pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
";

pub(super) fn write(grid: &Grid, sink: &mut dyn Write) -> io::Result<()> {
    let title = escaped(&grid.title);
    writeln!(sink, "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>", escaped(&grid.labels.language))?;
    writeln!(sink, "<meta charset=\"utf-8\">")?;
    writeln!(sink, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(sink, "<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>")?;
    rows_write(grid, &title, sink)?;
    about_write(grid, sink)?;
    writeln!(sink, "</body>\n</html>")
}

pub(super) fn rows_write(grid: &Grid, title: &str, sink: &mut dyn Write) -> io::Result<()> {
    writeln!(sink, "<table>\n<caption>{title}</caption>\n<thead>\n<tr>")?;
    for column in &grid.columns {
        writeln!(
            sink,
            "<th scope=\"col\" class=\"{}\">{}</th>",
            class(column.kind),
            escaped(&column.titled(&grid.labels))
        )?;
    }
    writeln!(sink, "</tr>\n</thead>\n<tbody>")?;
    for row in &grid.rows {
        write!(sink, "<tr>")?;
        for (column, cell) in grid.columns.iter().zip(row) {
            write!(
                sink,
                "<td class=\"{}\">{}</td>",
                class(column.kind),
                escaped(&cell.readable(&grid.labels, column.scale))
            )?;
        }
        writeln!(sink, "</tr>")?;
    }
    if grid.rows.is_empty() {
        writeln!(sink, "<tr><td colspan=\"{}\">{}</td></tr>", grid.columns.len().max(1), escaped(&grid.empty))?;
    }
    writeln!(sink, "</tbody>\n</table>")
}

/// The totals, what is known about the list, and the notes. The title is the caption already.
pub(super) fn about_write(grid: &Grid, sink: &mut dyn Write) -> io::Result<()> {
    let mut lines: Vec<_> = grid
        .totals
        .iter()
        .map(|total| {
            let scale = grid.scale_of(total);
            (grid.titled(total), total.cell.readable(&grid.labels, scale))
        })
        .collect();
    lines.extend(grid.about(grid.rows.len()).into_iter().skip(1).filter(|(_, cell)| *cell != Cell::Empty).map(
        |(heading, cell)| {
            let value = cell.readable(&grid.labels, Scale::Yuan);
            (heading.to_owned(), value)
        },
    ));
    lines.extend(grid.notes.iter().map(|note| (grid.labels.notes.clone(), note.clone())));
    writeln!(sink, "<dl>")?;
    for (heading, value) in lines {
        writeln!(sink, "<dt>{}</dt><dd>{}</dd>", escaped(&heading), escaped(&value))?;
    }
    writeln!(sink, "</dl>")
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Code => "code",
        Kind::Integer => "integer",
        Kind::Money => "money",
        Kind::Figure => "figure",
        Kind::Date => "date",
        Kind::Moment => "moment",
        Kind::Word => "word",
        Kind::Flag => "flag",
        Kind::Trend => "trend",
    }
}

pub(super) fn escaped(text: &str) -> String {
    let text = printable(text);
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
