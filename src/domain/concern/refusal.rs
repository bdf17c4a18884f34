//! Why an issue cannot be recorded.

use chrono::NaiveDate;

use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};
use crate::domain::value::privacy::Personal;

refusals! {
    /// Why an issue is not recorded.
    ConcernRefusal {
        /// A text seems to hold a number of a person.
        Personal(what: Personal) => ["error-personal" hint "hint-personal"],
        /// What it is, who sees to it or how it was resolved is missing or too long: so many characters.
        Text { length: usize } => ["error-concern-text" hint "hint-concern-text"],
        /// It is due before it is raised.
        DueBefore { due: NaiveDate, raised_on: NaiveDate } => ["error-concern-due" hint "hint-concern-due" [
            Next::again().open(Field::Due)
        ]],
        /// No such issue is on record on the day; the issues there are.
        NoSuch { seq: i32, on: NaiveDate, known: Vec<i32> } => [told by no_such(*seq, *on, known)],
        /// The issue is resolved.
        Resolved { seq: i32, since: NaiveDate } => ["error-concern-resolved" hint "hint-concern-resolved" [
            Next::record(Deed::IssueReopen).is(Field::Seq, seq)
        ]],
        /// The issue is open.
        Open { seq: i32 } => ["error-concern-open" hint "hint-concern-open"],
        /// Neither an owner nor a day is named, or they are those it has.
        NothingNew { seq: i32 } => ["error-concern-nothing-new" hint "hint-concern-nothing-new" [
            Next::again().open(Field::Owner), Next::again().open(Field::Due)
        ]],
    }
}

/// Where there is none at all, those of something else may be meant.
fn no_such(seq: i32, on: NaiveDate, known: &[i32]) -> Telling {
    let message = Sentence::of("error-concern-no-such").with("seq", seq).with("on", on);
    let hint = if known.is_empty() {
        Sentence::of("hint-concern-none")
            .with("next", Next::again().one_of(Field::Track, &["case", "pilot"]))
            .with("next2", Next::look(Deed::IssueList).open(Field::Lead))
    } else {
        let known: Vec<String> = known.iter().map(|seq| format!("#{seq}")).collect();
        Sentence::of("hint-concern-no-such")
            .with("known", known)
            .with("next", Next::look(Deed::IssueList).set(Field::All))
    };
    Telling { kind: RefusalKind::NotFound, ..Telling::refused(message).hinted(hint) }
}
