//! Tolling grants of units, which toll the clocks of the applications under them.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use crate::db::ledger::chain_readable_list;
use crate::db::{DbError, Txn};
use crate::domain::case::grants::{grants, unit_of_subject, unit_subject};
use crate::domain::clock::tolling::{Grant, GrantScope};
use crate::domain::unit::{NATION, unit_ancestors};

/// The units whose grants concern a subject of a unit: its own, those above, the nation.
fn units_over(unit: &str) -> BTreeSet<&str> {
    let above = unit_ancestors(unit).into_iter().map(|one| one.code);
    [unit, NATION].into_iter().chain(above).collect()
}

/// The grants, by unit, that concern subjects of these units.
///
/// # Errors
/// Those of the database.
pub fn unit_grants(txn: &mut Txn<'_>, units: &[String]) -> Result<HashMap<String, Vec<Grant>>, DbError> {
    let subjects: BTreeSet<Uuid> = units.iter().flat_map(|unit| units_over(unit)).filter_map(unit_subject).collect();
    if subjects.is_empty() {
        return Ok(HashMap::new());
    }
    let subjects: Vec<Uuid> = subjects.into_iter().collect();
    let chains = chain_readable_list(txn, &subjects)?;
    Ok(chains
        .iter()
        .filter_map(|(subject, chain)| {
            let unit = unit_of_subject(*subject)?;
            let of_unit = grants(&chain.entries)
                .into_iter()
                .map(|one| Grant {
                    scope: GrantScope::Unit(unit.clone()),
                    clocks: one.clocks.into_iter().collect(),
                    from: one.from,
                    to: one.to,
                    basis: one.basis,
                    approver: one.approver,
                    recorded_at: one.recorded_at,
                })
                .collect();
            Some((unit, of_unit))
        })
        .collect())
}

/// Of grants by unit those that concern a subject of a unit.
#[must_use]
pub fn grants_over(of_units: &HashMap<String, Vec<Grant>>, unit: &str) -> Vec<Grant> {
    units_over(unit).into_iter().filter_map(|code| of_units.get(code)).flatten().cloned().collect()
}
