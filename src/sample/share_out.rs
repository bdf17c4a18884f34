//! Sharing a total out by weight, to the last one: the shares add up exactly.

/// Shares of a total in proportion to weights, each at least `least`; what rounding leaves over goes to the largest
/// remainders. Where the total is not enough for the least of all, they share it evenly.
pub(super) fn share_out(total: i64, weights: &[i64], least: i64) -> Vec<i64> {
    let Ok(count) = i64::try_from(weights.len()) else {
        return Vec::new();
    };
    let least = total.checked_div(count).unwrap_or(0).min(least);
    let above = i128::from(total.saturating_sub(least.saturating_mul(count)));
    let weight = |weight: &i64| i128::from((*weight).max(1));
    let all: i128 = weights.iter().map(weight).sum();
    let mut remainders: Vec<(i128, usize)> = Vec::new();
    let mut shares: Vec<i64> = Vec::new();
    for (place, one) in weights.iter().enumerate() {
        let exact = above.saturating_mul(weight(one));
        let whole = exact.checked_div_euclid(all).unwrap_or(0);
        remainders.push((exact.checked_rem_euclid(all).unwrap_or(0), place));
        shares.push(least.saturating_add(i64::try_from(whole).unwrap_or(0)));
    }
    let mut left = total.saturating_sub(shares.iter().sum());
    remainders.sort_unstable_by_key(|(remainder, place)| (std::cmp::Reverse(*remainder), *place));
    for (_, place) in remainders {
        if left == 0 {
            break;
        }
        if let Some(share) = shares.get_mut(place) {
            *share = share.saturating_add(1);
            left = left.saturating_sub(1);
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_rest_goes_to_the_largest_remainders() {
        assert_eq!(share_out(10, &[1, 1, 1], 0), [4, 3, 3]);
        assert_eq!(share_out(100, &[2, 1, 3], 0), [33, 17, 50]);
        assert_eq!(share_out(7, &[1_000_000, 1], 2), [5, 2]);
        assert_eq!(share_out(0, &[], 1), Vec::<i64>::new());
    }

    proptest! {
        #[test]
        fn the_shares_add_up_to_the_total_and_none_is_less_than_the_least(
            weights in prop::collection::vec(0_i64..1_000_000_000_000, 1..60),
            total in 0_i64..200_000_000_000_000,
            least in 0_i64..3,
        ) {
            let shares = share_out(total, &weights, least);
            prop_assert_eq!(shares.iter().sum::<i64>(), total);
            let least = least.min(total / i64::try_from(weights.len()).unwrap());
            prop_assert!(shares.iter().all(|share| *share >= least));
        }
    }
}
