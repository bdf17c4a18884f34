//! Why a fact about a case cannot be recorded.

use chrono::NaiveDate;

use super::checklist::Lack;
use super::claims::{ClaimState, ClaimStep};
use super::fact::{Flag, HardReason, NoticeKind, Route};
use super::item::Item;
use super::lack::{item_lacks, pass};
use super::moves::RULES;
use super::state::ClearanceState;
use super::steps::{
    advance, allowed, claim_admit, claim_decide, claim_file, correct, flag_deed, history, notice, objection_decide,
    reopen, vote,
};
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::steps::stop;
use crate::domain::rulebook::RuleKey;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::sentence::term::{Share, choices, need_line};
use crate::domain::tracks::Track;
use crate::domain::tracks::steps::right;
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// A reference number may be this long, and so may a notice's.
pub const REFERENCE_LENGTH: usize = 60;

refusals! {
    /// Why a fact cannot be recorded.
    CaseRefusal {
        /// The case is closed.
        Closed { since: NaiveDate } => ["error-case-is-closed" hint "hint-case-is-closed" [reopen(Reason::NewClaim, EvidenceKind::Claim)]],
        /// The case ended with its stop.
        Ended { since: NaiveDate } => ["error-case-ended" hint "hint-case-ended" [stop()]],
        /// A case ends with its stop, and is not ended by hand.
        EndByHand => ["error-case-end-by-hand" hint "hint-case-end-by-hand" [
            Next::record(Deed::Log)
                .is(Field::State, InstitutionState::Reducing)
                .one_of(Field::Reason, &[Reason::SetAside.code(), Reason::Resumed.code()])
                .is(Field::Evidence, EvidenceKind::Decision)
        ]],
        /// It is dated before the stop.
        BeforeStop { on: NaiveDate, stopped_on: NaiveDate } => ["error-case-before-stop" hint "hint-case-before-stop" [
            Next::correct(None).open(Field::Effective).is(Field::Reason, "wrong-date")
        ]],
        /// The stop it belongs to would be struck.
        NoStop { on: NaiveDate } => ["error-case-no-stop" hint "hint-case-no-stop" [
            correct(None).set(Field::Strike).is(Field::Reason, "mistake"), history()
        ]],
        /// An amount that has to be above zero is zero.
        AmountZero => ["error-case-zero" hint "hint-case-amount"],
        /// A reference that is empty, too long, or not printable.
        Reference { text: String, longest: usize } => ["error-case-reference" hint "hint-case-reference"],
        Nothing => ["error-case-nothing" hint "hint-case-nothing"],
        /// There is a claim of that reference.
        ClaimExists { claim: String, filed_on: NaiveDate } => ["error-case-claim-exists" hint "hint-case-claim-exists" [amend(claim)]],
        /// The claims would come to more than any amount may be.
        SumTooLarge => ["error-case-sum" hint "hint-case-amount"],
        NoSuchClaim { claim: String } => [NotFound "error-case-no-claim" [Next::look(Deed::CaseClaimsList)]],
        /// A claim or batch without lenders.
        NoLenders => ["error-case-no-lenders" hint "hint-case-no-lenders" [Next::again().open(Field::Lenders)]],
        /// The claim, which stands at `from`, cannot take that step.
        ClaimStep { claim: String, from: ClaimState, step: ClaimStep, open: &'static [ClaimStep] } => [told by claim_step(claim, *from, *step, open)],
        /// The step needs an amount.
        AmountMissing { step: ClaimStep } => ["error-case-amount-missing" [Next::again().open(Field::Amount)]],
        /// The step takes no amount.
        AmountNotTaken { step: ClaimStep } => ["error-case-amount-not-taken" hint "hint-case-amount-not-taken"],
        /// More is admitted than was claimed.
        AdmittedTooMuch { amount: Money, filed: Money } => ["error-case-admitted" hint "hint-case-admitted" [
            Next::record(Deed::CaseClaimsAmend).open(Field::Claim).open(Field::Amount)
        ]],
        /// Less is left than was paid.
        BelowPaid { amount: Money, paid: Money } => ["error-case-below-paid" hint "hint-case-below-paid" [correct(None).open(Field::Amount)]],
        /// A decided claim is not amended.
        ClaimDecided { claim: String, state: ClaimState } => ["error-case-claim-decided" hint "hint-case-claim-decided" [decide(claim, "objected")]],
        /// The register is closed, or asked to be closed, and no window was ever published.
        NoWindow => ["error-case-no-window" [notice(NoticeKind::Claims)]],
        /// The window for claims is not over on its last day.
        WindowRuns { until: NaiveDate } => [told by from_the_day_after("error-case-window-runs", *until)],
        /// It is closed already.
        RegisterClosed { since: NaiveDate } => ["error-case-register-closed" hint "hint-case-register-closed" [
            claim_file()
        ]],
        /// Nothing was admitted that could be paid; the claim in question or the first that waits for a decision, with what
        /// can be decided.
        NothingAdmitted { claim: Option<(String, &'static [ClaimStep])> } => [
            told by Telling::refused(Sentence::of("error-case-nothing-admitted")).then(claim_admit(claim.as_ref()))
        ],
        /// More is paid than is owed: on one claim, or on all of them.
        Overpaid { claim: Option<String>, principal: Money, owed: Money } => [told by overpaid(claim.as_deref(), *principal, *owed)],
        /// Return is paid before the principal is, of which this would still be owed.
        ReturnFirst { left: Money } => ["error-case-return-first" [Next::record(Deed::CasePay).open(Field::Principal)]],
        /// Nothing more is paid after the final distribution.
        Distributed { on: NaiveDate } => ["error-case-distributed" hint "hint-case-distributed" [
            correct(None).set(Field::Strike).is(Field::Reason, "mistake")
        ]],
        /// A claim is taken over by somebody who has a name.
        TakerMissing { claim: String } => ["error-case-taker-missing" [decide(claim, "transferred").open(Field::TakenOverBy)]],
        /// Only a claim that is taken over has somebody who does.
        TakerNotTaken { step: ClaimStep } => ["error-case-taker-not-taken" hint "hint-case-taker-not-taken"],
        /// No payment by that entry, by that day.
        NoSuchPayment { seq: i32 } => [NotFound "error-case-no-payment" [history()]],
        /// More went back than was paid by that entry, or than is left of it.
        ReturnedTooMuch { seq: i32, principal: Money, gain: Money } => ["error-case-returned-too-much" hint "hint-case-returned-too-much" [
            correct(None).open(Field::Amount)
        ]],
        /// That stock is not owed is proven.
        NotOwedEvidence { need: Need } => ["error-case-not-owed-evidence" [
            Next::record(Deed::CaseNotOwed).open(Field::Amount).is(Field::Evidence, EvidenceKind::AuditReport)
        ] lines need_line(*need)],
        /// More is said not to be owed than is neither claimed nor proven already.
        NotOwedTooMuch { amount: Money, left: Money } => ["error-case-not-owed-too-much" hint "hint-case-not-owed-too-much"],
        /// An institution that stopped cannot convert.
        RouteTransform => ["error-case-route-transform" hint "hint-case-route-transform" [
            Next::record(Deed::CaseAssign).is(Field::Route, Route::Clear), right(Track::Institution, None)
        ]],
        /// Nothing is known of what is owed.
        NothingKnown => ["error-case-nothing-known" [Next::record(Deed::CaseStock).open(Field::Principal).open(Field::Lenders)]],
        /// The case is in another stage than this belongs to.
        Stage { stage: ClearanceState, belongs: ClearanceState } => [told by wrong_stage(*stage, *belongs)],
        /// A window that ends before it begins, or is shorter than the rulebook asks; `until` is the first last day that would do.
        WindowShort { days: i64, asked: u32, key: RuleKey, until: NaiveDate } => ["error-case-window-short" of { key: key.code() } hint "hint-case-window-short" [
            Next::again().is(Field::Until, until)
        ]],
        /// An objection needs a final notice.
        NoFinalNotice { stage: Option<ClearanceState> } => ["error-case-no-final-notice" [final_notice(*stage)]],
        /// An objection outside the window of the final notice.
        ObjectionOutside { on: NaiveDate, from: NaiveDate, until: NaiveDate } => ["error-case-objection-outside" hint "hint-case-objection-outside" [
            claim_file()
        ]],
        /// There is an objection of that reference.
        ObjectionExists { objection: String } => ["error-case-objection-exists" [
            objection_decide(objection)
        ]],
        /// There is no open objection of that reference.
        NoSuchObjection { objection: String } => [NotFound "error-case-no-objection" hint "hint-history" [history()]],
        /// A vote needs a plan that says what carries it.
        NoThreshold => ["error-case-no-threshold" [Next::record(Deed::CasePlan).open(Field::Threshold)]],
        /// More votes in favour than votes, or none at all.
        VoteImpossible { in_favour: u64, of: u64 } => ["error-case-vote" [vote()]],
        /// The vote on the plan was counted, by that entry.
        VoteCounted { seq: i32, on: NaiveDate, in_favour: u64, of: u64, carried: bool } => ["error-case-vote-counted" hint "hint-case-vote-counted" [
            advance(ClearanceState::Vote, if *carried { ClearanceState::Execute } else { ClearanceState::Plan }),
            correct(Some(*seq)).set(Field::Strike).is(Field::Reason, Reason::Clerical)
        ]],
        /// A threshold above 100 % or of nothing.
        ThresholdImpossible { threshold: Share } => ["error-case-threshold" [Next::record(Deed::CasePlan).open(Field::Threshold)]],
        /// The item of the checklist is not as it is said to be.
        Item { item: Item, lack: Lack } => [told by item_lacks(*item, lack)],
        ItemEvidence { item: Item, need: Need } => ["error-case-item-evidence" of { item: item.numbered() } [pass(*item)] lines need_line(*need)],
        /// The planned exit date is before the stop.
        ExitBeforeStop { exit_by: NaiveDate, stopped_on: NaiveDate } => ["error-case-exit-by" [Next::record(Deed::CaseAssign).open(Field::ExitBy)]],
        /// The flag stands already.
        FlagStands { flag: Flag, since: NaiveDate } => ["error-case-flag-stands" [flag_deed(*flag).set(Field::Review)]],
        FlagNot { flag: Flag } => ["error-case-flag-not" [flag_deed(*flag).set(Field::Raise)]],
        /// Hard-to-clear is confirmed with a reason and evidence.
        HardUnproven => ["error-case-hard" [
            flag_deed(Flag::Hard).set(Field::Raise).open(Field::Why).open(Field::Evidence)
        ] lines choices(None, HardReason::ALL)],
        /// No tolling grant by that entry.
        NoSuchGrant { grant: i32 } => [NotFound "error-case-no-grant" hint "hint-case-no-grant" [history()]],
        /// An amount far from what is known, so many times: perhaps in another unit of money.
        Jump { amount: Money, known: Money, times: u32 } => ["error-case-jump" hint "hint-case-jump" [Next::again().set(Field::Confirm)]],
        /// The entry goes with one of the institution, which is the one to correct.
        Linked { seq: i32, with: i32 } => ["error-case-linked" hint "hint-case-linked" [
            Next::correct(*with).open(Field::Effective).is(Field::Reason, "wrong-date")
        ]],
    }
}

fn amend(claim: &str) -> Next {
    Next::record(Deed::CaseClaimsAmend).is(Field::Claim, claim).open(Field::Amount)
}

fn decide(claim: &str, step: &str) -> Next {
    Next::record(Deed::CaseClaimsDecide).is(Field::Claim, claim).is(Field::Step, step)
}

/// The step does not follow; where none does, only what was recorded wrongly can be struck.
fn claim_step(claim: &str, from: ClaimState, step: ClaimStep, open: &[ClaimStep]) -> Telling {
    let message = Sentence::of("error-case-claim-step").with("claim", claim).with("from", from).with("step", step);
    if open.is_empty() {
        let strike = correct(None).set(Field::Strike);
        return Telling::refused(message).hinted(Sentence::of("hint-case-claim-final").with("next", strike));
    }
    let next = claim_decide(claim, open);
    Telling { lines: choices(Some("detail-open"), open), ..Telling::refused(message).then(next) }
}

/// The final notice, where the case has come so far.
fn final_notice(stage: Option<ClearanceState>) -> Next {
    if stage == Some(ClearanceState::FinalNotice) { notice(NoticeKind::Final) } else { allowed() }
}

/// It may be recorded from the day after on.
#[must_use]
pub fn from_the_day_after(message: &'static str, until: NaiveDate) -> Telling {
    let day = until.succ_opt().unwrap_or(until);
    Telling::refused(Sentence::of(message).with("until", until))
        .hinted(Sentence::of("hint-case-from-day").with("day", day))
}

fn overpaid(claim: Option<&str>, principal: Money, owed: Money) -> Telling {
    let message = match claim {
        Some(claim) => Sentence::of("error-case-overpaid-claim").with("claim", claim),
        None => Sentence::of("error-case-overpaid"),
    };
    let hint = Sentence::of("hint-case-overpaid").with("owed", owed).with("next", correct(None).open(Field::Amount));
    Telling::refused(message.with("principal", principal).with("owed", owed)).hinted(hint)
}

/// Where no single step leads to the stage that it belongs to, the steps that are open are named.
fn wrong_stage(stage: ClearanceState, belongs: ClearanceState) -> Telling {
    let told = Telling::refused(Sentence::of("error-case-stage").with("stage", stage).with("belongs", belongs));
    // A move that has conditions may lack more than this: what each lacks is looked at.
    if RULES.iter().any(|rule| rule.allows(Some(stage), belongs) && rule.guards.is_empty()) {
        return told.then(advance(stage, belongs));
    }
    let rules = RULES.iter().filter(|rule| rule.from.contains(&Some(stage)) && rule.is_offered());
    let open: Vec<ClearanceState> = rules.flat_map(|rule| rule.to.iter().copied()).collect();
    let told = told.hinted(Sentence::of("hint-case-stage-far").with("next", allowed()));
    Telling { lines: choices(Some("detail-open"), &open), ..told }
}
