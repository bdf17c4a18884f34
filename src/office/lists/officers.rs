//! `officer list`: who has which duty.

use chrono::{DateTime, Utc};

use crate::db::officer::DutyRow;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::says::Says;
use crate::output::{Cell, Grid, Kind};

/// The duties as a grid.
#[must_use]
pub fn grid(says: Says<'_>, duties: &[DutyRow], known_at: DateTime<Utc>) -> Grid {
    let page = PageWords {
        report: "officers",
        title: msg!("officers-title"),
        definition: msg!("officers-definition"),
        empty: msg!("officers-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.columns = vec![
        says.column("login", &msg!("column-login"), Kind::Text),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("writes", &msg!("column-writes"), Kind::Flag),
    ];
    grid.rows = duties
        .iter()
        .map(|duty| {
            vec![
                Cell::text(&duty.login),
                Cell::text(&duty.name),
                Cell::code(&duty.unit_code),
                says.unit_name(&duty.unit_code),
                duty.writes.into(),
            ]
        })
        .collect();
    grid
}
