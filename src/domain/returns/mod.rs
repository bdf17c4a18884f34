//! Monthly returns (domain note §4, §8): what an institution reports for the end of a month, and how it is filed.

mod figures;
mod judge;
mod lock_refusal;
pub mod locking;
mod owing;
mod plan;
mod plan_refusal;
mod plans;
pub mod quality;
mod question;
pub mod receipt;
pub mod refusal;

pub use figures::{Figures, MonthlyReturn, Observation, Observations};
pub use judge::{Handed, ReturnAround, Stage, Stands, Verdict, return_judge};
pub use owing::{Arrears, DueDays, MonthOwed, Owing, arrears, due_day};
pub use plan::{PlanGiven, Target, plan_judge};
pub use plan_refusal::{PlanFault, PlanRefusal};
pub use plans::{PlanDrawn, plans};
pub use question::{Question, UnitSlip};
pub use refusal::ReturnRefusal;
