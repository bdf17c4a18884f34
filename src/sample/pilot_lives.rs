//! Who applies to convert, how far each comes, and what stands in its way.

use chrono::{Days, NaiveDate};

use super::calendar::{day, month_end, month_of};
use super::life::{HISTORY_LENGTH, Life};
use super::pilot_roads::{FAST, Road, STEADY, Sought};
use super::pilot_writer::{PilotLife, PilotWriter};
use super::pilots::{Fate, fate_of, goes_with_pilot};
use super::sector::Sector;
use crate::domain::institution::state::InstitutionState as S;
use crate::domain::pilot::fact::{Obstacle, Office, Opinion, Scope};
use crate::domain::pilot::state::PilotState as P;
use crate::domain::value::reason::Reason as R;

/// How far an application has come by March 2020, of those of institutions that stop later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aim {
    /// It only means to.
    Intent,
    /// It means to, and does not want to go on.
    Unwilling,
    /// Its pack is looked through.
    Applied,
    /// The city reviews it.
    City,
    /// The province reviews it.
    Province,
    /// One of the two offices of the province does not agree.
    Split,
    /// The nation reviews it.
    National,
    /// It was sent back.
    Returned,
    /// It was sent back, and came again.
    Supplied,
    /// The first capital is not paid, and its day is not over.
    Provisional,
    /// The first capital is not paid, and its day is over: the lapse is proposed, and nobody has confirmed it.
    Breached,
    /// The first capital is paid.
    Capitalised,
    /// The stock runs off.
    RunOff,
    /// Nothing is left.
    Acceptance,
}

/// Applications of institutions that stop after April 2020, besides those whose fate is set with their lives.
const AIMS: [Aim; 24] = [
    Aim::Breached,
    Aim::Capitalised,
    Aim::Acceptance,
    Aim::Acceptance,
    Aim::National,
    Aim::National,
    Aim::Intent,
    Aim::Unwilling,
    Aim::Intent,
    Aim::Unwilling,
    Aim::Applied,
    Aim::Applied,
    Aim::City,
    Aim::City,
    Aim::Province,
    Aim::Split,
    Aim::Split,
    Aim::Returned,
    Aim::Returned,
    Aim::Supplied,
    Aim::Provisional,
    Aim::Provisional,
    Aim::RunOff,
    Aim::RunOff,
];

/// The two that follow the approvals of Xiamen of May 2020: three hundred million registered, a hundred in thirty days.
const LIKE_XIAMEN: [Aim; 2] = [Aim::Breached, Aim::Capitalised];

/// Every application, by the number of its life.
pub(super) fn pilot_lives(lives: &[Life], sector: &Sector) -> Vec<PilotLife> {
    let in_operation = || lives.iter().enumerate().skip(HISTORY_LENGTH);
    let mut pilots: Vec<PilotLife> = in_operation()
        .filter_map(|(number, life)| {
            let fate = fate_of(number.saturating_sub(HISTORY_LENGTH))?;
            fated(sector, number, life, fate)
        })
        .collect();
    let mut taken: Vec<usize> = Vec::new();
    for (place, aim) in AIMS.iter().enumerate() {
        let found = in_operation()
            .find(|(number, life)| !taken.contains(number) && is_free(*number, life) && fits(sector, *number, *aim));
        if let Some((number, life)) = found {
            taken.push(number);
            pilots.push(aimed(sector, (number, life), *aim, place));
        }
    }
    pilots.sort_by_key(|pilot| pilot.life);
    pilots
}

/// The month in which a life leaves operation, and the day.
fn left(life: &Life) -> NaiveDate {
    let step = life.steps.iter().find(|step| !step.to.in_operation());
    step.map_or(NaiveDate::MAX, |step| step.effective.on)
}

/// Whoever may be given an application: it stops after April 2020, and its life says nothing of one. Every sixty-first
/// has a plan that turned up after its stop.
fn is_free(number: usize, life: &Life) -> bool {
    let at = number.saturating_sub(HISTORY_LENGTH);
    fate_of(at).is_none()
        && at % 61 != 7
        && at != 1520
        && left(life) >= day(2020, 5, 1)
        && life.steps.iter().all(|step| step.effective.on < day(2020, 1, 3) || !step.to.in_operation())
        && !life.steps.iter().any(|step| step.reason == R::PoliceFiling)
}

/// Whether what its returns say goes with how far it comes.
fn fits(sector: &Sector, number: usize, aim: Aim) -> bool {
    const MILLION_IN_FEN: i64 = 100_000_000;
    let balance = |on: NaiveDate| {
        let held = sector.held(number, month_of(on));
        held.map_or(0, |[balance, ..]| balance)
    };
    let (before, now) = (balance(day(2019, 11, 30)), balance(day(2020, 3, 31)));
    match aim {
        Aim::Breached | Aim::Capitalised => before > 50 * MILLION_IN_FEN && before < 800 * MILLION_IN_FEN && now > 0,
        Aim::Acceptance => before > 0 && now == 0,
        Aim::Intent
        | Aim::Unwilling
        | Aim::Applied
        | Aim::City
        | Aim::Province
        | Aim::Split
        | Aim::National
        | Aim::Returned
        | Aim::Supplied
        | Aim::Provisional
        | Aim::RunOff => now > 0,
    }
}

/// The application of an institution whose life says how it ends.
fn fated(sector: &Sector, number: usize, life: &Life, fate: Fate) -> Option<PilotLife> {
    let of = |with: fn(S) -> bool| {
        let mut steps = life.steps.iter();
        steps.find(|step| goes_with_pilot(step) && with(step.to))
    };
    let begun = of(|to| to == S::Transforming)?.effective.on;
    let left = left(life);
    let until = match fate {
        Fate::Converts => month_of(left).saturating_add(1),
        Fate::Stops | Fate::Returns(_) => month_of(left),
    };
    let intent = begun.checked_sub_days(Days::new(FAST.applied))?;
    let mut writer = PilotWriter::new(sector, number, intent, until);
    let (balance, _) = writer.stock();
    let scope = if fate == Fate::Converts && number.is_multiple_of(5) { Scope::Nation } else { Scope::Province };
    let mut road = Road {
        sought: Sought::for_balance(scope, balance),
        pace: if fate == Fate::Stops { STEADY } else { FAST },
        writer: &mut writer,
    };
    road.intent();
    road.applied();
    road.city();
    match fate {
        Fate::Converts => converts(&mut road, left),
        Fate::Stops => stops(&mut road, number),
        Fate::Returns(reason) => {
            let decided = of(|to| to == S::Reducing)?.effective.on;
            comes_to_nothing(&mut road, reason, decided, number);
        }
    }
    Some(PilotLife { life: number, steps: writer.steps })
}

fn converts(road: &mut Road<'_, '_>, left: NaiveDate) {
    road.province();
    road.provisional(30);
    road.capitalised();
    road.run_off();
    let running = road.writer.on;
    let zero = road.writer.month_of_zero(month_of(running).saturating_sub(1));
    let empty = zero.map_or(left, month_end).min(left);
    // What the custodian says half-way.
    let half = running.checked_add_days(Days::new(40)).unwrap_or(running);
    if half < empty {
        road.writer.wait_for(half);
        let (balance, lenders) = road.writer.stock();
        road.stock_found(balance, lenders);
    }
    road.writer.wait_for(empty);
    road.acceptance();
    road.licensed(left);
}

/// It goes on until the institution stops, which ends it.
fn stops(road: &mut Road<'_, '_>, number: usize) {
    if number.is_multiple_of(4) {
        road.obstacle(Obstacle::Incapable, "系统与风控达不到要求");
        return;
    }
    road.province();
    if number.is_multiple_of(3) {
        road.returned();
        return;
    }
    road.provisional(60);
    road.converted();
    if number.is_multiple_of(2) {
        road.writer.wait(25);
        road.obstacle(Obstacle::Capital, "股东资金未到位");
    }
}

fn comes_to_nothing(road: &mut Road<'_, '_>, reason: R, decided: NaiveDate, number: usize) {
    if reason == R::PilotRejected {
        road.province();
        road.writer.wait(5);
        road.opinion(Office::ProvinceLending, Opinion::Disagree, "省级意见");
        road.obstacle(Obstacle::Illegality, "检查发现自融");
        road.ended(P::Rejected, R::Illegality, decided);
    } else if reason == R::PilotWithdrawn {
        road.writer.wait(6);
        if number.is_multiple_of(2) {
            road.returned();
        }
        road.obstacle(Obstacle::Unwilling, "股东会未通过转型议案");
        road.ended(P::Withdrawn, R::Unwilling, decided);
    } else {
        road.province();
        // Fifteen days for the first capital, which never came.
        road.provisional(15);
        road.obstacle(Obstacle::Capital, "股东无力出资");
        road.ended(P::Lapsed, R::ConditionBreached, decided);
    }
}

/// The application of an institution that stops after April 2020.
fn aimed(sector: &Sector, (number, life): (usize, &Life), aim: Aim, place: usize) -> PilotLife {
    let later = u64::try_from(place % 5).unwrap_or(0);
    let begun = begun(aim).checked_add_days(Days::new(later)).unwrap_or(begun(aim));
    let mut writer = PilotWriter::new(sector, number, begun, month_of(left(life)));
    let (balance, _) = writer.stock();
    let scope = if aim == Aim::National { Scope::Nation } else { Scope::Province };
    let sought = if LIKE_XIAMEN.contains(&aim) {
        Sought::millions(scope, 300, 100)
    } else {
        Sought::for_balance(scope, balance)
    };
    let mut road = Road { sought, pace: STEADY, writer: &mut writer };
    road.intent();
    walk(&mut road, aim);
    PilotLife { life: number, steps: writer.steps }
}

/// The first day of the intent, so that the application is where it is to be at the end of March 2020.
fn begun(aim: Aim) -> NaiveDate {
    match aim {
        Aim::Intent => day(2020, 3, 9),
        Aim::Unwilling | Aim::Supplied => day(2020, 1, 6),
        Aim::Applied => day(2020, 3, 17),
        Aim::City | Aim::Returned => day(2020, 2, 24),
        Aim::Province => day(2020, 3, 2),
        Aim::Split | Aim::National => day(2020, 1, 8),
        Aim::Provisional => day(2020, 2, 6),
        Aim::Breached | Aim::Capitalised | Aim::RunOff | Aim::Acceptance => day(2020, 1, 6),
    }
}

fn walk(road: &mut Road<'_, '_>, aim: Aim) {
    match aim {
        Aim::Intent => return road.pack_begun(4),
        Aim::Unwilling => {
            road.pack_begun(2);
            return road.obstacle(Obstacle::Unwilling, "股东会未议转型，拟改为退出");
        }
        Aim::Applied
        | Aim::City
        | Aim::Province
        | Aim::Split
        | Aim::National
        | Aim::Returned
        | Aim::Supplied
        | Aim::Provisional
        | Aim::Breached
        | Aim::Capitalised
        | Aim::RunOff
        | Aim::Acceptance => road.applied(),
    }
    if aim == Aim::Applied {
        return;
    }
    road.city();
    match aim {
        Aim::City => road.obstacle(Obstacle::Incapable, "持续经营能力与系统待核"),
        Aim::Returned => {
            road.returned();
            road.obstacle(Obstacle::Illegality, "存量中有超利率产品，先行整改");
        }
        Aim::Supplied => {
            road.province();
            road.returned();
            road.supplied(P::ProvinceReview);
            road.obstacle(Obstacle::Other, "实际控制人变更待批");
            road.writer.wait(12);
            road.lifted(Obstacle::Other);
        }
        Aim::Province => road.province(),
        Aim::Split => {
            road.province();
            road.writer.wait(8);
            road.opinion(Office::ProvinceLending, Opinion::Agree, "省级意见");
            road.opinion(Office::ProvinceFinance, Opinion::Disagree, "省级意见");
        }
        Aim::National => {
            road.province();
            road.national();
        }
        Aim::Provisional => {
            road.province();
            road.provisional(30);
            road.converted();
        }
        Aim::Breached => {
            road.province();
            road.provisional(30);
            road.converted();
            road.writer.wait(25);
            road.obstacle(Obstacle::Capital, "首期一亿元未到位");
        }
        Aim::Capitalised => {
            road.province();
            road.provisional(30);
            road.capitalised();
        }
        Aim::RunOff => runs_off(road),
        Aim::Acceptance => {
            runs_off(road);
            road.writer.wait_for(day(2020, 3, 26));
            road.acceptance();
        }
        Aim::Intent | Aim::Unwilling | Aim::Applied => {}
    }
}

fn runs_off(road: &mut Road<'_, '_>) {
    road.province();
    road.provisional(30);
    road.capitalised();
    road.run_off();
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::sample::life::lives;
    use crate::sample::pilot_writer::PilotWhat;

    /// Where each application stands at the end of March 2020, a stop apart.
    fn standing() -> BTreeMap<P, usize> {
        let lives = lives(20_200_331);
        let sector = Sector::new(20_200_331, &lives);
        let mut stages = BTreeMap::new();
        for pilot in pilot_lives(&lives, &sector) {
            let on = lives.get(pilot.life).map(left);
            assert!(pilot.steps.windows(2).all(|pair| pair[0].on <= pair[1].on), "{pilot:?}");
            let mut stage = None;
            for step in pilot.steps.iter().filter(|step| step.on <= day(2020, 3, 31)) {
                assert!(Some(step.on) <= on, "{pilot:?}");
                match &step.what {
                    PilotWhat::Intent => stage = Some(P::Intent),
                    PilotWhat::Move(to, _) => stage = Some(*to),
                    PilotWhat::Fact(_) => {}
                }
            }
            *stages.entry(stage.expect("an intent")).or_default() += 1;
        }
        stages
    }

    #[test]
    fn an_application_stands_at_every_stage_in_march_2020() {
        let stages = standing();
        for stage in P::ALL {
            assert!(stages.contains_key(stage), "{stage} in {stages:?}");
        }
        assert_eq!(stages.values().sum::<usize>(), 54, "{stages:?}");
        assert_eq!(stages.get(&P::Licensed), Some(&3), "{stages:?}");
    }
}
