//! The items of the closing checklist, and what was recorded of one.

use crate::domain::sentence::Sentence;
use crate::domain::value::evidence::{EvidenceKind as E, Need};
use crate::domain::value::word::words;

words! {
    /// An item of the closing checklist.
    Item as "item of the checklist" said "item-" {
        /// Principal outstanding is zero, or the final distribution is made and its shortfall recorded.
        Principal = "R1",
        /// The register of claims is closed and every claim has come to its end.
        Claims = "R2",
        /// Assets are realised, assigned or abandoned by decision.
        Assets = "R3",
        /// The final notice has run its days, and no objection is open.
        Notice = "R4",
        /// No proceeding that touches lenders is open, or it is handed over with a receipt.
        Proceedings = "R5",
        /// Borrowers' data are handed to the credit bodies, the evasion list is submitted.
        Borrowers = "R6",
        /// Custody account, site, app, filings, licence and data feed are ended.
        Systems = "R7",
        /// The legal entity is deregistered, has changed name and scope, or was transferred to the market regulator.
        Entity = "R8",
        /// The file is archived, the city has signed off, the province accepts (销号).
        Acceptance = "R9",
    }
}

impl Item {
    /// Its name with its number.
    #[must_use]
    pub fn numbered(self) -> Sentence {
        Sentence::of("checklist-item").with("number", self.code()).with("name", self)
    }

    /// Evidence that proves it; any of these kinds.
    #[must_use]
    pub const fn need(self) -> Need {
        Need(match self {
            Self::Principal => &[E::BankStatement, E::AuditReport, E::CourtRuling],
            Self::Claims => &[E::RegisterExport],
            Self::Assets => &[E::AssetList],
            Self::Notice => &[E::NoticeCopy, E::ObjectionLog],
            Self::Proceedings => &[E::CourtRuling, E::PoliceLetter, E::HandOverReceipt],
            Self::Borrowers => &[E::HandOverReceipt],
            Self::Systems => &[E::ClosingReceipt],
            Self::Entity => &[E::RegistryExtract],
            Self::Acceptance => &[E::AcceptanceForm],
        })
    }

    /// Items that come first: R6 to R8 after R1 to R5, R9 after all.
    #[must_use]
    pub const fn after(self) -> &'static [Self] {
        match self {
            Self::Principal | Self::Claims | Self::Assets | Self::Notice | Self::Proceedings => &[],
            Self::Borrowers | Self::Systems | Self::Entity => {
                &[Self::Principal, Self::Claims, Self::Assets, Self::Notice, Self::Proceedings]
            }
            Self::Acceptance => &[
                Self::Principal,
                Self::Claims,
                Self::Assets,
                Self::Notice,
                Self::Proceedings,
                Self::Borrowers,
                Self::Systems,
                Self::Entity,
            ],
        }
    }
}
