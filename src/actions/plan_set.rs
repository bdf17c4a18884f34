//! Set a plan of reduction, for an institution in operation (rule I3) or for a unit.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use super::rename::day_check;
use super::{Grounds, institution_meant};
use crate::db::drops::{CourseFilter, course_list};
use crate::db::figures::{FigureFilter, figure_list};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::case::grants::unit_subject;
use crate::domain::engine::timeline::{move_on, standing};
use crate::domain::figures::{Group, Measure, Quantity, series};
use crate::domain::institution::fact::Fact;
use crate::domain::institution::state::InstitutionState;
pub use crate::domain::returns::PlanRefusal;
use crate::domain::returns::{PlanDrawn, PlanGiven, Target, plan_judge, plans};
use crate::domain::tracks::act::Act;
use crate::domain::tracks::{State, Track};
use crate::domain::unit::fact::UnitFact;
use crate::domain::unit::{unit_by_code, unit_with_below};
use crate::domain::value::effective::Effective;
use crate::domain::value::month::Month;
use crate::domain::value::reason::Reason;

/// Whose plan it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// An institution's, as its user names it.
    Institution(String),
    /// A unit's, by its code.
    Unit(String),
}

/// The plan to be set.
#[derive(Debug, Clone)]
pub struct PlanSet {
    pub whose: Whose,
    /// What is to fall.
    pub measure: Measure,
    /// The month-end it starts from.
    pub baseline_month: Month,
    /// The figure then; without one, that on record.
    pub baseline: Option<Quantity>,
    /// The day by which it is to be zero.
    pub end_on: NaiveDate,
    /// Targets on the way, in any order.
    pub targets: Vec<Target>,
    /// The first day of the plan; without one, today.
    pub on: Option<NaiveDate>,
    /// A baseline that contradicts the record is meant.
    pub confirmed: bool,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStands {
    /// The institution, or the unit's subject.
    pub subject: Uuid,
    /// The name of the institution; `None` for a unit.
    pub name: Option<String>,
    pub seq: i32,
    /// It stood before; nothing was written.
    pub already: bool,
    pub plan: PlanGiven,
    /// Its first day.
    pub on: NaiveDate,
    /// The baseline was taken from the record.
    pub taken: bool,
    /// The plan whose place it takes.
    pub replaced: Option<PlanDrawn>,
}

/// Whose chain the plan goes into.
struct Holder {
    subject: Uuid,
    name: Option<String>,
    unit: Option<&'static str>,
}

/// Sets the plan.
///
/// # Errors
/// The refusal, that there is no such institution or unit, or that it is not the officer's.
pub fn apply(session: &mut Session, access: Access, request: &PlanSet) -> Result<PlanStands, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&request.grounds.basis)?;
        let on = request.on.unwrap_or_else(|| txn.today());
        let holder = holder_find(txn, &request.whose)?;
        let mut pen = Pen::take(txn, &[holder.subject])?;
        if let Some(unit) = holder.unit
            && pen.chain(holder.subject).is_none()
        {
            pen.subject_add(holder.subject, Track::Unit, unit, None);
        }
        day_check(&pen, holder.subject, on, txn.today())?;
        operation_check(&pen, &holder, on)?;
        let (plan, taken) = plan_of(txn, &pen, &holder, request, on)?;
        let standing = plans(pen.entries(holder.subject))
            .into_iter()
            .find(|drawn| drawn.plan.measure == plan.measure && drawn.from <= on && drawn.to.is_none_or(|to| to > on));
        let same = standing.as_ref().filter(|drawn| drawn.plan == plan);
        let already = match same.map(|drawn| drawn.seq) {
            Some(seq) => {
                let grounds = &request.grounds;
                let note = grounds.note.as_deref();
                match pen.further_check(holder.subject, seq, &grounds.evidence, note) {
                    Ok(()) => Some(seq),
                    // An entry of a unit takes no addition: the plan is filed anew, with what is new.
                    Err(ActionError::FurtherGiven { .. }) if holder.unit.is_some() => None,
                    Err(other) => return Err(other),
                }
            }
            None => None,
        };
        let seq = match already {
            Some(seq) => seq,
            None => {
                let act = match holder.unit {
                    Some(_) => Act::Unit(UnitFact::PlanSet(plan.clone())),
                    None => Act::Fact(Fact::PlanSet(plan.clone())),
                };
                let draft = Draft {
                    act,
                    effective: Effective::exact(on),
                    basis,
                    reason: Reason::PlanFiled,
                    note: request.grounds.note.clone(),
                    evidence: request.grounds.evidence.clone(),
                };
                let seq = pen.entry_add(holder.subject, draft);
                pen.write(txn)?;
                seq
            }
        };
        Ok(PlanStands {
            subject: holder.subject,
            name: holder.name,
            seq,
            already: already.is_some(),
            plan,
            on,
            taken,
            replaced: standing.filter(|_| already.is_none()),
        })
    })
}

fn holder_find(txn: &mut Txn<'_>, whose: &Whose) -> Result<Holder, ActionError> {
    match whose {
        Whose::Institution(text) => {
            let found = institution_meant(txn, text)?;
            Ok(Holder { subject: found.subject_id, name: Some(found.name), unit: None })
        }
        Whose::Unit(code) => {
            let unit = unit_by_code(code);
            let found = unit.and_then(|unit| Some((unit.code, unit_subject(unit.code)?)));
            let (unit, subject) = found.ok_or_else(|| ActionError::UnknownUnit { code: code.clone() })?;
            Ok(Holder { subject, name: None, unit: Some(unit) })
        }
    }
}

/// An institution that has stopped is cleared, not reduced.
fn operation_check(pen: &Pen, holder: &Holder, on: NaiveDate) -> Result<(), PlanRefusal> {
    let Some(name) = &holder.name else {
        return Ok(());
    };
    let moves = standing(pen.entries(holder.subject));
    let state = move_on(&moves, on).and_then(|one| match one.to {
        State::Institution(state) => Some(state),
        State::Clearance(_) | State::Pilot(_) | State::Lead(_) => None,
    });
    match state.map(Group::of) {
        Some(Some(Group::Operating)) => Ok(()),
        Some(Some(Group::Stopped) | None) | None => Err(PlanRefusal::NotInOperation { name: name.clone(), state, on }),
    }
}

/// The plan with its baseline, and whether that was taken from the record.
fn plan_of(
    txn: &mut Txn<'_>,
    pen: &Pen,
    holder: &Holder,
    request: &PlanSet,
    on: NaiveDate,
) -> Result<(PlanGiven, bool), ActionError> {
    let (measure, month) = (request.measure, request.baseline_month);
    let mut targets = request.targets.clone();
    targets.sort_by_key(|target| target.month);
    let mut plan = PlanGiven {
        measure,
        baseline_month: month,
        // Until the record is asked, a baseline that no target is above: what else is wrong is wrong without it.
        baseline: request
            .baseline
            .or(Quantity::of(measure, targets.first().map_or(0, |first| first.at_most.number())))
            .unwrap_or(Quantity::Count(0)),
        end_on: request.end_on,
        targets,
    };
    plan_judge(&plan, holder.unit.is_some()).map_err(PlanRefusal::from)?;
    if month.end() > on {
        return Err(PlanRefusal::BaselineAhead { month, on }.into());
    }
    let on_record = match holder.unit {
        Some(unit) => unit_figure(txn, pen, unit, measure, month)?,
        None => institution_figure(txn, pen, holder.subject, measure, month)?,
    };
    match (request.baseline, on_record) {
        (None, None) => {
            return Err(PlanRefusal::NoFigure { measure, month, unit: holder.unit.map(str::to_owned) }.into());
        }
        (None, Some(figure)) => plan.baseline = figure,
        (Some(given), Some(on_record)) if given != on_record && !request.confirmed => {
            return Err(PlanRefusal::Differs { measure, month, given, on_record }.into());
        }
        (Some(_), Some(_) | None) => {}
    }
    plan_judge(&plan, holder.unit.is_some()).map_err(PlanRefusal::from)?;
    Ok((plan, request.baseline.is_none()))
}

fn institution_figure(
    txn: &mut Txn<'_>,
    pen: &Pen,
    subject: Uuid,
    measure: Measure,
    month: Month,
) -> Result<Option<Quantity>, ActionError> {
    let filter = CourseFilter {
        as_of: txn.today(),
        known_at: pen.moment(),
        states: InstitutionState::ALL.to_vec(),
        units: None,
        subject: Some(subject),
        until: month,
    };
    let read = course_list(txn, &filter)?.pop();
    let number = read.and_then(|read| {
        let course = read.courses.iter().find(|one| one.measure == measure)?;
        course.number(month)
    });
    Ok(number.and_then(|number| Quantity::of(measure, number)))
}

/// The official figure of a unit: that of the institutions in operation; `None` where any of them has not reported.
fn unit_figure(
    txn: &mut Txn<'_>,
    pen: &Pen,
    unit: &str,
    measure: Measure,
    month: Month,
) -> Result<Option<Quantity>, ActionError> {
    let filter = FigureFilter {
        months: vec![month],
        known_at: pen.moment(),
        units: Some(unit_with_below(unit)),
        groups: vec![Group::Operating],
    };
    let cells = figure_list(txn, &filter)?;
    // A unit of which the record knows no institution then has no figure rather than nothing.
    if cells.is_empty() {
        return Ok(None);
    }
    Ok(series(&cells, measure, month, month).value(month))
}
