//! The line that was typed, with more said: what can be done where a command lacks something, or has it wrong.

use clap::{Arg, ArgAction, Command};

use super::next::{Asked, PROGRAM, filled, option, value};
use crate::office::commands::quoted;
use crate::words::{Filled, Step};

/// What stands on a line: the words of one argument, or one of the way to the command.
struct Piece<'w> {
    argument: Option<&'static Arg>,
    words: Vec<&'w str>,
}

impl Piece<'_> {
    fn is_of(&self, arg: &Arg) -> bool {
        self.argument.is_some_and(|one| one.get_id() == arg.get_id())
    }

    fn is_option(&self) -> bool {
        self.argument.is_some_and(|arg| !arg.is_positional())
    }
}

/// The command that was typed, with more said: a value takes the place of the one that was given, but where several can be
/// given.
#[must_use]
pub fn again(step: &Step, asked: &Asked) -> String {
    let (command, pieces) = pieces(&asked.typed);
    let said = command.get_arguments().map(|arg| (arg, filled(step, arg))).filter(|(_, filled)| !filled.is_empty());
    let (placed, options): (Vec<_>, Vec<_>) = said.partition(|(arg, _)| arg.is_positional());
    // What has a place and was not typed stands behind the last that has one.
    let places = pieces.iter().rposition(|piece| !piece.is_option()).map_or(0, |last| last.saturating_add(1));
    let (front, behind) = pieces.split_at_checked(places).unwrap_or((&pieces, &[]));
    let missing = placed.iter().filter(|(arg, _)| !pieces.iter().any(|piece| piece.is_of(arg)));
    let replaced = |piece: &Piece<'_>| -> Vec<String> {
        if options.iter().any(|(arg, filled)| piece.is_of(arg) && is_replaced(arg, filled)) {
            return Vec::new();
        }
        match placed.iter().find(|(arg, _)| piece.is_of(arg)) {
            Some((arg, filled)) => filled.iter().map(|filled| value(arg, filled)).collect(),
            None => piece.words.iter().map(|word| quoted(word)).collect(),
        }
    };
    let words = std::iter::once("winddown".to_owned())
        .chain(front.iter().flat_map(replaced))
        .chain(missing.flat_map(|(arg, filled)| filled.iter().map(|filled| value(arg, filled))))
        .chain(behind.iter().flat_map(replaced))
        .chain(
            options.iter().flat_map(|(arg, filled)| filled.iter().filter_map(|filled| option(command, arg, filled))),
        );
    words.collect::<Vec<_>>().join(" ")
}

/// Whether what is said of an option takes the place of what was.
fn is_replaced(arg: &Arg, filled: &[&Filled]) -> bool {
    filled.iter().any(|filled| matches!(filled, Filled::Away)) || !matches!(arg.get_action(), ArgAction::Append)
}

/// The words behind the program's name, as the command that they lead to takes them.
fn pieces(typed: &[String]) -> (&'static Command, Vec<Piece<'_>>) {
    let (mut command, mut pieces): (&Command, Vec<Piece<'_>>) = (&PROGRAM, Vec::new());
    let mut words = typed.iter().skip(1).map(String::as_str);
    let mut places = 0_usize;
    while let Some(word) = words.next() {
        let argument = option_named(command, word);
        let takes_next = argument.is_some_and(|arg| arg.get_action().takes_values()) && !word.contains('=');
        let value = if takes_next { words.next() } else { None };
        let below = if argument.is_none() { command.find_subcommand(word) } else { None };
        let argument = match below {
            Some(below) => {
                command = below;
                None
            }
            None => argument.or_else(|| {
                let at = command.get_positionals().nth(places).or_else(|| command.get_positionals().last());
                places = places.saturating_add(1);
                at
            }),
        };
        pieces.push(Piece { argument, words: std::iter::once(word).chain(value).collect() });
    }
    (command, pieces)
}

fn option_named(command: &'static Command, word: &str) -> Option<&'static Arg> {
    let name = word.split('=').next().unwrap_or_default();
    command.get_arguments().find(|arg| {
        let long = arg.get_long().is_some_and(|long| name.strip_prefix("--") == Some(long));
        let short =
            arg.get_short().is_some_and(|short| name.strip_prefix('-').is_some_and(|rest| rest.starts_with(short)));
        long || short
    })
}

#[cfg(test)]
#[path = "again_tests.rs"]
mod tests;
