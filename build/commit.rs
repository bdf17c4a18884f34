//! The commit the program is built from: `winddown --version` names it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Tells the compiler the version, with the commit where one is known.
pub fn version_tell() {
    println!("cargo::rerun-if-env-changed=WINDDOWN_COMMIT");
    // Everything is compiled again whenever this changes, so that only what is handed on to others follows the commits.
    let is_release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let given = std::env::var("WINDDOWN_COMMIT").ok().filter(|commit| !commit.trim().is_empty());
    let commit = given.or_else(|| is_release.then(commit_here).flatten());
    let version = std::env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let version = match commit {
        Some(commit) => format!("{version} ({})", commit.trim()),
        None if is_release => version,
        None => format!("{version} (development)"),
    };
    println!("cargo::rustc-env=WINDDOWN_VERSION={version}");
}

/// The commit of this checkout; none in a tarball, nor where one lies inside somebody else's checkout.
fn commit_here() -> Option<String> {
    let own = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR")?).canonicalize().ok()?;
    let top = PathBuf::from(git(&["rev-parse", "--show-toplevel"])?).canonicalize().ok()?;
    if top != own {
        return None;
    }
    for part in ["HEAD", "logs/HEAD", "packed-refs"] {
        if let Some(file) = git(&["rev-parse", "--git-path", part]).filter(|file| Path::new(file).exists()) {
            println!("cargo::rerun-if-changed={file}");
        }
    }
    git(&["rev-parse", "--short=7", "HEAD"])
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok().filter(|output| output.status.success())?;
    let said = String::from_utf8(output.stdout).ok()?;
    Some(said.trim().to_owned()).filter(|said| !said.is_empty())
}
