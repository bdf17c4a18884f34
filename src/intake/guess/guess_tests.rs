use super::*;

fn looked_at(content: &str) -> Guess {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("名单.csv");
    std::fs::write(&path, content).unwrap();
    guess(&path, None).unwrap()
}

fn fields(guess: &Guess) -> Vec<(&str, Option<Field>)> {
    guess.columns.iter().map(|column| (column.header.as_str(), column.field)).collect()
}

#[test]
fn a_list_is_known_by_its_headers_below_a_title() {
    let list = "某市网贷机构名单（截至2018年12月31日）,,,,,\n序号,机构名称,所在地区,停业时间,状态,电话\n\
                1,甲网贷有限公司,杭州市,2018-06-30,停业,1\n2,乙网贷有限公司,宁波市,2018/7/1,停业,--\n\
                3,丙网贷有限公司,亚特兰蒂斯,2018年,在营,3\n合计,,,,,\n";
    let guess = looked_at(list);
    assert_eq!((guess.header_row, guess.rows), (2, 3));
    assert_eq!(
        fields(&guess),
        [
            ("序号", None),
            ("机构名称", Some(Field::LegalName)),
            ("所在地区", Some(Field::Place)),
            ("停业时间", Some(Field::EffectiveOn)),
            ("状态", Some(Field::State)),
            ("电话", None)
        ]
    );
    assert_eq!(guess.words, [("停业".to_owned(), 2), ("在营".to_owned(), 1)]);
    let forms: Vec<&str> = guess.dates.iter().map(|(form, _)| form.as_str()).collect();
    assert_eq!(forms, ["%Y-%m-%d", "%Y/%m/%d", "%Y年"]);
    assert_eq!((guess.missing, guess.taken_on), (vec!["--".to_owned()], NaiveDate::from_ymd_opt(2018, 12, 31)));
    let is_place = |doubt: &Doubt| matches!(doubt, Doubt::Places { example, .. } if example == "亚特兰蒂斯");
    assert!(guess.doubts.iter().any(is_place), "{:?}", guess.doubts);
    assert!(guess.doubts.iter().any(|doubt| matches!(doubt, Doubt::DaysOpen { count: 1, .. })));
}

#[test]
fn where_headers_say_nothing_the_cells_do() {
    let list = "a,b,c,d\n91440305MA03AE6N9Q,甲网贷有限公司,深圳市,2018-06-30\n91330100MA27X1234P,乙网贷有限公司,杭州市,2018-07-30\n";
    let guess = looked_at(list);
    let found: Vec<Option<Field>> = guess.columns.iter().map(|column| column.field).collect();
    assert_eq!(found, [Some(Field::Uscc), Some(Field::LegalName), Some(Field::Place), Some(Field::EffectiveOn)]);
    assert_eq!(guess.doubts.iter().filter(|doubt| matches!(doubt, Doubt::Field { .. })).count(), 4);
}

#[test]
fn days_that_fit_two_orders_are_left_to_a_person_and_one_that_does_not_decides() {
    let order = |days: [&str; 2]| {
        let guess = looked_at(&format!("名称,认定日期\n甲,{}\n乙,{}\n", days[0], days[1]));
        let forms: Vec<String> = guess.dates.iter().map(|(form, _)| form.clone()).collect();
        (forms, guess.doubts.iter().any(|doubt| matches!(doubt, Doubt::DayOrder { count: 2, .. })))
    };
    assert_eq!(order(["04/05/2018", "07/12/2018"]), (vec!["%d/%m/%Y".to_owned(), "%m/%d/%Y".to_owned()], true));
    assert_eq!(order(["04/05/2018", "07/28/2018"]), (vec!["%m/%d/%Y".to_owned()], false));
}

#[test]
fn days_of_two_digits_and_named_months_ask_for_what_reads_them() {
    let guess = looked_at("名称,认定日期\n甲,4 Sept. 2018\n乙,18/6/30\n丙,30 May 2018\n");
    assert_eq!((guess.years_from, guess.month_names), (Some(1950), Some(MonthNames::En)));
}
