//! The returns of the sample nation: what they add up to, and that each is one that was owed.

use winddown::db::figures::{FigureFilter, figure_list};
use winddown::db::{Access, in_txn};
use winddown::domain::figures::{Direction, FigureCell, Group, Measure, Series, series, streak};
use winddown::domain::value::month::Month;

use super::{found, moment};
use crate::support::Record;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn first() -> Month {
    month("2018-06")
}

/// The nation's figures of those in operation, every month to the one given.
fn nation(record: &Record, last: &str, known_at: &str) -> Vec<FigureCell> {
    let months = first().through(month(last));
    let filter = FigureFilter {
        months: months.collect(),
        known_at: moment(known_at),
        units: None,
        groups: vec![Group::Operating],
    };
    in_txn(&mut record.session(), Access::Read, |txn| figure_list(txn, &filter)).unwrap()
}

fn of_nation(record: &Record, last: &str, known_at: &str) -> Vec<Series> {
    let cells = nation(record, last, known_at);
    Measure::OF_A_UNIT.iter().map(|measure| series(&cells, *measure, first(), month(last))).collect()
}

pub(super) fn totals_are_those_published(record: &Record) {
    for (last, known_at, months, percents) in [
        ("2019-09", "2021-01-01T00:00:00Z", 15, [-55, -48, -53, -35]),
        ("2019-10", "2021-01-01T00:00:00Z", 16, [-59, -49, -55, -37]),
        ("2020-03", "2020-04-24T00:00:00Z", 21, [-86, -75, -80, -62]),
        ("2020-03", "2021-01-01T00:00:00Z", 21, [-86, -75, -80, -62]),
        ("2020-08", "2021-01-01T00:00:00Z", 26, [-99, -84, -88, -73]),
        ("2020-09", "2021-01-01T00:00:00Z", 27, [-99, -86, -90, -76]),
    ] {
        let all = of_nation(record, last, known_at);
        for (series, percent) in all.iter().zip(percents) {
            let change = series.change(month("2018-12"), month(last)).unwrap();
            assert_eq!(change.rounded(2), Some(percent), "{last} {}", series.measure);
            assert!(series.points.iter().all(|point| point.breaks == 0));
        }
        let all: Vec<&Series> = all.iter().collect();
        let streak = streak(&all, month(last));
        assert_eq!((streak.months, streak.gaps), (months, Vec::new()), "{last}");
        assert_eq!(streak.since, Some(month("2018-07")), "{last}");
    }
    let balance = &of_nation(record, "2018-12", "2021-01-01T00:00:00Z")[1];
    let fen = balance.value(month("2018-12")).unwrap().number();
    assert_eq!(fen, 78_897_000_000_000);
}

pub(super) fn every_month_is_whole_and_known_soon(record: &Record) {
    // The day after its returns were recorded, the month is whole.
    for (last, known_at) in [("2020-03", "2020-04-09T00:00:00Z"), ("2020-10", "2020-11-09T00:00:00Z")] {
        let all = of_nation(record, last, known_at);
        let last = all[1].point(month(last)).unwrap();
        assert_eq!((last.unknown, last.direction), (0, Direction::Falling));
    }
    let cells = nation(record, "2020-11", "2021-01-01T00:00:00Z");
    assert!(cells.iter().all(|cell| cell.received == cell.institutions));
    assert!(cells.iter().all(|cell| cell.month < month("2020-11")));
    let late = found(record, "monthly_return WHERE version = 1 AND NOT missing AND submitted_on > month + 5");
    assert!((100..4_000).contains(&late), "{late}");
}

/// Each return was owed, says that it is of the sample, and agrees with itself and with the one before.
pub(super) fn returns_hold_together(record: &Record) {
    let rows = found(record, "monthly_return");
    assert!((55_000..80_000).contains(&rows), "{rows}");
    for wrong in [
        "monthly_return WHERE source NOT LIKE '样例%' OR submitted_by NOT LIKE '样例%'",
        "entry WHERE track IN ('filing', 'unit') AND basis NOT LIKE '样例%'",
        "monthly_return WHERE NOT missing AND (balance_fen IS NULL OR lenders IS NULL OR borrowers IS NULL)",
        "monthly_return WHERE NOT missing AND ((balance_fen = 0) <> (lenders = 0) OR (balance_fen = 0) <> (borrowers = 0))",
        "monthly_return WHERE overdue_fen > balance_fen OR advanced_fen > overdue_fen",
        "monthly_return WHERE submitted_on <= month OR submitted_on > (known_from AT TIME ZONE 'Asia/Shanghai')::date",
        // No return of an institution that owed none.
        "monthly_return given WHERE NOT EXISTS (SELECT 1 FROM period WHERE period.subject_id = given.subject_id \
         AND period.known_to IS NULL AND period.effective_from <= given.month \
         AND (period.effective_to IS NULL OR period.effective_to > given.month) \
         AND period.state IN ('operating', 'reducing', 'transforming', 'closed-unresolved', 'exited'))",
        // What was there, and what is new, is repaid or still there.
        "monthly_return now JOIN monthly_return before ON before.subject_id = now.subject_id \
         AND before.month = now.month - extract(day FROM now.month)::int AND before.known_to IS NULL \
         JOIN period ON period.subject_id = now.subject_id AND period.known_to IS NULL AND period.effective_from <= now.month \
         AND (period.effective_to IS NULL OR period.effective_to > now.month) \
         AND period.state IN ('operating', 'reducing', 'transforming') \
         WHERE now.known_to IS NULL AND now.balance_fen <> before.balance_fen + now.issued_fen - now.repaid_fen",
    ] {
        assert_eq!(found(record, wrong), 0, "{wrong}");
    }
    for some in [
        "monthly_return WHERE provisional",
        "monthly_return WHERE estimated",
        "monthly_return WHERE missing",
        "monthly_return WHERE definition_break",
        "monthly_return WHERE balance_fen = 0",
    ] {
        assert!(found(record, some) > 0, "{some}");
    }
}

/// Months are approved bottom up and locked: what was put right was unlocked first, and approved again.
pub(super) fn months_are_approved_bottom_up(record: &Record) {
    let then = "month_approval WHERE unit_code = 'CN' AND known_from <= '2020-04-24' \
        AND (known_to IS NULL OR known_to > '2020-04-24')";
    assert_eq!(found(record, then), 22);
    assert_eq!(found(record, &format!("{then} AND month > '2020-03-31'")), 0);
    let standing = "known_to IS NULL AND unit_code = 'CN'";
    let now = format!("month_approval WHERE {standing} AND month <= '2020-09-30'");
    assert_eq!(found(record, &now), 28);
    for wrong in [
        // A return was filed while its month was locked.
        "monthly_return given JOIN profile ON profile.subject_id = given.subject_id AND profile.known_to IS NULL \
         AND profile.effective_from <= given.month AND (profile.effective_to IS NULL OR profile.effective_to > given.month) \
         JOIN month_approval locked ON locked.month = given.month AND locked.unit_code IN (profile.unit_code, 'CN') \
         AND locked.known_from < given.known_from AND (locked.known_to IS NULL OR locked.known_to > given.known_from)",
        // A unit approved before one under it.
        "month_approval above JOIN reporting_unit ON reporting_unit.parent_code = above.unit_code \
         JOIN month_approval below ON below.unit_code = reporting_unit.unit_code AND below.month = above.month \
         WHERE NOT EXISTS (SELECT 1 FROM month_approval before WHERE before.unit_code = reporting_unit.unit_code \
         AND before.month = above.month AND before.known_from < above.known_from \
         AND (before.known_to IS NULL OR before.known_to > above.known_from))",
    ] {
        assert_eq!(found(record, wrong), 0, "{wrong}");
    }
    let restated = "monthly_return WHERE version = 2";
    assert_eq!(found(record, restated), 16);
    let since = format!("{restated} AND month = '2020-03-31' AND known_from > '2020-04-24'");
    assert_eq!(found(record, &since), 3);
}

/// Of those in operation at the end of March 2020: some reduce as planned, some are far behind, and the list of the slow
/// has every sort.
pub(super) fn some_are_slow(record: &Record) {
    let held = |alias: &str, month: &str| {
        format!(
            "JOIN monthly_return {alias} ON {alias}.subject_id = period.subject_id AND {alias}.month = '{month}' \
             AND {alias}.known_to IS NULL"
        )
    };
    let operating = format!(
        "period {} {} {} {}",
        held("m", "2020-03-31"),
        held("l", "2020-02-29"),
        held("k", "2020-01-31"),
        held("d", "2019-12-31"),
    );
    let within = "period.known_to IS NULL AND period.state IN ('operating', 'reducing', 'transforming') \
        AND period.effective_from <= '2020-03-31' AND (period.effective_to IS NULL OR period.effective_to > '2020-03-31')";
    let sorts = [
        ("a month", "m.lenders >= l.lenders AND l.lenders < k.lenders"),
        ("two", "m.borrowers >= l.borrowers AND l.borrowers >= k.borrowers AND m.borrowers > 0"),
        ("balance", "m.balance_fen >= l.balance_fen AND m.balance_fen > 0"),
        ("slow", "m.lenders < l.lenders AND l.lenders < k.lenders AND d.lenders - m.lenders < 0.03 * d.lenders"),
        ("zero", "m.balance_fen = 0 AND l.balance_fen = 0"),
        ("fast", "m.balance_fen * 10 < d.balance_fen * 8"),
    ];
    for (what, condition) in sorts {
        let rows = format!("{operating} WHERE {within} AND {condition}");
        assert!(found(record, &rows) > 0, "{what}");
    }
    // The share of the baseline that the straight line to zero leaves by March 2020, and the share that is left.
    let planned = format!(
        "reduction_plan plan JOIN {operating} ON period.subject_id = plan.subject_id WHERE {within} AND plan.measure = 'balance' \
         AND plan.known_to IS NULL AND plan.effective_to IS NULL AND plan.targets = '{{}}'"
    );
    let behind = "m.balance_fen::numeric / plan.baseline - greatest(0, 1 - (DATE '2020-03-31' - plan.baseline_month)::numeric \
        / (plan.end_on - plan.baseline_month))";
    assert!(found(record, &format!("{planned} AND {behind} >= 0.1")) > 0);
    assert!(found(record, &format!("{planned} AND {behind} < 0.1")) > 0);
    for (unit, plans) in [("CN", 4), ("330000", 4)] {
        let of_unit = format!(
            "entry JOIN subject USING (subject_id) WHERE subject.track = 'unit' AND unit_code = '{unit}' AND payload ->> 'fact' = 'plan-set'"
        );
        assert_eq!(found(record, &of_unit), plans, "{unit}");
    }
    let stated = "entry WHERE track = 'unit' AND payload ->> 'fact' = 'statement-recorded'";
    assert_eq!(found(record, stated), 6);
}
