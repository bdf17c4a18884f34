//! What a guard of a case found, and what would satisfy it.

use chrono::NaiveDate;

use super::fact::{Flag, NoticeKind};
use super::item::Item;
use super::lack::pass;
use super::refusal::from_the_day_after;
use super::state::ClearanceState::{Execute, FinalNotice, Notice, Open, Plan, Verify, Vote};
use super::steps::{advance, allowed, correct, flag_deed, notice, objection_decide, vote};
use crate::domain::institution::steps::exit;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::sentence::term::{Share, Term};
use crate::domain::tracks::State;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::money::Money;

refusals! {
    /// What a guard of a case found, and so what would satisfy it: half a sentence each.
    CaseFinding {
        /// No plan is filed in this round, or since the last one was voted down. Whether one is asked for that is voted on.
        NoPlan { voted: bool } => ["finding-no-plan" [plan(*voted)]],
        /// The plan does not say what share of the votes carries it.
        NoThreshold => ["finding-no-threshold" hint "hint-finding-no-threshold" [advance(Plan, Execute)]],
        /// The plan asks for a vote, which this share carries.
        VoteAsked { threshold: Share } => ["finding-vote-asked" [advance(Plan, Vote)]],
        /// The vote was not counted.
        NoCount => ["finding-no-count" [vote()]],
        /// The vote falls short of the share that carries it.
        FallsShort { in_favour: u64, of: u64, threshold: Share } => ["finding-falls-short" [advance(Vote, Plan)]],
        /// The vote carries the plan.
        Carries { in_favour: u64, of: u64 } => ["finding-carries" [advance(Vote, Execute)]],
        /// Contact was tried less often than the rulebook asks.
        TriesMissing { tried: usize, asked: u32 } => ["finding-tries" [Next::record(Deed::CaseContact).is(Field::Evidence, EvidenceKind::VisitRecord)]],
        /// No notice asked for claims.
        NoClaimsNotice => ["finding-no-claims-notice" [notice(NoticeKind::Claims)]],
        /// The window for claims runs, until its last day.
        WindowRuns { until: NaiveDate } => [told by from_the_day_after("finding-window-runs", *until)],
        /// Claims were declared.
        Claims(claims: usize) => ["finding-claims" [advance(Notice, Verify)]],
        /// No claim was declared.
        NoClaims => ["finding-no-claims" [advance(Notice, FinalNotice)]],
        /// Items of the checklist are not done.
        ItemsMissing(items: Vec<Item>) => [told by items_missing(items)],
        /// No final notice is published.
        NoFinalNotice => ["finding-no-final-notice" [notice(NoticeKind::Final)]],
        /// The final notice runs, until its last day.
        NoticeRuns { until: NaiveDate } => [told by from_the_day_after("finding-notice-runs", *until)],
        /// These objections are open.
        ObjectionsOpen(objections: Vec<String>) => [told by objections_open(objections)],
        /// No objection was upheld; where any is open, the first of them.
        NoObjectionUpheld { objection: Option<String> } => [told by no_objection_upheld(objection.as_deref())],
        /// An objection was upheld and has not led back to the execution.
        UpheldOpen { objection: String } => ["finding-upheld" [advance(FinalNotice, Execute)]],
        /// The institution has not exited.
        NotExited(state: Option<State>) => [told by not_exited(*state)],
        /// A flag stands.
        Flagged { flag: Flag, since: NaiveDate } => ["finding-flagged" [flag_deed(*flag).set(Field::Lift)]],
        /// A move of the case owes evidence: any one of these kinds.
        Owed { seq: i32, need: String } => [told by owed(*seq, need)],
        /// The registry extract of `dated` is older than so many days; one from `from` on would do.
        ExtractOld { dated: NaiveDate, days: u32, from: NaiveDate } => ["finding-extract" [pass(Item::Entity)]],
        /// The stock at the stop is not known.
        StockUnknown => ["finding-stock-unknown" [Next::record(Deed::CaseStock).is(Field::Principal, 0)]],
        Stock(amount: Money) => ["finding-stock" [advance(Open, Verify)]],
    }
}

/// A plan, with the share that carries it where there is a vote.
fn plan(voted: bool) -> Next {
    let plan = Next::record(Deed::CasePlan);
    if voted { plan.open(Field::Threshold) } else { plan }
}

fn objections_open(objections: &[String]) -> Telling {
    let telling = Telling::refused(Sentence::of("finding-objections").with("open", objections.len()));
    match objections.first() {
        Some(first) => telling.then(objection_decide(first)),
        None => telling,
    }
}

/// Where none is open either, the moves that are open are looked at.
fn no_objection_upheld(objection: Option<&str>) -> Telling {
    Telling::refused(Sentence::of("finding-no-objection-upheld")).then(objection.map_or_else(allowed, objection_decide))
}

fn items_missing(items: &[Item]) -> Telling {
    let codes: Vec<&str> = items.iter().map(|item| item.code()).collect();
    Telling::refused(Sentence::of("finding-items").with("items", codes)).then(Next::look(Deed::CaseChecklist))
}

fn not_exited(state: Option<State>) -> Telling {
    let state = state.map_or_else(|| Sentence::of("error-state-none").into(), Term::from);
    let hint = Sentence::of("hint-finding-not-exited").with("next", exit());
    Telling::refused(Sentence::of("finding-not-exited").with("state", state)).hinted(hint)
}

fn owed(seq: i32, need: &str) -> Telling {
    let kinds: Vec<EvidenceKind> = need.split('|').filter_map(|kind| kind.parse().ok()).collect();
    let correction = match kinds.first() {
        Some(kind) => correct(Some(seq)).is(Field::Evidence, kind),
        None => correct(Some(seq)).open(Field::Evidence),
    };
    let need = match kinds.as_slice() {
        [one] => Term::word(*one),
        kinds => Sentence::of("act-one-of").with("kinds", kinds.to_vec()).into(),
    };
    Telling::refused(Sentence::of("finding-owed").with("seq", seq).with("need", need)).then(correction)
}
