//! The engine of clearance cases: given a case, when somebody asks, then the record says.

mod checklist;
mod claims;
mod exits;
mod guards;
mod late;
mod life;
mod many;
mod outcomes;
mod properties;
mod refusals;
