//! `stuck three-drops`: institutions in operation whose measures do not fall, or fall too slowly, or are behind plan.

use crate::domain::figures::Measure;
use crate::domain::figures::three_drops::Grade;
use crate::domain::stuck::rule::StuckRule;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::drop_columns::{institution_cells, institution_columns};
use crate::office::lists::stuck::words::page_words;
use crate::office::says::Says;
use crate::office::words::drops::{number_cell, percent_cell, points_cell, why};
use crate::office::words::named;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::stuck::Head;
use crate::reports::three_drops::InstitutionDrops;
use crate::words::Message;

/// The list as a grid: for a terminal the few columns that matter, for files and programs every one.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, head: &Head<InstitutionDrops>, for_table: bool) -> Grid {
    let page = page_words(StuckRule::ThreeDrops);
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, head.shown(), for_table);
    let count = |grade: Grade| head.rows.iter().filter(|row| row.grade == grade).count();
    let total = |key, name: Message, count: usize| says.total(key, &name, i64::try_from(count).unwrap_or(i64::MAX));
    grid.totals = vec![
        total("institutions", msg!("total-institutions"), head.rows.len()),
        total("red", named(Grade::Red), count(Grade::Red)),
        total("amber", named(Grade::Amber), count(Grade::Amber)),
        total("unknown", named(Grade::Unknown), count(Grade::Unknown)),
    ];
    Frame::limit_note(says, &mut grid, head.all());
    grid
}

/// Columns and rows of institutions with their drops, whatever list they are on.
pub fn fill(grid: &mut Grid, says: Says<'_>, rows: &[InstitutionDrops], for_table: bool) {
    if for_table {
        grid.columns = table_columns(says);
        grid.rows = rows.iter().map(|row| table_cells(says, row)).collect();
    } else {
        grid.columns = list_columns(says);
        grid.rows = rows.iter().map(|row| list_cells(says, row)).collect();
    }
}

/// Who, where, how grave and why; then how far behind, and the changes.
fn table_columns(says: Says<'_>) -> Vec<Column> {
    let mut columns = vec![
        says.column("id", &msg!("column-id"), Kind::Code).wide(),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("severity", &msg!("head-severity"), Kind::Word),
        says.column("why", &msg!("head-why-stalled"), Kind::Word),
        says.column("behind_points", &msg!("head-behind-points"), Kind::Word).wide(),
        says.column("tolled_until", &msg!("head-tolled-until"), Kind::Date).wide(),
    ];
    for measure in Measure::OF_AN_INSTITUTION {
        columns.extend(
            institution_columns(says, *measure).into_iter().filter(|column| is_glance(column.key)).map(Column::wide),
        );
    }
    columns
}

/// A figure and its change: what a wide terminal shows of a measure.
fn is_glance(key: &str) -> bool {
    Measure::OF_AN_INSTITUTION.iter().any(|measure| {
        let rest = key.strip_prefix(measure.code());
        rest == Some("") || rest == Some("_change_percent")
    })
}

fn table_cells(says: Says<'_>, row: &InstitutionDrops) -> Vec<Cell> {
    let mut cells = vec![
        Cell::code(row.subject.to_string()),
        Cell::text(&row.name),
        says.unit_name(&row.unit),
        grade_cell(says, row.grade),
        why_cell(says, row),
        points_cell(row.behind()),
        row.tolled_until.into(),
    ];
    for dropped in &row.measures {
        cells.extend([number_cell(dropped.now), percent_cell(dropped.change)]);
    }
    cells
}

fn list_columns(says: Says<'_>) -> Vec<Column> {
    let mut columns = vec![
        says.column("id", &msg!("column-id"), Kind::Code),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("uscc", &msg!("column-uscc"), Kind::Code),
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("state", &msg!("column-state"), Kind::Word),
        says.column("month", &msg!("head-month"), Kind::Code),
        says.column("severity", &msg!("head-severity"), Kind::Word),
        says.column("why", &msg!("head-why-stalled"), Kind::Word),
    ];
    for measure in Measure::OF_AN_INSTITUTION {
        columns.extend(institution_columns(says, *measure));
    }
    columns.extend([
        says.column("behind_points", &msg!("head-behind-points"), Kind::Word),
        says.column("lacks_plan", &msg!("head-lacks-plan"), Kind::Flag),
        says.column("tolled_until", &msg!("head-tolled-until"), Kind::Date),
    ]);
    columns
}

fn list_cells(says: Says<'_>, row: &InstitutionDrops) -> Vec<Cell> {
    let mut cells = vec![
        Cell::code(row.subject.to_string()),
        Cell::text(&row.name),
        row.uscc.as_deref().map_or(Cell::Empty, Cell::code),
        Cell::code(&row.unit),
        says.unit_name(&row.unit),
        says.state(row.state),
        Cell::code(row.month.to_string()),
        grade_cell(says, row.grade),
        why_cell(says, row),
    ];
    for dropped in &row.measures {
        cells.extend(institution_cells(says, dropped));
    }
    cells.extend([points_cell(row.behind()), row.lacks_plan().into(), row.tolled_until.into()]);
    cells
}

/// How grave it is.
#[must_use]
pub fn grade_cell(says: Says<'_>, grade: Grade) -> Cell {
    says.word(grade.code(), &named(grade))
}

/// What is found of each measure, and that there is no plan where there should be one.
#[must_use]
pub fn why_cell(says: Says<'_>, row: &InstitutionDrops) -> Cell {
    let mut said = why(&row.measures);
    if row.lacks_plan() {
        said.push(("no-plan".to_owned(), msg!("drops-lacks-plan")));
    }
    let codes: Vec<&str> = said.iter().map(|(code, _)| code.as_str()).collect();
    let label =
        said.iter().map(|(_, why)| why.clone()).reduce(|start, next| msg!("drops-and", start = start, next = next));
    label.map_or(Cell::Empty, |label| Cell::word(codes.join(","), says.say(&label)))
}
