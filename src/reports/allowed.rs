//! Which moves are open to an institution, and what each still lacks.

use uuid::Uuid;

use crate::db::ledger::{chain_list, rule_list, rulebook_for};
use crate::db::{DbError, Txn};
use crate::domain::guard::{Finding, Situation};
use crate::domain::lifecycle::{Open, open_moves};
use crate::domain::state::State;
use crate::domain::timeline::standing;

/// The moves of an institution.
#[derive(Debug)]
pub struct Allowed {
    /// Where it stands.
    pub now: Option<State>,
    /// The moves that some rule allows from there.
    pub moves: Vec<Open>,
}

/// Whether nothing is in the way of a move. That a duplicate needs the record that stays is no obstacle to a record
/// that is void for another reason.
#[must_use]
pub fn is_open(open: &Open) -> bool {
    open.findings.iter().all(|(_, finding)| match finding {
        Finding::SurvivorMissing => true,
        Finding::StoppedOn(_)
        | Finding::PoliceFiledOn(_)
        | Finding::QuietUntil { .. }
        | Finding::CaseNotClosed(_)
        | Finding::ResumeNotAllowed => false,
    })
}

/// The moves open to an institution today; `None` where it is not there, or not the officer's to see.
///
/// # Errors
/// Those of the database.
pub fn allowed(txn: &mut Txn<'_>, subject: Uuid) -> Result<Option<Allowed>, DbError> {
    let chains = chain_list(txn, &[subject])?;
    let Some(own) = chains.get(&subject) else {
        return Ok(None);
    };
    let rulebook = rulebook_for(&rule_list(txn)?, &own.unit);
    let latest = chains
        .values()
        .filter(|chain| chain.parent.is_some())
        .filter_map(|chain| {
            standing(&chain.entries)
                .last()
                .map(|one| (one.effective.on, one.to))
        })
        .max_by_key(|(on, _)| *on);
    let situation = Situation {
        today: txn.today(),
        rulebook: &rulebook,
        case: latest.map(|(_, state)| state),
    };
    Ok(Some(Allowed {
        now: standing(&own.entries).last().map(|one| one.to),
        moves: open_moves(&own.entries, &situation),
    }))
}
