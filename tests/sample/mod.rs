//! The sample nation, loaded into a real database.

mod bulletin;
mod demo;
mod packed;
mod rehearsal;
mod returns;

use winddown::db::list::{ListFilter, state_count_list};
use winddown::db::{Access, in_txn};
use winddown::domain::case::outcome::Outcome;
use winddown::domain::case::state::ClearanceState;
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::lead::fact::Sector;
use winddown::domain::lead::state::LeadState;
use winddown::domain::pilot::fact::Obstacle;
use winddown::domain::pilot::state::PilotState;
use winddown::reports::Cut;
use winddown::reports::clearance::clearance;
use winddown::reports::pilot::{PilotAsked, pilots};
use winddown::reports::pilot_history::PilotOutcome;

use crate::support::sql::lines;
use crate::support::{Record, day};

fn moment(text: &str) -> chrono::DateTime<chrono::Utc> {
    text.parse().unwrap()
}

/// Institutions in these states on a day, as known at a moment.
fn count(record: &Record, as_of: &str, known_at: &str, states: &[InstitutionState]) -> i64 {
    let filter = ListFilter {
        as_of: day(as_of),
        known_at: moment(known_at),
        states: states.to_vec(),
        units: None,
        subjects: None,
        classes: Vec::new(),
        registrations: Vec::new(),
        limit: None,
    };
    in_txn(&mut record.session(), Access::Read, |txn| state_count_list(txn, &filter))
        .unwrap()
        .iter()
        .map(|count| count.institutions)
        .sum()
}

#[test]
fn the_sample_nation_winds_down_as_published() {
    let record = Record::of_nation();
    let in_operation: Vec<InstitutionState> =
        InstitutionState::ALL.iter().copied().filter(|state| state.in_operation()).collect();
    let now = "2021-01-01T00:00:00Z";
    for (as_of, left) in [
        ("2018-06-30", 1600),
        ("2018-12-31", 1029),
        ("2019-09-30", 462),
        ("2019-10-31", 427),
        ("2019-12-31", 248),
        ("2020-03-31", 139),
        ("2020-06-30", 29),
        ("2020-08-31", 15),
        ("2020-11-06", 3),
        ("2020-11-16", 0),
    ] {
        assert_eq!(count(&record, as_of, now, &in_operation), left, "{as_of}");
    }
    // What was published in April 2020 was known then, and what was known in January 2019 was less.
    let april = "2020-04-24T00:00:00Z";
    assert_eq!(count(&record, "2020-03-31", april, &in_operation), 139);
    assert!(count(&record, "2018-12-31", "2019-01-31T00:00:00Z", &in_operation) > 1029);
    for stuck in [InstitutionState::Exited, InstitutionState::ClosedUnresolved] {
        assert!(count(&record, "2020-03-31", april, &[stuck]) > 500);
    }
    // Something was put right after April.
    let exited = [InstitutionState::Exited];
    assert!(count(&record, "2020-03-31", april, &exited) != count(&record, "2020-03-31", now, &exited));
    let cut = Cut { as_of: day("2020-03-31"), known_at: moment(april), units: None, limit: None };
    let all = PilotAsked { all: true, ..PilotAsked::default() };
    let found = in_txn(&mut record.session(), Access::Read, |txn| pilots(txn, &cut, &all)).unwrap();
    assert_eq!(found.list.all(), 54);
    for (outcome, of) in found.outcomes {
        assert!(of > 0, "{outcome}");
        assert!(outcome != PilotOutcome::Converted || of == 3);
    }
    pilots_stand_at_every_stage(&record);
    leads_stand_at_every_stage_in_every_sector(&record);
    clearance_is_whole(&record, &cut);
    sums_agree(&record);
    tolling_is_on_record(&record);
    returns::totals_are_those_published(&record);
    returns::every_month_is_whole_and_known_soon(&record);
    returns::returns_hold_together(&record);
    bulletin::the_numbers_are_those_published(&record);
    bulletin::every_flow_statement_holds(&record);
    bulletin::the_paragraph_of_march_2020_is_word_for_word(&record);
    bulletin::the_parts_of_the_exited_are_the_whole(&record);
    returns::months_are_approved_bottom_up(&record);
    returns::some_are_slow(&record);
    assert_eq!(record.breaks(), []);
}

/// A condition on sheets, profiles, that hold on the day of the published figures, as known then.
fn then(table: &str) -> String {
    format!(
        "{table}.effective_from <= '2020-03-31' AND ({table}.effective_to IS NULL OR {table}.effective_to > '2020-03-31') \
         AND {table}.known_from <= '2020-04-24' AND ({table}.known_to IS NULL OR {table}.known_to > '2020-04-24')"
    )
}

/// How many rows a query finds.
fn found(record: &Record, rows: &str) -> i64 {
    let query = format!("SELECT count(*)::text AS line FROM {rows}");
    lines(&mut record.owner(), &query)[0].parse().unwrap()
}

/// Applications stand at every stage on the day shown; one is past its day without its capital, and nobody has confirmed
/// the lapse; obstacles of every kind are named, and the nation's grant tolls conversions.
fn pilots_stand_at_every_stage(record: &Record) {
    for stage in PilotState::ALL {
        let of = format!("period WHERE track = 'pilot' AND state = '{stage}' AND {}", then("period"));
        assert!(found(record, &of) > 0, "{stage}");
    }
    let all = format!("period WHERE track = 'pilot' AND {}", then("period"));
    assert_eq!(found(record, &all), 54);
    for obstacle in Obstacle::ALL {
        let raised = format!(
            "entry WHERE track = 'pilot' AND payload ->> 'fact' = 'obstacle-raised' AND payload ->> 'obstacle' = '{obstacle}'"
        );
        assert!(found(record, &raised) > 0, "{obstacle}");
    }
    let unpaid = format!(
        "period WHERE track = 'pilot' AND state = 'provisional' AND {} AND EXISTS (SELECT 1 FROM entry \
         WHERE entry.subject_id = period.subject_id AND payload ->> 'fact' = 'condition-set' AND payload ->> 'condition' = '首期出资' \
         AND (payload ->> 'due')::date < '2020-03-31') AND NOT EXISTS (SELECT 1 FROM entry \
         WHERE entry.subject_id = period.subject_id AND payload ->> 'fact' = 'capital-paid')",
        then("period")
    );
    assert!(found(record, &unpaid) > 0);
    assert!(found(record, "tolling_grant WHERE 'conversion' = ANY (clocks)") > 0);
}

/// A lead of every sector stands at every stage on the day shown; two families of three sisters each have met; one that
/// came back leads to an institution; five were given away, and nobody acknowledged it.
fn leads_stand_at_every_stage_in_every_sector(record: &Record) {
    for stage in LeadState::ALL {
        for sector in Sector::ALL {
            let of = format!(
                "period WHERE track = 'lead' AND state = '{stage}' AND {} AND EXISTS (SELECT 1 FROM entry \
                 WHERE entry.subject_id = period.subject_id AND payload #>> '{{report,sector}}' = '{sector}')",
                then("period")
            );
            assert_eq!(found(record, &of), 1, "{stage} {sector}");
        }
    }
    for family in ["yanglibihui", "yanglijiedai"] {
        let sisters = format!("lead_mark WHERE family = '{family}' AND known_to IS NULL");
        assert_eq!(found(record, &sisters), 3, "{family}");
    }
    let facts = |fact: &str| format!("entry WHERE track = 'lead' AND payload ->> 'fact' = '{fact}'");
    assert_eq!(found(record, &facts("linked")), 1);
    assert_eq!(found(record, &facts("merged-into")), 5);
    assert_eq!(found(record, &facts("referred")), 5);
    assert_eq!(found(record, &facts("referral-receipted")), 0);
}

/// Every stage has cases and every outcome institutions; every list of the stuck has rows of every sort.
fn clearance_is_whole(record: &Record, cut: &Cut) {
    let shown = in_txn(&mut record.session(), Access::Read, |txn| clearance(txn, cut)).unwrap();
    for of in &shown.stages {
        assert!(of.cases > 0, "{}", of.stage);
        let settled = matches!(of.stage, ClearanceState::Closed | ClearanceState::Reopened);
        assert!(settled || of.outstanding.is_some(), "{}", of.stage);
    }
    for (outcome, institutions) in &shown.outcomes {
        // A stopped institution is never converted.
        let is_some = *outcome != Outcome::Converted;
        assert_eq!(*institutions > 0, is_some, "{outcome}");
    }
    // The history of the time before the register, less the two that were reopened.
    let unproven = shown.outcomes.iter().find(|(outcome, _)| *outcome == Outcome::LegacyUnproven);
    assert_eq!(unproven, Some(&(Outcome::LegacyUnproven, 619)));
    let sheets = format!(
        "case_sheet JOIN period ON period.subject_id = case_sheet.institution_id AND {} WHERE {}",
        then("period"),
        then("case_sheet")
    );
    let age = |days: &str| format!("DATE '2020-03-31' - period.effective_from {days}");
    for (what, condition) in [
        ("money, amber", format!("state = 'exited' AND outstanding > 0 AND {}", age("BETWEEN 230 AND 300"))),
        ("money, red", format!("state = 'exited' AND outstanding > 0 AND {}", age("> 900"))),
        ("formalities", format!("state = 'exited' AND outstanding = 0 AND {}", age("> 400"))),
        ("unknown", format!("state = 'exited' AND outstanding IS NULL AND {}", age("> 400"))),
        ("no movement, amber", "outstanding > 0 AND DATE '2020-03-31' - last_movement BETWEEN 140 AND 170".to_owned()),
        ("no movement, red", "outstanding > 0 AND DATE '2020-03-31' - last_movement > 300".to_owned()),
        ("no route", format!("state = 'closed-unresolved' AND route = 'undecided' AND {}", age("> 100"))),
        ("no exit decision", format!("state = 'closed-unresolved' AND {}", age("> 300"))),
        ("no exit date", "stage <> 'closed' AND exit_by IS NULL".to_owned()),
        ("exit date missed", "stage <> 'closed' AND exit_by < '2020-03-31'".to_owned()),
        ("reviewed", "state = 'exited' AND DATE '2020-03-31' - hard_reviewed_on < 60".to_owned()),
        ("review overdue", "state = 'exited' AND DATE '2020-03-31' - hard_reviewed_on > 120".to_owned()),
        ("proposed only", "state = 'exited' AND hard_since IS NULL AND nothing_recoverable_on IS NOT NULL".to_owned()),
        ("disputed", "disputed_since IS NOT NULL".to_owned()),
        ("on hold", "on_hold_since IS NOT NULL".to_owned()),
        ("voted down once", "rejections = 1".to_owned()),
        ("voted down twice", "rejections >= 2".to_owned()),
        ("objection open", "objections_open > 0".to_owned()),
        ("tens of claims", "claims >= 20".to_owned()),
        ("reopened after clearance", "round = 2".to_owned()),
    ] {
        assert!(found(record, &format!("{sheets} AND {condition}")) > 0, "{what}");
    }
    for step in ["withdrawn", "deposited", "transferred", "rejected", "changed", "upheld"] {
        let steps = format!("entry WHERE payload ->> 'step' = '{step}'");
        assert!(found(record, &steps) > 0, "{step}");
    }
    for ruling in ["upheld", "dismissed"] {
        let rulings = format!("entry WHERE payload ->> 'ruling' = '{ruling}'");
        assert!(found(record, &rulings) > 0, "{ruling}");
    }
}

/// What lists add up holds together: outstanding is what was admitted and neither paid nor assumed, where the register
/// is closed; what was distributed in the end leaves a shortfall; and a cleared institution has a closed case.
fn sums_agree(record: &Record) {
    for wrong in [
        "case_sheet WHERE base = 'claims' AND shortfall IS NULL AND claims_open = 0 AND outstanding <> admitted - paid - deposited - assumed",
        "case_sheet WHERE base = 'stock' AND shortfall IS NULL AND outstanding <> greatest(coalesce(principal, 0) - not_owed, admitted) - paid - deposited - assumed \
         AND claims_open = 0",
        "case_sheet WHERE shortfall IS NOT NULL AND (outstanding <> 0 OR shortfall <> admitted - paid - deposited - assumed)",
        "case_sheet WHERE outcome IN ('FULL', 'FULL_WITH_RETURN', 'NO_STOCK') AND outstanding > 0",
        "case_sheet WHERE outcome <> 'PARTIAL_FINAL' AND (unclaimed IS NULL OR unclaimed > 0 OR shortfall > 0)",
        "case_sheet WHERE outcome = 'PARTIAL_FINAL' AND coalesce(shortfall, 0) + unclaimed = 0",
        "case_sheet WHERE outcome = 'CONVERTED'",
        "case_sheet WHERE outcome = 'FULL_WITH_RETURN' AND returned = 0",
        "case_sheet WHERE outcome = 'ASSUMED' AND assumed = 0",
        "case_sheet WHERE (stage = 'closed') <> (outcome IS NOT NULL)",
        "case_sheet JOIN period ON period.subject_id = case_sheet.institution_id AND period.known_to IS NULL \
         AND period.effective_to IS NULL WHERE case_sheet.known_to IS NULL AND case_sheet.effective_to IS NULL \
         AND (case_sheet.stage = 'closed') <> (period.state = 'cleared')",
    ] {
        assert_eq!(found(record, wrong), 0, "{wrong}");
    }
    let twice = "entry WHERE track = 'clearance' AND to_state = 'closed' AND kind = 'move' \
        AND subject_id IN (SELECT subject_id FROM entry WHERE to_state = 'reopened')";
    assert_eq!(found(record, twice), 3);
}

/// The spring of 2020: a grant of the nation, longer ones under it, one of a case, and one recorded after the fact.
fn tolling_is_on_record(record: &Record) {
    for (what, condition) in [
        ("the nation's", "unit_code = 'CN' AND effective_from = '2020-01-24' AND effective_to = '2020-02-29'"),
        ("overlapping", "unit_code = '420000' AND effective_to = '2020-04-08'"),
        ("renewed", "unit_code = '420000' AND effective_from = '2020-04-09'"),
        ("ended early", "unit_code = '330300' AND effective_to = '2020-03-20' AND known_to IS NULL"),
        ("after the fact", "unit_code = '230100' AND recorded_at > effective_to"),
        ("a case's own", "unit_code IS NULL"),
    ] {
        let grants = format!("tolling_grant WHERE {condition}");
        assert!(found(record, &grants) > 0, "{what}");
    }
    assert_eq!(found(record, "tolling_grant WHERE effective_to - effective_from >= 90"), 0);
}
