//! `return file`: one return by hand.

use crate::actions::return_file::{ReturnFile, ReturnFiled, apply};
use crate::cli::args::ReturnFileArgs;
use crate::cli::desk::{Desk, access};
use crate::domain::concern::ConcernCategory;
use crate::domain::figures::{Measure, Quantity};
use crate::domain::returns::{Figures, Observations};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::Refuses;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::telling::said;
use crate::office::told::Told;
use crate::office::words::figures::quantity_said;
use crate::office::words::named;
use crate::words::{Message, Value};

/// Files the return and says what is now on record.
///
/// # Errors
/// What the act, or the database, says.
pub(super) fn run(desk: &Desk, args: &ReturnFileArgs) -> Result<(), Told> {
    let figures = Figures {
        balance: args.figures.balance,
        lenders: args.figures.lenders,
        borrowers: args.figures.borrowers,
        issued: args.figures.issued,
        repaid: args.figures.repaid,
        overdue: args.figures.overdue,
        advanced: args.figures.advanced,
    };
    let file = ReturnFile {
        institution: args.institution.clone(),
        month: args.month,
        figures,
        observations: Observations::of(&args.flag),
        source: args.source.clone(),
        submitted_on: args.submitted_on,
        submitted_by: args.submitted_by.clone(),
        basis: args.basis.clone(),
        note: args.note.clone(),
        confirmed: args.yes,
    };
    let mut session = desk.session()?;
    let filed = apply(&mut session, access(args.dry_run), &file)?;
    desk.printer.line(&desk.words, &headline(&filed, &file, args.dry_run))?;
    if filed.dropped {
        desk.printer.note(
            &desk.words,
            &msg!(
                "note-not-kept-return",
                next = Next::record(Deed::IssueRaise).open(Field::Text).is(Field::Category, ConcernCategory::Data)
            ),
        );
    }
    for line in changes(&filed).into_iter().chain(kept(&filed, &figures)) {
        desk.printer.line(&desk.words, &line)?;
    }
    for asked in &filed.questions {
        let confirmed = msg!("return-confirmed", question = said(&asked.telling().message));
        desk.printer.note(&desk.words, &confirmed);
    }
    Ok(())
}

fn headline(filed: &ReturnFiled, file: &ReturnFile, dry_run: bool) -> Message {
    let (name, month, version) = (&filed.name, file.month.to_string(), filed.version);
    let outcome = Outcome::of(filed.already, dry_run);
    if filed.restated.is_some() && !filed.already {
        return msg!("return-restated", outcome = outcome, name = name, month = month, version = version);
    }
    msg!("return-filed", outcome = outcome, name = name, month = month, version = version)
}

/// Which figures were not named and stay as they stood.
fn kept(filed: &ReturnFiled, given: &Figures) -> Option<Message> {
    let names: Vec<Value> = Measure::ALL
        .iter()
        .filter(|measure| filed.figures.get(**measure) != given.get(**measure))
        .map(|measure| named(*measure).into())
        .collect();
    (!names.is_empty()).then(|| msg!("return-kept", measures = names))
}

/// Which figures of a restatement are other than before.
fn changes(filed: &ReturnFiled) -> Vec<Message> {
    let Some(before) = filed.restated else {
        return Vec::new();
    };
    let said = |quantity: Option<Quantity>| match quantity {
        Some(quantity) => quantity_said(quantity),
        None => msg!("return-not-reported"),
    };
    Measure::ALL
        .iter()
        .map(|measure| (*measure, before.figures.get(*measure), filed.figures.get(*measure)))
        .filter(|(_, was, is)| was != is)
        .map(|(measure, was, is)| msg!("return-changed", measure = named(measure), was = said(was), is = said(is)))
        .collect()
}
