//! The rules. Pure: no SQL, no clock, no files, no printing.

pub mod division;
pub mod identifier;
pub mod name;
pub mod place;
pub mod unit;
pub mod uscc;
