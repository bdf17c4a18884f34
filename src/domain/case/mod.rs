//! The clearance case: what is recorded about paying out and closing a stopped institution, what follows from it, and
//! what may not be recorded.
//!
//! A case is told by its chain. [`fact`] says what can be recorded besides moves, [`standing`] what stands of it after
//! corrections; [`record`] folds moves and facts, in the order of their days, into what is true on a day; [`judge`] refuses
//! what cannot be, and [`refusal`] says why; [`checklist`] and [`outcome`] say what closing asks for and what it came to; [`sheet`] is the record over
//! time, as lists read it; [`stage`] says which deadline each stage is under, who has to move and what comes next.

pub mod account;
pub mod checklist;
pub mod claims;
pub mod closing;
pub mod fact;
pub mod finding;
pub mod findings;
pub mod fold;
pub mod grants;
pub mod guard;
pub mod item;
pub mod judge;
mod judge_amount;
mod judge_claims;
pub mod judge_given;
mod judge_lenders;
pub mod lack;
mod life;
pub mod many;
pub mod moves;
mod next_step;
pub mod outcome;
pub mod payment;
pub mod payments;
pub mod record;
pub mod refusal;
pub mod request;
pub mod sheet;
pub mod stage;
pub mod standing;
pub mod state;
pub mod steps;
pub mod to_do;
pub mod window;
