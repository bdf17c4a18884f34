//! P4: many changes from one file, against COPY of the rows that they came to.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::ground::{Ground, Outcome, run};
use crate::registry::{FILLING_ACT, INSTITUTIONS, name_of};
use crate::tally::{self, Times};

/// A table that is copied: its columns, which of its rows are new, and in which order they are copied.
struct Copied {
    table: &'static str,
    columns: &'static str,
    new: &'static str,
    order: &'static str,
}

/// Rows that were not known when the registry was filled.
const LEARNT: &str = "known_from > (SELECT max(recorded_at) FROM entry WHERE act_id = 'FILLING_ACT')";

/// All that a change is written to. The hashes are made by the trigger, as for the program, and the moment of recording has
/// to be the present one; it comes by default.
const TABLES: [Copied; 6] = [
    Copied {
        table: "subject",
        columns: "subject_id, track, unit_code, shared_units, parent_id, parent_seq",
        new: "parent_id IS NOT NULL",
        order: "subject_id",
    },
    Copied {
        table: "entry",
        columns: "subject_id, seq, track, kind, from_state, to_state, effective_on, precision, officer, basis, reason, \
                  note, corrects, act_id, payload, evidence",
        new: "act_id <> 'FILLING_ACT'",
        order: "subject_id, seq",
    },
    Copied {
        table: "period",
        columns: "subject_id, seq, track, previous_state, state, effective_from, effective_to, precision, reason, basis, \
                  owed, known_from, known_to",
        new: LEARNT,
        order: "subject_id, seq",
    },
    Copied { table: "case_sheet", columns: "*", new: LEARNT, order: "subject_id, effective_from" },
    Copied { table: "institution_now", columns: "*", new: LEARNT, order: "subject_id" },
    Copied { table: "case_now", columns: "*", new: LEARNT, order: "institution_id" },
];

/// A kind of change that a file is full of.
struct Change {
    label: &'static str,
    state: &'static str,
    reason: &'static str,
}

const CHANGES: [Change; 2] = [
    Change { label: "begins reducing: 1 entry each", state: "reducing", reason: "plan-filed" },
    Change { label: "stops: 2 entries and a case each", state: "closed-unresolved", reason: "voluntary" },
];

/// Measures both kinds of change.
pub fn measure(ground: &Ground) -> Outcome<()> {
    for change in CHANGES {
        change_measure(ground, &change)?;
    }
    Ok(())
}

fn change_measure(ground: &Ground, change: &Change) -> Outcome<()> {
    let file = changes_file(ground, "changes.csv", change.state, change.reason, INSTITUTIONS)?;
    let (mut ours, mut copy) = (Times::default(), Times::default());
    // In each round both sides start from the registry as it was.
    for _ in 0..ground.rounds {
        ground.record_new()?;
        ours.of_run(&mut log_from(ground, &file))?;
        let script = rows_take(ground)?;
        ground.record_new()?;
        ground.record_script("ALTER TABLE entry ALTER recorded_at SET DEFAULT transaction_timestamp()")?;
        let mut psql = ground.psql_owner();
        copy.of_run(psql.arg("--single-transaction").arg("--file").arg(&script))?;
    }
    tally::remark(change.label);
    tally::side("winddown log --from", &ours);
    tally::side("COPY of the rows it wrote", &copy);
    tally::ratio("ratio", ours.median(), copy.median(), "at most 1.50");
    Ok(())
}

/// Writes a file of changes in the program's own words, one for each of the first institutions.
pub fn changes_file(ground: &Ground, file_name: &str, state: &str, reason: &str, count: usize) -> Outcome<PathBuf> {
    let mut text = String::from("institution,state,effective,basis,reason,note\n");
    for number in 1..=count {
        writeln!(text, "{},{state},2019-11-01,Notice-175,{reason},", name_of(number))?;
    }
    let file = ground.file(file_name);
    std::fs::write(&file, text)?;
    Ok(file)
}

/// The command under measurement.
pub fn log_from(ground: &Ground, file: &Path) -> Command {
    let mut command = ground.winddown(&["log", "--quiet", "--from"]);
    command.arg(file);
    command
}

/// Copies out the rows that the program wrote, and gives the script that copies them in again: the periods that ended
/// are closed by one update.
fn rows_take(ground: &Ground) -> Outcome<PathBuf> {
    let moment = ground.record_ask("SELECT max(known_from) FROM period")?;
    let mut script = String::new();
    for Copied { table, columns, new, order } in TABLES {
        let new = new.replace("FILLING_ACT", FILLING_ACT);
        let file = ground.file(table);
        let file = file.display();
        run(ground
            .psql_owner()
            .arg("--command")
            .arg(format!("\\copy (SELECT {columns} FROM {table} WHERE {new} ORDER BY {order}) TO '{file}'")))?;
        match table {
            "period" => writeln!(
                script,
                "UPDATE period SET known_to = '{moment}' WHERE known_to IS NULL AND effective_to IS NULL AND state = 'operating';"
            )?,
            // One row an institution, which gives way to the one that is so now.
            "institution_now" | "case_now" => writeln!(script, "DELETE FROM {table};")?,
            _ => {}
        }
        let columns = if columns == "*" { String::new() } else { format!("({columns}) ") };
        writeln!(script, "\\copy {table} {columns}FROM '{file}'")?;
    }
    let file = ground.file("copy.sql");
    std::fs::write(&file, script)?;
    Ok(file)
}
