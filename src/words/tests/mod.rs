//! The words are held together by tests: what one language says the other says too, what the program asks for exists,
//! and what exists is asked for.

mod counting;
mod families;
mod files;
mod refusals;
mod saying;
mod usage;
