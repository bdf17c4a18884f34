//! Give duties to officers, end them, and let them rest: one of them or a file of many.

use super::error::{ActionError, basis_parse};
use crate::db::duty::{duties_write, duty_list};
use crate::db::{Access, Session, in_txn};
use crate::domain::unit::duty::{
    Duty, DutyAsked, DutyChange, DutyRefusal, DutyStanding, Span, duty_apply, duty_judge, nation_administered,
};
use crate::domain::unit::unit_by_code;

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DutyOutcome {
    /// The officer had no duty at the unit.
    New,
    /// The duty there was another.
    Changed,
    /// It was so already; nothing was written.
    Already,
}

/// A change of a duty, and what stands since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyDone {
    pub change: DutyChange,
    pub outcome: DutyOutcome,
    /// As it stands then.
    pub duty: Duty,
}

/// Who may be given a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Those who have or had one.
    Officers,
    /// Those who have none at the unit; what they have there already stands.
    Newcomers,
    /// Whoever is named.
    Anybody,
}

/// Makes the changes, all of them or none, in their order.
///
/// # Errors
/// [`DutyRefusal`]; that there is no such unit, that a basis is none, or that the officer does not give duties there.
pub fn apply(
    session: &mut Session,
    access: Access,
    whom: Whom,
    asked: Vec<DutyAsked>,
) -> Result<Vec<DutyDone>, ActionError> {
    let asked = asked.into_iter().map(checked).collect::<Result<Vec<DutyAsked>, ActionError>>()?;
    in_txn(session, access, |txn| {
        let (mut duties, today) = (duty_list(txn)?, txn.today());
        let was_administered = nation_administered(&duties, today);
        let mut stand = Vec::new();
        for one in &asked {
            stand.push(change(&mut duties, whom, one)?);
        }
        if let (true, false, Some(last)) = (was_administered, nation_administered(&duties, today), asked.last()) {
            return Err(DutyRefusal::LastAdministrator { login: last.login.clone() }.into());
        }
        let written = duties_write(txn, &asked)?;
        let done = stand.into_iter().zip(&asked).zip(written).map(|(((is_new, duty), asked), written)| {
            let outcome = match (is_new, written) {
                (_, false) => DutyOutcome::Already,
                (true, true) => DutyOutcome::New,
                (false, true) => DutyOutcome::Changed,
            };
            DutyDone { change: asked.change.clone(), outcome, duty }
        });
        Ok(done.collect())
    })
}

fn checked(asked: DutyAsked) -> Result<DutyAsked, ActionError> {
    if unit_by_code(&asked.unit).is_none() {
        return Err(ActionError::UnknownUnit { code: asked.unit });
    }
    Ok(DutyAsked { basis: basis_parse(&asked.basis)?, ..asked })
}

/// Makes a change of what stands: whether there was none, and what there is then.
fn change(duties: &mut Vec<Duty>, whom: Whom, asked: &DutyAsked) -> Result<(bool, Duty), DutyRefusal> {
    let of_login = |duty: &&Duty| duty.login == asked.login;
    if whom == Whom::Officers && !duties.iter().any(|duty| of_login(&duty)) {
        return Err(DutyRefusal::NoOfficer { login: asked.login.clone() });
    }
    let at = |duties: &[Duty]| duties.iter().filter(of_login).find(|duty| duty.unit == asked.unit).cloned();
    let before = at(duties);
    if let (Whom::Newcomers, Some(own)) = (whom, &before)
        && !own.is_granted(&asked.change)
    {
        return Err(DutyRefusal::HasOne { login: asked.login.clone(), unit: asked.unit.clone() });
    }
    duty_judge((&asked.login, &asked.unit), before.as_ref(), &asked.change)?;
    duty_apply(duties, (&asked.login, asked.name.as_deref()), &asked.unit, &asked.change);
    let none = || DutyRefusal::None { login: asked.login.clone(), unit: asked.unit.clone() };
    Ok((before.is_none(), at(duties).ok_or_else(none)?))
}

/// What is to be written for a duty that rests, with who stands in for its officer on these days, where somebody does.
///
/// # Errors
/// That the officer has none; [`DutyRefusal::StandInBusy`] where who stands in has another duty there.
pub fn rest(
    session: &mut Session,
    resting: DutyAsked,
    stand_in: Option<String>,
) -> Result<Vec<DutyAsked>, ActionError> {
    let Some(login) = stand_in else { return Ok(vec![resting]) };
    let duties = in_txn(session, Access::Read, duty_list)?;
    let at = |login: &str| duties.iter().find(|duty| duty.login == login && duty.unit == resting.unit);
    let none = || DutyRefusal::None { login: resting.login.clone(), unit: resting.unit.clone() };
    let duty = at(&resting.login).ok_or_else(none)?;
    let span = resting.change.span();
    match at(&login).filter(|own| own.standing(session.today()) != DutyStanding::Ended) {
        // Who does the same there anyway stands in without being given anything.
        Some(own) if duty.kinds.iter().all(|kind| own.kinds.contains(kind)) && covers(own.span, span) => {
            Ok(vec![resting])
        }
        Some(_) => Err(DutyRefusal::StandInBusy { login, unit: resting.unit }.into()),
        None => {
            let change = DutyChange::Granted { kinds: duty.kinds.clone(), span };
            let (unit, basis) = (resting.unit.clone(), resting.basis.clone());
            Ok(vec![resting, DutyAsked { login, name: None, unit, change, basis }])
        }
    }
}

fn covers(own: Span, other: Span) -> bool {
    other.since.is_some_and(|since| own.holds(since))
        && match (own.until, other.until) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(until), Some(other)) => other <= until,
        }
}
