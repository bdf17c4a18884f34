//! What the engine's refusals say where their words depend on what was found.

use chrono::NaiveDate;

use super::State;
use super::Track;
use super::guard::Guard;
use super::moves::rule_of;
use super::steps::{allowed, correct, history, reopen, right};
use crate::domain::engine::rule::MoveKind;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, THEN, Telling};
use crate::domain::sentence::term::{Term, choices, need_line};
use crate::domain::value::evidence::Need;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::UnknownWord;

/// In what something that was asked for differs from what stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    pub effective: Option<NaiveDate>,
    pub reason: Option<Reason>,
    pub basis: Option<String>,
}

/// A state as it is said; before the first there is none.
fn state_term(state: Option<State>) -> Term {
    state.map_or_else(|| Sentence::of("error-state-none").into(), Term::from)
}

/// The states that are open, each with how it is entered.
#[must_use]
pub fn illegal(from: Option<State>, to: State, open: &[State]) -> Telling {
    let message = Sentence::of("error-illegal").with("from", state_term(from)).with("to", to);
    let wrong = right(to.track(), None);
    if open.is_empty() {
        return Telling::refused(message).hinted(Sentence::of("hint-illegal-final").with("next", wrong));
    }
    let lines = std::iter::once(Sentence::of("detail-open")).chain(open.iter().map(|to| open_line(from, *to)));
    let hint = Sentence::of("hint-illegal").with("next", allowed(to.track())).with("next2", wrong);
    Telling { lines: lines.collect(), ..Telling::refused(message).hinted(hint) }
}

fn open_line(from: Option<State>, to: State) -> Sentence {
    let line = match rule_of(from, to).filter(|rule| rule.kind == MoveKind::Reopen) {
        Some(rule) => Sentence::of("detail-open-reopen").with("next", reopen(to.track(), rule)),
        None => Sentence::of("detail-code"),
    };
    line.with("code", to.code()).with("words", to)
}

#[must_use]
pub fn is_reopening(from: State, to: State) -> Telling {
    let message = Sentence::of("error-is-reopening").with("from", from).with("to", to);
    let told = Telling::refused(message);
    match rule_of(Some(from), to) {
        Some(rule) => Telling { lines: choices(None, rule.reasons), ..told.then(reopen(to.track(), rule)) },
        None => told,
    }
}

#[must_use]
pub fn not_reopening(from: Option<State>) -> Telling {
    let track = from.map_or(Track::Institution, State::track);
    let hint = Sentence::of("hint-not-reopening").with("next", allowed(track)).with("next2", right(track, None));
    Telling::refused(Sentence::of("error-not-reopening").with("from", state_term(from))).hinted(hint)
}

#[must_use]
pub fn reason_not_allowed(
    rule: &str,
    reason: Reason,
    (allowed, fitting): (&[Reason], &[Reason]),
    more: Vec<Telling>,
    needs: &[Need],
) -> Telling {
    let message = Sentence::of("error-reason-not-allowed").with("rule", rule).with("code", reason.code());
    let again = match fitting {
        [one] => Next::again().is(Field::Reason, one),
        several => Next::again().one_of(Field::Reason, &several.iter().map(|reason| reason.code()).collect::<Vec<_>>()),
    };
    let lines = choices(None, allowed).into_iter().chain(more.iter().map(also)).collect();
    let told = Telling::refused(message.with("words", reason)).lined(lines);
    let again = Sentence::of(THEN).with("next", again.proving(needs));
    hinted_in_order(told, more.into_iter().filter_map(|one| one.hint).chain(std::iter::once(again)))
}

fn also(one: &Telling) -> Sentence {
    Sentence::of("detail-also").with("finding", one.message.clone())
}

/// The same with all of the hints, one after the other.
fn hinted_in_order(told: Telling, hints: impl Iterator<Item = Sentence>) -> Telling {
    match hints.fold(Vec::new(), joined).into_iter().reduce(after) {
        Some(hint) => told.hinted(hint),
        None => told,
    }
}

#[must_use]
pub fn missing(rule: &str, needs: &[Need]) -> Telling {
    let hint = Sentence::of("hint-evidence").with("next", Next::again().proving(needs));
    let told = Telling::refused(Sentence::of("error-evidence-missing").with("rule", rule)).hinted(hint);
    Telling { lines: needs.iter().copied().flat_map(need_line).collect(), ..told }
}

/// All that the guards of a rule found, and after what would satisfy them the act again, with the evidence it needs.
#[must_use]
pub fn guarded(rule: &str, guard: Guard, first: Telling, more: Vec<Telling>, needs: &[Need]) -> Telling {
    let message = Sentence::of("error-guard-finding").with("rule", rule).with("guard", guard.code());
    let lines = more.iter().map(also).collect();
    let again = (!needs.is_empty()).then(|| Sentence::of(THEN).with("next", Next::again().proving(needs)));
    let told = Telling { lines, ..Telling::refused(message.with("finding", first.message)) };
    hinted_in_order(told, first.hint.into_iter().chain(more.into_iter().filter_map(|one| one.hint)).chain(again))
}

/// Hints in their order. Steps that stand beside each other are said in one, and what was said is not said again.
fn joined(mut hints: Vec<Sentence>, hint: Sentence) -> Vec<Sentence> {
    if hint.key != THEN && hints.iter().any(|said| said.key == hint.key) {
        return hints;
    }
    let steps = hints.last().and_then(steps_of).zip(steps_of(&hint));
    match steps {
        Some((mut before, more)) => {
            before.extend(more);
            hints.pop();
            hints.push(Sentence::of(THEN).with("next", Term::InOrder(before)));
        }
        None => hints.push(hint),
    }
    hints
}

/// The steps of a hint that says nothing besides.
fn steps_of(hint: &Sentence) -> Option<Vec<Next>> {
    let [(_, steps)] = hint.terms.as_slice() else { return None };
    match steps {
        Term::Next(next) if hint.key == THEN => Some(vec![next.as_ref().clone()]),
        Term::InOrder(steps) if hint.key == THEN => Some(steps.clone()),
        Term::Next(_)
        | Term::InOrder(_)
        | Term::Text(_)
        | Term::Count(_)
        | Term::Day(_)
        | Term::Amount(_)
        | Term::Share(_)
        | Term::Word(..)
        | Term::All(_)
        | Term::Either(_)
        | Term::Said(_) => None,
    }
}

fn after(start: Sentence, next: Sentence) -> Sentence {
    Sentence::of("hint-both").with("start", start).with("next", next)
}

/// Where the entry is wrong, it is corrected to what was asked for.
#[must_use]
pub fn already_stands(
    (state, since): (State, NaiveDate),
    seq: i32,
    basis: &str,
    officer: &str,
    asked: &Change,
) -> Telling {
    let message = Sentence::of("error-already-stands").with("state", state).with("since", since);
    let lines = vec![
        Sentence::of("detail-entry-by").with("seq", seq).with("officer", officer),
        Sentence::of("detail-basis").with("basis", basis),
    ];
    let step = correct(state.track(), seq);
    let step = asked.effective.into_iter().fold(step, |step, day| step.is(Field::Effective, day));
    let step = asked.reason.into_iter().fold(step, |step, reason| step.is(Field::ToReason, reason));
    let step = asked.basis.iter().fold(step, |step, basis| step.is(Field::ToBasis, basis));
    Telling { lines, ..Telling::refused(message).hinted(Sentence::of("hint-already-stands").with("next", step)) }
}

/// Why another entry would no longer hold, and how it is looked at and set right.
#[must_use]
pub fn in_the_way(message: Sentence, track: Track, seq: i32, why: Telling) -> Telling {
    let hint = Sentence::of("hint-in-the-way")
        .with("seq", seq)
        .with("next", history(track))
        .with("next2", right(track, Some(seq)));
    Telling { lines: why_lines(why), ..Telling::refused(message).hinted(hint) }
}

fn why_lines(why: Telling) -> Vec<Sentence> {
    std::iter::once(Sentence::of("detail-why").with("why", why.message)).chain(why.lines).collect()
}

/// Reopen first; then a payment is said to have gone back, and what else turned up is recorded on its own day.
#[must_use]
pub fn under_closing(
    (seq, is_payment): (i32, bool),
    (closed_on, is_reopened): (NaiveDate, bool),
    left: Option<Money>,
    why: Telling,
) -> Telling {
    let reopen = Next::record(Deed::Reopen).is(Field::Reason, Reason::HiddenStock).open(Field::Evidence);
    let returned = Next::record(Deed::CasePay).is(Field::Returned, seq).open(Field::Principal);
    let hint = match (is_reopened, is_payment) {
        (false, true) => {
            Sentence::of("hint-case-under-closing-payment").with("reopen", reopen).with("returned", returned)
        }
        (false, false) => Sentence::of("hint-case-under-closing").with("reopen", reopen),
        (true, true) => Sentence::of("hint-case-under-closing-returned").with("returned", returned),
        (true, false) => Sentence::of("hint-case-under-closing-reopened"),
    };
    let lines = match left {
        Some(left) => vec![Sentence::of("detail-case-under-closing").with("left", left)],
        None => why_lines(why),
    };
    let message = Sentence::of("error-case-under-closing").with("seq", seq).with("day", closed_on);
    Telling { lines, ..Telling::refused(message).hinted(hint) }
}

/// What there is stands in the history.
#[must_use]
pub fn of_the_history(message: Sentence, track: Track) -> Telling {
    Telling::refused(message).hinted(Sentence::of("hint-history").with("next", history(track)))
}

#[must_use]
pub fn unknown_word(word: &UnknownWord) -> Telling {
    let message =
        Sentence::of("error-unknown-word").with("text", word.text.as_str()).with("known", word.known.join(", "));
    Telling { kind: RefusalKind::Usage, ..Telling::refused(message) }
}
