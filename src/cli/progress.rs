//! A progress bar for work over a second, on a terminal only.

use std::io;
use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::desk::Desk;

/// The bar. Where stderr is no terminal, or notes are not wanted, it shows nothing.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar that is not yet shown.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let shown = io::stderr().is_terminal() && !desk.printer.is_quiet();
        let target = if shown { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
            bar.set_style(style);
        }
        Self { bar }
    }

    /// Shows how far the work is, once it has taken a second.
    pub fn show(&self, done: usize, all: usize) {
        if self.bar.elapsed() < Duration::from_secs(1) {
            return;
        }
        self.bar.set_length(u64::try_from(all).unwrap_or(u64::MAX));
        self.bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
    }

    /// Shows how much is done where nobody knows yet how much there is, once it has taken a second.
    pub fn count(&self, done: usize) {
        if self.bar.elapsed() < Duration::from_secs(1) {
            return;
        }
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos}") {
            self.bar.set_style(style);
        }
        self.bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
    }

    /// Takes the bar away.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}
