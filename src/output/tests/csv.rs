use rstest::rstest;

use super::*;

fn fields(grid: &Grid) -> Vec<Vec<String>> {
    let written = bytes(grid, Format::Csv);
    let text = written.strip_prefix(b"\xEF\xBB\xBF").expect("a BOM");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_list_is_keys_and_codes() {
    let expected = "\u{feff}id,name,uscc,state,effective_on,lenders,is_hard,recorded_at\r\n\
        I-1,安心出借信息咨询有限公司,91310000MA1K00001X,closed-unresolved,2019-11-27,1204,true,2020-01-02T03:04:05.678901Z\r\n\
        I-2,Harbour Lending,'913100000000000012,closed-unresolved,2019-11-27,,true,2020-01-02T03:04:05.678901Z\r\n";
    assert_eq!(string(&grid(), Format::Csv), expected);
}

#[test]
fn a_list_for_people_is_headings_and_words() {
    let mut written = Vec::new();
    write_in(&grid(), Format::Csv, Voice::Words, &mut written).unwrap();
    let text = String::from_utf8(written).unwrap();
    assert!(text.starts_with("\u{feff}id,institution,USCC,state,since,"), "{text}");
    assert!(text.contains(",\"closed, unresolved\",2019-11-27,1204,"), "{text}");
}

#[test]
fn a_workbook_and_a_page_in_keys_are_headed_and_worded_as_csv_is() {
    let keyed = grid().keyed();
    let sheet = &super::xlsx::sheets(&keyed)[0].1;
    let text = |row: usize| sheet.rows().nth(row).unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(text(0), fields(&grid())[0]);
    assert_eq!(text(1)[3], "closed-unresolved");
    let page = string(&keyed, Format::Html);
    assert!(page.contains(">effective_on</th>") && page.contains(">closed-unresolved</td>"), "{page}");
}

#[test]
fn a_reader_that_went_away_is_known_as_one() {
    struct Going(usize);
    impl std::io::Write for Going {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::BrokenPipe)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut long = grid();
    long.rows = vec![long.rows[0].clone(); 1_000];
    for room in [0, 3, 20_000] {
        let Err(OutputError::Stream(error)) = super::super::write(&long, Format::Csv, &mut Going(room)) else {
            panic!("gone")
        };
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe);
    }
}

#[test]
fn no_rows_leave_the_headings() {
    assert_eq!(fields(&no_rows()).len(), 1);
}

#[rstest]
#[case("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
#[case("+1", "'+1")]
#[case("-1", "'-1")]
#[case("@SUM(A1)", "'@SUM(A1)")]
#[case("\tx", "'\tx")]
#[case("\rx", "'\rx")]
#[case("\nx", "'\nx")]
#[case("＝1+1", "'＝1+1")]
#[case("＋1", "'＋1")]
#[case("－1", "'－1")]
#[case("＠x", "'＠x")]
#[case("  =1+1", "'  =1+1")]
#[case("'quoted'", "''quoted'")]
#[case("1=1", "1=1")]
#[case("a-b", "a-b")]
#[case("京银监发〔2017〕1号", "京银监发〔2017〕1号")]
#[case("", "")]
fn a_text_cannot_be_run_as_a_formula(#[case] text: &str, #[case] expected: &str) {
    // A second column, since CSV has no way to tell a row of one empty field from no row.
    let mut grid = texts(&[text]);
    grid.columns.push(Column::new("n", "n", Kind::Integer));
    grid.rows[0].push(Cell::Integer(-5));
    assert_eq!(fields(&grid)[1], [expected, "-5"]);
}

#[rstest]
#[case("91310000MA1K00001X", "91310000MA1K00001X")]
#[case("913100000000000012", "'913100000000000012")]
#[case("310000", "310000")]
#[case("000123", "'000123")]
#[case("0", "0")]
#[case("9131E5", "'9131E5")]
#[case("9.1E17", "'9.1E17")]
#[case("3-1", "'3-1")]
#[case("3420-E", "3420-E")]
#[case("1/2", "'1/2")]
#[case("=1", "'=1")]
#[case("0192e4a1-0000-7000-8000-000000000001", "0192e4a1-0000-7000-8000-000000000001")]
fn a_code_stays_what_it_is(#[case] code: &str, #[case] expected: &str) {
    let mut grid = texts(&[]);
    grid.columns[0].kind = Kind::Code;
    grid.rows = vec![vec![Cell::code(code)]];
    assert_eq!(fields(&grid)[1], [expected]);
}

#[test]
fn commas_quotes_and_line_breaks_stay_in_their_cell() {
    assert_eq!(fields(&texts(&["a,\"b\"\r\nc"]))[1], ["a,\"b\"\r\nc"]);
}
