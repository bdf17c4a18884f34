//! An application to convert to a micro-loan company (转型试点; 整治办函〔2019〕83号): what is recorded of it, the record
//! folded from that, and what may not be recorded.

pub mod capital;
pub mod chain;
pub mod conditions;
pub mod fact;
pub mod facts_judged;
pub mod finding;
pub mod findings;
pub mod guard;
pub mod hand;
pub mod judge;
pub mod moves;
pub mod next;
pub mod progress;
pub mod progress_capital;
pub mod progress_due;
pub mod progress_facts;
pub mod progress_step;
pub mod record;
pub mod refusal;
pub mod run_off;
pub mod said;
pub mod state;
pub mod steps;
pub mod to_do;
