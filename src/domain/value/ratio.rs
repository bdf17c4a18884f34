//! Exact fractions, for percentages that are compared and rounded in public. Never a float.

use std::cmp::Ordering;

/// A fraction with a positive denominator.
///
/// Both parts come from counts of people and fen, below 2^63, so that products fit into 128 bits.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    above: i128,
    below: i128,
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self { above: 0, below: 1 };

    /// One number over another; `None` over zero, or where a part needs more than 63 bits.
    #[must_use]
    pub fn of(above: i128, below: i128) -> Option<Self> {
        let divisor = greatest_common_divisor(above.checked_abs()?, below.checked_abs()?);
        let (above, below) = (above.checked_div(divisor)?, below.checked_div(divisor)?);
        let (above, below) = if below < 0 { (above.checked_neg()?, below.checked_neg()?) } else { (above, below) };
        let limit = i128::from(i64::MAX);
        (below != 0 && above.checked_abs()? <= limit && below <= limit).then_some(Self { above, below })
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self { above: i128::from(number), below: 1 }
    }

    /// The change from one figure to another as a part of the first: (now − then) / then. `None` from zero.
    #[must_use]
    pub fn change(then: i64, now: i64) -> Option<Self> {
        Self::of(i128::from(now).checked_sub(i128::from(then))?, i128::from(then))
    }

    /// The upper part.
    #[must_use]
    pub const fn above(self) -> i128 {
        self.above
    }

    /// The lower part, above zero.
    #[must_use]
    pub const fn below(self) -> i128 {
        self.below
    }

    /// The product; `None` where it is too fine to hold.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Self::of(self.above.checked_mul(other.above)?, self.below.checked_mul(other.below)?)
    }

    /// The quotient; `None` by zero, or where it is too fine to hold.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        Self::of(self.above.checked_mul(other.below)?, self.below.checked_mul(other.above)?)
    }

    /// The sum; `None` where it is too fine to hold.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.above.checked_mul(other.below)?;
        let right = other.above.checked_mul(self.below)?;
        Self::of(left.checked_add(right)?, self.below.checked_mul(other.below)?)
    }

    /// Times 10^`places`, rounded to a whole number, halves away from zero: −0.8649 at two places is −86.
    #[must_use]
    pub fn rounded(self, places: u32) -> Option<i64> {
        let scaled = self.above.checked_mul(10_i128.checked_pow(places)?)?;
        let twice = scaled.checked_abs()?.checked_mul(2)?.checked_add(self.below)?;
        let whole = twice.checked_div(self.below.checked_mul(2)?)?;
        i64::try_from(if scaled < 0 { whole.checked_neg()? } else { whole }).ok()
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        // Parts are below 2^63 each, so that neither product overflows.
        self.above.saturating_mul(other.below).cmp(&other.above.saturating_mul(self.below))
    }
}

fn greatest_common_divisor(mut left: i128, mut right: i128) -> i128 {
    while right != 0 {
        (left, right) = (right, left.checked_rem(right).unwrap_or(0));
    }
    left.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case(1029, 139, -86)]
    #[case(1029, 427, -59)]
    #[case(200, 101, -50)]
    #[case(200, 99, -51)]
    #[case(100, 103, 3)]
    fn a_change_is_rounded_to_whole_per_cent_halves_away_from_zero(
        #[case] then: i64,
        #[case] now: i64,
        #[case] percent: i64,
    ) {
        assert_eq!(Ratio::change(then, now).and_then(|change| change.rounded(2)), Some(percent));
    }

    #[test]
    fn there_is_no_change_from_zero() {
        assert_eq!(Ratio::change(0, 5), None);
    }

    #[test]
    fn fractions_are_compared_exactly() {
        let third = Ratio::of(1, 3).expect("a third");
        assert!(third > Ratio::of(333_333_333, 1_000_000_000).expect("less"));
        assert_eq!(third, Ratio::of(-2, -6).expect("the same"));
        assert_eq!(third.times(Ratio::whole(3)), Some(Ratio::whole(1)));
        assert_eq!(Ratio::whole(1).over(third), Some(Ratio::whole(3)));
        assert_eq!(third.plus(third), Ratio::of(2, 3));
    }
}
