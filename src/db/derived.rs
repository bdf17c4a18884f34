//! What is derived, as one fingerprint a subject, to be compared with what its entries draw.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::digest::sha256_hex;
use crate::domain::drawing::Drawing;
use crate::domain::state::state_code;

/// The fingerprint of everything derived for each subject: its known periods, profiles and sheets. A subject without any
/// has that of nothing.
///
/// # Errors
/// Those of the database.
pub fn fingerprint_list(
    txn: &mut Txn<'_>,
    units: Option<&[String]>,
) -> Result<HashMap<Uuid, String>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
        #[diesel(sql_type = Text)]
        fingerprint: String,
    }
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT subject_id, encode(sha256(convert_to(concat(\
           drawn_periods.lines, '//', drawn_profiles.lines, '//', drawn_sheets.lines), 'UTF8')), 'hex') AS fingerprint \
         FROM subject \
         LEFT JOIN (SELECT subject_id, string_agg(concat(seq, '|', previous_state, '|', state, '|', effective_from, '|', \
             effective_to, '|', precision, '|', reason, '|', basis, '|', array_to_string(owed, ',')), E'\\n' ORDER BY seq) AS lines \
           FROM period WHERE known_to IS NULL GROUP BY subject_id) AS drawn_periods USING (subject_id) \
         LEFT JOIN (SELECT subject_id, string_agg(concat(effective_from, '|', effective_to, '|', name, '|', unit_code), \
             E'\\n' ORDER BY effective_from) AS lines \
           FROM profile WHERE known_to IS NULL GROUP BY subject_id) AS drawn_profiles USING (subject_id) \
         LEFT JOIN (SELECT subject_id, string_agg(concat(effective_from, '|', effective_to, '|', stage, '|', stage_since, '|', \
             round, '|', body, '|', route, '|', exit_by, '|', principal, '|', admitted, '|', paid, '|', assumed, '|', returned, '|', \
             recovered, '|', outstanding, '|', shortfall, '|', lenders_left, '|', claims_open, '|', objections_open, '|', \
             last_movement, '|', outcome), E'\\n' ORDER BY effective_from) AS lines \
           FROM case_sheet WHERE known_to IS NULL GROUP BY subject_id) AS drawn_sheets USING (subject_id) \
         WHERE track <> 'unit' AND ($1 IS NULL OR unit_code = ANY ($1))",
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
            sheet.paid.to_string(),
            sheet.assumed.to_string(),
            sheet.returned.to_string(),
            sheet.recovered.to_string(),
            said(sheet.outstanding),
            said(sheet.shortfall),
            said(sheet.lenders_left),
            sheet.claims_open.to_string(),
            sheet.objections_open.to_string(),
            sheet.last_movement.to_string(),
            said(sheet.outcome),
        ]
        .join("|")
    });
    let lines = |lines: Vec<String>| lines.join("\n");
    let whole = [
        lines(periods.collect()),
        lines(profiles.collect()),
        lines(sheets.collect()),
    ]
    .join("//");
    sha256_hex(whole.as_bytes())
}

fn said<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
