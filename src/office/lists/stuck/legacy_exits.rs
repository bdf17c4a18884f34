//! `stuck legacy-exits`: exits recorded without a route and a window for claims (rule I8).

use crate::db::case_row::CaseRead;
use crate::domain::case::fact::NoticeKind;
use crate::domain::sentence::next::{Deed, Field as Asked, Next};
use crate::domain::stuck::rule::StuckRule;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::case_fields::{OfCase, day_fields, institution_fields, record_fields, route_field};
use crate::office::lists::field::{Field, fill};
use crate::office::lists::stuck::words::page_words;
use crate::office::says::Says;
use crate::output::{Cell, Grid, Kind};
use crate::reports::legacy_exits::LegacyExit;
use crate::reports::stuck::Head;

/// A row with what supplies that which it lacks first.
struct Shown<'row> {
    line: &'row LegacyExit,
    step: Option<Next>,
}

impl OfCase for Shown<'_> {
    fn read(&self) -> &CaseRead {
        &self.line.read
    }
}

/// The list as a grid.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, head: &Head<LegacyExit>, for_table: bool) -> Grid {
    let page = page_words(StuckRule::LegacyExits);
    let mut grid = frame.grid(says, &page);
    let rows: Vec<Shown<'_>> = head.shown().iter().map(|line| Shown { line, step: supply(line) }).collect();
    fill(&mut grid, says, &fields(for_table), &rows);
    let count = |lacks: &dyn Fn(&LegacyExit) -> bool| {
        let rows = head.rows.iter().filter(|row| lacks(row));
        i64::try_from(rows.count()).unwrap_or(i64::MAX)
    };
    grid.totals = vec![
        says.total("institutions", &msg!("total-institutions"), head.all()),
        says.total("without_route", &msg!("total-without-route"), count(&LegacyExit::lacks_route)),
        says.total("without_claims_window", &msg!("total-without-window"), count(&LegacyExit::lacks_window)),
    ];
    Frame::limit_note(says, &mut grid, head.all());
    grid
}

fn fields<'row>(for_table: bool) -> Vec<Field<Shown<'row>>> {
    let mut fields = institution_fields();
    if for_table {
        fields.push(Field::new("exited_on", msg!("head-exited-on"), Kind::Date, |_, row: &Shown<'row>| {
            row.read().since.on.into()
        }));
        fields.push(Field::new("reason", msg!("column-reason"), Kind::Word, |says, row: &Shown<'row>| {
            says.reason(row.read().reason)
        }));
    } else {
        fields.extend(day_fields());
        fields.push(route_field());
    }
    fields.extend([
        Field::new("claims_until", msg!("head-claims-until"), Kind::Date, |_, row: &Shown<'row>| {
            row.sheet().and_then(|sheet| sheet.claims_until).into()
        })
        .wide(),
        Field::new("lacks", msg!("column-lacks"), Kind::Word, |says, row: &Shown<'row>| lacks_cell(says, row.line)),
        Field::new("command", msg!("column-command"), Kind::Text, |says, row: &Shown<'row>| {
            row.step.as_ref().map_or(Cell::Empty, |step| Cell::text(says.next(step)))
        })
        .wide(),
    ]);
    if !for_table {
        fields.extend(record_fields());
    }
    fields
}

fn lacks_cell(says: Says<'_>, line: &LegacyExit) -> Cell {
    let lacking = [
        line.lacks_route().then(|| ("route", msg!("lack-exit-route"))),
        line.lacks_window().then(|| ("claims-window", msg!("lack-exit-window"))),
    ];
    let lacking: Vec<_> = lacking.into_iter().flatten().collect();
    says.words(&lacking)
}

/// What supplies that which is lacking first; none where nothing is, and where there is no case to supply it to.
fn supply(line: &LegacyExit) -> Option<Next> {
    line.read.case.as_ref()?;
    let of = |deed: Deed| Next::record(deed).is(Asked::Institution, &line.read.name);
    if line.lacks_route() {
        Some(of(Deed::CaseAssign).open(Asked::Route))
    } else if line.lacks_window() {
        let notice = of(Deed::CaseNotice).is(Asked::Kind, NoticeKind::Claims);
        Some(notice.open(Asked::Number).open(Asked::Until))
    } else {
        None
    }
}
