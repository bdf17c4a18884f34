//! What the law has to say, as data: which sentence, of what, and what can be done next. The words are the office's.

pub mod next;
pub mod refusal;
#[cfg(test)]
mod sample;
#[cfg(test)]
pub mod sampled;
pub mod term;

use next::Next;
use term::Term;

/// A sentence before it has words: its key, and what it speaks of by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    pub key: &'static str,
    pub terms: Vec<(&'static str, Term)>,
}

impl Sentence {
    /// A sentence that speaks of nothing yet.
    #[must_use]
    pub const fn of(key: &'static str) -> Self {
        Self { key, terms: Vec::new() }
    }

    /// The same, which speaks of one thing more.
    #[must_use]
    pub fn with(mut self, name: &'static str, term: impl Into<Term>) -> Self {
        self.terms.push((name, term.into()));
        self
    }

    /// The same with another step in the place of each; none where one has none.
    #[must_use]
    pub fn steps_replaced(&self, step: &impl Fn(&Next) -> Option<Next>) -> Option<Self> {
        let terms = self.terms.iter().map(|(name, term)| Some((*name, term.steps_replaced(step)?)));
        Some(Self { key: self.key, terms: terms.collect::<Option<_>>()? })
    }
}
