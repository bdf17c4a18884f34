//! Many facts about a case at once, such as the rows of a file.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fact::CaseFact;
use super::fold::record_on;
use super::judge::amount_question;
use super::record::CaseRecord;
use super::standing::facts_standing;
use crate::domain::engine::decide::fact_asked;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::judge::timeline_fault;
use crate::domain::engine::request::FactRequest;
use crate::domain::engine::timeline::standing;
use crate::domain::rulebook::RuleKey;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;

/// Why many facts were refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactsRefused {
    /// Which of the requests it is about, where it is about one of them.
    pub place: Option<usize>,
    pub refusal: Box<Refusal>,
}

/// Decides on many facts about a case at once, such as the rows of a file: for each the entry that says it already, or
/// `None` where it is to be recorded. They are judged together, in the order of their days and then as given.
///
/// # Errors
/// The first refusal.
pub fn decide_facts(
    entries: &[Entry],
    requests: &[FactRequest<CaseFact>],
    situation: &Situation<'_>,
) -> Result<Vec<Option<i32>>, FactsRefused> {
    let moves = standing(entries);
    let before = facts_standing(entries);
    let first = entries.last().map_or(1, |last| last.seq.saturating_add(1));
    let (mut facts, mut decided) = (before.clone(), Vec::with_capacity(requests.len()));
    let mut places: BTreeMap<i32, usize> = BTreeMap::new();
    let mut records: BTreeMap<NaiveDate, CaseRecord> = BTreeMap::new();
    let of = |place: usize, refusal: Refusal| FactsRefused { place: Some(place), refusal: Box::new(refusal) };
    let mut next = first;
    for (place, request) in requests.iter().enumerate() {
        let same = before
            .iter()
            .find(|fact| fact.on == request.on && fact.basis == request.basis && fact.fact == request.fact);
        decided.push(same.map(|same| same.seq));
        if same.is_some() {
            continue;
        }
        if request.on > situation.today {
            let (effective, today) = (request.on, situation.today);
            return Err(of(place, Refusal::Future { effective, today }));
        }
        if !request.confirmed {
            let times = situation.rulebook.count(RuleKey::AmountJumpTimes, request.on);
            let record = records.entry(request.on).or_insert_with(|| record_on(&moves, &before, request.on));
            amount_question(record, &request.fact, times).map_err(|why| of(place, why.into()))?;
        }
        places.insert(next, place);
        facts.push(fact_asked(next, request));
        next = next.saturating_add(1);
    }
    facts.sort_by_key(|fact| (fact.on, fact.seq));
    match timeline_fault::<CaseRecord>(&moves, &facts, situation) {
        None => Ok(decided),
        Some(fault) => {
            let place = places.get(&fault.seq()).copied();
            let refusal = match place {
                Some(_) => fault.own(),
                None => fault.in_the_way(),
            };
            Err(FactsRefused { place, refusal: Box::new(refusal) })
        }
    }
}
