//! The stuck lists in words: what is in the way, what to do next, who has to move.

use crate::domain::case::stage::{Mover, NextStep};
use crate::domain::stuck::obstacle::Obstacle;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::stuck::runoff::{Projection, RunOff};
use crate::domain::tracks::State;
use crate::msg;
use crate::office::asked::PageWords;
use crate::office::lists::case_fields::{body_cell, need_said};
use crate::office::says::{Says, state_name};
use crate::office::words::case::yuan;
use crate::office::words::named;
use crate::output::Cell;
use crate::words::Message;

/// The words for a rule.
#[must_use]
pub fn rule_name(rule: StuckRule) -> Message {
    named(rule)
}

/// A rule by its number and its name.
#[must_use]
pub fn rule_said(rule: StuckRule) -> Message {
    msg!("explain-finding", rule = rule.number(), name = rule_name(rule))
}

/// The words of the list of a rule.
#[must_use]
pub fn page_words(rule: StuckRule) -> PageWords {
    PageWords {
        report: rule.list(),
        title: rule_name(rule),
        definition: Message::of_word("stuck-definition-", rule.code()),
        empty: Message::of_word("stuck-empty-", rule.code()),
    }
}

/// What is in the way.
#[must_use]
pub fn obstacle_said(obstacle: &Obstacle) -> Message {
    match obstacle {
        Obstacle::NoCase => msg!("obstacle-no-case"),
        Obstacle::CaseClosed => msg!("obstacle-case-closed"),
        Obstacle::OnHold(since) => msg!("obstacle-on-hold", since = *since),
        Obstacle::Disputed(since) => msg!("obstacle-disputed", since = *since),
        Obstacle::NoBody => msg!("obstacle-no-body"),
        Obstacle::NoRoute => msg!("obstacle-no-route"),
        Obstacle::NoExitDate => msg!("obstacle-no-exit-date"),
        Obstacle::ExitDatePassed(day) => msg!("obstacle-exit-date-passed", day = *day),
        Obstacle::NoExitDecision => msg!("obstacle-no-exit-decision"),
        Obstacle::NoPlan => msg!("obstacle-no-plan"),
        Obstacle::NothingKnown => msg!("obstacle-nothing-known"),
        Obstacle::MoneyOutstanding(amount) => {
            msg!("obstacle-money-outstanding", amount = yuan(*amount))
        }
        Obstacle::NoMovement(since) => msg!("obstacle-no-movement", since = *since),
        Obstacle::RegisterOpen => msg!("obstacle-register-open"),
        Obstacle::ClaimsOpen(open) => msg!("obstacle-claims-open", open = *open),
        Obstacle::ObjectionsOpen(open) => msg!("obstacle-objections-open", open = *open),
        Obstacle::WindowRuns(until) => msg!("obstacle-window-runs", until = *until),
        Obstacle::ItemsMissing(items) => {
            let codes: Vec<&str> = items.iter().map(|item| item.code()).collect();
            msg!("obstacle-items-missing", items = codes)
        }
        Obstacle::EvidenceOwed(needs) => {
            let needs: Vec<Message> = needs.iter().map(|need| need_said(need)).collect();
            msg!("obstacle-evidence-owed", needs = needs)
        }
        Obstacle::Proceeding(stage) => {
            let stage = state_name(State::Clearance(*stage));
            msg!("obstacle-proceeding", stage = stage)
        }
        Obstacle::Hard(reasons) => {
            let reasons: Vec<Message> = reasons.iter().map(|why| named(*why)).collect();
            msg!("obstacle-hard", reasons = reasons)
        }
        Obstacle::ReviewOverdue(day) => msg!("obstacle-review-overdue", day = *day),
    }
}

/// What to do next.
#[must_use]
pub fn next_said(next: &NextStep) -> Message {
    match next {
        NextStep::OpenCase => msg!("next-open-case"),
        NextStep::AssignBody => msg!("next-assign-body"),
        NextStep::AssignRoute => msg!("next-assign-route"),
        NextStep::AssignExitDate => msg!("next-assign-exit-date"),
        NextStep::RecordStock => msg!("next-record-stock"),
        NextStep::SupplyEvidence(needs) => {
            let needs: Vec<Message> = needs.iter().map(|need| need_said(need)).collect();
            msg!("next-supply-evidence", needs = needs)
        }
        NextStep::NameWorkingGroup => msg!("next-name-working-group"),
        NextStep::TryContact => msg!("next-try-contact"),
        NextStep::TakeFastTrack => msg!("next-take-fast-track"),
        NextStep::PublishClaimsNotice => msg!("next-publish-claims-notice"),
        NextStep::WaitForClaims(until) => msg!("next-wait-for-claims", until = *until),
        NextStep::WeighClaims => msg!("next-weigh-claims"),
        NextStep::VerifyAssets => msg!("next-verify-assets"),
        NextStep::FilePlan => msg!("next-file-plan"),
        NextStep::PutPlan => msg!("next-put-plan"),
        NextStep::CountVote => msg!("next-count-vote"),
        NextStep::DecideClaims(open) => msg!("next-decide-claims", open = *open),
        NextStep::PayLenders(amount) => msg!("next-pay-lenders", amount = yuan(*amount)),
        NextStep::RecordDistribution(amount) => {
            msg!("next-record-distribution", amount = yuan(*amount))
        }
        NextStep::CloseRegister => msg!("next-close-register"),
        NextStep::SupplyItem(item) => msg!("next-supply-item", code = item.code(), item = named(*item)),
        NextStep::Advance(stage) => {
            msg!("next-advance", stage = state_name(State::Clearance(*stage)))
        }
        NextStep::PublishFinalNotice => msg!("next-publish-final-notice"),
        NextStep::WaitForObjections(until) => msg!("next-wait-for-objections", until = *until),
        NextStep::DecideObjections(open) => msg!("next-decide-objections", open = *open),
        NextStep::LiftFlag(flag) => msg!("next-lift-flag", flag = named(*flag)),
        NextStep::Accept => msg!("next-accept"),
        NextStep::ReviewProceeding => msg!("next-review-proceeding"),
        NextStep::BeginRound => msg!("next-begin-round"),
        NextStep::DecideExit => msg!("next-decide-exit"),
        NextStep::EnterClearance => msg!("next-enter-clearance"),
        NextStep::ConfirmHard => msg!("next-confirm-hard"),
        NextStep::ReviewHard => msg!("next-review-hard"),
    }
}

/// Who has to move; the responsible body by its name where it has one.
#[must_use]
pub fn mover_cell(says: Says<'_>, mover: Mover, body: Option<&str>) -> Cell {
    let name = match (mover, body) {
        (Mover::Body, Some(body)) => {
            let cell = body_cell(says, Some(body));
            return Cell::word(mover.code(), cell.as_word().map_or(body, |(_, label)| label));
        }
        (Mover::Body, None) => msg!("mover-body"),
        (Mover::Police, _) => msg!("mover-police"),
        (Mover::Court, _) => msg!("mover-court"),
        (Mover::Lenders, _) => msg!("mover-lenders"),
        (Mover::Role(role), _) => named(role),
    };
    says.word(mover.code(), &name)
}

/// Several obstacles.
#[must_use]
pub fn obstacles_cell(says: Says<'_>, obstacles: &[Obstacle]) -> Cell {
    let said: Vec<(&str, Message)> =
        obstacles.iter().map(|obstacle| (obstacle.word().code(), obstacle_said(obstacle))).collect();
    says.words(&said)
}

/// By when the lenders are paid, at a pace: a day for programs, or a word.
#[must_use]
pub fn run_off_cell(says: Says<'_>, run_off: &RunOff) -> Cell {
    let (code, said) = run_off_said(run_off);
    says.word(&code, &said)
}

/// The code and the words of a projection.
#[must_use]
pub fn run_off_said(run_off: &RunOff) -> (String, Message) {
    match run_off.projection {
        Projection::ClearedBy { on: Some(day), .. } => (day.to_string(), msg!("run-off-by", day = day)),
        Projection::ClearedBy { on: None, months } => {
            ("beyond-calendar".to_owned(), msg!("run-off-beyond", months = months))
        }
        Projection::NeverAtThisPace => ("never-at-this-pace".to_owned(), msg!("run-off-never")),
        Projection::Unknown(why) => (why.code().to_owned(), named(why)),
    }
}
