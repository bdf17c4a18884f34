//! How many returns of a month came.

/// Returns owed and received.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Returns owed.
    pub expected: i64,
    /// Returns received; those recorded as missing are not.
    pub received: i64,
}

impl Receipt {
    /// Returns that are not there.
    #[must_use]
    pub const fn lacking(self) -> i64 {
        self.expected.saturating_sub(self.received)
    }

    /// Those of both.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            expected: self.expected.saturating_add(other.expected),
            received: self.received.saturating_add(other.received),
        }
    }
}
