//! From a place as people write it (`广东|深圳`, `内蒙古包头市`, `上海|浦东`, `440300`) to a division.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::division::{Division, DivisionLevel, division_by_code, division_list};

/// Longer texts are no place names.
const LONGEST: usize = 60;

/// A division that was gone by this year yields to a namesake that was not: the sector had hardly begun.
const SECTOR_YEAR: u16 = 2012;

/// What people leave off, longest first.
const SUFFIXES: [&str; 15] = [
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "新区",
    "林区",
    "特区",
    "地区",
    "省",
    "市",
    "区",
    "县",
    "旗",
    "盟",
];

/// The peoples in the names of autonomous divisions, which people leave off too (`恩施`, `黔西南州`).
const PEOPLES: &str = "蒙古族 蒙古 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 \
佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 锡伯 普米族 塔吉克族 塔吉克 怒族 \
鄂温克族 保安族 裕固族 独龙族 鄂伦春族 京族 各族";

/// The division that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its six-digit code.
    pub code: &'static str,
    /// Its full name.
    pub name: &'static str,
}

/// Why a text names no division.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// No division bears this name.
    #[error("no division named {text:?}")]
    NotFound {
        /// The text, shortened.
        text: String,
    },
    /// Several do, and nothing in the text decides.
    #[error("{text:?} names {} divisions", candidates.len())]
    Ambiguous {
        text: String,
        /// The divisions that bear the name.
        candidates: Vec<Place>,
    },
}

struct Candidate {
    division: &'static Division,
    is_full_name: bool,
}

struct Names {
    by_alias: HashMap<String, Vec<Candidate>>,
    /// Aliases of provinces with the province, longest first.
    provinces: Vec<(String, &'static Division)>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut by_alias: HashMap<String, Vec<Candidate>> = HashMap::new();
    let mut provinces = Vec::new();
    for division in division_list() {
        for alias in aliases(division.name) {
            if division.level == DivisionLevel::Province {
                provinces.push((alias.clone(), division));
            }
            let is_full_name = alias == division.name;
            by_alias.entry(alias).or_default().push(Candidate { division, is_full_name });
        }
    }
    provinces.sort_by_key(|(alias, _)| std::cmp::Reverse(alias.len()));
    Names { by_alias, provinces }
});

/// The full name first, then what people shorten it to.
fn aliases(name: &str) -> Vec<String> {
    let mut found = vec![name.to_owned()];
    let Some((suffix, short)) = SUFFIXES.iter().find_map(|suffix| Some((*suffix, name.strip_suffix(suffix)?))) else {
        return found;
    };
    let mut short = short;
    if let Some(kind) = suffix.strip_prefix("自治") {
        while let Some(rest) = people_stripped(short) {
            short = rest;
        }
        found.push(format!("{short}{kind}"));
    }
    if short.chars().count() > 1 {
        found.push(short.to_owned());
    }
    found.dedup();
    found
}

fn people_stripped(name: &str) -> Option<&str> {
    let rests = PEOPLES.split_whitespace().filter_map(|people| name.strip_suffix(people));
    // The longest people first: 土家族 before 家族, 维吾尔族 before 尔族.
    rests.filter(|rest| rest.chars().count() > 1).min_by_key(|rest| rest.len())
}

/// Finds the division that `text` names.
///
/// # Errors
/// [`PlaceError::NotFound`] if none does; [`PlaceError::Ambiguous`] if several do and the text does not say which.
pub fn place_resolve(text: &str) -> Result<Place, PlaceError> {
    let not_found = || PlaceError::NotFound { text: text.trim().chars().take(LONGEST).collect() };
    let clean: String = text.chars().filter(|character| !is_separator(*character)).take(LONGEST + 1).collect();
    if clean.is_empty() || clean.chars().count() > LONGEST {
        return Err(not_found());
    }
    if clean.len() == 6 && clean.bytes().all(|byte| byte.is_ascii_digit()) {
        return division_by_code(&clean).map(place_of).ok_or_else(not_found);
    }
    let found = named(&clean, |_| true).or_else(|| below_province(&clean)).or_else(|| below_prefecture(&clean, None));
    let mut best = found.ok_or_else(not_found)?;
    match best.as_slice() {
        [only] => Ok(place_of(only)),
        _ => {
            best.sort_by_key(|division| division.code);
            let candidates = best.into_iter().map(place_of).collect();
            Err(PlaceError::Ambiguous { text: clean, candidates })
        }
    }
}

fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '|' | '｜' | '/' | '／' | '\\' | '-' | '－' | '—' | '·' | ',' | '，' | '、' | '_')
}

fn place_of(division: &Division) -> Place {
    Place { code: division.code, name: division.name }
}

/// `浙江省杭州市`, `山东|邹平`, `浙江省杭州市西湖区`, `云南省其他`, `北京市 北京市`.
fn below_province(text: &str) -> Option<Vec<&'static Division>> {
    NAMES.provinces.iter().find_map(|(alias, province)| {
        let rest = text.strip_prefix(alias.as_str())?;
        let inside = |division: &Division| division.province_digits() == province.province_digits();
        let below = |division: &Division| inside(division) && division.level != DivisionLevel::Province;
        // "Elsewhere in Yunnan" says Yunnan, and no more.
        let is_province_again =
            matches!(rest, "其他" | "其它") || aliases(province.name).iter().any(|again| again == rest);
        named(rest, below)
            .or_else(|| below_prefecture(rest, Some(province)))
            .or_else(|| is_province_again.then(|| vec![*province]))
    })
}

/// `杭州市西湖区`, inside a province where one is known.
fn below_prefecture(text: &str, province: Option<&Division>) -> Option<Vec<&'static Division>> {
    let splits: Vec<usize> = text.char_indices().map(|(position, _)| position).skip(2).collect();
    splits.into_iter().rev().find_map(|position| {
        let (head, rest) = text.split_at_checked(position)?;
        let is_prefecture = |division: &Division| {
            division.level == DivisionLevel::Prefecture
                && province.is_none_or(|one| one.province_digits() == division.province_digits())
        };
        let prefectures = named(head, is_prefecture)?;
        let [prefecture] = prefectures.as_slice() else {
            return None;
        };
        let digits = prefecture.code.get(..4)?;
        named(rest, |division| division.level == DivisionLevel::County && division.code.starts_with(digits))
    })
}

/// The best of the divisions that bear this name and pass `fits`: one, several if nothing decides, none if there is no such name.
fn named(name: &str, fits: impl Fn(&Division) -> bool) -> Option<Vec<&'static Division>> {
    let candidates = NAMES.by_alias.get(name)?;
    let mut left: Vec<&Candidate> = candidates.iter().filter(|candidate| fits(candidate.division)).collect();
    if left.is_empty() {
        return None;
    }
    if left.iter().any(|candidate| candidate.is_full_name) {
        left.retain(|candidate| candidate.is_full_name);
    }
    let mut left: Vec<&'static Division> = left.into_iter().map(|candidate| candidate.division).collect();
    if left.iter().any(|division| division.is_listed_since(SECTOR_YEAR)) {
        left.retain(|division| division.is_listed_since(SECTOR_YEAR));
    }
    // Nobody who writes 河北 alone means the district of Tianjin.
    if let Some(province) = left.iter().find(|division| division.level == DivisionLevel::Province) {
        return Some(vec![*province]);
    }
    let mut best: Vec<&'static Division> = Vec::new();
    for division in &left {
        let rivals = left.iter().filter(|rival| rival.province_digits() == division.province_digits());
        if rivals.map(|rival| rank(rival)).min() == Some(rank(division))
            && !best.iter().any(|known| known.code == division.code)
        {
            best.push(division);
        }
    }
    Some(best)
}

/// Inside one province the higher level goes first, then what still stands, then what stood longest.
fn rank(division: &Division) -> (DivisionLevel, std::cmp::Reverse<u16>) {
    (division.level, std::cmp::Reverse(division.to_year.unwrap_or(u16::MAX)))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("广东|深圳", "440300")]
    #[case("浙江省杭州市", "330100")]
    #[case("上海市闸北区", "310108")]
    #[case("上海|闸北", "310108")]
    #[case("北京|朝阳", "110105")]
    #[case("广西壮族自治区柳州市", "450200")]
    #[case("广西柳州市", "450200")]
    #[case("上海|浦东", "310115")]
    #[case("上海市浦东新区", "310115")]
    #[case("深圳", "440300")]
    #[case("内蒙古", "150000")]
    #[case("内蒙古包头市", "150200")]
    #[case("440300", "440300")]
    #[case("310108", "310108")]
    #[case("\u{3000}四川省达州市\u{3000}", "511700")]
    #[case("陕西省 西安市", "610100")]
    #[case("北京市 北京市", "110000")]
    #[case("吉林|吉林", "220200")]
    #[case("吉林", "220000")]
    #[case("吉林市", "220200")]
    #[case("河北", "130000")]
    #[case("天津|河北", "120105")]
    #[case("山东|莱芜", "371200")]
    #[case("山东|邹平", "371681")]
    #[case("山东省邹平县", "371626")]
    #[case("安徽省巢湖市", "340181")]
    #[case("重庆|开县", "500234")]
    #[case("重庆", "500000")]
    #[case("湖北|襄樊", "420600")]
    #[case("湖北|天门", "429006")]
    #[case("贵州省铜仁地区", "522200")]
    #[case("贵州|铜仁", "520600")]
    #[case("贵州省黔西南州", "522300")]
    #[case("恩施", "422800")]
    #[case("延边", "222400")]
    #[case("凉山", "513400")]
    #[case("湖南|湘西", "433100")]
    #[case("云南省其他", "530000")]
    #[case("浙江省杭州市西湖区", "330106")]
    #[case("杭州西湖", "330106")]
    #[case("朝阳市", "211300")]
    #[case("香港", "810000")]
    fn a_place_as_people_write_it(#[case] text: &str, #[case] code: &str) {
        assert_eq!(place_resolve(text).map(|place| place.code), Ok(code));
    }

    #[test]
    fn a_name_in_several_provinces_is_not_guessed() {
        let Err(PlaceError::Ambiguous { candidates, .. }) = place_resolve("朝阳区") else {
            panic!("朝阳区 was guessed")
        };
        assert_eq!(candidates.iter().map(|place| place.code).collect::<Vec<_>>(), ["110105", "220104"]);
        assert!(matches!(place_resolve("朝阳"), Err(PlaceError::Ambiguous { .. })));
    }

    #[rstest]
    #[case("")]
    #[case(" \u{3000}|")]
    #[case("其他其他")]
    #[case("亚特兰蒂斯")]
    #[case("999999")]
    fn what_is_no_place_is_not_found(#[case] text: &str) {
        assert!(matches!(place_resolve(text), Err(PlaceError::NotFound { .. })));
    }

    #[test]
    fn a_long_text_is_cut_in_the_error() {
        let Err(PlaceError::NotFound { text }) = place_resolve(&"长".repeat(10_000)) else { panic!("found") };
        assert_eq!(text.chars().count(), LONGEST);
    }

    #[test]
    fn every_standing_prefecture_is_found_below_its_province() {
        let standing = division_list()
            .iter()
            .filter(|division| division.level == DivisionLevel::Prefecture && division.to_year.is_none());
        for division in standing {
            let province = division_by_code(&format!("{}0000", division.province_digits())).unwrap();
            let text = format!("{}{}", province.name, division.name);
            assert_eq!(place_resolve(&text).map(|place| place.code), Ok(division.code), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,80}") {
            let _ = place_resolve(&text);
        }
    }

    #[test]
    fn the_places_of_the_real_lists() {
        let mut texts = std::collections::BTreeSet::new();
        for (file, column) in [("wdzj/status.csv", 2), ("p2peye/problem_platform.txt", 2)] {
            let path = std::path::Path::new("../shared/data").join(file);
            let Ok(mut reader) = csv::Reader::from_path(&path) else {
                println!("skipped the_places_of_the_real_lists: no {}", path.display());
                return;
            };
            texts.extend(reader.records().map(|record| record.unwrap()[column].to_owned()));
        }
        let unresolved: Vec<_> = texts.iter().filter(|text| place_resolve(text).is_err()).collect();
        println!("{} of {} places unresolved: {unresolved:?}", unresolved.len(), texts.len());
        assert!(unresolved.len() * 100 <= texts.len(), "{unresolved:?}");
    }
}
