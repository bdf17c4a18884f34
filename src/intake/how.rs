//! How the cells of one field are read: what is done with their text, and with one that cannot be read.

use serde::Deserialize;

use super::field::Field;
use super::transform::Transform;

/// What becomes of a cell that cannot be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnError {
    /// It is left out, counted, and kept in the note of its row.
    Drop,
    /// The same, and the row decides nothing about the state: an officer does.
    Review,
    /// Its row cannot be read.
    #[default]
    Stop,
}

impl OnError {
    /// As a profile writes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Drop => "drop",
            Self::Review => "review",
            Self::Stop => "stop",
        }
    }
}

/// How the cells of a field are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct How {
    /// Whether the list may lack the column: true without a word, false not at all; else it is said.
    pub optional: Option<bool>,
    pub on_error: OnError,
    /// In the order in which they are done.
    pub transforms: Vec<Transform>,
    /// What stands between several in one cell.
    pub between: Vec<String>,
    /// What stands in brackets behind a name: another kind of name.
    pub inside: Option<Field>,
    /// So many digits it has: a spreadsheet takes the zeros before a number off.
    pub width: Option<usize>,
}

/// Words that say what a name in brackets is, and are no part of it.
const SAYS_FORMER: [&str; 8] = ["原名", "曾用名", "曾用", "原称", "更名前", "formerly", "former name", "原"];

impl How {
    /// The values in one cell.
    #[must_use]
    pub fn parts(&self, text: &str) -> Vec<String> {
        self.slots(text).into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// What stands between the signs of one cell, in its place: what says nothing is blank.
    #[must_use]
    pub fn slots<'text>(&self, text: &'text str) -> Vec<&'text str> {
        let mut parts = vec![text];
        for sign in &self.between {
            parts = parts.into_iter().flat_map(|part| part.split(sign.as_str())).collect();
        }
        parts.into_iter().map(str::trim).collect()
    }

    /// A name and the one in brackets behind it, where the list writes them so.
    #[must_use]
    pub fn bracketed<'text>(&self, text: &'text str) -> (&'text str, Option<(Field, &'text str)>) {
        let parts = || {
            let kind = self.inside?;
            let inner = text.strip_suffix([')', '）'])?;
            let at = inner.rfind(['(', '（'])?;
            let (outer, bracket) = inner.split_at(at);
            let inner = bracket.trim_start_matches(['(', '（']).trim();
            let said = SAYS_FORMER.iter().find_map(|word| inner.strip_prefix(word));
            let inner = said.unwrap_or(inner).trim_start_matches([':', '：', ' ']).trim();
            (!outer.trim().is_empty() && !inner.is_empty()).then_some((outer.trim(), Some((kind, inner))))
        };
        parts().unwrap_or((text, None))
    }

    /// The text with the zeros before it that a spreadsheet took off.
    #[must_use]
    pub fn widened(&self, text: &str) -> String {
        match self.width {
            Some(width) if text.len() < width && text.bytes().all(|byte| byte.is_ascii_digit()) => {
                format!("{text:0>width$}")
            }
            Some(_) | None => text.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_stand_in_one_cell_between_signs_of_the_list() {
        let how = How { between: vec!["、".to_owned(), ";".to_owned()], ..How::default() };
        assert_eq!(how.parts("a.com、b.com; c.com;"), ["a.com", "b.com", "c.com"]);
        assert_eq!(How::default().parts("a、b"), ["a、b"]);
    }

    #[test]
    fn the_old_name_stands_in_brackets_behind_the_new_one() {
        let how = How { inside: Some(Field::FormerName), ..How::default() };
        let former = |name| Some((Field::FormerName, name));
        assert_eq!(how.bracketed("青禾贷（原名：绿禾贷）"), ("青禾贷", former("绿禾贷")));
        assert_eq!(how.bracketed("青禾贷(绿禾贷)"), ("青禾贷", former("绿禾贷")));
        assert_eq!(how.bracketed("深圳（前海）金服有限公司"), ("深圳（前海）金服有限公司", None));
        assert_eq!(How::default().bracketed("青禾贷（杭州）"), ("青禾贷（杭州）", None));
    }

    #[test]
    fn a_number_of_known_length_gets_its_zeros_back() {
        let how = How { width: Some(6), ..How::default() };
        assert_eq!((how.widened("107").as_str(), how.widened("A107").as_str()), ("000107", "A107"));
    }
}
