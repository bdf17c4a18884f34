//! Where a server listens.

use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// Where the embedded server listens: a folder with its socket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    socket_folder: PathBuf,
    port: u16,
}

impl Endpoint {
    pub(super) fn new(socket_folder: PathBuf) -> Self {
        Self { socket_folder, port: 5432 }
    }

    /// The folder of the socket, libpq's `host`.
    #[must_use]
    pub fn socket_folder(&self) -> &Path {
        &self.socket_folder
    }

    /// libpq's `port`, which only names the socket's file: nothing listens on a port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The connection's URI for libpq.
    #[must_use]
    pub fn url(&self, database: &str, user: &str) -> String {
        let host = percent_encoded(self.socket_folder.as_os_str().as_bytes());
        let user = percent_encoded(user.as_bytes());
        let database = percent_encoded(database.as_bytes());
        format!("postgresql://{user}@{host}:{}/{database}", self.port)
    }
}

/// Everything but RFC 3986's unreserved characters as `%XX`.
fn percent_encoded(bytes: &[u8]) -> String {
    let one = |byte: &u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(*byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    bytes.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_and_the_names_are_percent_encoded() {
        let endpoint = Endpoint::new(PathBuf::from("/tmp/省 a/run"));
        assert_eq!(
            endpoint.url("wind/down", "li@office"),
            "postgresql://li%40office@%2Ftmp%2F%E7%9C%81%20a%2Frun:5432/wind%2Fdown"
        );
    }
}
