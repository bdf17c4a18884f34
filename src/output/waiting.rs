//! Rows that cannot be written yet because others come before them: they wait in a nameless file, and of each no more is held
//! than its place.

use std::io::{self, BufRead, BufReader, BufWriter, Seek, Write};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tempfile::SpooledTempFile;

use super::Cell;
use crate::domain::value::money::Money;

/// What is held of rows before they go to a file, in bytes.
const HELD: usize = 1 << 20;

/// Rows that wait, by their place.
pub struct Waiting<Place> {
    file: BufWriter<SpooledTempFile>,
    /// Where the next row begins.
    end: i64,
    rows: Vec<(Place, i64)>,
}

impl<Place: Ord> Default for Waiting<Place> {
    fn default() -> Self {
        Self { file: BufWriter::new(SpooledTempFile::new(HELD)), end: 0, rows: Vec::new() }
    }
}

impl<Place: Ord> Waiting<Place> {
    /// Has a row wait.
    ///
    /// # Errors
    /// That the file cannot be written.
    pub fn add(&mut self, place: Place, row: Vec<Cell>) -> io::Result<()> {
        let mut line = serde_json::to_vec(&row.into_iter().map(Kept).collect::<Vec<_>>())?;
        line.push(b'\n');
        self.file.write_all(&line)?;
        self.rows.push((place, self.end));
        self.end = self.end.saturating_add(i64::try_from(line.len()).map_err(io::Error::other)?);
        Ok(())
    }

    /// The rows in the order of their places; those of one place as they came.
    ///
    /// # Errors
    /// That the file cannot be read.
    pub fn in_order(mut self) -> io::Result<impl Iterator<Item = io::Result<Vec<Cell>>>> {
        self.rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        let (mut file, mut line, mut at) = (BufReader::new(file), Vec::new(), 0_i64);
        Ok(self.rows.into_iter().map(move |(_, begin)| {
            file.seek_relative(begin.saturating_sub(at))?;
            line.clear();
            file.read_until(b'\n', &mut line)?;
            at = begin.saturating_add(i64::try_from(line.len()).map_err(io::Error::other)?);
            let row: Vec<Kept> = serde_json::from_slice(&line)?;
            Ok(row.into_iter().map(|Kept(cell)| cell).collect())
        }))
    }
}

/// A cell as it waits: whole, where what is written for programs leaves out what people read.
#[derive(Serialize, Deserialize)]
struct Kept(#[serde(with = "CellKept")] Cell);

#[derive(Serialize, Deserialize)]
#[serde(remote = "Cell")]
enum CellKept {
    Empty,
    Text(String),
    Code(String),
    Integer(i64),
    Money(Money),
    Date(NaiveDate),
    Moment(DateTime<Utc>),
    Flag(bool),
    Trend(Vec<Option<i64>>),
    Word { code: String, label: String },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_waited_come_whole_by_their_places_and_of_one_place_as_they_came() {
        let moment: DateTime<Utc> = "2019-06-30T04:00:00.000123Z".parse().expect("a moment");
        let full = vec![
            Cell::Empty,
            Cell::text("岚舟\n贷, \"样例\""),
            Cell::code("00911"),
            Cell::Integer(-3),
            Cell::Money(Money::from_fen(-1_050).expect("an amount")),
            Cell::Date(moment.date_naive()),
            Cell::Moment(moment),
            Cell::Flag(false),
            Cell::Trend(vec![Some(1), None]),
            Cell::word("exited", "已退出"),
        ];
        let numbered = |number| vec![Cell::Integer(number)];
        let mut waiting = Waiting::default();
        for (place, row) in [(2, numbered(1)), (1, full.clone()), (2, numbered(2)), (0, numbered(3)), (1, numbered(4))]
        {
            waiting.add(place, row).expect("room");
        }
        let came: Vec<_> = waiting.in_order().expect("the file").map(|row| row.expect("the row")).collect();
        assert_eq!(came, [numbered(3), full, numbered(4), numbered(1), numbered(2)]);
    }
}
