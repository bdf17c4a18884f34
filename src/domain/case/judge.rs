//! What may not be recorded of a case: each refusal names the rule, what was found, and what would be right.

use chrono::NaiveDate;

use super::checklist::{Item, Lack, lacks, lacks_excused};
use super::claims::{ClaimState, ClaimStep};
use super::fact::{CaseFact, Flag, NoticeKind, Route};
use super::payment::returned_judge;
use super::record::CaseRecord;
use super::standing::FactStanding;
use super::window::window_rule;
use crate::domain::days::days_between;
use crate::domain::evidence::{EvidenceKind, Need};
use crate::domain::lifecycle::Refusal;
use crate::domain::money::Money;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::state::ClearanceState;

/// A reference number may be this long, and so may a notice's.
pub const REFERENCE_LENGTH: usize = 60;

/// Why a fact cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseRefusal {
    /// The case is closed.
    #[error("the case is closed since {since}")]
    Closed {
        /// Since when.
        since: NaiveDate,
    },
    /// The case ended with its stop.
    #[error("the case ended with its stop on {since}")]
    Ended {
        /// Since when.
        since: NaiveDate,
    },
    /// A case ends with its stop, and is not ended by hand.
    #[error("a case ends with its stop")]
    EndByHand,
    /// It is dated before the stop.
    #[error("{on} is before the stop of {stopped_on}")]
    BeforeStop {
        /// The day given.
        on: NaiveDate,
        /// The stop.
        stopped_on: NaiveDate,
    },
    /// The stop it belongs to would be struck.
    #[error("no stop that what happened on {on} belongs to")]
    NoStop {
        /// Its day.
        on: NaiveDate,
    },
    /// An amount that has to be above zero is zero.
    #[error("the amount is zero")]
    AmountZero,
    /// A reference that is empty, too long, or not printable.
    #[error("reference {text:?}")]
    Reference {
        /// What was given.
        text: String,
    },
    /// Nothing in it.
    #[error("nothing is recorded")]
    Nothing,
    /// There is a claim of that reference.
    #[error("claim {claim} is on the register")]
    ClaimExists {
        /// The claim.
        claim: String,
        /// Filed when.
        filed_on: NaiveDate,
    },
    /// The claims would come to more than any amount may be.
    #[error("the claims come to more than any amount may be")]
    SumTooLarge,
    /// There is no claim of that reference.
    #[error("no claim {claim}")]
    NoSuchClaim {
        /// The claim.
        claim: String,
    },
    /// A claim or batch without lenders.
    #[error("a claim without lenders")]
    NoLenders,
    /// The claim cannot take that step.
    #[error("claim {claim} is {from}, not to be {step}")]
    ClaimStep {
        /// The claim.
        claim: String,
        /// Where it stands.
        from: ClaimState,
        /// The step asked for.
        step: ClaimStep,
        /// The steps open.
        open: &'static [ClaimStep],
    },
    /// The step needs an amount.
    #[error("{step} needs the amount admitted")]
    AmountMissing {
        /// The step.
        step: ClaimStep,
    },
    /// The step takes no amount.
    #[error("{step} takes no amount")]
    AmountNotTaken {
        /// The step.
        step: ClaimStep,
    },
    /// More is admitted than was claimed.
    #[error("{amount} is more than the {filed} claimed")]
    AdmittedTooMuch {
        /// The amount given.
        amount: Money,
        /// Principal claimed.
        filed: Money,
    },
    /// Less is left than was paid.
    #[error("{amount} is less than the {paid} paid")]
    BelowPaid {
        /// The amount given.
        amount: Money,
        /// Principal paid.
        paid: Money,
    },
    /// A decided claim is not amended.
    #[error("claim {claim} is {state}")]
    ClaimDecided {
        /// The claim.
        claim: String,
        /// Where it stands.
        state: ClaimState,
    },
    /// The register is closed, or asked to be closed, and no window was ever published.
    #[error("no notice asked for claims")]
    NoWindow,
    /// The window for claims is not over.
    #[error("the window for claims runs until {until}")]
    WindowRuns {
        /// Its last day.
        until: NaiveDate,
    },
    /// It is closed already.
    #[error("the register is closed since {since}")]
    RegisterClosed {
        /// Since when.
        since: NaiveDate,
    },
    /// Nothing was admitted that could be paid.
    #[error("nothing is admitted")]
    NothingAdmitted,
    /// More is paid than is owed.
    #[error("{principal} is more than the {owed} owed")]
    Overpaid {
        /// The claim; none for all of them.
        claim: Option<String>,
        /// Principal given.
        principal: Money,
        /// Principal owed before it.
        owed: Money,
    },
    /// Return is paid before the principal is.
    #[error("a return before the principal: {left} is owed")]
    ReturnFirst {
        /// Principal that would still be owed.
        left: Money,
    },
    /// Nothing more is paid after the final distribution.
    #[error("the final distribution was made on {on}")]
    Distributed {
        /// When.
        on: NaiveDate,
    },
    /// A claim is taken over by somebody who has a name.
    #[error("nobody is named who takes claim {claim} over")]
    TakerMissing {
        /// The claim.
        claim: String,
    },
    /// Only a claim that is taken over has somebody who does.
    #[error("{step} names nobody who takes it over")]
    TakerNotTaken {
        /// The step.
        step: ClaimStep,
    },
    /// No payment by that entry, by that day.
    #[error("no payment {seq}")]
    NoSuchPayment {
        /// The entry named.
        seq: i32,
    },
    /// More went back than was paid, or than is left of it.
    #[error("more than is left of payment {seq}")]
    ReturnedTooMuch {
        /// The payment.
        seq: i32,
        /// Principal that is left of it.
        principal: Money,
        /// Return that is left of it.
        gain: Money,
    },
    /// That stock is not owed is proven.
    #[error("that stock is not owed needs evidence")]
    NotOwedEvidence {
        /// Any of these.
        need: Need,
    },
    /// More is said not to be owed than is neither claimed nor proven already.
    #[error("{amount} is more than the {left} that nobody claimed")]
    NotOwedTooMuch {
        /// The amount given.
        amount: Money,
        /// Stock that nobody claimed, and of which nothing is proven.
        left: Money,
    },
    /// An institution that stopped cannot convert.
    #[error("an institution that stopped is not converted")]
    RouteTransform,
    /// What a closing rested on is not taken back under it.
    #[error("the case was closed on {closed_on}: {why}")]
    UnderClosing {
        /// The entry named.
        seq: i32,
        /// Whether it is a payment, which can be said to have been returned.
        is_payment: bool,
        /// When the case was closed.
        closed_on: NaiveDate,
        /// Whether it was reopened since.
        is_reopened: bool,
        /// What would have been outstanding then, where something would.
        left: Option<Money>,
        /// What would no longer hold.
        why: Box<Refusal>,
    },
    /// Nothing is known of what is owed.
    #[error("nothing is known of what is owed")]
    NothingKnown,
    /// The case is in another stage than this belongs to.
    #[error("the case is at {stage}")]
    Stage {
        /// Where it stands.
        stage: ClearanceState,
        /// Where this belongs.
        belongs: ClearanceState,
    },
    /// A window that ends before it begins, or is shorter than the rulebook asks.
    #[error("a window of {days} days, {asked} are asked")]
    WindowShort {
        /// Days given.
        days: i64,
        /// Days asked.
        asked: u32,
        /// The rule.
        key: RuleKey,
        /// The first last day that would do.
        until: NaiveDate,
    },
    /// An objection needs a final notice.
    #[error("no final notice is published")]
    NoFinalNotice,
    /// An objection outside the window of the final notice.
    #[error("{on} is outside the window from {from} to {until}")]
    ObjectionOutside {
        /// The day given.
        on: NaiveDate,
        /// The window's first day.
        from: NaiveDate,
        /// Its last.
        until: NaiveDate,
    },
    /// There is an objection of that reference.
    #[error("objection {objection} is on record")]
    ObjectionExists {
        /// The objection.
        objection: String,
    },
    /// There is no open objection of that reference.
    #[error("no open objection {objection}")]
    NoSuchObjection {
        /// The objection.
        objection: String,
    },
    /// A vote needs a plan that says what carries it.
    #[error("no threshold is stated")]
    NoThreshold,
    /// More votes in favour than votes, or none at all.
    #[error("{in_favour} of {of}")]
    VoteImpossible {
        /// In favour.
        in_favour: u64,
        /// Of so many.
        of: u64,
    },
    /// The vote on the plan was counted.
    #[error("the vote was counted on {on}: {in_favour} of {of}")]
    VoteCounted {
        /// The entry that says so.
        seq: i32,
        /// When.
        on: NaiveDate,
        /// In favour.
        in_favour: u64,
        /// Of so many.
        of: u64,
        /// Whether it carries the plan.
        carried: bool,
    },
    /// A threshold above 100 % or of nothing.
    #[error("a threshold of {threshold} basis points")]
    ThresholdImpossible {
        /// In basis points.
        threshold: u32,
    },
    /// The item of the checklist is not as it is said to be.
    #[error("{item}: {lack:?}")]
    Item {
        /// The item.
        item: Item,
        /// What it lacks.
        lack: Lack,
    },
    /// The item needs evidence.
    #[error("{item} needs evidence")]
    ItemEvidence {
        /// The item.
        item: Item,
        /// Any of these.
        need: Need,
    },
    /// The planned exit date is before the stop.
    #[error("to exit by {exit_by}, before the stop of {stopped_on}")]
    ExitBeforeStop {
        /// The date given.
        exit_by: NaiveDate,
        /// The stop.
        stopped_on: NaiveDate,
    },
    /// The flag stands already.
    #[error("{flag} stands since {since}")]
    FlagStands {
        /// The flag.
        flag: Flag,
        /// Since when.
        since: NaiveDate,
    },
    /// The flag does not stand.
    #[error("{flag} does not stand")]
    FlagNot {
        /// The flag.
        flag: Flag,
    },
    /// Hard-to-clear is confirmed with a reason and evidence.
    #[error("hard-to-clear needs a reason and evidence")]
    HardUnproven,
    /// No tolling grant by that entry.
    #[error("no grant {grant}")]
    NoSuchGrant {
        /// The entry named.
        grant: i32,
    },
    /// An amount far from what is known: perhaps in another unit of money.
    #[error("{amount} against {known}")]
    Jump {
        /// The amount given.
        amount: Money,
        /// What it was compared with.
        known: Money,
        /// How many times are questioned.
        times: u32,
    },
    /// The entry goes with one of the institution, which is the one to correct.
    #[error("entry {seq} goes with the institution's entry {with}")]
    Linked {
        /// The entry named.
        seq: i32,
        /// The institution's.
        with: i32,
    },
}

/// Judges a fact against the record before it. `opened_on` is the day of the stop.
///
/// # Errors
/// The [`CaseRefusal`] that names what is in the way.
pub fn fact_judge(
    record: &CaseRecord,
    standing: &FactStanding,
    opened_on: NaiveDate,
    rulebook: &Rulebook,
) -> Result<(), CaseRefusal> {
    let on = standing.on;
    stage_judge(record, &standing.fact, on, opened_on)?;
    match &standing.fact {
        CaseFact::Assigned {
            body,
            route,
            exit_by,
        } => assigned_judge(record, body.as_deref(), route.is_some(), *exit_by),
        CaseFact::Stock {
            principal,
            lenders,
            advanced,
        } => {
            let any = principal.is_some() || lenders.is_some() || advanced.is_some();
            any.then_some(()).ok_or(CaseRefusal::Nothing)
        }
        CaseFact::ClaimFiled {
            claim,
            amount,
            lenders,
        } => filed_judge(record, claim, *amount, *lenders),
        CaseFact::ClaimMoved {
            claim,
            step,
            amount,
            duplicate_of,
            taken_over_by,
        } => {
            taker_judge(claim, *step, taken_over_by.as_deref())?;
            if let Some(other) = duplicate_of {
                claim_of(record, other)?;
                if other == claim {
                    return Err(CaseRefusal::NoSuchClaim {
                        claim: other.clone(),
                    });
                }
            }
            step_judge(record, claim, *step, *amount)
        }
        CaseFact::ClaimAmended { claim, amount } => amended_judge(record, claim, *amount),
        CaseFact::RegisterClosed => register_judge(record, on),
        CaseFact::Paid {
            claim,
            principal,
            gain,
            ..
        } => payment_judge(record, claim.as_deref(), *principal, *gain),
        CaseFact::PaymentReturned {
            payment,
            principal,
            gain,
        } => returned_judge(record, *payment, *principal, *gain),
        CaseFact::NotOwed { amount } => not_owed_judge(record, standing, *amount),
        CaseFact::Recovered { amount } => above_zero(*amount),
        CaseFact::NothingRecoverable | CaseFact::ContactTried => Ok(()),
        CaseFact::Distributed => match record.outstanding() {
            None => Err(CaseRefusal::NothingKnown),
            Some(_) => Ok(()),
        },
        CaseFact::Noticed {
            kind,
            number,
            until,
            extended_to: _,
        } => {
            reference_judge(number)?;
            notice_judge(record, *kind, on, *until, rulebook)
        }
        CaseFact::Objected { objection } => objection_judge(record, objection, on),
        CaseFact::ObjectionDecided { objection, .. } => record
            .objections
            .get(objection)
            .filter(|one| one.decided.is_none())
            .map(|_| ())
            .ok_or_else(|| CaseRefusal::NoSuchObjection {
                objection: objection.clone(),
            }),
        CaseFact::PlanFiled { threshold } => match *threshold {
            Some(threshold) if threshold == 0 || threshold > 10_000 => {
                Err(CaseRefusal::ThresholdImpossible { threshold })
            }
            Some(_) | None => counted_judge(record),
        },
        CaseFact::VoteCounted { in_favour, of } => vote_judge(record, *in_favour, *of),
        CaseFact::ItemPassed { item } => {
            if !item.need().satisfied_by(&standing.evidence) {
                let (item, need) = (*item, item.need());
                return Err(CaseRefusal::ItemEvidence { item, need });
            }
            lacks(record, *item, on)
                .map_or(Ok(()), |lack| Err(CaseRefusal::Item { item: *item, lack }))
        }
        CaseFact::ItemNotApplicable { item, why } => {
            if why.trim().is_empty() {
                return Err(CaseRefusal::Nothing);
            }
            lacks_excused(record, *item, on)
                .map_or(Ok(()), |lack| Err(CaseRefusal::Item { item: *item, lack }))
        }
        CaseFact::FlagRaised { flag, why } => {
            if let Some(raised) = record.flags.get(flag) {
                let (flag, since) = (*flag, raised.since);
                return Err(CaseRefusal::FlagStands { flag, since });
            }
            if *flag == Flag::Hard && (why.is_none() || standing.evidence.is_empty()) {
                return Err(CaseRefusal::HardUnproven);
            }
            Ok(())
        }
        CaseFact::FlagReviewed { flag } | CaseFact::FlagLifted { flag } => record
            .flags
            .contains_key(flag)
            .then_some(())
            .ok_or(CaseRefusal::FlagNot { flag: *flag }),
        CaseFact::Tolled(_) => Ok(()),
        // A grant that ends before it begins was none: it is struck, not ended.
        CaseFact::TollingEnded { grant } => record
            .grants
            .get(grant)
            .filter(|granted| granted.from <= on)
            .map(|_| ())
            .ok_or(CaseRefusal::NoSuchGrant { grant: *grant }),
    }
}

/// Questions an amount that is far from what is known, when it is recorded: perhaps yuan were typed for 万元. Amounts are
/// compared a lender, so that a single claim is not held against the stock of all.
///
/// # Errors
/// [`CaseRefusal::Jump`].
pub fn amount_question(
    record: &CaseRecord,
    fact: &CaseFact,
    times: u32,
) -> Result<(), CaseRefusal> {
    let stock = record.stock.principal.as_ref().map(|figure| figure.value);
    let heads = record.stock.lenders.as_ref().map(|figure| figure.value);
    let pair = match fact {
        CaseFact::Stock {
            principal: Some(principal),
            ..
        } => {
            let claimed = record.claimed();
            let known = stock.or((!claimed.is_zero()).then_some(claimed));
            known.map(|known| (*principal, known))
        }
        CaseFact::ClaimFiled {
            amount, lenders, ..
        } => stock
            .zip(heads)
            .filter(|(_, heads)| *heads > 0 && *lenders > 0)
            .map(|(stock, heads)| (amount.divided_by(*lenders), stock.divided_by(heads))),
        CaseFact::Paid {
            claim: None,
            principal,
            ..
        } if !principal.is_zero() => record.outstanding().map(|owed| (*principal, owed)),
        CaseFact::Recovered { amount } => record
            .account()
            .map(|account| account.principal)
            .filter(|owed| amount > owed)
            .map(|owed| (*amount, owed)),
        CaseFact::Assigned { .. }
        | CaseFact::Stock {
            principal: None, ..
        }
        | CaseFact::ClaimMoved { .. }
        | CaseFact::ClaimAmended { .. }
        | CaseFact::RegisterClosed
        | CaseFact::Paid { .. }
        | CaseFact::PaymentReturned { .. }
        | CaseFact::NotOwed { .. }
        | CaseFact::NothingRecoverable
        | CaseFact::Distributed
        | CaseFact::ContactTried
        | CaseFact::Noticed { .. }
        | CaseFact::Objected { .. }
        | CaseFact::ObjectionDecided { .. }
        | CaseFact::PlanFiled { .. }
        | CaseFact::VoteCounted { .. }
        | CaseFact::ItemPassed { .. }
        | CaseFact::ItemNotApplicable { .. }
        | CaseFact::FlagRaised { .. }
        | CaseFact::FlagReviewed { .. }
        | CaseFact::FlagLifted { .. }
        | CaseFact::Tolled(_)
        | CaseFact::TollingEnded { .. } => None,
    };
    match pair {
        Some((amount, known)) if amount.jumps(times, known) => Err(CaseRefusal::Jump {
            amount,
            known,
            times,
        }),
        Some(_) | None => Ok(()),
    }
}

impl CaseFact {
    /// Figures of the stock, and tries to reach people, may be of the days before the stop.
    #[must_use]
    pub const fn may_precede_stop(&self) -> bool {
        matches!(self, Self::Stock { .. } | Self::ContactTried)
    }
}

/// Whether the fact may be recorded at this stage and on this day at all.
fn stage_judge(
    record: &CaseRecord,
    fact: &CaseFact,
    on: NaiveDate,
    stopped_on: NaiveDate,
) -> Result<(), CaseRefusal> {
    if record.stage == Some(ClearanceState::Closed) {
        let since = record.stage_since.unwrap_or(on);
        return Err(CaseRefusal::Closed { since });
    }
    if record.stage == Some(ClearanceState::Ended) {
        let since = record.stage_since.unwrap_or(on);
        return Err(CaseRefusal::Ended { since });
    }
    if record.stopped_on.is_some() || fact.may_precede_stop() {
        Ok(())
    } else {
        Err(CaseRefusal::BeforeStop { on, stopped_on })
    }
}

fn above_zero(amount: Money) -> Result<(), CaseRefusal> {
    if amount.is_zero() || amount.is_negative() {
        Err(CaseRefusal::AmountZero)
    } else {
        Ok(())
    }
}

fn reference_judge(text: &str) -> Result<(), CaseRefusal> {
    let length = text.chars().count();
    let sound = !text.trim().is_empty()
        && length <= REFERENCE_LENGTH
        && !text.chars().any(char::is_control);
    sound.then_some(()).ok_or_else(|| CaseRefusal::Reference {
        text: text.chars().take(REFERENCE_LENGTH).collect(),
    })
}

fn assigned_judge(
    record: &CaseRecord,
    body: Option<&str>,
    route: bool,
    exit_by: Option<NaiveDate>,
) -> Result<(), CaseRefusal> {
    if body.is_none() && !route && exit_by.is_none() {
        return Err(CaseRefusal::Nothing);
    }
    if body.is_some_and(|body| body.trim().is_empty()) {
        return Err(CaseRefusal::Nothing);
    }
    match (exit_by, record.stopped_on) {
        (Some(exit_by), Some(stopped_on)) if exit_by < stopped_on => {
            Err(CaseRefusal::ExitBeforeStop {
                exit_by,
                stopped_on,
            })
        }
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

/// What would prove that stock is not owed.
const NOT_OWED: Need = Need(&[EvidenceKind::AuditReport, EvidenceKind::CourtRuling]);

fn not_owed_judge(
    record: &CaseRecord,
    standing: &FactStanding,
    amount: Money,
) -> Result<(), CaseRefusal> {
    above_zero(amount)?;
    if !NOT_OWED.satisfied_by(&standing.evidence) {
        return Err(CaseRefusal::NotOwedEvidence { need: NOT_OWED });
    }
    let account = record.account().ok_or(CaseRefusal::NothingKnown)?;
    let claimed = record.claimed();
    let left = account.principal.less(claimed).less(account.not_owed);
    if amount > left {
        return Err(CaseRefusal::NotOwedTooMuch { amount, left });
    }
    Ok(())
}

fn taker_judge(claim: &str, step: ClaimStep, taker: Option<&str>) -> Result<(), CaseRefusal> {
    match (step, taker) {
        (ClaimStep::Transferred, Some(taker)) => reference_judge(taker),
        (ClaimStep::Transferred, None) => Err(CaseRefusal::TakerMissing {
            claim: claim.to_owned(),
        }),
        (
            ClaimStep::Verifying
            | ClaimStep::Admitted
            | ClaimStep::PartAdmitted
            | ClaimStep::Rejected
            | ClaimStep::Objected
            | ClaimStep::Upheld
            | ClaimStep::Changed
            | ClaimStep::Withdrawn
            | ClaimStep::Deposited,
            Some(_),
        ) => Err(CaseRefusal::TakerNotTaken { step }),
        (
            ClaimStep::Verifying
            | ClaimStep::Admitted
            | ClaimStep::PartAdmitted
            | ClaimStep::Rejected
            | ClaimStep::Objected
            | ClaimStep::Upheld
            | ClaimStep::Changed
            | ClaimStep::Withdrawn
            | ClaimStep::Deposited,
            None,
        ) => Ok(()),
    }
}

/// A stopped institution is not converted (domain note §3: who has exited may not apply), so that no route of its case is.
/// Judged when it is asked for: what an older record holds stays readable.
///
/// # Errors
/// [`CaseRefusal::RouteTransform`].
pub fn route_judge(fact: &CaseFact) -> Result<(), CaseRefusal> {
    let is_transform = matches!(
        fact,
        CaseFact::Assigned {
            route: Some(Route::Transform),
            ..
        }
    );
    if is_transform {
        Err(CaseRefusal::RouteTransform)
    } else {
        Ok(())
    }
}

fn claim_of<'record>(
    record: &'record CaseRecord,
    claim: &str,
) -> Result<&'record super::claims::Claim, CaseRefusal> {
    record
        .claims
        .get(claim)
        .ok_or_else(|| CaseRefusal::NoSuchClaim {
            claim: claim.to_owned(),
        })
}

fn filed_judge(
    record: &CaseRecord,
    claim: &str,
    amount: Money,
    lenders: u32,
) -> Result<(), CaseRefusal> {
    reference_judge(claim)?;
    above_zero(amount)?;
    if lenders == 0 {
        return Err(CaseRefusal::NoLenders);
    }
    if let Some(on) = record.distributed {
        return Err(CaseRefusal::Distributed { on });
    }
    if record.claimed().checked_add(amount).is_none() {
        return Err(CaseRefusal::SumTooLarge);
    }
    match record.claims.get(claim) {
        Some(stands) => Err(CaseRefusal::ClaimExists {
            claim: claim.to_owned(),
            filed_on: stands.filed_on,
        }),
        None => Ok(()),
    }
}

fn step_judge(
    record: &CaseRecord,
    claim: &str,
    step: ClaimStep,
    amount: Option<Money>,
) -> Result<(), CaseRefusal> {
    let stands = claim_of(record, claim)?;
    let open = stands.state.steps();
    if !open.contains(&step) {
        return Err(CaseRefusal::ClaimStep {
            claim: claim.to_owned(),
            from: stands.state,
            step,
            open,
        });
    }
    match (step.takes_amount(), amount) {
        (true, None) => Err(CaseRefusal::AmountMissing { step }),
        (false, Some(_)) => Err(CaseRefusal::AmountNotTaken { step }),
        (false, None) => Ok(()),
        (true, Some(amount)) if amount > stands.filed => Err(CaseRefusal::AdmittedTooMuch {
            amount,
            filed: stands.filed,
        }),
        (true, Some(amount)) if amount < stands.paid => Err(CaseRefusal::BelowPaid {
            amount,
            paid: stands.paid,
        }),
        (true, Some(amount)) => above_zero(amount),
    }
}

fn amended_judge(record: &CaseRecord, claim: &str, amount: Money) -> Result<(), CaseRefusal> {
    let stands = claim_of(record, claim)?;
    above_zero(amount)?;
    match stands.state {
        ClaimState::Filed | ClaimState::Verifying => Ok(()),
        ClaimState::Admitted
        | ClaimState::PartAdmitted
        | ClaimState::Rejected
        | ClaimState::Objected
        | ClaimState::Upheld
        | ClaimState::Changed
        | ClaimState::PartPaid
        | ClaimState::Paid
        | ClaimState::Withdrawn
        | ClaimState::Transferred
        | ClaimState::Deposited => Err(CaseRefusal::ClaimDecided {
            claim: claim.to_owned(),
            state: stands.state,
        }),
    }
}

fn register_judge(record: &CaseRecord, on: NaiveDate) -> Result<(), CaseRefusal> {
    if let Some(since) = record.register_closed_on {
        return Err(CaseRefusal::RegisterClosed { since });
    }
    match &record.claims_notice {
        None => Err(CaseRefusal::NoWindow),
        Some(window) if on <= window.until => Err(CaseRefusal::WindowRuns {
            until: window.until,
        }),
        Some(_) => Ok(()),
    }
}

fn payment_judge(
    record: &CaseRecord,
    claim: Option<&str>,
    principal: Money,
    gain: Money,
) -> Result<(), CaseRefusal> {
    if let Some(on) = record.distributed {
        return Err(CaseRefusal::Distributed { on });
    }
    if principal.is_negative() || gain.is_negative() {
        return Err(CaseRefusal::AmountZero);
    }
    above_zero(principal.plus(gain))?;
    let owed = match claim {
        Some(claim) => {
            let stands = claim_of(record, claim)?;
            if stands.admitted.is_none_or(Money::is_zero) {
                return Err(CaseRefusal::NothingAdmitted);
            }
            stands.owed()
        }
        None if record.admitted().is_zero() => return Err(CaseRefusal::NothingAdmitted),
        None => record
            .owed_by_claim()
            .into_values()
            .fold(Money::ZERO, Money::plus),
    };
    if principal > owed {
        return Err(CaseRefusal::Overpaid {
            claim: claim.map(str::to_owned),
            principal,
            owed,
        });
    }
    let left = match claim {
        Some(_) => owed.less(principal),
        // All lenders get their principal before any gets a return: what is not yet claimed or decided counts as well.
        None => record.outstanding().unwrap_or(owed).less(principal),
    };
    if !gain.is_zero() && !left.is_zero() {
        return Err(CaseRefusal::ReturnFirst { left });
    }
    Ok(())
}

fn notice_judge(
    record: &CaseRecord,
    kind: NoticeKind,
    on: NaiveDate,
    until: NaiveDate,
    rulebook: &Rulebook,
) -> Result<(), CaseRefusal> {
    let key = match kind {
        NoticeKind::Claims => {
            if let Some(since) = record.register_closed_on {
                return Err(CaseRefusal::RegisterClosed { since });
            }
            window_rule(kind)
        }
        NoticeKind::Final => {
            let belongs = ClearanceState::FinalNotice;
            match record.stage {
                Some(stage) if stage != belongs => {
                    return Err(CaseRefusal::Stage { stage, belongs });
                }
                Some(_) | None => window_rule(kind),
            }
        }
    };
    let asked = rulebook.days(key, on);
    let days = days_between(on, until);
    if days < i64::from(asked) {
        let until = on
            .checked_add_days(chrono::Days::new(asked.into()))
            .unwrap_or(on);
        return Err(CaseRefusal::WindowShort {
            days,
            asked,
            key,
            until,
        });
    }
    Ok(())
}

fn objection_judge(record: &CaseRecord, objection: &str, on: NaiveDate) -> Result<(), CaseRefusal> {
    reference_judge(objection)?;
    let Some(notice) = &record.final_notice else {
        return Err(CaseRefusal::NoFinalNotice);
    };
    if on < notice.from || on > notice.until {
        let (from, until) = (notice.from, notice.until);
        return Err(CaseRefusal::ObjectionOutside { on, from, until });
    }
    if record.objections.contains_key(objection) {
        let objection = objection.to_owned();
        return Err(CaseRefusal::ObjectionExists { objection });
    }
    Ok(())
}

/// A count stands as long as its plan is before the lenders: another vote, or another plan, follows on a vote that fell
/// short by C6, and a wrong count is corrected.
fn counted_judge(record: &CaseRecord) -> Result<(), CaseRefusal> {
    match (record.stage, record.vote) {
        (Some(ClearanceState::Vote), Some(vote)) => Err(CaseRefusal::VoteCounted {
            seq: vote.seq,
            on: vote.on,
            in_favour: vote.in_favour,
            of: vote.of,
            carried: record.vote_carried() == Some(true),
        }),
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

fn vote_judge(record: &CaseRecord, in_favour: u64, of: u64) -> Result<(), CaseRefusal> {
    match record.stage {
        Some(ClearanceState::Vote) | None => {}
        Some(stage) => {
            let belongs = ClearanceState::Vote;
            return Err(CaseRefusal::Stage { stage, belongs });
        }
    }
    if record
        .plan
        .as_ref()
        .is_none_or(|plan| plan.threshold.is_none())
    {
        return Err(CaseRefusal::NoThreshold);
    }
    counted_judge(record)?;
    if of == 0 || in_favour > of {
        return Err(CaseRefusal::VoteImpossible { in_favour, of });
    }
    Ok(())
}
