//! Every report there is: what can be asked of the record, and the grid that answers it. The command line, the exports,
//! the meeting pack and the comparison of two days all ask here, so that a report is read and drawn in one way.

pub mod listed;
pub mod parts;
pub mod plain;

use crate::db::aspect::AspectTrack;
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::concern::ConcernCategory;
use crate::domain::institution::handover::HandOverList;
use crate::domain::institution::state::InstitutionState;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::tracks::Track;
use crate::domain::unit::NATION;
use crate::domain::value::month::Month;
use crate::office::asked::{Asked, Frame};
use crate::office::catalogue::parts::{NumbersBeside, Take, whole};
use crate::office::catalogue::plain::PlainList;
use crate::office::lists::drawing::{Drawing, Plan, Tally};
use crate::office::lists::numbers::numbered;
use crate::office::lists::three_drops::DropsBy;
use crate::office::lists::{
    activity, aspects, cases, due, dwell, handovers, institutions, issues, leads, months, pilots, stuck, targets,
    three_drops,
};
use crate::office::says::Says;
use crate::office::steer::beside;
use crate::office::told::Told;
use crate::output::Grid;
use crate::reports::case_list::CasesAsked;
use crate::reports::due::DueAsked;
use crate::reports::dwell::DwellBy;
use crate::reports::institutions::InstitutionsAsked;
use crate::reports::lead::LeadsAsked;
use crate::reports::pilot::PilotAsked;
use crate::reports::{lead, pilot};

/// A report, with what only it can be asked.
#[derive(Debug, Clone)]
pub enum Question {
    /// A list of which no more is asked than of every list.
    Plain(PlainList),
    Institutions(InstitutionsAsked),
    /// Institutions by a part of a name or of an identifier.
    InstitutionsFound(String),
    /// Institutions by class or by registration.
    Aspects(AspectTrack, Vec<InstitutionState>),
    /// Clearance cases.
    Cases(CasesAsked),
    /// What a stuck rule finds.
    Stuck(StuckRule),
    /// Deadlines ahead and behind.
    Due(DueAsked),
    /// Time in each state.
    Dwell(Vec<Track>, Vec<DwellBy>),
    /// Applications to convert (E5).
    Pilots(PilotAsked),
    /// Leads (E7).
    Leads(LeadsAsked),
    /// Hand-overs, of one institution where it is named.
    HandOvers {
        institution: Option<String>,
        /// Of these lists; of all where none is named.
        lists: Vec<HandOverList>,
    },
    /// The issue log.
    Issues {
        /// About this institution.
        institution: Option<String>,
        /// About this lead.
        lead: Option<String>,
        /// Of these categories; of all where none is named.
        categories: Vec<ConcernCategory>,
        /// That one person or body sees to.
        owner: Option<String>,
        /// Resolved ones too.
        resolved_too: bool,
    },
    /// The returns of one institution.
    Returns {
        institution: String,
        /// The first month and the last.
        months: (Option<Month>, Option<Month>),
        /// What was restated too.
        all_versions: bool,
    },
    /// Who owes a return and has not filed it.
    ReturnsMissing(Option<Month>, Vec<InstitutionState>),
    /// How many reported, and in time, by unit.
    ReportingRates(Option<Month>),
    /// Where each unit stands with a month.
    Approvals(Option<Month>),
    /// What was restated (E9).
    Restatements {
        institution: Option<String>,
        /// The first month and the last.
        months: (Option<Month>, Option<Month>),
    },
    /// How far the measures fell (E2).
    ThreeDrops {
        /// By what.
        by: DropsBy,
        /// The month that is compared with.
        baseline: Option<Month>,
    },
    /// Stock, clearance, pilots and reporting by unit, of a month.
    Targets(Option<Month>),
    /// Who recorded what.
    Activity(activity::ActivityAsked),
}

/// How much of a report is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The columns a person needs to act, at the width of a terminal or a page.
    Table,
    /// The same, and beside them every column, to be picked from.
    Steered,
    /// Every column, for files and programs.
    Whole,
}

impl Shape {
    /// Whether only what a person needs to act is shown.
    #[must_use]
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Table | Self::Steered)
    }
}

/// What every report is drawn with.
pub struct Reading<'r> {
    /// The words.
    pub says: Says<'r>,
    /// How it was asked for.
    pub frame: Frame,
    /// How much of it is shown.
    pub shape: Shape,
    /// The units of the officer's duties.
    pub duties: Vec<String>,
}

impl<'r> Reading<'r> {
    /// A question's reading by an officer: of the units of the duties, or of all that may be read, as the report goes.
    ///
    /// # Errors
    /// That there is no such unit, or no such day.
    pub fn of(
        session: &Session,
        says: Says<'r>,
        asked: &Asked,
        question: &Question,
        shape: Shape,
    ) -> Result<Self, Told> {
        let frame = if question.is_of_duty() { Frame::of_duty(session, asked)? } else { Frame::of(session, asked)? };
        Ok(Self { says, frame, shape, duties: session.officer().units.clone() })
    }

    /// Begins a list that is drawn row by row: [`Drawing::new`].
    pub(crate) fn drawing<'d, T, S: Tally<T>, Place: Ord>(
        &self,
        plan: Plan<T, S>,
        first: Option<Place>,
        take: Take<'d>,
    ) -> Drawing<'d, T, S, Place>
    where
        'r: 'd,
    {
        Drawing::new((self.says, &self.frame), plan, first, take)
    }

    /// The unit whose peers or parts a table is of: the one asked for; for whoever works for one unit alone, that one; else
    /// the nation.
    #[must_use]
    pub fn unit_looked_at(&self) -> String {
        match (&self.frame.unit, self.duties.as_slice()) {
            (Some(unit), _) => unit.clone(),
            (None, [own]) => own.clone(),
            (None, _) => NATION.to_owned(),
        }
    }
}

impl Question {
    /// Whether a report without a unit is of the units of the duties, and not of all that may be read.
    fn is_of_duty(&self) -> bool {
        match self {
            Self::Plain(list) => list.is_of_duty(),
            Self::Institutions(_)
            | Self::Aspects(..)
            | Self::Cases(_)
            | Self::Stuck(_)
            | Self::Due(_)
            | Self::Dwell(..)
            | Self::Pilots(_)
            | Self::ThreeDrops { .. }
            | Self::Targets(_) => true,
            Self::InstitutionsFound(_)
            | Self::Leads(_)
            | Self::HandOvers { .. }
            | Self::Issues { .. }
            | Self::Returns { .. }
            | Self::ReturnsMissing(..)
            | Self::ReportingRates(_)
            | Self::Approvals(_)
            | Self::Restatements { .. }
            | Self::Activity(_) => false,
        }
    }

    /// Whether a table has fewer columns than a file, for the same rows. By unit the three drops have a line a measure in a
    /// table and a row a unit in files, so that each is steered by its own columns.
    fn is_terser_in_a_table(&self) -> bool {
        match self {
            Self::Plain(list) => list.is_terser_in_a_table(),
            Self::Cases(_)
            | Self::Stuck(_)
            | Self::Pilots(_)
            | Self::Returns { .. }
            | Self::ReturnsMissing(..)
            | Self::ReportingRates(_)
            | Self::Restatements { .. }
            | Self::ThreeDrops { by: DropsBy::Institution, .. }
            | Self::Targets(_) => true,
            Self::Institutions(_)
            | Self::InstitutionsFound(_)
            | Self::Aspects(..)
            | Self::Due(_)
            | Self::Dwell(..)
            | Self::Leads(_)
            | Self::HandOvers { .. }
            | Self::Issues { .. }
            | Self::Approvals(_)
            | Self::ThreeDrops { by: DropsBy::Unit, .. }
            | Self::Activity(_) => false,
        }
    }

    /// The report, read in a transaction.
    ///
    /// # Errors
    /// What does not fit what is asked, or what the database says.
    pub fn grid(&self, reading: &Reading<'_>, txn: &mut Txn<'_>) -> Result<Grid, Told> {
        let grid = whole(|take| self.drawn(reading, txn, take))?;
        numbered(reading.says, txn, reading.shape, grid)
    }

    /// The report: the last part of it, or all where it is not drawn in parts.
    fn drawn(&self, reading: &Reading<'_>, txn: &mut Txn<'_>, take: Take<'_>) -> Result<Grid, Told> {
        let Reading { says, frame, shape, .. } = reading;
        let (says, cut, table) = (*says, &frame.cut, shape.is_table());
        Ok(match self {
            Self::Plain(list) => list.drawn(reading, txn, take)?,
            Self::Institutions(asked) => institutions::drawn(reading, txn, asked, take)?,
            Self::InstitutionsFound(text) => institutions::found_drawn(reading, txn, text)?,
            Self::Aspects(track, states) => aspects::drawn(reading, txn, track, states)?,
            Self::Cases(asked) => cases::drawn(reading, txn, asked, take)?,
            Self::Stuck(rule) => stuck::drawn(reading, txn, *rule, take)?,
            Self::Due(asked) => due::drawn(reading, txn, asked)?,
            Self::Dwell(tracks, by) => dwell::drawn(reading, txn, tracks, by)?,
            Self::Pilots(asked) => pilots::grid(says, frame, &pilot::pilots(txn, cut, asked)?, table),
            Self::Leads(asked) => leads::grid(says, frame, &lead::leads(txn, cut, asked)?),
            Self::HandOvers { institution, lists } => {
                handovers::drawn(reading, txn, institution.as_deref(), lists.clone())?
            }
            Self::Issues { institution, lead, categories, owner, resolved_too } => {
                let about = (institution.as_deref(), lead.as_deref());
                issues::drawn(reading, txn, about, (categories.clone(), owner.clone(), *resolved_too))?
            }
            Self::Returns { institution, months, all_versions } => {
                months::show::drawn(reading, txn, institution, *months, *all_versions)?
            }
            Self::ReturnsMissing(month, states) => months::missing::drawn(reading, txn, *month, states, take)?,
            Self::ReportingRates(month) => months::rates::drawn(reading, txn, *month)?,
            Self::Approvals(month) => months::approvals::drawn(reading, txn, *month)?,
            Self::Restatements { institution, months } => {
                months::restated::drawn(reading, txn, institution.as_deref(), *months, take)?
            }
            Self::ThreeDrops { by, baseline } => three_drops::drawn(reading, txn, *by, *baseline)?,
            Self::Targets(month) => targets::drawn(reading, txn, *month)?,
            Self::Activity(asked) => activity::drawn(reading, txn, asked)?,
        })
    }
}

/// Answers a question with every column, part by part as it is read: gives back the last part, after `take` had the others.
/// `open` opens another session of the officer.
///
/// # Errors
/// What does not fit what is asked, what the database says, or what `take` does.
pub fn report_in_parts(
    session: &mut Session,
    says: Says<'_>,
    asked: &Asked,
    question: &Question,
    open: &mut dyn FnMut() -> Result<Session, Told>,
    take: Take<'_>,
) -> Result<Grid, Told> {
    let shape = Shape::Whole;
    let reading = Reading::of(session, says, asked, question, shape)?;
    let mut beside = NumbersBeside::new(open);
    in_txn(session, Access::Read, |txn| {
        let last = question.drawn(&reading, txn, &mut |part| take(beside.numbered(says, shape, part)?))?;
        numbered(says, txn, shape, last)
    })
}

/// Answers a question.
///
/// # Errors
/// What does not fit what is asked, or what the database says.
pub fn report(
    session: &mut Session,
    says: Says<'_>,
    asked: &Asked,
    question: &Question,
    shape: Shape,
) -> Result<Grid, Told> {
    let reading = Reading::of(session, says, asked, question, shape)?;
    in_txn(session, Access::Read, |txn| {
        let grid = question.grid(&reading, txn)?;
        if shape != Shape::Steered || !question.is_terser_in_a_table() {
            return Ok(grid);
        }
        let reading = Reading { shape: Shape::Whole, ..reading };
        Ok(beside(grid, question.grid(&reading, txn)?))
    })
}
