//! Records the moves of a month in one act, with the plans that come with them.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::life::{Life, Step};
use super::pilots::goes_with_pilot;
use super::plans::plans_of;
use super::sector::Sector;
use crate::actions::ActionError;
use crate::actions::pen::{Draft, Pen};
use crate::db::Txn;
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::fact::{IdentifierGiven, NameGiven, Registration};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::act::{Act, Correction, MoveDetail};
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::{Evidence, EvidenceKind};
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::NameKind;
use crate::domain::value::reason::Reason;

/// Something to be recorded with a month: a move, or the correction of one.
pub(super) enum Due<'lives> {
    Move(&'lives Step),
    Correction(&'lives Step, &'lives Correction),
}

/// What is due with each month: life, place of the step in it, and what.
pub(super) type Months<'lives> = BTreeMap<u32, Vec<(usize, usize, Due<'lives>)>>;

/// What has been recorded so far.
#[derive(Default)]
pub(super) struct Recorded {
    /// The institution of each life.
    pub(super) subjects: Vec<Uuid>,
    seqs: HashMap<(usize, usize), i32>,
}

/// Sorts what is due by month, in it by day, so that what came first is recorded first.
pub(super) fn months(lives: &[Life]) -> Months<'_> {
    let mut months = Months::new();
    for (number, life) in lives.iter().enumerate() {
        let own = life.steps.iter().enumerate();
        for (place, step) in own.filter(|(_, step)| !goes_with_pilot(step)) {
            let due = months.entry(step.recorded).or_default();
            due.push((number, place, Due::Move(step)));
            if let Some((month, change)) = &step.correction {
                let due = months.entry(*month).or_default();
                due.push((number, place, Due::Correction(step, change)));
            }
        }
    }
    for due in months.values_mut() {
        due.sort_by_key(|(number, place, due)| match due {
            Due::Move(step) | Due::Correction(step, _) => (*number, step.effective.on, *place),
        });
    }
    months
}

/// Records what is due; with the first month, every institution. Gives how many entries were written.
pub(super) fn month_record(
    txn: &mut Txn<'_>,
    (lives, sector): (&[Life], &Sector),
    month: u32,
    due: &[(usize, usize, Due<'_>)],
    recorded: &mut Recorded,
) -> Result<usize, ActionError> {
    let mut subjects: Vec<Uuid> =
        due.iter().filter_map(|(number, ..)| recorded.subjects.get(*number).copied()).collect();
    subjects.dedup();
    let mut pen = Pen::take(txn, &subjects)?;
    if month == 0 {
        for life in lives {
            recorded.subjects.push(life_register(txn, &mut pen, life)?);
        }
    }
    for (number, place, due) in due {
        let Some(subject) = recorded.subjects.get(*number).copied() else {
            continue;
        };
        match due {
            Due::Move(step) => {
                let (seq, _) = pen.move_add(subject, request(step), None)?;
                recorded.seqs.insert((*number, *place), seq);
                for plan in plans_of(sector, *number, step) {
                    pen.entry_add(subject, plan);
                }
            }
            Due::Correction(step, change) => {
                let target = recorded.seqs.get(&(*number, *place)).copied().unwrap_or(0);
                pen.correction_add(subject, target, (*change).clone(), correction(step, change))?;
            }
        }
    }
    Ok(pen.write(txn)?.entries)
}

fn life_register(txn: &mut Txn<'_>, pen: &mut Pen, life: &Life) -> Result<Uuid, ActionError> {
    let subject = txn.id();
    pen.subject_add(subject, Track::Institution, life.place.unit, None);
    let registration = Registration {
        names: vec![NameGiven { kind: NameKind::Brand, name: life.name.clone() }],
        identifiers: life
            .uscc
            .iter()
            .map(|value| IdentifierGiven { kind: IdentifierKind::Uscc, value: value.clone(), check_accepted: false })
            .collect(),
        unit: life.place.unit.to_owned(),
        registered_place: Some(life.place.division.to_owned()),
        operating_place: Some(life.operating_place.to_owned()),
        launched_on: Some(life.launched_on),
        disputed: life.disputed,
    };
    let request = MoveRequest {
        kind: MoveKind::Move,
        to: State::Institution(InstitutionState::Pending),
        effective: Effective::exact(life.launched_on),
        basis: "样例〔2018〕摸底名单1号".to_owned(),
        reason: Reason::HistoryLoad,
        evidence: papers(&[EvidenceKind::OfficialList]),
        detail: MoveDetail { registration: Some(registration), ..MoveDetail::default() },
    };
    pen.move_add(subject, request, None)?;
    Ok(subject)
}

fn request(step: &Step) -> MoveRequest {
    MoveRequest {
        kind: step.kind,
        to: State::Institution(step.to),
        effective: step.effective,
        basis: step.basis.clone(),
        reason: step.reason,
        evidence: papers(&step.evidence),
        detail: MoveDetail::default(),
    }
}

fn correction(step: &Step, change: &Correction) -> Draft {
    let (reason, word) =
        if change.strike { (Reason::WrongInstitution, "撤销登记") } else { (Reason::WrongDate, "更正登记") };
    Draft {
        act: Act::Correct { target: 0, change: change.clone() },
        effective: step.effective,
        basis: super::grounds::basis(step.effective.on, word, 1),
        reason,
        note: None,
        evidence: Vec::new(),
    }
}

/// Evidence of these kinds, without files.
pub(super) fn papers(kinds: &[EvidenceKind]) -> Vec<Evidence> {
    let paper = |kind: &EvidenceKind| Evidence { kind: *kind, file: None };
    kinds.iter().map(paper).collect()
}
