//! The first screen of all, as README.md shows it, and what it suggests.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use winddown::db::setup::database_drop;

use crate::cli::desk::{Said, winddown, words_of};
use crate::support::server::{alone, bench};

/// The database that `winddown demo` makes.
const DATABASE: &str = "winddown_demo";

/// A folder in which the program is run on the server of the tests.
struct Shop(TempDir);

impl Shop {
    fn command(&self, line: &str) -> Command {
        let mut command = winddown(&words_of(line), "en");
        command.env("DATABASE_URL", bench().maintenance_url()).current_dir(self.0.path());
        command
    }

    fn done(&self, line: &str) -> String {
        let said: Said = self.command(line).output().expect("the program runs").into();
        assert_eq!(said.exit, 0, "winddown {line}\n{}", said.err);
        String::from_utf8(said.out).expect("text")
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        let dropped = database_drop(&bench().maintenance_url(), DATABASE);
        assert!(dropped.is_ok() || std::thread::panicking(), "{dropped:?}");
    }
}

#[test]
fn the_demo_is_what_readme_shows_and_what_it_suggests_holds() {
    let _turn = alone();
    let shop = Shop(TempDir::new().expect("a folder"));
    let screen = shop.done("demo --reset");
    readme_shows(&screen);
    let suggested = suggested(&screen);
    assert_eq!(suggested.len(), 8);
    for (command, what) in suggested {
        let shown = shop.done(&command);
        promise_kept(&shop, &screen, (&command, &what), &shown);
    }
}

/// What README.md shows stands on the screen, part after part; it is cut at lines of a lone "…".
fn readme_shows(screen: &str) {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("README.md");
    let (_, shown) = readme.split_once("```\n$ winddown demo\n").expect("a screen in README.md");
    let (shown, _) = shown.split_once("```\n").expect("the end of the screen");
    let mut rest = screen;
    for part in shown.split("\n…\n").map(|part| part.trim_matches('\n')) {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("not on the screen (so):\n{part}\n\n{rest}"));
        rest = after;
    }
}

/// The commands under "Try next", each with what it is to show.
fn suggested(screen: &str) -> Vec<(String, String)> {
    let (_, suggested) = screen.split_once("Try next:\n").expect("what to try next");
    let lines: Vec<&str> = suggested.lines().map(str::trim).collect();
    let pairs = lines.chunks_exact(2);
    pairs.map(|pair| (pair[0].trim_start_matches("winddown ").to_owned(), pair[1].to_owned())).collect()
}

fn promise_kept(shop: &Shop, screen: &str, (command, what): (&str, &str), shown: &str) {
    let holds = match what {
        "who is stuck in one province" => shown.contains("Zhejiang"),
        "the first of the list above: how its ages, thresholds and money are reckoned, step by step" => {
            ["Gross age: ", "Threshold: ", "Grade: ", "Outstanding: "].iter().all(|part| shown.contains(part))
        }
        "the bulletin of the day, with every unit, the flow of institutions and the definitions" => {
            let paragraph =
                screen.split("\n\n").find(|part| part.starts_with("As of 31 March 2020")).expect("a paragraph");
            shown.contains(paragraph) && shown.contains("Zhejiang")
        }
        "the meeting pack: every list and chart in one file" => {
            std::fs::read_to_string(shop.0.path().join("pack.html")).is_ok_and(|page| page.contains("<svg"))
        }
        "one case on one page: cleared once, and reopened" => shown.contains("Round: 2"),
        "what became of the conversions a quarter later" => shown.contains("2020-06-30"),
        "every entry about one institution, a correction among them" => shown.contains("correct"),
        "what may happen to it next, and what is in the way" => shown.lines().count() > 3,
        other => panic!("{command}: nobody checks that it shows {other}"),
    };
    assert!(holds, "{command}: {what}\n{shown}");
}
