//! The moves of an application to convert (domain note §6.3). How a row is read is said at `moves!`.

use super::guard::PilotGuard;
use super::state::PilotState;
use crate::domain::engine::rule::moves;

moves! {
    PilotState, PilotGuard;
    "P1" Move [] => [Intent] for [Intent, HistoryLoad]
        if [ApplicantNotFiled, ApplicantNeverStopped, ApplicantOperates, NoOtherApplication] owes [Letter]
        by [CityMaker] within [];
    "P2" Move [Intent] => [Applied] for [PilotAccepted]
        if [ApplicantNotFiled, ApplicantNeverStopped, ApplicantOperates, ApplicationFiled, PackComplete] first [Pack]
        by [CityMaker] within [PilotIntentDays];
    "P3" Move [Applied] => [CityReview] for [StepDone] if [] owes [] by [CityChecker] within [PilotCompletenessDays];
    "P3" Move [CityReview] => [ProvinceReview] for [StepDone] if [CityOpinion] owes [Opinion] by [CityChecker]
        within [PilotCityDays];
    "P4" Move [ProvinceReview] => [Provisional] for [OfficesAgree]
        if [ScopeOfProvince, ProvinceAgrees, CapitalSuffices, FirstPaymentPlanned] first [Decision]
        by [ProvinceChecker] within [PilotProvinceDays];
    "P5" Move [ProvinceReview] => [NationalReview] for [StepDone] if [ScopeOfNation, ProvinceAgrees] owes [Opinion]
        by [ProvinceChecker] within [PilotProvinceDays];
    "P5" Move [NationalReview] => [Provisional] for [OfficesAgree]
        if [NationAgrees, CapitalSuffices, FirstPaymentPlanned] first [Decision] by [National]
        within [PilotNationalDays];
    "P6" Move [Provisional] => [Capitalised] for [StepDone] if [FirstCapitalPaid, ConditionsMet] first [CapitalReport]
        by [ProvinceChecker] within [PilotCapitalDays];
    "P7" Move [Capitalised] => [RunOff] for [StepDone] if [RunOffPlanned, ConditionsMet] owes [RunOffSchedule]
        by [ProvinceChecker] within [PilotScheduleDays];
    "P8" Move [RunOff] => [Acceptance] for [ZeroStock] if [StockRunOff, ConditionsMet]
        first [ZeroStockProof | BankStatement | AuditReport] by [CityChecker] within [PilotRunOffMonths];
    "P9" Move [Acceptance] => [Licensed] for [Licensed] if [SettlementDone, CapitalComplete, ConditionsMet]
        first [AcceptanceForm, Licence, ZeroStockProof] by [ProvinceChecker, National] within [PilotAcceptanceDays];
    "P10" Move [CityReview] => [Returned] for [Returned] if [] owes [DefectList]
        by [CityChecker] within [];
    "P10" Move [ProvinceReview] => [Returned] for [Returned] if [] owes [DefectList]
        by [ProvinceChecker] within [];
    "P10" Move [NationalReview] => [Returned] for [Returned] if [] owes [DefectList]
        by [National] within [];
    "P10" Move [Returned] => [CityReview, ProvinceReview, NationalReview] for [Supplemented] if [BackToSender] owes []
        by [CityMaker] within [PilotSupplementDays];
    "P11" Move [Intent, Applied, CityReview, ProvinceReview, NationalReview, Returned, Provisional, Capitalised,
            RunOff, Acceptance] => [Rejected, Withdrawn]
        for OF_A_PILOT_END if [] owes [Decision | Letter] by [ProvinceChecker] within [];
    "P12" Move [Provisional, Capitalised, RunOff] => [Lapsed] for [ConditionBreached] if [LapseProposed]
        owes [BreachRecord | Decision] by [System, ProvinceChecker] within [PilotLapseDays];
}
