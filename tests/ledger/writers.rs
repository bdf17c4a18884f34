//! Many writers at once: of those who read the same record one writes, and the others are told.

use std::sync::Barrier;
use std::thread;

use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::actions::pen::Pen;
use winddown::db::now::now_differing_list;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::case::fact::CaseFact;
use winddown::domain::institution::fact::{Fact, NameGiven};
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::tracks::act::Act;
use winddown::domain::value::effective::Effective;
use winddown::domain::value::name::NameKind;
use winddown::domain::value::reason::Reason;

use crate::support::writing::draft;
use crate::support::{Record, day, server};

const WRITERS: usize = 50;

/// Each writer reads its institution, waits until all have read, and writes. Gives what each was told.
fn write_at_once(record: &Record, subjects: &[Uuid]) -> Vec<Result<(), ActionError>> {
    let all_have_read = Barrier::new(subjects.len());
    let write = |number: usize, subject: Uuid| -> Result<(), ActionError> {
        let opened = record.session_now(NATIONAL_LOGIN);
        let mut read = false;
        let outcome = opened.map_err(ActionError::from).and_then(|mut session| {
            in_txn(&mut session, Access::Write, |txn| {
                let mut pen = Pen::take(txn, &[subject])?;
                read = true;
                all_have_read.wait();
                let name = NameGiven { kind: NameKind::Former, name: format!("旧名{number}") };
                let act = Act::Fact(Fact::Named { name, replaces: None });
                pen.entry_add(subject, draft(act, Effective::exact(day("2018-01-01")), Reason::Renamed));
                pen.write(txn)?;
                Ok(())
            })
        });
        if !read {
            // Whoever could not even read must not leave the others waiting for ever.
            all_have_read.wait();
        }
        outcome
    };
    thread::scope(|scope| {
        let writers: Vec<_> =
            subjects.iter().enumerate().map(|(number, subject)| scope.spawn(move || write(number, *subject))).collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    })
}

#[test]
fn of_fifty_who_write_to_one_institution_one_does() {
    let _turn = server::alone();
    let record = Record::of_an_office();
    record.run("UPDATE record SET sample = true");
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    record.run("UPDATE record SET sample = false");
    let told = write_at_once(&record, &[id; WRITERS]);
    let conflicts = told.iter().filter(|told| matches!(told, Err(ActionError::Db(DbError::Conflict(_))))).count();
    assert_eq!(told.iter().filter(|told| told.is_ok()).count(), 1);
    assert_eq!(conflicts, WRITERS - 1, "{told:?}");
    assert_eq!(record.entries(id).len(), 3);
    assert_eq!(record.breaks(), []);
}

/// Every writer holds what it wrote until all have written: were one to wait for another, nobody would get there.
#[test]
fn who_write_to_different_institutions_do_not_wait_for_each_other() {
    let _turn = server::alone();
    let record = Record::new();
    let subjects: Vec<Uuid> =
        (0..12).map(|number| record.institution(&format!("平台{number}")).operating_since("2015-01-01")).collect();
    let all_have_written = Barrier::new(subjects.len());
    thread::scope(|scope| {
        for subject in &subjects {
            let (record, all_have_written) = (&record, &all_have_written);
            scope.spawn(move || {
                let mut session = record.session();
                in_txn(&mut session, Access::Write, |txn| {
                    txn_patience(txn);
                    let mut pen = Pen::take(txn, &[*subject])?;
                    let act = Act::Fact(Fact::Named {
                        name: NameGiven { kind: NameKind::Former, name: "旧名".to_owned() },
                        replaces: None,
                    });
                    pen.entry_add(*subject, draft(act, Effective::exact(day("2018-01-01")), Reason::Renamed));
                    let written = pen.write(txn);
                    all_have_written.wait();
                    written
                })
                .expect("written without waiting");
            });
        }
    });
    assert_eq!(record.breaks(), []);
}

/// Were a writer to wait for another's lock, the database would end the wait with an error instead of hanging the test.
fn txn_patience(txn: &mut winddown::db::Txn<'_>) {
    use diesel::connection::SimpleConnection;
    txn.connection.batch_execute("SET LOCAL lock_timeout = '20s'").expect("a setting");
}

/// The row of now of an institution says what is in both chains, whoever of the two writes it last.
#[test]
fn who_write_to_an_institution_and_to_its_case_at_once_leave_one_row_of_now_for_both() {
    let _turn = server::alone();
    let record = Record::new();
    let institution = record.institution("诚信贷").operating_since("2015-01-01");
    record.log(institution, InstitutionState::ClosedUnresolved).on("2018-01-01").recorded();
    let case = record.case_of(institution);
    for month in 0..6_u32 {
        let on = Effective::exact(day("2018-06-01") + chrono::Months::new(month));
        let name = NameGiven { kind: NameKind::Former, name: format!("旧名{month}") };
        let renamed = Act::Fact(Fact::Named { name, replaces: None });
        let objected = Act::Case(CaseFact::Objected { objection: format!("异-{month}") });
        let both_have_read = Barrier::new(2);
        thread::scope(|scope| {
            for (subject, act, reason) in [(institution, renamed, Reason::Renamed), (case, objected, Reason::Recorded)]
            {
                let (record, both_have_read) = (&record, &both_have_read);
                scope.spawn(move || {
                    let mut session = record.session();
                    in_txn(&mut session, Access::Write, |txn| {
                        let mut pen = Pen::take(txn, &[institution])?;
                        both_have_read.wait();
                        pen.entry_add(subject, draft(act, on, reason));
                        pen.write(txn)
                    })
                    .expect("each writes to a chain of its own");
                });
            }
        });
        let differing = in_txn(&mut record.session(), Access::Read, |txn| now_differing_list(txn, None));
        assert_eq!(differing.expect("the rows of now"), Vec::<Uuid>::new(), "month {month}");
    }
}
