//! What a case came to (domain note §2). "Cleared" must never be readable as "everyone was repaid", so the outcome stands
//! wherever the case is mentioned. It is derived from what was recorded, never typed in.

use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

words! {
    /// What a case came to.
    Outcome as "outcome" said "outcome-" {
        /// Principal repaid, every yuan of the stock accounted for.
        Full = "FULL",
        /// The same, and a return above it.
        FullWithReturn = "FULL_WITH_RETURN",
        /// Final, with a shortfall, with stock that nobody claimed, or with one that nobody knows.
        PartialFinal = "PARTIAL_FINAL",
        /// Another party took the lenders' claims over (承接).
        Assumed = "ASSUMED",
        /// There was nothing to repay.
        NoStock = "NO_STOCK",
        Converted = "CONVERTED",
        /// The stop no longer stands: set aside on appeal, or the institution resumed. Nobody was cleared.
        SetAside = "SET_ASIDE",
        /// The institution is void: recorded twice, out of scope or by mistake. Nobody was cleared.
        Void = "VOID",
        /// Taken over as cleared from the time before the register; nobody has proven it.
        LegacyUnproven = "LEGACY_UNPROVEN",
    }
}

impl Outcome {
    /// Whether an institution can be cleared with it; the others end a case whose stop no longer stands.
    #[must_use]
    pub const fn is_of_a_clearance(self) -> bool {
        match self {
            Self::SetAside | Self::Void => false,
            Self::Full
            | Self::FullWithReturn
            | Self::PartialFinal
            | Self::Assumed
            | Self::NoStock
            | Self::Converted
            | Self::LegacyUnproven => true,
        }
    }

    /// What a case comes to that ends with its stop, by the reason of that end (C21).
    #[must_use]
    pub fn of_an_end(reason: Reason) -> Self {
        if reason == Reason::Resumed || reason == Reason::SetAside { Self::SetAside } else { Self::Void }
    }
}
