//! What went wrong, in words: every error of the rooms below becomes a message, a hint and an exit code here.

use super::fail::{Exit, Failure};
use crate::actions::ActionError;
use crate::db::DbError;
use crate::local::LocalError;
use crate::output::{OutputError, UnknownFormat};

impl From<ActionError> for Failure {
    fn from(error: ActionError) -> Self {
        Self::new(
            Exit::Refused,
            crate::msg!("error-output", why = error.to_string()),
        )
    }
}
impl From<DbError> for Failure {
    fn from(error: DbError) -> Self {
        Self::new(
            Exit::Unreachable,
            crate::msg!("error-output", why = error.to_string()),
        )
    }
}
impl From<LocalError> for Failure {
    fn from(error: LocalError) -> Self {
        Self::new(
            Exit::Unreachable,
            crate::msg!("error-output", why = error.to_string()),
        )
    }
}
impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::new(
            Exit::Bug,
            crate::msg!("error-output", why = error.to_string()),
        )
    }
}
impl From<UnknownFormat> for Failure {
    fn from(error: UnknownFormat) -> Self {
        Self::new(
            Exit::Usage,
            crate::msg!("error-output", why = error.to_string()),
        )
    }
}
impl From<crate::intake::IntakeError> for Failure {
    fn from(error: crate::intake::IntakeError) -> Self {
        Self::new(
            Exit::InputRejected,
            crate::msg!("error-output", why = error.to_string()),
        )
    }
}
