//! Monthly returns and their months: who owes them, who approves and unlocks, what was restated, what is in doubt.

mod approving;
mod doubts;
mod owed;
mod restated;
mod returning;
