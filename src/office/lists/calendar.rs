//! `calendar list` and `calendar import`: the official calendar of working days.

use crate::office::words::named;
use chrono::{Datelike, Weekday};

use crate::actions::calendar_import::{YearImported, YearOutcome};
use crate::db::calendar::CalendarVersion;
use crate::domain::clock::calendar::{CalendarDay, Standing};
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::says::Says;
use crate::output::Cell;
use crate::words::Message;

pub(crate) fn cells(says: Says<'_>, version: &CalendarVersion, row: &CalendarDay) -> Vec<Cell> {
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
