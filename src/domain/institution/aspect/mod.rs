//! What is kept of an institution beside its state, each a track of its own (domain note §5): the class of notice 175
//! that the province put it in, and the registration of its legal entity, which is the market regulator's to say.
//!
//! Neither follows from the state, nor the state from either. A revoked licence leaves the legal person and its debts
//! where they were; a deregistration that comes before the money is paid is a doubt, and no end.

pub mod doubt;
pub mod drawn;
pub mod fact;
pub mod judge;
pub mod refusal;

pub use doubt::{AspectDoubt, CaseNow, doubts};
pub use drawn::{AspectDrawn, aspects, aspects_standing, classed_since};
pub use fact::{AspectFact, DisposalClass, RegistrationStatus};
pub use judge::{Asked, chain_judge, request_judge};
pub use refusal::AspectRefusal;
