//! A failure at the terminal: the lines on stderr and the exit code.

use crate::cli::paint;
use crate::cli::ready::{Subject, ready};
use crate::msg;
use crate::office::told::{DETAILS_LISTED, Told, Trouble};
use crate::output::shown;
use crate::words::{Message, Words};

/// What a failure says on stderr: what happened, details a line each, and a hint. `None` where there is nobody to say
/// it to. Commands in it name the one that the command was about, and work on the sample where it did. Coloured where stderr shows colours.
#[must_use]
pub fn say(failure: &Told, words: &Words, subject: Option<&Subject>, demo: bool) -> Option<String> {
    let commands = |text: &str| ready(text, subject, demo);
    said(failure, words, &commands, paint::on(&std::io::stderr()))
}

fn said(failure: &Told, words: &Words, commands: &dyn Fn(&str) -> String, painted: bool) -> Option<String> {
    if failure.kind == Trouble::ReaderGone {
        return None;
    }
    let label = paint::error(&words.say(&msg!("error-label")), painted);
    let say = |message: &Message| shown(&words.say(message)).into_owned();
    let mut lines = vec![format!("{label}{}", say(&failure.message))];
    for detail in failure.details.iter().take(DETAILS_LISTED) {
        let detail = commands(&say(detail));
        lines.extend(detail.lines().map(|line| format!("  {line}")));
    }
    let more = failure.details.len().saturating_sub(DETAILS_LISTED);
    if more > 0 {
        lines.push(format!("  {}", words.say(&msg!("detail-more", more = more))));
    }
    if let Some(hint) = &failure.hint {
        let label = paint::hint(&words.say(&msg!("hint-label")), painted);
        lines.push(format!("{label}{}", commands(&say(hint))));
    }
    Some(lines.join("\n"))
}

/// The exit code of a failure, as the shell sees it. A reader that went away is no failure.
#[must_use]
pub const fn exit_code(failure: &Told) -> u8 {
    code_of(failure.kind)
}

/// The number of an exit code.
#[must_use]
pub const fn code_of(kind: Trouble) -> u8 {
    match kind {
        Trouble::ReaderGone => 0,
        Trouble::Refused => 1,
        Trouble::Usage => 2,
        Trouble::Conflict => 3,
        Trouble::NotFound => 4,
        Trouble::Unreachable => 5,
        Trouble::InputRejected => 6,
        Trouble::Violations => 10,
        Trouble::Bug => 70,
        Trouble::Output => 74,
    }
}

#[cfg(test)]
#[path = "told_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "told_case_tests.rs"]
mod case_tests;
