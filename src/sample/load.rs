//! Records the sample nation, month after month.

use super::calendar::{MONTHS, recorded_after, recorded_at};
use super::cases::case_lives;
use super::leads::lead_lives;
use super::life::{Life, lives};
use super::load_approvals::{Owed, month_approve, unit_entries_record};
use super::load_cases::{CaseMonths, case_months, cases_record};
use super::load_leads::Leads;
use super::load_moves::{Months, Recorded, month_record, months};
use super::load_pilots::{PilotMonths, pilot_months, pilots_record};
use super::load_returns::Reporter;
use super::pilot_lives::pilot_lives;
use super::plans::{of_units_on, plans_of_units};
use super::restatements::Restatements;
use super::sector::Sector;
use super::statements::statements;
use super::tolls::{moment, month_of_act};
use super::{specials, tolls};
use crate::actions::ActionError;
use crate::db::{Access, DbError, Session, in_txn};

/// The seed of the sample: another one makes another nation.
const SEED: u64 = 20_200_331;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Institutions put on the register.
    pub institutions: usize,
    /// Entries written.
    pub entries: usize,
    /// Monthly returns.
    pub returns: usize,
}

impl Loaded {
    fn add(&mut self, entries: usize, returns: usize) {
        self.entries = self.entries.saturating_add(entries);
        self.returns = self.returns.saturating_add(returns);
    }
}

/// What is recorded, and what has been.
struct Nation<'lives> {
    lives: &'lives [Life],
    sector: &'lives Sector,
    restatements: &'lives Restatements,
    months: Months<'lives>,
    cases: CaseMonths<'lives>,
    pilots: PilotMonths<'lives>,
    leads: Leads,
    recorded: Recorded,
    reporter: Option<Reporter<'lives>>,
    granted: tolls::Granted,
    loaded: Loaded,
}

/// Records the sample nation in an empty sample database. `month_done` is told of months done and months in all.
/// The session's ids are to be seeded, or the sample will be another each time.
///
/// # Errors
/// Those of the database; a refusal of the engine is a bug of the sample.
pub fn load(
    session: &mut Session,
    month_done: &mut dyn FnMut(usize, usize) -> Result<(), DbError>,
) -> Result<Loaded, ActionError> {
    let mut lives = lives(SEED);
    let sector = Sector::new(SEED, &lives);
    let cases = case_lives(SEED, &mut lives, &sector);
    let pilots = pilot_lives(&lives, &sector);
    let restatements = Restatements::new(&sector);
    let mut nation = Nation {
        lives: &lives,
        sector: &sector,
        restatements: &restatements,
        months: months(&lives),
        cases: case_months(&cases),
        pilots: pilot_months(&pilots),
        leads: Leads::new(lead_lives(&lives)),
        recorded: Recorded::default(),
        reporter: None,
        granted: tolls::Granted::new(),
        loaded: Loaded { institutions: lives.len(), ..Loaded::default() },
    };
    for month in 0..MONTHS {
        nation.acts_record(session, month)?;
        nation.returns_record(session, month)?;
        nation.others_record(session, month)?;
        let done = usize::try_from(month).unwrap_or(0).saturating_add(1);
        month_done(done, usize::try_from(MONTHS).unwrap_or(done))?;
    }
    Ok(nation.loaded)
}

impl Nation<'_> {
    /// The acts of a month: of the institutions, then of their cases and applications, then of leads.
    fn acts_record(&mut self, session: &mut Session, month: u32) -> Result<(), ActionError> {
        session.clock_set(recorded_at(month));
        let due = self.months.remove(&month).unwrap_or_default();
        let written = in_txn(session, Access::Write, |txn| {
            let recorded = &mut self.recorded;
            month_record(txn, (self.lives, self.sector), month, &due, recorded)
        })?;
        self.loaded.add(written, 0);
        session.clock_set(recorded_after(month, 5));
        let due = self.cases.remove(&month).unwrap_or_default();
        let written = in_txn(session, Access::Write, |txn| cases_record(txn, &due, &self.recorded.subjects))?;
        self.loaded.add(written, 0);
        session.clock_set(recorded_after(month, 6));
        let due = self.pilots.remove(&month).unwrap_or_default();
        let written = in_txn(session, Access::Write, |txn| pilots_record(txn, &due, &self.recorded.subjects))?;
        self.loaded.add(written, 0);
        self.leads.record(session, month, &self.recorded.subjects)
    }

    /// The returns of a month and their approval.
    fn returns_record(&mut self, session: &mut Session, month: u32) -> Result<(), ActionError> {
        let subjects = &self.recorded.subjects;
        let reporter = self.reporter.get_or_insert_with(|| Reporter::new(self.sector, self.restatements, subjects));
        let filed = reporter.month_file(session, month)?;
        self.loaded.add(filed.filings, filed.rows);
        let approved = month_approve(session, month, &Owed::of(&filed.units))?;
        self.loaded.add(approved, 0);
        Ok(())
    }

    /// What else is recorded before the acts of the next month.
    fn others_record(&mut self, session: &mut Session, month: u32) -> Result<(), ActionError> {
        let (lives, subjects) = (self.lives, &self.recorded.subjects);
        specials::record(session, month, lives, subjects)?;
        let (written, restated) = self.restatements.record(session, month, lives, subjects, self.sector)?;
        self.loaded.add(written, restated);
        let tolled = tolls::record(session, month, &mut self.granted)?;
        self.loaded.add(tolled, 0);
        let of_units = of_units_record(session, month, self.sector, lives)?;
        self.loaded.add(of_units, 0);
        Ok(())
    }
}

/// Records plans of units and published statements, between the acts of a month and those of the next.
fn of_units_record(session: &mut Session, month: u32, sector: &Sector, lives: &[Life]) -> Result<usize, ActionError> {
    let mut written = 0_usize;
    let (_, planned) = of_units_on();
    if month_of_act(planned.0) == month {
        let plans = plans_of_units(sector, lives).into_iter();
        written = written.saturating_add(unit_entries_record(session, moment(planned), plans)?);
    }
    for (recorded, entry) in statements() {
        if month_of_act(recorded.0) == month {
            let entries = std::iter::once(entry);
            let added = unit_entries_record(session, moment(recorded), entries)?;
            written = written.saturating_add(added);
        }
    }
    Ok(written)
}
