//! Many acts from a file: each row is read as the command line of one act would be, so that what an option takes is
//! declared once.

use std::path::Path;

use clap::{Arg, ArgAction, Args, Command};

use crate::actions::error::ActionError;
use crate::actions::many::{ManyDone, Row, RowAct, apply};
use crate::cli::args::{EvidenceArg, ManyArgs};
use crate::cli::desk::{Desk, access, evidence_read};
use crate::cli::progress::Progress;
use crate::cli::{help, usage};
use crate::db::{Access, Session};
use crate::domain::value::evidence::Evidence;
use crate::intake::columns::{ColumnsProfile, ColumnsRow, columns_read};
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::refusals::rows::{RowTold, rows_told};
use crate::office::told::{Told, Trouble};

/// Options that are about reading, about the file, or about something else than an institution: no columns.
const NO_COLUMNS: [&str; 8] = ["as_of", "known_at", "format", "output", "dry_run", "profile", "unit", "lead"];
/// The column that says which act of several, such as `set` or `met`.
const ACT: &str = "act";
/// What a cell of an option without a value says.
const YES: [&str; 5] = ["yes", "true", "1", "x", "是"];
/// The same, of not giving it.
const NO: [&str; 4] = ["no", "false", "0", "否"];

/// Records every row of the file, or none. `asked` makes the act of a row's words.
///
/// # Errors
/// Every row that cannot be read or is refused; nothing is written then.
pub fn run<T: Args, A: RowAct>(
    desk: &Desk,
    many: &ManyArgs,
    asked: impl Fn(&Desk, &T) -> Result<A, Told>,
) -> Result<(), Told> {
    let (rows, told) = rows_read(desk, many, |args, shared| {
        let mut act = asked(desk, args)?;
        act.grounds_mut().evidence.extend(shared.iter().cloned());
        Ok(act)
    })?;
    let done = rows_apply(desk, many, &rows, told, apply)?;
    done_say(desk, &many.from, done, many.dry_run)
}

/// Reads every row of the file as an act, with those that are none. `asked` makes the act of a row's words, and of the
/// evidence given beside the file.
///
/// # Errors
/// That the file as a whole cannot be read.
pub fn rows_read<T: Args, A>(
    desk: &Desk,
    many: &ManyArgs,
    asked: impl Fn(&T, &[Evidence]) -> Result<A, Told>,
) -> Result<(Vec<Row<A>>, Vec<RowTold>), Told> {
    rows_read_by(desk, many, ColumnsProfile::default(), asked)
}

/// The same by this profile, where none is named.
///
/// # Errors
/// That the file as a whole cannot be read.
pub fn rows_read_by<T: Args, A>(
    desk: &Desk,
    many: &ManyArgs,
    unnamed: ColumnsProfile,
    asked: impl Fn(&T, &[Evidence]) -> Result<A, Told>,
) -> Result<(Vec<Row<A>>, Vec<RowTold>), Told> {
    let command = help::worded(row_command::<T>(), &desk.words);
    let profile = match &many.profile {
        Some(path) => ColumnsProfile::load(path)?,
        None => unnamed,
    };
    let read = columns_read(&many.from, &profile, &columns_of(&command))?;
    let shared = evidence_given(many)?;
    let mut told: Vec<RowTold> = read.unreadable.iter().map(RowTold::unreadable).collect();
    let mut rows = Vec::with_capacity(read.rows.len());
    for row in &read.rows {
        let act = words_of(&command, many, row)
            .and_then(|words| row_parse::<T>(&command, words))
            .and_then(|args| asked(&args, &shared));
        match act {
            Ok(act) => rows.push(Row { number: row.number, act }),
            Err(why) => told.push(RowTold {
                row: row.number,
                institution: Some(cell(row, "institution").unwrap_or_default().to_owned()),
                why,
            }),
        }
    }
    Ok((rows, told))
}

/// Records the rows; where some could not be read, only judges the others, so that one pass names all there is to mend.
///
/// # Errors
/// Every row that could not be read or is refused; nothing is written then.
pub fn rows_apply<A, D>(
    desk: &Desk,
    many: &ManyArgs,
    rows: &[Row<A>],
    mut told: Vec<RowTold>,
    apply: impl FnOnce(&mut Session, Access, &[Row<A>], &mut dyn FnMut(usize, usize)) -> Result<D, ActionError>,
) -> Result<D, Told> {
    let how = if told.is_empty() { access(many.dry_run) } else { Access::Rehearse };
    let mut session = desk.session()?;
    let progress = Progress::new(desk);
    let outcome = apply(&mut session, how, rows, &mut |done, all| progress.show(done, all));
    progress.end();
    match outcome {
        Ok(done) if told.is_empty() => Ok(done),
        Ok(_) => Err(rows_told(told)),
        Err(ActionError::Rows(refused)) => {
            told.extend(refused.into_iter().map(RowTold::from));
            told.sort_by_key(|one| one.row);
            Err(rows_told(told))
        }
        Err(error) => Err(error.into()),
    }
}

fn done_say(desk: &Desk, path: &Path, done: ManyDone, dry_run: bool) -> Result<(), Told> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (rows, recorded, already) = (done.rows, done.recorded, done.already);
    let outcome = Outcome::of(false, dry_run);
    let line =
        msg!("many-recorded", outcome = outcome, file = file, rows = rows, recorded = recorded, already = already);
    desk.printer.line(&desk.words, &line)
}

/// The parser of a row: the act's own words and nothing around them.
fn row_command<T: Args>() -> Command {
    T::augment_args(Command::new("row"))
        .no_binary_name(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
}

fn arguments(command: &Command) -> impl Iterator<Item = &Arg> {
    let below = command.get_subcommands().flat_map(Command::get_arguments);
    command.get_arguments().chain(below)
}

/// The columns a file may have.
fn columns_of(command: &Command) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    if command.has_subcommands() {
        columns.push(ACT.to_owned());
    }
    for arg in arguments(command) {
        let id = arg.get_id().as_str();
        if !NO_COLUMNS.contains(&id) && !columns.iter().any(|known| known == id) {
            columns.push(id.to_owned());
        }
    }
    columns
}

fn cell<'row>(row: &'row ColumnsRow, column: &str) -> Option<&'row str> {
    let one = row.cells.iter().find(|(name, _)| name == column);
    one.map(|(_, text)| text.as_str())
}

/// The words that a row would be typed as: its cells, and for what it does not say those given beside the file. What
/// stands without an option comes last, behind a double hyphen, so that no cell is taken for an option.
fn words_of(command: &Command, many: &ManyArgs, row: &ColumnsRow) -> Result<Vec<String>, Told> {
    let act = cell(row, ACT);
    let own = typed(command.get_arguments(), many, row)?;
    let below = match act.and_then(|act| command.find_subcommand(act)) {
        Some(below) => typed(below.get_arguments(), many, row)?,
        None => Typed::default(),
    };
    let mut words = own.options;
    match act {
        Some(act) => {
            words.extend(own.plain);
            words.push(act.to_owned());
            words.extend(below.options);
            words.push("--".to_owned());
            words.extend(below.plain);
        }
        // Where the first of them may be missing, clap takes what stands behind the hyphens for the last alone.
        None if command.is_allow_missing_positional_set() => {
            if let Some(option) = own.plain.iter().find(|text| text.starts_with('-')) {
                let given = option.as_str();
                return Err(Told::new(Trouble::Usage, msg!("usage-unknown-argument", given = given)));
            }
            words.extend(own.plain);
        }
        None => {
            words.push("--".to_owned());
            words.extend(own.plain);
        }
    }
    Ok(words)
}

#[derive(Default)]
struct Typed {
    options: Vec<String>,
    plain: Vec<String>,
}

fn typed<'arg>(arguments: impl Iterator<Item = &'arg Arg>, many: &ManyArgs, row: &ColumnsRow) -> Result<Typed, Told> {
    let mut typed = Typed::default();
    for arg in arguments {
        let id = arg.get_id().as_str();
        if NO_COLUMNS.contains(&id) {
            continue;
        }
        let values: Vec<String> = match cell(row, id) {
            Some(text) if matches!(arg.get_action(), ArgAction::Append) => listed(text),
            Some(text) => vec![text.to_owned()],
            None if id == "evidence" => Vec::new(),
            None => given(many, id).to_vec(),
        };
        match arg.get_long() {
            None if values.is_empty() => {
                let missing = vec![msg!("detail-line", text = id)];
                return Err(Told::new(Trouble::Usage, msg!("usage-missing-argument", count = 1)).detailed(missing));
            }
            None => typed.plain.extend(values),
            Some(long) if arg.get_action().takes_values() => {
                typed.options.extend(values.into_iter().map(|value| format!("--{long}={value}")));
            }
            Some(long) => {
                if let Some(text) = values.first()
                    && flag_read(long, text)?
                {
                    typed.options.push(format!("--{long}"));
                }
            }
        }
    }
    Ok(typed)
}

fn given<'many>(many: &'many ManyArgs, id: &str) -> &'many [String] {
    let one = many.given.iter().find(|(column, _)| column == id);
    one.map_or(&[], |(_, values)| values)
}

/// Evidence given beside the file is that of every row; its files are read once.
fn evidence_given(many: &ManyArgs) -> Result<Vec<Evidence>, Told> {
    let parsed: Result<Vec<EvidenceArg>, _> = given(many, "evidence").iter().map(|text| text.parse()).collect();
    evidence_read(&parsed.unwrap_or_default())
}

/// Several values in one cell stand with semicolons between them.
fn listed(text: &str) -> Vec<String> {
    let parts = text.split([';', '；']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn flag_read(long: &str, text: &str) -> Result<bool, Told> {
    let lower = text.to_lowercase();
    if YES.contains(&lower.as_str()) {
        return Ok(true);
    }
    if NO.contains(&lower.as_str()) {
        return Ok(false);
    }
    Err(Told::new(Trouble::Usage, msg!("error-many-flag", column = long, value = text)))
}

fn row_parse<T: Args>(command: &Command, words: Vec<String>) -> Result<T, Told> {
    let told = |error: clap::Error| usage::told(&error);
    let matches = command.clone().try_get_matches_from(words).map_err(told)?;
    T::from_arg_matches(&matches).map_err(told)
}

#[cfg(test)]
#[path = "many_tests.rs"]
mod tests;
