//! What a column of a list can tell.

use serde::Deserialize;

/// What a column can tell us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The name the list goes by: that of a platform.
    Name,
    /// The registered name.
    LegalName,
    /// The platform's name.
    Brand,
    /// A name it no longer bears.
    FormerName,
    /// The list's own identifier.
    SourceId,
    /// Unified social credit code.
    Uscc,
    /// The 15-digit registration number.
    OldRegistrationNumber,
    OrganisationCode,
    /// Internet domain.
    Domain,
    /// Package name of the app.
    AppPackage,
    /// WeChat public account.
    WechatAccount,
    /// ICP filing.
    Icp,
    /// Value-added telecom licence.
    TelecomLicence,
    /// Account at the custodian bank.
    CustodianAccount,
    /// Platform code at CNCERT.
    CncertCode,
    /// Filing number with the financial office.
    FilingNumber,
    /// Licence of a micro-loan company.
    MicroLoanLicence,
    /// Who took over its business, by name.
    Successor,
    /// Into whom its company was merged, by name.
    MergedInto,
    /// A place, the list does not say of what.
    Place,
    PlaceRegistered,
    /// Where it works.
    PlaceOperating,
    /// The reporting unit with jurisdiction, by its code.
    Unit,
    /// The day it began.
    LaunchedOn,
    /// The day from which the state holds.
    EffectiveOn,
    /// The day on which the source itself wrote it down: it held by then.
    RecordedOn,
    /// The word for its state.
    State,
    /// The reason, in words.
    Reason,
    /// The document it rests on.
    Basis,
    /// Anything else worth keeping.
    Note,
    /// The month of a return.
    Month,
    /// Outstanding principal at its end.
    Balance,
    Lenders,
    Borrowers,
    /// New loans of the month.
    Issued,
    /// Principal repaid in the month.
    Repaid,
    /// Principal overdue.
    Overdue,
    /// Advanced by the platform.
    Advanced,
    /// Marks of the observation, with blanks or commas between.
    Flags,
    /// Where the figures come from.
    Source,
    /// The day they were handed in.
    SubmittedOn,
    /// Who handed them in.
    SubmittedBy,
}

impl Field {
    /// Whether it is a figure of a return: what columns can be added up into.
    #[must_use]
    pub const fn is_figure(self) -> bool {
        matches!(
            self,
            Self::Balance
                | Self::Lenders
                | Self::Borrowers
                | Self::Issued
                | Self::Repaid
                | Self::Overdue
                | Self::Advanced
        )
    }

    /// Whether it is a name of an institution.
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::Brand | Self::LegalName | Self::FormerName)
    }

    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::LaunchedOn | Self::EffectiveOn | Self::RecordedOn | Self::SubmittedOn)
    }

    /// Whether a cell of it may hold several: names, what identifies beside the list's own number, and events.
    #[must_use]
    pub const fn may_be_several(self) -> bool {
        self.is_name()
            || self.is_of_events()
            || matches!(
                self,
                Self::Uscc
                    | Self::OldRegistrationNumber
                    | Self::OrganisationCode
                    | Self::Domain
                    | Self::AppPackage
                    | Self::WechatAccount
                    | Self::Icp
                    | Self::TelecomLicence
                    | Self::CustodianAccount
                    | Self::CncertCode
                    | Self::FilingNumber
                    | Self::MicroLoanLicence
                    | Self::Successor
                    | Self::MergedInto
            )
    }

    /// Whether a cell of it may hold several events: the states of an institution and their days, one after the other.
    #[must_use]
    pub const fn is_of_events(self) -> bool {
        matches!(self, Self::State | Self::EffectiveOn)
    }

    /// The key in a profile, such as `legal_name`.
    #[must_use]
    pub fn key(self) -> String {
        let mut key = String::new();
        for character in format!("{self:?}").chars() {
            if character.is_ascii_uppercase() && !key.is_empty() {
                key.push('_');
            }
            key.push(character.to_ascii_lowercase());
        }
        key
    }
}
