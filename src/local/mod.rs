//! The embedded default: a private PostgreSQL server of the user's own, for whoever has not named another.
//!
//! The server lives in one folder ([`Home`]), listens on a Unix socket in a 0700 folder and on no port, is started when
//! a command needs it and stays up between commands. It trusts whoever reaches the socket: reaching the socket takes
//! being the user the folder belongs to, or root, and both could read the data files anyway.

mod account;
mod binaries;
mod cluster;
mod conninfo;
mod endpoint;
mod environment;
mod error;
mod folder;
mod home;
mod lock;
mod log;
mod postmaster;
mod server;
mod settings;
mod status;
mod tools;

#[cfg(test)]
mod tests;

pub use account::Account;
pub use binaries::{Binaries, OLDEST_SUPPORTED};
pub use cluster::SUPERUSER;
pub use endpoint::Endpoint;
pub use environment::Environment;
pub use error::LocalError;
pub use home::Home;
pub use server::Server;
pub use settings::Durability;
pub use status::{Start, Status, Stop};
pub use tools::Tools;
