//! A bulletin as it is published: its figures and its sentences in one text, which is hashed and kept to the byte.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::bulletin::Bulletin;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Every figure.
    pub bulletin: Bulletin,
    /// The paragraph in both languages.
    pub paragraphs: Paragraphs,
    /// The same with changes in place of amounts and people, as such figures are published; the first form had none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percentages: Option<Paragraphs>,
}

/// The paragraph, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraphs {
    /// In English.
    pub en: String,
    /// In Chinese.
    pub zh: String,
}

/// Why a content cannot be written or read; nothing that was published is such.
#[derive(Debug, thiserror::Error)]
#[error("the content of a bulletin: {0}")]
pub struct ContentError(#[from] serde_json::Error);

impl Published {
    /// The text that is hashed and kept: JSON with its keys in the order of the fields, amounts as decimal strings, no
    /// floats, and a line break at its end.
    ///
    /// # Errors
    /// [`ContentError`].
    pub fn content(&self) -> Result<String, ContentError> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }

    /// Reads a content.
    ///
    /// # Errors
    /// That it is none of this form.
    pub fn read(content: &str) -> Result<Self, ContentError> {
        Ok(serde_json::from_str(content)?)
    }
}

/// A place at which two contents differ, such as `bulletin.figures.1.now.reported`; nothing where one has no such place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    pub place: String,
    /// What the first has there.
    pub one: Option<String>,
    /// What the second has there.
    pub other: Option<String>,
}

/// Every place at which two contents differ, by name within each object; the whole text where one of them is no JSON.
#[must_use]
pub fn differing(one: &str, other: &str) -> Vec<Differing> {
    let mut found = Vec::new();
    match (serde_json::from_str(one), serde_json::from_str(other)) {
        (Ok(left), Ok(right)) => walk(String::new(), Some(&left), Some(&right), &mut found),
        (Err(_), _) | (_, Err(_)) => {}
    }
    if found.is_empty() && one != other {
        found.push(Differing { place: String::new(), one: Some(one.to_owned()), other: Some(other.to_owned()) });
    }
    found
}

/// Whether two contents say the same, whatever the moments they are known at.
#[must_use]
pub fn says_the_same(one: &str, other: &str) -> bool {
    differing(one, other).iter().all(|place| place.place == "bulletin.known_at")
}

fn walk(place: String, one: Option<&Value>, other: Option<&Value>, found: &mut Vec<Differing>) {
    let below = |key: &str| {
        if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") }
    };
    match (one, other) {
        (Some(Value::Object(left)), Some(Value::Object(right))) => {
            let more = right.keys().filter(|key| !left.contains_key(*key));
            for key in left.keys().chain(more) {
                walk(below(key), left.get(key), right.get(key), found);
            }
        }
        (Some(Value::Array(left)), Some(Value::Array(right))) => {
            for at in 0..left.len().max(right.len()) {
                walk(below(&at.to_string()), left.get(at), right.get(at), found);
            }
        }
        _ if one == other => {}
        _ => found.push(Differing { place, one: one.map(said), other: other.map(said) }),
    }
}

fn said(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_that_differ_are_named_and_the_moment_of_knowledge_does_not_count_as_one() {
        let one = r#"{"bulletin":{"known_at":"a","figures":[{"now":1},{"now":"2"}]}}"#;
        let other = r#"{"bulletin":{"known_at":"b","figures":[{"now":1},{"now":"3"},{}]}}"#;
        let places: Vec<String> = differing(one, other).into_iter().map(|place| place.place).collect();
        assert_eq!(places, ["bulletin.figures.1.now", "bulletin.figures.2", "bulletin.known_at"]);
        assert!(!says_the_same(one, other));
        assert!(says_the_same(one, &one.replace("\"a\"", "\"z\"")));
    }

    #[test]
    fn a_text_that_differs_in_nothing_but_its_spaces_differs() {
        let found = differing("{}", "{ }");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "");
    }
}
