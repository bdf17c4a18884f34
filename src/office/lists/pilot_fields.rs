//! The columns of pilot progress (E5).

use crate::domain::pilot::progress::{ConditionNow, Progress};
use crate::domain::pilot::record::PilotRecord;
use crate::domain::value::effective::Effective;
use crate::msg;
use crate::office::lists::field::Field;
use crate::office::says::Says;
use crate::office::words::drops::percent_cell;
use crate::office::words::named;
use crate::office::words::pilot_list::{
    causes_cell, days_cell, deadline_by_cell, obstacles_cell, outcome_name, points, stage_name, step_said, tenths,
};
use crate::output::{Cell, Kind};
use crate::reports::pilot::PilotLine;
use crate::words::Message;

type Column = Field<PilotLine>;

fn of<C: Into<Cell>>(row: &PilotLine, cell: impl FnOnce(&Progress) -> C) -> Cell {
    row.progress().map_or(Cell::Empty, |progress| cell(progress).into())
}

fn recorded<C: Into<Cell>>(row: &PilotLine, cell: impl FnOnce(&PilotRecord) -> C) -> Cell {
    row.record().map_or(Cell::Empty, |record| cell(record).into())
}

fn size(count: usize) -> Cell {
    Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// What a person at a terminal needs first: who, where it stands, how long, how far, what next.
#[must_use]
pub fn table_fields() -> Vec<Column> {
    vec![
        id_field(),
        name_field(),
        unit_field().wide(),
        stage_field(),
        ages_field(),
        Field::new("gone_time", msg!("pilot-head-gone-time"), Kind::Code, |_, row| of(row, gone_and_time)).wide(),
        Field::new("deadline", msg!("head-deadline"), Kind::Date, deadline),
        next_field(),
        grade_field().wide(),
        mover_field().wide(),
        Field::new("balance_now", msg!("pilot-head-balance-now"), Kind::Figure, |says, row| {
            of(row, |progress| balance_said(says, progress))
        })
        .wide(),
        Field::new("obstacles", msg!("pilot-head-obstacles"), Kind::Word, |says, row| {
            recorded(row, |record| obstacles_cell(says, record))
        })
        .wide(),
    ]
}

/// The part of the stock that is gone against the part of the time that is used.
fn gone_and_time(progress: &Progress) -> Cell {
    let said = |ratio: Option<_>| ratio.map_or_else(|| "?".to_owned(), tenths);
    match (progress.stock.reduced, progress.stock.time_used) {
        (None, None) => Cell::Empty,
        (gone, used) => Cell::code(format!("{}/{}", said(gone), said(used))),
    }
}

fn balance_said(says: Says<'_>, progress: &Progress) -> Cell {
    match progress.stock.balance_now() {
        Some(balance) => balance.into(),
        None => says.word("unknown", &msg!("pilot-test-unknown")),
    }
}

/// Who has to move, how grave, why and what next: the columns of ST5 on a terminal.
#[must_use]
pub fn stuck_table_fields() -> Vec<Column> {
    vec![
        id_field(),
        name_field(),
        unit_field(),
        stage_field().wide(),
        ages_field(),
        grade_field(),
        causes_field(),
        next_field().wide(),
        mover_field().wide(),
        Field::new("obstacles", msg!("pilot-head-obstacles"), Kind::Word, |says, row| {
            recorded(row, |record| obstacles_cell(says, record))
        })
        .wide(),
        Field::new("tolled_until", msg!("head-tolled-until"), Kind::Date, |_, row| {
            of(row, |progress| progress.tolled_until)
        })
        .wide(),
    ]
}

fn id_field() -> Column {
    Field::new("id", msg!("column-id"), Kind::Code, |_, row| Cell::code(row.subject.to_string()))
}

fn name_field() -> Column {
    Field::new("name", msg!("column-name"), Kind::Text, |_, row| Cell::text(&row.name))
}

fn unit_field() -> Column {
    Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row| says.unit_name(&row.unit))
}

fn stage_field() -> Column {
    Field::new("stage", msg!("head-stage"), Kind::Word, |says, row| match row.progress() {
        Some(progress) => says.word(progress.stage.code(), &stage_name(progress.stage)),
        None => says.word("no-application", &msg!("pilot-no-application")),
    })
}

fn ages_field() -> Column {
    Field::new("age", msg!("head-age"), Kind::Code, |_, row| {
        of(row, |progress| progress.dwell.map_or(Cell::Empty, |age| Cell::code(format!("{}/{}", age.gross, age.net))))
    })
}

fn grade_field() -> Column {
    Field::new("severity", msg!("head-severity"), Kind::Word, |says, row| {
        row.stuck().map_or(Cell::Empty, |stuck| says.word(stuck.severity.code(), &named(stuck.severity)))
    })
}

fn causes_field() -> Column {
    Field::new("why", msg!("head-why-stalled"), Kind::Word, |says, row| {
        row.stuck().map_or(Cell::Empty, |stuck| causes_cell(says, stuck))
    })
}

fn next_field() -> Column {
    Field::new("next_step", msg!("head-next"), Kind::Word, |says, row| {
        let awaited = row.progress().and_then(|progress| progress.awaited.as_ref());
        awaited.map_or(Cell::Empty, |awaited| says.word(awaited.next.code(), &step_said(&awaited.next)))
    })
}

fn mover_field() -> Column {
    Field::new("who_moves", msg!("head-who-moves"), Kind::Word, |says, row| {
        let awaited = row.progress().and_then(|progress| progress.awaited.as_ref());
        awaited.map_or(Cell::Empty, |awaited| says.word(awaited.mover.code(), &named(awaited.mover)))
    })
}

fn deadline(_: Says<'_>, row: &PilotLine) -> Cell {
    of(row, |progress| progress.deadline.as_ref().map(|deadline| deadline.due))
}

/// Everything, for files and programs.
#[must_use]
pub fn list_fields() -> Vec<Column> {
    let mut fields = who_fields();
    fields.extend(stage_fields());
    fields.extend(capital_fields());
    fields.extend(stock_fields());
    fields.extend(condition_fields());
    fields.extend(way_fields());
    fields
}

fn who_fields() -> Vec<Column> {
    vec![
        id_field(),
        name_field(),
        Field::new("uscc", msg!("column-uscc"), Kind::Code, |_, row| {
            row.uscc.as_deref().map_or(Cell::Empty, Cell::code)
        }),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row| Cell::code(&row.unit)),
        unit_field(),
        Field::new("state", msg!("column-state"), Kind::Word, |says, row| says.state(row.state)),
        Field::new("application", msg!("pilot-head-number"), Kind::Integer, |_, row| {
            let applied = row.application.as_ref();
            applied.map(|applied| applied.number).into()
        }),
        Field::new("scope", msg!("pilot-head-scope"), Kind::Word, |says, row| {
            of(row, |progress| match progress.scope {
                Some(scope) => says.word(scope.code(), &named(scope)),
                None => Cell::Empty,
            })
        }),
    ]
}

fn stage_fields() -> Vec<Column> {
    vec![
        stage_field(),
        Field::new("stage_since", msg!("pilot-head-stage-since"), Kind::Date, |_, row| {
            of(row, |progress| progress.since)
        }),
        Field::new("gross_days", msg!("head-gross"), Kind::Integer, |_, row| {
            of(row, |progress| progress.dwell.map(|age| age.gross))
        }),
        Field::new("net_days", msg!("head-net"), Kind::Integer, |_, row| {
            of(row, |progress| progress.dwell.map(|age| age.net))
        }),
        Field::new("deadline", msg!("head-deadline"), Kind::Date, deadline),
        Field::new("deadline_by", msg!("pilot-head-deadline-by"), Kind::Word, |says, row| {
            let deadline = row.progress().and_then(|progress| progress.deadline.as_ref());
            deadline.map_or(Cell::Empty, |deadline| deadline_by_cell(says, deadline))
        }),
        Field::new("overdue_days", msg!("head-overdue"), Kind::Integer, |_, row| {
            of(row, |progress| (progress.days_over > 0).then_some(progress.days_over))
        }),
    ]
}

fn capital_fields() -> Vec<Column> {
    vec![
        Field::new("capital_required", msg!("pilot-head-required"), Kind::Money, |_, row| {
            of(row, |progress| progress.capital.registered.asked)
        }),
        Field::new("capital_registered", msg!("pilot-head-registered"), Kind::Money, |_, row| {
            of(row, |progress| progress.capital.registered.there)
        }),
        Field::new("capital_paid", msg!("pilot-head-paid"), Kind::Money, |_, row| {
            of(row, |progress| progress.capital.paid)
        }),
        Field::new("first_required", msg!("pilot-head-first-required"), Kind::Money, |_, row| {
            of(row, |progress| progress.capital.first.and_then(|first| first.asked))
        }),
        Field::new("first_planned", msg!("pilot-head-first-planned"), Kind::Money, |_, row| {
            of(row, |progress| progress.capital.first_planned)
        }),
        Field::new("first_paid", msg!("pilot-head-first-paid"), Kind::Money, |_, row| {
            of(row, |progress| progress.capital.first_paid)
        }),
        Field::new("first_paid_on", msg!("pilot-head-first-paid-on"), Kind::Date, |_, row| {
            of(row, |progress| progress.capital.first_paid_on)
        }),
        Field::new("tenth_asked", msg!("pilot-head-tenth-asked"), Kind::Money, |_, row| {
            of(row, |progress| progress.capital.tenth.asked)
        }),
        Field::new("tenth_test", msg!("pilot-head-tenth"), Kind::Word, |says, row| {
            of(row, |progress| {
                let verdict = progress.capital.tenth.verdict;
                says.word(verdict.code(), &named(verdict))
            })
        }),
    ]
}

fn stock_fields() -> Vec<Column> {
    vec![
        Field::new("conversion_on", msg!("pilot-head-conversion-on"), Kind::Date, |_, row| {
            recorded(row, |record| record.conversion.as_ref().map(|stock| stock.on))
        }),
        Field::new("balance_then", msg!("pilot-head-balance-then"), Kind::Money, |_, row| {
            of(row, |progress| progress.stock.balance_then)
        }),
        Field::new("balance_now", msg!("pilot-head-balance-now"), Kind::Money, |_, row| {
            of(row, |progress| progress.stock.balance_now())
        }),
        Field::new("balance_month", msg!("pilot-head-balance-month"), Kind::Code, |says, row| {
            of(row, |progress| match progress.stock.newest {
                Some(newest) if newest.balance.is_some() => Cell::code(newest.month.to_string()),
                Some(_) | None => Cell::code(says.say(&msg!("pilot-test-unknown"))),
            })
        }),
        Field::new("reduced_percent", msg!("pilot-head-reduced"), Kind::Word, |_, row| {
            of(row, |progress| percent_cell(progress.stock.reduced))
        }),
        Field::new("time_used_percent", msg!("pilot-head-time-used"), Kind::Word, |_, row| {
            of(row, |progress| percent_cell(progress.stock.time_used))
        }),
        Field::new("behind_points", msg!("head-behind-points"), Kind::Word, |_, row| {
            of(row, |progress| points(progress.stock.behind()))
        }),
        Field::new("lenders_then", msg!("pilot-head-lenders-then"), Kind::Integer, |_, row| {
            of(row, |progress| progress.stock.lenders_then)
        }),
        Field::new("lenders_left", msg!("pilot-head-lenders-left"), Kind::Integer, |_, row| {
            of(row, |progress| progress.stock.newest.and_then(|newest| newest.lenders))
        }),
        Field::new("verified_on", msg!("pilot-head-verified-on"), Kind::Date, |_, row| {
            recorded(row, |record| record.stock.map(|found| found.on))
        }),
        Field::new("verified_balance", msg!("pilot-head-verified"), Kind::Money, |_, row| {
            recorded(row, |record| record.stock.map(|found| found.balance))
        }),
        Field::new("run_off_end", msg!("pilot-head-run-off-end"), Kind::Date, |_, row| {
            of(row, |progress| progress.run_off_end)
        }),
        Field::new("run_off_superseded", msg!("pilot-head-superseded"), Kind::Code, |_, row| {
            of(row, |progress| days_cell(&progress.run_off_superseded))
        }),
        Field::new("days_left", msg!("pilot-head-days-left"), Kind::Integer, |_, row| {
            of(row, |progress| progress.stock.days_left)
        }),
    ]
}

fn condition_fields() -> Vec<Column> {
    vec![
        Field::new("conditions", msg!("pilot-head-conditions"), Kind::Integer, |_, row| {
            of(row, |progress| size(progress.conditions.len()))
        }),
        Field::new("conditions_met", msg!("pilot-head-conditions-met"), Kind::Integer, |_, row| {
            of(row, |progress| size(progress.conditions_met()))
        }),
        Field::new("condition_next", msg!("pilot-head-condition-next"), Kind::Code, |_, row| {
            of(row, |progress| {
                let next = progress.condition_next();
                next.map_or(Cell::Empty, |next| Cell::code(&next.reference))
            })
        }),
        Field::new("condition_due", msg!("pilot-head-condition-due"), Kind::Date, |_, row| {
            of(row, |progress| progress.condition_next().map(|next| next.due))
        }),
        Field::new("conditions_overdue", msg!("pilot-head-conditions-overdue"), Kind::Integer, |_, row| {
            of(row, |progress| size(progress.conditions_overdue().count()))
        }),
        Field::new("overdue_conditions", msg!("pilot-head-overdue-which"), Kind::Code, |_, row| {
            of(row, |progress| references(progress.conditions_overdue()))
        }),
        Field::new("lapse_proposed", msg!("pilot-head-lapse"), Kind::Flag, |_, row| {
            of(row, |progress| progress.lapse.is_some())
        }),
        Field::new("lapse_condition", msg!("pilot-head-lapse-by"), Kind::Code, |_, row| {
            of(row, |progress| {
                let lapse = progress.lapse.as_ref();
                lapse.map_or(Cell::Empty, |lapse| Cell::code(&lapse.condition))
            })
        }),
        Field::new("lapse_since", msg!("pilot-head-lapse-since"), Kind::Date, |_, row| {
            of(row, |progress| progress.lapse.as_ref().map(|lapse| lapse.since))
        }),
    ]
}

fn references<'one>(conditions: impl Iterator<Item = &'one ConditionNow>) -> Cell {
    let said: Vec<&str> = conditions.map(|one| one.reference.as_str()).collect();
    if said.is_empty() { Cell::Empty } else { Cell::code(said.join(", ")) }
}

fn way_fields() -> Vec<Column> {
    vec![
        Field::new("obstacles", msg!("pilot-head-obstacles"), Kind::Word, |says, row| {
            recorded(row, |record| obstacles_cell(says, record))
        }),
        Field::new("obstacle_notes", msg!("pilot-head-notes"), Kind::Text, |_, row| {
            recorded(row, |record| {
                let notes: Vec<&str> = record.obstacles.values().map(|one| one.note.as_str()).collect();
                if notes.is_empty() { Cell::Empty } else { Cell::text(notes.join("; ")) }
            })
        }),
        grade_field(),
        causes_field(),
        Field::new("tolled_until", msg!("head-tolled-until"), Kind::Date, |_, row| {
            of(row, |progress| progress.tolled_until)
        }),
        next_field(),
        mover_field(),
        Field::new("last_movement", msg!("column-last-movement"), Kind::Date, |_, row| {
            recorded(row, |record| record.last_movement)
        }),
        Field::new("precision", precision_head(), Kind::Word, |says, row| precision(says, row.begun)),
        Field::new("since", msg!("pilot-head-begun"), Kind::Date, |_, row| row.begun.map(|begun| begun.on).into()),
        Field::new("ended_precision", precision_head(), Kind::Word, |says, row| precision(says, row.ended)),
        Field::new("ended_on", msg!("column-ended-on"), Kind::Date, |_, row| row.ended.map(|ended| ended.on).into()),
        Field::new("outcome", msg!("column-outcome"), Kind::Word, |says, row| {
            says.word(row.outcome.code(), &outcome_name(row.outcome))
        }),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row| Cell::text(&row.basis)),
    ]
}

fn precision_head() -> Message {
    msg!("pilot-head-precision")
}

fn precision(says: Says<'_>, day: Option<Effective>) -> Cell {
    day.map_or(Cell::Empty, |day| says.precision(day.precision))
}
