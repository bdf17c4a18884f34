//! What a guard of an application found, and what would satisfy it.

use chrono::NaiveDate;

use super::capital::CapitalTest;
use super::conditions::Breach;
use super::fact::{Office, Opinion, PackItem, Scope};
use super::record::{Application, StockFound};
use super::run_off::RunOffLimit;
use super::said::holding_sentence;
use super::state::PilotState;
use super::steps::{
    advance, condition, conversion, end, extend, file, file_anew, opinion, pay_missing, settled, show, stage_term,
    stock, waive,
};
use crate::domain::case::item::Item;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::sentence::term::Term;
use crate::domain::tracks::State;
use crate::domain::value::reason::Reason;

refusals! {
    /// What a guard of an application found, and so what would satisfy it: half a sentence each.
    PilotFinding {
        /// The applicant had stopped or exited on that day.
        Stopped { on: NaiveDate, state: State, reason: Reason } => ["finding-pilot-stopped" hint "hint-pilot-who" [history(), Next::correct(None).set(Field::Strike)]],
        /// The police filed against the applicant on that day.
        PoliceFiled { on: NaiveDate } => ["finding-pilot-police" hint "hint-pilot-who" [history(), Next::correct(None).set(Field::Strike)]],
        /// The applicant is in this state.
        NotOperating(state: Option<State>) => [told by not_operating(*state)],
        /// Another application of it is open.
        OtherApplication { stage: State, since: NaiveDate } => ["finding-pilot-other" hint "hint-pilot-other" [end(PilotState::Withdrawn)]],
        /// What is applied for is not on record.
        NothingFiled => ["finding-pilot-filed" hint "hint-pilot-filed" [file()]],
        /// Items of the pack are not on record.
        PackMissing(items: Vec<PackItem>) => ["finding-pilot-pack" hint "hint-pilot-pack" [Next::record(Deed::PilotPack).each(Field::Item, items)]],
        /// The office gave no opinion.
        NoOpinion(office: Office) => ["finding-pilot-opinion" hint "hint-pilot-opinion" [opinion(*office)]],
        /// The licence asked for is of the other scope.
        OtherScope(scope: Scope) => [told by other_scope(*scope)],
        /// Of the offices that must agree, these do not, or gave no opinion.
        NotAgreed(offices: Vec<(Office, Option<Opinion>)>) => [told by not_agreed(offices)],
        /// The capital or the first payment applied for is too small; the application that would be large enough.
        Planned { tests: Vec<CapitalTest>, enough: Box<Application> } => [told by planned(tests, enough)],
        /// Capital is not paid in.
        Capital(tests: Vec<CapitalTest>) => [told by capital(tests)],
        /// The balance at the conversion is not on record.
        NoConversionBalance => ["finding-pilot-conversion" hint "hint-pilot-conversion" [
            conversion()
        ]],
        /// The last day of the run-off is not set; it may be this one at the latest.
        NoRunOffEnd(last: Option<NaiveDate>) => [told by no_run_off_end(*last)],
        /// The run-off is too long.
        RunOffTooLong { end: NaiveDate, limit: Box<RunOffLimit> } => [told by run_off_too_long(*end, limit)],
        /// Nobody verified the stock.
        NoStockFound => ["finding-pilot-stock-unknown" hint "hint-pilot-stock" [stock()]],
        StockLeft(found: StockFound) => ["finding-pilot-stock" hint "hint-pilot-stock" [stock()]],
        /// Items of the settlement are not done.
        SettlementMissing(items: Vec<Item>) => ["finding-pilot-settlement" of {
            items: items.iter().map(|item| item.numbered()).collect::<Vec<_>>()
        } hint "hint-pilot-settlement" [
            settled(items)
        ]],
        /// Conditions that are due and neither met nor waived, in the order of their days.
        ConditionsUnmet(unmet: Vec<Breach>) => [told by conditions_unmet(unmet)],
        /// It was returned by this review and goes back there.
        ReturnedBy(stage: Option<PilotState>) => [told by returned_by(*stage)],
        /// No condition whose consequence is the lapse was breached by the day; the next that could be, with its last day.
        NoBreach { on: NaiveDate, next: Option<(String, NaiveDate)> } => [told by no_breach(*on, next.as_ref())],
    }
}

fn history() -> Next {
    Next::look(Deed::History)
}

fn not_operating(state: Option<State>) -> Telling {
    let state = state.map_or_else(|| Sentence::of("error-state-none").into(), Term::from);
    let hint =
        Sentence::of("hint-pilot-who").with("next", history()).with("next2", Next::correct(None).open(Field::State));
    Telling::refused(Sentence::of("finding-pilot-operating").with("state", state)).hinted(hint)
}

/// The stage that the other scope leads to.
fn other_scope(scope: Scope) -> Telling {
    let right = match scope {
        Scope::Province => PilotState::Provisional,
        Scope::Nation => PilotState::NationalReview,
    };
    let hint = Sentence::of("hint-pilot-scope").with("next", advance(right));
    Telling::refused(Sentence::of("finding-pilot-scope").with("scope", scope)).hinted(hint)
}

fn not_agreed(offices: &[(Office, Option<Opinion>)]) -> Telling {
    let said = |(office, opinion): &(Office, Option<Opinion>)| match opinion {
        Some(opinion) => Sentence::of("finding-pilot-office").with("office", *office).with("opinion", *opinion),
        None => Sentence::of("finding-pilot-opinion").with("office", *office),
    };
    let message = Sentence::of("finding-pilot-agreed").with("offices", offices.iter().map(said).collect::<Vec<_>>());
    let steps = Term::InOrder(offices.iter().map(|(office, _)| opinion(*office)).collect());
    let disagrees = offices.iter().any(|(_, opinion)| opinion.is_some());
    let hint = if disagrees {
        Sentence::of("hint-pilot-disagreed").with("next2", end(PilotState::Rejected))
    } else {
        Sentence::of("hint-pilot-opinion")
    };
    Telling::refused(message).hinted(hint.with("next", steps))
}

/// Other figures are filed in the applicant's hands, and the application goes back to whoever reviewed it.
fn planned(tests: &[CapitalTest], enough: &Application) -> Telling {
    let review = match enough.scope {
        Scope::Province => PilotState::ProvinceReview,
        Scope::Nation => PilotState::NationalReview,
    };
    let steps = vec![advance(PilotState::Returned), file_anew(enough), advance(review)];
    let hint = Sentence::of("hint-pilot-capital-filed").with("next", Term::InOrder(steps));
    capital_refused(tests).hinted(hint)
}

fn capital(tests: &[CapitalTest]) -> Telling {
    capital_refused(tests).hinted(Sentence::of("hint-pilot-capital").with("next", pay_missing(tests)))
}

fn capital_refused(tests: &[CapitalTest]) -> Telling {
    Telling::refused(Sentence::of("finding-pilot-capital").with("tests", tests.to_vec()))
}

fn run_off(end: NaiveDate) -> Next {
    Next::record(Deed::PilotRunOff).is(Field::End, end)
}

fn no_run_off_end(last: Option<NaiveDate>) -> Telling {
    match last {
        Some(last) => {
            Telling::refused(Sentence::of("finding-pilot-run-off-end").with("last", last)).then(run_off(last))
        }
        None => Telling::refused(Sentence::of("finding-pilot-run-off"))
            .then(Next::record(Deed::PilotRunOff).open(Field::End)),
    }
}

/// The end as set against the limit, with the arithmetic.
fn run_off_too_long(end: NaiveDate, limit: &RunOffLimit) -> Telling {
    let balance = match limit.balance {
        Some(balance) => {
            Sentence::of("pilot-run-off-balance").with("balance", balance).with("line", limit.large.value.to_string())
        }
        None => Sentence::of("pilot-run-off-no-balance"),
    };
    let message = Sentence::of("finding-pilot-run-off-long")
        .with("end", end)
        .with("last", limit.last)
        .with("months", limit.months.value.to_string())
        .with("licensed", limit.licensed_on)
        .with("rule", holding_sentence(&limit.months))
        .with("balance", balance);
    Telling::refused(message).then(run_off(limit.last))
}

/// What can be done about the condition whose day came first; those after it are named.
fn conditions_unmet(unmet: &[Breach]) -> Telling {
    let said = |one: &Breach| {
        Sentence::of("finding-pilot-condition").with("condition", one.condition.as_str()).with("due", one.due)
    };
    let message =
        Sentence::of("finding-pilot-conditions").with("conditions", unmet.iter().map(said).collect::<Vec<_>>());
    let each = |step: fn(&str) -> Next| Term::InOrder(unmet.iter().map(|one| step(&one.condition)).collect());
    let met = |one: &Breach| condition(Deed::PilotConditionMet, &one.condition).is(Field::Effective, one.due);
    let hint = Sentence::of("hint-pilot-conditions")
        .with("next", Term::InOrder(unmet.iter().map(met).collect()))
        .with("next2", each(extend))
        .with("next3", each(waive));
    Telling::refused(message).hinted(hint)
}

fn returned_by(stage: Option<PilotState>) -> Telling {
    match stage {
        Some(review) => Telling::refused(Sentence::of("finding-pilot-sender").with("stage", stage_term(stage)))
            .then(advance(review)),
        None => Telling::refused(Sentence::of("finding-pilot-sender-none")).then(show()),
    }
}

fn no_breach(on: NaiveDate, next: Option<&(String, NaiveDate)>) -> Telling {
    let message = match next {
        Some((condition, due)) => {
            Sentence::of("finding-pilot-breach-next").with("condition", condition.as_str()).with("due", *due)
        }
        None => Sentence::of("finding-pilot-breach"),
    };
    let hint = Sentence::of("hint-pilot-breach").with("next", end(PilotState::Rejected));
    let hint = hint.with("next2", end(PilotState::Withdrawn));
    Telling::refused(message.with("on", on)).hinted(hint)
}
