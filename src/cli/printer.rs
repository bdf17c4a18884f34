//! Where words go: data on stdout, notes on stderr. Nothing else in the program prints.

use std::borrow::Cow;
use std::cell::RefCell;
use std::io;
use std::io::{IsTerminal, Write};
use std::path::Path;

use crate::cli::args::ShownArgs;
use crate::cli::pager::Paging;
use crate::domain::sentence::next::{Field, Next};
use crate::office::catalogue::parts::{Take, whole};
use crate::office::says::Says;
use crate::office::steer::steered;
use crate::office::told::{Told, Trouble};
use crate::output::spark::plain;
use crate::output::{Format, Grid, Stop, Table, Voice, Writing, replace_from, shown, write_in};
use crate::words::{Message, Words};

/// The width of a table where stdout is no terminal.
const WIDTH_DEFAULT: usize = 80;

pub struct Printer {
    quiet: bool,
    paging: RefCell<Paging>,
}

impl Printer {
    /// A printer; a quiet one keeps notes to itself.
    #[must_use]
    pub const fn new(quiet: bool) -> Self {
        Self { quiet, paging: RefCell::new(Paging::Off) }
    }

    /// The same, where what is long is paged on a terminal.
    #[must_use]
    pub fn paged(self) -> Self {
        Self { paging: RefCell::new(Paging::at_terminal()), ..self }
    }

    /// What follows is to be read page by page.
    pub fn pages(&self) {
        self.paging.borrow_mut().start();
    }

    /// Waits until what was paged is read. Whatever is said after it is said to the terminal itself.
    pub fn read_wait(&self) {
        self.paging.borrow_mut().end();
    }

    fn write(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Told> {
        self.paging.borrow_mut().write(write).map_err(Told::output)
    }

    /// Whether notes are kept.
    #[must_use]
    pub const fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// A line of data.
    ///
    /// # Errors
    /// That stdout is closed.
    pub fn line(&self, words: &Words, message: &Message) -> Result<(), Told> {
        self.text(&words.say(message))
    }

    /// A line of data, as a terminal may have it.
    ///
    /// # Errors
    /// That stdout is closed.
    pub fn text(&self, text: &str) -> Result<(), Told> {
        self.page(&shown(text))
    }

    /// A page of the program's own words, which may be coloured.
    ///
    /// # Errors
    /// That stdout is closed.
    pub fn page(&self, text: &str) -> Result<(), Told> {
        self.write(|out| writeln!(out, "{text}"))
    }

    /// A line with a sparkline in it, in signs that the terminal can show.
    ///
    /// # Errors
    /// That stdout is closed.
    pub fn trend(&self, words: &Words, message: &Message) -> Result<(), Told> {
        self.text(&showable(&words.say(message)))
    }

    /// A note, where notes are wanted. That nobody reads it is no failure.
    pub fn note(&self, words: &Words, message: &Message) {
        if !self.quiet {
            self.note_text(&words.say(message));
        }
    }

    /// A note, as a terminal may have it.
    pub fn note_text(&self, text: &str) {
        if !self.quiet {
            self.paging.borrow_mut().note(&shown(text));
        }
    }

    /// An error as it is, which is said however quiet the printer is.
    pub fn error(&self, text: &str) {
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Bytes of data.
    ///
    /// # Errors
    /// That stdout is closed.
    pub fn bytes(&self, bytes: &[u8]) -> Result<(), Told> {
        self.write(|out| out.write_all(bytes))
    }

    /// A list with the rows and columns asked for, in the format asked for, to where it was asked for.
    ///
    /// # Errors
    /// That it has no such column, that a filter does not fit, that the format does not fit, or the file cannot be written.
    pub fn grid(&self, words: &Words, grid: &Grid, shown: &ShownArgs) -> Result<(), Told> {
        let steer = shown.steer.asked();
        if steer.is_any() {
            return self.grid_as_it_is(words, &steered(Says(words), grid, &steer)?, shown);
        }
        self.grid_as_it_is(words, grid, shown)
    }

    fn grid_as_it_is(&self, words: &Words, grid: &Grid, shown: &ShownArgs) -> Result<(), Told> {
        let (format, voice) = form_asked(shown)?;
        let keyed = (voice == Some(Voice::Keys)).then(|| grid.keyed());
        let grid = keyed.as_ref().unwrap_or(grid);
        let written = |sink: &mut dyn Write| write_in(grid, format, voice.unwrap_or(Voice::Keys), sink);
        if let Some(path) = &shown.output {
            crate::output::replace(path, written)?;
            self.saved_say(words, grid.rows.len(), path);
        } else if format == Format::Table {
            let is_painted = crate::cli::paint::on(&io::stdout());
            let table = if is_painted { Table::painted(grid, width()) } else { Table::new(grid, width()) };
            self.pages();
            self.write(|out| write!(out, "{}", showable(&table.text)))?;
            for note in &grid.notes {
                self.note_text(note);
            }
            if !table.left_out.is_empty() {
                let columns: Vec<String> = table.left_out.iter().map(|heading| (*heading).to_owned()).collect();
                self.note(words, &crate::msg!("list-columns-left-out", columns = columns));
            }
        } else {
            binary_check(format)?;
            written(&mut io::stdout().lock())?;
        }
        Ok(())
    }

    /// The same of a list that is drawn in parts: each is written as it comes and then let go, where the format can and nothing is
    /// to be sorted, filtered or left out, for which all rows have to be there.
    ///
    /// # Errors
    /// As [`Printer::grid`], and those of the list.
    pub fn parts(
        &self,
        words: &Words,
        shown: &ShownArgs,
        list: impl FnOnce(Take<'_>) -> Result<Grid, Told>,
    ) -> Result<(), Told> {
        let (format, voice) = form_asked(shown)?;
        if !format.passes_rows() || shown.steer.asked().is_any() {
            return self.grid(words, &whole(list)?, shown);
        }
        match &shown.output {
            Some(path) => {
                let rows = replace_from(path, |sink| parts_write(format, voice, sink, list))?;
                self.saved_say(words, rows, path);
            }
            None => {
                binary_check(format)?;
                parts_write(format, voice, &mut io::BufWriter::new(io::stdout().lock()), list)?;
            }
        }
        Ok(())
    }

    fn saved_say(&self, words: &Words, rows: usize, path: &Path) {
        self.note(words, &crate::msg!("list-saved", rows = rows, file = path.display().to_string()));
    }
}

/// Writes the parts of a list as they come; returns how many rows there are.
fn parts_write(
    format: Format,
    voice: Option<Voice>,
    sink: &mut dyn Write,
    list: impl FnOnce(Take<'_>) -> Result<Grid, Told>,
) -> Result<usize, Stop<Told>> {
    let voiced = |part: Grid| if voice == Some(Voice::Keys) { part.keyed() } else { part };
    let (mut writing, mut unwritten) = (None, None);
    let mut write = |part: &Grid, sink: &mut dyn Write| {
        if writing.is_none() {
            writing = Writing::begin(part, format, voice.unwrap_or(Voice::Keys), sink)?;
        }
        writing.as_mut().map_or(Ok(()), |writing| writing.part(part, sink))
    };
    let last = list(&mut |part| {
        write(&voiced(part), sink).map_err(|error| {
            unwritten = Some(error);
            // What is told is the error itself.
            Told::output(io::ErrorKind::Other.into())
        })
    });
    if let Some(error) = unwritten {
        return Err(error.into());
    }
    let last = voiced(last.map_err(Stop::Source)?);
    write(&last, sink)?;
    Ok(writing.map_or(Ok(0), |writing| writing.end(&last, sink))?)
}

/// The format and the voice that are asked for.
fn form_asked(shown: &ShownArgs) -> Result<(Format, Option<Voice>), Told> {
    let format = match (shown.format, shown.output.as_deref()) {
        (Some(format), _) => format,
        (None, Some(path)) => Format::from_path(path)?,
        (None, None) => Format::Table,
    };
    let voice = shown.voice.asked();
    if voice == Some(Voice::Words) && matches!(format, Format::Json | Format::Ndjson) {
        return Err(Told::new(Trouble::Usage, crate::msg!("error-words-format", format = format.code()))
            .hinted(crate::msg!("hint-words-format", next = Next::again().without(Field::Words))));
    }
    Ok((format, voice))
}

/// Refuses what no terminal can show.
fn binary_check(format: Format) -> Result<(), Told> {
    if format.is_binary() && io::stdout().is_terminal() {
        return Err(Told::new(Trouble::Usage, crate::msg!("error-binary-terminal"))
            .hinted(crate::msg!("hint-binary-terminal", next = Next::again().open(Field::Output))));
    }
    Ok(())
}

/// The text with its sparklines in signs that the terminal can show. A terminal is taken to be of UTF-8 unless the locale
/// says otherwise.
fn showable(text: &str) -> Cow<'_, str> {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|locale| !locale.is_empty());
    if locale.is_none_or(|locale| is_utf8(&locale)) { text.into() } else { plain(text).into() }
}

fn is_utf8(locale: &str) -> bool {
    let locale = locale.to_ascii_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}

/// The width of the terminal, or [`WIDTH_DEFAULT`].
pub(super) fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    if io::stdout().is_terminal() {
        terminal_width().or(columns).unwrap_or(WIDTH_DEFAULT)
    } else {
        columns.unwrap_or(WIDTH_DEFAULT)
    }
}

fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}
