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
        /// A profile is to be written where a file is already.
        Exists { path: String } => [InputRejected "error-profile-exists" hint "hint-profile-exists"],
        /// Larger than a mebibyte.
        TooLarge { path: String } => [InputRejected "error-profile-large"],
        /// Not TOML: the line as it stands.
        Syntax { line: usize, detail: String } => [
            InputRejected "error-profile-syntax" hint "hint-profile" lines vec![Sentence::of("detail-line").with("text", detail.as_str())]
        ],
        /// Its list's numbers are said to be those of a list that nobody knows; those that are known.
        Ids { name: String, known: Vec<String> } => [
            InputRejected "error-profile-ids" of { known: known.join(", ") } hint "hint-profile"
        ],
        /// What is said besides the profile cannot be meant.
        Given { field: String, problem: ProfileProblem } => [told by Telling::refused(
            Sentence::of("error-profile-given").with("field", field.as_str()).with("problem", problem.telling().message)
        ).kind(RefusalKind::Usage).hinted(Sentence::of("hint-profile"))],
        /// A value that cannot be meant.
        Value { line: usize, key: String, problem: ProfileProblem } => [told by Telling::refused(
            Sentence::of("error-profile-value").with("line", *line).with("key", key.as_str()).with("problem", problem.telling().message)
        ).kind(RefusalKind::InputRejected).hinted(Sentence::of("hint-profile"))],
    }
}

refusals! {
    /// What is wrong with a value of a profile.
    ProfileProblem {
        /// A word that is none of those allowed there.
        Unknown { word: String, allowed: String } => ["problem-profile-unknown"],
        /// Something must be there and is not.
        Lacking { key: String } => ["problem-profile-lacking"],
        /// A value of another type, by what is asked for.
        Type { expected: &'static str } => ["problem-profile-type"],
        /// A field that is neither headers nor a table of what can be said of one.
        FieldTable => ["problem-profile-field-table"],
        /// No state of that name.
        StateUnknown { word: String, known: String } => ["problem-profile-state"],
        /// No reason of that code.
        ReasonUnknown { word: String } => ["problem-profile-reason"],
        /// A reason that no move into the state takes; those that one does.
        ReasonNotTaken { word: String, state: String, known: String } => ["problem-profile-reason-state"],
        /// No reporting unit.
        UnitUnknown { text: String } => ["problem-profile-unit"],
        /// A constant without a value.
        ConstantEmpty => ["problem-profile-constant-empty"],
        /// A figure is no constant.
        ConstantFigure => ["problem-profile-constant-figure"],
        /// Places of no division, and nothing that names the unit.
        PlacesWithoutUnit => ["problem-profile-places-unit"],
        /// Several in one cell, of a field that has one only, or with nothing between them.
        Between => ["problem-profile-between"],
        /// Several states in one cell, and their days not, or the other way round.
        Events => ["problem-profile-events"],
        /// Something to be kept in a note, of returns, which have none.
        NoNote => ["problem-profile-no-note"],
        /// Another name in brackets, of a field that is no name.
        Inside => ["problem-profile-inside"],
        Width { limit: usize } => ["problem-profile-width"],
        HeaderRows { limit: u32 } => ["problem-profile-header-rows"],
        /// A meaning has either a state or a review, not both and not neither; reason and flag go with a state.
        Meaning => ["problem-profile-meaning"],
        /// No division has this code.
        DivisionUnknown { code: String } => ["problem-profile-division"],
        /// A format that cannot give a whole date, or gives a year of two digits.
        DateFormat { format: String } => ["problem-profile-date-format"],
        /// Two formats that read one text as two days.
        DateFormats { one: String, other: String } => ["problem-profile-date-formats"],
        Day { text: String } => ["problem-profile-day"],
        /// A complete list without the day it was taken.
        CompleteDay => ["problem-profile-complete"],
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

/// What the reader of TOML found, in our words: what is unknown, lacking or of another type, with its key and line.
pub(super) fn syntax(text: &str, error: &toml::de::Error) -> ProfileError {
    let start = error.span().map_or(0, |span| span.start.min(text.len()));
    let before = text.get(..start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let stands = text.lines().nth(line - 1).unwrap_or_default().trim();
    match problem_of(error.message()) {
        Some((key, problem)) => {
            let of_line =
                || stands.split('=').next().unwrap_or_default().trim_matches(['[', ']', '\u{22}', ' ']).to_owned();
            ProfileError::Value { line, key: if key.is_empty() { of_line() } else { key }, problem }
        }
        None => ProfileError::Syntax { line, detail: stands.chars().take(80).collect() },
    }
}

/// A problem as the reader of TOML words it, and the key it is about where it says so.
pub(super) fn problem_of(message: &str) -> Option<(String, ProfileProblem)> {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if message.starts_with("unknown field") || message.starts_with("unknown variant") {
        let (word, allowed) = quoted.split_first()?;
        let allowed = allowed.join(", ");
        return Some(((*word).to_owned(), ProfileProblem::Unknown { word: (*word).to_owned(), allowed }));
    }
    if message.starts_with("missing field") {
        let key = (*quoted.first()?).to_owned();
        return Some((key.clone(), ProfileProblem::Lacking { key }));
    }
    if message.starts_with("data did not match any variant of untagged enum FieldText") {
        return Some((String::new(), ProfileProblem::FieldTable));
    }
    if message.starts_with("data did not match any variant of untagged enum OneOrMany") {
        return Some((String::new(), ProfileProblem::Type { expected: "texts" }));
    }
    let (_, expected) = message.strip_prefix("invalid type: ")?.split_once(", expected ")?;
    let expected = match expected {
        "a string" => "text",
        "a boolean" => "truth",
        "a sequence" => "texts",
        "a map" => "table",
        number if number.starts_with(['u', 'i']) => "number",
        _ => "table",
    };
    Some((String::new(), ProfileProblem::Type { expected }))
}

/// That a file could not be read, with what the system said.
pub(super) fn file_unread(path: impl Into<Term>, source: &io::Error) -> Telling {
    let said = Sentence::of("detail-line").with("text", source.to_string());
    Telling::refused(Sentence::of("error-file").with("path", path)).kind(RefusalKind::InputRejected).lined(vec![said])
}
