//! The last lines of what PostgreSQL's programs wrote.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::process::Output;

use super::error::LocalError;

const MOST_LINES: usize = 12;
const MOST_BYTES: u64 = 8 * 1024;
/// A log longer than this is put aside at the next start, in place of the one put aside before.
const LONGEST_LOG: u64 = 8 * 1024 * 1024;

/// The last lines a program wrote: on its error stream, or on its output where it wrote no errors.
pub(super) fn tail_of_output(output: &Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    if errors.trim().is_empty() { last_lines(&String::from_utf8_lossy(&output.stdout)) } else { last_lines(&errors) }
}

/// The log's length in bytes, 0 where there is none.
pub(super) fn length(log: &Path) -> u64 {
    log.metadata().map_or(0, |found| found.len())
}

/// The last lines of a log from a position on; empty where it cannot be read.
pub(super) fn tail_since(log: &Path, start: u64) -> String {
    let read = || {
        let mut file = File::open(log)?;
        let end = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(start.max(end.saturating_sub(MOST_BYTES)).min(end)))?;
        let mut bytes = Vec::new();
        file.take(MOST_BYTES).read_to_end(&mut bytes).map(|_count| bytes)
    };
    let bytes: Vec<u8> = read().unwrap_or_else(|_: std::io::Error| Vec::new());
    last_lines(&String::from_utf8_lossy(&bytes))
}

/// Puts a log aside that has grown long.
pub(super) fn rotate(log: &Path) -> Result<(), LocalError> {
    if length(log) < LONGEST_LOG {
        return Ok(());
    }
    std::fs::rename(log, log.with_extension("log.old")).map_err(LocalError::at(log))
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.get(lines.len().saturating_sub(MOST_LINES)..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_lines_since_the_position_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("server.log");
        std::fs::write(&log, "old\nnew 1\n\nnew 2\n").unwrap();
        assert_eq!(tail_since(&log, 4), "new 1\nnew 2");
        let many: String = (0..10_000).map(|n| format!("line {n}\n")).collect();
        std::fs::write(&log, many).unwrap();
        let tail = tail_since(&log, 0);
        assert_eq!(tail.lines().count(), MOST_LINES);
        assert!(tail.ends_with("line 9999"));
        assert_eq!(tail_since(&folder.path().join("none"), 0), "");
    }
}
