//! The words of a grid: cells, columns and totals of what the record says, in the language of the reader.

use crate::office::words::named;
use chrono::{DateTime, SecondsFormat, Utc};

use crate::domain::institution::state::InstitutionState;
use crate::domain::sentence::next::Next;
use crate::domain::tracks::State;
use crate::domain::unit::unit_by_code;
pub use crate::domain::value::days::moment_legal;
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;
use crate::msg;
use crate::office::telling::step;
use crate::output::{Cell, Column, Kind, Total};
use crate::words::{Lang, Message, Words};

/// Says the words of a grid.
#[derive(Clone, Copy)]
pub struct Says<'w>(pub &'w Words);

/// The sign before a day that is not exact.
#[must_use]
pub const fn precision_sign(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "",
        Precision::NotLaterThan => "≤",
    }
}

impl Says<'_> {
    /// The sentence of a message.
    #[must_use]
    pub fn say(self, message: &Message) -> String {
        self.0.say(message)
    }

    /// What can be done, as the face says it.
    #[must_use]
    pub fn next(self, next: &Next) -> String {
        self.0.step(&step(next))
    }

    /// A column that a table always shows.
    #[must_use]
    pub fn column(self, key: &'static str, heading: &Message, kind: Kind) -> Column {
        Column::new(key, self.say(heading), kind)
    }

    /// A figure over all rows.
    #[must_use]
    pub fn total(self, key: &'static str, heading: &Message, figure: i64) -> Total {
        Total { key, heading: self.say(heading), cell: Cell::Integer(figure) }
    }

    /// A word of a closed list with what it is called.
    #[must_use]
    pub fn word(self, code: &str, label: &Message) -> Cell {
        Cell::word(code, self.say(label))
    }

    /// Several words of a closed list, with commas between their codes.
    #[must_use]
    pub fn words(self, words: &[(&str, Message)]) -> Cell {
        if words.is_empty() {
            return Cell::Empty;
        }
        let codes: Vec<&str> = words.iter().map(|(code, _)| *code).collect();
        let labels = words.iter().map(|(_, label)| label.clone());
        let label = labels.reduce(|start, next| msg!("list-more", start = start, next = next));
        Cell::word(codes.join(","), label.map_or_else(String::new, |label| self.say(&label)))
    }

    #[must_use]
    pub fn state(self, state: InstitutionState) -> Cell {
        self.word(state.code(), &state_name(State::Institution(state)))
    }

    #[must_use]
    pub fn reason(self, reason: Reason) -> Cell {
        self.word(reason.code(), &named(reason))
    }

    /// How exactly a day is known: for people a sign before the day, where it is not exact.
    #[must_use]
    pub fn precision(self, precision: Precision) -> Cell {
        Cell::word(precision.code(), precision_sign(precision))
    }

    /// The column of [`Says::precision`], which stands before that of its day.
    #[must_use]
    pub fn precision_column(self, key: &'static str) -> Column {
        Column::new(key, "≤", Kind::Word)
    }

    /// The name of a unit in the language.
    #[must_use]
    pub fn unit_name(self, code: &str) -> Cell {
        unit_by_code(code).map_or(Cell::Empty, |unit| {
            Cell::text(match self.0.lang() {
                Lang::En => unit.name_en,
                Lang::Zh => unit.name_zh,
            })
        })
    }

    /// Needs of evidence: commas between needs, a bar between kinds that satisfy the same need.
    #[must_use]
    pub fn needs(self, needs: &[Vec<EvidenceKind>]) -> Cell {
        let codes: Vec<String> = needs
            .iter()
            .map(|need| {
                let kinds: Vec<&str> = need.iter().map(|kind| kind.code()).collect();
                kinds.join("|")
            })
            .collect();
        let words: Vec<(&str, Message)> =
            codes.iter().map(String::as_str).zip(needs.iter().map(|need| need_name(need))).collect();
        self.words(&words)
    }

    /// A recorded moment: RFC 3339 for programs, legal time for people.
    #[must_use]
    pub fn moment(self, moment: DateTime<Utc>) -> Cell {
        Cell::word(moment.to_rfc3339_opts(SecondsFormat::Micros, true), moment_legal(moment))
    }
}

/// The words for a state.
#[must_use]
pub fn state_name(state: State) -> Message {
    match state {
        State::Institution(state) => named(state),
        State::Clearance(state) => named(state),
        State::Pilot(state) => named(state),
        State::Lead(state) => named(state),
    }
}

/// The words for a need: any one of its kinds.
#[must_use]
pub fn need_name(need: &[EvidenceKind]) -> Message {
    need.iter()
        .map(|kind| named(*kind))
        .reduce(|first, next| msg!("list-or", first = first, next = next))
        .unwrap_or_else(|| named(EvidenceKind::Document))
}

/// A day as it is known.
#[must_use]
pub fn day_name(effective: Effective) -> String {
    match effective.precision {
        Precision::Exact => effective.on.to_string(),
        Precision::NotLaterThan => format!("≤ {}", effective.on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needs_are_joined_by_commas_and_their_kinds_by_bars() {
        let words = Words::new(Lang::En);
        let needs = [vec![EvidenceKind::ExitList, EvidenceKind::Determination], vec![EvidenceKind::AcceptanceForm]];
        let cell = Says(&words).needs(&needs);
        let said = "exit list or determination, acceptance form";
        assert_eq!(cell, Cell::word("exit-list|determination,acceptance-form", said));
        assert_eq!(Says(&words).needs(&[]), Cell::Empty);
    }
}
