//! The lifecycle engine: may this move be recorded, and if not, why and what would be right.
//!
//! A move may be placed before moves already recorded (a late entry). What follows it is judged again; where it no
//! longer holds together the late entry is refused, naming the entry in the way. A correction is judged the same way.

use chrono::NaiveDate;

use super::entry::{Act, Correction, Effective, Entry, MoveDetail};
use super::evidence::{Evidence, Need};
use super::guard::{Finding, Situation, findings};
use super::reason::Reason;
pub use super::refusal::Refusal;
use super::state::State;
use super::timeline::{Standing, move_on, standing};
use super::transition::{Guard, MoveKind, Rule, moves_from, rule_of};

/// A move somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRequest {
    /// Whether by `log` or by `reopen`.
    pub kind: MoveKind,
    /// The state to enter.
    pub to: State,
    /// When it took effect.
    pub effective: Effective,
    /// The document it rests on.
    pub basis: String,
    /// Why.
    pub reason: Reason,
    /// Evidence given.
    pub evidence: Vec<Evidence>,
    /// What it carries.
    pub detail: MoveDetail,
}

/// What a request comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is recorded already; nothing is to be written.
    Already {
        /// The entry that says so.
        seq: i32,
    },
    /// It may be recorded.
    Record {
        /// What to record.
        act: Act,
        /// The moves as they will stand.
        moves: Vec<Standing>,
    },
}

/// Decides on a move. `entries` is the subject's chain in order.
///
/// # Errors
/// The [`Refusal`] that names the rule in the way.
pub fn decide(
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
        return Err(already(stands));
    }
    let from = before.map(|one| one.to);
    let seq = entries.last().map_or(1, |last| last.seq.saturating_add(1));
    let act = Act::Move {
        kind: request.kind,
        from,
        to: request.to,
        detail: request.detail.clone(),
    };
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
    timeline_judge(&moves, seq, situation)?;
    Ok(Decision::Record { act, moves })
}

/// Decides on a correction of entry `target`, which may also bring evidence that was owed.
///
/// # Errors
/// The [`Refusal`] that names the rule, or the entry, in the way.
pub fn decide_correction(
    entries: &[Entry],
    target: i32,
    proposed: &Entry,
    situation: &Situation<'_>,
) -> Result<Decision, Refusal> {
    let Act::Correct { change, .. } = &proposed.act else {
        return Err(Refusal::NotAMove { seq: target });
    };
    let last = entries.last().map_or(0, |entry| entry.seq);
    let wrong = entries
        .iter()
        .find(|entry| entry.seq == target)
        .ok_or(Refusal::NoSuchEntry { seq: target, last })?;
    if let Act::Correct { target: of, .. } = &wrong.act {
        return Err(Refusal::IsCorrection {
            seq: target,
            target: *of,
        });
    }
    // Only the last correction of an entry can be the one repeated: what another has undone since may be done again.
    let newest = entries
        .iter()
        .rfind(|entry| matches!(&entry.act, Act::Correct { target: of, .. } if *of == target));
    if let Some(same) = newest.filter(|entry| is_same_correction(entry, proposed)) {
        return Ok(Decision::Already { seq: same.seq });
    }
    if super::timeline::effective_of(wrong, entries).is_none() {
        return Err(Refusal::IsStruck { seq: target });
    }
    if *change == Correction::default() && proposed.evidence.is_empty() {
        return Err(Refusal::ChangesNothing { seq: target });
    }
    match &wrong.act {
        Act::Move { .. } => {}
        Act::Correct { .. } | Act::Fact(_) => {
            if change.state.is_some() || change.reason.is_some() {
                return Err(Refusal::NotAMove { seq: target });
            }
        }
    }
    if let Some(code) = &change.state {
        State::parse(wrong.track, code)?;
    }
    if let Some(day) = change.effective_on.filter(|day| *day > situation.today) {
        return Err(Refusal::Future {
            effective: day,
            today: situation.today,
        });
    }
    let before = standing(entries);
    let mut corrected = entries.to_vec();
    corrected.push(proposed.clone());
    let moves = standing(&corrected);
    if moves == before && proposed.evidence.is_empty() && !matches!(wrong.act, Act::Fact(_)) {
        return Err(Refusal::ChangesNothing { seq: target });
    }
    timeline_judge(&moves, target, situation)?;
    Ok(Decision::Record {
        act: proposed.act.clone(),
        moves,
    })
}

/// A move that is open, and what it still lacks.
#[derive(Debug)]
pub struct Open {
    /// The state it enters.
    pub to: State,
    /// The rule that allows it.
    pub rule: &'static Rule,
    /// What its guards found.
    pub findings: Vec<(Guard, Finding)>,
}

/// The moves open today, each with what is in its way.
#[must_use]
pub fn open_moves(entries: &[Entry], situation: &Situation<'_>) -> Vec<Open> {
    let moves = standing(entries);
    moves_from(moves.last().map(|one| one.to))
        .into_iter()
        .map(|(to, rule)| {
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
            Open {
                to,
                rule,
                findings: findings(rule, &moves, &asked, situation),
            }
        })
        .collect()
}

fn is_same(one: &Standing, request: &MoveRequest) -> bool {
    one.kind == request.kind
        && one.to == request.to
        && one.effective.on == request.effective.on
        && one.basis == request.basis
        && one.reason == request.reason
        && one.detail.survivor == request.detail.survivor
}

fn is_same_correction(entry: &Entry, proposed: &Entry) -> bool {
    entry.act == proposed.act
        && entry.basis == proposed.basis
        && entry.reason == proposed.reason
        && entry.evidence == proposed.evidence
}

fn already(stands: &Standing) -> Refusal {
    Refusal::AlreadyStands {
        state: stands.to,
        since: stands.effective.on,
        seq: stands.seq,
        basis: stands.basis.clone(),
        officer: stands.officer.clone(),
    }
}

fn day_judge(day: NaiveDate, moves: &[Standing], situation: &Situation<'_>) -> Result<(), Refusal> {
    if day > situation.today {
        return Err(Refusal::Future {
            effective: day,
            today: situation.today,
        });
    }
    match moves.first() {
        Some(first) if day < first.effective.on => Err(Refusal::BeforeExistence {
            effective: day,
            since: first.effective.on,
        }),
        Some(_) | None => Ok(()),
    }
}

/// Judges every move of a timeline in order. A refusal of the move made by entry `asked` is the refusal itself; of any
/// other, that entry is in the way.
///
/// # Errors
/// The first [`Refusal`] found.
pub fn timeline_judge(
    moves: &[Standing],
    asked: i32,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    for (place, one) in moves.iter().enumerate() {
        let (before, _) = moves.split_at(place);
        if let Err(why) = move_judge(before, one, situation) {
            return Err(if one.seq == asked {
                why
            } else {
                Refusal::InTheWay {
                    seq: one.seq,
                    to: one.to,
                    on: one.effective.on,
                    why: Box::new(why),
                }
            });
        }
    }
    Ok(())
}

fn move_judge(
    before: &[Standing],
    one: &Standing,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    let from = before.last().map(|earlier| earlier.to);
    let Some(rule) = rule_of(from, one.to) else {
        if one.kind == MoveKind::Reopen {
            return Err(Refusal::NotReopening { from });
        }
        let open = moves_from(from).into_iter().map(|(to, _)| to).collect();
        return Err(Refusal::Illegal {
            from,
            to: one.to,
            open,
        });
    };
    match (rule.kind, one.kind, from) {
        (MoveKind::Reopen, MoveKind::Move, Some(from)) => {
            return Err(Refusal::IsReopening { from, to: one.to });
        }
        (MoveKind::Move, MoveKind::Reopen, _) => return Err(Refusal::NotReopening { from }),
        (MoveKind::Reopen, MoveKind::Reopen, _)
        | (MoveKind::Move, MoveKind::Move, _)
        | (MoveKind::Reopen, MoveKind::Move, None) => {}
    }
    if !rule.reasons.contains(&one.reason) {
        return Err(Refusal::ReasonNotAllowed {
            rule: rule.number,
            reason: one.reason,
            allowed: rule.reasons,
        });
    }
    if let Some((guard, finding)) = findings(rule, before, one, situation).into_iter().next() {
        return Err(Refusal::Guarded {
            rule: rule.number,
            guard,
            finding,
        });
    }
    let needs: Vec<Need> = rule
        .needs
        .iter()
        .copied()
        .filter(|need| rule.needs_first && !need.satisfied_by(&one.evidence))
        .collect();
    if needs.is_empty() {
        Ok(())
    } else {
        Err(Refusal::EvidenceMissing {
            rule: rule.number,
            needs,
        })
    }
}
