//! What is true of an application after an act, and what comes next.

use chrono::NaiveDate;

use crate::actions::pilot_record::NextMove;
use crate::cli::desk::Desk;
use crate::domain::pilot::steps::advance;
use crate::domain::sentence::next::Field;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::says::state_name;
use crate::office::told::Told;
use crate::office::words::case::clauses;
use crate::office::words::pilot_now::lack_said;
use crate::words::Message;

/// Where the application is, or would be, or was before.
///
/// # Errors
/// That stdout is closed.
pub(super) fn stage_line(
    desk: &Desk,
    name: &str,
    stage: State,
    since: NaiveDate,
    seq: i32,
    already: bool,
    dry_run: bool,
) -> Result<(), Told> {
    let stage = state_name(stage);
    let line = msg!(
        "pilot-advanced",
        outcome = Outcome::of(already, dry_run),
        name = name,
        stage = stage,
        since = since,
        seq = seq
    );
    desk.printer.line(&desk.words, &line)
}

/// "Now: ..", or what would then be true.
///
/// # Errors
/// That stdout is closed.
pub(super) fn now_line(desk: &Desk, state: Vec<Message>, would: bool) -> Result<(), Told> {
    if state.is_empty() {
        return Ok(());
    }
    let state = clauses(state);
    let line = if would { msg!("case-then", state = state) } else { msg!("case-now", state = state) };
    desk.printer.line(&desk.words, &line)
}

/// The stage that comes next with the step to it, or with what it still lacks.
///
/// # Errors
/// That stdout is closed.
pub(super) fn next_line(desk: &Desk, name: &str, next: Option<&NextMove>) -> Result<(), Told> {
    let Some(next) = next else { return Ok(()) };
    let stage = state_name(State::Pilot(next.to));
    let lacks: Vec<Message> = next.findings.iter().filter_map(lack_said).collect();
    let line = if lacks.is_empty() {
        msg!("pilot-next-open", stage = stage, rule = next.rule, next = advance(next.to).is(Field::Institution, name))
    } else {
        msg!("pilot-next-lacks", stage = stage, rule = next.rule, lacks = clauses(lacks))
    };
    desk.printer.line(&desk.words, &line)
}
