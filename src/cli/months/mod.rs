//! Monthly returns as lists: those of an institution, who has not filed, how many came, who approved, what was restated,
//! what is doubtful; and approving and unlocking a month.

mod act;
mod approvals;
mod missing;
mod quality;
mod rates;
mod restated;
mod show;

pub use act::{approve_run, unlock_run};
pub use approvals::run as approvals_run;
pub use missing::run as missing_run;
pub use quality::export as quality_export;
pub use rates::run as rates_run;
pub use restated::{export as restated_export, run as restated_run};
pub use show::run as show_run;
