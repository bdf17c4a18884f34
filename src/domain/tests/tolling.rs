//! Tolling against a simple model: the set of days that are left out.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::day;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Age, Grant, GrantScope, TolledDays, age, late_grants, tolled_days};
use crate::domain::clock::tolling_judge::grant_judge;
use crate::domain::clock::tolling_refusal::TollingRefusal;
use crate::domain::rulebook::{RuleKey, RuleRow, RuleValue, Rulebook};

/// A day counted from the first of 2020.
pub(super) fn on(offset: u64) -> NaiveDate {
    day("2020-01-01") + Days::new(offset)
}

/// Noon in Beijing on a day.
pub(super) fn noon(on: NaiveDate) -> DateTime<Utc> {
    on.and_hms_opt(4, 0, 0).expect("a moment").and_utc()
}

/// A grant of a province, recorded on the day it starts.
pub(super) fn grant(clocks: &[ClockKind], from: NaiveDate, to: NaiveDate) -> Grant {
    Grant {
        scope: GrantScope::Unit("330000".to_owned()),
        clocks: clocks.iter().copied().collect(),
        from,
        to,
        basis: "省整治办〔2020〕3号".to_owned(),
        approver: "province office".to_owned(),
        recorded_at: noon(from),
    }
}

/// Grants over the first two hundred days, some of them for another clock.
pub(super) fn any_grants() -> impl Strategy<Value = Vec<Grant>> {
    let one =
        (0_u64..200, 0_u64..60, prop::bool::weighted(0.8), 0_u64..60).prop_map(|(from, length, of_age, recorded)| {
            let clock = if of_age { ClockKind::Age } else { ClockKind::Plan };
            Grant { recorded_at: noon(on(from + recorded)), ..grant(&[clock], on(from), on(from + length)) }
        });
    prop::collection::vec(one, 0..6)
}

/// Every day that the grants leave out of a clock.
pub(super) fn left_out(grants: &[Grant], clock: ClockKind) -> BTreeSet<NaiveDate> {
    grants
        .iter()
        .filter(|grant| grant.clocks.contains(&clock))
        .flat_map(|grant| grant.from.iter_days().take_while(|day| *day <= grant.to))
        .collect()
}

proptest! {
    #[test]
    fn the_union_is_that_of_sets_of_days(grants in any_grants(), from in 0_u64..260, length in 0_u64..260) {
        let (from, to) = (on(from), on(from + length));
        let model = left_out(&grants, ClockKind::Age);
        let days = model.iter().filter(|day| **day > from && **day <= to).count();
        prop_assert_eq!(tolled_days(&grants, ClockKind::Age, from, to), i64::try_from(days).unwrap());
        let tolled = TolledDays::of(&grants, ClockKind::Age);
        for offset in 0..270 {
            prop_assert_eq!(tolled.covers(on(offset)), model.contains(&on(offset)));
        }
        for pair in tolled.intervals().windows(2) {
            prop_assert!(pair[0].1.succ_opt().unwrap() < pair[1].0, "a day between each two");
        }
    }

    #[test]
    fn the_net_age_is_never_more_than_the_gross_nor_below_zero(grants in any_grants(), since in 0_u64..260, length in 0_u64..260) {
        let Age { gross, net, tolled } = age(ClockKind::Age, on(since), on(since + length), &grants);
        prop_assert!(0 <= net && net <= gross && tolled >= 0);
        prop_assert_eq!(net + tolled, gross);
        prop_assert_eq!(gross, i64::try_from(length).unwrap());
    }

    #[test]
    fn a_grant_within_others_adds_no_days(grants in any_grants(), since in 0_u64..260, length in 0_u64..260, cut in 0_u64..60) {
        let before = age(ClockKind::Age, on(since), on(since + length), &grants);
        let mut more = grants.clone();
        more.extend(grants.iter().map(|one| Grant { to: (one.from + Days::new(cut)).min(one.to), ..one.clone() }));
        prop_assert_eq!(age(ClockKind::Age, on(since), on(since + length), &more), before);
    }

    #[test]
    fn a_further_grant_never_makes_anything_older(grants in any_grants(), since in 0_u64..260, length in 0_u64..260) {
        let ages: Vec<i64> = (0..=grants.len())
            .map(|known| age(ClockKind::Age, on(since), on(since + length), &grants[..known]).net)
            .collect();
        prop_assert!(ages.is_sorted_by(|one, two| one >= two), "{ages:?}");
    }
}

#[test]
fn two_grants_over_the_same_weeks_count_once() {
    let grants = [
        grant(&[ClockKind::Age], day("2020-01-24"), day("2020-02-22")),
        grant(&[ClockKind::Age], day("2020-02-10"), day("2020-03-10")),
        grant(&[ClockKind::Execution], day("2020-01-01"), day("2020-12-31")),
    ];
    let shown = age(ClockKind::Age, day("2019-12-31"), day("2020-04-24"), &grants);
    assert_eq!(shown, Age { gross: 115, net: 68, tolled: 47 });
    let tolled = TolledDays::of(&grants, ClockKind::Age);
    assert_eq!(tolled.intervals(), [(day("2020-01-24"), day("2020-03-10"))]);
}

#[test]
fn the_day_something_began_is_no_day_of_its_age_tolled_or_not() {
    let grants = [grant(&[ClockKind::Age], day("2020-01-24"), day("2020-01-25"))];
    let shown = age(ClockKind::Age, day("2020-01-24"), day("2020-01-25"), &grants);
    assert_eq!((shown.gross, shown.net), (1, 0));
    let before = age(ClockKind::Age, day("2020-01-26"), day("2020-01-24"), &grants);
    assert_eq!((before.gross, before.net), (-2, -2), "not begun");
}

#[test]
fn a_grant_after_the_fact_changes_the_net_age() {
    let mut late = grant(&[ClockKind::Age], day("2020-01-24"), day("2020-03-10"));
    late.recorded_at = noon(day("2020-04-01"));
    let grants = [grant(&[ClockKind::Age], day("2020-03-11"), day("2020-03-20")), late.clone()];
    let (since, as_of) = (day("2019-09-30"), day("2020-04-24"));
    assert_eq!(age(ClockKind::Age, since, as_of, &grants[..1]).net, 197);
    assert_eq!(age(ClockKind::Age, since, as_of, &grants).net, 150);
    assert_eq!(late_grants(&grants, ClockKind::Age, since, as_of), [&late]);
    let ended = late_grants(&grants, ClockKind::Age, day("2020-03-10"), as_of);
    assert!(ended.is_empty(), "it ended before this began");
    let other = late_grants(&grants, ClockKind::Movement, since, as_of);
    assert!(other.is_empty());
}

#[test]
fn a_grant_recorded_in_beijing_on_the_day_it_starts_is_in_time() {
    let mut one = grant(&[ClockKind::Age], day("2020-01-24"), day("2020-03-10"));
    one.recorded_at = "2020-01-24T15:59:59Z".parse().unwrap();
    assert!(!one.is_late());
    one.recorded_at = "2020-01-24T16:00:00Z".parse().unwrap();
    assert!(one.is_late());
}

#[test]
fn a_grant_concerns_the_cases_in_its_scope() {
    let (case, institution) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let units = ["330100", "330000", "CN"];
    for (scope, concerned) in [
        (GrantScope::Unit("CN".to_owned()), true),
        (GrantScope::Unit("330000".to_owned()), true),
        (GrantScope::Unit("330200".to_owned()), false),
        (GrantScope::Institution(institution), true),
        (GrantScope::Institution(case), false),
        (GrantScope::Case(case), true),
        (GrantScope::Case(institution), false),
    ] {
        let one = Grant { scope: scope.clone(), ..grant(&[ClockKind::Age], on(0), on(1)) };
        assert_eq!(one.concerns(case, institution, &units), concerned, "{scope:?}");
    }
}

#[test]
fn what_is_never_tolled_is_not_even_where_a_grant_says_so() {
    let grants = [grant(&[ClockKind::MonthlyReturn, ClockKind::Filing], on(0), on(30))];
    for clock in [ClockKind::MonthlyReturn, ClockKind::Filing] {
        assert_eq!(tolled_days(&grants, clock, on(0), on(30)), 0);
    }
}

#[test]
fn tolling_backwards_without_clock_or_without_approver_is_refused() {
    let rulebook = Rulebook::default();
    let judge = |grant: &Grant| grant_judge(grant, &rulebook, &[]);
    let good = grant(&[ClockKind::Age], day("2020-02-01"), day("2020-02-01"));
    assert_eq!(judge(&good), Ok(()));
    let backwards = grant(&[ClockKind::Age], day("2020-02-02"), day("2020-02-01"));
    assert_eq!(judge(&backwards), Err(TollingRefusal::Backwards { from: day("2020-02-02"), to: day("2020-02-01") }));
    let of_nothing = grant(&[], day("2020-02-01"), day("2020-02-02"));
    assert_eq!(judge(&of_nothing), Err(TollingRefusal::NoClock));
    let by_nobody = Grant { approver: "  ".to_owned(), ..good };
    assert_eq!(judge(&by_nobody), Err(TollingRefusal::NoApprover));
}

#[rstest]
#[case(90, Ok(()))]
#[case(91, Err(TollingRefusal::TooLong { days: 91, limit: 90, last: Some(on(89)) }))]
fn a_grant_longer_than_ninety_days_is_renewed_instead(#[case] days: u64, #[case] judged: Result<(), TollingRefusal>) {
    let asked = grant(&[ClockKind::Age], on(0), on(days - 1));
    assert_eq!(grant_judge(&asked, &Rulebook::default(), &[]), judged);
}

#[test]
fn a_province_may_allow_shorter_grants_only() {
    let rulebook = Rulebook::new(vec![RuleRow {
        key: RuleKey::TollingGrantDays,
        unit: "330000".to_owned(),
        from: day("2020-01-01"),
        value: RuleValue::Days(30),
        source: "test".to_owned(),
    }]);
    let asked = grant(&[ClockKind::Age], on(0), on(30));
    assert!(matches!(grant_judge(&asked, &rulebook, &[]), Err(TollingRefusal::TooLong { limit: 30, .. })));
}

#[rstest]
#[case(ClockKind::MonthlyReturn)]
#[case(ClockKind::Filing)]
fn returns_and_the_entry_of_a_filing_are_never_tolled(#[case] clock: ClockKind) {
    let asked = grant(&[ClockKind::Age, clock], on(0), on(10));
    assert_eq!(grant_judge(&asked, &Rulebook::default(), &[]), Err(TollingRefusal::NeverTolled { clock }));
}

#[rstest]
#[case::on_its_last_day("2020-02-10", true)]
#[case::the_day_after("2020-02-11", false)]
fn a_window_that_has_run_is_not_tolled(#[case] recorded: &str, #[case] allowed: bool) {
    let mut asked = grant(&[ClockKind::Notice], day("2020-02-01"), day("2020-02-20"));
    asked.recorded_at = noon(day(recorded));
    let windows = [(ClockKind::ClaimsWindow, day("2019-12-01")), (ClockKind::Notice, day("2020-02-10"))];
    let refused = Err(TollingRefusal::WindowRun { clock: ClockKind::Notice, due: day("2020-02-10") });
    let judged = grant_judge(&asked, &Rulebook::default(), &windows);
    assert_eq!(judged, if allowed { Ok(()) } else { refused });
}
