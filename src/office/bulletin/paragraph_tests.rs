//! The paragraph of a bulletin: what fell, for how long, and what is not known.

use super::*;
use crate::domain::figures::FigureCell;
use crate::domain::figures::Sum;
use crate::domain::figures::bulletin::bulletin;
use crate::domain::figures::bulletin_facts::BulletinFacts;
use crate::domain::figures::bulletin_facts::ExitRow;
use crate::domain::figures::series;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// A month of the nation: institutions, of which some are lacking; balance in yuan, lenders, borrowers.
fn cell(of: &str, institutions: i64, lacking: i64, figures: [i64; 3]) -> FigureCell {
    let sum = |total: i64| Sum { total, unknown: lacking };
    let none = Sum::default();
    FigureCell {
        month: month(of),
        unit: "310000".to_owned(),
        group: Group::Operating,
        institutions,
        received: institutions - lacking,
        balance: sum(figures[0] * 100),
        lenders: sum(figures[1]),
        borrowers: sum(figures[2]),
        issued: none,
        repaid: none,
        overdue: none,
        advanced: none,
        provisional: 0,
        estimated: 0,
        breaks: 0,
        restated: 0,
        newest: None,
    }
}

/// The paragraphs of March 2020 against December 2019.
fn said(unit: &str, cells: &[FigureCell]) -> Paragraphs {
    said_of(unit, "2020-03", cells)
}

/// The paragraphs of a month against December 2019.
fn said_of(unit: &str, last: &str, cells: &[FigureCell]) -> Paragraphs {
    published_of(Form::NOW, unit, last, cells).paragraphs
}

fn published_of(form: Form, unit: &str, last: &str, cells: &[FigureCell]) -> Published {
    let (first, last) = (month("2019-12"), month(last));
    let all = |from: Month, to: Month| -> Vec<_> {
        Measure::OF_A_UNIT.iter().map(|measure| series(cells, *measure, from, to)).collect()
    };
    let exits = [ExitRow {
        unit: "310000".to_owned(),
        exited: Exited {
            in_total: 6,
            not_cleared: 3,
            cleared: 2,
            reopened: 1,
            before: 1,
            before_not_cleared: 1,
            closed_unresolved: 4,
            ..Exited::default()
        },
    }];
    let facts = BulletinFacts {
        form,
        rectification_from: "2016-04-12".parse().unwrap(),
        unit,
        month: last,
        baseline: first,
        known_at: "2020-04-24T02:00:00Z".parse().unwrap(),
        checkpoint: None,
        series: &all(first, last),
        baseline_series: &all(first, first),
        cells,
        stopped: &[],
        exits: &exits,
        cleared: &[],
        flow: &[],
        approved_on: "2020-04-15".parse().ok(),
    };
    published(bulletin(&facts))
}

const EXITS: &str = "Since the rectification began on 12 April 2016, 6 institutions in total have exited: 3 exited but not cleared, 2 cleared and 1 reopened and closed again. One that exited before that day and not since is counted apart. 4 more are closed and unresolved, never exited, and are not among them.";

#[test]
fn a_rise_is_said_as_a_rise_and_which_measures_did_not_fall() {
    let said = said(
        NATION,
        &[
            cell("2019-12", 1000, 0, [2_000_000_000, 1_000, 1_500_000]),
            cell("2020-01", 1000, 0, [2_000_000_000, 1_000, 1_500_000]),
            cell("2020-02", 1000, 0, [2_000_000_000, 1_000, 1_500_000]),
            cell("2020-03", 1002, 0, [500_500, 999, 4_000]),
        ],
    );
    let figures = "As of 31 March 2020, 1,002 online lending institutions were in actual operation, less than 1% more than at the end of 2019; their loan balance was CNY 500,500.00, down by more than 99%; lenders numbered 999 person-times, down by less than 1%, and borrowers numbered 4,000 person-times, down by more than 99%. In March 2020 there was no fall of institutions in operation.";
    assert_eq!(said.en, format!("{figures} {EXITS}"));
    assert_eq!(
        said.zh,
        "截至2020年3月31日，全国实际在运营网络借贷机构1002家，较2020年初上升不足1%；借贷余额50.05万元，下降99%以上；出借人数999人次，下降不足1%；借款人数4000人次，下降99%以上。2020年3月实际运营机构未下降。专项整治以来（自2016年4月12日起），全国累计退出机构6家，其中退而不清3家、已出清2家和重启处置后停业未处置完毕1家。此前退出、其后未再退出的机构1家，另行统计。另有停业未处置完毕且从未退出的机构4家，不计入累计退出。"
    );
}

#[test]
fn what_is_lacking_is_said_and_no_streak_is_pretended() {
    let said = said(
        NATION,
        &[
            cell("2019-12", 5, 0, [5_000_000_000, 50_000, 50_000]),
            cell("2020-01", 4, 0, [4_000_000_000, 40_000, 40_000]),
            cell("2020-02", 3, 0, [3_000_000_000, 30_000, 30_000]),
            cell("2020-03", 2, 1, [1_000_000_000, 10_000, 10_000]),
        ],
    );
    let figures = "As of 31 March 2020, 2 online lending institutions were in actual operation, 60% fewer than at the end of 2019; their loan balance is known in part, CNY 1.00 bn being reported; lenders are known in part, 10,000 person-times being reported, and borrowers are known in part, 10,000 person-times being reported. Returns of one of the 2 institutions in operation are lacking or incomplete. Whether institutions, balance, lenders and borrowers all fell in March 2020 is not known; before that they had all fallen for 2 months, since January 2020.";
    assert_eq!(said.en, format!("{figures} {EXITS}"));
    assert!(
        said.zh.contains("2家实际运营机构中，1家月报缺报或不全。2020年3月机构数量、借贷规模及参与人数是否均下降尚不清楚；此前已连续2个月下降（自2020年1月起）。"),
        "{}",
        said.zh
    );
}

#[test]
fn a_gap_within_a_streak_is_named_and_a_unit_by_its_name() {
    let said = said_of(
        "310000",
        "2020-04",
        &[
            cell("2019-12", 5, 0, [5_000_000, 50_000, 50_000]),
            cell("2020-01", 4, 0, [3_000_000, 30_000, 30_000]),
            cell("2020-02", 3, 1, [0, 0, 0]),
            cell("2020-03", 2, 0, [2_000_000, 20_000, 20_000]),
            cell("2020-04", 1, 0, [1_000_000, 1, 1]),
        ],
    );
    assert!(said.en.contains(", nothing being known of February 2020"), "{}", said.en);
    assert!(said.zh.contains("2020年2月"), "{}", said.zh);
    assert!(
        said.en.starts_with("As of 30 April 2020, one online lending institution was in actual operation in Shanghai, 80% fewer than at the end of 2019; its loan balance was CNY 1.00 m, down 80%; lenders numbered 1 person-time, down by more than 99%,"),
        "{}",
        said.en
    );
    assert!(said.zh.starts_with("截至2020年4月30日，上海市实际在运营网络借贷机构1家，"), "{}", said.zh);
}

#[test]
fn where_amounts_are_not_published_the_changes_are_said_alone() {
    let cells = [
        cell("2019-12", 1000, 0, [2_000_000_000, 1_000, 1_500_000]),
        cell("2020-01", 800, 0, [1_000_000_000, 900, 900_000]),
        cell("2020-02", 300, 0, [700_000_000, 800, 800_000]),
        cell("2020-03", 140, 0, [500_000_000, 200, 570_000]),
    ];
    let said = published_of(Form::NOW, NATION, "2020-03", &cells);
    let said = said.percentages.unwrap();
    assert!(
        said.zh.starts_with("截至2020年3月31日，全国实际在运营网络借贷机构140家，较2020年初下降86%；借贷余额下降75%；出借人数下降80%；借款人数下降62%。机构数量、借贷规模及参与人数已连续3个月下降"),
        "{}",
        said.zh
    );
    assert!(
        said.en.starts_with("As of 31 March 2020, 140 online lending institutions were in actual operation, 86% fewer than at the end of 2019; loan balance down 75%; lenders down 80%, and borrowers down 62%. Institutions, balance, lenders and borrowers have all fallen for 3 consecutive months, since January 2020."),
        "{}",
        said.en
    );
}

#[test]
fn what_was_published_in_the_first_form_is_said_in_its_words() {
    let cells = [cell("2019-12", 10, 0, [0; 3]), cell("2020-03", 2, 0, [0; 3])];
    let said = published_of(Form::First, NATION, "2020-03", &cells);
    assert_eq!(said.percentages, None);
    assert!(
        said.paragraphs.zh.starts_with("截至2020年3月31日，全国实际运营网贷机构2家，比2019年末下降80%；"),
        "{}",
        said.paragraphs.zh
    );
    let exits = "专项整治以来，全国累计退出市场机构11家，其中已退出7家（退而不清4家），停业未处置5家。";
    assert!(said.paragraphs.zh.ends_with(exits), "{}", said.paragraphs.zh);
    let exits = "Since the rectification began, 11 institutions in total have left the market: 7 have exited, of which 4 are exited but not cleared; 5 closed ones are unresolved.";
    assert!(said.paragraphs.en.ends_with(exits), "{}", said.paragraphs.en);
    let content = said.content().unwrap();
    assert!(content.contains("\"form\": \"winddown-bulletin-1\""));
    assert!(!content.contains("rectification_from") && !content.contains("percentages"));
    assert_eq!(Published::read(&content).unwrap(), said);
}

#[test]
fn when_nobody_is_left_nothing_is_said_to_fall() {
    let gone = said(
        NATION,
        &[cell("2019-12", 1029, 0, [4_000_000, 40_000, 40_000]), cell("2020-01", 1, 0, [3_000_000, 30_000, 30_000])],
    );
    assert_eq!(
        gone.en,
        format!(
            "As of 31 March 2020, no online lending institution was in actual operation; there were 1,029 at the end of 2019. {EXITS}"
        )
    );
    assert!(
        gone.zh.starts_with("截至2020年3月31日，全国已无实际在运营网络借贷机构（2020年初为1029家）。专项整治以来"),
        "{}",
        gone.zh
    );
    let never = said(NATION, &[]);
    assert!(
        never.en.starts_with("As of 31 March 2020, no online lending institution was in actual operation. Since"),
        "{}",
        never.en
    );
}
