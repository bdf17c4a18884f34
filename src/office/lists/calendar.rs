//! `calendar list` and `calendar import`: the official calendar of working days.

use crate::office::asked::{PageWords, plain_grid};
use crate::office::words::named;
use chrono::{DateTime, Datelike, Utc, Weekday};

use crate::actions::calendar_import::{YearImported, YearOutcome};
use crate::db::calendar::CalendarVersion;
use crate::domain::clock::calendar::{CalendarDay, Standing};
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::says::Says;
use crate::output::{Cell, Grid, Kind};
use crate::words::Message;

/// The calendar as a grid, of one year where one is asked for.
#[must_use]
pub fn grid(says: Says<'_>, year: Option<i32>, versions: &[CalendarVersion], known_at: DateTime<Utc>) -> Grid {
    let page = PageWords {
        report: "calendar",
        title: year.map_or_else(|| msg!("calendar-title"), |year| msg!("calendar-title-year", year = year.to_string())),
        definition: msg!("calendar-definition"),
        empty: year.map_or_else(|| msg!("calendar-empty"), |year| msg!("calendar-unknown", year = year.to_string())),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.columns = vec![
        says.column("day", &msg!("column-calendar-day"), Kind::Date),
        says.column("weekday", &msg!("column-weekday"), Kind::Word),
        says.column("kind", &msg!("column-calendar-kind"), Kind::Word),
        says.column("name", &msg!("column-festival"), Kind::Word),
        says.column("year", &msg!("column-calendar-year"), Kind::Code).wide(),
        says.column("standing", &msg!("column-calendar-standing"), Kind::Word),
        says.column("source", &msg!("column-source"), Kind::Text).wide(),
    ];
    for version in versions {
        if version.year.provisional {
            let note = msg!("calendar-provisional", year = version.year.year.to_string());
            grid.notes.push(says.say(&note));
        }
        grid.rows.extend(version.days.iter().map(|day| cells(says, version, day)));
    }
    grid
}

fn cells(says: Says<'_>, version: &CalendarVersion, row: &CalendarDay) -> Vec<Cell> {
    let standing = if version.year.provisional { Standing::Provisional } else { Standing::Official };
    let (code, weekday) = weekday_name(row.day.weekday());
    vec![
        row.day.into(),
        says.word(code, &weekday),
        says.word(row.kind.code(), &named(row.kind)),
        says.word(&row.name, &festival_name(&row.name)),
        Cell::code(version.year.year.to_string()),
        says.word(standing.code(), &named(standing)),
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

pub(crate) fn imported(year: &YearImported, dry_run: bool) -> Message {
    let YearImported { year, outcome, holidays, made_up } = year;
    let year = year.to_string();
    let (holidays, made_up) = (*holidays, *made_up);
    let became = Outcome::of(*outcome == YearOutcome::Already, dry_run);
    match outcome {
        YearOutcome::Already | YearOutcome::Recorded => {
            msg!("calendar-recorded", outcome = became, year = year, holidays = holidays, working = made_up)
        }
        YearOutcome::Amended => {
            msg!("calendar-amended", outcome = became, year = year, holidays = holidays, working = made_up)
        }
    }
}
