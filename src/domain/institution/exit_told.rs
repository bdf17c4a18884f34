//! An exit that a list tells. A list that is no exit list shows that an institution stopped, not that it left in order: who
//! was seen in operation or stopped by any list has stopped, not later than the day told, and the exit waits for an officer.
//! In whatever order the lists are read, one that alone tells of an institution is believed until another does.

use super::claim::{Claim, Doubt, Outcome, Step, Told, chain_with};
use super::state::InstitutionState;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{Standing, standing};
use crate::domain::tracks::act::{Correction, MoveDetail};
use crate::domain::tracks::lives::decide;
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::reason::Reason;

impl Told<'_> {
    /// What a told exit comes to for which the record lacks the way: the stop that it shows, and the doubt.
    pub(super) fn exit(&self, entries: &[Entry], doubt: Doubt) -> Outcome {
        let moves = standing(entries);
        let is_past = |one: &Standing| {
            one.to.institution().is_some_and(|to| to.has_left() && to != InstitutionState::ClosedUnresolved)
        };
        let is_of_lists = moves.iter().skip(1).all(|one| (self.of_list)(one.seq));
        if moves.len() < 2 || moves.iter().any(is_past) || !is_of_lists {
            return Outcome::Review(doubt);
        }
        let stop = Claim {
            state: InstitutionState::ClosedUnresolved,
            reason: self.claim.reason,
            effective: Effective::not_later_than(self.claim.effective.on),
        };
        let steps = match (Told { claim: &stop, ..*self }).weigh(entries) {
            Outcome::Steps(steps) | Outcome::Partly(steps, _) => steps,
            Outcome::Agrees => Vec::new(),
            Outcome::Review(_) => return Outcome::Review(doubt),
        };
        let doubt = self.exit_doubt(&chain_with(entries, &steps)).unwrap_or(doubt);
        if steps.is_empty() { Outcome::Review(doubt) } else { Outcome::Partly(steps, doubt) }
    }

    /// What keeps the exit from being recorded after the stop.
    fn exit_doubt(&self, chain: &[Entry]) -> Option<Doubt> {
        let request = MoveRequest {
            kind: MoveKind::Move,
            to: InstitutionState::Exited.into(),
            effective: self.claim.effective,
            basis: self.basis.to_owned(),
            reason: Reason::LegacyExit,
            evidence: self.evidence.to_vec(),
            detail: MoveDetail::default(),
        };
        decide(chain, &request, self.situation).err().map(Doubt::Refused)
    }

    /// What a claim comes to where a list told an exit of an institution of which nothing else was known, and the claim is of
    /// the time before it or after: the exit is set back to the stop that it shows.
    pub(super) fn exit_set_back(&self, entries: &[Entry]) -> Option<Outcome> {
        let moves = standing(entries);
        let [first, exit] = moves.as_slice() else {
            return None;
        };
        let is_told = first.to == InstitutionState::Pending.into()
            && exit.to == InstitutionState::Exited.into()
            && (self.of_list)(exit.seq);
        if !is_told {
            return None;
        }
        let change = Correction {
            state: Some(InstitutionState::ClosedUnresolved.code().to_owned()),
            precision: Some(Precision::NotLaterThan),
            ..Correction::default()
        };
        let back = Step::GiveWay { target: exit.seq, change };
        let mut steps = vec![back.clone()];
        let chain = chain_with(entries, &[back]);
        match self.weigh(&chain) {
            Outcome::Agrees => Some(Outcome::Steps(steps)),
            Outcome::Review(doubt) if self.is_over_on_its_day(&chain, &doubt) => Some(Outcome::Steps(steps)),
            Outcome::Steps(more) => {
                steps.extend(more);
                Some(Outcome::Steps(steps))
            }
            Outcome::Partly(more, doubt) => {
                steps.extend(more);
                Some(Outcome::Partly(steps, doubt))
            }
            Outcome::Review(Doubt::OtherReason { stands, claimed }) => {
                Some(Outcome::Partly(steps, Doubt::OtherReason { stands, claimed }))
            }
            Outcome::Review(_) => None,
        }
    }
}
