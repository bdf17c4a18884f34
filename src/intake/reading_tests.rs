use super::*;

fn read(content: &str, kept: Kept) -> Result<FileRead, IntakeError> {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, content).unwrap();
    file_read(&path, &profile_load("p2peye-problems").unwrap(), kept)
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
