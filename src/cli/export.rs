//! `export`: what is written for other offices and other programs.

use crate::cli::args::{ExportArgs, ExportName, ListArgs, PilotListArgs};
use crate::cli::desk::Desk;
use crate::cli::listing::{report, report_whole};
use crate::cli::{bulletin_show, export_events, pilot_list};
use crate::office::catalogue::{Question, StuckRule};
use crate::office::lists::three_drops::DropsBy;
use crate::office::told::Told;
use crate::output::Format;
use crate::reports::lead::LeadsAsked;

/// Writes what is asked for.
///
/// # Errors
/// Wrong usage, or that it cannot be read or written.
pub fn run(desk: &Desk, args: &ExportArgs) -> Result<(), Told> {
    let list = args.list();
    let stuck = |rule| report_whole(desk, &Question::Stuck(rule), &list);
    match args.name {
        ExportName::Events => export_events::run(desk, args),
        ExportName::ExitedNotCleared => stuck(StuckRule::ExitedNotCleared),
        ExportName::ClosedUnresolved => stuck(StuckRule::ClosedUnresolved),
        ExportName::StuckPilot => stuck(StuckRule::Pilot),
        ExportName::Pending => stuck(StuckRule::Pending),
        ExportName::LegacyExits => stuck(StuckRule::LegacyExits),
        ExportName::Pilots => pilot_list::export_run(
            desk,
            &PilotListArgs { state: Vec::new(), obstacle: Vec::new(), all: args.all, list },
        ),
        ExportName::FourLists => report(desk, &Question::FourLists, &list),
        ExportName::Tolled => report(desk, &Question::TollingGrants, &list),
        ExportName::HandOvers => report(desk, &Question::HandOversByUnit, &list),
        ExportName::Issues => report(desk, &whole_log(), &list),
        ExportName::Restatements => {
            report_whole(desk, &Question::Restatements { institution: None, months: (None, None) }, &list)
        }
        ExportName::DataQuality => report(desk, &Question::DataQuality, &list),
        ExportName::ThreeDrops => {
            let by = args.by.unwrap_or(DropsBy::Unit);
            report(desk, &Question::ThreeDrops { by, baseline: args.baseline }, &list)
        }
        ExportName::National => bulletin_show::export_run(desk, &list),
        ExportName::Leads => report(desk, &Question::Leads(LeadsAsked::default()), &as_csv(list)),
        ExportName::StruckOff => report(desk, &Question::StruckOff, &list),
        ExportName::Targets => report(desk, &Question::Targets(None), &list),
    }
}

/// The whole issue log, resolved ones too.
const fn whole_log() -> Question {
    Question::Issues { institution: None, lead: None, categories: Vec::new(), owner: None, resolved_too: true }
}

/// The same list as CSV, where neither a file nor a format is named.
fn as_csv(mut list: ListArgs) -> ListArgs {
    if list.shown.output.is_none() {
        list.shown.format = list.shown.format.or(Some(Format::Csv));
    }
    list
}
