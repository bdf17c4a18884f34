//! The whole calculation of the stuck rules for one institution.

use uuid::Uuid;

use super::Cut;
use super::case_file::case_file;
use super::case_grants::{CaseGrants, case_grants};
use super::case_show::stage_note;
use super::pilot::{PilotLine, pilot_of};
use super::surroundings::Surroundings;
use super::three_drops::{InstitutionDrops, three_drops_of};
use crate::db::case::{CaseFilter, Narrowed, case_list};
use crate::db::case_row::CaseRead;
use crate::db::{DbError, Txn};
use crate::domain::case::record::Window;
use crate::domain::clock::calendar_note::CalendarNote;
use crate::domain::figures::Group;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;
use crate::domain::stuck::ages::{CaseAges, case_ages};
use crate::domain::stuck::explanation::{Explanation, explanation};
use crate::domain::stuck::runoff::{RunOff, run_off};
use crate::domain::stuck::threshold::{Threshold, threshold};

/// The calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The institution with its case.
    pub read: CaseRead,
    /// The steps.
    pub explanation: Explanation,
    /// When its lenders will be paid, at the pace of three and of twelve months.
    pub run_off: [RunOff; 2],
    pub ages: CaseAges,
    /// What the calendar did to each of its deadlines, in their order.
    pub notes: Vec<CalendarNote>,
    /// The grants that concern its case.
    pub grants: CaseGrants,
    /// The windows of its notices.
    pub windows: Vec<Window>,
    /// For an institution in operation: how far its measures fell, and the thresholds of ST4 that hold for it.
    pub drops: Option<(InstitutionDrops, Vec<Threshold>)>,
    /// Its newest application to convert, while that runs, with the thresholds of ST5 that hold for it.
    pub pilot: Option<(PilotLine, Vec<Threshold>)>,
}

/// The thresholds of ST4.
const OF_DROPS: [RuleKey; 5] = [
    RuleKey::DropsAmberMonths,
    RuleKey::DropsRedMonths,
    RuleKey::DropsSlowMonths,
    RuleKey::DropsSlowPercent,
    RuleKey::DropsBehindPoints,
];

/// The thresholds of ST5.
const OF_PILOTS: [RuleKey; 3] =
    [RuleKey::StuckPilotBehindPoints, RuleKey::StuckPilotEndDays, RuleKey::StuckPilotEndPercent];

/// The institution with its case on the day, in whatever state; `None` where it was not on the register.
///
/// # Errors
/// Those of the database.
pub fn case_read(txn: &mut Txn<'_>, cut: &Cut, subject: Uuid) -> Result<Option<CaseRead>, DbError> {
    let filter = CaseFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        states: InstitutionState::ALL.to_vec(),
        units: None,
        subjects: Some(vec![subject]),
        narrowed: Narrowed::No,
    };
    Ok(case_list(txn, &filter)?.pop())
}

/// Explains every rule for one institution; `None` where it was not on the register on the day.
///
/// # Errors
/// Those of the database.
pub fn explained(txn: &mut Txn<'_>, cut: &Cut, subject: Uuid) -> Result<Option<Explained>, DbError> {
    let Some(read) = case_read(txn, cut, subject)? else {
        return Ok(None);
    };
    let mut around = Surroundings::read(txn, cut)?;
    let (explanation, run_off, ages) =
        around.look(&read, |facts, around| (explanation(facts, around), run_off(facts), case_ages(facts)));
    let notes = explanation.deadlines.iter().map(|(due, _)| stage_note(&read, due, &mut around)).collect();
    let grants = case_grants(txn, cut, &read)?;
    let windows = case_file(txn, subject, cut.as_of, cut.known_at)?.map_or_else(Vec::new, |file| {
        let record = file.record;
        record.claims_notice.into_iter().chain(record.final_notice).collect()
    });
    let drops = if Group::of(read.state) == Some(Group::Operating) {
        let (rulebook, _) = around.of_unit(&read.unit);
        let thresholds = OF_DROPS.map(|key| threshold(rulebook, key, cut.as_of));
        three_drops_of(txn, cut, subject)?.map(|drops| (drops, thresholds.into()))
    } else {
        None
    };
    let pilot = pilot_of(txn, cut, subject)?.filter(|line| line.ended.is_none()).map(|line| {
        let (rulebook, _) = around.of_unit(&read.unit);
        let thresholds = OF_PILOTS.map(|key| threshold(rulebook, key, cut.as_of));
        (line, thresholds.into())
    });
    Ok(Some(Explained { drops, pilot, read, explanation, run_off, ages, notes, grants, windows }))
}
