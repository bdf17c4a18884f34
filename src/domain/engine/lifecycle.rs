//! The lifecycle engine: may this move be recorded, and if not, why and what would be right.
//!
//! A move may be placed before moves already recorded (a late entry). What follows it is judged again; where it no
//! longer holds together the late entry is refused, naming the entry in the way. A correction is judged the same way.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::entry::{Act, Correction, Effective, Entry, Fact, MoveDetail};
use super::guard::{Finding, Situation, findings};
use super::life::{self, ChainFact, Life};
use super::timeline::{Standing, move_on, standing};
use super::transition::{Guard, MoveKind, Rule, moves_from, rule_of};
use crate::domain::case::closing::under_closing;
use crate::domain::case::fact::{CaseFact, TollingGiven};
use crate::domain::case::judge::{CaseRefusal, amount_question, route_judge};
use crate::domain::case::record::{CaseRecord, Event, events, record_on};
use crate::domain::case::standing::{FactStanding, facts_of, facts_standing};
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Grant, GrantScope, grant_judge};
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::fact::LeadFact;
use crate::domain::lead::record::LeadRecord;
use crate::domain::pilot::fact::PilotFact;
use crate::domain::pilot::judge::PilotRefusal;
use crate::domain::pilot::record::PilotRecord;
use crate::domain::rulebook::RuleKey;
pub use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::{State, Track};
use crate::domain::value::evidence::{Evidence, Need};
use crate::domain::value::reason::Reason;

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
#[expect(clippy::large_enum_variant, reason = "a decision is taken apart where it is made, and never kept")]
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
pub fn decide(entries: &[Entry], request: &MoveRequest, situation: &Situation<'_>) -> Result<Decision, Refusal> {
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
    chain_judge(&moves, entries, seq, situation)?;
    Ok(Decision::Record { act, moves })
}

/// A fact that somebody asks to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRequest<F = CaseFact> {
    /// What it says.
    pub fact: F,
    /// Its day.
    pub on: NaiveDate,
    /// The document it rests on.
    pub basis: String,
    /// Evidence given.
    pub evidence: Vec<Evidence>,
    /// An amount that was questioned is meant as it stands.
    pub confirmed: bool,
    /// The moment of recording.
    pub recorded_at: DateTime<Utc>,
    /// Who records it.
    pub officer: String,
}

/// Decides on a fact about a case or an application. `entries` is its chain in order.
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
fn fact_asked<F: Clone>(seq: i32, request: &FactRequest<F>) -> FactStanding<F> {
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

/// Judges a fact of a case that is asked for: an amount that looks like a slip is questioned, and a grant may toll no
/// window that has run out.
///
/// # Errors
/// The refusal, or the question.
pub(in crate::domain) fn case_request_judge(
    moves: &[Standing],
    facts: &[FactStanding],
    request: &FactRequest,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    route_judge(&request.fact)?;
    if !request.confirmed {
        let before = record_on(moves, facts, request.on);
        let times = situation.rulebook.count(RuleKey::AmountJumpTimes, request.on);
        amount_question(&before, &request.fact, times)?;
    }
    if let CaseFact::Tolled(given) = &request.fact {
        let record = record_on(moves, facts, situation.today);
        tolling_judge(&record, given, request, situation)?;
    }
    Ok(())
}

/// Why many facts were refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactsRefused {
    /// Which of the requests it is about, where it is about one of them.
    pub place: Option<usize>,
    /// The refusal.
    pub refusal: Refusal,
}

/// Decides on many facts about a case at once, such as the rows of a file: for each the entry that says it already, or
/// `None` where it is to be recorded. They are judged together, in the order of their days and then as given.
///
/// # Errors
/// The first refusal.
pub fn decide_facts(
    entries: &[Entry],
    requests: &[FactRequest],
    situation: &Situation<'_>,
) -> Result<Vec<Option<i32>>, FactsRefused> {
    let moves = standing(entries);
    let before = facts_standing(entries);
    let first = entries.last().map_or(1, |last| last.seq.saturating_add(1));
    let (mut facts, mut decided) = (before.clone(), Vec::with_capacity(requests.len()));
    let mut places: BTreeMap<i32, usize> = BTreeMap::new();
    let mut records: BTreeMap<NaiveDate, CaseRecord> = BTreeMap::new();
    let of = |place: usize, refusal: Refusal| FactsRefused { place: Some(place), refusal };
    let mut next = first;
    for (place, request) in requests.iter().enumerate() {
        let same = before
            .iter()
            .find(|fact| fact.on == request.on && fact.basis == request.basis && fact.fact == request.fact);
        decided.push(same.map(|same| same.seq));
        if same.is_some() {
            continue;
        }
        if request.on > situation.today {
            let (effective, today) = (request.on, situation.today);
            return Err(of(place, Refusal::Future { effective, today }));
        }
        if !request.confirmed {
            let times = situation.rulebook.count(RuleKey::AmountJumpTimes, request.on);
            let record = records.entry(request.on).or_insert_with(|| record_on(&moves, &before, request.on));
            amount_question(record, &request.fact, times).map_err(|why| of(place, why.into()))?;
        }
        places.insert(next, place);
        facts.push(fact_asked(next, request));
        next = next.saturating_add(1);
    }
    facts.sort_by_key(|fact| (fact.on, fact.seq));
    match timeline_fault::<CaseRecord>(&moves, &facts, situation) {
        None => Ok(decided),
        Some(fault) => {
            let place = places.get(&fault.seq()).copied();
            let refusal = match place {
                Some(_) => fault.own(),
                None => fault.in_the_way(),
            };
            Err(FactsRefused { place, refusal })
        }
    }
}

/// Judges a grant for one case: windows that have run out may not be tolled any more.
fn tolling_judge(
    record: &CaseRecord,
    given: &TollingGiven,
    request: &FactRequest,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    let windows: Vec<(ClockKind, NaiveDate)> =
        [(ClockKind::ClaimsWindow, &record.claims_notice), (ClockKind::Notice, &record.final_notice)]
            .into_iter()
            .filter_map(|(clock, notice)| Some((clock, notice.as_ref()?.until)))
            .collect();
    let grant = grant_asked(given, request);
    Ok(grant_judge(&grant, situation.rulebook, &windows)?)
}

/// A grant that is asked for, as it is judged.
pub(in crate::domain) fn grant_asked<F>(given: &TollingGiven, request: &FactRequest<F>) -> Grant {
    grant_of(given, request.on, &request.basis, request.recorded_at)
}

/// A grant as it is judged. Which case it is for makes no difference.
fn grant_of(given: &TollingGiven, from: NaiveDate, basis: &str, recorded_at: DateTime<Utc>) -> Grant {
    Grant {
        scope: GrantScope::Case(Uuid::nil()),
        clocks: given.clocks.iter().copied().collect(),
        from,
        to: given.to,
        basis: basis.to_owned(),
        approver: given.approver.clone(),
        recorded_at,
    }
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
    let wrong = entries.iter().find(|entry| entry.seq == target).ok_or(Refusal::NoSuchEntry { seq: target, last })?;
    if let Act::Correct { target: of, .. } = &wrong.act {
        return Err(Refusal::IsCorrection { seq: target, target: *of });
    }
    // Only the last correction of an entry can be the one repeated: what another has undone since may be done again.
    let newest = entries.iter().rfind(|entry| matches!(&entry.act, Act::Correct { target: of, .. } if *of == target));
    if let Some(same) = newest.filter(|entry| is_same_correction(entry, proposed)) {
        return Ok(Decision::Already { seq: same.seq });
    }
    if super::timeline::effective_of(wrong, entries).is_none() {
        return Err(Refusal::IsStruck { seq: target });
    }
    // Evidence and a note are added to what is on record by a correction that changes nothing else.
    let adds = !proposed.evidence.is_empty() || note_of(proposed).is_some();
    if *change == Correction::default() && !adds {
        return Err(Refusal::ChangesNothing { seq: target });
    }
    figures_judge(wrong, change)?;
    linked_judge(wrong, change, situation)?;
    if let Some(code) = &change.state {
        State::parse(wrong.track, code)?;
    }
    if let Some(day) = change.effective_on.filter(|day| *day > situation.today) {
        return Err(Refusal::Future { effective: day, today: situation.today });
    }
    let before = everything_standing(entries);
    let mut corrected = entries.to_vec();
    corrected.push(proposed.clone());
    let after = everything_standing(&corrected);
    let is_fact = matches!(wrong.act, Act::Fact(_) | Act::Concern(_) | Act::Unit(_) | Act::Filing(_));
    if after == before && !adds && !is_fact {
        return Err(Refusal::ChangesNothing { seq: target });
    }
    let is_aspect = matches!(wrong.act, Act::Fact(Fact::Aspect(_)));
    if is_aspect
        && proposed.evidence.is_empty()
        && crate::domain::institution::aspect::aspects_standing(entries)
            == crate::domain::institution::aspect::aspects_standing(&corrected)
    {
        return Err(Refusal::ChangesNothing { seq: target });
    }
    let (moves, facts, _, _) = after;
    let granted = facts.iter().find(|fact| fact.seq == target && change.effective_on.is_some());
    if let Some((fact, CaseFact::Tolled(given))) = granted.map(|fact| (fact, &fact.fact)) {
        let grant = grant_of(given, fact.on, &fact.basis, fact.recorded_at);
        grant_judge(&grant, situation.rulebook, &[])?;
    }
    chain_judge(&moves, &corrected, target, situation).map_err(|why| under_closing(wrong, &moves, &facts, why))?;
    crate::domain::institution::handover::chain_judge(&corrected, target, situation.rulebook)?;
    crate::domain::concern::chain_judge(&corrected, target)?;
    crate::domain::institution::aspect::chain_judge(&corrected, target, situation)?;
    Ok(Decision::Record { act: proposed.act.clone(), moves })
}

/// The moves and the facts of every kind that stand in a chain.
type Everything = (Vec<Standing>, Vec<FactStanding>, Vec<FactStanding<PilotFact>>, Vec<FactStanding<LeadFact>>);

fn everything_standing(entries: &[Entry]) -> Everything {
    (standing(entries), facts_of(entries), facts_of(entries), facts_of(entries))
}

/// Judges a chain by the life of its track: these moves, and the facts of its entries.
///
/// # Errors
/// The first [`Refusal`] found.
pub fn chain_judge(
    moves: &[Standing],
    entries: &[Entry],
    asked: i32,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    let track = moves.first().map(|first| first.to.track()).or_else(|| entries.first().map(|first| first.track));
    match track {
        Some(Track::Pilot) => timeline_judge::<PilotRecord>(moves, &facts_of(entries), asked, situation),
        Some(Track::Lead) => timeline_judge::<LeadRecord>(moves, &facts_of(entries), asked, situation),
        Some(Track::Institution | Track::Clearance | Track::Unit | Track::Filing) | None => {
            timeline_judge::<CaseRecord>(moves, &facts_of(entries), asked, situation)
        }
    }
}

/// Whether what is corrected has what is to be corrected in it.
fn figures_judge(wrong: &Entry, change: &Correction) -> Result<(), Refusal> {
    let seq = wrong.seq;
    if let Some(particulars) = &change.particulars
        && !particulars.fit(&wrong.act)
    {
        return Err(Refusal::NoSuchParticular { seq });
    }
    let moved = change.state.is_some() || change.reason.is_some();
    let figures = change.amount.is_some() || change.lenders.is_some();
    match &wrong.act {
        Act::Move { .. } if figures => Err(Refusal::NoSuchFigure { seq }),
        Act::Move { .. } => Ok(()),
        Act::Correct { .. }
        | Act::Fact(_)
        | Act::Unit(_)
        | Act::Filing(_)
        | Act::Concern(_)
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
            if moved =>
        {
            Err(Refusal::NotAMove { seq })
        }
        Act::Case(fact) => figures_take(fact.clone(), change, seq),
        Act::Pilot(fact) => figures_take(fact.clone(), change, seq),
        Act::Lead(fact) => figures_take(fact.clone(), change, seq),
        Act::Fact(Fact::HandOver(fact)) => figures_take(fact.clone(), change, seq),
        Act::Correct { .. } | Act::Fact(_) | Act::Concern(_) | Act::Unit(_) | Act::Filing(_) if figures => {
            Err(Refusal::NoSuchFigure { seq })
        }
        Act::Correct { .. } | Act::Fact(_) | Act::Concern(_) | Act::Unit(_) | Act::Filing(_) => Ok(()),
    }
}

fn figures_take<F: ChainFact>(mut fact: F, change: &Correction, seq: i32) -> Result<(), Refusal> {
    let amount = change.amount.is_none_or(|amount| fact.amount_set(amount));
    let lenders = change.lenders.is_none_or(|lenders| fact.lenders_set(lenders));
    (amount && lenders).then_some(()).ok_or(Refusal::NoSuchFigure { seq })
}

/// The opening, closing and reopening of a case go with entries of its institution: those are corrected, and the case
/// follows.
fn linked_judge(wrong: &Entry, change: &Correction, situation: &Situation<'_>) -> Result<(), Refusal> {
    let Act::Move { to, detail, .. } = &wrong.act else {
        return Ok(());
    };
    let evidence_only = *change == Correction::default();
    if let Some(with) = detail.with.filter(|_| !evidence_only) {
        pilot_linked_judge(wrong.seq, *to, with.seq)?;
    }
    let State::Clearance(to) = to else {
        return Ok(());
    };
    let with = match to {
        ClearanceState::Open | ClearanceState::Reopened | ClearanceState::Ended => detail.with.map(|with| with.seq),
        ClearanceState::Closed => situation
            .institution
            .iter()
            .find(|one| one.detail.with.is_some_and(|with| with.subject == wrong.subject && with.seq == wrong.seq))
            .map(|one| one.seq),
        ClearanceState::Notice
        | ClearanceState::Verify
        | ClearanceState::Plan
        | ClearanceState::Vote
        | ClearanceState::Execute
        | ClearanceState::Criminal
        | ClearanceState::Bankruptcy
        | ClearanceState::Distribution
        | ClearanceState::FinalNotice
        | ClearanceState::Accept => None,
    };
    match with {
        Some(with) if !evidence_only => Err(CaseRefusal::Linked { seq: wrong.seq, with }.into()),
        Some(_) | None => Ok(()),
    }
}

/// Moves of an institution that go with its application are corrected there, and the institution follows; the end of an
/// application that goes with a stop is corrected with the stop, and the application follows.
fn pilot_linked_judge(seq: i32, to: State, with: i32) -> Result<(), PilotRefusal> {
    match to {
        State::Institution(
            InstitutionState::Transforming | InstitutionState::Transformed | InstitutionState::Reducing,
        ) => Err(PilotRefusal::LinkedToPilot { seq, with }),
        State::Pilot(_) => Err(PilotRefusal::LinkedToStop { seq, with }),
        State::Institution(
            InstitutionState::Pending
            | InstitutionState::Operating
            | InstitutionState::ClosedUnresolved
            | InstitutionState::Exited
            | InstitutionState::Cleared
            | InstitutionState::Void,
        )
        | State::Clearance(_)
        | State::Lead(_) => Ok(()),
    }
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

/// The moves open on the situation's day, each with what is in its way. What took effect later is left out.
#[must_use]
pub fn open_moves(entries: &[Entry], situation: &Situation<'_>) -> Vec<Open> {
    let track = entries.first().map(|first| first.track);
    match track {
        Some(Track::Pilot) => moves_open::<PilotRecord>(entries, situation),
        Some(Track::Lead) => moves_open::<LeadRecord>(entries, situation),
        Some(Track::Institution | Track::Clearance | Track::Unit | Track::Filing) | None => {
            moves_open::<CaseRecord>(entries, situation)
        }
    }
}

fn moves_open<L: Life>(entries: &[Entry], situation: &Situation<'_>) -> Vec<Open> {
    let mut moves = standing(entries);
    moves.retain(|one| one.effective.on <= situation.today);
    let record: L = life::record_on(&moves, &facts_of(entries), situation.today);
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
            Open { to, rule, findings: findings(rule, &moves, &asked, &record, situation) }
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
        && note_of(proposed).is_none_or(|note| note_of(entry) == Some(note))
}

/// The note of an entry; blanks are none.
fn note_of(entry: &Entry) -> Option<&str> {
    let note = entry.note.as_deref().map(str::trim);
    note.filter(|note| !note.is_empty())
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
        return Err(Refusal::Future { effective: day, today: situation.today });
    }
    match moves.first() {
        Some(first) if day < first.effective.on => {
            Err(Refusal::BeforeExistence { effective: day, since: first.effective.on })
        }
        Some(_) | None => Ok(()),
    }
}

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
enum Fault<'chain, F> {
    /// A move.
    Move(&'chain Standing, Refusal),
    /// A fact.
    Fact(&'chain FactStanding<F>, Refusal),
}

impl<F> Fault<'_, F> {
    /// The entry.
    const fn seq(&self) -> i32 {
        match self {
            Self::Move(one, _) => one.seq,
            Self::Fact(fact, _) => fact.seq,
        }
    }

    /// The refusal, where the entry is the one asked for.
    fn own(self) -> Refusal {
        match self {
            Self::Move(_, why) | Self::Fact(_, why) => why,
        }
    }

    /// The refusal, where the entry is another.
    fn in_the_way(self) -> Refusal {
        match self {
            Self::Move(one, why) => {
                Refusal::InTheWay { seq: one.seq, to: one.to, on: one.effective.on, why: Box::new(why) }
            }
            Self::Fact(fact, why) => Refusal::FactInTheWay { seq: fact.seq, on: fact.on, why: Box::new(why) },
        }
    }
}

/// The first move or fact that does not hold.
fn timeline_fault<'chain, L: Life>(
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
    let Some(rule) = rule_of(from, one.to) else {
        if one.kind == MoveKind::Reopen {
            return Err(Refusal::NotReopening { from });
        }
        let open = moves_from(from).into_iter().map(|(to, _)| to).collect();
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
        return Err(Refusal::ReasonNotAllowed { rule: rule.number, reason: one.reason, allowed: rule.reasons });
    }
    if let Some((guard, finding)) = findings(rule, before, one, record, situation).into_iter().next() {
        return Err(Refusal::Guarded { rule: rule.number, guard, finding });
    }
    let needs: Vec<Need> = rule
        .needs_for(one.reason)
        .iter()
        .copied()
        .filter(|need| rule.needs_first && !need.satisfied_by(&one.evidence))
        .collect();
    if needs.is_empty() { Ok(()) } else { Err(Refusal::EvidenceMissing { rule: rule.number, needs }) }
}
