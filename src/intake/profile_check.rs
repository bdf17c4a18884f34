//! What is to be said of all parts of a profile together, and of what holds for every row.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::DateForms;
use super::field::Field;
use super::how::OnError;
use super::profile::{Meaning, Problem, Profile};
use super::profile_error::ProfileProblem;
use super::profile_text::{reason_check, reasons_into, states_of};
use crate::domain::unit::name::unit_named;
use crate::domain::value::reason::Reason;

impl Profile {
    /// What holds for every row in which the list says nothing of a field.
    ///
    /// # Errors
    /// That a field takes no such value, or none at all.
    pub fn constant_set(&mut self, field: Field, value: &str) -> Result<(), (String, ProfileProblem)> {
        let value = value.trim().to_owned();
        match self.constant_problem(field, &value) {
            Some(problem) => Err((field.key(), problem)),
            None => {
                self.constants.insert(field, value);
                Ok(())
            }
        }
    }

    fn constant_problem(&self, field: Field, value: &str) -> Option<ProfileProblem> {
        if value.is_empty() {
            return Some(ProfileProblem::ConstantEmpty);
        }
        if field.is_figure() {
            return Some(ProfileProblem::ConstantFigure);
        }
        let states = states_of();
        if field == Field::State && !self.words.means.contains_key(value) && !states.contains(&value) {
            return Some(ProfileProblem::StateUnknown { word: value.to_owned(), known: states.join(", ") });
        }
        if field == Field::Reason && value.parse::<Reason>().is_err() {
            return Some(ProfileProblem::ReasonUnknown { word: value.to_owned() });
        }
        (field == Field::Unit && unit_named(value).is_err())
            .then(|| ProfileProblem::UnitUnknown { text: value.to_owned() })
    }

    /// Every header it speaks of.
    pub(super) fn headers(&self) -> impl Iterator<Item = &String> {
        let used = self.fields.values().chain(self.sums.values()).flatten().chain(&self.ignore).chain(&self.keep);
        used.chain(&self.sheet.fill_down)
            .chain(&self.sheet.fill_across)
            .chain(self.skip.keys())
            .chain(self.money.keys())
    }

    /// What is to be said of all its parts together.
    ///
    /// # Errors
    /// The first thing that is wrong, with its key.
    pub fn check(&self) -> Result<(), (String, ProfileProblem)> {
        if ![Field::Name, Field::Brand, Field::LegalName].iter().any(|name| self.fields.contains_key(name)) {
            return Err(("fields".to_owned(), ProfileProblem::NoName));
        }
        if let Some(field) = self.required.iter().find(|field| !self.tells(**field) && !self.sums.contains_key(field)) {
            return Err((field.key(), ProfileProblem::RequiredNotMapped));
        }
        let has_words = !self.words.means.is_empty() || self.words.blank.is_some();
        let is_constant = self.constants.contains_key(&Field::State);
        if has_words && !self.tells(Field::State)
            || self.fields.contains_key(&Field::State) && !has_words && !is_constant
        {
            return Err(("words".to_owned(), ProfileProblem::Words));
        }
        if let Some(reason) = self.constants.get(&Field::Reason)
            && !self.states_meant().any(|state| reason_check(state, reason).is_ok())
        {
            return Err((Field::Reason.key(), self.reason_problem(reason)));
        }
        if let Some(field) = self.sums.keys().find(|field| !field.is_figure() || self.fields.contains_key(field)) {
            return Err((field.key(), ProfileProblem::SumOfNoFigure));
        }
        if self.places_foreign && !self.tells(Field::Unit) && !self.fields.contains_key(&Field::Month) {
            return Err(("places".to_owned(), ProfileProblem::PlacesWithoutUnit));
        }
        let is_several = |field: Field| !self.how(field).between.is_empty();
        if is_several(Field::State) != is_several(Field::EffectiveOn)
            || is_several(Field::State) && self.tells(Field::Month)
        {
            return Err((Field::State.key(), ProfileProblem::Events));
        }
        if self.tells(Field::Month) {
            self.returns_check()?;
        }
        self.headers_check()
    }

    /// A return has no note, and no officer is asked about it: nothing of its row is left out.
    fn returns_check(&self) -> Result<(), Problem> {
        if !self.keep.is_empty() {
            return Err(("keep".to_owned(), ProfileProblem::NoNote));
        }
        match self.how.iter().find(|(_, how)| how.on_error != OnError::Stop) {
            Some((field, _)) => Err((field.key(), ProfileProblem::NoNote)),
            None => Ok(()),
        }
    }

    /// The states that its rows may claim.
    fn states_meant(&self) -> impl Iterator<Item = &str> {
        let states = self.words.means.values().chain(&self.words.blank).filter_map(|meaning| match meaning {
            Meaning::State { state, .. } => Some(state.as_str()),
            Meaning::Review { .. } | Meaning::Nothing => None,
        });
        states.chain(self.constants.get(&Field::State).map(String::as_str))
    }

    /// That no state of the list takes a reason.
    fn reason_problem(&self, reason: &str) -> ProfileProblem {
        let mut states: Vec<&str> = self.states_meant().collect();
        states.sort_unstable();
        states.dedup();
        let known = states.iter().filter_map(|state| state.parse().ok()).flat_map(reasons_into);
        let known: BTreeSet<&str> = known.map(Reason::code).collect();
        ProfileProblem::ReasonNotTaken {
            word: reason.to_owned(),
            state: states.join(", "),
            known: known.into_iter().collect::<Vec<_>>().join(", "),
        }
    }

    /// A header is used once. Where each but one of several fields takes a part of the cell, they share it.
    fn headers_check(&self) -> Result<(), Problem> {
        let is_part = |field: &Field| !self.how(*field).transforms.is_empty();
        let of_fields =
            self.fields.iter().flat_map(|(field, headers)| headers.iter().map(move |one| (Some(field), one)));
        let others = self.sums.values().flatten().chain(&self.ignore).chain(&self.keep).map(|header| (None, header));
        let mut seen: BTreeMap<&String, bool> = BTreeMap::new();
        for (field, header) in of_fields.chain(others) {
            let whole = !field.is_some_and(is_part);
            match seen.get_mut(header) {
                None => {
                    seen.insert(header, whole);
                }
                Some(taken) if whole && *taken || field.is_none() => {
                    return Err((header.clone(), ProfileProblem::HeaderTwice { header: header.clone() }));
                }
                Some(taken) => *taken |= whole,
            }
        }
        Ok(())
    }
}

pub(super) fn dates_check(dates: &DateForms) -> Result<(), ProfileProblem> {
    if let Some(format) = dates.unreadable() {
        return Err(ProfileProblem::DateFormat { format: format.to_owned() });
    }
    match dates.clash() {
        Some((one, other)) => Err(ProfileProblem::DateFormats { one: one.to_owned(), other: other.to_owned() }),
        None => Ok(()),
    }
}

/// Whether a header tells columns apart that have the same one: by place, `名称#2`, or by letters, `@C`.
pub(super) fn tells_apart(header: &str) -> bool {
    let counted = header.rsplit_once('#').is_some_and(|(_, place)| place.parse::<u32>().is_ok());
    counted || header.starts_with('@')
}
