use rstest::rstest;

use super::*;

fn forms(formats: &[&str]) -> DateForms {
    DateForms { formats: formats.iter().map(|format| (*format).to_owned()).collect(), ..DateForms::default() }
}

fn span(first: &str, last: &str) -> Option<Dated> {
    Some(Dated { first: first.parse().unwrap(), last: last.parse().unwrap() })
}

#[rstest]
#[case("%Y.%m", "2016.04", span("2016-04-01", "2016-04-30"))]
#[case("%Y年%m月", "2016年2月", span("2016-02-01", "2016-02-29"))]
#[case("%Y年", "2014年", span("2014-01-01", "2014-12-31"))]
#[case("%Y", "2014", span("2014-01-01", "2014-12-31"))]
#[case("%Y", "2014.5", None)]
#[case("%Y-%m-%d", "2016-04-09", span("2016-04-09", "2016-04-09"))]
#[case("%Y-%m-%d", "2016-04", None)]
fn what_a_list_leaves_open_of_a_day_stays_open(#[case] form: &str, #[case] text: &str, #[case] read: Option<Dated>) {
    assert_eq!(forms(&[form]).read(text, false), read);
}

#[test]
fn a_list_made_in_the_middle_of_a_year_knows_no_day_after_it() {
    let year = span("2018-01-01", "2018-12-31").unwrap();
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    assert_eq!(Some(year.by(day("2018-08-22"))), day("2018-08-22"));
    assert_eq!(Some(year.by(day("2019-02-01"))), day("2018-12-31"));
    // A list that is older than what it says is no help.
    assert_eq!(Some(year.by(day("2017-02-01"))), day("2018-12-31"));
    assert_eq!(Some(year.by(None)), day("2018-12-31"));
}

#[rstest]
#[case("18/4/5", "2018-04-05")]
#[case("69/4/5", "1969-04-05")]
#[case("50/4/5", "1950-04-05")]
#[case("49/4/5", "2049-04-05")]
fn years_of_two_digits_lie_where_the_profile_says(#[case] text: &str, #[case] day: &str) {
    let forms = DateForms { years_from: Some(1950), ..forms(&["%y/%m/%d"]) };
    assert_eq!(forms.read(text, false), span(day, day));
}

#[rstest]
#[case("2018-06-30 14:05:00", "2018-06-30")]
#[case("2018-06-30 0:00", "2018-06-30")]
#[case("2018-06-30T09:00:00.000", "2018-06-30")]
#[case("2018-06-30T16:30:00Z", "2018-07-01")]
#[case("2018-06-30T23:30:00+08:00", "2018-06-30")]
#[case("2018-06-30 2:05 PM", "2018-06-30")]
fn a_time_of_day_is_no_part_of_the_day(#[case] text: &str, #[case] day: &str) {
    assert_eq!(forms(&["%Y-%m-%d"]).read(text, false), span(day, day));
    assert_eq!(forms(&["written"]).read(text, false), span(day, day));
}

#[test]
fn what_stands_behind_a_day_and_is_no_time_is_not_passed_over() {
    for text in ["2018-06-30 第12号", "2018-06-30 14", "2018-06-30 25:00", "T10:00"] {
        assert_eq!(forms(&["%Y-%m-%d", "written"]).read(text, false), None, "{text}");
    }
}

#[rstest]
#[case(MonthNames::En, "%d %B %Y", "4 May 2018", "2018-05-04")]
#[case(MonthNames::En, "%d-%b-%Y", "4-Sept.-2018", "2018-09-04")]
#[case(MonthNames::En, "%B %d, %Y", "SEPTEMBER 4, 2018", "2018-09-04")]
#[case(MonthNames::Es, "%d de %B de %Y", "4 de mayo de 2018", "2018-05-04")]
#[case(MonthNames::De, "%d. %B %Y", "4. März 2018", "2018-03-04")]
#[case(MonthNames::Fr, "%d %b %Y", "4 déc. 2018", "2018-12-04")]
fn months_are_named_in_the_language_of_the_list(
    #[case] names: MonthNames,
    #[case] form: &str,
    #[case] text: &str,
    #[case] day: &str,
) {
    let forms = DateForms { month_names: Some(names), ..forms(&[form]) };
    assert_eq!(forms.read(text, false), span(day, day));
}

#[test]
fn letters_that_two_months_begin_with_name_neither() {
    let forms = DateForms { month_names: Some(MonthNames::Fr), ..forms(&["%d %b %Y"]) };
    assert_eq!(forms.read("4 jui 2018", false), None);
}

#[rstest]
#[case("43281", "2018-06-30")]
#[case("43281.58", "2018-06-30")]
fn a_serial_may_have_a_time_behind_the_point(#[case] text: &str, #[case] day: &str) {
    assert_eq!(forms(&["excel"]).read(text, false), span(day, day));
}

#[rstest]
#[case(&["%y-%m-%d"], None, None, Some("%y-%m-%d"))]
#[case(&["%y-%m-%d"], Some(1950), None, None)]
#[case(&["%d %B %Y"], None, None, Some("%d %B %Y"))]
#[case(&["%d %B %Y"], None, Some(MonthNames::En), None)]
#[case(&["%m-%d"], None, None, Some("%m-%d"))]
#[case(&["%d.%Y"], None, None, Some("%d.%Y"))]
#[case(&["%Y-%m", "%Y", "written", "excel"], None, None, None)]
fn a_form_names_a_year_and_says_all_that_is_needed_to_read_it(
    #[case] formats: &[&str],
    #[case] years_from: Option<i32>,
    #[case] month_names: Option<MonthNames>,
    #[case] unreadable: Option<&str>,
) {
    let forms = DateForms { years_from, month_names, ..forms(formats) };
    assert_eq!(forms.unreadable(), unreadable);
}

#[rstest]
#[case(&["%d/%m/%y", "%y/%m/%d"], true)]
#[case(&["%d/%m/%y", "%m/%d/%y"], true)]
#[case(&["%y.%m", "%m.%y"], true)]
#[case(&["%Y.%m.%d", "%Y.%m", "%Y"], false)]
#[case(&["%Y", "excel"], false)]
fn forms_that_read_one_text_as_two_days_clash(#[case] formats: &[&str], #[case] clash: bool) {
    let forms = DateForms { years_from: Some(1950), ..forms(formats) };
    assert_eq!(forms.clash().is_some(), clash);
}
