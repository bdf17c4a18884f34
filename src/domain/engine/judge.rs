//! Every move and every fact of a timeline, judged in its place.

use super::fact::{Event, FactStanding, events};
use super::life::{Life, RuleOf, findings, moves_from, rule_of};
use super::rule::MoveKind;
use super::timeline::Standing;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::evidence::Need;
use crate::domain::value::reason::Reason;

/// Judges every move and every fact of a timeline, in order. A refusal of what entry `asked` records is the
/// refusal itself; of any other, that entry is in the way.
///
/// # Errors
/// The first [`Refusal`] found.
pub fn timeline_judge<L: Life>(
    moves: &[Standing],
    facts: &[FactStanding<L::Fact>],
    asked: i32,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    match timeline_fault::<L>(moves, facts, situation) {
        None => Ok(()),
        Some(fault) if fault.seq() == asked => Err(fault.own()),
        Some(fault) => Err(fault.in_the_way()),
    }
}

/// What does not hold in a timeline.
pub enum Fault<'chain, F> {
    Move(&'chain Standing, Refusal),
    Fact(&'chain FactStanding<F>, Refusal),
}

impl<F> Fault<'_, F> {
    #[must_use]
    pub const fn seq(&self) -> i32 {
        match self {
            Self::Move(one, _) => one.seq,
            Self::Fact(fact, _) => fact.seq,
        }
    }

    /// The refusal, where the entry is the one asked for.
    #[must_use]
    pub fn own(self) -> Refusal {
        match self {
            Self::Move(_, why) | Self::Fact(_, why) => why,
        }
    }

    /// The refusal, where the entry is another.
    #[must_use]
    pub fn in_the_way(self) -> Refusal {
        match self {
            Self::Move(one, why) => {
                Refusal::InTheWay { seq: one.seq, to: one.to, on: one.effective.on, why: Box::new(why) }
            }
            Self::Fact(fact, why) => Refusal::FactInTheWay { seq: fact.seq, on: fact.on, why: Box::new(why) },
        }
    }
}

/// The first move or fact that does not hold.
#[must_use]
pub fn timeline_fault<'chain, L: Life>(
    moves: &'chain [Standing],
    facts: &'chain [FactStanding<L::Fact>],
    situation: &Situation<'_>,
) -> Option<Fault<'chain, L::Fact>> {
    let mut record = L::default();
    let mut place = 0;
    let Some(opened_on) = moves.first().map(|first| first.effective.on) else {
        return L::orphan(facts).map(|(fact, why)| Fault::Fact(fact, why));
    };
    for event in events(moves, facts) {
        match event {
            Event::Move(one) => {
                let (before, _) = moves.split_at(place);
                place += 1;
                if let Err(why) = move_judge(before, one, &record, situation) {
                    return Some(Fault::Move(one, why));
                }
            }
            Event::Fact(fact) => {
                if let Err(why) = record.fact_judge(fact, opened_on, situation) {
                    return Some(Fault::Fact(fact, why));
                }
            }
        }
        record.take(event);
    }
    None
}

fn move_judge<L: Life>(
    before: &[Standing],
    one: &Standing,
    record: &L,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    let from = before.last().map(|earlier| earlier.to);
    let Some(rule) = rule_of::<L>(from, one.to) else {
        if one.kind == MoveKind::Reopen {
            return Err(Refusal::NotReopening { from });
        }
        let open = moves_from::<L>(from).into_iter().map(|(to, _)| to).collect();
        return Err(Refusal::Illegal { from, to: one.to, open });
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
        return Err(reason_refused::<L>(rule, before, one, record, situation));
    }
    // Whatever is in the way, all of the evidence that is missing is named with it.
    let (number, needs) = (rule.number, needs_missing::<L>(rule, one));
    let mut found = findings(rule, before, one, record, situation).into_iter();
    if let Some((guard, finding)) = found.next() {
        let more = found.map(|(_, finding)| finding).collect();
        return Err(Refusal::Guarded { rule: number, guard, finding, more, needs });
    }
    if needs.is_empty() { Ok(()) } else { Err(Refusal::EvidenceMissing { rule: number, needs }) }
}

/// What a reason is refused for that a rule does not know: with those of its reasons that lack least, and what those lack.
fn reason_refused<L: Life>(
    rule: &RuleOf<L>,
    before: &[Standing],
    one: &Standing,
    record: &L,
    situation: &Situation<'_>,
) -> Refusal {
    let lacks = |reason: &Reason| {
        let given = Standing { reason: *reason, ..one.clone() };
        let found = findings(rule, before, &given, record, situation).into_iter().map(|(_, finding)| finding);
        (found.collect::<Vec<Finding>>(), needs_missing::<L>(rule, &given))
    };
    let lacking: Vec<_> = rule.reasons.iter().map(|reason| (*reason, lacks(reason))).collect();
    let least = lacking.iter().map(|(_, lacks)| lacks).min_by_key(|(found, needs)| (found.len(), needs.len()));
    let (more, needs) = least.cloned().unwrap_or_default();
    let is_least = |(found, missing): &(Vec<Finding>, Vec<Need>)| *found == more && *missing == needs;
    let fitting = lacking.iter().filter(|(_, lacks)| is_least(lacks)).map(|(reason, _)| *reason).collect();
    let (number, allowed) = (rule.number, rule.reasons);
    Refusal::ReasonNotAllowed { rule: number, reason: one.reason, allowed, fitting, more, needs }
}

/// The evidence that a move needs first and does not have.
fn needs_missing<L: Life>(rule: &RuleOf<L>, one: &Standing) -> Vec<Need> {
    let missing = |need: &Need| rule.needs_first && !need.satisfied_by(&one.evidence);
    rule.needs_for(one.reason).iter().copied().filter(missing).collect()
}
