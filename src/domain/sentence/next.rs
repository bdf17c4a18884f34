//! What can be done next, as data: which act, what of it is known, and what whoever does it still has to give. The command
//! line turns it into a line that can be pasted, a page into a link.

use crate::domain::value::evidence::Need;
use crate::domain::value::word::words;

words! {
    /// What can be done, by the way of its command.
    Deed as "deed" {
        /// What was just asked for, with something added.
        Again = "again",
        Allowed = "allowed",
        AuditCheckpoint = "audit-checkpoint",
        AuditKey = "audit-key",
        AuditList = "audit-list",
        AuditProve = "audit-prove",
        AuditShow = "audit-show",
        AuditVerify = "audit-verify",
        BulletinConsistency = "bulletin-consistency",
        BulletinList = "bulletin-list",
        BulletinVerify = "bulletin-verify",
        CaseAdvance = "case-advance",
        CaseAssign = "case-assign",
        CaseChecklist = "case-checklist",
        CaseClaimsAmend = "case-claims-amend",
        CaseClaimsClose = "case-claims-close",
        CaseClaimsDecide = "case-claims-decide",
        CaseClaimsFile = "case-claims-file",
        CaseClaimsList = "case-claims-list",
        CaseContact = "case-contact",
        CaseDistribute = "case-distribute",
        CaseFlag = "case-flag",
        CaseNotOwed = "case-not-owed",
        CaseNotice = "case-notice",
        CaseObject = "case-object",
        CasePay = "case-pay",
        CasePlan = "case-plan",
        CaseStock = "case-stock",
        CaseToll = "case-toll",
        CaseVote = "case-vote",
        Check = "check",
        Correct = "correct",
        DbInit = "db-init",
        DbMigrate = "db-migrate",
        DbRebuild = "db-rebuild",
        DbRestore = "db-restore",
        DbStatus = "db-status",
        Demo = "demo",
        Export = "export",
        HandoverAdd = "handover-add",
        HandoverCorrect = "handover-correct",
        HandoverList = "handover-list",
        HandoverRemove = "handover-remove",
        History = "history",
        ImportInstitutions = "import-institutions",
        ImportList = "import-list",
        ImportShow = "import-show",
        InstitutionAdd = "institution-add",
        InstitutionClassify = "institution-classify",
        InstitutionFind = "institution-find",
        InstitutionMerge = "institution-merge",
        InstitutionShow = "institution-show",
        InstitutionTransfer = "institution-transfer",
        IssueList = "issue-list",
        IssueRaise = "issue-raise",
        IssueReopen = "issue-reopen",
        LeadAdvance = "lead-advance",
        LeadCharacterise = "lead-characterise",
        LeadCorrect = "lead-correct",
        LeadList = "lead-list",
        LeadMeasure = "lead-measure",
        LeadReceipt = "lead-receipt",
        LeadRecheck = "lead-recheck",
        LeadReopen = "lead-reopen",
        LeadScore = "lead-score",
        LeadShow = "lead-show",
        Log = "log",
        OfficerAdd = "officer-add",
        OfficerGrant = "officer-grant",
        OfficerList = "officer-list",
        OfficerShow = "officer-show",
        PilotAdvance = "pilot-advance",
        PilotApply = "pilot-apply",
        PilotCapital = "pilot-capital",
        PilotConditionExtend = "pilot-condition-extend",
        PilotConditionMet = "pilot-condition-met",
        PilotConditionSet = "pilot-condition-set",
        PilotConditionWaive = "pilot-condition-waive",
        PilotObstacle = "pilot-obstacle",
        PilotOpinion = "pilot-opinion",
        PilotPack = "pilot-pack",
        PilotRunOff = "pilot-run-off",
        PilotSettle = "pilot-settle",
        PilotShow = "pilot-show",
        PilotStock = "pilot-stock",
        PilotToll = "pilot-toll",
        PlanSet = "plan-set",
        Reopen = "reopen",
        ReturnApprove = "return-approve",
        ReturnFile = "return-file",
        ReturnMissing = "return-missing",
        ReturnUnlock = "return-unlock",
        ReviewList = "review-list",
        RuleList = "rule-list",
        RuleShow = "rule-show",
        UnitList = "unit-list",
    }
}

words! {
    /// What an act is told: an argument or an option of its command, by the same name.
    Field as "field" {
        AcceptCheckDigit = "accept-check-digit",
        AcceptQuestions = "accept-questions",
        Accepted = "accepted",
        Account = "account",
        Act = "act",
        Advanced = "advanced",
        Agency = "agency",
        Ages = "ages",
        All = "all",
        Amend = "amend",
        Amount = "amount",
        App = "app",
        Approver = "approver",
        AsOf = "as-of",
        AtConversion = "at-conversion",
        Balance = "balance",
        Baseline = "baseline",
        BaselineMonth = "baseline-month",
        Basis = "basis",
        Body = "body",
        Borrowers = "borrowers",
        By = "by",
        Capital = "capital",
        Case = "case",
        Category = "category",
        Character = "character",
        Claim = "claim",
        Class = "class",
        Clock = "clock",
        Columns = "columns",
        Condition = "condition",
        Confirm = "confirm",
        Consequence = "consequence",
        Controller = "controller",
        Custody = "custody",
        Decide = "decide",
        Decline = "decline",
        Dismiss = "dismiss",
        Distinct = "distinct",
        Domain = "domain",
        Due = "due",
        Duplicate = "duplicate",
        Duty = "duty",
        Effective = "effective",
        End = "end",
        Evidence = "evidence",
        ExitBy = "exit-by",
        File = "file",
        First = "first",
        Flag = "flag",
        Format = "format",
        From = "from",
        Ground = "ground",
        Handed = "handed",
        InFavour = "in-favour",
        Import = "import",
        Institution = "institution",
        Into = "into",
        Issued = "issued",
        Item = "item",
        Key = "key",
        Kind = "kind",
        Law = "law",
        Lead = "lead",
        Lenders = "lenders",
        Lift = "lift",
        Limit = "limit",
        List = "list",
        Log = "log",
        Login = "login",
        Measure = "measure",
        MergeInto = "merge-into",
        Month = "month",
        Name = "name",
        New = "new",
        Note = "note",
        Number = "number",
        Objection = "objection",
        Of = "of",
        Office = "office",
        Opinion = "opinion",
        Other = "other",
        Output = "output",
        Overdue = "overdue",
        OverdueDays = "overdue-days",
        OwnFunds = "own-funds",
        Owner = "owner",
        Pass = "pass",
        People = "people",
        Percent = "percent",
        Persons = "persons",
        Principal = "principal",
        Profile = "profile",
        Quarantine = "quarantine",
        Raise = "raise",
        Reason = "reason",
        Receipt = "receipt",
        ReceiptOn = "receipt-on",
        Receiver = "receiver",
        Registration = "registration",
        Rejected = "rejected",
        Repaid = "repaid",
        Report = "report",
        Reset = "reset",
        Residual = "residual",
        RestsOn = "rests-on",
        Returned = "returned",
        Review = "review",
        Route = "route",
        Same = "same",
        Scale = "scale",
        Scope = "scope",
        Seq = "seq",
        Sort = "sort",
        Source = "source",
        Spread = "spread",
        Stage = "stage",
        State = "state",
        Step = "step",
        Stopped = "stopped",
        Streak = "streak",
        Strike = "strike",
        SubmittedOn = "submitted-on",
        TakenOverBy = "taken-over-by",
        Text = "text",
        Threshold = "threshold",
        To = "to",
        ToBasis = "to-basis",
        ToReason = "to-reason",
        Track = "track",
        Unit = "unit",
        Until = "until",
        Uscc = "uscc",
        Where = "where",
        Words = "words",
        Why = "why",
        WithBelow = "with-below",
        WithMissing = "with-missing",
        Wrong = "wrong",
        Yes = "yes",
        ZeroStock = "zero-stock",
    }
}

/// What is known of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// Whoever does it has to give it.
    Open,
    /// That it is there is all it says, such as a confirmation.
    Set,
    /// Its value.
    Is(String),
    /// One of these.
    OneOf(Vec<String>),
    /// It, or one of these fields in its place.
    Or(Vec<Field>),
    /// That it is not there any more.
    Away,
}

/// An act that can be done next. Its fields are in no order: a face puts them in its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    pub deed: Deed,
    pub fields: Vec<(Field, Given)>,
}

impl Next {
    /// Looks something up: whatever it is about is all it needs.
    #[must_use]
    pub const fn look(deed: Deed) -> Self {
        Self { deed, fields: Vec::new() }
    }

    /// Records something: on which day, and on what basis, is for whoever does it to say.
    #[must_use]
    pub fn record(deed: Deed) -> Self {
        Self::look(deed).open(Field::Effective).open(Field::Basis)
    }

    /// Corrects an entry; what is right is for the caller to add.
    #[must_use]
    pub fn correct(seq: impl Into<Option<i32>>) -> Self {
        let entry = seq.into().map_or(Given::Open, |seq| Given::Is(seq.to_string()));
        Self::look(Deed::Correct).field(Field::Seq, entry).open(Field::Basis)
    }

    /// What was asked for once more; what is said besides is for the caller to add.
    #[must_use]
    pub const fn again() -> Self {
        Self::look(Deed::Again)
    }

    /// What is known of one field; what was said of it before is forgotten.
    #[must_use]
    pub fn field(mut self, field: Field, given: Given) -> Self {
        self.fields.retain(|(one, _)| *one != field || field == Field::Evidence);
        self.fields.push((field, given));
        self
    }

    /// The same with one value more of a field that takes several.
    #[must_use]
    pub fn and(mut self, field: Field, value: impl ToString) -> Self {
        self.fields.push((field, Given::Is(value.to_string())));
        self
    }

    /// The same with the value of a field.
    #[must_use]
    pub fn is(self, field: Field, value: impl ToString) -> Self {
        self.field(field, Given::Is(value.to_string()))
    }

    /// The same with evidence for each need: the first kind that satisfies it.
    #[must_use]
    pub fn proving(self, needs: &[Need]) -> Self {
        needs.iter().filter_map(|need| need.0.first()).fold(self, |next, kind| next.is(Field::Evidence, kind))
    }

    /// The same with the evidence that is owed: of each need the first kind that satisfies it.
    #[must_use]
    pub fn bringing(self, owed: &[String]) -> Self {
        let kinds = owed.iter().filter_map(|need| need.split('|').next());
        kinds.fold(self, |next, kind| next.is(Field::Evidence, kind))
    }

    /// The same with a field that is still to be given.
    #[must_use]
    pub fn open(self, field: Field) -> Self {
        self.field(field, Given::Open)
    }

    /// The same with something said by its being there.
    #[must_use]
    pub fn set(self, field: Field) -> Self {
        self.field(field, Given::Set)
    }

    /// The same with a field that takes one of these; any, where none is named.
    #[must_use]
    pub fn one_of(self, field: Field, values: &[&str]) -> Self {
        if values.is_empty() {
            return self.open(field);
        }
        self.field(field, Given::OneOf(values.iter().map(|value| (*value).to_owned()).collect()))
    }

    /// The same with a field that is still to be given, or one of these in its place.
    #[must_use]
    pub fn instead(self, field: Field, others: &[Field]) -> Self {
        self.field(field, Given::Or(others.to_vec()))
    }

    /// The same without a field that was given.
    #[must_use]
    pub fn without(self, field: Field) -> Self {
        self.field(field, Given::Away)
    }

    /// The same with a field that takes each of these.
    #[must_use]
    pub fn each<V: ToString>(mut self, field: Field, values: &[V]) -> Self {
        self.fields.extend(values.iter().map(|value| (field, Given::Is(value.to_string()))));
        self
    }
}
