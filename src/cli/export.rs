//! `export`: what is written for other offices and other programs.

use crate::cli::args::{ExportArgs, ExportName};
use crate::cli::desk::Desk;
use crate::cli::{
    bulletin_show, case_list, export_events, handover, issue, lead, months, pilot, stuck, targets, three_drops,
};
use crate::office::catalogue::StuckRule;
use crate::office::told::Told;

/// Writes what is asked for.
///
/// # Errors
/// Wrong usage, or that it cannot be read or written.
pub fn run(desk: &Desk, args: &ExportArgs) -> Result<(), Told> {
    match args.name {
        ExportName::Events => export_events::run(desk, args),
        ExportName::ExitedNotCleared => stuck::export_run(desk, StuckRule::ExitedNotCleared, &args.list()),
        ExportName::ClosedUnresolved => stuck::export_run(desk, StuckRule::ClosedUnresolved, &args.list()),
        ExportName::Pilots => pilot::export_run(desk, &args.list(), args.all),
        ExportName::StuckPilot => stuck::export_run(desk, StuckRule::Pilot, &args.list()),
        ExportName::Pending => stuck::export_run(desk, StuckRule::Pending, &args.list()),
        ExportName::LegacyExits => stuck::export_run(desk, StuckRule::LegacyExits, &args.list()),
        ExportName::FourLists => case_list::four_lists_run(desk, &args.list()),
        ExportName::Tolled => case_list::grants_run(desk, &args.list()),
        ExportName::HandOvers => handover::export_run(desk, &args.list()),
        ExportName::Issues => issue::export_run(desk, &args.list()),
        ExportName::Restatements => months::restated_export(desk, &args.list()),
        ExportName::DataQuality => months::quality_export(desk, &args.list()),
        ExportName::ThreeDrops => three_drops::export_run(desk, args),
        ExportName::National => bulletin_show::export_run(desk, &args.list()),
        ExportName::Leads => lead::export_run(desk, &args.list()),
        ExportName::StruckOff => case_list::struck_off_run(desk, &args.list()),
        ExportName::Targets => targets::export_run(desk, &args.list()),
    }
}
