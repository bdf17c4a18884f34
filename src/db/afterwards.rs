//! What is done once a transaction is committed: the planner counts rows again, and sums are brought up to what was recorded.
//! What was recorded stays recorded where any of it fails: the server counts by itself later, and sums that lag cost readers
//! time, and nothing else.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::functions::{statistics_refresh, sums_settle};
use super::session::lower;

/// What a transaction leaves to be done after it.
#[derive(Debug, Default)]
pub struct Afterwards {
    /// Tables to which it wrote so many rows that the planner has to count them again.
    pub(super) written_many: BTreeSet<&'static str>,
    /// Whether returns are among what it recorded.
    pub(super) files: bool,
}

impl Afterwards {
    /// Does it. The moments of a given clock may be any: nobody knows up to which of them sums would hold.
    pub(super) fn run(&self, connection: &mut PgConnection, lowered: bool, by_the_server: bool) {
        if let Err(error) = self.counted_again(connection, lowered) {
            tracing::warn!(%error, "rows were not counted");
        }
        if by_the_server
            && (self.files || !self.written_many.is_empty())
            && let Err(error) = diesel::select(sums_settle()).execute(connection)
        {
            tracing::warn!(%error, "sums were not settled");
        }
    }

    fn counted_again(&self, connection: &mut PgConnection, lowered: bool) -> QueryResult<()> {
        if self.written_many.is_empty() {
            return Ok(());
        }
        let tables: Vec<&str> = self.written_many.iter().copied().collect();
        connection.transaction(|connection| {
            if lowered {
                lower(connection)?;
            }
            diesel::select(statistics_refresh(tables)).execute(connection).map(drop)
        })
    }
}
