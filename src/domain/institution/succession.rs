//! Who came after an institution: who took its business over, or into whom its company was merged.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::value::word::words;

words! {
    /// In what way one came after another.
    Succession as "kind of succession" said "succession-" {
        /// Another firm took over its business.
        Successor = "successor",
        /// Its company was merged into that of another.
        MergedInto = "merged-into",
    }
}

/// Who came after an institution. It is another institution, not another record of the same one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuccessionGiven {
    pub how: Succession,
    /// The other by its name, as the source writes it.
    pub name: String,
    /// The other in the record, where it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<Uuid>,
}
