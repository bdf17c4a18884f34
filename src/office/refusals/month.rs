//! Why a month is not approved, or not unlocked.

use crate::domain::returns::locking::{LockRefusal, Receipt};
use crate::msg;
use crate::office::refusals::action::unit_line;
use crate::office::told::{Told, Trouble};
use crate::words::Message;

impl From<LockRefusal> for Told {
    fn from(refusal: LockRefusal) -> Self {
        match refusal {
            LockRefusal::NotOver { month, ends } => {
                Self::new(Trouble::Refused, msg!("error-month-not-over", month = month.to_string()))
                    .hinted(msg!("hint-month-not-over", ends = ends))
            }
            LockRefusal::BelowNotApproved { month, unit, below } => Self::new(
                Trouble::Refused,
                msg!("error-month-below", month = month.to_string(), unit = unit_line(&unit), below = below.len()),
            )
            .detailed(receipt_lines(&below))
            .hinted(msg!("hint-month-below")),
            LockRefusal::ReturnsMissing { month, unit, units } => {
                let lacking: i64 = units.iter().map(|(_, receipt)| receipt.lacking()).sum();
                Self::new(
                    Trouble::Refused,
                    msg!("error-month-missing", month = month.to_string(), unit = unit_line(&unit), lacking = lacking),
                )
                .detailed(receipt_lines(&units))
                .hinted(msg!("hint-month-missing", month = month.to_string(), unit = unit))
            }
            LockRefusal::LockedAbove { month, unit, above } => Self::new(
                Trouble::Refused,
                msg!(
                    "error-month-locked-above",
                    month = month.to_string(),
                    unit = unit_line(&unit),
                    above = unit_line(&above)
                ),
            )
            .hinted(msg!("hint-month-locked-above", month = month.to_string(), above = above)),
            LockRefusal::NoReason => {
                Self::new(Trouble::Usage, msg!("error-month-no-reason")).hinted(msg!("hint-month-no-reason"))
            }
        }
    }
}

/// A unit a line, with its returns.
fn receipt_lines(units: &[(String, Receipt)]) -> Vec<Message> {
    let one = |(unit, receipt): &(String, Receipt)| {
        msg!("detail-month-unit", unit = unit_line(unit), received = receipt.received, expected = receipt.expected)
    };
    units.iter().map(one).collect()
}
