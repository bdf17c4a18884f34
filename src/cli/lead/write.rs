//! What changes a lead, from words to what is then true.

use crate::actions::lead_add::{LeadAdd, apply as lead_add};
use crate::actions::lead_advance::{LeadAdvance, apply as lead_advance};
use crate::actions::lead_correct::{LeadCorrect, apply as lead_correct};
use crate::actions::lead_record::{LeadRecording, LeadSaid, apply as lead_record};
use crate::cli::args::{
    LeadAddArgs, LeadAdvanceArgs, LeadCharacteriseArgs, LeadCorrectArgs, LeadEstimateArgs, LeadLinkArgs, LeadMarkArgs,
    LeadMeasureArgs, LeadReceiptArgs, LeadRecheckArgs, LeadReopenArgs, LeadScoreArgs, MarksArgs, WritingArgs,
};
use crate::cli::desk::{Desk, access};
use crate::domain::lead::fact::LeadFact;
use crate::domain::lead::marks::MarkKind;
use crate::domain::lead::record::LeadRecord;
use crate::domain::lead::state::LeadState;
use crate::domain::lead::steps::correct as correct_step;
use crate::domain::sentence::next::Field;
use crate::domain::tracks::State;
use crate::domain::tracks::act::Correction;
use crate::domain::value::effective::Precision;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::says::state_name;
use crate::office::told::Told;
use crate::office::words::case::yuan;
use crate::office::words::lead::lead_said;
use crate::office::words::named;
use crate::office::words::record as say;
use crate::words::Message;

fn marks_of(args: &MarksArgs) -> Vec<(MarkKind, String)> {
    [
        (MarkKind::Domain, &args.domain),
        (MarkKind::App, &args.app),
        (MarkKind::Account, &args.account),
        (MarkKind::Controller, &args.controller),
        (MarkKind::Uscc, &args.uscc),
    ]
    .into_iter()
    .flat_map(|(kind, texts)| texts.iter().map(move |text| (kind, text.clone())))
    .collect()
}

pub(super) fn add(desk: &Desk, args: &LeadAddArgs) -> Result<(), Told> {
    let add = LeadAdd {
        unit: args.unit.clone(),
        number: args.number.clone(),
        sector: args.sector,
        source: args.source,
        subject: args.subject.clone(),
        marks: marks_of(&args.marks),
        stock: args.stock,
        people: args.people,
        effective: args.writing.effective,
        merge_into: args.merge_into.clone(),
        distinct: args.distinct,
        grounds: Desk::grounds(&args.writing.grounds)?,
    };
    let dry_run = args.writing.grounds.dry_run;
    let mut session = desk.session()?;
    let added = lead_add(&mut session, access(dry_run), &add)?;
    let (number, unit) = (&added.number, say::unit(&added.unit, desk.words.lang()));
    let line = msg!("lead-added", outcome = Outcome::of(added.already, dry_run), number = number, unit = unit);
    desk.printer.line(&desk.words, &line)?;
    for link in added.record.links.values() {
        let line = msg!("lead-now-linked", name = &link.name, by = &link.by);
        desk.printer.line(&desk.words, &line)?;
    }
    for relation in added.record.relations.values() {
        let line = msg!("lead-now-related", number = &relation.number, by = &relation.by);
        desk.printer.line(&desk.words, &line)?;
    }
    now(desk, &added.record, dry_run && !added.already)
}

pub(super) fn advance(desk: &Desk, args: &LeadAdvanceArgs) -> Result<(), Told> {
    let advance = LeadAdvance {
        lead: args.lead.clone(),
        to: args.state,
        effective: args.writing.effective,
        reason: args.reason,
        receiver: args.receiver.clone(),
        receipt: args.receipt.clone(),
        review: args.review,
        into: args.into.clone(),
        marks: Vec::new(),
        grounds: Desk::grounds(&args.writing.grounds)?,
        expected: args.writing.expect,
    };
    advance_run(desk, &advance, args.writing.grounds.dry_run)
}

pub(super) fn reopen(desk: &Desk, args: &LeadReopenArgs) -> Result<(), Told> {
    let advance = LeadAdvance {
        lead: args.lead.clone(),
        to: LeadState::Reopened,
        effective: args.writing.effective,
        reason: args.reason,
        receiver: None,
        receipt: None,
        review: None,
        into: None,
        marks: marks_of(&args.marks),
        grounds: Desk::grounds(&args.writing.grounds)?,
        expected: args.writing.expect,
    };
    advance_run(desk, &advance, args.writing.grounds.dry_run)
}

fn advance_run(desk: &Desk, advance: &LeadAdvance, dry_run: bool) -> Result<(), Told> {
    let mut session = desk.session()?;
    let advanced = lead_advance(&mut session, access(dry_run), advance)?;
    let (number, seq, since) = (&advanced.number, advanced.seq, advanced.effective);
    let stage = state_name(State::Lead(advanced.to));
    let line = msg!(
        "lead-advanced",
        outcome = Outcome::of(advanced.already, dry_run),
        number = number,
        stage = stage,
        since = since,
        seq = seq
    );
    desk.printer.line(&desk.words, &line)?;
    if !advanced.owed.is_empty() && !advanced.already {
        let next = correct_step(Some(seq)).is(Field::Lead, number).bringing(&advanced.owed);
        let line = msg!("lead-owed", needs = say::owed(&advanced.owed), next = next);
        desk.printer.line(&desk.words, &line)?;
    }
    now(desk, &advanced.record, dry_run && !advanced.already)
}

pub(super) fn score(desk: &Desk, args: &LeadScoreArgs) -> Result<(), Told> {
    let fact =
        LeadFact::Scored { scale: args.scale, people: args.people, spread: args.spread, offshore: args.offshore };
    record(desk, &args.lead, LeadSaid::Fact(fact), &args.writing)
}

pub(super) fn characterise(desk: &Desk, args: &LeadCharacteriseArgs) -> Result<(), Told> {
    let said = LeadSaid::Characterised { by: args.by.clone(), character: args.character, law: args.law.clone() };
    record(desk, &args.lead, said, &args.writing)
}

pub(super) fn measure(desk: &Desk, args: &LeadMeasureArgs) -> Result<(), Told> {
    let fact = LeadFact::MeasureTaken { measure: args.measure, agency: args.agency.clone() };
    record(desk, &args.lead, LeadSaid::Fact(fact), &args.writing)
}

pub(super) fn receipt(desk: &Desk, args: &LeadReceiptArgs) -> Result<(), Told> {
    let receipt = args.receipt.clone();
    let fact = match (args.measure, args.agency.clone()) {
        (Some(measure), Some(agency)) => LeadFact::MeasureReceipted { measure, agency, receipt },
        (None, _) | (_, None) => LeadFact::ReferralReceipted { receipt },
    };
    record(desk, &args.lead, LeadSaid::Fact(fact), &args.writing)
}

pub(super) fn recheck(desk: &Desk, args: &LeadRecheckArgs) -> Result<(), Told> {
    let said = LeadSaid::Rechecked { stopped: args.stopped, residual: args.residual, case_of: args.case.clone() };
    record(desk, &args.lead, said, &args.writing)
}

pub(super) fn estimate(desk: &Desk, args: &LeadEstimateArgs) -> Result<(), Told> {
    let fact = LeadFact::Estimated { stock: args.stock, people: args.people };
    record(desk, &args.lead, LeadSaid::Fact(fact), &args.writing)
}

pub(super) fn link(desk: &Desk, args: &LeadLinkArgs) -> Result<(), Told> {
    let said = LeadSaid::Link(args.institution.clone());
    record(desk, &args.lead, said, &args.writing)
}

pub(super) fn mark(desk: &Desk, args: &LeadMarkArgs) -> Result<(), Told> {
    let said = LeadSaid::Mark(args.kind, args.text.clone());
    record(desk, &args.lead, said, &args.writing)
}

fn record(desk: &Desk, lead: &str, said: LeadSaid, writing: &WritingArgs) -> Result<(), Told> {
    let recording = LeadRecording {
        lead: lead.to_owned(),
        said,
        on: writing.effective,
        grounds: Desk::grounds(&writing.grounds)?,
        expected: writing.expect,
    };
    let dry_run = writing.grounds.dry_run;
    let mut session = desk.session()?;
    let recorded = lead_record(&mut session, access(dry_run), &recording)?;
    let (number, seq, what) = (&recorded.number, recorded.seq, lead_said(&recorded.fact));
    let line = msg!(
        "lead-recorded",
        outcome = Outcome::of(recorded.already, dry_run),
        number = number,
        what = what,
        seq = seq
    );
    desk.printer.line(&desk.words, &line)?;
    now(desk, &recorded.record, dry_run && !recorded.already)
}

pub(super) fn correct(desk: &Desk, args: &LeadCorrectArgs) -> Result<(), Told> {
    let correct = LeadCorrect {
        lead: args.lead.clone(),
        target: args.seq,
        change: Correction {
            strike: args.strike,
            effective_on: args.effective,
            precision: args.effective.map(|_| Precision::Exact),
            state: args.state.map(|state| state.code().to_owned()),
            reason: args.to_reason,
            basis: args.to_basis.clone(),
            amount: args.amount,
            lenders: args.people,
            particulars: None,
        },
        reason: args.reason,
        grounds: Desk::grounds(&args.grounds)?,
        expected: args.expect,
    };
    let dry_run = args.grounds.dry_run;
    let mut session = desk.session()?;
    let corrected = lead_correct(&mut session, access(dry_run), &correct)?;
    let (name, seq, target) = (&corrected.number, corrected.seq, args.seq);
    let line = msg!(
        "act-corrected",
        outcome = Outcome::of(corrected.already, dry_run),
        name = name,
        seq = seq,
        target = target
    );
    desk.printer.line(&desk.words, &line)?;
    now(desk, &corrected.record, dry_run && !corrected.already)
}

/// Where the lead stands now, or would.
fn now(desk: &Desk, record: &LeadRecord, would: bool) -> Result<(), Told> {
    let Some(last) = record.stages.last() else {
        return Ok(());
    };
    let mut state: Vec<Message> =
        vec![msg!("lead-stands", stage = state_name(State::Lead(last.stage)), since = last.on)];
    if let Some(character) = record.character() {
        state.push(msg!("lead-taken-for", character = named(character)));
    }
    let open = record.unreceipted().count();
    if open > 0 {
        state.push(msg!("lead-receipts-open", count = open));
    }
    if let Some(stock) = record.stock {
        state.push(msg!("lead-stock-said", stock = yuan(stock)));
    }
    let state = crate::office::words::case::clauses(state);
    let line = if would { msg!("case-then", state = state) } else { msg!("case-now", state = state) };
    desk.printer.line(&desk.words, &line)
}
