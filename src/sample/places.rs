//! Where the sample's institutions are.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::curve::bans;
use super::dice::Dice;
use crate::domain::unit::{unit_list, unit_successor};
use crate::domain::value::division::{DivisionLevel, division_list};

/// First-level units by how many of the sector they hold.
const WEIGHTS: [(&str, u64); 36] = [
    ("110000", 190),
    ("310000", 150),
    ("440300", 140),
    ("330000", 130),
    ("440000", 95),
    ("370000", 50),
    ("320000", 55),
    ("510000", 28),
    ("420000", 30),
    ("430000", 24),
    ("410000", 22),
    ("340000", 24),
    ("350000", 24),
    ("360000", 16),
    ("130000", 20),
    ("500000", 20),
    ("610000", 18),
    ("120000", 18),
    ("330200", 18),
    ("350200", 17),
    ("370200", 16),
    ("210200", 9),
    ("210000", 10),
    ("450000", 11),
    ("520000", 12),
    ("530000", 9),
    ("140000", 11),
    ("230000", 7),
    ("220000", 6),
    ("150000", 6),
    ("460000", 5),
    ("620000", 4),
    ("650000", 5),
    ("640000", 4),
    ("630000", 2),
    ("540000", 1),
];

/// A place: the unit with jurisdiction and a division in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) unit: &'static str,
    pub(super) division: &'static str,
}

/// The places to choose from.
pub(super) struct Atlas {
    cities: HashMap<&'static str, Vec<&'static str>>,
    counties: HashMap<&'static str, Vec<&'static str>>,
}

impl Atlas {
    pub(super) fn new() -> Self {
        let mut cities: HashMap<&str, Vec<&str>> = HashMap::new();
        for unit in unit_list() {
            if let Some(parent) = unit.parent
                && unit_successor(unit.code).is_none()
            {
                cities.entry(parent).or_default().push(unit.code);
            }
        }
        let mut counties: HashMap<&str, Vec<&str>> = HashMap::new();
        for division in division_list() {
            if let Some(unit) = division.unit
                && division.level == DivisionLevel::County
                && division.to_year.is_none()
                && division.from_year.is_none_or(|year| year <= 2015)
            {
                counties.entry(unit).or_default().push(division.code);
            }
        }
        Self { cities, counties }
    }

    /// A place for one that leaves on this day: not where a ban has closed the whole province before.
    pub(super) fn place_open(&self, dice: &mut Dice, on: NaiveDate) -> Place {
        let bans = bans();
        let open: Vec<(&str, u64)> = WEIGHTS
            .into_iter()
            .filter(|(region, _)| bans.iter().all(|(banned, day)| banned != region || on < *day))
            .collect();
        let region = dice.pick_weighted(&open).copied().unwrap_or("110000");
        self.place_in(dice, region)
    }

    /// A place in a first-level unit: itself, or one of its cities, the first more often than the others.
    pub(super) fn place_in(&self, dice: &mut Dice, region: &'static str) -> Place {
        let cities = self.cities.get(region).map_or(&[][..], Vec::as_slice);
        let capital = cities.first().filter(|_| dice.chance(45)).copied();
        let unit = capital.or_else(|| dice.pick(cities).copied()).unwrap_or(region);
        let counties = self.counties.get(unit).map_or(&[][..], Vec::as_slice);
        let division = dice.pick(counties).copied().unwrap_or(unit);
        Place { unit, division }
    }

    /// Another division of the same unit.
    pub(super) fn division_near(&self, dice: &mut Dice, place: Place) -> &'static str {
        let counties = self.counties.get(place.unit).map_or(&[][..], Vec::as_slice);
        dice.pick(counties).copied().unwrap_or(place.division)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::unit::{NATION, unit_by_code, unit_of};

    #[test]
    fn every_first_level_unit_has_its_weight() {
        let mut weighed: Vec<&str> = WEIGHTS.iter().map(|(code, _)| *code).collect();
        weighed.sort_unstable();
        let mut direct: Vec<&str> =
            unit_list().iter().filter(|unit| unit.parent == Some(NATION)).map(|unit| unit.code).collect();
        direct.sort_unstable();
        assert_eq!(weighed, direct);
    }

    #[test]
    fn every_place_lies_in_its_unit() {
        let (atlas, mut dice) = (Atlas::new(), Dice::new(1));
        for (region, _) in WEIGHTS {
            for _ in 0..50 {
                let place = atlas.place_in(&mut dice, region);
                assert_eq!(unit_of(place.division), Some(place.unit));
                assert!(unit_by_code(place.unit).is_some());
            }
        }
    }
}
