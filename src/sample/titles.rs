//! Invented names, and unified social credit codes that pass both checks and were never issued.

use crate::domain::value::uscc::{CheckDigit, Uscc, organisation_code_check};

const FIRST: [&str; 40] = [
    "栎", "楸", "榆", "桁", "椿", "柘", "苇", "芷", "蔚", "菡", "荻", "蒲", "葭", "岚", "嵊", "峦", "岫", "峤", "汀",
    "沚", "浔", "涧", "淙", "渚", "溆", "澜", "濂", "瀚", "霁", "霭", "霏", "雩", "昀", "昕", "晗", "暄", "曜", "炜",
    "檀", "梧",
];
const SECOND: [&str; 40] = [
    "川", "舟", "桥", "塘", "坞", "屿", "矶", "埠", "渡", "坪", "畈", "垄", "墩", "垣", "埭", "堰", "岭", "冈", "坡",
    "湾", "浦", "溪", "泾", "滩", "洲", "潭", "井", "泉", "林", "园", "圃", "亭", "台", "阁", "廊", "驿", "陌", "巷",
    "里", "村",
];
const TRADE: [&str; 4] = ["贷", "金融", "财富", "网贷"];

/// Says that a name is invented.
pub(super) const MARK: &str = "（样例）";

/// How many names there are.
#[cfg(test)]
const NAMES: usize = FIRST.len() * SECOND.len() * TRADE.len();

/// The name with this number; neighbours in number are no neighbours in sound.
pub(super) fn brand(number: usize) -> String {
    // 2,287 shares no factor with the number of names, so every name comes up once.
    let at = number.wrapping_mul(2287);
    let trade = at / FIRST.len() / SECOND.len() % TRADE.len();
    of_kind(number, TRADE.get(trade).copied().unwrap_or_default())
}

/// The name with this number of something that does not lend online, such as what a lead is about.
pub(super) fn of_kind(number: usize, kind: &str) -> String {
    let at = number.wrapping_mul(2287);
    let (first, rest) = (at % FIRST.len(), at / FIRST.len());
    let second = rest % SECOND.len();
    let part = |from: &[&'static str], at: usize| from.get(at).copied().unwrap_or_default();
    format!("{}{}{kind}{MARK}", part(&FIRST, first), part(&SECOND, second))
}

/// The code with this number, registered in a division. Organisation codes with `YX` are not issued.
pub(super) fn uscc(number: usize, division: &str) -> String {
    let expected = |check| match check {
        CheckDigit::Passes => '0',
        CheckDigit::Fails { expected } => expected,
    };
    let inner = format!("YX{number:06}");
    let organisation = expected(organisation_code_check(&format!("{inner}0")));
    let without = format!("91{division}{inner}{organisation}");
    let last = Uscc::parse(&format!("{without}0")).map_or('0', |(_, check)| expected(check));
    format!("{without}{last}")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_name_is_another_and_says_that_it_is_invented() {
        let names: HashSet<String> = (0..NAMES).map(brand).collect();
        assert_eq!(names.len(), NAMES);
        assert!(names.iter().all(|name| name.ends_with(MARK)));
    }

    #[test]
    fn every_code_passes_both_checks() {
        for number in 0..6000 {
            let (code, check) = Uscc::parse(&uscc(number, "330106")).unwrap();
            assert_eq!((check, code.inner_check()), (CheckDigit::Passes, CheckDigit::Passes), "{code}");
        }
    }
}
