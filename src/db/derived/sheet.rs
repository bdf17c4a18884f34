//! The columns of the sheet of a case.

use chrono::NaiveDate;

use super::derived;
use crate::db::error::DbError;
use crate::domain::case::sheet::Sheet;

derived! {
    Sheet in "case_sheet", known by ["effective_from"];
    as_it_is {
        effective_from: from,
        effective_to: to,
        stage: stage,
        stage_since: stage_since,
        round: round,
        round_since: round_since,
        stopped_on: stopped_on,
        stopped_for: stopped_for,
        body: body,
        route: route,
        exit_by: exit_by,
        group_on: group_on,
        plan_on: plan_on,
        rejections: rejections,
        principal: principal,
        advanced: advanced,
        admitted: admitted,
        counted: counted,
        paid: paid,
        deposited: deposited,
        assumed: assumed,
        assumed_by: assumed_by,
        unclaimed: unclaimed,
        not_owed: not_owed,
        returned: returned,
        recovered: recovered,
        outstanding: outstanding,
        base: base,
        shortfall: shortfall,
        claims: claims,
        claims_open: claims_open,
        register_closed_on: register_closed_on,
        claims_until: claims_until,
        notice_until: notice_until,
        objections_open: objections_open,
        nothing_recoverable_on: nothing_recoverable_on,
        items: items,
        disputed_since: disputed_since,
        on_hold_since: on_hold_since,
        last_movement: last_movement,
        outcome: outcome,
        objections_upheld: objections_upheld,
        vote_carried: vote_carried,
    }
    write |owner, sheet| {
        institution_id: owner.parent,
        lenders: sheet.lenders.map(i64::from),
        lenders_left: sheet.lenders_left.map(i64::from),
        hard_since: sheet.hard.map(|(since, ..)| since),
        hard_reason: sheet.hard.and_then(|(_, why, _)| why),
        hard_reviewed_on: sheet.hard.map(|(.., reviewed)| reviewed),
    }
    read |row| {
        lenders: lenders(row.get("lenders")?)?,
        lenders_left: lenders(row.get("lenders_left")?)?,
        hard: {
            let why = row.get("hard_reason")?;
            let since: Option<NaiveDate> = row.get("hard_since")?;
            since.zip(row.get("hard_reviewed_on")?).map(|(since, reviewed)| (since, why, reviewed))
        },
    }
}

/// Lenders are more than an `integer` holds in the column, and fewer in a sheet.
fn lenders(held: Option<i64>) -> Result<Option<u32>, DbError> {
    let unreadable = |number| move |_| DbError::Unreadable(format!("a count of {number}"));
    held.map(|number| u32::try_from(number).map_err(unreadable(number))).transpose()
}
