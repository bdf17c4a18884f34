//! Lists of returns: every row is accounted for, in however many batches they come.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use winddown::actions::ActionError;
use winddown::actions::return_fates::ReturnFate;
use winddown::actions::return_trouble::{ReturnTrouble, RowsTroubled, TroubleKind};
use winddown::db::import_return::import_return_each;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, DbError, in_txn};

use super::{List, figures, returned};
use crate::support::Record;
use crate::support::sql::count;

const HEADER: &str = "institution,month,balance,lenders";

fn troubled(outcome: Result<winddown::actions::returns_import::ReturnsImported, ActionError>) -> RowsTroubled {
    match outcome {
        Err(ActionError::ReturnRows(rows)) => *rows,
        other => panic!("{other:?}"),
    }
}

fn two(record: &Record) -> [uuid::Uuid; 2] {
    ["青禾贷", "白鹭财富"].map(|name| record.institution(name).operating_since("2016-01-01"))
}

#[test]
fn a_list_is_one_filing_and_the_same_list_nothing() {
    let record = Record::new();
    let [one, _] = two(&record);
    record.hand_in(&returned(one, "2019-01", figures(900, 7))).expect("filed");
    let list = List::new(&format!(
        "{HEADER}\n青禾贷,2019-01,1000,7\n青禾贷,2019-02,1000,7\n{one},2019-03,1000,6\n白鹭财富,2019-01,0,0\n"
    ));
    let rehearsed = list.run(&record, winddown::db::session::NATIONAL_LOGIN, Access::Rehearse);
    assert!(rehearsed.is_ok());
    assert_eq!(count(&mut record.owner(), "monthly_return"), 1);
    let taken = list.taken(&record).expect("taken");
    assert_eq!(taken.counts.rows.get("filed"), Some(&3));
    assert_eq!(taken.counts.rows.get("restated"), Some(&1));
    assert_eq!(record.standing(one), ["2019-01-31 2 100000 7", "2019-02-28 1 100000 7", "2019-03-31 1 100000 6"]);
    let again = list.taken(&record).expect("known");
    assert!(again.already);
    assert_eq!(again.counts, taken.counts);
    // The same rows in another file agree with the record.
    let other = List::new(&format!("{HEADER}\n白鹭财富,2019-01,0,0\n\n青禾贷,2019-02,1000,7\n"));
    let agreed = other.taken(&record).expect("taken");
    assert_eq!((agreed.filing, agreed.counts.rows.get("agreed")), (None, Some(&2)));
    let audit = record.audited(winddown::db::session::NATIONAL_LOGIN);
    assert_eq!((audit.filings, audit.returns, audit.break_count), (2, 5, 0));
}

#[test]
fn dirt_is_told_by_row_or_set_aside() {
    let record = Record::new();
    let [one, two] = two(&record);
    record.approve("330100", "2018-12");
    let content = format!(
        "{HEADER}\n青禾贷,2019-01,1000,7\n无此机构,2019-01,1,1\n青禾贷,2019-02,-5,7\n青禾贷,2019-03,1000,7.5\n\
         青禾贷,2021-01,1,1\n青禾贷,2018-12,1,1\n青禾贷,2019-01,1001,7\n白鹭财富,2019-01,0,3\n白鹭财富,2019-02\n\
         白鹭财富,2015-12,1,1\n白鹭财富,2019-03,,\n白鹭财富,2019-04,10,1\n白鹭财富,2019-05,1000000,1\n青禾贷,2019-01,1000,7\n"
    );
    let rows = troubled(List::new(&content).taken(&record));
    assert_eq!((rows.refused, rows.questioned, rows.of), (9, 2, 14));
    let told: Vec<(u32, &str)> = rows.told.iter().map(|row| (row.row, row.trouble.kind().code())).collect();
    assert_eq!(
        told,
        [
            (3, "unknown-institution"),
            (4, "unreadable"),
            (5, "unreadable"),
            (6, "month-not-over"),
            (7, "locked"),
            (8, "two-values"),
            (9, "lenders-without-balance"),
            (10, "unreadable"),
            (11, "not-yet-registered"),
            (12, "no-figures"),
            (14, "jump"),
        ]
    );
    assert_eq!(count(&mut record.owner(), "monthly_return"), 0, "all or nothing");
    let list = List::new(&content).aside();
    let taken = list.taken(&record).expect("the others are taken");
    assert_eq!(taken.counts.rows.get("set-aside"), Some(&11));
    assert_eq!(taken.counts.rows.get("agreed"), Some(&1), "the same value twice is one");
    assert_eq!(taken.counts.rows.values().sum::<u32>(), taken.row_count);
    assert_eq!(record.standing(one), ["2019-01-31 1 100000 7"]);
    assert_eq!(record.standing(two), ["2019-04-30 1 1000 1"]);
    let aside = std::fs::read_to_string(list.aside_path()).expect("rows set aside");
    assert_eq!(aside.lines().count(), 12);
    assert!(aside.lines().nth(2).is_some_and(|row| row.starts_with("4,balance,-5,")), "{aside}");
    let meant = List::new(&format!("{HEADER}\n白鹭财富,2019-01,0,3\n")).confirmed();
    assert_eq!(meant.taken(&record).expect("meant").counts.confirmed, 1);
}

#[test]
fn two_values_for_a_month_are_found_however_far_apart() {
    let record = Record::new();
    let [one, _] = two(&record);
    record.hand_in(&returned(one, "2018-01", figures(500, 5))).expect("filed");
    // Row 2 agrees with the record, row 3 is new; both are spoken of again some batches later.
    let mut content = format!("{HEADER}\n青禾贷,2018-01,500,5\n青禾贷,2018-02,500,5\n");
    for _ in 0..9_000 {
        content.push_str("白鹭财富,2019-01,10,1\n");
    }
    writeln!(content, "青禾贷,2018-01,501,5\n青禾贷,2018-02,501,5\n青禾贷,2018-02,500,5").expect("text");
    let taken = List::new(&content).aside().taken(&record).expect("taken");
    assert_eq!(taken.counts.aside.get("two-values"), Some(&2));
    assert_eq!(taken.counts.rows.get("agreed"), Some(&9_001));
    let rows = troubled(List::new(&format!("{HEADER}\n青禾贷,2018-03,500,5\n青禾贷,2018-03,501,5\n")).taken(&record));
    let [row] = rows.told.as_slice() else {
        panic!("{rows:?}");
    };
    assert_eq!((row.row, &row.trouble), (3, &ReturnTrouble::Twice { other: 2 }));
}

#[test]
fn a_number_and_a_name_of_two_institutions_contradict_each_other() {
    use winddown::domain::institution::fact::IdentifierGiven;
    use winddown::domain::value::identifier::IdentifierKind;
    let record = Record::new();
    let identified = |name: &str, code: &str| {
        record
            .institution(name)
            .identified(IdentifierGiven { kind: IdentifierKind::Uscc, value: code.to_owned(), check_accepted: true })
            .operating_since("2016-01-01")
    };
    let one = identified("青禾贷", "91330100MA00000010");
    identified("白鹭财富", "91330100MA00000029");
    // A name of nobody under a known code, the code of another, and a code of nobody under a name that has one.
    let list = List::new(
        "institution,uscc,month,lenders\n青禾贷,91330100MA00000010,2019-01,7\n改名后,91330100MA00000010,2019-02,7\n\
         青禾贷,91330100MA00000029,2019-03,7\n91330100MA00000010,,2019-04,7\n\
         青禾贷,91330100MA0000003X,2019-05,7\n",
    )
    .aside();
    let taken = list.taken(&record).expect("taken");
    assert_eq!(taken.counts.aside.get("identifier-and-name"), Some(&3), "{taken:?}");
    assert_eq!(record.standing(one).len(), 2);
}

#[test]
fn every_row_has_one_outcome_and_what_stands_is_what_a_model_says() {
    let record = Record::new();
    let [one, _] = two(&record);
    let mut model: std::collections::BTreeMap<u8, i64> = std::collections::BTreeMap::new();
    let mut runner = TestRunner::new(Config { cases: 16, failure_persistence: None, ..Config::default() });
    let model = std::cell::RefCell::new(&mut model);
    runner
        .run(&prop::collection::vec((1..7_u8, 50..90_i64), 1..12), |rows| {
            let mut content = format!("{HEADER}\n");
            let mut said = std::collections::BTreeMap::new();
            for (month, balance) in &rows {
                writeln!(content, "青禾贷,2019-{month:02},{balance},1").expect("text");
                said.entry(*month).or_insert(*balance);
            }
            let taken = List::new(&content).aside().taken(&record).expect("taken");
            prop_assert_eq!(usize::try_from(taken.row_count), Ok(rows.len()));
            if !taken.already {
                prop_assert_eq!(taken.counts.rows.values().sum::<u32>(), taken.row_count);
                model.borrow_mut().extend(said);
            }
            let stands: Vec<i64> = record
                .standing(one)
                .iter()
                .filter_map(|line| line.split(' ').nth(2)?.parse::<i64>().ok())
                .map(|fen| fen / 100)
                .collect();
            let expected: Vec<i64> = model.borrow().values().copied().collect();
            prop_assert_eq!(stands, expected);
            Ok(())
        })
        .expect("the model holds");
    let audit = record.audited(winddown::db::session::NATIONAL_LOGIN);
    assert_eq!(audit.break_count, 0);
}

/// What the record has of the rows of an import of returns.
fn kept(record: &Record, import: uuid::Uuid) -> Vec<String> {
    let mut told = Vec::new();
    in_txn(&mut record.session(), Access::Read, |txn| {
        import_return_each::<DbError>(txn, import, |row| {
            let fate = ReturnFate::of(row)?;
            let why = fate.why.map_or("", TroubleKind::code);
            let institution = fate.institution.unwrap_or_default();
            told.push(format!("{} {} {institution} {why} {}", fate.row, fate.outcome.code(), fate.value));
            Ok(())
        })
    })
    .expect("read");
    told
}

#[test]
fn what_became_of_each_row_can_be_asked_though_filed_rows_are_not_kept_twice() {
    let record = Record::new();
    let [one, _] = two(&record);
    for month in ["2018-11", "2018-12"] {
        record.hand_in(&returned(one, month, figures(900, 7))).expect("filed");
    }
    let list = List::new(&format!(
        "{HEADER}\n青禾贷,2018-11,900,7\n青禾贷,2018-12,900,7\n\n青禾贷,2018-11,900,7\n青禾贷,2019-01,1000,7\n\
         无此机构,2019-01,1,1\n白鹭财富,2019-01,0,3\n青禾贷,2018-12,950,7\n合计,,,\n"
    ))
    .aside();
    let asked = list.reported();
    let rehearsed = asked.run(&record, NATIONAL_LOGIN, Access::Rehearse).expect("rehearsed");
    assert_eq!(
        told(rehearsed),
        [
            "2 agreed 青禾贷",
            "3 agreed 青禾贷",
            "5 agreed 青禾贷",
            "6 filed 青禾贷",
            "7 set-aside ",
            "8 set-aside 白鹭财富",
            "9 set-aside 青禾贷",
            "10 no-institution "
        ]
    );
    assert_eq!(count(&mut record.owner(), "import_return"), 0);
    let filing = asked.taken(&record).expect("taken").filing.expect("something is filed");
    assert_eq!(
        kept(&record, filing),
        [
            "2 agreed   ",
            "3 agreed   ",
            "5 agreed   ",
            "6 filed 青禾贷  ",
            "7 set-aside  unknown-institution 无此机构",
            "8 set-aside 白鹭财富 lenders-without-balance 3",
            "9 set-aside 青禾贷 two-values 2018-12",
            "10 no-institution   "
        ]
    );
    assert_eq!(count(&mut record.owner(), "import_return"), 6, "rows in a run that agree are one");
}

fn told(imported: winddown::actions::returns_import::ReturnsImported) -> Vec<String> {
    let mut fates = imported.fates;
    let rows = fates.iter().expect("kept").map(|fate| fate.expect("read"));
    rows.map(|fate| format!("{} {} {}", fate.row, fate.outcome.code(), fate.institution.unwrap_or_default())).collect()
}

#[test]
fn a_long_list_that_is_filed_leaves_no_rows_of_its_own() {
    let record = Record::new();
    two(&record);
    let mut content = HEADER.to_owned();
    for year in 2017..2019 {
        for month in 1..=12 {
            write!(content, "\n青禾贷,{year}-{month:02},10,1\n白鹭财富,{year}-{month:02},10,1").expect("text");
        }
    }
    let first = List::new(&content).taken(&record).expect("taken").filing.expect("filed");
    assert_eq!(count(&mut record.owner(), "import_return"), 0);
    assert_eq!(kept(&record, first).len(), 48);
    // All of it again with one month more: a run of rows that agree is one row.
    content.push_str("\n青禾贷,2019-01,10,1\n");
    let second = List::new(&content).taken(&record).expect("taken").filing.expect("filed");
    assert_eq!(count(&mut record.owner(), "import_return"), 1);
    let kept = kept(&record, second);
    assert_eq!((kept.len(), kept[47].as_str(), kept[48].as_str()), (49, "49 agreed   ", "50 filed 青禾贷  "));
}
