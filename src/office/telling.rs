//! From what a rule says as data to words: its sentences as messages, its terms as the language says them.

use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Given, Next};
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling};
use crate::domain::sentence::term::Term;
use crate::office::told::{Told, Trouble};
use crate::office::words::case::{percent, yuan};
use crate::words::{Filled, Message, Step, Value};

/// The message of a sentence.
#[must_use]
pub fn said(sentence: &Sentence) -> Message {
    let terms = sentence.terms.iter();
    terms.fold(Message::named(sentence.key), |message, (name, term)| message.with(name, value(term)))
}

fn value(term: &Term) -> Value {
    match term {
        Term::Text(text) => text.into(),
        Term::Count(count) => Value::Integer(*count),
        Term::Day(day) => (*day).into(),
        Term::Amount(amount) => yuan(*amount).into(),
        Term::Share(share) => percent(*share).into(),
        Term::Word(family, code) => Message::of_word(family, code).into(),
        Term::All(terms) => Value::List(terms.iter().map(value).collect()),
        Term::Either(terms) => terms
            .iter()
            .map(value)
            .reduce(|start, next| crate::msg!("detail-or", start = start, next = next).into())
            .unwrap_or_else(|| "".into()),
        Term::Said(sentence) => said(sentence).into(),
        Term::Next(next) => next.as_ref().into(),
        Term::InOrder(steps) => steps
            .iter()
            .map(Value::from)
            .reduce(|start, next| crate::msg!("steps-in-order", start = start, next = next).into())
            .unwrap_or_else(|| "".into()),
    }
}

impl From<&Next> for Value {
    fn from(next: &Next) -> Self {
        Self::Step(step(next))
    }
}

/// What can be done, for a sentence.
#[must_use]
pub fn step(next: &Next) -> Step {
    let fields = next.fields.iter().map(|(field, given)| (field.code(), filled(given)));
    Step { act: next.deed.code(), fields: fields.collect() }
}

impl From<Next> for Value {
    fn from(next: Next) -> Self {
        (&next).into()
    }
}

fn filled(given: &Given) -> Filled {
    match given {
        Given::Open => Filled::Open,
        Given::Set => Filled::Set,
        Given::Is(value) => Filled::Is(value.clone()),
        Given::OneOf(values) => Filled::OneOf(values.clone()),
        Given::Away => Filled::Away,
        Given::Or(fields) => Filled::Or(fields.iter().map(|field| field.code()).collect()),
    }
}

impl From<RefusalKind> for Trouble {
    fn from(kind: RefusalKind) -> Self {
        match kind {
            RefusalKind::Refused => Self::Refused,
            RefusalKind::Usage => Self::Usage,
            RefusalKind::Conflict => Self::Conflict,
            RefusalKind::NotFound => Self::NotFound,
            RefusalKind::Unreachable => Self::Unreachable,
            RefusalKind::InputRejected => Self::InputRejected,
            RefusalKind::Violations => Self::Violations,
            RefusalKind::Bug => Self::Bug,
        }
    }
}

impl From<Telling> for Told {
    fn from(telling: Telling) -> Self {
        let failure =
            Self::new(telling.kind.into(), said(&telling.message)).detailed(telling.lines.iter().map(said).collect());
        match &telling.hint {
            Some(hint) => failure.hinted(said(hint)),
            None => failure,
        }
    }
}

/// Whatever is declared in a table says all of itself.
impl<R: Refuses> From<R> for Told {
    fn from(refusal: R) -> Self {
        refusal.telling().into()
    }
}
