//! Which moves are open to an institution and to its case, and what each still lacks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::actions::pilot_grants::{grants_over, unit_grants};
use crate::db::ledger::{Chain, chain_list};
use crate::db::rule::rule_list;
use crate::db::{DbError, Txn};
use crate::domain::case::standing::facts_standing;
use crate::domain::engine::open::Open;
use crate::domain::engine::timeline::{Standing, standing};
use crate::domain::institution::findings::InstitutionFinding;
use crate::domain::rulebook::Rulebook;
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::tracks::State;
use crate::domain::tracks::Track;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::lives::open_moves;
use crate::domain::tracks::situation::Situation;

/// The moves of an institution.
#[derive(Debug)]
pub struct Allowed {
    /// Where it stands.
    pub now: Option<State>,
    /// The moves that some rule allows from there, and after them those of its newest case and its newest application.
    pub moves: Vec<Open>,
    /// Something took effect after the day asked for: what is recorded for that day has to hold together with it.
    pub later: bool,
}

/// The moves of a chain that had taken effect by a day.
fn standing_by(chain: &Chain, day: NaiveDate) -> Vec<Standing> {
    let mut moves = standing(&chain.entries);
    moves.retain(|one| one.effective.on <= day);
    moves
}

/// Whether nothing is in the way of a move. That a duplicate needs the record that stays is no obstacle to a record
/// that is void for another reason.
#[must_use]
pub fn is_open(open: &Open) -> bool {
    open.findings.iter().all(|(_, finding)| *finding == Finding::Institution(InstitutionFinding::SurvivorMissing))
}

/// The moves open on a day to an institution, its newest case and its newest application, or to one of them; `None` where
/// it is not there, or not the officer's to see.
///
/// # Errors
/// Those of the database.
pub fn allowed(
    txn: &mut Txn<'_>,
    subject: Uuid,
    day: NaiveDate,
    track: Option<Track>,
) -> Result<Option<Allowed>, DbError> {
    let asked = |one: Track| track.is_none_or(|track| track == one);
    let chains = chain_list(txn, &[subject])?;
    let Some(own) = chains.get(&subject) else {
        return Ok(None);
    };
    let rulebook = rulebook_of(&rule_list(txn)?, &own.unit);
    let cases: Vec<(&Chain, Vec<Standing>)> = chains
        .values()
        .filter(|chain| chain.track == Track::Clearance)
        .map(|chain| (chain, standing_by(chain, day)))
        .filter(|(_, moves)| !moves.is_empty())
        .collect();
    let institution = standing_by(own, day);
    let later = chains.values().any(|chain| {
        let moves = standing(&chain.entries);
        asked(chain.track) && moves.last().is_some_and(|last| last.effective.on > day)
    });
    let now = institution.last().map(|one| one.to);
    let institution_moves = institution.clone();
    let newest = cases.iter().max_by_key(|(chain, moves)| (moves.first().map(|one| one.effective.on), chain.subject));
    let of_case = newest.map_or_else(Vec::new, |(chain, _)| {
        let around = Situation { institution, ..Situation::new(day, &rulebook) };
        open_moves(&chain.entries, &around)
    });
    let of_pilot = pilot_moves(txn, &chains, &institution_moves, day, &rulebook)?;
    let situation = Situation {
        cases: cases.iter().map(|(_, moves)| moves.clone()).collect(),
        case_facts: cases.iter().map(|(chain, _)| facts_standing(&chain.entries)).collect(),
        ..Situation::new(day, &rulebook)
    };
    let mut moves = open_moves(&own.entries, &situation);
    moves.extend(of_case);
    moves.extend(of_pilot);
    moves.retain(|open| asked(open.to.track()));
    Ok(Some(Allowed { now, moves, later }))
}

/// The moves open to the newest application of an institution.
fn pilot_moves(
    txn: &mut Txn<'_>,
    chains: &BTreeMap<Uuid, Chain>,
    institution: &[Standing],
    day: NaiveDate,
    rulebook: &Rulebook,
) -> Result<Vec<Open>, DbError> {
    let pilots: Vec<(&Chain, Vec<Standing>)> = chains
        .values()
        .filter(|chain| chain.track == Track::Pilot)
        .map(|chain| (chain, standing_by(chain, day)))
        .filter(|(_, moves)| !moves.is_empty())
        .collect();
    let number = |chain: &Chain| chain.parent.map(|(_, number)| number);
    let newest = pilots.iter().max_by_key(|(chain, _)| number(chain));
    let Some((newest, _)) = newest else {
        return Ok(Vec::new());
    };
    let of_units = unit_grants(txn, std::slice::from_ref(&newest.unit))?;
    let around = Situation {
        institution: institution.to_vec(),
        pilots: pilots
            .iter()
            .filter(|(chain, _)| chain.subject != newest.subject)
            .map(|(_, moves)| moves.clone())
            .collect(),
        grants: grants_over(&of_units, &newest.unit),
        ..Situation::new(day, rulebook)
    };
    Ok(open_moves(&newest.entries, &around))
}
