//! The bulletin of the sample nation: the paragraph of 31 March 2020 word for word and number by number, the streaks, and
//! the flow statement of every unit at every month-end.

use winddown::db::bulletin::{ExitFilter, exit_list};
use winddown::db::flow::{FlowFilter, flow_list};
use winddown::db::{Access, in_txn};
use winddown::domain::figures::Measure;
use winddown::domain::figures::bulletin::Bulletin;
use winddown::domain::figures::exited::Form;
use winddown::domain::figures::flow::flows;
use winddown::domain::unit::NATION;
use winddown::domain::value::month::Month;
use winddown::office::bulletin::paragraph::published;
use winddown::reports::bulletin::{BulletinSpec, bulletin_read};

use super::moment;
use crate::support::Record;

/// When the meeting of 24 April 2020 was over.
const APRIL: &str = "2020-04-24T10:00:00Z";
/// When all of the sample was known.
const NOW: &str = "2021-01-01T00:00:00Z";

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn bulletin(record: &Record, unit: &str, of: &str, known_at: &str) -> Bulletin {
    let spec = BulletinSpec {
        form: Form::NOW,
        unit: unit.to_owned(),
        month: month(of),
        baseline: month("2018-12"),
        known_at: moment(known_at),
    };
    in_txn(&mut record.session(), Access::Read, |txn| bulletin_read(txn, &spec)).unwrap()
}

pub(super) fn the_paragraph_of_march_2020_is_word_for_word(record: &Record) {
    let said = published(bulletin(record, NATION, "2020-03", APRIL)).paragraphs;
    insta::assert_snapshot!("the_paragraph_in_english", said.en);
    insta::assert_snapshot!("the_paragraph_in_chinese", said.zh);
}

pub(super) fn the_numbers_are_those_published(record: &Record) {
    let march = bulletin(record, NATION, "2020-03", APRIL);
    let percents: Vec<Option<i64>> =
        march.figures.iter().map(|figure| figure.on_baseline.as_ref().and_then(|change| change.percent)).collect();
    assert_eq!(percents, [Some(-86), Some(-75), Some(-80), Some(-62)]);
    assert_eq!(march.figures[0].measure, Measure::Institutions);
    assert_eq!(march.figures[0].now.reported.number(), 139);
    assert_eq!(march.figures[0].baseline.reported.number(), 1029);
    assert!((4_900..5_000).contains(&march.exited.left()), "nearly 5,000: {:?}", march.exited);
    let parts = march.exited.parts().expect("the parts");
    assert_eq!(parts.parts().iter().sum::<i64>(), parts.in_total, "disjoint parts add up: {parts:?}");
    // Three were reopened; two of them had exited before the rectification only. They stand in one part only.
    assert_eq!((parts.reopened, parts.before_reopened), (1, 2));
    assert_eq!(parts.left(), march.exited.left());
    assert_eq!(march.regions.len(), 36);
    let sum: i64 = march.regions.iter().map(|region| region.figures[1].now.reported.number()).sum();
    assert_eq!(sum, march.total.figures[1].now.reported.number(), "to the fen");
    assert!(!march.provisional, "the nation had approved it on the 15th");
    for (of, months) in [("2019-09", 15), ("2019-10", 16), ("2020-03", 21), ("2020-08", 26), ("2020-09", 27)] {
        let streak = bulletin(record, NATION, of, NOW).streak;
        assert_eq!((streak.months, streak.since), (months, Some(month("2018-07"))), "{of}");
    }
}

/// Of every unit and month: whoever exited since the rectification began stands in one part, and in one only.
pub(super) fn the_parts_of_the_exited_are_the_whole(record: &Record) {
    let since = "2016-04-12".parse().unwrap();
    for month in month("2016-03").through(month("2020-11")).step_by(2) {
        for transformed in [false, true] {
            let filter = ExitFilter { as_of: month.end(), known_at: moment(NOW), units: None, since, transformed };
            let rows = in_txn(&mut record.session(), Access::Read, |txn| exit_list(txn, filter)).unwrap();
            for row in rows {
                let exited = row.exited;
                assert_eq!(exited.parts().iter().sum::<i64>(), exited.in_total, "{month} {row:?}");
                assert!(transformed || exited.transformed == 0, "{month} {row:?}");
                if month.end() < since {
                    assert_eq!(exited.in_total, 0, "{month} {row:?}");
                }
            }
        }
    }
    let march = bulletin(record, NATION, "2020-03", NOW);
    let sum: i64 = march.regions.iter().map(|one| one.exited.in_total()).sum();
    assert_eq!(sum, march.total.exited.in_total(), "units add up too");
}

pub(super) fn every_flow_statement_holds(record: &Record) {
    let months: Vec<Month> = month("2018-06").through(month("2020-11")).collect();
    for known_at in [APRIL, NOW] {
        let filter = FlowFilter {
            spans: months.iter().map(|month| (month.before().end(), month.end())).collect(),
            known_at: moment(known_at),
            units: None,
        };
        let told = in_txn(&mut record.session(), Access::Read, |txn| flow_list(txn, &filter)).unwrap();
        for (month, rows) in months.iter().zip(&told) {
            let flows = flows(rows);
            assert!(flows.contains_key(NATION), "{month}");
            for flow in flows.values() {
                assert_eq!(flow.difference(), 0, "{known_at} {month} {flow:?}");
            }
        }
        let of_march = &flows(&told[21])[NATION];
        assert_eq!((of_march.opening, of_march.closing), (176, 139));
    }
    let zhejiang = bulletin(record, "330000", "2020-03", NOW);
    assert!(zhejiang.flows.iter().all(|flow| flow.difference() == 0));
    assert_eq!(zhejiang.flow.difference(), 0);
    let below: i64 = zhejiang.flows.iter().map(|flow| flow.closing).sum();
    assert_eq!(below, zhejiang.flow.closing);
}
