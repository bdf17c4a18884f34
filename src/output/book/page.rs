//! A book as one page: contents, then a section a part. Nothing is fetched, nothing runs, and it prints.

use std::io::{self, Write};

use super::{Book, Cover, Heading, Part};
use crate::output::chart::Chart;
use crate::output::html::{STYLE, about_write, escaped, rows_write};
use crate::output::{Cell, Grid, Labels, OutputError, Scale};

/// What a book needs beyond the style of a list.
const BOOK_STYLE: &str = "\
body { max-width: 90rem; }
h1 { font-size: 2rem; margin: 0 0 1rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 1rem; border-top: 3px solid #0072b2; padding-top: .75rem; }
p { max-width: 60rem; white-space: pre-line; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.mark { display: inline-block; border: 2px solid #b03a00; color: #b03a00; font-weight: 700; padding: .2rem .8rem; }
nav ol { columns: 2 24rem; line-height: 1.9; }
.scroll { overflow-x: auto; }
.scroll table { min-width: max-content; }
.scroll .text, .scroll .word { max-width: 24rem; overflow-wrap: break-word; }
figure { margin: 0; }
figure svg { max-width: 100%; height: auto; }
.top { font-size: .8rem; }
a { color: #005a8c; }
@media print {
  h2 { break-before: page; border: 0; }
  .scroll { overflow: visible; }
  .scroll table { min-width: 0; }
  .top { display: none; }
  figure svg { max-height: 170mm; }
}
";

pub(super) struct Page<'s> {
    sink: &'s mut dyn Write,
    labels: Labels,
}

impl<'s> Page<'s> {
    pub(super) fn open(cover: &Cover, sink: &'s mut dyn Write) -> Result<Self, OutputError> {
        let title = escaped(&cover.title);
        let language = escaped(&cover.labels.language);
        writeln!(sink, "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">")?;
        writeln!(
            sink,
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>"
        )?;
        writeln!(sink, "<style>\n{STYLE}{BOOK_STYLE}</style>\n</head>\n<body>\n<header id=\"top\">\n<h1>{title}</h1>")?;
        if let Some(mark) = &cover.mark {
            writeln!(sink, "<p class=\"mark\">{}</p>", escaped(mark))?;
        }
        writeln!(sink, "<dl>")?;
        for (heading, cell) in &cover.facts {
            if *cell != Cell::Empty {
                writeln!(
                    sink,
                    "<dt>{}</dt><dd>{}</dd>",
                    escaped(heading),
                    escaped(&cell.readable(&cover.labels, Scale::Yuan))
                )?;
            }
        }
        writeln!(sink, "</dl>")?;
        prose_write(sink, &cover.paragraphs)?;
        let contents = escaped(&cover.contents_title);
        writeln!(sink, "</header>\n<nav aria-label=\"{contents}\">\n<h2>{contents}</h2>\n<ol>")?;
        for heading in &cover.contents {
            writeln!(sink, "<li><a href=\"#{}\">{}</a></li>", heading.name, escaped(&heading.title))?;
        }
        writeln!(sink, "</ol>\n</nav>\n<main>")?;
        Ok(Self { sink, labels: cover.labels.clone() })
    }
}

impl Book for Page<'_> {
    fn part(&mut self, heading: &Heading, part: &Part) -> Result<(), OutputError> {
        writeln!(self.sink, "<section id=\"{}\">\n<h2>{}</h2>", heading.name, escaped(&heading.title))?;
        match part {
            Part::Grid(grid) => grid_write(self.sink, grid)?,
            Part::Prose(paragraphs) => prose_write(self.sink, paragraphs)?,
            Part::Chart(chart) => chart_write(self.sink, chart)?,
        }
        writeln!(self.sink, "<p class=\"top\"><a href=\"#top\">↑ {}</a></p>\n</section>", escaped(&self.labels.title))?;
        Ok(())
    }

    fn close(self: Box<Self>) -> Result<(), OutputError> {
        writeln!(self.sink, "</main>\n</body>\n</html>")?;
        self.sink.flush()?;
        Ok(())
    }
}

fn prose_write(sink: &mut dyn Write, paragraphs: &[String]) -> io::Result<()> {
    for paragraph in paragraphs {
        writeln!(sink, "<p>{}</p>", escaped(paragraph))?;
    }
    Ok(())
}

fn grid_write(sink: &mut dyn Write, grid: &Grid) -> Result<(), OutputError> {
    grid.check().map_err(|fault| OutputError::Grid { report: grid.report, fault })?;
    writeln!(sink, "<div class=\"scroll\" tabindex=\"0\">")?;
    rows_write(grid, &escaped(&grid.title), sink)?;
    writeln!(sink, "</div>")?;
    about_write(grid, sink)?;
    Ok(())
}

fn chart_write(sink: &mut dyn Write, chart: &Chart) -> Result<(), OutputError> {
    let drawing = chart.svg().map_err(|fault| OutputError::Chart { chart: chart.name, fault })?;
    writeln!(sink, "<figure>\n{drawing}</figure>")?;
    Ok(())
}
