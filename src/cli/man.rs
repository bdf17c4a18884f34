//! Manual pages, one a command.

use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Command;
use clap_mangen::Man;

use crate::cli::help::{after_key, command_plain, path_below, text_of};
use crate::msg;
use crate::output::{OutputError, replace};
use crate::words::{Message, Words};

/// Writes `winddown.1`, `winddown-log.1` and so on into a folder, each whole or not at all, and returns their paths.
/// The folder is made where it is not there.
///
/// # Errors
/// That the folder cannot be made, or a page not written.
pub fn write(folder: &Path, words: &Words) -> Result<Vec<PathBuf>, OutputError> {
    std::fs::create_dir_all(folder).map_err(|source| OutputError::File { path: folder.to_owned(), source })?;
    let mut written = Vec::new();
    for (name, page) in pages(words)? {
        let path = folder.join(name);
        replace(&path, |sink| Ok(sink.write_all(page.as_bytes())?))?;
        written.push(path);
    }
    Ok(written)
}

/// Every page with the name of its file.
fn pages(words: &Words) -> io::Result<Vec<(String, String)>> {
    let mut root = command_plain(words);
    // Building gives each command the options that hold for all, and its full name.
    root.build();
    let mut pages = Vec::new();
    pages_below(&root, "", words, &mut pages)?;
    Ok(pages)
}

fn pages_below(command: &Command, path: &str, words: &Words, pages: &mut Vec<(String, String)>) -> io::Result<()> {
    let name = path_below("winddown", path);
    let name = name.trim_end_matches('-');
    pages.push((format!("{name}.1"), page(command, path, name, words)?));
    for child in command.get_subcommands() {
        pages_below(child, &path_below(path, child.get_name()), words, pages)?;
    }
    Ok(())
}

fn page(command: &Command, path: &str, name: &str, words: &Words) -> io::Result<String> {
    let man = Man::new(command.clone())
        .title(name)
        .section("1")
        .source(format!("winddown {}", env!("WINDDOWN_VERSION")))
        .manual("winddown");
    let mut roff = Vec::new();
    man.render_title(&mut roff)?;
    man.render_name_section(&mut roff)?;
    man.render_synopsis_section(&mut roff)?;
    man.render_options_section(&mut roff)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut roff)?;
    }
    if let Some(examples) = text_of(words, &after_key(path)) {
        let title = words.say(&msg!("help-page-examples")).to_uppercase();
        writeln!(roff, ".SH {title}\n.nf")?;
        for line in examples.lines() {
            writeln!(roff, "\\&{}", escaped(line))?;
        }
        writeln!(roff, ".fi")?;
    }
    let roff = String::from_utf8(roff).map_err(io::Error::other)?;
    Ok(headed(&roff, words))
}

/// Text as roff takes it literally.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-")
}

/// The page with the two headings that are always English put in words.
fn headed(roff: &str, words: &Words) -> String {
    let headings = [(".SH NAME", msg!("help-page-name")), (".SH SYNOPSIS", msg!("help-page-synopsis"))];
    let mut page = String::with_capacity(roff.len());
    for line in roff.lines() {
        let heading: Option<&(&str, Message)> = headings.iter().find(|(old, _)| *old == line);
        match heading {
            Some((_, new)) => page.push_str(&format!(".SH {}", words.say(new))),
            None => page.push_str(line),
        }
        page.push('\n');
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_command_gets_a_page_in_the_language_asked_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("man1");
        let written = write(&place, &Words::new(Lang::Zh)).expect("pages");
        let names: Vec<String> = written
            .iter()
            .filter_map(|path| path.file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        for wanted in ["winddown.1", "winddown-log.1", "winddown-institution-add.1"] {
            assert!(names.iter().any(|name| name == wanted), "{wanted} in {names:?}");
        }
        let log = std::fs::read_to_string(place.join("winddown-log.1")).expect("a page");
        for wanted in [".SH 名称", ".SH 用法", ".SH 选项", ".SH 通用选项", ".SH 示例", "登记机构进入某一状态"]
        {
            assert!(log.contains(wanted), "{wanted} in\n{log}");
        }
    }

    #[test]
    fn a_page_names_what_holds_for_every_command() {
        let pages = pages(&Words::new(Lang::En)).expect("pages");
        let (_, log) = pages.iter().find(|(name, _)| name == "winddown-log.1").expect("the page of log");
        assert!(log.contains("\\-\\-lang"), "{log}");
        assert!(log.contains("winddown log"), "{log}");
    }
}
