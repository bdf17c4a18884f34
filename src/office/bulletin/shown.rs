//! `bulletin show` and `export national`: a bulletin as the record gives it now, or gave it.

use crate::actions::ActionError;
use crate::db::{Access, Session, in_txn};
use crate::domain::figures::publication::{ContentError, Published};
use crate::domain::unit::{NATION, unit_ancestors, unit_by_code};
use crate::msg;
use crate::office::bulletin::paragraph::published;
use crate::office::told::{Told, Trouble};
use crate::reports::bulletin::{BulletinSpec, bulletin_read};

impl From<ContentError> for Told {
    fn from(error: ContentError) -> Self {
        Self::new(Trouble::Bug, msg!("error-bulletin-content", why = error.to_string()))
    }
}

/// The unit asked for; where none is, the nation, or the unit of an officer who works for one unit only.
///
/// # Errors
/// That there is no such unit, or that the officer does not see all of it: figures of a part are no bulletin.
pub fn unit_of(session: &Session, asked: Option<&str>) -> Result<String, Told> {
    let duties = &session.officer().units;
    let code = match (asked, duties.as_slice()) {
        (Some(code), _) => code,
        (None, [only]) => only.as_str(),
        (None, _) => NATION,
    };
    if unit_by_code(code).is_none() {
        let code = code.to_owned();
        return Err(ActionError::UnknownUnit { code }.into());
    }
    let covers = |duty: &String| duty == code || unit_ancestors(code).iter().any(|above| above.code == duty.as_str());
    if duties.iter().any(covers) {
        Ok(code.to_owned())
    } else {
        let unit = code.to_owned();
        Err(ActionError::NotYourUnit { unit }.into())
    }
}

/// Reads a bulletin and words its paragraphs.
///
/// # Errors
/// Those of the database.
pub fn published_read(session: &mut Session, spec: &BulletinSpec) -> Result<Published, Told> {
    let bulletin = in_txn(session, Access::Read, |txn| bulletin_read(txn, spec))?;
    Ok(published(bulletin))
}

/// Whether a row has anything but zeros; on a terminal the others only stand in the way. The total always stays.
pub(crate) fn is_not_idle(row: &[crate::output::Cell]) -> bool {
    use crate::output::Cell;
    let is_total = |cell: &Cell| match cell {
        Cell::Word { code, .. } => code == "total",
        Cell::Empty
        | Cell::Text(_)
        | Cell::Code(_)
        | Cell::Integer(_)
        | Cell::Money(_)
        | Cell::Date(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_) => false,
    };
    let counts = |cell: &Cell| match cell {
        Cell::Integer(number) => *number != 0,
        Cell::Money(amount) => !amount.is_zero(),
        Cell::Empty
        | Cell::Text(_)
        | Cell::Code(_)
        | Cell::Word { .. }
        | Cell::Date(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_) => false,
    };
    row.iter().any(|cell| is_total(cell) || counts(cell))
}
