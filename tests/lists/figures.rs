//! Figures of months, units and groups, against the same joined institution by institution and month by month.

use chrono::{DateTime, Utc};
use winddown::db::figures::{FigureFilter, figure_list, figure_list_of};
use winddown::db::{Access, in_txn};
use winddown::domain::figures::{FigureCell, Group};
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited};
use winddown::domain::returns::{Observation, Observations};
use winddown::domain::value::month::Month;

use crate::support::days::moment;
use crate::support::returns::Filed;
use crate::support::{Record, sql};

/// The plain reading: a row for each institution and month, whatever that costs.
const PLAIN: &str = "SELECT concat_ws(' ', ends.month, profile.unit_code, stated.of_group, count(*), \
     count(*) FILTER (WHERE NOT given.missing), \
     coalesce(sum(given.balance_fen), 0), count(given.balance_fen), coalesce(sum(given.lenders), 0), count(given.lenders), \
     coalesce(sum(given.borrowers), 0), count(given.borrowers), count(*) FILTER (WHERE given.provisional), \
     count(*) FILTER (WHERE given.estimated), count(*) FILTER (WHERE given.definition_break), \
     count(*) FILTER (WHERE given.version > 1), extract(epoch FROM max(given.known_from))::bigint) AS line \
     FROM unnest(ARRAY[MONTHS]::date[]) AS ends (month) \
     JOIN period ON period.track = 'institution' AND period.effective_from <= ends.month \
          AND (period.effective_to IS NULL OR period.effective_to > ends.month) \
          AND period.known_from <= 'KNOWN' AND (period.known_to IS NULL OR period.known_to > 'KNOWN') \
     JOIN (VALUES ('operating', 'operating'), ('reducing', 'operating'), ('transforming', 'operating'), \
                  ('closed-unresolved', 'stopped'), ('exited', 'stopped')) AS stated (state, of_group) \
          ON stated.state = period.state \
     JOIN profile ON profile.subject_id = period.subject_id AND profile.effective_from <= ends.month \
          AND (profile.effective_to IS NULL OR profile.effective_to > ends.month) \
          AND profile.known_from <= 'KNOWN' AND (profile.known_to IS NULL OR profile.known_to > 'KNOWN') \
     LEFT JOIN monthly_return given ON given.subject_id = period.subject_id AND given.month = ends.month \
          AND given.known_from <= 'KNOWN' AND (given.known_to IS NULL OR given.known_to > 'KNOWN') \
     GROUP BY ends.month, profile.unit_code, stated.of_group \
     ORDER BY ends.month, profile.unit_code COLLATE \"C\", stated.of_group COLLATE \"C\"";

fn line(cell: &FigureCell) -> String {
    let known = |unknown: i64| cell.institutions - unknown;
    let mut parts = vec![cell.month.end().to_string(), cell.unit.clone(), cell.group.to_string()];
    let numbers = [
        cell.institutions,
        cell.received,
        cell.balance.total,
        known(cell.balance.unknown),
        cell.lenders.total,
        known(cell.lenders.unknown),
        cell.borrowers.total,
        known(cell.borrowers.unknown),
        cell.provisional,
        cell.estimated,
        cell.breaks,
        cell.restated,
    ];
    parts.extend(numbers.map(|number| number.to_string()));
    parts.extend(cell.newest.map(|newest| newest.timestamp().to_string()));
    parts.join(" ")
}

fn months(first: &str, last: &str) -> Vec<Month> {
    let month = |text: &str| text.parse::<Month>().expect("a month");
    month(first).through(month(last)).collect()
}

fn filter(months: &[Month], known_at: DateTime<Utc>) -> FigureFilter {
    FigureFilter { months: months.to_vec(), known_at, units: None, groups: Group::ALL.to_vec() }
}

/// Institutions that come, move, stop, are cleared and corrected, and their returns.
fn lives(record: &Record) -> uuid::Uuid {
    let filled = record.fill();
    let moved = record.institution("西湖金服").at("330100").operating_since("2018-11-30");
    let late = record.institution("运河贷").at("330200").operating_since("2019-03-01");
    record.log(late, ClosedUnresolved).on("2019-05-31").recorded();
    record.log(late, Exited).on("2019-07-01").recorded();
    let gone = record.institution("千岛贷").at("330100").operating_since("2019-01-31");
    record.log(gone, ClosedUnresolved).on("2019-04-30").recorded();
    let mut returns = Vec::new();
    for (place, month) in
        (0_i64..).zip(["2018-11", "2018-12", "2019-01", "2019-02", "2019-03", "2019-04", "2019-05", "2019-06"])
    {
        returns.push(Filed::of(moved, month, 90 - place));
        returns.push(Filed::of(filled.hangzhou, month, 70 - place));
        if place % 2 == 0 {
            returns.push(Filed::of(filled.nanjing, month, 40 - place));
        }
        if place >= 4 {
            returns.push(Filed {
                lenders: None,
                observations: Observations::of(&[Observation::Estimated, Observation::Break]),
                ..Filed::of(late, month, 20 - place)
            });
        }
    }
    returns.push(Filed {
        balance: None,
        lenders: None,
        borrowers: None,
        observations: Observations::of(&[Observation::Missing]),
        ..Filed::of(gone, "2019-03", 0)
    });
    record.file("winddown_national", "CN", "2021-01-04T02:00:00Z", "函", &returns);
    let again = ["2019-02", "2019-03"].map(|month| Filed {
        version: 2,
        observations: Observations::of(&[Observation::Provisional]),
        ..Filed::of(moved, month, 99)
    });
    record.file("winddown_national", "CN", "2021-01-04T03:00:00Z", "函", &again);
    moved
}

#[test]
fn figures_are_those_of_the_plain_reading_whatever_the_months_and_the_moment() {
    let record = Record::new();
    lives(&record);
    let whole = months("2018-10", "2019-12");
    let apart: Vec<Month> = whole.iter().copied().step_by(4).collect();
    for known_at in ["2021-01-04T01:00:05Z", "2021-01-04T02:30:00Z", "2021-01-04T04:00:00Z"] {
        for months in [&whole, &apart] {
            let found =
                in_txn(&mut record.session(), Access::Read, |txn| figure_list(txn, &filter(months, moment(known_at))))
                    .expect("the figures");
            let ends: Vec<String> = months.iter().map(|month| format!("'{}'", month.end())).collect();
            let plain = PLAIN.replace("MONTHS", &ends.join(", ")).replace("KNOWN", known_at);
            let plain = sql::lines(&mut record.owner(), &plain);
            assert!(plain.len() > 3, "{plain:?}");
            assert_eq!(found.iter().map(line).collect::<Vec<_>>(), plain, "{known_at}");
        }
    }
}

#[test]
fn the_figures_of_one_institution_are_one_cell_a_month() {
    let record = Record::new();
    let moved = lives(&record);
    let filter = filter(&months("2018-10", "2019-03"), moment("2021-01-04T04:00:00Z"));
    let found =
        in_txn(&mut record.session(), Access::Read, |txn| figure_list_of(txn, &filter, moved)).expect("the figures");
    let lines: Vec<(String, i64, i64)> =
        found.iter().map(|cell| (cell.month.to_string(), cell.lenders.total, cell.restated)).collect();
    let expected = [("2018-11", 90, 0), ("2018-12", 89, 0), ("2019-01", 88, 0), ("2019-02", 99, 1), ("2019-03", 99, 1)];
    assert_eq!(lines, expected.map(|(month, lenders, restated)| (month.to_owned(), lenders, restated)));
}
