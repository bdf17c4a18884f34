//! The command that would supply what is missing, as it is typed. Placeholders are those of the help.

use crate::domain::case::fact::NoticeKind;

/// Where no institution is at hand.
pub const INST: &str = "INST";

/// The end of every command that records something.
const GROUNDS: &str = "--effective DATE --basis TEXT";

/// `case VERB INST REST` with its grounds.
#[must_use]
pub fn line(verb: &str, inst: &str, rest: &str) -> String {
    let between = if rest.is_empty() { "" } else { " " };
    format!("winddown case {verb} {inst}{between}{rest} {GROUNDS}")
}

/// The correction of an entry of a case.
#[must_use]
pub fn correction(inst: &str, seq: &str, rest: &str) -> String {
    format!("winddown correct {inst} {seq} --track clearance {rest} --basis TEXT")
}

/// A name as it is given to a shell.
#[must_use]
pub fn quoted(name: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
    if !name.is_empty() && name.chars().all(plain) {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "'\\''"))
    }
}

/// A notice.
#[must_use]
pub fn notice(inst: &str, kind: NoticeKind) -> String {
    line("notice", inst, &format!("{kind} --number NUMBER --until DATE"))
}

/// A command as it is typed where the sample is worked on.
#[must_use]
pub fn on_sample(command: &str, demo: bool) -> String {
    if demo { command.replacen("winddown ", "winddown --demo ", 1) } else { command.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_quoted_where_a_shell_would_take_it_apart() {
        assert_eq!(quoted("诚信贷"), "诚信贷");
        assert_eq!(quoted("Northlight Co"), "'Northlight Co'");
        assert_eq!(quoted("Lee's"), "'Lee'\\''s'");
    }
}
