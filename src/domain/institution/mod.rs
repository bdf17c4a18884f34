//! A lending institution: its states and moves, what is known of it, and what is kept beside its state.

pub mod aspect;
pub mod claim;
pub mod dossier;
pub mod due;
mod exit_told;
pub mod fact;
pub mod finding;
pub mod findings;
pub mod guard;
pub mod handover;
pub mod life;
pub mod meant;
pub mod moves;
pub mod particulars;
pub mod review;
pub mod state;
pub mod steps;
pub mod stop;
pub mod succession;
