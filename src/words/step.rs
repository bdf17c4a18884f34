//! Something that can be done, within a sentence: every face says it in its own way.

/// An act by its name and what is known of its fields. The room that speaks knows neither; the face does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The name of the act.
    pub act: &'static str,
    pub fields: Vec<(&'static str, Filled)>,
}

/// What is known of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// It is still to be given.
    Open,
    /// It is there, which is all it says.
    Set,
    /// Its value.
    Is(String),
    /// One of these.
    OneOf(Vec<String>),
    /// It, or one of these fields in its place.
    Or(Vec<&'static str>),
    /// That it is not there any more.
    Away,
}

/// How a face says what can be done.
pub type Typing = Box<dyn Fn(&Step) -> String + Send + Sync>;
