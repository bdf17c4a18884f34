//! The records of old workbooks, one after the other: a kind, a length and so many bytes. What does not fit into 8,224 of
//! them goes on in records behind.

use super::compound::u16_at;
use super::sheet::SheetError;
use super::sheet_xlsx::damaged;

const GOES_ON: u16 = 0x003C;
/// The most strings that a workbook may share among its cells.
const STRINGS_MOST: usize = 2_000_000;

/// A record, with those that go on with it.
pub(super) struct Record<'s> {
    pub kind: u16,
    pub data: &'s [u8],
    more: Vec<&'s [u8]>,
}

/// The records from a place of a stream on.
pub(super) struct Records<'s> {
    stream: &'s [u8],
    at: usize,
}

impl<'s> Records<'s> {
    pub const fn new(stream: &'s [u8], at: usize) -> Self {
        Self { stream, at }
    }

    fn one(&mut self) -> Result<Option<(u16, &'s [u8])>, SheetError> {
        let (Some(kind), Some(length)) = (u16_at(self.stream, self.at), u16_at(self.stream, self.at.saturating_add(2)))
        else {
            return Ok(None);
        };
        let from = self.at.saturating_add(4);
        let to = from.saturating_add(usize::from(length));
        let data = self.stream.get(from..to).ok_or_else(|| damaged("a record that is cut off"))?;
        self.at = to;
        Ok(Some((kind, data)))
    }

    /// The next record; none at the end of the stream.
    ///
    /// # Errors
    /// That it is cut off.
    pub fn next(&mut self) -> Result<Option<Record<'s>>, SheetError> {
        let Some((kind, data)) = self.one()? else { return Ok(None) };
        let mut more = Vec::new();
        while u16_at(self.stream, self.at) == Some(GOES_ON) {
            let Some((_, data)) = self.one()? else { break };
            more.push(data);
        }
        Ok(Some(Record { kind, data, more }))
    }

    /// How far the stream is read.
    pub const fn at(&self) -> usize {
        self.at
    }
}

impl Record<'_> {
    fn text(&self, from: usize) -> Text<'_> {
        let first = self.data.get(from..).unwrap_or_default();
        Text { rest: first, more: self.more.iter() }
    }

    /// The text from a byte on, with its length before it.
    pub fn string(&self, from: usize) -> Option<String> {
        let mut text = self.text(from);
        let length = usize::from(text.two()?);
        let flags = text.byte()?;
        text.signs(length, flags & 1 == 1)
    }

    /// The same where one byte says how long it is.
    pub fn short_string(&self, from: usize) -> Option<String> {
        let mut text = self.text(from);
        let length = usize::from(text.byte()?);
        let flags = text.byte()?;
        text.signs(length, flags & 1 == 1)
    }

    /// The strings that cells share.
    ///
    /// # Errors
    /// That they are cut off, or too many.
    pub fn strings(&self) -> Result<Vec<String>, SheetError> {
        let mut text = self.text(4);
        let claimed =
            super::compound::u32_at(self.data, 4).map_or(0, |count| usize::try_from(count).unwrap_or(usize::MAX));
        text.pass(4);
        let mut strings = Vec::new();
        while strings.len() < claimed {
            if strings.len() >= STRINGS_MOST {
                return Err(SheetError::UnpacksTooLarge);
            }
            strings.push(text.shared().ok_or_else(|| damaged("shared strings that are cut off"))?);
        }
        Ok(strings)
    }
}

/// Text that may go on in the records behind.
struct Text<'r> {
    rest: &'r [u8],
    more: std::slice::Iter<'r, &'r [u8]>,
}

impl Text<'_> {
    /// Whether anything is left, in this record or the next.
    fn goes_on(&mut self) -> bool {
        while self.rest.is_empty() {
            let Some(next) = self.more.next() else { return false };
            self.rest = next;
        }
        true
    }

    fn byte(&mut self) -> Option<u8> {
        self.goes_on().then_some(())?;
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn two(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn pass(&mut self, bytes: usize) -> Option<()> {
        let mut left = bytes;
        while left > 0 {
            self.goes_on().then_some(())?;
            let passed = left.min(self.rest.len());
            self.rest = self.rest.get(passed..).unwrap_or_default();
            left -= passed;
        }
        Some(())
    }

    /// One of the strings that cells share, without how it is set and spoken.
    fn shared(&mut self) -> Option<String> {
        let length = usize::from(self.two()?);
        let flags = self.byte()?;
        let runs = if flags & 8 == 0 { 0 } else { usize::from(self.two()?) };
        let spoken = if flags & 4 == 0 {
            0
        } else {
            let (low, high) = (u32::from(self.two()?), u32::from(self.two()?));
            usize::try_from(high << 16 | low).ok()?
        };
        let text = self.signs(length, flags & 1 == 1)?;
        self.pass(runs.saturating_mul(4).saturating_add(spoken))?;
        Some(text)
    }

    /// So many signs, of one byte or two. A record that goes on says anew of how many.
    fn signs(&mut self, count: usize, wide: bool) -> Option<String> {
        let (mut units, mut wide) = (Vec::new(), wide);
        while units.len() < count {
            if self.rest.is_empty() {
                self.goes_on().then_some(())?;
                wide = self.byte()? & 1 == 1;
                continue;
            }
            units.push(if wide { self.two()? } else { u16::from(self.byte()?) });
        }
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    }

    #[test]
    fn a_string_that_goes_on_in_the_next_record_may_change_how_wide_its_signs_are() {
        // Two strings: five signs of which two stand here, of one byte each, and one with a run of a font.
        let begins = [&[0, 0, 0, 0, 2, 0, 0, 0][..], &[5, 0, 0], b"ab"].concat();
        let wide: Vec<u8> = "青禾贷".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let goes_on = [&[1][..], &wide, &[1, 0, 8, 1, 0], b"x", &[0, 0, 0, 0]].concat();
        let stream = [record(0xFC, &begins), record(GOES_ON, &goes_on)].concat();
        let mut records = Records::new(&stream, 0);
        let strings = records.next().unwrap().unwrap();
        assert_eq!(strings.strings().unwrap(), ["ab青禾贷", "x"]);
        assert!(records.next().unwrap().is_none());
    }

    #[test]
    fn strings_that_are_claimed_and_not_there_are_no_strings() {
        let stream = record(0xFC, &[0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, b'a']);
        let strings = Records::new(&stream, 0).next().unwrap().unwrap();
        assert!(matches!(strings.strings(), Err(SheetError::Damaged { .. })));
    }
}
