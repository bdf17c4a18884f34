//! Amounts then and now, added up over the same ones: whoever has only one of the two is in neither sum, and is counted.

use super::money::Money;

/// Both sums.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ThenNow {
    /// Then and now; `None` where both are known of nobody, or beyond what money can be.
    pub sums: Option<(Money, Money)>,
    /// Of how many either is not known.
    pub unknown: usize,
}

impl ThenNow {
    /// Adds up the amounts of several, each then and now.
    #[must_use]
    pub fn of(amounts: &[(Option<Money>, Option<Money>)]) -> Self {
        let both: Vec<(Money, Money)> = amounts.iter().filter_map(|(then, now)| then.zip(*now)).collect();
        let then = Money::try_sum(both.iter().map(|(then, _)| *then));
        let now = Money::try_sum(both.iter().map(|(_, now)| *now));
        Self { sums: then.zip(now).filter(|_| !both.is_empty()), unknown: amounts.len().saturating_sub(both.len()) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Pair = (Option<i64>, Option<i64>);

    fn any_pairs() -> impl Strategy<Value = Vec<(u8, Pair)>> {
        let fen = || prop::option::weighted(0.7, 0_i64..1_000_000);
        prop::collection::vec((0_u8..4, (fen(), fen())), 0..12)
    }

    fn sum_of(pairs: impl Iterator<Item = Pair>) -> ThenNow {
        let money = |fen: Option<i64>| fen.and_then(Money::from_fen);
        let amounts: Vec<_> = pairs.map(|(then, now)| (money(then), money(now))).collect();
        ThenNow::of(&amounts)
    }

    fn fen(sum: &ThenNow) -> (i64, i64) {
        sum.sums.map_or((0, 0), |(then, now)| (then.fen(), now.fen()))
    }

    proptest! {
        #[test]
        fn both_sums_are_of_the_same_ones_and_the_others_are_counted(pairs in any_pairs()) {
            let sum = sum_of(pairs.iter().map(|(_, pair)| *pair));
            let (mut then, mut now, mut known) = (0, 0, 0);
            for (_, pair) in &pairs {
                if let (Some(one), Some(other)) = pair {
                    then += one;
                    now += other;
                    known += 1;
                }
            }
            prop_assert_eq!(sum.sums.is_none(), known == 0);
            prop_assert_eq!(fen(&sum), (then, now));
            prop_assert_eq!(sum.unknown, pairs.len() - known);
        }

        #[test]
        fn the_sums_of_units_or_stages_add_up_to_the_sum_of_the_list(pairs in any_pairs()) {
            let whole = sum_of(pairs.iter().map(|(_, pair)| *pair));
            let parts = (0..4).map(|part| {
                sum_of(pairs.iter().filter(|(of, _)| *of == part).map(|(_, pair)| *pair))
            });
            let (mut then, mut now, mut unknown) = (0, 0, 0);
            for part in parts {
                let (one, other) = fen(&part);
                then += one;
                now += other;
                unknown += part.unknown;
            }
            prop_assert_eq!((then, now, unknown), (fen(&whole).0, fen(&whole).1, whole.unknown));
        }
    }
}
