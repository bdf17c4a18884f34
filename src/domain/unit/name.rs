//! Units and places by the names that screens print for them, in both languages, with or without the code beside.

use super::{NATION, Unit, unit_by_code, unit_list, unit_of};
use crate::domain::value::division::division_by_code;
use crate::domain::value::place::{Place, PlaceError, place_resolve};

/// What people put after the English name of a place.
const KINDS_EN: [&str; 6] = [" province", " municipality", " city", " prefecture", " autonomous region", " shi"];

/// Finds the reporting unit that a text names: by its code, its name, or both as they are printed together.
///
/// # Errors
/// The units that it may mean: none, or several, or the one that a district reports to.
pub fn unit_named(text: &str) -> Result<&'static Unit, Vec<&'static Unit>> {
    let (name, code) = taken_apart(text);
    if let Some(unit) = code.as_deref().and_then(unit_by_code) {
        let is_its_name = name.is_empty() || named_so(&name).iter().any(|one| one.code == unit.code);
        return if is_its_name { Ok(unit) } else { Err(vec![unit]) };
    }
    let several = named_so(&name);
    if let [one] = several.as_slice() {
        return Ok(one);
    }
    if !several.is_empty() {
        return Err(several);
    }
    match place_resolve(&name) {
        Ok(place) => match unit_by_code(place.code) {
            Some(unit) => Ok(unit),
            None => Err(units_of(&[place])),
        },
        Err(PlaceError::Ambiguous { candidates, .. }) => Err(units_of(&candidates)),
        Err(PlaceError::NotFound { .. }) => Err(Vec::new()),
    }
}

/// Finds the division that a text names: in Chinese any, in English those that are reporting units.
///
/// # Errors
/// The divisions that it may mean: none, or several.
pub fn place_named(text: &str) -> Result<Place, Vec<Place>> {
    let (name, code) = taken_apart(text);
    if let Some(division) = code.as_deref().and_then(division_by_code) {
        let place = Place { code: division.code, name: division.name };
        let is_its_name = name.is_empty()
            || place_resolve(&name).is_ok_and(|found| found.code == place.code)
            || name == place.name
            || named_so(&name).iter().any(|unit| unit.code == place.code);
        return if is_its_name { Ok(place) } else { Err(vec![place]) };
    }
    match place_resolve(&name) {
        Ok(place) => Ok(place),
        Err(PlaceError::Ambiguous { candidates, .. }) => Err(candidates),
        Err(PlaceError::NotFound { .. }) => {
            let places: Vec<Place> = named_so(&name)
                .iter()
                .filter(|unit| unit.code != NATION)
                .map(|unit| Place { code: unit.code, name: unit.name_zh })
                .collect();
            match places.as_slice() {
                [one] => Ok(*one),
                _ => Err(places),
            }
        }
    }
}

/// The units of divisions, each once.
fn units_of(places: &[Place]) -> Vec<&'static Unit> {
    let mut units: Vec<&'static Unit> = Vec::new();
    for unit in places.iter().filter_map(|place| unit_of(place.code).and_then(unit_by_code)) {
        if !units.iter().any(|known| known.code == unit.code) {
            units.push(unit);
        }
    }
    units
}

/// The units of exactly this name.
fn named_so(name: &str) -> Vec<&'static Unit> {
    let english = english(name);
    unit_list().iter().filter(|unit| unit.name_zh == name || unit.name_en.to_lowercase() == english).collect()
}

fn english(name: &str) -> String {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let joined = words.join(" ");
    let without = KINDS_EN.iter().find_map(|kind| joined.strip_suffix(kind));
    without.map(str::to_owned).unwrap_or(joined)
}

/// A text as a name and a code: `Shenzhen (440300)`, `深圳市（440300）`, `440300 深圳市`, or only one of them.
fn taken_apart(text: &str) -> (String, Option<String>) {
    let is_code = |word: &str| {
        word.eq_ignore_ascii_case(NATION) || (word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let plain: String = text
        .chars()
        .map(|character| match character {
            '０'..='９' => {
                let digit = u32::from(character).saturating_sub(u32::from('０'));
                char::from_digit(digit, 10).unwrap_or(character)
            }
            '(' | ')' | '（' | '）' | '·' => ' ',
            other => other,
        })
        .collect();
    let (mut name, mut code) = (Vec::new(), None);
    for word in plain.split_whitespace() {
        if code.is_none() && is_code(word) {
            code = Some(word.to_uppercase());
        } else {
            name.push(word);
        }
    }
    (name.join(" "), code)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("440300", "440300")]
    #[case("Shenzhen", "440300")]
    #[case("shenzhen", "440300")]
    #[case("深圳市", "440300")]
    #[case("深圳", "440300")]
    #[case("Shenzhen (440300)", "440300")]
    #[case("深圳市（440300）", "440300")]
    #[case("广东省深圳市", "440300")]
    #[case("Inner Mongolia", "150000")]
    #[case("Guangdong Province", "440000")]
    #[case("China", "CN")]
    #[case("全国", "CN")]
    #[case("cn", "CN")]
    #[case("苏州", "320500")]
    fn a_unit_as_it_is_printed(#[case] text: &str, #[case] code: &str) {
        assert_eq!(unit_named(text).map(|unit| unit.code), Ok(code));
    }

    #[test]
    fn every_unit_is_found_by_each_name_or_listed_under_it() {
        for unit in unit_list() {
            for name in [unit.name_zh, unit.name_en] {
                match unit_named(name) {
                    Ok(found) => assert_eq!(found.code, unit.code, "{name}"),
                    Err(several) => {
                        assert!(several.len() > 1, "{name}");
                        assert!(several.iter().any(|one| one.code == unit.code), "{name}");
                    }
                }
                let both = format!("{name} ({})", unit.code);
                assert_eq!(unit_named(&both).map(|found| found.code), Ok(unit.code), "{both}");
            }
        }
    }

    #[test]
    fn an_english_name_of_two_cities_lists_both() {
        let found = unit_named("Suzhou").map(|unit| unit.code);
        let codes: Vec<&str> = found.unwrap_err().iter().map(|unit| unit.code).collect();
        assert_eq!(codes, ["320500", "341300"]);
    }

    #[rstest]
    #[case("罗湖区", &["440300"])]
    #[case("朝阳区", &["110000", "220100"])]
    #[case("亚特兰蒂斯", &[])]
    #[case("Shenzhen (110000)", &["110000"])]
    fn what_is_no_unit_lists_those_it_may_mean(#[case] text: &str, #[case] codes: &[&str]) {
        let found = unit_named(text).unwrap_err();
        let found: Vec<&str> = found.iter().map(|unit| unit.code).collect();
        assert_eq!(found, codes);
    }

    #[rstest]
    #[case("闸北区 (310108)", "310108")]
    #[case("Shenzhen", "440300")]
    #[case("Shenzhen (440300)", "440300")]
    #[case("深圳市南山区", "440305")]
    #[case("440305", "440305")]
    fn a_place_as_it_is_printed(#[case] text: &str, #[case] code: &str) {
        assert_eq!(place_named(text).map(|place| place.code), Ok(code));
    }

    #[test]
    fn a_place_in_several_provinces_lists_them() {
        let found = place_named("朝阳区").unwrap_err();
        assert_eq!(found.len(), 2);
        assert_eq!(place_named("Suzhou").unwrap_err().len(), 2);
    }
}
