//! The deadline of every stage.

use rstest::rstest;

use super::*;
use crate::domain::case::fact::HardReason;
use crate::domain::case::stage::{Clockwork, StageDue, StageFacts, stage_due};

/// A case since Monday, 20 April 2020, opened three weeks before.
const SINCE: &str = "2020-04-20";

fn in_stage(stage: ClearanceState) -> Sheet {
    Sheet { stage, stage_since: day(SINCE), round_since: day("2020-03-30"), claims_until: None, ..paying() }
}

fn due_with(sheet: &Sheet, rulebook: &Rulebook, grants: &[Grant]) -> Option<StageDue> {
    let facts =
        StageFacts { sheet, state: InstitutionState::Exited, objected_on: None, grants, as_of: day("2020-06-01") };
    stage_due(&facts, &around(rulebook))
}

fn due(sheet: &Sheet) -> StageDue {
    due_with(sheet, &Rulebook::default(), &[]).expect("a deadline")
}

#[rstest]
#[case::group(ClearanceState::Open, ClockKind::Group, "2020-04-23")]
#[case::window_and_three_working_days(ClearanceState::Notice, ClockKind::ClaimsReview, "2020-05-08")]
#[case::plan_from_the_opening(ClearanceState::Plan, ClockKind::Plan, "2020-04-29")]
#[case::vote(ClearanceState::Vote, ClockKind::Vote, "2020-05-05")]
#[case::a_year(ClearanceState::Execute, ClockKind::Execution, "2021-04-20")]
#[case::the_same(ClearanceState::Distribution, ClockKind::Execution, "2021-04-20")]
#[case::review(ClearanceState::Criminal, ClockKind::ProceedingReview, "2020-07-20")]
#[case::review(ClearanceState::Bankruptcy, ClockKind::ProceedingReview, "2020-07-20")]
#[case::notice_not_yet_published(ClearanceState::FinalNotice, ClockKind::NoticeReview, "2020-05-25")]
#[case::twenty_working_days(ClearanceState::Accept, ClockKind::Acceptance, "2020-05-18")]
#[case::five_working_days(ClearanceState::Reopened, ClockKind::Round, "2020-04-27")]
fn every_stage_has_its_deadline(#[case] stage: ClearanceState, #[case] clock: ClockKind, #[case] on: &str) {
    let due = due(&in_stage(stage));
    assert_eq!(due.due.then.clock, clock);
    assert_eq!(due.due.then.due, day(on));
    let external = due.clockwork == Clockwork::External;
    assert_eq!(external, stage.is_proceeding());
}

#[test]
fn a_closed_case_has_none() {
    let sheet = in_stage(ClearanceState::Closed);
    assert_eq!(due_with(&sheet, &Rulebook::default(), &[]), None);
}

#[test]
fn assets_are_verified_in_twenty_days_from_the_group() {
    let sheet = Sheet { group_on: Some(day("2020-04-22")), ..in_stage(ClearanceState::Verify) };
    assert_eq!(due(&sheet).due.then.due, day("2020-05-12"));
}

#[rstest]
#[case::lost_contact(Reason::LostContact, 1, ClockKind::Contact, "2020-05-04")]
#[case::no_stock(Reason::Voluntary, 0, ClockKind::ZeroStock, "2020-05-18")]
#[case::any_other(Reason::Voluntary, 1, ClockKind::Group, "2020-04-23")]
fn an_opened_case_waits_for_what_it_needs(
    #[case] cause: Reason,
    #[case] principal: i64,
    #[case] clock: ClockKind,
    #[case] on: &str,
) {
    let sheet =
        Sheet { stopped_for: cause, principal: Some(yuan(principal)), claims: 0, ..in_stage(ClearanceState::Open) };
    let then = due(&sheet).due.then;
    assert_eq!((then.clock, then.due), (clock, day(on)));
}

#[test]
fn a_published_window_counts_as_it_was_published() {
    let notice = Sheet { claims_until: Some(day("2020-05-20")), ..in_stage(ClearanceState::Notice) };
    assert_eq!(due(&notice).due.then.due, day("2020-05-25"));
    let end = Sheet { notice_until: Some(day("2020-05-22")), ..in_stage(ClearanceState::FinalNotice) };
    assert_eq!(due(&end).due.then.due, day("2020-05-27"));
}

#[test]
fn an_objection_is_decided_in_five_working_days() {
    let sheet =
        Sheet { notice_until: Some(day("2020-06-30")), objections_open: 1, ..in_stage(ClearanceState::FinalNotice) };
    let facts = StageFacts {
        sheet: &sheet,
        state: InstitutionState::Exited,
        objected_on: Some(day("2020-05-28")),
        grants: &[],
        as_of: day("2020-06-01"),
    };
    let found = stage_due(&facts, &around(&Rulebook::default())).expect("a deadline");
    assert_eq!(found.due.then.clock, ClockKind::Objection);
    assert_eq!(found.due.then.due, day("2020-06-04"));
}

#[test]
fn a_plan_voted_down_begins_the_days_of_the_plan_anew() {
    let sheet = Sheet { rejections: 1, ..in_stage(ClearanceState::Plan) };
    assert_eq!(due(&sheet).due.then.due, day("2020-05-20"));
}

#[rstest]
#[case::little(Some(100_000_000), "2021-04-20")]
#[case::more(Some(100_000_001), "2022-04-20")]
#[case::unknown(None, "2022-04-20")]
fn the_days_of_a_plan_follow_what_was_advanced(#[case] advanced: Option<i64>, #[case] on: &str) {
    let sheet = Sheet { advanced: advanced.map(yuan), ..in_stage(ClearanceState::Execute) };
    assert_eq!(due(&sheet).due.then.due, day(on));
}

#[test]
fn the_review_of_a_proceeding_is_counted_from_the_last_one() {
    let sheet = Sheet {
        hard: Some((day("2020-04-25"), Some(HardReason::Other), day("2020-05-01"))),
        ..in_stage(ClearanceState::Criminal)
    };
    assert_eq!(due(&sheet).due.then.due, day("2020-07-30"));
}

#[test]
fn a_later_row_changes_what_it_would_be_and_not_what_it_was() {
    let sheet = in_stage(ClearanceState::Vote);
    let rulebook = rules(RuleKey::CaseVoteDays, "CN", "2020-05-01", "10");
    let found = due_with(&sheet, &rulebook, &[]).expect("a deadline").due;
    assert_eq!(found.then.due, day("2020-05-05"));
    assert_eq!(found.today.expect("changed").due, day("2020-04-30"));
    assert_eq!(due(&sheet).due.today, None);
}

#[test]
fn a_grant_moves_the_deadline_of_its_clock() {
    let sheet = in_stage(ClearanceState::Vote);
    let grants = [grant(&[ClockKind::Vote], day("2020-05-01"), day("2020-05-10"))];
    let found = due_with(&sheet, &Rulebook::default(), &grants).expect("a deadline");
    assert_eq!(found.due.then.due, day("2020-05-15"));
    assert_eq!(found.due.then.due_without_tolling, day("2020-05-05"));
}
