//! Alterations at random over every table (R4): all of them are found.

use std::collections::BTreeMap;

use super::altering::{Bench, other_value, some_row};

/// How many, unless `WINDDOWN_ALTERATIONS` says; `make test-long` asks for a thousand.
const SHORT: usize = 60;
const SEED: u64 = 20_201_130;

/// A sequence of numbers that looks like chance and is the same for the same seed.
struct Chance(u64);

impl Chance {
    /// A number below another.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let upper = usize::try_from(self.0 >> 33).expect("31 bits");
        upper % end.max(1)
    }
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

fn alteration(chance: &mut Chance, bench: &Bench) -> (String, String) {
    let tables: Vec<&String> = bench.tables.keys().collect();
    let table = tables[chance.below(tables.len())].clone();
    let columns = &bench.tables[&table];
    let (column, kind) = &columns[chance.below(columns.len())];
    // Who asked for the last checkpoint and when no later one has signed yet.
    let is_signing = table.starts_with("checkpoint") && matches!(column.as_str(), "recorded_at" | "officer");
    let place = if is_signing { 0 } else { chance.below(10_000) };
    let row = some_row(&table, place);
    let other = other_value(column, kind);
    let statement = match chance.below(4) {
        0 | 1 => ("changed field", format!("UPDATE {table} SET {column} = {other} WHERE {row}")),
        2 => ("missing row", format!("DELETE FROM {table} WHERE {row}")),
        _ => {
            let list: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
            let values: Vec<&str> =
                list.iter().map(|name| if name == column { other.as_str() } else { *name }).collect();
            let statement = format!(
                "INSERT INTO {table} ({}) SELECT {} FROM {table} WHERE {row}",
                list.join(", "),
                values.join(", ")
            );
            ("inserted row", statement)
        }
    };
    (format!("{table}.{column}: {}", statement.0), statement.1)
}

#[test]
fn alterations_at_random_are_all_found() {
    let many = asked("WINDDOWN_ALTERATIONS").map_or(SHORT, |many| usize::try_from(many).expect("few"));
    let seed = asked("WINDDOWN_SEED").unwrap_or(SEED);
    let (bench, mut chance) = (Bench::new(), Chance(seed));
    assert!(!bench.found().anybody(), "before anything was altered: {:?}", bench.found());
    let (mut done, mut unseen) = (0, Vec::new());
    let mut by_table: BTreeMap<String, usize> = BTreeMap::new();
    while done < many {
        let (what, statements) = alteration(&mut chance, &bench);
        let Some(found) = bench.altered(&statements) else { continue };
        done += 1;
        *by_table.entry(what.split('.').next().unwrap_or_default().to_owned()).or_default() += 1;
        if !found.anybody() {
            unseen.push(what);
        }
    }
    eprintln!(
        "{done} alterations (seed {seed}) of {} tables: {by_table:?}; found: {}",
        by_table.len(),
        done - unseen.len()
    );
    assert_eq!(unseen, [""; 0], "seed {seed}");
}
