//! What may not be recorded of an issue.

use chrono::NaiveDate;

use super::drawn::{Book, ConcernDrawn, concerned};
use super::fact::ConcernFact;
use super::refusal::ConcernRefusal;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::{FactStanding, facts_of};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::privacy::personal_data;

/// The longest text of an issue, in characters.
const TEXT_LONGEST: usize = 2_000;

/// Judges the issues of a chain in the order of their days. A refusal of what entry `asked` records is the refusal itself;
/// of any other, that entry is in the way.
///
/// # Errors
/// The first [`Refusal`] found.
pub fn chain_judge(entries: &[Entry], asked: i32) -> Result<(), Refusal> {
    let mut book = Book::default();
    for fact in &facts_of::<ConcernFact>(entries) {
        fact_judge(&book, fact).map_err(|why| {
            if fact.seq == asked {
                why.into()
            } else {
                Refusal::FactInTheWay { seq: fact.seq, on: fact.on, why: Box::new(why.into()) }
            }
        })?;
        book.take(fact);
    }
    Ok(())
}

fn fact_judge(book: &Book, fact: &FactStanding<ConcernFact>) -> Result<(), ConcernRefusal> {
    personal_judge(&fact.basis)?;
    for file in fact.evidence.iter().filter_map(|given| given.file.as_ref()) {
        personal_judge(&file.name)?;
    }
    match &fact.fact {
        ConcernFact::Raised { category: _, text, owner, due } => {
            text_judge(text)?;
            owner.as_deref().map_or(Ok(()), text_judge)?;
            due_judge(*due, fact.on)
        }
        ConcernFact::Assigned { of: _, owner, due } => {
            let drawn = open_find(book, fact)?;
            owner.as_deref().map_or(Ok(()), text_judge)?;
            let changes_owner = owner.is_some() && *owner != drawn.owner;
            let changes_due = due.is_some() && *due != drawn.due;
            if !changes_owner && !changes_due {
                return Err(ConcernRefusal::NothingNew { seq: drawn.seq });
            }
            due_judge(*due, drawn.raised_on)
        }
        ConcernFact::Resolved { of: _, resolution } => {
            open_find(book, fact)?;
            text_judge(resolution)
        }
        ConcernFact::Reopened { of: _ } => {
            let drawn = drawn_find(book, fact)?;
            match drawn.resolved {
                Some(_) => Ok(()),
                None => Err(ConcernRefusal::Open { seq: drawn.seq }),
            }
        }
    }
}

fn drawn_find<'book>(
    book: &'book Book,
    fact: &FactStanding<ConcernFact>,
) -> Result<&'book ConcernDrawn, ConcernRefusal> {
    let seq = concerned(fact);
    book.raised.get(&seq).ok_or_else(|| ConcernRefusal::NoSuch {
        seq,
        on: fact.on,
        known: book.raised.keys().copied().collect(),
    })
}

fn open_find<'book>(
    book: &'book Book,
    fact: &FactStanding<ConcernFact>,
) -> Result<&'book ConcernDrawn, ConcernRefusal> {
    let drawn = drawn_find(book, fact)?;
    match &drawn.resolved {
        Some((since, _)) => Err(ConcernRefusal::Resolved { seq: drawn.seq, since: *since }),
        None => Ok(drawn),
    }
}

fn due_judge(due: Option<NaiveDate>, raised_on: NaiveDate) -> Result<(), ConcernRefusal> {
    match due.filter(|due| *due < raised_on) {
        Some(due) => Err(ConcernRefusal::DueBefore { due, raised_on }),
        None => Ok(()),
    }
}

fn text_judge(text: &str) -> Result<(), ConcernRefusal> {
    let length = text.trim().chars().count();
    if length == 0 || length > TEXT_LONGEST {
        return Err(ConcernRefusal::Text { length });
    }
    personal_judge(text)
}

/// Judges a text that goes with an issue.
///
/// # Errors
/// That it seems to hold a number of a person.
pub fn personal_judge(text: &str) -> Result<(), ConcernRefusal> {
    personal_data(text).map_or(Ok(()), |found| Err(ConcernRefusal::Personal(found)))
}
