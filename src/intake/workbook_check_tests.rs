use std::io::{Seek, Write};

use super::*;

/// A workbook with these parts.
pub(crate) fn workbook(parts: &[(&str, &[u8])]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    let mut archive = zip::ZipWriter::new(&mut file);
    for (name, content) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap();
    file.rewind().unwrap();
    file
}

fn check(name: &str, content: &str) -> Result<(), SheetError> {
    workbook_check(&mut workbook(&[(name, content.as_bytes())]), LIST_LARGEST)
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() {
    let mut file = workbook(&[("xl/worksheets/sheet1.xml", &b"<c/>".repeat(1 << 18))]);
    assert!(file.metadata().unwrap().len() < 1 << 13);
    assert!(matches!(workbook_check(&mut file, (1 << 20) - 1), Err(SheetError::UnpacksTooLarge)));
    file.rewind().unwrap();
    assert!(workbook_check(&mut file, 1 << 20).is_ok());
}

#[test]
fn a_list_of_strings_that_says_it_has_more_than_it_may_is_refused() {
    let list = |number: &str| format!("<sst count='9' uniqueCount = \"{number}\"><si/></sst>");
    assert!(check("xl/sharedStrings.xml", &list("3")).is_ok());
    // Room for so many would be made before the first is read.
    for number in ["99999999999", "99999999999999999999999999"] {
        let refused = check("xl/SharedStrings.xml", &list(number));
        assert!(matches!(refused, Err(SheetError::UnpacksTooLarge)));
    }
}

#[test]
fn text_without_an_end_is_refused_whether_plain_or_verbatim() {
    let long = "x".repeat(usize::try_from(TEXT_LONGEST).unwrap() + 9);
    let verbatim = "<t>".repeat(usize::try_from(TEXT_LONGEST).unwrap() / 3 + 9);
    let name = "xl/worksheets/sheet1.xml";
    for bomb in [
        format!("<c><v>{long}</v></c>"),
        format!("<c><v><![CDATA[{verbatim}]]></v></c>"),
        format!("<!--{verbatim}--><c/>"),
    ] {
        assert!(matches!(check(name, &bomb), Err(SheetError::UnpacksTooLarge)));
    }
    let comment = format!("<!--a-->{}", "<c><v>1</v></c>".repeat(200_000));
    assert!(check(name, &comment).is_ok());
}

#[test]
fn one_long_font_of_many_formats_is_refused_as_it_would_be_copied_for_each() {
    let styles = |length: usize| {
        let font = "F".repeat(length);
        format!("<fonts><font><name val='{font}'/></font></fonts>{}", "<xf fontId='0'/>".repeat(10_000))
    };
    assert!(check("xl/styles.xml", &styles(20)).is_ok());
    assert!(matches!(check("xl/styles.xml", &styles(1 << 16)), Err(SheetError::UnpacksTooLarge)));
}
