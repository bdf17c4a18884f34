use super::*;
use crate::cli::args::{CaseAssignArgs, CaseChecklistArgs, CaseTollArgs, IssueRaiseArgs, PilotConditionArgs};
use crate::domain::case::item::Item;

fn given(given: &[(&str, &[&str])]) -> ManyArgs {
    ManyArgs {
        from: "rows.csv".into(),
        profile: None,
        dry_run: false,
        given: given
            .iter()
            .map(|(column, values)| {
                let values = values.iter().map(|value| (*value).to_owned()).collect();
                ((*column).to_owned(), values)
            })
            .collect(),
    }
}

fn row(cells: &[(&str, &str)]) -> ColumnsRow {
    ColumnsRow {
        number: 2,
        cells: cells.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned())).collect(),
    }
}

fn parsed<T: Args>(many: &ManyArgs, cells: &[(&str, &str)]) -> Result<T, Told> {
    let command = row_command::<T>();
    words_of(&command, many, &row(cells)).and_then(|words| row_parse(&command, words))
}

#[test]
fn a_row_says_what_the_options_say_and_the_command_line_the_rest() {
    let many = given(&[("effective", &["2020-03-02"]), ("basis", &["list 4"]), ("route", &["clear"])]);
    let cells = [("institution", "甲"), ("body", "专班"), ("route", "prosecute")];
    let args: CaseAssignArgs = parsed(&many, &cells).unwrap();
    assert_eq!((args.institution.as_str(), args.body.as_deref()), ("甲", Some("专班")));
    assert_eq!(args.route.map(|route| route.code()), Some("prosecute"), "the row outweighs the command line");
    assert_eq!(args.writing.grounds.basis, "list 4");
}

#[test]
fn what_a_row_lacks_is_named() {
    let many = given(&[("basis", &["list 4"])]);
    for cells in [&[("institution", "甲")][..], &[("effective", "2020-03-02")][..]] {
        assert!(parsed::<CaseAssignArgs>(&many, cells).is_err(), "{cells:?}");
    }
}

#[test]
fn no_cell_is_taken_for_an_option() {
    let many = given(&[("effective", &["2020-03-02"]), ("basis", &["list 4"]), ("category", &["other"])]);
    let cells = [("institution", "--dry-run"), ("body", "--expect=3")];
    let args: CaseAssignArgs = parsed(&many, &cells).unwrap();
    assert_eq!((args.institution.as_str(), args.body.as_deref()), ("--dry-run", Some("--expect=3")));
    assert_eq!((args.writing.grounds.dry_run, args.writing.expect), (false, None));
    let plain = [("institution", "甲"), ("text", "funds are held")];
    assert!(parsed::<IssueRaiseArgs>(&many, &plain).is_ok());
    let option = [("institution", "甲"), ("text", "--owner=me")];
    assert!(parsed::<IssueRaiseArgs>(&many, &option).is_err(), "refused, since a text of its own is missing then");
}

#[test]
fn an_option_without_a_value_is_a_column_of_yes_and_no() {
    let many = given(&[("effective", &["2020-03-02"]), ("basis", &["list 4"])]);
    let cells = |pass| [("institution", "甲"), ("item", "R3"), ("pass", pass)];
    let args: CaseChecklistArgs = parsed(&many, &cells("是")).unwrap();
    assert_eq!((args.item, args.pass), (Some(Item::Assets), true));
    assert!(parsed::<CaseChecklistArgs>(&many, &cells("perhaps")).is_err());
}

#[test]
fn several_values_in_a_cell_stand_with_semicolons() {
    let cells = [
        ("institution", "甲"),
        ("clock", "age; movement"),
        ("from", "2020-01-24"),
        ("to", "2020-03-31"),
        ("approver", "专班"),
        ("basis", "纪要"),
    ];
    let args: CaseTollArgs = parsed(&given(&[]), &cells).unwrap();
    assert_eq!(args.clock.len(), 2);
}

#[test]
fn an_act_of_several_is_named_by_its_own_column() {
    let many = given(&[("effective", &["2020-05-13"]), ("basis", &["批复"])]);
    let met = [("institution", "甲"), ("act", "met"), ("condition", "首期资本")];
    assert!(parsed::<PilotConditionArgs>(&many, &met).is_ok());
    let unknown = [("institution", "甲"), ("act", "waived-away"), ("condition", "首期资本")];
    assert!(parsed::<PilotConditionArgs>(&many, &unknown).is_err());
    assert!(columns_of(&row_command::<PilotConditionArgs>()).contains(&"due".to_owned()));
}

#[test]
fn reading_options_are_no_columns() {
    let columns = columns_of(&row_command::<CaseChecklistArgs>());
    for column in NO_COLUMNS {
        assert!(!columns.iter().any(|known| known == column), "{column}");
    }
}
