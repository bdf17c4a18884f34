//! What is at hand while returns are judged: institutions, locks and rules, each asked for once.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use uuid::Uuid;

use crate::db::approval::{approval_list, months_lock};
use crate::db::officer::duty_units_written;
use crate::db::return_around::{Asked, Holder, StandsOf, holder_list};
use crate::db::rule::rule_list;
use crate::db::{DbError, Txn};
use crate::domain::returns::locking::locked_by;
use crate::domain::returns::{Handed, ReturnAround, ReturnRefusal, Verdict, return_judge};
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::rulebook::{RuleKey, RuleRow, Rulebook};
use crate::domain::unit::NATION;
use crate::domain::value::month::Month;

/// So many keys are remembered at most: what a file needs of memory does not grow with it.
const KEYS_MOST: usize = 20_000;

/// A key under which an institution is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Id(Uuid),
    /// The key of a name.
    Name(String),
    /// An identifier: kind and value with a blank between.
    Identifier(String),
}

impl Key {
    /// As the database gives it back.
    fn text(&self) -> String {
        match self {
            Self::Id(id) => format!("id {id}"),
            Self::Name(name) => format!("name {name}"),
            Self::Identifier(identifier) => identifier.clone(),
        }
    }
}

pub(super) struct ReturnDesk {
    today: NaiveDate,
    by_key: HashMap<String, Vec<Uuid>>,
    holders: HashMap<Uuid, Holder>,
    approvals: HashMap<Month, Vec<String>>,
    rules: Vec<RuleRow>,
    rulebooks: HashMap<String, Rulebook>,
}

impl ReturnDesk {
    /// A desk with the rules on it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn new(txn: &mut Txn<'_>) -> Result<Self, DbError> {
        Ok(Self {
            today: txn.today(),
            by_key: HashMap::new(),
            holders: HashMap::new(),
            approvals: HashMap::new(),
            rules: rule_list(txn)?,
            rulebooks: HashMap::new(),
        })
    }

    /// Asks for the institutions of these keys that are not known yet.
    ///
    /// # Errors
    /// Those of the database.
    pub fn holders_ready(&mut self, txn: &mut Txn<'_>, keys: &[Key]) -> Result<(), DbError> {
        let lacks = |desk: &Self, key: &Key| !desk.by_key.contains_key(&key.text());
        if self.by_key.len() > KEYS_MOST {
            self.by_key.clear();
            self.holders.clear();
        }
        let mut asked = Asked::default();
        let mut new = BTreeSet::new();
        for key in keys {
            if !lacks(self, key) || !new.insert(key.text()) {
                continue;
            }
            match key {
                Key::Id(id) => asked.ids.push(*id),
                Key::Name(name) => asked.names.push(name.clone()),
                Key::Identifier(identifier) => asked.identifiers.push(identifier.clone()),
            }
        }
        if new.is_empty() {
            return Ok(());
        }
        let found = holder_list(txn, &asked)?;
        for key in new {
            self.by_key.insert(key, Vec::new());
        }
        for (key, holder) in found {
            self.by_key.entry(key).or_default().push(holder.subject);
            if !self.rulebooks.contains_key(&holder.unit) {
                let rulebook = rulebook_of(&self.rules, &holder.unit);
                self.rulebooks.insert(holder.unit.clone(), rulebook);
            }
            let subject = holder.subject;
            if let Some(before) = self.holders.insert(subject, holder)
                && let Some(holder) = self.holders.get_mut(&subject)
            {
                holder.identifiers.extend(before.identifiers);
            }
        }
        Ok(())
    }

    /// Keeps these months from being approved until the transaction ends, and learns which are approved.
    ///
    /// # Errors
    /// Those of the database.
    pub fn months_ready(&mut self, txn: &mut Txn<'_>, months: &BTreeSet<Month>) -> Result<(), DbError> {
        let new: Vec<Month> = months.iter().copied().filter(|month| !self.approvals.contains_key(month)).collect();
        let (Some(first), Some(last)) = (new.first(), new.last()) else {
            return Ok(());
        };
        months_lock(txn, &new, false)?;
        let approvals = approval_list(txn, *first, *last, None)?;
        for month in &new {
            let units = approvals
                .iter()
                .filter(|approval| approval.month == *month)
                .map(|approval| approval.unit.clone())
                .collect();
            self.approvals.insert(*month, units);
        }
        Ok(())
    }

    /// The institutions of a key.
    pub fn of_key(&self, key: &Key) -> &[Uuid] {
        self.by_key.get(&key.text()).map_or(&[], Vec::as_slice)
    }

    /// An institution asked for before.
    pub fn holder(&self, subject: Uuid) -> Option<&Holder> {
        self.holders.get(&subject)
    }

    /// Judges a return of an institution.
    ///
    /// # Errors
    /// Why it is not filed.
    pub fn judge(&self, holder: &Holder, handed: &Handed, stands: &StandsOf) -> Result<Verdict, ReturnRefusal> {
        let at = |month: Month| stands.get(&(holder.subject, month)).map(|stands| stands.stands);
        let around = ReturnAround {
            today: self.today,
            stages: &holder.stages,
            unit: &holder.unit,
            writes: holder.writes,
            locked_by: self.locked_by(holder, handed.month),
            standing: at(handed.month),
            before: at(handed.month.before()),
            after: at(handed.month.after()),
            jump_times: self.jump_times(&holder.unit, handed.month),
        };
        return_judge(handed, &around)
    }

    /// The topmost unit that approved a month for an institution: it has to unlock first.
    fn locked_by(&self, holder: &Holder, month: Month) -> Option<&str> {
        let approved = self.approvals.get(&month)?;
        locked_by(holder.unit_at(month), |unit| approved.iter().any(|one| one == unit))
    }

    fn jump_times(&self, unit: &str, month: Month) -> u32 {
        let key = RuleKey::ReturnJumpTimes;
        match self.rulebooks.get(unit) {
            Some(rulebook) => rulebook.count(key, month.end()),
            None => Rulebook::default().count(key, month.end()),
        }
    }
}

/// The unit for which an officer files a list: the nation where that is a duty, else the first.
///
/// # Errors
/// Those of the database; [`DbError::NotYours`] where no duty is to write.
pub(super) fn filing_unit(txn: &mut Txn<'_>) -> Result<String, DbError> {
    let units = duty_units_written(txn)?;
    let nation = units.iter().find(|unit| *unit == NATION);
    nation.or_else(|| units.first()).cloned().ok_or_else(|| DbError::NotYours("no duty to write".to_owned()))
}
