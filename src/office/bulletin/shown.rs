//! `bulletin show` and `export national`: a bulletin as the record gives it now, or gave it.

use chrono::{DateTime, NaiveDate, Utc};

use crate::actions::ActionError;
use crate::db::{Access, Session, in_txn};
use crate::domain::figures::bulletin::bulletin_months;
use crate::domain::figures::exited::Form;
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

/// How a bulletin is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BulletinAsked {
    /// The day its figures are for, the last of a month; of the last month that is over where none is given.
    pub as_of: Option<NaiveDate>,
    /// The day they are compared with.
    pub baseline: Option<NaiveDate>,
    /// The moment of knowledge; now where none is given.
    pub known_at: Option<DateTime<Utc>>,
    /// Whose figures, as [`unit_of`] takes it.
    pub unit: Option<String>,
}

impl BulletinAsked {
    /// Which bulletin that is.
    ///
    /// # Errors
    /// That the days do not fit, or that the unit is none or not the officer's.
    pub fn spec(&self, session: &Session) -> Result<BulletinSpec, Told> {
        let (month, baseline) = bulletin_months(self.as_of, self.baseline, session.today())?;
        let known_at = session.known_as_asked(self.known_at)?;
        Ok(BulletinSpec { form: Form::NOW, unit: unit_of(session, self.unit.as_deref())?, month, baseline, known_at })
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
    let is_total = |cell: &Cell| cell.as_word().is_some_and(|(code, _)| code == "total");
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
