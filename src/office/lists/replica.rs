//! What is said of a list that is read from a replica.

use chrono::{DateTime, Utc};

use crate::db::replica::Replica;
use crate::domain::value::days::moment_legal;
use crate::msg;
use crate::words::Message;

/// How far the replica had come, and what is known there for certain.
#[must_use]
pub fn replica_said(replica: Replica, known_at: DateTime<Utc>) -> Message {
    let known = moment_legal(known_at);
    match replica {
        Replica::UpToDate => msg!("list-of-replica"),
        Replica::Behind { repeated_until: Some(until) } => {
            msg!("list-of-replica-behind", until = moment_legal(until), known = known)
        }
        Replica::Alone { repeated_until: Some(until) } => {
            msg!("list-of-replica-alone", until = moment_legal(until), known = known)
        }
        Replica::Behind { repeated_until: None } | Replica::Alone { repeated_until: None } => {
            msg!("list-of-replica-unknown", known = known)
        }
    }
}
