//! The check: what breaks the named invariants.

use std::collections::HashSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::Cut;
use crate::db::beside::subject_differing_list;
use crate::db::check::{CheckFilter, FoundRow, found_list};
use crate::db::derived::{fingerprint, fingerprint_list};
use crate::db::figures::sums_differing_list;
use crate::db::flow::{FlowFilter, flow_list};
use crate::db::ledger::chain_each;
use crate::db::now::now_differing_list;
use crate::db::rule::rule_known_list;
use crate::db::{DbError, Txn};
use crate::domain::check::Invariant;
use crate::domain::figures::flow::flows;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::rulebook::{RuleKey, RuleRow};
use crate::domain::sentence::next::{Field, Next};
use crate::domain::unit::NATION;
use crate::domain::value::days::days_between;
use crate::domain::value::month::Month;

/// Months over which the flow statement is checked.
const FLOW_MONTHS: usize = 36;

/// Something that breaks an invariant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckFound {
    pub invariant: Invariant,
    /// The institution; none for a grant of a unit.
    pub institution: Option<Uuid>,
    /// Its name on the day.
    pub name: Option<String>,
    /// The unit with jurisdiction, or the unit that granted.
    pub unit: Option<String>,
    /// Its state on the day.
    pub state: Option<InstitutionState>,
    /// The case, where it is about one.
    pub case: Option<Uuid>,
    /// The entry, where it is about one.
    pub seq: Option<i32>,
    /// The day it is about.
    pub on: Option<NaiveDate>,
    /// What mends it.
    pub mend: Next,
}

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Check {
    /// What breaks an invariant, by invariant and day.
    pub rows: Vec<CheckFound>,
    /// How often each is broken, whether or not shown; those that hold are left out.
    pub counts: Vec<(Invariant, i64)>,
}

impl Check {
    /// How much was found, whether or not shown.
    #[must_use]
    pub fn count(&self) -> i64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// Checks these invariants as of a day; the limit of the cut holds for each of them.
///
/// # Errors
/// Those of the database.
pub fn check(txn: &mut Txn<'_>, cut: &Cut, invariants: &[Invariant]) -> Result<Check, DbError> {
    let rules = rule_known_list(txn, cut.known_at)?;
    let mut found = Check::default();
    // One statement an invariant: their number is the program's, not the record's.
    for invariant in invariants.iter().copied() {
        let (rows, count) = of_one(txn, cut, invariant, &rules)?;
        if count > 0 {
            found.counts.push((invariant, count));
        }
        for row in rows {
            found.rows.push(found_of(invariant, row)?);
        }
    }
    Ok(found)
}

fn of_one(
    txn: &mut Txn<'_>,
    cut: &Cut,
    invariant: Invariant,
    rules: &[RuleRow],
) -> Result<(Vec<FoundRow>, i64), DbError> {
    // How long a grant may be depends on its unit and day: which are too long is judged here, from those that may be.
    let judged = invariant == Invariant::GrantTooLong;
    let limit = cut.limit.map(i64::from);
    let filter = CheckFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        units: cut.units.clone(),
        limit: if judged { None } else { limit },
        grant_days: shortest_grant(rules),
        differing: if invariant == Invariant::Derived { differing(txn, cut)? } else { Vec::new() },
        unreadable: if invariant == Invariant::Unreadable {
            chain_each(txn, cut.units.as_deref(), |_, _, _| {})?
        } else {
            Vec::new()
        },
        unbalanced: if invariant == Invariant::FlowStatement { unbalanced(txn, cut)? } else { Vec::new() },
    };
    let mut rows = found_list(txn, invariant, &filter)?;
    if !judged {
        let count = rows.first().map_or(0, |row| row.all);
        return Ok((rows, count));
    }
    rows.retain(|row| is_too_long(row, rules));
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    if let Some(limit) = limit.and_then(|limit| usize::try_from(limit).ok()) {
        rows.truncate(limit);
    }
    Ok((rows, count))
}

/// The institutions and cases whose derived rows are not what their entries draw: every chain is drawn anew. And the
/// institutions whose row of now is not what those rows come to, and units whose sums are not; where the rows are wrong already,
/// that is not said twice.
fn differing(txn: &mut Txn<'_>, cut: &Cut) -> Result<Vec<Uuid>, DbError> {
    let units = cut.units.as_deref();
    let stored = fingerprint_list(txn, units)?;
    let (mut differing, mut roots) = (Vec::new(), HashSet::new());
    chain_each(txn, units, |owner, track, entries| {
        if stored.get(&owner.subject) != Some(&fingerprint(owner, track, entries)) {
            differing.push(owner.subject);
            roots.insert(owner.parent.unwrap_or(owner.subject));
        }
    })?;
    differing.extend(now_differing_list(txn, units)?.into_iter().filter(|institution| !roots.contains(institution)));
    let told: HashSet<Uuid> = differing.iter().chain(&roots).copied().collect();
    differing.extend(subject_differing_list(txn, units)?.into_iter().filter(|subject| !told.contains(subject)));
    // Sums of what is wrong already are wrong.
    if differing.is_empty() {
        differing = sums_differing_list(txn, units)?;
    }
    Ok(differing)
}

/// The units and month-ends for which the flow statement does not hold.
fn unbalanced(txn: &mut Txn<'_>, cut: &Cut) -> Result<Vec<(String, NaiveDate)>, DbError> {
    let last = Month::last_over(cut.as_of);
    let months = std::iter::successors(Some(last), |month| Some(month.before())).take(FLOW_MONTHS);
    let mut spans: Vec<(NaiveDate, NaiveDate)> = months.map(|month| (month.before().end(), month.end())).collect();
    spans.reverse();
    let filter = FlowFilter { spans: spans.clone(), known_at: cut.known_at, units: cut.units.clone() };
    let told = flow_list(txn, &filter)?;
    let of_span = |((_, end), rows): (&(NaiveDate, NaiveDate), &Vec<_>)| {
        let end = *end;
        let broken = flows(rows).into_values().filter(|flow| flow.difference() != 0);
        broken.map(move |flow| (flow.unit, end)).collect::<Vec<_>>()
    };
    Ok(spans.iter().zip(&told).flat_map(of_span).collect())
}

/// The fewest days that any unit ever allowed a grant.
fn shortest_grant(rules: &[RuleRow]) -> i32 {
    let key = RuleKey::TollingGrantDays;
    let day = NaiveDate::MIN;
    let nation = rulebook_of(&[], NATION).days(key, day);
    let of = |row: &RuleRow| rulebook_of(std::slice::from_ref(row), &row.unit).days(key, row.from);
    let rows = rules.iter().filter(|row| row.key == key).map(of);
    let fewest = rows.fold(nation, u32::min);
    i32::try_from(fewest).unwrap_or(i32::MAX)
}

fn is_too_long(row: &FoundRow, rules: &[RuleRow]) -> bool {
    let (Some(from), Some(to)) = (row.on_day, row.until) else {
        return false;
    };
    let unit = row.unit_code.as_deref().unwrap_or(NATION);
    let limit = rulebook_of(rules, unit).days(RuleKey::TollingGrantDays, from);
    days_between(from, to).saturating_add(1) > i64::from(limit)
}

fn found_of(invariant: Invariant, row: FoundRow) -> Result<CheckFound, DbError> {
    let institution = row.institution_id.map(|id| id.to_string());
    let whose = match (&institution, &row.unit_code) {
        (Some(id), _) => Some((Field::Institution, id.as_str())),
        (None, Some(unit)) => Some((Field::Unit, unit.as_str())),
        (None, None) => None,
    };
    let mend = invariant.mend(whose, row.seq, row.case_id.is_some());
    Ok(CheckFound {
        invariant,
        institution: row.institution_id,
        name: row.name,
        unit: row.unit_code,
        state: row.state.as_deref().map(str::parse).transpose()?,
        case: row.case_id,
        seq: row.seq,
        on: row.on_day,
        mend,
    })
}
