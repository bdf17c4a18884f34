//! What a case came to (domain note §2). "Cleared" must never be readable as "everyone was repaid", so the outcome stands
//! wherever the case is mentioned. It is derived from what was recorded, never typed in.

use super::fact::Route;
use super::record::CaseRecord;
use crate::domain::money::Money;
use crate::domain::word::words;

words! {
    /// What a case came to.
    Outcome as "outcome" {
        /// Principal repaid.
        Full = "FULL",
        /// Principal repaid, and a return above it.
        FullWithReturn = "FULL_WITH_RETURN",
        /// Final, with a shortfall.
        PartialFinal = "PARTIAL_FINAL",
        /// Another party took the lenders' claims over (承接).
        Assumed = "ASSUMED",
        /// There was nothing to repay.
        NoStock = "NO_STOCK",
        /// Converted.
        Converted = "CONVERTED",
        /// Taken over as cleared from the time before the register; nobody has proven it.
        LegacyUnproven = "LEGACY_UNPROVEN",
    }
}

/// What a case would come to if it were closed as it stands.
///
/// A shortfall outweighs everything. Stock that nobody claimed is no repayment: where a stock is known and nothing was
/// admitted, the outcome is that of a shortfall.
#[must_use]
pub fn outcome(record: &CaseRecord) -> Outcome {
    let stock = record
        .stock
        .principal
        .as_ref()
        .map_or(Money::ZERO, |figure| figure.value);
    let nothing_admitted = record.admitted().is_zero();
    if record.shortfall().is_some_and(|short| !short.is_zero()) {
        Outcome::PartialFinal
    } else if record.route == Route::Transform {
        Outcome::Converted
    } else if nothing_admitted && stock.is_zero() {
        Outcome::NoStock
    } else if nothing_admitted {
        Outcome::PartialFinal
    } else if !record.assumed().is_zero() {
        Outcome::Assumed
    } else if !record.returned().is_zero() {
        Outcome::FullWithReturn
    } else {
        Outcome::Full
    }
}
