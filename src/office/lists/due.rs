//! `due`: every deadline ahead and behind.

use crate::db::Txn;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::says::{Says, state_name};
use crate::office::told::Told;
use crate::office::words::named;
use crate::output::ical::DayEvent;
use crate::output::{Cell, Grid, Kind};
use crate::reports::due::{DueAbout, DueAsked, DueLine, Dues, dues};

pub(crate) fn grid(says: Says<'_>, frame: &Frame, within: u32, list: &Dues) -> Grid {
    let page = PageWords {
        report: "due",
        title: msg!("due-title"),
        definition: msg!("due-definition", days = within),
        empty: msg!("due-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &fields(), &list.rows);
    grid.totals = vec![
        says.total("deadlines", &msg!("total-deadlines"), list.all),
        says.total("behind", &msg!("total-behind"), list.behind),
    ];
    for (kind, count) in &list.kinds {
        grid.totals.push(says.total(kind.code(), &named(*kind), *count));
    }
    Frame::limit_note(says, &mut grid, list.all);
    grid
}

fn fields() -> Vec<Field<DueLine>> {
    vec![
        Field::new("due_on", msg!("head-due-on"), Kind::Date, |_, row: &DueLine| row.on.into()),
        Field::new("days", msg!("head-days-left"), Kind::Integer, |_, row: &DueLine| Cell::Integer(row.days)),
        Field::new("kind", msg!("head-due-kind"), Kind::Word, |says, row: &DueLine| {
            says.word(row.kind.code(), &named(row.kind))
        }),
        Field::new("id", msg!("column-id"), Kind::Code, |_, row: &DueLine| {
            row.subject.map_or(Cell::Empty, |id| Cell::code(id.to_string()))
        })
        .wide(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &DueLine| {
            if row.name.is_empty() { Cell::Empty } else { Cell::text(&row.name) }
        }),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &DueLine| Cell::code(&row.unit)).wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &DueLine| says.unit_name(&row.unit))
            .wide(),
        Field::new("about", msg!("head-due-about"), Kind::Text, |says, row: &DueLine| {
            about_said(says, &row.about).map_or(Cell::Empty, Cell::text)
        }),
        Field::new("mover", msg!("head-who-moves"), Kind::Word, |says, row: &DueLine| {
            row.mover.map_or(Cell::Empty, |mover| says.word(mover.code(), &named(mover)))
        }),
    ]
}

fn about_said(says: Says<'_>, about: &DueAbout) -> Option<String> {
    match about {
        DueAbout::Stage(state) => Some(says.say(&state_name(*state))),
        DueAbout::Text(text) => Some(text.clone()),
        DueAbout::Returns(month, 0) => Some(month.to_string()),
        DueAbout::Returns(month, more) => Some(says.say(&msg!("due-returns", month = month.to_string(), more = *more))),
        DueAbout::Clocks(clocks) => {
            let names: Vec<String> = clocks.iter().map(|clock| says.say(&named(*clock))).collect();
            Some(names.join(", "))
        }
        DueAbout::Itself => None,
    }
}

pub(crate) fn event(says: Says<'_>, row: &DueLine) -> DayEvent {
    let about = about_said(says, &row.about).unwrap_or_default();
    let who = match says.unit_name(&row.unit) {
        Cell::Text(unit) if row.name.is_empty() => unit,
        _ => row.name.clone(),
    };
    let kind = says.say(&named(row.kind));
    let subject = row.subject.map_or_else(|| row.unit.clone(), |id| id.to_string());
    // A condition or an issue has brothers of its kind on the same subject.
    let uid = match &row.about {
        DueAbout::Text(text) => format!("{}-{subject}-{text}@winddown", row.kind),
        DueAbout::Returns(month, _) => format!("{}-{subject}-{month}@winddown", row.kind),
        DueAbout::Stage(state) => format!("{}-{subject}-{state}@winddown", row.kind),
        DueAbout::Clocks(_) => format!("{}-{subject}-{}@winddown", row.kind, row.on),
        DueAbout::Itself => format!("{}-{subject}@winddown", row.kind),
    };
    let mover = row.mover.map_or_else(String::new, |mover| says.say(&named(mover)));
    DayEvent {
        uid,
        on: row.on,
        summary: says.say(&msg!("due-event", who = who, kind = kind, about = about)),
        description: mover,
    }
}

/// Deadlines ahead and behind.
///
/// # Errors
/// Those of the database.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, asked: &DueAsked) -> Result<Grid, Told> {
    let list = dues(txn, &reading.frame.cut, asked)?;
    Ok(grid(reading.says, &reading.frame, asked.within, &list))
}
