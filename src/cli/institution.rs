//! `winddown institution`: the acts. The lists are in [`super::institution_show`].

use chrono::NaiveDate;

use crate::actions::identify::Identify;
use crate::actions::institution_add::InstitutionAdd;
use crate::actions::merge::Merge;
use crate::actions::rename::Rename;
use crate::actions::transfer::{Transfer, TransferStep, Transferred};
use crate::actions::{identify, institution_add, merge, rename, transfer};
use crate::cli::args::{GroundsArgs, InstitutionAddArgs, InstitutionCommand};
use crate::cli::desk::{Desk, access};
use crate::cli::listing::report;
use crate::cli::{aspect, institution_show};
use crate::db::aspect::AspectTrack;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::NameKind;
use crate::msg;
use crate::office::catalogue::Question;
use crate::office::outcome::Outcome;
use crate::office::told::{Told, Trouble};
use crate::office::words::record as say;
use crate::reports::institutions::InstitutionsAsked;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, command: &InstitutionCommand) -> Result<(), Told> {
    match command {
        InstitutionCommand::Add(args) => add(desk, args),
        InstitutionCommand::Show { institution, list } => institution_show::run(desk, institution, list),
        InstitutionCommand::List { state, class, registration, list } => {
            let asked = InstitutionsAsked {
                states: crate::office::lists::institutions::states_asked(state),
                classes: class.clone(),
                registrations: registration.clone(),
            };
            report(desk, &Question::Institutions(asked), list)
        }
        InstitutionCommand::Classify(args) => aspect::classify(desk, args),
        InstitutionCommand::Registration(args) => aspect::registration(desk, args),
        InstitutionCommand::Classes { class, state, list } => {
            report(desk, &Question::Aspects(AspectTrack::Classes(class.clone()), state.clone()), list)
        }
        InstitutionCommand::Registrations { registration, state, list } => {
            let track = AspectTrack::Registrations(registration.clone());
            report(desk, &Question::Aspects(track, state.clone()), list)
        }
        InstitutionCommand::Find { text, list } => report(desk, &Question::InstitutionsFound(text.clone()), list),
        InstitutionCommand::Rename { institution, name, kind, replaces, effective, grounds } => {
            let rename = Rename {
                institution: institution.clone(),
                name: name.clone(),
                kind: *kind,
                replaces: replaces.clone(),
                effective: *effective,
                grounds: Desk::grounds(grounds)?,
            };
            rename_run(desk, &rename, grounds.dry_run)
        }
        InstitutionCommand::Identify { institution, kind, value, effective, accept_check_digit, grounds } => {
            let identify = Identify {
                institution: institution.clone(),
                kind: *kind,
                value: value.clone(),
                accept_check_digit: *accept_check_digit,
                effective: *effective,
                grounds: Desk::grounds(grounds)?,
            };
            identify_run(desk, &identify, grounds.dry_run)
        }
        InstitutionCommand::Transfer { institution, to, effective, accept, decline: _, grounds } => {
            let step = match (to, effective) {
                (Some(to), Some(on)) => TransferStep::Offer { to: to.clone(), on: *on },
                (Some(_) | None, _) if *accept => TransferStep::Accept,
                (Some(_) | None, _) => TransferStep::Decline,
            };
            transfer_run(desk, institution, step, grounds)
        }
        InstitutionCommand::Merge { duplicate, into, effective, grounds } => {
            merge_run(desk, duplicate, into, *effective, grounds)
        }
    }
}

fn add(desk: &Desk, args: &InstitutionAddArgs) -> Result<(), Told> {
    let mut names = vec![(args.kind, args.name.clone())];
    names.extend(args.brand.iter().map(|brand| (NameKind::Brand, brand.clone())));
    let add = InstitutionAdd {
        names,
        identifiers: identifiers_of(args)?,
        accept_check_digit: args.accept_check_digit,
        unit: args.unit.clone(),
        registered_place: args.registered.clone(),
        operating_place: args.operating.clone(),
        launched_on: args.launched,
        effective: args.effective,
        distinct: args.distinct,
        grounds: Desk::grounds(&args.grounds)?,
    };
    let mut session = desk.session()?;
    let added = institution_add::apply(&mut session, access(args.grounds.dry_run), &add)?;
    let unit = say::unit(&added.unit, desk.words.lang());
    let (id, name) = (added.subject.to_string(), &added.name);
    let line = msg!(
        "act-added",
        outcome = Outcome::of(added.already, args.grounds.dry_run),
        name = name,
        unit = unit,
        id = id
    );
    desk.printer.line(&desk.words, &line)
}

fn identifiers_of(args: &InstitutionAddArgs) -> Result<Vec<(IdentifierKind, String)>, Told> {
    let mut identifiers: Vec<(IdentifierKind, String)> =
        args.uscc.iter().map(|code| (IdentifierKind::Uscc, code.clone())).collect();
    for given in &args.identifier {
        let read = given.split_once('=').and_then(|(kind, value)| Some((kind.parse().ok()?, value.to_owned())));
        let kinds: Vec<&str> = IdentifierKind::ALL.iter().map(|kind| kind.code()).collect();
        let wrong =
            || Told::new(Trouble::Usage, msg!("error-identifier-form", given = given, kinds = kinds.join(", ")));
        identifiers.push(read.ok_or_else(wrong)?);
    }
    Ok(identifiers)
}

fn rename_run(desk: &Desk, rename: &Rename, dry_run: bool) -> Result<(), Told> {
    let mut session = desk.session()?;
    let renamed = rename::apply(&mut session, access(dry_run), rename)?;
    let (before, name, since) = (&renamed.before, &renamed.name, rename.effective);
    let line = msg!(
        "act-renamed",
        outcome = Outcome::of(renamed.already, dry_run),
        before = before,
        name = name,
        since = since
    );
    desk.printer.line(&desk.words, &line)
}

fn identify_run(desk: &Desk, identify: &Identify, dry_run: bool) -> Result<(), Told> {
    let mut session = desk.session()?;
    let identified = identify::apply(&mut session, access(dry_run), identify)?;
    let (name, value, kind) = (&identified.name, &identified.value, identify.kind.code());
    let line = msg!(
        "act-identified",
        outcome = Outcome::of(identified.already, dry_run),
        name = name,
        kind = kind,
        value = value
    );
    desk.printer.line(&desk.words, &line)
}

fn transfer_run(desk: &Desk, institution: &str, step: TransferStep, grounds: &GroundsArgs) -> Result<(), Told> {
    let transfer = Transfer { institution: institution.to_owned(), step, grounds: Desk::grounds(grounds)? };
    let mut session = desk.session()?;
    let Transferred { name, from, to, on, already, .. } =
        transfer::apply(&mut session, access(grounds.dry_run), &transfer)?;
    let lang = desk.words.lang();
    let (from, to) = (say::unit(&from, lang), say::unit(&to, lang));
    let outcome = Outcome::of(already, grounds.dry_run);
    let line = match transfer.step {
        TransferStep::Offer { .. } => {
            msg!("act-offered", outcome = outcome, name = name, from = from, to = to, on = on)
        }
        TransferStep::Accept => {
            msg!("act-transferred", outcome = outcome, name = name, from = from, to = to, on = on)
        }
        TransferStep::Decline => msg!("act-declined", outcome = outcome, name = name, from = from, to = to),
    };
    desk.printer.line(&desk.words, &line)
}

fn merge_run(
    desk: &Desk,
    duplicate: &str,
    into: &str,
    effective: NaiveDate,
    grounds: &GroundsArgs,
) -> Result<(), Told> {
    let merge = Merge {
        duplicate: duplicate.to_owned(),
        survivor: into.to_owned(),
        effective,
        grounds: Desk::grounds(grounds)?,
    };
    let mut session = desk.session()?;
    let merged = merge::apply(&mut session, access(grounds.dry_run), &merge)?;
    let (duplicate, survivor) = (&merged.duplicate_name, &merged.survivor_name);
    let id = merged.duplicate.to_string();
    let line = msg!(
        "act-merged",
        outcome = Outcome::of(merged.already, grounds.dry_run),
        duplicate = duplicate,
        survivor = survivor,
        id = id
    );
    desk.printer.line(&desk.words, &line)
}
