//! What may not be recorded of class and registration, in words.

use crate::domain::institution::aspect::AspectRefusal;
use crate::msg;
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::words::aspect::{aspect_said, class_name};

pub(crate) fn aspect_told(refusal: &AspectRefusal) -> Wording {
    match refusal {
        AspectRefusal::Stands { fact, since, seq, basis } => Wording {
            message: msg!("error-aspect-stands", what = aspect_said(*fact), since = *since, seq = *seq),
            details: vec![msg!("detail-basis", basis = basis)],
            hint: Some(msg!("hint-aspect-on-record", seq = *seq)),
        },
        AspectRefusal::SameDay { fact, on, seq } => hinted(
            msg!("error-aspect-same-day", what = aspect_said(*fact), on = *on, seq = *seq),
            msg!("hint-aspect-on-record", seq = *seq),
        ),
        AspectRefusal::Deregistered { since, seq } => hinted(
            msg!("error-aspect-deregistered", since = *since, seq = *seq),
            msg!("hint-aspect-deregistered", seq = *seq),
        ),
        AspectRefusal::PoliceFiled { class, on } => {
            hinted(msg!("error-aspect-police", class = class_name(*class), on = *on), msg!("hint-aspect-police"))
        }
    }
}
