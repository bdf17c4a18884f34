//! Class and registration in words: the same in lists, in the dossier and after the act.

use crate::domain::institution::aspect::{AspectDoubt, AspectFact, DisposalClass, RegistrationStatus};
use crate::msg;
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::Cell;
use crate::words::Message;

/// What is recorded.
#[must_use]
pub fn aspect_said(fact: AspectFact) -> Message {
    match fact {
        AspectFact::Class(class) => msg!("aspect-class", class = named(class)),
        AspectFact::Registration(status) => {
            msg!("aspect-registration", status = named(status))
        }
    }
}

/// Which track it is of.
#[must_use]
pub fn aspect_item(says: Says<'_>, fact: AspectFact) -> Cell {
    match fact {
        AspectFact::Class(_) => says.word("class", &msg!("column-class")),
        AspectFact::Registration(_) => says.word("registration", &msg!("column-registration")),
    }
}

/// The word that is on record.
#[must_use]
pub fn word_cell(says: Says<'_>, fact: AspectFact) -> Cell {
    match fact {
        AspectFact::Class(class) => class_cell(says, Some(class)),
        AspectFact::Registration(status) => registration_cell(says, Some(status)),
    }
}

/// A class; blank where none is on record.
#[must_use]
pub fn class_cell(says: Says<'_>, class: Option<DisposalClass>) -> Cell {
    class.map_or(Cell::Empty, |class| says.word(class.code(), &named(class)))
}

/// A registration status; blank where none is on record.
#[must_use]
pub fn registration_cell(says: Says<'_>, status: Option<RegistrationStatus>) -> Cell {
    status.map_or(Cell::Empty, |status| says.word(status.code(), &named(status)))
}

/// What is doubtful.
#[must_use]
pub fn doubts_cell(says: Says<'_>, doubts: &[AspectDoubt]) -> Cell {
    let words: Vec<(&str, Message)> = doubts.iter().map(|doubt| (doubt.code(), named(*doubt))).collect();
    says.words(&words)
}

/// The heading and the key of the count of a word.
#[must_use]
pub fn total_of(fact: AspectFact) -> (&'static str, Message) {
    match fact {
        AspectFact::Class(class) => (class_key(class), named(class)),
        AspectFact::Registration(status) => (registration_key(status), named(status)),
    }
}

const fn class_key(class: DisposalClass) -> &'static str {
    match class {
        DisposalClass::ArFiled => "ar_filed",
        DisposalClass::ArUnfiled => "ar_unfiled",
        DisposalClass::Zombie => "zombie",
        DisposalClass::Small => "small",
        DisposalClass::LargeHigh => "large_high",
        DisposalClass::LargeNormal => "large_normal",
        DisposalClass::Unclassified => "unclassified",
    }
}

const fn registration_key(status: RegistrationStatus) -> &'static str {
    match status {
        RegistrationStatus::Normal => "normal",
        RegistrationStatus::Abnormal => "abnormal",
        RegistrationStatus::Revoked => "revoked",
        RegistrationStatus::Deregistered => "deregistered",
        RegistrationStatus::MovedOut => "moved_out",
        RegistrationStatus::Unknown => "unknown",
    }
}
