//! Lines of pages in Markdown: prose is broken at 120 columns, as everything in this repository is.

/// The longest line.
const WIDTH: usize = 120;

/// The page with its prose broken into lines. Tables, headings and what is fenced stay as they are, and no line is broken
/// within code or a link.
#[must_use]
pub fn prose_broken(page: &str) -> String {
    let mut fenced = false;
    let mut broken = String::with_capacity(page.len());
    for line in page.lines() {
        let is_fence = line.trim_start().starts_with("```");
        fenced ^= is_fence;
        if fenced || is_fence || line.starts_with(['|', '#', '<']) || line.chars().count() <= WIDTH {
            broken.push_str(line);
        } else {
            broken.push_str(&line_broken(line));
        }
        broken.push('\n');
    }
    broken
}

fn line_broken(line: &str) -> String {
    let indent = if line.starts_with("- ") || line.starts_with("* ") { "  " } else { "" };
    let (mut lines, mut last, mut width) = (Vec::new(), String::new(), 0_usize);
    for word in words_whole(line) {
        let wide = word.chars().count();
        if width > 0 && width.saturating_add(wide).saturating_add(1) > WIDTH && !begins_a_block(word) {
            lines.push(std::mem::replace(&mut last, indent.to_owned()));
            width = indent.len();
        } else if width > 0 {
            last.push(' ');
            width = width.saturating_add(1);
        }
        last.push_str(word);
        width = width.saturating_add(wide);
    }
    lines.push(last);
    lines.join("\n")
}

/// Words that would make a list, a heading or a quotation of the line they begin.
fn begins_a_block(word: &str) -> bool {
    let is_number = |word: &str| !word.is_empty() && word.chars().all(|digit| digit.is_ascii_digit());
    matches!(word, "-" | "+" | "*")
        || word.starts_with(['#', '>', '|'])
        || word.strip_suffix('.').is_some_and(is_number)
}

/// The words between blanks; code and links are one word.
fn words_whole(line: &str) -> Vec<&str> {
    let (mut in_code, mut in_link, mut begin) = (false, false, 0_usize);
    let mut words = Vec::new();
    for (place, character) in line.char_indices() {
        match character {
            '`' => in_code = !in_code,
            '[' if !in_code && line[place..].contains("](") => in_link = true,
            ')' if !in_code => in_link = false,
            ' ' if !in_code && !in_link => {
                words.extend(line.get(begin..place).filter(|word| !word.is_empty()));
                begin = place.saturating_add(1);
            }
            _ => {}
        }
    }
    words.extend(line.get(begin..).filter(|word| !word.is_empty()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_broken_and_nothing_else() {
        let word = "wind ".repeat(30);
        let page = format!("# {word}\n| {word}|\n```\n{word}\n```\n- {word}`a b c`\n");
        let broken = prose_broken(&page);
        assert!(broken.starts_with(&format!("# {word}\n| {word}|\n```\n{word}\n```\n- wind wind")), "{broken}");
        let item: Vec<&str> = broken.lines().skip(5).collect();
        assert_eq!(item.len(), 2);
        assert!(item.iter().all(|line| line.chars().count() <= 120));
        assert!(item[1].starts_with("  wind") && item[1].ends_with("`a b c`"), "{broken}");
    }

    #[test]
    fn no_line_begins_a_list_by_being_broken() {
        let line = format!("{} - x", "a".repeat(119));
        assert_eq!(prose_broken(&line).lines().count(), 2);
        assert!(prose_broken(&line).lines().all(|line| !line.starts_with('-')));
        assert_eq!(words_whole("see [the page](a b.md) `x y` z"), ["see", "[the page](a b.md)", "`x y`", "z"]);
    }
}
