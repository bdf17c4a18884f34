//! The deadlines of a lead by the rulebook as shipped, in working days of the official calendar.

use rstest::rstest;

use super::day;
use crate::domain::clock::calendar::{Calendar, calendar_shipped};
use crate::domain::lead::deadline::{LeadDue, lead_due};
use crate::domain::lead::record::{LeadRecord, LeadStage};
use crate::domain::lead::state::LeadState;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::value::reason::Reason;

/// A lead received on a day that came to a stage on another.
fn lead(received: &str, stage: LeadState, since: &str) -> LeadRecord {
    let entered = |stage, on| LeadStage { stage, on: day(on), reason: Reason::StepDone };
    LeadRecord {
        stages: vec![entered(LeadState::Received, received), entered(stage, since)],
        round: 1,
        round_since: Some(day(received)),
        ..LeadRecord::default()
    }
}

fn due(record: &LeadRecord) -> Option<LeadDue> {
    let (years, days) = calendar_shipped();
    lead_due(record, &Rulebook::default(), &Calendar::new(years, days))
}

#[rstest]
#[case::in_a_plain_week(LeadState::Received, "2020-06-01", RuleKey::LeadTriageDays, "2020-06-03")]
#[case::over_the_spring_festival(LeadState::Triage, "2020-01-22", RuleKey::LeadCharacteriseDays, "2020-02-06")]
#[case::two_people_decide(LeadState::Characterise, "2020-06-01", RuleKey::LeadDecideDays, "2020-06-04")]
#[case::measures(LeadState::Dispose, "2020-06-01", RuleKey::LeadDisposeDays, "2020-06-15")]
#[case::a_second_look_in_days_of_the_calendar(LeadState::Verify, "2020-06-01", RuleKey::LeadRecheckDays, "2020-07-01")]
#[case::the_receiver(LeadState::Transferred, "2020-06-01", RuleKey::LeadReceiptDays, "2020-06-08")]
#[case::a_reopening(LeadState::Reopened, "2020-12-31", RuleKey::LeadReopenDays, "2021-01-04")]
fn every_stage_runs_to_a_day_of_its_own(
    #[case] stage: LeadState,
    #[case] since: &str,
    #[case] rule: RuleKey,
    #[case] last: &str,
) {
    let found = due(&lead(since, stage, since)).expect("a deadline runs");
    assert_eq!((found.rule, found.due), (rule, day(last)));
    assert_eq!(found.days_over(day(last)), 0, "the last day is still in time");
    assert_eq!(found.days_over(day(last) + chrono::Days::new(1)), 1);
}

#[test]
fn thirty_working_days_in_total_come_first_where_they_end_first() {
    let late = due(&lead("2020-01-20", LeadState::Dispose, "2020-03-09")).expect("a deadline");
    assert_eq!((late.rule, late.due), (RuleKey::LeadTotalDays, day("2020-03-10")));
    let escalated = due(&lead("2020-01-20", LeadState::Escalated, "2020-01-22")).expect("a deadline");
    assert_eq!((escalated.rule, escalated.due), (RuleKey::LeadTotalDays, day("2020-03-10")));
}

#[test]
fn the_total_ends_with_the_disposal_and_begins_anew_with_a_reopening() {
    let verify = due(&lead("2020-01-20", LeadState::Verify, "2020-06-01")).expect("a deadline");
    assert_eq!(verify.rule, RuleKey::LeadRecheckDays);
    let back = LeadRecord {
        round: 2,
        round_since: Some(day("2020-12-28")),
        ..lead("2020-01-20", LeadState::Reopened, "2020-12-28")
    };
    let found = due(&back).expect("a deadline");
    assert_eq!((found.rule, found.due), (RuleKey::LeadReopenDays, day("2020-12-29")));
}

#[test]
fn a_watched_lead_runs_to_its_review() {
    let watched = LeadRecord {
        review: Some((day("2021-01-15"), day("2020-12-03"))),
        ..lead("2020-12-01", LeadState::Monitor, "2020-12-03")
    };
    let found = due(&watched).expect("a deadline");
    assert_eq!((found.rule, found.due), (RuleKey::LeadMonitorDays, day("2021-01-15")));
}

#[rstest]
fn nothing_runs_for_a_lead_at_its_end(
    #[values(LeadState::Closed, LeadState::Excluded, LeadState::Merged)] stage: LeadState,
) {
    assert_eq!(due(&lead("2020-01-20", stage, "2020-01-22")), None);
}
