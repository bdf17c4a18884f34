//! Whether a correction may be recorded: the entry it points at is left out, or put right, and the chain judged again.

use super::entry::Entry;
use super::fact::{ChainFact, facts_of};
use super::judge::timeline_judge;
use super::life::Life;
use super::request::Decision;
use super::timeline::{effective_of, standing};
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::righted::fits;
use crate::domain::tracks::situation::Situation;

/// Decides on a correction of entry `target`, which may also bring evidence that was owed.
///
/// # Errors
/// The [`Refusal`] that names the rule, or the entry, in the way.
pub fn decide_correction<L: Life>(
    entries: &[Entry],
    target: i32,
    proposed: &Entry,
    situation: &Situation<'_>,
) -> Result<Decision, Refusal> {
    let Act::Correct { change, .. } = &proposed.act else {
        return Err(Refusal::NotAMove { seq: target });
    };
    let last = entries.last().map_or(0, |entry| entry.seq);
    let wrong = entries.iter().find(|entry| entry.seq == target).ok_or(Refusal::NoSuchEntry {
        track: proposed.track,
        seq: target,
        last,
    })?;
    if let Act::Correct { target: of, .. } = &wrong.act {
        return Err(Refusal::IsCorrection { track: wrong.track, seq: target, target: *of });
    }
    // Only the last correction of an entry can be the one repeated: what another has undone since may be done again.
    let newest = entries.iter().rfind(|entry| matches!(&entry.act, Act::Correct { target: of, .. } if *of == target));
    if let Some(same) = newest.filter(|entry| is_same_correction(entry, proposed)) {
        return Ok(Decision::Already { seq: same.seq });
    }
    if effective_of(wrong, entries).is_none() {
        return Err(Refusal::IsStruck { seq: target });
    }
    // Evidence and a note are added to what is on record by a correction that changes nothing else.
    let adds = !proposed.evidence.is_empty() || note_of(proposed).is_some();
    if *change == Correction::default() && !adds {
        return Err(Refusal::ChangesNothing { seq: target });
    }
    figures_judge::<L>(wrong, change)?;
    L::linked_judge(wrong, change, situation)?;
    if let Some(code) = &change.state {
        State::parse(wrong.track, code)?;
    }
    if let Some(day) = change.effective_on.filter(|day| *day > situation.today) {
        return Err(Refusal::Future { effective: day, today: situation.today });
    }
    let mut corrected = entries.to_vec();
    corrected.push(proposed.clone());
    let (moves, facts) = (standing(&corrected), facts_of::<L::Fact>(&corrected));
    let as_before = || moves == standing(entries) && facts == facts_of::<L::Fact>(entries);
    if !adds && L::shows(&wrong.act) && as_before() {
        return Err(Refusal::ChangesNothing { seq: target });
    }
    if proposed.evidence.is_empty() && L::stays(wrong, entries, &corrected) {
        return Err(Refusal::ChangesNothing { seq: target });
    }
    if let Some(fact) = facts.iter().find(|fact| fact.seq == target) {
        L::corrected_judge(fact, change, situation).map_err(|why| why.of_correction(wrong.track, target))?;
    }
    timeline_judge::<L>(&moves, &facts, target, situation)
        .map_err(|why| L::refusal_of(wrong, &moves, &facts, why.of_correction(wrong.track, target)))?;
    L::beside_judge(&corrected, target, situation).map_err(|why| why.of_correction(wrong.track, target))?;
    Ok(Decision::Record { act: proposed.act.clone(), moves })
}

/// Whether what is corrected has what is to be corrected in it.
fn figures_judge<L: Life>(wrong: &Entry, change: &Correction) -> Result<(), Refusal> {
    let (track, seq) = (wrong.track, wrong.seq);
    if let Some(particulars) = &change.particulars
        && !fits(particulars, &wrong.act)
    {
        return Err(Refusal::NoSuchParticular { seq });
    }
    let figures = change.amount.is_some() || change.lenders.is_some();
    if matches!(wrong.act, Act::Move { .. }) {
        return if figures { Err(Refusal::NoSuchFigure { track, seq }) } else { Ok(()) };
    }
    if change.state.is_some() || change.reason.is_some() {
        return Err(Refusal::NotAMove { seq });
    }
    let takes = L::Fact::of(&wrong.act).is_some_and(|fact| takes_figures(fact.clone(), change));
    if figures && !takes { Err(Refusal::NoSuchFigure { track, seq }) } else { Ok(()) }
}

fn takes_figures<F: ChainFact>(mut fact: F, change: &Correction) -> bool {
    let amount = change.amount.is_none_or(|amount| fact.amount_set(amount));
    let lenders = change.lenders.is_none_or(|lenders| fact.lenders_set(lenders));
    amount && lenders
}

fn is_same_correction(entry: &Entry, proposed: &Entry) -> bool {
    entry.act == proposed.act
        && entry.basis == proposed.basis
        && entry.reason == proposed.reason
        && entry.evidence == proposed.evidence
        && note_of(proposed).is_none_or(|note| note_of(entry) == Some(note))
}

/// The note of an entry; blanks are none.
fn note_of(entry: &Entry) -> Option<&str> {
    let note = entry.note.as_deref().map(str::trim);
    note.filter(|note| !note.is_empty())
}
