//! What surrounds the institutions of a list: the rules and the grants that hold where each is, and the calendar, all as
//! known at the moment of the list. Read once, whatever the number of rows.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::Cut;
use crate::db::calendar::calendar_load_at;
use crate::db::case::{GrantsOf, grant_list};
use crate::db::case_row::CaseRead;
use crate::db::rule::rule_known_list;
use crate::db::unreadable::row_readable;
use crate::db::{DbError, Txn};
use crate::domain::case::stage::Around;
use crate::domain::clock::calendar::Calendar;
use crate::domain::clock::tolling::{Grant, GrantScope};
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::rulebook::{RuleKey, RuleRow, Rulebook};
use crate::domain::stuck::facts::StuckFacts;
use crate::domain::unit::{unit_ancestors, unit_list};

pub struct Surroundings {
    as_of: NaiveDate,
    rules: Vec<RuleRow>,
    calendar: Calendar,
    grants: Vec<Grant>,
    of_units: HashMap<String, OfUnit>,
}

/// What holds for one unit.
struct OfUnit {
    rulebook: Rulebook,
    grants: Vec<Grant>,
}

impl Surroundings {
    /// Reads them: three statements.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read(txn: &mut Txn<'_>, cut: &Cut) -> Result<Self, DbError> {
        let rules = rule_known_list(txn, cut.known_at)?;
        let calendar = calendar_load_at(txn, cut.known_at)?;
        let grants = grant_list(txn, cut.as_of, cut.known_at, GrantsOf::Units, None)?
            .into_iter()
            .filter_map(|row| row_readable(row.subject_id, Grant::try_from(row)).transpose())
            .collect::<Result<_, _>>()?;
        Ok(Self { as_of: cut.as_of, rules, calendar, grants, of_units: HashMap::new() })
    }

    /// The smallest number of days that any row of a rule has, and its default: what no unit waits less than.
    #[must_use]
    pub fn least_days(&self, key: RuleKey) -> u32 {
        let nobody = Rulebook::new(Vec::new()).days(key, self.as_of);
        let rows = self.rules.iter().filter(|row| row.key == key);
        rows.map(|row| Rulebook::new(vec![row.clone()]).days(key, row.from)).fold(nobody, u32::min)
    }

    /// The smallest count that any row of a rule has, and its default.
    #[must_use]
    pub fn least_count(&self, key: RuleKey) -> u32 {
        let nobody = Rulebook::new(Vec::new()).count(key, self.as_of);
        let rows = self.rules.iter().filter(|row| row.key == key);
        rows.map(|row| Rulebook::new(vec![row.clone()]).count(key, row.from)).fold(nobody, u32::min)
    }

    /// Units that a grant of a unit covers on the day.
    #[must_use]
    pub fn units_covered(&self) -> Vec<String> {
        let covering = |code: &str| {
            self.grants.iter().any(|grant| {
                grant.from <= self.as_of && self.as_of <= grant.to && grant.scope == GrantScope::Unit(code.to_owned())
            })
        };
        unit_list()
            .iter()
            .filter(|unit| covering(unit.code) || unit_ancestors(unit.code).iter().any(|above| covering(above.code)))
            .map(|unit| unit.code.to_owned())
            .collect()
    }

    /// The rulebook and the grants of units that hold for the institutions of a unit.
    pub fn of_unit(&mut self, unit: &str) -> (&Rulebook, &[Grant]) {
        let Self { rules, grants, of_units, .. } = self;
        let here = of_units.entry(unit.to_owned()).or_insert_with(|| OfUnit::of(rules, grants, unit));
        (&here.rulebook, &here.grants)
    }

    #[must_use]
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The same with the calendar first on record; none where no notice changed it since.
    #[must_use]
    pub fn at_first(&self) -> Option<Self> {
        Some(Self {
            as_of: self.as_of,
            rules: self.rules.clone(),
            calendar: self.calendar.at_first()?.clone(),
            grants: self.grants.clone(),
            of_units: HashMap::new(),
        })
    }

    /// The rulebook that holds for the institutions of a unit, and the calendar.
    pub fn rules_of(&mut self, unit: &str) -> (&Rulebook, &Calendar) {
        let Self { rules, calendar, grants, of_units, .. } = self;
        let here = of_units.entry(unit.to_owned()).or_insert_with(|| OfUnit::of(rules, grants, unit));
        (&here.rulebook, calendar)
    }

    /// Looks at one institution with everything a rule asks for.
    pub fn look<T>(&mut self, read: &CaseRead, look: impl FnOnce(&StuckFacts<'_>, &Around<'_>) -> T) -> T {
        let Self { as_of, rules, calendar, grants, of_units } = self;
        let here = of_units.entry(read.unit.clone()).or_insert_with(|| OfUnit::of(rules, grants, &read.unit));
        let own = read.case.as_ref().map_or(&[][..], |case| &case.grants);
        let grants = if own.is_empty() {
            Cow::Borrowed(&here.grants)
        } else {
            Cow::Owned(here.grants.iter().chain(own).cloned().collect())
        };
        let is_working = |day: NaiveDate| calendar.is_working(day);
        let around = Around { rulebook: &here.rulebook, is_working: &is_working };
        look(&facts(read, &grants, *as_of), &around)
    }
}

impl Surroundings {
    /// Looks at something in a unit with the rules and the calendar, and the grants that hold there.
    pub fn look_at_unit<T>(&mut self, unit: &str, look: impl FnOnce(&Around<'_>, &[Grant]) -> T) -> T {
        let Self { rules, calendar, grants, of_units, .. } = self;
        let here = of_units.entry(unit.to_owned()).or_insert_with(|| OfUnit::of(rules, grants, unit));
        let is_working = |day: NaiveDate| calendar.is_working(day);
        let around = Around { rulebook: &here.rulebook, is_working: &is_working };
        look(&around, &here.grants)
    }
}

impl OfUnit {
    fn of(rules: &[RuleRow], grants: &[Grant], unit: &str) -> Self {
        let above = unit_ancestors(unit);
        let concerns = |grant: &&Grant| match &grant.scope {
            GrantScope::Unit(code) => code == unit || above.iter().any(|ancestor| ancestor.code == code),
            GrantScope::Institution(_) | GrantScope::Case(_) => false,
        };
        Self { rulebook: rulebook_of(rules, unit), grants: grants.iter().filter(concerns).cloned().collect() }
    }
}

fn facts<'facts>(read: &'facts CaseRead, grants: &'facts [Grant], as_of: NaiveDate) -> StuckFacts<'facts> {
    let case = read.case.as_ref();
    let sheet = case.map(|case| &case.sheet);
    let [short, long] = case.map_or([None, None], |case| case.paid_before);
    StuckFacts {
        state: read.state,
        since: read.since.on,
        stopped_on: read.ceased_on.or(sheet.map(|sheet| sheet.stopped_on)),
        stopped_for: read.ceased_for.or(sheet.map(|sheet| sheet.stopped_for)),
        exited_on: read.exit_that_holds(),
        first_exited_on: read.first_exited_on,
        closed: &read.closed,
        stop_at_least: read.stop_seen || read.ceased_on.is_none(),
        exit_at_least: read.exit_seen,
        sheet,
        objected_on: case.and_then(|case| case.objected_on),
        owed: &read.owed,
        paid_three_months_ago: short,
        paid_twelve_months_ago: long,
        grants,
        as_of,
    }
}
