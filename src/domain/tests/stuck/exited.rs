//! ST1 退而不清.

use rstest::rstest;

use super::*;
use crate::domain::stuck::exited::finding;
use crate::domain::stuck::finding::{Finding, Severity, Split};
use crate::domain::stuck::obstacle::Obstacle;
use crate::domain::value::days::AgeBand;

fn found(sheet: &Sheet, days: u64, rulebook: &Rulebook) -> Finding {
    finding(&exited(sheet, after(EXIT, days)), &around(rulebook)).expect("on the list")
}

#[rstest]
#[case::the_day_of_the_exit(0, Severity::Info, AgeBand::UpTo90)]
#[case::the_first_band_ends(90, Severity::Info, AgeBand::UpTo90)]
#[case::the_second_begins(91, Severity::Info, AgeBand::UpTo180)]
#[case::the_last_good_day(180, Severity::Info, AgeBand::UpTo180)]
#[case::amber(181, Severity::Amber, AgeBand::UpTo365)]
#[case::the_last_amber_day(365, Severity::Amber, AgeBand::UpTo365)]
#[case::red(366, Severity::Red, AgeBand::UpTo730)]
#[case::years_later(2_000, Severity::Red, AgeBand::Over730)]
fn an_exited_institution_that_advanced_little_grows_graver(
    #[case] days: u64,
    #[case] severity: Severity,
    #[case] band: AgeBand,
) {
    let sheet = paying();
    let found = found(&sheet, days, &Rulebook::default());
    assert_eq!((found.severity, found.band), (severity, band));
    assert_eq!(found.age.gross, i64::try_from(days).unwrap());
}

#[rstest]
#[case::to_the_fen(Some("100000000"), 366, Severity::Red)]
#[case::a_fen_more(Some("100000000.01"), 366, Severity::Amber)]
#[case::the_last_amber_day(Some("100000000.01"), 730, Severity::Amber)]
#[case::red(Some("100000000.01"), 731, Severity::Red)]
#[case::unknown_is_not_little(None, 730, Severity::Amber)]
#[case::nor_for_ever(None, 731, Severity::Red)]
fn the_limit_of_the_plan_follows_what_was_advanced(
    #[case] advanced: Option<&str>,
    #[case] days: u64,
    #[case] severity: Severity,
) {
    let sheet = Sheet { advanced: advanced.map(|amount| amount.parse().expect("an amount")), ..paying() };
    assert_eq!(found(&sheet, days, &Rulebook::default()).severity, severity);
}

#[rstest]
#[case::amber_at_home(120, Severity::Info)]
#[case::a_day_later(121, Severity::Amber)]
fn a_province_tightens_the_warning(#[case] days: u64, #[case] severity: Severity) {
    let sheet = paying();
    let tight = rules(RuleKey::StuckExitedAmberDays, "330000", "2018-01-01", "120");
    let loose = rules(RuleKey::StuckExitedAmberDays, "330000", "2018-01-01", "400");
    assert_eq!(found(&sheet, days, &tight).severity, severity);
    assert_eq!(found(&sheet, days, &loose).severity, Severity::Info);
    assert_eq!(found(&sheet, 181, &loose).severity, Severity::Amber);
}

#[rstest]
#[case::within(198, Severity::Amber)]
#[case::past(199, Severity::Red)]
fn a_province_tightens_the_limit_of_a_plan(#[case] days: u64, #[case] severity: Severity) {
    let sheet = paying();
    let tight = rules(RuleKey::CaseExecutionSmallDays, "330000", "2018-01-01", "198");
    assert_eq!(found(&sheet, days, &tight).severity, severity);
}

#[rstest]
#[case::within(60, Severity::Info)]
#[case::past(61, Severity::Amber)]
fn a_warning_follows_the_rulebook_of_the_day_of_the_list(#[case] days: u64, #[case] severity: Severity) {
    let sheet = paying();
    let rulebook = rules(RuleKey::StuckExitedAmberDays, "CN", "2019-02-01", "60");
    let found = found(&sheet, days, &rulebook);
    assert_eq!(found.severity, severity);
    let due = found.ladder[0].due.expect("a deadline");
    assert_eq!(due.then.due, after(EXIT, 180), "when the clock started");
    assert_eq!(due.today.expect("changed").due, after(EXIT, 60));
}

#[rstest]
#[case::within(365, Severity::Amber)]
#[case::past(366, Severity::Red)]
fn the_limit_of_a_plan_stays_that_of_the_day_of_the_exit(#[case] days: u64, #[case] severity: Severity) {
    let sheet = paying();
    let rule = RuleKey::CaseExecutionSmallDays;
    let rulebook = Rulebook::new(vec![row(rule, "CN", "2018-01-01", "365"), row(rule, "CN", "2019-02-01", "198")]);
    let found = found(&sheet, days, &rulebook);
    assert_eq!(found.severity, severity);
    let due = found.ladder[1].due.expect("a deadline");
    assert_eq!(due.then.due, after(EXIT, 365));
    assert_eq!(due.today.expect("changed").due, after(EXIT, 198));
}

#[test]
fn an_exit_before_the_rule_has_no_deadline_and_is_measured_by_the_threshold_of_the_list() {
    let sheet = paying();
    let red = found(&sheet, 366, &Rulebook::default()).ladder[1];
    assert_eq!(red.due, None);
    assert_eq!((red.days, red.passed), (365, true));
    let before = found(&sheet, 60, &Rulebook::default());
    assert_eq!(before.ladder.len(), 1, "no rule yet on the day of the list");
}

#[test]
fn the_limit_today_follows_the_amount_of_today() {
    let sheet = Sheet { advanced: Some(yuan(50_000_000)), ..paying() };
    let mut rows = rules(RuleKey::CaseExecutionSmallAmount, "CN", "2018-01-01", "10000000")
        .rows(RuleKey::CaseExecutionSmallAmount)
        .to_vec();
    rows.push(row(RuleKey::CaseExecutionSmallAmount, "CN", "2019-02-01", "100000000"));
    rows.push(row(RuleKey::CaseExecutionDays, "CN", "2018-01-01", "730"));
    rows.push(row(RuleKey::CaseExecutionSmallDays, "CN", "2018-01-01", "365"));
    let found = found(&sheet, 100, &Rulebook::new(rows));
    let red = found.ladder[1];
    assert_eq!((red.rule, red.days), (RuleKey::CaseExecutionDays, 730));
    let today = red.due.expect("a deadline").today.expect("changed");
    assert_eq!(today.rule, RuleKey::CaseExecutionSmallDays);
    assert_eq!(today.due, after(EXIT, 365));
}

#[rstest]
#[case::money(Some(1), Split::Money)]
#[case::formalities(Some(0), Split::Formalities)]
#[case::honestly_unknown(None, Split::Unknown)]
fn what_is_left_is_always_split(#[case] outstanding: Option<i64>, #[case] split: Split) {
    let sheet = Sheet { outstanding: outstanding.map(yuan), ..paying() };
    assert_eq!(found(&sheet, 10, &Rulebook::default()).split, split);
}

#[test]
fn an_exit_without_a_case_is_listed_and_says_so() {
    let sheet = paying();
    let facts = StuckFacts { sheet: None, ..exited(&sheet, after(EXIT, 10)) };
    let found = finding(&facts, &around(&Rulebook::default())).expect("on the list");
    assert_eq!(found.obstacles, [Obstacle::NoCase]);
    assert_eq!(found.split, Split::Unknown);
}

#[test]
fn after_a_reopening_the_gross_age_goes_on_and_the_net_one_begins_anew() {
    let sheet = paying();
    let facts = StuckFacts {
        since: day("2020-01-01"),
        exited_on: Some(day("2020-01-01")),
        ..exited(&sheet, day("2020-03-01"))
    };
    let found = finding(&facts, &around(&Rulebook::default())).expect("on the list");
    assert_eq!((found.age.gross, found.age.net), (425, 60));
    assert_eq!(found.severity, Severity::Info);
    assert_eq!(found.band, AgeBand::UpTo730);
}

#[rstest]
fn only_the_exited_are_on_the_list(
    #[values(
        InstitutionState::Operating,
        InstitutionState::ClosedUnresolved,
        InstitutionState::Cleared,
        InstitutionState::Void
    )]
    state: InstitutionState,
) {
    let sheet = paying();
    let facts = StuckFacts { state, ..exited(&sheet, after(EXIT, 400)) };
    assert_eq!(finding(&facts, &around(&Rulebook::default())), None);
}
