//! Records the cases of a month, in one act after that of their institutions.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::case_writer::{CaseStep, What};
use super::cases::CaseLife;
use super::load_moves::papers;
use crate::actions::case_advance::{CaseAdvance, step_add};
use crate::actions::pen::Pen;
use crate::actions::{ActionError, Grounds};
use crate::db::Txn;
use crate::domain::case::record::CaseRecord;
use crate::domain::engine::request::FactRequest;

/// What is due with each month: the life, and the step of its case.
pub(super) type CaseMonths<'lives> = BTreeMap<u32, Vec<(usize, &'lives CaseStep)>>;

/// Sorts what is due by month; in it, by life and in the order of the case.
pub(super) fn case_months(cases: &[CaseLife]) -> CaseMonths<'_> {
    let mut months = CaseMonths::new();
    for case in cases {
        for step in &case.steps {
            let due = months.entry(step.recorded).or_default();
            due.push((case.life, step));
        }
    }
    months
}

/// Records what is due.
pub(super) fn cases_record(
    txn: &mut Txn<'_>,
    due: &[(usize, &CaseStep)],
    subjects: &[Uuid],
) -> Result<usize, ActionError> {
    let subject_of = |number: usize| subjects.get(number).copied();
    let mut concerned: Vec<Uuid> = due.iter().filter_map(|(number, _)| subject_of(*number)).collect();
    concerned.dedup();
    let mut pen = Pen::take(txn, &concerned)?;
    for (number, step) in due {
        // Every institution of the sample has one case at most.
        if let Some(subject) = subject_of(*number)
            && let Some(case) = pen.cases_of(subject).first().copied()
        {
            step_record(&mut pen, subject, case, step)?;
        }
    }
    Ok(pen.write(txn)?.entries)
}

fn step_record(pen: &mut Pen, subject: Uuid, case: Uuid, step: &CaseStep) -> Result<(), ActionError> {
    match &step.what {
        What::Move(to, reason) => {
            let advance = CaseAdvance {
                institution: subject.to_string(),
                to: *to,
                effective: step.on,
                reason: *reason,
                grounds: Grounds { basis: step.basis.clone(), note: None, evidence: papers(&step.evidence) },
                expected: None,
            };
            step_add(pen, subject, case, &advance)?;
        }
        What::Fact(fact) => {
            let request = FactRequest {
                fact: fact.clone(),
                on: step.on,
                basis: step.basis.clone(),
                evidence: papers(&step.evidence),
                confirmed: true,
                recorded_at: pen.moment(),
                officer: pen.officer().to_owned(),
            };
            pen.fact_add::<CaseRecord>(case, request, fact.reason(), None)?;
        }
    }
    Ok(())
}
