//! Conversions as the institution's own track tells them: every stay in `transforming`, and every institution loaded as
//! transformed, with what became of it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Cut;
use super::institutions::states_default;
use crate::db::list::{PilotRow, pilot_list};
use crate::db::{DbError, Txn};
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::days::days_between;
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

words! {
    /// What became of a conversion.
    PilotOutcome as "outcome of a conversion" {
        /// Still converting.
        InProgress = "in-progress",
        Converted = "converted",
        /// The application was rejected.
        Rejected = "rejected",
        /// The application was withdrawn.
        Withdrawn = "withdrawn",
        /// The provisional licence lapsed.
        Lapsed = "lapsed",
        /// It stopped while converting.
        Stopped = "stopped",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// The institution.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    /// Its state on the day.
    pub state: InstitutionState,
    /// Since when it converts; unknown where it was loaded as converted already.
    pub since: Option<Effective>,
    /// Calendar days from then to the end, or to the as-of day while it lasts.
    pub dwell_days: Option<i64>,
    /// When the conversion ended, if it had by the as-of day.
    pub ended: Option<Effective>,
    /// What became of it.
    pub outcome: PilotOutcome,
    /// The document the conversion rests on.
    pub basis: String,
}

/// Every conversion begun on or before the day, the longest ago begun first. There are few.
///
/// # Errors
/// Those of the database.
pub fn conversions(txn: &mut Txn<'_>, cut: &Cut) -> Result<Vec<Conversion>, DbError> {
    let mut filter = cut.filter(&states_default());
    filter.limit = None;
    pilot_list(txn, &filter)?.into_iter().map(|row| pilot_read(row, cut.as_of)).collect()
}

fn pilot_read(row: PilotRow, as_of: NaiveDate) -> Result<Conversion, DbError> {
    let begun = Effective { on: row.since, precision: row.precision.parse()? };
    let loaded = row.stage.parse::<InstitutionState>()? == InstitutionState::Transformed;
    let followed = followed_by(&row)?;
    let (since, ended, outcome) = if loaded {
        // Only the day it was converted is known; a reopening later is no part of the conversion.
        (None, Some(begun), PilotOutcome::Converted)
    } else {
        match followed {
            None => (Some(begun), None, PilotOutcome::InProgress),
            Some((ended, outcome)) => (Some(begun), Some(ended), outcome),
        }
    };
    let until = ended.map_or(as_of, |ended| ended.on);
    Ok(Conversion {
        subject: row.subject_id,
        name: row.name,
        uscc: row.uscc,
        unit: row.unit_code,
        state: row.state.parse()?,
        since,
        dwell_days: since.map(|since| days_between(since.on, until)),
        ended,
        outcome,
        basis: row.basis,
    })
}

fn followed_by(row: &PilotRow) -> Result<Option<(Effective, PilotOutcome)>, DbError> {
    let (Some(on), Some(state), Some(reason)) = (row.ended_on, &row.followed_by, &row.followed_reason) else {
        return Ok(None);
    };
    let precision = match &row.ended_precision {
        Some(word) => word.parse()?,
        None => Precision::Exact,
    };
    let outcome = outcome_of(state.parse()?, reason.parse()?)
        .ok_or_else(|| DbError::Unreadable(format!("conversion ended by {state}, {reason}")))?;
    Ok(Some((Effective { on, precision }, outcome)))
}

/// What a conversion came to, by the state that followed and its reason (rules I5, I6 and I7).
fn outcome_of(state: InstitutionState, reason: Reason) -> Option<PilotOutcome> {
    match state {
        InstitutionState::Transformed => Some(PilotOutcome::Converted),
        InstitutionState::ClosedUnresolved | InstitutionState::Void => Some(PilotOutcome::Stopped),
        InstitutionState::Reducing if reason == Reason::PilotRejected => Some(PilotOutcome::Rejected),
        InstitutionState::Reducing if reason == Reason::PilotWithdrawn => Some(PilotOutcome::Withdrawn),
        InstitutionState::Reducing if reason == Reason::PilotLapsed => Some(PilotOutcome::Lapsed),
        InstitutionState::Reducing
        | InstitutionState::Pending
        | InstitutionState::Operating
        | InstitutionState::Transforming
        | InstitutionState::Exited
        | InstitutionState::Cleared => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(stage: &str, followed: Option<(&str, &str, &str)>) -> PilotRow {
        PilotRow {
            subject_id: Uuid::nil(),
            name: "海州易贷".to_owned(),
            uscc: None,
            unit_code: "330100".to_owned(),
            state: "transforming".to_owned(),
            stage: stage.to_owned(),
            since: "2020-01-10".parse().unwrap(),
            precision: "exact".to_owned(),
            basis: "文".to_owned(),
            ended_on: followed.map(|(_, _, on)| on.parse().unwrap()),
            ended_precision: followed.map(|_| "exact".to_owned()),
            followed_by: followed.map(|(state, ..)| state.to_owned()),
            followed_reason: followed.map(|(_, reason, _)| reason.to_owned()),
        }
    }

    #[rstest::rstest]
    #[case(None, PilotOutcome::InProgress, 81)]
    #[case(
        Some(("reducing", "pilot-lapsed", "2020-02-10")),
        PilotOutcome::Lapsed,
        31
    )]
    #[case(
        Some(("transformed", "licensed", "2020-03-10")),
        PilotOutcome::Converted,
        60
    )]
    #[case(Some(("closed-unresolved", "ban", "2020-01-10")), PilotOutcome::Stopped, 0)]
    fn a_conversion_dwells_until_it_ends_or_until_the_day(
        #[case] followed: Option<(&str, &str, &str)>,
        #[case] outcome: PilotOutcome,
        #[case] days: i64,
    ) {
        let as_of = "2020-03-31".parse().unwrap();
        let pilot = pilot_read(row("transforming", followed), as_of).unwrap();
        assert_eq!((pilot.outcome, pilot.dwell_days), (outcome, Some(days)));
    }

    #[test]
    fn of_one_loaded_as_converted_only_the_end_is_known() {
        let reopened = Some(("closed-unresolved", "new-claim", "2020-03-10"));
        let pilot = pilot_read(row("transformed", reopened), "2020-03-31".parse().unwrap()).unwrap();
        assert_eq!((pilot.since, pilot.dwell_days), (None, None));
        assert_eq!(pilot.ended.unwrap().on.to_string(), "2020-01-10");
        assert_eq!(pilot.outcome, PilotOutcome::Converted);
    }

    #[test]
    fn an_end_that_no_rule_allows_is_told_not_guessed() {
        let wrong = Some(("reducing", "ban", "2020-02-10"));
        let read = pilot_read(row("transforming", wrong), "2020-03-31".parse().unwrap());
        assert!(matches!(read, Err(DbError::Unreadable(_))));
    }
}
