//! Evidence: what kind of document proves a move, and the fingerprint of its file.

use serde::{Deserialize, Serialize};

use super::word::words;

words! {
    /// A kind of evidence (domain note §6.1).
    EvidenceKind as "evidence kind" said "evidence-" {
        /// Image of the business licence.
        LicenceImage = "licence-image",
        /// Capture of a web page.
        WebCapture = "web-capture",
        /// A list of institutions by others, such as a tracker's.
        SourceList = "source-list",
        /// A numbered list of an office.
        OfficialList = "official-list",
        /// Verification form 核查表.
        VerificationForm = "verification-form",
        /// The first monthly return.
        FirstReturn = "first-return",
        /// Plan of reduction with baseline, targets and end.
        ReductionPlan = "reduction-plan",
        /// Baseline agreed with the custodian bank.
        CustodianBaseline = "custodian-baseline",
        /// Record of an accepted pilot application.
        PilotAcceptance = "pilot-acceptance",
        /// Decision of an office.
        Decision = "decision",
        AcceptanceForm = "acceptance-form",
        /// The formal licence.
        Licence = "licence",
        /// Proof that the stock is zero: custodian's statement or audit.
        ZeroStockProof = "zero-stock-proof",
        /// The institution's announcement that it stops.
        Announcement = "announcement",
        /// Ban notice 取缔公告.
        BanNotice = "ban-notice",
        /// Determination of lost contact or of a stop.
        Determination = "determination",
        PoliceLetter = "police-letter",
        /// Ruling or judgment of a court.
        CourtRuling = "court-ruling",
        /// Entry on a numbered exit list.
        ExitList = "exit-list",
        Lead = "lead",
        /// A lender's claim.
        Claim = "claim",
        /// Letter of the police that they do not file, or withdraw (不予立案, 撤案).
        PoliceRefusal = "police-refusal",
        /// Consent of the national offices.
        NationalConsent = "national-consent",
        /// Roster of the working group, with its accountant.
        Roster = "roster",
        /// Report on verified assets (清产核资).
        AssetReport = "asset-report",
        /// List of assets with what became of each.
        AssetList = "asset-list",
        /// The exit plan: schedule, order of payment, window for claims.
        ExitPlan = "exit-plan",
        /// Copy of a published notice.
        NoticeCopy = "notice-copy",
        /// Certified count of a vote.
        CertifiedCount = "certified-count",
        /// Record of a visit or another try to reach those responsible.
        VisitRecord = "visit-record",
        /// Log of claims declared.
        ClaimsLog = "claims-log",
        /// Register of lenders with their claims, audited.
        AuditedRegister = "audited-register",
        /// Statement of the custodian bank.
        BankStatement = "bank-statement",
        AuditReport = "audit-report",
        /// Certificate of the working group that nothing more can be recovered.
        NothingRecoverable = "nothing-recoverable",
        ObjectionLog = "objection-log",
        /// Export of the register of claims.
        RegisterExport = "register-export",
        /// Receipt of a body that something was handed over to.
        HandOverReceipt = "hand-over-receipt",
        /// Receipt that an account, site, app, filing, licence or feed was ended.
        ClosingReceipt = "closing-receipt",
        /// Extract of the business register.
        RegistryExtract = "registry-extract",
        /// List of what an office found missing in a file.
        DefectList = "defect-list",
        /// Letter of an institution to its office, such as that it means to convert.
        Letter = "letter",
        /// The pack of an application.
        Pack = "pack",
        /// Opinion of an office on an application.
        Opinion = "opinion",
        /// Report that verifies paid-in capital.
        CapitalReport = "capital-report",
        /// Schedule by which a stock runs off.
        RunOffSchedule = "run-off-schedule",
        /// Record that a condition was breached.
        BreachRecord = "breach-record",
        /// Summary of the facts of a lead, with its legal basis.
        FactSummary = "fact-summary",
        /// Reply to who complained.
        Reply = "reply",
        /// Any other document.
        Document = "document",
    }
}

/// A piece of evidence given with an act. The file itself stays in the office's archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub kind: EvidenceKind,
    /// The file's name and fingerprint, where a file was given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub file: Option<EvidenceFile>,
}

/// The fingerprint of a file of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceFile {
    /// The file's name, without folders.
    pub name: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub size: u64,
}

/// One need of a move: any of these kinds satisfies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need(pub &'static [EvidenceKind]);

impl Need {
    /// Whether the evidence satisfies the need.
    #[must_use]
    pub fn satisfied_by(self, evidence: &[Evidence]) -> bool {
        evidence.iter().any(|given| self.0.contains(&given.kind))
    }

    /// The need in words for lists and the database: kinds joined by ` or `-free `|`.
    #[must_use]
    pub fn code(self) -> String {
        self.0.iter().map(|kind| kind.code()).collect::<Vec<_>>().join("|")
    }
}
