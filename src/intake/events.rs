//! What the cells of one row say of states, and since when: one event, or several that stand in one cell with a sign between.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::cells::{Cells, NOTE_BETWEEN, unguarded};
use super::dates::Dated;
use super::field::Field;
use super::profile::Meaning;
use super::profile_text::reason_check;
use super::row::{Claim, Event, RowError, RowErrorKind, Undecided};
use crate::domain::value::effective::Effective;
use crate::domain::value::name::NAMES_MOST;

/// A part of a cell: as it stands, and changed as the profile asks.
struct Slot<'a> {
    raw: &'a str,
    text: Option<Cow<'a, str>>,
}

/// An event whose word is not looked up yet.
pub(super) struct EventRead<'a> {
    slot: Slot<'a>,
    effective: Option<Effective>,
    /// What of its own cells leaves it to an officer.
    doubts: Vec<String>,
}

impl<'a> Cells<'a> {
    /// The events of the row with their days, their words as they stand.
    pub(super) fn events(&self) -> Result<Vec<EventRead<'a>>, RowError> {
        let recorded = self.settled(Field::RecordedOn, self.dated(Field::RecordedOn))?;
        let seen = recorded.map(|recorded| recorded.by(self.profile.taken_on)).or(self.profile.taken_on);
        let (words, days) = (self.slots(Field::State), self.slots(Field::EffectiveOn));
        if let Some(kind) = events_problem(words.len(), days.len()) {
            let apart: Result<Option<Dated>, RowError> = Err(self.error(Field::EffectiveOn, kind));
            self.settled(Field::EffectiveOn, apart)?;
            let slot = Slot { raw: self.cell(Field::State), text: None };
            return Ok(vec![EventRead { slot, effective: self.effective(None, seen), doubts: Vec::new() }]);
        }
        let is_one = words.len() == 1;
        let says = |(word, day): &(Slot<'_>, Slot<'_>)| is_one || !word.raw.is_empty() || !day.raw.is_empty();
        let pairs = words.into_iter().zip(days).filter(says);
        pairs.map(|(word, day)| self.event(word, &day, seen)).collect()
    }

    fn event(&self, slot: Slot<'a>, day: &Slot<'a>, seen: Option<NaiveDate>) -> Result<EventRead<'a>, RowError> {
        // What leaves this event to an officer leaves the others of the row as they are.
        let others = std::mem::take(&mut *self.doubts.borrow_mut());
        let dated = day.text.as_deref().map_or(Ok(None), |text| self.dated_text(Field::EffectiveOn, text));
        let dated = self.settled(Field::EffectiveOn, dated)?;
        let doubts = std::mem::replace(&mut *self.doubts.borrow_mut(), others);
        Ok(EventRead { slot, effective: self.effective(dated, seen), doubts })
    }

    /// What the events of the row claim, each once.
    pub(super) fn events_claim(&self, events: Vec<EventRead<'a>>) -> Vec<Event> {
        let mut claimed: Vec<Event> = Vec::new();
        for event in events {
            let one = Event { claim: self.claim(&event), effective: event.effective };
            if !claimed.contains(&one) {
                claimed.push(one);
            }
        }
        claimed
    }

    /// The parts of a cell, as many as the list writes into it.
    fn slots(&self, field: Field) -> Vec<Slot<'a>> {
        let how = self.how(field);
        if how.between.is_empty() {
            return vec![Slot { raw: self.cell(field), text: self.text(field) }];
        }
        let mut parts = how.slots(unguarded(self.cell(field)));
        while parts.len() > 1 && parts.last().is_some_and(|part| part.is_empty()) {
            parts.pop();
        }
        let mut slots: Vec<Slot<'a>> =
            parts.into_iter().map(|raw| Slot { raw, text: self.changed(field, raw) }).collect();
        if let ([one], Some(constant)) = (slots.as_mut_slice(), self.profile.constants.get(&field)) {
            one.text = one.text.take().or(Some(Cow::Borrowed(constant)));
        }
        slots
    }

    /// Since when a state holds. A month or a year says by which day it held, and its words are kept; without any day it held
    /// when the source wrote it down, or else when the list was taken.
    fn effective(&self, dated: Option<Dated>, seen: Option<NaiveDate>) -> Option<Effective> {
        let Some(dated) = dated else {
            return seen.map(Effective::not_later_than);
        };
        if let Some(day) = dated.day() {
            let was_seen = self.header.own().only_seen(self.row);
            return Some(if was_seen { Effective::not_later_than(day) } else { Effective::exact(day) });
        }
        self.keep(Field::EffectiveOn);
        Some(Effective::not_later_than(dated.by(seen)))
    }

    fn claim(&self, event: &EventRead<'a>) -> Claim {
        let doubts: Vec<String> = self.doubts.borrow().iter().chain(&event.doubts).cloned().collect();
        if !doubts.is_empty() {
            return Claim::Undecided { why: Undecided::Unread, word: doubts.join(NOTE_BETWEEN) };
        }
        let is_told = self.header.position(Field::State).is_some();
        let constant = self.profile.constants.get(&Field::State);
        if !is_told && constant.is_none() {
            return Claim::None;
        }
        let word = if is_told { event.slot.raw.to_owned() } else { String::new() };
        let text = event.slot.text.as_ref();
        // A mark such as -- may itself be a word of the list.
        let means = |word: &str| self.profile.words.means.get(word);
        let meaning = means(&word).or_else(|| means(text?));
        let meaning = match (meaning, constant) {
            (None, Some(constant)) if text.is_some_and(|text| text.as_ref() == constant) => {
                return self.claim_of(constant, None, None);
            }
            (None, _) if text.is_none() => self.profile.words.blank.as_ref(),
            (meaning, _) => meaning,
        };
        match meaning {
            Some(Meaning::State { state, reason, flag }) => self.claim_of(state, reason.clone(), flag.clone()),
            Some(Meaning::Review { why }) => Claim::Undecided { why: Undecided::Review(why.clone()), word },
            Some(Meaning::Nothing) => Claim::None,
            None if text.is_none() => Claim::Undecided { why: Undecided::Blank, word },
            None => Claim::Undecided { why: Undecided::UnknownWord, word },
        }
    }

    /// A state, with the reason that holds for every row where its word gives none and it takes that one.
    fn claim_of(&self, state: &str, reason: Option<String>, flag: Option<String>) -> Claim {
        let constant = self.profile.constants.get(&Field::Reason);
        let constant = constant.filter(|reason| reason_check(state, reason).is_ok());
        Claim::State { state: state.to_owned(), reason: reason.or_else(|| constant.cloned()), flag }
    }
}

/// Why words and days of one row make no events.
fn events_problem(words: usize, days: usize) -> Option<RowErrorKind> {
    let count = words.max(days);
    if words != days {
        return Some(RowErrorKind::EventsApart { states: words, days });
    }
    (count > NAMES_MOST).then_some(RowErrorKind::TooMany { count })
}
