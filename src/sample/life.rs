//! The lives of the sample: what happens to each institution, and when that is recorded.

use chrono::{Days, NaiveDate};

use super::calendar::{MONTHS, day, month_end, month_of};
use super::curve::{Slot, at_the_start, slots};
use super::dice::Dice;
use super::grounds::{exit, history, operating, reducing, reopening, stop, transformed};
use super::pilots::{fate_of, pilot_add};
use super::places::{Atlas, Place};
use super::titles::{brand, uscc};
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::state::InstitutionState as S;
use crate::domain::tracks::act::Correction;
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

/// Those of the time before the register, by what the lists say of them. With the 1,461 that left since they make
/// 4,940 by March 2020: the "nearly 5,000" of the published figures.
const HISTORY: [(S, usize); 3] = [(S::Exited, 1870), (S::ClosedUnresolved, 989), (S::Cleared, 620)];

/// How many those are.
pub(super) const HISTORY_LENGTH: usize = 1870 + 989 + 620;

/// A move to be recorded.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// The state entered.
    pub(super) to: S,
    /// Whether by `log` or by `reopen`.
    pub(super) kind: MoveKind,
    pub(super) effective: Effective,
    pub(super) reason: Reason,
    pub(super) basis: String,
    pub(super) evidence: Vec<EvidenceKind>,
    /// The month with which it is recorded.
    pub(super) recorded: u32,
    /// A correction of it, and the month with which that is recorded.
    pub(super) correction: Option<(u32, Correction)>,
}

impl Step {
    /// A move of a day, recorded with its month.
    pub(super) fn on(on: NaiveDate) -> Self {
        Self {
            to: S::ClosedUnresolved,
            kind: MoveKind::Move,
            effective: Effective::exact(on),
            reason: Reason::Other,
            basis: String::new(),
            evidence: Vec::new(),
            recorded: month_of(on),
            correction: None,
        }
    }
}

/// How an institution in operation leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Stop,
    /// It gets its licence.
    Licence,
}

/// An institution.
#[derive(Debug, Clone)]
pub(super) struct Life {
    pub(super) name: String,
    /// Its code; none for one in nine.
    pub(super) uscc: Option<String>,
    /// Where it is registered.
    pub(super) place: Place,
    pub(super) operating_place: &'static str,
    /// When it went online.
    pub(super) launched_on: NaiveDate,
    /// A source calls it disputed.
    pub(super) disputed: bool,
    /// How it leaves.
    pub(super) ending: Ending,
    /// Its moves.
    pub(super) steps: Vec<Step>,
}

/// Every life. Those of before come first, then those in operation in the order in which they leave.
pub(super) fn lives(seed: u64) -> Vec<Life> {
    let mut dice = Dice::new(seed);
    let atlas = Atlas::new();
    let mut lives = Vec::new();
    for (state, count) in HISTORY {
        for _ in 0..count {
            lives.push(life_of_before(&mut dice, &atlas, lives.len(), state));
        }
    }
    let slots = slots(&mut dice);
    debug_assert_eq!(u32::try_from(slots.len()), Ok(at_the_start()));
    for (at, slot) in slots.into_iter().enumerate() {
        lives.push(life_in_operation(&mut dice, &atlas, lives.len(), at, slot));
    }
    reopenings_add(&mut lives);
    lives
}

fn born(dice: &mut Dice, atlas: &Atlas, number: usize, place: Place, by: NaiveDate) -> Life {
    let early = by.checked_sub_days(Days::new(30)).unwrap_or(by).min(day(2017, 6, 30));
    let operating_place = if dice.chance(20) { atlas.division_near(dice, place) } else { place.division };
    Life {
        name: brand(number),
        uscc: (number % 9 != 4).then(|| uscc(number, place.division)),
        place,
        operating_place,
        launched_on: dice.day(day(2012, 3, 1), early),
        disputed: number % 431 == 17,
        ending: Ending::Stop,
        steps: Vec::new(),
    }
}

fn life_of_before(dice: &mut Dice, atlas: &Atlas, number: usize, state: S) -> Life {
    let on = dice.day(day(2014, 1, 10), day(2018, 6, 25));
    let place = atlas.place_open(dice, day(2018, 6, 1));
    let mut life = born(dice, atlas, number, place, on);
    let first = Step { recorded: 0, ..history(dice, state, on) };
    life.steps.push(first);
    // The disposal of the old stops went on: some came to an exit list since.
    if state == S::ClosedUnresolved && dice.chance(45) {
        let listed = dice.day(day(2018, 8, 1), day(2020, 10, 31));
        life.steps.push(exit(month_end(month_of(listed))));
    }
    life
}

fn life_in_operation(dice: &mut Dice, atlas: &Atlas, number: usize, at: usize, slot: Slot) -> Life {
    let place = match slot.banned {
        Some(province) => atlas.place_in(dice, province),
        None => atlas.place_open(dice, slot.on),
    };
    let mut life = born(dice, atlas, number, place, day(2018, 5, 31));
    life.steps.push(operating(dice, life.launched_on, number % 900 + 1));
    let fate = fate_of(at);
    let until = match fate {
        Some(_) => day(2019, 11, 25),
        None => slot.on.checked_sub_days(Days::new(45)).unwrap_or(slot.on).min(day(2019, 12, 31)),
    };
    let planned = day(2018, 8, 1);
    if until > planned && (fate.is_some() || dice.chance(45)) {
        let on = dice.day(planned, until);
        life.steps.push(reducing(dice, on, number % 700 + 1));
    }
    if let Some(fate) = fate {
        pilot_add(&mut life, fate, at);
    }
    ending_add(dice, &mut life, at, slot);
    life
}

fn ending_add(dice: &mut Dice, life: &mut Life, at: usize, slot: Slot) {
    if life.ending == Ending::Licence {
        life.steps.push(transformed(slot.on, at % 90 + 1));
        return;
    }
    let mut left = stop(dice, slot.on, slot.banned.is_some(), at % 800 + 1);
    // One stop in thirty of the first year was learned of months later.
    if slot.on < day(2019, 7, 1) && dice.chance(3) {
        let late = u32::try_from(dice.below(6)).unwrap_or(0).saturating_add(3);
        left.recorded = left.recorded.saturating_add(late);
    }
    // A plan that turned up after the stop: recorded late, it takes its place before it.
    if at % 61 == 7
        && let Some(plan) = life.steps.get_mut(1)
        && plan.to == S::Reducing
    {
        plan.recorded = left.recorded.saturating_add(1).min(MONTHS.saturating_sub(1));
    }
    // A stop dated wrongly, put right later. Both days are of one month.
    let right = slot.on.checked_sub_days(Days::new(3));
    if at % 173 == 90
        && slot.banned.is_none()
        && let Some(right) = right
        && month_of(right) == month_of(slot.on)
    {
        let change = Correction { effective_on: Some(right), ..Correction::default() };
        left.correction = Some((left.recorded.saturating_add(3), change));
    }
    let stopped = left.recorded;
    life.steps.push(left);
    exit_add(dice, life, at, slot.on, stopped);
}

/// The exit list of a month after the quiet month names seven in ten, some months late.
fn exit_add(dice: &mut Dice, life: &mut Life, at: usize, stopped_on: NaiveDate, stopped: u32) {
    let struck = matches!(at, 700 | 760 | 820);
    if !struck && !dice.chance(70) {
        return;
    }
    let waits = 31 + dice.below(260);
    let listed = stopped_on.checked_add_days(Days::new(waits)).unwrap_or(stopped_on);
    let month = month_of(listed);
    let late = if dice.chance(15) { 1 } else { 0 };
    let mut step = exit(month_end(month));
    step.recorded = step.recorded.saturating_add(late).max(stopped);
    if struck {
        // It was on the list by mistake; it took until after April 2020 to find out.
        let change = Correction { strike: true, ..Correction::default() };
        step.correction = Some((23.max(step.recorded.saturating_add(1)), change));
    }
    if step.recorded < MONTHS {
        life.steps.push(step);
    }
}

/// The number of a life whose stop is put right.
pub(super) const fn corrected_example() -> usize {
    HISTORY_LENGTH + 955
}

fn reopenings_add(lives: &mut [Life]) {
    let cleared = HISTORY_LENGTH.saturating_sub(1);
    let reopened = [
        (11, reopening(day(2019, 8, 14), Reason::NewClaim, EvidenceKind::Claim, 1)),
        (cleared, reopening(day(2020, 2, 19), Reason::CourtOrder, EvidenceKind::CourtRuling, 2)),
    ];
    for (number, step) in reopened {
        if let Some(life) = lives.get_mut(number) {
            life.steps.push(step);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_five_thousand_had_left_by_march_2020() {
        let lives = lives(1);
        let left = lives
            .iter()
            .filter(|life| {
                life.steps.iter().any(|step| step.effective.on <= day(2020, 3, 31) && !step.to.in_operation())
            })
            .count();
        assert_eq!(left, 4940);
    }

    #[test]
    fn every_document_is_marked_and_every_move_recorded_within_the_sample() {
        for life in lives(1) {
            for step in &life.steps {
                assert!(step.basis.starts_with("样例"), "{step:?}");
                assert!(step.recorded < MONTHS, "{step:?}");
                assert!(step.effective.on >= life.launched_on, "{life:?}");
                let corrected = step.correction.as_ref().map(|(month, _)| *month);
                assert!(corrected.is_none_or(|month| month < MONTHS), "{step:?}");
            }
        }
    }

    #[test]
    fn what_left_operation_by_march_2020_was_known_in_april() {
        let april = month_of(day(2020, 3, 31));
        for life in lives(1) {
            for step in
                life.steps.iter().filter(|step| step.effective.on <= day(2020, 3, 31) && step.to == S::ClosedUnresolved)
            {
                assert!(step.recorded <= april, "{life:?}");
            }
        }
    }

    #[test]
    fn the_same_seed_lives_the_same_lives() {
        assert_eq!(format!("{:?}", lives(1)), format!("{:?}", lives(1)));
    }
}
