//! How many institutions were in operation, and so on which days they left.

use chrono::NaiveDate;

use super::calendar::{day, month_end, month_start};
use super::dice::Dice;

/// Ends of month at which some are in operation: June 2018 to October 2020.
pub(super) const ENDS: usize = 29;

/// In operation at the end of each month from June 2018 to October 2020. The published ends of month are among them:
/// 1,029 for 2018, 462 and 427 for September and October 2019, 248 for 2019, 139, 29 and 15 for March, June and August
/// 2020. What lies between is invented.
const IN_OPERATION: [u32; ENDS] = [
    1600, 1495, 1386, 1290, 1203, 1118, 1029, 962, 910, 845, 783, 722, 655, 588, 525, 462, 427, 343, 248, 199, 176,
    139, 98, 61, 29, 22, 15, 9, 6,
];

/// Whose ban closes a whole province: its code, and the day.
pub(super) fn bans() -> [(&'static str, NaiveDate); 17] {
    [
        ("430000", day(2019, 10, 16)),
        ("370000", day(2019, 10, 18)),
        ("500000", day(2019, 11, 8)),
        ("410000", day(2019, 11, 15)),
        ("510000", day(2019, 11, 21)),
        ("530000", day(2019, 11, 25)),
        ("130000", day(2019, 11, 28)),
        ("620000", day(2019, 12, 3)),
        ("140000", day(2019, 12, 6)),
        ("150000", day(2019, 12, 10)),
        ("610000", day(2019, 12, 13)),
        ("220000", day(2019, 12, 18)),
        ("230000", day(2019, 12, 20)),
        ("360000", day(2019, 12, 26)),
        ("640000", day(2020, 1, 3)),
        ("450000", day(2020, 1, 8)),
        ("520000", day(2020, 1, 14)),
    ]
}

/// How many each ban closes.
const BANNED: [u32; 17] = [14, 12, 8, 9, 7, 5, 8, 3, 6, 4, 9, 5, 6, 8, 3, 5, 4];

/// Where and when an institution leaves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) on: NaiveDate,
    /// The province, where a ban closes all of it.
    pub(super) banned: Option<&'static str>,
}

/// How many are in operation when the sample begins.
pub(super) fn at_the_start() -> u32 {
    IN_OPERATION.first().copied().unwrap_or(0)
}

/// The days on which those in operation leave, in order.
pub(super) fn slots(dice: &mut Dice) -> Vec<Slot> {
    let mut slots = Vec::new();
    let ends = IN_OPERATION.iter().zip(IN_OPERATION.iter().skip(1));
    for (month, (before, after)) in (1_u32..).zip(ends) {
        let mut leave = before.saturating_sub(*after);
        let (first, last) = (month_start(month), month_end(month));
        for ((province, on), closed) in bans().into_iter().zip(BANNED) {
            if on >= first && on <= last {
                let banned = Some(province);
                slots.extend((0..closed).map(|_| Slot { on, banned }));
                leave = leave.saturating_sub(closed);
            }
        }
        slots.extend((0..leave).map(|_| Slot { on: dice.day(first, last), banned: None }));
    }
    // The last six: three in the first week of November, three on the 16th.
    let november = [2, 4, 6, 16, 16, 16].map(|date| Slot { on: day(2020, 11, date), banned: None });
    slots.extend(november);
    slots.sort_by_key(|slot| slot.on);
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case((2018, 6, 30), 1600)]
    #[case((2018, 12, 31), 1029)]
    #[case((2019, 9, 30), 462)]
    #[case((2019, 10, 31), 427)]
    #[case((2019, 12, 31), 248)]
    #[case((2020, 3, 31), 139)]
    #[case((2020, 6, 30), 29)]
    #[case((2020, 8, 31), 15)]
    #[case((2020, 11, 6), 3)]
    #[case((2020, 11, 16), 0)]
    fn those_left_on_a_day_are_those_published(#[case] (year, month, date): (i32, u32, u32), #[case] left: usize) {
        let on = day(year, month, date);
        let slots = slots(&mut Dice::new(7));
        assert_eq!(slots.iter().filter(|slot| slot.on > on).count(), left);
    }

    #[test]
    fn fewer_every_month() {
        assert!(IN_OPERATION.windows(2).all(|pair| pair[0] > pair[1]));
        assert_eq!(bans().len(), BANNED.len());
    }
}
