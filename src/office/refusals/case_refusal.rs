//! What may not be recorded of a case. Its sentences are declared with the refusals; here is the one whose lines depend on
//! where the case stands.

use crate::domain::case::refusal::{CaseRefusal, advance};
use crate::domain::case::state::ClearanceState;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::Refuses;
use crate::domain::tracks::State;
use crate::domain::tracks::moves::{moves_from, rule_of};
use crate::msg;
use crate::office::refusals::refusal::{Wording, hinted, open_line};
use crate::office::told::Trouble;
use crate::office::words::record::state as state_in_words;

/// Of what kind it is: something named does not exist, or a rule refuses.
pub(crate) fn kind_of(refusal: &CaseRefusal) -> Trouble {
    refusal.telling().kind.into()
}

/// What is said of a refusal.
pub(crate) fn case_told(refusal: &CaseRefusal) -> Wording {
    if let CaseRefusal::Stage { stage, belongs } = refusal {
        return stage_told(*stage, *belongs);
    }
    refusal.telling().into()
}

/// The case has not come to the stage yet: the step there, where it is one, and otherwise the steps that are open.
fn stage_told(stage: ClearanceState, belongs: ClearanceState) -> Wording {
    let (from, to) = (State::Clearance(stage), State::Clearance(belongs));
    let message = msg!("error-case-stage", stage = state_in_words(from), belongs = state_in_words(to));
    if rule_of(Some(from), to).is_some() {
        return hinted(message, msg!("hint-then", next = advance(belongs.code())));
    }
    let mut details = vec![msg!("detail-open")];
    details.extend(moves_from(Some(from)).into_iter().map(|(to, _)| open_line(Some(from), to)));
    let step = Next::record(Deed::CaseAdvance).open(Field::Stage);
    Wording { message, details, hint: Some(msg!("hint-case-stage-far", next = step)) }
}
