//! `bulletin ...`.

use crate::cli::args::BulletinCommand;
use crate::cli::desk::Desk;
use crate::cli::listing::report;
use crate::cli::{bulletin_diff, bulletin_publish, bulletin_show, consistency, statement};
use crate::office::catalogue::Question;
use crate::office::catalogue::plain::PlainList;
use crate::office::told::Told;

/// Runs a command of the bulletin.
///
/// # Errors
/// What the command says.
pub fn run(desk: &Desk, command: &BulletinCommand) -> Result<(), Told> {
    match command {
        BulletinCommand::Show(args) => bulletin_show::show(desk, args),
        BulletinCommand::Publish(args) => bulletin_publish::publish(desk, args),
        BulletinCommand::List(args) => bulletin_publish::list(desk, args),
        BulletinCommand::Verify(args) => bulletin_publish::verify(desk, args),
        BulletinCommand::Diff(args) => bulletin_diff::run(desk, args),
        BulletinCommand::Record(args) => statement::record(desk, args),
        BulletinCommand::Statements { list } => report(desk, &Question::Plain(PlainList::Statements), list),
        BulletinCommand::Consistency { list } => consistency::run(desk, list),
    }
}
