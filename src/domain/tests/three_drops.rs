//! ST4 on both sides of every threshold, and against a naive model.

use proptest::prelude::*;
use rstest::rstest;

use crate::domain::figures::three_drops::{
    Course, Dropped, Grade, MeasureFound, Movement, Thresholds, ToZero, Unjudged, grade_of, judge, planned,
};
use crate::domain::figures::{Measure, Quantity};
use crate::domain::returns::{PlanGiven, Target};
use crate::domain::rulebook::{RuleKey, RuleRow, Rulebook};
use crate::domain::unit::NATION;
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn thresholds() -> Thresholds {
    Thresholds::of(&Rulebook::default(), month("2020-03").end())
}

/// The last figure is of March 2020; `None` is a month not reported.
fn course(figures: &[Option<i64>]) -> Course {
    let first = (1..figures.len()).fold(month("2020-03"), |month, _| month.before());
    let months = first.through(month("2020-03"));
    let reports = months.zip(figures).map(|(month, number)| (month, *number, false));
    Course::new(Measure::Lenders, reports)
}

fn known(figures: &[i64]) -> Course {
    course(&figures.iter().copied().map(Some).collect::<Vec<_>>())
}

fn judged(course: &Course, plan: Option<&PlanGiven>) -> Dropped {
    judge(course, plan, month("2018-12"), month("2020-03"), &thresholds())
}

fn plan(baseline_month: &str, baseline: i64, end_on: &str, targets: &[(&str, i64)]) -> PlanGiven {
    PlanGiven {
        measure: Measure::Lenders,
        baseline_month: month(baseline_month),
        baseline: Quantity::Count(baseline),
        end_on: end_on.parse().expect("a day"),
        targets: targets
            .iter()
            .map(|(of, at_most)| Target { month: month(of), at_most: Quantity::Count(*at_most) })
            .collect(),
    }
}

#[rstest]
#[case::falls_enough(&[100, 99, 98, 97], Grade::Pass)]
#[case::falls_a_little_less(&[1_000, 990, 980, 971], Grade::Red)]
#[case::not_for_a_month(&[100, 90, 80, 80], Grade::Amber)]
#[case::rises_for_a_month(&[100, 90, 80, 81], Grade::Amber)]
#[case::not_for_two_months(&[100, 90, 90, 90], Grade::Red)]
#[case::rises_and_then_stands(&[100, 80, 81, 81], Grade::Red)]
#[case::fell_between(&[100, 100, 90, 90], Grade::Amber)]
#[case::zero_stays_zero(&[100, 0, 0, 0], Grade::Pass)]
#[case::zero_for_ever(&[0, 0, 0, 0], Grade::Pass)]
#[case::reaches_zero(&[1_000, 3, 2, 0], Grade::Pass)]
#[case::rises_from_zero(&[100, 0, 0, 1], Grade::Amber)]
fn months_that_do_not_fall_and_falls_that_are_too_small(#[case] figures: &[i64], #[case] grade: Grade) {
    let judged = judged(&known(figures), None);
    assert_eq!(judged.grade(), grade, "{judged:?}");
}

#[rstest]
#[case::on_the_limit(500, Grade::Pass)]
#[case::just_behind(501, Grade::Red)]
fn ten_points_behind_plan_are_red(#[case] behind_from: i64, #[case] grade: Grade) {
    // At the end of March a fifth of the way is walked: 4,000 of 5,000 may be left; 500 more are ten points.
    let plan = plan("2019-12", 5_000, "2021-03-31", &[]);
    assert_eq!(planned::target(&plan, month("2020-03")), Some(Ratio::whole(4_000)));
    let now = 4_000 + behind_from - 1;
    let judged = judged(&known(&[9_000, 8_000, 7_000, now]), Some(&plan));
    assert_eq!(judged.grade(), grade, "{judged:?}");
    assert_eq!(judged.behind, Ratio::of(i128::from(behind_from - 1), 5_000));
}

#[rstest]
#[case::in_time("2020-07-31", Grade::Pass)]
#[case::a_month_too_late("2020-06-30", Grade::Red)]
#[case::ended("2020-03-15", Grade::Red)]
fn a_pace_that_misses_the_end_of_the_plan_is_red(#[case] end_on: &str, #[case] grade: Grade) {
    // A hundred a month: 400 take four months.
    let plan = plan("2019-12", 700, end_on, &[("2020-01", 600), ("2020-02", 500)]);
    let judged = judged(&known(&[700, 600, 500, 400]), Some(&plan));
    let late = judged.found.iter().any(|found| matches!(found, MeasureFound::Late { .. }));
    assert_eq!(late, grade == Grade::Red, "{judged:?}");
    assert_eq!(judged.to_zero, ToZero::Months(4));
}

#[test]
fn a_month_begun_counts_as_one_on_the_way_to_zero() {
    assert_eq!(judged(&known(&[700, 0, 0, 401]), None).to_zero, ToZero::Months(5));
    assert_eq!(judged(&known(&[401, 0, 0, 401]), None).to_zero, ToZero::Never);
    assert_eq!(judged(&known(&[401, 0, 0, 0]), None).to_zero, ToZero::Reached);
    assert_eq!(judged(&known(&[402, 401]), None).to_zero, ToZero::Unknown);
}

#[rstest]
#[case::this_month(&[Some(9), Some(8), Some(7), None], Grade::Unknown, Unjudged::Missing)]
#[case::the_month_before(&[Some(9), Some(8), None, Some(7)], Grade::Unknown, Unjudged::MissingBefore)]
#[case::the_start_of_the_pace(&[Some(9), None, Some(8), Some(7), Some(6)], Grade::Unknown, Unjudged::MissingEarlier)]
#[case::the_first(&[Some(9)], Grade::Unknown, Unjudged::First)]
fn what_is_missing_is_unknown_and_neither_falls_nor_fails_to(
    #[case] figures: &[Option<i64>],
    #[case] grade: Grade,
    #[case] why: Unjudged,
) {
    let judged = judged(&course(figures), None);
    assert_eq!(judged.grade(), grade);
    assert_eq!(judged.found, [MeasureFound::Unknown(why)]);
    assert_eq!(judged.months_not_falling, 0);
}

#[test]
fn two_months_with_a_gap_between_are_not_two_in_a_row() {
    let gap = course(&[Some(10), Some(10), None, Some(10), Some(10)]);
    assert_eq!(judged(&gap, None).months_not_falling, 1);
}

#[test]
fn what_was_never_reported_is_unknown() {
    assert_eq!(judged(&course(&[]), None).grade(), Grade::Unknown);
    assert_eq!(grade_of(&[]), Grade::Unknown);
}

#[test]
fn a_course_shorter_than_the_pace_is_judged_by_what_there_is() {
    assert_eq!(judged(&known(&[10, 9]), None).grade(), Grade::Pass);
    assert_eq!(judged(&known(&[9, 9]), None).grade(), Grade::Amber);
}

#[test]
fn a_break_in_definition_ends_every_comparison() {
    let reports = |broken: &'static str| {
        let months = month("2019-11").through(month("2020-03"));
        let reports = months.zip([50, 40, 30, 35, 20]);
        reports.map(move |(of, number)| (of, Some(number), of == month(broken)))
    };
    let now = Course::new(Measure::Lenders, reports("2020-03"));
    let found = judged(&now, None);
    assert_eq!(found.movement, Movement::Break);
    assert_eq!(found.change, None);
    assert_eq!(found.found, [MeasureFound::Unknown(Unjudged::Break)]);
    assert_eq!(found.baseline.map(|one| one.month), Some(month("2020-03")));
    let before = Course::new(Measure::Lenders, reports("2020-02"));
    let found = judged(&before, None);
    assert_eq!(found.movement, Movement::Falling);
    assert_eq!(found.fall, None, "the pace begins under the other definition");
    assert_eq!(found.baseline.map(|one| one.number), Some(35));
}

#[test]
fn a_plan_from_before_a_break_says_nothing_after_it() {
    let months = month("2019-12").through(month("2020-03"));
    let figures = months.zip([1_000, 990, 980, 970]);
    let broken = figures.map(|(of, number)| (of, Some(number), of == month("2020-01")));
    let course = Course::new(Measure::Lenders, broken);
    let plan = plan("2019-12", 1_000, "2020-06-30", &[]);
    let judged = judged(&course, Some(&plan));
    assert_eq!(judged.behind, None);
    assert!(judged.found.contains(&MeasureFound::Unknown(Unjudged::Break)));
}

#[test]
fn a_plan_walks_straight_from_target_to_target() {
    let plan = plan("2019-12", 1_000, "2020-12-15", &[("2020-02", 700), ("2020-08", 400)]);
    let at = |of: &str| planned::target(&plan, month(of));
    assert_eq!(at("2019-11"), None);
    assert_eq!(at("2019-12"), Some(Ratio::whole(1_000)));
    assert_eq!(at("2020-01"), Some(Ratio::whole(850)));
    assert_eq!(at("2020-02"), Some(Ratio::whole(700)));
    assert_eq!(at("2020-05"), Some(Ratio::whole(550)));
    assert_eq!(at("2020-11"), Some(Ratio::whole(100)));
    assert_eq!(at("2020-12"), Some(Ratio::ZERO));
    assert_eq!(at("2030-01"), Some(Ratio::ZERO));
    assert_eq!(planned::months_left(&plan, month("2020-03")), 9);
}

#[test]
fn a_baseline_is_the_month_asked_for_else_the_first_on_record() {
    let long = known(&(0..20).map(|step| 1_000 - step * 40).collect::<Vec<_>>());
    assert_eq!(judged(&long, None).baseline.map(|one| one.month), Some(month("2018-12")));
    let short = course(&[None, Some(100), Some(90)]);
    assert_eq!(judged(&short, None).baseline.map(|one| one.number), Some(100));
}

#[test]
fn a_province_may_ask_for_more() {
    let row = |key: RuleKey, value: &str| RuleRow {
        key,
        unit: NATION.to_owned(),
        from: month("2020-01").end(),
        value: key.value_parse(value).expect("a value"),
        source: "test".to_owned(),
    };
    let rulebook = Rulebook::new(vec![row(RuleKey::DropsSlowPercent, "5"), row(RuleKey::DropsSlowMonths, "2")]);
    let stricter = Thresholds::of(&rulebook, month("2020-03").end());
    let slow = known(&[100, 99, 98, 95]);
    let judged = judge(&slow, None, month("2018-12"), month("2020-03"), &stricter);
    assert_eq!(judged.grade(), Grade::Red);
    assert_eq!(judged.pace_months, 2);
}

#[test]
fn what_is_stalled_by_one_measure_is_stalled_whatever_is_missing_of_another() {
    let red = judged(&known(&[9, 9, 9, 9]), None);
    let unknown = judged(&course(&[]), None);
    let pass = judged(&known(&[9, 8, 7, 6]), None);
    assert_eq!(grade_of(&[unknown.clone(), pass.clone(), red]), Grade::Red);
    assert_eq!(grade_of(&[pass.clone(), unknown]), Grade::Unknown);
    assert_eq!(grade_of(&[pass]), Grade::Pass);
}

#[test]
fn the_largest_amounts_are_judged_exactly() {
    let fen = 100_000_000_000_000_000_i64;
    let money = |number: i64| Quantity::of(Measure::Balance, number).expect("an amount");
    let reports = month("2019-12")
        .through(month("2020-03"))
        .zip([fen, fen - 1, fen - 2, fen - 3])
        .map(|(of, number)| (of, Some(number), false));
    let course = Course::new(Measure::Balance, reports);
    let plan = PlanGiven { measure: Measure::Balance, baseline: money(fen), ..plan("2019-12", 0, "2026-12-31", &[]) };
    let judged = judged(&course, Some(&plan));
    assert!(judged.target.is_some() && judged.behind.is_some());
    assert_eq!(judged.grade(), Grade::Red, "{judged:?}");
}

/// What ST4 says of a measure without a plan, written as a reader of the rule would do it by hand.
fn model(figures: &[Option<i64>]) -> Grade {
    let last = figures.len() - 1;
    let at = |back: usize| last.checked_sub(back).and_then(|place| figures[place]);
    let Some(now) = at(0) else {
        return Grade::Unknown;
    };
    if now == 0 {
        return Grade::Pass;
    }
    let first = figures.iter().position(Option::is_some).expect("a figure");
    let mut row = 0;
    while let (Some(this), Some(before)) = (at(row), at(row + 1)) {
        if this < before || (this == 0 && before == 0) {
            break;
        }
        row += 1;
    }
    let baseline = figures[first].expect("a figure");
    let slow = at(3).is_some_and(|then| (then - now) * 100 < 3 * baseline);
    let gap = at(1).is_none() || (last >= 3 && first <= last - 3 && at(3).is_none());
    if row >= 2 || slow {
        Grade::Red
    } else if row == 1 {
        Grade::Amber
    } else if gap {
        Grade::Unknown
    } else {
        Grade::Pass
    }
}

fn figures() -> impl Strategy<Value = Vec<Option<i64>>> {
    let figure = prop_oneof![
        1 => Just(None),
        1 => Just(Some(0)),
        6 => (0_i64..40).prop_map(Some),
        2 => (900_i64..1_000).prop_map(Some),
    ];
    prop::collection::vec(figure, 1..9)
}

proptest! {
    #[test]
    fn st4_is_what_a_reader_would_find_by_hand(figures in figures()) {
        prop_assert_eq!(judged(&course(&figures), None).grade(), model(&figures));
    }

    #[test]
    fn nothing_falls_or_fails_to_across_a_gap(figures in figures()) {
        let course = course(&figures);
        let first = (1..figures.len()).fold(month("2020-03"), |month, _| month.before());
        for (place, of) in first.through(month("2020-03")).enumerate() {
            let compared = matches!(
                course.movement(of),
                Movement::Falling | Movement::NotFalling | Movement::AtZero
            );
            let both = figures[place].is_some() && place > 0 && figures[place - 1].is_some();
            prop_assert_eq!(compared, both);
            prop_assert_eq!(course.change(of.before(), of).is_some(), both && figures[place - 1] != Some(0));
        }
    }

    #[test]
    fn a_plan_never_rises_and_ends_at_zero(
        baseline in 0_i64..1_000_000, mut falls in prop::collection::vec((1_u32..4, 0_i64..400_000), 0..5), rest in 1_u32..5,
    ) {
        let mut at = (month("2019-12"), baseline);
        let mut targets = Vec::new();
        for (months, fall) in falls.drain(..) {
            at = ((0..months).fold(at.0, |month, _| month.after()), (at.1 - fall).max(0));
            targets.push(Target { month: at.0, at_most: Quantity::Count(at.1) });
        }
        let end = (0..rest).fold(at.0, |month, _| month.after());
        let plan = PlanGiven { end_on: end.end(), targets: targets.clone(), ..plan("2019-12", baseline, "2020-12-31", &[]) };
        let line: Vec<Ratio> = month("2019-12")
            .through(end.after())
            .map(|month| planned::target(&plan, month).expect("a target"))
            .collect();
        prop_assert!(line.windows(2).all(|pair| pair[0] >= pair[1]));
        prop_assert_eq!(line.last(), Some(&Ratio::ZERO));
        for target in targets {
            prop_assert_eq!(planned::target(&plan, target.month), Some(Ratio::whole(target.at_most.number())));
        }
    }
}
