//! What may be done with a cell before it is read: a short list, each with a name.

use serde::Deserialize;

use super::footing::date_run;

/// A change to the text of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transform {
    /// The address of a page becomes its domain.
    Domain,
    /// Full-width letters, digits and signs become plain ones.
    HalfWidth,
    /// Words of counting and signs of money go: 人, 家, ￥.
    WithoutUnit,
    /// The comma is that of decimals, dots and blanks stand between thousands.
    DecimalComma,
    /// The number in the cell.
    Number,
    /// The cell without the number before or behind its words.
    WithoutNumber,
    /// The first day in the cell; where there is none, the first month or year.
    Day,
    /// The cell without that day.
    WithoutDay,
}

/// Words and signs that count or say the money, and are no part of a number. 元, 万元 and 亿元 are read with the amount.
const UNITS: [&str; 14] = ["人民币", "RMB", "CNY", "￥", "¥", "元整", "人次", "人", "名", "户", "家", "个", "笔", "位"];
/// Signs that stand around a number and its words.
const AROUND: [char; 17] =
    ['(', ')', '（', '）', '[', ']', '【', '】', ',', '，', ';', '；', '、', ':', '：', '-', '.'];

impl Transform {
    /// The text after it. Where what is asked for is not in it, it stays: then it is refused, and not taken for blank.
    #[must_use]
    pub fn apply(self, text: &str) -> String {
        let found = match self {
            Self::Domain => domain(text),
            Self::HalfWidth => half_width(text),
            Self::WithoutUnit => without_unit(text),
            Self::DecimalComma => decimal_comma(text).unwrap_or_default(),
            Self::Number => number(text),
            Self::Day => date_run(text).map_or_else(String::new, str::to_owned),
            Self::WithoutNumber => return without_number(text),
            Self::WithoutDay => return without_day(text),
        };
        if found.is_empty() { text.to_owned() } else { found }
    }

    /// Whether it takes a part of the cell and leaves the rest.
    #[must_use]
    pub const fn takes_a_part(self) -> bool {
        match self {
            Self::Number | Self::WithoutNumber | Self::Day | Self::WithoutDay => true,
            Self::Domain | Self::HalfWidth | Self::WithoutUnit | Self::DecimalComma => false,
        }
    }
}

/// Without scheme, `www.`, port and path.
fn domain(text: &str) -> String {
    let plain = half_width(text.trim());
    let host = plain.split_once("://").map_or(plain.as_str(), |(_, host)| host);
    let host = host.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let lower = host.to_lowercase();
    lower.strip_prefix("www.").unwrap_or(&lower).to_owned()
}

fn half_width(text: &str) -> String {
    let plain = |sign: char| match u32::from(sign) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(sign),
        0x3000 => ' ',
        _ => sign,
    };
    text.chars().map(plain).collect()
}

fn without_unit(text: &str) -> String {
    let mut rest = text.trim();
    loop {
        let before = rest;
        for unit in UNITS {
            rest = rest.strip_prefix(unit).unwrap_or(rest).trim_start();
            rest = rest.strip_suffix(unit).unwrap_or(rest).trim_end();
        }
        if rest == before {
            return rest.to_owned();
        }
    }
}

/// With a point for decimals; none where the signs do not stand as they do between thousands.
fn decimal_comma(text: &str) -> Option<String> {
    let is_between = |sign: char| matches!(sign, '.' | ' ' | '\u{A0}' | '\u{202F}' | '\'');
    let (whole, decimals) = text.trim().split_once(',').unwrap_or((text.trim(), ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |whole| ("-", whole));
    let groups: Vec<&str> = whole.split(is_between).collect();
    let (first, rest) = groups.split_first()?;
    let is_grouped = rest.is_empty() || (1..=3).contains(&first.len());
    let is_number = is_grouped && !first.is_empty() && digits(first) && digits(decimals);
    if !is_number || !rest.iter().all(|group| group.len() == 3 && digits(group)) {
        return None;
    }
    let point = if decimals.is_empty() { "" } else { "." };
    Some(format!("{sign}{first}{}{point}{decimals}", rest.concat()))
}

fn number(text: &str) -> String {
    let plain = half_width(text);
    let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',');
    let run = plain.split(|sign: char| !is_part(sign)).find(|run| run.bytes().any(|byte| byte.is_ascii_digit()));
    run.map_or_else(String::new, |run| run.trim_matches(['.', ',']).to_owned())
}

fn without_number(text: &str) -> String {
    let is_number = |sign: char| sign.is_ascii_digit() || ('０'..='９').contains(&sign);
    let is_beside = |sign: char| is_number(sign) || sign.is_whitespace() || AROUND.contains(&sign);
    let has_number = |text: &str| text.contains(is_number);
    let start = text.trim_start_matches(is_beside);
    let front = text.strip_suffix(start).filter(|front| has_number(front)).map_or(text, |_| start);
    let end = front.trim_end_matches(is_beside);
    let back = front.strip_prefix(end).filter(|back| has_number(back)).map_or(front, |_| end);
    back.trim().to_owned()
}

fn without_day(text: &str) -> String {
    let rest = match date_run(text) {
        Some(day) => text.replacen(day, " ", 1),
        // Figures alone are a day that nobody can read, and no document.
        None if !text.contains(char::is_alphabetic) => String::new(),
        None => text.to_owned(),
    };
    // The brackets that a day stood in say nothing without it, and words beside a day may stand in some of their own.
    let rest = [("（", "）"), ("(", ")")]
        .iter()
        .fold(rest, |rest, (open, close)| rest.replace(&format!("{open} {close}"), " "));
    let is_around = |sign: char| sign.is_whitespace() || matches!(sign, ',' | '，' | ';' | '；' | '、' | ':' | '：');
    let rest = rest.trim_matches(is_around);
    let inside = |open: char, close: char| rest.strip_prefix(open)?.strip_suffix(close);
    let inside = inside('（', '）').or_else(|| inside('(', ')')).filter(|inside| !inside.contains(['（', '(']));
    inside.unwrap_or(rest).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Transform::Domain, "https://www.Example.com:8080/a?b=c", "example.com")]
    #[case(Transform::Domain, "example.com/", "example.com")]
    #[case(Transform::HalfWidth, "ＡＢ１２（３）　x", "AB12(3) x")]
    #[case(Transform::WithoutUnit, "￥1,200", "1,200")]
    #[case(Transform::WithoutUnit, "人民币 300万元", "300万元")]
    #[case(Transform::WithoutUnit, "1,300 人", "1,300")]
    #[case(Transform::DecimalComma, "1.234.567,89", "1234567.89")]
    #[case(Transform::DecimalComma, "1 234,5", "1234.5")]
    #[case(Transform::DecimalComma, "-1.234", "-1234")]
    #[case(Transform::DecimalComma, "1,234.50", "1,234.50")]
    #[case(Transform::DecimalComma, "12.34", "12.34")]
    #[case(Transform::Number, "杭州市（1,203 家）", "1,203")]
    #[case(Transform::Number, "杭州市", "杭州市")]
    #[case(Transform::Day, "30/7/2018", "30/7/2018")]
    #[case(Transform::WithoutDay, "2018-06-30", "")]
    #[case(Transform::Day, "2018年 浙金办〔2018〕12号", "2018年")]
    #[case(Transform::Day, "浙金办〔2018〕12号 2018年6月", "2018年6月")]
    #[case(Transform::WithoutDay, "2018年6月 浙金办〔2018〕12号", "浙金办〔2018〕12号")]
    #[case(Transform::WithoutDay, "2018年", "")]
    #[case(Transform::WithoutDay, "30/7/2018", "")]
    #[case(Transform::WithoutNumber, "330100 杭州市", "杭州市")]
    #[case(Transform::WithoutNumber, "杭州市（12）", "杭州市")]
    #[case(Transform::WithoutNumber, "杭州市（主城区）", "杭州市（主城区）")]
    #[case(Transform::Day, "2018年6月30日 浙金办〔2018〕12号", "2018年6月30日")]
    #[case(Transform::WithoutDay, "2018年6月30日\n浙金办〔2018〕12号", "浙金办〔2018〕12号")]
    #[case(Transform::WithoutDay, "浙金办〔2018〕12号", "浙金办〔2018〕12号")]
    #[case(Transform::WithoutDay, "停业（2018年6月30日）", "停业")]
    #[case(Transform::WithoutDay, "2018-06-30：停业", "停业")]
    #[case(Transform::WithoutDay, "2018-06-30(停业)", "停业")]
    fn a_cell_is_changed_as_the_list_of_changes_says(
        #[case] transform: Transform,
        #[case] text: &str,
        #[case] after: &str,
    ) {
        assert_eq!(transform.apply(text), after);
    }
}
