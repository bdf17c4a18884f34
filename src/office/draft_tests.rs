use proptest::prelude::*;

use super::*;
use crate::intake::guess::guess;
use crate::words::{Lang, Words};

fn drafted(list: &str) -> (tempfile::TempDir, std::path::PathBuf, Guess, [String; 2]) {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("a \"list\".csv");
    std::fs::write(&path, list).unwrap();
    let mut guessed = guess(&path, None).unwrap();
    let texts = [Lang::En, Lang::Zh].map(|lang| {
        guessed = guess(&path, None).unwrap();
        draft_tried(Says(&Words::new(lang)), &path, &[], &mut guessed).unwrap()
    });
    (folder, path, guessed, texts)
}

fn read(path: &Path, text: &str) -> FileRead {
    let profile = Profile::parse(text, &states_known()).unwrap_or_else(|error| panic!("{error}: {text}"));
    file_read(path, &profile, Kept::First, &[]).unwrap()
}

#[test]
fn a_draft_reads_the_list_it_was_made_of() {
    let (_folder, path, _, texts) = drafted(
        "名单（截至2018年12月31日）,,,,\n机构名称,注册地,\"认定\n日期\",状态,电话*\n甲网贷有限公司,杭州市,2018-06-30,\"停\"\"业\"\"\",1\n\
         乙网贷有限公司,杭州市,2018年,失联,--\n合计,,,2家,\n",
    );
    for text in texts {
        let read = read(&path, &text);
        assert_eq!((read.readings.len(), read.unreadable_count, read.row_count()), (2, 0, 3), "{text}");
        let profile = Profile::parse(&text, &states_known()).unwrap();
        assert_eq!(profile.taken_on.map(|day| day.to_string()).as_deref(), Some("2018-12-31"));
    }
}

#[test]
fn a_draft_whose_days_fit_two_orders_is_refused_until_one_is_struck_out() {
    // Within one column, and where two columns write their days in two orders.
    for list in [
        "名称,认定日期\n甲,04/05/2018\n乙,07/12/2018\n",
        "名称,认定日期,上线时间\n甲,04/25/2018,25/04/2017\n乙,07/28/2018,28/07/2017\n",
    ] {
        let (_folder, path, guess, [text, _]) = drafted(list);
        assert!(guess.doubts.iter().any(|doubt| matches!(doubt, Doubt::DayOrder { .. })), "{:?}", guess.doubts);
        assert!(Profile::parse(&text, &states_known()).is_err(), "{text}");
        let struck = text.replace("\"%d/%m/%Y\", ", "").replace(", \"%d/%m/%Y\"", "");
        let (read, unread) =
            (read(&path, &struck), guess.doubts.iter().filter(|doubt| matches!(doubt, Doubt::Cells { .. })));
        assert_eq!((read.readings.len(), read.unreadable_count), (2, 0), "{struck}");
        assert_eq!(unread.count(), usize::from(list.contains("上线")));
    }
}

#[test]
fn what_cannot_be_read_is_left_out_by_the_draft_and_said() {
    let codes = "统一社会信用代码,机构名称,网址,停业时间,备注\n91440305MA03AE6N9Q,甲网贷有限公司,http://a.example/x,2018-06-30,\n\
                 以注册号代替,乙网贷有限公司,见公告,长期,\n9.144E+17,丙网贷有限公司,c.example,2018-07-30,�\n";
    let (_folder, path, guess, [text, _]) = drafted(codes);
    let read = read(&path, &text);
    assert_eq!((read.readings.len(), read.unreadable_count), (3, 0), "{text}");
    let said: Vec<(&str, OnError, usize)> = guess
        .doubts
        .iter()
        .filter_map(|doubt| match doubt {
            Doubt::Cells { header, on_error, count, .. } => Some((header.as_str(), *on_error, *count)),
            _ => None,
        })
        .collect();
    let expected = [
        ("统一社会信用代码", OnError::Review, 2),
        ("网址", OnError::Drop, 1),
        ("停业时间", OnError::Review, 1),
        ("备注", OnError::Drop, 1),
    ];
    assert_eq!(said, expected);
}

#[test]
fn rows_that_name_nobody_are_passed_over_and_said() {
    let list = "机构名称,地区\n甲网贷有限公司,杭州\n,宁波\n暂无,湖州\n乙网��有限公司,温州\n";
    let (_folder, path, guess, [text, _]) = drafted(list);
    let read = read(&path, &text);
    assert_eq!((read.readings.len(), read.margin.skipped, read.unreadable_count), (1, 2, 1), "{text}");
    let nameless = Doubt::Nameless { header: "机构名称".to_owned(), count: 2, row: 3 };
    let said = [nameless, Doubt::Unread { count: 1, row: 5 }];
    assert!(said.iter().all(|doubt| guess.doubts.contains(doubt)), "{:?}", guess.doubts);
}

#[test]
fn texts_that_are_no_sites_make_no_column_of_sites() {
    let list = "code\tsource\n91440305MA03AE6N9Q\tsome tests 2.2 a/b.doctest\n91350100M000100Y43\tsome tests 2.2 a/c.doctest\n";
    let (_folder, _, guess, _) = drafted(list);
    assert!(guess.columns.iter().all(|column| column.field != Some(Field::Domain)), "{:?}", guess.columns);
}

/// Headers as lists have them: known ones, foreign ones, none, twice, and signs that a profile means something by.
const HEADERS: [&str; 22] = [
    "平台名称",
    "状态",
    "统一社会信用代码",
    "网址",
    "停业时间",
    "上线时间",
    "注册地",
    "备注",
    "原因",
    "依据",
    "曾用名",
    "备案号",
    "公示日期",
    "组织机构代码",
    "ICP",
    "电话*",
    "@C",
    "日期#1",
    "x",
    "",
    "\"引\"\"号\"",
    "注册号",
];
/// Cells of every kind, in order and not.
const CELLS: [&str; 30] = [
    "",
    "--",
    "无",
    "甲网贷有限公司",
    "杭州市",
    "浙江|杭州",
    "火星",
    "2018-06-30",
    "2018/7/1",
    "30.06.2018",
    "2018年",
    "2018.04",
    "4 Sept. 2018",
    "43281",
    "18/6/30",
    "2018-06-31",
    "长期",
    "91440305MA03AE6N9Q",
    "91350100M000100Y43",
    "9.135E+17",
    "107",
    "http://www.a.example/x",
    "a.example、b.example",
    "停业",
    "失联",
    "�",
    "\"12,345.60\"",
    "1e5",
    "'=1+1",
    "\"两\n行\"",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever stands in a list, its draft reads it: but for days in two orders, and for rows that name nobody, which it says.
    #[test]
    fn a_draft_of_any_list_reads_it(
        headers in prop::collection::vec(prop::sample::select(&HEADERS[..]), 1..7),
        kinds in prop::collection::vec(prop::sample::select(&CELLS[..]), 6),
        rows in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.3, prop::sample::select(&CELLS[..])), 6), 1..12),
    ) {
        let mut list = format!("机构名称,{}\n", headers.join(","));
        for (number, row) in rows.iter().enumerate() {
            // Most cells of a column are of one kind.
            let cells = headers.iter().zip(&kinds).zip(row).map(|((_, kind), other)| other.unwrap_or(*kind));
            let name = if number % 5 == 4 { String::new() } else { format!("第{number}网贷有限公司") };
            list += &format!("{name},{}\n", cells.collect::<Vec<_>>().join(","));
        }
        let (_folder, path, guess, texts) = drafted(&list);
        for text in texts {
            match Profile::parse(&text, &states_known()) {
                Ok(_) => {
                    let read = read(&path, &text);
                    let said = guess.doubts.iter().find_map(|doubt| match doubt {
                        Doubt::Unread { count, .. } => Some(*count),
                        _ => None,
                    });
                    prop_assert_eq!(read.unreadable_count, said.unwrap_or(0), "{}", text);
                    // Cells beyond the last header are no column's, and of two names a row may have neither.
                    let may_be = headers.last() == Some(&"") || headers.contains(&"平台名称");
                    prop_assert!(said.is_none() || may_be, "{}{}", list, text);
                }
                Err(error) => {
                    let is_order = guess.doubts.iter().any(|doubt| matches!(doubt, Doubt::DayOrder { .. }));
                    prop_assert!(is_order, "{}: {}{}", error, list, text);
                }
            }
        }
    }
}
