use std::borrow::Cow;

use super::Value;

/// Something to be said: the key of a sentence and the facts that go into it. Made with [`msg!`](crate::msg).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    id: Cow<'static, str>,
    args: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message of a family (see [`FAMILIES`](super::FAMILIES)), whose key is put together at run time.
    /// A key known when the program is written is said with [`msg!`](crate::msg), so that the tests can see it.
    pub fn named(id: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), args: Vec::new() }
    }

    /// The name of a word of a closed list, or what else its family says of it: the key is the family with the code behind
    /// it. Keys know no points, which codes of rules have.
    #[must_use]
    pub fn of_word(family: &str, code: &str) -> Self {
        Self::named(format!("{family}{}", code.replace('.', "-")))
    }

    /// The message with one more fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The key of the sentence.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The facts, by the name the sentence knows them under.
    pub fn args(&self) -> &[(&'static str, Value)] {
        &self.args
    }
}

/// A `Message`: `msg!("key")`, or `msg!("key", name = value, ..)` with anything that is
/// `Into<Value>`.
#[macro_export]
macro_rules! msg {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::Message::named($id)$(.with(stringify!($name), $value))*
    };
}
