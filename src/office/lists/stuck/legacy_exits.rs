//! `stuck legacy-exits`: exits recorded without a route and a window for claims (rule I8).

use crate::db::case_row::CaseRead;
use crate::domain::case::fact::NoticeKind;
use crate::domain::sentence::next::{Deed, Field as Asked, Next};
use crate::domain::stuck::rule::StuckRule;
use crate::msg;
use crate::office::lists::case_fields::{OfCase, day_fields, institution_fields, record_fields, route_field};
use crate::office::lists::drawing::{Counts, Plan};
use crate::office::lists::field::Field;
use crate::office::lists::stuck::words::page_words;
use crate::office::says::Says;
use crate::output::{Cell, Kind};
use crate::reports::legacy_exits::LegacyExit;

impl OfCase for LegacyExit {
    fn read(&self) -> &CaseRead {
        &self.read
    }
}

/// How the list is drawn.
pub(super) fn plan(for_table: bool) -> Plan<LegacyExit, Counts<LegacyExit, 3>> {
    let tally = Counts::new([
        ("institutions", msg!("total-institutions"), |_| true),
        ("without_route", msg!("total-without-route"), LegacyExit::lacks_route),
        ("without_claims_window", msg!("total-without-window"), LegacyExit::lacks_window),
    ]);
    Plan { page: page_words(StuckRule::LegacyExits), fields: fields(for_table), tally }
}

fn fields(for_table: bool) -> Vec<Field<LegacyExit>> {
    let mut fields = institution_fields();
    if for_table {
        fields.push(Field::new("exited_on", msg!("head-exited-on"), Kind::Date, |_, row: &LegacyExit| {
            row.read().since.on.into()
        }));
        fields.push(Field::new("reason", msg!("column-reason"), Kind::Word, |says, row: &LegacyExit| {
            says.reason(row.read().reason)
        }));
    } else {
        fields.extend(day_fields());
        fields.push(route_field());
    }
    fields.extend([
        Field::new("claims_until", msg!("head-claims-until"), Kind::Date, |_, row: &LegacyExit| {
            row.sheet().and_then(|sheet| sheet.claims_until).into()
        })
        .wide(),
        Field::new("lacks", msg!("column-lacks"), Kind::Word, |says, row: &LegacyExit| lacks_cell(says, row)),
        Field::new("command", msg!("column-command"), Kind::Text, |says, row: &LegacyExit| {
            supply(row).map_or(Cell::Empty, |step| Cell::text(says.next(&step)))
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
