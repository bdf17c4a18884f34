//! Words in: one file a command; the printer; hints and exit codes.

pub mod args;
pub mod connect;
pub mod desk;
pub mod explain;
pub mod fail;
pub mod institution_read;
pub mod listing;
pub mod pilot;
pub mod printer;
pub mod stuck;
pub mod when;
