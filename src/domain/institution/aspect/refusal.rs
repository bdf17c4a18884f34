//! Why class or registration cannot be recorded.

use chrono::NaiveDate;

use super::fact::{AspectFact, DisposalClass};
use crate::domain::case::state::ClearanceState;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::refusals;
use crate::domain::sentence::term::Term;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

refusals! {
    /// Why class or registration is not recorded.
    AspectRefusal {
        /// It says so already, on another basis or since another day, by that entry.
        Stands { fact: AspectFact, since: NaiveDate, seq: i32, basis: String } => ["error-aspect-stands" hint "hint-aspect-on-record" [
            Next::correct(*seq).open(Field::Effective).is(Field::Reason, "wrong-date"), history()
        ] lines vec![Sentence::of("detail-basis").with("basis", basis.as_str())]],
        /// That entry says something else for the same day.
        SameDay { fact: AspectFact, on: NaiveDate, seq: i32 } => ["error-aspect-same-day" hint "hint-aspect-on-record" [
            Next::correct(*seq).open(field(*fact)), history()
        ]],
        /// A legal person that is no more comes into no other status: what was wrong is corrected.
        Deregistered { since: NaiveDate, seq: i32 } => ["error-aspect-deregistered" hint "hint-aspect-deregistered" [
            Next::correct(*seq).set(Field::Strike).is(Field::Reason, "mistake")
        ]],
        /// The police filed a case: by the words of notice 175 that is its class, and not the one asked for.
        PoliceFiled { class: DisposalClass, on: NaiveDate } => ["error-aspect-police" hint "hint-aspect-police" [
            Next::record(Deed::InstitutionClassify).is(Field::Class, DisposalClass::ArFiled),
            Next::record(Deed::CaseAdvance)
                .is(Field::Stage, ClearanceState::Verify)
                .one_of(Field::Reason, &[Reason::FilingRefused.code(), Reason::FilingWithdrawn.code()])
                .is(Field::Evidence, EvidenceKind::PoliceRefusal)
        ]],
    }
}

fn history() -> Next {
    Next::look(Deed::History).is(Field::Track, "institution")
}

/// What a correction of the fact says anew.
const fn field(fact: AspectFact) -> Field {
    match fact {
        AspectFact::Class(_) => Field::Class,
        AspectFact::Registration(_) => Field::Registration,
    }
}

impl From<AspectFact> for Term {
    fn from(fact: AspectFact) -> Self {
        match fact {
            AspectFact::Class(class) => Sentence::of("aspect-class").with("class", class).into(),
            AspectFact::Registration(status) => Sentence::of("aspect-registration").with("status", status).into(),
        }
    }
}
