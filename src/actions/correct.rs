//! Correct an entry: a new entry that points at the wrong one, which stays.

use chrono::NaiveDate;
use uuid::Uuid;

use super::case_record::case_of;
use super::codes::identifiers_free;
use super::error::{ActionError, basis_parse};
use super::identify::identifier_check;
use super::institution_add::division_of;
use super::log_change::expected_check;
use super::many::{RowAct, Subject};
use super::pen::{Draft, Pen};
use super::pilot_record::pilot_of;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::engine::timeline::{move_on, standing};
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::fact::IdentifierGiven;
use crate::domain::institution::particulars::{IdentifierRight, NameRight, Particulars};
use crate::domain::pilot::hand::institution_judge;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::righted::{act_right, identifiers_given, names_given};
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Effective;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::{name_key, name_parse};
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct Correct {
    /// Which institution, as its user names it.
    pub institution: String,
    /// Whose entry: the institution's, or its case's.
    pub track: Track,
    pub target: i32,
    pub change: Correction,
    /// What is right of names, identifiers, places and the launch day.
    pub particulars: ParticularsAsked,
    /// Why it is corrected.
    pub reason: Reason,
    pub grounds: Grounds,
    /// The last entry the writer has seen.
    pub expected: Option<i32>,
}

/// What is right of an institution's particulars, as it is typed.
#[derive(Debug, Clone, Default)]
pub struct ParticularsAsked {
    pub name: Option<String>,
    pub identifier: Option<String>,
    /// Which name or identifier of the entry is wrong, where it gave several.
    pub wrong: Option<String>,
    /// Place of registration.
    pub registered: Option<String>,
    /// Place of operation.
    pub operating: Option<String>,
    /// The day it went online.
    pub launched: Option<NaiveDate>,
    /// The class of notice 175.
    pub class: Option<DisposalClass>,
    /// How the legal entity is registered.
    pub registration: Option<RegistrationStatus>,
    /// Accept a failing check digit.
    pub accept_check_digit: bool,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    /// The entry of the correction.
    pub seq: i32,
    pub target: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// The state today; none where the institution's first entry was struck.
    pub now: Option<State>,
    /// The case that was opened, where the correction made a stop of something else.
    pub case: Option<Uuid>,
}

/// Records the correction.
///
/// # Errors
/// The refusal, a conflict, or that the institution is not found.
pub fn apply(session: &mut Session, access: Access, correct: &Correct) -> Result<Corrected, ActionError> {
    in_txn(session, access, |txn| {
        let found = institution_meant(txn, &correct.institution)?;
        // A merged record answers for the one that stays; by its own id it is corrected itself, its merge among the rest.
        let subject = Uuid::parse_str(correct.institution.trim()).unwrap_or(found.subject_id);
        let mut pen = Pen::take(txn, &[subject])?;
        let institution = subject;
        let about = Subject { id: institution, name: &found.name, today: txn.today() };
        let (subject, seq, already) = correction_add(&mut pen, &about, correct)?;
        codes_check(txn, &pen, subject, (correct.target, seq))?;
        let now = move_on(&standing(pen.entries(subject)), txn.today()).map(|one| one.to);
        let case = if already { None } else { pen.write(txn)?.opened.first().map(|(_, case)| *case) };
        Ok(Corrected { subject: institution, name: found.name, seq, target: correct.target, already, now, case })
    })
}

/// A correction has reasons of its own, on every track.
pub(super) fn correction_reason_check(reason: Reason) -> Result<(), Refusal> {
    let (rule, allowed) = ("correct", Reason::OF_A_CORRECTION);
    if allowed.contains(&reason) {
        return Ok(());
    }
    let fitting = allowed.to_vec();
    Err(Refusal::ReasonNotAllowed { rule, reason, allowed, fitting, more: Vec::new(), needs: Vec::new() })
}

/// Judges a correction and adds it; gives the subject whose entry it corrects, its own entry, and whether it was there.
fn correction_add(pen: &mut Pen, about: &Subject<'_>, correct: &Correct) -> Result<(Uuid, i32, bool), ActionError> {
    let basis = basis_parse(&correct.grounds.basis)?;
    correction_reason_check(correct.reason)?;
    let institution = about.id;
    let subject = match correct.track {
        Track::Institution | Track::Lead | Track::Unit | Track::Filing => institution,
        Track::Clearance => case_of(pen, institution, about.today, about.name)?,
        Track::Pilot => pilot_of(pen, institution, about.name)?,
    };
    expected_check(pen, subject, correct.expected)?;
    let change =
        Correction { particulars: particulars_read(pen, subject, about.today, correct)?, ..correct.change.clone() };
    let draft = Draft {
        act: Act::Correct { target: correct.target, change: change.clone() },
        effective: Effective::exact(about.today),
        basis,
        reason: correct.reason,
        note: correct.grounds.note.clone(),
        evidence: correct.grounds.evidence.clone(),
    };
    if correct.track == Track::Institution {
        state_judge(pen, subject, correct)?;
    }
    let (seq, already) = pen.correction_add(subject, correct.target, change, draft)?;
    Ok((subject, seq, already))
}

impl RowAct for Correct {
    fn institution(&self) -> &str {
        &self.institution
    }

    fn grounds_mut(&mut self) -> &mut Grounds {
        &mut self.grounds
    }

    fn add(&self, pen: &mut Pen, subject: &Subject<'_>) -> Result<bool, ActionError> {
        correction_add(pen, subject, self).map(|(_, _, already)| already)
    }
}

/// What is typed, as particulars of the entry that is corrected; none where nothing of them is typed.
fn particulars_read(
    pen: &Pen,
    subject: Uuid,
    today: NaiveDate,
    correct: &Correct,
) -> Result<Option<Particulars>, ActionError> {
    let asked = &correct.particulars;
    let entries = pen.entries(subject);
    let Some(entry) = entries.iter().find(|entry| entry.seq == correct.target) else {
        return Ok(None);
    };
    let act = act_right(entry, entries);
    let mut right = Particulars::default();
    if let Some(name) = &asked.name {
        let given: Vec<&str> = names_given(&act).iter().map(|one| one.name.as_str()).collect();
        let item = item_of(&given, asked.wrong.as_deref(), correct.target)?;
        let name = name_parse(name)?;
        right.names.push(NameRight { item, name });
    }
    if let Some(value) = &asked.identifier {
        let all = identifiers_given(&act);
        let given: Vec<&str> = all.iter().map(|one| one.value.as_str()).collect();
        let item = item_of(&given, asked.wrong.as_deref(), correct.target)?;
        let kind = all.get(item).map_or(IdentifierKind::Uscc, |one| one.kind);
        let has_evidence = !correct.grounds.evidence.is_empty();
        let checked = identifier_check(kind, value, asked.accept_check_digit, has_evidence)?;
        right.identifiers.push(IdentifierRight { item, value: checked.value, check_accepted: checked.check_accepted });
    }
    let place = |text: &Option<String>| text.as_deref().map(division_of).transpose();
    right.registered_place = place(&asked.registered)?;
    right.operating_place = place(&asked.operating)?;
    if let Some(day) = asked.launched.filter(|day| *day > today) {
        let effective = day;
        return Err(Refusal::Future { effective, today }.into());
    }
    right.launched_on = asked.launched;
    right.class = asked.class;
    right.registration = asked.registration;
    Ok((right != Particulars::default()).then_some(right))
}

/// Refuses identifiers that a correction sets and another institution has.
fn codes_check(txn: &mut Txn<'_>, pen: &Pen, subject: Uuid, (target, seq): (i32, i32)) -> Result<(), ActionError> {
    let entries = pen.entries(subject);
    let set: Vec<usize> = entries
        .iter()
        .filter(|entry| entry.seq == seq)
        .filter_map(
            |entry| if let Act::Correct { change, .. } = &entry.act { change.particulars.as_ref() } else { None },
        )
        .flat_map(|right| right.identifiers.iter().map(|one| one.item))
        .collect();
    let Some(entry) = entries.iter().find(|entry| entry.seq == target) else {
        return Ok(());
    };
    let act = act_right(entry, entries);
    let given: Vec<IdentifierGiven> = identifiers_given(&act)
        .iter()
        .enumerate()
        .filter(|(item, _)| set.contains(item))
        .map(|(_, given)| given.clone())
        .collect();
    if given.is_empty() {
        return Ok(());
    }
    identifiers_free(txn, &given, Some(subject))
}

/// Which of what an entry gave is wrong: the only one, or the one named.
fn item_of(given: &[&str], wrong: Option<&str>, seq: i32) -> Result<usize, ActionError> {
    let named = |wrong: &str| {
        let wrong = name_key(wrong);
        given.iter().position(|one| name_key(one) == wrong)
    };
    let found = match (given, wrong) {
        (_, Some(wrong)) => named(wrong),
        ([_], None) => Some(0),
        ([], None) => return Err(Refusal::NoSuchParticular { seq }.into()),
        ([_, _, ..], None) => None,
    };
    found.ok_or_else(|| ActionError::WhichOfSeveral { seq, given: given.iter().map(|one| (*one).to_owned()).collect() })
}

/// Refuses a correction that makes a move of something else which goes with one of the institution's application.
fn state_judge(pen: &Pen, subject: Uuid, correct: &Correct) -> Result<(), ActionError> {
    let moves = standing(pen.entries(subject));
    let place = moves.iter().position(|one| one.seq == correct.target);
    let (Some(place), Some(code)) = (place, &correct.change.state) else {
        return Ok(());
    };
    let to = State::parse(Track::Institution, code).map_err(Refusal::from)?;
    let (before, rest) = moves.split_at(place);
    let reason = correct.change.reason.or(rest.first().map(|one| one.reason));
    let from = before.last().map(|one| one.to);
    let judged = institution_judge(from, to, reason.unwrap_or(Reason::Other));
    Ok(judged.map_err(|why| Refusal::from(why).of_correction(Track::Institution, correct.target))?)
}
