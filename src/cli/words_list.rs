//! `winddown words`: the codes that are typed, with what each is called in both languages.

use chrono::Utc;

use crate::cli::args::WordsArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::cli::typed::{Kind, UNIT, kinds};
use crate::db::session::Clock;
use crate::domain::unit::unit_list;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Kind as Form};
use crate::words::{Lang, Words};

/// Lists the words.
///
/// # Errors
/// That the list cannot be written.
#[expect(clippy::disallowed_methods, reason = "the words are the program's own: no session is opened to list them")]
pub fn run(desk: &Desk, args: &WordsArgs) -> Result<(), Told> {
    let says = Says(&desk.words);
    let page = PageWords {
        report: "words",
        title: msg!("words-title"),
        definition: msg!("words-definition"),
        empty: msg!("words-empty"),
    };
    let now = match desk.clock {
        Clock::Fixed(moment) => moment,
        Clock::Server => Utc::now(),
    };
    let mut grid = plain_grid(says, &page, now);
    grid.known_at = None;
    grid.columns = vec![
        says.column("kind", &msg!("column-word-kind"), Form::Code),
        says.column("of", &msg!("column-word-of"), Form::Code),
        says.column("code", &msg!("column-word-code"), Form::Code),
        says.column("en", &msg!("column-word-en"), Form::Text),
        says.column("zh", &msg!("column-word-zh"), Form::Text),
    ];
    let asked = |group: &str| args.kind.is_empty() || args.kind.iter().any(|kind| kind == group);
    let (en, zh) = (Words::new(Lang::En), Words::new(Lang::Zh));
    grid.rows = kinds().iter().filter(|kind| asked(kind.group)).flat_map(|kind| rows(kind, &en, &zh)).collect();
    if asked(UNIT) {
        grid.rows.extend(unit_list().iter().map(|unit| {
            vec![
                Cell::code(UNIT),
                Cell::code(unit.level.code()),
                Cell::code(unit.code),
                Cell::text(unit.name_en),
                Cell::text(unit.name_zh),
            ]
        }));
    }
    show(desk, &grid, &args.shown)
}

fn rows(kind: &Kind, en: &Words, zh: &Words) -> Vec<Vec<Cell>> {
    let row = |code: &&'static str| {
        let said = kind.said(code)?;
        Some(vec![
            Cell::code(kind.group),
            Cell::code(kind.of),
            Cell::code(*code),
            Cell::text(en.say(&said)),
            Cell::text(zh.say(&said)),
        ])
    };
    kind.codes.iter().filter_map(row).collect()
}
