//! What is said of duties and of those who have them.

use crate::actions::duty_record::{DutyDone, DutyOutcome};
use crate::db::officer::LoginStanding;
use crate::domain::unit::duty::{DutyChange, DutyKind, Span};
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::words::named;
use crate::office::words::record::unit;
use crate::words::{Lang, Message};

/// What became of a change, and the duty that stands since.
#[must_use]
pub fn done_said(done: &DutyDone, rehearsed: bool, lang: Lang) -> Message {
    let duty = &done.duty;
    let outcome = Outcome::of(done.outcome == DutyOutcome::Already, rehearsed);
    let (login, unit) = (duty.login.as_str(), unit(&duty.unit, lang));
    match done.change {
        DutyChange::Granted { .. } => msg!(
            "officer-granted",
            outcome = outcome,
            login = login,
            unit = unit,
            kinds = kinds_said(&duty.kinds),
            span = span_said(duty.span),
            is = if done.outcome == DutyOutcome::New { "new" } else { "changed" }
        ),
        DutyChange::Revoked { until } => {
            msg!("officer-ended", outcome = outcome, login = login, unit = unit, until = until)
        }
        DutyChange::Suspended { .. } => msg!(
            "officer-rests",
            outcome = outcome,
            login = login,
            unit = unit,
            away = span_said(duty.away.unwrap_or_default())
        ),
    }
}

/// How many changes of a file became what.
#[must_use]
pub fn counted_said(done: &[DutyDone], rehearsed: bool) -> Message {
    let count = |outcome: DutyOutcome| done.iter().filter(|one| one.outcome == outcome).count();
    msg!(
        "officers-applied",
        outcome = Outcome::of(false, rehearsed),
        new = count(DutyOutcome::New),
        changed = count(DutyOutcome::Changed),
        already = count(DutyOutcome::Already)
    )
}

/// Kinds of duties, in their order.
#[must_use]
pub fn kinds_said(kinds: &[DutyKind]) -> Message {
    let named = kinds.iter().map(|kind| named(*kind));
    named.reduce(|start, next| msg!("list-more", start = start, next = next)).unwrap_or_else(|| msg!("duty-none"))
}

/// From when to when.
#[must_use]
pub fn span_said(span: Span) -> Message {
    match (span.since, span.until) {
        (None, None) => msg!("duty-days-always"),
        (Some(since), None) => msg!("duty-days-since", since = since),
        (None, Some(until)) => msg!("duty-days-until", until = until),
        (Some(since), Some(until)) => msg!("duty-days-both", since = since, until = until),
    }
}

/// Who cannot sign in yet, with what is to be done about it.
#[must_use]
pub fn logins_said(known: &[(String, LoginStanding)]) -> Vec<Message> {
    let said = |standing: LoginStanding| {
        let logins: Vec<&str> =
            known.iter().filter(|(_, one)| *one == standing).map(|(login, _)| login.as_str()).collect();
        let (count, logins) = (logins.len(), logins.join(" "));
        match standing {
            LoginStanding::Missing if count > 0 => Some(msg!("officers-missing", logins = logins)),
            LoginStanding::Barred if count > 0 => Some(msg!("officers-barred", count = count, logins = logins)),
            LoginStanding::NoPassword if count > 0 => {
                Some(msg!("officers-no-password", count = count, logins = logins))
            }
            LoginStanding::Missing | LoginStanding::Barred | LoginStanding::NoPassword | LoginStanding::Ready => None,
        }
    };
    [LoginStanding::Missing, LoginStanding::Barred, LoginStanding::NoPassword].into_iter().filter_map(said).collect()
}
