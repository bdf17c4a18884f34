//! Colours, where somebody sees them.

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use owo_colors::OwoColorize;

/// Whether a stream shows colours: a terminal, and `NO_COLOR` is unset.
pub(super) fn on(stream: &impl RawStream) -> bool {
    AutoStream::choice(stream) != ColorChoice::Never
}

/// The word before an error.
pub(super) fn error(text: &str, painted: bool) -> String {
    if painted { text.red().bold().to_string() } else { text.to_owned() }
}

/// The word before a hint.
pub(super) fn hint(text: &str, painted: bool) -> String {
    if painted { text.cyan().bold().to_string() } else { text.to_owned() }
}
