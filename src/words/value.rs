use chrono::NaiveDate;

use super::{Message, Step};

/// A fact in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text shown as it is, less what would steer a terminal.
    Text(String),
    /// A whole number, shown in plain digits; it also chooses the plural form.
    Integer(i128),
    /// A day, shown `YYYY-MM-DD` in both languages.
    Date(NaiveDate),
    /// A sentence within the sentence, said in the same language.
    Message(Box<Message>),
    /// Something that can be done, as the face says it.
    Step(Step),
    /// Several facts, joined as the language joins them.
    List(Vec<Value>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

macro_rules! from_integer {
    ($($integer:ty),+) => {
        $(impl From<$integer> for Value {
            fn from(number: $integer) -> Self {
                Self::Integer(number.into())
            }
        })+
    };
}

from_integer!(i16, u16, i32, u32, i64, u64);

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        // No machine's `usize` is wider than 64 bits, but the language leaves the door open.
        i128::try_from(number).map_or_else(|_| Self::Text(number.to_string()), Self::Integer)
    }
}
