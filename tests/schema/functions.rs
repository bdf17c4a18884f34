//! Every function there is and will be: none reads a name of the caller's, none is called by those who need it not.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::setup::make_ready;

use crate::support::Record;
use crate::support::sql::lines;

/// Functions of ours, in whatever schema: those of no extension and not the server's own.
const OURS: &str = "pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace \
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND NOT EXISTS (SELECT 1 FROM pg_depend \
      WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')";

/// What runs with the rights of the owner, each for a reason: whoever adds a function here says why beside it.
const AS_OWNER: &[&str] = &[
    // What officers write they write by these: each asks for a duty to write, there, and takes the moment from the door.
    "act_write(timestamp with time zone,uuid[],json,json,json,text[],json[],json[],json)",
    "bulletin_write(timestamp with time zone,uuid,integer,integer,text,date,date,timestamp with time zone,text,text)",
    // What holds others up is behind a door; these ask for a duty to write and go through it.
    "calendar_hold()",
    "calendar_write(timestamp with time zone,json,json)",
    // What the nation signs.
    "checkpoint_write(timestamp with time zone,bigint,text,text,timestamp with time zone,text[],text[],text[],text[])",
    // What administrators write: asks whether the session is one, at that unit.
    "duty_write(text,text,text,text,text[],date,date,text)",
    // Who holds a code is known to the nation alone: triggers keep it, and whoever asks learns the unit and no more.
    "identifier_added()",
    "identifier_claim(uuid[],text[],text[])",
    "identifier_closed()",
    "identifier_follows_state()",
    "identifier_holders(text[],text[])",
    // Lists and what waits of them: written with an import of the same moment, and decided by the offices it waits with.
    "import_returns_write(timestamp with time zone,uuid,integer[],integer[],text[],date[],text[],uuid[],text[],text[],text[])",
    "import_rows_write(timestamp with time zone,uuid,integer[],text[],text[],uuid[],text[],integer[],uuid[],text[],integer[])",
    "import_write(timestamp with time zone,uuid,text,text,text,text,bigint,integer,text,date,text)",
    // Rows of now are nobody's to write; what these write depends on the record alone.
    "institution_now_draw(uuid[])",
    "institution_now_follow()",
    // Numbers of leads are free or taken in the nation, whoever may see the lead.
    "lead_merge_stands()",
    "lead_number_free(text,integer)",
    "lead_number_own()",
    "lead_number_take(text,integer,text)",
    "lead_number_taken(text)",
    // A merge is judged by records that the officer may not see.
    "merge_passes_on()",
    "merge_stands()",
    "months_hold(integer[],boolean)",
    // Two who add look-alikes at one moment pass one after the other.
    "name_gate_pass()",
    // Scopes are nobody's to write but this trigger's.
    "officer_scope_redraw()",
    "record_moment()",
    // More of what officers write.
    "returns_said(uuid[],date[],integer[])",
    "returns_said_forget()",
    "returns_write(timestamp with time zone,uuid,uuid[],date[],integer[],integer[],bigint[],bigint[],bigint[],bigint[],bigint[],bigint[],bigint[],boolean[],boolean[],boolean[],boolean[],text[],date[],text[])",
    "review_decide(timestamp with time zone,uuid[],text[],text[],uuid[])",
    "review_seen(timestamp with time zone,uuid,uuid[],integer[],date,text[])",
    "review_write(timestamp with time zone,uuid,uuid[],integer[],text[],uuid[],text[],text[],text[],text[],text[])",
    // Who brought a list in is his and the nation's to see; of which list an item is, whoever sees the item may know.
    "reviews_of_list(uuid[],text,text)",
    "rule_write(timestamp with time zone,text,text,date,text,text)",
    // The sequence of short numbers is nobody's to use but this trigger's.
    "short_number_give()",
    // Only the owner of a table may analyse it. Asks for a duty to write.
    "statistics_refresh(text[])",
    // Sums are nobody's to write; what these write depends on the record alone.
    "sums_follow()",
    "sums_put(uuid[],date[],text[],integer[],timestamp with time zone,timestamp with time zone)",
    "sums_settle()",
    "survivor_stays()",
    // Names rows that no officer is shown.
    "unreadable_list()",
    // Which locks are held is anybody's to see; the door that they are held on may not be named.
    "writer_moments()",
    "writing_ends()",
];

/// What officers call, or have called for them by an index or a policy. Triggers need no leave.
const OF_OFFICERS: &[&str] = &[
    "act_write(timestamp with time zone,uuid[],json,json,json,text[],json[],json[],json)",
    "bulletin_write(timestamp with time zone,uuid,integer,integer,text,date,date,timestamp with time zone,text,text)",
    "calendar_hold()",
    "calendar_write(timestamp with time zone,json,json)",
    "case_now_of(uuid[])",
    "checkpoint_write(timestamp with time zone,bigint,text,text,timestamp with time zone,text[],text[],text[],text[])",
    "duty_entry_hash(bytea,duty_entry)",
    "duty_write(text,text,text,text,text[],date,date,text)",
    "identifier_holders(text[],text[])",
    "import_returns_write(timestamp with time zone,uuid,integer[],integer[],text[],date[],text[],uuid[],text[],text[],text[])",
    "import_rows_write(timestamp with time zone,uuid,integer[],text[],text[],uuid[],text[],integer[],uuid[],text[],integer[])",
    "import_write(timestamp with time zone,uuid,text,text,text,text,bigint,integer,text,date,text)",
    "institution_now_of(uuid[])",
    "known_at(timestamp with time zone,timestamp with time zone,timestamp with time zone)",
    "known_moment()",
    "lead_number_take(text,integer,text)",
    "lead_number_taken(text)",
    "months_hold(integer[],boolean)",
    "name_grams(text)",
    "record_moment()",
    "replica_reaches(pg_lsn,interval)",
    "return_sum_of(uuid[],date[])",
    "returns_said(uuid[],date[],integer[])",
    "returns_said_forget()",
    "returns_write(timestamp with time zone,uuid,uuid[],date[],integer[],integer[],bigint[],bigint[],bigint[],bigint[],bigint[],bigint[],bigint[],boolean[],boolean[],boolean[],boolean[],text[],date[],text[])",
    "review_decide(timestamp with time zone,uuid[],text[],text[],uuid[])",
    "review_seen(timestamp with time zone,uuid,uuid[],integer[],date,text[])",
    "review_write(timestamp with time zone,uuid,uuid[],integer[],text[],uuid[],text[],text[],text[],text[],text[])",
    "reviews_of_list(uuid[],text,text)",
    "rule_value_reads(text,text)",
    "rule_write(timestamp with time zone,text,text,date,text,text)",
    "standing_of(uuid[])",
    "standing_sum_of(uuid[])",
    "stands_on(date,date,date)",
    "statistics_refresh(text[])",
    "sums_settle()",
    "units_of_officer(boolean)",
    "unreadable_list()",
    "writer_list()",
    "writer_moments()",
];

/// A body that was read when the function was made has no names left to be looked up when it is called.
#[test]
fn every_function_has_a_search_path_in_which_no_temporary_table_comes_first() {
    let record = Record::new();
    let query = format!(
        "SELECT pg_proc.oid::regprocedure::text AS line FROM {OURS} AND prosqlbody IS NULL \
         AND proconfig IS DISTINCT FROM ARRAY['search_path=pg_catalog, public, pg_temp'] ORDER BY 1"
    );
    assert_eq!(lines(&mut record.owner(), &query), [""; 0]);
}

#[test]
fn only_the_functions_listed_here_run_as_the_owner() {
    let record = Record::new();
    let query = format!("SELECT pg_proc.oid::regprocedure::text AS line FROM {OURS} AND prosecdef ORDER BY 1");
    assert_eq!(lines(&mut record.owner(), &query), AS_OWNER);
}

#[test]
fn officers_call_what_they_need_and_nobody_else_calls_anything() {
    let record = Record::new();
    let query = format!(
        "SELECT ours.oid::regprocedure || ' ' || CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END AS line \
         FROM (SELECT pg_proc.* FROM {OURS}) AS ours, aclexplode(coalesce(proacl, acldefault('f', proowner))) \
         WHERE grantee <> proowner ORDER BY 1"
    );
    let expected: Vec<_> = OF_OFFICERS.iter().map(|name| format!("{name} winddown_officer")).collect();
    assert_eq!(lines(&mut record.owner(), &query), expected);
}

/// What everybody may do in the database and in its schemas.
const OF_EVERYBODY: &str = "SELECT privilege_type AS line FROM pg_database, \
    aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE datname = current_database() AND grantee = 0 \
    AND privilege_type <> 'CONNECT' \
    UNION ALL SELECT nspname || ' ' || privilege_type FROM pg_namespace, aclexplode(nspacl) \
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND grantee = 0 AND privilege_type <> 'USAGE'";

#[test]
fn whoever_may_connect_makes_nothing_in_the_database() {
    let record = Record::new();
    assert_eq!(lines(&mut record.owner(), OF_EVERYBODY), [""; 0]);
    record.auditor("maker_of_tables", "CN");
    let mut login = record.connection_as("maker_of_tables");
    for made in
        ["CREATE TEMPORARY TABLE subject (one integer)", "CREATE TABLE public.mine (one integer)", "CREATE SCHEMA mine"]
    {
        let refused = login.batch_execute(made).expect_err("refused").to_string();
        assert!(refused.contains("permission denied"), "{made}: {refused}");
    }
}

/// Rights on a database are no part of a backup or a copy of it.
#[test]
fn making_a_restored_database_ready_closes_it_again() {
    let record = Record::new();
    record.run(
        "DO $$ BEGIN EXECUTE format('GRANT TEMPORARY, CREATE ON DATABASE %I TO PUBLIC', current_database()); END $$",
    );
    assert_eq!(lines(&mut record.owner(), OF_EVERYBODY).len(), 2);
    let ready = make_ready(&record.owner_url(), true, Some(NATIONAL_LOGIN)).expect("ready");
    assert!(!ready.open_to_all);
    assert_eq!(lines(&mut record.owner(), OF_EVERYBODY), [""; 0]);
}

/// The condition of every list costs what its comparisons cost: nothing calls a function for every row.
#[test]
fn what_stands_and_is_known_is_asked_in_line() {
    #[derive(QueryableByName)]
    struct Plan {
        #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
        step: String,
    }
    let record = Record::new();
    let plan: Vec<Plan> = diesel::sql_query(
        "EXPLAIN (VERBOSE) SELECT name FROM profile WHERE stands_on(effective_from, effective_to, '2020-01-01') \
         AND known_at(known_from, known_to, '2020-01-01 00:00+00')",
    )
    .load(&mut record.connection_as(NATIONAL_LOGIN))
    .expect("a plan");
    let plan = plan.into_iter().map(|row| row.step).collect::<String>();
    assert!(plan.contains("effective_to > '2020-01-01'::date"), "{plan}");
    assert!(!plan.contains("stands_on") && !plan.contains("known_at"), "{plan}");
}

/// Officers read. What they write goes through a function; but for the lines of imports and their reviews, which come next.
#[test]
fn no_officer_has_a_right_to_write_to_a_table() {
    let record = Record::new();
    let granted = "SELECT relname || ' ' || privilege_type AS line FROM pg_class, aclexplode(relacl) \
        WHERE relkind IN ('r', 'p', 'v') AND grantee = 'winddown_officer'::regrole AND privilege_type <> 'SELECT' \
        UNION ALL SELECT relname || ' ' || attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid, aclexplode(attacl) \
        WHERE grantee = 'winddown_officer'::regrole AND privilege_type <> 'SELECT' ORDER BY 1";
    let granted = lines(&mut record.owner(), granted);
    let others: Vec<_> =
        granted.iter().filter(|line| !line.starts_with("import") && !line.starts_with("review_")).collect();
    assert!(others.is_empty(), "{others:?}");
}
