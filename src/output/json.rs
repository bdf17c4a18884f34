//! JSON: one object with the rows inside, or one object a line.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::grid::{iso_day, iso_moment};
use super::{Cell, Column, Grid};

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) | Self::Code(text) | Self::Word { code: text, .. } => serializer.serialize_str(text),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Money(amount) => amount.serialize(serializer),
            Self::Date(day) => serializer.serialize_str(&iso_day(*day)),
            Self::Moment(moment) => serializer.serialize_str(&iso_moment(*moment)),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Trend(values) => values.serialize(serializer),
        }
    }
}

struct Row<'g>(&'g [Column], &'g [Cell]);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|column| column.key).zip(self.1))
    }
}

struct Totals<'g>(&'g Grid);

impl Serialize for Totals<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.totals.len()))?;
        for total in &self.0.totals {
            map.serialize_entry(total.key, &total.cell)?;
        }
        map.end()
    }
}

/// What comes before the rows, of which there are so many.
pub(super) fn write_head(grid: &Grid, rows: usize, sink: &mut dyn Write) -> io::Result<()> {
    sink.write_all(b"{\n")?;
    property(sink, "report", &grid.report)?;
    property(sink, "as_of", &grid.as_of.map(iso_day))?;
    property(sink, "known_at", &grid.known_at.map(iso_moment))?;
    property(sink, "unit", &grid.unit)?;
    property(sink, "definition", &grid.definition)?;
    // A list is of a moment of its own, and says none; the key is promised to readers already.
    property(sink, "checkpoint", &None::<&str>)?;
    property(sink, "generated_at", &iso_moment(grid.generated_at))?;
    property(sink, "row_count", &rows)?;
    let shown = i64::try_from(rows).unwrap_or(i64::MAX);
    property(sink, "total_row_count", &grid.rows_in_all.unwrap_or(shown))?;
    property(sink, "totals", &Totals(grid))?;
    sink.write_all(b"  \"rows\": [")
}

/// Rows behind so many others.
pub(super) fn write_rows(grid: &Grid, before: usize, sink: &mut dyn Write) -> io::Result<()> {
    for (index, row) in (before..).zip(&grid.rows) {
        sink.write_all(if index == 0 { b"\n    " } else { b",\n    " })?;
        serde_json::to_writer(&mut *sink, &Row(&grid.columns, row))?;
    }
    Ok(())
}

/// What comes after the rows, of which there are so many.
pub(super) fn write_tail(rows: usize, sink: &mut dyn Write) -> io::Result<()> {
    sink.write_all(if rows == 0 { b"]\n}\n" } else { b"\n  ]\n}\n" })
}

fn property(sink: &mut dyn Write, key: &str, value: &impl Serialize) -> io::Result<()> {
    write!(sink, "  \"{key}\": ")?;
    serde_json::to_writer(&mut *sink, value)?;
    sink.write_all(b",\n")
}

pub(super) fn write_lines(grid: &Grid, sink: &mut dyn Write) -> io::Result<()> {
    for row in &grid.rows {
        serde_json::to_writer(&mut *sink, &Row(&grid.columns, row))?;
        sink.write_all(b"\n")?;
    }
    Ok(())
}
