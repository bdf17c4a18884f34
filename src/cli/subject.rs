//! Whom a command is about.

use clap::ArgMatches;

/// Whom a command is about, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The word that stands for it in a text.
    place: &'static str,
    /// As it was typed.
    text: String,
}

impl Subject {
    /// The word that stands for it.
    #[must_use]
    pub const fn place(&self) -> &'static str {
        self.place
    }

    /// As it was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The arguments that say whom a command is about, and the words that stand for them.
const PLACES: [(&str, &str); 3] = [("institution", "INST"), ("lead", "LEAD"), ("same", "INST")];

/// Whom the command typed is about.
#[must_use]
pub fn subject_of(matches: &ArgMatches) -> Option<Subject> {
    let below = matches.subcommand().map(|(_, below)| below);
    below.and_then(subject_of).or_else(|| {
        PLACES.into_iter().find_map(|(argument, place)| {
            let text = matches.try_get_one::<String>(argument).ok().flatten()?;
            let text = text.clone();
            Some(Subject { place, text })
        })
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Cli;

    #[test]
    fn the_one_a_command_is_about_is_read_off_the_line() {
        let about = |line: &str| {
            let matches = Cli::command().try_get_matches_from(line.split(' ')).expect("a line that parses");
            subject_of(&matches).map(|subject| (subject.place, subject.text))
        };
        let inst = |text: &str| Some(("INST", text.to_owned()));
        assert_eq!(about("winddown allowed 诚信贷"), inst("诚信贷"));
        assert_eq!(about("winddown case advance 诚信贷 notice --effective 2020-03-31 --basis b"), inst("诚信贷"));
        assert_eq!(about("winddown lead show L-1"), Some(("LEAD", "L-1".to_owned())));
        assert_eq!(
            about("winddown pilot condition 诚信贷 extend 二期 --due 2020-03-31 --effective 2020-01-31 --basis b"),
            inst("诚信贷")
        );
        assert_eq!(about("winddown stuck"), None);
    }
}
