//! Leads: what looks illegal in an adjacent sector (domain note §6.4), from its receipt to its closing and its return.

pub mod deadline;
pub mod fact;
pub mod guards;
pub mod judge;
pub mod marks;
pub mod moves;
pub mod record;
pub mod state;
