//! The moves that are open from where a subject stands, each with what is in its way.

use super::entry::Entry;
use super::fact::facts_of;
use super::life::{Life, findings, moves_from};
use super::record::record_on;
use super::timeline::{Standing, standing};
use crate::domain::tracks;
use crate::domain::tracks::State;
use crate::domain::tracks::act::MoveDetail;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::moves::AnyRule;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// A move that is open, and what it still lacks.
#[derive(Debug)]
pub struct Open {
    /// The state it enters.
    pub to: State,
    /// The rule that allows it.
    pub rule: &'static AnyRule,
    /// What its guards found.
    pub findings: Vec<(Guard, Finding)>,
}

/// The moves open on the day of the situation. What took effect later is left out.
#[must_use]
pub fn moves_open<L: Life>(entries: &[Entry], situation: &Situation<'_>) -> Vec<Open> {
    let mut moves = standing(entries);
    moves.retain(|one| one.effective.on <= situation.today);
    let record: L = record_on(&moves, &facts_of(entries), situation.today);
    let from = moves.last().map(|one| one.to);
    moves_from::<L>(from)
        .into_iter()
        .filter_map(|(to, rule)| {
            let asked = Standing {
                seq: i32::MAX,
                kind: rule.kind,
                to,
                effective: Effective::exact(situation.today),
                reason: rule.reasons.first().copied().unwrap_or(Reason::Other),
                basis: String::new(),
                evidence: Vec::new(),
                detail: MoveDetail::default(),
                officer: String::new(),
            };
            let findings = findings(rule, &moves, &asked, &record, situation);
            Some(Open { to, rule: tracks::moves::rule_of(from, to)?, findings })
        })
        .collect()
}
