//! A failure at the terminal: the lines on stderr and the exit code.

use crate::cli::paint;
use crate::msg;
use crate::office::told::{DETAILS_LISTED, Told, Trouble};
use crate::output::shown;
use crate::words::{Message, Words};

/// What a failure says on stderr: what happened, details a line each, and a hint. `None` where there is nobody to say
/// it to. Coloured where stderr shows colours.
#[must_use]
pub fn say(failure: &Told, words: &Words) -> Option<String> {
    said(failure, words, paint::on(&std::io::stderr()))
}

fn said(failure: &Told, words: &Words, painted: bool) -> Option<String> {
    if failure.kind == Trouble::ReaderGone {
        return None;
    }
    let label = paint::error(&words.say(&msg!("error-label")), painted);
    let say = |message: &Message| shown(&words.say(message)).into_owned();
    let mut lines = vec![format!("{label}{}", say(&failure.message))];
    for detail in failure.details.iter().take(DETAILS_LISTED) {
        lines.extend(say(detail).lines().map(|line| format!("  {line}")));
    }
    let more = failure.details.len().saturating_sub(DETAILS_LISTED);
    if more > 0 {
        lines.push(format!("  {}", words.say(&msg!("detail-more", more = more))));
    }
    if let Some(hint) = &failure.hint {
        let label = paint::hint(&words.say(&msg!("hint-label")), painted);
        lines.push(format!("{label}{}", say(hint)));
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
