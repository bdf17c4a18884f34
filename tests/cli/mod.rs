//! What an officer types and reads: the built program, from words to exit codes.

mod desk;

mod bad_input;
mod corrections;
mod embedded;
mod imports;
mod lives;
mod many;
mod reading;
mod registry;
mod rules;
mod scoped;
