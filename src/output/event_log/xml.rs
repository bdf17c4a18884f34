//! XML as both event log formats need it: elements with attributes, each on a line of its own.

use std::borrow::Cow;
use std::io::{self, Write};

/// Attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

pub(super) fn declaration(sink: &mut dyn Write) -> io::Result<()> {
    sink.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
}

/// Opens an element at a depth.
pub(super) fn open(sink: &mut dyn Write, depth: usize, name: &str, with: Attributes<'_>) -> io::Result<()> {
    tag(sink, depth, name, with)?;
    sink.write_all(b">\n")
}

/// An element without content.
pub(super) fn empty(sink: &mut dyn Write, depth: usize, name: &str, with: Attributes<'_>) -> io::Result<()> {
    tag(sink, depth, name, with)?;
    sink.write_all(b"/>\n")
}

/// An element of text.
pub(super) fn text(
    sink: &mut dyn Write,
    depth: usize,
    name: &str,
    with: Attributes<'_>,
    content: &str,
) -> io::Result<()> {
    tag(sink, depth, name, with)?;
    writeln!(sink, ">{}</{name}>", escaped(content))
}

/// Closes an element at a depth.
pub(super) fn close(sink: &mut dyn Write, depth: usize, name: &str) -> io::Result<()> {
    writeln!(sink, "{:depth$}</{name}>", "")
}

fn tag(sink: &mut dyn Write, depth: usize, name: &str, with: Attributes<'_>) -> io::Result<()> {
    write!(sink, "{:depth$}<{name}", "")?;
    for (key, value) in with {
        write!(sink, " {key}=\"{}\"", escaped(value))?;
    }
    Ok(())
}

/// Text as it may stand in an attribute and between tags. Blanks other than the space are written by number, since a
/// reader turns them into spaces in attributes; what XML 1.0 cannot hold at all is replaced by U+FFFD.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(|character| escape_of(character).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len().saturating_add(16));
    for character in text.chars() {
        match escape_of(character) {
            Some(escape) => safe.push_str(escape),
            None => safe.push(character),
        }
    }
    Cow::Owned(safe)
}

const fn escape_of(character: char) -> Option<&'static str> {
    match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\t' => Some("&#9;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => Some("\u{FFFD}"),
        _ => None,
    }
}
