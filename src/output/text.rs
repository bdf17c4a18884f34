//! What text needs before a terminal, a sheet or a page may have it.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

/// The mark where text was cut.
pub(super) const CUT: char = '…';
/// Chinese is broken anywhere, but not into lines of fewer columns than a word of it takes.
const CHINESE_WORD: usize = 6;

/// Characters that turn the order of others around, and with it the meaning of a line.
fn turns(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Text with what no file for people should hold made visible; line breaks and tabs stay.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    let unfit = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || turns(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
    };
    if text.contains(unfit) { text.replace(unfit, "\u{FFFD}").into() } else { text.into() }
}

/// Text as a terminal may have it: whoever prints a sentence with words of somebody else in it prints this. A name must
/// not move the cursor, colour what follows or turn the line around. What a program reads stays as it is.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    let unfit = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || turns(c);
    if text.contains(unfit) { text.replace(unfit, "\u{FFFD}").into() } else { text.into() }
}

/// Text as one line.
pub(super) fn one_line(text: &str) -> String {
    printable(text).replace(|c: char| c.is_whitespace(), " ").trim_end().to_owned()
}

/// How many columns of a terminal the text takes: a Chinese character takes two.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// The text cut to `limit` columns, the last of them the mark.
pub(super) fn cut(text: &str, limit: usize) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    // Characters of no width could go on for ever; four to a column is more than any script stacks.
    let ends = text.char_indices().take(limit * 4).map(|(at, c)| at + c.len_utf8());
    let kept = ends.filter(|end| width(&text[..*end]) < limit).last().unwrap_or(0);
    let mut cut = text[..kept].to_owned();
    if limit > 0 {
        cut.push(CUT);
    }
    cut
}

/// Whether a character takes two columns, as those do between which Chinese breaks a line.
fn is_wide(c: char) -> bool {
    width(c.encode_utf8(&mut [0; 4])) > 1
}

/// How many columns the widest part of a text takes that is not broken into lines.
pub(super) fn token_width(text: &str) -> usize {
    let token = |word: &str| if word.chars().any(is_wide) { width(word).min(CHINESE_WORD) } else { width(word) };
    text.split(' ').map(token).max().unwrap_or(0)
}

/// Whether a line of Chinese may not begin with it.
fn begins_no_line(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '！' | '？' | '）' | '》' | '」' | '』' | '”' | '’' | '％')
}

/// Whether a line of Chinese may not end with it.
fn ends_no_line(c: char) -> bool {
    matches!(c, '（' | '《' | '「' | '『' | '“' | '‘')
}

/// The text in lines of at most `limit` columns, broken at spaces, or anywhere where there are none, as in Chinese.
pub(super) fn fold(text: &str, limit: usize) -> Vec<String> {
    let (mut lines, mut line, mut taken) = (Vec::new(), String::new(), 0);
    for word in text.split_inclusive(' ') {
        let bare = width(word.trim_end());
        if taken + bare <= limit {
            line.push_str(word);
            taken += width(word);
        } else if bare <= limit && !word.chars().any(is_wide) {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
            taken = width(word);
        } else {
            for c in word.chars() {
                let more = width(c.encode_utf8(&mut [0; 4]));
                if !line.is_empty() && taken + more > limit {
                    let last = line.chars().last().filter(|last| begins_no_line(c) || ends_no_line(*last));
                    if last.is_some() {
                        line.pop();
                    }
                    lines.push(std::mem::take(&mut line));
                    line.extend(last);
                    taken = width(&line);
                }
                line.push(c);
                taken += more;
            }
        }
    }
    lines.push(line);
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Parts with a dot between, in lines of at most `limit` columns: a part stands whole on a line, unless it is longer than one.
pub(super) fn fold_whole(parts: &[String], limit: usize) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for (at, part) in parts.iter().enumerate() {
        let part = if at + 1 < parts.len() { format!("{part} ·") } else { part.clone() };
        let taken = if line.is_empty() { 0 } else { width(&line) + 1 };
        if taken + width(&part) <= limit {
            if taken > 0 {
                line.push(' ');
            }
            line.push_str(&part);
            continue;
        }
        lines.push(std::mem::take(&mut line));
        let mut folded = fold(&part, limit);
        line = folded.pop().unwrap_or_default();
        lines.append(&mut folded);
    }
    lines.push(line);
    lines.retain(|line| !line.is_empty());
    lines
}
