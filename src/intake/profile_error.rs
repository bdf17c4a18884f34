//! Why a profile cannot be used: always with the key and the line.

use std::io;

use super::profile::PROFILE_LARGEST;
use super::source::NoFile;

/// Why a profile cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ProfileError {
    /// Neither shipped nor a file.
    #[error("no profile {wanted:?}")]
    Unknown {
        /// The name or path.
        wanted: String,
        /// The profiles that come with the program.
        shipped: Vec<&'static str>,
    },
    /// The file could not be read.
    #[error("{path}: {source}")]
    Io {
        path: String,
        /// What happened.
        source: io::Error,
    },
    /// A pipe, a device or a folder.
    #[error("{path}: no regular file")]
    NoFile {
        path: String,
        /// What it leads to.
        what: NoFile,
    },
    /// Larger than a mebibyte.
    #[error("{path} is larger than {PROFILE_LARGEST} bytes")]
    TooLarge { path: String },
    /// Not TOML, an unknown key, or a value of the wrong type.
    #[error("line {line}: {detail}")]
    Syntax {
        /// Counted from 1.
        line: usize,
        /// What the reader found, with the key.
        detail: String,
    },
    /// A value that cannot be meant.
    #[error("line {line}, {key}: {problem}")]
    Value {
        /// Counted from 1.
        line: usize,
        key: String,
        /// What is wrong with it.
        problem: ProfileProblem,
    },
}

/// What is wrong with a value of a profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProfileProblem {
    /// No state of that name.
    #[error("unknown state {word:?}")]
    StateUnknown { word: String },
    /// No reason of that code.
    #[error("unknown reason {word:?}")]
    ReasonUnknown { word: String },
    /// A meaning has either a state or a review, not both and not neither; reason and flag go with a state.
    #[error("a meaning has either a state (with reason and flag) or a review")]
    Meaning,
    /// No division has this code.
    #[error("unknown division {code:?}")]
    DivisionUnknown { code: String },
    /// A format that cannot give a whole date, or gives a year of two digits.
    #[error("{format:?} does not give a day with a year of four digits")]
    DateFormat { format: String },
    /// Two formats that read one text as two days.
    #[error("{one:?} and {other:?} read one text as two days")]
    DateFormats { one: String, other: String },
    #[error("{text:?} is not a day such as 2018-08-22")]
    Day { text: String },
    /// No encoding of that name.
    #[error("unknown encoding {label:?}")]
    EncodingUnknown { label: String },
    /// Not one character.
    #[error("{text:?} is not auto, and not one ASCII character")]
    Delimiter { text: String },
    /// A row number below 1.
    #[error("rows are counted from 1")]
    HeaderRow,
    /// A required field that is not mapped.
    #[error("required, but not among the fields")]
    RequiredNotMapped,
    /// No field for a name.
    #[error("none of name, brand and legal_name is among the fields")]
    NoName,
    /// One header for two fields, or used and ignored.
    #[error("the header {header:?} is used twice")]
    HeaderTwice { header: String },
    /// Fields for a state without words for it, or words without the field.
    #[error("the field state and the table [words] go together")]
    Words,
    /// Columns are added up into figures only, and a figure has either a column or a sum.
    #[error("columns are added up into figures of a return only, and a figure has either a column or a sum")]
    SumOfNoFigure,
    /// A list of returns has a month, a list of institutions has none.
    #[error("a list of returns has the field month, a list of institutions has not")]
    Month,
}
