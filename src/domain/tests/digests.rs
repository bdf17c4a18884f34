//! The hash chain: whatever is changed in stored entries is found, and named.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::day;
use crate::domain::value::digest::{Break, ChainWalk, StoredEntry, entry_digest};

fn entry(seq: i32) -> StoredEntry {
    StoredEntry {
        subject: Uuid::from_u128(7),
        seq,
        track: "institution".to_owned(),
        kind: "move".to_owned(),
        from_state: Some("operating".to_owned()),
        to_state: Some("reducing".to_owned()),
        effective_on: day("2019-06-30"),
        precision: "exact".to_owned(),
        recorded_at: DateTime::<Utc>::UNIX_EPOCH + chrono::TimeDelta::seconds(seq.into()),
        officer: "zhang".to_owned(),
        basis: "浙金办〔2019〕12号".to_owned(),
        reason: "plan-filed".to_owned(),
        note: None,
        corrects: None,
        act_id: Uuid::from_u128(9),
        payload: "{}".to_owned(),
        evidence: "[]".to_owned(),
        prev_hash: None,
        hash: Vec::new(),
    }
}

/// Links and hashes entries as the database does.
fn linked(mut entries: Vec<StoredEntry>) -> Vec<StoredEntry> {
    let mut before = None;
    for entry in &mut entries {
        entry.prev_hash = before;
        entry.hash = entry_digest(entry).to_vec();
        before = Some(entry.hash.clone());
    }
    entries
}

fn chain() -> Vec<StoredEntry> {
    linked((1..=4).map(entry).collect())
}

fn walk(entries: &[StoredEntry]) -> Vec<Break> {
    let mut walk = ChainWalk::default();
    entries.iter().flat_map(|entry| walk.step(entry)).collect()
}

#[test]
fn a_chain_as_it_was_written_holds() {
    assert_eq!(walk(&chain()), []);
}

#[test]
fn chains_of_several_subjects_follow_each_other() {
    let mut all = chain();
    let other = (1..=2).map(|seq| StoredEntry { subject: Uuid::from_u128(8), ..entry(seq) });
    all.extend(linked(other.collect()));
    assert_eq!(walk(&all), []);
}

#[test]
fn an_altered_field_is_found_whichever_it_is() {
    let changes: &[fn(&mut StoredEntry)] = &[
        |one| one.track.push('x'),
        |one| one.kind = "reopen".to_owned(),
        |one| one.from_state = None,
        |one| one.to_state = Some("void".to_owned()),
        |one| one.effective_on = day("2019-07-01"),
        |one| one.precision = "not-later-than".to_owned(),
        |one| one.recorded_at += chrono::TimeDelta::microseconds(1),
        |one| one.officer = "li".to_owned(),
        |one| one.basis.push('。'),
        |one| one.reason = "extension".to_owned(),
        |one| one.note = Some(String::new()),
        |one| one.corrects = Some(1),
        |one| one.act_id = Uuid::nil(),
        |one| one.payload = "{ }".to_owned(),
        |one| one.evidence = "[ ]".to_owned(),
        |one| one.hash[31] ^= 1,
    ];
    for (number, change) in changes.iter().enumerate() {
        let mut entries = chain();
        change(&mut entries[1]);
        assert!(walk(&entries).contains(&Break::Altered { seq: 2 }), "change {number} was not found");
    }
}

#[test]
fn letters_moved_from_one_field_to_the_next_are_found() {
    let mut entries = chain();
    entries[1].officer = "zhan".to_owned();
    entries[1].basis = "g浙金办〔2019〕12号".to_owned();
    assert_eq!(walk(&entries), [Break::Altered { seq: 2 }]);
}

#[test]
fn a_missing_entry_is_a_gap() {
    let mut entries = chain();
    entries.remove(1);
    assert_eq!(walk(&entries), [Break::Gap { expected: 2, found: 3 }]);
    let beheaded = &chain()[1..];
    assert_eq!(walk(beheaded), [Break::Gap { expected: 1, found: 2 }]);
}

#[test]
fn entries_that_changed_places_are_found() {
    let mut entries = chain();
    entries.swap(1, 2);
    assert!(walk(&entries).contains(&Break::Gap { expected: 2, found: 3 }));
    let mut renumbered = chain();
    renumbered.swap(1, 2);
    (renumbered[1].seq, renumbered[2].seq) = (2, 3);
    let found = walk(&renumbered);
    assert!(found.contains(&Break::Unlinked { seq: 2 }), "{found:?}");
    assert!(found.contains(&Break::Earlier { seq: 3 }), "{found:?}");
    assert!(found.contains(&Break::Altered { seq: 2 }), "{found:?}");
}

#[test]
fn an_entry_rehashed_after_a_change_no_longer_links_to_the_next() {
    let mut entries = chain();
    entries[1].basis = "forged".to_owned();
    entries[1].hash = entry_digest(&entries[1]).to_vec();
    assert_eq!(walk(&entries), [Break::Unlinked { seq: 3 }]);
}
