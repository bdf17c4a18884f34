//! The words of both tracks, and the fact that records one.

use serde::{Deserialize, Serialize};

use crate::domain::value::word::words;

words! {
    /// A class of notice 175 (整治办函〔2018〕175号): how an institution is to be disposed of.
    DisposalClass as "class" said "class-" {
        /// It failed, and the police filed a case (已出险已立案).
        ArFiled = "ar-filed",
        /// It failed, and the police filed none (已出险未立案).
        ArUnfiled = "ar-unfiled",
        /// No stock, or no new business for long (僵尸类). What is long is for the province to say.
        Zombie = "zombie",
        /// Smaller than the boundary of the province (规模较小).
        Small = "small",
        /// Larger, with high risk (规模较大高风险).
        LargeHigh = "large-high",
        /// Larger, in normal operation (规模较大正常运营).
        LargeNormal = "large-normal",
        /// Not put in any, or taken out of the one it was in (未分类).
        Unclassified = "unclassified",
    }
}

words! {
    /// How a legal entity stands with the market regulator (登记状态).
    RegistrationStatus as "registration status" said "registration-" {
        /// It exists (存续).
        Normal = "normal",
        /// On the list of abnormal operations (经营异常).
        Abnormal = "abnormal",
        /// Its business licence was revoked (吊销). It is still a legal person, and its debts remain.
        Revoked = "revoked",
        /// Deregistered (注销): there is no legal person any more.
        Deregistered = "deregistered",
        /// Its registration moved to another place (迁出).
        MovedOut = "moved-out",
        /// Nobody knows, or nobody has asked (不明).
        Unknown = "unknown",
    }
}

/// A word of one of the two tracks, from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "aspect", content = "word", rename_all = "kebab-case")]
pub enum AspectFact {
    /// It is in this class.
    Class(DisposalClass),
    /// Its legal entity is registered so.
    Registration(RegistrationStatus),
}

impl AspectFact {
    /// Whether two facts are of one track.
    #[must_use]
    pub const fn is_of_the_track_of(self, other: Self) -> bool {
        matches!((self, other), (Self::Class(_), Self::Class(_)) | (Self::Registration(_), Self::Registration(_)))
    }

    /// The class, where it is one.
    #[must_use]
    pub const fn class(self) -> Option<DisposalClass> {
        match self {
            Self::Class(class) => Some(class),
            Self::Registration(_) => None,
        }
    }

    /// The registration status, where it is one.
    #[must_use]
    pub const fn registration(self) -> Option<RegistrationStatus> {
        match self {
            Self::Registration(status) => Some(status),
            Self::Class(_) => None,
        }
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Class(class) => class.code(),
            Self::Registration(status) => status.code(),
        }
    }
}
