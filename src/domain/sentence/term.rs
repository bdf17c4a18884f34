//! What a sentence speaks of, in the terms of the field: the office says each as the language does.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use uuid::Uuid;

use super::Sentence;
use super::next::Next;
use crate::domain::figures::Quantity;
use crate::domain::tracks::State;
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;
use crate::domain::value::short_number::ShortNumber;
use crate::domain::value::word::Word;

/// One thing that a sentence speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// As it was given.
    Text(String),
    Count(i128),
    Day(NaiveDate),
    Amount(Money),
    /// A share in hundredths of a percent.
    Share(u32),
    /// A word of a closed list: the family that its name stands under, and its code.
    Word(&'static str, &'static str),
    /// All of them.
    All(Vec<Term>),
    /// Any one of them.
    Either(Vec<Term>),
    /// A sentence within the sentence.
    Said(Box<Sentence>),
    /// What can be done.
    Next(Box<Next>),
    /// All of this has to be done, one after the other.
    InOrder(Vec<Next>),
}

/// A share in hundredths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share(pub u32);

impl From<Share> for Term {
    fn from(share: Share) -> Self {
        Self::Share(share.0)
    }
}

macro_rules! counts {
    ($($integer:ty),+) => { $(impl From<$integer> for Term { fn from(count: $integer) -> Self { Self::Count(count.into()) } })+ };
}
counts!(u8, i32, u32, i64, u64);

impl From<usize> for Term {
    fn from(count: usize) -> Self {
        i128::try_from(count).map_or_else(|_| Self::Text(count.to_string()), Self::Count)
    }
}

/// Chosen by in a sentence: `yes` or `no`.
impl From<bool> for Term {
    fn from(is_so: bool) -> Self {
        Self::Text(if is_so { "yes" } else { "no" }.to_owned())
    }
}

impl From<&str> for Term {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Term {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<char> for Term {
    fn from(letter: char) -> Self {
        Self::Text(letter.to_string())
    }
}

impl From<Uuid> for Term {
    fn from(id: Uuid) -> Self {
        Self::Text(id.to_string())
    }
}

impl From<ShortNumber> for Term {
    fn from(number: ShortNumber) -> Self {
        Self::Text(number.to_string())
    }
}

impl From<&Path> for Term {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<PathBuf> for Term {
    fn from(path: PathBuf) -> Self {
        path.as_path().into()
    }
}

impl From<NaiveDate> for Term {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Money> for Term {
    fn from(amount: Money) -> Self {
        Self::Amount(amount)
    }
}

impl From<Month> for Term {
    fn from(month: Month) -> Self {
        Self::Text(month.to_string())
    }
}

impl From<Quantity> for Term {
    fn from(quantity: Quantity) -> Self {
        quantity.sentence().into()
    }
}

impl From<Sentence> for Term {
    fn from(sentence: Sentence) -> Self {
        Self::Said(Box::new(sentence))
    }
}

impl From<Next> for Term {
    fn from(next: Next) -> Self {
        Self::Next(Box::new(next))
    }
}

impl<W: Word> From<W> for Term {
    fn from(word: W) -> Self {
        Self::word(word)
    }
}

impl Term {
    /// A word by its name.
    #[must_use]
    pub fn word<W: Word>(word: W) -> Self {
        Self::Word(W::FAMILY, word.word_code())
    }

    /// The same with another step in the place of each; none where one has none.
    #[must_use]
    pub fn steps_replaced(&self, step: &impl Fn(&Next) -> Option<Next>) -> Option<Self> {
        let each = |terms: &[Self]| terms.iter().map(|term| term.steps_replaced(step)).collect::<Option<Vec<_>>>();
        Some(match self {
            Self::Next(next) => Self::Next(Box::new(step(next)?)),
            Self::InOrder(steps) => Self::InOrder(steps.iter().map(step).collect::<Option<_>>()?),
            Self::Said(sentence) => Self::Said(Box::new(sentence.steps_replaced(step)?)),
            Self::All(terms) => Self::All(each(terms)?),
            Self::Either(terms) => Self::Either(each(terms)?),
            Self::Text(_) | Self::Count(_) | Self::Day(_) | Self::Amount(_) | Self::Share(_) | Self::Word(..) => {
                self.clone()
            }
        })
    }
}

impl From<State> for Term {
    fn from(state: State) -> Self {
        match state {
            State::Institution(state) => state.into(),
            State::Clearance(state) => state.into(),
            State::Pilot(state) => state.into(),
            State::Lead(state) => state.into(),
        }
    }
}

impl From<Need> for Term {
    fn from(need: Need) -> Self {
        Self::Either(need.0.iter().map(|kind| Self::word(*kind)).collect())
    }
}

impl<T: Into<Term>> From<Vec<T>> for Term {
    fn from(all: Vec<T>) -> Self {
        Self::All(all.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Term> + Clone> From<&'static [T]> for Term {
    fn from(all: &'static [T]) -> Self {
        Self::All(all.iter().cloned().map(Into::into).collect())
    }
}

/// Where there is none: an empty text, which a sentence can choose by.
impl<T: Into<Term>> From<Option<T>> for Term {
    fn from(term: Option<T>) -> Self {
        term.map_or_else(|| Self::Text(String::new()), Into::into)
    }
}

/// A line of what can be given: its code, and its name.
#[must_use]
pub fn choice<W: Word>(word: W) -> Sentence {
    Sentence::of("detail-code").with("code", word.word_code()).with("words", Term::word(word))
}

/// A line that heads what there is, and a line for each.
#[must_use]
pub fn choices<W: Word>(heading: Option<&'static str>, words: &[W]) -> Vec<Sentence> {
    heading.map(Sentence::of).into_iter().chain(words.iter().map(|word| choice(*word))).collect()
}

/// A line that names each kind of evidence that would do; none where none is asked for.
#[must_use]
pub fn need_line(need: Need) -> Vec<Sentence> {
    let one = |kind: &EvidenceKind| {
        Sentence::of("detail-evidence").with("code", kind.code()).with("words", Term::word(*kind)).into()
    };
    match need.0 {
        [] => Vec::new(),
        kinds => vec![Sentence::of("detail-line").with("text", Term::Either(kinds.iter().map(one).collect()))],
    }
}
