//! What can be done next, as a command line that can be pasted: the act is the way to the command, its fields are the
//! command's own arguments, and what is still to be given stands there as the help calls it.

use std::sync::LazyLock;

use clap::{Arg, Command, CommandFactory};

use crate::cli::again::again;
use crate::cli::args::Cli;
use crate::cli::subject::Subject;
use crate::office::commands::quoted;
use crate::words::{Filled, Step, Typing};

/// The act that was just asked for.
const AGAIN: &str = "again";
/// What loads the sample nation, and is not asked of it.
const DEMO: &str = "demo";

pub static PROGRAM: LazyLock<Command> = LazyLock::new(|| {
    let mut program = Cli::command();
    program.build();
    program
});

/// What a command line needs to know of the one that was typed.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Whom it was about.
    pub subject: Option<Subject>,
    /// Whether it was on the sample.
    pub demo: bool,
    /// All of its words.
    pub typed: Vec<String>,
}

/// How the command line says what can be done. The program's log has each line by itself.
#[must_use]
pub fn typing(asked: Asked) -> Typing {
    Box::new(move |step| {
        let line = line(step, &asked);
        tracing::debug!("{line}");
        line
    })
}

/// The command line of a step.
#[must_use]
pub fn line(step: &Step, asked: &Asked) -> String {
    if step.act == AGAIN {
        return again(step, asked);
    }
    let mut words = vec!["winddown".to_owned()];
    words.extend((asked.demo && step.act != DEMO).then(|| "--demo".to_owned()));
    let path = path_to(step.act);
    for command in &path {
        words.push(command.get_name().to_owned());
        for arg in command.get_positionals() {
            let given: Vec<String> = filled(step, arg).into_iter().map(|filled| value(arg, filled)).collect();
            match given.as_slice() {
                [] if is_another(command, step, arg) => {}
                [] => words.extend(whom(command, arg, asked)),
                given => words.extend_from_slice(given),
            }
        }
    }
    if let Some(command) = path.last() {
        for arg in command.get_arguments().filter(|arg| !arg.is_positional()) {
            words.extend(filled(step, arg).into_iter().filter_map(|filled| option(command, arg, filled)));
        }
    }
    words.join(" ")
}

/// The commands on the way to an act: as many of the words of its name as one on the way is called by.
fn path_to(act: &str) -> Vec<&'static Command> {
    let (mut command, mut path, mut rest): (&Command, _, _) = (&PROGRAM, Vec::new(), act);
    while let Some(below) = command.get_subcommands().find(|below| {
        let after = rest.strip_prefix(below.get_name());
        after.is_some_and(|after| after.is_empty() || after.starts_with('-'))
    }) {
        path.push(below);
        rest = rest.get(below.get_name().len()..).unwrap_or_default().trim_start_matches('-');
        command = below;
    }
    path
}

/// What is known of an argument, by its option or, where it has none, by its name.
#[must_use]
pub fn filled<'s>(step: &'s Step, arg: &Arg) -> Vec<&'s Filled> {
    let name = arg.get_long().unwrap_or(arg.get_id().as_str());
    step.fields.iter().filter(|(field, _)| *field == name).map(|(_, filled)| filled).collect()
}

/// Whether the step says of another one whom it is about, in place of this argument.
fn is_another(command: &Command, step: &Step, arg: &Arg) -> bool {
    let said: Vec<&Arg> = command.get_arguments().filter(|one| !filled(step, one).is_empty()).collect();
    let one_of_them = command.get_groups().filter(|group| !(*group).clone().is_multiple()).any(|group| {
        let has = |one: &Arg| group.get_args().any(|id| id == one.get_id());
        has(arg) && said.iter().any(|one| has(one))
    });
    one_of_them
        || said.iter().flat_map(|one| command.get_arg_conflicts_with(one)).any(|other| other.get_id() == arg.get_id())
}

/// Whom it is about, where that was typed; otherwise the place for it.
fn whom(command: &Command, arg: &Arg, asked: &Asked) -> Option<String> {
    let of = match arg.get_id().as_str() {
        "institution" | "duplicate" => "INST",
        "lead" => "LEAD",
        _ => return None,
    };
    let name = place(arg);
    let typed = asked.subject.as_ref().filter(|subject| subject.place() == of).map(|subject| quoted(subject.text()));
    (typed.is_some() || arg.is_required_set() || takes_many(command)).then(|| typed.unwrap_or(name))
}

/// Whether a file of many may stand in place of all that a command needs.
fn takes_many(command: &Command) -> bool {
    command.get_arguments().any(|arg| arg.get_id() == "from" && place(arg).ends_with("FILE"))
}

/// An option with what is known of it, and those that would do in its place; none where it is taken away.
#[must_use]
pub fn option(command: &Command, arg: &Arg, filled: &Filled) -> Option<String> {
    let name = format!("--{}", arg.get_long().unwrap_or(arg.get_id().as_str()));
    let takes_value = arg.get_action().takes_values();
    Some(match filled {
        Filled::Away => return None,
        Filled::Set => name,
        Filled::Or(others) => {
            let is_other = |other: &&Arg| other.get_long().is_some_and(|long| others.contains(&long));
            let others = command.get_arguments().filter(is_other);
            let all = std::iter::once(arg).chain(others).filter_map(|one| option(command, one, &Filled::Open));
            all.collect::<Vec<_>>().join("|")
        }
        Filled::Open if !takes_value => name,
        Filled::Open | Filled::Is(_) | Filled::OneOf(_) => format!("{name} {}", value(arg, filled)),
    })
}

/// How a value is said: as it is, or by the place for it.
#[must_use]
pub fn value(arg: &Arg, filled: &Filled) -> String {
    let file = if arg.get_id() == "evidence" { "=FILE" } else { "" };
    match filled {
        Filled::Open | Filled::Set | Filled::Or(_) | Filled::Away if file.is_empty() => place(arg),
        Filled::Open | Filled::Set | Filled::Or(_) | Filled::Away => format!("KIND{file}"),
        Filled::Is(value) => format!("{}{file}", quoted(value)),
        Filled::OneOf(values) => values.join("|"),
    }
}

/// How the help calls what is to be given.
fn place(arg: &Arg) -> String {
    arg.get_value_names()
        .and_then(<[_]>::first)
        .map_or_else(|| arg.get_id().as_str().to_uppercase(), ToString::to_string)
}

#[cfg(test)]
#[path = "next_tests.rs"]
pub mod tests;
#[cfg(test)]
#[path = "next_written_tests.rs"]
mod written_tests;
