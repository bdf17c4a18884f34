//! `return show`: the returns of one institution.

use crate::actions::{ActionError, institution_resolve};
use crate::cli::args::ReturnShowArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show_either;
use crate::db::{Access, in_txn};
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::field::fill;
use crate::office::lists::months::count;
use crate::office::lists::months::show::{list_fields, table_fields};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::months::versions::versions;

/// Shows the returns of an institution.
///
/// # Errors
/// That there is no such institution, or the list cannot be read or written.
pub fn run(desk: &Desk, args: &ReturnShowArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.list.asked())?;
    let (institution, rows) = in_txn(&mut session, Access::Read, |txn| {
        let institution = institution_resolve(txn, &args.institution)?;
        let months = (args.from, args.to);
        let rows = versions(txn, &frame.cut, &institution, months, args.all_versions)?;
        Ok::<_, ActionError>((institution, rows))
    })?;
    let says = Says(&desk.words);
    let name = institution.name.as_str();
    let page = PageWords {
        report: "returns",
        title: msg!("months-show-title", name = name),
        definition: msg!("months-show-definition"),
        empty: msg!("months-show-empty", name = name),
    };
    let limit = frame.cut.limit.and_then(|limit| usize::try_from(limit).ok());
    // The newest months matter most where not all are shown.
    let hidden = limit.map_or(0, |limit| rows.len().saturating_sub(limit));
    show_either(desk, &args.list.shown, |for_table| {
        let mut grid = frame.grid(says, &page);
        let fields = if for_table { table_fields() } else { list_fields() };
        fill(&mut grid, says, &fields, rows.get(hidden..).unwrap_or_default());
        Frame::limit_note(says, &mut grid, count(rows.len()));
        grid
    })
}
