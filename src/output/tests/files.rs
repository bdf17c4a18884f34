use std::fs;
use std::io;
use std::path::Path;

use rstest::rstest;

use super::super::atomic::unfinished_remove;
use super::super::{UnknownFormat, replace, save};
use super::*;

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.json");
    fs::write(&path, "old").unwrap();
    save(&grid(), Format::Json, &path).unwrap();
    assert_eq!(fs::read(&path).unwrap(), bytes(&grid(), Format::Json));
    assert_eq!(names(folder.path()), ["list.json"]);
}

#[test]
fn a_failure_half_way_leaves_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    fs::write(&path, "old").unwrap();
    let failed = replace(&path, |sink| {
        sink.write_all(b"half of the new")?;
        Err(io::Error::other("the disk is full").into())
    });
    assert!(matches!(&failed, Err(OutputError::File { path: named, .. }) if *named == path), "{failed:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(names(folder.path()), ["list.csv"]);
}

#[test]
fn an_interruption_leaves_the_old_file_and_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    fs::write(&path, "old").unwrap();
    let failed = replace(&path, |sink| {
        sink.write_all(b"half of the new")?;
        assert_eq!(names(folder.path()).len(), 2);
        unfinished_remove(|path| path.starts_with(folder.path()));
        assert_eq!(names(folder.path()), ["list.csv"]);
        Ok(())
    });
    assert!(matches!(failed, Err(OutputError::File { .. })), "{failed:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
}

#[test]
fn a_folder_that_is_not_there_is_an_error_that_names_the_file() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().join("nowhere/list.csv"), folder.path().to_owned()] {
        let failed = save(&grid(), Format::Csv, &path);
        assert!(matches!(&failed, Err(OutputError::File { path: named, .. }) if *named == path), "{failed:?}");
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
#[cfg(unix)]
fn a_link_keeps_pointing_at_the_file_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("2020.csv"), folder.path().join("latest.csv"));
    fs::write(&file, "old").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    save(&grid(), Format::Csv, &link).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&file).unwrap(), bytes(&grid(), Format::Csv));
}

#[rstest]
#[case(Format::Csv)]
#[case(Format::Json)]
#[case(Format::Ndjson)]
#[case(Format::Xlsx)]
fn a_list_written_in_parts_is_the_same_to_the_byte(#[case] format: Format) {
    let whole = Grid { rows: grid().rows.into_iter().cycle().take(7).collect(), ..grid() };
    let part = |rows: std::ops::Range<usize>| Grid { rows: whole.rows[rows].to_vec(), totals: Vec::new(), ..grid() };
    let mut written = Vec::new();
    let mut writing = Writing::begin(&part(0..1), format, Voice::Keys, &mut written).unwrap().expect("no layout");
    for rows in [0..1, 1..1, 1..6] {
        writing.part(&part(rows), &mut written).unwrap();
    }
    let last = Grid { rows: whole.rows[6..].to_vec(), ..grid() };
    writing.part(&last, &mut written).unwrap();
    assert_eq!(writing.end(&last, &mut written).unwrap(), 7);
    assert_eq!(written, bytes(&whole, format));
}

#[rstest]
#[case("a/list.csv", Format::Csv)]
#[case("LIST.XLSX", Format::Xlsx)]
#[case("list.2020.json", Format::Json)]
#[case("list.jsonl", Format::Ndjson)]
#[case("list.htm", Format::Html)]
#[case("list.txt", Format::Table)]
fn the_ending_names_the_format(#[case] path: &str, #[case] format: Format) {
    assert_eq!(Format::from_path(Path::new(path)), Ok(format));
}

#[test]
fn an_unknown_format_names_itself() {
    assert_eq!("xml".parse::<Format>(), Err(UnknownFormat::Word("xml".to_owned())));
    for path in ["list", "list.xls", ".csv", ""] {
        assert_eq!(Format::from_path(Path::new(path)), Err(UnknownFormat::Ending(path.into())));
    }
    for format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
    }
}
