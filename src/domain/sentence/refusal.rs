//! How a refusal is declared: once, with the sentence that says it, what follows from it, and what can be done next.

use super::Sentence;
use super::next::Next;
use super::term::Term;

/// Of what kind a refusal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// A rule refuses.
    Refused,
    /// What was given is not of the form that is asked for.
    Usage,
    /// Somebody else wrote first.
    Conflict,
    /// Something named does not exist, or is not for whoever asks to see.
    NotFound,
    /// The record cannot be had.
    Unreachable,
    /// A file is not taken.
    InputRejected,
    /// What is on record cannot be read.
    Violations,
    /// The program is wrong.
    Bug,
}

/// The most lines of detail under a refusal: enough to see what is wrong, and few enough to see the refusal itself.
pub const LINES_MOST: usize = 20;

/// All that a refusal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    pub kind: RefusalKind,
    /// What happened and why.
    pub message: Sentence,
    /// More lines of the same: what there is instead.
    pub lines: Vec<Sentence>,
    /// What to do next.
    pub hint: Option<Sentence>,
}

impl Telling {
    /// That a rule refuses, which is all there is to say.
    #[must_use]
    pub const fn refused(message: Sentence) -> Self {
        Self { kind: RefusalKind::Refused, message, lines: Vec::new(), hint: None }
    }

    /// The same, of another kind.
    #[must_use]
    pub fn kind(self, kind: RefusalKind) -> Self {
        Self { kind, ..self }
    }

    /// The same with more lines.
    #[must_use]
    pub fn lined(self, lines: Vec<Sentence>) -> Self {
        Self { lines, ..self }
    }

    /// The same with what to do next.
    #[must_use]
    pub fn hinted(self, hint: Sentence) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// The same with one thing that can be done next.
    #[must_use]
    pub fn then(self, next: Next) -> Self {
        self.hinted(Sentence::of(THEN).with("next", next))
    }
}

/// Whatever says why something is not done.
pub trait Refuses {
    fn telling(&self) -> Telling;
}

/// The sentences of one refusal as declared, which a test holds both languages to.
#[cfg(test)]
#[derive(Debug, Clone, Copy)]
pub struct Declared {
    pub message: &'static str,
    pub hint: Option<&'static str>,
    /// What both may speak of; the hint of the next steps too.
    pub facts: &'static [&'static str],
}

/// The names that the next steps of a refusal have in its hint.
pub const STEP_NAMES: [&str; 4] = ["next", "next2", "next3", "next4"];

/// The hint that only says what to do next.
pub const THEN: &str = "hint-then";

/// Declares an enum of refusals, or of what a guard found, a line each:
///
/// ```text
/// Variant { fact: Type, .. } => ["key of the sentence" of { name: term } hint "key of the hint" [what can be done next, ..] lines sentences],
/// ```
///
/// Every fact is known to both sentences under its name, and the hint knows the next steps as `next`, `next2` and so on;
/// where there are steps and no hint it is "Next: ..". What the sentences speak of besides, or call otherwise, stands
/// after `of`. Before the key stands the kind, where it is not `Refused`. A variant that holds something that refuses by
/// itself is `Variant(name: Type) => [told by name.telling()]`. `move` before the name is for an enum that holds what
/// cannot be copied or compared.
macro_rules! refusals {
    (@telling [$($fact:ident)*] [told by $told:expr]) => {{
        $(let _ = $fact;)*
        $told
    }};
    (@telling [$($fact:ident)*] [
        $($kind:ident)? $key:literal $(of { $($name:ident : $term:expr),+ $(,)? })? $(hint $hint:literal)? $([ $($next:expr),+ $(,)? ])? $(lines $lines:expr)?
    ]) => {{
        let facts: Vec<(&'static str, $crate::domain::sentence::term::Term)> =
            vec![
                $((stringify!($fact), $crate::domain::sentence::term::Term::from($fact.clone())),)*
                $($((stringify!($name), $crate::domain::sentence::term::Term::from($term)),)+)?
            ];
        let telling = $crate::domain::sentence::refusal::Telling {
            kind: $crate::domain::sentence::refusal::refusals!(@kind $($kind)?),
            message: $crate::domain::sentence::Sentence { key: $key, terms: facts.clone() },
            lines: Vec::new(),
            hint: $crate::domain::sentence::refusal::hint(
                $crate::domain::sentence::refusal::refusals!(@hint $($hint)?),
                facts,
                vec![$($($next),+)?],
            ),
        };
        $(let telling = $crate::domain::sentence::refusal::Telling { lines: $lines, ..telling };)?
        telling
    }};
    (@kind) => { $crate::domain::sentence::refusal::RefusalKind::Refused };
    (@kind $kind:ident) => { $crate::domain::sentence::refusal::RefusalKind::$kind };
    (@hint) => { None };
    (@hint $hint:literal) => { Some($hint) };
    (@declared [$($fact:ident)*] [told by $told:expr]) => { None };
    (@declared [$($fact:ident)*] [
        $($kind:ident)? $key:literal $(of { $($name:ident : $term:expr),+ $(,)? })? $(hint $hint:literal)? $([ $($next:expr),+ $(,)? ])? $(lines $lines:expr)?
    ]) => {
        Some($crate::domain::sentence::refusal::Declared {
            message: $key,
            hint: $crate::domain::sentence::refusal::refusals!(@hint $($hint)?),
            facts: &[$($(stringify!($name),)+)? $(stringify!($fact)),*],
        })
    };
    ($(#[$meta:meta])* move $name:ident { $($table:tt)+ }) => {
        $crate::domain::sentence::refusal::refusals! { @table $(#[$meta])* $name { $($table)+ } }
    };
    ($(#[$meta:meta])* $name:ident { $($table:tt)+ }) => {
        $crate::domain::sentence::refusal::refusals! {
            @table $(#[$meta])* #[derive(Clone, PartialEq, Eq)] $name { $($table)+ }
        }
    };
    (
        @table
        $(#[$meta:meta])*
        $name:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident
                    $({ $( $(#[$field_meta:meta])* $field:ident : $type:ty ),* $(,)? })?
                    $(( $inner:ident : $inner_type:ty ))?
                    => [ $($said:tt)+ ]
            ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub enum $name {
            $( $(#[$variant_meta])* $variant $({ $( $(#[$field_meta])* $field : $type ),* })? $(( $inner_type ))? ),+
        }

        impl $crate::domain::sentence::refusal::Refuses for $name {
            fn telling(&self) -> $crate::domain::sentence::refusal::Telling {
                match self {
                    $(
                        Self::$variant $({ $($field),* })? $(( $inner ))? =>
                            $crate::domain::sentence::refusal::refusals!(@telling [$($($field)*)? $($inner)?] [$($said)+])
                    ),+
                }
            }
        }

        impl $name {
            /// Each of them, twice: what its facts may choose between is told both ways.
            #[cfg(test)]
            pub fn samples() -> Vec<Self> {
                vec![$(
                    Self::$variant
                        $({ $($field: <$type as $crate::domain::sentence::sampled::Sample>::sample()),* })?
                        $(( <$inner_type as $crate::domain::sentence::sampled::Sample>::sample() ))?,
                    Self::$variant
                        $({ $($field: <$type as $crate::domain::sentence::sampled::Sample>::other()),* })?
                        $(( <$inner_type as $crate::domain::sentence::sampled::Sample>::other() ))?,
                )+]
            }

            /// The sentences of each that is told here; none for what tells by itself.
            #[cfg(test)]
            pub const DECLARED: &'static [Option<$crate::domain::sentence::refusal::Declared>] = &[
                $($crate::domain::sentence::refusal::refusals!(@declared [$($($field)*)? $($inner)?] [$($said)+])),+
            ];
        }

        #[cfg(test)]
        impl $crate::domain::sentence::sampled::Sample for $name {
            fn sample() -> Self {
                Self::samples().swap_remove(0)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self, formatter)
            }
        }

        impl std::error::Error for $name {}
    };
}
pub(crate) use refusals;

/// The first of so many lines, and how many there are besides: also those that were only counted.
#[must_use]
pub fn first_lines(lines: impl Iterator<Item = Sentence>, all: usize) -> Vec<Sentence> {
    let told = if all > LINES_MOST { LINES_MOST.saturating_sub(1) } else { LINES_MOST };
    let first: Vec<Sentence> = lines.take(told).collect();
    let more = all.saturating_sub(first.len());
    let more = (more > 0).then(|| Sentence::of("detail-more").with("more", more));
    first.into_iter().chain(more).collect()
}

/// As many of several, each of some lines, as fit, and how many there are besides.
#[must_use]
pub fn lines_fitting<T>(all: Vec<Vec<T>>, more: impl Fn(usize) -> T) -> Vec<T> {
    let of = all.len();
    let mut fitting = Vec::new();
    for (told, lines) in all.into_iter().enumerate() {
        if fitting.len().saturating_add(lines.len()) >= LINES_MOST {
            fitting.push(more(of.saturating_sub(told)));
            break;
        }
        fitting.extend(lines);
    }
    fitting
}

/// The hint of a refusal: it knows every fact and every step. Without a sentence of its own it names the step.
#[must_use]
pub fn hint(key: Option<&'static str>, mut facts: Vec<(&'static str, Term)>, steps: Vec<Next>) -> Option<Sentence> {
    let key = key.or((!steps.is_empty()).then_some(THEN))?;
    facts.extend(STEP_NAMES.into_iter().zip(steps.into_iter().map(Term::from)));
    Some(Sentence { key, terms: facts })
}
