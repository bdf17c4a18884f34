//! Why a profile cannot be used: always with the key and the line.

use std::io;

use super::source::NoFile;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};
use crate::domain::sentence::term::Term;

refusals! {
    /// Why a profile cannot be used. Lines are counted from 1.
    move ProfileError {
        /// Neither shipped nor a file; the profiles that come with the program.
        Unknown { wanted: String, shipped: Vec<&'static str> } => [
            NotFound "error-profile-unknown" of { shipped: shipped.join(", ") } hint "hint-profile-unknown"
        ],
        /// The file could not be read.
        Io { path: String, source: io::Error } => [told by file_unread(path.as_str(), source)],
        /// A pipe, a device or a folder.
        NoFile { path: String, what: NoFile } => [InputRejected "error-no-file" hint "hint-no-file"],
        /// Larger than a mebibyte.
        TooLarge { path: String } => [InputRejected "error-profile-large"],
        /// Not TOML, an unknown key, or a value of the wrong type: what the reader found, with the key.
        Syntax { line: usize, detail: String } => [
            InputRejected "error-profile-syntax" hint "hint-profile" lines vec![Sentence::of("detail-line").with("text", detail.as_str())]
        ],
        /// A value that cannot be meant.
        Value { line: usize, key: String, problem: ProfileProblem } => [told by Telling::refused(
            Sentence::of("error-profile-value").with("line", *line).with("key", key.as_str()).with("problem", problem.telling().message)
        ).kind(RefusalKind::InputRejected).hinted(Sentence::of("hint-profile"))],
    }
}

refusals! {
    /// What is wrong with a value of a profile.
    ProfileProblem {
        /// No state of that name.
        StateUnknown { word: String } => ["problem-profile-state"],
        /// No reason of that code.
        ReasonUnknown { word: String } => ["problem-profile-reason"],
        /// A meaning has either a state or a review, not both and not neither; reason and flag go with a state.
        Meaning => ["problem-profile-meaning"],
        /// No division has this code.
        DivisionUnknown { code: String } => ["problem-profile-division"],
        /// A format that cannot give a whole date, or gives a year of two digits.
        DateFormat { format: String } => ["problem-profile-date-format"],
        /// Two formats that read one text as two days.
        DateFormats { one: String, other: String } => ["problem-profile-date-formats"],
        Day { text: String } => ["problem-profile-day"],
        /// No encoding of that name.
        EncodingUnknown { label: String } => ["problem-encoding-unknown"],
        /// Neither auto nor one ASCII character.
        Delimiter { text: String } => ["problem-profile-delimiter"],
        /// A row number below 1.
        HeaderRow => ["problem-profile-header-row"],
        /// A required field that is not mapped.
        RequiredNotMapped => ["problem-profile-required"],
        /// None of name, brand and legal name is among the fields.
        NoName => ["problem-profile-no-name"],
        /// One header for two fields, or used and ignored.
        HeaderTwice { header: String } => ["problem-profile-header-twice"],
        /// Fields for a state without words for it, or words without the field.
        Words => ["problem-profile-words"],
        /// Columns are added up into figures only, and a figure has either a column or a sum.
        SumOfNoFigure => ["problem-profile-sum"],
        /// A list of returns has a month, a list of institutions has none.
        Month => ["problem-profile-month"],
    }
}

/// That a file could not be read, with what the system said.
pub(super) fn file_unread(path: impl Into<Term>, source: &io::Error) -> Telling {
    let said = Sentence::of("detail-line").with("text", source.to_string());
    Telling::refused(Sentence::of("error-file").with("path", path)).kind(RefusalKind::InputRejected).lined(vec![said])
}
