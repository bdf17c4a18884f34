//! ST6 顺延, and what a grant changes.

use rstest::rstest;

use super::*;
use crate::domain::stuck::finding::Severity;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::stuck::{exited as st1, judge, tolled};

fn with<'facts>(sheet: &'facts Sheet, grants: &'facts [Grant], days: u64) -> StuckFacts<'facts> {
    StuckFacts { grants, ..exited(sheet, after(EXIT, days)) }
}

#[rstest]
#[case::the_eve(29, false)]
#[case::the_first_day(30, true)]
#[case::the_last_day(119, true)]
#[case::the_day_after(120, false)]
fn while_a_grant_covers_the_day_it_is_on_a_list_of_its_own(#[case] days: u64, #[case] covered: bool) {
    let sheet = Sheet { last_movement: after(EXIT, 20), ..paying() };
    let grants = [granted(after(EXIT, 30), after(EXIT, 119), after(EXIT, 25))];
    let judged = judge(&with(&sheet, &grants, days), &around(&Rulebook::default()));
    assert_eq!(judged.tolled.is_some(), covered);
    assert_eq!(judged.stuck.is_empty(), covered);
}

#[test]
fn it_rejoins_with_its_net_age_when_the_grants_end() {
    let sheet = paying();
    let grants = [
        granted(after(EXIT, 30), after(EXIT, 60), after(EXIT, 25)),
        granted(after(EXIT, 50), after(EXIT, 99), after(EXIT, 40)),
        granted(after(EXIT, 100), after(EXIT, 110), after(EXIT, 90)),
    ];
    let facts = with(&sheet, &grants, 55);
    let found = tolled::finding(&facts, &around(&Rulebook::default())).expect("tolled");
    assert_eq!((found.from, found.until), (after(EXIT, 30), after(EXIT, 110)));
    assert_eq!((found.age.gross, found.age.net), (55, 29));
    assert_eq!(found.rejoins_on, Some(after(EXIT, 111)));
    assert_eq!(found.rejoins_net, 30);
    assert_eq!(found.grants.len(), 2);
    assert!(found.clocks.contains(&ClockKind::Movement));
    let back = with(&sheet, &grants, 111);
    let found = st1::finding(&back, &around(&Rulebook::default())).expect("back");
    assert_eq!(found.age.net, 30);
    assert!(found.is_stuck());
}

#[test]
fn overlapping_grants_are_united_and_never_added() {
    let sheet = paying();
    let twice = [
        granted(after(EXIT, 10), after(EXIT, 39), after(EXIT, 10)),
        granted(after(EXIT, 10), after(EXIT, 39), after(EXIT, 10)),
        granted(after(EXIT, 30), after(EXIT, 49), after(EXIT, 30)),
    ];
    let on = |days: u64| {
        let found = st1::finding(&with(&sheet, &twice, days), &around(&Rulebook::default()));
        let found = found.expect("on the list");
        (found.age.tolled, found.severity)
    };
    assert_eq!(on(220), (40, Severity::Info));
    assert_eq!(on(221), (40, Severity::Amber));
}

#[test]
fn a_grant_after_the_fact_changes_the_net_age_and_is_shown_as_such() {
    let sheet = paying();
    let late = [granted(after(EXIT, 100), after(EXIT, 149), after(EXIT, 190))];
    let facts = with(&sheet, &late, 200);
    let before = st1::finding(&StuckFacts { grants: &[], ..facts }, &around(&Rulebook::default()));
    assert_eq!(before.expect("on the list").severity, Severity::Amber);
    let found = st1::finding(&facts, &around(&Rulebook::default())).expect("on the list");
    assert_eq!((found.age.gross, found.age.net), (200, 150));
    assert_eq!(found.late_grants, 1);
    assert_eq!(found.severity, Severity::Info, "a warning may pass");
    assert_eq!(found.red_before_grant, None);
}

#[rstest]
#[case::recorded_while_still_amber(366, false)]
#[case::recorded_on_the_day_after_the_red_flag(367, true)]
fn a_red_flag_is_not_erased_by_a_grant_recorded_after_it(#[case] recorded: u64, #[case] kept: bool) {
    let sheet = paying();
    let late = [granted(after(EXIT, 300), after(EXIT, 389), after(EXIT, recorded))];
    for (days, tolled_today) in [(380, true), (400, false)] {
        let facts = with(&sheet, &late, days);
        let found = st1::finding(&facts, &around(&Rulebook::default())).expect("on the list");
        assert!(found.age.net <= 365);
        let expected = if kept { Severity::Red } else { Severity::Amber };
        assert_eq!(found.severity, expected);
        assert_eq!(found.red_before_grant.is_some(), kept);
        assert_eq!(found.is_stuck(), kept || !tolled_today);
        if let Some(red) = found.red_before_grant {
            assert_eq!((red.on, red.counted), (after(EXIT, 366), 366));
            assert_eq!(red.recorded_on, after(EXIT, 367));
        }
    }
}

#[test]
fn a_red_flag_stays_while_a_grant_given_in_time_for_what_follows_runs() {
    let sheet = paying();
    let grants = [granted(after(EXIT, 400), after(EXIT, 480), after(EXIT, 400))];
    let judged = judge(&with(&sheet, &grants, 450), &around(&Rulebook::default()));
    let tolled = judged.tolled.expect("tolled");
    assert_eq!(tolled.red_before_grant.expect("kept").on, after(EXIT, 399));
    let rules: Vec<StuckRule> = judged.stuck.iter().map(|found| found.rule).collect();
    assert!(rules.contains(&StuckRule::ExitedNotCleared), "{rules:?}");
}

#[test]
fn on_a_day_before_the_grant_was_recorded_the_flag_is_the_one_of_that_day() {
    let sheet = paying();
    let late = [granted(after(EXIT, 300), after(EXIT, 389), after(EXIT, 500))];
    let facts = with(&sheet, &late, 370);
    let found = st1::finding(&facts, &around(&Rulebook::default())).expect("on the list");
    let red = found.red_before_grant.expect("it was red that day");
    assert_eq!((red.on, red.counted), (after(EXIT, 370), 370));
    assert_eq!(found.severity, Severity::Red);
}

#[test]
fn a_grant_for_other_clocks_leaves_it_on_its_list() {
    let sheet = paying();
    let grants = [grant(&[ClockKind::Execution], after(EXIT, 30), after(EXIT, 60))];
    let judged = judge(&with(&sheet, &grants, 40), &around(&Rulebook::default()));
    assert_eq!(judged.tolled, None);
    assert_eq!(judged.stuck[0].rule, StuckRule::ExitedNotCleared);
    assert_eq!(judged.stuck[0].age.tolled, 0);
}

#[test]
fn the_gravest_comes_first() {
    let sheet = Sheet { last_movement: after(EXIT, 0), ..paying() };
    let judged = judge(&with(&sheet, &[], 200), &around(&Rulebook::default()));
    let rules: Vec<_> = judged.stuck.iter().map(|found| (found.rule, found.severity)).collect();
    assert_eq!(rules, [(StuckRule::NoMovement, Severity::Red), (StuckRule::ExitedNotCleared, Severity::Amber)]);
}
