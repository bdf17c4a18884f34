//! `winddown demo`: makes the sample nation where there is none, and shows it.

use crate::cli::args::DemoArgs;
use crate::cli::bulletin_show::paragraph_of;
use crate::cli::connect::{Record, SAMPLE_DATABASE, url_to};
use crate::cli::desk::Desk;
use crate::cli::progress::Progress;
use crate::cli::wrap::wrapped;
use crate::db::sample::{Standing, Workshop, tables_analyze};
use crate::db::sample_rows::{sample_count, sample_write};
use crate::db::session::{Clock, Ids, NATIONAL_LOGIN};
use crate::db::{Access, DbError, Session, in_txn, setup};
use crate::domain::figures::Measure;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::local::SUPERUSER;
use crate::office::asked::{Asked, Frame};
use crate::office::catalogue::Shape;
use crate::office::charts::trend::trend_line;
use crate::office::lists::numbers::numbered;
use crate::office::lists::{pilots as pilot, stuck};
use crate::office::pages::demo::{Headline, ROWS, outcomes_grid, screen_read, stages_grid, states_grid};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::Table;
use crate::{msg, sample};

/// Where a sample is made, before it gets its name.
const UNFINISHED_DATABASE: &str = "winddown_demo_unfinished";
/// The database of a server that is always there.
const MAINTENANCE_DATABASE: &str = "postgres";
/// The first screen of all fits any terminal.
const WIDTH: usize = 80;

/// How to reach the databases of a server.
struct Server {
    owner: Box<dyn Fn(&str) -> String>,
    officer: Box<dyn Fn(&str) -> String>,
    login: Option<&'static str>,
}

fn server_of(record: Record) -> Result<Server, Told> {
    Ok(match record {
        Record::Own { url } => {
            let officer = url.clone();
            Server {
                owner: Box::new(move |database| url_to(&url, database)),
                officer: Box::new(move |database| url_to(&officer, database)),
                login: None,
            }
        }
        Record::Embedded(server) => {
            let endpoint = server.ensure_running()?;
            let officer = endpoint.clone();
            Server {
                owner: Box::new(move |database| endpoint.url(database, SUPERUSER)),
                officer: Box::new(move |database| officer.url(database, NATIONAL_LOGIN)),
                login: Some(NATIONAL_LOGIN),
            }
        }
    })
}

fn is_of_this_program(server: &Server) -> Result<bool, Told> {
    match Session::open(&(server.officer)(SAMPLE_DATABASE), Clock::Server, Ids::Random) {
        Ok(_) => Ok(true),
        Err(DbError::NotMigrated { .. } | DbError::NoSchema | DbError::NewerSchema) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Makes the sample where there is need, and shows it.
///
/// # Errors
/// That the server cannot be reached, or that the sample's name is taken by another database.
pub fn run(desk: &Desk, args: &DemoArgs) -> Result<(), Told> {
    let server = server_of(Record::of_environment()?)?;
    ensure(desk, &server, args.reset)?;
    show(desk, &server)
}

/// Makes the sample where it is missing, of another program, or to be made anew.
fn ensure(desk: &Desk, server: &Server, reset: bool) -> Result<(), Told> {
    let mut workshop = Workshop::enter(&(server.owner)(MAINTENANCE_DATABASE))?;
    let standing = workshop.standing(SAMPLE_DATABASE, &(server.owner)(SAMPLE_DATABASE))?;
    match standing {
        Standing::Foreign => {
            return Err(Told::new(Trouble::Refused, msg!("demo-foreign", name = SAMPLE_DATABASE))
                .hinted(msg!("demo-foreign-hint", next = Next::look(Deed::Demo))));
        }
        Standing::Whole if !reset && is_of_this_program(server)? => return Ok(()),
        Standing::Whole | Standing::Empty | Standing::Missing => {}
    }
    make(desk, server, &mut workshop)
}

/// Makes the sample aside and then gives it its name: a load that is broken off leaves no half of a sample.
fn make(desk: &Desk, server: &Server, workshop: &mut Workshop) -> Result<(), Told> {
    desk.printer.note(&desk.words, &msg!("demo-loading"));
    let progress = Progress::new(desk);
    empty_make(server)?;
    let unpacked = nation_unpack(server, &progress);
    let made = match unpacked {
        Ok(made) => Ok(made),
        // An owner who is no superuser, say. To record it all takes longer, and needs only what an officer may.
        Err(error) => {
            tracing::info!(error = %error, "the packed sample cannot be unpacked here: it is recorded");
            empty_make(server)?;
            nation_record(server, &progress)
        }
    };
    progress.end();
    let (institutions, entries) = made?;
    workshop.rename(UNFINISHED_DATABASE, SAMPLE_DATABASE)?;
    desk.printer.note(
        &desk.words,
        &msg!(
            "demo-loaded",
            institutions = institutions,
            entries = entries,
            next = Next::look(Deed::Demo).set(Field::Reset)
        ),
    );
    Ok(())
}

/// A database with everything but a nation.
fn empty_make(server: &Server) -> Result<(), DbError> {
    let maintenance = (server.owner)(MAINTENANCE_DATABASE);
    setup::database_drop(&maintenance, UNFINISHED_DATABASE)?;
    setup::database_ensure(&maintenance, UNFINISHED_DATABASE)?;
    setup::make_ready(&(server.owner)(UNFINISHED_DATABASE), true, server.login)?;
    Ok(())
}

/// Unpacks the sample that comes with the program; gives how many institutions and entries.
fn nation_unpack(server: &Server, progress: &Progress) -> Result<(usize, usize), DbError> {
    let tables = sample::packed::nation().map_err(|error| DbError::Lost(error.to_string()))?;
    sample_write(&(server.owner)(UNFINISHED_DATABASE), &tables, &mut |done, all| progress.show(done, all))?;
    Ok(sample_count(&tables))
}

/// Records the sample month after month; gives how many institutions and entries.
fn nation_record(server: &Server, progress: &Progress) -> Result<(usize, usize), Told> {
    let mut session = Session::open(&(server.officer)(UNFINISHED_DATABASE), Clock::Server, sample::ids())?;
    let owner = (server.owner)(UNFINISHED_DATABASE);
    let loaded = sample::load(&mut session, &mut |done, all| {
        progress.show(done, all);
        // The first month holds most of it; after the last, the lists are read.
        if done == 1 || done == all {
            tables_analyze(&owner)?;
        }
        Ok(())
    })?;
    Ok((loaded.institutions, loaded.entries))
}

fn show(desk: &Desk, server: &Server) -> Result<(), Told> {
    let address = (server.officer)(SAMPLE_DATABASE);
    let (clock, ids) = (desk.clock, desk.ids);
    let open = || Session::open(&address, clock, ids);
    let asked = Asked {
        as_of: Some(sample::shown_as_of()),
        known_at: Some(sample::shown_known_at()),
        limit: Some(ROWS),
        ..Asked::default()
    };
    let frame = Frame::of(&open()?, &asked)?;
    let (shown, headline) = screen_read(&open, &frame.cut)?;
    let says = Says(&desk.words);
    desk.printer.pages();
    desk.printer.line(&desk.words, &msg!("demo-heading"))?;
    desk.printer.line(
        &desk.words,
        &msg!("demo-heading-when", day = sample::shown_as_of(), known = sample::shown_known_at().date_naive()),
    )?;
    headline_print(desk, &headline)?;
    let mut grids = vec![
        states_grid(says, &frame, &shown.summary),
        stages_grid(says, &frame, &shown.clearance),
        outcomes_grid(says, &frame, &shown.clearance),
    ];
    for read in &shown.stuck {
        grids.push(stuck::grid(says, &frame, read, true)?);
    }
    grids.push(pilot::grid(says, &frame, &shown.pilots, true));
    let grids = in_txn(&mut open()?, Access::Read, |txn| {
        grids.into_iter().map(|grid| numbered(says, txn, Shape::Table, grid)).collect::<Result<Vec<_>, Told>>()
    })?;
    for grid in &grids {
        desk.printer.text("")?;
        desk.printer.text(Table::new(grid, WIDTH).text.trim_end())?;
        let shown = i64::try_from(grid.rows.len()).unwrap_or(i64::MAX);
        if let (Some(all), Some(limited)) = (grid.rows_in_all, grid.notes.last())
            && shown < all
        {
            desk.printer.text(limited)?;
        }
    }
    desk.printer.text("")?;
    try_next(desk, first_stuck(&shown.stuck))
}

/// The paragraph of the bulletin, and the trend of each measure in a line.
fn headline_print(desk: &Desk, headline: &Headline) -> Result<(), Told> {
    let paragraph = paragraph_of(desk, &headline.published, false);
    desk.printer.text("")?;
    desk.printer.text(&wrapped(paragraph, WIDTH))?;
    desk.printer.text("")?;
    for measure in Measure::OF_A_UNIT {
        if let Some(line) = trend_line(&headline.trend, *measure) {
            desk.printer.trend(&desk.words, &line)?;
        }
    }
    Ok(())
}

/// Commands that go on from what the screen shows; a test runs each of them. `stuck` is whom the first list begins with.
fn try_next(desk: &Desk, stuck: Option<&str>) -> Result<(), Told> {
    let (name, reopened) = (sample::example_name(), sample::reopened_name());
    let (month, baseline) = (sample::shown_as_of(), sample::shown_baseline().end());
    // What was put right after the figures came out would make them others.
    let then = format!("--as-of {month} --known-at {}", sample::shown_known_at().format("%Y-%m-%dT%H:%M:%SZ"));
    let explained =
        stuck.map(|stuck| (format!("winddown --demo stuck explain {stuck} {then}"), msg!("demo-try-explain")));
    let in_a_province = (format!("winddown --demo stuck --unit 330000 {then}"), msg!("demo-try-stuck"));
    let others = [
        (format!("winddown --demo bulletin show --baseline {baseline} {then}"), msg!("demo-try-bulletin")),
        (format!("winddown --demo pack {then} --output pack.html"), msg!("demo-try-pack")),
        (format!("winddown --demo case show {reopened}"), msg!("demo-try-case")),
        ("winddown --demo pilot list --all --as-of 2020-06-30".to_owned(), msg!("demo-try-pilot")),
        (format!("winddown --demo history {name}"), msg!("demo-try-history")),
        (format!("winddown --demo allowed {name}"), msg!("demo-try-allowed")),
    ];
    desk.printer.line(&desk.words, &msg!("demo-try"))?;
    for (command, what) in std::iter::once(in_a_province).chain(explained).chain(others) {
        desk.printer.text(&format!("  {command}\n      {}", desk.words.say(&what)))?;
    }
    Ok(())
}

/// Whom the list of the exited and not cleared begins with.
fn first_stuck(lists: &[stuck::StuckRead]) -> Option<&str> {
    lists.iter().find_map(|read| {
        let stuck::StuckRead::Stuck(_, head) = read else {
            return None;
        };
        head.rows.first().map(|row| row.read.name.as_str())
    })
}
