//! What an officer types and reads: the built program, from words to exit codes.

pub mod desk;

mod again;
mod bad_input;
mod bulletin;
mod calendar;
mod case;
mod check;
mod checkpoints;
mod classes;
mod corrections;
mod duties;
mod embedded;
mod endings;
mod exports;
mod filing;
mod imports;
mod lives;
mod looking_back;
mod many;
mod months;
mod naming;
mod numbers;
mod pictures;
mod pilot;
mod plans;
mod reading;
mod registry;
mod replica;
mod rules;
mod scoped;
mod series;
mod statements;
mod steering;
mod stuck;
