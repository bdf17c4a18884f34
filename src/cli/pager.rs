//! A pager between long lists and a terminal, as `git` and `psql` have one: `WINDDOWN_PAGER`, else `PAGER`, else `less`.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::process::{Child, Command, Stdio};

use nix::sys::signal::{SigSet, Signal};

/// What `less` is told where nobody tells it anything: nothing is paged that fits the screen, colours are shown, and the
/// page stays on the screen.
const LESS: &str = "FRX";

/// Where a list goes that a person reads.
#[derive(Debug, Default)]
pub enum Paging {
    /// Straight to stdout.
    #[default]
    Off,
    /// To a pager, once there is something to page.
    Wanted,
    /// To this one.
    Runs(Child),
}

impl Paging {
    /// Paging, where stdout is a terminal.
    #[must_use]
    pub fn at_terminal() -> Self {
        if io::stdout().is_terminal() { Self::Wanted } else { Self::Off }
    }

    /// Starts the pager, where one is wanted and there is one.
    pub fn start(&mut self) {
        if matches!(self, Self::Wanted) {
            *self = command(|name| std::env::var_os(name)).and_then(spawned).map_or(Self::Off, Self::Runs);
        }
    }

    /// Writes to the pager, or to stdout.
    ///
    /// # Errors
    /// That nobody reads any more, or that it cannot be written.
    pub fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        match self.pipe() {
            Some(pipe) => write(pipe),
            None => write(&mut io::stdout().lock()),
        }
    }

    /// Writes a note: below the list where that is paged, since it would be written over otherwise, and to stderr where that
    /// is read by somebody else.
    pub fn note(&mut self, text: &str) {
        // That nobody reads a note is no failure.
        let _ = match self.pipe().filter(|_| io::stderr().is_terminal()) {
            Some(pipe) => writeln!(pipe, "{text}"),
            None => writeln!(io::stderr().lock(), "{text}"),
        };
    }

    fn pipe(&mut self) -> Option<&mut dyn Write> {
        match self {
            Self::Runs(pager) => {
                let pipe: &mut dyn Write = pager.stdin.as_mut()?;
                Some(pipe)
            }
            Self::Off | Self::Wanted => None,
        }
    }

    /// Ends what is paged, and waits until it was read.
    pub fn end(&mut self) {
        if let Self::Runs(mut pager) = std::mem::take(self) {
            drop(pager.stdin.take());
            let _ = pager.wait();
        }
    }
}

/// The program and what it is told. None where an empty word or `cat` asks for none.
fn command(variable: impl Fn(&str) -> Option<OsString>) -> Option<Command> {
    let asked = variable("WINDDOWN_PAGER").or_else(|| variable("PAGER")).unwrap_or_else(|| "less".into());
    let asked = asked.into_string().ok()?;
    let mut words = asked.split_whitespace();
    let program = words.next().filter(|program| *program != "cat")?;
    let mut command = Command::new(program);
    command.args(words);
    if variable("LESS").is_none() {
        command.env("LESS", LESS);
    }
    Some(command)
}

/// The pager, started. An interrupt is for it from then on: the terminal sends it to both, and who ends first would leave the
/// terminal to the other.
fn spawned(mut command: Command) -> Option<Child> {
    let pager = command.stdin(Stdio::piped()).spawn().ok()?;
    let mut interrupt = SigSet::empty();
    interrupt.add(Signal::SIGINT);
    let _ = interrupt.thread_block();
    Some(pager)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(winddown: Option<&str>, pager: Option<&str>) -> Option<String> {
        let command = command(|name| match name {
            "WINDDOWN_PAGER" => winddown.map(OsString::from),
            "PAGER" => pager.map(OsString::from),
            _ => None,
        })?;
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        Some(words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn the_program_s_own_pager_goes_before_the_one_of_the_machine_and_cat_is_none() {
        assert_eq!(asked(None, None).as_deref(), Some("less"));
        assert_eq!(asked(None, Some("more -d")).as_deref(), Some("more -d"));
        assert_eq!(asked(Some("less -S"), Some("more")).as_deref(), Some("less -S"));
        assert_eq!(asked(Some(""), Some("more")), None);
        assert_eq!(asked(None, Some("cat")), None);
    }

    #[test]
    fn a_pager_that_is_not_there_is_gone_without() {
        assert!(spawned(Command::new("/nowhere/less")).is_none());
    }
}
