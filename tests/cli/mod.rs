//! What an officer types and reads: the built program, from words to exit codes.

mod desk;

mod bad_input;
mod calendar;
mod case;
mod check;
mod corrections;
mod embedded;
mod exports;
mod imports;
mod lives;
mod many;
mod reading;
mod registry;
mod rules;
mod scoped;
mod stuck;
