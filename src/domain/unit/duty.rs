//! Duties of officers: what somebody does for a unit, from a day to a day.

use chrono::NaiveDate;

use super::said::unit_sentence;
use super::{NATION, UnitLevel, unit_by_code, unit_lies_under};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};
use crate::domain::sentence::term::Term;
pub use crate::domain::value::duty_kind::DutyKind;
use crate::domain::value::word::words;

/// What one person does who has a record alone: all that one may do.
pub const KINDS_OF_ONE: &[DutyKind] = &[
    DutyKind::Maker,
    DutyKind::Checker,
    DutyKind::Decider,
    DutyKind::Agency,
    DutyKind::National,
    DutyKind::Administrator,
];

/// What somebody who works for a unit of this level does where nothing else is said.
#[must_use]
pub const fn kinds_usual(level: UnitLevel) -> &'static [DutyKind] {
    match level {
        UnitLevel::Nation => &[DutyKind::Maker, DutyKind::Checker, DutyKind::National],
        UnitLevel::Province | UnitLevel::PlannedCity => &[DutyKind::Maker, DutyKind::Checker, DutyKind::Decider],
        UnitLevel::City => &[DutyKind::Maker, DutyKind::Checker],
    }
}

/// Whether this can be done for a unit of that level: a city decides nothing for its province, and no province for the nation.
#[must_use]
pub const fn kind_fits(kind: DutyKind, level: UnitLevel) -> bool {
    match kind {
        DutyKind::Maker | DutyKind::Checker | DutyKind::Auditor | DutyKind::Agency | DutyKind::Administrator => true,
        DutyKind::Decider => !matches!(level, UnitLevel::City),
        DutyKind::National => matches!(level, UnitLevel::Nation),
    }
}

/// The longest login that PostgreSQL takes, in octets.
pub const LOGIN_LONGEST: usize = 63;

/// Whether a login role may be called so: what PostgreSQL takes, and does not keep for itself.
#[must_use]
pub fn login_may_be(text: &str) -> bool {
    let is_reserved = text.starts_with("pg_") || ["public", "none"].contains(&text);
    !text.trim().is_empty() && text.len() <= LOGIN_LONGEST && !text.chars().any(char::is_control) && !is_reserved
}

/// Days from one to another, both counted; open where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    pub since: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

impl Span {
    /// Whether the day is one of them.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// The duty of an officer at a unit, as the ledger says last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    pub login: String,
    /// The name shown.
    pub name: String,
    pub unit: String,
    /// In the order of the domain note, each once.
    pub kinds: Vec<DutyKind>,
    pub span: Span,
    /// The days on which it rests.
    pub away: Option<Span>,
}

words! {
    /// How a duty stands on a day.
    DutyStanding as "standing of a duty" said "duty-standing-" {
        Counts = "counts",
        /// It begins later.
        Coming = "coming",
        /// Its officer is away.
        Suspended = "suspended",
        Ended = "ended",
    }
}

impl Duty {
    /// Whether it is the one that a grant gives.
    #[must_use]
    pub fn is_granted(&self, change: &DutyChange) -> bool {
        self.kinds == change.kinds() && self.span == change.span()
    }

    /// How it stands on a day.
    #[must_use]
    pub fn standing(&self, day: NaiveDate) -> DutyStanding {
        if self.span.until.is_some_and(|until| until < day) {
            DutyStanding::Ended
        } else if self.span.since.is_some_and(|since| day < since) {
            DutyStanding::Coming
        } else if self.away.is_some_and(|away| away.holds(day)) {
            DutyStanding::Suspended
        } else {
            DutyStanding::Counts
        }
    }
}

/// What is to become of a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DutyChange {
    /// It is this one from now on.
    Granted { kinds: Vec<DutyKind>, span: Span },
    /// Its last day.
    Revoked { until: NaiveDate },
    /// It rests on these days.
    Suspended { since: NaiveDate, until: Option<NaiveDate> },
}

/// A change of a duty as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyAsked {
    pub login: String,
    /// The name shown from now on; the one there is, or the login, where none is given.
    pub name: Option<String>,
    pub unit: String,
    pub change: DutyChange,
    pub basis: String,
}

words! {
    /// How an entry of the ledger changes a duty.
    DutyAct as "act on a duty" said "duty-act-" {
        Granted = "granted",
        Revoked = "revoked",
        Suspended = "suspended",
    }
}

impl DutyChange {
    /// A grant at a unit of that level: of what is usual there where no kinds are named; in their own order, each once.
    #[must_use]
    pub fn grant(level: UnitLevel, mut kinds: Vec<DutyKind>, span: Span) -> Self {
        if kinds.is_empty() {
            kinds.extend_from_slice(kinds_usual(level));
        }
        kinds.sort_unstable();
        kinds.dedup();
        Self::Granted { kinds, span }
    }

    #[must_use]
    pub const fn act(&self) -> DutyAct {
        match self {
            Self::Granted { .. } => DutyAct::Granted,
            Self::Revoked { .. } => DutyAct::Revoked,
            Self::Suspended { .. } => DutyAct::Suspended,
        }
    }

    /// What the officer does; nothing unless granted.
    #[must_use]
    pub fn kinds(&self) -> &[DutyKind] {
        match self {
            Self::Granted { kinds, .. } => kinds,
            Self::Revoked { .. } | Self::Suspended { .. } => &[],
        }
    }

    /// The days that the entry names.
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::Granted { span, .. } => *span,
            Self::Revoked { until } => Span { since: None, until: Some(*until) },
            Self::Suspended { since, until } => Span { since: Some(*since), until: *until },
        }
    }
}

refusals! {
    /// Why a duty is not changed.
    DutyRefusal {
        /// No login role can be called so.
        Login { login: String } => [Usage "error-duty-login" of { login: login.as_str(), limit: LOGIN_LONGEST }
            hint "hint-duty-login"],
        /// The officer has none at the unit.
        None { login: String, unit: String } => [NotFound "error-duty-none" of {
            login: login.as_str(), unit: unit_sentence(unit)
        } hint "hint-duty-none" [Next::look(Deed::OfficerShow).is(Field::Login, login)]],
        /// The last day lies before the first.
        Backwards { since: NaiveDate, until: NaiveDate } => [Usage "error-duty-backwards" of { since: *since, until: *until }
            hint "hint-duty-backwards"],
        /// There is no such unit on those days any more.
        UnitEnded { unit: String, on: NaiveDate } => [Usage "error-duty-unit-ended" of { unit: unit_sentence(unit), on: *on }
            hint "hint-duty-unit-ended" [Next::look(Deed::UnitList)]],
        /// Nobody of this login has or had a duty.
        NoOfficer { login: String } => [NotFound "error-duty-no-officer" of { login: login.as_str() } hint "hint-duty-no-officer" [
            Next::look(Deed::OfficerList), Next::look(Deed::OfficerAdd).is(Field::Login, login).open(Field::Unit).open(Field::Basis)
        ]],
        /// The officer has another duty at the unit already.
        HasOne { login: String, unit: String } => ["error-duty-has-one" of { login: login.as_str(), unit: unit_sentence(unit) }
            hint "hint-duty-has-one" [
                Next::look(Deed::OfficerShow).is(Field::Login, login),
                Next::look(Deed::OfficerGrant).is(Field::Login, login).is(Field::Unit, unit).open(Field::Duty).open(Field::Basis)
            ]],
        /// Nobody would give duties in the nation, for some days or for good.
        LastAdministrator { login: String } => ["error-duty-last-administrator" hint "hint-duty-last-administrator" [
            Next::look(Deed::OfficerList)
        ]],
        /// Who stands in has another duty there.
        StandInBusy { login: String, unit: String } => ["error-duty-stand-in" of { login: login.as_str(), unit: unit_sentence(unit) }
            hint "hint-duty-stand-in" [Next::look(Deed::OfficerGrant).is(Field::Login, login).is(Field::Unit, unit)
                .open(Field::Duty).open(Field::Basis)]],
        /// A unit of that level has no such duty.
        Level { kind: DutyKind, unit: String } => [Usage "error-duty-level" of { kind: Term::word(*kind), unit: unit_sentence(unit) }
            hint "hint-duty-level"],
        /// An auditor reads and does nothing else.
        AuditorAlone { login: String } => [Usage "error-duty-auditor-alone" of { login: login.as_str() } hint "hint-duty-auditor-alone"],
    }
}

/// That somebody else decides what was to be recorded: which duty it takes, where, and who has it, by name and login.
#[must_use]
pub fn not_decided(unit: &str, kinds: &[DutyKind], holders: &[(String, String)]) -> Telling {
    let holder = |(name, login): &(String, String)| {
        Sentence::of("duty-holder").with("name", name.as_str()).with("login", login.as_str()).into()
    };
    let kinds = Term::Either(kinds.iter().map(|kind| Term::word(*kind)).collect());
    let said = if holders.is_empty() {
        Sentence::of("error-duty-decides")
    } else {
        Sentence::of("error-duty-decided-by").with("who", Term::All(holders.iter().map(holder).collect()))
    };
    Telling::refused(said.with("unit", unit_sentence(unit)).with("kinds", kinds))
        .kind(RefusalKind::NotFound)
        .hinted(Sentence::of("hint-duty-decides").with("next", Next::look(Deed::OfficerList)))
}

/// Who has one of these duties on a day, in a unit or in one above it, by name and login.
#[must_use]
pub fn holder_list(duties: &[Duty], kinds: &[DutyKind], unit: &str, day: NaiveDate) -> Vec<(String, String)> {
    let has = |duty: &&Duty| {
        duty.standing(day) == DutyStanding::Counts
            && unit_lies_under(unit, &duty.unit)
            && duty.kinds.iter().any(|kind| kinds.contains(kind))
    };
    duties.iter().filter(has).map(|duty| (duty.name.clone(), duty.login.clone())).collect()
}

/// Whether a change can be made of what stands.
///
/// # Errors
/// [`DutyRefusal`].
pub fn duty_judge((login, unit): (&str, &str), stands: Option<&Duty>, change: &DutyChange) -> Result<(), DutyRefusal> {
    let span = change.span();
    if let (Some(since), Some(until)) = (span.since, span.until)
        && until < since
    {
        return Err(DutyRefusal::Backwards { since, until });
    }
    match change {
        DutyChange::Granted { .. } if !login_may_be(login) => Err(DutyRefusal::Login { login: login.to_owned() }),
        DutyChange::Granted { kinds, span } => {
            if kinds.contains(&DutyKind::Auditor) && kinds.len() > 1 {
                return Err(DutyRefusal::AuditorAlone { login: login.to_owned() });
            }
            let level = unit_by_code(unit).map(|unit| unit.level);
            let misfit = |kind: &&DutyKind| level.is_some_and(|level| !kind_fits(**kind, level));
            if let Some(kind) = kinds.iter().find(misfit) {
                return Err(DutyRefusal::Level { kind: *kind, unit: unit.to_owned() });
            }
            let ended = unit_by_code(unit).and_then(|unit| unit.valid_to);
            match (ended, span.since) {
                (Some(on), Some(since)) if on < since => Err(DutyRefusal::UnitEnded { unit: unit.to_owned(), on }),
                (Some(_) | None, Some(_) | None) => Ok(()),
            }
        }
        DutyChange::Revoked { .. } | DutyChange::Suspended { .. } if stands.is_none() => {
            Err(DutyRefusal::None { login: login.to_owned(), unit: unit.to_owned() })
        }
        DutyChange::Revoked { .. } | DutyChange::Suspended { .. } => Ok(()),
    }
}

/// Makes a change of what stands.
pub fn duty_apply(duties: &mut Vec<Duty>, (login, name): (&str, Option<&str>), unit: &str, change: &DutyChange) {
    for duty in duties.iter_mut().filter(|duty| duty.login == login) {
        name.unwrap_or(&duty.name).to_owned().clone_into(&mut duty.name);
    }
    let known = duties.iter().find(|duty| duty.login == login).map(|duty| duty.name.clone());
    let own = duties.iter_mut().find(|duty| duty.login == login && duty.unit == unit);
    match (change, own) {
        (DutyChange::Granted { kinds, span }, Some(duty)) => (duty.kinds, duty.span) = (kinds.clone(), *span),
        (DutyChange::Granted { kinds, span }, None) => duties.push(Duty {
            login: login.to_owned(),
            name: name.map(str::to_owned).or(known).unwrap_or_else(|| login.to_owned()),
            unit: unit.to_owned(),
            kinds: kinds.clone(),
            span: *span,
            away: None,
        }),
        (DutyChange::Revoked { until }, Some(duty)) => duty.span.until = Some(*until),
        (DutyChange::Suspended { since, until }, Some(duty)) => {
            duty.away = Some(Span { since: Some(*since), until: *until });
        }
        (DutyChange::Revoked { .. } | DutyChange::Suspended { .. }, None) => {}
    }
}

/// Whether somebody gives duties in the whole nation on a day and on every day after it.
#[must_use]
pub fn nation_administered(duties: &[Duty], day: NaiveDate) -> bool {
    let is_back = |away: Span| away.until.is_some_and(|until| until < day);
    duties.iter().any(|duty| {
        duty.unit == NATION
            && duty.kinds.contains(&DutyKind::Administrator)
            && duty.span.since.is_none_or(|since| since <= day)
            && duty.span.until.is_none()
            && duty.away.is_none_or(is_back)
    })
}

#[cfg(test)]
#[path = "duty_tests.rs"]
mod tests;
