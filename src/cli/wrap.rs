//! Breaking help texts into lines, where Chinese has no blanks to break at and its characters are two columns wide.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Punctuation that does not begin a line.
const NEVER_FIRST: &str = "，。、：；！？）》」』”’】〕])";
/// Punctuation that does not end a line.
const NEVER_LAST: &str = "（《「『“‘【〔[(";

/// Breaks a text into lines of at most `width` columns; a word wider than that stands on a line of its own.
#[must_use]
pub fn wrapped(text: &str, width: usize) -> String {
    text.lines().map(|line| line_wrapped(line, width)).collect::<Vec<_>>().join("\n")
}

fn line_wrapped(line: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for piece in pieces(line) {
        let fits = lines
            .last()
            .is_none_or(|last| last.is_empty() || last.width().saturating_add(piece.trim_end().width()) <= width);
        if !fits {
            lines.push(String::new());
        }
        if let Some(last) = lines.last_mut() {
            last.push_str(piece);
        }
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

/// The pieces between which a line may break.
fn pieces(line: &str) -> Vec<&str> {
    let mut cuts = Vec::new();
    let mut before: Option<char> = None;
    for (at, now) in line.char_indices() {
        if before.is_some_and(|before| may_break(before, now)) {
            cuts.push(at);
        }
        before = Some(now);
    }
    let mut pieces = Vec::new();
    let mut rest = line;
    for cut in cuts.into_iter().rev() {
        let (start, piece) = rest.split_at(cut);
        pieces.push(piece);
        rest = start;
    }
    pieces.push(rest);
    pieces.reverse();
    pieces
}

fn may_break(before: char, now: char) -> bool {
    if before == ' ' {
        return now != ' ';
    }
    let wide = |character: char| character.width().unwrap_or(0) > 1;
    (wide(before) || wide(now)) && now != ' ' && !NEVER_FIRST.contains(now) && !NEVER_LAST.contains(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_breaks_at_blanks() {
        assert_eq!(wrapped("the last entry you have seen", 12), "the last\nentry you\nhave seen");
    }

    #[test]
    fn chinese_breaks_between_characters_but_not_before_a_comma() {
        assert_eq!(wrapped("停业未处置，退而不清", 10), "停业未处\n置，退而不\n清");
    }

    #[test]
    fn a_word_wider_than_the_line_stays_whole() {
        assert_eq!(wrapped("see WINDDOWN_HOME_OF_ALL now", 8), "see\nWINDDOWN_HOME_OF_ALL\nnow");
    }
}
