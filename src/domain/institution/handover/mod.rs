//! What is handed over to others about borrowers who do not pay: the credit bodies, the evasion list, the court list,
//! joint punishment (domain note §1, R6, E11). Counts and receipts only, never a person.
//!
//! The four lists rest on different laws, take different things and let go of them for different reasons. They are kept
//! apart and never added up.

pub mod drawn;
pub mod fact;
pub mod judge;
pub mod r6;
pub mod refusal;
pub mod threshold;

pub use drawn::{HandOverDrawn, Removed, hand_overs};
pub use fact::{Counted, HandOver, HandOverFact, HandOverList, Removal, RemovalGround};
pub use judge::chain_judge;
pub use refusal::HandOverRefusal;
