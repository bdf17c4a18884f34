//! What a guard of a case found, and what would satisfy it.

use chrono::NaiveDate;

use super::fact::{Flag, NoticeKind};
use super::item::Item;
use super::lack::pass;
use super::refusal::{advance, correct, flag_deed, from_the_day_after, notice, vote};
use crate::domain::institution::state::InstitutionState;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::sentence::term::{Share, Term};
use crate::domain::tracks::State;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

refusals! {
    /// What a guard of a case found, and so what would satisfy it: half a sentence each.
    CaseFinding {
        /// No plan is filed in this round, or since the last one was voted down.
        NoPlan => ["finding-no-plan" [Next::record(Deed::CasePlan).open(Field::Threshold)]],
        /// The plan does not say what share of the votes carries it.
        NoThreshold => ["finding-no-threshold" hint "hint-finding-no-threshold" [advance("execute")]],
        /// The plan asks for a vote, which this share carries.
        VoteAsked { threshold: Share } => ["finding-vote-asked" [advance("vote")]],
        /// The vote was not counted.
        NoCount => ["finding-no-count" [vote()]],
        /// The vote falls short of the share that carries it.
        FallsShort { in_favour: u64, of: u64, threshold: Share } => ["finding-falls-short" [advance("plan")]],
        /// The vote carries the plan.
        Carries { in_favour: u64, of: u64 } => ["finding-carries" [advance("execute")]],
        /// Contact was tried less often than the rulebook asks.
        TriesMissing { tried: usize, asked: u32 } => ["finding-tries" [Next::record(Deed::CaseContact).is(Field::Evidence, EvidenceKind::VisitRecord)]],
        /// No notice asked for claims.
        NoClaimsNotice => ["finding-no-claims-notice" [notice(NoticeKind::Claims)]],
        /// The window for claims runs, until its last day.
        WindowRuns { until: NaiveDate } => [told by from_the_day_after("finding-window-runs", *until)],
        /// Claims were declared.
        Claims(claims: usize) => ["finding-claims" [advance("verify")]],
        /// No claim was declared.
        NoClaims => ["finding-no-claims" [advance("final-notice")]],
        /// Items of the checklist are not done.
        ItemsMissing(items: Vec<Item>) => [told by items_missing(items)],
        /// No final notice is published.
        NoFinalNotice => ["finding-no-final-notice" [notice(NoticeKind::Final)]],
        /// The final notice runs, until its last day.
        NoticeRuns { until: NaiveDate } => [told by from_the_day_after("finding-notice-runs", *until)],
        ObjectionsOpen(open: usize) => ["finding-objections" [objection_decide()]],
        /// No objection was upheld.
        NoObjectionUpheld => ["finding-no-objection-upheld" [objection_decide()]],
        /// An objection was upheld and has not led back to the execution.
        UpheldOpen { objection: String } => ["finding-upheld" [advance("execute")]],
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
        Stock(amount: Money) => ["finding-stock" [advance("verify")]],
    }
}

fn objection_decide() -> Next {
    Next::record(Deed::CaseObject).open(Field::Objection).one_of(Field::Decide, &["upheld", "dismissed"])
}

fn items_missing(items: &[Item]) -> Telling {
    let codes: Vec<&str> = items.iter().map(|item| item.code()).collect();
    Telling::refused(Sentence::of("finding-items").with("items", codes)).then(Next::look(Deed::CaseChecklist))
}

fn not_exited(state: Option<State>) -> Telling {
    let state = state.map_or_else(|| Sentence::of("error-state-none").into(), Term::from);
    let exit = Next::record(Deed::Log).is(Field::State, InstitutionState::Exited).is(Field::Reason, Reason::ExitList);
    let hint = Sentence::of("hint-finding-not-exited").with("next", exit.is(Field::Evidence, EvidenceKind::ExitList));
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
