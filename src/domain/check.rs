//! What must hold of the record at any time, whatever was done to it: named, so that each can be asked for alone.
//!
//! An act that the engine accepts breaks none of them; what breaks one came by another way, or an office has not yet done
//! what only it can do, such as naming who is responsible. To add one: a word here, a statement in `db::check`, its words
//! in `check.ftl`, a test in `tests/check` that breaks it, and a line in docs/check.md.

use crate::domain::sentence::next::{Deed, Field, Given, Next};
use crate::domain::tracks::Track;
use crate::domain::tracks::steps::correct;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

words! {
    /// Something that must hold.
    Invariant as "invariant" said "invariant-" {
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

    /// What mends a finding. Whose it is (an institution, or for a grant and what is drawn of a unit that unit), and the
    /// entry where one is to blame, of its case where `of_case` says so.
    #[must_use]
    pub fn mend(self, whose: Option<(Field, &str)>, seq: Option<i32>, of_case: bool) -> Next {
        let of = |next: Next| whose.map_or(next.clone(), |(field, who)| next.is(field, who));
        let correct = |track| of(correct(track, seq));
        let track = if of_case { Track::Clearance } else { Track::Institution };
        match self {
            Self::CaseWithoutBody => of(Next::record(Deed::CaseAssign).open(Field::Body)),
            Self::CaseWithoutRoute => of(Next::record(Deed::CaseAssign).open(Field::Route)),
            Self::CaseWithoutExitDate => of(Next::record(Deed::CaseAssign).open(Field::ExitBy)),
            // Any act on an institution brings its cases in step with it; the case ends with the stop.
            Self::StoppedWithoutCase | Self::CaseWithoutStop => correct(Track::Institution)
                .is(Field::Reason, Reason::NewDocument)
                .is(Field::Evidence, EvidenceKind::Document),
            Self::ClosedWithMoney | Self::ClosedWithOpenClaim | Self::ClearedWithOpenCase => {
                of(Next::record(Deed::Reopen).is(Field::Reason, Reason::HiddenStock))
            }
            Self::ClosedOwesEvidence => correct(track).is(Field::Reason, Reason::NewDocument).open(Field::Evidence),
            Self::MergedIntoVoid => correct(Track::Institution).set(Field::Strike).is(Field::Reason, Reason::Mistake),
            // Where both are one institution; a code that was typed wrongly is struck instead.
            Self::CodeHeldTwice => {
                let merge = Next::record(Deed::InstitutionMerge).open(Field::Into);
                whose.map_or(merge.clone(), |(_, who)| merge.is(Field::Duplicate, who))
            }
            Self::ExitAfterClearance | Self::FutureEntry => {
                correct(track).open(Field::Effective).is(Field::Reason, Reason::WrongDate)
            }
            Self::GrantTooLong => {
                let end = seq.map_or(Given::Open, |seq| Given::Is(seq.to_string()));
                of(Next::look(Deed::CaseToll).field(Field::End, end).open(Field::To).open(Field::Basis))
            }
            // What comes and goes is read from periods and profiles; where they are as drawn, the entries contradict each other.
            Self::FlowStatement => {
                Next::look(Deed::Check).and(Field::Name, Self::Derived).and(Field::Name, Self::Partition)
            }
            Self::TwoRunningCases | Self::ClosedWithoutOutcome | Self::Partition => of(Next::look(Deed::AuditVerify)),
            // What an officer cannot write, no officer can mend: the owner of the database looks at the row.
            Self::Unreadable => Next::look(Deed::AuditVerify),
            // The chain of a unit is verified with all others.
            Self::Derived => match whose {
                Some((Field::Institution, who)) => Next::look(Deed::AuditVerify).is(Field::Institution, who),
                Some(_) | None => Next::look(Deed::AuditVerify),
            },
        }
    }
}
