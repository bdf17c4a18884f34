//! `lead`: what looks illegal in adjacent sectors.

mod show;
mod write;

use crate::cli::args::LeadCommand;
use crate::cli::desk::Desk;
use crate::cli::listing::report;
use crate::office::catalogue::Question;
use crate::office::catalogue::plain::PlainList;
use crate::office::told::Told;
use crate::reports::lead::LeadsAsked;

/// Runs a command about leads.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, command: &LeadCommand) -> Result<(), Told> {
    match command {
        LeadCommand::Add(args) => write::add(desk, args),
        LeadCommand::Advance(args) => write::advance(desk, args),
        LeadCommand::Reopen(args) => write::reopen(desk, args),
        LeadCommand::Score(args) => write::score(desk, args),
        LeadCommand::Characterise(args) => write::characterise(desk, args),
        LeadCommand::Measure(args) => write::measure(desk, args),
        LeadCommand::Receipt(args) => write::receipt(desk, args),
        LeadCommand::Recheck(args) => write::recheck(desk, args),
        LeadCommand::Estimate(args) => write::estimate(desk, args),
        LeadCommand::Link(args) => write::link(desk, args),
        LeadCommand::Mark(args) => write::mark(desk, args),
        LeadCommand::Correct(args) => write::correct(desk, args),
        LeadCommand::Show { lead, log, list } => show::run(desk, lead, *log, list),
        LeadCommand::List { sector, state, list } => {
            let asked = LeadsAsked { sectors: sector.clone(), stages: state.clone(), slow: false };
            report(desk, &Question::Leads(asked), list)
        }
        LeadCommand::Families { list } => report(desk, &Question::Plain(PlainList::LeadFamilies), list),
    }
}
