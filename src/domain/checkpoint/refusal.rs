//! Why a key, a checkpoint or a proof is not taken.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::refusals;

refusals! {
    /// Why a key, a checkpoint or a proof is not taken.
    CheckpointRefusal {
        /// A name that a key cannot have.
        KeyName { name: String } => [Usage "error-key-name" hint "hint-key-name"],
        /// A key is not written over.
        KeyThere { file: PathBuf } => ["error-key-there" hint "hint-key-there" [
            Next::look(Deed::AuditKey).open(Field::File).open(Field::Name)
        ]],
        /// A secret that others may read is none.
        KeyOpen { file: PathBuf } => [InputRejected "error-key-open" hint "hint-key-open" [
            Next::look(Deed::AuditKey).open(Field::File).open(Field::Name)
        ]],
        /// The text is no key of the kind that is asked for.
        NotAKey => [InputRejected "error-not-a-key" hint "hint-not-a-key" [
            Next::look(Deed::AuditKey).open(Field::File).open(Field::Name)
        ]],
        /// The text is no checkpoint.
        NotANote => [InputRejected "error-not-a-checkpoint" hint "hint-not-a-checkpoint" [Next::look(Deed::AuditShow)]],
        /// The text is no proof.
        NotAProof => [InputRejected "error-not-a-proof" hint "hint-not-a-proof" [Next::look(Deed::AuditProve).open(Field::Institution).open(Field::Seq)]],
        /// Nothing was recorded yet.
        Empty => ["error-checkpoint-empty"],
        /// Whoever sees a part of the record cannot say what the whole was.
        NotWhole => ["error-checkpoint-not-whole" hint "hint-checkpoint-not-whole"],
        /// No checkpoint was made yet.
        NoneMade => [NotFound "error-checkpoint-none" hint "hint-checkpoint-none" [Next::look(Deed::AuditCheckpoint).open(Field::Key)]],
        /// None was made of this size.
        NoneOfSize { size: u64 } => [NotFound "error-checkpoint-none-of-size" hint "hint-checkpoint-none-of-size" [Next::look(Deed::AuditList)]],
        /// The record holds fewer entries than the checkpoint.
        Shorter { size: u64, found: u64 } => [Violations "error-checkpoint-shorter" hint "hint-checkpoint-differs" [Next::look(Deed::AuditVerify)]],
        /// What was recorded up to the checkpoint is not what it was.
        Differs { size: u64, until: NaiveDate, before: u64 } => [Violations "error-checkpoint-differs" hint "hint-checkpoint-differs" [Next::look(Deed::AuditVerify)]],
        /// What was recorded up to the checkpoint and is no entry is not what it was.
        RowsDiffer { what: String, rows: u64, found: u64, size: u64, until: NaiveDate, before: u64 } => [Violations "error-checkpoint-rows-differ" hint "hint-checkpoint-rows-differ"],
        /// The checkpoint is one of another record.
        OtherRecord { origin: String, own: String } => [InputRejected "error-checkpoint-of-another"],
        /// A signature under the checkpoint that was kept is not under the one that is stored, or there is none stored.
        SignatureGone { name: String, size: u64 } => [Violations "error-signature-gone" hint "hint-checkpoint-rows-differ"],
        /// The entry was recorded after the last checkpoint.
        Later { seq: i32 } => ["error-checkpoint-later" hint "hint-checkpoint-later" [Next::look(Deed::AuditCheckpoint).open(Field::Key)]],
        /// The proof does not lead to the root.
        Unproven { size: u64 } => [Violations "error-unproven" hint "hint-unproven"],
        /// No signature of this key is under it.
        NotSigned { name: String } => [Violations "error-not-signed" hint "hint-not-signed"],
        /// A signature that names this key is not one of it.
        SignatureWrong { name: String } => [Violations "error-signature-wrong" hint "hint-unproven"],
    }
}

impl CheckpointRefusal {
    /// Whether it is about the rows of something.
    #[must_use]
    pub fn is_about(&self, rows_of: &str) -> bool {
        matches!(self, Self::RowsDiffer { what, .. } if what == rows_of)
    }
}
