//! Lists as their reader wants them: columns, order and rows are asked for on the command line, at a terminal and in files.

use super::desk::Desk;

fn desk_ready() -> Desk {
    let mut desk = Desk::new();
    desk.rest_until("2021-01-05T01:00:00Z");
    for (name, stopped) in [("甲贷", "2019-06-30"), ("丙贷", "2018-11-30"), ("丁贷", "2020-02-28")] {
        desk.record.institution(name).operating_since("2015-01-01");
        desk.done(&format!("log {name} closed-unresolved --reason voluntary --effective {stopped} --basis 公告"));
    }
    desk.record.institution("戊贷").operating_since("2016-01-01");
    desk
}

#[test]
fn a_list_is_filtered_sorted_and_cut_to_the_columns_asked_for() {
    let mut desk = desk_ready();
    let said = desk.done(
        "institution list --columns name,since --where state=closed-unresolved --where since>=2019-01 --sort since:desc",
    );
    let rows: Vec<&str> = said.text().lines().skip(4).map(str::trim_end).take(2).collect();
    assert_eq!(rows, ["丁贷  2020-02-28", "甲贷  2019-06-30"], "{}", said.text());
    assert!(said.text().contains("Name  Since"), "{}", said.text());
    assert!(said.err.contains("Only rows with state=closed-unresolved, since>=2019-01: 2 of 4"), "{}", said.err);

    let said =
        desk.done("institution list --columns name --sort since --limit 1 --where state!=operating --format csv");
    assert_eq!(said.text().trim_start_matches('\u{feff}').lines().collect::<Vec<_>>(), ["name", "丙贷"]);
}

#[test]
fn a_table_is_steered_by_columns_that_only_files_have() {
    let mut desk = desk_ready();
    let plain = desk.done("stuck closed-unresolved");
    let heading = |text: &str| text.lines().nth(2).map(str::to_owned);
    let steered = desk.done("stuck closed-unresolved --sort since --where case_id!=");
    assert_eq!(heading(plain.text()), heading(steered.text()), "the columns of the table stay");
    let named = desk.done("case list --columns name,gross_days,who_moves --sort gross_days:desc");
    let first = named.text().lines().nth(4).map(str::to_owned).unwrap_or_default();
    assert!(first.starts_with("丙贷"), "{}", named.text());
}

#[test]
fn a_page_or_the_blocks_of_a_history_become_a_table_where_they_are_steered() {
    let mut desk = desk_ready();
    let said = desk.done("history 甲贷 --columns seq,basis --where seq>1 --format csv");
    assert!(said.text().contains("seq,basis"), "{}", said.text());
    let table = desk.done("history 甲贷 --columns seq,basis --sort seq:desc");
    assert!(table.text().lines().any(|line| line.trim_end().ends_with("公告")), "{}", table.text());
}

#[test]
fn what_cannot_be_asked_of_a_list_is_wrong_usage_and_writes_nothing() {
    let mut desk = desk_ready();
    for (line, said) in [
        ("institution list --columns nme", "This list has no column “nme”."),
        ("institution list --where balance>1", "one of: short_number, id, name"),
        ("institution list --where name>甲", "name holds text"),
        ("institution list --where since>soon", "Compare with a day or a month"),
        ("institution list --where since", "a filter is a column's key, a sign and a value"),
        ("institution list --sort since:down", ":desc behind one"),
        ("institution list --columns ''", "columns are written by their keys"),
        ("institution list --columns name, --output list.csv", "columns are written by their keys"),
        ("institution list --where nme=x --output list.csv", "This list has no column “nme”."),
        ("export events --where name=x --format xes", "An event log is written whole."),
        ("due --where name=x --ical due.ics", "A calendar file holds every deadline of the list."),
        (
            "stuck exited-not-cleared --where name~甲 --chart picture.svg",
            "Draw it whole: winddown stuck exited-not-cleared --chart picture.svg",
        ),
    ] {
        let told = desk.quietly(line);
        assert_eq!(told.exit, 2, "{line}\n{}", told.err);
        assert!(told.err.contains(said), "{line}\n{}", told.err);
        assert!(told.out.is_empty(), "{line}");
    }
    assert!(!desk.path("list.csv").exists() && !desk.path("picture.svg").exists());
}
