//! The columns of the table of targets as files and programs have it: every figure by itself, with its place among the peers.

use crate::domain::figures::{Measure, Quantity};
use crate::msg;
use crate::office::lists::drop_columns::less;
use crate::office::lists::field::Field;
use crate::office::lists::targets::{TargetLine, unit_cell};
use crate::office::words::drops::{number_cell, percent_cell, planned_quantity, points_cell};
use crate::output::{Cell, Kind};
use crate::reports::targets::UnitTargets;

/// Every column, in its order.
pub(crate) fn fields_of_files() -> Vec<Field<TargetLine>> {
    let mut fields = vec![
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, line: &TargetLine| Cell::code(&line.of.unit)),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, unit_cell),
        Field::new("itself_only", msg!("targets-head-itself"), Kind::Flag, |_, line: &TargetLine| {
            line.of.itself.into()
        }),
        Field::new("nothing", msg!("targets-head-nothing"), Kind::Flag, |_, line: &TargetLine| {
            line.of.is_nothing().into()
        }),
    ];
    fields.extend(balance_fields());
    fields.extend(owed_fields());
    fields.extend(cleared_fields());
    fields.extend(pilot_fields());
    fields.extend(reported_fields());
    fields
}

fn rank_cell(rank: Option<usize>) -> Cell {
    rank.and_then(|rank| i64::try_from(rank).ok()).into()
}

fn owed_change_cell(of: &UnitTargets) -> Cell {
    let owed = of.owed_pair();
    number_cell(less(Measure::Balance, owed.now.map(Quantity::Money), owed.before.map(Quantity::Money)))
}

/// Balance of institutions in operation.
fn balance_fields() -> Vec<Field<TargetLine>> {
    vec![
        Field::new("balance", msg!("targets-measure-balance"), Kind::Money, |_, line: &TargetLine| {
            let of = &line.of;
            number_cell(of.balance.now)
        }),
        Field::new(
            "balance_before",
            msg!("targets-part-before", measure = msg!("targets-measure-balance")),
            Kind::Money,
            |_, line: &TargetLine| {
                let of = &line.of;
                number_cell(of.balance.before)
            },
        ),
        Field::new(
            "balance_change",
            msg!("targets-part-change", measure = msg!("targets-measure-balance")),
            Kind::Money,
            |_, line: &TargetLine| {
                let of = &line.of;
                number_cell(less(Measure::Balance, of.balance.now, of.balance.before))
            },
        ),
        Field::new(
            "balance_change_percent",
            msg!("targets-part-percent", measure = msg!("targets-measure-balance")),
            Kind::Word,
            |_, line: &TargetLine| {
                let of = &line.of;
                percent_cell(of.balance_change())
            },
        ),
        Field::new(
            "balance_rank",
            msg!("targets-part-rank", measure = msg!("targets-measure-balance")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                rank_cell(of.ranks.balance)
            },
        ),
        Field::new(
            "balance_unknown",
            msg!("targets-measure-balance-unknown"),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.balance_unknown.into()
            },
        ),
        Field::new("balance_plan", msg!("targets-measure-plan"), Kind::Money, |_, line: &TargetLine| {
            let of = &line.of;
            number_cell(planned_quantity(Measure::Balance, of.planned))
        }),
        Field::new("balance_behind_points", msg!("targets-measure-behind"), Kind::Word, |_, line: &TargetLine| {
            let of = &line.of;
            points_cell(of.behind)
        }),
    ]
}

/// What those owe that stopped.
fn owed_fields() -> Vec<Field<TargetLine>> {
    vec![
        Field::new("owed", msg!("targets-measure-owed"), Kind::Money, |_, line: &TargetLine| {
            let of = &line.of;
            of.owed_pair().now.into()
        }),
        Field::new(
            "owed_before",
            msg!("targets-part-before", measure = msg!("targets-measure-owed")),
            Kind::Money,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.owed_pair().before.into()
            },
        ),
        Field::new(
            "owed_change",
            msg!("targets-part-change", measure = msg!("targets-measure-owed")),
            Kind::Money,
            |_, line: &TargetLine| {
                let of = &line.of;
                owed_change_cell(of)
            },
        ),
        Field::new(
            "owed_change_percent",
            msg!("targets-part-percent", measure = msg!("targets-measure-owed")),
            Kind::Word,
            |_, line: &TargetLine| {
                let of = &line.of;
                percent_cell(of.owed_change())
            },
        ),
        Field::new(
            "owed_rank",
            msg!("targets-part-rank", measure = msg!("targets-measure-owed")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                rank_cell(of.ranks.owed)
            },
        ),
        Field::new("owed_unknown", msg!("targets-measure-owed-unknown"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.owed[0].unknown.into()
        }),
    ]
}

/// Who was cleared of those that stopped.
fn cleared_fields() -> Vec<Field<TargetLine>> {
    vec![
        Field::new("struck_off_in_month", msg!("targets-measure-in-month"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].in_month.into()
        }),
        Field::new(
            "struck_off_in_month_before",
            msg!("targets-part-before", measure = msg!("targets-measure-in-month")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.cleared[1].in_month.into()
            },
        ),
        Field::new("cleared", msg!("targets-measure-so-far"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].so_far.into()
        }),
        Field::new(
            "cleared_before",
            msg!("targets-part-before", measure = msg!("targets-measure-so-far")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.cleared[1].so_far.into()
            },
        ),
        Field::new("stopped", msg!("targets-measure-stopped"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].stopped().into()
        }),
        Field::new("cleared_percent", msg!("targets-measure-share"), Kind::Word, |_, line: &TargetLine| {
            let of = &line.of;
            percent_cell(of.cleared[0].share())
        }),
        Field::new(
            "cleared_percent_before",
            msg!("targets-part-before", measure = msg!("targets-measure-share")),
            Kind::Word,
            |_, line: &TargetLine| {
                let of = &line.of;
                percent_cell(of.cleared[1].share())
            },
        ),
        Field::new("cleared_proven", msg!("targets-measure-proven"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].proven.into()
        }),
        Field::new(
            "cleared_proven_before",
            msg!("targets-part-before", measure = msg!("targets-measure-proven")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.cleared[1].proven.into()
            },
        ),
        Field::new("proven_percent", msg!("targets-measure-proven-share"), Kind::Word, |_, line: &TargetLine| {
            let of = &line.of;
            percent_cell(of.cleared[0].proven_share())
        }),
        Field::new(
            "proven_percent_before",
            msg!("targets-part-before", measure = msg!("targets-measure-proven-share")),
            Kind::Word,
            |_, line: &TargetLine| {
                let of = &line.of;
                percent_cell(of.cleared[1].proven_share())
            },
        ),
        Field::new(
            "proven_rank",
            msg!("targets-part-rank", measure = msg!("targets-measure-proven-share")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                rank_cell(of.ranks.proven)
            },
        ),
        Field::new("cleared_partial", msg!("targets-measure-partial"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].partial.into()
        }),
        Field::new("cleared_taken_over", msg!("targets-measure-taken-over"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].taken_over.into()
        }),
        Field::new("cleared_unproven", msg!("targets-measure-unproven"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].unproven().into()
        }),
        Field::new("exited", msg!("targets-measure-left"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].exited.into()
        }),
        Field::new(
            "exited_before",
            msg!("targets-part-before", measure = msg!("targets-measure-left")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.cleared[1].exited.into()
            },
        ),
        Field::new(
            "exited_change",
            msg!("targets-part-change", measure = msg!("targets-measure-left")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                (of.cleared[0].exited.saturating_sub(of.cleared[1].exited)).into()
            },
        ),
        Field::new("closed_unresolved", msg!("targets-measure-unresolved"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.cleared[0].unresolved.into()
        }),
        Field::new(
            "closed_unresolved_before",
            msg!("targets-part-before", measure = msg!("targets-measure-unresolved")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.cleared[1].unresolved.into()
            },
        ),
    ]
}

/// Applications to convert.
fn pilot_fields() -> Vec<Field<TargetLine>> {
    vec![
        Field::new("pilots", msg!("targets-measure-filed"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.pilots[0].filed.into()
        }),
        Field::new(
            "pilots_before",
            msg!("targets-part-before", measure = msg!("targets-measure-filed")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.pilots[1].filed.into()
            },
        ),
        Field::new("pilots_open", msg!("targets-measure-open"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.pilots[0].open.into()
        }),
        Field::new(
            "pilots_open_before",
            msg!("targets-part-before", measure = msg!("targets-measure-open")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.pilots[1].open.into()
            },
        ),
        Field::new("pilots_licensed", msg!("targets-measure-licensed"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.pilots[0].licensed.into()
        }),
        Field::new(
            "pilots_licensed_before",
            msg!("targets-part-before", measure = msg!("targets-measure-licensed")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.pilots[1].licensed.into()
            },
        ),
        Field::new("pilots_lapsed", msg!("targets-measure-lapsed"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.pilots[0].lapsed.into()
        }),
        Field::new(
            "pilots_lapsed_before",
            msg!("targets-part-before", measure = msg!("targets-measure-lapsed")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                of.pilots[1].lapsed.into()
            },
        ),
        Field::new(
            "pilots_rank",
            msg!("targets-part-rank", measure = msg!("targets-measure-licensed")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                rank_cell(of.ranks.pilots)
            },
        ),
    ]
}

/// Monthly returns.
fn reported_fields() -> Vec<Field<TargetLine>> {
    vec![
        Field::new("returns_owed", msg!("targets-measure-expected"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.reported[0].owed.into()
        }),
        Field::new("returns_received", msg!("targets-measure-received"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.reported[0].received.into()
        }),
        Field::new("returns_on_time", msg!("targets-measure-on-time"), Kind::Integer, |_, line: &TargetLine| {
            let of = &line.of;
            of.reported[0].on_time.into()
        }),
        Field::new("on_time_percent", msg!("targets-measure-on-time-share"), Kind::Word, |_, line: &TargetLine| {
            let of = &line.of;
            percent_cell(of.reported[0].share())
        }),
        Field::new(
            "on_time_percent_before",
            msg!("targets-part-before", measure = msg!("targets-measure-on-time-share")),
            Kind::Word,
            |_, line: &TargetLine| {
                let of = &line.of;
                percent_cell(of.reported[1].share())
            },
        ),
        Field::new(
            "on_time_rank",
            msg!("targets-part-rank", measure = msg!("targets-measure-on-time-share")),
            Kind::Integer,
            |_, line: &TargetLine| {
                let of = &line.of;
                rank_cell(of.ranks.reported)
            },
        ),
    ]
}
