//! The conditions of a move of an application to convert, beyond its pair of states.

use crate::domain::value::word::words;

words! {
    /// A condition of a move. What each finds is in [`super::findings`].
    PilotGuard as "guard" {
        /// The applicant is operating or reducing (P1).
        ApplicantOperates = "applicant-operates",
        /// The applicant has never stopped or exited (P1, I4; 83号文: who has exited may not apply).
        ApplicantNeverStopped = "applicant-never-stopped",
        /// No police filing against the applicant (P1, I4).
        ApplicantNotFiled = "applicant-not-filed",
        /// The applicant has no other open application (P1).
        NoOtherApplication = "no-other-application",
        /// Scope, capital and balance of the application are on record (P2).
        ApplicationFiled = "application-filed",
        /// Every item of the pack is on record (P2).
        PackComplete = "pack-complete",
        /// The city's opinion is on record (P3).
        CityOpinion = "city-opinion",
        /// The licence asked for is one of a single province (P4).
        ScopeOfProvince = "scope-of-province",
        /// The licence asked for is a national one (P5).
        ScopeOfNation = "scope-of-nation",
        /// Both offices of the province agree (P4, P5).
        ProvinceAgrees = "province-agrees",
        /// Both national offices agree (P5).
        NationAgrees = "nation-agrees",
        /// The registered capital is as large as the rulebook asks (P4, P5).
        CapitalSuffices = "capital-suffices",
        /// The first payment planned is as large as the rulebook asks (P4, P5).
        FirstPaymentPlanned = "first-payment-planned",
        /// The first capital paid in is verified and as large as the rulebook and the approval ask (P6).
        FirstCapitalPaid = "first-capital-paid",
        /// The end of the run-off is set within the limit (P7).
        RunOffPlanned = "run-off-planned",
        /// Balance, lenders and custody account are proven to be zero (P8).
        StockRunOff = "stock-run-off",
        /// Claims register, final notice and closing of the platform are done: R2, R4 and R7 of the P2P side (P9).
        SettlementDone = "settlement-done",
        /// The capital that is due is paid (P9).
        CapitalComplete = "capital-complete",
        /// Every condition of the approval that is due is met, or waived (P6 to P9).
        ConditionsMet = "conditions-met",
        /// It goes back to the review that returned it (P10).
        BackToSender = "back-to-sender",
        /// A condition of the approval whose consequence is the lapse was breached (P12).
        LapseProposed = "lapse-proposed",
    }
}
