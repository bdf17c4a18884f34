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

/// The same act by one statement: the institution by its name, and through the door the entry, the period that ends, drawn
/// again, and the one that begins. It judges nothing and knows beforehand what the program finds out.
fn statement(name: &str) -> String {
    format!(
        "WITH last AS (SELECT period.* FROM period JOIN institution_name USING (subject_id) \
           WHERE name_key = '{name}' AND institution_name.known_to IS NULL AND period.known_to IS NULL \
           AND period.effective_to IS NULL) \
         SELECT act_write(record_moment(), ARRAY[subject_id], NULL, NULL, \
           json_build_array(json_build_object('subject_id', subject_id, 'seq', seq + 1, 'track', track, 'kind', 'move', \
             'from_state', state, 'to_state', 'reducing', 'effective_on', '2019-11-01', 'precision', 'exact', \
             'basis', 'Notice-175', 'reason', 'plan-filed', 'act_id', gen_random_uuid(), 'payload', '{{}}', 'evidence', '[]')), \
           ARRAY['period'], ARRAY[json_build_array(json_build_object('subject_id', subject_id, 'seq', seq))], \
           ARRAY[json_build_array( \
             (to_jsonb(last) || jsonb_build_object('effective_to', '2019-11-01'))::json, \
             json_build_object('subject_id', subject_id, 'seq', seq + 1, 'track', track, 'previous_state', state, \
               'state', 'reducing', 'effective_from', '2019-11-01', 'precision', 'exact', 'reason', 'plan-filed', \
               'basis', 'Notice-175', 'owed', '[\"reduction-plan\", \"custodian-baseline\"]'::json))], NULL) FROM last"
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
