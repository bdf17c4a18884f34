//! The columns of the derived tables, but for the sheets of cases, which have more of them than all others together.

use chrono::NaiveDate;

use super::derived;
use crate::domain::case::grants::{GrantDrawn, unit_of_subject};
use crate::domain::concern::ConcernDrawn;
use crate::domain::engine::timeline::Period;
use crate::domain::figures::{Measure, Quantity};
use crate::domain::institution::aspect::AspectDrawn;
use crate::domain::institution::dossier::{DatedIdentifier, DatedName, Profile};
use crate::domain::institution::handover::{HandOver, HandOverDrawn, Removed};
use crate::domain::lead::drawn::MarkDrawn;
use crate::domain::returns::{PlanDrawn, PlanGiven, Target};
use crate::domain::tracks::state_code;
use crate::domain::unit::NATION;
use crate::domain::unit::approval::ApprovalDrawn;
use crate::domain::value::month::Month;
use crate::domain::value::name::name_key;

derived! {
    Period in "period", known by ["seq"];
    as_it_is {
        seq: seq,
        track: track,
        effective_from: from,
        effective_to: to,
        precision: precision,
        reason: reason,
        basis: basis,
        owed: owed,
    }
    write |owner, period| {
        previous_state: state_code(period.previous).to_owned(),
        state: period.state.code().to_owned(),
    }
}

derived! {
    Profile in "profile", known by ["effective_from"];
    as_it_is {
        effective_from: from,
        effective_to: to,
        name: name,
        unit_code: unit,
        registered_place: registered_place,
        operating_place: operating_place,
        launched_on: launched_on,
        disputed: disputed,
    }
}

derived! {
    DatedName in "institution_name", known by ["seq", "item"];
    as_it_is {
        seq: seq,
        item: item,
        effective_from: from,
        effective_to: to,
    }
    write |owner, dated| {
        kind: dated.name.kind,
        name: dated.name.name.clone(),
        name_key: name_key(&dated.name.name),
    }
}

// An identifier holds until it is struck: the column for its end has stayed empty.
derived! {
    DatedIdentifier in "institution_identifier", known by ["seq", "item"];
    as_it_is {
        seq: seq,
        item: item,
        effective_from: from,
    }
    write |owner, dated| {
        kind: dated.identifier.kind,
        value: dated.identifier.value.clone(),
        check_accepted: dated.identifier.check_accepted,
        effective_to: None::<NaiveDate>,
    }
}

derived! {
    GrantDrawn in "tolling_grant", known by ["seq"];
    as_it_is {
        seq: seq,
        clocks: clocks,
        effective_from: from,
        effective_to: to,
        basis: basis,
        approver: approver,
        recorded_at: recorded_at,
    }
    write |owner, grant| {
        unit_code: unit_of_subject(owner.subject),
    }
}

derived! {
    ApprovalDrawn in "month_approval", known by ["seq"];
    as_it_is {
        seq: seq,
        approved_on: on,
        expected: expected,
        received: received,
    }
    write |owner, approval| {
        unit_code: unit_of_subject(owner.subject).unwrap_or_else(|| NATION.to_owned()),
        month: approval.month.end(),
    }
}

derived! {
    PlanDrawn in "reduction_plan", known by ["seq", "measure"];
    as_it_is {
        seq: seq,
        effective_from: from,
        effective_to: to,
    }
    write |owner, drawn| {
        measure: drawn.plan.measure,
        baseline_month: drawn.plan.baseline_month.end(),
        baseline: drawn.plan.baseline.number(),
        end_on: drawn.plan.end_on,
        target_months: drawn.plan.targets.iter().map(|target| target.month.end()).collect::<Vec<_>>(),
        targets: drawn.plan.targets.iter().map(|target| target.at_most.number()).collect::<Vec<_>>(),
    }
    read |row| {
        plan: {
            let measure: Measure = row.get("measure")?;
            // An amount was judged before it was recorded: none is beyond what money can hold.
            let quantity = |number: i64| Quantity::of(measure, number).unwrap_or(Quantity::Count(number));
            let months: Vec<NaiveDate> = row.get("target_months")?;
            let targets: Vec<i64> = row.get("targets")?;
            PlanGiven {
                measure,
                baseline_month: Month::of(row.get("baseline_month")?),
                baseline: quantity(row.get("baseline")?),
                end_on: row.get("end_on")?,
                targets: months
                    .into_iter()
                    .zip(targets)
                    .map(|(month, at_most)| Target { month: Month::of(month), at_most: quantity(at_most) })
                    .collect(),
            }
        },
    }
}

derived! {
    MarkDrawn in "lead_mark", known by ["seq", "item"];
    as_it_is {
        seq: seq,
        item: item,
        value: value,
        family: family,
        effective_from: from,
    }
    write |owner, mark| {
        kind: mark.kind.to_owned(),
    }
}

derived! {
    HandOverDrawn in "hand_over", known by ["seq", "effective_from"];
    as_it_is {
        seq: seq,
        effective_from: from,
        effective_to: to,
        handed_on: on,
        basis: basis,
    }
    write |owner, drawn| {
        list: drawn.made.list,
        receiver: drawn.made.receiver.clone(),
        receipt: drawn.made.receipt.clone(),
        receipt_on: drawn.made.receipt_on,
        handed: drawn.made.handed,
        accepted: drawn.made.accepted,
        rejected: drawn.made.rejected,
        amount: drawn.made.amount,
        overdue_days: drawn.made.overdue_days,
        rests_on: drawn.made.rests_on.clone(),
        removed_paid: drawn.removed.paid,
        removed_mistaken: drawn.removed.mistaken,
        removed_by_court: drawn.removed.by_court,
        removed_objected: drawn.removed.objected,
    }
    read |row| {
        made: HandOver {
            list: row.get("list")?,
            receiver: row.get("receiver")?,
            receipt: row.get("receipt")?,
            receipt_on: row.get("receipt_on")?,
            handed: row.get("handed")?,
            accepted: row.get("accepted")?,
            rejected: row.get("rejected")?,
            amount: row.get("amount")?,
            overdue_days: row.get("overdue_days")?,
            rests_on: row.get("rests_on")?,
        },
        removed: Removed {
            paid: row.get("removed_paid")?,
            mistaken: row.get("removed_mistaken")?,
            by_court: row.get("removed_by_court")?,
            objected: row.get("removed_objected")?,
        },
    }
}

derived! {
    ConcernDrawn in "concern", known by ["seq", "effective_from"];
    as_it_is {
        seq: seq,
        effective_from: from,
        effective_to: to,
        raised_on: raised_on,
        category: category,
        said: text,
        owner: owner,
        due_on: due,
        reopened: reopened,
    }
    write |owner, concern| {
        resolved_on: concern.resolved.as_ref().map(|(on, _)| *on),
        resolution: concern.resolved.as_ref().map(|(_, how)| how.clone()),
    }
    read |row| {
        resolved: row.get::<Option<NaiveDate>>("resolved_on")?.zip(row.get("resolution")?),
    }
}

derived! {
    AspectDrawn in "institution_aspect", known by ["seq"];
    as_it_is {
        seq: seq,
        effective_from: from,
        effective_to: to,
        basis: basis,
    }
    write |owner, drawn| {
        class: drawn.fact.class(),
        registration: drawn.fact.registration(),
    }
}
