//! Why a plan of reduction is not set.

use chrono::NaiveDate;

use crate::domain::figures::{Measure, Quantity};
use crate::domain::institution::state::InstitutionState;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::sentence::term::Term;
use crate::domain::value::month::Month;

refusals! {
    /// What is wrong with a plan.
    PlanFault {
        /// No plan can be made for the measure.
        Measure { measure: Measure } => ["error-plan-measure" [Next::again().one_of(Field::Measure, &planned())]],
        /// An institution has no plan for the number of institutions.
        NotOfAnInstitution => ["error-plan-not-of-institution" hint "hint-plan-not-of-institution" [
            Next::again().one_of(Field::Measure, &planned_of_one())
        ]],
        /// It ends before it starts.
        EndsBeforeBaseline { end_on: NaiveDate, baseline: Month } => [told by ends_before(*end_on, *baseline)],
        /// A target lies outside the plan, which goes from the month after the baseline to its end.
        TargetOutside { month: Month, from: Month, to: NaiveDate } => ["error-plan-target-outside" hint "hint-plan-target-outside"],
        /// Two targets for one month, or targets out of order.
        TargetOrder { month: Month } => ["error-plan-target-twice" hint "hint-plan-target-twice"],
        /// A target above the one before: a plan only falls.
        TargetRises { month: Month } => ["error-plan-target-rises" hint "hint-plan-target-rises"],
        /// A baseline below zero.
        Negative => ["error-plan-negative" hint "hint-plan-negative"],
    }
}

refusals! {
    /// Why a plan is not set.
    PlanRefusal {
        /// The plan contradicts itself.
        Fault(fault: PlanFault) => [told by fault.telling()],
        /// Its baseline is of a month that is not over on its first day.
        BaselineAhead { month: Month, on: NaiveDate } => ["error-plan-baseline-ahead" hint "hint-plan-baseline-ahead" [
            Next::again().open(Field::BaselineMonth), Next::again().is(Field::Effective, month.end())
        ]],
        /// The institution is not in operation on its first day; it has no state before its first.
        NotInOperation { name: String, state: Option<InstitutionState>, on: NaiveDate } => [told by not_in_operation(name, *state, *on)],
        /// No baseline was given, and none is on record: of the institution, or of every one of the unit.
        NoFigure { measure: Measure, month: Month, unit: Option<String> } => [told by no_figure(*measure, *month, unit.as_deref())],
        /// The baseline given is not the one on record: a question.
        Differs { measure: Measure, month: Month, given: Quantity, on_record: Quantity } => ["error-plan-differs" hint "hint-plan-differs" [
            Next::again().without(Field::Baseline), Next::again().set(Field::Yes)
        ]],
    }
}

impl From<PlanFault> for PlanRefusal {
    fn from(fault: PlanFault) -> Self {
        Self::Fault(fault)
    }
}

fn planned() -> Vec<&'static str> {
    Measure::OF_A_UNIT.iter().map(|measure| measure.code()).collect()
}

fn planned_of_one() -> Vec<&'static str> {
    Measure::OF_A_UNIT.iter().filter(|one| **one != Measure::Institutions).map(|measure| measure.code()).collect()
}

fn ends_before(end_on: NaiveDate, baseline: Month) -> Telling {
    let message = Sentence::of("error-plan-ends-before").with("end", end_on).with("month", baseline);
    let hint = Sentence::of("hint-plan-ends-before").with("day", baseline.end());
    Telling::refused(message).hinted(hint.with("next", Next::again().open(Field::End)))
}

/// What has stopped is cleared by the plan of its case; otherwise its dossier says why it does not operate.
fn not_in_operation(name: &str, state: Option<InstitutionState>, on: NaiveDate) -> Telling {
    let said = state.map_or_else(|| Sentence::of("error-state-none").into(), Term::from);
    let message = Sentence::of("error-plan-not-in-operation").with("name", name).with("on", on).with("state", said);
    let telling = Telling::refused(message);
    let hint = |key: &'static str, next: Next| telling.clone().hinted(Sentence::of(key).with("next", next));
    match state {
        Some(InstitutionState::ClosedUnresolved | InstitutionState::Exited) => {
            hint("hint-plan-stopped", Next::record(Deed::CasePlan))
        }
        Some(
            InstitutionState::Pending
            | InstitutionState::Operating
            | InstitutionState::Reducing
            | InstitutionState::Transforming
            | InstitutionState::Cleared
            | InstitutionState::Transformed
            | InstitutionState::Void,
        )
        | None => hint("hint-plan-not-in-operation", Next::look(Deed::History)),
    }
}

fn no_figure(measure: Measure, month: Month, unit: Option<&str>) -> Telling {
    let message = Sentence::of("error-plan-no-figure").with("measure", measure).with("month", month);
    let reported = match (unit, measure) {
        (Some(unit), _) => Next::look(Deed::ReturnMissing).is(Field::Month, month).is(Field::Unit, unit),
        (None, Measure::Institutions) => Next::look(Deed::ReturnMissing).is(Field::Month, month),
        (None, Measure::Balance) => file(month, Field::Balance),
        (None, Measure::Lenders) => file(month, Field::Lenders),
        (None, Measure::Borrowers) => file(month, Field::Borrowers),
        (None, Measure::Issued) => file(month, Field::Issued),
        (None, Measure::Repaid) => file(month, Field::Repaid),
        (None, Measure::Overdue) => file(month, Field::Overdue),
        (None, Measure::Advanced) => file(month, Field::Advanced),
    };
    let hint = Sentence::of("hint-plan-no-figure").with("next", Next::again().open(Field::Baseline));
    Telling::refused(message).hinted(hint.with("next2", reported))
}

fn file(month: Month, figure: Field) -> Next {
    Next::look(Deed::ReturnFile).is(Field::Month, month).open(figure).open(Field::Basis)
}
