//! What is known before the program is compiled: the commit it is built from, which `winddown --version` names, and which
//! file of sentences has which key.

#[path = "build/commit.rs"]
mod commit;
#[path = "build/words.rs"]
mod words;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    commit::version_tell();
    words::table_write()
}
