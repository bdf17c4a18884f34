//! Words in: one file a command; the printer; hints and exit codes.

pub mod allowed;
pub mod args;
pub mod audit;
pub mod completions;
pub mod connect;
pub mod correct;
pub mod db;
pub mod demo;
pub mod desk;
pub mod dispatch;
pub mod entry_words;
pub mod explain;
pub mod fail;
pub mod help;
pub mod history;
pub mod import;
pub mod institution;
pub mod institution_read;
pub mod institution_show;
pub mod listing;
pub mod log;
pub mod man;
pub mod officer;
pub mod officer_list;
mod paint;
pub mod pilot;
pub mod printer;
pub mod progress;
pub mod record_view;
pub mod reference;
pub mod reopen;
pub mod review;
pub mod review_list;
pub mod rule;
pub mod rule_show;
#[cfg(test)]
mod rules_page;
pub mod say;
#[cfg(test)]
mod states_page;
pub mod stuck;
pub mod unit;
pub mod usage;
pub mod when;
mod wrap;
