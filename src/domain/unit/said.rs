//! A reporting unit, as it is said.

use super::unit_by_code;
use crate::domain::sentence::Sentence;

/// A unit with its code: in Chinese by its name, in English by its usual one.
#[must_use]
pub fn unit_sentence(code: &str) -> Sentence {
    match unit_by_code(code) {
        Some(unit) => Sentence::of("detail-unit").with("code", code).with("zh", unit.name_zh).with("en", unit.name_en),
        None => Sentence::of("detail-line").with("text", code),
    }
}
