//! P1: a million monthly returns from one file, against COPY of the rows that they came to.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::ground::{Ground, Outcome, run};
use crate::registry::{INSTITUTIONS, name_of};
use crate::tally::{self, Times};

/// The months of every institution.
const MONTHS: usize = 10;
/// How often the memory of the program is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// The columns that are copied, and which rows are new. The hash of the entry is made by the trigger, as for the program.
const TABLES: [(&str, &str, &str); 3] = [
    ("subject", "subject_id, track, unit_code", "track = 'filing'"),
    (
        "entry",
        "subject_id, seq, track, kind, from_state, to_state, effective_on, precision, officer, basis, reason, note, \
         corrects, act_id, payload, evidence",
        "track = 'filing'",
    ),
    ("monthly_return", "*", "true"),
];

/// Measures the import of a file by institution and month, then the same months again with other figures.
pub fn measure(ground: &Ground) -> Outcome<()> {
    let file = returns_file(ground, "returns.csv", 0)?;
    let later = returns_file(ground, "restated.csv", 1)?;
    let (mut ours, mut copy, mut restated) = (Times::default(), Times::default(), Times::default());
    let mut peak = 0;
    // In each round both sides start from the registry as it was.
    for _ in 0..ground.rounds {
        ground.record_new()?;
        peak = peak.max(watched(&mut import(ground, &file), &mut ours)?);
        let script = rows_take(ground)?;
        peak = peak.max(watched(&mut import(ground, &later), &mut restated)?);
        ground.record_new()?;
        ground.record_script("ALTER TABLE entry ALTER recorded_at SET DEFAULT transaction_timestamp()")?;
        let mut psql = ground.psql_owner();
        copy.of_run(psql.arg("--single-transaction").arg("--file").arg(&script))?;
    }
    tally::side("winddown return import, 1,000,000 returns", &ours);
    tally::side("COPY of the rows it wrote", &copy);
    tally::ratio("ratio", ours.median(), copy.median(), "at most 1.50");
    tally::side("the same months again, all restated", &restated);
    tally::remark(&format!("peak memory of the program {} MiB, goal at most 64", peak / 1024));
    Ok(())
}

fn import(ground: &Ground, file: &std::path::Path) -> Command {
    let mut command = ground.winddown(&["return", "import", "--quiet"]);
    command.arg(file);
    command
}

/// Runs a program, keeps its time, and gives the most memory it held, in KiB.
fn watched(command: &mut Command, times: &mut Times) -> Outcome<u64> {
    let start = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let held = text
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .and_then(|rest| rest.split_whitespace().next())
            .and_then(|number| number.parse().ok());
        peak = peak.max(held.unwrap_or(0));
        if let Some(exit) = child.try_wait()? {
            times.push(start.elapsed());
            if exit.success() {
                return Ok(peak);
            }
            return Err(format!("the program ended with {exit}").into());
        }
        std::thread::sleep(LOOK);
    }
}

/// Writes a file of returns in the program's own words: every institution, each with its months.
fn returns_file(ground: &Ground, name: &str, more: usize) -> Outcome<PathBuf> {
    let path = ground.file(name);
    let mut file = BufWriter::new(File::create(&path)?);
    writeln!(file, "institution,month,balance,lenders,borrowers,issued,repaid,overdue,advanced")?;
    for number in 1..=INSTITUTIONS {
        let name = name_of(number);
        for month in 1..=MONTHS {
            let yuan = 1_000_000 + number * 7 - month * 13 + more;
            writeln!(
                file,
                "{name},2018-{:02},{yuan}.50,{},{},{}.25,{},{},0",
                month + 2,
                1_000 + number % 97,
                300 + month,
                yuan / 20,
                yuan / 15,
                yuan / 50
            )?;
        }
    }
    file.flush()?;
    Ok(path)
}

/// Copies out the rows that the program wrote, and gives the script that copies them in again.
fn rows_take(ground: &Ground) -> Outcome<PathBuf> {
    let mut script = String::new();
    for (table, columns, new) in TABLES {
        let file = ground.file(table);
        let file = file.display();
        let order = if table == "monthly_return" { "file_row" } else { "subject_id" };
        run(ground
            .psql_owner()
            .arg("--command")
            .arg(format!("\\copy (SELECT {columns} FROM {table} WHERE {new} ORDER BY {order}) TO '{file}'")))?;
        let columns = if columns == "*" { String::new() } else { format!("({columns})") };
        writeln!(script, "\\copy {table} {columns} FROM '{file}'")?;
    }
    let file = ground.file("copy-returns.sql");
    std::fs::write(&file, script)?;
    Ok(file)
}
