//! Amounts of the sample: few large, many small, and none of them a round figure.

use super::dice::Dice;
use crate::domain::value::money::Money;

/// What is owed at a stop.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    pub(super) principal: Money,
    pub(super) lenders: u32,
    /// Advanced by the platform.
    pub(super) advanced: Money,
}

/// A size: the dice of four add up to steps of a quarter each, so that sizes lie like those of a log-normal spread, from
/// some ten thousand yuan to some ten thousand million, the middle at about forty million.
pub(super) fn size(dice: &mut Dice) -> Size {
    let steps = (0..4).map(|_| dice.below(16)).sum::<u64>();
    let yuan = (0..steps).fold(52_000_i64, |yuan, _| yuan.saturating_add(yuan.div_euclid(4)));
    let odd = i64::try_from(dice.below(999_999)).unwrap_or(0);
    let fen = yuan.saturating_mul(100).saturating_add(odd);
    let a_lender = i64::try_from(dice.below(60_000)).unwrap_or(0) + 18_000;
    let lenders = yuan.checked_div(a_lender).unwrap_or(0).max(1);
    let principal = Money::from_fen(fen).unwrap_or(Money::ZERO);
    Size { principal, lenders: u32::try_from(lenders).unwrap_or(1), advanced: share(principal, dice.below(18)) }
}

/// So many hundredths of an amount, rounded down to the fen.
pub(super) fn share(of: Money, percent: u64) -> Money {
    let percent = i64::try_from(percent).unwrap_or(0);
    Money::from_fen(of.fen().saturating_mul(percent).div_euclid(100)).unwrap_or(Money::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_large() {
        let mut dice = Dice::new(3);
        let mut sizes: Vec<i64> = (0..1000).map(|_| size(&mut dice).principal.fen() / 100).collect();
        sizes.sort_unstable();
        assert!(sizes[500] > 10_000_000 && sizes[500] < 150_000_000);
        assert!(sizes[990] > 20 * sizes[500]);
        assert!(sizes[0] > 0);
    }
}
