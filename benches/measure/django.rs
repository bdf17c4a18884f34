//! P4's other side: django-import-export in bulk mode, on the same server.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use winddown::local::SUPERUSER;

use crate::ground::{Ground, Outcome, run};
use crate::many_changes::{changes_file, log_from};
use crate::registry::INSTITUTIONS;
use crate::tally::{self, Times};

/// Rows that Django imports; its rate does not depend on how many.
const ROWS: usize = 20_000;
/// What the other side is made of.
const PACKAGES: [&str; 3] = ["Django==5.2.*", "django-import-export==4.4.*", "psycopg[binary]==3.3.*"];

/// Measures it; without Python or the packages it says so and measures nothing.
pub fn measure(ground: &Ground) -> Outcome<()> {
    let python = match python_ready() {
        Ok(python) => python,
        Err(why) => {
            tally::remark(&format!("not measured: {why}"));
            return Ok(());
        }
    };
    let all = changes_file(ground, "all.csv", "reducing", "plan-filed", INSTITUTIONS)?;
    let some = changes_file(ground, "some.csv", "reducing", "plan-filed", ROWS)?;
    let (mut ours, mut django) = (Times::default(), Times::default());
    for _ in 0..ground.rounds {
        ground.record_new()?;
        ours.of_run(&mut log_from(ground, &all))?;
        django.push(django_import(ground, &python, &all, &some)?);
    }
    let rate_ours = tally::per_second(u128::try_from(INSTITUTIONS)?, ours.median());
    let rate_django = tally::per_second(u128::try_from(ROWS)?, django.median());
    tally::side("winddown log --from, 100,000 rows", &ours);
    tally::side("django-import-export, 20,000 rows", &django);
    tally::rate("winddown log --from", rate_ours);
    tally::rate("django-import-export", rate_django);
    tally::ratio_of("ratio of the rates", rate_ours, rate_django, "at least 20.00");
    Ok(())
}

/// Imports into a database of its own; the time is that of reading and importing, without Django's own start.
fn django_import(ground: &Ground, python: &Path, all: &Path, some: &Path) -> Outcome<Duration> {
    ground.database_new("django")?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/measure/django_import.py");
    let said = run(Command::new(python).arg(script).arg(ground.url("django", SUPERUSER)).args([all, some]))?;
    Ok(Duration::from_micros(said.trim().parse()?))
}

/// A Python with the packages, made in the build folder the first time.
fn python_ready() -> Outcome<PathBuf> {
    let program = Path::new(env!("CARGO_BIN_EXE_winddown"));
    let target = program.ancestors().nth(2).ok_or("no build folder")?;
    let folder = target.join("measure").join("django");
    let python = folder.join("bin").join("python");
    let has_packages = || run(Command::new(&python).args(["-c", "import import_export, psycopg"]));
    if has_packages().is_err() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        let mut install = Command::new(&python);
        run(install.args(["-m", "pip", "install", "--quiet"]).args(PACKAGES))?;
    }
    Ok(python)
}
