//! What the cells of a column look like.

use std::collections::{BTreeMap, BTreeSet};

use super::WORDS_MOST;
use super::header_word::counts_rows;
use crate::domain::value::identifier::{Identifier, IdentifierKind};
use crate::domain::value::place::place_resolve;
use crate::intake::dates::DateForms;
use crate::intake::month_name::MonthNames;
use crate::intake::sheet::Column;
use crate::intake::transform::Transform;

/// Years of two digits are taken for those from here on.
pub(super) const YEARS_FROM: i32 = 1950;
/// Cells that usually mean "nothing here".
const MARKS: [&str; 14] = ["-", "--", "—", "——", "/", "\\", "无", "暂无", "不详", "null", "NULL", "NaN", "N/A", "n/a"];
/// How lists write days, the plainest first.
const FORMS: [&str; 26] = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y年%m月%d日",
    "%Y年%m月%d号",
    "%Y%m%d",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%d.%m.%Y",
    "%d-%m-%Y",
    "%m-%d-%Y",
    "%d %B %Y",
    "%B %d, %Y",
    "%d-%B-%Y",
    "%y-%m-%d",
    "%y/%m/%d",
    "%d/%m/%y",
    "%m/%d/%y",
    "%Y-%m",
    "%Y/%m",
    "%Y.%m",
    "%Y年%m月",
    "%Y年",
    "%B %Y",
    "%Y",
    "excel",
];
const LANGUAGES: [MonthNames; 8] = [
    MonthNames::En,
    MonthNames::De,
    MonthNames::Es,
    MonthNames::Fr,
    MonthNames::Id,
    MonthNames::It,
    MonthNames::Pt,
    MonthNames::Ru,
];
/// So many different cells of a column are kept, and looked at.
const CELLS_KEPT: usize = 5_000;
/// So much of a cell is shown.
const SHOWN: usize = 40;
/// What the names of firms end with.
const FIRMS: [&str; 6] = ["公司", "合伙）", "合伙)", "中心", "Ltd", "Inc"];

/// What was seen of a column.
#[derive(Debug, Default)]
pub(super) struct ColumnSeen {
    pub letters: String,
    pub header: String,
    /// Cells that are filled, and no mark for nothing.
    pub filled: usize,
    /// Marks for nothing, with their number.
    pub marks: BTreeMap<String, usize>,
    /// Cells that are a unified social credit code, a site, a day, a division, the name of a firm.
    pub codes: usize,
    pub sites: usize,
    /// Sites that stand in an address.
    pub addresses: usize,
    pub days: usize,
    pub places: usize,
    pub firms: usize,
    numbers: usize,
    /// Cells that are kept.
    pub known: usize,
    /// A cell that is no code, and one that is no division.
    pub no_code: String,
    pub no_place: String,
    /// Different cells, with their number; no more than are kept.
    seen: BTreeMap<String, usize>,
    first: String,
    from_1904: bool,
    /// Whether its header means another column as well.
    is_like_another: bool,
}

/// The forms that read the days of a column.
#[derive(Debug, Default)]
pub(super) struct FormsFound {
    /// With how many days each reads that none before it does.
    pub forms: Vec<(String, usize)>,
    /// Two orders of day and month that both read all that either reads, and how many.
    pub both: Option<(String, String, usize)>,
    /// Months and years only.
    pub open: Option<(usize, String)>,
    pub unread: Option<(usize, String)>,
    pub month_names: Option<MonthNames>,
}

fn kept(cell: &str) -> String {
    cell.chars().take(SHOWN).collect()
}

pub(super) fn reads_like_a_header(name: &str) -> bool {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    !name.is_empty() && digits * 2 < name.chars().count() && name.chars().count() <= SHOWN
}

impl ColumnSeen {
    pub fn of(column: &Column, is_like_another: bool) -> Self {
        let (letters, header) = (column.letters.clone(), column.name.clone());
        Self { letters, header, is_like_another, ..Self::default() }
    }

    /// As a profile names it: by its header, or by its letters where it has none, or one that would mean others too.
    pub fn named(&self) -> String {
        let is_plain = !self.header.is_empty() && !self.header.starts_with('@') && !self.is_like_another;
        if is_plain { self.header.clone() } else { format!("@{}", self.letters) }
    }

    pub fn look(&mut self, cell: &str, from_1904: bool) {
        if cell.is_empty() {
            return;
        }
        if MARKS.contains(&cell) {
            *self.marks.entry(cell.to_owned()).or_default() += 1;
            return;
        }
        self.filled += 1;
        self.from_1904 = from_1904;
        if self.first.is_empty() {
            self.first = kept(cell);
        }
        if self.seen.len() < CELLS_KEPT || self.seen.contains_key(cell) {
            *self.seen.entry(cell.to_owned()).or_default() += 1;
            self.known += 1;
        }
    }

    /// Looks at each different cell once, when all of them are there.
    pub fn judge(&mut self) {
        for (cell, count) in &self.seen {
            if Identifier::parse(IdentifierKind::Uscc, cell).is_ok() {
                self.codes += count;
            } else if self.no_code.is_empty() {
                self.no_code = kept(cell);
            }
            let is_plain = cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'));
            if is_plain {
                self.numbers += count;
            } else if is_site(cell) {
                self.sites += count;
            } else if !cell.contains(char::is_whitespace) && is_site(&Transform::Domain.apply(cell)) {
                self.sites += count;
                self.addresses += count;
            }
            if !is_plain && place_resolve(cell).is_ok() {
                self.places += count;
            } else if self.no_place.is_empty() {
                self.no_place = kept(cell);
            }
            if is_day(cell) {
                self.days += count;
            }
            if FIRMS.iter().any(|end| cell.ends_with(end)) {
                self.firms += count;
            }
        }
    }

    pub fn example(&self) -> String {
        self.first.clone()
    }

    /// How many different cells it has.
    pub fn different(&self) -> usize {
        self.seen.len()
    }

    pub fn is_text(&self) -> bool {
        self.numbers == 0 && self.days == 0 && !counts_rows(&self.header)
    }

    /// Its different cells with their number, most first.
    pub fn words(&self) -> Vec<(String, usize)> {
        let mut words: Vec<(String, usize)> = self.seen.iter().map(|(word, count)| (word.clone(), *count)).collect();
        words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        words.truncate(WORDS_MOST);
        words
    }

    /// The unit that its header names behind an amount.
    pub fn money_unit(&self) -> Option<&'static str> {
        ["亿元", "万元"].into_iter().find(|unit| self.header.contains(unit))
    }

    /// The forms that read its days, each by how many it reads that none before it does.
    pub fn forms(&self) -> FormsFound {
        let mut found = FormsFound { month_names: self.month_names(), ..FormsFound::default() };
        let dates = DateForms { formats: Vec::new(), years_from: Some(YEARS_FROM), month_names: found.month_names };
        let read = |cell: &str, form: &str| dates.read_by(cell, form, self.from_1904);
        let mut left: BTreeSet<&String> = self.seen.keys().collect();
        let rows = |cells: &BTreeSet<&String>| cells.iter().filter_map(|cell| self.seen.get(*cell)).sum::<usize>();
        while !left.is_empty() {
            let reads = |form: &'static str| -> BTreeSet<&String> {
                left.iter().copied().filter(|cell| read(cell, form).is_some_and(is_of_our_time)).collect()
            };
            let all: Vec<(&'static str, BTreeSet<&String>)> = FORMS.iter().map(|form| (*form, reads(form))).collect();
            // The first of those that read the most.
            let Some((form, cells)) = all.iter().rev().max_by_key(|(_, cells)| cells.len()) else { break };
            if cells.is_empty() {
                break;
            }
            let is_other = |(other, read_by): &&(&'static str, BTreeSet<&String>)| {
                let dates = DateForms { formats: vec![(*form).to_owned(), (*other).to_owned()], ..dates.clone() };
                other != form && read_by == cells && dates.clash().is_some()
            };
            let other = all.iter().find(is_other).map(|(other, _)| *other);
            let count = rows(cells);
            found.forms.push(((*form).to_owned(), count));
            if let Some(other) = other {
                found.both = Some(((*form).to_owned(), other.to_owned(), count));
                found.forms.push((other.to_owned(), count));
            }
            let open = |cell: &&&String| read(cell, form).is_some_and(|dated| dated.day().is_none());
            if let Some(cell) = cells.iter().find(open) {
                found.open = Some((count, (*cell).clone()));
            }
            let cells = cells.clone();
            left.retain(|cell| !cells.contains(cell));
        }
        let first = left.iter().next().map(|cell| cell.chars().take(SHOWN).collect());
        found.unread = first.map(|cell| (rows(&left), cell));
        found
    }

    /// The language that names months in the most of its cells.
    fn month_names(&self) -> Option<MonthNames> {
        let named = |names: MonthNames| {
            let numbered = |cell: &&String| crate::intake::month_name::names_to_numbers(cell, names) != **cell;
            self.seen.keys().filter(numbered).count()
        };
        LANGUAGES.into_iter().rev().max_by_key(|names| named(*names)).filter(|names| named(*names) > 0)
    }
}

fn is_site(cell: &str) -> bool {
    Identifier::parse(IdentifierKind::Domain, cell).is_ok()
}

fn is_of_our_time(dated: crate::intake::dates::Dated) -> bool {
    use chrono::Datelike;
    crate::intake::dates::YEARS.contains(&dated.first.year())
}

/// Whether a cell reads like a day, a month or a year.
fn is_day(cell: &str) -> bool {
    let has_sign = cell.contains(['-', '/', '.', '年']) || cell.contains(char::is_alphabetic);
    let forms = DateForms { formats: Vec::new(), years_from: Some(YEARS_FROM), month_names: Some(MonthNames::En) };
    let reads = |form: &str| forms.read_by(cell, form, false).is_some_and(is_of_our_time);
    let is_whole = cell.len() == 8 && cell.bytes().all(|byte| byte.is_ascii_digit());
    (has_sign || is_whole) && cell.contains(|sign: char| sign.is_ascii_digit()) && FORMS.iter().any(|form| reads(form))
}
