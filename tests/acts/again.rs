//! The same act again: what was given besides is kept, or the officer hears that it was not.

use winddown::actions::ActionError;
use winddown::actions::Grounds;
use winddown::actions::log_change::{LogChange, Logged, apply};
use winddown::db::Access;
use winddown::domain::engine::rule::MoveKind;
use winddown::domain::institution::state::InstitutionState::ClosedUnresolved;
use winddown::domain::value::evidence::{Evidence, EvidenceFile, EvidenceKind};
use winddown::domain::value::reason::Reason;

use crate::support::{Record, day};

fn letter(content: char) -> Evidence {
    Evidence {
        kind: EvidenceKind::Announcement,
        file: Some(EvidenceFile { name: "letter.pdf".to_owned(), sha256: content.to_string().repeat(64), size: 9 }),
    }
}

fn stopped(
    record: &Record,
    id: uuid::Uuid,
    evidence: Vec<Evidence>,
    note: Option<&str>,
) -> Result<Logged, ActionError> {
    let change = LogChange {
        institution: id.to_string(),
        kind: MoveKind::Move,
        to: ClosedUnresolved,
        effective: day("2019-06-30"),
        reason: Reason::Voluntary,
        grounds: Grounds { basis: "公告".to_owned(), note: note.map(str::to_owned), evidence },
        expected: None,
    };
    apply(&mut record.session(), Access::Write, &change)
}

#[test]
fn further_evidence_and_another_note_are_not_dropped_without_a_word() {
    let record = Record::new();
    let id = record.institution("青禾贷").operating_since("2016-01-01");
    let first = stopped(&record, id, vec![letter('a')], Some("来函")).expect("logged");
    assert!(!first.already);
    // The same again, or a kind without its file, says nothing new; blanks are no note.
    let kind_only = Evidence { file: None, ..letter('a') };
    for (evidence, note) in [(vec![letter('a')], Some("来函")), (vec![kind_only], None), (Vec::new(), Some("  "))] {
        let again = stopped(&record, id, evidence, note).expect("known");
        assert!(again.already);
    }
    let further = stopped(&record, id, vec![letter('b')], Some("另有说明"));
    assert!(
        matches!(
            &further,
            Err(ActionError::FurtherGiven { seq, evidence, note: true, .. })
                if *seq == first.seq && *evidence == [EvidenceKind::Announcement]
        ),
        "{further:?}"
    );
}
