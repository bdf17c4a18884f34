//! P2: one change, from the start of the process to its exit.

use std::process::Command;

use crate::ground::{Ground, Outcome};
use crate::registry::name_of;
use crate::tally::{self, Times};

/// Changes by each side.
const RUNS: usize = 31;
/// Changes before the times count.
const UNCOUNTED: usize = 3;
/// Sides that change something.
const SIDES: usize = 3;

/// The same rows by one statement: the institution by its name, the entry, the period that ends, drawn again, and the
/// one that begins. It checks nothing and knows beforehand what the program finds out.
fn statement(name: &str) -> String {
    format!(
        "WITH moment AS MATERIALIZED (SELECT record_moment() AS at), \
         last AS (SELECT period.* FROM period JOIN institution_name USING (subject_id) \
           WHERE name_key = '{name}' AND institution_name.known_to IS NULL AND period.known_to IS NULL \
           AND period.effective_to IS NULL), \
         written AS (INSERT INTO entry (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, \
             recorded_at, officer, basis, reason, act_id, payload, evidence) \
           SELECT subject_id, seq + 1, track, 'move', state, 'reducing', DATE '2019-11-01', 'exact', at, current_user, \
             'Notice-175', 'plan-filed', gen_random_uuid(), '{{}}', '[]' FROM last, moment RETURNING *), \
         ended AS (UPDATE period SET known_to = at FROM last, moment WHERE period.subject_id = last.subject_id \
           AND period.seq = last.seq AND period.known_to IS NULL RETURNING period.*) \
         INSERT INTO period (subject_id, seq, track, previous_state, state, effective_from, effective_to, precision, \
           reason, basis, owed, known_from) \
         SELECT subject_id, seq, track, previous_state, state, effective_from, DATE '2019-11-01', precision, reason, \
           basis, owed, known_to FROM ended \
         UNION ALL SELECT written.subject_id, written.seq, written.track, from_state, to_state, effective_on, NULL, \
           written.precision, written.reason, written.basis, '{{reduction-plan,custodian-baseline}}', recorded_at \
         FROM written, ended"
    )
}

/// The statement in a transaction of its own: in the record of an office one that records is ended by COMMIT.
fn committed<'psql>(psql: &'psql mut Command, name: &str) -> &'psql mut Command {
    for statement in ["BEGIN", &statement(name), "COMMIT"] {
        psql.arg("--command").arg(statement);
    }
    psql
}

/// Measures it: the sides take turns, each on an institution of its own.
pub fn measure(ground: &Ground) -> Outcome<()> {
    ground.record_new()?;
    let (mut ours, mut psql, mut typed) = (Times::default(), Times::default(), Times::default());
    let mut uncounted = Times::default();
    for turn in 0..UNCOUNTED + RUNS {
        let counts = turn >= UNCOUNTED;
        let name = |side: usize| name_of(turn * SIDES + side + 1);
        let arguments = [
            "log",
            &name(0),
            "reducing",
            "--effective",
            "2019-11-01",
            "--basis",
            "Notice-175",
            "--reason",
            "plan-filed",
        ];
        let times = if counts { &mut ours } else { &mut uncounted };
        times.of_run(&mut ground.winddown(&arguments))?;
        let times = if counts { &mut psql } else { &mut uncounted };
        times.of_run(committed(&mut ground.psql(), &name(1)))?;
        if let Some(mut command) = ground.psql_typed() {
            let times = if counts { &mut typed } else { &mut uncounted };
            times.of_run(committed(&mut command, &name(2)))?;
        }
    }
    same_written(ground)?;
    tally::side("winddown log", &ours);
    tally::side("psql, the server's own binary", &psql);
    tally::ratio("ratio", ours.median(), psql.median(), "at most 1.00");
    if ground.psql_typed().is_some() {
        tally::side("psql, as typed (a script that finds it)", &typed);
        tally::ratio("ratio", ours.median(), typed.median(), "at most 1.00");
    }
    Ok(())
}

/// Checks that every side wrote the same: nothing is measured against a statement that did less.
fn same_written(ground: &Ground) -> Outcome<()> {
    let kinds = ground.record_ask(
        "SELECT string_agg(DISTINCT rows, chr(10)) FROM (SELECT subject_id, string_agg(concat_ws(' ', seq, previous_state, state, \
         effective_from, effective_to, precision, reason, basis, owed, known_to IS NULL), '; ' ORDER BY seq, known_from) \
         AS rows FROM period GROUP BY subject_id HAVING max(seq) > 2) AS changed",
    )?;
    if kinds.lines().count() == 1 {
        Ok(())
    } else {
        Err(format!("the sides did not write the same rows:\n{kinds}").into())
    }
}
