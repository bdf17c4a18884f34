//! One case on one page: where it stands, who is responsible, the money, the clocks, and what is in the way.

use uuid::Uuid;

use super::Cut;
use super::case_file::case_file;
use super::case_grants::{CaseGrants, case_grants};
use super::case_list::late_by;
use super::explained::case_read;
use super::surroundings::Surroundings;
use crate::db::case_row::CaseRead;
use crate::db::institution::short_number_list;
use crate::db::{DbError, Txn};
use crate::domain::case::checklist::{ItemStatus, checklist};
use crate::domain::case::item::Item;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::stage::{Awaited, NotInForce, StageDue, stage_not_in_force};
use crate::domain::case::to_do::to_do;
use crate::domain::clock::calendar_note::CalendarNote;
use crate::domain::concern::ConcernDrawn;
use crate::domain::rulebook::RuleKey;
use crate::domain::sentence::next::Next;
use crate::domain::stuck::ages::{CaseAges, case_ages};
use crate::domain::stuck::binding::{awaited_by, deadlines};
use crate::domain::stuck::runoff::{RunOff, run_off};
use crate::domain::stuck::stage::stage_facts;
use crate::domain::stuck::{Judged, judge};
use crate::domain::value::short_number::ShortNumber;

/// The page of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePage {
    /// The institution with its case.
    pub read: CaseRead,
    /// The short number of the case.
    pub number: Option<ShortNumber>,
    /// The record of the case on the day, folded from its chain.
    pub record: CaseRecord,
    /// What it is waiting for; none where it is over.
    pub awaited: Option<Awaited>,
    /// The acts that do what it is waiting for, in their order.
    pub to_do: Vec<Next>,
    /// Days by which the deadline of its stage has passed, where it is one of the offices.
    pub overdue_by: i64,
    pub ages: CaseAges,
    /// What the calendar did to its deadline.
    pub note: CalendarNote,
    /// Why its stage has no deadline, where the rule came later.
    pub not_in_force: Option<NotInForce>,
    /// The grants that concern it.
    pub grants: CaseGrants,
    /// What the stuck rules say.
    pub judged: Judged,
    /// When its lenders will be paid, at the pace of three and of twelve months.
    pub run_off: [RunOff; 2],
    /// The closing checklist.
    pub checklist: Vec<(Item, ItemStatus)>,
    /// Its issues that are open on the day.
    pub concerns: Vec<ConcernDrawn>,
}

/// What the rules and the calendar make of it.
struct Looked {
    awaited: Option<Awaited>,
    to_do: Vec<Next>,
    ages: CaseAges,
    judged: Judged,
    run_off: [RunOff; 2],
    not_in_force: Option<NotInForce>,
}

/// The page of the newest case of an institution; `None` where it has none on the day.
///
/// # Errors
/// Those of the database.
pub fn case_page(txn: &mut Txn<'_>, cut: &Cut, institution: Uuid) -> Result<Option<CasePage>, DbError> {
    let Some(read) = case_read(txn, cut, institution)?.filter(|read| read.case.is_some()) else {
        return Ok(None);
    };
    let Some(file) = case_file(txn, institution, cut.as_of, cut.known_at)? else {
        return Ok(None);
    };
    let mut around = Surroundings::read(txn, cut)?;
    let looked = around.look(&read, |facts, around| {
        let stage = facts.sheet.and_then(|sheet| stage_not_in_force(&stage_facts(facts, sheet), around));
        let awaited = awaited_by(facts, around);
        let tries = around.rulebook.count(RuleKey::CaseContactTries, cut.as_of);
        let acts = |awaited: &Awaited| to_do(&awaited.next, &file.record, tries, cut.as_of);
        Looked {
            to_do: awaited.as_ref().map(acts).unwrap_or_default(),
            awaited,
            ages: case_ages(facts),
            judged: judge(facts, around),
            run_off: run_off(facts),
            not_in_force: stage,
        }
    });
    let due = looked.awaited.as_ref().and_then(|awaited| awaited.due);
    let note = due.map_or_else(CalendarNote::default, |due| stage_note(&read, &due, &mut around));
    let Looked { awaited, to_do, ages, judged, run_off, not_in_force } = looked;
    let grants = case_grants(txn, cut, &read)?;
    let number = short_number_list(txn, &[file.case])?.remove(&file.case);
    Ok(Some(CasePage {
        number,
        overdue_by: late_by(awaited.as_ref(), cut.as_of),
        checklist: checklist(&file.record, cut.as_of),
        concerns: file.concerns,
        record: file.record,
        read,
        awaited,
        to_do,
        note,
        ages,
        judged,
        run_off,
        not_in_force,
        grants,
    }))
}

/// What the calendar did to a deadline of a case: by the calendar first on record it is reckoned again, from the same facts.
pub(super) fn stage_note(read: &CaseRead, due: &StageDue, around: &mut Surroundings) -> CalendarNote {
    let then = due.due.then;
    let before = around.at_first().and_then(|mut first| {
        first.look(read, |facts, around| {
            deadlines(facts, around)
                .into_iter()
                .find(|one| one.due.then.clock == then.clock && one.due.then.rule == then.rule)
                .map(|one| one.due.then.due)
        })
    });
    CalendarNote::of(then.into(), around.calendar(), before)
}
