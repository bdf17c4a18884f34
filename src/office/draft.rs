//! A draft of a profile, from a first look at a list: TOML that reads, with all that is not sure as remarks.

use std::path::Path;

use crate::intake::IntakeError;
use crate::intake::field::Field;
use crate::intake::guess::{ColumnGuess, Doubt, Guess, is_name_of_today};
use crate::intake::how::OnError;
use crate::intake::own_words::OwnWords;
use crate::intake::profile::Profile;
use crate::intake::reading::{FileRead, Kept, file_read, states_known};
use crate::intake::sheet::SheetFormat;
use crate::msg;
use crate::office::says::Says;
use crate::words::Message;

/// The sign of a remark on what a person must look at.
const OPEN: &str = "# ? ";

/// The text of a draft that was tried on its own list: where cells of a column cannot be read, it says what becomes of them,
/// and the guess says so.
///
/// # Errors
/// [`IntakeError`] where the list cannot be read to its end.
pub(crate) fn draft_tried(
    says: Says<'_>,
    path: &Path,
    own: &[OwnWords],
    guess: &mut Guess,
) -> Result<String, IntakeError> {
    // Returns have no note to keep in what is left out.
    if guess.columns.iter().any(|column| column.field == Some(Field::Month)) {
        return Ok(draft(says, guess));
    }
    let tried = |guess: &Guess| -> Result<FileRead, IntakeError> {
        let profile = Profile::parse(&draft(says, &guess.for_trial()), &states_known())?;
        file_read(path, &profile, Kept::First, own)
    };
    let mut read = tried(guess)?;
    while guess.learn(&read) {
        read = tried(guess)?;
    }
    guess.conclude(&read);
    Ok(draft(says, guess))
}

/// The text of the draft.
pub(crate) fn draft(says: Says<'_>, guess: &Guess) -> String {
    let mut text = Vec::new();
    text.push(format!("# {}", says.say(&msg!("draft-head", rows = guess.rows))));
    text.push(format!("# {}", says.say(&msg!("draft-marks"))));
    text.extend(guess.doubts.iter().map(|doubt| format!("{OPEN}{}", one_line(&says.say(&doubt_said(doubt))))));
    text.push(String::new());
    text.push(format!("name = {}", quoted(&guess.name)));
    text.extend(days(guess));
    if !guess.missing.is_empty() {
        text.push(format!("missing = {}", listed(guess.missing.iter().map(String::as_str))));
    }
    text.extend(ignored(says, guess));
    let name =
        guess.columns.iter().find(|column| column.filled == guess.rows && column.field.is_some_and(Field::is_name));
    if let Some(field) = name.and_then(|column| column.field) {
        text.push(format!("required = [{}]", quoted(&field.key())));
    }
    text.extend(file(guess));
    text.extend(source(says, guess));
    text.push("\n[fields]".to_owned());
    for column in &guess.columns {
        if let Some(field) = column.field {
            let remark = msg!("draft-column", cells = column.filled, example = &column.example);
            text.push(format!("{} = {}    # {}", field.key(), how(column), one_line(&says.say(&remark))));
        }
    }
    if !guess.money.is_empty() {
        text.push("\n[money]".to_owned());
        text.extend(guess.money.iter().map(|(header, unit)| format!("{} = {}", quoted(header), quoted(unit))));
    }
    text.extend(skip(guess));
    text.extend(words(says, guess));
    text.join("\n") + "\n"
}

/// The header of a column, and what else is to be said of it.
fn how(column: &ColumnGuess) -> String {
    let header = quoted(&column.header);
    let transform = column.transform.map(|transform| format!("transform = [{}]", quoted(transform)));
    let on_error = (column.on_error != OnError::Stop).then(|| format!("on_error = {}", quoted(column.on_error.code())));
    let more: Vec<String> = transform.into_iter().chain(on_error).collect();
    if more.is_empty() { header } else { format!("{{ headers = {header}, {} }}", more.join(", ")) }
}

fn days(guess: &Guess) -> Vec<String> {
    if guess.dates.is_empty() {
        return Vec::new();
    }
    let counts: Vec<String> = guess.dates.iter().map(|(form, count)| format!("{form}: {count}")).collect();
    let forms = listed(guess.dates.iter().map(|(form, _)| form.as_str()));
    let years = guess.years_from.map(|year| format!("years_from = {year}"));
    let names = guess.month_names.map(|names| format!("month_names = {}", quoted(names.code())));
    std::iter::once(format!("date_formats = {forms}    # {}", counts.join(", "))).chain(years).chain(names).collect()
}

fn ignored(says: Says<'_>, guess: &Guess) -> Vec<String> {
    let of_no_field = guess.columns.iter().filter(|column| column.field.is_none() && !column.name.is_empty());
    let lines: Vec<String> = of_no_field
        .map(|column| {
            let remark = msg!("draft-column", cells = column.filled, example = &column.example);
            format!("    {},    # {}", quoted(&column.header), one_line(&says.say(&remark)))
        })
        .collect();
    if lines.is_empty() {
        return lines;
    }
    std::iter::once("ignore = [".to_owned()).chain(lines).chain(["]".to_owned()]).collect()
}

fn file(guess: &Guess) -> Vec<String> {
    let mut text = vec!["\n[file]".to_owned()];
    match &guess.format {
        SheetFormat::Csv { encoding, delimiter } => {
            text.push(format!("encoding = {}", quoted(&encoding.to_lowercase())));
            let sign = if *delimiter == '\t' { "tab".to_owned() } else { delimiter.to_string() };
            text.push(format!("delimiter = {}", quoted(&sign)));
        }
        SheetFormat::Json { encoding } => text.push(format!("encoding = {}", quoted(&encoding.to_lowercase()))),
        SheetFormat::Xlsx { sheet, .. } => text.push(format!("sheet = {}", quoted(sheet))),
    }
    text.push(format!("header_row = {}", guess.header_row));
    text
}

fn source(says: Says<'_>, guess: &Guess) -> Vec<String> {
    let title = guess.title.as_ref().map(|title| format!("title = {}", quoted(title)));
    let taken_on = match guess.taken_on {
        Some(day) => format!("taken_on = \"{day}\"    {OPEN}{}", says.say(&msg!("draft-taken-on-title"))),
        None => format!("{OPEN}taken_on = \"2018-08-22\"    # {}", says.say(&msg!("draft-taken-on"))),
    };
    std::iter::once("\n[source]".to_owned()).chain(title).chain([taken_on]).collect()
}

/// Rows that name nobody.
fn skip(guess: &Guess) -> Vec<String> {
    let name = guess.columns.iter().find(|column| column.field.is_some_and(is_name_of_today));
    let Some(name) = name.filter(|_| !guess.nameless.is_empty()) else { return Vec::new() };
    let cells = listed(guess.nameless.iter().map(|(cell, _)| cell.as_str()));
    vec!["\n[skip]".to_owned(), format!("{} = {cells}", quoted(&name.header))]
}

fn words(says: Says<'_>, guess: &Guess) -> Vec<String> {
    if !guess.columns.iter().any(|column| column.field == Some(Field::State)) {
        return Vec::new();
    }
    let open = quoted(&says.say(&msg!("draft-word-open")));
    let mut text = vec![
        format!("\n{OPEN}{}", says.say(&msg!("draft-words"))),
        "[[words]]".to_owned(),
        "field = \"state\"".to_owned(),
        String::new(),
        "[words.means]".to_owned(),
    ];
    text.extend(
        guess.words.iter().map(|(word, count)| format!("{} = {{ review = {open} }}    # {count}", quoted(word))),
    );
    text
}

/// What is not sure, as it is said.
pub(crate) fn doubt_said(doubt: &Doubt) -> Message {
    match doubt {
        Doubt::Name { header } => msg!("draft-doubt-name", header = header),
        Doubt::Field { header, field } => msg!("draft-doubt-field", header = header, field = field.key()),
        Doubt::Twice { header, field } => msg!("draft-doubt-twice", header = header, field = field.key()),
        Doubt::Unnamed { column } => msg!("draft-doubt-unnamed", column = column),
        Doubt::DayOrder { header, one, other, count } => {
            msg!("draft-doubt-day-order", header = header, one = one, other = other, cells = *count)
        }
        Doubt::Days { header, count, example } => {
            msg!("draft-doubt-days", header = header, cells = *count, example = example)
        }
        Doubt::DaysOpen { header, count, example } => {
            msg!("draft-doubt-days-open", header = header, cells = *count, example = example)
        }
        Doubt::Cells { header, on_error: OnError::Review, count, example } => {
            msg!("draft-doubt-cells-review", header = header, cells = *count, example = example)
        }
        Doubt::Cells { header, on_error: OnError::Drop | OnError::Stop, count, example } => {
            msg!("draft-doubt-cells-drop", header = header, cells = *count, example = example)
        }
        Doubt::Nameless { header, count, row } => {
            msg!("draft-doubt-nameless", header = header, rows = *count, row = *row)
        }
        Doubt::Unread { count, row } => msg!("draft-doubt-unread", rows = *count, row = *row),
        Doubt::Codes { header, count, example } => {
            msg!("draft-doubt-codes", header = header, cells = *count, example = example)
        }
        Doubt::Places { header, count, example } => {
            msg!("draft-doubt-places", header = header, cells = *count, example = example)
        }
        Doubt::TakenOn { title: Some(day) } => msg!("draft-doubt-taken-on-title", day = *day),
        Doubt::TakenOn { title: None } => msg!("draft-doubt-taken-on"),
        Doubt::Words { header, count } => msg!("draft-doubt-words", header = header, words = *count),
        Doubt::Rows { count } => msg!("draft-doubt-rows", rows = *count),
    }
}

/// A remark, which ends with its line.
fn one_line(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ")
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    // One line, so that it can be a key too: what JSON escapes, TOML does in the same way, and one sign more.
    serde_json::Value::from(text).to_string().replace('\u{7F}', "\\u007F")
}

fn listed<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    format!("[{}]", texts.map(quoted).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
