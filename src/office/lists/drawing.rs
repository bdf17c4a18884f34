//! A list that is drawn row by row as it is read, so that none of its rows is held: what it says of all of them is added up
//! on the way, and rows that others come before wait as they are drawn.

use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::parts::{Parts, Take, whole};
use crate::office::lists::field::{Field, cells, columns};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Grid, Total, Waiting};
use crate::reports::stuck::Head;

/// What a list adds up to.
pub(crate) trait Tally<T> {
    /// Adds a row.
    fn add(&mut self, row: &T);

    /// What is said of all rows, of which there are so many.
    fn totals(&self, says: Says<'_>, all: i64) -> Vec<Total>;
}

/// How a list is drawn: its words, its columns and what it adds up to.
pub(crate) struct Plan<T, S> {
    pub(crate) page: PageWords,
    pub(crate) fields: Vec<Field<T>>,
    pub(crate) tally: S,
}

/// A list that is being drawn. Rows of the first place come as they are read, the others in the order of their places.
pub(crate) struct Drawing<'d, T, S, Place = ()> {
    says: Says<'d>,
    fields: Vec<Field<T>>,
    tally: S,
    parts: Parts<'d>,
    first: Option<Place>,
    waiting: Waiting<Place>,
    /// Rows that may still be shown.
    left: usize,
    all: i64,
}

impl<'d, T, S: Tally<T>, Place: Ord> Drawing<'d, T, S, Place> {
    /// Begins a list; without a first place every row waits.
    pub(crate) fn new(
        (says, frame): (Says<'d>, &Frame),
        plan: Plan<T, S>,
        first: Option<Place>,
        take: Take<'d>,
    ) -> Self {
        let Plan { page, fields, tally } = plan;
        let mut head = frame.grid(says, &page);
        head.columns = columns(says, &fields);
        let left = frame.cut.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX);
        Self { says, fields, tally, parts: Parts::new(head, take), first, waiting: Waiting::default(), left, all: 0 }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// Those of whoever takes the parts, and that there is no room for what waits.
    pub(crate) fn row(&mut self, place: Place, row: &T) -> Result<(), Told> {
        self.tally.add(row);
        self.all = self.all.saturating_add(1);
        if self.left == 0 {
            return Ok(());
        }
        let cells = cells(self.says, &self.fields, row);
        if self.first.as_ref() == Some(&place) {
            self.left = self.left.saturating_sub(1);
            return self.parts.row(cells);
        }
        self.waiting.add(place, cells).map_err(Told::output)
    }

    /// The last part, which has what is known of all rows.
    ///
    /// # Errors
    /// Those of [`Drawing::row`].
    pub(crate) fn end(self) -> Result<Grid, Told> {
        self.summed().map(|(last, _)| last)
    }

    /// The same, and what the list adds up to.
    ///
    /// # Errors
    /// Those of [`Drawing::row`].
    pub(crate) fn summed(self) -> Result<(Grid, S), Told> {
        let Self { says, tally, mut parts, waiting, left, all, .. } = self;
        for cells in waiting.in_order().map_err(Told::output)?.take(left) {
            parts.row(cells.map_err(Told::output)?)?;
        }
        let mut last = parts.end(says, all);
        last.totals = tally.totals(says, all);
        Ok((last, tally))
    }
}

/// The list of rows that are there already, in their order.
///
/// # Errors
/// That a row cannot be drawn.
pub(crate) fn drawn_of<T, S: Tally<T>>(
    asked: (Says<'_>, &Frame),
    plan: Plan<T, S>,
    head: &Head<T>,
) -> Result<Grid, Told> {
    whole(|take| {
        let mut drawing = Drawing::new(asked, plan, Some(()), take);
        head.rows.iter().try_for_each(|row| drawing.row((), row))?;
        drawing.end()
    })
}

/// Counts of rows of which each says something.
pub(crate) struct Counts<T, const N: usize> {
    counted: [Counted<T>; N],
    counts: [i64; N],
}

/// The key and the words of a total, and which rows it counts.
pub(crate) type Counted<T> = (&'static str, crate::words::Message, fn(&T) -> bool);

impl<T, const N: usize> Counts<T, N> {
    pub(crate) fn new(counted: [Counted<T>; N]) -> Self {
        Self { counted, counts: [0; N] }
    }
}

impl<T, const N: usize> Tally<T> for Counts<T, N> {
    fn add(&mut self, row: &T) {
        for ((_, _, is_counted), count) in self.counted.iter().zip(&mut self.counts) {
            *count = count.saturating_add(i64::from(is_counted(row)));
        }
    }

    fn totals(&self, says: Says<'_>, _: i64) -> Vec<Total> {
        self.counted.iter().zip(self.counts).map(|((key, name, _), count)| says.total(key, name, count)).collect()
    }
}
