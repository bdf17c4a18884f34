//! The names of things, as messages.

pub mod aspect;
pub mod calendar;
pub mod case;
pub mod case_fact;
pub mod case_now;
pub mod concern;
pub mod drops;
pub mod duty;
pub mod entry;
pub mod figures;
pub mod grant;
pub mod handover;
pub mod lead;
pub mod officer;
pub mod pilot;
pub mod pilot_list;
pub mod pilot_now;
pub mod record;

use crate::domain::value::word::Word;
use crate::words::Message;

/// The name of a word of a closed list.
#[must_use]
pub fn named<W: Word>(word: W) -> Message {
    Message::of_word(W::FAMILY, word.word_code())
}
