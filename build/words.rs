//! The sentences: their files, and a table of which file has which key, so that a sentence is found without reading any
//! file that does not have it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Where the sentences are, below the package.
const ROOM: &str = "src/words";

/// Writes the table to `words.rs` of the folder for what is made while building.
///
/// # Errors
/// That a file cannot be read or written.
pub fn table_write() -> io::Result<()> {
    println!("cargo::rerun-if-changed={ROOM}/en");
    println!("cargo::rerun-if-changed={ROOM}/zh");
    let package = folder("CARGO_MANIFEST_DIR")?;
    let names = names(&package.join(ROOM).join("en"))?;
    let mut files = String::from("pub(super) const FILES: &[File] = &[\n");
    let mut places = BTreeMap::new();
    for (place, name) in names.iter().enumerate() {
        let path = |lang: &str| package.join(ROOM).join(lang).join(format!("{name}.ftl"));
        let (en, zh) = (path("en"), path("zh"));
        writeln!(files, "    File {{ name: {name:?}, en: include_str!({en:?}), zh: include_str!({zh:?}) }},")
            .map_err(io::Error::other)?;
        places.extend(keys(&fs::read_to_string(en)?).into_iter().map(|key| (key, place)));
    }
    let keys: String = places.iter().map(|(key, place)| format!("    ({key:?}, {place}),\n")).collect();
    let table = format!("{files}];\n\npub(super) const KEYS: &[(&str, usize)] = &[\n{keys}];\n");
    fs::write(folder("OUT_DIR")?.join("words.rs"), table)
}

fn folder(variable: &str) -> io::Result<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).ok_or_else(|| io::Error::other(variable.to_owned()))
}

/// The names of the files, without their ending, in order.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}

/// The keys of a file: what stands before the sign at the beginning of a line.
fn keys(source: &str) -> Vec<String> {
    let is_entry = |line: &&str| line.starts_with(|first: char| first.is_ascii_alphabetic());
    let keys = source.lines().filter(is_entry).filter_map(|line| line.split_once(" ="));
    keys.map(|(key, _)| key.to_owned()).collect()
}
