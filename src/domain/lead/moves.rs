//! The moves of a lead (domain note §6.4). How a row is read is said at `moves!`.

use super::guard::LeadGuard;
use super::state::LeadState;
use crate::domain::engine::rule::moves;

moves! {
    LeadState, LeadGuard;
    "L1" Move [] => [Received] for [Reported, HistoryLoad] if [] owes [WebCapture | Document | Letter] by [CityMaker]
        within [];
    "L1" Move [Received, Triage, Characterise, Reopened] => [Merged] for [Duplicate] if [MergedNamed] owes []
        by [CityMaker] within [];
    "L2" Move [Received, Reopened] => [Triage] for [StepDone] if [] owes [] by [CityMaker] within [LeadTriageDays];
    "L3" Move [Triage] => [Characterise] for [StepDone] if [LeadScored] owes [FactSummary] by [CityChecker]
        within [LeadCharacteriseDays];
    "L4" Move [Characterise] => [Escalated] for [LawUnclear, CrossProvince] if [NeedsProvince]
        owes [FactSummary | Opinion] by [ProvinceChecker] within [LeadDecideDays];
    "L4" Move [Escalated] => [Characterise] for [StepDone] if [] owes [Opinion | Decision]
        by [ProvinceChecker, National] within [];
    "L5" Move [Characterise] => [Dispose] for [Illegality] if [TwoAgree] owes [Decision | FactSummary]
        by [CityChecker] within [LeadDecideDays];
    "L6" Move [Dispose] => [Verify] for [StepDone] if [MeasuresReceipted] owes [HandOverReceipt] by [CityChecker]
        within [LeadDisposeDays];
    "L6" Move [Verify, Monitor] => [Closed] for [StepDone] if [LeadStopped] first [VisitRecord | WebCapture]
        by [CityChecker] within [LeadRecheckDays];
    "L7" Move [Characterise] => [Excluded] for [NoIssue] if [NothingIllegal] first [Reply | Decision] by [CityChecker]
        within [LeadTotalDays];
    "L8" Move [Triage, Characterise] => [Transferred] for [Referred] if [ReceiverNamed] owes [Letter] by [CityChecker]
        within [];
    "L8" Move [Transferred] => [Closed] for [TakenOver] if [TransferReceipted] first [HandOverReceipt]
        by [CityChecker] within [LeadReceiptDays];
    "L8" Move [Transferred] => [Triage] for [Bounced] if [] owes [Letter] by [CityMaker] within [LeadReceiptDays];
    "L9" Move [Triage, Characterise] => [Monitor] for [Watch] if [ReviewSet] owes [] by [CityChecker]
        within [LeadMonitorDays];
    "L10" Reopen [Closed, Monitor, Excluded] => [Reopened] for OF_A_LEAD_REOPENING if []
        owes [WebCapture | Document | Letter] by [System, CityMaker] within [LeadReopenDays];
}
