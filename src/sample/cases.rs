//! What becomes of the case that every stop of the sample opens: which way it goes, how far, and in whose time.

use chrono::NaiveDate;

use super::amounts::Size;
use super::calendar::day;
use super::case_roads::{bankruptcy, criminal, lost, ordinary, silent, zero_stock};
use super::case_rounds::{reopened_and_closed, reopened_lately};
use super::case_writer::{CaseStep, What, Writer};
use super::dice::Dice;
use super::life::{HISTORY_LENGTH, Life, Step};
use super::sector::Sector;
use crate::domain::case::fact::{CaseFact, NoticeKind, Route};
use crate::domain::institution::state::InstitutionState as S;
use crate::domain::value::reason::Reason;

/// The case of a life: its moves and facts, in the order of their days and of their recording.
#[derive(Debug, Clone)]
pub(super) struct CaseLife {
    pub(super) life: usize,
    /// Its moves and facts.
    pub(super) steps: Vec<CaseStep>,
}

/// The ways of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Nobody has recorded anything.
    Unknown,
    /// Assigned, or its stock recorded, and nothing moved.
    Silent,
    /// Verified, planned, carried out.
    Ordinary(Goal),
    /// Those responsible cannot be reached.
    Lost,
    /// With the police.
    Criminal,
    /// With the bankruptcy court.
    Bankruptcy,
    /// Nothing to repay.
    ZeroStock,
    /// Closed, and lately reopened.
    ReopenedLately,
    /// Closed, reopened and closed again.
    ReopenedAndClosed,
}

/// What carrying out a plan aims at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    /// To repay the principal.
    Repay,
    /// To repay it whatever the dice say.
    RepaySurely,
    /// To have another party assume the claims.
    Assume,
}

/// What a case starts from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    /// The day on which work on it begins.
    pub(super) begins_on: NaiveDate,
    /// The exit of its institution, and the month with which that is recorded.
    pub(super) exit: Option<(NaiveDate, u32)>,
}

/// Every case, by the number of its life. Those that are closed and reopened add the reopening to their life.
/// The stock at the stop is what the sector says of those that were in operation.
pub(super) fn case_lives(seed: u64, lives: &mut [Life], sector: &Sector) -> Vec<CaseLife> {
    lives
        .iter_mut()
        .enumerate()
        .filter_map(|(number, life)| {
            let case = case_life(seed, number, life, sector.stock(number))?;
            exits_judge(life, &case);
            Some(case)
        })
        .collect()
}

/// An exit that was listed before a route was decided and a window for claims opened is a legacy exit (rule I8).
fn exits_judge(life: &mut Life, case: &CaseLife) {
    for exit in life.steps.iter_mut().filter(|step| step.reason == Reason::ExitList) {
        let (on, recorded) = (exit.effective.on, exit.recorded);
        let known = |said: fn(&CaseFact) -> bool| {
            let before = |step: &&CaseStep| step.on <= on && step.recorded < recorded;
            case.steps.iter().filter(before).any(|step| match &step.what {
                What::Fact(fact) => said(fact),
                What::Move(..) => false,
            })
        };
        let route =
            known(|fact| matches!(fact, CaseFact::Assigned { route: Some(route), .. } if *route != Route::Undecided));
        let window = known(|fact| matches!(fact, CaseFact::Noticed { kind: NoticeKind::Claims, .. }));
        if !(route && window) {
            exit.reason = Reason::LegacyExit;
        }
    }
}

/// Whether nothing is left to repay when a life stops.
pub(super) fn has_zero_stock(seed: u64, number: usize, life: &Life) -> bool {
    way_taken(seed, number, life).is_some_and(|taken| taken.way == Way::ZeroStock)
}

/// The way that the case of a life takes.
struct Taken {
    way: Way,
    stop: Step,
    from_before: bool,
    dice: Dice,
}

/// `None` for a life that never stops.
fn way_taken(seed: u64, number: usize, life: &Life) -> Option<Taken> {
    let stop = life.steps.iter().find(|step| step.to.awaits_clearance()).cloned()?;
    // Dice of its own: what is decided for one case leaves the others, and the lives, as they are.
    let own = u64::try_from(number).unwrap_or(0);
    let mut dice = Dice::new(seed.wrapping_add(own.wrapping_mul(7_919)));
    let from_before = number < HISTORY_LENGTH && stop.effective.on < day(2018, 6, 26);
    let way = way_set(number).unwrap_or_else(|| way_of(&mut dice, stop.reason, from_before));
    Some(Taken { way, stop, from_before, dice })
}

fn case_life(seed: u64, number: usize, life: &mut Life, stock: Option<Size>) -> Option<CaseLife> {
    let Taken { way, stop, from_before, mut dice } = way_taken(seed, number, life)?;
    let stopped_on = stop.effective.on;
    let begins_on = begins_on(&mut dice, way, stopped_on, from_before);
    let start = Start { begins_on, exit: exit_of(life) };
    let mut writer = Writer::new(dice, number, stopped_on, stop.recorded);
    writer.stock = stock;
    let w = &mut writer;
    match way {
        Way::Unknown => {}
        Way::Silent => silent(w, start),
        Way::Ordinary(goal) => ordinary(w, start, goal),
        Way::Lost => lost(w, start),
        Way::Criminal => criminal(w, start),
        Way::Bankruptcy => bankruptcy(w, start),
        Way::ZeroStock => zero_stock(w, start),
        Way::ReopenedLately => reopened_lately(w, start, life),
        Way::ReopenedAndClosed => reopened_and_closed(w, start, life),
    }
    Some(CaseLife { life: number, steps: writer.steps })
}

/// The life whose case is closed, reopened and closed again.
pub(super) const REOPENED_AND_CLOSED: usize = 201;

/// The ways that must be there, each taken by some that had exited before the register.
const fn way_set(number: usize) -> Option<Way> {
    match number {
        200 => Some(Way::ReopenedLately),
        REOPENED_AND_CLOSED => Some(Way::ReopenedAndClosed),
        208..=215 => Some(Way::Ordinary(Goal::Assume)),
        202..=207 | 216..=225 => Some(Way::Ordinary(Goal::RepaySurely)),
        _ => None,
    }
}

/// Work on cases from before the register began when there was one, on some at once, on some two years later.
fn begins_on(dice: &mut Dice, way: Way, stopped_on: NaiveDate, from_before: bool) -> NaiveDate {
    let set = match way {
        Way::ReopenedLately | Way::ReopenedAndClosed => true,
        Way::Ordinary(goal) => goal != Goal::Repay,
        Way::Unknown | Way::Silent | Way::Lost | Way::Criminal | Way::Bankruptcy | Way::ZeroStock => false,
    };
    if !from_before {
        stopped_on
    } else if set {
        dice.day(day(2018, 7, 2), day(2018, 9, 28))
    } else {
        dice.day(day(2018, 7, 2), day(2020, 6, 30))
    }
}

/// The exit that holds to the end: of one that was reopened, or whose exit is struck, there is none.
fn exit_of(life: &Life) -> Option<(NaiveDate, u32)> {
    let last = life.steps.last()?;
    (last.to == S::Exited && last.correction.is_none()).then_some((last.effective.on, last.recorded))
}

const OF_THEIR_OWN: [(Way, u64); 8] = [
    (Way::Ordinary(Goal::Repay), 69),
    (Way::Silent, 9),
    (Way::ZeroStock, 8),
    (Way::Unknown, 3),
    (Way::Ordinary(Goal::Assume), 3),
    (Way::Criminal, 3),
    (Way::Bankruptcy, 2),
    (Way::Lost, 3),
];

fn way_of(dice: &mut Dice, reason: Reason, from_before: bool) -> Way {
    if from_before {
        let untouched = dice.below(100);
        if untouched < 9 {
            return Way::Unknown;
        }
        if untouched < 28 {
            return Way::Silent;
        }
    }
    if reason == Reason::PoliceFiling && dice.chance(92) {
        Way::Criminal
    } else if reason == Reason::LostContact && dice.chance(88) {
        Way::Lost
    } else if reason == Reason::Court && dice.chance(85) {
        Way::Bankruptcy
    } else {
        let way = dice.pick_weighted(&OF_THEIR_OWN).copied();
        way.unwrap_or(Way::Silent)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::case::state::ClearanceState;
    use crate::sample::calendar::{MONTHS, month_of};
    use crate::sample::life::lives;

    fn cases() -> (Vec<Life>, Vec<CaseLife>) {
        let mut lives = lives(1);
        let sector = Sector::new(1, &lives);
        let cases = case_lives(1, &mut lives, &sector);
        (lives, cases)
    }

    #[test]
    fn every_stop_has_its_case_and_days_only_go_forward() {
        let (lives, cases) = cases();
        let stopped = lives.iter().filter(|life| {
            let awaits = |step: &crate::sample::life::Step| step.to.awaits_clearance();
            life.steps.iter().any(awaits)
        });
        assert_eq!(cases.len(), stopped.count());
        for case in &cases {
            let order = |pair: &[CaseStep]| pair[0].on <= pair[1].on && pair[0].recorded <= pair[1].recorded;
            assert!(case.steps.windows(2).all(order), "{case:?}");
            for step in &case.steps {
                assert!(step.basis.starts_with("样例"), "{step:?}");
                assert!(step.recorded < MONTHS && step.recorded >= month_of(step.on), "{step:?}");
            }
        }
    }

    #[test]
    fn every_stage_is_entered() {
        let (_, cases) = cases();
        let entered: BTreeSet<ClearanceState> = cases
            .iter()
            .flat_map(|case| &case.steps)
            .filter_map(|step| match &step.what {
                What::Move(to, _) => Some(*to),
                What::Fact(_) => None,
            })
            .collect();
        // A case is opened by the stop, and reopened by the reopening, of its institution; no stop was set aside.
        assert_eq!(entered.len(), ClearanceState::ALL.len() - 3);
    }

    #[test]
    fn the_sample_stays_of_a_size_to_be_made_while_somebody_waits() {
        let (_, cases) = cases();
        let steps: usize = cases.iter().map(|case| case.steps.len()).sum();
        assert!((40_000..90_000).contains(&steps), "{steps}");
    }

    #[test]
    fn some_have_tens_of_claims_and_most_a_batch() {
        let (_, cases) = cases();
        let claims = |case: &CaseLife| {
            let filed = |step: &&CaseStep| matches!(step.what, What::Fact(CaseFact::ClaimFiled { .. }));
            case.steps.iter().filter(filed).count()
        };
        let of = |range: std::ops::Range<usize>| cases.iter().filter(|case| range.contains(&claims(case))).count();
        assert!(of(20..60) >= 8);
        assert!(of(1..3) > 1_500);
    }
}
