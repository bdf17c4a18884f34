//! A list that is drawn part by part as it is read, so that no more of it is held than a part: grids of the same columns, of
//! which the last has what is known of all.

use crate::db::{Access, Session, in_txn};
use crate::office::asked::Frame;
use crate::office::catalogue::Shape;
use crate::office::lists::numbers::numbered;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Grid};

/// Rows of a part.
const PART_ROWS: usize = 2000;

/// Takes every part of a list but the last.
pub type Take<'t> = &'t mut dyn FnMut(Grid) -> Result<(), Told>;

/// A list that is being drawn.
pub(crate) struct Parts<'t> {
    head: Grid,
    part: Grid,
    passed: usize,
    take: Take<'t>,
}

impl<'t> Parts<'t> {
    /// Begins a list of which only the rows are still to come.
    pub(crate) fn new(head: Grid, take: Take<'t>) -> Self {
        Self { part: head.clone(), head, passed: 0, take }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// Those of whoever takes the parts.
    pub(crate) fn row(&mut self, cells: Vec<Cell>) -> Result<(), Told> {
        if self.part.rows.len() >= PART_ROWS {
            self.passed = self.passed.saturating_add(self.part.rows.len());
            (self.take)(std::mem::replace(&mut self.part, self.head.clone()))?;
        }
        self.part.rows.push(cells);
        Ok(())
    }

    /// The last part, which says how many rows there are, shown or not.
    pub(crate) fn end(self, says: Says<'_>, all: i64) -> Grid {
        let mut last = self.part;
        let shown = self.passed.saturating_add(last.rows.len());
        Frame::limit_note_of(says, &mut last, shown, all);
        last
    }
}

/// The whole of a list that is drawn in parts.
///
/// # Errors
/// Those of the drawing.
pub fn whole(draw: impl FnOnce(Take<'_>) -> Result<Grid, Told>) -> Result<Grid, Told> {
    let mut rows = Vec::new();
    let mut grid = draw(&mut |part| {
        rows.extend(part.rows);
        Ok(())
    })?;
    if !rows.is_empty() {
        rows.append(&mut grid.rows);
        grid.rows = rows;
    }
    Ok(grid)
}

/// What looks up the short numbers of a part while the session that reads the list is busy with it: another one, opened for the
/// first list that is longer than a part. A number never changes.
pub(super) struct NumbersBeside<'o> {
    open: &'o mut dyn FnMut() -> Result<Session, Told>,
    session: Option<Session>,
}

impl<'o> NumbersBeside<'o> {
    pub(super) fn new(open: &'o mut dyn FnMut() -> Result<Session, Told>) -> Self {
        Self { open, session: None }
    }

    pub(super) fn numbered(&mut self, says: Says<'_>, shape: Shape, part: Grid) -> Result<Grid, Told> {
        let session = match &mut self.session {
            Some(session) => session,
            None => self.session.insert((self.open)()?),
        };
        in_txn(session, Access::Read, |txn| numbered(says, txn, shape, part))
    }
}
