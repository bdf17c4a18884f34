//! What may not be recorded of a case. Its sentences are declared with the refusals; here is the one whose lines depend on
//! where the case stands.

use crate::domain::case::refusal::CaseRefusal;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::Refuses;
use crate::domain::tracks::State;
use crate::domain::tracks::moves::{moves_from, rule_of};
use crate::msg;
use crate::office::refusals::refusal::{Wording, open_line};
use crate::office::told::Trouble;

/// Of what kind it is: something named does not exist, or a rule refuses.
pub(crate) fn kind_of(refusal: &CaseRefusal) -> Trouble {
    refusal.telling().kind.into()
}

/// What is said of a refusal.
pub(crate) fn case_told(refusal: &CaseRefusal) -> Wording {
    let told = Wording::from(refusal.telling());
    if let CaseRefusal::Stage { stage, belongs } = refusal {
        return step_by_step(told, (*stage).into(), (*belongs).into());
    }
    told
}

/// Where no single step leads to the stage that this belongs to: the steps that are open.
fn step_by_step(told: Wording, from: State, to: State) -> Wording {
    if rule_of(Some(from), to).is_some() {
        return told;
    }
    let mut details = vec![msg!("detail-open")];
    details.extend(moves_from(Some(from)).into_iter().map(|(to, _)| open_line(Some(from), to)));
    let step = Next::record(Deed::CaseAdvance).open(Field::Stage);
    Wording { details, hint: Some(msg!("hint-case-stage-far", next = step)), ..told }
}
