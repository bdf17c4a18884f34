//! The sample nation many times over: the same lives under new ids, names and codes, so that the mixture stays what it is.
//! Entries are hashed as they come in, by the record's own trigger. What a payload says of a name or a code stays that of
//! the life it was copied from, and so does the digest of a filing: lists read neither.

use winddown::db::sample_rows::sample_write;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::setup::make_ready;
use winddown::sample::packed;

use crate::ground::{Ground, Outcome};

/// Tables whose rows are copied, those first that others refer to, each with what else tells two copies of a row apart:
/// a column and its value in copy `copy`.
const COPIED: [(&str, &[(&str, &str)]); 10] = [
    ("subject", &[("short_number", "NULL")]),
    ("entry", &[]),
    ("period", &[]),
    ("profile", &[("name", "name || copy")]),
    ("institution_name", &[("name", "name || copy"), ("name_key", "name_key || copy")]),
    ("institution_identifier", &[("value", "value || '-' || copy")]),
    ("case_sheet", &[]),
    ("monthly_return", &[]),
    ("lead_mark", &[("value", "value || '-' || copy")]),
    ("tolling_grant", &[]),
];

/// Copies every life so many times. A column of ids names the copy of what it named; a unit has one chain, and is not
/// copied.
fn sql(copies: usize) -> String {
    let mut script = String::from(
        r"\set QUIET on
SET client_min_messages = warning;
SET maintenance_work_mem = '512MB';
SET work_mem = '256MB';
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_chain;
ALTER TABLE subject ENABLE ALWAYS TRIGGER short_number_give;
SET session_replication_role = replica;
CREATE TEMP TABLE life AS SELECT subject_id FROM subject WHERE track <> 'unit';
CREATE UNIQUE INDEX ON life (subject_id);
ANALYZE life;
CREATE FUNCTION pg_temp.copied(id uuid, copy integer) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN md5(id::text || copy)::uuid;
CREATE FUNCTION pg_temp.columns(of regclass, changed text[]) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(CASE
        WHEN changed[array_position(changed, attname::text) + 1] IS NOT NULL
            THEN changed[array_position(changed, attname::text) + 1]
        WHEN atttypid = 'uuid'::regtype AND attname <> 'act_id'
            THEN format('CASE WHEN %1$I IS NOT NULL THEN pg_temp.copied(%1$I, copy) END', attname)
        ELSE quote_ident(attname) END, ', ' ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = of AND attnum > 0 AND NOT attisdropped $$;
",
    );
    for (table, changed) in COPIED {
        let changed: Vec<String> = changed.iter().map(|(column, value)| format!("'{column}', $v${value}$v$")).collect();
        let order = if table == "entry" { "ORDER BY pg_temp.copied(subject_id, copy), seq" } else { "" };
        script.push_str(&format!(
            "SELECT format('INSERT INTO {table} SELECT %s FROM (SELECT original.*, copy FROM {table} AS original \
             JOIN life USING (subject_id), generate_series(1, {copies}) AS copy) AS made {order}', \
             pg_temp.columns('{table}', ARRAY[{}]::text[])) \\gexec\n",
            changed.join(", ")
        ));
    }
    script.push_str(
        "SELECT setval('subject_short_number', max(short_number)) FROM subject;\n\
         SELECT institution_now_draw(array_agg(subject_id)) FROM subject WHERE track = 'institution';\n\
         SELECT sums_redraw();\n\
         VACUUM ANALYZE;\n",
    );
    script
}

/// Makes a database with the sample nation so many times, once being the sample itself.
pub fn nation_times(ground: &Ground, database: &str, times: usize) -> Outcome<()> {
    ground.database_new(database)?;
    let owner = ground.owner_url(database);
    make_ready(&owner, true, Some(NATIONAL_LOGIN))?;
    sample_write(&owner, &packed::nation()?, &mut |_, _| ())?;
    if times > 1 {
        ground.script(database, &sql(times - 1))?;
    }
    ground.script(database, "VACUUM ANALYZE; CHECKPOINT;")
}
