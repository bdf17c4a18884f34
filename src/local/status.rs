//! How a server stands, and what starting and stopping it did.

use chrono::{DateTime, Utc};

use super::endpoint::Endpoint;

/// What asking for a running server did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    Started(Endpoint),
    WasRunning(Endpoint),
}

/// What asking for a stopped server did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    Stopped,
    /// It was not running.
    WasStopped,
}

/// How the server of a home stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// There is no data folder yet.
    NotInitialised,
    /// There is a data folder and no server.
    Stopped,
    /// The server runs.
    Running {
        /// The server's process id.
        pid: i32,
        /// When it started, where it says so.
        since: Option<DateTime<Utc>>,
        /// PostgreSQL's major version.
        version: u32,
    },
}
