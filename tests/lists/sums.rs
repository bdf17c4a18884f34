//! Sums against what they are sums of: whatever is recorded, settled or not, and whoever asks, figures are those counted from
//! timelines and returns.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Days, Utc};
use proptest::prelude::*;
use proptest::sample::select;
use rstest::rstest;
use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::actions::rename::{self, Rename};
use winddown::actions::transfer::{self, Transfer, TransferStep};
use winddown::db::figures::{FigureFilter, figure_counted_list, figure_list, sums_differing_list};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::figures::Group;
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::returns::{Observation, Observations};
use winddown::domain::value::month::Month;
use winddown::domain::value::name::NameKind;

use super::model::NATION;
use crate::support::Record;
use crate::support::casework::grounds;
use crate::support::days::{day, moment};
use crate::support::returns::Filed;
use crate::support::sql::{count, lines, refusal};

const ZHEJIANG: &str = "sums_zhejiang";
const NANJING: &str = "sums_nanjing";

fn months(first: &str, last: &str) -> Vec<Month> {
    first.parse::<Month>().expect("a month").through(last.parse().expect("a month")).collect()
}

/// Asks for figures as an officer, of all and of some units, of months in a row and apart: from sums, and counted anew.
fn both_ways(record: &Record, login: &str, months: &[Month], known_at: DateTime<Utc>) -> usize {
    let apart: Vec<Month> = months.iter().copied().step_by(5).collect();
    let all = FigureFilter { months: months.to_vec(), known_at, units: None, groups: Group::ALL.to_vec() };
    let some = Some(["330100", "330000", "440300"].map(str::to_owned).to_vec());
    let mut cells = 0;
    in_txn(&mut record.session_as(login), Access::Read, |txn| {
        for filter in [
            all.clone(),
            FigureFilter { months: apart, ..all.clone() },
            FigureFilter { units: some, groups: vec![Group::Operating], ..all.clone() },
        ] {
            let counted = figure_counted_list(txn, &filter, None)?;
            assert_eq!(figure_list(txn, &filter)?, counted, "{login}: {filter:?}");
            cells += counted.len();
        }
        assert_eq!(sums_differing_list(txn, None)?, Vec::<Uuid>::new(), "{login}");
        Ok::<_, DbError>(())
    })
    .expect("the figures");
    cells
}

/// From before anything was recorded to after everything was.
#[rstest]
#[case::now("2021-01-04T00:00:00Z")]
#[case::at_the_last_moment("2020-12-08T02:06:00Z")]
#[case::before_it("2020-12-08T02:05:59Z")]
#[case::in_the_spring("2020-04-24T00:00:00Z")]
#[case::years_ago("2018-07-02T00:00:00Z")]
#[case::before_everything("2001-01-01T00:00:00Z")]
fn every_figure_of_the_nation_is_what_its_returns_add_up_to(#[case] known_at: &str) {
    let cells = both_ways(&NATION.record, NATIONAL_LOGIN, &months("2017-06", "2021-02"), moment(known_at));
    assert_eq!(cells > 1_000, known_at > "2019", "{cells} cells");
}

#[test]
fn figures_of_the_nation_are_read_from_sums() {
    let settled = "SELECT (known_at > '2020-12-01')::text AS line FROM sum_settled";
    assert_eq!(lines(&mut NATION.record.owner(), settled), ["true"]);
    assert!(count(&mut NATION.record.owner(), "return_sum") > 10_000);
}

fn settle(record: &Record) {
    record.run("SELECT sums_settle()");
}

/// One thing that is recorded, or done to what sums are kept from.
#[derive(Debug, Clone)]
enum Recorded {
    Moved(InstitutionState),
    Redated(i32),
    Struck(i32),
    Renamed,
    /// To another unit, from a day on, as two offices agree it.
    Transferred(&'static str),
    /// Shown to another unit as well, or to nobody else.
    Shared(bool),
    Filed {
        months: u32,
        of: i64,
        marked: bool,
    },
    Missing,
    Settled,
    Redrawn,
}

fn recorded() -> impl Strategy<Value = Recorded> {
    use Recorded::*;
    prop_oneof![
        3 => select(InstitutionState::ALL).prop_map(Moved),
        1 => (1..9_i32).prop_map(Redated),
        1 => (1..9_i32).prop_map(Struck),
        1 => Just(Renamed),
        2 => select(vec!["330100", "320100", "440300"]).prop_map(Transferred),
        1 => any::<bool>().prop_map(Shared),
        4 => (1..6_u32, 0..900_i64, any::<bool>()).prop_map(|(months, of, marked)| Filed { months, of, marked }),
        1 => Just(Missing),
        3 => Just(Settled),
        1 => Just(Redrawn),
    ]
}

/// Which version of a return comes next, by institution and month.
type Versions = HashMap<(Uuid, &'static str), i32>;

const MONTHS: [&str; 8] = ["2018-06", "2018-07", "2018-08", "2018-09", "2018-10", "2018-11", "2018-12", "2019-01"];

fn file(record: &Record, versions: &mut Versions, of: Uuid, months: &[&'static str], given: &dyn Fn(Filed) -> Filed) {
    let rows: Vec<Filed> = months
        .iter()
        .map(|month| {
            let version = versions.entry((of, *month)).and_modify(|last| *last += 1).or_insert(1);
            Filed { version: *version, ..given(Filed::of(of, month, i64::from(*version) * 7)) }
        })
        .collect();
    // A session that is opened moves the record's clock on.
    drop(record.session());
    record.file(NATIONAL_LOGIN, "CN", &record.now().to_rfc3339(), "函", &rows);
}

/// What the rules refuse is not recorded; the database refuses nothing that they allow.
fn recorded_or_refused<T>(tried: Result<T, ActionError>) -> bool {
    match tried {
        Ok(_) => true,
        Err(ActionError::Db(why)) => panic!("refused by the database: {why:?}"),
        Err(_) => false,
    }
}

fn happens(record: &Record, versions: &mut Versions, of: Uuid, what: &Recorded, month: u32) {
    let on = (day("2018-06-01") + chrono::Months::new(month) + Days::new(9)).to_string();
    let from = usize::try_from(month).expect("small") % MONTHS.len();
    match what {
        Recorded::Moved(to) => {
            recorded_or_refused(record.log(of, *to).on(&on).tried());
        }
        Recorded::Redated(seq) => {
            recorded_or_refused(record.correct(of, *seq).on(day(&on)).tried());
        }
        Recorded::Struck(seq) => {
            recorded_or_refused(record.correct(of, *seq).struck().tried());
        }
        Recorded::Renamed => {
            let (institution, name) = (of.to_string(), format!("更名{on}贷"));
            let rename = Rename {
                institution,
                name,
                kind: NameKind::Legal,
                replaces: None,
                effective: day(&on),
                grounds: grounds(),
            };
            recorded_or_refused(rename::apply(&mut record.session(), Access::Write, &rename));
        }
        Recorded::Transferred(to) => {
            let step = |step| Transfer { institution: of.to_string(), step, grounds: grounds() };
            let first = day(&on).with_day(1).expect("a first day");
            let offered = TransferStep::Offer { to: (*to).to_owned(), on: first };
            let applied = |step| recorded_or_refused(transfer::apply(&mut record.session(), Access::Write, &step));
            if applied(step(offered)) {
                applied(step(TransferStep::Accept));
            }
        }
        Recorded::Shared(with) => {
            let units = if *with { "{320100}" } else { "{}" };
            record.run(&format!("UPDATE subject SET shared_units = '{units}' WHERE subject_id = '{of}'"));
        }
        Recorded::Filed { months, of: balance, marked } => {
            let to = (from + usize::try_from(*months).expect("small")).min(MONTHS.len());
            let marks = [Observation::Provisional, Observation::Estimated, Observation::Break];
            let marks = if *marked { Observations::of(&marks) } else { Observations::default() };
            file(record, versions, of, &MONTHS[from..to], &|row| Filed {
                balance: Some(*balance),
                lenders: (*balance % 3 > 0).then_some(*balance),
                observations: marks,
                ..row
            });
        }
        Recorded::Missing => file(record, versions, of, &MONTHS[from..=from], &|row| Filed {
            balance: None,
            lenders: None,
            borrowers: None,
            observations: Observations::of(&[Observation::Missing]),
            ..row
        }),
        Recorded::Settled => settle(record),
        Recorded::Redrawn => record.run("SELECT sums_redraw()"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 40, ..ProptestConfig::with_cases(4) })]

    /// Late moves, corrections, transfers and restatements among them, before and after sums are settled: the nation, the
    /// province and a city of another one have the figures that they would count, as known at every moment so far.
    #[test]
    fn whatever_is_recorded_sums_are_what_is_counted(
        told in proptest::collection::vec((0..2_usize, recorded(), 0..10_u32), 8..16),
    ) {
        let record = Record::new();
        record.officer(ZHEJIANG, "330000");
        record.officer(NANJING, "320100");
        let subjects = [
            record.institution("甲贷").at("330100").operating_since("2018-01-01"),
            record.institution("乙贷").at("320100").operating_since("2018-07-10"),
        ];
        let mut versions = Versions::new();
        let mut moments = Vec::new();
        for (whose, what, month) in told {
            happens(&record, &mut versions, subjects[whose], &what, month);
            moments.push(record.now());
            for login in [NATIONAL_LOGIN, ZHEJIANG, NANJING] {
                for known_at in moments.iter().rev().take(2).chain(moments.first()).copied().collect::<Vec<_>>() {
                    both_ways(&record, login, &months("2018-05", "2019-06"), known_at);
                }
            }
        }
    }
}

/// Moments of an office are the server's: what it files is in the sums when the command is over.
#[test]
fn an_office_files_and_its_sums_are_settled() {
    let record = Record::of_an_office();
    let subject = record.institution("甲贷").at("330100").operating_since("2018-01-01");
    let filing = |version| {
        let mut session = record.session();
        let row = Filed { version, ..Filed::of(subject, "2018-06", 90 + i64::from(version)) };
        record.file_in(&mut session, "CN", day("2018-07-05"), "函", &[row]);
    };
    let settled = || count(&mut record.owner(), "return_sum");
    let now = || record.session_now(NATIONAL_LOGIN).expect("a session").known_at();
    assert_eq!(settled(), 0);
    filing(1);
    assert_eq!(settled(), 1);
    record.log(subject, InstitutionState::ClosedUnresolved).on("2018-05-01").recorded();
    assert_eq!(settled(), 1, "an act pays for no sum");
    assert!(both_ways(&record, NATIONAL_LOGIN, &months("2018-01", "2018-12"), now()) > 0);
    filing(2);
    assert!(settled() > 2);
    assert!(both_ways(&record, NATIONAL_LOGIN, &months("2018-01", "2018-12"), now()) > 0);
}

#[test]
fn sums_are_drawn_and_nobody_writes_them() {
    let record = Record::new();
    record.officer(ZHEJIANG, "330000");
    let subject = record.institution("甲贷").at("330100").operating_since("2018-01-01");
    settle(&record);
    for login in [ZHEJIANG, NATIONAL_LOGIN] {
        for statement in [
            "DELETE FROM standing_sum".to_owned(),
            "UPDATE return_sum SET returns = 7".to_owned(),
            "INSERT INTO standing_sum SELECT * FROM standing_sum".to_owned(),
            "UPDATE sum_settled SET known_at = now()".to_owned(),
            "SELECT 1 FROM sum_settled FOR SHARE".to_owned(),
            "SELECT sums_redraw()".to_owned(),
            format!(
                "SELECT sums_put(ARRAY['{subject}'::uuid], NULL, ARRAY['{{330100}}'], ARRAY[1], '1900-01-01', now())"
            ),
        ] {
            let said = refusal(&mut record.connection_as(login), &statement);
            assert!(said.contains("permission denied"), "{login}: {statement}: {said}");
        }
    }
}
