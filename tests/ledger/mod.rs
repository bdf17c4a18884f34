//! The ledger in the database: what it refuses to anybody, and what it finds when somebody went behind it.

mod append_only;
mod bitemporal;
mod tampering;
mod writers;
