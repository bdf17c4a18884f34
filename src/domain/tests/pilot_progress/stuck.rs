//! ST5: each cause alone.

use super::way::Way;
use crate::domain::clock::ClockKind;
use crate::domain::pilot::fact::{Consequence, PilotFact};
use crate::domain::pilot::state::PilotState as P;
use crate::domain::stuck::finding::Severity;
use crate::domain::tests::day;

fn codes(way: &Way, on: &str) -> (Option<Severity>, Vec<&'static str>) {
    match way.stuck_on(on) {
        None => (None, Vec::new()),
        Some(stuck) => (Some(stuck.severity), stuck.causes.iter().map(|cause| cause.code()).collect()),
    }
}

const AMBER: Option<Severity> = Some(Severity::Amber);
const RED: Option<Severity> = Some(Severity::Red);

#[test]
fn a_stage_beyond_its_deadline_is_amber() {
    let way = Way::begun("2020-01-02");
    assert_eq!(codes(&way, "2020-02-01"), (None, vec![]));
    assert_eq!(codes(&way, "2020-02-02"), (AMBER, vec!["stage-overdue"]));
}

#[test]
fn a_reduction_a_quarter_behind_the_time_is_amber() {
    // 92 of 365 days are 25.2 %, 91 are 24.9 %; nothing is gone.
    let way = Way::running_off().reported("2020-03", 1_000);
    assert_eq!(codes(&way, "2020-05-31"), (None, vec![]));
    assert_eq!(codes(&way, "2020-06-01"), (AMBER, vec!["behind"]));
}

#[test]
fn much_left_near_the_end_is_amber() {
    // 30 % are left: no more than 5 points behind until 75 % of the time are used, 90 days before the end.
    let way = Way::running_off().reported("2020-03", 300);
    assert_eq!(codes(&way, "2020-11-30"), (None, vec![]));
    assert_eq!(codes(&way, "2020-12-01"), (AMBER, vec!["large-rest"]));
    let little = Way::running_off().reported("2020-03", 250);
    assert_eq!(codes(&little, "2020-12-01"), (None, vec![]));
}

#[test]
fn a_condition_past_its_day_is_red() {
    let way = Way::running_off().reported("2020-03", 100).condition("一", "2020-06-30", Consequence::Review);
    assert_eq!(codes(&way, "2020-06-30"), (None, vec![]));
    assert_eq!(codes(&way, "2020-07-01"), (RED, vec!["condition-overdue"]));
}

#[test]
fn the_end_of_the_run_off_passed_is_red() {
    let way = Way::running_off().reported("2020-03", 10);
    assert_eq!(codes(&way, "2021-03-01"), (None, vec![]));
    assert_eq!(codes(&way, "2021-03-02"), (RED, vec!["stage-overdue"]));
}

#[test]
fn what_is_not_known_is_not_taken_for_behind() {
    assert_eq!(codes(&Way::running_off(), "2020-12-31"), (None, vec![]));
}

#[test]
fn the_gravest_cause_comes_first() {
    let way = Way::running_off().reported("2020-03", 1_000).condition("一", "2020-06-30", Consequence::Lapse);
    assert_eq!(codes(&way, "2020-12-31"), (RED, vec!["condition-overdue", "behind", "large-rest"]));
}

#[test]
fn tolled_days_put_the_deadline_off_and_take_nothing_off_the_list() {
    let way = Way::begun("2020-01-02").tolled(ClockKind::Conversion, "2020-01-20", "2020-01-29");
    assert_eq!(codes(&way, "2020-02-11"), (None, vec![]));
    assert_eq!(codes(&way, "2020-02-12"), (AMBER, vec!["stage-overdue"]));
}

#[test]
fn one_that_has_ended_is_not_stuck_any_more() {
    let way = Way::running_off()
        .reported("2020-03", 1_000)
        .condition("一", "2020-06-30", Consequence::Lapse)
        .to(P::Lapsed, "2020-07-03");
    assert_eq!(codes(&way, "2020-07-02").0, RED);
    assert_eq!(codes(&way, "2020-12-31"), (None, vec![]));
}

#[test]
fn a_licensed_one_with_a_condition_unmet_is_not_stuck() {
    let way = Way::running_off()
        .condition("一", "2020-06-30", Consequence::Review)
        .fact("2020-06-01", PilotFact::RunOffSet { end: day("2020-12-31") })
        .to(P::Acceptance, "2020-06-10")
        .to(P::Licensed, "2020-06-20");
    assert_eq!(codes(&way, "2020-12-31"), (None, vec![]));
}
