//! Every invariant: silent on a sound record, and found, named and told how to mend where it is broken.

pub mod derived;
mod rebuilding;

use uuid::Uuid;
use winddown::actions::Grounds;
use winddown::actions::month_approve::{MonthApprove, apply as month_approve};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};
use winddown::domain::case::fact::{CaseFact, Route};
use winddown::domain::case::state::ClearanceState;
use winddown::domain::check::Invariant;
use winddown::domain::institution::fact::IdentifierGiven;
use winddown::domain::institution::state::InstitutionState::{Exited, Void};
use winddown::domain::sentence::next::{Deed, Field, Given, Next};
use winddown::domain::value::identifier::IdentifierKind;
use winddown::domain::value::reason::Reason;
use winddown::reports::Cut;
use winddown::reports::check::{Check, CheckFound, check};

use crate::story::clearance::{cleared_the_ordinary_way, stopped};
use crate::support::Record;

/// Whether what mends it says so.
fn mends_by(found: &CheckFound, field: Field, value: impl ToString) -> bool {
    found.mend.fields.contains(&(field, Given::Is(value.to_string())))
}

fn checked_as(record: &Record, login: &str, invariants: &[Invariant], cut: Option<&str>) -> Check {
    let mut session = record.session_as(login);
    let cut = Cut {
        as_of: record.today(),
        known_at: session.known_at(),
        units: cut.map(|unit| vec![unit.to_owned()]),
        limit: None,
    };
    in_txn(&mut session, Access::Read, |txn| check(txn, &cut, invariants)).expect("the check")
}

/// What is found besides that lists differ from the entries: tests that break something by hand do that too.
fn checked(record: &Record) -> Vec<CheckFound> {
    let mut asked = Invariant::ALL.to_vec();
    asked.retain(|one| *one != Invariant::Derived);
    checked_as(record, NATIONAL_LOGIN, &asked, None).rows
}

/// The subjects of which lists differ from the entries: institution and case.
fn differing(record: &Record) -> Vec<(Option<Uuid>, Option<Uuid>)> {
    checked_as(record, NATIONAL_LOGIN, &[Invariant::Derived], None)
        .rows
        .into_iter()
        .map(|found| (found.institution, found.case))
        .collect()
}

fn broken(record: &Record) -> Vec<Invariant> {
    checked(record).into_iter().map(|found| found.invariant).collect()
}

/// The one finding there is.
fn only(record: &Record, invariant: Invariant) -> CheckFound {
    let mut found = checked(record);
    assert_eq!(found.len(), 1, "{found:?}");
    let one = found.remove(0);
    assert_eq!(one.invariant, invariant);
    one
}

/// Stopped and exited, its case assigned and moving.
fn assigned(record: &Record) -> Uuid {
    let id = stopped(record, Reason::Voluntary);
    record.casework(id).assigned("2019-07-01", Route::Clear, "2019-12-31").step(ClearanceState::Verify, "2019-07-02");
    record.log(id, Exited).on("2019-08-15").recorded();
    id
}

#[test]
fn a_sound_record_is_silent() {
    let record = Record::new();
    assert_eq!(checked(&record), [], "an empty one");
    cleared_the_ordinary_way(&record);
    let reopened = cleared_the_ordinary_way(&record);
    record.reopen(reopened).on("2020-02-03").recorded();
    assigned(&record);
    let operating = record.institution("金陵财富").operating_since("2016-03-01");
    record.rename(operating, "南京金陵网络科技有限公司", "2017-01-01");
    record.fill();
    let filled = checked(&record);
    let lacking = [Invariant::CaseWithoutRoute, Invariant::CaseWithoutExitDate];
    assert!(
        filled.iter().all(|found| lacking.contains(&found.invariant)),
        "the one institution nobody assigned: {filled:?}"
    );
    assert_eq!(differing(&record), []);
}

#[test]
fn lists_that_differ_from_the_entries_are_found() {
    let record = Record::new();
    let id = cleared_the_ordinary_way(&record);
    let case = record.cases(id)[0];
    let differs = |statement: &str, of: Option<Uuid>| {
        record.run(statement);
        assert_eq!(differing(&record), [(Some(id), of)], "{statement}");
    };
    differs(
        "UPDATE case_sheet SET paid = paid + 1, counted = counted + 1 WHERE stage = 'execute' AND outstanding = 0",
        Some(case),
    );
    record.run(
        "UPDATE case_sheet SET paid = paid - 1, counted = counted - 1 WHERE stage = 'execute' AND outstanding = 0",
    );
    assert_eq!(differing(&record), []);
    differs("UPDATE profile SET name = '别名'", None);
    record.run("UPDATE profile SET name = '诚信贷'");
    differs("DELETE FROM period WHERE state = 'cleared' AND track = 'institution'", None);
}

/// Who may note that a month is unlocked could unlock it behind the back of the ledger.
#[test]
fn a_month_that_is_unlocked_without_an_entry_is_found() {
    let record = Record::new();
    let request = MonthApprove {
        unit: "330100".to_owned(),
        month: "2020-03".parse().expect("a month"),
        with_missing: true,
        with_below: true,
        grounds: Grounds { basis: "杭金办〔2020〕9号".to_owned(), note: None, evidence: Vec::new() },
    };
    record.institution("诚信贷").operating_since("2015-01-01");
    month_approve(&mut record.session(), Access::Write, &request).expect("approved");
    let found = || checked_as(&record, NATIONAL_LOGIN, &[Invariant::Derived], None).rows;
    assert_eq!(found(), []);
    record.run("UPDATE month_approval SET known_to = known_from + interval '1 second'");
    let found = found();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].institution, found[0].unit.as_deref()), (None, Some("330100")));
    assert_eq!(found[0].mend, Next::look(Deed::AuditVerify));
}

#[test]
fn a_case_nobody_has_assigned_lacks_its_route_and_its_exit_date() {
    let record = Record::new();
    let id = stopped(&record, Reason::Ban);
    let found = checked(&record);
    assert_eq!(
        found.iter().map(|one| one.invariant).collect::<Vec<_>>(),
        [Invariant::CaseWithoutRoute, Invariant::CaseWithoutExitDate],
        "the unit with jurisdiction is responsible from the first day on"
    );
    assert_eq!(found[0].institution, Some(id));
    assert_eq!(found[0].case, Some(record.cases(id)[0]));
    assert_eq!(found[0].name.as_deref(), Some("诚信贷"));
    assert_eq!(found[0].mend, Next::record(Deed::CaseAssign).open(Field::Route).is(Field::Institution, id));
    record.casework(id).assigned("2019-07-01", Route::Prosecute, "2019-12-31");
    assert_eq!(checked(&record), []);
}

#[test]
fn a_case_without_a_body_is_found() {
    let record = Record::new();
    let id = assigned(&record);
    record.run("UPDATE case_sheet SET body = NULL");
    let found = only(&record, Invariant::CaseWithoutBody);
    assert_eq!(found.institution, Some(id));
}

#[test]
fn a_stop_without_a_case_is_found_and_any_act_opens_the_case_again() {
    let record = Record::new();
    let id = assigned(&record);
    record.run("DELETE FROM case_sheet");
    let found = only(&record, Invariant::StoppedWithoutCase);
    let exit = record.entries(id).last().expect("the exit").seq;
    assert_eq!((found.institution, found.seq), (Some(id), Some(exit)));
    assert_eq!(found.mend.deed, Deed::Correct);
    assert!(mends_by(&found, Field::Institution, id) && mends_by(&found, Field::Seq, exit));
}

#[test]
fn a_case_that_runs_beside_another_or_without_a_stop_is_found() {
    let record = Record::new();
    let id = assigned(&record);
    let other = record.institution("金陵财富").operating_since("2016-03-01");
    record.run(&format!("UPDATE case_sheet SET institution_id = '{other}'"));
    assert_eq!(broken(&record), [Invariant::StoppedWithoutCase, Invariant::CaseWithoutStop]);
    record.run(&format!("UPDATE case_sheet SET institution_id = '{id}'"));
    let second = record.institution("第二案").at("330100").operating_since("2015-01-01");
    record
        .log(second, winddown::domain::institution::state::InstitutionState::ClosedUnresolved)
        .on("2019-06-30")
        .recorded();
    record.casework(second).assigned("2019-07-01", Route::Clear, "2019-12-31");
    record.run(&format!("UPDATE case_sheet SET institution_id = '{id}'"));
    assert_eq!(
        broken(&record),
        [Invariant::StoppedWithoutCase, Invariant::TwoRunningCases, Invariant::TwoRunningCases]
    );
}

#[test]
fn a_closed_case_with_money_an_open_claim_or_no_outcome_is_found() {
    let record = Record::new();
    let id = cleared_the_ordinary_way(&record);
    let closed = "WHERE stage = 'closed'";
    record.run(&format!("UPDATE case_sheet SET outstanding = 5, counted = counted + 5 {closed}"));
    let found = only(&record, Invariant::ClosedWithMoney);
    assert_eq!(found.institution, Some(id));
    assert_eq!(found.mend.deed, Deed::Reopen);
    assert!(mends_by(&found, Field::Institution, id));
    record.run(&format!("UPDATE case_sheet SET outstanding = 0, counted = counted - 5, claims_open = 1 {closed}"));
    only(&record, Invariant::ClosedWithOpenClaim);
    record.run(&format!("UPDATE case_sheet SET shortfall = 7, counted = counted + 7 {closed}"));
    assert_eq!(checked(&record), [], "a recorded shortfall explains it");
    record.run(&format!("UPDATE case_sheet SET outcome = NULL {closed}"));
    only(&record, Invariant::ClosedWithoutOutcome);
}

#[test]
fn a_closed_case_that_owes_evidence_is_found_with_its_entry() {
    let record = Record::new();
    let id = cleared_the_ordinary_way(&record);
    let case = record.cases(id)[0];
    record.run(&format!("UPDATE period SET owed = '{{roster}}' WHERE subject_id = '{case}' AND state = 'verify'"));
    let found = only(&record, Invariant::ClosedOwesEvidence);
    assert_eq!(found.case, Some(case));
    assert!(found.seq.is_some());
    assert!(mends_by(&found, Field::Track, "clearance"));
}

#[test]
fn a_cleared_institution_whose_case_runs_is_found() {
    let record = Record::new();
    cleared_the_ordinary_way(&record);
    record.run("UPDATE case_sheet SET stage = 'accept', outcome = NULL WHERE stage = 'closed'");
    only(&record, Invariant::ClearedWithOpenCase);
}

#[test]
fn an_exit_after_the_clearance_is_found_and_one_after_a_reopening_is_none() {
    let record = Record::new();
    let id = cleared_the_ordinary_way(&record);
    record.reopen(id).on("2020-02-03").recorded();
    record.log(id, Exited).on("2020-03-10").recorded();
    assert_eq!(checked(&record), []);
    record.run(&format!(
        "DELETE FROM period WHERE subject_id = '{id}' AND state = 'closed-unresolved' AND effective_from = '2020-02-03'; \
         UPDATE period SET effective_to = '2020-03-10' WHERE subject_id = '{id}' AND state = 'cleared'"
    ));
    let found = only(&record, Invariant::ExitAfterClearance);
    assert_eq!(found.mend.deed, Deed::Correct);
}

#[test]
fn a_day_in_no_state_is_found() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    record.run(&format!(
        "UPDATE period SET effective_to = '2017-05-01' WHERE subject_id = '{id}' AND state = 'operating'"
    ));
    let found = only(&record, Invariant::Partition);
    assert_eq!(found.on.map(|on| on.to_string()).as_deref(), Some("2017-05-01"));
    assert_eq!(found.state, None, "today it is in none");
}

#[test]
fn a_stop_that_is_later_than_the_end_of_operation_leaves_a_flow_statement_out_of_balance() {
    let record = Record::new();
    let id = stopped(&record, Reason::Ban);
    record.run(&format!(
        "UPDATE period SET effective_from = effective_from + 31 WHERE subject_id = '{id}' AND state = 'closed-unresolved'"
    ));
    let found = checked_as(&record, NATIONAL_LOGIN, &[Invariant::FlowStatement], None).rows;
    let units: Vec<_> = found.iter().map(|found| found.unit.as_deref()).collect();
    let lines = [Some("330000"), Some("330100"), Some("CN")];
    assert_eq!(units, [lines, lines].concat(), "the month it ended and the month it stopped: {found:?}");
    assert_eq!(found[0].mend.deed, Deed::Check);
    let city = checked_as(&record, NATIONAL_LOGIN, &[Invariant::FlowStatement], Some("330100"));
    assert_eq!(city.count(), 2);
}

#[test]
fn an_entry_dated_after_its_recording_is_found() {
    let record = Record::new();
    let id = assigned(&record);
    record.run(&format!(
        "ALTER TABLE entry DISABLE TRIGGER USER; UPDATE entry SET effective_on = '2021-01-05' \
         WHERE subject_id = '{id}' AND to_state = 'exited'"
    ));
    let found = only(&record, Invariant::FutureEntry);
    assert_eq!(found.institution, Some(id));
}

#[test]
fn a_grant_that_a_stricter_rule_does_not_allow_is_found() {
    let record = Record::new();
    let id = assigned(&record);
    let given = winddown::domain::clock::tolling::TollingGiven {
        clocks: vec![winddown::domain::clock::ClockKind::Plan],
        to: crate::support::day("2020-03-31"),
        approver: "浙江省互金整治办".to_owned(),
    };
    record.casework(id).fact("2020-02-03", CaseFact::Tolled(given));
    assert_eq!(checked(&record), [], "58 days of 90");
    record.run("UPDATE tolling_grant SET effective_to = effective_from + 89");
    assert_eq!(checked(&record), [], "90 days of 90");
    record.run("UPDATE tolling_grant SET effective_to = effective_from + 90");
    let found = only(&record, Invariant::GrantTooLong);
    assert_eq!((found.institution, found.unit.as_deref()), (Some(id), Some("330100")));
}

#[test]
fn records_merged_in_a_circle_are_found() {
    let record = Record::new();
    let pair = ["甲平台", "乙平台"].map(|name| record.institution(name).operating_since("2015-01-01"));
    for id in pair {
        record.log(id, Void).because(Reason::Mistake).on("2019-01-01").recorded();
    }
    assert_eq!(checked(&record), []);
    let [one, other] = pair;
    record.run(&format!(
        "ALTER TABLE subject DISABLE TRIGGER USER; \
         UPDATE subject SET merged_into = CASE subject_id WHEN '{one}' THEN '{other}'::uuid ELSE '{one}'::uuid END; \
         ALTER TABLE subject ENABLE TRIGGER USER"
    ));
    let found = checked(&record);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0].invariant, Invariant::MergedIntoVoid);
    assert!(mends_by(&found[0], Field::Seq, 3) && mends_by(&found[0], Field::Reason, "mistake"), "{found:?}");
}

/// As a record may have them from before, from two offices that did not see each other.
#[test]
fn a_code_that_two_institutions_have_is_found_by_each_office() {
    let record = Record::new();
    for (name, unit, code) in
        [("金陵财富", "320100", "91110105MA00RU0D27"), ("蜀中财富", "510100", "91310115MA02ATUY1M")]
    {
        record
            .institution(name)
            .at(unit)
            .identified(IdentifierGiven { kind: IdentifierKind::Uscc, value: code.to_owned(), check_accepted: false })
            .operating_since("2016-03-01");
    }
    assert_eq!(checked(&record), []);
    record.run("UPDATE institution_identifier SET value = '91110105MA00RU0D27'");
    let found = checked(&record);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0].invariant, Invariant::CodeHeldTwice);
    record.officer("checking_sichuan", "510000");
    let own = checked_as(&record, "checking_sichuan", &[Invariant::CodeHeldTwice], None);
    assert_eq!(own.count(), 1, "its own is named, the other is not");
    assert_eq!(own.rows[0].name.as_deref(), Some("蜀中财富"));
}

#[test]
fn a_check_ends_at_the_border_of_the_unit_and_of_the_officer() {
    let record = Record::new();
    stopped(&record, Reason::Ban);
    let (route, all) = (Invariant::CaseWithoutRoute, Invariant::ALL);
    let of = |login: &str, invariants: &[Invariant], unit| checked_as(&record, login, invariants, unit).count();
    assert_eq!(of(NATIONAL_LOGIN, all, None), 2);
    assert_eq!(of(NATIONAL_LOGIN, &[route], None), 1, "one named, one checked");
    assert_eq!(of(NATIONAL_LOGIN, all, Some("330100")), 2);
    assert_eq!(of(NATIONAL_LOGIN, all, Some("320100")), 0);
    record.officer("checking_jiangsu", "320000");
    assert_eq!(of("checking_jiangsu", all, None), 0);
}
