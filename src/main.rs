//! Parse, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    winddown::cli::dispatch::main(std::env::args_os().collect())
}
