//! How many decimals the cells of a sheet show. What a calculation left is taken as its cell shows it: nobody means the
//! thirteenth digit of a third.

use std::io::{Read, Seek};

use calamine::Xlsx;

use super::sheet::{COLUMNS_MOST, SheetError};
use super::sheet_xlsx::{damaged, number_text};

/// A number of so many digits came out of a calculation.
const DIGITS_CALCULATED: usize = 14;
/// So many decimals are an amount to the fen, which is taken as it stands.
const DECIMALS_MEANT: usize = 2;
const DECIMALS_MOST: usize = 15;

/// Rows below one another that show as many decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    first: u32,
    last: u32,
    decimals: usize,
}

/// The decimals that the cells of a sheet show, column by column; nothing of those whose format does not say.
#[derive(Debug, Default)]
pub(super) struct Shown {
    columns: Vec<Vec<Run>>,
}

impl Shown {
    /// Reads the formats of a sheet, where any of the workbook says how many decimals it shows.
    ///
    /// # Errors
    /// That the workbook is damaged.
    pub fn read<R: Read + Seek>(workbook: &mut Xlsx<R>, sheet: &str) -> Result<Self, SheetError> {
        let mut reader = workbook.worksheet_cells_reader(sheet).map_err(damaged)?;
        let of_style = |style: &calamine::Style| decimals_of(&style.number_format.as_ref()?.format_code);
        let decimals: Vec<Option<usize>> = reader.styles().iter().map(of_style).collect();
        let mut shown = Self::default();
        if decimals.iter().all(Option::is_none) {
            return Ok(shown);
        }
        while let Some((row, column, style)) = reader.next_style_id().map_err(damaged)? {
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            if let Some(decimals) = decimals.get(style).copied().flatten().filter(|_| column < COLUMNS_MOST) {
                shown.add(row, column, decimals);
            }
        }
        Ok(shown)
    }

    fn add(&mut self, row: u32, column: usize, decimals: usize) {
        if self.columns.len() <= column {
            self.columns.resize(column.saturating_add(1), Vec::new());
        }
        let Some(runs) = self.columns.get_mut(column) else { return };
        match runs.last_mut() {
            Some(run) if run.decimals == decimals && row == run.last.saturating_add(1) => run.last = row,
            Some(_) | None => runs.push(Run { first: row, last: row, decimals }),
        }
    }

    /// A number that a calculation left, as its cell shows it; none where it is taken as it stands.
    pub fn text(&self, (row, column): (u32, usize), number: f64) -> Option<String> {
        let runs = self.columns.get(column)?;
        let run = runs.get(runs.partition_point(|run| run.last < row))?;
        (run.first <= row).then(|| calculated(number, run.decimals)).flatten()
    }
}

/// How the numbers of a style are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberForm {
    Day,
    Decimals(usize),
    Other,
}

impl NumberForm {
    /// By how the format is written.
    pub fn of(format: &str) -> Self {
        if is_of_day(format) {
            return Self::Day;
        }
        decimals_of(format).map_or(Self::Other, Self::Decimals)
    }

    /// By the number of a format that every old workbook has, and none writes down.
    pub const fn of_number(number: u16) -> Self {
        match number {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Day,
            1 | 3 | 37 | 38 => Self::Decimals(0),
            2 | 4 | 39 | 40 => Self::Decimals(2),
            _ => Self::Other,
        }
    }
}

/// Whether a format shows a day or a time of one; how long something took is none.
fn is_of_day(format: &str) -> bool {
    let lower = format.to_lowercase();
    if lower.starts_with("general") || ["[h", "[m", "[s"].iter().any(|took| lower.contains(took)) {
        return false;
    }
    let mut signs = lower.chars();
    while let Some(sign) = signs.next() {
        match sign {
            ';' => return false,
            '"' => signs.by_ref().find(|sign| *sign == '"').map_or((), drop),
            '[' => signs.by_ref().find(|sign| *sign == ']').map_or((), drop),
            '\\' | '!' | '_' | '*' => signs.next().map_or((), drop),
            'y' | 'm' | 'd' | 'h' | 's' => return true,
            _ => {}
        }
    }
    false
}

/// A number that a calculation left, with so many decimals; none where it is taken as it stands.
pub(super) fn calculated(number: f64, decimals: usize) -> Option<String> {
    rounded(&number_text(number), decimals)
}

/// A number of many digits, rounded to so many decimals as a spreadsheet does; none where it has no more than are meant.
fn rounded(number: &str, decimals: usize) -> Option<String> {
    let (sign, plain) = number.strip_prefix('-').map_or(("", number), |plain| ("-", plain));
    let (whole, fraction) = plain.split_once('.')?;
    let digits = format!("{whole}{fraction}");
    let is_calculated = digits.trim_start_matches('0').len() >= DIGITS_CALCULATED && fraction.len() > DECIMALS_MEANT;
    let next = fraction.as_bytes().get(decimals).filter(|_| is_calculated)?;
    let kept: u64 = digits.get(..whole.len().saturating_add(decimals))?.parse().ok()?;
    let kept = kept.checked_add(u64::from(*next >= b'5'))?;
    let power = 10_u64.checked_pow(u32::try_from(decimals).ok()?)?;
    let text = format!("{}.{:0decimals$}", kept / power, kept % power);
    Some(format!("{sign}{}", text.trim_end_matches('0').trim_end_matches('.')))
}

/// How many decimals a number format shows; none where it shows no plain number: a day, a share, a power, thousands of.
fn decimals_of(format: &str) -> Option<usize> {
    let mut plain = String::new();
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        match sign {
            ';' => break,
            '"' => signs.by_ref().find(|sign| *sign == '"').map_or((), drop),
            '[' => signs.by_ref().find(|sign| *sign == ']').map_or((), drop),
            // What follows stands as it is, is left as room, or fills the cell.
            '\\' | '!' | '_' | '*' => signs.next().map_or((), drop),
            '0' | '#' | '?' | '.' | ',' => plain.push(sign),
            '%' | '/' | '@' => return None,
            sign if sign.is_ascii_alphabetic() => return None,
            _ => {}
        }
    }
    let is_scaled = plain.ends_with(',') || plain.contains(",.");
    let digits = plain.contains(['0', '#', '?']);
    let decimals = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    (digits && !is_scaled && decimals <= DECIMALS_MOST).then_some(decimals)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("0.00", Some(2))]
    #[case("#,##0.00_);[Red](#,##0.00)", Some(2))]
    #[case("\"￥\"#,##0", Some(0))]
    #[case("_ * #,##0.0000_ ;_ * -#,##0.00_ ", Some(4))]
    #[case("General", None)]
    #[case("yyyy/m/d", None)]
    #[case("0.00%", None)]
    #[case("0.00E+00", None)]
    #[case("# ?/?", None)]
    #[case("0!.0,\"万\"", None)]
    #[case("#,##0.0,", None)]
    #[case("@", None)]
    fn a_format_says_how_many_decimals_it_shows(#[case] format: &str, #[case] decimals: Option<usize>) {
        assert_eq!(decimals_of(format), decimals);
    }

    #[rstest]
    #[case("yyyy\"年\"m\"月\"d\"日\"", NumberForm::Day)]
    #[case("[$-804]yyyy/m/d;@", NumberForm::Day)]
    #[case("h:mm", NumberForm::Day)]
    #[case("[h]:mm", NumberForm::Other)]
    #[case("[Red]0.00", NumberForm::Decimals(2))]
    #[case("General", NumberForm::Other)]
    #[case("0\"户 d\"", NumberForm::Decimals(0))]
    #[case("@", NumberForm::Other)]
    fn a_format_shows_days_decimals_or_neither(#[case] format: &str, #[case] form: NumberForm) {
        assert_eq!(NumberForm::of(format), form);
    }

    #[rstest]
    #[case("333.333333333333", 2, Some("333.33"))]
    #[case("-166.666666666667", 2, Some("-166.67"))]
    #[case("2.67500000000001", 2, Some("2.68"))]
    #[case("0.0999999999999999", 2, Some("0.1"))]
    #[case("99999999.9999999", 0, Some("100000000"))]
    // What somebody typed stays, and so does what is an amount to the fen.
    #[case("12.3456", 2, None)]
    #[case("123456789012.34", 0, None)]
    #[case("1234567890123", 0, None)]
    fn what_a_calculation_left_is_rounded_as_it_is_shown(
        #[case] number: &str,
        #[case] decimals: usize,
        #[case] shown: Option<&str>,
    ) {
        assert_eq!(rounded(number, decimals).as_deref(), shown);
    }
}
