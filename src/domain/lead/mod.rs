//! Leads: what looks illegal in an adjacent sector (domain note §6.4), from its receipt to its closing and its return.

pub mod chain;
pub mod deadline;
pub mod drawn;
pub mod fact;
pub mod finding;
pub mod findings;
pub mod guard;
pub mod judge;
pub mod marks;
pub mod moves;
pub mod record;
pub mod refusal;
pub mod state;
pub mod steps;
