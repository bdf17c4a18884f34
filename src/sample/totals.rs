//! The sector's totals at the end of each month: published at some, invented between.

use super::curve::ENDS;

/// What the sample's returns add up to, for those in operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Total {
    /// Outstanding principal, in fen.
    Balance,
    /// Lenders, in person-times.
    Lenders,
    /// Borrowers, in person-times.
    Borrowers,
}

/// The three, in the order in which the sample keeps them.
pub(super) const TOTALS: [Total; 3] = [Total::Balance, Total::Lenders, Total::Borrowers];

/// The month that changes are published against: December 2018.
pub(super) const BASELINE: u32 = 6;

/// Parts of the baseline, ten thousand of it, at the end of each month from June 2018 to October 2020. Those of September and
/// October 2019, March and August 2020 lie well within what was published: -48 %, -49 %, -75 % and -84 %.
const BALANCE: [i64; ENDS] = [
    12_684, 12_118, 11_573, 11_104, 10_702, 10_338, 10_000, 9_671, 9_341, 8_882, 8_391, 7_836, 7_232, 6_571, 5_894,
    5_198, 5_093, 4_624, 4_061, 3_529, 3_004, 2_502, 2_291, 2_088, 1_903, 1_746, 1_598, 1_391, 1_210,
];

/// -53 %, -55 %, -80 % and -88 %.
const LENDERS: [i64; ENDS] = [
    13_412, 12_741, 12_086, 11_487, 10_943, 10_452, 10_000, 9_583, 9_146, 8_618, 8_012, 7_341, 6_652, 5_968, 5_331,
    4_703, 4_502, 3_986, 3_404, 2_898, 2_431, 2_004, 1_806, 1_623, 1_462, 1_324, 1_203, 1_041, 897,
];

/// -35 %, -62 % and -73 %; none was published for October 2019.
const BORROWERS: [i64; ENDS] = [
    12_247, 11_803, 11_372, 10_961, 10_587, 10_271, 10_000, 9_732, 9_441, 9_102, 8_714, 8_268, 7_791, 7_304, 6_883,
    6_497, 6_281, 5_817, 5_304, 4_762, 4_263, 3_803, 3_528, 3_287, 3_071, 2_879, 2_702, 2_424, 2_168,
];

impl Total {
    /// Its place among [`TOTALS`].
    pub(super) const fn place(self) -> usize {
        match self {
            Self::Balance => 0,
            Self::Lenders => 1,
            Self::Borrowers => 2,
        }
    }

    const fn parts(self) -> [i64; ENDS] {
        match self {
            Self::Balance => BALANCE,
            Self::Lenders => LENDERS,
            Self::Borrowers => BORROWERS,
        }
    }

    /// One ten-thousandth of the baseline. The balance was about CNY 788.97 bn; the people are invented.
    const fn part(self) -> i64 {
        match self {
            Self::Balance => 7_889_700_000,
            Self::Lenders => 1_286,
            Self::Borrowers => 1_524,
        }
    }

    /// Something that keeps every other total from being a round figure, and never as much as a part.
    fn odd(self, month: u32) -> i64 {
        let away = i64::from(month).saturating_sub(i64::from(BASELINE));
        let spread = away.saturating_mul(7_919).rem_euclid(991);
        match self {
            Self::Balance => spread.saturating_mul(5_243_177),
            Self::Lenders | Self::Borrowers => spread,
        }
    }

    /// The total at the end of a month, counted from June 2018; 0 after the last.
    pub(super) fn at(self, month: u32) -> i64 {
        let parts = usize::try_from(month).ok().and_then(|month| self.parts().get(month).copied());
        parts.map_or(0, |parts| parts.saturating_mul(self.part()).saturating_add(self.odd(month)))
    }

    /// The least that an institution reports that reports anything: a thousand yuan, one person.
    pub(super) const fn least(self) -> i64 {
        match self {
            Self::Balance => 100_000,
            Self::Lenders | Self::Borrowers => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::ratio::Ratio;

    #[rstest::rstest]
    #[case(15, [-48, -53, -35])]
    #[case(16, [-49, -55, -37])]
    #[case(21, [-75, -80, -62])]
    #[case(26, [-84, -88, -73])]
    fn the_changes_are_those_published_with_room_to_spare(#[case] month: u32, #[case] published: [i64; 3]) {
        for (total, published) in TOTALS.into_iter().zip(published) {
            let change = Ratio::change(total.at(BASELINE), total.at(month)).unwrap();
            assert_eq!(change.rounded(2), Some(published), "{total:?}");
            let tenths = change.rounded(3).unwrap();
            assert!((tenths - 10 * published).abs() <= 2, "{total:?} {tenths}");
        }
    }

    #[test]
    fn every_total_falls_every_month() {
        for total in TOTALS {
            let last = u32::try_from(ENDS).unwrap();
            assert!((1..=last).all(|month| total.at(month) < total.at(month - 1)));
        }
        let billions = Total::Balance.at(BASELINE) / 100 / 10_000_000;
        assert_eq!(billions, 78_897);
    }
}
