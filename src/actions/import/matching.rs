//! Which institution a row is about.
//!
//! The same name after normalising is the same institution when province or launch date agree, and a candidate for an
//! officer otherwise. An identifier decides by itself.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::row::RowRead;
use crate::db::identifier::held_code_list;
use crate::db::institution::match_list;
use crate::db::{DbError, Txn};
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::name_key;

/// What the record knows of an institution that a row may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The institution.
    pub subject: Uuid,
    /// Division code of registration, else of operation.
    pub place: Option<String>,
    /// The day it went online.
    pub launched_on: Option<NaiveDate>,
    /// Its identifiers, each as kind and value.
    pub identifiers: Vec<String>,
}

/// Institutions by the keys under which rows ask for them.
#[derive(Debug, Default)]
pub struct Known {
    by_key: HashMap<String, Vec<Holder>>,
    /// Codes that institutions have which the officer does not see: the unit to ask, by kind and value.
    elsewhere: HashMap<String, String>,
}

/// Which institution a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matched {
    /// None that the record knows.
    Nobody,
    /// This one; what the row says otherwise of it is counted, and the record's is kept.
    One {
        /// The institution.
        subject: Uuid,
        /// The row's province is another.
        place_differs: bool,
        /// The row's launch date is another.
        launch_differs: bool,
    },
    /// An officer has to say: one of these, or another.
    Candidates(Vec<Uuid>),
    /// One that the officer does not see has this code.
    Elsewhere {
        code: String,
        /// The unit to ask.
        unit: String,
    },
}

impl Known {
    /// Gathers everything the rows ask for, at once.
    ///
    /// # Errors
    /// Those of the database.
    pub fn gather(txn: &mut Txn<'_>, rows: &[RowRead]) -> Result<Self, DbError> {
        let names: Vec<String> = rows.iter().flat_map(|row| row.name_keys()).collect();
        let identifiers: Vec<String> = rows.iter().flat_map(|row| row.identifier_keys()).collect();
        let mut known = Self::default();
        for found in match_list(txn, &names, &identifiers)? {
            let holder = Holder {
                subject: found.subject_id,
                place: found.registered_place.or(found.operating_place),
                launched_on: found.launched_on,
                identifiers: found.identifiers,
            };
            known.by_key.entry(found.key).or_default().push(holder);
        }
        for held in held_code_list(txn, &identifiers)? {
            if held.holder.is_none() {
                known.elsewhere.insert(held.key(), held.unit_code);
            }
        }
        Ok(known)
    }

    /// Every institution gathered.
    #[must_use]
    pub fn subjects(&self) -> Vec<Uuid> {
        let mut subjects: Vec<Uuid> = self.by_key.values().flatten().map(|holder| holder.subject).collect();
        subjects.sort_unstable();
        subjects.dedup();
        subjects
    }

    /// Remembers an institution that a row of this very file put on the register.
    pub fn remember(&mut self, subject: Uuid, row: &RowRead) {
        let holder = Holder {
            subject,
            place: row.seat().map(str::to_owned),
            launched_on: row.launched_on,
            identifiers: row.identifier_keys(),
        };
        for key in row.name_keys().into_iter().chain(row.identifier_keys()) {
            self.by_key.entry(key).or_default().push(holder.clone());
        }
    }

    /// Which institution a row is.
    #[must_use]
    pub fn find(&self, row: &RowRead) -> Matched {
        let held = |key: &String| self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        let keys = row.identifier_keys();
        let by_identifier = distinct(keys.iter().flat_map(held));
        let by_name = distinct(row.name_keys().iter().flat_map(held));
        if let [one] = by_identifier.as_slice() {
            return one_of(one, row);
        }
        if !by_identifier.is_empty() {
            return Matched::Candidates(by_identifier.iter().map(|holder| holder.subject).collect());
        }
        let elsewhere = keys.iter().find_map(|key| Some((key, self.elsewhere.get(key)?)));
        if let Some((key, unit)) = elsewhere {
            let code = key.split_once(' ').map_or(key.as_str(), |(_, code)| code);
            return Matched::Elsewhere { code: code.to_owned(), unit: unit.clone() };
        }
        let agreeing: Vec<&Holder> =
            by_name.iter().filter(|holder| agrees(holder, row) && !contradicts(holder, row)).collect();
        match agreeing.as_slice() {
            [one] => one_of(one, row),
            _ if by_name.is_empty() => Matched::Nobody,
            _ => Matched::Candidates(by_name.iter().map(|holder| holder.subject).collect()),
        }
    }
}

fn distinct<'known>(holders: impl Iterator<Item = &'known Holder>) -> Vec<Holder> {
    let mut found: Vec<Holder> = Vec::new();
    for holder in holders {
        if !found.iter().any(|known| known.subject == holder.subject) {
            found.push(holder.clone());
        }
    }
    found
}

fn one_of(holder: &Holder, row: &RowRead) -> Matched {
    let differ = |same: Option<bool>| same.is_some_and(|same| !same);
    Matched::One {
        subject: holder.subject,
        place_differs: differ(place_agrees(holder, row)),
        launch_differs: differ(launch_agrees(holder, row)),
    }
}

/// Whether the provinces agree; `None` where one of the two is not known.
fn place_agrees(holder: &Holder, row: &RowRead) -> Option<bool> {
    Some(holder.place.as_deref()?.get(..2)? == row.seat()?.get(..2)?)
}

fn launch_agrees(holder: &Holder, row: &RowRead) -> Option<bool> {
    Some(holder.launched_on? == row.launched_on?)
}

fn agrees(holder: &Holder, row: &RowRead) -> bool {
    place_agrees(holder, row) == Some(true) || launch_agrees(holder, row) == Some(true)
}

/// One kind of identifier, two values: the same list, or the same register, holds them apart.
fn contradicts(holder: &Holder, row: &RowRead) -> bool {
    row.identifier_keys().iter().any(|key| {
        let Some((kind, value)) = key.split_once(' ') else {
            return false;
        };
        // The list's own numbers are told apart by the list they belong to.
        let scope = if kind == IdentifierKind::SourceId.code() {
            value.split_once(':').map_or(String::new(), |(list, _)| format!("{kind} {list}:"))
        } else if kind == IdentifierKind::Uscc.code() {
            format!("{kind} ")
        } else {
            return false;
        };
        let same_kind: Vec<&String> = holder.identifiers.iter().filter(|known| known.starts_with(&scope)).collect();
        !same_kind.is_empty() && !same_kind.contains(&key)
    })
}

/// The key under which a name is asked for.
#[must_use]
pub fn key_of(name: &str) -> String {
    name_key(name)
}
