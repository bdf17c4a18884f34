//! What changes the record: one use case a file, `apply(session, ..) -> Outcome`.

pub mod aspect_record;
pub mod bulletin_publish;
pub mod calendar_import;
pub mod case_advance;
pub mod case_record;
mod case_step;
pub mod checkpoint;
mod checkpoint_tree;
pub mod claims_import;
mod codes;
pub mod concern_record;
pub mod correct;
pub mod duty_record;
pub mod error;
mod error_told;
pub mod handover_record;
pub mod hearing;
pub mod identify;
pub mod import;
pub mod institution_add;
pub mod lead_add;
pub mod lead_advance;
pub mod lead_correct;
pub mod lead_record;
pub mod lead_resolve;
pub mod log_change;
pub mod log_many;
pub mod many;
pub mod merge;
pub mod month_approve;
pub mod month_unlock;
pub mod pen;
pub mod pilot_advance;
pub mod pilot_apply;
pub mod pilot_grants;
pub mod pilot_record;
mod pilot_step;
pub mod plan_set;
pub mod rename;
pub mod resolve;
mod return_batch;
mod return_desk;
pub mod return_fates;
pub mod return_file;
mod return_reader;
mod return_spool;
pub mod return_trouble;
pub mod returns_import;
pub mod review;
pub mod rule_set;
#[cfg(test)]
mod sample;
pub mod statement_record;
pub mod toll;
pub mod transfer;

pub use error::ActionError;
pub use resolve::{institution_meant, institution_resolve};

/// What every act says of itself.
#[derive(Debug, Clone)]
pub struct Grounds {
    /// The document it rests on.
    pub basis: String,
    pub note: Option<String>,
    pub evidence: Vec<crate::domain::value::evidence::Evidence>,
}
