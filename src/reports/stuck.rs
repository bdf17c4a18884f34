//! The stuck lists: institutions that stopped or exited and are not cleared (domain note §7, ST1 and ST3).

use super::{Cut, Listed};
use crate::db::list::{institution_list, since_count_list};
use crate::db::{DbError, Txn};
use crate::domain::days::{AgeBand, days_between};
use crate::domain::state::InstitutionState;

/// An institution on a stuck list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// The institution.
    pub listed: Listed,
    /// Gross age: calendar days from the day it entered the state to the as-of day.
    pub age_days: i64,
    /// The band of that age.
    pub band: AgeBand,
}

/// A stuck list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StuckList {
    /// Its rows, the oldest first.
    pub rows: Vec<Stuck>,
    /// How many there are in each band, every band, whether or not shown.
    pub bands: Vec<(AgeBand, i64)>,
}

impl StuckList {
    /// How many there are, whether or not shown.
    #[must_use]
    pub fn count(&self) -> i64 {
        self.bands.iter().map(|(_, count)| count).sum()
    }
}

/// Institutions that are in `state` on the day, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn stuck(txn: &mut Txn<'_>, cut: &Cut, state: InstitutionState) -> Result<StuckList, DbError> {
    let filter = cut.filter(&[state]);
    let rows = institution_list(txn, &filter)?
        .into_iter()
        .map(|row| {
            let listed = Listed::try_from(row)?;
            let age_days = days_between(listed.since.on, cut.as_of);
            let band = AgeBand::of(age_days);
            Ok(Stuck {
                listed,
                age_days,
                band,
            })
        })
        .collect::<Result<Vec<_>, DbError>>()?;
    let ages = if cut.is_reached(rows.len()) {
        since_count_list(txn, &filter)?
            .into_iter()
            .map(|count| {
                let age = days_between(count.since, cut.as_of);
                (AgeBand::of(age), count.institutions)
            })
            .collect()
    } else {
        rows.iter().map(|row| (row.band, 1)).collect()
    };
    let bands = bands_count(ages);
    Ok(StuckList { rows, bands })
}

/// Adds up counts by band; every band is there, in order.
fn bands_count(ages: Vec<(AgeBand, i64)>) -> Vec<(AgeBand, i64)> {
    let count = |band: AgeBand| {
        ages.iter()
            .filter(|(of, _)| *of == band)
            .map(|(_, count)| count)
            .sum()
    };
    AgeBand::ALL
        .iter()
        .map(|band| (*band, count(*band)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_without_institutions_is_counted_as_none() {
        let ages = vec![
            (AgeBand::Over730, 2),
            (AgeBand::UpTo90, 1),
            (AgeBand::Over730, 3),
        ];
        let bands: Vec<i64> = bands_count(ages)
            .into_iter()
            .map(|(_, count)| count)
            .collect();
        assert_eq!(bands, [1, 0, 0, 0, 5]);
    }
}
