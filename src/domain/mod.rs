//! What the law says. Pure: no SQL, no clock, no files, no printing.
//!
//! `engine` judges entries in their place; `institution`, `case`, `pilot`, `lead`, `unit` and `filing` are the tracks,
//! each with its states, facts, guards and moves; `tracks` holds the closed sums over them. `stuck`, `figures` and
//! `returns` judge over many; `checkpoint` proves what was recorded. `value`, `clock` and `rulebook` are what all of them are made of;
//! `sentence` is how any of them says why something is refused, and what can be done next.

pub mod case;
pub mod check;
pub mod checkpoint;
pub mod clock;
pub mod concern;
pub mod engine;
pub mod figures;
pub mod filing;
pub mod institution;
pub mod lead;
pub mod pilot;
pub mod returns;
pub mod rulebook;
pub mod sentence;
pub mod stuck;
pub mod tracks;
pub mod unit;
pub mod value;

#[cfg(test)]
mod tests;
