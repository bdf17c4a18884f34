//! Why a return, or a row of a list of them, is not filed.

use crate::actions::return_trouble::{ReturnTrouble, RowTroubled, RowsTroubled};
use crate::domain::returns::Question;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::sentence::refusal::Refuses;
use crate::msg;
use crate::office::refusals::intake::unreadable_problem;
use crate::office::telling::said;
use crate::office::told::{DETAILS_LISTED, Told, Trouble};
use crate::words::Message;

/// A return that is questioned.
pub(crate) fn questioned(questions: &[Question]) -> Told {
    Told::new(Trouble::Refused, msg!("error-return-questions", count = questions.len()))
        .detailed(questions.iter().map(question).collect())
        .hinted(msg!("hint-return-questions", next = Next::again().set(Field::Yes)))
}

/// A question, in words.
#[must_use]
pub fn question(question: &Question) -> Message {
    said(&question.telling().message)
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
        ReturnTrouble::Refused(refusal) => said(&refusal.telling().message),
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
    let aside = Next::again().open(Field::Quarantine);
    let hint = if rows.questioned > 0 {
        let meant = Next::again().set(Field::AcceptQuestions);
        msg!("hint-return-rows-questions", next = aside, next2 = meant)
    } else {
        msg!("hint-rows", next = aside)
    };
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
