//! Where an application to convert stands.

use crate::domain::value::word::words;

words! {
    /// Where an application to convert stands (domain note §6.3): its stage.
    PilotState as "state" said "state-pilot-" {
        /// The institution means to convert.
        Intent = "intent",
        /// The pack is complete and filed.
        Applied = "applied",
        CityReview = "city-review",
        /// The two offices of the province review it.
        ProvinceReview = "province-review",
        /// The two national offices review it.
        NationalReview = "national-review",
        /// The provisional licence is granted.
        Provisional = "provisional",
        /// The first capital is paid in and verified.
        Capitalised = "capitalised",
        /// The stock of loans runs off.
        RunOff = "run-off",
        /// The stock is zero; the conversion is examined.
        Acceptance = "acceptance",
        /// The formal licence is granted.
        Licensed = "licensed",
        /// Returned to the applicant with a list of defects.
        Returned = "returned",
        Rejected = "rejected",
        Withdrawn = "withdrawn",
        /// The provisional licence lapsed.
        Lapsed = "lapsed",
    }
}

impl PilotState {
    /// Whether the application has not come to its end.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Intent
            | Self::Applied
            | Self::CityReview
            | Self::ProvinceReview
            | Self::NationalReview
            | Self::Provisional
            | Self::Capitalised
            | Self::RunOff
            | Self::Acceptance
            | Self::Returned => true,
            Self::Licensed | Self::Rejected | Self::Withdrawn | Self::Lapsed => false,
        }
    }
}
