//! What a guard of an application found, in words.

use crate::domain::pilot::fact::{Office, Opinion};
use crate::domain::pilot::findings::PilotFinding;
use crate::domain::pilot::run_off::RunOffLimit;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::refusals::state_of;
use crate::office::words::case::{item_said, yuan};
use crate::office::words::pilot::{capital_said, holding_said, stock_said};
use crate::office::words::record as say;
use crate::words::Message;

/// What was found.
#[must_use]
pub(crate) fn finding_said(finding: &PilotFinding) -> Message {
    match finding {
        PilotFinding::Stopped { on, state, reason } => {
            msg!("lack-pilot-stopped", day = *on, state = say::state(*state), reason = say::reason(*reason))
        }
        PilotFinding::PoliceFiled { on } => msg!("lack-pilot-police", day = *on),
        PilotFinding::NotOperating(state) => msg!("lack-pilot-operating", state = state_of(*state)),
        PilotFinding::OtherApplication { stage, since } => {
            msg!("lack-pilot-other", stage = say::state(*stage), since = *since)
        }
        PilotFinding::NothingFiled => msg!("lack-pilot-filed"),
        PilotFinding::PackMissing(items) => {
            let items: Vec<Message> = items.iter().map(|item| Message::named(format!("pack-item-{item}"))).collect();
            msg!("lack-pilot-pack", items = items)
        }
        PilotFinding::NoOpinion(office) => {
            msg!("lack-pilot-opinion", office = office_name(*office))
        }
        PilotFinding::OtherScope(scope) => {
            msg!("lack-pilot-scope", scope = Message::named(format!("pilot-scope-{scope}")))
        }
        PilotFinding::NotAgreed(offices) => {
            let offices: Vec<Message> = offices.iter().map(not_agreed).collect();
            msg!("lack-pilot-agreed", offices = offices)
        }
        PilotFinding::Capital(tests) => {
            let tests: Vec<Message> = tests.iter().map(capital_said).collect();
            msg!("lack-pilot-capital", tests = tests)
        }
        PilotFinding::NoConversionBalance => msg!("lack-pilot-conversion"),
        PilotFinding::NoRunOffEnd(Some(last)) => msg!("lack-pilot-run-off-end", last = *last),
        PilotFinding::NoRunOffEnd(None) => msg!("lack-pilot-run-off"),
        PilotFinding::RunOffTooLong { end, limit } => run_off_said(*end, limit),
        PilotFinding::NoStockFound => msg!("lack-pilot-stock-unknown"),
        PilotFinding::StockLeft(found) => msg!("lack-pilot-stock", found = stock_said(found)),
        PilotFinding::SettlementMissing(items) => {
            let items: Vec<Message> = items.iter().copied().map(item_said).collect();
            msg!("lack-pilot-settlement", items = items)
        }
        PilotFinding::ConditionsUnmet(unmet) => {
            let conditions: Vec<Message> = unmet
                .iter()
                .map(|one| msg!("lack-pilot-condition", condition = one.condition.clone(), due = one.due))
                .collect();
            msg!("lack-pilot-conditions", conditions = conditions)
        }
        PilotFinding::ReturnedBy(Some(stage)) => msg!("lack-pilot-sender", stage = say::state(State::Pilot(*stage))),
        PilotFinding::ReturnedBy(None) => msg!("lack-pilot-sender-none"),
        PilotFinding::NoBreach { on, next: None } => msg!("lack-pilot-breach", on = *on),
        PilotFinding::NoBreach { on, next: Some((condition, due)) } => {
            msg!("lack-pilot-breach-next", on = *on, condition = condition, due = *due)
        }
    }
}

fn office_name(office: Office) -> Message {
    Message::named(format!("office-{office}"))
}

fn not_agreed((office, opinion): &(Office, Option<Opinion>)) -> Message {
    match opinion {
        Some(opinion) => msg!(
            "lack-pilot-office",
            office = office_name(*office),
            opinion = Message::named(format!("opinion-{opinion}"))
        ),
        None => msg!("lack-pilot-office-silent", office = office_name(*office)),
    }
}

/// The end as set against the limit, with the arithmetic.
fn run_off_said(end: chrono::NaiveDate, limit: &RunOffLimit) -> Message {
    msg!(
        "lack-pilot-run-off-long",
        end = end,
        last = limit.last,
        months = limit.months.value.to_string(),
        licensed = limit.licensed_on,
        rule = holding_said(&limit.months),
        balance = match limit.balance {
            Some(balance) =>
                msg!("pilot-run-off-balance", balance = yuan(balance), line = limit.large.value.to_string()),
            None => msg!("pilot-run-off-no-balance"),
        }
    )
}

/// A move that a guard of an application refused.
pub(crate) fn guard_told(rule: &str, finding: &PilotFinding) -> Wording {
    let found = finding_said(finding);
    hinted(msg!("error-pilot-guard", rule = rule, found = found), hint(finding))
}

/// What to do about it.
fn hint(finding: &PilotFinding) -> Message {
    match finding {
        PilotFinding::Stopped { .. } | PilotFinding::PoliceFiled { .. } | PilotFinding::NotOperating(_) => {
            msg!("hint-pilot-who")
        }
        PilotFinding::OtherApplication { .. } => msg!("hint-pilot-other"),
        PilotFinding::NothingFiled => msg!("hint-pilot-filed"),
        PilotFinding::PackMissing(_) => msg!("hint-pilot-pack"),
        PilotFinding::NoOpinion(_) | PilotFinding::NotAgreed(_) => msg!("hint-pilot-opinion"),
        PilotFinding::OtherScope(_) => msg!("hint-pilot-scope"),
        PilotFinding::Capital(_) => msg!("hint-pilot-capital"),
        PilotFinding::NoConversionBalance => msg!("hint-pilot-conversion"),
        PilotFinding::NoRunOffEnd(_) | PilotFinding::RunOffTooLong { .. } => {
            msg!("hint-pilot-run-off")
        }
        PilotFinding::NoStockFound | PilotFinding::StockLeft(_) => msg!("hint-pilot-stock"),
        PilotFinding::SettlementMissing(_) => msg!("hint-pilot-settlement"),
        PilotFinding::ConditionsUnmet(unmet) => msg!(
            "hint-pilot-conditions",
            condition = unmet.first().map(|one| one.condition.clone()).unwrap_or_default()
        ),
        PilotFinding::ReturnedBy(_) => msg!("hint-pilot-guard"),
        PilotFinding::NoBreach { .. } => msg!("hint-pilot-breach"),
    }
}
