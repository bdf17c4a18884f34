//! An office's own server: whoever owns the record is no superuser, and row-level security holds it too. What its functions
//! do for an officer they do all the same, and it sees no more by itself than its duty says.

use uuid::Uuid;
use winddown::actions::merge::{Merge, apply as merge};
use winddown::actions::transfer::{Transfer, TransferStep, apply as transfer};
use winddown::actions::{ActionError, Grounds};
use winddown::db::Access;
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Reducing};

use crate::support::record::PLAIN_OWNER;
use crate::support::returns::Filed;
use crate::support::sql::{count, lines};
use crate::support::{Record, day};

const ZHEJIANG: &str = "plain_zhejiang";
const JIANGSU: &str = "plain_jiangsu";

/// A record of a plain owner whose own duty is at a province that has nothing in it, with officers of two others.
fn office() -> Record {
    let record = Record::of_plain_owner();
    record.officer(ZHEJIANG, "330000");
    record.officer(JIANGSU, "320000");
    record.run(&format!(
        "UPDATE duty SET unit_code = '440000', kinds = '{{maker,checker,decider}}' WHERE login = '{PLAIN_OWNER}'"
    ));
    record
}

fn grounds() -> Grounds {
    Grounds { basis: "苏浙移交〔2019〕1号".to_owned(), note: None, evidence: Vec::new() }
}

fn handed(record: &Record, login: &str, subject: Uuid, step: TransferStep) -> Result<(), ActionError> {
    let asked = Transfer { institution: subject.to_string(), step, grounds: grounds() };
    transfer(&mut record.session_as(login), Access::Write, &asked).map(drop)
}

#[test]
fn officers_write_for_their_units_whatever_the_owner_may_see() {
    let record = office();
    let one = record.institution("诚信贷").by(ZHEJIANG).operating_since("2015-01-01");
    record.log(one, Reducing).on("2018-01-01").by(ZHEJIANG).recorded();
    record.log(one, ClosedUnresolved).on("2018-06-01").by(ZHEJIANG).recorded();
    let of_now = "SELECT state AS line FROM institution_now";
    assert_eq!(lines(&mut record.connection_as(ZHEJIANG), of_now), ["closed-unresolved"]);
    assert_eq!(lines(&mut record.connection_as(JIANGSU), of_now), [""; 0]);
    let foreign = record.log(one, Reducing).on("2018-07-01").by(JIANGSU).tried();
    assert!(foreign.is_err(), "{foreign:?}");

    let other = record.institution("诚信贷款").by(ZHEJIANG).operating_since("2015-01-01");
    let asked = Merge {
        duplicate: other.to_string(),
        survivor: one.to_string(),
        effective: day("2019-01-01"),
        grounds: grounds(),
    };
    merge(&mut record.session_as(ZHEJIANG), Access::Write, &asked).expect("merged");

    let to = TransferStep::Offer { to: "320100".to_owned(), on: day("2020-01-01") };
    handed(&record, ZHEJIANG, one, to).expect("offered");
    handed(&record, JIANGSU, one, TransferStep::Accept).expect("accepted");
    assert_eq!(lines(&mut record.connection_as(JIANGSU), of_now), ["closed-unresolved"]);
}

#[test]
fn returns_are_filed_and_summed_for_an_office() {
    let record = office();
    let one = record.institution("诚信贷").by(ZHEJIANG).operating_since("2015-01-01");
    let returns = [Filed::of(one, "2018-01", 100), Filed::of(one, "2018-02", 90)];
    record.file(ZHEJIANG, "330000", "2018-03-05T02:00:00Z", "月报", &returns);
    assert_eq!(count(&mut record.connection_as(ZHEJIANG), "monthly_return"), 2);
    assert_eq!(count(&mut record.connection_as(JIANGSU), "monthly_return"), 0);
}

#[test]
fn the_owner_sees_by_itself_what_its_duty_says() {
    let record = office();
    let one = record.institution("诚信贷").by(ZHEJIANG).operating_since("2015-01-01");
    for table in ["subject", "entry", "period", "institution_now"] {
        assert_eq!(count(&mut record.connection_as(PLAIN_OWNER), table), 0, "{table}");
    }
    let foreign = record.log(one, Reducing).on("2018-01-01").by(PLAIN_OWNER).tried();
    assert!(foreign.is_err(), "{foreign:?}");
}
