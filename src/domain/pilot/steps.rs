//! What can be done about an application, as steps.

use super::capital::{CapitalSubject, CapitalTest};
use super::fact::{Office, Opinion, Scope};
use super::moves::RULES;
use super::record::Application;
use super::state::PilotState;
use crate::domain::case::item::Item;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::term::Term;
use crate::domain::tracks::Track;
use crate::domain::tracks::steps::by_hand;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// Items of the P2P side that a conversion settles before the licence (rule P9).
pub const SETTLEMENT: &[Item] = &[Item::Claims, Item::Notice, Item::Systems];

/// The way of an application where nothing goes wrong, as far as the licence of a single province goes.
const WAY: [PilotState; 5] = [
    PilotState::Intent,
    PilotState::Applied,
    PilotState::CityReview,
    PilotState::ProvinceReview,
    PilotState::Provisional,
];

/// The move to a stage, with the evidence that has to be there first.
#[must_use]
pub fn advance(stage: PilotState) -> Next {
    let step = Next::record(Deed::PilotAdvance).is(Field::Stage, stage);
    let rule = RULES.iter().find(|rule| rule.needs_first && rule.to.contains(&stage));
    let kinds = rule.into_iter().flat_map(|rule| rule.needs).filter_map(|need| need.0.first());
    kinds.fold(step, |step, kind| step.is(Field::Evidence, kind))
}

/// The end of an application at somebody's word, who has to say why.
#[must_use]
pub fn end(stage: PilotState) -> Next {
    advance(stage).one_of(Field::Reason, &by_hand(Reason::OF_A_PILOT_END).map(Reason::code).collect::<Vec<_>>())
}

/// The lapse, with the breach on record.
#[must_use]
pub fn lapse() -> Next {
    advance(PilotState::Lapsed).is(Field::Evidence, EvidenceKind::BreachRecord)
}

/// The moves that lead from one stage to a later one, as far as nothing but evidence can be in their way; then, or where
/// the stage is not on the way, what is open.
#[must_use]
pub fn way(from: Option<PilotState>, to: PilotState) -> Vec<Next> {
    let place = |stage: PilotState| WAY.iter().position(|one| *one == stage);
    let last = if to == PilotState::NationalReview { PilotState::ProvinceReview } else { to };
    let (Some(start), Some(end)) = (from.and_then(place), place(last)) else { return vec![allowed()] };
    let stages = WAY.iter().copied().enumerate().filter(|(at, _)| *at > start && *at <= end).map(|(_, stage)| stage);
    let stages: Vec<PilotState> = stages.chain((last != to).then_some(to)).collect();
    let may_lack = |(before, stage): &(Option<PilotState>, PilotState)| {
        RULES.iter().any(|rule| rule.allows(*before, *stage) && !rule.guards.is_empty())
    };
    let before = std::iter::once(from).chain(stages.iter().copied().map(Some));
    let open = before.zip(stages.iter().copied()).take_while(|step| !may_lack(step));
    let open: Vec<Next> = open.map(|(_, stage)| advance(stage)).collect();
    let rest = (open.len() < stages.len() || stages.is_empty()).then(allowed);
    open.into_iter().chain(rest).collect()
}

/// What is applied for.
#[must_use]
pub fn file() -> Next {
    let scopes = [Scope::Province.code(), Scope::Nation.code()];
    let filed = [Field::Capital, Field::First, Field::Balance, Field::Lenders];
    filed.into_iter().fold(Next::record(Deed::PilotApply).one_of(Field::Scope, &scopes), Next::open)
}

/// What is applied for, where all of it is known.
#[must_use]
pub fn file_anew(application: &Application) -> Next {
    let step = Next::record(Deed::PilotApply).is(Field::Scope, application.scope);
    let step = step.is(Field::Capital, application.registered).is(Field::First, application.first);
    step.is(Field::Balance, application.balance).is(Field::Lenders, application.lenders)
}

/// The opinion of an office.
#[must_use]
pub fn opinion(office: Office) -> Next {
    let opinions = [Opinion::Agree.code(), Opinion::Disagree.code()];
    Next::record(Deed::PilotOpinion).is(Field::Office, office).one_of(Field::Opinion, &opinions)
}

/// Something done about a condition.
#[must_use]
pub fn condition(deed: Deed, condition: &str) -> Next {
    Next::record(deed).is(Field::Condition, condition)
}

/// Another day for a condition, by a decision.
#[must_use]
pub fn extend(reference: &str) -> Next {
    condition(Deed::PilotConditionExtend, reference).open(Field::Due).is(Field::Evidence, EvidenceKind::Decision)
}

/// That a condition is not asked for any more, by a decision.
#[must_use]
pub fn waive(reference: &str) -> Next {
    condition(Deed::PilotConditionWaive, reference).is(Field::Evidence, EvidenceKind::Decision)
}

/// What custodian or auditor found of the stock.
#[must_use]
pub fn stock() -> Next {
    Next::record(Deed::PilotStock).open(Field::Balance).open(Field::Lenders).open(Field::Custody)
}

/// Balance and lenders on the day of the conversion.
#[must_use]
pub fn conversion() -> Next {
    Next::record(Deed::PilotStock).open(Field::Balance).open(Field::Lenders).set(Field::AtConversion)
}

/// Items of the settlement that are done.
#[must_use]
pub fn settled(items: &[Item]) -> Next {
    Next::record(Deed::PilotSettle).each(Field::Item, items)
}

/// What belongs to the settlement with the lenders.
#[must_use]
pub fn settle() -> Next {
    let codes: Vec<&str> = SETTLEMENT.iter().map(|item| item.code()).collect();
    Next::record(Deed::PilotSettle).one_of(Field::Item, &codes)
}

/// The correction of an entry of an application.
#[must_use]
pub fn correct(seq: impl Into<Option<i32>>) -> Next {
    Next::correct(seq).is(Field::Track, Track::Pilot)
}

/// The entries of an application.
#[must_use]
pub fn history() -> Next {
    Next::look(Deed::History).is(Field::Track, Track::Pilot)
}

/// The application on one page.
#[must_use]
pub fn show() -> Next {
    Next::look(Deed::PilotShow)
}

/// The moves that are open, and what each lacks.
#[must_use]
pub fn allowed() -> Next {
    Next::look(Deed::Allowed).is(Field::Track, Track::Pilot)
}

/// A stage as it is said; before the first there is none.
#[must_use]
pub fn stage_term(stage: Option<PilotState>) -> Term {
    stage.map_or_else(|| Sentence::of("error-state-none").into(), Term::from)
}

/// A payment of capital, of so much where that is known.
#[must_use]
pub fn pay(amount: Option<Money>) -> Next {
    let step = Next::record(Deed::PilotCapital).open(Field::Report).is(Field::Evidence, EvidenceKind::CapitalReport);
    match amount {
        Some(amount) => step.is(Field::Amount, amount),
        None => step.open(Field::Amount),
    }
}

/// One payment that makes up for whatever is missing.
#[must_use]
pub fn pay_missing(tests: &[CapitalTest]) -> Next {
    let step = pay(tests.iter().map(CapitalTest::missing).max());
    if tests.iter().any(|test| test.subject == CapitalSubject::OwnFunds) { step.set(Field::OwnFunds) } else { step }
}
