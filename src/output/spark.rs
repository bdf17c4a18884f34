//! Sparklines: a figure month by month in one word of block characters, for tables. A dot stands for what is not known.

/// From nothing to the highest.
const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// The same for terminals that cannot show the blocks.
const PLAIN: [char; 8] = ['_', '-', '~', '=', '+', '*', '%', '#'];
/// A figure that is not known.
const GAP: char = '·';
const GAP_PLAIN: char = '.';

/// The sparkline of figures, from zero to the highest of them; figures below zero stand as zero.
#[must_use]
pub fn sparkline(values: &[Option<i64>]) -> String {
    let highest = values.iter().flatten().copied().max().unwrap_or(0);
    let block = |value: i64| {
        let steps = i128::from(value.max(0)).saturating_mul(7);
        let half = i128::from(highest).checked_div(2).unwrap_or(0);
        let level = steps.saturating_add(half).checked_div(i128::from(highest)).unwrap_or(0);
        let level = usize::try_from(level).unwrap_or(0);
        BLOCKS.get(level).copied().unwrap_or('█')
    };
    values.iter().map(|value| value.map_or(GAP, block)).collect()
}

/// A text with its sparklines in plain letters, for a terminal that is not of UTF-8. Every other character stays.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match BLOCKS.iter().position(|block| *block == c) {
            Some(level) => PLAIN.get(level).copied().unwrap_or('#'),
            None if c == GAP => GAP_PLAIN,
            None => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trend_is_drawn_from_zero_to_its_highest_with_gaps_as_dots() {
        let trend = [Some(1029), Some(900), None, Some(500), Some(139), Some(0)];
        assert_eq!(sparkline(&trend), "█▇·▄▂▁");
        assert_eq!(plain("█▇·▄▂▁ 压降"), "#%.=-_ 压降");
    }

    #[test]
    fn nothing_throughout_is_a_line_at_the_bottom() {
        assert_eq!(sparkline(&[Some(0), Some(0), None]), "▁▁·");
        assert_eq!(sparkline(&[]), "");
    }

    #[test]
    fn the_largest_figures_are_drawn_without_overflow() {
        assert_eq!(sparkline(&[Some(i64::MAX), Some(i64::MIN)]), "█▁");
    }
}
