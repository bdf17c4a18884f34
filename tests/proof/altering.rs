//! A record with rows in every table, two checkpoints of it, and whatever can be done to it by a superuser.

use std::collections::BTreeMap;

use winddown::actions::checkpoint::verify;
use winddown::db::rebuild::{Rebuild, rebuild};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};
use winddown::domain::check::Invariant;
use winddown::domain::checkpoint::Note;
use winddown::reports::Cut;
use winddown::reports::audit::audit;
use winddown::reports::check::check;

use crate::check::derived::{changed, filled};
use crate::cli::desk::Desk;
use crate::support::sql::lines;

/// Tables that say nothing of the record, or that another proof is made for, each with why it is left out.
pub const LEFT_OUT: [(&str, &str); 12] = [
    ("duty", "drawn from the ledger of duties, `duty_entry`: `audit verify` compares it"),
    ("duty_reach", "drawn from `duty` and the tree: `db rebuild --check` compares it"),
    ("known_word", "what may be written, not what was: `db migrate` puts back what is missing"),
    ("lead_counter", "the next number to be given"),
    ("name_gate", "where two who register one name wait for each other"),
    ("officer", "names of logins; each act of the ledger of duties has the name as well"),
    ("record", "whether it is a sample"),
    ("reporting_unit", "brought up to the program by `db migrate`"),
    ("return_said", "rows of a transaction that is under way"),
    ("rule_kind", "what may be written, not what was: `db migrate` puts back what is missing"),
    ("sum_settled", "until when sums are kept"),
    ("__diesel_schema_migrations", "the program's own, which refuses to work where it differs"),
];

/// What is said of an alteration by each of those who look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundBy {
    pub verify: bool,
    pub check: bool,
    pub rebuild: bool,
}

impl FoundBy {
    pub const fn anybody(self) -> bool {
        self.verify || self.check || self.rebuild
    }
}

/// The record, as it was and as somebody altered it.
pub struct Bench {
    pub desk: Desk,
    pub kept: Note,
    /// Its tables, each with its columns and their types.
    pub tables: BTreeMap<String, Vec<(String, String)>>,
}

impl Bench {
    pub fn new() -> Self {
        let mut desk = Desk::new();
        filled(&mut desk);
        beside_fill(&mut desk);
        let kept = desk.done("audit show").text().parse().expect("a checkpoint");
        let tables = tables_of(&desk);
        // A superuser is held by nothing; what was is kept beside, to be put back.
        desk.record.run(
            "DO $$ DECLARE one text; BEGIN FOR one IN \
               SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint \
               WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'c', 'x') ORDER BY contype DESC \
             LOOP EXECUTE one; END LOOP; END $$; CREATE SCHEMA was;",
        );
        for table in tables.keys() {
            desk.record.run(&format!("CREATE TABLE was.{table} AS TABLE public.{table}"));
        }
        Self { desk, kept, tables }
    }

    /// Does something behind the program. None where it could not be done or altered nothing.
    pub fn altered(&self, statements: &str) -> Option<FoundBy> {
        use diesel::connection::SimpleConnection;
        let spoilt =
            self.desk.record.owner().batch_execute(&format!("SET session_replication_role = replica; {statements}"));
        let touched = self.touched();
        let found = (spoilt.is_ok() && !touched.is_empty()).then(|| self.found());
        self.put_back(&touched);
        found
    }

    /// The tables that are not what they were.
    fn touched(&self) -> Vec<String> {
        // Rows of JSON cannot be compared: all are compared as text.
        let rows = |schema: &str, table: &str| format!("SELECT held::text FROM {schema}.{table} AS held");
        let asked: Vec<String> = self
            .tables
            .keys()
            .map(|table| {
                let (was, now) = (rows("was", table), rows("public", table));
                format!(
                    "SELECT '{table}' AS line WHERE EXISTS \
                     (({was} EXCEPT ALL {now}) UNION ALL ({now} EXCEPT ALL {was}))"
                )
            })
            .collect();
        lines(&mut self.desk.record.owner(), &asked.join(" UNION ALL "))
    }

    fn put_back(&self, touched: &[String]) {
        for table in touched {
            // All but what the database works out by itself.
            self.desk.record.run(&format!(
                "SET session_replication_role = replica; DELETE FROM public.{table}; \
                 DO $$ DECLARE given text; BEGIN \
                   SELECT string_agg(quote_ident(attname), ', ') INTO given FROM pg_attribute \
                   WHERE attrelid = 'public.{table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''; \
                   EXECUTE format('INSERT INTO public.{table} (%1$s) SELECT %1$s FROM was.{table}', given); END $$"
            ));
        }
    }

    /// Who says that something was altered. What cannot be read is not what it was either.
    pub fn found(&self) -> FoundBy {
        let record = &self.desk.record;
        let mut session = record.session_as(NATIONAL_LOGIN);
        let cut = Cut { as_of: record.today(), known_at: session.known_at(), units: None, limit: None };
        let walked = in_txn(&mut session, Access::Read, |txn| audit(txn, None));
        let held = verify(&mut record.session_now(NATIONAL_LOGIN).expect("a session"), Some(&self.kept));
        let checked =
            in_txn(&mut session, Access::Read, |txn| check(txn, &cut, &[Invariant::Derived, Invariant::Unreadable]));
        let drawn = rebuild(&record.owner_url(), Rebuild::Check, &mut |_, _| ());
        FoundBy {
            verify: walked.map_or(true, |found| found.break_count > 0)
                || held.map_or(true, |held| held.is_none_or(|held| !held.faults.is_empty())),
            check: checked.map_or(true, |found| !found.rows.is_empty()),
            rebuild: drawn.map_or(true, |drawn| {
                drawn.differing + drawn.rows_of_now + drawn.sums + drawn.unreadable + drawn.beside.len() > 0
            }),
        }
    }
}

/// A row of a table: the one at this place, counted round.
pub fn some_row(table: &str, place: usize) -> String {
    format!(
        "ctid = (SELECT ctid FROM {table} ORDER BY {table}::text \
         OFFSET {place} % greatest(1, (SELECT count(*) FROM {table})) LIMIT 1)"
    )
}

/// What a column holds, changed.
pub fn other_value(column: &str, kind: &str) -> String {
    match kind {
        "json" => format!("('{{\"of\":' || {column}::text || '}}')::json"),
        "bytea" => format!("coalesce({column}, '') || '\\x00'::bytea"),
        "timestamp with time zone" => format!("coalesce({column}, now()) + interval '1 microsecond'"),
        _ => changed(column, kind),
    }
}

fn tables_of(desk: &Desk) -> BTreeMap<String, Vec<(String, String)>> {
    let mut tables: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let query = "SELECT concat_ws(' ', relname, attname, regexp_replace(format_type(atttypid, NULL), '^(numeric)$', 'numeric')) AS line \
         FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace \
         AND relkind = 'r' AND attnum > 0 AND NOT attisdropped ORDER BY relname, attnum";
    for line in lines(&mut desk.record.owner(), query) {
        let mut words = line.splitn(3, ' ').map(str::to_owned);
        let mut word = || words.next().expect("table, column and type");
        let (table, column, kind) = (word(), word(), word());
        if !LEFT_OUT.iter().any(|(name, _)| *name == table) {
            tables.entry(table).or_default().push((column, kind));
        }
    }
    tables
}

/// Rows in every table that is drawn from no entry, and two checkpoints: one in the middle, one at the end.
fn beside_fill(desk: &mut Desk) {
    for file in ["inspection.csv", "inspection.toml", "troubles.csv", "troubles.toml"] {
        desk.data(file);
    }
    desk.done("audit key office.key --name cn/office");
    desk.done("import institutions inspection.csv --profile inspection.toml");
    desk.done("import changes troubles.csv --profile troubles.toml");
    desk.done("review resolve --where kind=undecided --dismiss --basis 核查");
    desk.done("rule set stuck.route-days 20 --unit 330000 --from 2021-02-01 --source 浙金办");
    for (name, balance) in [("甲贷", "100wan"), ("庚贷", "200wan"), ("甲贷", "90wan")] {
        desk.done(&format!("return file {name} 2020-04 --balance {balance} --lenders 90 --borrowers 30 --basis 月报"));
    }
    desk.done("institution transfer 丁贷 --to 330200 --effective 2021-02-01 --basis 协议");
    desk.done("institution merge 戊贷 --into 丙贷 --effective 2020-05-01 --basis 核查");
    desk.done("bulletin publish --as-of 2020-11-30 --baseline 2019-12-31 --basis 会议");
    desk.done("institution identify 甲贷 domain jia.example --effective 2016-01-01 --basis 备案");
    desk.done("institution add 乙金服有限公司 --uscc 91330100MA28XXXX12 --accept-check-digit --evidence licence-image --registered 杭州市 --effective 2015-01-01 --basis 登记");
    desk.done("audit checkpoint --key office.key");
    desk.done("institution transfer 丁贷 --accept --basis 协议");
    desk.record.run("SELECT sums_settle()");
    desk.done("issue raise 甲贷 资金不足 --category funds --effective 2020-06-01 --basis 台账");
    desk.done("audit checkpoint --key office.key");
}
