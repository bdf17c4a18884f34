//! Completions for a shell.

use clap_complete::Shell;

use crate::cli::help;
use crate::words::Words;

/// The script that makes a shell complete the commands, arguments and words of this program.
#[must_use]
pub fn script(shell: Shell, words: &Words) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command_plain(words), "winddown", &mut script);
    script
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_shell_completes_the_states() {
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell, Shell::Elvish] {
            let script = String::from_utf8(script(shell, &Words::new(Lang::Zh))).expect("UTF-8");
            // These two complete options only, not what follows them.
            let names_only = matches!(shell, Shell::PowerShell | Shell::Elvish);
            let wanted = if names_only { "transfer" } else { "closed-unresolved" };
            assert!(script.contains(wanted), "{shell}");
        }
    }
}
