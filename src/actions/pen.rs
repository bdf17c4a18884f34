//! The pen: collects the entries of one act over any number of subjects, keeps their cases in step, and writes all of it
//! at once.

mod write;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::Grounds;
use super::error::ActionError;
use super::pilot_grants::{grants_over, unit_grants};
use crate::db::ledger::{Chain, chain_list};
use crate::db::rule::rule_list;
use crate::db::write::Jurisdiction;
use crate::db::{DbError, Txn};
use crate::domain::case::fact::CaseFact;
use crate::domain::case::grants::unit_subject;
use crate::domain::case::many::{FactsRefused, decide_facts};
use crate::domain::case::standing::facts_standing;
use crate::domain::clock::tolling::Grant;
use crate::domain::engine::decide::decide_fact;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::life::Life;
use crate::domain::engine::request::{Decision, FactRequest, MoveRequest};
use crate::domain::engine::timeline::standing;
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::rulebook::{RuleRow, Rulebook};
use crate::domain::tracks::Track;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::lives::decide;
use crate::domain::tracks::lives::decide_correction;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::unit::unit_by_code;
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::{Evidence, EvidenceKind};
use crate::domain::value::reason::Reason;

/// What is recorded in an entry, besides who and when.
#[derive(Debug, Clone)]
pub struct Draft {
    pub act: Act,
    /// When it took effect.
    pub effective: Effective,
    /// The document it rests on.
    pub basis: String,
    pub reason: Reason,
    pub note: Option<String>,
    pub evidence: Vec<Evidence>,
}

/// A chain in hand: how much of it was there, and whether its subject is new.
struct Held {
    chain: Chain,
    kept: usize,
    new: bool,
}

/// Collects one act.
pub struct Pen {
    held: BTreeMap<Uuid, Held>,
    cases: HashMap<Uuid, Vec<Uuid>>,
    pilots: HashMap<Uuid, Vec<Uuid>>,
    /// Tolling grants by the unit that has them, where an application is in hand.
    grants: HashMap<String, Vec<Grant>>,
    rules: Vec<RuleRow>,
    rulebooks: HashMap<String, Rulebook>,
    today: NaiveDate,
    moment: DateTime<Utc>,
    officer: String,
    act_id: Uuid,
    jurisdiction: Vec<Jurisdiction>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Entries added.
    pub entries: usize,
    /// Cases opened: institution and case.
    pub opened: Vec<(Uuid, Uuid)>,
}

impl Pen {
    /// Takes these subjects, and their cases, in hand.
    ///
    /// # Errors
    /// Those of the database.
    pub fn take(txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<Self, DbError> {
        let chains = if subjects.is_empty() { BTreeMap::new() } else { chain_list(txn, subjects)? };
        let last = chains.values().filter_map(|chain| chain.entries.last());
        let last = last.map(|entry| entry.recorded_at).max();
        txn.clock_check(last)?;
        let rules = rule_list(txn)?;
        let mut pen = Self {
            held: BTreeMap::new(),
            cases: HashMap::new(),
            pilots: HashMap::new(),
            grants: HashMap::new(),
            rules,
            rulebooks: HashMap::new(),
            today: txn.today(),
            moment: txn.moment()?,
            officer: txn.officer.login.clone(),
            act_id: txn.id(),
            jurisdiction: Vec::new(),
        };
        let of_pilots: Vec<String> =
            chains.values().filter(|chain| chain.track == Track::Pilot).map(|chain| chain.unit.clone()).collect();
        pen.grants = unit_grants(txn, &of_pilots)?;
        for (subject, chain) in chains {
            pen.parent_note(subject, chain.track, chain.parent);
            pen.rulebook_ready(&chain.unit);
            pen.held.insert(subject, Held { kept: chain.entries.len(), chain, new: false });
        }
        Ok(pen)
    }

    /// Takes the chain of a reporting unit in hand, which begins with the first act of the unit; gives its subject and the
    /// unit's code too.
    ///
    /// # Errors
    /// [`ActionError::UnknownUnit`]; those of the database.
    pub fn take_unit(txn: &mut Txn<'_>, code: &str) -> Result<(Self, Uuid, &'static str), ActionError> {
        let found = unit_by_code(code).and_then(|unit| Some((unit.code, unit_subject(unit.code)?)));
        let (unit, subject) = found.ok_or_else(|| ActionError::UnknownUnit { code: code.to_owned() })?;
        let mut pen = Self::take(txn, &[subject])?;
        if pen.chain(subject).is_none() {
            pen.subject_add(subject, Track::Unit, unit, None);
        }
        Ok((pen, subject, unit))
    }

    /// Notes whose case or application a subject is.
    fn parent_note(&mut self, subject: Uuid, track: Track, parent: Option<(Uuid, i32)>) {
        let Some((institution, _)) = parent else {
            return;
        };
        match track {
            Track::Clearance => self.cases.entry(institution).or_default().push(subject),
            Track::Pilot => self.pilots.entry(institution).or_default().push(subject),
            Track::Institution | Track::Lead | Track::Unit | Track::Filing => {}
        }
    }

    /// The act these entries belong to.
    #[must_use]
    pub const fn act_id(&self) -> Uuid {
        self.act_id
    }

    /// The chain of a subject, with what was added so far.
    #[must_use]
    pub fn chain(&self, subject: Uuid) -> Option<&Chain> {
        self.held.get(&subject).map(|held| &held.chain)
    }

    /// The entries of a subject, with what was added so far.
    #[must_use]
    pub fn entries(&self, subject: Uuid) -> &[Entry] {
        self.held.get(&subject).map_or(&[], |held| held.chain.entries.as_slice())
    }

    fn rulebook_ready(&mut self, unit: &str) {
        if !self.rulebooks.contains_key(unit) {
            self.rulebooks.insert(unit.to_owned(), rulebook_of(&self.rules, unit));
        }
    }

    /// The facts around a subject that a judgement needs. `none` stands in for a rulebook nobody has written.
    #[must_use]
    pub fn situation<'pen>(&'pen self, subject: Uuid, none: &'pen Rulebook) -> Situation<'pen> {
        let rulebook = self.chain(subject).and_then(|chain| self.rulebooks.get(&chain.unit)).unwrap_or(none);
        let parent = self.chain(subject).and_then(|chain| chain.parent);
        Situation {
            today: self.today,
            rulebook,
            cases: self.cases_of(subject).iter().map(|case| standing(self.entries(*case))).collect(),
            case_facts: self.cases_of(subject).iter().map(|case| facts_standing(self.entries(*case))).collect(),
            institution: parent.map_or_else(Vec::new, |(institution, _)| standing(self.entries(institution))),
            pilots: self
                .pilots_of(parent.map_or(subject, |(institution, _)| institution))
                .iter()
                .filter(|pilot| **pilot != subject)
                .map(|pilot| standing(self.entries(*pilot)))
                .collect(),
            grants: self.chain(subject).map(|chain| grants_over(&self.grants, &chain.unit)).unwrap_or_default(),
        }
    }

    /// The cases of an institution.
    #[must_use]
    pub fn cases_of(&self, institution: Uuid) -> &[Uuid] {
        self.cases.get(&institution).map_or(&[], Vec::as_slice)
    }

    /// The applications of an institution to convert.
    #[must_use]
    pub fn pilots_of(&self, institution: Uuid) -> &[Uuid] {
        self.pilots.get(&institution).map_or(&[], Vec::as_slice)
    }

    /// The case of an institution that runs on a day, or that ran last: the newest opened by then.
    #[must_use]
    pub fn case_on(&self, institution: Uuid, day: NaiveDate) -> Option<Uuid> {
        let opened = |case: &Uuid| {
            let moves = standing(self.entries(*case));
            moves.first().map(|first| (first.effective.on, first.seq))
        };
        let cases = self.cases.get(&institution)?;
        cases
            .iter()
            .filter_map(|case| Some((opened(case)?, *case)))
            .filter(|((on, _), _)| *on <= day)
            .max_by_key(|(opened, case)| (*opened, *case))
            .map(|(_, case)| case)
    }

    /// Adds a subject of its own.
    pub fn subject_add(&mut self, subject: Uuid, track: Track, unit: &str, parent: Option<(Uuid, i32)>) {
        self.rulebook_ready(unit);
        self.parent_note(subject, track, parent);
        let chain = Chain {
            subject,
            track,
            unit: unit.to_owned(),
            shared_units: Vec::new(),
            parent,
            merged_into: None,
            entries: Vec::new(),
        };
        self.held.insert(subject, Held { chain, kept: 0, new: true });
    }

    /// Gives a subject, and the cases under it, to a unit. An entry that is added says so.
    pub fn jurisdiction_give(&mut self, jurisdiction: Jurisdiction) {
        self.jurisdiction.push(jurisdiction);
    }

    /// Gives an institution in hand, and its cases, to the unit that it was in all the time. The entry that sets its place
    /// right says so; of each case, one that the unit is responsible from its first day on.
    pub fn unit_right(&mut self, institution: Uuid, unit: &str, basis: &str, evidence: &[Evidence]) {
        self.rulebook_ready(unit);
        let Some(chain) = self.chain(institution) else {
            return;
        };
        let shared_units = chain.shared_units.clone();
        let (unit_code, offered_to) = (unit.to_owned(), None);
        self.jurisdiction_give(Jurisdiction { subject_id: institution, unit_code, shared_units, offered_to });
        let cases = self.cases_of(institution).to_vec();
        for case in &cases {
            let opened = standing(self.entries(*case)).first().map(|first| first.effective);
            let Some(effective) = opened else {
                continue;
            };
            let assigned = CaseFact::Assigned { body: Some(unit.to_owned()), route: None, exit_by: None };
            let (reason, basis, evidence) = (assigned.reason(), basis.to_owned(), evidence.to_vec());
            self.entry_add(*case, Draft { act: Act::Case(assigned), effective, basis, reason, note: None, evidence });
        }
        for subject in cases.into_iter().chain([institution]) {
            if let Some(held) = self.held.get_mut(&subject) {
                unit.clone_into(&mut held.chain.unit);
            }
        }
    }

    /// Adds an entry to a subject in hand; gives its place in the chain.
    pub fn entry_add(&mut self, subject: Uuid, draft: Draft) -> i32 {
        let (recorded_at, officer, act_id) = (self.moment, self.officer.clone(), self.act_id);
        let Some(held) = self.held.get_mut(&subject) else {
            return 0;
        };
        let seq = held.chain.entries.last().map_or(1, |last| last.seq.saturating_add(1));
        let Draft { act, effective, basis, reason, note, evidence } = draft;
        held.chain.entries.push(Entry {
            subject,
            seq,
            track: held.chain.track,
            act,
            effective,
            recorded_at,
            officer,
            basis,
            reason,
            // Blanks are no note.
            note: note.filter(|note| !note.trim().is_empty()),
            evidence,
            act_id,
        });
        seq
    }

    /// Decides on a move and adds it; gives its place, and whether it was there already, with all that was given now.
    ///
    /// # Errors
    /// The refusal, or [`ActionError::FurtherGiven`].
    pub fn move_add(
        &mut self,
        subject: Uuid,
        request: MoveRequest,
        note: Option<String>,
    ) -> Result<(i32, bool), ActionError> {
        let (evidence, noted) = (request.evidence.clone(), note.clone());
        let (seq, already) = self.move_of_list(subject, request, note)?;
        if already {
            self.further_check(subject, seq, &evidence, noted.as_deref())?;
        }
        Ok((seq, already))
    }

    /// The same for a row of a list, whose evidence is the list: a newer list that says the same is nothing new of it.
    ///
    /// # Errors
    /// The refusal.
    pub fn move_of_list(
        &mut self,
        subject: Uuid,
        request: MoveRequest,
        note: Option<String>,
    ) -> Result<(i32, bool), ActionError> {
        match self.move_judge(subject, &request)? {
            Decision::Already { seq } => Ok((seq, true)),
            Decision::Record { act, .. } => {
                let MoveRequest { effective, basis, reason, evidence, .. } = request;
                Ok((self.entry_add(subject, Draft { act, effective, basis, reason, note, evidence }), false))
            }
        }
    }

    /// Decides on a move without adding it.
    ///
    /// # Errors
    /// The refusal.
    pub fn move_judge(&self, subject: Uuid, request: &MoveRequest) -> Result<Decision, Refusal> {
        let none = Rulebook::default();
        decide(self.entries(subject), request, &self.situation(subject, &none))
    }

    /// Decides on a fact about a case or an application and adds it; gives its place, and whether it was there already.
    ///
    /// # Errors
    /// The refusal.
    pub fn fact_add<L: Life>(
        &mut self,
        subject: Uuid,
        request: FactRequest<L::Fact>,
        reason: Reason,
        note: Option<String>,
    ) -> Result<(i32, bool), ActionError> {
        let none = Rulebook::default();
        let situation = self.situation(subject, &none);
        let decision = decide_fact::<L>(self.entries(subject), &request, &situation)?;
        match decision {
            Decision::Already { seq } => {
                self.further_check(subject, seq, &request.evidence, note.as_deref())?;
                Ok((seq, true))
            }
            Decision::Record { act, .. } => {
                let draft = Draft {
                    act,
                    effective: Effective::exact(request.on),
                    basis: request.basis,
                    reason,
                    note,
                    evidence: request.evidence,
                };
                Ok((self.entry_add(subject, draft), false))
            }
        }
    }

    /// Refuses an act that is recorded already, where it came with evidence or a note that is not: either would be dropped
    /// without a word. A retry, and a kind of evidence named without its file, say nothing new.
    ///
    /// # Errors
    /// [`ActionError::FurtherGiven`].
    pub fn further_check(
        &self,
        subject: Uuid,
        seq: i32,
        evidence: &[Evidence],
        note: Option<&str>,
    ) -> Result<(), ActionError> {
        let corrects = |entry: &Entry| matches!(&entry.act, Act::Correct { target, .. } if *target == seq);
        let told: Vec<&Entry> =
            self.entries(subject).iter().filter(|entry| entry.seq == seq || corrects(entry)).collect();
        let is_known = |given: &Evidence| {
            told.iter().flat_map(|entry| &entry.evidence).any(|known| {
                known.kind == given.kind
                    && given
                        .file
                        .as_ref()
                        .is_none_or(|file| known.file.as_ref().is_some_and(|known| known.sha256 == file.sha256))
            })
        };
        let missing: Vec<EvidenceKind> =
            evidence.iter().filter(|given| !is_known(given)).map(|given| given.kind).collect();
        let noted = note.map(str::trim).filter(|note| !note.is_empty());
        let note = noted.is_some_and(|note| {
            !told.iter().filter_map(|entry| entry.note.as_deref()).any(|known| known.trim() == note)
        });
        if missing.is_empty() && !note {
            return Ok(());
        }
        Err(ActionError::FurtherGiven {
            seq,
            track: self.chain(subject).map_or(Track::Institution, |chain| chain.track),
            evidence: missing,
            note,
            whose: None,
        })
    }

    /// The same for an act that is told apart without its day: another day than that on record would be dropped too.
    ///
    /// # Errors
    /// [`ActionError::OtherDay`], [`ActionError::FurtherGiven`].
    pub fn again_check(
        &self,
        subject: Uuid,
        (seq, since): (i32, NaiveDate),
        given: NaiveDate,
        grounds: &Grounds,
    ) -> Result<(), ActionError> {
        if since != given {
            return Err(ActionError::OtherDay { seq, since, given, whose: None });
        }
        self.further_check(subject, seq, &grounds.evidence, grounds.note.as_deref())
    }

    /// Decides on many facts about a case at once and adds them; gives the place of each, and whether it was there
    /// already. Judging them together costs one walk through the case instead of one a fact.
    ///
    /// # Errors
    /// The refusal.
    pub fn facts_add(
        &mut self,
        case: Uuid,
        requests: Vec<FactRequest<CaseFact>>,
        reason: fn(&CaseFact) -> Reason,
        note: Option<&str>,
    ) -> Result<Vec<(i32, bool)>, FactsRefused> {
        let none = Rulebook::default();
        let decided = decide_facts(self.entries(case), &requests, &self.situation(case, &none))?;
        let add = |(request, already): (FactRequest<CaseFact>, Option<i32>)| match already {
            Some(seq) => (seq, true),
            None => {
                let draft = Draft {
                    reason: reason(&request.fact),
                    act: Act::Case(request.fact),
                    effective: Effective::exact(request.on),
                    basis: request.basis,
                    note: note.map(str::to_owned),
                    evidence: request.evidence,
                };
                (self.entry_add(case, draft), false)
            }
        };
        Ok(requests.into_iter().zip(decided).map(add).collect())
    }

    /// Who records the act.
    #[must_use]
    pub fn officer(&self) -> &str {
        &self.officer
    }

    /// The moment at which the act is recorded.
    #[must_use]
    pub const fn moment(&self) -> DateTime<Utc> {
        self.moment
    }

    /// Decides on a correction and adds it; gives its place, and whether it was there already. It takes effect on the
    /// day of the entry it corrects.
    ///
    /// # Errors
    /// The refusal.
    pub fn correction_add(
        &mut self,
        subject: Uuid,
        target: i32,
        change: Correction,
        draft: Draft,
    ) -> Result<(i32, bool), ActionError> {
        let none = Rulebook::default();
        let entries = self.entries(subject);
        let wrong = entries.iter().find(|entry| entry.seq == target);
        let effective = change.effective_on.map(Effective::exact).or(wrong.map(|entry| entry.effective));
        let effective = effective.unwrap_or(draft.effective);
        let draft = Draft { act: Act::Correct { target, change }, effective, ..draft };
        let proposed = Entry {
            subject,
            seq: entries.last().map_or(1, |last| last.seq.saturating_add(1)),
            track: self.chain(subject).map_or(Track::Institution, |chain| chain.track),
            act: draft.act.clone(),
            effective,
            recorded_at: self.moment,
            officer: self.officer.clone(),
            basis: draft.basis.clone(),
            reason: draft.reason,
            note: draft.note.clone(),
            evidence: draft.evidence.clone(),
            act_id: self.act_id,
        };
        match decide_correction(entries, target, &proposed, &self.situation(subject, &none))? {
            Decision::Already { seq } => Ok((seq, true)),
            Decision::Record { .. } => Ok((self.entry_add(subject, draft), false)),
        }
    }
}
