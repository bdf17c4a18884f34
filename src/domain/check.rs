//! What must hold of the record at any time, whatever was done to it: named, so that each can be asked for alone.
//!
//! An act that the engine accepts breaks none of them; what breaks one came by another way, or an office has not yet done
//! what only it can do, such as naming who is responsible. To add one: a word here, a statement in `db::check`, its words
//! in `check.ftl`, a test in `tests/check` that breaks it, and a line in docs/check.md.

use crate::domain::value::word::words;

words! {
    /// Something that must hold.
    Invariant as "invariant" {
        /// Every institution that stopped or exited has a running case.
        StoppedWithoutCase = "stopped-without-case",
        /// Every running case has a responsible body.
        CaseWithoutBody = "case-without-body",
        /// Every running case has a disposal route.
        CaseWithoutRoute = "case-without-route",
        /// Every running case has a planned exit date.
        CaseWithoutExitDate = "case-without-exit-date",
        /// A case runs for an institution that stopped or exited, not for one in operation.
        CaseWithoutStop = "case-without-stop",
        /// An institution has one running case at most.
        TwoRunningCases = "two-running-cases",
        /// A closed case has no money outstanding.
        ClosedWithMoney = "closed-with-money-outstanding",
        /// A closed case has no open claim, unless a final distribution left a shortfall.
        ClosedWithOpenClaim = "closed-with-open-claim",
        /// A closed case owes no evidence.
        ClosedOwesEvidence = "closed-owes-evidence",
        /// A closed case says what it came to.
        ClosedWithoutOutcome = "closed-without-outcome",
        /// A cleared institution has no running case.
        ClearedWithOpenCase = "cleared-with-open-case",
        /// No exit is dated after the clearance it led to.
        ExitAfterClearance = "exit-after-clearance",
        /// A record that was merged into another answers for one that stands: neither void nor merged itself.
        MergedIntoVoid = "merged-into-void",
        /// A code that one institution only can have is no other's in the nation. Of what is known now.
        CodeHeldTwice = "code-held-twice",
        /// Every institution is in exactly one state on every day since its first.
        Partition = "partition",
        /// No move and no fact is dated after the day it was recorded.
        FutureEntry = "future-entry",
        /// No tolling grant covers more days than the rulebook allows one to.
        GrantTooLong = "grant-too-long",
        /// For every unit, who was in operation at the end of a month and who came and went in the next lead to who is then.
        /// Of the last three years.
        FlowStatement = "flow-statement",
        /// Every row can be read. Rows that cannot are shown in no list, and lists go on without them.
        Unreadable = "unreadable",
        /// What is derived is what the entries draw. Of what is known now, whatever the moment asked for.
        Derived = "derived",
    }
}

impl Invariant {
    /// The key of its count among the totals of a list.
    #[must_use]
    pub const fn total_key(self) -> &'static str {
        match self {
            Self::StoppedWithoutCase => "stopped_without_case",
            Self::CaseWithoutBody => "case_without_body",
            Self::CaseWithoutRoute => "case_without_route",
            Self::CaseWithoutExitDate => "case_without_exit_date",
            Self::CaseWithoutStop => "case_without_stop",
            Self::TwoRunningCases => "two_running_cases",
            Self::ClosedWithMoney => "closed_with_money_outstanding",
            Self::ClosedWithOpenClaim => "closed_with_open_claim",
            Self::ClosedOwesEvidence => "closed_owes_evidence",
            Self::ClosedWithoutOutcome => "closed_without_outcome",
            Self::ClearedWithOpenCase => "cleared_with_open_case",
            Self::ExitAfterClearance => "exit_after_clearance",
            Self::MergedIntoVoid => "merged_into_void",
            Self::CodeHeldTwice => "code_held_twice",
            Self::Partition => "partition",
            Self::FutureEntry => "future_entry",
            Self::GrantTooLong => "grant_too_long",
            Self::FlowStatement => "flow_statement",
            Self::Unreadable => "unreadable",
            Self::Derived => "derived",
        }
    }

    /// The command that mends a finding, without the program's name; `target` is the institution, or for a grant of a
    /// unit the option that names it, and `seq` the entry where one is to blame, of its case where `of_case` says so. What
    /// only its user knows is left in capitals.
    #[must_use]
    pub fn mend(self, target: &str, seq: Option<i32>, of_case: bool) -> String {
        let track = if of_case { " --track clearance" } else { "" };
        let seq = seq.map_or_else(|| "SEQ".to_owned(), |seq| seq.to_string());
        match self {
            Self::CaseWithoutBody => {
                format!("case assign {target} --body TEXT --effective DATE --basis TEXT")
            }
            Self::CaseWithoutRoute => {
                format!("case assign {target} --route ROUTE --effective DATE --basis TEXT")
            }
            Self::CaseWithoutExitDate => {
                format!("case assign {target} --exit-by DATE --effective DATE --basis TEXT")
            }
            // Any act on an institution brings its cases in step with it.
            Self::StoppedWithoutCase => {
                format!("correct {target} {seq} --reason new-document --evidence document --basis TEXT")
            }
            Self::ClosedWithMoney | Self::ClosedWithOpenClaim | Self::ClearedWithOpenCase => {
                format!("reopen {target} --effective DATE --reason hidden-stock --basis TEXT")
            }
            Self::ClosedOwesEvidence => {
                format!("correct {target} {seq}{track} --reason new-document --evidence KIND --basis TEXT")
            }
            Self::MergedIntoVoid => {
                format!("correct {target} {seq} --strike --reason mistake --basis TEXT")
            }
            // Where both are one institution; a code that was typed wrongly is struck instead.
            Self::CodeHeldTwice => {
                format!("institution merge {target} --into INST --effective DATE --basis TEXT")
            }
            Self::ExitAfterClearance | Self::FutureEntry => {
                format!("correct {target} {seq}{track} --effective DATE --reason wrong-date --basis TEXT")
            }
            Self::GrantTooLong => format!("case toll {target} --end {seq} --to DATE --basis TEXT"),
            // What comes and goes is read from periods and profiles; where they are as drawn, the entries contradict each other.
            Self::FlowStatement => "check derived partition".to_owned(),
            // The case ends with the stop once an act brings it in step with its institution.
            Self::CaseWithoutStop => {
                format!("correct {target} {seq} --reason new-document --evidence document --basis TEXT")
            }
            Self::TwoRunningCases | Self::ClosedWithoutOutcome | Self::Partition => {
                format!("audit verify {target}")
            }
            // What an officer cannot write, no officer can mend: the owner of the database looks at the row.
            Self::Unreadable => "audit verify".to_owned(),
            // The chain of a unit is verified with all others.
            Self::Derived if target.starts_with("--unit") => "audit verify".to_owned(),
            Self::Derived => format!("audit verify {target}"),
        }
    }
}
