//! One record on one page.

pub mod allowed;
pub mod case;
pub mod demo;
pub mod explained;
pub mod history;
pub mod institution;
pub mod layout;
pub mod lead;
pub mod pilot;
pub mod review;
pub mod rule;
#[cfg(test)]
pub mod rules_page;
#[cfg(test)]
pub mod states_page;
