//! Published figures against each other: those of domain note §4, and the arithmetic against rounding itself.

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;

use super::month;
use crate::domain::figures::consistency::{Consistency, Contradiction, Span, baseline_implied, consistency};
use crate::domain::figures::statement::StatementDrawn;
use crate::domain::figures::statement_given::{Stated, Statement};
use crate::domain::figures::{Measure, Quantity};
use crate::domain::value::ratio::Ratio;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A statement against the end of 2018: institutions with their change, the changes of balance, lenders and borrowers, and
/// the streak.
fn said(
    seq: i32,
    as_of: &str,
    institutions: (Option<i64>, Option<i32>),
    others: &[i32],
    streak: Option<u32>,
) -> StatementDrawn {
    let measures = [Measure::Balance, Measure::Lenders, Measure::Borrowers];
    let first =
        Stated { measure: Measure::Institutions, number: institutions.0.map(Quantity::Count), percent: institutions.1 };
    let rest = measures.into_iter().zip(others).map(|(measure, percent)| Stated {
        measure,
        number: None,
        percent: Some(*percent),
    });
    StatementDrawn {
        seq,
        recorded_at: DateTime::<Utc>::UNIX_EPOCH,
        basis: "press".to_owned(),
        statement: Statement {
            source: "CBIRC".to_owned(),
            as_of: day(as_of),
            baseline: Some(day("2018-12-31")),
            figures: std::iter::once(first).chain(rest).collect(),
            streak,
        },
    }
}

/// The published statements of §4, in the order of their days.
fn published() -> Vec<StatementDrawn> {
    vec![
        said(1, "2019-09-30", (Some(462), None), &[-48, -53, -35], Some(15)),
        said(2, "2019-10-31", (Some(427), Some(-60)), &[-50, -55], Some(16)),
        said(3, "2019-10-31", (Some(427), Some(-59)), &[-49, -55], Some(16)),
        said(4, "2020-03-31", (Some(139), Some(-86)), &[-75, -80, -62], Some(21)),
        said(5, "2020-08-31", (Some(15), Some(-99)), &[-84, -88, -73], Some(26)),
        said(6, "2020-09-30", (Some(9), None), &[], Some(27)),
    ]
}

fn span(low: i64, high: i64) -> Option<Span> {
    Some(Span { low, high: Some(high) })
}

#[rstest::rstest]
#[case(427, -59, span(1029, 1054))]
#[case(427, -60, span(1055, 1081))]
#[case(139, -86, span(959, 1029))]
#[case(15, -99, span(1000, 2999))]
#[case(3, -100, Some(Span { low: 600, high: None }))]
#[case(0, -100, Some(Span { low: 1, high: None }))]
#[case(0, -99, None)]
#[case(3, -101, None)]
#[case(201, 1, span(199, 200))]
#[case(200, 0, span(200, 201))]
#[case(1, 0, span(1, 1))]
#[case(1, -10, None)]
fn a_number_and_its_change_leave_these_baselines(
    #[case] number: i64,
    #[case] percent: i32,
    #[case] baselines: Option<Span>,
) {
    assert_eq!(baseline_implied(number, percent), baselines);
}

fn contradicting(found: &Consistency) -> Vec<String> {
    found
        .contradictions
        .iter()
        .map(|one| match one {
            Contradiction::Numbers { measure, as_of, .. } => format!("numbers {measure} {as_of}"),
            Contradiction::Percents { measure, as_of, .. } => format!("percents {measure} {as_of}"),
            Contradiction::Impossible { seq, .. } => format!("impossible {seq}"),
            Contradiction::Baselines { one, other } => {
                format!("baselines {} {}", one.seq, other.seq)
            }
            Contradiction::Streaks { one, other } => format!("streaks {} {}", one.seq, other.seq),
            Contradiction::NotFalling { earlier, later, .. } => {
                format!("not falling {} {}", earlier.0, later.0)
            }
        })
        .collect()
}

#[test]
fn the_statement_of_sixty_per_cent_contradicts_the_others_and_nothing_else_does() {
    assert_eq!(
        contradicting(&consistency(&published())),
        ["percents institutions 2019-10-31", "percents balance 2019-10-31", "baselines 2 3", "baselines 2 4",]
    );
}

#[test]
fn without_it_the_statements_meet_at_one_thousand_and_twenty_nine_only() {
    let mut list = published();
    list.remove(1);
    let found = consistency(&list);
    assert_eq!(contradicting(&found), Vec::<String>::new());
    assert_eq!(found.left.len(), 1);
    assert_eq!(found.left[0].span, span(1029, 1029));
    assert_eq!(found.left[0].of, [3, 4, 5]);
}

#[test]
fn every_streak_published_begins_in_july_2018() {
    let found = consistency(&published());
    assert_eq!(found.streaks.len(), 6);
    assert!(found.streaks.iter().all(|streak| streak.since == month("2018-07")));
}

#[test]
fn streaks_that_begin_in_different_months_contradict_unless_one_ended_before() {
    let of = |streaks: [(&str, u32); 2]| {
        let list: Vec<_> = (1..)
            .zip(streaks)
            .map(|(seq, (as_of, months))| said(seq, as_of, (None, None), &[], Some(months)))
            .collect();
        contradicting(&consistency(&list))
    };
    assert_eq!(of([("2019-10-31", 16), ("2019-10-31", 17)]), ["streaks 1 2"]);
    assert_eq!(of([("2019-10-31", 16), ("2020-03-31", 20)]), ["streaks 1 2"]);
    assert_eq!(of([("2020-03-31", 21), ("2020-09-30", 27)]), Vec::<String>::new());
    assert_eq!(of([("2019-10-31", 16), ("2020-09-30", 3)]), Vec::<String>::new());
}

#[test]
fn two_numbers_for_one_day_contradict_each_other() {
    let list = [
        said(1, "2019-12-31", (Some(248), None), &[], None),
        said(2, "2019-12-31", (Some(300), None), &[], None),
        said(3, "2019-12-31", (Some(248), None), &[], None),
    ];
    let found = consistency(&list);
    let [Contradiction::Numbers { values, .. }] = found.contradictions.as_slice() else {
        panic!("{found:?}");
    };
    let (first, second) = (Quantity::Count(248), Quantity::Count(300));
    assert_eq!(*values, [(first, vec![1, 3]), (second, vec![2])]);
}

#[test]
fn a_number_given_for_the_end_of_july_and_of_september_cannot_be_within_a_streak() {
    let list =
        [said(1, "2019-07-31", (Some(462), None), &[], None), said(2, "2019-09-30", (Some(462), None), &[], Some(15))];
    assert_eq!(contradicting(&consistency(&list)), ["not falling 1 2"]);
}

#[test]
fn a_stated_baseline_is_held_against_those_implied() {
    let list = [
        said(1, "2018-12-31", (Some(1021), None), &[], None),
        said(2, "2019-10-31", (Some(427), Some(-59)), &[], None),
    ];
    assert_eq!(contradicting(&consistency(&list)), ["baselines 1 2"]);
}

proptest! {
    #[test]
    fn the_baselines_implied_are_those_that_round_to_the_change(
        baseline in 1_i64..100_000_000_000_000,
        share in 0_i64..3_000,
        next in -3_i64..=3,
    ) {
        let now = i64::try_from(i128::from(baseline) * i128::from(share) / 1_000).expect("it fits");
        let percent = Ratio::change(baseline, now).and_then(|change| change.rounded(2)).expect("a change");
        let percent = i32::try_from(percent).expect("small");
        let span = baseline_implied(now, percent).expect("the baseline itself");
        let holds = |one: i64| span.low <= one && span.high.is_none_or(|high| one <= high);
        prop_assert!(holds(baseline));
        // Just inside and just outside of both ends.
        for end in [Some(span.low), span.high].into_iter().flatten() {
            let one = end.saturating_add(next);
            if one > 0 {
                let rounds = Ratio::change(one, now).and_then(|change| change.rounded(2)) == Some(i64::from(percent));
                prop_assert_eq!(rounds, holds(one), "{} of {}", one, now);
            }
        }
    }
}
