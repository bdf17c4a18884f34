//! `winddown db`: the database of the record.

use std::path::Path;

use crate::cli::args::DbCommand;
use crate::cli::connect::{Record, database_of, embedded_ready, own_url};
use crate::cli::desk::Desk;
use crate::cli::progress::Progress;
use crate::db::rebuild::{self, Rebuild, Rebuilt};
use crate::db::session::NATIONAL_LOGIN;
use crate::db::setup;
use crate::domain::check::Invariant;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::local::{Environment, SUPERUSER, Server, Start, Status, Stop, Tools};
use crate::msg;
use crate::office::told::{Told, Trouble};

/// Runs the command.
///
/// # Errors
/// What the server says.
pub fn run(desk: &Desk, command: &DbCommand) -> Result<(), Told> {
    let record = Record::of_environment()?;
    match command {
        DbCommand::Init | DbCommand::Migrate => make_ready(desk, &record),
        DbCommand::Rebuild { check } => rebuild(desk, &record, if *check { Rebuild::Check } else { Rebuild::Draw }),
        DbCommand::Start => start(desk, &record),
        DbCommand::Stop => stop(desk, &record),
        DbCommand::Status => status(desk, &record),
        DbCommand::Url => url(desk, &record),
        DbCommand::Backup { file } => backup(desk, &record, file),
        DbCommand::Restore { file } => restore(desk, &record, file),
    }
}

fn make_ready(desk: &Desk, record: &Record) -> Result<(), Told> {
    let ready = match record {
        Record::Own { url } => setup::make_ready(&own_url(desk, url), desk.demo, None)?,
        Record::Embedded(server) => embedded_ready(&server.ensure_running()?, database_of(desk), desk.demo)?,
    };
    let line = if ready.applied.is_empty() {
        msg!("db-ready-already", officer = &ready.officer)
    } else {
        msg!("db-ready", count = ready.applied.len(), officer = &ready.officer)
    };
    desk.printer.line(&desk.words, &line)?;
    if ready.open_to_all {
        desk.printer.note(&desk.words, &msg!("db-open-to-all"));
    }
    Ok(())
}

fn start(desk: &Desk, record: &Record) -> Result<(), Told> {
    let line = match record {
        Record::Own { .. } => msg!("db-own-server"),
        Record::Embedded(server) => match server.start()? {
            Start::Started(endpoint) => msg!("db-started", folder = endpoint.socket_folder().display().to_string()),
            Start::WasRunning(endpoint) => {
                msg!("db-was-running", folder = endpoint.socket_folder().display().to_string())
            }
        },
    };
    desk.printer.line(&desk.words, &line)
}

fn stop(desk: &Desk, record: &Record) -> Result<(), Told> {
    let line = match record {
        Record::Own { .. } => msg!("db-own-server"),
        Record::Embedded(server) => match server.stop()? {
            Stop::Stopped => msg!("db-stopped"),
            Stop::WasStopped => msg!("db-was-stopped"),
        },
    };
    desk.printer.line(&desk.words, &line)
}

fn status(desk: &Desk, record: &Record) -> Result<(), Told> {
    let line = match record {
        Record::Own { url } => {
            let session = desk.session()?;
            let (login, sample) = (session.officer().login.clone(), session.sample());
            desk.printer.line(&desk.words, &msg!("db-own", url = password_hidden(url)))?;
            if sample {
                desk.printer.line(&desk.words, &msg!("db-is-sample"))?;
            }
            msg!("db-officer", login = login)
        }
        Record::Embedded(server) => {
            let home = server.home().folder().display().to_string();
            match server.status()? {
                Status::NotInitialised => msg!("db-not-initialised", home = home),
                Status::Stopped => msg!("db-is-stopped", home = home),
                Status::Running { pid, since, version } => msg!(
                    "db-is-running",
                    home = home,
                    pid = pid.to_string(),
                    version = version.to_string(),
                    since = since.map(|since| since.to_rfc3339()).unwrap_or_default(),
                    socket = server.home().socket_folder().display().to_string()
                ),
            }
        }
    };
    desk.printer.line(&desk.words, &line)
}

/// The address without a password, for showing: as a URL, or as libpq's words.
fn password_hidden(url: &str) -> String {
    if url.is_empty() {
        return "PGHOST …".to_owned();
    }
    if !url.contains("://") {
        let shown = |word: &str| {
            if word.starts_with("password") { "password=…".to_owned() } else { word.to_owned() }
        };
        return url.split_whitespace().map(shown).collect::<Vec<_>>().join(" ");
    }
    let Some((before, after)) = url.split_once('@') else {
        return url.to_owned();
    };
    match before.rsplit_once(':') {
        Some((user, password)) if !password.starts_with("//") => format!("{user}:…@{after}"),
        Some(_) | None => url.to_owned(),
    }
}

fn url(desk: &Desk, record: &Record) -> Result<(), Told> {
    let address = match record {
        Record::Own { url } => own_url(desk, url),
        Record::Embedded(server) => server.endpoint().url(database_of(desk), NATIONAL_LOGIN),
    };
    desk.printer.text(&address)
}

/// The owner's address of the record.
fn owner_url(desk: &Desk, record: &Record) -> Result<String, Told> {
    Ok(match record {
        Record::Own { url } => own_url(desk, url),
        Record::Embedded(server) => server.ensure_running()?.url(database_of(desk), SUPERUSER),
    })
}

fn rebuild(desk: &Desk, record: &Record, what: Rebuild) -> Result<(), Told> {
    let url = owner_url(desk, record)?;
    let progress = Progress::new(desk);
    let rebuilt = rebuild::rebuild(&url, what, &mut |done, all| progress.show(done, all));
    progress.end();
    let Rebuilt { chains, differing, rows_of_now, sums, unreadable, beside } = rebuilt?;
    if unreadable > 0 {
        let next = Next::look(Deed::Check).is(Field::Name, Invariant::Unreadable);
        desk.printer.note(&desk.words, &msg!("db-rebuild-unreadable", chains = unreadable, next = next));
    }
    for (table, rows) in &beside {
        desk.printer.line(&desk.words, &msg!("db-beside-differs", table = table, rows = *rows))?;
    }
    if differing == 0 && rows_of_now == 0 && sums == 0 {
        desk.printer.line(&desk.words, &msg!("db-rebuild-whole", chains = chains))?;
        return beside_held(beside.len());
    }
    match what {
        Rebuild::Draw => {
            let line = msg!("db-rebuilt", chains = chains, differing = differing, now = rows_of_now, sums = sums);
            desk.printer.line(&desk.words, &line)?;
            beside_held(beside.len())
        }
        Rebuild::Check => {
            let line =
                msg!("db-rebuild-differs", chains = chains, differing = differing, now = rows_of_now, sums = sums);
            let hint = msg!("db-rebuild-differs-hint", next = Next::look(Deed::DbRebuild));
            Err(Told::new(Trouble::Violations, line).hinted(hint))
        }
    }
}

/// What is not drawn again is put right by nobody but whoever has a backup.
fn beside_held(tables: usize) -> Result<(), Told> {
    if tables == 0 {
        return Ok(());
    }
    let line = msg!("db-beside-altered", tables = tables);
    Err(Told::new(Trouble::Violations, line).hinted(msg!("db-beside-altered-hint")))
}

/// The programs and the owner's address for copies of the whole record.
fn copying(desk: &Desk, record: &Record) -> Result<(Tools, String), Told> {
    let url = owner_url(desk, record)?;
    let tools = match record {
        Record::Own { .. } => Tools::on_path(Environment::of_process()),
        Record::Embedded(server) => server.tools()?,
    };
    Ok((tools, url))
}

fn backup(desk: &Desk, record: &Record, file: &Path) -> Result<(), Told> {
    let (tools, url) = copying(desk, record)?;
    tools.dump(&url, file)?;
    desk.printer.line(&desk.words, &msg!("db-backed-up", file = file.display().to_string()))
}

fn restore(desk: &Desk, record: &Record, file: &Path) -> Result<(), Told> {
    if let Record::Embedded(server) = record {
        restore_prepare(desk, server)?;
    }
    let (tools, url) = copying(desk, record)?;
    tools.restore(&url, file)?;
    // The restored record may be of an older program; its officers' roles belong to the server, not to the backup.
    make_ready(desk, record)?;
    desk.printer.line(
        &desk.words,
        &msg!("db-restored", file = file.display().to_string(), next = Next::look(Deed::AuditVerify)),
    )
}

/// A fresh server has no database yet, and none of the roles that own and read the tables.
fn restore_prepare(desk: &Desk, server: &Server) -> Result<(), Told> {
    let endpoint = server.ensure_running()?;
    let maintenance = endpoint.url("postgres", SUPERUSER);
    setup::database_ensure(&maintenance, database_of(desk))?;
    setup::roles_ensure(&maintenance)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::password_hidden;

    #[test]
    fn a_password_is_not_shown_in_either_form_of_an_address() {
        for (given, shown) in [
            ("postgres://ann:secret@host/winddown", "postgres://ann:…@host/winddown"),
            ("postgres://ann@host/winddown", "postgres://ann@host/winddown"),
            ("host=h password=secret dbname=winddown", "host=h password=… dbname=winddown"),
        ] {
            assert_eq!(password_hidden(given), shown);
        }
    }
}
