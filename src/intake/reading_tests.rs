use super::*;
use crate::intake::row::RowErrorKind;

fn read(content: &str, kept: Kept) -> Result<FileRead, IntakeError> {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, content).unwrap();
    file_read(&path, &profile_load("p2peye-problems").unwrap(), kept, &[])
}

/// A list whose rows have a cell too many.
fn ragged(rows: usize) -> String {
    format!("平台名称,出问题原因\n{}", "甲贷,停业,\"x\"\n".repeat(rows))
}

#[test]
fn of_very_many_bad_rows_the_first_are_told_and_the_others_counted() {
    let read = read(&ragged(30_000), Kept::First).unwrap();
    assert_eq!((read.unreadable.len(), read.row_count()), (100, 30_000));
    let told = read.rejected(Path::new("list.csv"));
    assert!(matches!(told, IntakeError::Rows { rows, count: 30_000, of: 30_000, .. } if rows.len() == 100));
}

#[test]
fn as_many_rows_are_set_aside_as_a_person_could_look_at() {
    let some = read(&ragged(ROWS_ASIDE), Kept::All).unwrap();
    assert_eq!(some.unreadable.len(), ROWS_ASIDE);
    assert!(matches!(read(&ragged(ROWS_ASIDE + 1), Kept::All), Err(IntakeError::RowsTooMany { aside: true, .. })));
}

#[test]
fn a_number_that_may_have_lost_its_zeros_is_not_taken_for_another() {
    let folder = tempfile::TempDir::new().unwrap();
    let (list, profile) = (folder.path().join("list.csv"), folder.path().join("list.toml"));
    std::fs::write(&list, "编号,名称\n000107,甲\n108,乙\nA-9,丙\n").unwrap();
    let read = |width: &str| {
        let number = format!("source_id = {{ headers = \"编号\"{width} }}");
        std::fs::write(&profile, format!("name = \"x\"\n[fields]\nname = \"名称\"\n{number}\n")).unwrap();
        file_read(&list, &profile_load(profile.to_str().unwrap()).unwrap(), Kept::First, &[]).unwrap()
    };
    let doubt = read("");
    assert_eq!((doubt.readings.len(), doubt.unreadable_count), (2, 1));
    let kind = RowErrorKind::ZerosLost { width: 6 };
    assert!(matches!(&doubt.unreadable[0].0, Unreadable::Cell(error) if error.row == 3 && error.kind == kind));
    let known = read(", width = 6");
    let numbers: Vec<Option<&str>> = known.readings.iter().map(|row| row.source_id.as_deref()).collect();
    assert_eq!(numbers, [Some("000107"), Some("000108"), Some("A-9")]);
}
