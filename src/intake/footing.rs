//! What stands in a list and is about no institution: rows that add up, who made the list and when, and the title above.

use chrono::NaiveDate;

use super::header::Header;
use super::profile::Field;
use super::sheet::SheetRow;
use crate::domain::value::written_day::{day_parse, month_parse};

/// A row about no institution, with the words it was known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footing {
    /// As a spreadsheet shows it.
    pub row: u32,
    pub text: String,
}

/// How much of a row's words is kept, in characters.
const WORDS_KEPT: usize = 60;

/// What a row is called that adds up others. Blanks between the signs are passed over.
const TOTALS: &[&str] =
    &["合计", "总计", "小计", "共计", "累计", "总数", "合计数", "total", "totals", "subtotal", "grandtotal", "sum"];
/// What somebody did with the list, or is asked about it: a name, a day or nothing comes after it.
const MADE: &[&str] = &[
    "制表",
    "填表",
    "制单",
    "编制",
    "填报",
    "审核",
    "复核",
    "审批",
    "负责",
    "联系",
    "经办",
    "preparedby",
    "checkedby",
];
/// What may stand between that and its colon.
const MADE_OF: &[&str] = &["人", "人员", "单位", "部门", "机构", "日期", "时间", "电话", "方式"];
/// What a remark on the whole list begins with, before a colon.
const REMARKS: &[&str] = &[
    "注",
    "备注",
    "说明",
    "附注",
    "数据来源",
    "资料来源",
    "来源",
    "单位",
    "截至",
    "截止",
    "note",
    "notes",
    "source",
    "remark",
    "remarks",
];

/// The names an institution may have in a list.
const NAMES: [Field; 4] = [Field::Name, Field::LegalName, Field::Brand, Field::FormerName];

/// Whether a row is about no institution, and what it says of itself.
pub(super) fn footing(header: &Header, row: &SheetRow) -> Option<Footing> {
    let filled: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let mut named = NAMES.iter().filter_map(|field| row.cells.get(header.position(*field)?)).map(|cell| cell.trim());
    let name = named.find(|cell| !cell.is_empty());
    // A total stands where names do, or before them where the row has none.
    let adds_up = is_total(name.or(filled.first().copied())?);
    if !adds_up && !is_remark_row(&filled) {
        return None;
    }
    Some(Footing { row: row.number, text: words_kept(&filled) })
}

fn is_total(cell: &str) -> bool {
    let plain = plain(cell);
    TOTALS.contains(&plain.trim_end_matches([':', '：']))
}

/// Whether a cell says who made the list, or remarks on the whole of it.
fn is_remark(cell: &str) -> bool {
    let plain = plain(cell);
    let follows = |rest: &str| rest.is_empty() || rest.starts_with([':', '：']);
    let made = MADE
        .iter()
        .filter_map(|word| plain.strip_prefix(word))
        .any(|rest| follows(rest) || MADE_OF.iter().filter_map(|of| rest.strip_prefix(of)).any(follows));
    let remarks = REMARKS.iter().filter_map(|word| plain.strip_prefix(word)).any(|rest| rest.starts_with([':', '：']));
    made || remarks
}

/// Small letters without blanks.
fn plain(cell: &str) -> String {
    cell.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// What a row says of itself that adds up others in the cell where they have their first word, or is a line below them.
pub(super) fn line_below(cells: &[String], first: Option<&str>) -> Option<String> {
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let is_below = first.is_some_and(is_total) || is_remark_row(&filled);
    is_below.then(|| words_kept(&filled))
}

/// So much of a row as is said of it.
fn words_kept(filled: &[&str]) -> String {
    filled.join(" ").chars().take(WORDS_KEPT).collect()
}

/// Whether cells are a line below a list that is no row of it: whatever is filled of them says so.
pub(super) fn is_line_below(cells: &[String]) -> bool {
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    is_remark_row(&filled) || matches!(filled.as_slice(), [cell] if is_total(cell))
}

/// Whether cells say who made the list and when, or remark on the whole of it, and nothing else.
fn is_remark_row(filled: &[&str]) -> bool {
    filled.iter().any(|cell| is_remark(cell)) && filled.iter().all(|cell| is_remark(cell) || day_parse(cell).is_ok())
}

/// The last of the days that the lines above a list name.
pub(super) fn day_of_title(lines: &[String]) -> Option<NaiveDate> {
    lines.iter().flat_map(|line| day_runs(line)).filter_map(|run| day_parse(run).ok()).max()
}

/// The parts of a text that are days as people write them.
pub(super) fn day_runs(text: &str) -> impl Iterator<Item = &str> {
    runs(text).filter(|run| day_parse(run).is_ok())
}

/// The first day in a text; where it names none, the first month or year.
pub(super) fn date_run(text: &str) -> Option<&str> {
    let is_year = |run: &str| run.strip_suffix('年').is_some_and(|year| year.len() == 4 && year.parse::<u16>().is_ok());
    // Six digits are a number as well as a month.
    let is_month = |run: &str| month_parse(run).is_some() && run.contains(|sign: char| !sign.is_ascii_digit());
    day_runs(text).next().or_else(|| runs(text).find(|run| is_month(run) || is_year(run)))
}

/// The parts of a text of which days are made.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let is_of_day = |sign: char| sign.is_ascii_digit() || ('０'..='９').contains(&sign) || "年月日号-/.".contains(sign);
    text.split(move |sign| !is_of_day(sign)).map(|run| run.trim_matches(['-', '/', '.']))
}

#[cfg(test)]
#[path = "footing_tests.rs"]
mod tests;
