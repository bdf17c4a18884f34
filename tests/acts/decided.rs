//! What an officer decided of a row holds for the next list that has it.

use diesel::connection::SimpleConnection;
use winddown::actions::Grounds;
use winddown::actions::error::ActionError;
use winddown::actions::import::{Imported, RowOutcome};
use winddown::actions::many::Row;
use winddown::actions::review::{Resolved, ReviewDecision, ReviewResolve, apply, apply_many};
use winddown::db::review::review_named;
use winddown::db::{Access, in_txn};

use super::whose_row::Office;
use crate::support::Record;
use crate::support::sql::{count, lines};

const PINE: &str = "K-1,松涛金服有限公司,,,,广州市,在营,2018-03-01";
/// The same number and place, and a name of nobody.
const RENAMED: &str = "K-1,松涛信息服务有限公司,,,,广州市,停业,2018-07-02";

fn resolve(item: &str, decision: ReviewDecision) -> ReviewResolve {
    let grounds = Grounds { basis: "核查记录一".to_owned(), note: None, evidence: Vec::new() };
    ReviewResolve { item: item.to_owned(), decision, state: None, effective: None, reason: None, grounds }
}

fn same(institution: &str, renamed: bool) -> ReviewDecision {
    ReviewDecision::Same { institution: institution.to_owned(), renamed }
}

fn decided(office: &Office, item: &str, decision: ReviewDecision) -> Result<Resolved, ActionError> {
    apply(&mut office.record.session(), Access::Write, &resolve(item, decision))
}

/// The items that wait, in the order of their rows.
fn waiting(office: &Office) -> Vec<String> {
    let sql = "SELECT review_id::text AS line FROM review_item WHERE resolution IS NULL ORDER BY opened_at, row_number";
    lines(&mut office.record.owner(), sql)
}

/// Takes a list in as that of a month: with a firm of the month's own, so that it is another file.
fn month(office: &Office, month: &str, rows: &[&str]) -> Vec<String> {
    let more = format!("N-{month},山泉{month}有限公司,,,,佛山市,在营,2018-03-01");
    let rows: Vec<&str> = rows.iter().copied().chain([more.as_str()]).collect();
    office.outcomes(&rows)
}

#[test]
fn a_name_that_an_officer_gave_to_an_institution_is_found_in_the_next_list() {
    let office = Office::new();
    assert_eq!(office.outcomes(&[PINE]), ["created 1"]);
    assert_eq!(month(&office, "07", &[RENAMED]), ["created 1", "review 1", "words-apart 1"]);
    let [item] = &*waiting(&office) else { panic!("one item") };
    let done = decided(&office, item, same("松涛金服有限公司", false)).expect("decided");
    assert_eq!((done.recorded, done.attached), (Some(RowOutcome::Changed), vec!["松涛信息服务有限公司".to_owned()]));
    assert_eq!(month(&office, "08", &[RENAMED]), ["agreed 1", "created 1"]);
    // By the name alone too, and with another thing to say.
    let exited = "K-1,松涛信息服务有限公司,,,,广州市,停业,2018-07-02";
    assert_eq!(office.outcomes(&[exited, "K-7,青石金服有限公司,,,,广州市,在营,2018-03-01"]), ["agreed 1", "created 1"]);
    let kinds = "SELECT kind AS line FROM institution_name WHERE name LIKE '松涛%' AND known_to IS NULL ORDER BY 1";
    assert_eq!(lines(&mut office.record.owner(), kinds), ["former", "legal"]);
    assert_eq!(office.stopped(), 1);
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn a_rename_that_an_officer_confirms_is_the_legal_name_from_that_day_on() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    office.outcomes(&[RENAMED]);
    let [item] = &*waiting(&office) else { panic!("one item") };
    decided(&office, item, same("松涛金服有限公司", true)).expect("decided");
    let legal = "SELECT name || ' ' || effective_from || ' ' || coalesce(effective_to::text, '') AS line \
                 FROM institution_name WHERE kind = 'legal' AND known_to IS NULL ORDER BY effective_from";
    let names = lines(&mut office.record.owner(), legal);
    assert_eq!(names, ["松涛金服有限公司 2018-03-01 2018-07-02", "松涛信息服务有限公司 2018-07-02 "]);
}

#[test]
fn one_number_makes_one_new_institution() {
    let office = Office::new();
    let rows = ["K-9,云岭金服有限公司,,,,深圳市,在营,2018-03-01", "K-9,竹溪金服有限公司,,,,佛山市,在营,2018-03-01"];
    assert_eq!(office.outcomes(&rows), ["review 2", "words-apart 2"]);
    let items = waiting(&office);
    decided(&office, &items[0], ReviewDecision::New { unit: None }).expect("decided");
    let again = decided(&office, &items[1], ReviewDecision::New { unit: None });
    assert!(matches!(&again, Err(ActionError::ReviewNumberTaken { value, .. }) if value == "K-9"), "{again:?}");
    // The one that was decided is found; the other is the same item still, seen in two files.
    assert_eq!(month(&office, "04", &rows), ["agreed 1", "created 1", "review 1", "words-apart 1"]);
    assert_eq!(waiting(&office), items[1..]);
    let seen = format!("review_sighting WHERE review_id = '{}'", items[1]);
    assert_eq!(count(&mut office.record.owner(), &seen), 2);
}

#[test]
fn a_row_that_was_dismissed_stays_dismissed_until_it_says_something_else() {
    let office = Office::new();
    let (running, stopped) =
        ("K-1,松涛金服有限公司,,,,广州市,停业,2018-02-01", "K-1,松涛金服有限公司,,,,广州市,停业,2018-01-05");
    assert_eq!(office.outcomes(&[PINE]), ["created 1"]);
    assert_eq!(month(&office, "05", &[running]), ["created 1", "review 1", "conflict 1"]);
    let [item] = &*waiting(&office) else { panic!("one item") };
    decided(&office, item, ReviewDecision::Dismiss).expect("decided");
    // The record moves on, and the row says what it said.
    office.outcomes(&["K-1,松涛金服有限公司,,,,广州市,停业,2018-09-01"]);
    assert_eq!(month(&office, "10", &[running]), ["created 1", "settled 1"]);
    assert!(waiting(&office).is_empty());
    month(&office, "11", &[stopped]);
    assert_eq!(waiting(&office).len(), 1, "another day");
}

#[test]
fn one_row_twice_in_a_file_is_one_item() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    let counts = office.import(&[RENAMED, RENAMED]).expect("taken in").counts;
    assert_eq!((counts.rows["review"], counts.waiting, waiting(&office).len()), (2, 1, 1));
}

#[test]
fn many_are_decided_together_or_none() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    office.outcomes(&[RENAMED, "K-1,竹溪金服有限公司,,,,佛山市,停业,2018-07-02"]);
    let items = waiting(&office);
    let rows = |decisions: [ReviewDecision; 2]| -> Vec<Row<ReviewResolve>> {
        (2..)
            .zip(items.iter().zip(decisions))
            .map(|(number, (item, one))| Row { number, act: resolve(item, one) })
            .collect()
    };
    let decide =
        |access, rows: &[Row<ReviewResolve>]| apply_many(&mut office.record.session(), access, rows, &mut |_, _| ());
    let before = count(&mut office.record.owner(), "entry");
    let refused = decide(Access::Write, &rows([ReviewDecision::Dismiss, same("松涛", false)]));
    assert!(matches!(&refused, Err(ActionError::Rows(rows)) if rows.len() == 1 && rows[0].row == 3), "{refused:?}");
    assert_eq!(waiting(&office), items);
    let whole = rows([same("松涛金服有限公司", false), ReviewDecision::New { unit: None }]);
    assert_eq!(decide(Access::Rehearse, &whole).expect("rehearsed").len(), 2);
    assert_eq!((waiting(&office).len(), count(&mut office.record.owner(), "entry")), (2, before));
    let done = decide(Access::Write, &whole).expect("decided");
    assert_eq!(
        done.iter().map(|one| one.recorded).collect::<Vec<_>>(),
        [Some(RowOutcome::Changed), Some(RowOutcome::Created)]
    );
    assert!(decide(Access::Write, &whole).expect("again").iter().all(|one| one.already), "a retry");
    assert_eq!(office.stopped(), 2);
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn a_firm_that_an_officer_found_elsewhere_is_found_there_by_every_list() {
    let office = Office::new();
    let brand = |place: &str| format!(",,溪贷,,,{place},在营,2018-03-01");
    assert_eq!(office.outcomes(&[&brand("广州市")]), ["created 1"]);
    assert_eq!(office.outcomes(&[&brand("上海市")]), ["review 1", "candidate 1"]);
    let [item] = &*waiting(&office) else { panic!("one item") };
    decided(&office, item, same("溪贷", false)).expect("decided");
    assert_eq!(month(&office, "04", &[&brand("上海市")]), ["agreed 1", "created 1"]);
    // Another list has another profile, and the same words.
    office.record.run("UPDATE import SET profile = 'another'");
    assert_eq!(month(&office, "05", &[&brand("上海市")]), ["agreed 1", "created 1"]);
    assert!(waiting(&office).is_empty());
}

/// What an import counted: outcomes, each with how many rows.
fn counted(imported: Result<Imported, ActionError>) -> Vec<String> {
    let imported = imported.expect("taken in");
    assert!(!imported.already);
    imported.counts.rows.iter().map(|(outcome, rows)| format!("{outcome} {rows}")).collect()
}

const UNKNOWN_WORD: &str = "K-4,竹溪金服有限公司,,,,佛山市,转型,2018-07-02";

#[test]
fn what_is_said_besides_a_profile_leaves_what_was_decided() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    office.outcomes(&[RENAMED]);
    let [item] = &*waiting(&office) else { panic!("one item") };
    decided(&office, item, ReviewDecision::Dismiss).expect("decided");
    let without_place = "K-5,青石金服有限公司,,,,,在营,2018-03-01";
    let zhuhai = || office.import_given(&[("place_registered", "珠海市")], &[RENAMED, without_place]);
    assert_eq!(counted(zhuhai()), ["created 1", "settled 1"]);
    assert!(zhuhai().expect("known").already);
    // The same bytes with something else said of them are another reading.
    let again = office.import_given(&[("place_registered", "佛山市")], &[RENAMED, without_place]);
    assert!(!again.expect("taken in").already);
    let profiles = "SELECT DISTINCT profile AS line FROM import";
    assert_eq!(lines(&mut office.record.owner(), profiles), ["register"]);
}

#[test]
fn a_dismissal_holds_for_the_same_file_by_any_profile_and_for_no_other_list() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    office.outcomes(&[PINE, RENAMED, UNKNOWN_WORD]);
    let items = waiting(&office);
    assert_eq!(items.len(), 2);
    for item in &items {
        decided(&office, item, ReviewDecision::Dismiss).expect("decided");
    }
    let file = [PINE, RENAMED, UNKNOWN_WORD];
    assert_eq!(counted(office.import_renamed("register-2", &file)), ["agreed 1", "settled 2"]);
    // Another list that says the same is a second witness.
    let other = [RENAMED, "K-5,青石金服有限公司,,,,广州市,在营,2018-03-01"];
    assert_eq!(counted(office.import_renamed("register-3", &other)), ["created 1", "review 1"]);
    assert_eq!(
        counted(office.import(&[RENAMED, "K-6,山泉金服有限公司,,,,广州市,在营,2018-03-01"])),
        ["created 1", "settled 1"]
    );
}

#[test]
fn what_one_officer_decided_is_not_asked_of_another() {
    let record = Record::of_an_office();
    let office = Office::with(record);
    for login in ["lists_first", "lists_second"] {
        office.record.officer(login, "440000");
    }
    assert_eq!(counted(office.import_as("lists_first", &[PINE])), ["created 1"]);
    assert_eq!(counted(office.import_as("lists_first", &[RENAMED])), ["review 1"]);
    let [item] = &*waiting(&office) else { panic!("one item") };
    let second = |rows: &[&str]| counted(office.import_as("lists_second", rows));
    assert_eq!(second(&[RENAMED, UNKNOWN_WORD]), ["created-for-review 1", "review 1"]);
    assert_eq!(waiting(&office).len(), 2, "one row is one item, whoever has it");
    decided(&office, item, ReviewDecision::Dismiss).expect("decided");
    assert_eq!(second(&[RENAMED]), ["settled 1"]);
}

#[test]
fn of_the_queue_only_what_the_rows_of_a_file_may_mean_is_read() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    office.outcomes(&[RENAMED, UNKNOWN_WORD]);
    let starts = |starts: &[&str]| {
        let starts: Vec<String> = starts.iter().map(|start| (*start).to_owned()).collect();
        in_txn(&mut office.record.session(), Access::Read, |txn| review_named(txn, &starts)).expect("read").len()
    };
    assert_eq!((starts(&["竹溪金服有限公司"]), starts(&["松涛金服有限公司"]), starts(&[])), (1, 0, 0));
    // Items of before names were kept are read by every import.
    let mut owner = office.record.owner();
    owner.batch_execute("UPDATE review_sighting SET name_start = NULL").expect("as before");
    assert_eq!(starts(&[]), 2);
    assert_eq!(counted(office.import(&[RENAMED])), ["review 1"]);
    assert_eq!(waiting(&office).len(), 2, "it is the item that waits");
}

#[test]
fn items_of_before_names_were_kept_get_them_as_the_program_says_them() {
    let office = Office::new();
    office.outcomes(&[PINE]);
    let odd = "K-4,Pine-Net（广州）_信息.公司,,,,佛山市,转型,2018-07-02";
    let folded = "K-5,松涛ＡＢ财富,,,,佛山市,转型,2018-07-02";
    office.outcomes(&[RENAMED, odd, folded]);
    let starts = "SELECT coalesce(name_start, '?') AS line FROM review_sighting ORDER BY row_number";
    let mut owner = office.record.owner();
    let kept = lines(&mut owner, starts);
    owner.batch_execute("UPDATE review_sighting SET name_start = NULL").expect("as before");
    let fill = include_str!("../../migrations/2026-11-30-000191_names_of_before/up.sql");
    owner.batch_execute(fill).expect("filled in");
    assert_eq!(kept.len(), 3);
    assert_eq!(lines(&mut owner, starts), [kept[0].as_str(), kept[1].as_str(), "?"]);
}
