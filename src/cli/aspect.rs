//! `institution classify`, `institution registration`, and the lists of both.

use super::args::{AspectArgs, ClassifyArgs, ListArgs, OneOrMany, RegistrationArgs};
use super::aspect_words::{aspect_said, doubt_name, doubts_cell, total_of, word_cell};
use super::desk::{Desk, access};
use super::fail::Failure;
use super::fields::{Field, fill};
use super::institution_read::states_asked;
use super::listing::{self, Frame, PageWords, Says, state_name};
use super::many;
use crate::actions::aspect_record::{AspectRecording, apply};
use crate::db::aspect::AspectTrack;
use crate::db::{Access, in_txn};
use crate::domain::institution::aspect::{AspectFact, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::msg;
use crate::output::{Cell, Grid, Kind};
use crate::reports::aspects::{AspectLine, AspectsAsked, AspectsListed, aspects_listed};
use crate::words::Message;

/// Records a class, or those of a file.
///
/// # Errors
/// What the act, or the database, says.
pub fn classify(desk: &Desk, args: &OneOrMany<ClassifyArgs>) -> Result<(), Failure> {
    let of = |args: &ClassifyArgs| {
        let fact = AspectFact::Class(args.class);
        recording_of(&args.institution, fact, &args.of)
    };
    match args {
        OneOrMany::One(args) => record(desk, &of(args)?, args.of.grounds.dry_run),
        OneOrMany::Many(file) => many::run(desk, file, |_, args: &ClassifyArgs| of(args)),
    }
}

/// Records how a legal entity is registered, or those of a file.
///
/// # Errors
/// What the act, or the database, says.
pub fn registration(desk: &Desk, args: &OneOrMany<RegistrationArgs>) -> Result<(), Failure> {
    let of = |args: &RegistrationArgs| {
        let fact = AspectFact::Registration(args.status);
        recording_of(&args.institution, fact, &args.of)
    };
    match args {
        OneOrMany::One(args) => record(desk, &of(args)?, args.of.grounds.dry_run),
        OneOrMany::Many(file) => many::run(desk, file, |_, args: &RegistrationArgs| of(args)),
    }
}

fn recording_of(institution: &str, fact: AspectFact, of: &AspectArgs) -> Result<AspectRecording, Failure> {
    Ok(AspectRecording {
        institution: institution.to_owned(),
        fact,
        on: of.effective,
        expected: of.expect,
        grounds: Desk::grounds(&of.grounds)?,
    })
}

fn record(desk: &Desk, recording: &AspectRecording, dry_run: bool) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let recorded = apply(&mut session, access(dry_run), recording)?;
    let (name, seq) = (&recorded.name, recorded.seq);
    let (what, since) = (aspect_said(recording.fact), recording.on);
    let what = msg!("aspect-since", what = what, since = since);
    let line = if recorded.already {
        msg!("case-recorded-already", name = name, what = what, seq = seq)
    } else if dry_run {
        msg!("case-would-record", name = name, what = what, seq = seq)
    } else {
        msg!("case-recorded", name = name, what = what, seq = seq)
    };
    desk.printer.line(&desk.words, &line)?;
    let Some(now) = &recorded.now else {
        return Ok(());
    };
    if now.fact != recording.fact {
        let state = aspect_said(now.fact);
        let line = if dry_run { msg!("case-then", state = state) } else { msg!("case-now", state = state) };
        desk.printer.line(&desk.words, &line)?;
    }
    if now.fact == AspectFact::Registration(RegistrationStatus::Revoked) {
        desk.printer.note(&desk.words, &msg!("aspect-revoked"));
    }
    if !recorded.doubts.is_empty() {
        let doubts: Vec<Message> = recorded.doubts.iter().copied().map(doubt_name).collect();
        desk.printer.note(&desk.words, &msg!("aspect-doubted", doubts = doubts));
    }
    Ok(())
}

/// Lists institutions by a track.
///
/// # Errors
/// That the list cannot be read or written.
pub fn list(desk: &Desk, track: AspectTrack, states: &[InstitutionState], args: &ListArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, args)?;
    let asked = AspectsAsked { track, states: states_asked(states) };
    let list = in_txn(&mut session, Access::Read, |txn| aspects_listed(txn, &frame.cut, &asked))?;
    let grid = grid(Says(&desk.words), &frame, &asked.track, &list);
    listing::show(desk, &grid, &args.shown)
}

fn page_words(track: &AspectTrack) -> PageWords {
    match track {
        AspectTrack::Classes(_) => PageWords {
            report: "classes",
            title: msg!("classes-title"),
            definition: msg!("classes-definition"),
            empty: msg!("institutions-empty"),
        },
        AspectTrack::Registrations(_) => PageWords {
            report: "registrations",
            title: msg!("registrations-title"),
            definition: msg!("registrations-definition"),
            empty: msg!("institutions-empty"),
        },
    }
}

fn grid(says: Says<'_>, frame: &Frame, track: &AspectTrack, list: &AspectsListed) -> Grid {
    let mut grid = frame.grid(says, &page_words(track));
    fill(&mut grid, says, &fields(track), &list.rows);
    grid.totals = vec![says.total("institutions", &msg!("total-institutions"), list.count())];
    grid.totals.extend(list.counts.iter().map(|(fact, count)| {
        let (key, heading) = total_of(*fact);
        says.total(key, &heading, *count)
    }));
    grid.totals.push(says.total("doubtful", &msg!("total-doubtful"), list.doubtful));
    Frame::limit_note(says, &mut grid, list.count());
    grid
}

fn fields(track: &AspectTrack) -> Vec<Field<AspectLine>> {
    let (key, heading) = match track {
        AspectTrack::Classes(_) => ("class", msg!("column-class")),
        AspectTrack::Registrations(_) => ("registration", msg!("column-registration")),
    };
    let mut fields = vec![Field::new(key, heading, Kind::Word, |says, row: &AspectLine| match row.read.said {
        Some(_) => word_cell(says, row.read.fact),
        None => Cell::Empty,
    })];
    fields.extend(institution_fields());
    fields.extend(said_fields());
    fields
}

fn institution_fields() -> Vec<Field<AspectLine>> {
    vec![
        Field::new("id", msg!("column-id"), Kind::Code, |_, row: &AspectLine| Cell::code(row.read.subject.to_string()))
            .wide(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &AspectLine| Cell::text(&row.read.name)),
        Field::new("uscc", msg!("column-uscc"), Kind::Code, |_, row: &AspectLine| {
            row.read.uscc.as_deref().map_or(Cell::Empty, Cell::code)
        })
        .wide(),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &AspectLine| Cell::code(&row.read.unit))
            .wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &AspectLine| {
            says.unit_name(&row.read.unit)
        }),
        Field::new("state", msg!("column-state"), Kind::Word, |says, row: &AspectLine| says.state(row.read.state)),
    ]
}

/// What is on record of it, and what is doubtful.
fn said_fields() -> Vec<Field<AspectLine>> {
    vec![
        Field::new("since", msg!("column-since"), Kind::Date, |_, row: &AspectLine| {
            row.read.said.as_ref().map(|said| said.since).into()
        }),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &AspectLine| {
            row.read.said.as_ref().map_or(Cell::Empty, |said| Cell::text(&said.basis))
        })
        .wide(),
        Field::new("entry", msg!("head-entry"), Kind::Integer, |_, row: &AspectLine| {
            row.read.said.as_ref().map_or(Cell::Empty, |said| i64::from(said.seq).into())
        })
        .wide(),
        Field::new("stage", msg!("head-stage"), Kind::Word, |says, row: &AspectLine| {
            let case = row.read.case;
            case.map_or(Cell::Empty, |case| says.word(case.stage.code(), &state_name(State::Clearance(case.stage))))
        })
        .wide(),
        Field::new("outstanding", msg!("head-outstanding"), Kind::Money, |_, row: &AspectLine| {
            row.read.case.and_then(|case| case.outstanding).into()
        })
        .wide(),
        Field::new("doubt", msg!("column-doubt"), Kind::Word, |says, row: &AspectLine| doubts_cell(says, &row.doubts)),
    ]
}
