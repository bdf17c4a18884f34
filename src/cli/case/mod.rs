//! `winddown case`: everything a person does to a clearance case.

mod advance;
mod checklist;
mod claims;
mod record;
mod toll;

use crate::cli::args::{
    CaseAssignArgs, CaseChecklistArgs, CaseCommand, CaseFlagArgs, CaseStockArgs, CaseTollArgs, ClaimsCommand,
    MoneyWritingArgs, OneOrMany,
};
use crate::cli::case::record::{fact_run, recording_of, recording_run, simple_run};
use crate::cli::desk::Desk;
use crate::cli::listing::report;
use crate::cli::{case_show, many};
use crate::domain::case::fact::CaseFact;
use crate::office::catalogue::Question;
use crate::office::told::Told;
use crate::reports::case_list::CasesAsked;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says, or that a list cannot be written.
pub fn run(desk: &Desk, command: &CaseCommand) -> Result<(), Told> {
    match command {
        CaseCommand::Show { institution, list } => case_show::run(desk, institution, list),
        CaseCommand::List { stage, route, list } => {
            report(desk, &Question::Cases(CasesAsked { stages: stage.clone(), routes: route.clone() }), list)
        }
        CaseCommand::Advance(args) => advance::run(desk, args),
        CaseCommand::Assign(OneOrMany::One(args)) => simple_run(desk, &args.institution, assigned(args), &args.writing),
        CaseCommand::Assign(OneOrMany::Many(file)) => many::run(desk, file, |_, args: &CaseAssignArgs| {
            recording_of(&args.institution, assigned(args), &args.writing, false)
        }),
        CaseCommand::Stock(OneOrMany::One(args)) => recording_run(desk, &args.institution, stock(args), &args.money),
        CaseCommand::Stock(OneOrMany::Many(file)) => many::run(desk, file, |_, args: &CaseStockArgs| {
            let MoneyWritingArgs { writing, confirm } = &args.money;
            recording_of(&args.institution, stock(args), writing, *confirm)
        }),
        CaseCommand::Claims(command) => claims_run(desk, command),
        CaseCommand::Fact(command) => fact_run(desk, &command.given()),
        CaseCommand::Checklist(OneOrMany::One(args)) => checklist::run(desk, args),
        CaseCommand::Checklist(OneOrMany::Many(file)) => {
            many::run(desk, file, |_, args: &CaseChecklistArgs| checklist::recording_of(args))
        }
        CaseCommand::Flag(OneOrMany::One(args)) => simple_run(desk, &args.institution, flagged(args), &args.writing),
        CaseCommand::Flag(OneOrMany::Many(file)) => many::run(desk, file, |_, args: &CaseFlagArgs| {
            recording_of(&args.institution, flagged(args), &args.writing, false)
        }),
        CaseCommand::Toll(OneOrMany::One(args)) => toll::run(desk, args),
        CaseCommand::Toll(OneOrMany::Many(file)) => {
            many::run(desk, file, |_, args: &CaseTollArgs| toll::recording_of(args))
        }
    }
}

fn assigned(args: &CaseAssignArgs) -> CaseFact {
    CaseFact::Assigned { body: args.body.clone(), route: args.route, exit_by: args.exit_by }
}

fn stock(args: &CaseStockArgs) -> CaseFact {
    CaseFact::Stock { principal: args.principal, lenders: args.lenders, advanced: args.advanced }
}

fn flagged(args: &CaseFlagArgs) -> CaseFact {
    let flag = args.flag;
    match (args.review, args.lift) {
        (true, _) => CaseFact::FlagReviewed { flag },
        (false, true) => CaseFact::FlagLifted { flag },
        (false, false) => CaseFact::FlagRaised { flag, why: args.why },
    }
}

fn claims_run(desk: &Desk, command: &ClaimsCommand) -> Result<(), Told> {
    match command {
        ClaimsCommand::File(args) => {
            let fact = CaseFact::ClaimFiled { claim: args.claim.clone(), amount: args.amount, lenders: args.lenders };
            recording_run(desk, &args.institution, fact, &args.money)
        }
        ClaimsCommand::Decide(args) => {
            let fact = CaseFact::ClaimMoved {
                claim: args.claim.clone(),
                step: args.step,
                amount: args.amount,
                duplicate_of: args.duplicate_of.clone(),
                taken_over_by: args.taken_over_by.clone(),
            };
            simple_run(desk, &args.institution, fact, &args.writing)
        }
        ClaimsCommand::Amend(args) => {
            let fact = CaseFact::ClaimAmended { claim: args.claim.clone(), amount: args.amount };
            simple_run(desk, &args.institution, fact, &args.writing)
        }
        ClaimsCommand::Close(args) => simple_run(desk, &args.institution, CaseFact::RegisterClosed, &args.writing),
        ClaimsCommand::Import(args) => claims::import(desk, args),
        ClaimsCommand::List(args) => claims::list(desk, args),
    }
}
