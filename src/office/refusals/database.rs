//! Errors of the database.

use crate::db::DbError;
use crate::db::unreadable::{Place, Unreadable};
use crate::domain::check::Invariant;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::msg;
use crate::office::refusals::line;
use crate::office::says::moment_legal;
use crate::office::told::{Told, Trouble};
use crate::words::Message;

impl From<DbError> for Told {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Unreachable(why) => Self::new(Trouble::Unreachable, msg!("error-db-unreachable"))
                .detailed(vec![line(why.to_string())])
                .hinted(msg!("hint-db-unreachable")),
            DbError::Lost(why) => Self::new(Trouble::Unreachable, msg!("error-db-lost"))
                .detailed(vec![line(why)])
                .hinted(msg!("hint-db-lost")),
            DbError::Conflict(what) => Self::new(Trouble::Conflict, msg!("error-db-conflict", what = what))
                .hinted(msg!("hint-conflict", next = Next::look(Deed::History))),
            DbError::CodeTaken { value, unit, .. } => crate::office::refusals::identity::held(&value, &unit),
            DbError::Held { writers } => Self::new(
                Trouble::Conflict,
                if writers.is_empty() { msg!("error-db-held-unknown") } else { msg!("error-db-held") },
            )
            .detailed(
                writers
                    .into_iter()
                    .map(|writer| {
                        let since = moment_legal(writer.since);
                        msg!("error-db-held-by", login = writer.login, since = since)
                    })
                    .collect(),
            )
            .hinted(msg!("hint-db-held")),
            DbError::TooLong(why) => Self::new(Trouble::Unreachable, msg!("error-db-too-long"))
                .detailed(vec![line(why)])
                .hinted(msg!("hint-db-too-long")),
            // That a policy refused says enough; what else the server says, such as a role it may not make, helps.
            DbError::NotYours(why) => Self::new(Trouble::NotFound, msg!("error-db-not-yours"))
                .detailed(if why.contains("row-level security") || why.contains("has no duty to write") {
                    Vec::new()
                } else {
                    vec![line(why)]
                })
                .hinted(msg!("hint-db-not-yours", next = Next::look(Deed::OfficerList))),
            DbError::NotMigrated { pending } => {
                Self::new(Trouble::Unreachable, msg!("error-db-not-migrated", pending = pending))
                    .hinted(msg!("hint-db-not-migrated", next = Next::look(Deed::DbMigrate)))
            }
            DbError::NoSchema => Self::new(Trouble::Unreachable, msg!("error-db-no-schema"))
                .hinted(msg!("hint-db-no-schema", next = Next::look(Deed::DbInit))),
            DbError::ClockBehind { now, last } => Self::new(
                Trouble::Conflict,
                msg!("error-db-clock-behind", now = now.to_rfc3339(), last = last.to_rfc3339()),
            )
            .hinted(msg!("hint-db-clock-behind")),
            DbError::NewerSchema => {
                Self::new(Trouble::Unreachable, msg!("error-db-newer")).hinted(msg!("hint-db-newer"))
            }
            DbError::NoDuty { login } => {
                let hint = msg!(
                    "hint-db-no-duty",
                    next = Next::look(Deed::OfficerAdd).is(Field::Login, &login).open(Field::Unit)
                );
                Self::new(Trouble::NotFound, msg!("error-db-no-duty", login = login)).hinted(hint)
            }
            DbError::ClockGiven => Self::new(Trouble::Usage, msg!("error-db-clock")).hinted(msg!("hint-db-clock")),
            DbError::EntryUnreadable(found) => {
                let next = Next::look(Deed::History).is(Field::Institution, found.subject);
                Self::new(Trouble::Violations, unreadable_said(&found))
                    .hinted(msg!("hint-db-entry-unreadable", next = next))
            }
            DbError::Unreadable(why) => bug(msg!("error-db-unreadable"), why),
            DbError::Migration(why) => bug(msg!("error-db-migration"), why),
            DbError::Query(why) => bug(msg!("error-db-query"), why.to_string()),
        }
    }
}

/// Where all is listed that cannot be read.
#[must_use]
pub fn unreadable_list() -> Next {
    Next::look(Deed::Check).is(Field::Name, Invariant::Unreadable)
}

/// What cannot be read, and why.
pub fn unreadable_said(found: &Unreadable) -> Message {
    let (subject, why) = (found.subject.to_string(), found.why.as_str());
    match found.place {
        Place::Entry(seq) => {
            msg!("unreadable-entry", subject = subject, seq = seq, why = why)
        }
        Place::Drawn => msg!("unreadable-drawn", subject = subject, why = why),
    }
}

fn bug(message: Message, why: String) -> Told {
    Told::new(Trouble::Bug, message).detailed(vec![line(why)]).hinted(msg!("hint-bug"))
}
