//! Figures that others published, beside our own for the same day, unit and measure as known now.

use chrono::{DateTime, Utc};

use super::series::{Scope, SeriesRead, SeriesSpec, series_read_in};
use crate::db::ledger::chain_readable_list;
use crate::db::{DbError, Txn};
use crate::domain::case::grants::unit_subject;
use crate::domain::figures::statement::{StatementDrawn, statements};
use crate::domain::figures::statement_given::Stated;
use crate::domain::figures::{Group, Measure, Quantity, Streak};
use crate::domain::unit::unit_covered;
use crate::domain::value::month::Month;

/// A statement beside our own figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// What was published.
    pub drawn: StatementDrawn,
    /// Its figures, each with ours.
    pub figures: Vec<FigureCompared>,
    /// Our streak of all measures of the three drops, where the statement says one and its day is the last of a month.
    pub streak: Option<Streak>,
}

/// A published figure beside ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureCompared {
    /// As published.
    pub stated: Stated,
    /// Ours, where the day is the last of a month and the figure is wholly known.
    pub number: Option<Quantity>,
    /// Our change against the same baseline, in whole per cent.
    pub percent: Option<i64>,
}

impl FigureCompared {
    /// What was published less ours; `None` where either is not known.
    #[must_use]
    pub fn difference(&self) -> Option<Quantity> {
        let stated = self.stated.number?.number();
        let ours = self.number?.number();
        Quantity::of(self.stated.measure, stated.checked_sub(ours)?)
    }

    /// The published change less ours, in percentage points.
    #[must_use]
    pub fn points(&self) -> Option<i64> {
        i64::from(self.stated.percent?).checked_sub(self.percent?)
    }
}

/// The statements of a unit as known at a moment.
///
/// # Errors
/// Those of the database.
pub fn statement_list(txn: &mut Txn<'_>, unit: &str, known_at: DateTime<Utc>) -> Result<Vec<StatementDrawn>, DbError> {
    let Some(subject) = unit_subject(unit) else {
        return Ok(Vec::new());
    };
    let mut chains = chain_readable_list(txn, &[subject])?;
    Ok(chains.remove(&subject).map(|chain| statements(&chain.entries, known_at)).unwrap_or_default())
}

/// The statements of a unit beside our own figures, all of them read at once. An officer who sees a part of the unit is shown
/// no figures of ours: those of the part would stand as those of the whole.
///
/// # Errors
/// Those of the database.
pub fn statements_compared(txn: &mut Txn<'_>, unit: &str, known_at: DateTime<Utc>) -> Result<Vec<Compared>, DbError> {
    let list = statement_list(txn, unit, known_at)?;
    let ours = if unit_covered(&txn.officer.units, unit) { ours_read(txn, unit, known_at, &list)? } else { None };
    Ok(list.into_iter().map(|drawn| compared(drawn, ours.as_ref())).collect())
}

/// Our figures from the first month-end that a statement speaks of to the last.
fn ours_read(
    txn: &mut Txn<'_>,
    unit: &str,
    known_at: DateTime<Utc>,
    list: &[StatementDrawn],
) -> Result<Option<SeriesRead>, DbError> {
    let days = list.iter().flat_map(|one| std::iter::once(one.statement.as_of).chain(one.statement.baseline));
    let months: Vec<Month> = days.filter_map(Month::ending_on).collect();
    let (Some(first), Some(last)) = (months.iter().min(), months.iter().max()) else {
        return Ok(None);
    };
    let spec = SeriesSpec {
        scope: Scope::Unit(Some(unit.to_owned())),
        groups: vec![Group::Operating],
        measures: Measure::ALL.to_vec(),
        first: *first,
        last: *last,
        baseline: None,
        known_at,
    };
    series_read_in(txn, &spec).map(Some)
}

fn compared(drawn: StatementDrawn, ours: Option<&SeriesRead>) -> Compared {
    let month = Month::ending_on(drawn.statement.as_of);
    let baseline = drawn.statement.baseline.and_then(Month::ending_on);
    let figure = |stated: &Stated| {
        let series = ours.and_then(|ours| ours.of(stated.measure));
        FigureCompared {
            stated: stated.clone(),
            number: series.zip(month).and_then(|(series, month)| series.value(month)),
            percent: stated.percent.and_then(|_| {
                let change = series?.change(baseline?, month?)?;
                change.rounded(2)
            }),
        }
    };
    let streak = drawn.statement.streak.and_then(|_| {
        let month = month?;
        Some(ours?.streak(Measure::OF_A_UNIT, month))
    });
    Compared { figures: drawn.statement.figures.iter().map(figure).collect(), streak, drawn }
}
