//! `export three-drops` (E2): the month, the one before, the change, the change since the baseline and the plan, for the
//! measures of every unit and the total, or of every institution in operation.

use crate::cli::args::{DropsBy, ExportArgs};
use crate::cli::desk::Desk;
use crate::cli::listing::{is_for_people, show, show_either};
use crate::db::{Access, in_txn};
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::three_drops::{institutions_grid, units_grid};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::reports::three_drops::{baseline_usual, three_drops_by_institution};
use crate::reports::three_drops_units::{DropsAsked, three_drops_by_unit};

/// Writes the table.
///
/// # Errors
/// Wrong usage, or that it cannot be read or written.
pub fn export_run(desk: &Desk, args: &ExportArgs) -> Result<(), Told> {
    let list = args.list();
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, &list.asked())?;
    let baseline = args.baseline.unwrap_or_else(baseline_usual);
    let month = Month::last_over(frame.cut.as_of);
    if baseline >= month {
        return Err(Told::new(
            Trouble::Refused,
            msg!("error-baseline-after", baseline = baseline.to_string(), month = month.to_string()),
        )
        .hinted(msg!("hint-baseline-after")));
    }
    let says = Says(&desk.words);
    match args.by.unwrap_or(DropsBy::Unit) {
        DropsBy::Unit => {
            let asked =
                DropsAsked { as_of: frame.cut.as_of, known_at: frame.cut.known_at, unit: frame.unit.clone(), baseline };
            let drops = in_txn(&mut session, Access::Read, |txn| three_drops_by_unit(txn, &asked))?;
            // A table has a line a measure, and files a row a unit, so that each is steered by its own columns.
            show(desk, &units_grid(says, &frame, &drops, is_for_people(&list.shown)), &list.shown)
        }
        DropsBy::Institution => {
            let rows = in_txn(&mut session, Access::Read, |txn| three_drops_by_institution(txn, &frame.cut, baseline))?;
            show_either(desk, &list.shown, |for_table| institutions_grid(says, &frame, &rows, (baseline, for_table)))
        }
    }
}
