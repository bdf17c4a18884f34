//! `handover list`, `handover missing` and the export (E11).

use crate::actions::institution_resolve;
use crate::db::Txn;
use crate::db::handover::HandOverRead;
use crate::domain::institution::handover::HandOverList;
use crate::domain::institution::handover::r6::R6;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::says::{Says, state_name};
use crate::office::told::Told;
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::handovers::{
    Complete, HandOversAsked, ListCount, Missing, UnitList, by_unit, hand_overs_listed, missing,
};

pub(crate) fn hand_over_fields() -> Vec<Field<HandOverRead>> {
    let mut fields = vec![
        Field::new("list", msg!("head-list"), Kind::Word, |says, row: &HandOverRead| {
            list_cell(says, row.drawn.made.list)
        }),
        Field::new("id", msg!("column-id"), Kind::Code, |_, row: &HandOverRead| Cell::code(row.subject.to_string()))
            .wide(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &HandOverRead| Cell::text(&row.name)),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &HandOverRead| Cell::code(&row.unit)).wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &HandOverRead| says.unit_name(&row.unit))
            .wide(),
        Field::new("handed_on", msg!("head-handed-on"), Kind::Date, |_, row: &HandOverRead| row.drawn.on.into()).wide(),
        Field::new("receipt", msg!("head-receipt"), Kind::Code, |_, row: &HandOverRead| {
            Cell::code(&row.drawn.made.receipt)
        }),
    ];
    fields.extend(count_fields());
    fields.extend(ground_fields());
    fields.extend(receipt_fields());
    fields
}

fn count_fields() -> Vec<Field<HandOverRead>> {
    vec![
        Field::new("handed", msg!("head-handed"), Kind::Integer, |_, row: &HandOverRead| row.drawn.made.handed.into()),
        Field::new("accepted", msg!("head-accepted"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.made.accepted.into()
        }),
        Field::new("rejected", msg!("head-rejected"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.made.rejected.into()
        }),
        Field::new("pending", msg!("head-pending"), Kind::Integer, |_, row: &HandOverRead| row.drawn.pending().into()),
        Field::new("removed", msg!("head-removed"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.removed.total().into()
        }),
        Field::new("standing", msg!("head-standing"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.standing().into()
        }),
    ]
}

/// Removals by ground.
fn ground_fields() -> Vec<Field<HandOverRead>> {
    vec![
        Field::new("removed_paid", msg!("head-removed-paid"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.removed.paid.into()
        })
        .wide(),
        Field::new("removed_mistake", msg!("head-removed-mistake"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.removed.mistaken.into()
        })
        .wide(),
        Field::new("removed_court", msg!("head-removed-court"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.removed.by_court.into()
        })
        .wide(),
        Field::new("removed_objection", msg!("head-removed-objection"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.removed.objected.into()
        })
        .wide(),
    ]
}

/// The receipt and what it rests on.
fn receipt_fields() -> Vec<Field<HandOverRead>> {
    vec![
        Field::new("receiver", msg!("head-receiver"), Kind::Text, |_, row: &HandOverRead| {
            Cell::text(&row.drawn.made.receiver)
        })
        .wide(),
        Field::new("receipt_on", msg!("head-receipt-on"), Kind::Date, |_, row: &HandOverRead| {
            row.drawn.made.receipt_on.into()
        })
        .wide(),
        Field::new("amount", msg!("head-owed-amount"), Kind::Money, |_, row: &HandOverRead| {
            row.drawn.made.amount.into()
        })
        .wide(),
        Field::new("overdue_days", msg!("head-youngest"), Kind::Integer, |_, row: &HandOverRead| {
            row.drawn.made.overdue_days.into()
        })
        .wide(),
        Field::new("rests_on", msg!("head-rests-on"), Kind::Word, |says, row: &HandOverRead| {
            let lists = row.drawn.made.rests_on.iter();
            let words: Vec<_> = lists.map(|list| (list.code(), named(*list))).collect();
            says.words(&words)
        })
        .wide(),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &HandOverRead| Cell::text(&row.drawn.basis))
            .wide(),
        Field::new("entry", msg!("head-entry"), Kind::Integer, |_, row: &HandOverRead| row.drawn.seq.into()).wide(),
    ]
}

fn list_cell(says: Says<'_>, list: HandOverList) -> Cell {
    says.word(list.code(), &named(list))
}

/// What stands on each list, and what is pending: never one figure over lists.
pub(crate) fn totals(says: Says<'_>, counts: &[ListCount]) -> Vec<Total> {
    let total = |key, heading, count| says.total(key, &heading, count);
    counts
        .iter()
        .flat_map(|count| {
            let [standing, pending] = total_keys(count.list);
            let list = || named(count.list);
            [
                total(standing, msg!("total-standing", list = list()), count.standing),
                total(pending, msg!("total-pending", list = list()), count.pending),
            ]
        })
        .collect()
}

const fn total_keys(list: HandOverList) -> [&'static str; 2] {
    match list {
        HandOverList::Credit => ["credit_standing", "credit_pending"],
        HandOverList::Evasion => ["evasion_standing", "evasion_pending"],
        HandOverList::Court => ["court_standing", "court_pending"],
        HandOverList::JointPunishment => ["joint_punishment_standing", "joint_punishment_pending"],
    }
}

pub(crate) fn complete_totals(says: Says<'_>, complete: Complete) -> Vec<Total> {
    vec![
        says.total("cases", &msg!("total-r6-cases"), complete.cases),
        says.total("complete", &msg!("total-r6-complete"), complete.complete),
        says.total("not_applicable", &msg!("total-r6-not-applicable"), complete.not_applicable),
    ]
}

pub(crate) fn missing_fields() -> Vec<Field<Missing>> {
    vec![
        Field::new("id", msg!("column-id"), Kind::Code, |_, row: &Missing| Cell::code(row.case.subject.to_string()))
            .wide(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &Missing| Cell::text(&row.case.name)),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &Missing| Cell::code(&row.case.unit)).wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &Missing| says.unit_name(&row.case.unit)),
        Field::new("stage", msg!("head-stage"), Kind::Word, |says, row: &Missing| {
            let stage = row.case.stage;
            says.word(stage.code(), &state_name(State::Clearance(stage)))
        }),
        Field::new("stage_since", msg!("column-since"), Kind::Date, |_, row: &Missing| row.case.stage_since.into())
            .wide(),
        Field::new("r6", msg!("head-r6"), Kind::Word, |says, row: &Missing| match &row.case.r6 {
            R6::Open => says.word("open", &msg!("r6-open")),
            R6::Passed => says.word("passed", &msg!("r6-passed")),
            R6::NotApplicable(why) => says.word("not-applicable", &msg!("r6-not-applicable", why = why)),
        }),
        Field::new("r6_on", msg!("head-r6-on"), Kind::Date, |_, row: &Missing| row.case.r6_on.into()).wide(),
        Field::new("hand_overs", msg!("head-hand-overs"), Kind::Integer, |_, row: &Missing| row.case.hand_overs.into()),
        Field::new("found", msg!("head-found"), Kind::Word, |says, row: &Missing| {
            says.word(row.found.code(), &named(row.found))
        }),
    ]
}

/// Hand-overs by unit and list as a grid.
#[must_use]
pub(crate) fn unit_grid(
    says: Says<'_>,
    frame: &Frame,
    rows: &[UnitList],
    counts: &[ListCount],
    complete: Complete,
) -> Grid {
    let page = PageWords {
        report: "handovers",
        title: msg!("hand-overs-unit-title"),
        definition: msg!("hand-overs-unit-definition"),
        empty: msg!("hand-overs-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &unit_fields(), rows);
    grid.totals = totals(says, counts);
    grid.totals.extend(complete_totals(says, complete));
    grid
}

macro_rules! of_list {
    ($($key:literal, $heading:expr, $kind:expr, $field:ident;)+) => {
        vec![$(Field::new($key, $heading, $kind, |_, row: &UnitList| {
            row.count.as_ref().map_or(Cell::Empty, |count| count.$field.into())
        })),+]
    };
}

fn unit_fields() -> Vec<Field<UnitList>> {
    let mut fields = vec![
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &UnitList| Cell::code(&row.unit)).wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &UnitList| says.unit_name(&row.unit)),
        Field::new("list", msg!("head-list"), Kind::Word, |says, row: &UnitList| {
            row.count.as_ref().map_or(Cell::Empty, |count| list_cell(says, count.list))
        }),
    ];
    fields.extend(of_list! {
        "institutions", msg!("total-institutions"), Kind::Integer, institutions;
        "receipts", msg!("head-receipts"), Kind::Integer, receipts;
        "handed", msg!("head-handed"), Kind::Integer, handed;
        "accepted", msg!("head-accepted"), Kind::Integer, accepted;
        "rejected", msg!("head-rejected"), Kind::Integer, rejected;
        "pending", msg!("head-pending"), Kind::Integer, pending;
        "removed", msg!("head-removed"), Kind::Integer, removed;
        "standing", msg!("head-standing"), Kind::Integer, standing;
        "amount", msg!("head-owed-amount"), Kind::Money, amount;
        "receipts_without_amount", msg!("head-without-amount"), Kind::Integer, without_amount;
    });
    fields.extend([
        Field::new("r6_cases", msg!("head-r6-cases"), Kind::Integer, |_, row: &UnitList| row.complete.cases.into())
            .wide(),
        Field::new("r6_complete", msg!("head-r6-complete"), Kind::Integer, |_, row: &UnitList| {
            row.complete.complete.into()
        })
        .wide(),
        Field::new("r6_not_applicable", msg!("total-r6-not-applicable"), Kind::Integer, |_, row: &UnitList| {
            row.complete.not_applicable.into()
        })
        .wide(),
    ]);
    fields
}

/// Hand-overs, of one institution where it is named.
///
/// # Errors
/// That there is no such institution, or what the database says.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    institution: Option<&str>,
    lists: Vec<HandOverList>,
) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let says = *says;
    let subject = institution.map(|text| institution_resolve(txn, text)).transpose()?.map(|found| found.subject_id);
    let (rows, counts, all) = hand_overs_listed(txn, &frame.cut, &HandOversAsked { lists, subject })?;
    let page = PageWords {
        report: "hand-overs",
        title: msg!("hand-overs-title"),
        definition: msg!("hand-overs-definition"),
        empty: msg!("hand-overs-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &hand_over_fields(), &rows);
    grid.totals = totals(says, &counts);
    Frame::limit_note(says, &mut grid, all);
    Ok(grid)
}

/// Cases whose item R6 and hand-overs do not agree.
///
/// # Errors
/// Those of the database.
pub(crate) fn missing_drawn(reading: &Reading<'_>, txn: &mut Txn<'_>) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let says = *says;
    let (rows, complete, all) = missing(txn, &frame.cut)?;
    let page = PageWords {
        report: "hand-overs-missing",
        title: msg!("hand-overs-missing-title"),
        definition: msg!("hand-overs-missing-definition"),
        empty: msg!("hand-overs-missing-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &missing_fields(), &rows);
    grid.totals = vec![says.total("missing", &msg!("total-missing"), all)];
    grid.totals.extend(complete_totals(says, complete));
    Frame::limit_note(says, &mut grid, all);
    Ok(grid)
}

/// Hand-overs by unit and list (E11).
///
/// # Errors
/// Those of the database.
pub(crate) fn by_unit_drawn(reading: &Reading<'_>, txn: &mut Txn<'_>) -> Result<Grid, Told> {
    let (rows, counts, complete) = by_unit(txn, &reading.frame.cut)?;
    Ok(unit_grid(reading.says, &reading.frame, &rows, &counts, complete))
}
