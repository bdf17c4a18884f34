//! Every list of the catalogue on a terminal of eighty columns, in both languages: what is shown is whole.

use std::collections::BTreeSet;

use rstest::rstest;
use winddown::db::aspect::AspectTrack;
use winddown::domain::stuck::rule::StuckRule;
use winddown::domain::tracks::Track;
use winddown::domain::value::money::Money;
use winddown::office::asked::Asked;
use winddown::office::catalogue::listed::ListName;
use winddown::office::catalogue::plain::PlainList;
use winddown::office::catalogue::{Question, Shape, report};
use winddown::office::lists::activity::ActivityAsked;
use winddown::office::lists::three_drops::DropsBy;
use winddown::office::says::Says;
use winddown::output::{Cell, Grid, Kind, Table};
use winddown::reports::dwell::DwellBy;
use winddown::words::{Lang, Words};

use crate::support::Record;
use crate::support::days::day;

const WIDTH: usize = 80;

fn questions() -> Vec<Question> {
    let mut questions = vec![
        Question::Institutions(Default::default()),
        Question::InstitutionsFound("贷".to_owned()),
        Question::Aspects(AspectTrack::Classes(Vec::new()), Vec::new()),
        Question::Aspects(AspectTrack::Registrations(Vec::new()), Vec::new()),
        Question::Cases(Default::default()),
        Question::Due(Default::default()),
        Question::Dwell(Track::ALL.to_vec(), Vec::new()),
        Question::Dwell(vec![Track::Clearance], vec![DwellBy::Unit]),
        Question::Pilots(Default::default()),
        Question::Leads(Default::default()),
        Question::HandOvers { institution: None, lists: Vec::new() },
        Question::Issues { institution: None, lead: None, categories: Vec::new(), owner: None, resolved_too: true },
        Question::ReturnsMissing(None, Vec::new()),
        Question::ReportingRates(None),
        Question::Approvals(None),
        Question::Restatements { institution: None, months: (None, None) },
        Question::ThreeDrops { by: DropsBy::Unit, baseline: None },
        Question::ThreeDrops { by: DropsBy::Institution, baseline: None },
        Question::Targets(None),
        Question::Activity(ActivityAsked { since: day("2014-01-01"), by: None, totals: false }),
        Question::Activity(ActivityAsked { since: day("2014-01-01"), by: None, totals: true }),
    ];
    questions.extend(PlainList::ALL.iter().map(|list| Question::Plain(*list)));
    questions.extend(StuckRule::ALL.iter().map(|rule| Question::Stuck(*rule)));
    questions
}

/// What is not as it should be with the first rows of a list.
fn faults(grid: &Grid) -> Vec<String> {
    let table = Table::new(grid, WIDTH);
    if grid.rows.is_empty() {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let mut fault = |what: String| faults.push(format!("{}: {what}", grid.title));
    for line in table.text.lines() {
        if unicode_width::UnicodeWidthStr::width(line) > WIDTH {
            fault(format!("too wide: {line}"));
        }
        if line.contains('…') {
            fault(format!("cut: {line}"));
        }
    }
    for (at, column) in grid.columns.iter().enumerate() {
        let is_left_out = table.left_out.contains(&column.heading.as_str());
        let adds = |cell: &Cell| !matches!(cell, Cell::Empty | Cell::Integer(0)) && *cell != Money::ZERO.into();
        let adds = grid.rows.iter().filter_map(|row| row.get(at)).any(adds);
        if is_left_out && adds && grid.totals.iter().any(|total| total.key == column.key) {
            fault(format!("{} is summed and not shown", column.key));
        }
    }
    let written: BTreeSet<&str> = table.text.split_whitespace().collect();
    for (at, column) in grid.columns.iter().enumerate() {
        let is_shown = !table.left_out.contains(&column.heading.as_str());
        let is_blank = grid.rows.iter().all(|row| row.get(at) == Some(&Cell::Empty));
        if !is_shown || is_blank || column.kind != Kind::Word {
            continue;
        }
        let words = grid.rows.iter().filter_map(|row| match row.get(at) {
            Some(Cell::Word { label, .. }) if label.is_ascii() => Some(label),
            Some(_) | None => None,
        });
        let words = words.chain(column.heading.is_ascii().then_some(&column.heading));
        if let Some(broken) = words.flat_map(|words| words.split_whitespace()).find(|word| !written.contains(word)) {
            fault(format!("{broken} is broken in {}", column.key));
        }
    }
    faults
}

#[rstest]
#[case::in_english(Lang::En)]
#[case::in_chinese(Lang::Zh)]
fn every_list_shows_whole_at_eighty_columns_what_it_shows(#[case] lang: Lang) {
    let record = Record::of_nation();
    let mut session = record.session();
    let words = Words::new(lang);
    let asked = Asked { as_of: Some(day("2020-03-31")), limit: Some(100), ..Asked::default() };
    let mut all = Vec::new();
    for question in questions() {
        let grid = report(&mut session, Says(&words), &asked, &question, Shape::Table)
            .unwrap_or_else(|told| panic!("{question:?}: {told:?}"));
        all.extend(faults(&grid).into_iter().take(3));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn a_list_has_the_same_name_in_every_format_as_where_it_is_asked_for() {
    let record = Record::of_nation();
    let mut session = record.session();
    let words = Words::new(Lang::En);
    let asked = Asked { as_of: Some(day("2020-03-31")), limit: Some(1), ..Asked::default() };
    for list in ListName::all() {
        let grid = report(&mut session, Says(&words), &asked, &list.question(), Shape::Whole)
            .unwrap_or_else(|told| panic!("{list}: {told:?}"));
        assert_eq!(grid.report, list.code());
    }
}
