//! Restatements: what took the place of what, and what had been said before.

use winddown::actions::month_approve::{MonthApprove, apply as approve};
use winddown::actions::month_unlock::{MonthUnlock, apply as unlock};
use winddown::actions::{ActionError, Grounds, institution_resolve};
use winddown::db::{Access, DbError, Session, in_txn};
use winddown::domain::figures::{Measure, Quantity};
use winddown::domain::returns::Observation;
use winddown::domain::value::money::Money;
use winddown::reports::Cut;
use winddown::reports::months::restated::{Change, Restated, restated_each};
use winddown::reports::months::versions::versions;

use super::returning::{given, month};
use crate::support::Record;
use crate::support::days::moment;

fn all(record: &Record, login: &str) -> Vec<Restated> {
    let cut = record.cut("2021-01-04");
    read(&mut record.session_as(login), &cut)
}

fn read(session: &mut Session, cut: &Cut) -> Vec<Restated> {
    let mut rows = Vec::new();
    in_txn(session, Access::Read, |txn| {
        restated_each(txn, cut, (None, None), None, |row| {
            rows.push(row);
            Ok::<_, DbError>(())
        })
    })
    .expect("the list");
    rows
}

#[test]
fn a_restatement_tells_each_figure_it_changed_and_the_versions_stay() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2018-01-01");
    record.returns(&[given(id, "2020-03").saying(1_000_000, 100, 40)]);
    let before = record.now();
    let again =
        given(id, "2020-03").saying(1_200_000, 100, 38).marked(&[Observation::Provisional]).on("2020-05-02").version(2);
    record.returns(&[again]);

    let rows = all(&record, winddown::db::session::NATIONAL_LOGIN);
    let figure = |measure: Measure, from: i64, to: i64| Change::Figure {
        measure,
        from: Quantity::of(measure, from),
        to: Quantity::of(measure, to),
    };
    let changes: Vec<Change> = rows.iter().map(|row| row.change).collect();
    assert_eq!(changes.len(), 3);
    assert_eq!(changes[0], figure(Measure::Balance, 100_000_000, 120_000_000));
    assert_eq!(changes[1], figure(Measure::Borrowers, 40, 38));
    assert!(matches!(changes[2], Change::Marks { to, .. } if to.provisional));
    assert_eq!(changes[0].difference(), Money::from_yuan(200_000).map(Quantity::Money));
    // Handed in on 2 April first, and on 2 May again.
    assert_eq!(rows[0].days_after, 30);
    assert_eq!(rows[0].pair.basis.as_deref(), Some("月报汇总"));
    assert_eq!((&rows[0].approved_by, &rows[0].published_in), (&None, &None));

    let known = |known_at, every| {
        let mut cut = record.cut("2021-01-04");
        cut.known_at = known_at;
        in_txn(&mut record.session(), Access::Read, |txn| {
            let institution = institution_resolve(txn, &id.to_string())?;
            Ok::<_, ActionError>(versions(txn, &cut, &institution, (None, None), every)?)
        })
        .expect("the returns")
    };
    let numbers = |known_at, every| -> Vec<i32> {
        let rows = known(known_at, every);
        rows.iter().map(|row| row.version.given.version).collect()
    };
    let now = record.now();
    assert_eq!(numbers(before, false), [1], "the old vintage is still there");
    assert_eq!(numbers(before, true), [1]);
    assert_eq!(numbers(now, false), [2]);
    assert_eq!(numbers(now, true), [1, 2]);
    let old = known(before, true);
    assert_eq!(old[0].version.given.known_to, None, "nobody knew then that it would end");
}

#[test]
fn a_restatement_of_a_month_once_approved_or_published_says_so() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2018-01-01");
    record.returns(&[given(id, "2020-02"), given(id, "2020-03")]);
    let grounds = Grounds { basis: "会议纪要".to_owned(), note: Some("更正".to_owned()), evidence: Vec::new() };
    let request = MonthApprove {
        unit: "330000".to_owned(),
        month: month("2020-03"),
        with_missing: false,
        with_below: true,
        grounds: grounds.clone(),
    };
    approve(&mut record.session(), Access::Write, &request).expect("approved");
    let request = MonthUnlock { unit: "330000".to_owned(), month: month("2020-03"), with_below: true, grounds };
    unlock(&mut record.session(), Access::Write, &request).expect("unlocked");
    record.run(
        "INSERT INTO bulletin (subject_id, number, seq, unit_code, as_of, baseline, known_at, published_at, sha256, content) \
         SELECT subject_id, 7, seq, unit_code, '2020-03-31', '2018-12-31', known_from, known_from, 'x', 'x' \
         FROM month_approval WHERE unit_code = '330000'",
    );
    record.returns_at(
        "2021-01-04T05:00:00Z",
        &[given(id, "2020-02").saying(5, 1, 1).version(2), given(id, "2020-03").saying(5, 1, 1).version(2)],
    );
    let mut cut = record.cut("2021-01-04");
    cut.known_at = moment("2021-01-04T06:00:00Z");
    let rows = read(&mut record.session(), &cut);
    for row in &rows {
        let march = row.pair.month == month("2020-03");
        assert_eq!(row.approved_by.as_deref(), march.then_some("330000"));
        // The bulletin told of every month from its baseline on.
        assert_eq!(row.published_in, Some(("330000".to_owned(), 7)));
    }
    assert_eq!(rows.len(), 6);
}

#[test]
fn an_officer_sees_restatements_of_the_own_units_only() {
    let record = Record::new();
    record.officer("restated_zhejiang", "330000");
    let hangzhou = record.institution("杭州贷").operating_since("2018-01-01");
    let nanjing = record.institution("南京贷").at("320100").operating_since("2018-01-01");
    let both = |version: i32, balance: i64| {
        [hangzhou, nanjing].map(|id| given(id, "2020-03").saying(balance, 100, 40).version(version))
    };
    record.returns(&both(1, 1_000));
    record.returns(&both(2, 2_000));
    assert_eq!(all(&record, winddown::db::session::NATIONAL_LOGIN).len(), 2);
    let own = all(&record, "restated_zhejiang");
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].pair.subject, hangzhou);
    assert_eq!(own[0].pair.basis, None, "the filing was the nation's");
}
