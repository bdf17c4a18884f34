//! ST2 退而难清.

use rstest::rstest;

use super::*;
use crate::domain::case::fact::HardReason;
use crate::domain::case::stage::{Mover, NextStep};
use crate::domain::engine::rule::Role;
use crate::domain::stuck::finding::{Finding, Severity};
use crate::domain::stuck::hard::finding;
use crate::domain::stuck::obstacle::Obstacle;

fn found(facts: &StuckFacts<'_>, rulebook: &Rulebook) -> Option<Finding> {
    finding(facts, &around(rulebook))
}

/// The reasons that are proposed for an exited institution.
fn proposed(sheet: &Sheet, as_of: NaiveDate, rulebook: &Rulebook) -> Vec<HardReason> {
    found(&exited(sheet, as_of), rulebook)
        .and_then(|finding| finding.hard)
        .map_or_else(Vec::new, |hard| hard.proposals.iter().map(|one| one.reason()).collect())
}

fn with_police() -> Sheet {
    Sheet { stage: ClearanceState::Criminal, stage_since: day("2019-02-01"), ..paying() }
}

#[rstest]
#[case::the_last_good_day(180, false)]
#[case::too_long(181, true)]
fn with_police_or_court_for_too_long(
    #[case] days: u64,
    #[case] long: bool,
    #[values(ClearanceState::Criminal, ClearanceState::Bankruptcy)] stage: ClearanceState,
) {
    let sheet = Sheet { stage, ..with_police() };
    let proposals = proposed(&sheet, after("2019-02-01", days), &Rulebook::default());
    assert_eq!(proposals.contains(&HardReason::LongProceeding), long);
}

#[rstest]
#[case::in_time_though_little("1999999.99", 365, false)]
#[case::a_fen_too_little("1999999.99", 366, true)]
#[case::nineteen_ninety_nine_percent("1999000", 366, true)]
#[case::twenty_percent("2000000", 366, false)]
fn too_little_recovered_in_a_year(#[case] got: &str, #[case] days: u64, #[case] low: bool) {
    let sheet = Sheet {
        paid: Money::ZERO,
        recovered: got.parse().expect("an amount"),
        outstanding: Some(yuan(10_000_000)),
        ..paying()
    };
    let proposals = proposed(&sheet, after(EXIT, days), &Rulebook::default());
    assert_eq!(proposals.contains(&HardReason::LowRecovery), low);
}

#[test]
fn what_was_paid_was_recovered_and_where_nothing_is_known_nothing_is_said() {
    let paid = Sheet { recovered: Money::ZERO, ..paying() };
    let unknown = Sheet { principal: None, counted: None, outstanding: None, paid: Money::ZERO, ..paying() };
    let as_of = after(EXIT, 1_000);
    assert!(proposed(&paid, as_of, &Rulebook::default()).is_empty());
    assert!(proposed(&unknown, as_of, &Rulebook::default()).is_empty());
}

#[rstest]
#[case::once(1, false)]
#[case::twice(2, true)]
fn a_plan_voted_down(#[case] rejections: u32, #[case] hard: bool) {
    let sheet = Sheet { rejections, ..paying() };
    let proposals = proposed(&sheet, after(EXIT, 1), &Rulebook::default());
    assert_eq!(proposals.contains(&HardReason::PlanRejected), hard);
}

#[rstest]
#[case::a_plan(RuleKey::StuckHardRejections, "1", Sheet { rejections: 1, ..paying() }, 1, HardReason::PlanRejected)]
#[case::the_share(RuleKey::StuckHardRecoveryPercent, "60.01", paying(), 366, HardReason::LowRecovery)]
#[case::the_year(RuleKey::StuckHardRecoveryDays, "100", Sheet { paid: Money::ZERO, ..paying() }, 101, HardReason::LowRecovery)]
#[case::the_police(RuleKey::StuckHardProceedingDays, "30", with_police(), 62, HardReason::LongProceeding)]
fn a_province_tightens(
    #[case] key: RuleKey,
    #[case] value: &str,
    #[case] sheet: Sheet,
    #[case] days: u64,
    #[case] reason: HardReason,
) {
    let as_of = after(EXIT, days);
    let tight = rules(key, "330000", "2018-01-01", value);
    assert!(proposed(&sheet, as_of, &tight).contains(&reason));
    let eve = as_of.pred_opt().expect("a day");
    let counts = key.kind() == crate::domain::rulebook::RuleKind::Days;
    assert_eq!(proposed(&sheet, eve, &tight).contains(&reason), !counts && days == 1);
    assert!(!proposed(&sheet, as_of, &Rulebook::default()).contains(&reason));
}

#[rstest]
#[case::by_the_cause_of_the_stop(Sheet { stopped_for: Reason::LostContact, ..paying() }, HardReason::LostContact)]
#[case::by_notice(Sheet { stage: ClearanceState::Notice, ..paying() }, HardReason::LostContact)]
#[case::certified(Sheet { nothing_recoverable_on: Some(day("2019-01-05")), ..paying() }, HardReason::NothingRecoverable)]
fn what_makes_it_hard_at_once(#[case] sheet: Sheet, #[case] reason: HardReason) {
    let as_of = after(EXIT, 5);
    assert_eq!(proposed(&sheet, as_of, &Rulebook::default()), [reason]);
}

#[test]
fn a_proposal_is_never_set_by_itself() {
    let sheet = Sheet { rejections: 2, ..paying() };
    let found = found(&exited(&sheet, after(EXIT, 1)), &Rulebook::default()).expect("proposed");
    assert_eq!(found.severity, Severity::Info);
    assert_eq!(found.next, NextStep::ConfirmHard);
    assert_eq!(found.mover, Mover::Role(Role::ProvinceChecker));
    assert_eq!(found.hard.expect("hard").confirmed, None);
}

#[test]
fn before_the_exit_nothing_is_proposed() {
    let sheet = Sheet { rejections: 2, ..paying() };
    let facts = stopped(&sheet, after(STOP, 400));
    assert_eq!(found(&facts, &Rulebook::default()), None);
}

#[rstest]
#[case::within(90, 0, NextStep::PayLenders(yuan(4_000_000)))]
#[case::overdue(91, 1, NextStep::ReviewHard)]
fn what_an_officer_confirmed_is_red_and_is_reviewed(#[case] days: u64, #[case] overdue: i64, #[case] next: NextStep) {
    let reviewed = "2019-05-01";
    let sheet = Sheet { hard: Some((day("2019-02-01"), Some(HardReason::Other), day(reviewed))), ..paying() };
    let as_of = after(reviewed, days);
    for facts in [exited(&sheet, as_of), stopped(&sheet, as_of)] {
        let found = found(&facts, &Rulebook::default()).expect("confirmed");
        assert_eq!(found.severity, Severity::Red);
        assert_eq!(found.next, next);
        let confirmed = found.hard.expect("hard").confirmed.expect("confirmed");
        assert_eq!(confirmed.overdue_by, overdue);
        let due = confirmed.review.expect("a deadline").then.due;
        assert_eq!(due, after(reviewed, 90));
        let late = found.obstacles.contains(&Obstacle::ReviewOverdue(due));
        assert_eq!(late, overdue > 0);
    }
}

#[test]
fn no_grant_takes_what_an_officer_confirmed_off_the_list() {
    let sheet = Sheet { hard: Some((day("2019-02-01"), None, day("2019-02-01"))), rejections: 2, ..paying() };
    let as_of = after(EXIT, 60);
    let grants = [granted(after(EXIT, 50), after(EXIT, 70), after(EXIT, 50))];
    let facts = StuckFacts { grants: &grants, ..exited(&sheet, as_of) };
    assert!(found(&facts, &Rulebook::default()).expect("hard").is_stuck());
    let proposed = Sheet { hard: None, ..sheet.clone() };
    let facts = StuckFacts { sheet: Some(&proposed), ..facts };
    assert!(!found(&facts, &Rulebook::default()).expect("hard").is_stuck());
}
