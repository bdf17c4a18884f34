//! The moves of a clearance case (domain note §6.2). How a row is read is said at `moves!`.

use super::guard::CaseGuard;
use super::state::ClearanceState;
use crate::domain::engine::rule::moves;

moves! {
    ClearanceState, CaseGuard;
    "C1" Move [] => [Open]
        for [Voluntary, Ban, LostContact, PoliceFiling, Court, Other, HistoryLoad, NewClaim, HiddenStock, Resurgence,
            CourtOrder]
        if [] owes [] by [System, CityChecker] within [];
    "C2" Move [Open] => [Verify] for [StepDone] if [] owes [Roster] by [CityMaker] within [CaseGroupDays];
    "C3" Move [Verify] => [Plan] for [StepDone] if [] owes [AssetReport | AuditReport] by [CityMaker]
        within [CaseVerificationDays];
    "C4" Move [Plan] => [Vote] for [StepDone] if [PlanFiled, ThresholdStated] first [ExitPlan, NoticeCopy]
        by [CityChecker] within [CasePlanDays];
    "C4" Move [Plan] => [Execute] for [StepDone] if [PlanFiled, NoVoteAsked] first [ExitPlan, NoticeCopy]
        by [CityChecker] within [CasePlanDays];
    "C5" Move [Vote] => [Execute] for [VotePassed] if [VoteCarried] first [CertifiedCount] by [CityChecker]
        within [CaseVoteDays];
    "C6" Move [Vote] => [Plan] for [VoteRejected] if [VoteLost] owes [CertifiedCount] by [CityMaker]
        within [CaseVoteDays];
    "C7" Move [Open] => [Notice] for [LostContact] if [ContactTried] first [VisitRecord] by [CityMaker, CityChecker]
        within [CaseContactDays];
    "C8" Move [Notice] => [Verify] for [WindowEnded] if [WindowOver, ClaimsDeclared] owes [NoticeCopy, ClaimsLog]
        by [CityChecker] within [CaseClaimsWindowDays, CaseClaimsReviewDays];
    "C8" Move [Notice] => [FinalNotice] for [WindowEnded] if [WindowOver, NoClaims] first [NoticeCopy, ClaimsLog]
        by [CityChecker] within [CaseClaimsWindowDays, CaseClaimsReviewDays];
    "C9" Move [Open, Notice, Verify, Plan, Vote, Execute, Bankruptcy, Distribution, FinalNotice, Accept,
            Reopened] => [Criminal]
        for [PoliceFiling] if [] owes [PoliceLetter] by [Agency, CityChecker] within [CaseFilingDays];
    "C10" Move [Criminal] => [Verify] for [FilingRefused, FilingWithdrawn] if [] first [PoliceRefusal]
        by [ProvinceChecker] within [CaseRefusalDays];
    "C11" Move [Criminal, Bankruptcy] => [Distribution] for [Judgment] if [] first [CourtRuling, AuditedRegister]
        by [Agency] within [CaseProceedingReviewDays];
    "C12" Move [Verify] => [Bankruptcy] for [PetitionAccepted] if [] owes [CourtRuling] by [CityChecker] within [];
    "C13" Move [Execute, Distribution] => [FinalNotice] for [StepDone, NothingRecoverable] if [ReadyForNotice]
        first [BankStatement | AuditReport | NothingRecoverable] by [CityChecker]
        within [CaseExecutionSmallDays, CaseExecutionDays];
    "C14" Move [FinalNotice] => [Accept] for [StepDone] if [NoticeRun, NoOpenObjection, UpheldCarriedOut]
        first [ObjectionLog] by [CityChecker] within [CaseNoticeDays, CaseNoticeReviewDays];
    "C15" Move [FinalNotice] => [Execute] for [ObjectionUpheld] if [ObjectionUpheld] owes [Decision] by [CityChecker]
        within [CaseObjectionDays];
    "C16" Move [Accept] => [Closed] for [CaseClosed]
        if [ChecklistDone, NoOpenObjection, NoHold, InstitutionExited, NothingOwed, ExtractFresh]
        first [AcceptanceForm] by [ProvinceChecker] within [CaseAcceptanceDays, CaseExtractDays];
    "C17" Move [Accept] => [FinalNotice] for [Returned] if [] owes [DefectList] by [ProvinceChecker]
        within [CaseAcceptanceDays];
    "C18" Reopen [Closed] => [Reopened] for OF_A_REOPENING if [] owes [] by [ProvinceChecker]
        within [CaseReopeningDays];
    "C19" Move [Reopened] => [Verify] for [NewRound] if [] owes [] by [CityChecker] within [CaseRoundDays];
    "C20" Move [Open] => [FinalNotice] for [ZeroStock] if [ZeroStock]
        first [ZeroStockProof | BankStatement | AuditReport] by [CityChecker, ProvinceChecker]
        within [CaseZeroStockDays];
    "C21" Move [Open, Notice, Verify, Plan, Vote, Execute, Criminal, Bankruptcy, Distribution, FinalNotice, Accept,
            Reopened] => [Ended]
        for OF_AN_END_WITH_THE_STOP if [] owes [] by [System] within [];
}
