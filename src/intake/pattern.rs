//! Words with a star for whatever stands in its place.

/// Whether a text is of the pattern: the same, but for what each `*` stands for.
#[must_use]
pub fn fits(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut left) = text.strip_prefix(first) else {
        return false;
    };
    let parts: Vec<&str> = rest.split('*').collect();
    let Some((last, middle)) = parts.split_last() else {
        return true;
    };
    for part in middle {
        let Some((_, after)) = left.split_once(part) else {
            return false;
        };
        left = after;
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("合计", "合计", true)]
    #[case("合计", "合计数", false)]
    #[case("合计*", "合计数", true)]
    #[case("*以下空白*", "（以下空白）", true)]
    #[case("借贷余额（截至*）", "借贷余额（截至3月末）", true)]
    #[case("借贷余额（截至*）", "借贷余额（截至3月末", false)]
    #[case("a*b*c", "a1b2b3c", true)]
    #[case("a*a", "a", false)]
    #[case("*", "", true)]
    fn a_star_stands_for_anything(#[case] pattern: &str, #[case] text: &str, #[case] fit: bool) {
        assert_eq!(fits(pattern, text), fit);
    }
}
