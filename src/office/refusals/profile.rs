//! Errors of profiles: always with the line and the key.

use crate::intake::{IntakeError, ProfileError, ProfileProblem};
use crate::msg;
use crate::office::refusals::line;
use crate::office::told::{Told, Trouble};
use crate::words::Message;

impl From<ProfileError> for Told {
    fn from(error: ProfileError) -> Self {
        let rejected = |message| Self::new(Trouble::InputRejected, message);
        match error {
            ProfileError::Unknown { wanted, shipped } => {
                Self::new(Trouble::NotFound, msg!("error-profile-unknown", wanted = wanted))
                    .hinted(msg!("hint-profile-unknown", shipped = shipped.join(", ")))
            }
            ProfileError::Io { path, source } => {
                rejected(msg!("error-file", path = path)).detailed(vec![line(source.to_string())])
            }
            ProfileError::NoFile { path, what } => IntakeError::NoFile { path: path.into(), what }.into(),
            ProfileError::TooLarge { path } => rejected(msg!("error-profile-large", path = path)),
            ProfileError::Syntax { line: at, detail } => rejected(msg!("error-profile-syntax", line = at))
                .detailed(vec![line(detail)])
                .hinted(msg!("hint-profile")),
            ProfileError::Value { line: at, key, problem } => {
                rejected(msg!("error-profile-value", line = at, key = key, problem = told(&problem)))
                    .hinted(msg!("hint-profile"))
            }
        }
    }
}

fn told(problem: &ProfileProblem) -> Message {
    match problem {
        ProfileProblem::StateUnknown { word } => {
            msg!("problem-profile-state", word = word.as_str())
        }
        ProfileProblem::ReasonUnknown { word } => {
            msg!("problem-profile-reason", word = word.as_str())
        }
        ProfileProblem::Meaning => msg!("problem-profile-meaning"),
        ProfileProblem::DivisionUnknown { code } => {
            msg!("problem-profile-division", code = code.as_str())
        }
        ProfileProblem::DateFormats { one, other } => {
            msg!("problem-profile-date-formats", one = one.as_str(), other = other.as_str())
        }
        ProfileProblem::DateFormat { format } => {
            msg!("problem-profile-date-format", format = format.as_str())
        }
        ProfileProblem::Day { text } => msg!("problem-profile-day", text = text.as_str()),
        ProfileProblem::EncodingUnknown { label } => {
            msg!("problem-encoding-unknown", label = label.as_str())
        }
        ProfileProblem::Delimiter { text } => {
            msg!("problem-profile-delimiter", text = text.as_str())
        }
        ProfileProblem::HeaderRow => msg!("problem-profile-header-row"),
        ProfileProblem::RequiredNotMapped => msg!("problem-profile-required"),
        ProfileProblem::NoName => msg!("problem-profile-no-name"),
        ProfileProblem::HeaderTwice { header } => {
            msg!("problem-profile-header-twice", header = header.as_str())
        }
        ProfileProblem::Words => msg!("problem-profile-words"),
        ProfileProblem::SumOfNoFigure => msg!("problem-profile-sum"),
        ProfileProblem::Month => msg!("problem-profile-month"),
    }
}
