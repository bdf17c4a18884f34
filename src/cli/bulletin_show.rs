//! `bulletin show` and `export national`: a bulletin as the record gives it now, or gave it.

use std::path::Path;

use crate::cli::args::{BulletinShowArgs, ListArgs, ShownArgs};
use crate::cli::desk::Desk;
use crate::cli::listing::is_table;
use crate::cli::picture;
use crate::cli::wrap::wrapped;
use crate::db::Session;
use crate::domain::figures::publication::Published;
use crate::domain::figures::{Group, Measure};
use crate::domain::unit::NATION;
use crate::msg;
use crate::office::asked::{Asked, Frame};
use crate::office::bulletin::grids::{definition_lines, figures_grid, flow_grid, head, notes, regions_grid};
use crate::office::bulletin::shown::{BulletinAsked, is_not_idle, published_read};
use crate::office::charts::ChartFrame;
use crate::office::charts::trend::trend_chart;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::record as say;
use crate::output::Format;
use crate::reports::bulletin::BulletinSpec;
use crate::reports::series::{Scope, SeriesSpec, series_read};
use crate::words::Lang;

/// Shows a bulletin.
///
/// # Errors
/// That the days do not fit, that the unit is not the officer's, or that it cannot be read or written.
pub fn show(desk: &Desk, args: &BulletinShowArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let spec = args.asked().spec(&session)?;
    if args.known_at.is_some_and(|moment| moment > spec.known_at) {
        desk.printer.note(&desk.words, &msg!("list-known-at-ahead"));
    }
    if let Some(path) = &args.chart {
        chart_write(desk, &mut session, &spec, path)?;
    }
    let published = published_read(&mut session, &spec)?;
    if is_table(&args.shown) {
        return page_print(desk, &published, args.percentages);
    }
    if format_of(&args.shown)? == Format::Json && !args.shown.steer.asked().is_any() {
        return content_write(desk, &published, &args.shown);
    }
    let mut grid = regions_grid(Says(&desk.words), &published.bulletin);
    grid.notes.insert(0, paragraph_of(desk, &published, args.percentages).to_owned());
    desk.printer.grid(&desk.words, &grid, &args.shown)
}

/// Draws the trend of the measures from the baseline to the month.
fn chart_write(desk: &Desk, session: &mut Session, spec: &BulletinSpec, path: &Path) -> Result<(), Told> {
    crate::office::charts::format_asked(path)?;
    let asked = Asked {
        as_of: Some(spec.month.end()),
        known_at: Some(spec.known_at),
        unit: Some(spec.unit.clone()),
        ..Asked::default()
    };
    let says = Says(&desk.words);
    let around = ChartFrame::of(says, session, &Frame::of(session, &asked)?);
    let series = SeriesSpec {
        scope: Scope::Unit((spec.unit != NATION).then(|| spec.unit.clone())),
        groups: vec![Group::Operating],
        measures: Measure::OF_A_UNIT.to_vec(),
        first: spec.baseline,
        last: spec.month,
        baseline: Some(spec.baseline),
        known_at: spec.known_at,
    };
    let read = series_read(session, &series)?;
    picture::save(desk, &trend_chart(says, &around, &read), path)
}

/// Writes the table of figures (E10).
///
/// # Errors
/// As [`show`].
pub fn export_run(desk: &Desk, list: &ListArgs) -> Result<(), Told> {
    let asked = BulletinAsked { as_of: list.as_of, baseline: None, known_at: list.known_at, unit: list.unit.clone() };
    let mut session = desk.reading()?;
    let spec = asked.spec(&session)?;
    let published = published_read(&mut session, &spec)?;
    let mut grid = figures_grid(Says(&desk.words), &published.bulletin);
    grid.notes.insert(0, paragraph_of(desk, &published, false).to_owned());
    crate::cli::listing::show(desk, &grid, &list.shown)
}

/// The paragraph in the reader's language; that of percentages where it is asked for.
#[must_use]
pub fn paragraph_of<'one>(desk: &Desk, published: &'one Published, percentages: bool) -> &'one str {
    let asked = published.percentages.as_ref().filter(|_| percentages);
    let paragraphs = asked.unwrap_or(&published.paragraphs);
    match desk.words.lang() {
        Lang::En => &paragraphs.en,
        Lang::Zh => &paragraphs.zh,
    }
}

fn format_of(shown: &ShownArgs) -> Result<Format, Told> {
    Ok(match (shown.format, shown.output.as_deref()) {
        (Some(format), _) => format,
        (None, Some(path)) => Format::from_path(path)?,
        (None, None) => Format::Table,
    })
}

/// The content as it would be published.
fn content_write(desk: &Desk, published: &Published, shown: &ShownArgs) -> Result<(), Told> {
    let content = published.content()?;
    match &shown.output {
        None => desk.printer.bytes(content.as_bytes()),
        Some(path) => {
            crate::output::replace(path, |sink| Ok(sink.write_all(content.as_bytes())?))?;
            let file = path.display().to_string();
            desk.printer.note(&desk.words, &msg!("list-saved", rows = 1, file = file));
            Ok(())
        }
    }
}

/// The whole bulletin on a terminal.
fn page_print(desk: &Desk, published: &Published, percentages: bool) -> Result<(), Told> {
    let (says, bulletin) = (Says(&desk.words), &published.bulletin);
    let width = crate::cli::printer::width();
    let print = |text: &str| desk.printer.text(&wrapped(text, width));
    let unit = say::unit(&bulletin.unit, desk.words.lang());
    let title = msg!("bulletin-title", unit = unit, day = bulletin.as_of);
    desk.printer.pages();
    print(&says.say(&title))?;
    desk.printer.text("")?;
    print(paragraph_of(desk, published, percentages))?;
    desk.printer.text("")?;
    for line in head(says, bulletin) {
        print(&says.say(&line))?;
    }
    let mut flow = flow_grid(says, bulletin);
    flow.rows.retain(|row| is_not_idle(row));
    let mut regions = regions_grid(says, bulletin);
    regions.rows.retain(|row| is_not_idle(row));
    let shown = ShownArgs::default();
    for mut grid in [figures_grid(says, bulletin), regions, flow] {
        desk.printer.text("")?;
        let of_its_own = grid.report == "flow";
        let footnotes = std::mem::take(&mut grid.notes);
        desk.printer.grid(&desk.words, &grid, &shown)?;
        for note in footnotes.iter().filter(|_| of_its_own) {
            print(note)?;
        }
    }
    desk.printer.text("")?;
    for note in notes(bulletin) {
        print(&says.say(&note))?;
    }
    desk.printer.text("")?;
    print(&says.say(&msg!("bulletin-definitions-title")))?;
    for line in definition_lines(bulletin) {
        print(&says.say(&line))?;
    }
    Ok(())
}
