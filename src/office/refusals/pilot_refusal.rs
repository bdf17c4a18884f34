//! What an application to convert does not take, in words.

use crate::domain::pilot::fact::{Obstacle, Office};
use crate::domain::pilot::refusal::PilotRefusal;
use crate::domain::pilot::state::PilotState;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::words::case::{clock_name, item_said, yuan};
use crate::office::words::pilot::{capital_said, stock_said};
use crate::office::words::record::state as say_state;
use crate::words::Message;

fn stage_said(stage: PilotState) -> Message {
    say_state(State::Pilot(stage))
}

fn office_said(office: Office) -> Message {
    Message::named(format!("office-{office}"))
}

fn obstacle_said(obstacle: Obstacle) -> Message {
    Message::named(format!("pilot-obstacle-{obstacle}"))
}

/// The refusal with its hint.
#[expect(clippy::too_many_lines, reason = "one sentence a refusal, in the order of the refusals")]
pub(crate) fn pilot_told(refusal: &PilotRefusal) -> Wording {
    match refusal {
        PilotRefusal::Ended { stage, since } => {
            hinted(msg!("error-pilot-ended", stage = stage_said(*stage), since = *since), msg!("hint-pilot-ended"))
        }
        PilotRefusal::BeforeIntent { on, opened_on } => {
            hinted(msg!("error-pilot-before-intent", on = *on, opened = *opened_on), msg!("hint-pilot-before-intent"))
        }
        PilotRefusal::ZeroAmount => hinted(msg!("error-pilot-zero"), msg!("hint-pilot-zero")),
        PilotRefusal::NoText => hinted(msg!("error-pilot-text"), msg!("hint-pilot-text")),
        PilotRefusal::Reference { length, longest } => {
            hinted(msg!("error-pilot-reference", length = *length, longest = *longest), msg!("hint-pilot-reference"))
        }
        PilotRefusal::NothingFiled => hinted(msg!("error-pilot-nothing-filed"), msg!("hint-pilot-filed")),
        PilotRefusal::FirstBeyondRegistered { first, registered } => hinted(
            msg!("error-pilot-first-beyond", first = yuan(*first), registered = yuan(*registered)),
            msg!("hint-pilot-first-beyond"),
        ),
        PilotRefusal::FiguresFixed { stage, since } => hinted(
            msg!("error-pilot-figures-fixed", stage = stage_said(*stage), since = *since),
            msg!("hint-pilot-figures-fixed"),
        ),
        PilotRefusal::OfficeOfNation { office } => hinted(
            msg!("error-pilot-office-of-nation", office = office_said(*office)),
            msg!("hint-pilot-office-of-nation"),
        ),
        PilotRefusal::OpinionBeforeReview { office, review, stage } => hinted(
            msg!(
                "error-pilot-opinion-early",
                office = office_said(*office),
                review = stage_said(*review),
                stage = crate::office::refusals::state_of(stage.map(State::Pilot))
            ),
            msg!("hint-pilot-opinion-early", review = review.code()),
        ),
        PilotRefusal::ConditionUnknown { condition, known } if known.is_empty() => hinted(
            msg!("error-pilot-condition-none", condition = condition),
            msg!("hint-pilot-condition-none", condition = condition),
        ),
        PilotRefusal::ConditionUnknown { condition, known } => hinted(
            msg!("error-pilot-condition-unknown", condition = condition, known = known.join(", ")),
            msg!("hint-pilot-condition-none", condition = condition),
        ),
        PilotRefusal::ConditionExists { condition, set_on } => hinted(
            msg!("error-pilot-condition-exists", condition = condition, on = *set_on),
            msg!("hint-pilot-condition-exists", condition = condition),
        ),
        PilotRefusal::ConditionMetBefore { condition, met_on } => {
            hinted(msg!("error-pilot-condition-met", condition = condition, on = *met_on), msg!("hint-pilot-guard"))
        }
        PilotRefusal::ConditionWaivedBefore { condition, waived_on } => hinted(
            msg!("error-pilot-condition-waived", condition = condition, on = *waived_on),
            msg!("hint-pilot-guard"),
        ),
        PilotRefusal::WaiverUndecided { condition } => {
            hinted(msg!("error-pilot-waiver", condition = condition), msg!("hint-pilot-waiver", condition = condition))
        }
        PilotRefusal::ConditionLate { condition, due, on, consequence, basis } => hinted(
            msg!(
                "error-pilot-condition-late",
                condition = condition,
                due = *due,
                on = *on,
                basis = basis,
                consequence = Message::named(format!("consequence-{consequence}"))
            ),
            msg!("hint-pilot-condition-late", condition = condition),
        ),
        PilotRefusal::DueBeforeSet { due, on } => {
            hinted(msg!("error-pilot-due-before", due = *due, on = *on), msg!("hint-pilot-due-before"))
        }
        PilotRefusal::CapitalMissing(test) => {
            hinted(msg!("error-pilot-capital-missing", test = capital_said(test)), msg!("hint-pilot-capital"))
        }
        PilotRefusal::StockLeft { condition, found } => hinted(
            msg!(
                "error-pilot-stock-left",
                condition = condition,
                found = match found {
                    Some(found) => stock_said(found),
                    None => msg!("lack-pilot-stock-unknown"),
                }
            ),
            msg!("hint-pilot-stock"),
        ),
        PilotRefusal::PaidTwice { report, on, amount } => hinted(
            msg!("error-pilot-paid-twice", report = report, on = *on, amount = yuan(*amount)),
            msg!("hint-pilot-paid-twice"),
        ),
        PilotRefusal::BeyondRegistered { amount, paid, registered, filed_on } => hinted(
            msg!(
                "error-pilot-beyond-registered",
                amount = yuan(*amount),
                paid = yuan(*paid),
                registered = yuan(*registered),
                on = *filed_on
            ),
            msg!("hint-pilot-paid-twice"),
        ),
        PilotRefusal::BeforeLicence { matter, stage } => hinted(
            msg!(
                "error-pilot-before-licence",
                matter = Message::named(format!("pilot-matter-{matter}")),
                stage = crate::office::refusals::state_of(stage.map(State::Pilot))
            ),
            msg!("hint-pilot-before-licence"),
        ),
        PilotRefusal::RunOffEarly { stage } => hinted(
            msg!("error-pilot-run-off-early", stage = crate::office::refusals::state_of(stage.map(State::Pilot))),
            msg!("hint-pilot-run-off-early"),
        ),
        PilotRefusal::RunOffEndsBefore { end, on } => {
            hinted(msg!("error-pilot-run-off-before", end = *end, on = *on), msg!("hint-pilot-due-before"))
        }
        PilotRefusal::NotOfSettlement { item } => {
            hinted(msg!("error-pilot-settlement", item = item_said(*item)), msg!("hint-pilot-settlement"))
        }
        PilotRefusal::ObstacleStands { obstacle, since } => hinted(
            msg!("error-pilot-obstacle-stands", obstacle = obstacle_said(*obstacle), since = *since),
            msg!("hint-pilot-obstacle-stands", kind = obstacle.code()),
        ),
        PilotRefusal::ObstacleNotRaised { obstacle } => {
            hinted(msg!("error-pilot-obstacle-none", obstacle = obstacle_said(*obstacle)), msg!("hint-pilot-guard"))
        }
        PilotRefusal::ClockOfCase { clock } => {
            hinted(msg!("error-pilot-clock", clock = clock_name(*clock)), msg!("hint-pilot-clock"))
        }
        PilotRefusal::NoSuchGrant { grant } => {
            hinted(msg!("error-pilot-no-grant", grant = *grant), msg!("hint-pilot-no-grant"))
        }
        PilotRefusal::GrantEndsEarly { grant, from } => {
            hinted(msg!("error-pilot-grant-early", grant = *grant, from = *from), msg!("hint-pilot-grant-early"))
        }
        PilotRefusal::ByHand { to, with } => hinted(
            msg!("error-pilot-by-hand", state = say_state(State::Institution(*to)), stage = stage_said(*with)),
            msg!("hint-pilot-by-hand", stage = with.code()),
        ),
        PilotRefusal::StopByHand => hinted(msg!("error-pilot-stop-by-hand"), msg!("hint-pilot-stop-by-hand")),
        PilotRefusal::LinkedToPilot { seq, with } => {
            hinted(msg!("error-pilot-linked", seq = *seq, with = *with), msg!("hint-pilot-linked", with = *with))
        }
        PilotRefusal::LinkedToStop { seq, with } => hinted(
            msg!("error-pilot-linked-stop", seq = *seq, with = *with),
            msg!("hint-pilot-linked-stop", with = *with),
        ),
    }
}
