use std::collections::BTreeMap;
use std::path::Path;

use rstest::rstest;

use super::*;
use crate::domain::value::effective::Effective;
use crate::intake::cells::identifier_read;
use crate::intake::profile::{ProfileError, ProfileProblem};
use crate::intake::sheet::{Column, Sheet, SheetSettings, column_letters};

const STATES: [&str; 9] = [
    "pending",
    "operating",
    "reducing",
    "transforming",
    "exited",
    "closed-unresolved",
    "cleared",
    "transformed",
    "void",
];

const PROFILE: &str = r#"
name = "trial"
date_formats = ["%Y-%m-%d", "%Y年%m月%d日", "excel"]
missing = ["", "--"]
required = ["name"]

[source]
taken_on = 2018-08-22

[fields]
name = "名称"
legal_name = "公司"
uscc = "代码"
place = "地区"
launched_on = "上线"
effective_on = "发生"
state = "状态"
note = "备注"

[[words]]
field = "state"

[words.means]
"失联" = { state = "closed-unresolved", reason = "lost-contact" }
"争议" = { state = "operating", flag = "disputed" }
"停业或转型" = { review = "either" }

[places]
"鹏城" = "440300"
"#;

fn read(cells: &[(&str, &str)]) -> Result<Reading, RowError> {
    read_of(cells, SheetRow::default())
}

/// Reads the cells as those of a row that is otherwise like this one.
fn read_of(cells: &[(&str, &str)], like: SheetRow) -> Result<Reading, RowError> {
    let profile = Profile::parse(PROFILE, &STATES).unwrap();
    let columns: Vec<Column> = cells
        .iter()
        .enumerate()
        .map(|(at, (name, _))| Column { letters: column_letters(at), name: (*name).to_owned() })
        .collect();
    let mut columns = columns;
    let mut texts: Vec<String> = cells.iter().map(|(_, text)| (*text).to_owned()).collect();
    for name in ["名称", "状态"] {
        if !columns.iter().any(|column| column.name == name) {
            columns.push(Column { letters: column_letters(columns.len()), name: name.to_owned() });
            texts.push(if name == "名称" { "聚财" } else { "失联" }.to_owned());
        }
    }
    let header = Header::bind(&profile, &columns).unwrap();
    row_read(&profile, &header, &SheetRow { number: 7, cells: texts, ..like })
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_whole_row() {
    let reading = read(&[
        ("名称", " 聚财 "),
        ("公司", "深圳聚财有限公司"),
        ("代码", "91440305ma03ae6n9q"),
        ("地区", "广东|深圳"),
        ("上线", "2014年9月9日"),
        ("发生", "2018-07-01"),
        ("备注", "--"),
    ])
    .unwrap();
    assert_eq!(reading.names, [(NameKind::Brand, "聚财".to_owned()), (NameKind::Legal, "深圳聚财有限公司".to_owned())]);
    assert_eq!(reading.identifiers, [Identifier::parse(IdentifierKind::Uscc, "91440305MA03AE6N9Q").unwrap()]);
    assert_eq!(reading.place.unwrap().division, Ok("440300".to_owned()));
    assert_eq!(reading.launched_on, Some(day("2014-09-09")));
    assert_eq!(reading.events[0].effective, Some(Effective::exact(day("2018-07-01"))));
    assert_eq!((reading.row, reading.note), (7, None));
}

#[test]
fn a_state_without_a_day_held_when_the_list_was_taken() {
    let reading = read(&[("发生", "--")]).unwrap();
    assert_eq!(reading.events[0].effective, Some(Effective::not_later_than(day("2018-08-22"))));
}

#[rstest]
#[case("失联", Claim::State { state: "closed-unresolved".to_owned(), reason: Some("lost-contact".to_owned()), flag: None })]
#[case("争议", Claim::State { state: "operating".to_owned(), reason: None, flag: Some("disputed".to_owned()) })]
#[case("停业或转型", Claim::Undecided { why: Undecided::Review("either".to_owned()), word: "停业或转型".to_owned() })]
#[case("倒闭", Claim::Undecided { why: Undecided::UnknownWord, word: "倒闭".to_owned() })]
#[case("", Claim::Undecided { why: Undecided::Blank, word: String::new() })]
fn a_word_decides_or_goes_to_review(#[case] word: &str, #[case] claim: Claim) {
    assert_eq!(read(&[("状态", word)]).unwrap().events[0].claim, claim);
}

#[rstest]
#[case("43000", Ok("2017-09-22"))]
#[case("2017-9-2", Ok("2017-09-02"))]
#[case("17-09-02", Err(RowErrorKind::Year { year: 17 }))]
#[case("1900-01-01", Err(RowErrorKind::Year { year: 1900 }))]
#[case("2101-01-01", Err(RowErrorKind::Year { year: 2101 }))]
#[case("123456", Err(RowErrorKind::Date { formats: vec!["%Y-%m-%d".to_owned(), "%Y年%m月%d日".to_owned(), "excel".to_owned()] }))]
#[case("2017-02-30", Err(RowErrorKind::NoSuchDay { year: 2017, month: 2, last: chrono::NaiveDate::from_ymd_opt(2017, 2, 28) }))]
fn a_date_is_a_whole_day_of_our_time(#[case] text: &str, #[case] expected: Result<&str, RowErrorKind>) {
    let found = read(&[("上线", text)]);
    match expected {
        Ok(expected) => assert_eq!(found.unwrap().launched_on, Some(day(expected))),
        Err(kind) => {
            assert_eq!(found.unwrap_err(), RowError { row: 7, column: "上线".to_owned(), value: text.to_owned(), kind })
        }
    }
}

#[test]
fn a_bare_number_of_days_is_counted_as_its_workbook_counts() {
    let of_1904 = SheetRow { from_1904: true, ..SheetRow::default() };
    let reading = read_of(&[("发生", "41819")], of_1904).unwrap();
    assert_eq!(reading.events[0].effective, Some(Effective::exact(day("2018-06-30"))));
}

#[test]
fn what_stood_in_a_cell_is_not_guessed() {
    let formula = SheetRow { formulas: vec![(0, "=A1".to_owned())], ..SheetRow::default() };
    let error = read_of(&[("发生", ""), ("名称", "聚财")], formula).unwrap_err();
    assert_eq!((error.row, error.column.as_str(), error.value.as_str()), (7, "发生", "=A1"));
    assert_eq!(error.kind, RowErrorKind::Formula);
    let lost = read(&[("名称", "聚\u{FFFD}财富")]).unwrap_err();
    assert_eq!((lost.column.as_str(), lost.kind), ("名称", RowErrorKind::Lost));
}

#[test]
fn an_error_names_row_column_and_value() {
    let error = read(&[("代码", "9.13501E+17")]).unwrap_err();
    let kind = RowErrorKind::Rounded;
    assert_eq!(error, RowError { row: 7, column: "代码".to_owned(), value: "9.13501E+17".to_owned(), kind });
    let note = read(&[("备注", "9.13501E+17")]).unwrap();
    assert_eq!(note.note.as_deref(), Some("9.13501E+17"), "in a note it may be meant");
    let error = read(&[("名称", "--")]).unwrap_err();
    assert_eq!((error.column.as_str(), error.kind), ("名称", RowErrorKind::Missing));
}

#[rstest]
// 01234567 with the check character that belongs to it.
#[case("12345671", Ok("012345671"))]
#[case("012345671", Ok("012345671"))]
#[case("12345678", Err(()))]
fn zeros_that_a_number_has_lost_are_put_back_where_the_check_character_says_so(
    #[case] text: &str,
    #[case] read: Result<&str, ()>,
) {
    let found = identifier_read(IdentifierKind::OrganisationCode, text);
    assert_eq!(found.as_ref().map(Identifier::as_str).map_err(|_| ()), read);
}

#[test]
fn a_place_that_is_nowhere_is_a_reading() {
    assert!(matches!(
        read(&[("地区", "亚特兰蒂斯")]).unwrap().place.unwrap().division,
        Err(PlaceError::NotFound { .. })
    ));
    assert_eq!(read(&[("地区", "鹏城")]).unwrap().place.unwrap().division, Ok("440300".to_owned()));
}

/// Reads a whole real list and counts what its words decided; none where the list is absent.
fn counts(test: &str, file: &str, profile: &str) -> Option<(BTreeMap<String, u32>, Vec<String>)> {
    let path = Path::new("../shared/data").join(file);
    if !path.exists() {
        println!("skipped {test}: no {}", path.display());
        return None;
    }
    let profile = Profile::load(profile, &STATES).unwrap();
    let sheet = Sheet::from_file(std::fs::File::open(&path).unwrap(), &SheetSettings::default()).unwrap();
    let header = Header::bind(&profile, sheet.columns()).unwrap();
    let (mut counts, mut errors) = (BTreeMap::new(), Vec::new());
    for row in sheet {
        match row_read(&profile, &header, &row.unwrap()) {
            Ok(reading) => {
                let key = match &reading.events[0].claim {
                    Claim::State { state, .. } => state.clone(),
                    Claim::Undecided { why, .. } => format!("{why:?}").chars().take(6).collect(),
                    Claim::None => "none".to_owned(),
                };
                *counts.entry(key).or_default() += 1;
                if reading.place.is_some_and(|place| place.division.is_err()) {
                    *counts.entry("unplaced".to_owned()).or_default() += 1;
                }
            }
            Err(error) => errors.push(format!("{error:?}")),
        }
    }
    println!("{file}: {counts:?}, {} errors: {:?}", errors.len(), errors.iter().take(10).collect::<Vec<_>>());
    Some((counts, errors))
}

#[test]
fn the_real_status_list() {
    let Some((counts, errors)) = counts("the_real_status_list", "wdzj/status.csv", "wdzj-status") else {
        return;
    };
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!((counts["operating"], counts["closed-unresolved"], counts["Review"]), (1_627, 2_320, 2_407));
}

#[test]
fn the_real_problem_list() {
    let Some((counts, errors)) = counts("the_real_problem_list", "p2peye/problem_platform.txt", "p2peye-problems")
    else {
        return;
    };
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!((counts["exited"], counts["reducing"], counts["operating"], counts["Review"]), (101, 33, 22, 31));
}

/// The texts of a list's rows, however the list is saved.
fn rows_of(bytes: &[u8]) -> Vec<SheetRow> {
    use std::io::{Seek, Write};
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    let sheet = Sheet::from_file(file, &SheetSettings::default()).unwrap();
    sheet.map(|row| row.unwrap()).collect()
}

#[test]
fn the_real_lists_say_the_same_however_they_are_saved() {
    for file in ["wdzj/status.csv", "p2peye/problem_platform.txt"] {
        let path = Path::new("../shared/data").join(file);
        let Ok(text) = std::fs::read_to_string(&path) else {
            println!("skipped the_real_lists_say_the_same_however_they_are_saved: no {}", path.display());
            return;
        };
        let rows = rows_of(text.as_bytes());
        assert_eq!(rows_of(&encoding_rs::GB18030.encode(&text).0), rows);
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows_of(&utf_16), rows);
        assert_eq!(rows_of(&workbook_of(&text)), rows);
    }
}

fn workbook_of(text: &str) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// Reads one row of a list by a profile of these lines.
fn read_by(profile: &str, cells: &[(&str, &str)]) -> Result<Reading, RowError> {
    let text = format!("name = \"trial\"\n{profile}");
    let profile = Profile::parse(&text, &STATES).unwrap();
    let names = cells.iter().enumerate();
    let columns: Vec<Column> =
        names.map(|(at, (name, _))| Column { letters: column_letters(at), name: (*name).to_owned() }).collect();
    let header = Header::bind(&profile, &columns).unwrap();
    let cells = cells.iter().map(|(_, text)| (*text).to_owned()).collect();
    row_read(&profile, &header, &SheetRow { number: 7, cells, ..SheetRow::default() })
}

#[test]
fn a_year_says_by_which_day_and_its_words_are_kept() {
    let profile = "date_formats = [\"%Y-%m-%d\", \"%Y.%m\", \"%Y年\"]\n[source]\ntaken_on = 2018-08-22\n\
                   [fields]\nname = \"名称\"\neffective_on = \"认定\"\nlaunched_on = \"上线\"\nnote = \"备注\"\n";
    let read = |on: &str, note: &str| {
        read_by(profile, &[("名称", "聚财"), ("认定", on), ("上线", "2014年"), ("备注", note)]).unwrap()
    };
    let month = read("2016.04", "停业");
    assert_eq!(month.events[0].effective, Some(Effective::not_later_than(day("2016-04-30"))));
    assert_eq!((month.launched_on, month.launched_by), (None, Some(day("2014-12-31"))));
    assert_eq!(month.note.as_deref(), Some("停业；认定：2016.04；上线：2014年"));
    // The list was taken in the middle of that year.
    assert_eq!(read("2018年", "").events[0].effective, Some(Effective::not_later_than(day("2018-08-22"))));
    assert_eq!(read("2016-04-09", "").events[0].effective, Some(Effective::exact(day("2016-04-09"))));
}

#[test]
fn a_row_without_a_day_held_when_the_source_wrote_it_down() {
    let profile =
        "[source]\ntaken_on = 2018-08-22\n[fields]\nname = \"名称\"\neffective_on = \"认定\"\nrecorded_on = \"公示\"\n";
    let read = |on: &str| {
        read_by(profile, &[("名称", "聚财"), ("认定", on), ("公示", "2018-05-02")]).unwrap().events[0].effective
    };
    assert_eq!(read(""), Some(Effective::not_later_than(day("2018-05-02"))));
    assert_eq!(read("2018-04-01"), Some(Effective::exact(day("2018-04-01"))));
}

#[test]
fn what_holds_for_every_row_stands_in_for_what_the_list_does_not_say() {
    let profile = "[fields]\nname = \"名称\"\nplace = \"地区\"\n[constants]\nstate = \"closed-unresolved\"\n\
                   reason = \"ban\"\nplace = \"杭州市\"\nunit = \"330100\"\n";
    let read = |place: &str| read_by(profile, &[("名称", "聚财"), ("地区", place)]).unwrap();
    let blank = read("");
    assert_eq!(blank.place.unwrap().division, Ok("330100".to_owned()));
    assert_eq!(read("广州市").place.unwrap().division, Ok("440100".to_owned()));
    assert_eq!(blank.unit.as_deref(), Some("330100"));
    let reason = Some("ban".to_owned());
    assert_eq!(blank.events[0].claim, Claim::State { state: "closed-unresolved".to_owned(), reason, flag: None });
    assert_eq!(blank.reason_text, None);
}

#[test]
fn a_word_may_say_nothing_and_places_may_be_of_no_division() {
    let profile = "[fields]\nname = \"名称\"\nplace = \"place\"\nstate = \"状态\"\n[[words]]\nfield = \"state\"\n[words.means]\n\
                   \"未知\" = { nothing = true }\n[constants]\nunit = \"CN\"\n[places]\nnone = true\n";
    let read = read_by(profile, &[("名称", "聚财"), ("place", "北京"), ("状态", "未知")]).unwrap();
    assert_eq!(read.events[0].claim, Claim::None);
    assert!(read.place.unwrap().division.is_err());
    assert_eq!((read.unit.as_deref(), read.note.as_deref()), (Some("CN"), Some("place：北京")));
}

#[test]
fn several_names_and_sites_may_stand_in_one_cell() {
    let profile = "[fields]\nname = { headers = \"名称\", between = \"/\", inside = \"former_name\" }\n\
                   domain = { headers = \"网址\", between = [\"、\", \";\"], transform = [\"half-width\"] }\n";
    let cells = [("名称", "青禾贷（原名：绿禾贷）/青禾财富"), ("网址", "a.com、ｂ.com;a.com")];
    let read = read_by(profile, &cells).unwrap();
    let names: Vec<(NameKind, &str)> = read.names.iter().map(|(kind, name)| (*kind, name.as_str())).collect();
    assert_eq!(names, [(NameKind::Brand, "青禾贷"), (NameKind::Brand, "青禾财富"), (NameKind::Former, "绿禾贷")]);
    let sites: Vec<&str> = read.identifiers.iter().map(Identifier::as_str).collect();
    assert_eq!(sites, ["a.com", "b.com"]);
    let many = "a/".repeat(60);
    assert_eq!(
        read_by(profile, &[("名称", &many), ("网址", "")]).unwrap_err().kind,
        RowErrorKind::TooMany { count: 60 }
    );
}

#[rstest]
#[case("drop", false)]
#[case("review", true)]
fn a_cell_that_cannot_be_read_may_be_left_out_and_is_kept(#[case] on_error: &str, #[case] is_for_review: bool) {
    let profile = format!(
        "[fields]\nname = \"名称\"\ndomain = {{ headers = \"网址\", on_error = \"{on_error}\" }}\n[constants]\nstate = \"operating\"\n"
    );
    for bad in ["http://a b", "青\u{FFFD}.com", "9.60E+19"] {
        let read = read_by(&profile, &[("名称", "聚财"), ("网址", bad)]).unwrap();
        assert_eq!((read.identifiers.len(), read.note), (0, Some(format!("网址：{bad}"))));
        assert_eq!(read.left_out, ["网址"]);
        let word = format!("网址：{bad}");
        assert_eq!(read.events[0].claim == Claim::Undecided { why: Undecided::Unread, word }, is_for_review);
    }
    let plain = profile.replace(on_error, "stop");
    assert!(read_by(&plain, &[("名称", "聚财"), ("网址", "http://a b")]).is_err());
}

#[test]
fn a_day_and_a_number_in_one_cell_are_told_apart_and_headers_kept_go_to_the_note() {
    let profile = "keep = [\"承接*\"]\n[fields]\nname = \"名称\"\neffective_on = { headers = \"日期及文号\", transform = [\"day\"] }\n\
                   basis = { headers = \"日期及文号\", transform = [\"without-day\"] }\n";
    let cells = [("名称", "聚财"), ("日期\n及文号", "2018-06-30\n浙金办〔2018〕12号"), ("承接机构", "青禾贷")];
    let read = read_by(profile, &cells).unwrap();
    assert_eq!(read.events[0].effective, Some(Effective::exact(day("2018-06-30"))));
    assert_eq!((read.basis.as_deref(), read.note.as_deref()), (Some("浙金办〔2018〕12号"), Some("承接机构：青禾贷")));
}

#[test]
fn of_a_cell_that_is_taken_in_part_the_rest_is_kept_and_what_is_not_in_it_is_no_blank() {
    let profile = "[source]\ntaken_on = 2018-08-22\n[fields]\nname = \"名称\"\neffective_on = { headers = \"日期\", transform = [\"day\"] }\n";
    let read = read_by(profile, &[("名称", "聚财"), ("日期", "2018-06-30 浙金办〔2018〕12号")]).unwrap();
    assert_eq!(read.note.as_deref(), Some("日期：2018-06-30 浙金办〔2018〕12号"));
    assert_eq!(read_by(profile, &[("名称", "聚财"), ("日期", "2018-06-30")]).unwrap().note, None);
    let error = read_by(profile, &[("名称", "聚财"), ("日期", "30/7/2018")]).unwrap_err();
    assert!(matches!(error.kind, RowErrorKind::Date { .. }), "{error:?}");
}

#[test]
fn a_number_that_a_spreadsheet_takes_for_a_day_is_named_with_that_day() {
    let profile = "[fields]\nname = \"名称\"\nlaunched_on = \"日期\"\n";
    let error = read_by(profile, &[("名称", "聚财"), ("日期", "43281")]).unwrap_err();
    assert_eq!(error.kind, RowErrorKind::Serial { day: day("2018-06-30") });
    let error = read_by(profile, &[("名称", "聚财"), ("日期", "123456")]).unwrap_err();
    assert!(matches!(error.kind, RowErrorKind::Date { .. }), "{error:?}");
}

#[test]
fn a_text_too_long_is_left_out_where_the_profile_says_so() {
    let profile = "[fields]\nname = \"名称\"\nbasis = { headers = \"依据\", on_error = \"drop\" }\n\
                   note = { headers = \"备注\", on_error = \"drop\" }\n";
    let long = "长".repeat(TEXT_LONGEST + 1);
    let read = read_by(profile, &[("名称", "聚财"), ("依据", &long), ("备注", &long)]).unwrap();
    assert_eq!((read.basis, read.left_out), (None, vec!["依据".to_owned(), "备注".to_owned()]));
    assert!(read.note.is_some_and(|note| note.contains("备注：长长")));
    let error =
        read_by("[fields]\nname = \"名称\"\nbasis = \"依据\"\n", &[("名称", "聚财"), ("依据", &long)]).unwrap_err();
    assert!(matches!(error.kind, RowErrorKind::TooLong { .. }), "{error:?}");
}

const COURSE: &str = "[source]\ntaken_on = 2018-08-22\n[fields]\nname = \"名称\"\n\
    state = { headers = \"经过\", between = \"；\", transform = [\"without-day\"] }\n\
    effective_on = { headers = \"经过\", between = \"；\", transform = [\"day\"], on_error = \"stop\" }\n\
    [[words]]\nfield = \"state\"\n[words.means]\n\"上线\" = { state = \"operating\" }\n\
    \"停业\" = { state = \"closed-unresolved\", reason = \"voluntary\" }\n";

fn course(profile: &str, cell: &str) -> Result<Vec<(String, Option<Effective>)>, RowErrorKind> {
    let read = read_by(profile, &[("名称", "聚财"), ("经过", cell)]).map_err(|error| error.kind)?;
    let said = |event: &Event| match &event.claim {
        Claim::State { state, .. } => state.clone(),
        other => format!("{other:?}"),
    };
    Ok(read.events.iter().map(|event| (said(event), event.effective)).collect())
}

#[rstest]
#[case("2015-03-01上线；2018-06-30停业；")]
#[case("上线（2015-03-01）；2018-06-30：停业；停业（2018-06-30）")]
fn several_dated_events_stand_in_one_cell(#[case] cell: &str) {
    let exact = |on| Some(Effective::exact(day(on)));
    let told = [("operating".to_owned(), exact("2015-03-01")), ("closed-unresolved".to_owned(), exact("2018-06-30"))];
    assert_eq!(course(COURSE, cell), Ok(told.to_vec()));
}

#[test]
fn an_event_without_its_day_leaves_the_others_of_its_cell_as_they_are() {
    let cell = "2015-03-01上线；停业";
    assert!(matches!(course(COURSE, cell), Err(RowErrorKind::Date { .. })));
    let [online, stop] = &course(&COURSE.replace("stop", "review"), cell).unwrap()[..] else { panic!("two") };
    assert_eq!(online, &("operating".to_owned(), Some(Effective::exact(day("2015-03-01")))));
    assert!(stop.0.contains("Unread") && stop.1 == Some(Effective::not_later_than(day("2018-08-22"))), "{stop:?}");
}

#[test]
fn words_and_days_of_two_cells_go_together_by_their_places() {
    let profile = COURSE
        .replace("headers = \"经过\", between = \"；\", transform = [\"day\"]", "headers = \"日期\", between = \"；\"");
    let read = |words, days| {
        let read = read_by(&profile, &[("名称", "聚财"), ("经过", words), ("日期", days)]);
        read.map(|read| read.events.iter().map(|event| event.effective.map(|on| on.on)).collect::<Vec<_>>())
    };
    let days = vec![Some(day("2015-03-01")), Some(day("2018-06-30"))];
    assert_eq!(read("上线；停业", "2015-03-01；2018-06-30").unwrap(), days);
    assert_eq!(read("停业", "2018-06-30").unwrap(), days[1..]);
    assert_eq!(read("停业", "").unwrap(), [Some(day("2018-08-22"))]);
    let apart = read("上线；停业", "2015-03-01").unwrap_err().kind;
    assert_eq!(apart, RowErrorKind::EventsApart { states: 2, days: 1 });
}

#[test]
fn events_have_a_state_and_a_day_each() {
    let lacks = COURSE.replace("between = \"；\", transform = [\"day\"]", "transform = [\"day\"]");
    let error = Profile::parse(&format!("name = \"x\"\n{lacks}"), &STATES).unwrap_err();
    assert!(matches!(error, ProfileError::Value { problem: ProfileProblem::Events, .. }), "{error:?}");
}
