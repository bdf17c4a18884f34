use rstest::rstest;

use super::*;
use crate::intake::profile::Profile;
use crate::intake::sheet::Column;

fn header() -> Header {
    let profile = Profile::parse(
        "name = \"x\"\n[fields]\nsource_id = \"no\"\nname = \"name\"\nplace = \"place\"\nnote = \"note\"",
        &[],
    )
    .unwrap();
    let column = |(place, name): (usize, &&str)| Column {
        letters: crate::intake::sheet::column_letters(place),
        name: (*name).to_owned(),
    };
    Header::bind(&profile, &["no", "name", "place", "note"].iter().enumerate().map(column).collect::<Vec<_>>()).unwrap()
}

fn found(cells: [&str; 4]) -> Option<String> {
    let row = SheetRow { number: 9, cells: cells.map(str::to_owned).to_vec(), ..SheetRow::default() };
    footing(&header(), &row).map(|found| found.text)
}

#[rstest]
#[case::where_names_stand(["", "合计", "", "12家"])]
#[case::before_them(["总 计", "", "", "12"])]
#[case::with_a_colon(["", "小计：", "杭州", ""])]
#[case::in_english(["", "Grand total", "", "12"])]
#[case::who_made_it(["制表：市金融办　2019年4月2日", "", "", ""])]
#[case::and_who_looked_at_it(["填表人：张三", "", "审核人：李四", "2019年4月2日"])]
#[case::a_remark(["", "注：以上均为已停业机构", "", ""])]
#[case::where_it_is_from(["数据来源:网贷天眼", "", "", ""])]
fn what_is_about_no_institution_is_known_by_its_words(#[case] cells: [&str; 4]) {
    assert!(found(cells).is_some(), "{cells:?}");
}

#[rstest]
#[case::a_firm(["1", "合计财富", "杭州", ""])]
#[case::whose_name_begins_so(["2", "审核通网络科技", "上海", ""])]
#[case::with_nothing_but_its_name(["", "注册通", "", ""])]
#[case::with_a_remark_of_its_own(["3", "青禾贷", "杭州", "注：已停业"])]
#[case::that_is_called_source(["4", "来源金服", "", ""])]
fn an_institution_is_one_whatever_its_name_begins_with(#[case] cells: [&str; 4]) {
    assert_eq!(found(cells), None);
}

#[rstest]
#[case("网贷机构名单（截至2019年3月31日）", Some((2019, 3, 31)))]
#[case("名单 2018-08-22 至 2018-09-30", Some((2018, 9, 30)))]
#[case("二〇一九年名单", None)]
#[case("浙金办〔2019〕12号", None)]
#[case("共 2019 家，2019.3", None)]
fn the_title_names_a_day_or_none(#[case] line: &str, #[case] day: Option<(i32, u32, u32)>) {
    let day = day.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
    assert_eq!(day_of_title(&[line.to_owned()]), day);
}
