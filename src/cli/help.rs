//! Help: the command tree of [`super::args`] with every word put in from `help.ftl`.

use std::any::TypeId;
use std::ffi::OsString;

use chrono::NaiveDate;
use clap::builder::Resettable;
use clap::{Arg, ArgAction, Command, CommandFactory};
use unicode_width::UnicodeWidthStr;

use crate::cli::args::Cli;
use crate::cli::typed;
use crate::cli::wrap::wrapped;
use crate::domain::value::written_day::day_parse;
use crate::msg;
use crate::words::{Message, Value, Words};

/// The most values that are listed in a line of help; longer lists are named where they are asked for.
const VALUES_LISTED: usize = 16;
/// The narrowest column of text, on however narrow a terminal.
const TEXT_NARROWEST: usize = 24;
/// The width where stdout is no terminal, and the widest that is used on one.
const WIDTHS: (usize, usize) = (80, 100);

/// Which commands have their texts put in. Of the others only what the page above says of them is there: most of a tree is
/// never looked at.
#[derive(Debug, Clone, Copy)]
pub enum Dressed<'l> {
    /// All of them.
    All,
    /// Those that a command line names, wherever on it: whatever page or error it leads to is of one of them.
    Named(&'l [OsString]),
}

impl Dressed<'_> {
    fn has(self, command: &str) -> bool {
        match self {
            Self::All => true,
            Self::Named(line) => line.iter().any(|word| word == command),
        }
    }
}

/// The command tree, ready to parse: words in the language asked for, lines broken for the terminal.
#[must_use]
pub fn command(words: &Words, which: Dressed<'_>) -> Command {
    broken(texted(words, which), which, width())
}

/// The whole tree with each text on one line, for pages that break lines themselves.
pub(super) fn command_plain(words: &Words) -> Command {
    texted(words, Dressed::All)
}

fn texted(words: &Words, which: Dressed<'_>) -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(words.say(&msg!("help-page-version")))
        .help_heading(words.say(&msg!("help-page-globals")));
    dressed(Cli::command(), "", words, which).disable_version_flag(true).arg(version)
}

/// Puts the words of a command, and of those under it, in place.
fn dressed(command: Command, path: &str, words: &Words, which: Dressed<'_>) -> Command {
    let heading = command.get_styles().get_header().to_owned();
    let title = |key: Message| format!("{heading}{}:{heading:#}", words.say(&key));
    let usage = title(msg!("help-page-usage"));
    let mut command = titled(command, path, words)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(words.say(&msg!("help-page-commands")))
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"));
    if let Some(examples) = text_of(words, &after_key(path)) {
        let lines: Vec<String> = examples.lines().map(|line| format!("  {line}")).collect();
        let title = title(msg!("help-page-examples"));
        command = command.after_help(format!("{title}\n{}", lines.join("\n")));
    }
    command = command.mut_args(|arg| arg_dressed(arg, path, words));
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(words.say(&msg!("help-page-help")))
        .help_heading(words.say(&msg!("help-page-globals")));
    command.arg(help).mut_subcommands(|child| {
        let below = path_below(path, child.get_name());
        if which.has(child.get_name()) { dressed(child, &below, words, which) } else { titled(child, &below, words) }
    })
}

/// A command with what the page above says of it.
fn titled(command: Command, path: &str, words: &Words) -> Command {
    command.about(text_of(words, &command_key(path)).unwrap_or_default()).long_about(Resettable::Reset)
}

fn arg_dressed(arg: Arg, path: &str, words: &Words) -> Arg {
    let heading = if arg.is_global_set() {
        msg!("help-page-globals")
    } else if arg.is_positional() {
        msg!("help-page-arguments")
    } else {
        msg!("help-page-options")
    };
    let mut text = arg_keys(&arg, path).iter().find_map(|key| text_of(words, key)).unwrap_or_default();
    let (arg, values) = with_words(arg, words);
    for aside in asides(&arg, &values) {
        text.push_str(&format!(" [{}]", words.say(&aside)));
    }
    let takes_values = arg.get_action().takes_values();
    arg.help(text)
        .long_help(Resettable::Reset)
        .help_heading(words.say(&heading))
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
        .hide_env(true)
}

/// What clap would say in English only: the default, the values there are, the environment variable.
fn asides(arg: &Arg, values: &[String]) -> Vec<Message> {
    let mut asides = Vec::new();
    if !values.is_empty() && values.len() <= VALUES_LISTED {
        asides.push(msg!("help-page-values", values = values.join(", ")));
    }
    if let Some(default) = arg.get_default_values().first()
        && arg.get_action().takes_values()
    {
        let value = default.to_string_lossy().into_owned();
        asides.push(msg!("help-page-default", value = value));
    }
    if let Some(name) = arg.get_env() {
        let name = Value::from(name.to_string_lossy().into_owned());
        asides.push(msg!("help-page-env", name = name));
    }
    asides
}

/// A command whose arguments know their words, and take days and words as people write them.
#[must_use]
pub(super) fn worded(command: Command, words: &Words) -> Command {
    command.mut_args(|arg| with_words(arg, words).0).mut_subcommands(|child| worded(child, words))
}

/// Tells clap which words an argument knows, so that it can suggest and complete them and take them as they are printed.
/// Returns their codes.
fn with_words(arg: Arg, words: &Words) -> (Arg, Vec<String>) {
    let value = arg.get_value_parser().type_id();
    if value == TypeId::of::<NaiveDate>() {
        return (arg.value_parser(day_parse), Vec::new());
    }
    if let Some(kind) = typed::kind_of(value) {
        let codes = kind.codes.iter().map(|code| (*code).to_owned()).collect();
        return (arg.value_parser(kind.parser(words)), codes);
    }
    let values = if arg.get_action().takes_values() {
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect()
    } else {
        Vec::new()
    };
    (arg, values)
}

/// Breaks the texts of a command, and of those under it, into lines that fit beside its arguments.
fn broken(command: Command, which: Dressed<'_>, width: usize) -> Command {
    let widest = |positional: bool| {
        command.get_arguments().filter(|arg| arg.is_positional() == positional).map(spec_width).max().unwrap_or(0)
    };
    let widest_child = command.get_subcommands().map(|child| child.get_name().width()).max().unwrap_or(0);
    // clap puts two blanks before and two after, and four before an option for its short name.
    let room_positional = width.saturating_sub(widest(true).saturating_add(4));
    let room_option = width.saturating_sub(widest(false).saturating_add(8));
    let room_children = width.saturating_sub(widest_child.saturating_add(4));
    let command = command.term_width(0).mut_args(|arg| {
        let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let room = if arg.is_positional() { room_positional } else { room_option };
        arg.help(wrapped(&text, room.max(TEXT_NARROWEST)))
    });
    command.mut_subcommands(|child| {
        let text = child.get_about().map(ToString::to_string).unwrap_or_default();
        let child = child.about(wrapped(&text, room_children.max(TEXT_NARROWEST)));
        if which.has(child.get_name()) { broken(child, which, width) } else { child }
    })
}

/// How wide an argument stands on its page, at most. clap can say it only of a tree it has built.
fn spec_width(arg: &Arg) -> usize {
    let name = arg.get_long().map_or(0, |long| long.width().saturating_add(3));
    let dots = if matches!(arg.get_action(), ArgAction::Append) { 3 } else { 0 };
    let value = if arg.get_action().takes_values() {
        let id = arg.get_id().as_str().width();
        let names = arg.get_value_names().unwrap_or_default().iter();
        names.map(|name| name.width()).max().unwrap_or(id).saturating_add(2)
    } else {
        0
    };
    name.saturating_add(value).saturating_add(dots)
}

fn width() -> usize {
    let (usual, widest) = WIDTHS;
    terminal_size::terminal_size().map_or(usual, |(width, _)| usize::from(width.0)).min(widest)
}

/// The path of a command below another: words joined by `-`, as in the keys.
pub(super) fn path_below(path: &str, child: &str) -> String {
    if path.is_empty() { child.to_owned() } else { format!("{path}-{child}") }
}

pub(super) fn command_key(path: &str) -> String {
    let path = if path.is_empty() { "winddown" } else { path };
    format!("help-{path}")
}

pub(super) fn after_key(path: &str) -> String {
    let path = if path.is_empty() { "winddown" } else { path };
    format!("help-after-{path}")
}

/// The keys under which an argument's text may stand, the narrowest first: its command, the commands above, any command.
pub(super) fn arg_keys(arg: &Arg, path: &str) -> Vec<String> {
    let id = arg.get_id().as_str().replace('_', "-");
    if arg.is_global_set() {
        return vec![format!("help-global-{id}")];
    }
    let mut keys = Vec::new();
    let mut above = Some(path);
    while let Some(path) = above {
        keys.push(format!("{}-{id}", command_key(path)));
        above = path.rsplit_once('-').map(|(above, _)| above);
    }
    keys.push(format!("help-shared-{id}"));
    keys
}

/// The text of a key, if one is written.
pub(super) fn text_of(words: &Words, key: &str) -> Option<String> {
    let said = words.say(&Message::named(key.to_owned()));
    (said != format!("[{key}]")).then_some(said)
}

#[cfg(test)]
#[path = "help_tests.rs"]
mod tests;
