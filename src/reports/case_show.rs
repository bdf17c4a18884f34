//! One case on one page: where it stands, who is responsible, the money, the clocks, and what is in the way.

use uuid::Uuid;

use super::Cut;
use super::case_file::case_file;
use super::case_list::{awaited_of, late_by};
use super::explained::case_read;
use super::surroundings::Surroundings;
use crate::db::case_row::CaseRead;
use crate::db::{DbError, Txn};
use crate::domain::case::checklist::{Item, ItemStatus, checklist};
use crate::domain::case::record::CaseRecord;
use crate::domain::case::stage::Awaited;
use crate::domain::clock::ClockKind;
use crate::domain::concern::ConcernDrawn;
use crate::domain::stuck::runoff::{RunOff, run_off};
use crate::domain::stuck::{Judged, judge};
use crate::domain::tolling::{Age, age};

/// The page of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePage {
    /// The institution with its case.
    pub read: CaseRead,
    /// The record of the case on the day, folded from its chain.
    pub record: CaseRecord,
    /// What it is waiting for; none where it is over.
    pub awaited: Option<Awaited>,
    /// Days by which the deadline of its stage has passed, where it is one of the offices.
    pub overdue_by: i64,
    /// Both ages since the stop.
    pub age: Option<Age>,
    /// What the stuck rules say.
    pub judged: Judged,
    /// When its lenders will be paid, at the pace of three and of twelve months.
    pub run_off: [RunOff; 2],
    /// The closing checklist.
    pub checklist: Vec<(Item, ItemStatus)>,
    /// Its issues that are open on the day.
    pub concerns: Vec<ConcernDrawn>,
}

/// The page of the newest case of an institution; `None` where it has none on the day.
///
/// # Errors
/// Those of the database.
pub fn case_page(
    txn: &mut Txn<'_>,
    cut: &Cut,
    institution: Uuid,
) -> Result<Option<CasePage>, DbError> {
    let Some(read) = case_read(txn, cut, institution)?.filter(|read| read.case.is_some()) else {
        return Ok(None);
    };
    let Some(file) = case_file(txn, institution, cut.as_of, cut.known_at)? else {
        return Ok(None);
    };
    let mut around = Surroundings::read(txn, cut)?;
    let (awaited, age, judged, run_off) = around.look(&read, |facts, around| {
        let age = facts
            .stopped_on
            .map(|stopped| age(ClockKind::Age, stopped, facts.as_of, facts.grants));
        (
            awaited_of(facts, around),
            age,
            judge(facts, around),
            run_off(facts),
        )
    });
    Ok(Some(CasePage {
        overdue_by: late_by(awaited.as_ref(), cut.as_of),
        checklist: checklist(&file.record, cut.as_of),
        concerns: file.concerns,
        record: file.record,
        read,
        awaited,
        age,
        judged,
        run_off,
    }))
}
