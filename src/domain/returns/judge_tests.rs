use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::returns::Observation;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn yuan(yuan: i64) -> Money {
    Money::from_yuan(yuan).expect("within the limit")
}

fn exact(state: InstitutionState, from: &str) -> Stage {
    Stage { state, from: day(from), precision: Precision::Exact }
}

fn seen(state: InstitutionState, on: &str) -> Stage {
    Stage { precision: Precision::NotLaterThan, ..exact(state, on) }
}

/// In operation since 2016, stopped in 2019, cleared on 10 May 2020.
fn life() -> Vec<Stage> {
    vec![
        exact(InstitutionState::Pending, "2016-01-01"),
        exact(InstitutionState::Operating, "2016-06-15"),
        exact(InstitutionState::ClosedUnresolved, "2019-03-02"),
        exact(InstitutionState::Exited, "2019-09-01"),
        exact(InstitutionState::Cleared, "2020-05-10"),
    ]
}

fn around(stages: &[Stage]) -> ReturnAround<'_> {
    ReturnAround {
        today: day("2020-11-23"),
        stages,
        unit: "330100",
        writes: true,
        locked_by: None,
        standing: None,
        before: None,
        after: None,
        jump_times: 10,
    }
}

fn figures(balance: i64, lenders: i64) -> Figures {
    Figures { balance: Some(yuan(balance)), lenders: Some(lenders), ..Figures::default() }
}

fn handed(of: &str, figures: Figures) -> Handed {
    Handed { month: month(of), figures, observations: Observations::default(), submitted_on: None }
}

fn stands(version: i32, figures: Figures) -> Stands {
    Stands { version, figures, observations: Observations::default() }
}

fn asked(handed: &Handed, around: &ReturnAround<'_>) -> Vec<Question> {
    match return_judge(handed, around).expect("no refusal") {
        Verdict::New { questions, .. } => questions,
        Verdict::Already { version } => panic!("version {version} says so already"),
    }
}

#[test]
fn a_first_report_is_version_one_and_another_figure_the_next() {
    let stages = life();
    let one = handed("2019-01", figures(100, 5));
    let first = return_judge(&one, &around(&stages));
    let questions = Vec::new();
    assert_eq!(first, Ok(Verdict::New { version: 1, questions }));
    let standing = ReturnAround { standing: Some(stands(3, figures(100, 5))), ..around(&stages) };
    assert_eq!(return_judge(&one, &standing), Ok(Verdict::Already { version: 3 }));
    let other = handed("2019-01", figures(101, 5));
    assert!(matches!(return_judge(&other, &standing), Ok(Verdict::New { version: 4, .. })));
}

#[test]
fn a_mark_that_goes_away_is_a_restatement() {
    let stages = life();
    let standing = Stands { observations: Observations::of(&[Observation::Provisional]), ..stands(1, figures(100, 5)) };
    let around = ReturnAround { standing: Some(standing), ..around(&stages) };
    let verdict = return_judge(&handed("2019-01", figures(100, 5)), &around);
    assert!(matches!(verdict, Ok(Verdict::New { version: 2, .. })));
}

#[rstest]
#[case::before_it_was_there("2015-12", Some(ReturnRefusal::NotYet { since: day("2016-01-01") }))]
#[case::while_stopped("2019-08", None)]
#[case::while_exited("2020-04", None)]
#[case::the_month_it_was_cleared(
    "2020-05",
    Some(ReturnRefusal::NoneOwed { state: InstitutionState::Cleared, since: day("2020-05-10") })
)]
#[case::long_after("2020-10", Some(ReturnRefusal::NoneOwed { state: InstitutionState::Cleared, since: day("2020-05-10") }))]
#[case::not_over("2020-11", Some(ReturnRefusal::NotOver { over_on: day("2020-11-30") }))]
fn returns_are_owed_until_it_is_cleared(#[case] of: &str, #[case] expected: Option<ReturnRefusal>) {
    let stages = life();
    let verdict = return_judge(&handed(of, figures(100, 5)), &around(&stages));
    assert_eq!(verdict.err(), expected);
}

#[test]
fn who_was_only_seen_later_may_report_for_earlier_months() {
    let stages = vec![seen(InstitutionState::Operating, "2018-08-22")];
    assert_eq!(asked(&handed("2017-08", figures(100, 5)), &around(&stages)), []);
    // Launched in 2015, and seen in operation three years later: nobody knows when it began.
    let stages = vec![exact(InstitutionState::Pending, "2015-02-16"), seen(InstitutionState::Operating, "2018-08-22")];
    assert_eq!(asked(&handed("2017-08", figures(100, 5)), &around(&stages)), []);
}

#[test]
fn who_is_not_in_operation_is_asked() {
    let stages = life();
    let until = Some(day("2016-06-15"));
    assert_eq!(asked(&handed("2016-05", figures(100, 5)), &around(&stages)), [Question::NotInOperation { until }]);
    let never = vec![exact(InstitutionState::Pending, "2016-01-01")];
    assert_eq!(asked(&handed("2016-05", figures(100, 5)), &around(&never)), [Question::NotInOperation { until: None }]);
}

#[test]
fn a_void_institution_reports_nothing() {
    let mut stages = life();
    stages.push(exact(InstitutionState::Void, "2020-06-01"));
    for stages in [stages, Vec::new()] {
        let verdict = return_judge(&handed("2018-01", figures(1, 1)), &around(&stages));
        assert_eq!(verdict, Err(ReturnRefusal::Void));
    }
}

#[test]
fn an_approved_month_is_locked_but_says_what_it_said() {
    let stages = life();
    let locked =
        ReturnAround { locked_by: Some("330000"), standing: Some(stands(1, figures(100, 5))), ..around(&stages) };
    let refusal = ReturnRefusal::Locked { unit: "330000".to_owned(), month: month("2019-01") };
    assert_eq!(return_judge(&handed("2019-01", figures(90, 5)), &locked), Err(refusal));
    assert_eq!(return_judge(&handed("2019-01", figures(100, 5)), &locked), Ok(Verdict::Already { version: 1 }));
}

#[test]
fn figures_and_the_mark_of_missing_exclude_each_other() {
    let stages = life();
    let empty = handed("2019-01", Figures::default());
    assert_eq!(return_judge(&empty, &around(&stages)), Err(ReturnRefusal::Empty));
    let observations = Observations::of(&[Observation::Missing]);
    let missing = Handed { observations, ..empty };
    assert_eq!(asked(&missing, &around(&stages)), []);
    let both = Handed { figures: figures(0, 0), ..missing };
    assert_eq!(return_judge(&both, &around(&stages)), Err(ReturnRefusal::MissingWithFigures));
}

#[test]
fn an_officer_writes_where_the_duty_is() {
    let stages = life();
    let around = ReturnAround { writes: false, ..around(&stages) };
    let unit = "330100".to_owned();
    assert_eq!(return_judge(&handed("2019-01", figures(1, 1)), &around), Err(ReturnRefusal::NotYours { unit }));
}

#[rstest]
#[case("2019-01-30", false)]
#[case("2019-01-31", true)]
#[case("2020-11-23", true)]
#[case("2020-11-24", false)]
fn a_return_is_handed_in_after_its_month_and_not_tomorrow(#[case] on: &str, #[case] fits: bool) {
    let stages = life();
    let handed = Handed { submitted_on: Some(day(on)), ..handed("2019-01", figures(1, 1)) };
    assert_eq!(return_judge(&handed, &around(&stages)).is_ok(), fits);
}

#[test]
fn figures_that_do_not_go_together_are_asked_back() {
    let stages = life();
    let of = |figures| asked(&handed("2019-01", figures), &around(&stages));
    assert_eq!(of(figures(0, 7)), [Question::LendersWithoutBalance { lenders: 7 }]);
    assert_eq!(of(figures(7, 0)), [Question::BalanceWithoutLenders { balance: yuan(7) }]);
    assert_eq!(of(figures(0, 0)), []);
    let overdue = Figures { overdue: Some(yuan(8)), ..figures(7, 1) };
    assert_eq!(of(overdue), [Question::OverdueAboveBalance { overdue: yuan(8), balance: yuan(7) }]);
    // A list without balances says nothing of them.
    let people = Figures { lenders: Some(7), ..Figures::default() };
    assert_eq!(of(people), []);
}

#[rstest]
#[case::ten_thousand_times_less(350, Some((UnitSlip::WanAsYuan, 3_500_000)))]
#[case::ten_thousand_times_more(35_000_000_000, Some((UnitSlip::YuanAsWan, 3_500_000)))]
#[case::a_digit_too_many(35_000_000, None)]
fn a_slip_of_the_unit_is_named(#[case] balance: i64, #[case] expected: Option<(UnitSlip, i64)>) {
    let stages = life();
    let around = ReturnAround { before: Some(stands(1, figures(3_400_000, 5))), ..around(&stages) };
    let questions = asked(&handed("2019-01", figures(balance, 5)), &around);
    let [Question::Jump { would_be, month: of, .. }] = questions.as_slice() else {
        panic!("{questions:?}");
    };
    assert_eq!(*of, month("2018-12"));
    let expected = expected.map(|(slip, amount)| (slip, yuan(amount)));
    assert_eq!(*would_be, expected);
}

#[test]
fn a_definition_that_changed_ends_the_comparison() {
    let stages = life();
    let around = ReturnAround { before: Some(stands(1, figures(1_000, 5))), ..around(&stages) };
    let jumped = handed("2019-01", figures(1, 5));
    assert_eq!(asked(&jumped, &around).len(), 1);
    let broken = Handed { observations: Observations::of(&[Observation::Break]), ..jumped };
    assert_eq!(asked(&broken, &around), []);
}

#[test]
fn the_month_after_is_asked_where_there_is_none_before() {
    let stages = life();
    let around = ReturnAround { after: Some(stands(1, figures(1_000, 5))), ..around(&stages) };
    let questions = asked(&handed("2019-01", figures(100, 5)), &around);
    assert!(
        matches!(questions.as_slice(), [Question::Jump { month: of, .. }] if *of == month("2019-02")),
        "{questions:?}"
    );
}

proptest! {
    #[test]
    fn a_balance_is_questioned_exactly_at_a_jump(then in 0_i64..5_000, now in 0_i64..5_000, times in 2_u32..20) {
        let stages = life();
        let around = ReturnAround {
            before: Some(stands(1, figures(then, 5))),
            jump_times: times,
            ..around(&stages)
        };
        let questions = asked(&handed("2019-01", figures(now, 5)), &around);
        let jumped = questions.iter().any(|question| matches!(question, Question::Jump { .. }));
        let far = |large: i64, small: i64| small > 0 && large >= small * i64::from(times);
        prop_assert_eq!(jumped, far(now, then) || far(then, now));
    }

    #[test]
    fn what_another_unit_brings_near_is_near(then in 1_i64..1_000_000, now in 1_i64..1_000_000_000_000) {
        let (then, now) = (yuan(then), yuan(now));
        if let Some((_, amount)) = would_be(now, then, 10) {
            prop_assert!(!amount.jumps(10, then));
            prop_assert!(!amount.is_zero());
        }
    }
}
