//! What is derived from entries can be thrown away and drawn again.

use winddown::db::derived::Owner;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::write::{Batch, batch_write};
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::institution::aspect::{AspectFact, RegistrationStatus};
use winddown::domain::tracks::drawing::{Drawing, draw, redraw};

use crate::support::Record;
use crate::support::sql::lines;

/// What is currently known, without since when it has been known.
fn known(record: &Record) -> Vec<String> {
    let tables = [
        "period",
        "profile",
        "institution_name",
        "institution_identifier",
        "case_sheet",
        "tolling_grant",
        "institution_aspect",
    ];
    let query: Vec<String> = tables
        .iter()
        .map(|table| {
            format!(
                "SELECT '{table} ' || (to_jsonb(t) - 'known_from')::text AS line FROM {table} t WHERE known_to IS NULL"
            )
        })
        .collect();
    lines(&mut record.owner(), &format!("{} ORDER BY 1", query.join(" UNION ALL ")))
}

#[test]
fn what_was_derived_is_derived_again_from_the_entries_alone() {
    let record = Record::new();
    let filled = record.fill();
    let revoked = AspectFact::Registration(RegistrationStatus::Revoked);
    record.aspect_tried(NATIONAL_LOGIN, filled.hangzhou, revoked, "2020-01-10").expect("its registration is recorded");
    let before = known(&record);
    assert!(before.len() > 8, "{before:?}");
    let mut chains = record.chains(filled.hangzhou);
    chains.extend(record.chains(filled.nanjing));
    record.run(
        "DELETE FROM period; DELETE FROM profile; DELETE FROM institution_name; DELETE FROM institution_identifier; \
         DELETE FROM case_sheet; DELETE FROM tolling_grant; DELETE FROM institution_aspect",
    );
    assert_eq!(known(&record), [""; 0]);
    let batch = Batch {
        redrawings: chains
            .into_iter()
            .map(|(subject, chain)| {
                let owner = Owner { subject, parent: chain.parent.map(|(parent, _)| parent) };
                (owner, redraw(Drawing::default(), draw(chain.track, &chain.entries)))
            })
            .collect(),
        ..Batch::default()
    };
    in_txn(&mut record.session_as(NATIONAL_LOGIN), Access::Write, |txn| batch_write(txn, &batch))
        .map_err(|error: DbError| error.to_string())
        .expect("drawn again");
    assert_eq!(known(&record), before);
}
