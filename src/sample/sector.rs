//! Balance, lenders and borrowers of every institution in operation, month by month. They add up to the sector's totals.
//!
//! The months are made from the last to the first: those that leave after a month have what their size says, and those
//! that stay have somewhat more than a month later, most of them. Some stall for a month, some for three, and some rise.

use super::amounts::{Size, share, size};
use super::calendar::month_of;
use super::cases::has_zero_stock;
use super::curve::ENDS;
use super::dice::Dice;
use super::life::{Ending, HISTORY_LENGTH, Life};
use super::share_out::share_out;
use super::totals::{TOTALS, Total};
use crate::domain::value::money::Money;

/// What one institution has at the end of a month: balance in fen, lenders, borrowers.
pub(super) type Held = [i64; TOTALS.len()];

/// How much of a month's fall of the total goes with those that leave, in hundredths: at least, at most.
const GOES_WITH_THEM: (i64, i64) = (28, 62);

/// An institution in operation when the sample begins.
struct Member {
    /// Its last month-end in operation.
    last: usize,
    /// The last month-end with a balance; none where it never had one.
    last_held: Option<usize>,
    /// Its size when it leaves.
    leaves_with: Held,
}

/// The sector: what each had, by the order in which they leave and by month.
pub(super) struct Sector {
    members: Vec<Member>,
    held: Vec<Vec<Held>>,
}

impl Sector {
    /// Makes it for these lives.
    pub(super) fn new(seed: u64, lives: &[Life]) -> Self {
        let members: Vec<Member> =
            lives.iter().enumerate().skip(HISTORY_LENGTH).map(|(number, life)| member(seed, number, life)).collect();
        let held = members.iter().map(|member| vec![Held::default(); member.last.saturating_add(1)]).collect();
        let mut sector = Self { members, held };
        for total in TOTALS {
            sector.measure_make(seed, total);
        }
        sector
    }

    /// What a life had at the end of a month; `None` where it was not in operation then.
    pub(super) fn held(&self, number: usize, month: u32) -> Option<Held> {
        let at = number.checked_sub(HISTORY_LENGTH)?;
        let month = usize::try_from(month).ok()?;
        self.held.get(at)?.get(month).copied()
    }

    /// What a life had when it was last in operation: what its case begins with. `None` for those of before.
    pub(super) fn stock(&self, number: usize) -> Option<Size> {
        let at = number.checked_sub(HISTORY_LENGTH)?;
        let [balance, lenders, _] = self.held.get(at)?.last().copied()?;
        let own = u64::try_from(number).unwrap_or(0);
        let mut dice = Dice::new(own.wrapping_mul(104_729));
        let balance = Money::from_fen(balance).unwrap_or(Money::ZERO);
        // The audit finds a little less than the last return says, which is days or weeks older.
        let principal = share(balance, 96 + dice.below(5));
        Some(Size {
            principal,
            lenders: u32::try_from(lenders).unwrap_or(u32::MAX),
            advanced: share(principal, dice.below(18)),
        })
    }

    fn value(&self, at: usize, month: usize, total: Total) -> i64 {
        let of_month = self.held.get(at).and_then(|months| months.get(month));
        of_month.and_then(|held| held.get(total.place()).copied()).unwrap_or(0)
    }

    fn value_set(&mut self, at: usize, month: usize, total: Total, value: i64) {
        let months = self.held.get_mut(at);
        if let Some(one) = months.and_then(|months| months.get_mut(month)).and_then(|held| held.get_mut(total.place()))
        {
            *one = value;
        }
    }

    fn measure_make(&mut self, seed: u64, total: Total) {
        for month in (0..ENDS).rev() {
            self.month_make(seed, total, month);
        }
    }

    fn month_make(&mut self, seed: u64, total: Total, month: usize) {
        let sum = total_at(total, month);
        let next = total_at(total, month.saturating_add(1));
        let leaving: Vec<usize> = self.of(|member| member.last_held == Some(month));
        let staying: Vec<usize> = self.of(|member| member.last_held > Some(month));
        let sizes: Vec<i64> = leaving.iter().map(|at| self.size_on_leaving(*at, total)).collect();
        let of_leaving = if staying.is_empty() {
            sum
        } else {
            let fall = sum.saturating_sub(next);
            let (least, most) = GOES_WITH_THEM;
            let part = |percent: i64| fall.saturating_mul(percent).div_euclid(100);
            let natural: i64 = sizes.iter().sum();
            if leaving.is_empty() { 0 } else { natural.clamp(part(least), part(most)) }
        };
        let shares = share_out(of_leaving, &sizes, total.least());
        for (at, value) in leaving.iter().zip(shares) {
            self.value_set(*at, month, total, value);
        }
        self.stayers_make(seed, total, month, &staying, sum.saturating_sub(of_leaving), next);
    }

    /// Those that stay: some by a change of their own, the others share what is left.
    fn stayers_make(&mut self, seed: u64, total: Total, month: usize, staying: &[usize], sum: i64, next: i64) {
        let (mut left, mut set, mut free) = (sum, 0_i64, Vec::new());
        for at in staying {
            let later = self.value(*at, month.saturating_add(1), total);
            let (own, wander) = pace(seed, *at, month, total);
            let earlier = own.map(|thousandths| {
                let value = i128::from(later).saturating_mul(i128::from(thousandths));
                i64::try_from(value.div_euclid(1_000)).unwrap_or(later)
            });
            let taken = set.saturating_add(later);
            match earlier {
                // A few only, and none of the giants: the others make up for them.
                Some(earlier)
                    if taken <= next.div_euclid(4) && later <= next.div_euclid(12) && earlier >= total.least() =>
                {
                    self.value_set(*at, month, total, earlier);
                    set = taken;
                    left = left.saturating_sub(earlier);
                }
                Some(_) | None => free.push((*at, later.div_euclid(1_000).max(1), wander, later)),
            }
        }
        let weights: Vec<i64> = free
            .iter()
            .map(|(_, thousandth, wander, later)| {
                // Small counts of people would lose their wandering to rounding.
                if *later < 1_000_000 {
                    later.saturating_mul(*wander)
                } else {
                    thousandth.saturating_mul(*wander).saturating_mul(1_000)
                }
            })
            .collect();
        let shares = share_out(left, &weights, total.least());
        for ((at, ..), value) in free.iter().zip(shares) {
            self.value_set(*at, month, total, value);
        }
    }

    fn of(&self, which: impl Fn(&Member) -> bool) -> Vec<usize> {
        let members = self.members.iter().enumerate();
        members.filter(|(_, member)| which(member)).map(|(at, _)| at).collect()
    }

    fn size_on_leaving(&self, at: usize, total: Total) -> i64 {
        let member = self.members.get(at);
        member.and_then(|member| member.leaves_with.get(total.place()).copied()).unwrap_or(0)
    }
}

fn total_at(total: Total, month: usize) -> i64 {
    total.at(u32::try_from(month).unwrap_or(u32::MAX))
}

/// How an institution goes from one month to the next: what it had the month before in thousandths of what it has, where
/// it does not go with the sector, and how far it wanders from the sector where it does.
fn pace(seed: u64, at: usize, month: usize, total: Total) -> (Option<i64>, i64) {
    let number = |of: usize| u64::try_from(of).unwrap_or(0);
    let mix = number(at).wrapping_mul(1_000_003).wrapping_add(number(total.place()).wrapping_mul(15_485_863));
    let quarter = number(month.div_euclid(3)).wrapping_mul(179_424_673);
    let mut long = Dice::new(seed ^ mix.wrapping_add(quarter));
    let mut short = Dice::new(seed ^ mix.wrapping_add(number(month).wrapping_mul(32_452_843)));
    let thousandths =
        |dice: &mut Dice, from: i64, spread: u64| from.saturating_add(i64::try_from(dice.below(spread)).unwrap_or(0));
    let own = match (long.below(100), short.below(100)) {
        // Three months in which it hardly falls, or rises.
        (0..=8, _) => Some(thousandths(&mut short, 1_001, 8)),
        (9..=12, _) => Some(thousandths(&mut short, 970, 29)),
        // A month in which it rises, or stands.
        (_, 0..=2) => Some(thousandths(&mut short, 975, 24)),
        (_, 3) => Some(1_000),
        (_, _) => None,
    };
    (own, thousandths(&mut short, 988, 25))
}

fn member(seed: u64, number: usize, life: &Life) -> Member {
    let own = u64::try_from(number).unwrap_or(0);
    let mut dice = Dice::new(seed ^ own.wrapping_mul(2_147_483_647));
    let left = life.steps.iter().find(|step| !step.to.in_operation());
    let left = left.map_or(0, |step| month_of(step.effective.on));
    let last = usize::try_from(left.saturating_sub(1)).unwrap_or(0);
    let empty = if life.ending == Ending::Licence {
        // A licence asks for proof that nothing is left.
        Some(1 + dice.below(3))
    } else if has_zero_stock(seed, number, life) {
        Some(if dice.chance(15) { 999 } else { 1 + dice.below(7) })
    } else {
        None
    };
    let months = empty.map_or(0, |months| usize::try_from(months).unwrap_or(0));
    let size = size(&mut dice);
    let a_borrower = i64::try_from(dice.below(45_000)).unwrap_or(0) + 14_000;
    let yuan = size.principal.fen().div_euclid(100);
    // The last six hold a tenth of what there was, so none of them is small.
    let balance = if last == ENDS - 1 { i64::try_from(dice.below(20)).unwrap_or(0) + 6 } else { size.principal.fen() };
    let people = if last == ENDS - 1 { balance * 7_919 } else { 0 };
    Member {
        last,
        last_held: last.checked_sub(months),
        leaves_with: [
            balance,
            i64::from(size.lenders).max(people),
            yuan.checked_div(a_borrower).unwrap_or(1).max(1).max(people),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::life::lives;

    fn sector() -> (Vec<Life>, Sector) {
        let lives = lives(1);
        let sector = Sector::new(1, &lives);
        (lives, sector)
    }

    fn months() -> std::ops::Range<u32> {
        0..u32::try_from(ENDS).unwrap()
    }

    #[test]
    fn what_each_has_adds_up_to_the_totals() {
        let (lives, sector) = sector();
        for month in months() {
            for total in TOTALS {
                let sum: i64 = (0..lives.len())
                    .filter_map(|number| sector.held(number, month))
                    .map(|held| held[total.place()])
                    .sum();
                assert_eq!(sum, total.at(month), "{total:?} {month}");
            }
        }
    }

    #[test]
    fn whoever_has_a_balance_has_lenders_and_borrowers() {
        let (lives, sector) = sector();
        let mut empty = 0;
        for number in HISTORY_LENGTH..lives.len() {
            for month in months() {
                let Some([balance, lenders, borrowers]) = sector.held(number, month) else {
                    continue;
                };
                if balance == 0 {
                    empty += 1;
                    assert_eq!((lenders, borrowers), (0, 0), "{number}");
                } else {
                    assert!(balance > 0 && lenders > 0 && borrowers > 0, "{number}");
                }
            }
        }
        assert!(empty > 100, "{empty}");
    }

    #[test]
    fn most_fall_and_some_stall_or_rise() {
        let (lives, sector) = sector();
        for month in [3, 10, 15, 20, 21] {
            for total in TOTALS {
                let change = |number: usize| {
                    let then = sector.held(number, month - 1)?[total.place()];
                    let now = sector.held(number, month)?[total.place()];
                    (then > 0).then_some((then, now))
                };
                let all: Vec<(i64, i64)> = (0..lives.len()).filter_map(change).collect();
                let not = all.iter().filter(|(then, now)| now >= then).count();
                assert!(not > 0 && not * 2 < all.len(), "{month} {total:?} {not}");
                // Nobody jumps as if in another unit.
                let jumps = all.iter().filter(|(then, now)| *now > 4 && then / now >= 8);
                assert_eq!(jumps.count(), 0, "{month} {total:?}");
            }
        }
    }

    #[test]
    fn the_same_seed_makes_the_same_sector() {
        let (_, one) = sector();
        let (_, two) = sector();
        assert_eq!(one.held, two.held);
    }
}
