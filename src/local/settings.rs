//! The server's settings, written beside its own `postgresql.conf` before each start.

use std::path::Path;

/// How much the server does so that what it confirmed survives a loss of power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Everything: for any record that matters.
    Durable,
    /// Nothing: for records of tests, which are thrown away.
    Throwaway,
}

/// The file of settings, included at the end of `postgresql.conf`, so that it holds against the defaults there.
pub(super) const FILE_NAME: &str = "winddown.conf";

/// The settings' text. The path has been checked to hold no quote, backslash, comma or control character.
pub(super) fn text(socket_folder: &Path, durability: Durability) -> String {
    let mut text = format!(
        "\
# Written by winddown before each start; changes here are lost. Put your own in postgresql.conf, below the include.
listen_addresses = ''
port = 5432
unix_socket_directories = '\"{}\"'
unix_socket_permissions = 0700
cluster_name = 'winddown'
max_connections = 100
shared_buffers = 128MB
max_wal_size = 1GB
checkpoint_completion_target = 0.9
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_destination = 'stderr'
logging_collector = off
log_line_prefix = '%m [%p] %q%u@%d '
",
        socket_folder.display()
    );
    text.push_str(match durability {
        Durability::Durable => "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n",
        Durability::Throwaway => "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n",
    });
    text
}
