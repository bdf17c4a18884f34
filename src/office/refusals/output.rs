//! Errors of writing a list.

use crate::db::DbError;
use crate::domain::sentence::next::{Field, Next};
use crate::msg;
use crate::office::refusals::line;
use crate::office::told::{Told, Trouble};
use crate::output::{Format, OutputError, Stop, UnknownFormat};

impl From<Told> for Stop<Told> {
    fn from(told: Told) -> Self {
        Self::Source(told)
    }
}

impl From<DbError> for Stop<Told> {
    fn from(error: DbError) -> Self {
        Self::Source(error.into())
    }
}

impl From<Stop<Told>> for Told {
    fn from(stop: Stop<Told>) -> Self {
        match stop {
            Stop::Output(error) => error.into(),
            Stop::Source(told) => told,
        }
    }
}

impl From<OutputError> for Told {
    fn from(error: OutputError) -> Self {
        match error {
            OutputError::Grid { report, fault } => Self::new(Trouble::Bug, msg!("error-grid", report = report))
                .detailed(vec![line(fault.to_string())])
                .hinted(msg!("hint-bug")),
            OutputError::Chart { chart, fault } => Self::new(Trouble::Bug, msg!("error-grid", report = chart))
                .detailed(vec![line(fault.to_string())])
                .hinted(msg!("hint-bug")),
            OutputError::TooManyRows { rows, limit, format } => Self::new(
                Trouble::Usage,
                msg!("error-too-many-rows", rows = rows, format = format.code(), limit = limit),
            )
            .hinted(msg!(
                "hint-too-many-rows",
                next = Next::again().one_of(Field::Format, &["csv", "json", "ndjson"]),
                next2 = Next::again().open(Field::Unit)
            )),
            OutputError::Workbook(why) => Self::new(Trouble::Bug, msg!("error-workbook"))
                .detailed(vec![line(why.to_string())])
                .hinted(msg!("hint-workbook", next = Next::again().is(Field::Format, "csv"))),
            OutputError::Stream(why) => Self::output(why),
            OutputError::File { path, source } => {
                Self::new(Trouble::Usage, msg!("error-file-not-written", path = path.display().to_string()))
                    .detailed(vec![line(source.to_string())])
                    .hinted(msg!("hint-file-not-written"))
            }
        }
    }
}

impl From<UnknownFormat> for Told {
    fn from(error: UnknownFormat) -> Self {
        let known: Vec<&str> = Format::ALL.iter().map(|format| format.code()).collect();
        let message = match error {
            UnknownFormat::Word(word) => msg!("error-format-word", word = word),
            UnknownFormat::Ending(path) => {
                msg!("error-format-ending", path = path.display().to_string())
            }
        };
        Self::new(Trouble::Usage, message)
            .hinted(msg!("hint-format", next = Next::again().one_of(Field::Format, &known)))
    }
}
