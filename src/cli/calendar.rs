//! `calendar list` and `calendar import`: the official calendar of working days.

use chrono::{Datelike, Weekday};

use super::args::{CalendarCommand, CalendarImportArgs, ShownArgs};
use super::desk::{Desk, access};
use super::fail::Failure;
use super::listing::{PageWords, Says, plain_grid, show};
use crate::actions::calendar_import::{CalendarImport, YearImported, YearOutcome, apply};
use crate::db::calendar::{CalendarVersion, calendar_list};
use crate::db::{Access, in_txn};
use crate::domain::clock::calendar::{CalendarDay, DayKind, Standing};
use crate::msg;
use crate::output::{Cell, Grid, Kind};
use crate::words::Message;

/// Runs the command.
///
/// # Errors
/// That the list cannot be read or written, or the calendar is not taken.
pub fn run(desk: &Desk, command: &CalendarCommand) -> Result<(), Failure> {
    match command {
        CalendarCommand::List { year, shown } => list(desk, *year, shown),
        CalendarCommand::Import(args) => import(desk, args),
    }
}

fn list(desk: &Desk, year: Option<i32>, shown: &ShownArgs) -> Result<(), Failure> {
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

fn cells(says: Says<'_>, version: &CalendarVersion, row: &CalendarDay) -> Vec<Cell> {
    let standing = if version.year.provisional { Standing::Provisional } else { Standing::Official };
    let (code, weekday) = weekday_name(row.day.weekday());
    vec![
        row.day.into(),
        says.word(code, &weekday),
        says.word(row.kind.code(), &kind_name(row.kind)),
        says.word(&row.name, &festival_name(&row.name)),
        Cell::code(version.year.year.to_string()),
        says.word(standing.code(), &standing_name(standing)),
        Cell::text(&row.source),
    ]
}

fn weekday_name(weekday: Weekday) -> (&'static str, Message) {
    match weekday {
        Weekday::Mon => ("monday", msg!("weekday-monday")),
        Weekday::Tue => ("tuesday", msg!("weekday-tuesday")),
        Weekday::Wed => ("wednesday", msg!("weekday-wednesday")),
        Weekday::Thu => ("thursday", msg!("weekday-thursday")),
        Weekday::Fri => ("friday", msg!("weekday-friday")),
        Weekday::Sat => ("saturday", msg!("weekday-saturday")),
        Weekday::Sun => ("sunday", msg!("weekday-sunday")),
    }
}

fn kind_name(kind: DayKind) -> Message {
    match kind {
        DayKind::Holiday => msg!("day-kind-holiday"),
        DayKind::Working => msg!("day-kind-working"),
    }
}

/// What the calendar of a year rests on, in words.
#[must_use]
pub fn standing_name(standing: Standing) -> Message {
    match standing {
        Standing::Official => msg!("standing-official"),
        Standing::Provisional => msg!("standing-provisional"),
        Standing::Unknown => msg!("standing-unknown"),
    }
}

/// The seven festivals have names in both languages; any other day is named as its notice does.
fn festival_name(name: &str) -> Message {
    match name {
        "元旦" => msg!("festival-new-year"),
        "春节" => msg!("festival-spring"),
        "清明节" => msg!("festival-tomb-sweeping"),
        "劳动节" => msg!("festival-labour"),
        "端午节" => msg!("festival-dragon-boat"),
        "中秋节" => msg!("festival-mid-autumn"),
        "国庆节" => msg!("festival-national"),
        "国庆节、中秋节" | "中秋节、国庆节" => msg!("festival-joined"),
        other => msg!("detail-line", text = other),
    }
}

fn import(desk: &Desk, args: &CalendarImportArgs) -> Result<(), Failure> {
    let import = CalendarImport { file: args.file.clone(), basis: args.basis.clone(), amend: args.amend };
    let mut session = desk.session()?;
    for year in apply(&mut session, access(args.dry_run), &import)? {
        desk.printer.line(&desk.words, &imported(&year, args.dry_run))?;
    }
    Ok(())
}

fn imported(year: &YearImported, dry_run: bool) -> Message {
    let YearImported { year, outcome, holidays, made_up } = year;
    let year = year.to_string();
    let (holidays, made_up) = (*holidays, *made_up);
    match (outcome, dry_run) {
        (YearOutcome::Already, _) => msg!("calendar-already", year = year),
        (YearOutcome::Recorded, false) => {
            msg!("calendar-recorded", year = year, holidays = holidays, working = made_up)
        }
        (YearOutcome::Recorded, true) => {
            msg!("calendar-would-record", year = year, holidays = holidays, working = made_up)
        }
        (YearOutcome::Amended, false) => msg!("calendar-amended", year = year, holidays = holidays, working = made_up),
        (YearOutcome::Amended, true) => {
            msg!("calendar-would-amend", year = year, holidays = holidays, working = made_up)
        }
    }
}
