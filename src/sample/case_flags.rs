//! Judgements about cases: hard to clear, disputed, on hold; and tolling for one case alone.

use super::calendar::day;
use super::case_writer::Writer;
use super::cases::Start;
use crate::domain::case::fact::{CaseFact, Flag, HardReason};
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::value::evidence::EvidenceKind as E;

/// Confirms hard-to-clear (退而难清) for some of those that have exited; of those, some are looked at again in time, some once, some never.
fn hard(w: &mut Writer, start: Start, why: HardReason, percent: u64) {
    let confirmed = w.dice.chance(percent);
    let Some((exited_on, recorded)) = start.exit.filter(|_| confirmed) else {
        return;
    };
    w.wait_for(exited_on);
    w.recorded_not_before(recorded);
    w.wait(5, 60);
    let (flag, why) = (Flag::Hard, Some(why));
    w.fact(CaseFact::FlagRaised { flag, why }, "退而难清认定", &[E::Determination]);
    let reviews = w.dice.below(7);
    for _ in 0..reviews {
        w.wait(75, 95);
        w.fact(CaseFact::FlagReviewed { flag }, "退而难清复核", &[]);
    }
}

/// Nobody can be reached.
pub(super) fn lost_flag(w: &mut Writer, start: Start) {
    w.wait(20, 120);
    hard(w, start, HardReason::LostContact, 45);
}

/// The plan was voted down twice.
pub(super) fn rejected_flag(w: &mut Writer, start: Start) {
    hard(w, start, HardReason::PlanRejected, 60);
}

/// Police or court take long.
pub(super) fn long_proceeding_flag(w: &mut Writer, start: Start) {
    hard(w, start, HardReason::LongProceeding, 45);
}

/// Little came in within a year.
pub(super) fn low_recovery_flag(w: &mut Writer, start: Start) {
    let year = start.begins_on.checked_add_days(chrono::Days::new(370)).unwrap_or(w.on);
    w.wait_for(year);
    if w.dice.chance(20) {
        let papers = &[E::NothingRecoverable];
        w.fact(CaseFact::NothingRecoverable, "无可供执行", papers);
        hard(w, start, HardReason::NothingRecoverable, 60);
    } else {
        hard(w, start, HardReason::LowRecovery, 30);
    }
}

/// The police order to hold, for some until later.
pub(super) fn criminal_flags(w: &mut Writer) {
    let fate = w.dice.below(100);
    if fate < 14 {
        let (flag, why) = (Flag::OnHold, None);
        w.fact(CaseFact::FlagRaised { flag, why }, "中止函", &[E::PoliceLetter]);
        w.wait(30, 140);
        w.fact(CaseFact::FlagLifted { flag }, "恢复函", &[E::PoliceLetter]);
    }
}

/// Somebody disputes the disposal, or it is on hold; nothing ends it within the sample.
pub(super) fn stray_flags(w: &mut Writer) {
    let fate = w.dice.below(100);
    w.wait(10, 200);
    let (flag, paper) = if fate < 6 {
        (Flag::Disputed, "异议来信")
    } else if fate < 10 {
        (Flag::OnHold, "中止函")
    } else {
        return;
    };
    w.fact(CaseFact::FlagRaised { flag, why: None }, paper, &[E::Document]);
}

/// A case whose working group could not meet: tolled for itself alone, some of it after the fact.
pub(super) fn own_toll(w: &mut Writer) {
    let (first, last) = (day(2020, 1, 20), day(2020, 6, 30));
    if w.on < first || w.on > last || !w.dice.chance(12) {
        return;
    }
    let days = 20 + w.dice.below(69);
    let given = TollingGiven {
        clocks: vec![ClockKind::Execution, ClockKind::Movement, ClockKind::Age],
        to: w.ahead(days),
        approver: "样例省专班".to_owned(),
    };
    w.fact(CaseFact::Tolled(given), "顺延批复", &[E::Decision]);
}
