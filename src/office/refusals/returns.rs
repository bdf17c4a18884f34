//! Why a return, or a row of a list of them, is not filed.

use crate::actions::return_trouble::{ReturnTrouble, RowTroubled, RowsTroubled};
use crate::domain::figures::Quantity;
use crate::domain::returns::{Question, ReturnRefusal, UnitSlip};
use crate::domain::tracks::State;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::refusals::action::unit_line;
use crate::office::refusals::intake::unreadable_problem;
use crate::office::told::{DETAILS_LISTED, Told, Trouble};
use crate::office::words::figures::{measure_name, quantity_said};
use crate::office::words::record as say;
use crate::words::Message;

impl From<ReturnRefusal> for Told {
    fn from(refusal: ReturnRefusal) -> Self {
        let exit = match &refusal {
            ReturnRefusal::NotYours { .. } => Trouble::NotFound,
            ReturnRefusal::Empty | ReturnRefusal::MissingWithFigures => Trouble::Usage,
            ReturnRefusal::Void
            | ReturnRefusal::NoneOwed { .. }
            | ReturnRefusal::NotYet { .. }
            | ReturnRefusal::NotOver { .. }
            | ReturnRefusal::SubmittedOn { .. }
            | ReturnRefusal::Locked { .. } => Trouble::Refused,
        };
        Self::new(exit, refused(&refusal)).hinted(hint(&refusal))
    }
}

fn refused(refusal: &ReturnRefusal) -> Message {
    match refusal {
        ReturnRefusal::Void => msg!("error-return-void"),
        ReturnRefusal::NoneOwed { state, since } => {
            msg!("error-return-none-owed", state = say::state(State::Institution(*state)), since = *since)
        }
        ReturnRefusal::NotYet { since } => msg!("error-return-not-yet", since = *since),
        ReturnRefusal::NotOver { over_on } => msg!("error-return-not-over", day = *over_on),
        ReturnRefusal::SubmittedOn { on, from, to } => {
            msg!("error-return-submitted-on", on = *on, from = *from, to = *to)
        }
        ReturnRefusal::Locked { unit, month } => {
            msg!("error-return-locked", unit = unit_line(unit), month = month.to_string())
        }
        ReturnRefusal::Empty => msg!("error-return-empty"),
        ReturnRefusal::MissingWithFigures => msg!("error-return-missing-with-figures"),
        ReturnRefusal::NotYours { unit } => {
            msg!("error-not-your-unit", unit = unit_line(unit))
        }
    }
}

fn hint(refusal: &ReturnRefusal) -> Message {
    match refusal {
        ReturnRefusal::Void => msg!("hint-return-void"),
        ReturnRefusal::NoneOwed { since, .. } => msg!("hint-return-none-owed", since = *since),
        ReturnRefusal::NotYet { .. } => msg!("hint-return-not-yet"),
        ReturnRefusal::NotOver { .. } => msg!("hint-return-not-over"),
        ReturnRefusal::SubmittedOn { .. } => msg!("hint-return-submitted-on"),
        ReturnRefusal::Locked { unit, month } => {
            msg!("hint-return-locked", unit = unit.as_str(), month = month.to_string())
        }
        ReturnRefusal::Empty => msg!("hint-return-empty"),
        ReturnRefusal::MissingWithFigures => msg!("hint-return-missing-with-figures"),
        ReturnRefusal::NotYours { .. } => msg!("hint-not-your-unit"),
    }
}

/// A return that is questioned.
pub(crate) fn questioned(questions: &[Question]) -> Told {
    Told::new(Trouble::Refused, msg!("error-return-questions", count = questions.len()))
        .detailed(questions.iter().map(question).collect())
        .hinted(msg!("hint-return-questions"))
}

/// A question, in words.
#[must_use]
pub fn question(question: &Question) -> Message {
    let money = |amount: Money| quantity_said(Quantity::Money(amount));
    match question {
        Question::Jump { measure, amount, other, month, times, would_be } => match would_be {
            Some((slip, would_be)) => msg!(
                "return-question-jump-unit",
                measure = measure_name(*measure),
                amount = money(*amount),
                other = money(*other),
                month = month.to_string(),
                times = *times,
                slip = slip_said(*slip),
                would = money(*would_be)
            ),
            None => msg!(
                "return-question-jump",
                measure = measure_name(*measure),
                amount = money(*amount),
                other = money(*other),
                month = month.to_string(),
                times = *times
            ),
        },
        Question::LendersWithoutBalance { lenders } => {
            msg!("return-question-lenders", lenders = *lenders)
        }
        Question::BalanceWithoutLenders { balance } => {
            msg!("return-question-balance", balance = money(*balance))
        }
        Question::OverdueAboveBalance { overdue, balance } => {
            msg!("return-question-overdue", overdue = money(*overdue), balance = money(*balance))
        }
        Question::NotInOperation { until: Some(until) } => {
            msg!("return-question-not-yet", until = *until)
        }
        Question::NotInOperation { until: None } => msg!("return-question-never"),
    }
}

fn slip_said(slip: UnitSlip) -> Message {
    match slip {
        UnitSlip::WanAsYuan => msg!("return-slip-wan-as-yuan"),
        UnitSlip::YiAsYuan => msg!("return-slip-yi-as-yuan"),
        UnitSlip::YuanAsWan => msg!("return-slip-yuan-as-wan"),
        UnitSlip::YuanAsYi => msg!("return-slip-yuan-as-yi"),
    }
}

/// What is wrong with a row, in words.
#[must_use]
pub fn trouble(trouble: &ReturnTrouble) -> Message {
    match trouble {
        ReturnTrouble::Unreadable(unreadable) => unreadable_problem(unreadable),
        ReturnTrouble::Unknown { text } => msg!("error-return-unknown", text = text),
        ReturnTrouble::Ambiguous { text, holders } => {
            msg!("error-return-ambiguous", text = text, count = *holders)
        }
        ReturnTrouble::Disagrees { by_identifier, by_name: Some(by_name), .. } => {
            msg!("error-return-disagrees", one = by_identifier, other = by_name)
        }
        ReturnTrouble::Disagrees { by_identifier, name, by_name: None } => {
            msg!("error-return-disagrees-nobody", one = by_identifier, name = name)
        }
        ReturnTrouble::OtherNumber { name, number } => {
            msg!("error-return-other-number", name = name, number = number)
        }
        ReturnTrouble::Refused(refusal) => refused(refusal),
        ReturnTrouble::Twice { other } => msg!("error-return-twice", other = *other),
        ReturnTrouble::Questioned(questions) => questions
            .iter()
            .map(question)
            .reduce(|start, next| msg!("return-questions", start = start, next = next))
            .unwrap_or_else(|| msg!("return-question-never")),
    }
}

/// Rows that stop an import.
pub(crate) fn rows(rows: &RowsTroubled) -> Told {
    let message = msg!(
        "error-return-rows",
        path = rows.path.display().to_string(),
        refused = rows.refused,
        questioned = rows.questioned,
        of = rows.of
    );
    let all = rows.refused.saturating_add(rows.questioned);
    let all = usize::try_from(all).unwrap_or(usize::MAX);
    let told = if all > DETAILS_LISTED { DETAILS_LISTED.saturating_sub(1) } else { DETAILS_LISTED };
    let mut details: Vec<Message> = rows.told.iter().take(told).map(row_line).collect();
    let more = all.saturating_sub(details.len());
    if more > 0 {
        details.push(msg!("detail-more", more = more));
    }
    let hint = if rows.questioned > 0 { msg!("hint-return-rows-questions") } else { msg!("hint-rows") };
    Told::new(Trouble::InputRejected, message).detailed(details).hinted(hint)
}

fn row_line(row: &RowTroubled) -> Message {
    if row.column.is_empty() {
        return trouble(&row.trouble);
    }
    msg!(
        "detail-return-row",
        row = row.row,
        institution = &row.institution,
        column = &row.column,
        value = &row.value,
        why = trouble(&row.trouble)
    )
}
