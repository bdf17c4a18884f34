//! `winddown officer`: who works where, doing what, and since when.

use chrono::Days;

use crate::actions::duty_record::{DutyDone, DutyOutcome, Whom, apply, rest};
use crate::actions::error::ActionError;
use crate::cli::args::{
    DutyArgs, OfficerAddArgs, OfficerCommand, OfficerRevokeArgs, OfficerSuspendArgs, OfficersApplyArgs,
};
use crate::cli::connect::{Record, database_of, own_url};
use crate::cli::desk::{Desk, access};
use crate::cli::margin::passed_over_say;
use crate::cli::officer_list;
use crate::db::officer::{LoginStanding, login_list};
use crate::db::{Access, setup};
use crate::domain::unit::duty::{DutyAsked, DutyChange, DutyKind, Span};
use crate::domain::unit::unit_by_code;
use crate::domain::value::word::Word;
use crate::intake::duties_file::duties_read;
use crate::local::SUPERUSER;
use crate::office::told::Told;
use crate::office::words::officer::{counted_said, done_said, logins_said};
use crate::words::code_spoken;

/// Runs the command.
///
/// # Errors
/// What is in the way of it, or that the list cannot be read or written.
pub fn run(desk: &Desk, command: &OfficerCommand) -> Result<(), Told> {
    match command {
        OfficerCommand::List { shown } => officer_list::run(desk, shown),
        OfficerCommand::Show { login, shown } => officer_list::show_one(desk, login, shown),
        OfficerCommand::Add(args) => add(desk, args),
        OfficerCommand::Grant(args) => grant(desk, &args.grant, &args.basis, Whom::Officers).map(|_| ()),
        OfficerCommand::Revoke(args) => revoke(desk, args),
        OfficerCommand::Suspend(args) => suspend(desk, args),
        OfficerCommand::Apply(args) => apply_file(desk, args),
    }
}

/// The address of the server by which roles are made and looked up: of a server of one's own, as whoever asks.
fn server_url(desk: &Desk) -> Result<String, Told> {
    Ok(match Record::of_environment()? {
        Record::Own { url } => own_url(desk, &url),
        Record::Embedded(server) => {
            drop(desk.session()?);
            server.endpoint().url(database_of(desk), SUPERUSER)
        }
    })
}

/// The basis of a duty that is given as the record is set up, where no document is named.
const NO_DOCUMENT: &str = "officer add";

fn add(desk: &Desk, args: &OfficerAddArgs) -> Result<(), Told> {
    let mut given = args.grant.clone();
    given.duties.extend(args.read_only.then_some(DutyKind::Auditor));
    let done = grant(desk, &given, args.basis.as_deref().unwrap_or(NO_DOCUMENT), Whom::Newcomers)?;
    logins_say(desk, &done)
}

fn grant(desk: &Desk, args: &DutyArgs, basis: &str, whom: Whom) -> Result<Vec<DutyDone>, Told> {
    let unit = unit_by_code(&args.unit).ok_or_else(|| ActionError::UnknownUnit { code: args.unit.clone() })?;
    let asked = DutyAsked {
        login: args.login.clone(),
        name: args.name.clone(),
        unit: args.unit.clone(),
        change: DutyChange::grant(unit.level, args.duties.clone(), Span { since: args.from, until: args.to }),
        basis: basis.to_owned(),
    };
    let done = write(desk, whom, vec![asked], args.dry_run)?;
    done_say(desk, &done, args.dry_run)?;
    Ok(done)
}

fn revoke(desk: &Desk, args: &OfficerRevokeArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let first_without = args.effective.unwrap_or(session.today());
    let asked = DutyAsked {
        login: args.login.clone(),
        name: None,
        unit: args.unit.clone(),
        change: DutyChange::Revoked { until: first_without.checked_sub_days(Days::new(1)).unwrap_or(first_without) },
        basis: args.basis.clone(),
    };
    let done = apply(&mut session, access(args.dry_run), Whom::Officers, vec![asked])?;
    done_say(desk, &done, args.dry_run)
}

fn suspend(desk: &Desk, args: &OfficerSuspendArgs) -> Result<(), Told> {
    let resting = DutyAsked {
        login: args.login.clone(),
        name: None,
        unit: args.unit.clone(),
        change: DutyChange::Suspended { since: args.from, until: args.to },
        basis: args.basis.clone(),
    };
    let mut session = desk.session()?;
    let asked = rest(&mut session, resting, args.stand_in.clone())?;
    let done = apply(&mut session, access(args.dry_run), Whom::Officers, asked)?;
    done_say(desk, &done, args.dry_run)
}

fn apply_file(desk: &Desk, args: &OfficersApplyArgs) -> Result<(), Told> {
    let (asked, margin) = duties_read(&args.from, args.basis.as_deref(), kind_spoken).map_err(ActionError::from)?;
    let done = write(desk, Whom::Anybody, asked, args.dry_run)?;
    let news: Vec<DutyDone> = done.iter().filter(|one| one.outcome != DutyOutcome::Already).cloned().collect();
    done_say(desk, &news, args.dry_run)?;
    desk.printer.line(&desk.words, &counted_said(&done, args.dry_run))?;
    passed_over_say(desk, &margin)?;
    logins_say(desk, &done)
}

/// Which kind of duty a text means, by code or as it is printed.
fn kind_spoken(text: &str) -> Option<DutyKind> {
    let codes: Vec<&'static str> = DutyKind::ALL.iter().map(|kind| kind.code()).collect();
    code_spoken(DutyKind::FAMILY, &codes, text)?.parse().ok()
}

/// Writes the changes, all of them or none. Roles that the server does not have are made once it is known that they can be.
fn write(desk: &Desk, whom: Whom, asked: Vec<DutyAsked>, dry_run: bool) -> Result<Vec<DutyDone>, Told> {
    let mut session = desk.session()?;
    if !dry_run && whom != Whom::Officers {
        let rehearsed = apply(&mut session, Access::Rehearse, whom, asked.clone())?;
        let url = server_url(desk)?;
        let known = login_list(&url, &logins_of(&rehearsed))?.into_iter();
        let missing = known.filter(|(_, standing)| *standing == LoginStanding::Missing).map(|(login, _)| login);
        setup::logins_make(&url, &missing.collect::<Vec<_>>())?;
    }
    Ok(apply(&mut session, access(dry_run), whom, asked)?)
}

fn logins_of(done: &[DutyDone]) -> Vec<String> {
    let mut logins: Vec<String> = done.iter().map(|one| one.duty.login.clone()).collect();
    logins.sort();
    logins.dedup();
    logins
}

fn done_say(desk: &Desk, done: &[DutyDone], dry_run: bool) -> Result<(), Told> {
    done.iter().try_for_each(|one| desk.printer.line(&desk.words, &done_said(one, dry_run, desk.words.lang())))
}

/// Says who cannot sign in yet, and how that is set. On a private server nobody signs in with a password.
fn logins_say(desk: &Desk, done: &[DutyDone]) -> Result<(), Told> {
    if matches!(Record::of_environment()?, Record::Embedded(_)) {
        return Ok(());
    }
    let known = login_list(&server_url(desk)?, &logins_of(done))?;
    for said in logins_said(&known) {
        desk.printer.note(&desk.words, &said);
    }
    Ok(())
}
