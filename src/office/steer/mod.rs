//! A list as its reader wants it: which of its rows, in which order, with which columns.
//!
//! What is asked for names columns by their machine keys, in plain values that any face can fill. It is checked against
//! the columns a list has ([`steered`]) and done on the grid, so that every list can be steered, whatever reads it.

mod apply;
mod compare;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

pub use apply::{beside, steered};

/// Which rows, in which order, with which columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steer {
    /// The columns shown, in this order; those the list shows anyway where none is named.
    pub columns: Vec<ColumnKey>,
    /// What rows are sorted by, the first first; the order of the list where nothing is named.
    pub order: Vec<Order>,
    /// What every row shown satisfies.
    pub filters: Vec<Filter>,
}

impl Steer {
    /// Whether anything is asked for.
    #[must_use]
    pub fn is_any(&self) -> bool {
        !self.columns.is_empty() || self.picks()
    }

    /// Whether the rows first to be shown may be others than the first of the list, so that all must be read.
    #[must_use]
    pub fn picks(&self) -> bool {
        !self.order.is_empty() || !self.filters.is_empty()
    }
}

/// A text that is not of the form in which a column, an order or a filter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not of the form")]
pub struct NotOfTheForm;

/// The machine key of a column as it is typed: small letters, digits and `_`, also written `-`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnKey(String);

impl ColumnKey {
    /// The key in snake_case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ColumnKey {
    type Err = NotOfTheForm;

    fn from_str(text: &str) -> Result<Self, NotOfTheForm> {
        let key = text.trim().to_ascii_lowercase().replace('-', "_");
        let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if is_key { Ok(Self(key)) } else { Err(NotOfTheForm) }
    }
}

impl fmt::Display for ColumnKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A column to sort by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub key: ColumnKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl FromStr for Order {
    type Err = NotOfTheForm;

    /// Reads `key`, `key:asc` or `key:desc`.
    fn from_str(text: &str) -> Result<Self, NotOfTheForm> {
        let (key, way) = text.split_once([':', '：']).unwrap_or((text, "asc"));
        let descending = match way.trim().to_ascii_lowercase().as_str() {
            "asc" => false,
            "desc" => true,
            _ => return Err(NotOfTheForm),
        };
        Ok(Self { key: key.parse()?, descending })
    }
}

/// How a cell is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
    /// `~`
    Contains,
}

impl Comparison {
    /// Every sign, a longer one before that with which it begins.
    const SIGNS: [(&'static str, Self); 7] = [
        ("!=", Self::NotEqual),
        ("<=", Self::AtMost),
        (">=", Self::AtLeast),
        ("=", Self::Equal),
        ("<", Self::Less),
        (">", Self::Greater),
        ("~", Self::Contains),
    ];
}

/// What a row must satisfy to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// As it was typed.
    pub text: String,
    /// The column.
    pub key: ColumnKey,
    /// How it is compared.
    pub comparison: Comparison,
    /// What with; blank means that nothing is known.
    pub value: String,
}

impl FromStr for Filter {
    type Err = NotOfTheForm;

    /// Reads `key=value`, or another sign between the two. The first sign counts: a value may hold more of them.
    fn from_str(text: &str) -> Result<Self, NotOfTheForm> {
        let at = text.find(['!', '=', '<', '>', '~']).ok_or(NotOfTheForm)?;
        let (key, rest) = text.split_at(at);
        let (value, comparison) = Comparison::SIGNS
            .iter()
            .find_map(|(sign, comparison)| Some((rest.strip_prefix(sign)?, *comparison)))
            .ok_or(NotOfTheForm)?;
        Ok(Self { text: text.trim().to_owned(), key: key.parse()?, comparison, value: value.trim().to_owned() })
    }
}
