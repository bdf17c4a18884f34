//! What an entry of the ledger says, in words.

use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::fact::Fact;
use crate::domain::institution::particulars::Particulars;
use crate::domain::institution::succession::{Succession, SuccessionGiven};
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, Correction, MoveDetail};
use crate::domain::unit::unit_by_code;
use crate::domain::value::division::division_by_code;
use crate::domain::value::effective::Effective;
use crate::msg;
use crate::office::says::{Says, day_name, state_name};
use crate::office::words::aspect::aspect_said;
use crate::office::words::case::{plan_said, unit_said, yuan};
use crate::office::words::case_fact::case_said;
use crate::office::words::concern::concern_said;
use crate::office::words::handover::hand_over_said;
use crate::office::words::lead::lead_said;
use crate::office::words::named;
use crate::office::words::pilot::pilot_said;
use crate::output::Cell;
use crate::reports::history::{HistoryLine, Was};
use crate::words::Message;

/// What an entry says.
#[must_use]
pub fn entry_said(says: Says<'_>, line: &HistoryLine) -> Message {
    match &line.entry.act {
        Act::Move { kind, from, to, detail } => move_said(*kind, *from, *to, detail),
        Act::Correct { target, change } => {
            let changes = changes_said(change, line.was.as_ref(), line.entry.track);
            if changes.is_empty() {
                msg!("entry-evidence-added", seq = *target)
            } else {
                msg!("entry-correction", seq = *target, changes = changes)
            }
        }
        Act::Fact(fact) => fact_said(says, fact),
        Act::Case(fact) => case_said(fact),
        Act::Pilot(fact) => pilot_said(fact),
        Act::Lead(fact) => lead_said(fact),
        Act::Concern(fact) => concern_said(fact),
        Act::Unit(fact) => unit_said(fact),
        Act::Filing(filing) => msg!(
            "fact-returns-filed",
            rows = filing.rows,
            restated = filing.restated,
            first = filing.first.to_string(),
            last = filing.last.to_string()
        ),
    }
}

fn move_said(kind: MoveKind, from: Option<State>, to: State, detail: &MoveDetail) -> Message {
    let to = state_name(to);
    let Some(from) = from else {
        return msg!("entry-first", to = to);
    };
    let from = state_name(from);
    if let Some(outcome) = detail.outcome {
        let outcome = named(outcome);
        return msg!("entry-move-outcome", from = from, to = to, outcome = outcome);
    }
    match (kind, detail.survivor) {
        (MoveKind::Reopen, _) => msg!("entry-reopened", from = from, to = to),
        (MoveKind::Move, None) => msg!("entry-move", from = from, to = to),
        (MoveKind::Move, Some(survivor)) => msg!("entry-merged", from = from, to = to, survivor = survivor.to_string()),
    }
}

fn changes_said(change: &Correction, was: Option<&Was>, track: crate::domain::tracks::Track) -> Vec<Message> {
    if change.strike {
        return vec![msg!("change-strike")];
    }
    let mut changes = Vec::new();
    let before = was.map(|was| was.effective);
    if change.effective_on.is_some() || change.precision.is_some() {
        let after = before.map(|before| Effective {
            on: change.effective_on.unwrap_or(before.on),
            precision: change.precision.unwrap_or(before.precision),
        });
        let after = after.or(change.effective_on.map(Effective::exact));
        changes.push(msg!(
            "change-effective",
            before = before.map(day_name).unwrap_or_default(),
            after = after.map(day_name).unwrap_or_default()
        ));
    }
    let standing = was.and_then(|was| was.standing.as_ref());
    let state = change.state.as_deref().and_then(|code| State::parse(track, code).ok());
    if let (Some(after), Some(standing)) = (state, standing) {
        changes.push(msg!("change-state", before = state_name(standing.to), after = state_name(after)));
    }
    if let (Some(after), Some(standing)) = (change.reason, standing) {
        changes.push(msg!("change-reason", before = named(standing.reason), after = named(after)));
    }
    if let Some(after) = &change.basis {
        changes.push(msg!("change-basis", after = after));
    }
    if let Some(after) = change.amount {
        changes.push(msg!("change-amount", after = yuan(after)));
    }
    if let Some(after) = change.lenders {
        changes.push(msg!("change-lenders", after = after));
    }
    if let Some(particulars) = &change.particulars {
        changes.extend(particulars_said(particulars));
    }
    changes
}

/// What is right of names, identifiers, places and the launch day; what was wrong stands in the entry corrected.
fn particulars_said(right: &Particulars) -> Vec<Message> {
    let names = right.names.iter();
    let mut said: Vec<Message> = names.map(|right| msg!("change-name", after = &right.name)).collect();
    let identifiers = right.identifiers.iter();
    said.extend(identifiers.map(|right| msg!("change-identifier", after = &right.value)));
    let place = |code: &str| {
        let name = division_by_code(code).map_or("", |division| division.name);
        format!("{name} ({code})")
    };
    if let Some(code) = &right.registered_place {
        said.push(msg!("change-registered", after = place(code)));
    }
    if let Some(code) = &right.operating_place {
        said.push(msg!("change-operating", after = place(code)));
    }
    if let Some(code) = &right.unit {
        let name = unit_by_code(code).map_or("", |unit| unit.name_zh);
        said.push(msg!("change-unit", after = format!("{name} ({code})")));
    }
    if let Some(day) = right.launched_on {
        said.push(msg!("change-launched", after = day));
    }
    if right.disputed {
        said.push(msg!("change-disputed"));
    }
    if let Some(class) = right.class {
        said.push(msg!("change-class", after = named(class)));
    }
    if let Some(status) = right.registration {
        said.push(msg!("change-registration", after = named(status)));
    }
    said
}

fn fact_said(says: Says<'_>, fact: &Fact) -> Message {
    let unit = |code: &str| match says.unit_name(code) {
        Cell::Text(name) => format!("{name} ({code})"),
        _ => code.to_owned(),
    };
    match fact {
        Fact::Named { name, replaces: None } => {
            msg!("entry-named", kind = named(name.kind), name = &name.name)
        }
        Fact::Named { name, replaces: Some(old) } => {
            msg!("entry-renamed", kind = named(name.kind), name = &name.name, old = old)
        }
        Fact::Identified { identifier } if identifier.check_accepted => {
            msg!("entry-identified-unchecked", kind = named(identifier.kind), value = &identifier.value)
        }
        Fact::Identified { identifier } => {
            msg!("entry-identified", kind = named(identifier.kind), value = &identifier.value)
        }
        Fact::TransferOffered { to } => msg!("entry-transfer-offered", unit = unit(to)),
        Fact::TransferAccepted { to } => msg!("entry-transfer-accepted", unit = unit(to)),
        Fact::TransferDeclined { to } => msg!("entry-transfer-declined", unit = unit(to)),
        Fact::Absorbed { duplicate, names, identifiers } => msg!(
            "entry-absorbed",
            duplicate = duplicate.to_string(),
            names = names.len(),
            identifiers = identifiers.len()
        ),
        Fact::PlanSet(plan) => plan_said(plan),
        Fact::HandOver(fact) => hand_over_said(fact),
        Fact::Aspect(fact) => aspect_said(*fact),
        Fact::Succeeded(given) => succession_said(given),
    }
}

/// Who came after an institution.
#[must_use]
pub fn succession_said(given: &SuccessionGiven) -> Message {
    match given.how {
        Succession::Successor => msg!("entry-successor", name = &given.name),
        Succession::MergedInto => msg!("entry-merged-into", name = &given.name),
    }
}
