//! Administrative divisions with the years in which they were listed, so that abolished ones still resolve.
//!
//! The list is embedded; docs/decisions/0003-divisions.md says where it comes from and what its years mean.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The embedded list: code, name, level, first year, last year, reporting unit.
const LIST: &str = include_str!("divisions.csv");

/// The three levels of the code list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DivisionLevel {
    /// Province, autonomous region, municipality or special administrative region.
    Province,
    /// Prefecture-level city, prefecture, autonomous prefecture or league.
    Prefecture,
    /// County, district, county-level city or banner.
    County,
}

/// One name under one code; a code that was renamed has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Division {
    /// Six digits.
    pub code: &'static str,
    /// The full name, such as `闸北区`.
    pub name: &'static str,
    /// Province, prefecture or county.
    pub level: DivisionLevel,
    /// The first year in which it was listed; none if since before 1980.
    pub from_year: Option<u16>,
    /// The last year in which it was listed; none if still there.
    pub to_year: Option<u16>,
    /// The code of the reporting unit it belongs to or belonged to last; none outside the 31 provinces.
    pub unit: Option<&'static str>,
}

impl Division {
    /// The first two digits: the province.
    #[must_use]
    pub fn province_digits(&self) -> &'static str {
        self.code.get(..2).unwrap_or(self.code)
    }

    /// Whether it was still listed in `year` or later.
    #[must_use]
    pub fn is_listed_since(&self, year: u16) -> bool {
        self.to_year.is_none_or(|last| last >= year)
    }
}

struct Index {
    all: Vec<Division>,
    by_code: HashMap<&'static str, Vec<usize>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let all: Vec<Division> = LIST.lines().skip(1).filter_map(division_read).collect();
    let mut by_code: HashMap<&'static str, Vec<usize>> = HashMap::new();
    for (position, division) in all.iter().enumerate() {
        by_code.entry(division.code).or_default().push(position);
    }
    Index { all, by_code }
});

fn division_read(line: &'static str) -> Option<Division> {
    let mut cells = line.split(',');
    let (code, name, level) = (cells.next()?, cells.next()?, cells.next()?);
    let level = match level {
        "province" => DivisionLevel::Province,
        "prefecture" => DivisionLevel::Prefecture,
        "county" => DivisionLevel::County,
        _ => return None,
    };
    let (from_year, to_year) = (cells.next()?.parse().ok(), cells.next()?.parse().ok());
    let unit = cells.next().filter(|unit| !unit.is_empty());
    Some(Division { code, name, level, from_year, to_year, unit })
}

/// Districts with the city in which they lay before it ended: their codes are those of the city that took them over.
const LAY_IN: [(&str, &str); 2] = [("370116", "371200"), ("370117", "371200")];

/// Whether one division lies within another, by their codes: a city in its province, a district in its city, or in the one
/// that it lay in before that ended.
#[must_use]
pub fn division_lies_within(inner: &str, outer: &str) -> bool {
    let of = outer.strip_suffix("0000").or_else(|| outer.strip_suffix("00")).unwrap_or(outer);
    inner != outer && (inner.starts_with(of) || LAY_IN.contains(&(inner, outer)))
}

/// Codes that are listed no more, each with the one that the same division bears since: a county that became a district or
/// a city, or came to another city of its province.
static RENAMED: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut named: HashMap<(&str, DivisionLevel, &str), Vec<&'static Division>> = HashMap::new();
    for one in division_list() {
        named.entry((one.province_digits(), one.level, stem(one.name))).or_default().push(one);
    }
    let of = |one: &'static Division| {
        let last = one.to_year.filter(|_| division_by_code(one.code) == Some(one))?;
        let outlives = |other: &&&Division| {
            let ends = division_by_code(other.code).and_then(|other| other.to_year);
            other.code != one.code
                && other.from_year.is_some_and(|from| from.abs_diff(last) <= 1)
                && ends.is_none_or(|ends| ends > last)
        };
        let others = named.get(&(one.province_digits(), one.level, stem(one.name)))?;
        let mut others: Vec<&Division> = others.iter().filter(outlives).copied().collect();
        if others.iter().any(|other| other.name == one.name) {
            others.retain(|other| other.name == one.name);
        }
        others.dedup_by_key(|other| other.code);
        match others.as_slice() {
            [other] => Some((one.code, other.code)),
            _ => None,
        }
    };
    division_list().iter().filter_map(of).collect()
});

/// The most times that a division changed its code.
const RENAMED_MOST: usize = 8;

/// The code that a division bears today, or bore last: one that was renamed is the same place.
#[must_use]
pub fn division_today(code: &str) -> &str {
    let next = |code: &&str| RENAMED.get(code).copied();
    let Some(first) = next(&code) else { return code };
    std::iter::successors(Some(first), next).take(RENAMED_MOST).last().unwrap_or(first)
}

/// A name without the word for what kind of division it is.
fn stem(name: &str) -> &str {
    const KINDS: [&str; 10] = ["自治县", "自治州", "地区", "林区", "特区", "区", "县", "市", "旗", "盟"];
    KINDS.iter().find_map(|kind| name.strip_suffix(kind)).filter(|stem| !stem.is_empty()).unwrap_or(name)
}

/// Every division, by code and then by first year.
#[must_use]
pub fn division_list() -> &'static [Division] {
    &INDEX.all
}

/// The division that bears `code` now, or bore it last.
#[must_use]
pub fn division_by_code(code: &str) -> Option<&'static Division> {
    let positions = INDEX.by_code.get(code)?;
    positions
        .iter()
        .filter_map(|position| INDEX.all.get(*position))
        .max_by_key(|division| division.to_year.unwrap_or(u16::MAX))
}

/// Every name that `code` has had, oldest first.
#[must_use]
pub fn division_names(code: &str) -> Vec<&'static Division> {
    let positions = INDEX.by_code.get(code).map_or(&[][..], Vec::as_slice);
    positions.iter().filter_map(|position| INDEX.all.get(*position)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        assert_eq!(division_list().len(), LIST.lines().count() - 1);
        for division in division_list() {
            assert!(
                division.code.len() == 6 && division.code.bytes().all(|byte| byte.is_ascii_digit()),
                "{division:?}"
            );
        }
    }

    #[test]
    fn abolished_divisions_are_still_known() {
        for (code, name, last) in [
            ("310108", "闸北区", 2015),
            ("371200", "莱芜市", 2018),
            ("310230", "崇明县", 2016),
            ("110228", "密云县", 2015),
        ] {
            let division = division_by_code(code).unwrap();
            assert_eq!((division.name, division.to_year), (name, Some(last)));
        }
    }

    #[test]
    fn what_replaced_them_is_there_today() {
        for (code, name) in [("310151", "崇明区"), ("110118", "密云区"), ("110119", "延庆区"), ("370116", "莱芜区")]
        {
            let division = division_by_code(code).unwrap();
            assert_eq!((division.name, division.to_year), (name, None));
        }
    }

    #[test]
    fn districts_of_a_city_that_ended_lie_in_it_and_in_the_one_that_took_them_over() {
        for outer in ["371200", "370100", "370000"] {
            assert!(division_lies_within("370116", outer), "{outer}");
        }
        assert!(!division_lies_within("370102", "371200") && !division_lies_within("371200", "370116"));
    }

    #[test]
    fn a_renamed_division_bears_its_present_name() {
        assert_eq!(division_by_code("420600").unwrap().name, "襄阳市");
        assert!(division_names("420600").iter().any(|division| division.name == "襄樊市"));
    }

    #[test]
    fn a_county_that_became_a_district_is_the_same_place() {
        for (before, today) in [
            ("310230", "310151"),
            ("330183", "330111"),
            ("321087", "321204"),
            ("512081", "510185"),
            ("654101", "654002"),
            ("371203", "370117"),
        ] {
            assert_eq!(division_today(before), today, "{before}");
        }
        // What was taken into others, or is there still, stays what it is.
        for code in ["310108", "371200", "310151", "330106", "", "999999"] {
            assert_eq!(division_today(code), code);
        }
        for division in division_list() {
            assert_eq!(division_today(division_today(division.code)), division_today(division.code));
        }
    }

    #[test]
    fn a_code_that_was_never_listed_is_unknown() {
        assert_eq!(division_by_code("999999"), None);
        assert!(division_names("").is_empty());
    }
}
