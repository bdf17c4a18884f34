//! Records the leads of a month, each act some seconds after the one before.

use chrono::TimeDelta;
use uuid::Uuid;

use super::calendar::recorded_after;
use super::leads::{LeadLife, LeadStep, LeadWhat};
use super::load_moves::papers;
use crate::actions::lead_add::{self, LeadAdd};
use crate::actions::lead_advance::{self, LeadAdvance};
use crate::actions::lead_record::{self, LeadRecording, LeadSaid};
use crate::actions::{ActionError, Grounds};
use crate::db::{Access, Session};
use crate::domain::lead::state::LeadState;

/// The leads, and the id of each that was received.
pub(super) struct Leads {
    lives: Vec<LeadLife>,
    ids: Vec<Option<Uuid>>,
}

impl Leads {
    pub(super) fn new(lives: Vec<LeadLife>) -> Self {
        let ids = lives.iter().map(|_| None).collect();
        Self { lives, ids }
    }

    /// Records what is due with a month, by day.
    pub(super) fn record(&mut self, session: &mut Session, month: u32, subjects: &[Uuid]) -> Result<(), ActionError> {
        let mut due: Vec<(usize, &LeadStep)> = self
            .lives
            .iter()
            .enumerate()
            .flat_map(|(number, lead)| lead.steps.iter().map(move |step| (number, step)))
            .filter(|(_, step)| step.recorded() == month)
            .collect();
        due.sort_by_key(|(_, step)| step.on);
        let mut moment = recorded_after(month, 7);
        for (number, step) in due {
            session.clock_set(moment);
            moment = moment.checked_add_signed(TimeDelta::milliseconds(500)).unwrap_or(moment);
            let Some(lead) = self.lives.get(number) else {
                continue;
            };
            let own = self.ids.get(number).copied().flatten();
            if let Some(received) = step_record(session, lead, step, own, &self.ids, subjects)?
                && let Some(id) = self.ids.get_mut(number)
            {
                *id = Some(received);
            }
        }
        Ok(())
    }
}

/// Records one act; gives the lead where it is received.
fn step_record(
    session: &mut Session,
    lead: &LeadLife,
    step: &LeadStep,
    own: Option<Uuid>,
    ids: &[Option<Uuid>],
    subjects: &[Uuid],
) -> Result<Option<Uuid>, ActionError> {
    let grounds = Grounds { basis: step.basis.clone(), note: None, evidence: papers(&step.evidence) };
    if let LeadWhat::Received(same_as) = &step.what {
        let same_as = same_as.and_then(|number| ids.get(number).copied().flatten());
        let add = received(lead, step, same_as, grounds);
        return Ok(Some(lead_add::apply(session, Access::Write, &add)?.lead));
    }
    let own = own.map(|own| own.to_string()).unwrap_or_default();
    let advance = |to: LeadState| LeadAdvance {
        lead: own.clone(),
        to,
        effective: step.on,
        reason: None,
        receiver: None,
        receipt: None,
        review: None,
        into: None,
        marks: Vec::new(),
        grounds: grounds.clone(),
        expected: None,
    };
    let said = match &step.what {
        LeadWhat::Received(_) => return Ok(None),
        LeadWhat::Move(to, reason) => {
            let mut advance = advance(*to);
            advance.reason = *reason;
            lead_advance::apply(session, Access::Write, &advance)?;
            return Ok(None);
        }
        LeadWhat::Given(receiver) => {
            let mut advance = advance(LeadState::Transferred);
            advance.receiver = Some((*receiver).to_owned());
            lead_advance::apply(session, Access::Write, &advance)?;
            return Ok(None);
        }
        LeadWhat::Watched(review) => {
            let mut advance = advance(LeadState::Monitor);
            advance.review = Some(*review);
            lead_advance::apply(session, Access::Write, &advance)?;
            return Ok(None);
        }
        LeadWhat::Judged(by, character) => LeadSaid::Characterised {
            by: Some((*by).to_owned()),
            character: *character,
            law: "样例办法第2条".to_owned(),
        },
        LeadWhat::Fact(fact) => LeadSaid::Fact(fact.clone()),
        LeadWhat::Linked(number) => {
            let behind = subjects.get(*number).map(Uuid::to_string);
            LeadSaid::Link(behind.unwrap_or_default())
        }
    };
    let recording = LeadRecording { lead: own, said, on: step.on, grounds, expected: None };
    lead_record::apply(session, Access::Write, &recording)?;
    Ok(None)
}

fn received(lead: &LeadLife, step: &LeadStep, same_as: Option<Uuid>, grounds: Grounds) -> LeadAdd {
    LeadAdd {
        unit: Some(lead.unit.to_owned()),
        number: None,
        sector: lead.sector,
        source: lead.source,
        subject: lead.subject.clone(),
        marks: lead.marks.clone(),
        stock: lead.stock,
        people: lead.people,
        effective: step.on,
        merge_into: same_as.map(|id| id.to_string()),
        distinct: same_as.is_none(),
        grounds,
    }
}
