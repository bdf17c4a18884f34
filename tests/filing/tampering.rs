//! Whatever somebody does to returns behind the program's back, verifying finds it.

use uuid::Uuid;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::domain::filing::walk::FilingBreak;

use super::{List, figures, returned};
use crate::support::Record;

fn filed() -> (Record, Uuid) {
    let record = Record::new();
    let id = record.institution("青禾贷").operating_since("2016-01-01");
    let list = List::new(
        "institution,month,balance,lenders\n青禾贷,2019-01,1000,7\n青禾贷,2019-02,1000,7\n青禾贷,2019-03,900,6\n",
    );
    list.taken(&record).expect("taken");
    record.hand_in(&returned(id, "2019-03", figures(901, 6))).expect("restated");
    (record, id)
}

fn found(statement: &str) -> Vec<FilingBreak> {
    let (record, _) = filed();
    record.run(&format!("SET session_replication_role = replica; {statement}"));
    let audit = record.audited(NATIONAL_LOGIN);
    audit.filing_breaks.into_iter().map(|(_, fault)| fault).collect()
}

#[test]
fn what_nobody_touched_is_whole() {
    let (record, id) = filed();
    let audit = record.audited(NATIONAL_LOGIN);
    assert_eq!((audit.filings, audit.returns), (2, 4));
    assert_eq!((audit.break_count, audit.partly_seen), (0, 0));
    let mut session = record.session();
    let of_one = winddown::db::in_txn(&mut session, winddown::db::Access::Read, |txn| {
        winddown::reports::audit::audit(txn, Some(id))
    })
    .expect("read");
    assert_eq!((of_one.filings, of_one.break_count), (2, 0));
}

#[test]
fn a_changed_figure_is_found() {
    for change in [
        "balance_fen = 1",
        "lenders = NULL",
        "source = 'forged'",
        "provisional = true",
        "month = '2018-12-31'",
        "submitted_on = '2020-01-01'",
    ] {
        let breaks = found(&format!("UPDATE monthly_return SET {change} WHERE month = '2019-02-28'"));
        assert!(breaks.contains(&FilingBreak::Altered), "{change}: {breaks:?}");
    }
}

#[test]
fn a_row_that_is_gone_or_put_in_is_found() {
    let gone = found("DELETE FROM monthly_return WHERE month = '2019-02-28'");
    assert_eq!(gone, [FilingBreak::Removed { filed: 3, found: 2 }]);
    let put_in = "INSERT INTO monthly_return SELECT (r).* FROM (SELECT jsonb_populate_record(monthly_return, \
         '{\"month\": \"2019-06-30\", \"file_row\": 99}') AS r FROM monthly_return WHERE month = '2019-02-28') AS made";
    assert_eq!(found(put_in), [FilingBreak::Added { filed: 3, found: 4 }]);
}

#[test]
fn another_moment_officer_or_standing_is_found() {
    assert_eq!(
        found("UPDATE monthly_return SET officer = 'li' WHERE month = '2019-02-28'"),
        [FilingBreak::Misdated { file_row: 3 }]
    );
    assert_eq!(
        found(
            "DROP INDEX monthly_return_known; UPDATE monthly_return SET known_to = NULL WHERE version = 1 AND month = '2019-03-31'"
        ),
        [FilingBreak::Standing { file_row: 4 }]
    );
    assert_eq!(
        found("UPDATE monthly_return SET known_to = now() WHERE month = '2019-01-31'"),
        [FilingBreak::Standing { file_row: 2 }]
    );
}

#[test]
fn rows_of_a_filing_that_is_not_on_record_are_found() {
    let breaks = found("UPDATE monthly_return SET filing_id = gen_random_uuid() WHERE month = '2019-02-28'");
    assert_eq!(breaks.len(), 2, "{breaks:?}");
    assert!(breaks.contains(&FilingBreak::Orphaned { found: 1 }));
    assert!(breaks.contains(&FilingBreak::Removed { filed: 3, found: 2 }));
}

#[test]
fn an_officer_of_a_unit_verifies_what_is_wholly_there_to_see() {
    let record = Record::new();
    record.officer("walk_zhejiang", "330000");
    let here = record.institution("青禾贷").operating_since("2016-01-01");
    record.institution("金陵财富").at("320100").operating_since("2016-01-01");
    List::new("institution,month,lenders\n青禾贷,2019-01,7\n金陵财富,2019-01,7\n").taken(&record).expect("taken");
    record.file_as("walk_zhejiang", &returned(here, "2019-02", figures(1, 1))).expect("filed");
    let audit = record.audited("walk_zhejiang");
    assert_eq!((audit.filings, audit.returns, audit.break_count), (1, 1, 0));
}
