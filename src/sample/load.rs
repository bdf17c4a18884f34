//! Records the lives, one act a month.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::calendar::{MONTHS, recorded_after, recorded_at};
use super::cases::case_lives;
use super::life::{Life, Step, lives};
use super::load_cases::{case_months, cases_record};
use super::{specials, tolls};
use crate::actions::ActionError;
use crate::actions::pen::{Draft, Pen};
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::entry::{
    Act, Correction, Effective, IdentifierGiven, MoveDetail, NameGiven, Registration,
};
use crate::domain::evidence::{Evidence, EvidenceKind};
use crate::domain::identifier::IdentifierKind;
use crate::domain::lifecycle::MoveRequest;
use crate::domain::name::NameKind;
use crate::domain::reason::Reason;
use crate::domain::state::{InstitutionState, State, Track};
use crate::domain::transition::MoveKind;

/// The seed of the sample: another one makes another nation.
const SEED: u64 = 20_200_331;

/// What was loaded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Institutions put on the register.
    pub institutions: usize,
    /// Entries written by the monthly acts.
    pub entries: usize,
}

/// Something to be recorded with a month: a move, or the correction of one.
enum Due<'lives> {
    Move(&'lives Step),
    Correction(&'lives Step, &'lives Correction),
}

/// What is due with each month: life, place of the step in it, and what.
type Months<'lives> = BTreeMap<u32, Vec<(usize, usize, Due<'lives>)>>;

/// What has been recorded so far.
#[derive(Default)]
struct Recorded {
    subjects: Vec<Uuid>,
    seqs: HashMap<(usize, usize), i32>,
}

/// Records the sample nation in an empty sample database. `month_done` is told of months done and months in all.
/// The session's ids are to be seeded, or the sample will be another each time.
///
/// # Errors
/// Those of the database; a refusal of the engine is a bug of the sample.
pub fn load(
    session: &mut Session,
    month_done: &mut dyn FnMut(usize, usize) -> Result<(), DbError>,
) -> Result<Loaded, ActionError> {
    let mut lives = lives(SEED);
    let cases = case_lives(SEED, &mut lives);
    let (mut months, mut of_cases) = (months(&lives), case_months(&cases));
    let mut recorded = Recorded::default();
    let mut loaded = Loaded {
        institutions: lives.len(),
        entries: 0,
    };
    for month in 0..MONTHS {
        session.clock_set(recorded_at(month));
        let due = months.remove(&month).unwrap_or_default();
        let written = in_txn(session, Access::Write, |txn| {
            month_record(txn, &lives, month, &due, &mut recorded)
        })?;
        loaded.entries = loaded.entries.saturating_add(written);
        session.clock_set(recorded_after(month, 5));
        let due = of_cases.remove(&month).unwrap_or_default();
        let written = in_txn(session, Access::Write, |txn| {
            cases_record(txn, &due, &recorded.subjects)
        })?;
        loaded.entries = loaded.entries.saturating_add(written);
        specials::record(session, month, &lives, &recorded.subjects)?;
        let tolled = tolls::record(session, month)?;
        loaded.entries = loaded.entries.saturating_add(tolled);
        let done = usize::try_from(month).unwrap_or(0).saturating_add(1);
        month_done(done, usize::try_from(MONTHS).unwrap_or(done))?;
    }
    Ok(loaded)
}

/// Sorts what is due by month, in it by day, so that what came first is recorded first.
fn months(lives: &[Life]) -> Months<'_> {
    let mut months = Months::new();
    for (number, life) in lives.iter().enumerate() {
        for (place, step) in life.steps.iter().enumerate() {
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

fn month_record(
    txn: &mut Txn<'_>,
    lives: &[Life],
    month: u32,
    due: &[(usize, usize, Due<'_>)],
    recorded: &mut Recorded,
) -> Result<usize, ActionError> {
    let mut subjects: Vec<Uuid> = due
        .iter()
        .filter_map(|(number, ..)| recorded.subjects.get(*number).copied())
        .collect();
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
        names: vec![NameGiven {
            kind: NameKind::Brand,
            name: life.name.clone(),
        }],
        identifiers: life
            .uscc
            .iter()
            .map(|value| IdentifierGiven {
                kind: IdentifierKind::Uscc,
                value: value.clone(),
                check_accepted: false,
            })
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
        detail: MoveDetail {
            registration: Some(registration),
            ..MoveDetail::default()
        },
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
    let (reason, word) = if change.strike {
        (Reason::WrongInstitution, "撤销登记")
    } else {
        (Reason::WrongDate, "更正登记")
    };
    Draft {
        act: Act::Correct {
            target: 0,
            change: change.clone(),
        },
        effective: step.effective,
        basis: super::grounds::basis(step.effective.on, word, 1),
        reason,
        note: None,
        evidence: Vec::new(),
    }
}

/// Evidence of these kinds, without files.
pub(super) fn papers(kinds: &[EvidenceKind]) -> Vec<Evidence> {
    let paper = |kind: &EvidenceKind| Evidence {
        kind: *kind,
        file: None,
    };
    kinds.iter().map(paper).collect()
}
