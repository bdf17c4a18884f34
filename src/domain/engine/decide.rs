//! Whether a move or a fact that is asked for may be recorded, and if not, why and what would be right.
//!
//! A move may be placed before moves already recorded (a late entry). What follows it is judged again; where it no
//! longer holds together the late entry is refused, naming the entry in the way.

use chrono::NaiveDate;

use super::entry::Entry;
use super::fact::{ChainFact, FactStanding, facts_of};
use super::judge::timeline_judge;
use super::life::Life;
use super::request::{Decision, FactRequest, MoveRequest};
use super::timeline::{Standing, move_on, standing};
use crate::domain::tracks::act::Act;
use crate::domain::tracks::moves::rule_of;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::tracks::told::Change;

/// Decides on a move. `entries` is the subject's chain in order.
///
/// # Errors
/// The [`Refusal`] that names the rule in the way.
pub fn decide<L: Life>(
    entries: &[Entry],
    request: &MoveRequest,
    situation: &Situation<'_>,
) -> Result<Decision, Refusal> {
    let mut moves = standing(entries);
    if let Some(same) = moves.iter().find(|one| is_same(one, request)) {
        return Ok(Decision::Already { seq: same.seq });
    }
    day_judge(request.effective.on, &moves, situation)?;
    let before = move_on(&moves, request.effective.on);
    if let Some(stands) = before.filter(|one| one.to == request.to) {
        return Err(already(&moves, stands, request));
    }
    let from = before.map(|one| one.to);
    let seq = entries.last().map_or(1, |last| last.seq.saturating_add(1));
    let act = Act::Move { kind: request.kind, from, to: request.to, detail: request.detail.clone() };
    moves.push(Standing {
        seq,
        kind: request.kind,
        to: request.to,
        effective: request.effective,
        reason: request.reason,
        basis: request.basis.clone(),
        evidence: request.evidence.clone(),
        detail: request.detail.clone(),
        officer: String::new(),
    });
    moves.sort_by_key(|one| (one.effective.on, one.seq));
    timeline_judge::<L>(&moves, &facts_of(entries), seq, situation)?;
    Ok(Decision::Record { act, moves })
}

/// Decides on a fact of a track. `entries` is its chain in order.
///
/// # Errors
/// The [`Refusal`] that names the rule in the way.
pub fn decide_fact<L: Life>(
    entries: &[Entry],
    request: &FactRequest<L::Fact>,
    situation: &Situation<'_>,
) -> Result<Decision, Refusal> {
    let moves = standing(entries);
    let mut facts = facts_of::<L::Fact>(entries);
    let same = |fact: &&FactStanding<L::Fact>| {
        fact.on == request.on && fact.basis == request.basis && fact.fact == request.fact
    };
    if let Some(same) = facts.iter().find(same) {
        return Ok(Decision::Already { seq: same.seq });
    }
    if request.on > situation.today && !request.fact.may_be_ahead() {
        return Err(Refusal::Future { effective: request.on, today: situation.today });
    }
    L::request_judge(&moves, &facts, request, situation)?;
    let seq = entries.last().map_or(1, |last| last.seq.saturating_add(1));
    facts.push(fact_asked(seq, request));
    facts.sort_by_key(|fact| (fact.on, fact.seq));
    timeline_judge::<L>(&moves, &facts, seq, situation)?;
    Ok(Decision::Record { act: request.fact.clone().act(), moves })
}

/// A fact that is asked for, in its place.
pub fn fact_asked<F: Clone>(seq: i32, request: &FactRequest<F>) -> FactStanding<F> {
    FactStanding {
        seq,
        on: request.on,
        fact: request.fact.clone(),
        basis: request.basis.clone(),
        evidence: request.evidence.clone(),
        recorded_at: request.recorded_at,
        officer: request.officer.clone(),
    }
}

fn is_same(one: &Standing, request: &MoveRequest) -> bool {
    one.kind == request.kind
        && one.to == request.to
        && one.effective.on == request.effective.on
        && one.basis == request.basis
        && one.reason == request.reason
        && one.detail.survivor == request.detail.survivor
}

fn already(moves: &[Standing], stands: &Standing, request: &MoveRequest) -> Refusal {
    let day = request.effective.on;
    let from = moves.iter().take_while(|one| one.seq != stands.seq).last().map(|one| one.to);
    // A reason that the entry could not have is that of another act.
    let fits = rule_of(from, stands.to).is_some_and(|rule| rule.reasons.contains(&request.reason));
    Refusal::AlreadyStands {
        state: stands.to,
        since: stands.effective.on,
        seq: stands.seq,
        basis: stands.basis.clone(),
        officer: stands.officer.clone(),
        asked: Box::new(Change {
            effective: (day != stands.effective.on).then_some(day),
            reason: (fits && request.reason != stands.reason).then_some(request.reason),
            basis: (request.basis != stands.basis).then(|| request.basis.clone()),
        }),
    }
}

fn day_judge(day: NaiveDate, moves: &[Standing], situation: &Situation<'_>) -> Result<(), Refusal> {
    if day > situation.today {
        return Err(Refusal::Future { effective: day, today: situation.today });
    }
    match moves.first() {
        Some(first) if day < first.effective.on => {
            let (track, since) = (first.to.track(), first.effective.on);
            Err(Refusal::BeforeExistence { track, effective: day, since })
        }
        Some(_) | None => Ok(()),
    }
}
