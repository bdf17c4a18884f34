//! How far an application has come, and what ST5 finds: given a way, when somebody looks on a day, then the list says.

mod conditions;
mod stuck;
mod way;

use chrono::{NaiveDate, TimeZone, Utc};
use proptest::prelude::*;

use super::day;
use crate::domain::clock::ClockKind;
use crate::domain::pilot::fact::{Consequence, PilotFact, Scope, Term};
use crate::domain::pilot::progress_capital::Verdict;
use crate::domain::pilot::progress_due::DeadlineBy;
use crate::domain::pilot::progress_step::{PilotMover, PilotStep};
use crate::domain::pilot::state::PilotState as P;
use crate::domain::rulebook::RuleKey;
use crate::domain::value::ratio::Ratio;
use way::{Way, wan};

#[test]
fn an_application_without_figures_waits_for_them_and_says_unknown() {
    let progress = Way::begun("2020-01-02").on("2020-01-20");
    assert_eq!((progress.stage, progress.scope), (P::Intent, None));
    assert_eq!(progress.awaited.map(|one| one.next), Some(PilotStep::FileApplication));
    assert_eq!(progress.capital.registered.verdict, Verdict::Unknown);
    assert_eq!(progress.capital.tenth.verdict, Verdict::Unknown);
    assert_eq!(progress.stock.balance_now(), None);
    assert_eq!((progress.stock.reduced, progress.stock.time_used), (None, None));
    let deadline = progress.deadline.expect("a deadline");
    assert_eq!(deadline.due, day("2020-02-01"));
    assert_eq!(deadline.by, DeadlineBy::Rule(RuleKey::PilotIntentDays));
}

#[test]
fn nothing_is_said_before_the_intent() {
    assert!(Way::begun("2020-01-02").looked_at("2020-01-01").is_none());
}

#[test]
fn one_withdrawn_on_its_first_day_waits_for_nothing_and_is_not_stuck() {
    let way = Way::begun("2020-01-02").to(P::Withdrawn, "2020-01-02");
    let progress = way.on("2021-01-02");
    assert_eq!((progress.stage, progress.since), (P::Withdrawn, day("2020-01-02")));
    assert_eq!((progress.dwell, progress.deadline, progress.awaited), (None, None, None));
    assert_eq!(way.stuck_on("2021-01-02"), None);
}

#[test]
fn without_a_return_the_balance_is_unknown_and_the_time_is_not() {
    let progress = Way::running_off().on("2020-08-30");
    assert_eq!(progress.stock.balance_then, Some(wan(1_000)));
    assert_eq!(progress.stock.balance_now(), None);
    assert_eq!((progress.stock.reduced, progress.stock.behind()), (None, None));
    assert_eq!(progress.stock.time_used, Ratio::of(182, 365));
    assert_eq!(progress.awaited.map(|one| one.next), Some(PilotStep::RunOff(None)));
}

#[test]
fn a_return_of_before_the_conversion_says_nothing_of_the_reduction() {
    let progress = Way::running_off().reported("2020-01", 1_200).on("2020-08-30");
    assert_eq!(progress.stock.balance_now(), Some(wan(1_200)));
    assert_eq!(progress.stock.reduced, None);
}

#[test]
fn the_newest_return_by_the_day_says_what_is_gone() {
    let way = Way::running_off().reported("2020-06", 400).reported("2020-09", 100);
    let progress = way.on("2020-08-30");
    assert_eq!(progress.stock.balance_now(), Some(wan(400)));
    assert_eq!(progress.stock.reduced, Ratio::of(6, 10));
    assert_eq!(progress.stock.left(), Ratio::of(4, 10));
    assert_eq!(way.on("2020-09-30").stock.reduced, Ratio::of(9, 10));
}

#[test]
fn a_tenth_of_the_balance_at_conversion_is_asked_of_the_first_payment() {
    let short = Way::provisional().paid("2020-03-10", 99).on("2020-03-15");
    assert_eq!(short.capital.tenth.asked, Some(wan(100)));
    assert_eq!(short.capital.tenth.verdict, Verdict::Fail);
    assert_eq!(short.awaited.map(|one| one.next), Some(PilotStep::PayFirst(Some(wan(1)))));
    let enough = Way::provisional().paid("2020-03-10", 100).on("2020-03-15");
    assert_eq!(enough.capital.tenth.verdict, Verdict::Pass);
    assert_eq!(enough.awaited.map(|one| one.next), Some(PilotStep::Advance(P::Capitalised)));
}

#[test]
fn what_is_paid_after_the_first_capital_counts_was_no_part_of_it() {
    let progress = Way::running_off().paid("2020-05-01", 300).on("2020-06-01");
    assert_eq!(progress.capital.first_paid, Some(wan(500)));
    assert_eq!(progress.capital.paid, wan(800));
}

#[test]
fn the_rest_of_a_national_licence_is_due_six_months_after_it() {
    let way = Way::begun("2020-01-02").filed("2020-01-05", Scope::Nation, 100_000).to(P::Provisional, "2020-03-01");
    let capital = way.on("2020-03-02").capital;
    assert_eq!(capital.registered.asked, Some(wan(100_000)));
    assert_eq!(capital.registered.verdict, Verdict::Pass);
    assert_eq!(capital.rest_due, Some(day("2020-09-01")));
    assert_eq!(capital.first.and_then(|first| first.asked), Some(wan(50_000)));
}

#[test]
fn a_condition_is_due_on_its_last_day_and_overdue_after_it() {
    let way = Way::running_off().condition("一", "2020-06-30", Consequence::Lapse);
    assert_eq!(way.on("2020-06-30").conditions[0].days_over, 0);
    let late = way.on("2020-07-02");
    assert_eq!(late.conditions[0].days_over, 2);
    let lapse = late.lapse.expect("a lapse is proposed");
    assert_eq!((lapse.condition.as_str(), lapse.since), ("一", day("2020-07-01")));
    assert_eq!(late.awaited.map(|one| one.next), Some(PilotStep::ConfirmLapse("一".to_owned())));
}

#[test]
fn a_condition_that_only_asks_for_a_review_proposes_no_lapse() {
    let way = Way::running_off().condition("二", "2020-06-30", Consequence::Review);
    let late = way.on("2020-07-02");
    assert_eq!((late.conditions_overdue().count(), late.lapse), (1, None));
    let awaited = late.awaited.expect("somebody decides");
    assert_eq!((awaited.next, awaited.mover), (PilotStep::DecideCondition("二".to_owned()), PilotMover::Province));
}

#[test]
fn a_condition_put_off_or_met_in_time_is_not_overdue() {
    let put_off = Way::running_off()
        .condition("一", "2020-06-30", Consequence::Lapse)
        .fact("2020-06-20", PilotFact::ConditionExtended { condition: "一".to_owned(), due: day("2020-08-31") });
    assert_eq!(put_off.on("2020-07-31").conditions_overdue().count(), 0);
    assert_eq!(put_off.on("2020-07-31").condition_next().map(|one| one.due), Some(day("2020-08-31")));
    let met = Way::running_off()
        .condition("一", "2020-06-30", Consequence::Lapse)
        .fact("2020-06-29", PilotFact::ConditionMet { condition: "一".to_owned() });
    assert_eq!((met.on("2020-07-31").conditions_met(), met.on("2020-07-31").lapse), (1, None));
}

#[test]
fn tolled_days_put_off_the_stage_the_run_off_and_its_conditions() {
    let way = Way::running_off()
        .condition("一", "2020-06-30", Consequence::Lapse)
        .tolled(ClockKind::Conversion, "2020-05-01", "2020-05-10")
        .tolled(ClockKind::Condition, "2020-06-01", "2020-06-10");
    let progress = way.on("2020-08-30");
    assert_eq!(progress.run_off_until, Some(day("2021-03-11")));
    assert_eq!(progress.deadline.map(|one| one.due), Some(day("2021-03-11")));
    assert_eq!(progress.conditions[0].due, day("2020-07-10"));
    assert_eq!(progress.stock.time_used, Ratio::of(172, 365));
    let dwell = progress.dwell.expect("it stays there");
    assert_eq!(dwell.gross - dwell.net, 10);
    assert_eq!(way.on("2020-05-05").tolled_until, Some(day("2020-05-10")));
}

#[test]
fn the_days_an_applicant_takes_do_not_count_for_the_review() {
    let straight = Way::begun("2020-01-02").to(P::CityReview, "2020-02-03");
    let returned = Way::begun("2020-01-02")
        .to(P::CityReview, "2020-02-03")
        .to(P::Returned, "2020-02-10")
        .to(P::CityReview, "2020-02-20");
    let due = |way: &Way| way.on("2020-02-25").deadline.expect("a deadline").due;
    assert_eq!(due(&straight), day("2020-02-23"));
    assert_eq!(due(&returned), day("2020-03-04"));
    assert_eq!(
        returned.on("2020-02-12").deadline.map(|one| one.by),
        Some(DeadlineBy::Rule(RuleKey::PilotSupplementDays))
    );
}

#[test]
fn the_first_capital_is_due_by_the_approval_where_that_is_earlier() {
    // The rule of Xiamen is of 13 May 2020; what was licensed before runs by its approval alone.
    assert_eq!(Way::provisional().on("2020-03-02").deadline, None);
    let term = Term::Capital { amount: wan(100) };
    let set = Way::provisional().conditioned("首期", term, "2020-03-20", Consequence::Lapse);
    let by = set.on("2020-03-02").deadline.expect("a deadline");
    assert_eq!((by.due, by.by), (day("2020-03-20"), DeadlineBy::Condition("首期".to_owned())));
}

#[test]
fn an_end_of_the_run_off_that_was_set_anew_is_kept() {
    let way = Way::running_off().fact("2020-06-01", PilotFact::RunOffSet { end: day("2020-12-31") });
    let progress = way.on("2020-07-01");
    assert_eq!(progress.run_off_end, Some(day("2020-12-31")));
    assert_eq!(progress.run_off_superseded, [day("2021-03-01")]);
    assert!(way.on("2020-05-31").run_off_superseded.is_empty());
}

fn offset(days: i64) -> NaiveDate {
    day("2020-03-01") + chrono::TimeDelta::days(days)
}

proptest! {
    /// The figures agree with the arithmetic of a schoolbook, whatever balance is left and whenever somebody looks.
    #[test]
    fn percentages_agree_with_a_simple_model(left in 0_i64..2_000, days in 30_i64..600) {
        let way = Way::running_off().reported("2020-03", left);
        let as_of = offset(days);
        let progress = way.looked_at(&as_of.to_string()).expect("it has begun");
        let gone = i128::from(1_000 - left);
        prop_assert_eq!(progress.stock.reduced, Ratio::of(gone, 1_000));
        prop_assert_eq!(progress.stock.time_used, Ratio::of(days.into(), 365));
        prop_assert_eq!(progress.stock.days_left, Some(365 - days));
        let behind = i128::from(days) * 1_000 - gone * 365;
        prop_assert_eq!(progress.stock.behind(), Ratio::of(behind, 365_000));
        let overdue = progress.days_over;
        prop_assert_eq!(overdue, (days - 365).max(0));
    }
}

fn utc(on: NaiveDate) -> chrono::DateTime<Utc> {
    Utc.from_utc_datetime(&on.and_time(chrono::NaiveTime::MIN))
}
