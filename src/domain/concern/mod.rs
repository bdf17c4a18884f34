//! The issue log (问题台账): new situations and problems of an institution, a case, an application or a lead, as the meeting of
//! April 2020 foresaw them. On the command line it is `issue`; here `concern`, because to issue means to lend elsewhere.

pub mod drawn;
pub mod fact;
pub mod judge;
pub mod refusal;

pub use drawn::{ConcernDrawn, concerns};
pub use fact::{ConcernCategory, ConcernFact};
pub use judge::chain_judge;
pub use refusal::ConcernRefusal;
