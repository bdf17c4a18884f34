//! Whether a workbook may be unpacked. Its parts are unpacked once and counted, piece by piece, because the sizes that a bomb declares are
//! not true and because what stands in few bytes may become much in memory.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;

use super::sheet::SheetError;
use super::sheet_xlsx::damaged;
use super::source::LIST_LARGEST;

/// The most files inside a workbook.
const PARTS_MOST: usize = 10_000;
/// The most strings that a workbook may share among its cells.
const STRINGS_MOST: u64 = 2_000_000;
/// The most tags in the list of shared strings: a few for each.
const STRING_TAGS_MOST: u64 = STRINGS_MOST * 4;
/// The most tags in a part that is no sheet and no list of strings, such as the styles.
const TAGS_MOST: u64 = 400_000;
/// The longest text or tag, in bytes: the longest cell with every character written as a reference.
const TEXT_LONGEST: u64 = 1 << 20;

/// Checks that a workbook unpacks to at most so many bytes, and to no more in memory. Leaves the file at its beginning.
///
/// # Errors
/// [`SheetError::UnpacksTooLarge`], or that it is no workbook.
pub(super) fn workbook_check(file: &mut File, most: u64) -> Result<(), SheetError> {
    let mut archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(damaged)?;
    if archive.len() > PARTS_MOST {
        return Err(SheetError::UnpacksTooLarge);
    }
    let mut total = 0_u64;
    for position in 0..archive.len() {
        let part = archive.by_index(position).map_err(damaged)?;
        let kind = Kind::of(&part.name().map_err(damaged)?);
        let left = most.saturating_sub(total).saturating_add(1);
        let mut reader = BufReader::with_capacity(1 << 16, part.take(left));
        total = total.saturating_add(part_check(&mut reader, kind)?);
        if total > most {
            return Err(SheetError::UnpacksTooLarge);
        }
    }
    drop(archive);
    file.seek(SeekFrom::Start(0))?;
    Ok(())
}

/// What a part of a workbook is to its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Read cell by cell.
    Sheet,
    /// Held whole, string by string.
    Strings,
    /// Held whole, and copied for each format that refers to it.
    Styles,
    /// Held whole.
    Other,
    /// A picture, say: nothing of it is read.
    Unread,
}

impl Kind {
    fn of(name: &str) -> Self {
        let name = name.to_lowercase();
        if !name.contains(".xml") && !name.contains(".rels") {
            Self::Unread
        } else if name.contains("sharedstrings") {
            Self::Strings
        } else if name.contains("styles") {
            Self::Styles
        } else if name.contains("sheet") || name == "content.xml" {
            Self::Sheet
        } else {
            Self::Other
        }
    }

    const fn tags_most(self) -> u64 {
        match self {
            Self::Sheet | Self::Unread => u64::MAX,
            Self::Strings => STRING_TAGS_MOST,
            Self::Styles | Self::Other => TAGS_MOST,
        }
    }
}

/// Reads a part to its end, and gives its bytes. Text is counted between its tags, as the reader of XML will hold it.
fn part_check(reader: &mut impl BufRead, kind: Kind) -> Result<u64, SheetError> {
    let (mut bytes, mut count) = (0_u64, Count::default());
    loop {
        let piece = reader.fill_buf().map_err(damaged)?;
        if piece.is_empty() {
            return Ok(bytes);
        }
        if kind != Kind::Unread && !piece.iter().all(|byte| count.is_taken(*byte, kind)) {
            return Err(SheetError::UnpacksTooLarge);
        }
        let length = piece.len();
        bytes = bytes.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
        reader.consume(length);
    }
}

/// What has been seen of a part.
#[derive(Debug, Default)]
struct Count {
    tags: u64,
    /// Bytes since the last tag began, and the most of them so far.
    run: u64,
    longest: u64,
    /// Inside what begins with `<!`, a comment or verbatim text, a `<` begins nothing.
    is_verbatim: bool,
    before: [u8; 2],
    declared: Declared,
}

impl Count {
    /// Takes the next byte; false once there is more than there may be.
    fn is_taken(&mut self, byte: u8, kind: Kind) -> bool {
        self.run = self.run.saturating_add(1);
        self.longest = self.longest.max(self.run);
        match byte {
            b'<' if !self.is_verbatim => {
                self.tags = self.tags.saturating_add(1);
                self.run = 0;
            }
            b'!' if self.before[1] == b'<' => self.is_verbatim = true,
            b'>' if matches!(&self.before, b"]]" | b"--") => self.is_verbatim = false,
            _ => {}
        }
        self.before = [self.before[1], byte];
        let copied = match kind {
            Kind::Styles => self.tags.saturating_mul(self.longest),
            Kind::Sheet | Kind::Strings | Kind::Other | Kind::Unread => 0,
        };
        self.run <= TEXT_LONGEST
            && self.tags <= kind.tags_most()
            && copied <= LIST_LARGEST
            && (kind != Kind::Strings || self.declared.is_taken(byte))
    }
}

/// Watches for the number of strings that the list says it has: the reader makes room for them before it has seen one.
#[derive(Debug, Default)]
struct Declared {
    matched: usize,
    number: Option<u64>,
}

impl Declared {
    const KEY: &'static [u8] = b"uniqueCount";

    /// Takes the next byte; false once more is declared than there may be.
    fn is_taken(&mut self, byte: u8) -> bool {
        if self.matched < Self::KEY.len() {
            let goes_on = Self::KEY.get(self.matched) == Some(&byte);
            self.matched = if goes_on { self.matched + 1 } else { usize::from(Self::KEY.first() == Some(&byte)) };
            return true;
        }
        match (byte, self.number) {
            (b'0'..=b'9', number) => {
                let digit = u64::from(byte - b'0');
                self.number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(digit));
            }
            (b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\'' | b'+', None) => {}
            _ => *self = Self::default(),
        }
        self.number.is_none_or(|number| number <= STRINGS_MOST)
    }
}

#[cfg(test)]
#[path = "workbook_check_tests.rs"]
pub(super) mod tests;
