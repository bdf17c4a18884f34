//! `bulletin record` and `bulletin statements`: figures that others published, as published, and beside our own.

use crate::actions::statement_record::{StatementRecord, apply};
use crate::cli::args::{ListArgs, StatementRecordArgs};
use crate::cli::desk::{Desk, access};
use crate::domain::figures::statement::stated;
use crate::domain::figures::statement_given::Statement;
use crate::domain::sentence::next::{Deed, Next};
use crate::domain::unit::NATION;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::told::Told;
use crate::office::words::record as say;

/// Records a statement.
///
/// # Errors
/// What is wrong with it, or what the database says.
pub fn record(desk: &Desk, args: &StatementRecordArgs) -> Result<(), Told> {
    let numbers: Vec<_> = args.number.iter().map(|one| (one.measure, one.number)).collect();
    let percents: Vec<_> = args.percent.iter().map(|one| (one.measure, one.percent)).collect();
    let unit = args.unit.clone().unwrap_or_else(|| NATION.to_owned());
    let record = StatementRecord {
        unit: unit.clone(),
        statement: Statement {
            source: args.source.trim().to_owned(),
            as_of: args.as_of,
            baseline: args.baseline,
            figures: stated(&numbers, &percents)?,
            streak: args.streak,
        },
        grounds: Desk::grounds(&args.grounds)?,
    };
    let dry_run = args.grounds.dry_run;
    let mut session = desk.session()?;
    let recorded = apply(&mut session, access(dry_run), &record)?;
    let (source, day) = (record.statement.source.as_str(), args.as_of);
    let (name, seq) = (say::unit(&unit, desk.words.lang()), recorded.seq);
    let line = msg!(
        "statement-recorded",
        outcome = Outcome::of(recorded.already, dry_run),
        source = source,
        day = day,
        unit = name,
        seq = seq
    );
    desk.printer.line(&desk.words, &line)?;
    let others = recorded.for_the_day.len().saturating_sub(1);
    if others > 0 {
        let next = Next::look(Deed::BulletinConsistency);
        desk.printer.note(&desk.words, &msg!("statement-others", others = others, day = day, next = next));
    }
    Ok(())
}

/// The unit whose statements are asked for: the nation unless another is named.
pub(super) fn unit_of(list: &ListArgs) -> &str {
    list.unit.as_deref().unwrap_or(NATION)
}
