//! `calendar list` and `calendar import`: the official calendar of working days.

use crate::actions::calendar_import::{CalendarImport, apply};
use crate::cli::args::{CalendarCommand, CalendarImportArgs, ShownArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::listing::show;
use crate::db::calendar::calendar_list;
use crate::db::{Access, in_txn};
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::lists::calendar::{cells, imported};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Grid, Kind};

/// Runs the command.
///
/// # Errors
/// That the list cannot be read or written, or the calendar is not taken.
pub fn run(desk: &Desk, command: &CalendarCommand) -> Result<(), Told> {
    match command {
        CalendarCommand::List { year, shown } => list(desk, *year, shown),
        CalendarCommand::Import(args) => import(desk, args),
    }
}

fn list(desk: &Desk, year: Option<i32>, shown: &ShownArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let known_at = session.known_at();
    let mut versions = in_txn(&mut session, Access::Read, |txn| calendar_list(txn, known_at))?;
    versions.retain(|version| year.is_none_or(|year| version.year.year == year));
    let says = Says(&desk.words);
    let page = PageWords {
        report: "calendar",
        title: year.map_or_else(|| msg!("calendar-title"), |year| msg!("calendar-title-year", year = year.to_string())),
        definition: msg!("calendar-definition"),
        empty: year.map_or_else(|| msg!("calendar-empty"), |year| msg!("calendar-unknown", year = year.to_string())),
    };
    let mut grid: Grid = plain_grid(says, &page, known_at);
    grid.columns = vec![
        says.column("day", &msg!("column-calendar-day"), Kind::Date),
        says.column("weekday", &msg!("column-weekday"), Kind::Word),
        says.column("kind", &msg!("column-calendar-kind"), Kind::Word),
        says.column("name", &msg!("column-festival"), Kind::Word),
        says.column("year", &msg!("column-calendar-year"), Kind::Code).wide(),
        says.column("standing", &msg!("column-calendar-standing"), Kind::Word),
        says.column("source", &msg!("column-source"), Kind::Text).wide(),
    ];
    for version in &versions {
        if version.year.provisional {
            let note = msg!("calendar-provisional", year = version.year.year.to_string());
            grid.notes.push(says.say(&note));
        }
        grid.rows.extend(version.days.iter().map(|day| cells(says, version, day)));
    }
    show(desk, &grid, shown)
}

fn import(desk: &Desk, args: &CalendarImportArgs) -> Result<(), Told> {
    let import = CalendarImport { file: args.file.clone(), basis: args.basis.clone(), amend: args.amend };
    let mut session = desk.session()?;
    for year in apply(&mut session, access(args.dry_run), &import)? {
        desk.printer.line(&desk.words, &imported(&year, args.dry_run))?;
    }
    Ok(())
}
