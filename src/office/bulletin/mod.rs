//! The official text and the tables of the bulletin, and what compares them.

pub mod diff;
pub mod differences;
pub mod grids;
pub mod paragraph;
pub mod published;
pub mod shown;
