//! The reference page `docs/cli.md`, made of the same tree and words as the help.

use clap::{Arg, Command};

use crate::cli::help::{after_key, command_plain, path_below, text_of};
use crate::msg;
use crate::output::markdown::prose_broken;
use crate::words::{Lang, Message, Words};

/// Every exit code, with `help-exit-<code>` for its meaning.
pub(super) const EXIT_CODES: [u8; 10] = [0, 1, 2, 3, 4, 5, 6, 10, 70, 74];

/// The reference page, in English.
#[must_use]
pub fn reference_markdown() -> String {
    let words = Words::new(Lang::En);
    let mut root = command_plain(&words);
    // clap can say how an argument is written only of a tree it has built.
    root.build();
    let mut page = format!(
        "# {}\n\n<!-- {} -->\n\n{}.\n\n",
        words.say(&msg!("help-reference-title")),
        words.say(&msg!("help-reference-generated")),
        about(&root),
    );
    page.push_str(&fenced(&root, ""));
    page.push_str(&examples(&words, ""));
    page.push_str(&format!(
        "## {}\n\n{}\n\n{}",
        words.say(&msg!("help-page-globals")),
        words.say(&msg!("help-reference-globals")),
        listed(root.get_arguments().collect()),
    ));
    for child in root.get_subcommands() {
        section(&mut page, child, child.get_name(), &words);
    }
    page.push_str(&exit_codes(&words));
    prose_broken(&page)
}

fn section(page: &mut String, command: &Command, path: &str, words: &Words) {
    let depth = path.matches('-').count();
    let marks = "#".repeat(depth.saturating_add(2));
    let name = path.replace('-', " ");
    page.push_str(&format!("{marks} `winddown {name}`\n\n{}.\n\n", about(command)));
    page.push_str(&fenced(command, path));
    let own = |arg: &&Arg| !arg.is_global_set() && arg.get_id() != "help";
    page.push_str(&listed(command.get_arguments().filter(own).collect()));
    page.push_str(&examples(words, path));
    for child in command.get_subcommands() {
        section(page, child, &path_below(path, child.get_name()), words);
    }
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// The line on how the command is used.
fn fenced(command: &Command, path: &str) -> String {
    let name = format!("winddown {}", path.replace('-', " "));
    let mut command = command.clone().bin_name(name.trim_end());
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    format!("```\n{usage}\n```\n\n")
}

fn listed(arguments: Vec<&Arg>) -> String {
    if arguments.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = arguments
        .into_iter()
        .map(|arg| {
            let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
            let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
            format!("- `{short}{arg}`: {text}\n")
        })
        .collect();
    format!("{}\n", lines.concat())
}

fn examples(words: &Words, path: &str) -> String {
    text_of(words, &after_key(path)).map(|text| format!("```\n{text}\n```\n\n")).unwrap_or_default()
}

fn exit_codes(words: &Words) -> String {
    let mut table = format!(
        "## {}\n\n| {} | {} |\n|---|---|\n",
        words.say(&msg!("help-reference-exits")),
        words.say(&msg!("help-reference-code")),
        words.say(&msg!("help-reference-meaning")),
    );
    for code in EXIT_CODES {
        let meaning = words.say(&Message::named(format!("help-exit-{code}")));
        table.push_str(&format!("| {code} | {meaning} |\n"));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn docs_cli_is_what_the_program_says() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/cli.md");
        let page = reference_markdown();
        if std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
            std::fs::write(&path, &page).expect("docs/cli.md written");
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(written == page, "docs/cli.md is out of date: run UPDATE_DOCS=1 cargo test docs_cli");
    }
}
