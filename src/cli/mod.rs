//! Words in: one file a command; the printer; hints and exit codes.

pub mod args;
pub mod connect;
pub mod correct;
pub mod db;
pub mod desk;
pub mod dispatch;
pub mod explain;
pub mod fail;
pub mod import;
pub mod log;
pub mod printer;
pub mod progress;
pub mod reopen;
pub mod say;
pub mod when;
