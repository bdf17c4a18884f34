//! An office signs how far its record has come, and somebody who has neither record nor program can hold it to that.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use super::desk::Desk;

/// Three institutions, and the keys of the office and of one that witnesses.
fn office() -> Desk {
    let mut desk = Desk::new();
    desk.rest_until("2021-01-05T01:00:00Z");
    for name in ["甲贷", "乙贷", "丙贷"] {
        desk.record.institution(name).operating_since("2015-01-01");
    }
    for name in ["office", "witness"] {
        let public = desk.done(&format!("audit key {name}.key --name cn/{name}"));
        desk.file(&format!("{name}.pub"), public.out);
    }
    desk
}

fn stop(desk: &mut Desk, name: &str) {
    desk.done(&format!("log {name} closed-unresolved --reason voluntary --effective 2019-06-30 --basis 公告"));
}

/// What the page of Python says of a proof, and whether it holds.
fn by_python(desk: &Desk, proof: &str, public: &str) -> (bool, String) {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/check_proof.py");
    let ran = Command::new("python3").arg(page).arg(desk.path(proof)).arg(desk.path(public)).output().expect("python3");
    (ran.status.success(), String::from_utf8_lossy(&[ran.stdout, ran.stderr].concat()).into_owned())
}

#[test]
fn a_key_is_nobody_elses_to_read_and_is_not_written_over() {
    let mut desk = office();
    let mode = std::fs::metadata(desk.path("office.key")).expect("the key").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let there = desk.quietly("audit key office.key --name cn/other");
    assert_eq!(there.exit, 1);
    assert!(there.err.contains("is there already") && there.err.contains("audit key FILE"), "{}", there.err);
    assert_eq!(desk.quietly("audit key other.key --name 'an office'").exit, 2, "no name");
    std::fs::set_permissions(desk.path("office.key"), PermissionsExt::from_mode(0o644)).expect("opened");
    let open = desk.quietly("audit checkpoint --key office.key");
    assert_eq!(open.exit, 6, "{}", open.err);
    assert!(open.err.contains("Others may read"), "{}", open.err);
}

#[test]
fn what_is_signed_is_signed_once_and_the_same_for_the_same_record() {
    let mut desk = office();
    let rehearsed = desk.done("audit checkpoint --key office.key --dry-run").text().to_owned();
    assert!(rehearsed.contains("would be signed"), "{rehearsed}");
    assert_eq!(desk.quietly("audit show").exit, 4, "nothing was made");
    desk.done("audit checkpoint --key office.key --output first.txt");
    let first = desk.done("audit show").text().to_owned();
    assert_eq!(first, std::fs::read_to_string(desk.path("first.txt")).expect("the file"));
    assert!(desk.done("audit checkpoint --key office.key").text().starts_with("Nothing was recorded since"));
    assert_eq!(desk.done("audit show").text(), first);
    // The next key, or another office, signs the same.
    desk.done("audit checkpoint --key office.key --key witness.key");
    let both = desk.done("audit show").text().to_owned();
    assert!(both.starts_with(&first) && both.contains("— cn/witness "), "{both}");
    let listed = desk.done("audit list --format csv").text().to_owned();
    assert!(listed.contains("cn/office+") && listed.contains("cn/witness+"), "{listed}");
}

#[test]
fn an_entry_is_proved_to_whoever_has_the_public_key_alone() {
    let mut desk = office();
    stop(&mut desk, "乙贷");
    desk.done("audit checkpoint --key office.key");
    let size = desk.done("audit list --format csv --columns size").text().lines().last().expect("a row").to_owned();
    desk.done("audit prove 乙贷 3 --output entry.proof");
    stop(&mut desk, "丙贷");
    let later = desk.quietly("audit prove 丙贷 3");
    assert_eq!(later.exit, 1);
    assert!(later.err.contains("audit checkpoint --key FILE"), "{}", later.err);
    desk.done("audit checkpoint --key office.key --key witness.key");
    desk.done(&format!("audit prove --since {size} --output growth.proof"));
    desk.reach("postgresql://127.0.0.1:1/nothing");
    for proof in ["entry.proof", "growth.proof"] {
        let said = desk.done(&format!("audit check-proof {proof} --public office.pub")).text().to_owned();
        assert!(said.contains("It holds") && said.contains("Signed by: cn/office"), "{said}");
        let (holds, said) = by_python(&desk, proof, "office.pub");
        assert!(holds && said.contains("Signed by cn/office"), "{said}");
    }
    assert_eq!(desk.quietly("audit check-proof entry.proof --public witness.pub").exit, 10, "it did not sign that one");
    assert!(!by_python(&desk, "entry.proof", "witness.pub").0);
    let whole = std::fs::read_to_string(desk.path("entry.proof")).expect("the proof");
    desk.file("altered.proof", whole.replacen("index ", "index 1", 1));
    assert_eq!(desk.quietly("audit check-proof altered.proof").exit, 10);
    assert!(!by_python(&desk, "altered.proof", "office.pub").0);
    desk.file("cut.proof", &whole[..whole.len() - 9]);
    assert_eq!(desk.quietly("audit check-proof cut.proof").exit, 6);
}

#[test]
fn a_chain_that_somebody_took_away_whole_is_missed() {
    let mut desk = office();
    desk.done("audit checkpoint --key office.key --output kept.txt");
    let verified = desk.done("audit verify").text().to_owned();
    assert!(verified.contains("1 checkpoint held against the record"), "{verified}");
    let with_the_kept = desk.done("audit verify --note kept.txt").text().to_owned();
    assert!(with_the_kept.contains("1 checkpoint held"), "the kept one is the one that was made: {with_the_kept}");
    let gone = "(SELECT subject_id FROM institution_name WHERE name = '乙贷')";
    desk.record.run(&format!(
        "SET session_replication_role = replica; DELETE FROM entry WHERE subject_id IN {gone}; \
         DELETE FROM period WHERE subject_id IN {gone}"
    ));
    for command in ["audit verify", "audit checkpoint --key office.key"] {
        let said = desk.quietly(command);
        assert_eq!(said.exit, 10, "{command}: {}", said.err);
        assert!(said.err.contains("is not what it was") || said.err.contains("ends at"), "{}", said.err);
    }
    // Whoever can take a chain away can take the checkpoints away, but not the one that was kept elsewhere.
    desk.record.run("SET session_replication_role = replica; DELETE FROM checkpoint_signature; DELETE FROM checkpoint");
    assert_eq!(desk.done("audit verify").exit, 0);
    let kept = desk.quietly("audit verify --note kept.txt");
    assert_eq!(kept.exit, 10, "{}", kept.err);
}

#[test]
fn the_cover_of_a_pack_has_the_last_root() {
    let mut desk = office();
    let pack = "pack --as-of 2020-12-31 --baseline 2019-12-31 --output pack.html";
    let roots = |desk: &Desk| {
        let pack = std::fs::read_to_string(desk.path("pack.html")).expect("the pack");
        pack.matches("up to entry 6, recorded").count()
    };
    desk.done(pack);
    assert_eq!(roots(&desk), 0);
    desk.done("audit checkpoint --key office.key");
    desk.done(pack);
    assert_eq!(roots(&desk), 1);
}

#[test]
fn a_bulletin_says_the_checkpoint_that_was_made_by_its_moment_and_is_rebuilt_with_it() {
    let mut desk = office();
    desk.done("audit checkpoint --key office.key");
    let root = desk.done("audit list --format csv --columns root").text().lines().last().expect("a row").to_owned();
    desk.done("bulletin publish --as-of 2020-11-30 --baseline 2019-12-31 --basis 会议");
    stop(&mut desk, "乙贷");
    desk.done("audit checkpoint --key office.key");
    let shown = desk.done("bulletin show --as-of 2020-11-30 --baseline 2019-12-31").text().to_owned();
    assert!(shown.contains("Checkpoint of the record (entries, root): ") && !shown.contains(&root), "{shown}");
    desk.done("bulletin verify");
}

#[test]
fn whoever_sees_a_part_signs_nothing() {
    let mut desk = office();
    desk.record.officer("checkpoints_zhejiang", "330000");
    desk.login("checkpoints_zhejiang");
    let said = desk.quietly("audit checkpoint --key office.key");
    assert_eq!(said.exit, 1);
    assert!(said.err.contains("shows a part of it"), "{}", said.err);
    desk.done("audit verify");
}
