//! Seeded dice: the same seed, the same sample.

use chrono::{Days, NaiveDate};

/// SplitMix64: small, and good enough to scatter a sample.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 where that is 0.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.roll().checked_rem(bound).unwrap_or(0)
    }

    /// Whether something happens that does so `percent` times in a hundred.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let length = u64::try_from(from.len()).unwrap_or(0);
        let at = usize::try_from(self.below(length)).unwrap_or(0);
        from.get(at)
    }

    /// One of several, each as often as its weight says.
    pub(super) fn pick_weighted<'a, T>(&mut self, from: &'a [(T, u64)]) -> Option<&'a T> {
        let mut left = self.below(from.iter().map(|(_, weight)| weight).sum());
        for (one, weight) in from {
            if left < *weight {
                return Some(one);
            }
            left = left.saturating_sub(*weight);
        }
        None
    }

    /// A day from the first to the last, both included.
    pub(super) fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let span = last.signed_duration_since(first).num_days().saturating_add(1);
        let ahead = self.below(u64::try_from(span).unwrap_or(0));
        first.checked_add_days(Days::new(ahead)).unwrap_or(first)
    }
}
