//! Several dated events in one cell: each comes to something of its own.

use winddown::actions::import::RowOutcome;

use super::whose_row::{CODE, Office};
use crate::support::sql::lines;

/// The profile of a list that tells in one column what happened, with the days.
fn course(office: &Office, rows: &[&str]) -> Vec<(u32, u16, RowOutcome)> {
    let imported = office.import_course(rows).expect("taken in");
    assert!(!imported.already);
    imported.fates.iter().map(|fate| (fate.row, fate.event, fate.outcome)).collect()
}

const PINE: &str = "K-1,松涛金服有限公司,,,,广州市,停业（2018-07-02）；2018-03-01在营；2019-02-03退出,";
const CLOUD: &str = "K-2,云岭金服有限公司,,,,深圳市,2018-07-05停业,";

#[test]
fn each_event_of_a_cell_has_its_outcome_and_a_second_reading_writes_nothing() {
    let office = Office::new();
    let first = course(&office, &[PINE, CLOUD]);
    let told = [
        (2, 1, RowOutcome::Changed),
        (2, 2, RowOutcome::Created),
        (2, 3, RowOutcome::Review),
        (3, 0, RowOutcome::Created),
    ];
    assert_eq!(first, told);
    let states = "SELECT DISTINCT state || ' ' || period.effective_from AS line FROM period JOIN profile USING (subject_id) \
                  WHERE name = '松涛金服有限公司' AND period.known_to IS NULL ORDER BY 1";
    let stood = lines(&mut office.record.owner(), states);
    assert_eq!(stood, ["closed-unresolved 2018-07-02", "operating 2018-03-01", "pending 2018-03-01"]);
    let entries = "SELECT count(*)::text AS line FROM entry";
    let before = lines(&mut office.record.owner(), entries);
    let again = course(&office, &[CLOUD, PINE]);
    let told = [
        (2, 0, RowOutcome::Agreed),
        (3, 1, RowOutcome::Agreed),
        (3, 2, RowOutcome::Agreed),
        (3, 3, RowOutcome::Review),
    ];
    assert_eq!(again, told);
    assert_eq!(lines(&mut office.record.owner(), entries), before);
    let kept = "SELECT concat_ws(' ', row_number, event, outcome) AS line FROM import_row JOIN import USING (import_id) \
                ORDER BY recorded_at, row_number, event";
    assert_eq!(
        lines(&mut office.record.owner(), kept)[..4],
        ["2 1 changed", "2 2 created", "2 3 review", "3 0 created"]
    );
    let waits = "SELECT kind AS line FROM review_item";
    assert_eq!(lines(&mut office.record.owner(), waits), ["conflict"], "one event that waits is one item");
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn what_differs_in_a_row_of_several_events_is_asked_once() {
    let office = Office::new();
    let at_home = PINE.replace(",,,,广州市", &format!(",,{CODE},,广州市")).replace("；2019-02-03退出", "");
    course(&office, &[&at_home]);
    let moved = at_home.replace("广州市", "上海市");
    let outcomes: Vec<RowOutcome> = course(&office, &[&moved]).into_iter().map(|(_, _, outcome)| outcome).collect();
    assert!(outcomes.contains(&RowOutcome::Review), "{outcomes:?}");
    let waits = "SELECT kind AS line FROM review_item";
    assert_eq!(lines(&mut office.record.owner(), waits), ["differs"]);
}
