//! What can be done where an entry cannot be set right as asked. A refusal advises the act again, in the act's own terms;
//! a correction has other options, and not all of them.

use super::Track;
use super::steps::correct;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Given, Next};
use crate::domain::sentence::refusal::Telling;
use crate::domain::value::reason::Reason;

/// What corrections of every track take.
pub const TAKEN: &[Field] = &[
    Field::Amount,
    Field::Basis,
    Field::Effective,
    Field::Evidence,
    Field::Note,
    Field::State,
    Field::Strike,
    Field::ToBasis,
    Field::ToReason,
];

/// A refusal of an act as that of the correction of entry `seq`: the act again is the correction again, and what no
/// correction says is recorded anew once the entry is struck.
#[must_use]
pub fn righted(track: Track, seq: i32, told: Telling) -> Telling {
    let Some(hint) = &told.hint else { return told };
    match hint.steps_replaced(&|next| again(track, next)) {
        Some(hint) => told.hinted(hint),
        None => {
            let strike = correct(track, seq).set(Field::Strike).is(Field::Reason, Reason::Mistake);
            told.hinted(Sentence::of("hint-righted").with("next", strike))
        }
    }
}

/// A step that asks again for the act, as one of its correction; none where a correction does not take it.
fn again(track: Track, next: &Next) -> Option<Next> {
    if next.deed != Deed::Again {
        return Some(next.clone());
    }
    let fields = next.fields.iter().map(|(field, given)| {
        let others = match given {
            Given::Or(others) => others.as_slice(),
            Given::Open | Given::Set | Given::Is(_) | Given::OneOf(_) | Given::Away => &[],
        };
        let is_taken = |field: &Field| named(track, *field).is_some();
        named(track, *field).filter(|_| others.iter().all(is_taken)).map(|field| (field, given.clone()))
    });
    Some(Next { deed: Deed::Again, fields: fields.collect::<Option<_>>()? })
}

/// What a field of an act is called in its correction.
fn named(track: Track, field: Field) -> Option<Field> {
    let of_track = match track {
        Track::Lead => Field::People,
        Track::Institution | Track::Clearance | Track::Pilot | Track::Unit | Track::Filing => Field::Lenders,
    };
    let field = if field == Field::Reason { Field::ToReason } else { field };
    (TAKEN.contains(&field) || field == of_track).then_some(field)
}
