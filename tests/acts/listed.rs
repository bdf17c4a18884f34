//! What a list teaches, what became of each of its rows, and who is on a complete one no more.

use winddown::actions::Grounds;
use winddown::actions::import::RowOutcome;
use winddown::actions::review::{ReviewDecision, ReviewResolve, apply};
use winddown::db::import::seen_list;
use winddown::db::{Access, in_txn};

use super::whose_row::{CODE, Office};
use crate::support::sql::{count, lines};

const PINE: &str = "K-1,松涛金服有限公司,,,,广州市,在营,2018-03-01";
const CLOUD: &str = "K-2,云岭金服有限公司,,,,深圳市,在营,2018-03-02";
const STREAM: &str = "K-3,竹溪金服有限公司,,,,佛山市,在营,2018-03-03";

fn waiting(office: &Office, kind: &str) -> Vec<String> {
    let sql = format!(
        "SELECT review_id::text AS line FROM review_item WHERE resolution IS NULL AND kind = '{kind}' ORDER BY opened_at"
    );
    lines(&mut office.record.owner(), &sql)
}

fn as_found(office: &Office, item: &str) -> Option<RowOutcome> {
    let grounds = Grounds { basis: "核查记录二".to_owned(), note: None, evidence: Vec::new() };
    let (decision, item) = (ReviewDecision::AsFound, item.to_owned());
    let resolve = ReviewResolve { item, decision, state: None, effective: None, reason: None, grounds };
    apply(&mut office.record.session(), Access::Write, &resolve).expect("decided").recorded
}

#[test]
fn who_is_on_a_complete_list_no_more_waits_and_comes_back() {
    let office = Office::new();
    let gone = |on: &str, rows: &[&str]| {
        let imported = office.import_complete(on, rows).expect("taken in");
        assert!(!imported.already, "{on}");
        imported.gone
    };
    assert_eq!(gone("2018-03-31", &[PINE, CLOUD, STREAM]), [""; 0]);
    assert_eq!(gone("2018-06-30", &[PINE, STREAM]), ["云岭金服有限公司"]);
    assert_eq!(waiting(&office, "no-longer-listed").len(), 1);
    let unit = "SELECT unit_code AS line FROM review_item";
    assert_eq!(lines(&mut office.record.owner(), unit), ["440300"], "it waits with its office");
    // What the list before lacks it lacks still, and a row that waits may be about whoever seems gone.
    assert_eq!(gone("2018-07-31", &[PINE, "K-3,枫桥金服有限公司,,,,佛山市,在营,2018-03-03"]), [""; 0]);
    assert_eq!(gone("2018-08-31", &[PINE, CLOUD, STREAM]), [""; 0]);
    assert_eq!(waiting(&office, "no-longer-listed"), [""; 0], "it is listed again");
    // The same bytes on a later day are another sighting.
    assert_eq!(gone("2018-09-30", &[PINE, STREAM]), ["云岭金服有限公司"]);
    assert_eq!(waiting(&office, "no-longer-listed").len(), 1);
    assert!(office.import_complete("2018-09-30", &[PINE, STREAM]).expect("known").already);
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn every_row_says_what_it_was_matched_with_and_what_it_came_to() {
    let office = Office::new();
    let first = office.import(&[PINE, CLOUD]).expect("taken in").fates;
    assert_eq!(
        first.iter().map(|fate| (fate.row, fate.outcome, fate.seq)).collect::<Vec<_>>(),
        [(2, RowOutcome::Created, Some(2)), (3, RowOutcome::Created, Some(2))]
    );
    let rows =
        ["K-1,松涛金服有限公司,,,,广州市,停业,2018-07-02", "K-2,枫桥金服有限公司,,,,深圳市,停业,2018-07-02", STREAM];
    let imported = office.import(&rows).expect("taken in");
    let [changed, waits, created] = imported.fates.as_slice() else { panic!("{:?}", imported.fates) };
    assert_eq!((changed.subject, changed.seq), (first[0].subject, Some(3)));
    assert_eq!((changed.outcome, changed.matched_by.as_str()), (RowOutcome::Changed, "name source-id place"));
    assert_eq!((waits.outcome, waits.subject, waits.seq), (RowOutcome::Review, None, None));
    assert_eq!(waits.review.map(|(item, _)| item.to_string()).as_ref(), waiting(&office, "words-apart").first());
    assert_eq!(created.outcome, RowOutcome::Created);
    assert_eq!(count(&mut office.record.owner(), "import_row"), 5);
}

#[test]
fn a_row_teaches_what_the_record_does_not_know() {
    let office = Office::new();
    assert_eq!(office.outcomes(&[PINE]), ["created 1"]);
    let more = format!("K-1,松涛金服有限公司,溪贷,{CODE},粤B2-20150001,广州市,在营,2018-03-01");
    assert_eq!(office.outcomes(&[&more]), ["learned 1"]);
    assert_eq!(office.outcomes(&[&more, CLOUD]), ["agreed 1", "created 1"]);
    let known = "SELECT kind AS line FROM institution_identifier WHERE known_to IS NULL ORDER BY 1";
    assert_eq!(lines(&mut office.record.owner(), known), ["source-id", "source-id", "telecom-licence", "uscc"]);
    // Found by what was learned.
    let by_code = format!(",,溪贷,{CODE},,广州市,停业,2018-07-02");
    assert_eq!(office.outcomes(&[&by_code]), ["changed 1"]);
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn a_list_that_comes_again_refreshes_when_it_was_last_seen() {
    let office = Office::new();
    for (on, files, first) in
        [("2018-06-30", 1, "2018-06-30"), ("2018-09-30", 2, "2018-06-30"), ("2018-03-31", 3, "2018-03-31")]
    {
        office.import_taken(on, &[PINE]).expect("taken in");
        let sql = "SELECT subject_id::text AS line FROM subject WHERE track = 'institution'";
        let one = lines(&mut office.record.owner(), sql)[0].parse().expect("an id");
        let seen = in_txn(&mut office.record.session(), Access::Read, |txn| seen_list(txn, one, office.record.now()));
        let [seen] = &*seen.expect("read") else { panic!("one list") };
        let last = if files == 1 { "2018-06-30" } else { "2018-09-30" };
        assert_eq!(
            (seen.files, seen.first_on.to_string().as_str(), seen.last_on.to_string().as_str()),
            (files, first, last)
        );
    }
}

#[test]
fn what_differs_waits_with_both_values() {
    let office = Office::new();
    let at_home = format!("K-1,松涛金服有限公司,,{CODE},,广州市,在营,2018-03-01");
    let moved = format!("K-1,松涛金服有限公司,,{CODE},,上海市,在营,2018-03-01");
    office.outcomes(&[&at_home]);
    assert_eq!(office.outcomes(&[&moved]), ["review 1", "differs 1"]);
    assert_eq!(office.outcomes(&[&moved, CLOUD]), ["created 1", "review 1", "differs 1"]);
    let [item] = &*waiting(&office, "differs") else { panic!("one item") };
    assert_eq!(as_found(&office, item), Some(RowOutcome::Learned));
    assert_eq!(office.outcomes(&[&moved, STREAM]), ["agreed 1", "created 1"]);
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn two_reasons_of_one_stop_are_a_difference_and_the_graver_is_proposed() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    let stop = |word: &str| format!("K-1,松涛金服有限公司,,,,广州市,{word},2018-07-02");
    assert_eq!(office.outcomes(&[&stop("停业")]), ["changed 1"]);
    assert_eq!(office.outcomes(&[&stop("立案")]), ["review 1", "other-reason 1"]);
    let reasons = || {
        let sql = "SELECT reason AS line FROM period WHERE state IN ('closed-unresolved', 'open') AND known_to IS NULL \
                   UNION ALL SELECT stopped_for FROM case_sheet WHERE known_to IS NULL";
        lines(&mut office.record.owner(), sql)
    };
    let [item] = &*waiting(&office, "other-reason") else { panic!("one item") };
    assert_eq!(as_found(&office, item), Some(RowOutcome::Learned));
    assert!(reasons().iter().all(|reason| reason == "police-filing"), "{:?}", reasons());
    assert_eq!(office.outcomes(&[&stop("立案"), CLOUD]), ["agreed 1", "created 1"]);
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn a_reason_that_the_record_lacked_is_learned_with_its_document() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    let stop = |word: &str| format!("K-1,松涛金服有限公司,,,,广州市,{word},2018-07-02");
    assert_eq!(office.outcomes(&[&stop("关停")]), ["changed 1"]);
    assert_eq!(office.outcomes(&[&stop("立案")]), ["learned 1"]);
    let sql =
        "SELECT DISTINCT reason AS line FROM period WHERE state IN ('closed-unresolved', 'open') AND known_to IS NULL";
    assert_eq!(lines(&mut office.record.owner(), sql), ["police-filing"], "of the institution and of its case");
    assert_eq!(office.outcomes(&[&stop("关停"), CLOUD]), ["agreed 1", "created 1"]);
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn a_stop_and_its_case_take_day_reason_and_document_from_the_source_that_knows_the_day() {
    let office = Office::new();
    office.import_taken("2018-08-31", &["K-1,松涛金服有限公司,,,,广州市,关停,"]).expect("taken in");
    let known =
        office.import_taken("2018-09-30", &["K-1,松涛金服有限公司,,,,广州市,立案,2018-07-02"]).expect("taken in");
    assert_eq!(known.counts.rows.get("dated"), Some(&1));
    let sql = "SELECT DISTINCT concat_ws(' ', effective_from, reason, basis) AS line FROM period \
               WHERE state IN ('closed-unresolved', 'open') AND known_to IS NULL";
    assert_eq!(lines(&mut office.record.owner(), sql), ["2018-07-02 police-filing 行业登记表 2018-09-30"]);
    assert_eq!(office.record.breaks(), []);
}
