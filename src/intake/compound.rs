//! The container of old workbooks: a file of sectors with a table of what follows what. Every length that it claims is held
//! against the file itself, and nothing is reserved on its word.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::sheet::SheetError;
use super::sheet_xlsx::damaged;

/// Numbers from here on are marks, such as the end of a chain.
const MARKS: u32 = 0xFFFF_FFFA;
const ENTRY: usize = 128;
const MINI: usize = 64;

/// An open container.
pub(super) struct Compound<'f> {
    file: &'f mut File,
    sector: usize,
    /// So many sectors the file can have.
    sectors: usize,
    /// What follows each sector.
    next: Vec<u32>,
    entries: Vec<Entry>,
    mini_next: Vec<u32>,
    mini_below: usize,
}

struct Entry {
    name: String,
    is_root: bool,
    start: u32,
    size: usize,
}

impl<'f> Compound<'f> {
    /// Reads the tables of a container.
    ///
    /// # Errors
    /// That it is damaged.
    pub fn open(file: &'f mut File) -> Result<Self, SheetError> {
        let length = usize::try_from(file.seek(SeekFrom::End(0))?).map_err(damaged)?;
        file.seek(SeekFrom::Start(0))?;
        let mut head = [0; 512];
        file.read_exact(&mut head).map_err(damaged)?;
        let sector = match u16_at(&head, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(damaged("sectors of no known size")),
        };
        let number = |at: usize| u32_at(&head, at).unwrap_or(MARKS);
        let mut open = Self {
            file,
            sector,
            sectors: length / sector + 1,
            next: Vec::new(),
            entries: Vec::new(),
            mini_next: Vec::new(),
            mini_below: usize::try_from(number(56)).unwrap_or_default(),
        };
        open.next = open.table(&head, number(68))?;
        let directory = open.chain(number(48), usize::MAX)?;
        open.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        open.mini_next = numbers(&open.chain(number(60), usize::MAX)?);
        Ok(open)
    }

    /// The table of what follows what: its sectors stand in the head, and in a chain of their own where they are many.
    fn table(&mut self, head: &[u8], more: u32) -> Result<Vec<u32>, SheetError> {
        let mut places = numbers(head.get(76..).unwrap_or_default());
        let mut at = more;
        for _ in 0..self.sectors {
            if at >= MARKS {
                break;
            }
            let mut listed = numbers(&self.sector_read(at)?);
            at = listed.pop().unwrap_or(MARKS);
            places.extend(listed);
        }
        let mut next = Vec::new();
        for place in places.into_iter().filter(|place| *place < MARKS).take(self.sectors) {
            next.extend(numbers(&self.sector_read(place)?));
        }
        Ok(next)
    }

    fn sector_read(&mut self, number: u32) -> Result<Vec<u8>, SheetError> {
        let place = u64::from(number).saturating_add(1).saturating_mul(u64::try_from(self.sector).map_err(damaged)?);
        self.file.seek(SeekFrom::Start(place))?;
        let mut bytes = Vec::with_capacity(self.sector);
        // The last sector of a file may be cut.
        self.file.by_ref().take(u64::try_from(self.sector).map_err(damaged)?).read_to_end(&mut bytes)?;
        if bytes.is_empty() { Err(damaged("a sector beyond the end")) } else { Ok(bytes) }
    }

    /// What stands in a chain of sectors, so many bytes at most.
    fn chain(&mut self, start: u32, most: usize) -> Result<Vec<u8>, SheetError> {
        let (mut bytes, mut at) = (Vec::new(), start);
        for _ in 0..=self.sectors {
            if at >= MARKS || bytes.len() >= most {
                bytes.truncate(most);
                return Ok(bytes);
            }
            bytes.extend(self.sector_read(at)?);
            at = usize::try_from(at).ok().and_then(|at| self.next.get(at)).copied().unwrap_or(MARKS);
        }
        Err(damaged("a chain without an end"))
    }

    /// A stream by its name; none where there is none.
    ///
    /// # Errors
    /// That the container is damaged.
    pub fn stream(&mut self, name: &str) -> Result<Option<Vec<u8>>, SheetError> {
        let Some(found) = self.entries.iter().find(|one| !one.is_root && one.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        let (start, size) = (found.start, found.size);
        if size >= self.mini_below {
            return self.chain(start, size).map(Some);
        }
        let root = self.entries.iter().find(|one| one.is_root).map_or(MARKS, |root| root.start);
        let small = self.chain(root, usize::MAX)?;
        let (mut bytes, mut at) = (Vec::new(), start);
        while at < MARKS && bytes.len() < size {
            let place = usize::try_from(at).map_err(damaged)?;
            let from = place.saturating_mul(MINI);
            let piece = small.get(from..).ok_or_else(|| damaged("a sector beyond the end"))?;
            bytes.extend_from_slice(piece.get(..MINI).unwrap_or(piece));
            at = self.mini_next.get(place).copied().unwrap_or(MARKS);
        }
        bytes.truncate(size);
        Ok(Some(bytes))
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let kind = *bytes.get(66)?;
    let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2).min(62);
    let units: Vec<u16> = bytes.get(..length)?.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
    let size = usize::try_from(u32_at(bytes, 120)?).ok()?;
    matches!(kind, 2 | 5).then_some(Entry {
        name: String::from_utf16_lossy(&units),
        is_root: kind == 5,
        start: u32_at(bytes, 116)?,
        size,
    })
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|four| u32_at(four, 0)).collect()
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}
