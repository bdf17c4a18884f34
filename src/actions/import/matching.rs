//! Which institution a row is about: what the record knows of those that its rows may mean, gathered at once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use uuid::Uuid;

use super::fate::{RowWord, joined};
use super::learn::Lacks;
use super::row::RowRead;
use crate::actions::error::ActionError;
use crate::db::identifier::held_code_list;
use crate::db::institution::{Match, match_list};
use crate::db::{DbError, Txn};
use crate::domain::institution::fact::{IdentifierGiven, NameGiven};
use crate::domain::institution::meant::{Holder, Meant, Words, meant, number_shown, place_agrees};
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::{NameKind, name_key};

/// So many names under one number of a list, and the column holds no numbers of institutions.
const NAMES_MANY: usize = 3;
/// One number beside another name is a slip of the pen, or a rename.
const MOVED_LEAST: usize = 2;
/// So many names that share a number are told apart; those after them say nothing new.
const NAMES_TOLD: usize = 16;

/// Institutions by the keys under which rows ask for them.
#[derive(Debug, Default)]
pub struct Known {
    holders: HashMap<Uuid, Holder>,
    by_key: HashMap<String, Vec<Uuid>>,
    /// Codes that institutions have which the officer does not see: the unit to ask, by kind and value.
    elsewhere: HashMap<String, String>,
    /// Codes of one holder that are taken, with whose they are.
    codes: HashMap<String, (Uuid, String)>,
    /// Those that a row of this very file put on the register.
    created: BTreeSet<Uuid>,
    shared: Shared,
    /// The names of institutions as they are written.
    spelled: HashMap<Uuid, BTreeSet<String>>,
}

/// Which institution a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matched {
    /// What the words of the row come to.
    Meant(Meant),
    /// One that the officer does not see has this code.
    Elsewhere {
        code: String,
        /// The unit to ask.
        unit: String,
    },
    /// New to the record, and its number stands beside another name in the same file.
    Shared { number: String, names: Vec<String> },
}

impl Known {
    /// Gathers everything the rows ask for, at once.
    ///
    /// # Errors
    /// Those of the database.
    pub fn gather(txn: &mut Txn<'_>, rows: &[RowRead]) -> Result<Self, DbError> {
        let after = |row: &RowRead| row.successions.iter().map(|given| name_key(&given.name)).collect::<Vec<_>>();
        let names: Vec<String> = rows.iter().flat_map(|row| row.name_keys().into_iter().chain(after(row))).collect();
        let identifiers: Vec<String> = rows.iter().flat_map(|row| row.identifier_keys()).collect();
        let mut known = Self { shared: Shared::of(rows), ..Self::default() };
        for found in match_list(txn, &names, &identifiers)? {
            known.by_key.entry(found.key.clone()).or_default().push(found.subject_id);
            let key = found.key.clone();
            known.spelled.entry(found.subject_id).or_default().extend(found.spelled.iter().cloned());
            let holder = known.holders.entry(found.subject_id).or_insert_with(|| holder_of(found));
            // A merged record answers for the one that stays, which may not bear the name or the number itself.
            let words = &mut holder.words;
            if key.contains(' ') {
                words.identifiers.insert(key)
            } else {
                words.names.insert(key)
            };
        }
        for held in held_code_list(txn, &identifiers)? {
            match held.holder {
                None => known.elsewhere.insert(held.key(), held.unit_code),
                Some(holder) => {
                    known.codes.insert(held.key(), (holder, held.name.unwrap_or_default()));
                    None
                }
            };
        }
        Ok(known)
    }

    /// Every institution gathered.
    #[must_use]
    pub fn subjects(&self) -> Vec<Uuid> {
        let mut subjects: Vec<Uuid> = self.holders.keys().copied().collect();
        subjects.sort_unstable();
        subjects
    }

    /// A number of a list that stands beside many names in the file, with those names.
    #[must_use]
    pub fn crowded(&self) -> Option<(&str, &BTreeSet<String>)> {
        let of_list = format!("{} ", IdentifierKind::SourceId);
        let mut shared = self.shared.names.iter();
        let (number, names) = shared.find(|(key, names)| key.starts_with(&of_list) && names.len() >= NAMES_MANY)?;
        Some((number_shown(number), names))
    }

    /// Whether the numbers of a list only count its rows: they run from 1 to the number of rows, and most of those that
    /// the record knows stood beside another name when it learned them.
    #[must_use]
    pub fn only_counts(&self, rows: &[RowRead], row_count: usize) -> bool {
        let mut numbers = BTreeSet::new();
        let (mut known, mut moved) = (0_usize, 0_usize);
        for row in rows.iter().filter(|row| row.event <= 1) {
            let Some(key) = row.list_number() else {
                return false;
            };
            let number: Option<usize> = number_shown(&key).parse().ok();
            if !number.is_some_and(|number| (1..=row_count).contains(&number) && numbers.insert(number)) {
                return false;
            }
            known += usize::from(self.by_key.contains_key(&key));
            let given = row.identifiers.iter().find(|given| given.kind == IdentifierKind::SourceId);
            moved += usize::from(given.is_some_and(|given| self.is_anothers(given, &row.names)));
        }
        moved >= MOVED_LEAST && moved * 2 > known
    }

    /// Remembers an institution that a row of this very file put on the register.
    pub fn remember(&mut self, subject: Uuid, row: &RowRead) {
        let words = row.words();
        for key in words.names.iter().chain(&words.identifiers) {
            self.by_key.entry(key.clone()).or_default().push(subject);
        }
        self.spelled.insert(subject, row.names.iter().map(|name| name.name.clone()).collect());
        self.holders.insert(subject, Holder { subject, name: row.name().to_owned(), words });
        self.created.insert(subject);
    }

    /// What a row says of an institution that is not known of it.
    #[must_use]
    pub(super) fn lacks(&self, subject: Uuid, row: &RowRead) -> Lacks {
        let Some(holder) = self.holders.get(&subject) else {
            return Lacks::default();
        };
        let has = &holder.words;
        let is_new = |name: &NameGiven| {
            // A legal name that is known as the platform's only is not known to be the legal one.
            !has.names.contains(&name_key(&name.name)) || (name.kind == NameKind::Legal && has.legal.is_empty())
        };
        let names: Vec<NameGiven> = row.names.iter().filter(|name| is_new(name)).cloned().collect();
        let spelled = self.spelled.get(&subject);
        let is_spelled_so = |name: &NameGiven| spelled.is_some_and(|spelled| spelled.contains(&name.name));
        let is_spelling = |name: &&NameGiven| !is_new(name) && !is_spelled_so(name);
        let spellings: Vec<NameGiven> = row.names.iter().filter(is_spelling).cloned().collect();
        let identifiers: Vec<IdentifierGiven> =
            row.identifiers.iter().filter(|given| !has.identifiers.contains(&given.key())).cloned().collect();
        let mut places = row.place.iter().chain(&row.operating_place);
        let is_any = !names.is_empty()
            || !spellings.is_empty()
            || !identifiers.is_empty()
            || places.any(|place| !has.places.contains(place))
            || (row.launched_on.is_some() && row.launched_on != has.launched_on);
        Lacks { is_any, names, spellings, identifiers }
    }

    /// Remembers a word that an institution has from a row of this very file.
    pub(super) fn learn(&mut self, subject: Uuid, key: String) {
        self.by_key.entry(key.clone()).or_default().push(subject);
        if let Some(holder) = self.holders.get_mut(&subject) {
            let words = &mut holder.words;
            if key.contains(' ') {
                words.identifiers.insert(key)
            } else {
                words.names.insert(key)
            };
        }
    }

    /// Remembers how a row of this very file spells a name, and that it goes by that spelling from now on.
    pub(super) fn spell(&mut self, subject: Uuid, name: &str, instead_of: Option<&str>) {
        self.spelled.entry(subject).or_default().insert(name.to_owned());
        if let Some(holder) = self.holders.get_mut(&subject)
            && instead_of == Some(holder.name.as_str())
        {
            name.clone_into(&mut holder.name);
        }
    }

    /// Remembers a name that an institution has from a row of this very file.
    pub(super) fn learn_name(&mut self, subject: Uuid, name: &NameGiven) {
        let key = name_key(&name.name);
        self.spelled.entry(subject).or_default().insert(name.name.clone());
        if let Some(holder) = self.holders.get_mut(&subject).filter(|_| name.kind == NameKind::Legal) {
            holder.words.legal.insert(key.clone());
        }
        self.learn(subject, key);
    }

    /// The words of a row that are those of an institution, with blanks between.
    #[must_use]
    pub fn why(&self, subject: Uuid, row: &RowRead) -> String {
        let Some(holder) = self.holders.get(&subject) else {
            return String::new();
        };
        let (has, told) = (&holder.words, row.words());
        let name = (!has.names.is_disjoint(&told.names)).then_some(RowWord::Name.code());
        let shared = told.identifiers.intersection(&has.identifiers);
        let numbers = shared.filter_map(|key| key.split_once(' ')).map(|(kind, _)| kind);
        let place = (place_agrees(has, &told) == Some(true)).then_some(RowWord::Place.code());
        let launched = has.launched_on.is_some() && has.launched_on == told.launched_on;
        let launch = launched.then_some(RowWord::Launch.code());
        joined(name.into_iter().chain(numbers).chain(place).chain(launch))
    }

    /// Which institution a row is.
    #[must_use]
    pub fn find(&self, row: &RowRead) -> Matched {
        let words = row.words();
        let elsewhere = words.identifiers.iter().find_map(|key| Some((key, self.elsewhere.get(key)?)));
        if let Some((key, unit)) = elsewhere {
            return Matched::Elsewhere { code: number_shown(key).to_owned(), unit: unit.clone() };
        }
        let holders = self.holders_of(&words);
        let own = row.own_id.and_then(|own| own_meant(own, &words, &holders));
        let found = own.unwrap_or_else(|| meant(&words, &holders));
        let shared = words.identifiers.iter().find_map(|key| Some((key, self.shared.names.get(key)?)));
        match (found, shared) {
            (Meant::Nobody, Some((key, names))) => {
                Matched::Shared { number: number_shown(key).to_owned(), names: names.iter().cloned().collect() }
            }
            (found, _) => Matched::Meant(found),
        }
    }

    /// Those that have an identifier.
    #[must_use]
    pub fn holders(&self, given: &IdentifierGiven) -> &[Uuid] {
        self.by_key.get(&given.key()).map_or(&[], Vec::as_slice)
    }

    /// Those that bear a name.
    #[must_use]
    pub fn bearers(&self, name: &str) -> &[Uuid] {
        self.by_key.get(&name_key(name)).map_or(&[], Vec::as_slice)
    }

    /// How an institution is called.
    #[must_use]
    pub fn name(&self, subject: Uuid) -> &str {
        self.holders.get(&subject).map_or("", |holder| holder.name.as_str())
    }

    /// Refuses an identifier that another institution has.
    ///
    /// # Errors
    /// [`ActionError::IdentifierTaken`] with the holder, or [`ActionError::IdentifierHeld`] where the officer does not see it.
    pub fn free_check(&self, given: &IdentifierGiven, own: Option<Uuid>) -> Result<(), ActionError> {
        let (key, value) = (given.key(), given.value.clone());
        if let Some(unit) = self.elsewhere.get(&key) {
            return Err(ActionError::IdentifierHeld { value, unit: unit.clone() });
        }
        let of_code = self.codes.get(&key).map(|(holder, name)| (*holder, name.as_str()));
        let of_new = self.holders(given).iter().map(|holder| (*holder, self.name(*holder)));
        // Whose a code of one holder is, the nation says; a void record that had it has it no more.
        let is_void = |holder: &Uuid| given.kind.is_exclusive() && of_code.is_none() && !self.created.contains(holder);
        match of_code.into_iter().chain(of_new).find(|(holder, _)| own != Some(*holder) && !is_void(holder)) {
            None => Ok(()),
            Some((holder, name)) => Err(ActionError::IdentifierTaken { value, holder, name: name.to_owned() }),
        }
    }

    /// Whether an institution has an identifier.
    #[must_use]
    pub fn has(&self, given: &IdentifierGiven) -> bool {
        self.by_key.contains_key(&given.key())
    }

    /// The institution that a row is about, its codes in doubt left aside.
    #[must_use]
    pub fn without_doubtful(&self, row: &RowRead) -> Option<Uuid> {
        let mut rest = row.clone();
        rest.identifiers.retain(|given| !given.check_accepted);
        self.one(&rest)
    }

    /// The one institution that a row is about.
    #[must_use]
    pub fn one(&self, row: &RowRead) -> Option<Uuid> {
        match self.find(row) {
            Matched::Meant(Meant::One { subject, .. }) => Some(subject),
            Matched::Meant(Meant::Nobody | Meant::Candidates(_) | Meant::Apart(_))
            | Matched::Elsewhere { .. }
            | Matched::Shared { .. } => None,
        }
    }

    /// Whether an identifier is of institutions of which none bears any of these names.
    #[must_use]
    pub fn is_anothers(&self, given: &IdentifierGiven, names: &[NameGiven]) -> bool {
        let holders = self.holders(given);
        let keys: BTreeSet<String> = names.iter().map(|name| name_key(&name.name)).collect();
        let mut holders = holders.iter().filter_map(|id| self.holders.get(id)).peekable();
        holders.peek().is_some() && holders.all(|holder| holder.words.names.is_disjoint(&keys))
    }

    /// Those that have any of the words.
    fn holders_of(&self, words: &Words) -> Vec<Holder> {
        let subjects: BTreeSet<&Uuid> =
            words.names.iter().chain(&words.identifiers).filter_map(|key| self.by_key.get(key)).flatten().collect();
        subjects.into_iter().filter_map(|subject| self.holders.get(subject)).cloned().collect()
    }
}

/// The institution whose id stands in a row that this program wrote, where it bears a name of the row and none of the row's
/// numbers is another's.
fn own_meant(own: Uuid, words: &Words, holders: &[Holder]) -> Option<Meant> {
    let has = &holders.iter().find(|holder| holder.subject == own)?.words;
    let foreign = |holder: &Holder| {
        let theirs = words.identifiers.intersection(&holder.words.identifiers);
        theirs.into_iter().any(|key| !has.identifiers.contains(key))
    };
    if has.names.is_disjoint(&words.names) || holders.iter().any(foreign) {
        return None;
    }
    Some(Meant::One {
        subject: own,
        place_differs: place_agrees(has, words) == Some(false),
        launch_differs: words.launched_on.is_some_and(|day| has.launched_on.is_some_and(|known| known != day)),
    })
}

fn holder_of(found: Match) -> Holder {
    let names: Vec<(&str, &str)> = found.names.iter().filter_map(|name| name.split_once(' ')).collect();
    let legal = names.iter().filter(|(kind, _)| *kind == NameKind::Legal.code());
    let words = Words {
        legal: legal.map(|(_, key)| (*key).to_owned()).collect(),
        names: names.iter().map(|(_, key)| (*key).to_owned()).collect(),
        identifiers: found.identifiers.into_iter().collect(),
        places: found.registered_place.into_iter().chain(found.operating_place).collect(),
        launched_on: found.launched_on,
    };
    Holder { subject: found.subject_id, name: found.name, words }
}

/// Numbers that stand beside several names in one file, with those names.
#[derive(Debug, Default)]
struct Shared {
    names: BTreeMap<String, BTreeSet<String>>,
}

impl Shared {
    fn of(rows: &[RowRead]) -> Self {
        let mut groups: HashMap<String, Vec<(BTreeSet<String>, String)>> = HashMap::new();
        for row in rows {
            let keys: BTreeSet<String> = row.name_keys().into_iter().collect();
            for identifier in row.identifier_keys() {
                let groups = groups.entry(identifier).or_default();
                if groups.len() > NAMES_TOLD {
                    continue;
                }
                // Rows that share a name are about one institution, and may join what stood apart so far.
                let (of_row, mut apart): (Vec<_>, Vec<_>) =
                    std::mem::take(groups).into_iter().partition(|(names, _)| !names.is_disjoint(&keys));
                let shown = of_row.first().map_or_else(|| row.name().to_owned(), |(_, shown)| shown.clone());
                let joined = of_row.into_iter().flat_map(|(names, _)| names).chain(keys.iter().cloned()).collect();
                apart.push((joined, shown));
                *groups = apart;
            }
        }
        let several = groups.into_iter().filter(|(_, groups)| groups.len() > 1);
        let names = several.map(|(key, groups)| (key, groups.into_iter().map(|(_, shown)| shown).collect())).collect();
        Self { names }
    }
}
