//! The reporting-unit tree: who reports to whom.
//!
//! The nation holds 31 provinces and the five separately planned cities; provinces hold their prefecture-level cities. The tree is explicit
//! because rolling up by the first two digits of a division code counts the five cities twice or hides them (the online-lending joint offices
//! number 31 + 5). The districts of the four municipalities are no units: the municipality is.

pub mod approval;
pub mod duty;
pub mod duty_ledger;
pub mod fact;
pub mod life;
pub mod name;
pub mod said;

use crate::domain::value::word::words;
use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::domain::value::division::division_by_code;

const LIST: &str = include_str!("units.csv");

/// The code of the nation.
pub const NATION: &str = "CN";

/// Units that ended while the sector lived, and who took their place.
const SUCCESSORS: [(&str, &str); 1] = [("371200", "370100")];

words! {
    /// The four levels of the tree.
    UnitLevel as "level of unit" said "level-" {
        Nation = "nation",
        /// A province, autonomous region or municipality.
        Province = "province",
        /// One of the five cities that report to the nation themselves.
        PlannedCity = "planned-city",
        /// A prefecture-level city below its province.
        City = "city",
    }
}

/// A reporting unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// `CN` for the nation, else the six-digit division code.
    pub code: &'static str,
    /// The unit it reports to; none for the nation.
    pub parent: Option<&'static str>,
    /// Its place in the tree.
    pub level: UnitLevel,
    /// Name in Chinese.
    pub name_zh: &'static str,
    /// Name in English: the usual one, or pinyin.
    pub name_en: &'static str,
    /// Its last day, where it was abolished.
    pub valid_to: Option<NaiveDate>,
}

struct Tree {
    all: Vec<Unit>,
    by_code: HashMap<&'static str, usize>,
}

static TREE: LazyLock<Tree> = LazyLock::new(|| {
    let all: Vec<Unit> = LIST.lines().skip(1).filter_map(unit_read).collect();
    let by_code = all.iter().enumerate().map(|(position, unit)| (unit.code, position)).collect();
    Tree { all, by_code }
});

fn unit_read(line: &'static str) -> Option<Unit> {
    let mut cells = line.split(',');
    let (code, parent, level) = (cells.next()?, cells.next()?, cells.next()?);
    let level = [UnitLevel::Nation, UnitLevel::Province, UnitLevel::PlannedCity, UnitLevel::City]
        .into_iter()
        .find(|known| known.code() == level)?;
    let (name_zh, name_en) = (cells.next()?, cells.next()?);
    let valid_to = cells.next().and_then(|day| day.parse().ok());
    Some(Unit { code, parent: Some(parent).filter(|parent| !parent.is_empty()), level, name_zh, name_en, valid_to })
}

/// Every unit, parents before their children.
#[must_use]
pub fn unit_list() -> &'static [Unit] {
    &TREE.all
}

/// The unit with this code.
#[must_use]
pub fn unit_by_code(code: &str) -> Option<&'static Unit> {
    TREE.by_code.get(code).and_then(|position| TREE.all.get(*position))
}

/// The unit that a division belongs to, or belonged to last; none if the code is unknown or outside the 31 provinces.
#[must_use]
pub fn unit_of(division_code: &str) -> Option<&'static str> {
    division_by_code(division_code)?.unit
}

/// Who took the place of a unit that ended.
#[must_use]
pub fn unit_successor(code: &str) -> Option<&'static str> {
    SUCCESSORS.iter().find(|(ended, _)| *ended == code).map(|(_, successor)| *successor)
}

/// The units above `code`, nearest first; the nation is last.
#[must_use]
pub fn unit_ancestors(code: &str) -> Vec<&'static Unit> {
    let first = unit_by_code(code).and_then(|unit| unit.parent);
    std::iter::successors(first.and_then(unit_by_code), |unit| unit.parent.and_then(unit_by_code)).collect()
}

/// The units below `code`, at any depth, without itself.
#[must_use]
pub fn unit_descendants(code: &str) -> Vec<&'static Unit> {
    let below = |unit: &&Unit| unit_ancestors(unit.code).iter().any(|above| above.code == code);
    unit_list().iter().filter(below).collect()
}

/// The codes of a unit and of every unit below it.
#[must_use]
pub fn unit_with_below(code: &str) -> Vec<String> {
    std::iter::once(code).chain(unit_descendants(code).iter().map(|unit| unit.code)).map(str::to_owned).collect()
}

/// Whether one unit lies under another, or is it.
#[must_use]
pub fn unit_lies_under(code: &str, above: &str) -> bool {
    code == above || unit_ancestors(code).iter().any(|ancestor| ancestor.code == above)
}

/// Whether duties in these units show the whole of a unit, and not a part of it.
#[must_use]
pub fn unit_covered(duties: &[String], code: &str) -> bool {
    duties.iter().any(|duty| unit_lies_under(code, duty))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::division::division_list;

    const PLANNED: [&str; 5] = ["210200", "330200", "350200", "370200", "440300"];

    #[test]
    fn every_line_of_the_list_is_read() {
        assert_eq!(unit_list().len(), LIST.lines().count() - 1);
    }

    #[test]
    fn the_nation_holds_thirty_one_provinces_and_five_cities() {
        let direct: Vec<_> = unit_list().iter().filter(|unit| unit.parent == Some(NATION)).collect();
        assert_eq!(direct.iter().filter(|unit| unit.level == UnitLevel::Province).count(), 31);
        let planned: Vec<_> =
            direct.iter().filter(|unit| unit.level == UnitLevel::PlannedCity).map(|unit| unit.code).collect();
        assert_eq!(planned, PLANNED);
        assert_eq!(direct.len(), 36);
    }

    #[test]
    fn every_chain_ends_in_the_nation() {
        for unit in unit_list().iter().filter(|unit| unit.code != NATION) {
            let chain = unit_ancestors(unit.code);
            assert_eq!(chain.last().map(|top| top.code), Some(NATION), "{unit:?}");
            assert!(chain.len() <= 2, "{unit:?}");
        }
        assert_eq!(unit_descendants(NATION).len(), unit_list().len() - 1);
    }

    #[test]
    fn the_five_cities_are_not_below_their_province() {
        for code in PLANNED {
            assert_eq!(unit_ancestors(code).len(), 1);
            let province = format!("{}0000", &code[..2]);
            assert!(unit_descendants(&province).iter().all(|unit| unit.code != code));
        }
    }

    #[test]
    fn a_municipality_is_one_unit() {
        for code in ["110000", "120000", "310000", "500000"] {
            assert!(unit_descendants(code).is_empty());
        }
    }

    #[test]
    fn no_division_maps_to_two_units() {
        for division in division_list() {
            let unit = unit_of(division.code);
            assert_eq!(unit, division.unit, "{division:?}");
            match unit {
                Some(code) => assert!(unit_by_code(code).is_some(), "{division:?}"),
                None => assert!(matches!(division.province_digits(), "71" | "81" | "82"), "{division:?}"),
            }
        }
    }

    #[test]
    fn counties_report_through_their_city_or_municipality() {
        for (division, unit) in [
            ("310108", "310000"), // 闸北区, abolished
            ("440305", "440300"), // 南山区 of a planned city
            ("330106", "330100"), // 西湖区
            ("371626", "371600"), // 邹平县, abolished
            ("371202", "371200"), // 莱城区 of the city that ended
            ("370116", "370100"), // 莱芜区 today
            ("429006", "420000"), // 天门市, run by the province
            ("522200", "520600"), // 铜仁地区, renumbered
            ("510200", "500000"), // 重庆市 while in Sichuan
            ("330000", "330000"),
        ] {
            assert_eq!(unit_of(division), Some(unit), "{division}");
        }
        assert_eq!(unit_of("810000"), None);
    }

    #[test]
    fn laiwu_ended_and_jinan_carries_on() {
        let laiwu = unit_by_code("371200").unwrap();
        assert_eq!(laiwu.valid_to, NaiveDate::from_ymd_opt(2018, 12, 31));
        assert_eq!(unit_successor("371200"), Some("370100"));
        for unit in unit_list() {
            assert_eq!(unit.valid_to.is_some(), unit_successor(unit.code).is_some(), "{unit:?}");
        }
    }
}
