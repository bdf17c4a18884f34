//! The one list of what the rulebook holds: each key with its default, which way is stricter, and where the default
//! comes from.

use chrono::NaiveDate;

use super::value::{RuleKind, RuleValue, Stricter};
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

/// What the rulebook says of one key before anybody has written a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleDefault {
    /// What it is for.
    pub key: RuleKey,
    /// The value that holds where no row of the nation is in force.
    pub value: RuleValue,
    /// Which way a province or city may move it.
    pub stricter: Stricter,
    /// The document it comes from, or that it is our proposed default.
    pub source: &'static str,
    /// The first day of the row that comes with the program: that of the document, or a day before any record.
    pub since: NaiveDate,
}

/// A day before any record, for rows whose document gives no day on which they came into force.
const ALWAYS: NaiveDate = match NaiveDate::from_ymd_opt(2007, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The day of 整治办函〔2019〕83号.
const DOCUMENT_83: NaiveDate = document_day(2019, 11, 15);
/// 处非联发〔2008〕4号: only the year is known, so its last day.
const DOCUMENT_4: NaiveDate = document_day(2008, 12, 31);
/// The Beijing exit rules of July 2018: only the month is known, so its last day.
const BEIJING_2018: NaiveDate = document_day(2018, 7, 31);
/// The Shenzhen draft of March 2019: only the month is known, so its last day.
const SHENZHEN_2019: NaiveDate = document_day(2019, 3, 31);
/// The notice of Shanghai with its first list of lost institutions.
const SHANGHAI_2019: NaiveDate = document_day(2019, 6, 14);
/// The two approvals of Xiamen.
const XIAMEN_2020: NaiveDate = document_day(2020, 5, 13);

const fn document_day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// The law by which a period in calendar days whose last day is a rest day ends on the day after the rest days. It has said
/// so throughout, in three texts one after another.
const REST_DAY_LAW: &str =
    "民法通则 art. 154; from 1 October 2017 民法总则 art. 203; from 1 January 2021 民法典 art. 203";

/// The day of the State Council's plan to rectify the risks of internet finance, made public on 13 October of the year.
const RECTIFICATION: NaiveDate = match NaiveDate::from_ymd_opt(2016, 4, 12) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// CNY 100 m, the line between the two limits of a repayment plan.
const SMALL: Money = yuan(100_000_000);

const fn yuan(amount: i64) -> Money {
    match Money::from_yuan(amount) {
        Some(amount) => amount,
        None => Money::ZERO,
    }
}

macro_rules! rules {
    (@since) => { ALWAYS };
    (@since $since:ident) => { $since };
    ($( $(#[$meta:meta])* $key:ident = $code:literal, $kind:ident($value:expr), $stricter:ident, $source:expr $(, $since:ident)?; )+) => {
        words! {
            /// What a value of the rulebook is for.
            RuleKey as "rule key" said "rule-name-" { $( $(#[$meta])* $key = $code ),+ }
        }

        /// Every key with its default.
        pub const RULEBOOK_DEFAULTS: &[RuleDefault] = &[$(RuleKey::$key.default_of()),+];

        impl RuleKey {
            /// Its default, which way is stricter, and the source.
            #[must_use]
            pub const fn default_of(self) -> RuleDefault {
                match self {
                    $(Self::$key => RuleDefault {
                        key: self,
                        value: RuleValue::$kind($value),
                        stricter: Stricter::$stricter,
                        source: $source,
                        since: rules!(@since $($since)?),
                    }),+
                }
            }
        }
    };
}

rules! {
    /// Days without new issuance between a stop and an exit (I8: at least a month).
    ExitQuietDays = "exit.quiet-days", Days(30), Larger,
        "rule I8: no new issuance for at least a month";
    /// Whether a stopped institution may resume (I11: off by default).
    ResumeAllowed = "resume.allowed", Switch(false), AllMustAllow,
        "rule I11: off by default";
    /// Days from a stop to the decision that the institution exits (I8).
    ExitDecisionDays = "exit.decision-days", Days(180), Smaller,
        "rule I8: proposed default";
    /// Working days from the registration of an institution to its verification (I1).
    InstitutionVerificationDays = "institution.verification-days", WorkingDays(10), Smaller,
        "rule I1: proposed default";
    /// Days from the 175 class of an institution in operation to its reduction plan (I3).
    InstitutionReductionDays = "institution.reduction-days", Days(30), Smaller,
        "rule I3: proposed default";
    /// Days from the end of a conversion that failed to a new route (I5).
    InstitutionRouteDays = "institution.route-days", Days(30), Smaller,
        "rule I5: proposed default";
    /// Working days from a stop to its record (I7); a stop by a police filing is recorded as the filing is (C9).
    InstitutionStopDays = "institution.stop-days", WorkingDays(3), Smaller,
        "rule I7: proposed default";
    /// Days from the opening of a case to its working group (C2).
    CaseGroupDays = "case.group-days", Days(3), Smaller,
        "rule C2: Beijing draft exit rules, July 2018", BEIJING_2018;
    /// Days from the working group to the verified assets (C3).
    CaseVerificationDays = "case.verification-days", Days(20), Smaller,
        "rule C3: Shenzhen draft exit guide, March 2019, as reported", SHENZHEN_2019;
    /// Days from the opening of a case to its filed plan (C4).
    CasePlanDays = "case.plan-days", Days(30), Smaller,
        "rule C4: Beijing exit procedure, whose draft is of July 2018", BEIJING_2018;
    /// Days from a filed plan to the certified vote (C5, C6).
    CaseVoteDays = "case.vote-days", Days(15), Smaller,
        "rules C5 and C6: proposed default";
    /// Working days in which lost contact is established (C7).
    CaseContactDays = "case.contact-days", WorkingDays(10), Smaller,
        "rule C7: proposed default";
    /// Documented tries before contact counts as lost (C7).
    CaseContactTries = "case.contact-tries", Count(2), Larger,
        "rule C7: two documented contact tries";
    /// Days in which lenders of a lost institution declare their claims (C8).
    CaseClaimsWindowDays = "case.claims-window-days", Days(15), Larger,
        "rule C8: Shanghai notice, 14 June 2019 (Qingdao exit lists: 30)", SHANGHAI_2019;
    /// Working days to weigh the claims after their window (C8).
    CaseClaimsReviewDays = "case.claims-review-days", WorkingDays(3), Smaller,
        "rule C8: proposed default";
    /// Working days in which a police filing is entered (C9), and a stop by one (I7).
    CaseFilingDays = "case.filing-days", WorkingDays(1), Smaller,
        "rule C9: proposed default";
    /// Working days in which a case that the police refuse or drop comes back (C10).
    CaseRefusalDays = "case.refusal-days", WorkingDays(5), Smaller,
        "rule C10: proposed default";
    /// Days between reviews of a case that is with police or court (C11).
    CaseProceedingReviewDays = "case.proceeding-review-days", Days(90), Smaller,
        "rule C11: proposed default; the procedure itself runs on an external clock";
    /// Days to carry out a plan where the platform has advanced little (C13, ST1).
    CaseExecutionSmallDays = "case.execution-small-days", Days(365), Smaller,
        "rules C13 and ST1: Shenzhen draft exit guide, March 2019, as reported", SHENZHEN_2019;
    /// Days to carry out any other plan (C13, ST1).
    CaseExecutionDays = "case.execution-days", Days(730), Smaller,
        "rules C13 and ST1: Shenzhen draft exit guide, March 2019, as reported", SHENZHEN_2019;
    /// Up to which amount advanced by the platform the shorter limit holds (C13, ST1). The larger amount is the
    /// stricter: more cases have the shorter limit.
    CaseExecutionSmallAmount = "case.execution-small-amount", Money(SMALL), Larger,
        "rules C13 and ST1: Shenzhen draft exit guide, March 2019, as reported", SHENZHEN_2019;
    /// Days of the final notice in which lenders may object (C14).
    CaseNoticeDays = "case.notice-days", Days(30), Larger,
        "rule C14: Shenzhen draft exit guide, March 2019, as reported", SHENZHEN_2019;
    /// Working days to go on to acceptance after the final notice (C14).
    CaseNoticeReviewDays = "case.notice-review-days", WorkingDays(3), Smaller,
        "rule C14: proposed default";
    /// Working days to decide an objection (C15).
    CaseObjectionDays = "case.objection-days", WorkingDays(5), Smaller,
        "rule C15: proposed default";
    /// Working days for the acceptance by the province (C16).
    CaseAcceptanceDays = "case.acceptance-days", WorkingDays(20), Smaller,
        "rule C16: proposed default";
    /// Working days to reopen a case (C18).
    CaseReopeningDays = "case.reopening-days", WorkingDays(3), Smaller,
        "rule C18: proposed default";
    /// Working days from a reopening to the new round (C19).
    CaseRoundDays = "case.round-days", WorkingDays(5), Smaller,
        "rule C19: proposed default";
    /// Working days for the fast track of a case without stock (C20).
    CaseZeroStockDays = "case.zero-stock-days", WorkingDays(20), Smaller,
        "rule C20: proposed default";
    /// How many days old the registry extract at closing may be (R8).
    CaseExtractDays = "case.extract-days", Days(30), Smaller,
        "item R8: proposed default";
    /// Net days after which an exited institution that is not cleared is amber (ST1).
    StuckExitedAmberDays = "stuck.exited-amber-days", Days(180), Smaller,
        "rule ST1: proposed default";
    /// Net days without movement after which a case with money outstanding is amber (ST1b).
    StuckMovementAmberDays = "stuck.movement-amber-days", Days(90), Smaller,
        "rule ST1b: proposed default";
    /// Net days without movement after which it is red (ST1b).
    StuckMovementRedDays = "stuck.movement-red-days", Days(180), Smaller,
        "rule ST1b: proposed default";
    /// Days with police or court after which a case is hard to clear (ST2).
    StuckHardProceedingDays = "stuck.hard-proceeding-days", Days(180), Smaller,
        "rule ST2: proposed default";
    /// Days after which little recovered makes a case hard to clear (ST2).
    StuckHardRecoveryDays = "stuck.hard-recovery-days", Days(365), Smaller,
        "rule ST2: proposed default";
    /// The share of the principal below which recovery is little (ST2).
    StuckHardRecoveryPercent = "stuck.hard-recovery-percent", Percent(2_000), Larger,
        "rule ST2: proposed default";
    /// How often a plan is voted down before the case is hard to clear (ST2).
    StuckHardRejections = "stuck.hard-rejections", Count(2), Smaller,
        "rule ST2: proposed default";
    /// Days between reviews of a case confirmed as hard to clear (ST2).
    StuckHardReviewDays = "stuck.hard-review-days", Days(90), Smaller,
        "rule ST2: proposed default";
    /// Days without a disposal route after which a stopped institution is amber (ST3).
    StuckRouteDays = "stuck.route-days", Days(30), Smaller,
        "rule ST3: proposed default";
    /// Days without a plan after which a stopped institution is amber (ST3).
    StuckPlanDays = "stuck.plan-days", Days(30), Smaller,
        "rule ST3: proposed default";
    /// Net days without an exit decision after which a stopped institution is red (ST3).
    StuckExitRedDays = "stuck.exit-red-days", Days(180), Smaller,
        "rule ST3: proposed default";
    /// Months in a row in which a measure of the three drops does not fall until it is amber (ST4).
    DropsAmberMonths = "three-drops.amber-months", Count(1), Smaller,
        "rule ST4: amber after one month";
    /// Months in a row in which it does not fall until it is red (ST4).
    DropsRedMonths = "three-drops.red-months", Count(2), Smaller,
        "rule ST4: red after two consecutive months";
    /// Months over which the pace is taken (ST4).
    DropsSlowMonths = "three-drops.slow-months", Count(3), Smaller,
        "rule ST4: the fall over three months";
    /// The fall over those months, as a share of the baseline, below which it is red (ST4).
    DropsSlowPercent = "three-drops.slow-percent", Percent(300), Larger,
        "rule ST4: less than 3 % of the baseline";
    /// Percentage points behind the plan from which it is red (ST4).
    DropsBehindPoints = "three-drops.behind-points", Percent(1_000), Smaller,
        "rule ST4: ten percentage points behind plan";
    /// Months late from which on the data of an institution are red (ST7).
    DataRedMonths = "data.red-months", Count(2), Smaller,
        "rule ST7";
    /// Registered capital of a licence for a single province (P4).
    PilotCapital = "pilot.capital", Money(yuan(50_000_000)), Larger,
        "rule P4: 整治办函〔2019〕83号, 15 November 2019", DOCUMENT_83;
    /// Registered capital of a national licence (P5).
    PilotCapitalNational = "pilot.capital-national", Money(yuan(1_000_000_000)), Larger,
        "rule P5: 整治办函〔2019〕83号, 15 November 2019", DOCUMENT_83;
    /// First payment of a national licence, of the shareholders' own funds (P5, P6).
    PilotFirstCapitalNational = "pilot.first-capital-national", Money(yuan(500_000_000)), Larger,
        "rule P5: 整治办函〔2019〕83号, 15 November 2019", DOCUMENT_83;
    /// Months from the establishment in which the rest of a national licence's capital is paid (P9).
    PilotCapitalRestMonths = "pilot.capital-rest-months", Count(6), Smaller,
        "rule P9: 整治办函〔2019〕83号, 15 November 2019", DOCUMENT_83;
    /// Share of the balance at conversion that the first payment must reach (P4, P5, P6).
    PilotFirstCapitalPercent = "pilot.first-capital-percent", Percent(1_000), Larger,
        "rule P6: 整治办函〔2019〕83号, 15 November 2019: at least a tenth", DOCUMENT_83;
    /// Months in which the stock runs off (P7).
    PilotRunOffMonths = "pilot.run-off-months", Count(12), Smaller,
        "rule P7: Document 83 of 15 November 2019, as reported by Reuters and Caixin", DOCUMENT_83;
    /// Months in which a large stock runs off (P7).
    PilotRunOffLongMonths = "pilot.run-off-long-months", Count(24), Smaller,
        "rule P7: Document 83 of 15 November 2019, as reported by Reuters and Caixin", DOCUMENT_83;
    /// Above which balance at conversion a stock is large (P7).
    PilotRunOffLongAmount = "pilot.run-off-long-amount", Money(yuan(5_000_000_000)), Larger,
        "rule P7: Document 83 of 15 November 2019, as reported by Reuters and Caixin", DOCUMENT_83;
    /// Days from the intent to the application (P1).
    PilotIntentDays = "pilot.intent-days", Days(30), Smaller,
        "rule P1: proposed default";
    /// Working days in which a pack is looked through (P2).
    PilotCompletenessDays = "pilot.completeness-days", WorkingDays(5), Smaller,
        "rule P2: proposed default";
    /// Working days of the city's review (P3).
    PilotCityDays = "pilot.city-days", WorkingDays(20), Smaller,
        "rule P3: proposed default";
    /// Working days of the province's review (P4).
    PilotProvinceDays = "pilot.province-days", WorkingDays(30), Smaller,
        "rule P4: proposed default";
    /// Working days of the national review (P5).
    PilotNationalDays = "pilot.national-days", WorkingDays(60), Smaller,
        "rule P5: proposed default";
    /// Days from the provisional licence to the first capital, where the approval sets no earlier day (P6).
    PilotCapitalDays = "pilot.capital-days", Days(30), Smaller,
        "rule P6: Xiamen approvals, 13 May 2020", XIAMEN_2020;
    /// Working days to set the schedule of the run-off (P7).
    PilotScheduleDays = "pilot.schedule-days", WorkingDays(5), Smaller,
        "rule P7: proposed default";
    /// Working days of the acceptance (P9).
    PilotAcceptanceDays = "pilot.acceptance-days", WorkingDays(20), Smaller,
        "rule P9: proposed default";
    /// Working days of the applicant to supply what is missing (P10).
    PilotSupplementDays = "pilot.supplement-days", WorkingDays(20), Smaller,
        "rule P10: proposed default";
    /// Working days to decide on a lapse that is proposed (P12).
    PilotLapseDays = "pilot.lapse-days", WorkingDays(3), Smaller,
        "rule P12: proposed default";
    /// Days overdue from which the platform itself may publish a debtor (§1).
    HandoverPlatformDays = "handover.platform-days", Days(60), Larger,
        "item R6: Shenzhen draft exit guide, March 2019, as reported", SHENZHEN_2019;
    /// Days overdue from which a debtor may be handed over to a credit body or the evasion list (§1).
    HandoverSubmitDays = "handover.submit-days", Days(90), Larger,
        "item R6: Shenzhen draft exit guide, March 2019, as reported", SHENZHEN_2019;
    /// Percentage points that the reduction may lag behind the time used until a pilot is stuck (ST5).
    StuckPilotBehindPoints = "stuck.pilot-behind-points", Percent(2_500), Smaller,
        "rule ST5: proposed default";
    /// Days before the end of the run-off from which a large rest is stuck (ST5).
    StuckPilotEndDays = "stuck.pilot-end-days", Days(90), Larger,
        "rule ST5: proposed default";
    /// The share of the balance at conversion that is a large rest then (ST5).
    StuckPilotEndPercent = "stuck.pilot-end-percent", Percent(2_500), Smaller,
        "rule ST5: proposed default";
    /// Working days from a lead's receipt to its triage (L2).
    LeadTriageDays = "lead.triage-days", WorkingDays(2), Smaller,
        "rule L2: proposed default";
    /// Working days of triage (L3).
    LeadCharacteriseDays = "lead.characterise-days", WorkingDays(5), Smaller,
        "rule L3: proposed default";
    /// Working days in which two people characterise a lead and it goes on (L4, L5).
    LeadDecideDays = "lead.decide-days", WorkingDays(3), Smaller,
        "rule L4: proposed default";
    /// Working days in which every measure has its agency's receipt (L5).
    LeadDisposeDays = "lead.dispose-days", WorkingDays(10), Smaller,
        "rule L5: proposed default";
    /// Days from the measures to the re-check (L6).
    LeadRecheckDays = "lead.recheck-days", Days(30), Smaller,
        "rule L6: proposed default";
    /// Working days in total from the receipt of a lead, or from its reopening, until it is disposed of (L7).
    LeadTotalDays = "lead.total-days", WorkingDays(30), Smaller,
        "rule L7: 处非联发〔2008〕4号", DOCUMENT_4;
    /// Working days in which the receiver of a lead gives its receipt (L8).
    LeadReceiptDays = "lead.receipt-days", WorkingDays(5), Smaller,
        "rule L8: proposed default";
    /// Days from the start of watching a lead to its review, at most (L9).
    LeadMonitorDays = "lead.monitor-days", Days(90), Smaller,
        "rule L9: proposed default";
    /// Working days from the reopening of a lead to its triage (L10).
    LeadReopenDays = "lead.reopen-days", WorkingDays(1), Smaller,
        "rule L10";
    /// How many days one tolling grant may cover (ST6); a longer need is renewed.
    TollingGrantDays = "tolling.grant-days", Days(90), Smaller,
        "rule ST6: proposed default";
    /// Days after the end of a month in which its return is due (domain note, the working month).
    ReturnDueDays = "return.due-days", Days(5), Smaller,
        "the working month: proposed default";
    /// How many times as much as the month before a stock of money must be to be questioned in a return.
    ReturnJumpTimes = "return.jump-times", Count(10), Smaller,
        "proposed default: a unit slip is ten thousand times, a digit too many ten times";
    /// How many times as much as before an amount must be to be questioned as written in another unit.
    AmountJumpTimes = "amount.jump-times", Count(10_000), Smaller,
        "proposed default: yuan and ten thousand yuan are easily confused";
    /// Whether the decision that an institution exits (I8) ends on the next working day where its last day is a rest day.
    ExitDecisionRestDay = "exit.decision-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the days to a reduction plan (I3) end on the next working day where the last of them is a rest day.
    InstitutionReductionRestDay = "institution.reduction-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the days to a new route (I5) end on the next working day where the last of them is a rest day.
    InstitutionRouteRestDay = "institution.route-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the naming of the working group (C2) ends on the next working day where its last day is a rest day.
    CaseGroupRestDay = "case.group-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the verification of the assets (C3) ends on the next working day where its last day is a rest day.
    CaseVerificationRestDay = "case.verification-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the filing of the plan (C4) ends on the next working day where its last day is a rest day.
    CasePlanRestDay = "case.plan-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the vote on the plan (C5, C6) ends on the next working day where its last day is a rest day.
    CaseVoteRestDay = "case.vote-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the window in which lenders declare their claims (C8) ends on the next working day where its last day is a rest day.
    CaseClaimsWindowRestDay = "case.claims-window-rest-day", Switch(true), AnyMayAsk,
        REST_DAY_LAW;
    /// Whether the review of a case that is with police or court (C11) ends on the next working day where its last day is a rest day.
    CaseProceedingReviewRestDay = "case.proceeding-review-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the days without a route (ST3) end on the next working day where the last of them is a rest day.
    StuckRouteRestDay = "stuck.route-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the carrying out of a plan (C13) ends on the next working day where its last day is a rest day.
    CaseExecutionRestDay = "case.execution-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the final notice, in which lenders may object (C14) ends on the next working day where its last day is a rest day.
    CaseNoticeRestDay = "case.notice-rest-day", Switch(true), AnyMayAsk,
        REST_DAY_LAW;
    /// Whether the review of a case confirmed as hard to clear (ST2) ends on the next working day where its last day is a rest day.
    StuckHardReviewRestDay = "stuck.hard-review-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the application after an intent (P1) ends on the next working day where its last day is a rest day.
    PilotIntentRestDay = "pilot.intent-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the first capital of a provisional licence (P6) ends on the next working day where its last day is a rest day.
    PilotCapitalRestDay = "pilot.capital-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// Whether the re-check of a lead (L6) ends on the next working day where its last day is a rest day.
    LeadRecheckRestDay = "lead.recheck-rest-day", Switch(true), AllMustAllow,
        REST_DAY_LAW;
    /// The day from which exits count as those "since the rectification began". The nation's row alone is read: units
    /// that counted from days of their own would not add up.
    RectificationFrom = "rectification.from", Date(RECTIFICATION), Smaller,
        "State Council plan to rectify the risks of internet finance, 国办发〔2016〕21号, 12 April 2016", RECTIFICATION;
    /// Whether institutions that converted count among those that exited (domain note, the partition of lists). The
    /// nation's row alone is read.
    ExitCountTransformed = "exit.count-transformed", Switch(false), AllMustAllow,
        "joint meeting of 24 April 2020, which does not say whether it counted conversions: off by default";
}

/// Rules in calendar days whose last day may be a rest day, each with the switch that moves it.
const REST_DAY_SWITCHES: &[(RuleKey, RuleKey)] = &[
    (RuleKey::ExitDecisionDays, RuleKey::ExitDecisionRestDay),
    (RuleKey::StuckExitRedDays, RuleKey::ExitDecisionRestDay),
    (RuleKey::StuckRouteDays, RuleKey::StuckRouteRestDay),
    (RuleKey::InstitutionReductionDays, RuleKey::InstitutionReductionRestDay),
    (RuleKey::InstitutionRouteDays, RuleKey::InstitutionRouteRestDay),
    (RuleKey::StuckPlanDays, RuleKey::CasePlanRestDay),
    (RuleKey::CaseGroupDays, RuleKey::CaseGroupRestDay),
    (RuleKey::CaseVerificationDays, RuleKey::CaseVerificationRestDay),
    (RuleKey::CasePlanDays, RuleKey::CasePlanRestDay),
    (RuleKey::CaseVoteDays, RuleKey::CaseVoteRestDay),
    (RuleKey::CaseClaimsWindowDays, RuleKey::CaseClaimsWindowRestDay),
    (RuleKey::CaseProceedingReviewDays, RuleKey::CaseProceedingReviewRestDay),
    (RuleKey::CaseExecutionDays, RuleKey::CaseExecutionRestDay),
    (RuleKey::CaseExecutionSmallDays, RuleKey::CaseExecutionRestDay),
    (RuleKey::CaseNoticeDays, RuleKey::CaseNoticeRestDay),
    (RuleKey::StuckHardReviewDays, RuleKey::StuckHardReviewRestDay),
    (RuleKey::PilotIntentDays, RuleKey::PilotIntentRestDay),
    (RuleKey::PilotCapitalDays, RuleKey::PilotCapitalRestDay),
    (RuleKey::LeadRecheckDays, RuleKey::LeadRecheckRestDay),
];

impl RuleKey {
    /// What kind of value it has.
    #[must_use]
    pub const fn kind(self) -> RuleKind {
        self.default_of().value.kind()
    }

    /// Which way a province or city may move it.
    #[must_use]
    pub const fn stricter(self) -> Stricter {
        self.default_of().stricter
    }

    /// The switch by which a period of this rule ends on the next working day where its last day is a rest day. None for
    /// rules in working days, which end on one anyway; for ages, which are counted and end nowhere; for months and for days
    /// that a person sets; and for the monthly return, whose day the offices fixed.
    #[must_use]
    pub fn rest_day_switch(self) -> Option<Self> {
        REST_DAY_SWITCHES.iter().find(|(rule, _)| *rule == self).map(|(_, switch)| *switch)
    }

    /// Reads a value as the key means it.
    #[must_use]
    pub fn value_parse(self, text: &str) -> Option<RuleValue> {
        RuleValue::parse(self.kind(), text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switches_and_nothing_else_are_allowed_by_all_or_asked_by_any() {
        for rule in RULEBOOK_DEFAULTS {
            let switch = rule.value.kind() == RuleKind::Switch;
            let of_switch = match rule.stricter {
                Stricter::AllMustAllow | Stricter::AnyMayAsk => true,
                Stricter::Larger | Stricter::Smaller => false,
            };
            assert_eq!(switch, of_switch, "{}", rule.key);
        }
    }

    #[test]
    fn every_key_stands_once_and_says_its_source_and_its_kind() {
        assert_eq!(RULEBOOK_DEFAULTS.len(), RuleKey::ALL.len());
        for (rule, key) in RULEBOOK_DEFAULTS.iter().zip(RuleKey::ALL) {
            assert_eq!(rule.key, *key);
            assert!(!rule.source.is_empty());
            let in_days = matches!(rule.value.kind(), RuleKind::Days | RuleKind::WorkingDays);
            assert_eq!(in_days, key.code().ends_with("-days"), "{key}");
            assert_eq!(key.value_parse(&rule.value.to_string()), Some(rule.value), "{key}");
        }
    }
}
