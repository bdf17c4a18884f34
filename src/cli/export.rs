//! `export`: what is written for other offices and other programs.

use crate::cli::args::{ExportArgs, ExportName, ListArgs};
use crate::cli::desk::Desk;
use crate::cli::listing::{report, report_whole};
use crate::cli::{bulletin_show, export_events, pilot_list};
use crate::office::catalogue::Question;
use crate::office::catalogue::listed::{ListName, StandingList};
use crate::office::lists::three_drops::DropsBy;
use crate::office::told::Told;
use crate::output::Format;
use crate::reports::pilot::PilotAsked;

/// Writes what is asked for.
///
/// # Errors
/// Wrong usage, or that it cannot be read or written.
pub fn run(desk: &Desk, args: &ExportArgs) -> Result<(), Told> {
    let list = args.list();
    let name = match args.name {
        ExportName::Events => return export_events::run(desk, args),
        ExportName::National => return bulletin_show::export_run(desk, &list),
        ExportName::List(name) => name,
    };
    match name {
        ListName::Standing(StandingList::Pilots) => {
            let asked = PilotAsked { all: args.all, ..PilotAsked::default() };
            pilot_list::export_run(desk, &asked, &list)
        }
        ListName::Standing(StandingList::ThreeDrops) => {
            let by = args.by.unwrap_or(DropsBy::Unit);
            report(desk, &Question::ThreeDrops { by, baseline: args.baseline }, &list)
        }
        ListName::Standing(StandingList::Leads) => report(desk, &name.question(), &as_csv(list)),
        ListName::Stuck(_) => report_whole(desk, &name.question(), &list),
        ListName::Plain(_) | ListName::Standing(_) => report(desk, &name.question(), &list),
    }
}

/// The same list as CSV, where neither a file nor a format is named.
fn as_csv(mut list: ListArgs) -> ListArgs {
    if list.shown.output.is_none() {
        list.shown.format = list.shown.format.or(Some(Format::Csv));
    }
    list
}
