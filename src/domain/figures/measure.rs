//! What is measured.

use crate::domain::institution::state::InstitutionState;
use crate::domain::value::word::words;

words! {
    /// What a figure measures (domain note §4, definition version 1).
    Measure as "measure" said "measure-" {
        /// Institutions, at the end of the month. Of a unit only.
        Institutions = "institutions",
        /// Outstanding principal; interest is not counted (借贷余额).
        Balance = "balance",
        /// Persons to whom principal is owed. Over several institutions a sum of person-times (人次), not of persons.
        Lenders = "lenders",
        /// Persons who owe principal. Over several institutions a sum of person-times.
        Borrowers = "borrowers",
        /// New loans of the month.
        Issued = "issued",
        /// Principal repaid in the month.
        Repaid = "repaid",
        /// Principal overdue.
        Overdue = "overdue",
        /// Advanced by the platform for borrowers (代偿余额).
        Advanced = "advanced",
    }
}

impl Measure {
    /// The measures of the three drops of a unit: institutions, scale and people, the people by lenders and borrowers.
    pub const OF_A_UNIT: &'static [Self] = &[Self::Institutions, Self::Balance, Self::Lenders, Self::Borrowers];
    /// The measures of the three drops of one institution.
    pub const OF_AN_INSTITUTION: &'static [Self] = &[Self::Balance, Self::Lenders, Self::Borrowers];

    /// Whether it is an amount of money; otherwise it is a count.
    #[must_use]
    pub const fn is_money(self) -> bool {
        match self {
            Self::Balance | Self::Issued | Self::Repaid | Self::Overdue | Self::Advanced => true,
            Self::Institutions | Self::Lenders | Self::Borrowers => false,
        }
    }

    /// Whether a sum over institutions counts some persons more than once.
    #[must_use]
    pub const fn is_person_times(self) -> bool {
        match self {
            Self::Lenders | Self::Borrowers => true,
            Self::Institutions | Self::Balance | Self::Issued | Self::Repaid | Self::Overdue | Self::Advanced => false,
        }
    }
}

words! {
    /// Whose figures are added up.
    Group as "group" said "months-group-" {
        /// Institutions in actual operation at the end of the month: operating, reducing, transforming (在营).
        Operating = "operating",
        /// Stopped and not cleared: closed-unresolved and exited.
        Stopped = "stopped",
    }
}

impl Group {
    /// The group of an institution in a state; `None` where it owes no return (domain note §10: returns are due until it is
    /// cleared).
    #[must_use]
    pub const fn of(state: InstitutionState) -> Option<Self> {
        match state {
            InstitutionState::Operating | InstitutionState::Reducing | InstitutionState::Transforming => {
                Some(Self::Operating)
            }
            InstitutionState::ClosedUnresolved | InstitutionState::Exited => Some(Self::Stopped),
            InstitutionState::Pending
            | InstitutionState::Cleared
            | InstitutionState::Transformed
            | InstitutionState::Void => None,
        }
    }

    /// The states of the group.
    #[must_use]
    pub fn states(self) -> Vec<InstitutionState> {
        InstitutionState::ALL.iter().copied().filter(|state| Self::of(*state) == Some(self)).collect()
    }
}
