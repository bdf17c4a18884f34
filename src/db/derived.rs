//! What is derived, as one fingerprint a subject, to be compared with what its entries draw.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::case::grants::GrantDrawn;
use crate::domain::institution::aspect::AspectDrawn;
use crate::domain::returns::{PlanDrawn, Target};
use crate::domain::tracks::drawing::Drawing;
use crate::domain::tracks::state_code;
use crate::domain::unit::approval::ApprovalDrawn;
use crate::domain::value::digest::sha256_hex;

/// The fingerprint of everything derived for each subject: its known periods, profiles, sheets, grants, approvals,
/// plans, class and registration. A subject without any has that of nothing. Filings draw nothing and are left out.
///
/// # Errors
/// Those of the database.
pub fn fingerprint_list(txn: &mut Txn<'_>, units: Option<&[String]>) -> Result<HashMap<Uuid, String>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
        #[diesel(sql_type = Text)]
        fingerprint: String,
    }
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT subject_id, encode(sha256(convert_to(concat(\
           drawn_periods.lines, '//', drawn_profiles.lines, '//', drawn_sheets.lines, '//', drawn_grants.lines, '//', drawn_approvals.lines, '//', drawn_plans.lines, '//', drawn_aspects.lines), \
           'UTF8')), 'hex') AS fingerprint \
         FROM subject \
         LEFT JOIN (SELECT subject_id, string_agg(concat(seq, '|', previous_state, '|', state, '|', effective_from, '|', \
             effective_to, '|', precision, '|', reason, '|', basis, '|', array_to_string(owed, ',')), E'\\n' ORDER BY seq) AS lines \
           FROM period WHERE known_to IS NULL GROUP BY subject_id) AS drawn_periods USING (subject_id) \
         LEFT JOIN (SELECT subject_id, string_agg(concat(effective_from, '|', effective_to, '|', name, '|', unit_code), \
             E'\\n' ORDER BY effective_from) AS lines \
           FROM profile WHERE known_to IS NULL GROUP BY subject_id) AS drawn_profiles USING (subject_id) \
         LEFT JOIN (SELECT subject_id, string_agg(concat(effective_from, '|', effective_to, '|', stage, '|', stage_since, '|', \
             round, '|', body, '|', route, '|', exit_by, '|', principal, '|', admitted, '|', counted, '|', paid, '|', deposited, '|', assumed, '|', assumed_by, '|', unclaimed, '|', not_owed, '|', returned, '|', \
             recovered, '|', outstanding, '|', shortfall, '|', lenders_left, '|', claims_open, '|', objections_open, '|', \
             last_movement, '|', outcome, '|', objections_upheld, '|', vote_carried), E'\\n' ORDER BY effective_from) AS lines \
           FROM case_sheet WHERE known_to IS NULL GROUP BY subject_id) AS drawn_sheets USING (subject_id) \
         LEFT JOIN (SELECT subject_id, string_agg(concat(seq, '|', effective_from, '|', effective_to, '|', \
             array_to_string(clocks, ','), '|', basis, '|', approver), E'\\n' ORDER BY seq) AS lines \
           FROM tolling_grant WHERE known_to IS NULL GROUP BY subject_id) AS drawn_grants USING (subject_id) \
         LEFT JOIN (SELECT subject_id, string_agg(concat(seq, '|', month, '|', approved_on, '|', expected, '|', received), \
             E'\\n' ORDER BY seq) AS lines \
           FROM month_approval WHERE known_to IS NULL GROUP BY subject_id) AS drawn_approvals USING (subject_id) \
         LEFT JOIN (SELECT subject_id, string_agg(concat(seq, '|', measure, '|', effective_from, '|', effective_to, '|', \
             baseline_month, '|', baseline, '|', end_on, '|', array_to_string(target_months, ','), '|', \
             array_to_string(targets, ',')), E'\\n' ORDER BY seq) AS lines \
           FROM reduction_plan WHERE known_to IS NULL GROUP BY subject_id) AS drawn_plans USING (subject_id) \
         LEFT JOIN (SELECT subject_id, string_agg(concat(seq, '|', class, '|', registration, '|', effective_from, '|', \
             effective_to, '|', basis), E'\\n' ORDER BY seq) AS lines \
           FROM institution_aspect WHERE known_to IS NULL GROUP BY subject_id) AS drawn_aspects USING (subject_id) \
         WHERE track <> 'filing' AND ($1 IS NULL OR unit_code = ANY ($1))",
    )
    .bind::<Nullable<Array<Text>>, _>(units)
    .load(txn.connection)?;
    let pair = |row: Row| (row.subject_id, row.fingerprint);
    Ok(rows.into_iter().map(pair).collect())
}

/// The same of a drawing.
#[must_use]
pub fn fingerprint(drawing: &Drawing) -> String {
    let mut periods: Vec<_> = drawing.periods.iter().collect();
    periods.sort_by_key(|period| period.seq);
    let periods = periods.iter().map(|period| {
        [
            period.seq.to_string(),
            state_code(period.previous).to_owned(),
            period.state.to_string(),
            period.from.to_string(),
            said(period.to),
            period.precision.to_string(),
            period.reason.to_string(),
            period.basis.clone(),
            period.owed.join(","),
        ]
        .join("|")
    });
    let profiles = drawing.dossier.profiles.iter().map(|profile| {
        let (name, unit) = (profile.name.clone(), profile.unit.clone());
        [profile.from.to_string(), said(profile.to), name, unit].join("|")
    });
    let sheets = drawing.sheets.iter().map(|sheet| {
        [
            sheet.from.to_string(),
            said(sheet.to),
            sheet.stage.to_string(),
            sheet.stage_since.to_string(),
            sheet.round.to_string(),
            said(sheet.body.as_deref()),
            sheet.route.to_string(),
            said(sheet.exit_by),
            said(sheet.principal),
            sheet.admitted.to_string(),
            said(sheet.counted),
            sheet.paid.to_string(),
            sheet.deposited.to_string(),
            sheet.assumed.to_string(),
            said(sheet.assumed_by.as_deref()),
            said(sheet.unclaimed),
            sheet.not_owed.to_string(),
            sheet.returned.to_string(),
            sheet.recovered.to_string(),
            said(sheet.outstanding),
            said(sheet.shortfall),
            said(sheet.lenders_left),
            sheet.claims_open.to_string(),
            sheet.objections_open.to_string(),
            sheet.last_movement.to_string(),
            said(sheet.outcome),
            sheet.objections_upheld.to_string(),
            // As PostgreSQL writes a truth value into a text.
            said(sheet.vote_carried.map(|carried| if carried { "t" } else { "f" })),
        ]
        .join("|")
    });
    let lines = |lines: Vec<String>| lines.join("\n");
    let whole = [
        lines(periods.collect()),
        lines(profiles.collect()),
        lines(sheets.collect()),
        lines(drawing.grants.iter().map(grant_line).collect()),
        lines(drawing.approvals.iter().map(approval_line).collect()),
        lines(plan_lines(drawing)),
        lines(aspect_lines(drawing)),
    ]
    .join("//");
    sha256_hex(whole.as_bytes())
}

fn grant_line(grant: &GrantDrawn) -> String {
    let clocks: Vec<&str> = grant.clocks.iter().map(|clock| clock.code()).collect();
    [
        grant.seq.to_string(),
        grant.from.to_string(),
        grant.to.to_string(),
        clocks.join(","),
        grant.basis.clone(),
        grant.approver.clone(),
    ]
    .join("|")
}

fn approval_line(approval: &ApprovalDrawn) -> String {
    [
        approval.seq.to_string(),
        approval.month.end().to_string(),
        approval.on.to_string(),
        approval.expected.to_string(),
        approval.received.to_string(),
    ]
    .join("|")
}

fn plan_lines(drawing: &Drawing) -> Vec<String> {
    let mut plans: Vec<&PlanDrawn> = drawing.plans.iter().collect();
    plans.sort_by_key(|plan| plan.seq);
    let line = |drawn: &PlanDrawn| {
        let plan = &drawn.plan;
        let of =
            |said: fn(&Target) -> String| -> String { plan.targets.iter().map(said).collect::<Vec<_>>().join(",") };
        [
            drawn.seq.to_string(),
            plan.measure.to_string(),
            drawn.from.to_string(),
            self::said(drawn.to),
            plan.baseline_month.end().to_string(),
            plan.baseline.number().to_string(),
            plan.end_on.to_string(),
            of(|target| target.month.end().to_string()),
            of(|target| target.at_most.number().to_string()),
        ]
        .join("|")
    };
    plans.into_iter().map(line).collect()
}

fn aspect_lines(drawing: &Drawing) -> Vec<String> {
    let mut drawn: Vec<&AspectDrawn> = drawing.aspects.iter().collect();
    drawn.sort_by_key(|row| row.seq);
    let line = |row: &AspectDrawn| {
        [
            row.seq.to_string(),
            said(row.fact.class()),
            said(row.fact.registration()),
            row.from.to_string(),
            said(row.to),
            row.basis.clone(),
        ]
        .join("|")
    };
    drawn.into_iter().map(line).collect()
}

fn said<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
