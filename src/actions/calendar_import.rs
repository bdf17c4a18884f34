//! Take the official calendar of a year, or of several, from a file.

use std::path::PathBuf;

use super::error::{ActionError, basis_parse};
use crate::db::calendar::{CalendarVersion, calendar_add, calendar_take};
use crate::db::{Access, Session, in_txn};
use crate::domain::clock::calendar::{CalendarDay, CalendarYear, DayKind};
use crate::domain::clock::calendar_check::days_by_year;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::intake::calendar_file::{CalendarFileError, calendar_read};
use crate::intake::margin::Margin;

/// The file, and the document it rests on.
#[derive(Debug, Clone)]
pub struct CalendarImport {
    pub file: PathBuf,
    /// The notice.
    pub basis: String,
    /// Replaces official years too: the notice changes an earlier one, as those of 2019 and 2020 did.
    pub amend: bool,
}

/// What became of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearOutcome {
    /// Its calendar was recorded, in place of a provisional one where there was one.
    Recorded,
    /// Its official calendar was replaced.
    Amended,
    /// It says so already.
    Already,
}

/// A year of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearImported {
    pub year: i32,
    /// What became of it.
    pub outcome: YearOutcome,
    /// Its public holidays, weekends among them.
    pub holidays: usize,
    /// Its weekends that are worked.
    pub made_up: usize,
}

refusals! {
    /// Why a calendar was not taken.
    move CalendarRefused {
        /// The file is none.
        File(error: CalendarFileError) => [told by error.telling()],
        /// A year has its official calendar, which rests on those documents, and it is another one: rows of the file that the
        /// record does not have, and rows of the record that the file does not have.
        Official { year: i32, rests_on: String, added: Vec<CalendarDay>, gone: Vec<CalendarDay> } => [told by
            Telling::refused(
                Sentence::of("error-calendar-official").with("year", year.to_string()).with("source", rests_on.as_str())
            ).lined(
                gone.iter().map(|row| day_line("-", row)).chain(added.iter().map(|row| day_line("+", row))).collect()
            ).hinted(Sentence::of("hint-calendar-official").with("next", Next::again().set(Field::Amend)))
        ],
    }
}

impl From<CalendarFileError> for CalendarRefused {
    fn from(error: CalendarFileError) -> Self {
        Self::File(error)
    }
}

fn day_line(sign: &str, row: &CalendarDay) -> Sentence {
    Sentence::of("detail-calendar-day")
        .with("sign", sign)
        .with("day", row.day)
        .with("kind", row.kind.code())
        .with("name", row.name.as_str())
        .with("source", row.source.as_str())
}

/// Takes the calendar in: every year of the file or none. What the file shows beside its rows comes with what became of them.
///
/// # Errors
/// [`CalendarRefused`], or that the officer does not write for the nation.
pub fn apply(
    session: &mut Session,
    access: Access,
    import: &CalendarImport,
) -> Result<(Vec<YearImported>, Margin), ActionError> {
    let basis = basis_parse(&import.basis)?;
    let (days, margin) = calendar_read(&import.file).map_err(CalendarRefused::from)?;
    let imported = in_txn(session, access, |txn| {
        let there = calendar_take(txn)?;
        let mut imported = Vec::new();
        let mut years = Vec::new();
        for (year, rows) in days_by_year(&days) {
            let version = there.iter().find(|version| version.year.year == year);
            let outcome = year_judge(version, &rows, import.amend)?;
            let count = |kind| rows.iter().filter(|row| row.kind == kind).count();
            imported.push(YearImported {
                year,
                outcome,
                holidays: count(DayKind::Holiday),
                made_up: count(DayKind::Working),
            });
            if outcome != YearOutcome::Already {
                years.push(CalendarYear { year, provisional: false, source: basis.clone() });
            }
        }
        calendar_add(txn, &years, &days)?;
        Ok::<_, ActionError>(imported)
    })?;
    Ok((imported, margin))
}

/// What is to become of a year whose newest version is `there`.
fn year_judge(
    there: Option<&CalendarVersion>,
    rows: &[CalendarDay],
    amend: bool,
) -> Result<YearOutcome, CalendarRefused> {
    let Some(version) = there.filter(|version| !version.year.provisional) else {
        return Ok(YearOutcome::Recorded);
    };
    if version.days == rows {
        Ok(YearOutcome::Already)
    } else if amend {
        Ok(YearOutcome::Amended)
    } else {
        let without = |all: &[CalendarDay], others: &[CalendarDay]| {
            all.iter().filter(|row| !others.contains(row)).cloned().collect()
        };
        Err(CalendarRefused::Official {
            year: version.year.year,
            rests_on: version.year.source.clone(),
            added: without(rows, &version.days),
            gone: without(&version.days, rows),
        })
    }
}
