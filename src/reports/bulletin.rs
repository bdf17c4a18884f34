//! The bulletin of a unit, read in a few statements whatever the number of institutions; and what changed between two.

use chrono::{DateTime, NaiveDate, Utc};

use super::Cut;
use super::clearance::clearance;
use super::series::{Scope, SeriesSpec, series_read_in};
use crate::db::approval::approval_list;
use crate::db::bulletin::{
    BetweenFilter, BulletinRow, ChangedRow, ExitFilter, RestatedRow, changed_list, exit_list, restated_list,
};
use crate::db::checkpoint::checkpoint_known;
use crate::db::figures::{FigureFilter, figure_list};
use crate::db::flow::{FlowFilter, flow_list};
use crate::db::rule::rule_known_list;
use crate::db::{DbError, Txn};
use crate::domain::figures::bulletin::{Bulletin, bulletin};
use crate::domain::figures::bulletin_facts::BulletinFacts;
use crate::domain::figures::bulletin_facts::ClearedAs;
use crate::domain::figures::exited::Form;
use crate::domain::figures::{Group, Measure};
use crate::domain::rulebook::RuleKey;
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::unit::{NATION, unit_with_below};
use crate::domain::value::month::Month;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulletinSpec {
    pub form: Form,
    pub unit: String,
    pub month: Month,
    /// The month that changes are against; before the month.
    pub baseline: Month,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
}

/// Reads a bulletin. Whoever reads it must see everything of the unit, or the figures are of a part.
///
/// # Errors
/// Those of the database.
pub fn bulletin_read(txn: &mut Txn<'_>, spec: &BulletinSpec) -> Result<Bulletin, DbError> {
    let units = units_of(&spec.unit);
    let read = series_read_in(
        txn,
        &SeriesSpec {
            scope: Scope::Unit(units.as_ref().map(|_| spec.unit.clone())),
            groups: vec![Group::Operating],
            measures: Measure::OF_A_UNIT.to_vec(),
            first: spec.month,
            last: spec.month,
            baseline: Some(spec.baseline),
            known_at: spec.known_at,
        },
    )?;
    let stopped = figure_list(
        txn,
        &FigureFilter {
            months: vec![spec.month],
            known_at: spec.known_at,
            units: units.clone(),
            groups: vec![Group::Stopped],
        },
    )?;
    let day = spec.month.end();
    let rulebook = rulebook_of(&rule_known_list(txn, spec.known_at)?, NATION);
    let rectification_from = rulebook.date(RuleKey::RectificationFrom, day);
    let exits = exit_list(
        txn,
        ExitFilter {
            as_of: day,
            known_at: spec.known_at,
            units: units.as_deref(),
            since: rectification_from,
            transformed: rulebook.switch(RuleKey::ExitCountTransformed, day),
        },
    )?;
    let cut = Cut { as_of: spec.month.end(), known_at: spec.known_at, units: units.clone(), limit: None };
    let cleared: Vec<ClearedAs> = clearance(txn, &cut)?
        .outcomes
        .into_iter()
        .filter(|(_, institutions)| *institutions > 0)
        .map(|(outcome, institutions)| ClearedAs { outcome, institutions })
        .collect();
    let flow = flow_list(
        txn,
        &FlowFilter { spans: vec![(spec.baseline.end(), spec.month.end())], known_at: spec.known_at, units },
    )?;
    let approvals = approval_list(txn, spec.month, spec.month, Some(spec.known_at))?;
    let approved_on = approvals.iter().find(|approval| approval.unit == spec.unit).map(|approval| approval.on);
    Ok(bulletin(&BulletinFacts {
        form: spec.form,
        rectification_from,
        unit: &spec.unit,
        month: spec.month,
        baseline: spec.baseline,
        known_at: spec.known_at,
        checkpoint: checkpoint_known(txn, spec.known_at)?.map(|checkpoint| checkpoint.short()),
        series: &read.series,
        baseline_series: &read.baseline,
        cells: &read.cells,
        stopped: &stopped,
        exits: &exits,
        cleared: &cleared,
        flow: flow.first().map_or(&[], Vec::as_slice),
        approved_on,
    }))
}

/// A unit with those below it; `None` for the nation, which has all.
fn units_of(unit: &str) -> Option<Vec<String>> {
    (unit != NATION).then(|| unit_with_below(unit))
}

/// What was recorded between two bulletins of a unit that touches what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Between {
    /// Returns that came or were restated.
    pub restated: Vec<RestatedRow>,
    /// Institutions whose state or unit on a day concerned is known otherwise.
    pub changed: Vec<ChangedRow>,
}

/// Reads what was recorded between two bulletins, for every month-end from the first that either rests on.
///
/// # Errors
/// Those of the database.
pub fn between_read(
    txn: &mut Txn<'_>,
    (earlier, later): (&BulletinRow, &BulletinRow),
    first: NaiveDate,
) -> Result<Between, DbError> {
    let last = Month::of(earlier.as_of.max(later.as_of));
    let filter = BetweenFilter {
        days: Month::of(first).through(last).map(Month::end).collect(),
        then: earlier.known_at,
        now: later.known_at,
        units: units_of(&earlier.unit_code),
    };
    Ok(Between { restated: restated_list(txn, &filter)?, changed: changed_list(txn, &filter)? })
}
