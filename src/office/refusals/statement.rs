//! Why figures that others published are not recorded.

use crate::domain::figures::statement::StatementRefusal;
use crate::msg;
use crate::office::told::{Told, Trouble};
use crate::office::words::figures::measure_name;

impl From<StatementRefusal> for Told {
    fn from(refusal: StatementRefusal) -> Self {
        match refusal {
            StatementRefusal::NoFigure => {
                Self::new(Trouble::Usage, msg!("error-statement-no-figure")).hinted(msg!("hint-statement-no-figure"))
            }
            StatementRefusal::NoSource => {
                Self::new(Trouble::Usage, msg!("error-statement-no-source")).hinted(msg!("hint-statement-no-source"))
            }
            StatementRefusal::Twice { measure } => {
                Self::new(Trouble::Usage, msg!("error-statement-twice", measure = measure_name(measure)))
                    .hinted(msg!("hint-statement-twice"))
            }
            StatementRefusal::NoBaseline { measure } => {
                Self::new(Trouble::Usage, msg!("error-statement-no-baseline", measure = measure_name(measure)))
                    .hinted(msg!("hint-statement-no-baseline"))
            }
            StatementRefusal::BaselineLate { baseline, as_of } => {
                Self::new(Trouble::Refused, msg!("error-statement-baseline-late", baseline = baseline, day = as_of))
                    .hinted(msg!("hint-statement-baseline-late"))
            }
            StatementRefusal::Ahead { as_of, today } => {
                Self::new(Trouble::Refused, msg!("error-statement-ahead", day = as_of, today = today))
                    .hinted(msg!("hint-statement-ahead"))
            }
            StatementRefusal::TooLow { measure, percent } => Self::new(
                Trouble::Refused,
                msg!("error-statement-too-low", measure = measure_name(measure), percent = percent),
            )
            .hinted(msg!("hint-statement-too-low")),
        }
    }
}
