//! What class or registration says that the rest of the record does not bear out: a doubt to look into, and no refusal,
//! since the regulator and the police act without asking the register.

use super::fact::{AspectFact, DisposalClass, RegistrationStatus};
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    AspectDoubt as "doubt" said "doubt-" {
        /// Deregistered with money outstanding (domain note §8: 注销 with claims open).
        MoneyOutstanding = "money-outstanding",
        /// Deregistered with claims that are not settled.
        ClaimsOpen = "claims-open",
        /// Deregistered before the case was ready for acceptance: R8 comes after R1 to R5.
        CaseRuns = "case-runs",
        /// Deregistered, and in operation by its state.
        Operates = "operates",
        /// The case is with the police, and the class is another than that.
        PoliceFiled = "police-filed",
    }
}

/// Where the newest case of an institution stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseNow {
    pub stage: ClearanceState,
    /// What is outstanding; `None` where it is not known.
    pub outstanding: Option<Money>,
    /// Claims not settled.
    pub claims_open: u32,
}

/// The doubts about what is so, given the state of the institution and its newest case.
#[must_use]
pub fn doubts(fact: AspectFact, state: InstitutionState, case: Option<&CaseNow>) -> Vec<AspectDoubt> {
    match fact {
        AspectFact::Class(class) => {
            let with_police = case.is_some_and(|case| case.stage == ClearanceState::Criminal);
            let fits = matches!(class, DisposalClass::ArFiled | DisposalClass::Unclassified);
            let doubt = with_police && !fits;
            doubt.then_some(AspectDoubt::PoliceFiled).into_iter().collect()
        }
        AspectFact::Registration(RegistrationStatus::Deregistered) => deregistered(state, case),
        AspectFact::Registration(
            RegistrationStatus::Normal
            | RegistrationStatus::Abnormal
            | RegistrationStatus::Revoked
            | RegistrationStatus::MovedOut
            | RegistrationStatus::Unknown,
        ) => Vec::new(),
    }
}

fn deregistered(state: InstitutionState, case: Option<&CaseNow>) -> Vec<AspectDoubt> {
    let operates = match state {
        InstitutionState::Operating | InstitutionState::Reducing | InstitutionState::Transforming => true,
        InstitutionState::Pending
        | InstitutionState::ClosedUnresolved
        | InstitutionState::Exited
        | InstitutionState::Cleared
        | InstitutionState::Transformed
        | InstitutionState::Void => false,
    };
    let runs = case.is_some_and(|case| runs(case.stage));
    let money = case.and_then(|case| case.outstanding);
    let claims = runs && case.is_some_and(|case| case.claims_open > 0);
    let ready = case.is_some_and(|case| case.stage == ClearanceState::Accept);
    [
        (money.is_some_and(|money| !money.is_zero()), AspectDoubt::MoneyOutstanding),
        (claims, AspectDoubt::ClaimsOpen),
        (runs && !ready, AspectDoubt::CaseRuns),
        (operates, AspectDoubt::Operates),
    ]
    .into_iter()
    .filter_map(|(is_so, doubt)| is_so.then_some(doubt))
    .collect()
}

const fn runs(stage: ClearanceState) -> bool {
    match stage {
        ClearanceState::Closed | ClearanceState::Ended => false,
        ClearanceState::Open
        | ClearanceState::Reopened
        | ClearanceState::Notice
        | ClearanceState::Verify
        | ClearanceState::Plan
        | ClearanceState::Vote
        | ClearanceState::Execute
        | ClearanceState::Criminal
        | ClearanceState::Bankruptcy
        | ClearanceState::Distribution
        | ClearanceState::FinalNotice
        | ClearanceState::Accept => true,
    }
}
