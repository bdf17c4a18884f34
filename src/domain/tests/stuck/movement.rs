//! ST1b: nothing moves.

use rstest::rstest;

use super::*;
use crate::domain::stuck::finding::Severity;
use crate::domain::stuck::movement::finding;
use crate::domain::stuck::obstacle::Obstacle;

const MOVED: &str = "2019-03-01";

fn severity(facts: &StuckFacts<'_>, rulebook: &Rulebook) -> Option<Severity> {
    finding(facts, &around(rulebook)).map(|finding| finding.severity)
}

fn moved() -> Sheet {
    Sheet { last_movement: day(MOVED), ..paying() }
}

#[rstest]
#[case::the_last_good_day(90, None)]
#[case::amber(91, Some(Severity::Amber))]
#[case::the_last_amber_day(180, Some(Severity::Amber))]
#[case::red(181, Some(Severity::Red))]
fn money_outstanding_that_does_not_move(#[case] days: u64, #[case] expected: Option<Severity>) {
    let sheet = moved();
    let rulebook = Rulebook::default();
    let as_of = after(MOVED, days);
    assert_eq!(severity(&exited(&sheet, as_of), &rulebook), expected);
    assert_eq!(severity(&stopped(&sheet, as_of), &rulebook), expected);
}

#[rstest]
#[case::amber(RuleKey::StuckMovementAmberDays, 30, None, Severity::Amber)]
#[case::red(RuleKey::StuckMovementRedDays, 120, Some(Severity::Amber), Severity::Red)]
fn a_province_tightens(
    #[case] key: RuleKey,
    #[case] limit: u64,
    #[case] within: Option<Severity>,
    #[case] past: Severity,
) {
    let sheet = moved();
    let rulebook = rules(key, "330000", "2018-01-01", &limit.to_string());
    let on = |days: u64| severity(&exited(&sheet, after(MOVED, days)), &rulebook);
    assert_eq!(on(limit), within);
    assert_eq!(on(limit + 1), Some(past));
}

#[rstest]
#[case::nothing_owed(Some(Money::ZERO))]
#[case::nothing_known(None)]
fn it_speaks_only_of_money_known_to_be_owed(#[case] outstanding: Option<Money>) {
    let sheet = Sheet { outstanding, ..moved() };
    let facts = exited(&sheet, after(MOVED, 400));
    assert_eq!(severity(&facts, &Rulebook::default()), None);
}

#[test]
fn what_does_not_move_is_the_first_thing_in_the_way() {
    let sheet = moved();
    let rulebook = Rulebook::default();
    let found = finding(&exited(&sheet, after(MOVED, 100)), &around(&rulebook)).expect("stuck");
    assert_eq!(found.obstacles[0], Obstacle::NoMovement(day(MOVED)));
    assert_eq!(found.obstacles[1], Obstacle::MoneyOutstanding(yuan(4_000_000)));
}

#[rstest]
#[case::ninety_net(120, None)]
#[case::ninety_one(121, Some(Severity::Amber))]
fn tolled_days_do_not_count(#[case] days: u64, #[case] expected: Option<Severity>) {
    let sheet = moved();
    let grants = [granted(after(MOVED, 11), after(MOVED, 40), after(MOVED, 11))];
    let facts = StuckFacts { grants: &grants, ..exited(&sheet, after(MOVED, days)) };
    assert_eq!(severity(&facts, &Rulebook::default()), expected);
}
