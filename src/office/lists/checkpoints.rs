//! `audit list`: the checkpoints that were made.

use crate::db::checkpoint::{CheckpointMade, checkpoint_list};
use crate::db::{Access, Session, in_txn};
use crate::domain::value::digest::hex;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind};

/// Checkpoints, the last first.
///
/// # Errors
/// Those of the database.
pub fn list(session: &mut Session, says: Says<'_>) -> Result<Grid, Told> {
    let made = in_txn(session, Access::Read, checkpoint_list)?;
    let page = PageWords {
        report: "checkpoints",
        title: msg!("checkpoints-title"),
        definition: msg!("checkpoints-definition"),
        empty: msg!("checkpoints-empty"),
    };
    let mut grid = plain_grid(says, &page, session.known_at());
    grid.columns = vec![
        says.column("size", &msg!("column-entries"), Kind::Integer),
        says.column("until", &msg!("column-recorded-until"), Kind::Word),
        says.column("root", &msg!("column-root"), Kind::Code),
        says.column("signed_by", &msg!("column-signed-by"), Kind::Text),
        says.column("officer", &msg!("column-officer"), Kind::Text).wide(),
        says.column("recorded_at", &msg!("column-recorded"), Kind::Word),
    ];
    grid.rows = made.iter().rev().map(|one| cells(says, one)).collect();
    Ok(grid)
}

fn cells(says: Says<'_>, one: &CheckpointMade) -> Vec<Cell> {
    let checkpoint = &one.note.checkpoint;
    let signed: Vec<String> =
        one.note.signatures.iter().map(|one| format!("{}+{}", one.name, hex(&one.key_id))).collect();
    vec![
        i64::try_from(checkpoint.size).unwrap_or(i64::MAX).into(),
        says.moment(checkpoint.until),
        Cell::code(hex(&checkpoint.root)),
        Cell::text(signed.join(", ")),
        Cell::text(&one.officer),
        says.moment(one.recorded_at),
    ]
}
