//! The map of the rooms. Arrows run one way: `cli` → `office` → `actions`, `reports` → `db` → `domain`; `actions` → `intake`;
//! `sample` makes the sample nation out of `actions`;
//! `output` knows its grid and `domain`; `words` holds every sentence a person reads.

pub mod actions;
pub mod cli;
pub mod db;
pub mod domain;
pub mod intake;
pub mod local;
pub mod office;
pub mod output;
pub mod reports;
pub mod sample;
pub mod words;
