//! CSV for spreadsheets: UTF-8 with BOM, CRLF; headings are keys and words are codes, where words are not asked for.
//!
//! A cell that a spreadsheet would run as a formula, or a code it would turn into a number, gets an apostrophe in
//! front. Text that begins with an apostrophe gets one too, so that a reader who takes one leading apostrophe off any
//! cell has the value as it was. Who wants values as they are reads JSON.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::text::printable;
use super::{Cell, Grid, Voice};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Digits a spreadsheet keeps of a number; the rest become zeros.
const EXACT_DIGITS: usize = 15;

/// What comes before the rows.
pub(super) fn write_head(grid: &Grid, voice: Voice, sink: &mut dyn Write) -> io::Result<()> {
    sink.write_all(BOM)?;
    let mut writer = writer(sink);
    for column in &grid.columns {
        let heading = match voice {
            Voice::Keys => column.key.into(),
            Voice::Words => guarded(printable(&column.heading), is_formula),
        };
        writer.write_field(heading.as_bytes()).map_err(stream)?;
    }
    writer.write_record(None::<&[u8]>).map_err(stream)?;
    writer.flush()
}

pub(super) fn write_rows(grid: &Grid, voice: Voice, sink: &mut dyn Write) -> io::Result<()> {
    let mut writer = writer(sink);
    for row in &grid.rows {
        for cell in row {
            writer.write_field(field(cell, voice).as_bytes()).map_err(stream)?;
        }
        writer.write_record(None::<&[u8]>).map_err(stream)?;
    }
    writer.flush()
}

fn writer(sink: &mut dyn Write) -> Writer<&mut dyn Write> {
    WriterBuilder::new().terminator(Terminator::CRLF).quote_style(QuoteStyle::Necessary).from_writer(sink)
}

/// What the stream said, as it said it: the crate would call every error another one, a reader that went away too.
fn stream(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        kind => io::Error::other(format!("{kind:?}")),
    }
}

fn field(cell: &Cell, voice: Voice) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => guarded(printable(text), is_formula),
        Cell::Word { label, .. } if voice == Voice::Words => guarded(printable(label), is_formula),
        Cell::Word { code, .. } => guarded(printable(code), |code| is_formula(code) && !is_decimal(code)),
        Cell::Code(code) => guarded(printable(code), |code| is_formula(code) || is_bent(code)),
        Cell::Empty
        | Cell::Integer(_)
        | Cell::Money(_)
        | Cell::Date(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_) => cell.plain(),
    }
}

fn guarded(text: Cow<'_, str>, needs_guard: impl Fn(&str) -> bool) -> Cow<'_, str> {
    if needs_guard(&text) || text.starts_with('\'') { format!("'{text}").into() } else { text }
}

/// Whether a spreadsheet may read the text, or what a reader splits off it at a semicolon, as a formula. The signs are those of OWASP's page on CSV injection, with the
/// full-width forms that some input methods and spreadsheets treat alike; spaces before a sign do not disarm it.
fn is_formula(text: &str) -> bool {
    text.split([';', '；']).any(is_formula_alone)
}

fn is_formula_alone(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
}

/// Whether the text is a plain decimal, such as a percentage: a spreadsheet reads it as the number it is.
fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    digits(whole.strip_prefix('-').unwrap_or(whole)) && digits(decimals)
}

/// Whether a spreadsheet would bend the code into another value: a number too long for it, one with leading zeros, one
/// written with an exponent (`9131E5`), or a date (`3-1`, `1/2`). Short plain numbers such as a unit's code survive.
fn is_bent(code: &str) -> bool {
    let digits = code.chars().filter(char::is_ascii_digit).count();
    // A date or an exponent ends in a digit; a short number ends in its letter, which may be an E.
    let ends_in_a_letter = code.ends_with(['e', 'E']);
    let only = |others: &[char]| digits > 0 && code.chars().all(|c| c.is_ascii_digit() || others.contains(&c));
    let whole = only(&[]);
    (whole && (digits > EXACT_DIGITS || (code.starts_with('0') && digits > 1)))
        || (!whole && !ends_in_a_letter && only(&['.', ',', 'e', 'E', '+', '-', '/', ':']))
}
