//! The rules. Pure: no SQL, no clock, no files, no printing.

pub mod calendar;
pub mod calendar_check;
pub mod case;
pub mod check;
pub mod claim;
pub mod clock;
pub mod days;
pub mod digest;
pub mod division;
pub mod dossier;
pub mod drawing;
pub mod entry;
pub mod evidence;
pub mod figures;
pub mod guard;
pub mod identifier;
pub mod lifecycle;
pub mod money;
pub mod month;
pub mod name;
pub mod place;
pub mod ratio;
pub mod reason;
pub mod refusal;
pub mod returns;
pub mod review;
pub mod rulebook;
mod rulebook_keys;
pub mod rulebook_set;
mod rulebook_value;
pub mod state;
pub mod stuck;
pub mod three_drops;
pub mod timeline;
pub mod tolling;
pub mod transition;
pub mod unit;
pub mod unit_fact;
pub mod uscc;
pub mod word;

#[cfg(test)]
mod tests;
