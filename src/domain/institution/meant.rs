//! Which institution the words of a list mean: the one that all of them fit.
//!
//! A number says nothing by itself. Lists count their rows anew each month, firms hand their sites and licences on, and
//! codes are mistyped: what a number means is told by the name beside it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::value::identifier::IdentifierKind;

/// What a row, or the record, says of who an institution is. Names are keys; identifiers are kind and value with a
/// blank between.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The legal name; of the record, any it ever had.
    pub legal: BTreeSet<String>,
    /// Every name, the legal one too.
    pub names: BTreeSet<String>,
    pub identifiers: BTreeSet<String>,
    /// Division codes of registration and of operation.
    pub places: BTreeSet<String>,
    pub launched_on: Option<NaiveDate>,
}

/// An institution that the record knows, or that a row before put there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub subject: Uuid,
    /// As it is shown.
    pub name: String,
    pub words: Words,
}

/// Whom a row means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// None that the record knows.
    Nobody,
    /// This one; what the row says otherwise of it is counted, and the record's is kept.
    One {
        subject: Uuid,
        /// The row's province is another.
        place_differs: bool,
        /// The row's launch date is another.
        launch_differs: bool,
    },
    /// The name is there, and nothing says that it is the same institution.
    Candidates(Vec<Uuid>),
    /// The words of the row belong to several institutions, or only some of them to one.
    Apart(Vec<Pointing>),
}

/// A word of a row, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointing {
    /// A name key, or an identifier.
    pub word: String,
    /// Nobody's, if there are none.
    pub holders: Vec<Uuid>,
}

/// Whom the words mean, of those that have any of them.
#[must_use]
pub fn meant(row: &Words, holders: &[Holder]) -> Meant {
    let pointings = pointings(row, holders);
    let all_of = |subject: Uuid| pointings.iter().all(|one| one.holders.is_empty() || one.holders.contains(&subject));
    let fitting: Vec<&Holder> =
        holders.iter().filter(|holder| is_fitting(holder, row) && all_of(holder.subject)).collect();
    match fitting.as_slice() {
        [one] => {
            return Meant::One {
                subject: one.subject,
                place_differs: place_agrees(&one.words, row) == Some(false),
                launch_differs: launch_agrees(&one.words, row) == Some(false),
            };
        }
        [_, _, ..] => return Meant::Candidates(fitting.iter().map(|holder| holder.subject).collect()),
        [] => {}
    }
    let held = |word: &String| holders.iter().any(|holder| holder.words.identifiers.contains(word));
    if row.identifiers.iter().any(held) {
        return Meant::Apart(pointings);
    }
    if holders.iter().all(|holder| is_another(holder, row)) {
        return Meant::Nobody;
    }
    let possible = |holder: &&Holder| {
        all_of(holder.subject) && legal_agrees(&holder.words, row) != Some(false) && !is_another(holder, row)
    };
    let candidates: Vec<Uuid> = holders.iter().filter(possible).map(|holder| holder.subject).collect();
    if !candidates.is_empty() {
        return Meant::Candidates(candidates);
    }
    Meant::Apart(pointings)
}

/// Every word of the row that has a place to be looked up, and whose it is.
fn pointings(row: &Words, holders: &[Holder]) -> Vec<Pointing> {
    let of = |word: &String, has: fn(&Words) -> &BTreeSet<String>| Pointing {
        word: word.clone(),
        holders: holders
            .iter()
            .filter(|holder| has(&holder.words).contains(word))
            .map(|holder| holder.subject)
            .collect(),
    };
    let identifiers = row.identifiers.iter().map(|word| of(word, |words| &words.identifiers));
    identifiers.chain(row.names.iter().map(|word| of(word, |words| &words.names))).collect()
}

/// Whether the words of a row are those of an institution: a name of it, nothing that contradicts, and one thing more.
fn is_fitting(holder: &Holder, row: &Words) -> bool {
    let has = &holder.words;
    let (place, launch) = (place_agrees(has, row), launch_agrees(has, row));
    let named = !has.names.is_disjoint(&row.names) && legal_agrees(has, row) != Some(false);
    let shared: Vec<&String> = row.identifiers.intersection(&has.identifiers).collect();
    let coded = shared.iter().any(|word| kind_of(word).is_some_and(IdentifierKind::is_exclusive));
    let told = if shared.is_empty() {
        place == Some(true) || launch == Some(true)
    } else {
        // What one legal entity only can have holds where it moves; any other number is proof with its place.
        coded || place != Some(false) || launch == Some(true)
    };
    named && told && !is_contradicted(has, row)
}

/// Whether a row that shares a name with an institution is about another: another code, or another number of the same
/// list, and another legal name or province too.
fn is_another(holder: &Holder, row: &Words) -> bool {
    let has = &holder.words;
    is_contradicted(has, row) && (legal_agrees(has, row) == Some(false) || place_agrees(has, row) == Some(false))
}

fn is_contradicted(has: &Words, row: &Words) -> bool {
    contradicted(&has.identifiers, &row.identifiers).is_some()
}

/// An identifier that is told of an institution which has another of the same register: it holds the two apart.
#[must_use]
pub fn contradicted<'told>(has: &BTreeSet<String>, told: &'told BTreeSet<String>) -> Option<&'told String> {
    told.iter().find(|word| {
        let Some(register) = register_of(word) else {
            return false;
        };
        let mut of_register = has.iter().filter(|known| register_of(known) == Some(register)).peekable();
        of_register.peek().is_some() && of_register.all(|known| known != *word)
    })
}

/// A number without its kind, and without the list that it is of.
#[must_use]
pub fn number_shown(identifier: &str) -> &str {
    let value = identifier.split_once(' ').map_or(identifier, |(_, value)| value);
    if kind_of(identifier) == Some(IdentifierKind::SourceId) {
        value.split_once(':').map_or(value, |(_, number)| number)
    } else {
        value
    }
}

/// The register that gives an institution one number only: that of a national code, or a list that numbers its own.
fn register_of(identifier: &str) -> Option<&str> {
    let (kind, value) = identifier.split_once(' ')?;
    let of = kind_of(identifier)?;
    if of == IdentifierKind::SourceId {
        let (list, _) = value.split_once(':')?;
        return identifier.get(..kind.len() + 1 + list.len());
    }
    of.is_exclusive().then_some(kind)
}

fn kind_of(identifier: &str) -> Option<IdentifierKind> {
    identifier.split_once(' ').and_then(|(kind, _)| kind.parse().ok())
}

/// Whether the legal names agree; `None` where one of the two is not known.
fn legal_agrees(has: &Words, row: &Words) -> Option<bool> {
    if row.legal.is_empty() {
        None
    } else if !has.names.is_disjoint(&row.legal) {
        Some(true)
    } else if has.legal.is_empty() {
        None
    } else {
        Some(false)
    }
}

/// Whether the provinces agree; `None` where one of the two is not known.
#[must_use]
pub fn place_agrees(has: &Words, row: &Words) -> Option<bool> {
    let provinces = |words: &Words| -> BTreeSet<String> {
        words.places.iter().filter_map(|place| place.get(..2)).map(str::to_owned).collect()
    };
    let (known, told) = (provinces(has), provinces(row));
    if known.is_empty() || told.is_empty() { None } else { Some(!known.is_disjoint(&told)) }
}

fn launch_agrees(has: &Words, row: &Words) -> Option<bool> {
    Some(has.launched_on? == row.launched_on?)
}

#[cfg(test)]
#[path = "meant_tests.rs"]
mod tests;
