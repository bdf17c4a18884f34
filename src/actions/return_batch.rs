//! A few thousand rows of a list of returns: which institutions they name, what stands around them, and what each comes to.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use super::error::ActionError;
use super::return_desk::{Key, ReturnDesk};
use super::return_trouble::ReturnTrouble;
use super::returns_import::months_of;
use crate::db::Txn;
use crate::db::return_around::{StandsBy, StandsOf, said_list, stands_list};
use crate::domain::institution::meant::{contradicted, number_shown};
use crate::domain::returns::{Stands, Verdict};
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::month::Month;
use crate::domain::value::name::name_key;
use crate::domain::value::uscc::Uscc;
use crate::intake::returns_file::{FileRow, ReturnRead};

/// What a row comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The record says so already.
    Agreed,
    /// It is filed.
    New {
        /// The institution.
        subject: Uuid,
        version: i32,
        /// It was questioned, and meant.
        confirmed: bool,
    },
    /// It is not taken.
    Trouble(ReturnTrouble),
}

pub(super) struct Batch {
    subjects: HashMap<u32, Result<Uuid, ReturnTrouble>>,
    stands: StandsOf,
    /// The rows of this file that spoke of a month, written or agreeing.
    said: HashMap<(Uuid, Month), i32>,
    agreed: Vec<(Uuid, Month, i32)>,
}

impl Batch {
    /// Asks, in one statement each, for the institutions of these rows and for what stands for their months and those
    /// around. `filing` is the filing that this very file has begun, `said` whether rows of it were noted before.
    ///
    /// # Errors
    /// Those of the database.
    pub fn gather(
        txn: &mut Txn<'_>,
        desk: &mut ReturnDesk,
        rows: &[FileRow],
        filing: Option<Uuid>,
        said: bool,
    ) -> Result<Self, ActionError> {
        desk.months_ready(txn, &months_of(rows))?;
        let keys: Vec<Key> = rows.iter().filter_map(|row| row.read.as_ref().ok()).flat_map(keys_of).collect();
        desk.holders_ready(txn, &keys)?;
        let mut subjects = HashMap::with_capacity(rows.len());
        let mut asked = Vec::with_capacity(rows.len());
        for row in rows {
            let Ok(read) = &row.read else { continue };
            let subject = resolve(desk, read);
            if let Ok(subject) = subject {
                asked.push((subject, read.handed.month));
            }
            subjects.insert(row.number, subject);
        }
        asked.sort_unstable();
        asked.dedup();
        let stands = stands_list(txn, &spans(&asked))?;
        let mut spoken: HashMap<(Uuid, Month), i32> = stands
            .iter()
            .filter(|(_, stands)| Some(stands.filing) == filing)
            .map(|(place, stands)| (*place, stands.file_row))
            .collect();
        if said {
            spoken.extend(said_list(txn, &asked)?);
        }
        Ok(Self { subjects, stands, said: spoken, agreed: Vec::new() })
    }

    /// The institution that a row which is still to be judged names.
    pub fn subject(&self, row: &FileRow) -> Option<Uuid> {
        self.subjects.get(&row.number)?.as_ref().ok().copied()
    }

    /// Judges the next row; what it comes to stands for the rows after it.
    pub fn judge(&mut self, desk: &ReturnDesk, row: &FileRow, confirmed: bool) -> Outcome {
        let read = match &row.read {
            Ok(read) => read,
            Err(unreadable) => {
                return Outcome::Trouble(ReturnTrouble::Unreadable(unreadable.clone()));
            }
        };
        let subject = match self.subjects.remove(&row.number) {
            Some(Ok(subject)) => subject,
            Some(Err(trouble)) => return Outcome::Trouble(trouble),
            None => return unknown(read),
        };
        let Some(holder) = desk.holder(subject) else {
            return unknown(read);
        };
        let handed = &read.handed;
        let place = (subject, handed.month);
        let number = i32::try_from(row.number).unwrap_or(i32::MAX);
        let verdict = match desk.judge(holder, handed, &self.stands) {
            Ok(verdict) => verdict,
            Err(refusal) => return Outcome::Trouble(ReturnTrouble::Refused(refusal)),
        };
        let (version, questions) = match verdict {
            Verdict::Already { .. } => {
                if let Entry::Vacant(new) = self.said.entry(place) {
                    new.insert(number);
                    self.agreed.push((subject, handed.month, number));
                }
                return Outcome::Agreed;
            }
            Verdict::New { version, questions } => (version, questions),
        };
        if let Some(other) = self.said.get(&place) {
            let other = u32::try_from(*other).unwrap_or(0);
            return Outcome::Trouble(ReturnTrouble::Twice { other });
        }
        let questioned = !questions.is_empty();
        if questioned && !confirmed {
            return Outcome::Trouble(ReturnTrouble::Questioned(questions));
        }
        self.said.insert(place, number);
        let stands = Stands { version, figures: handed.figures, observations: handed.observations };
        // The filing matters only for rows of batches before.
        let by = StandsBy { stands, filing: Uuid::nil(), file_row: number };
        self.stands.insert(place, by);
        Outcome::New { subject, version, confirmed: questioned }
    }

    /// Rows that said what the record says, and are not noted yet.
    pub fn agreed(&self) -> &[(Uuid, Month, i32)] {
        &self.agreed
    }
}

fn unknown(read: &ReturnRead) -> Outcome {
    let text = read.name.clone();
    Outcome::Trouble(ReturnTrouble::Unknown { text })
}

/// Months of each institution in runs, each with a month before and after it.
fn spans(asked: &[(Uuid, Month)]) -> Vec<(Uuid, Month, Month)> {
    let mut spans: Vec<(Uuid, Month, Month)> = Vec::new();
    for (subject, month) in asked {
        let (first, last) = (month.before(), month.after());
        match spans.last_mut() {
            Some((of, _, until)) if of == subject && first <= until.after() => *until = last,
            Some(_) | None => spans.push((*subject, first, last)),
        }
    }
    spans
}

/// Under what a row asks for its institution: identifiers first, the name last.
fn keys_of(read: &ReturnRead) -> Vec<Key> {
    let name = read.name.trim();
    let mut keys: Vec<Key> =
        read.identifiers.iter().map(|(kind, value)| Key::Identifier(format!("{kind} {value}"))).collect();
    if let Ok(id) = Uuid::parse_str(name) {
        keys.push(Key::Id(id));
    } else if let Ok((code, _)) = Uscc::parse(name) {
        let kind = IdentifierKind::Uscc;
        keys.push(Key::Identifier(format!("{kind} {}", code.as_str())));
    } else {
        keys.push(Key::Name(name_key(name)));
    }
    keys
}

/// The institution that a row names: the one that its number and its name both are of. A row by name alone must not have
/// a number that contradicts it.
fn resolve(desk: &ReturnDesk, read: &ReturnRead) -> Result<Uuid, ReturnTrouble> {
    let keys = keys_of(read);
    let mut by_identifier: Vec<Uuid> = Vec::new();
    let mut by_name: Option<&[Uuid]> = None;
    for key in &keys {
        match key {
            Key::Id(_) | Key::Identifier(_) => by_identifier.extend(desk.of_key(key)),
            Key::Name(_) => by_name = Some(desk.of_key(key)),
        }
    }
    by_identifier.sort_unstable();
    by_identifier.dedup();
    let found = if by_identifier.is_empty() { by_name.unwrap_or_default() } else { by_identifier.as_slice() };
    match (found, by_name) {
        ([], _) => Err(ReturnTrouble::Unknown { text: read.name.clone() }),
        ([one], Some(named)) if !named.contains(one) => Err(ReturnTrouble::Disagrees {
            by_identifier: shown(desk, *one),
            name: read.name.clone(),
            by_name: named.first().map(|one| shown(desk, *one)),
        }),
        ([one], _) => match other_number(desk, *one, read) {
            None => Ok(*one),
            Some(number) => Err(ReturnTrouble::OtherNumber { name: shown(desk, *one), number }),
        },
        ([_, _, ..], _) => Err(ReturnTrouble::Ambiguous { text: read.name.clone(), count: found.len() }),
    }
}

/// A number of the row that is not the institution's, in a register that gave the institution another.
fn other_number(desk: &ReturnDesk, subject: Uuid, read: &ReturnRead) -> Option<String> {
    let holder = desk.holder(subject)?;
    let told: BTreeSet<String> = read.identifiers.iter().map(|(kind, value)| format!("{kind} {value}")).collect();
    contradicted(&holder.identifiers, &told).map(|number| number_shown(number).to_owned())
}

fn shown(desk: &ReturnDesk, subject: Uuid) -> String {
    desk.holder(subject).map_or_else(|| subject.to_string(), |holder| holder.name.clone())
}
