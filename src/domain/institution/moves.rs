//! The moves of an institution (domain note §6.1). How a row is read is said at `moves!`.

use super::guard::InstitutionGuard;
use super::state::InstitutionState;
use crate::domain::engine::rule::moves;

moves! {
    InstitutionState, InstitutionGuard;
    "I0" Move [] => [Pending] for [Registered, HistoryLoad] if []
        owes [LicenceImage | WebCapture | SourceList | OfficialList] by [CityMaker] within [];
    "I1" Move [Pending] => [Operating] for [Verified, HistoryLoad] if [] owes [VerificationForm, FirstReturn]
        by [CityMaker, CityChecker, ProvinceChecker] within [InstitutionVerificationDays];
    "I2" Move [Pending] => [ClosedUnresolved]
        for [Voluntary, Ban, LostContact, PoliceFiling, Court, Other, HistoryLoad] if []
        owes [OfficialList | SourceList] by [ProvinceChecker] within [];
    "I2" Move [Pending] => [Exited, Cleared, Transformed]
        for [Voluntary, Ban, LostContact, PoliceFiling, Court, Other, HistoryLoad] if []
        first [OfficialList | SourceList] by [ProvinceChecker] within [];
    "I3" Move [Operating] => [Reducing] for [PlanFiled, Extension, HistoryLoad] if []
        owes [ReductionPlan, CustodianBaseline] by [ProvinceChecker] within [InstitutionReductionDays];
    "I4" Move [Operating, Reducing] => [Transforming] for [PilotAccepted, HistoryLoad]
        if [NeverStopped, NoPoliceFiling] owes [PilotAcceptance] by [ProvinceChecker] within [];
    "I5" Move [Transforming] => [Reducing] for [PilotRejected, PilotWithdrawn, PilotLapsed] if [] owes [Decision]
        by [ProvinceChecker] within [InstitutionRouteDays];
    "I6" Move [Transforming] => [Transformed] for [Licensed] if [] first [AcceptanceForm, Licence, ZeroStockProof]
        by [ProvinceChecker, National] within [];
    "I7" Move [Operating, Reducing, Transforming] => [ClosedUnresolved] for OF_A_STOP if []
        owes [Announcement | BanNotice | Determination | PoliceLetter | CourtRuling] by [CityMaker, ProvinceChecker]
        within [InstitutionStopDays, CaseFilingDays];
    "I8" Move [ClosedUnresolved] => [Exited] for [ExitList, LegacyExit] if [QuietSinceStop, RouteAndWindow]
        first [ExitList | Determination] by [ProvinceChecker] within [ExitDecisionDays];
    "I9" Move [Exited] => [Cleared] for [CaseClosed] if [CaseClosed] first [AcceptanceForm] by [ProvinceChecker]
        within [];
    "I10" Reopen [Exited, Cleared, Transformed] => [ClosedUnresolved] for OF_A_REOPENING if []
        owes [Claim | Lead | CourtRuling] by [ProvinceChecker] within [CaseReopeningDays];
    "I11" Move [ClosedUnresolved] => [Reducing] for [Resumed, SetAside] if [ResumeAllowed]
        first [PoliceRefusal, Decision, NationalConsent] by [ProvinceChecker, National] within [];
    "I12" Move [Pending, Operating, Reducing, Transforming, ClosedUnresolved, Exited, Cleared, Transformed] => [Void]
        for [Duplicate, OutOfScope, Mistake] if [SurvivorNamed] owes [] by [ProvinceChecker] within [];
    "I13" Move [Cleared] => [Operating] for [Readmitted] if [] first [Licence | Decision] by [ProvinceChecker]
        within [];
}
