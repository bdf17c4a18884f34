//! Measures the program against the nearest thing that does the same work, both sides in one run on one machine, and
//! prints both and their ratio. Nothing here passes or fails by a clock: `docs/performance.md` holds the goals.
//!
//! `cargo bench --bench measure` measures everything, `cargo bench --bench measure -- P4` one of it; a number after the
//! names says how many rounds the long ones take.

#[path = "measure/copies.rs"]
mod copies;
#[path = "measure/django.rs"]
mod django;
#[path = "measure/figures.rs"]
mod figures;
#[path = "measure/ground.rs"]
mod ground;
#[path = "measure/growth.rs"]
mod growth;
#[path = "measure/lists.rs"]
mod lists;
#[path = "measure/many_changes.rs"]
mod many_changes;
#[path = "measure/nation.rs"]
mod nation;
#[path = "measure/one_change.rs"]
mod one_change;
#[path = "measure/registry.rs"]
mod registry;
#[path = "measure/returns.rs"]
mod returns;
#[path = "measure/tally.rs"]
mod tally;

use ground::{Ground, Outcome};

/// Rounds of the long measurements, unless told otherwise.
const ROUNDS: usize = 5;

/// Measures one thing on the ground and prints it.
type Measure = fn(&Ground) -> Outcome<()>;

/// What can be measured: the name in `docs/performance.md`, what it is, and what measures it.
const MEASURES: [(&str, &str, Measure); 7] = [
    ("P1", "1,000,000 monthly returns from one file, against COPY", returns::measure),
    ("P2", "one change, from start to exit", one_change::measure),
    ("P4", "100,000 changes from one file, against COPY", many_changes::measure),
    ("P4-django", "changes a second, against django-import-export", django::measure),
    ("P5", "the first page of each list, and how its time grows", lists::measure),
    ("P6", "a bulletin's figures with 24 months of streaks, against one aggregate query", figures::measure),
    ("P10", "blocks read of the sample nation, and of it twenty times over", growth::measure),
];

fn main() -> Outcome<()> {
    // Cargo adds options of its own.
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).map(|word| word.to_uppercase()).collect();
    let (rounds, wanted): (Vec<String>, Vec<String>) =
        wanted.into_iter().partition(|word| word.parse::<usize>().is_ok());
    let rounds = rounds.first().map_or(Ok(ROUNDS), |word| word.parse())?;
    let is_wanted = |name: &str| {
        let name = name.to_uppercase();
        wanted.is_empty() || wanted.iter().any(|word| name == *word || name.starts_with(&format!("{word}-")))
    };
    let chosen: Vec<_> = MEASURES.iter().filter(|(name, ..)| is_wanted(name)).collect();
    if chosen.is_empty() {
        let names: Vec<_> = MEASURES.iter().map(|(name, ..)| *name).collect();
        return Err(format!("nothing of that name is measured; there is {}", names.join(", ")).into());
    }
    let ground = Ground::lay(rounds)?;
    for (name, what, measure) in chosen {
        tally::heading(name, what);
        measure(&ground)?;
    }
    Ok(())
}
