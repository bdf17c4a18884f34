//! Words to write the record with: what an officer does, without the ceremony.

use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::actions::pen::{Draft, Pen};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, Txn, in_txn};
use winddown::domain::engine::request::MoveRequest;
use winddown::domain::engine::rule::MoveKind;
use winddown::domain::institution::fact::{Fact, IdentifierGiven, NameGiven, Registration};
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::pilot::state::PilotState;
use winddown::domain::tracks::act::{Act, MoveDetail};
use winddown::domain::tracks::{State, Track};
use winddown::domain::value::effective::Effective;
use winddown::domain::value::evidence::Evidence;
use winddown::domain::value::name::NameKind;
use winddown::domain::value::reason::Reason;

use super::days::day;
use super::evidence::evidence_for;
use super::record::Record;

impl Record {
    /// An institution to be put on the register, of Hangzhou unless it is said to be elsewhere.
    pub fn institution<'record>(&'record self, name: &str) -> Founding<'record> {
        Founding {
            record: self,
            login: NATIONAL_LOGIN.to_owned(),
            registration: Registration {
                names: vec![NameGiven { kind: NameKind::Brand, name: name.to_owned() }],
                identifiers: Vec::new(),
                unit: "330100".to_owned(),
                registered_place: None,
                operating_place: None,
                launched_on: None,
                disputed: false,
            },
        }
    }

    /// A move to be logged.
    pub fn log(&self, subject: Uuid, to: InstitutionState) -> Logging<'_> {
        self.moving(subject, to, MoveKind::Move)
    }

    /// A reopening.
    pub fn reopen(&self, subject: Uuid) -> Logging<'_> {
        self.moving(subject, InstitutionState::ClosedUnresolved, MoveKind::Reopen).because(Reason::NewClaim)
    }

    fn moving(&self, subject: Uuid, to: InstitutionState, kind: MoveKind) -> Logging<'_> {
        let to = State::Institution(to);
        Logging {
            record: self,
            login: NATIONAL_LOGIN.to_owned(),
            subject,
            request: MoveRequest {
                kind,
                to,
                effective: Effective::exact(self.today()),
                basis: "浙金办〔2019〕12号".to_owned(),
                reason: reason_usual(to),
                evidence: evidence_for(to),
                detail: MoveDetail::default(),
            },
        }
    }

    /// Gives an institution a new legal name.
    pub fn rename(&self, subject: Uuid, name: &str, on: &str) -> i32 {
        let name = NameGiven { kind: NameKind::Legal, name: name.to_owned() };
        let fact = Fact::Named { name, replaces: None };
        self.fact(subject, fact, Reason::Renamed, on)
    }

    /// Gives an institution an identifier.
    pub fn identify(&self, subject: Uuid, identifier: IdentifierGiven, on: &str) -> i32 {
        self.fact(subject, Fact::Identified { identifier }, Reason::Identified, on)
    }

    fn fact(&self, subject: Uuid, fact: Fact, reason: Reason, on: &str) -> i32 {
        let act = Act::Fact(fact);
        let draft = draft(act, Effective::exact(day(on)), reason);
        self.write(NATIONAL_LOGIN, subject, |pen| Ok(pen.entry_add(subject, draft))).expect("the fact is recorded")
    }

    /// One act on one institution, in a session of its own.
    pub fn write<T>(
        &self,
        login: &str,
        subject: Uuid,
        act: impl FnOnce(&mut Pen) -> Result<T, ActionError>,
    ) -> Result<T, ActionError> {
        let mut session = self.session_as(login);
        in_txn(&mut session, Access::Write, |txn| {
            let mut pen = Pen::take(txn, &[subject])?;
            let outcome = act(&mut pen)?;
            pen.write(txn)?;
            Ok(outcome)
        })
    }
}

/// The reason recorded where a test is not about reasons.
fn reason_usual(to: State) -> Reason {
    match to {
        State::Institution(InstitutionState::Pending) => Reason::Registered,
        State::Institution(InstitutionState::Operating) => Reason::Verified,
        State::Institution(InstitutionState::Reducing) => Reason::PlanFiled,
        State::Institution(InstitutionState::Transforming) => Reason::PilotAccepted,
        State::Institution(InstitutionState::ClosedUnresolved) | State::Clearance(_) => Reason::Voluntary,
        State::Institution(InstitutionState::Exited) => Reason::LegacyExit,
        State::Institution(InstitutionState::Cleared) => Reason::CaseClosed,
        State::Institution(InstitutionState::Transformed) => Reason::Licensed,
        State::Institution(InstitutionState::Void) => Reason::Mistake,
        State::Pilot(PilotState::Intent) => Reason::Intent,
        State::Pilot(_) | State::Lead(_) => Reason::StepDone,
    }
}

/// What an entry holds when only its act matters.
pub fn draft(act: Act, effective: Effective, reason: Reason) -> Draft {
    Draft { act, effective, basis: "浙金办〔2019〕12号".to_owned(), reason, note: None, evidence: Vec::new() }
}

/// An institution that is about to be registered.
pub struct Founding<'record> {
    record: &'record Record,
    login: String,
    registration: Registration,
}

impl Founding<'_> {
    /// The unit with jurisdiction.
    pub fn at(mut self, unit: &str) -> Self {
        unit.clone_into(&mut self.registration.unit);
        self
    }

    /// The officer who registers it.
    pub fn by(mut self, login: &str) -> Self {
        login.clone_into(&mut self.login);
        self
    }

    /// An identifier it has from the beginning.
    pub fn identified(mut self, identifier: IdentifierGiven) -> Self {
        self.registration.identifiers.push(identifier);
        self
    }

    /// Registers it on a day; its status is not yet established.
    pub fn pending_since(self, on: &str) -> Uuid {
        self.tried(on, &[]).expect("the institution is registered")
    }

    /// Registers it on a day on which it was in operation.
    pub fn operating_since(self, on: &str) -> Uuid {
        self.tried(on, &[InstitutionState::Operating]).expect("the institution is registered")
    }

    /// Tries to register it, and to bring it into these states on the same day.
    pub fn tried(self, on: &str, then: &[InstitutionState]) -> Result<Uuid, ActionError> {
        let mut session = self.record.session_as(&self.login);
        in_txn(&mut session, Access::Write, |txn: &mut Txn<'_>| {
            let subject = txn.id();
            let mut pen = Pen::take(txn, &[])?;
            pen.subject_add(subject, Track::Institution, &self.registration.unit, None);
            let first = std::iter::once(&InstitutionState::Pending);
            for state in first.chain(then) {
                let to = State::Institution(*state);
                let request = MoveRequest {
                    kind: MoveKind::Move,
                    to,
                    effective: Effective::exact(day(on)),
                    basis: "浙金办〔2015〕1号".to_owned(),
                    reason: reason_usual(to),
                    evidence: evidence_for(to),
                    detail: MoveDetail {
                        registration: (*state == InstitutionState::Pending).then(|| self.registration.clone()),
                        ..MoveDetail::default()
                    },
                };
                pen.move_add(subject, request, None)?;
            }
            pen.write(txn)?;
            Ok(subject)
        })
    }
}

/// A move that is about to be logged.
pub struct Logging<'record> {
    record: &'record Record,
    login: String,
    subject: Uuid,
    request: MoveRequest,
}

impl Logging<'_> {
    /// The day it took effect.
    pub fn on(mut self, on: &str) -> Self {
        self.request.effective.on = day(on);
        self
    }

    /// A day on which the state was seen, since when nobody knows.
    pub fn not_later_than(mut self, on: &str) -> Self {
        self.request.effective = Effective::not_later_than(day(on));
        self
    }

    /// Why.
    pub fn because(mut self, reason: Reason) -> Self {
        self.request.reason = reason;
        self
    }

    /// The document it rests on.
    pub fn resting_on(mut self, basis: &str) -> Self {
        basis.clone_into(&mut self.request.basis);
        self
    }

    /// With this evidence and no other.
    pub fn with(mut self, evidence: Vec<Evidence>) -> Self {
        self.request.evidence = evidence;
        self
    }

    /// The officer who logs it.
    pub fn by(mut self, login: &str) -> Self {
        login.clone_into(&mut self.login);
        self
    }

    /// Logs it; gives the entry.
    pub fn recorded(self) -> i32 {
        self.tried().expect("the move is recorded").0
    }

    /// Tries to log it; gives the entry, and whether it was there before.
    pub fn tried(self) -> Result<(i32, bool), ActionError> {
        let (subject, request) = (self.subject, self.request);
        self.record.write(&self.login, subject, |pen| pen.move_add(subject, request, None))
    }
}
