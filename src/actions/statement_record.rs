//! Record figures that somebody else published, as published: in the chain of the unit they are about, never overwritten.

use uuid::Uuid;

use super::Grounds;
use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use crate::db::{Access, Session, in_txn};
use crate::domain::figures::statement::{StatementDrawn, statement_judge, statements};
use crate::domain::figures::statement_given::Statement;
use crate::domain::tracks::act::Act;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct StatementRecord {
    /// The unit it is about.
    pub unit: String,
    pub statement: Statement,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementIsRecorded {
    /// The unit's subject.
    pub subject: Uuid,
    pub seq: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// Every statement of the unit for that day, this one too.
    pub for_the_day: Vec<StatementDrawn>,
}

/// Records it. A second statement for a day stands beside the first; the same one from the same document is recorded once.
///
/// # Errors
/// What is wrong with the statement, that there is no such unit, or that it is not the officer's.
pub fn apply(
    session: &mut Session,
    access: Access,
    record: &StatementRecord,
) -> Result<StatementIsRecorded, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&record.grounds.basis)?;
        let (mut pen, subject, _) = Pen::take_unit(txn, &record.unit)?;
        statement_judge(&record.statement, txn.today())?;
        let moment = pen.moment();
        let same = statements(pen.entries(subject), moment)
            .into_iter()
            .find(|one| one.statement == record.statement && one.basis == basis)
            .map(|one| one.seq);
        let seq = match same {
            Some(seq) => {
                let grounds = &record.grounds;
                pen.further_check(subject, seq, &grounds.evidence, grounds.note.as_deref())?;
                seq
            }
            None => pen.entry_add(
                subject,
                Draft {
                    act: Act::Unit(UnitFact::StatementRecorded(record.statement.clone())),
                    effective: Effective::exact(record.statement.as_of),
                    basis,
                    reason: Reason::Recorded,
                    note: record.grounds.note.clone(),
                    evidence: record.grounds.evidence.clone(),
                },
            ),
        };
        let mut for_the_day = statements(pen.entries(subject), moment);
        for_the_day.retain(|one| one.statement.as_of == record.statement.as_of);
        if same.is_none() {
            pen.write(txn)?;
        }
        Ok(StatementIsRecorded { subject, seq, already: same.is_some(), for_the_day })
    })
}
