//! Times, medians and ratios, and how they are printed.
#![expect(clippy::print_stdout, reason = "a bench prints its results")]

use std::process::Command;
use std::time::{Duration, Instant};

use crate::ground::{Outcome, run};

/// The times of one side.
#[derive(Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Runs a program from start to exit and keeps the time it took.
    pub fn of_run(&mut self, command: &mut Command) -> Outcome<()> {
        let start = Instant::now();
        let ran = run(command);
        self.0.push(start.elapsed());
        ran.map(drop)
    }

    /// Keeps a time measured elsewhere.
    pub fn push(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The middle one.
    pub fn median(&self) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        sorted.get(sorted.len() / 2).copied().unwrap_or_default()
    }
}

/// Prints what is measured.
pub fn heading(name: &str, what: &str) {
    println!("\n{name}  {what}");
}

/// Prints a remark.
pub fn remark(text: &str) {
    println!("  {text}");
}

/// Prints one side: the median, and the least and the most of its times.
pub fn side(label: &str, times: &Times) {
    let least = times.0.iter().min().copied().unwrap_or_default();
    let most = times.0.iter().max().copied().unwrap_or_default();
    println!(
        "  {label:<44} {:>10}   ({} to {}, {} runs)",
        spoken(times.median()),
        spoken(least),
        spoken(most),
        times.0.len()
    );
}

/// Prints a rate.
pub fn rate(label: &str, per_second: u128) {
    println!("  {label:<44} {per_second:>8}/s");
}

/// Prints how two times stand to each other.
pub fn ratio(label: &str, ours: Duration, theirs: Duration, goal: &str) {
    ratio_of(label, ours.as_nanos(), theirs.as_nanos(), goal);
}

/// Prints how two counts stand to each other, in hundredths.
pub fn ratio_of(label: &str, ours: u128, theirs: u128, goal: &str) {
    let hundredths = ours.saturating_mul(100) / theirs.max(1);
    println!("  {label:<44} {:>7}.{:02}    goal {goal}", hundredths / 100, hundredths % 100);
}

/// How many of something a second.
pub fn per_second(count: u128, time: Duration) -> u128 {
    count.saturating_mul(1_000_000) / time.as_micros().max(1)
}

/// Milliseconds with a tenth, or seconds with hundredths.
fn spoken(time: Duration) -> String {
    let micros = time.as_micros();
    if micros < 1_000_000 {
        format!("{}.{} ms", micros / 1000, micros / 100 % 10)
    } else {
        format!("{}.{:02} s", micros / 1_000_000, micros / 10_000 % 100)
    }
}
